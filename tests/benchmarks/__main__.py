"""``make bench``: run every ``bench_*.py`` beside this file and write one table.

``make bench ONLY="bench_index bench_retrieval"`` runs some of them.

Each module has ``bench() -> list[dict]`` with name, value, unit, baseline (what it
is measured against, in the same run) and ratio. Absolute figures go out with the
machine's name and fail nothing.
"""

from __future__ import annotations

import importlib
import json
import os
import platform
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

HERE = Path(__file__).resolve().parent
OUT = HERE.parents[1] / "build" / "bench"


def machine() -> str:
    """Name the machine as its system does: processor, cores, system."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [line for line in info.read_text().splitlines() if line.startswith("model name")]
        model = names[0].split(":", 1)[1].strip() if names else model
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.release()}"


def main() -> None:
    """Run all, print the table, write ``build/bench/bench.json`` and ``bench.md``."""
    rows: list[dict[str, object]] = []
    for name in sys.argv[1:] or sorted(path.stem for path in HERE.glob("bench_*.py")):
        print(f"{name} ...", flush=True)
        module = importlib.import_module(f"tests.benchmarks.{name}")
        found = [{"from": name, **row} for row in module.bench()]
        for row in found:
            print(json.dumps(row), flush=True)
        rows += found
    OUT.mkdir(parents=True, exist_ok=True)
    document = {"version": 1, "machine": machine(), "rows": rows}
    (OUT / "bench.json").write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    columns = ("name", "value", "unit", "baseline", "ratio")
    table = Table(*columns, title=document["machine"])
    lines = [f"Machine: {document['machine']}", "", "| what | value | unit | baseline | ratio |"]
    lines.append("|---|---|---|---|---|")
    for row in rows:
        cells = [
            f"{row.get(c):.4g}" if isinstance(row.get(c), float) else str(row.get(c, ""))
            for c in columns
        ]
        table.add_row(*cells)
        lines.append("| " + " | ".join(cells) + " |")
    (OUT / "bench.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    Console().print(table)


if __name__ == "__main__":
    main()
