"""``make experiments``: ManiNeg against its baselines on phantoms; see ``docs/experiments.md``.

Resumable: what is finished is not done again while settings, data and code stay the same.
``--collect`` only writes the JSON and the table from what there is.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core import files
from core.dataset import snapshot as snapshots
from tests.experiments import data, runs, table
from tests.experiments.cells import cell, chance, paired, sample
from tests.experiments.final import PLAN
from tests.experiments.plan import Plan
from tests.experiments.runs import UNTRAINED

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "experiments"
COMMITTED = ROOT / "docs" / "experiments.json"
PAGE = ROOT / "docs" / "experiments.md"


def prepare(plan: Plan, out: Path) -> None:
    """Draw the phantoms and freeze them, where that is not done yet."""
    made = out / "snapshot"
    wanted = {"phantoms": plan.phantoms, "shares": list(plan.shares), "size": plan.size}
    mark = out / "snapshot.json"
    if made.is_dir() and mark.is_file() and files.read_json(mark) == wanted:
        return
    shutil.rmtree(made, ignore_errors=True)
    pixels = data.collect(
        out / "phantoms",
        plan.phantoms,
        sum(plan.shares),
        plan.size,
        told=lambda done, total: print(f"{done} of {total} phantom patients drawn", flush=True),
    )
    made.mkdir(parents=True)
    snapshots.save(data.snapshot(pixels, plan.phantoms, plan.shares), made)
    files.write_json(mark, wanted)


def document(plan: Plan, out: Path) -> dict[str, Any]:
    """Everything that the runs of a plan say, as the JSON that the tables are made from."""
    found = runs.read(plan, out)
    titles = {v.name: v.title for v in plan.variants} | {UNTRAINED: plan.untrained}
    took = runs.seconds(plan, out)
    return {
        "version": 1,
        "plan": {**plan.document(), "steps": plan.base.steps, "batch": plan.base.batch},
        "titles": titles,
        "sample": sample(next((some[0] for some in found.values() if some), None)),
        "chance": chance(next((some[0] for some in found.values() if some), None)),
        "rows": {name: {c: cell(some, c) for c in table.COLUMNS} for name, some in found.items()},
        "pairs": [
            {
                "one": one,
                "other": other,
                **{c: paired(found[one], found[other], c) for c in table.COLUMNS},
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


def write(plan: Plan, out: Path, to: Sequence[Path]) -> dict[str, Any]:
    """Write the JSON of a plan to some places; returns it."""
    found = document(plan, out)
    for path in to:
        files.write_json(path, found)
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is left, and write JSON and table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--minutes", type=float, help="begin nothing after so many minutes")
    parser.add_argument("--draw", action="store_true", help="only draw the phantoms")
    parser.add_argument("--collect", action="store_true", help="only write JSON and table")
    parser.add_argument("--no-document", action="store_true", help="leave docs/ as it is")
    asked = parser.parse_args(arguments)
    start = time.monotonic()
    until = None if asked.minutes is None else start + 60 * asked.minutes
    if not asked.collect:
        prepare(PLAN, asked.out)
    if asked.draw:
        return 0
    if not asked.collect:
        runs.do(PLAN, asked.out, tell=lambda line: print(line, flush=True), until=until)
    to = [asked.out / "experiments.json", *(() if asked.no_document else (COMMITTED,))]
    found = write(PLAN, asked.out, to)
    print(table.tables(found))
    if not asked.no_document:
        table.write_into(PAGE, table.tables(found))
    return 0


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
    print(json.dumps({"process": os.getpid()}), flush=True)
    raise SystemExit(main())
