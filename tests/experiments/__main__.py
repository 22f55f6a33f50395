"""``make experiments``: ManiNeg against its baselines on phantoms; see ``docs/experiments.md``.

Resumable: what is finished is not done again while settings, data and code stay the same.
``--collect`` only writes the JSON and the table from what there is.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core import files
from core.classification.metrics import REPLICATES
from core.dataset import snapshot as snapshots
from tests.experiments import data, runs, table
from tests.experiments.cells import chance, paired, row, sample
from tests.experiments.final import PLAN
from tests.experiments.plan import Plan

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "experiments"
COMMITTED = ROOT / "docs" / "experiments.json"
PAGE = ROOT / "docs" / "experiments.md"


def draw(plan: Plan, out: Path) -> data.Pixels:
    """The phantoms' pixels, drawn where they are not kept yet."""
    return data.collect(
        out / "phantoms",
        plan.phantoms,
        sum(plan.shares),
        plan.size,
        told=lambda done, total: print(f"{done} of {total} phantom patients drawn", flush=True),
    )


def prepare(plan: Plan, out: Path) -> None:
    """Freeze the phantoms, where that is not done yet."""
    made = out / "snapshot"
    wanted = {"phantoms": plan.phantoms, "shares": list(plan.shares), "size": plan.size}
    mark = out / "snapshot.json"
    if made.is_dir() and mark.is_file() and files.read_json(mark) == wanted:
        return
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    snapshots.save(data.snapshot(draw(plan, out), plan.phantoms, plan.shares), made)
    files.write_json(mark, wanted)


def document(plan: Plan, out: Path, *, replicates: int = REPLICATES) -> dict[str, Any]:
    """Everything that the runs of a plan say, as the JSON that the tables are made from."""
    found = runs.read(plan, out)
    titles = {v.name: v.title for v in plan.variants}
    took = runs.seconds(plan, out)
    return {
        "version": 1,
        "plan": {**plan.document(), "steps": plan.base.steps, "batch": plan.base.batch},
        "titles": titles,
        "sample": sample(next((some[0] for some in found.values() if some), None)),
        "chance": chance(next((some[0] for some in found.values() if some), None)),
        "rows": {name: row(some, table.COLUMNS, replicates) for name, some in found.items()},
        "pairs": [
            {
                "one": one,
                "other": other,
                **paired(found[one], found[other], table.COLUMNS, replicates),
            }
            for one, other in plan.pairs
        ],
        "made": {
            "commit": ", ".join(runs.commits(plan, out)),
            "code": runs.code_hash(),
            "machine": f"{_processor()}, {os.cpu_count()} cores",
            "threads": plan.base.threads,
            "versions": _versions(),
            "hours": sum(sum(stages.values()) for stages in took.values()) / 3600,
            "seconds": took,
        },
        "curves": runs.histories(plan, out),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is left, and write JSON and table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--workers", type=int, default=2, help="processes of one thread each")
    parser.add_argument("--minutes", type=float, help="begin nothing after so many minutes")
    parser.add_argument("--collect", action="store_true", help="only write JSON and table")
    parser.add_argument("--table", action="store_true", help="only the table, from docs/")
    parser.add_argument("--no-document", action="store_true", help="leave docs/ as it is")
    parser.add_argument("--work", choices=("draw", "run"), help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.work == "draw":
        draw(PLAN, asked.out)
        return 0
    if asked.work == "run":
        until = None if asked.minutes is None else time.monotonic() + 60 * asked.minutes
        runs.do(PLAN, asked.out, tell=lambda line: print(line, flush=True), until=until)
        return 0
    if asked.table:
        table.write_into(PAGE, table.tables(files.read_json(COMMITTED)))
        return 0
    if not asked.collect:
        start = time.monotonic()
        options = ["--out", str(asked.out)]
        if not _all(asked.workers, [*options, "--work", "draw"]):
            return 1
        prepare(PLAN, asked.out)
        if asked.minutes is not None:
            left = max(0.0, asked.minutes - (time.monotonic() - start) / 60)
            options += ["--minutes", str(left)]
        if not _all(asked.workers, [*options, "--work", "run"]):
            return 1
    found = document(PLAN, asked.out)
    for path in (asked.out / "experiments.json", *(() if asked.no_document else (COMMITTED,))):
        files.write_json(path, found)
    print(table.tables(found))
    if not asked.no_document:
        table.write_into(PAGE, table.tables(found))
    return 0


def _all(workers: int, options: Sequence[str]) -> bool:
    """Let several processes share the work; whether all of them ended well."""
    command = [sys.executable, "-m", "tests.experiments", *options]
    started = [subprocess.Popen(command, cwd=ROOT) for _ in range(workers)]
    try:
        codes = [process.wait() for process in started]
        return not any(codes)
    finally:
        for process in started:
            process.kill()


def _versions() -> dict[str, str]:
    import sklearn
    import torch
    import transformers

    return {
        "Python": platform.python_version(),
        "torch": torch.__version__,
        "transformers": transformers.__version__,
        "scikit-learn": sklearn.__version__,
        "NumPy": np.__version__,
    }


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
        names = [line.split(":")[1].strip() for line in text.splitlines() if "model name" in line]
        return names[0]
    except (OSError, IndexError):
        return platform.processor() or platform.machine()


if __name__ == "__main__":
    raise SystemExit(main())
