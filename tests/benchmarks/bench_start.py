"""The start of the application beside its interpreter importing PySide6 and pyqtgraph alone.

Run: ``python -m tests.benchmarks.bench_start``. A real workspace of 200 exams is opened by the
real entry point, offscreen; each start takes its turn with the baseline, after one of each that
warms the disk and writes the bytecode. A frame is on screen when its paint event was done; the
worklist is readable and clickable when its first rows were painted and a click on the first one
was taken. Seconds of the wall clock are what a reader waits; those of the processor are given
beside them, since others may use the machine.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from core import workspace as workspaces
from tests.support import started, stores

EXAMS, TIMES = 200, 5
FRAME_LIMIT, WORKLIST_LIMIT = 1.5, 3.0
_BASELINE = (
    "import time, PySide6.QtWidgets, pyqtgraph; print(time.monotonic(), time.process_time())"
)


def bench() -> list[dict[str, object]]:
    """Medians of the starts, and how many times as long as the baseline's."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        workspace = workspaces.create(place / "workspace")
        stores.filled(workspace.root, patients=EXAMS).store.close()
        workspaces.leave()
        environment = {
            name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
        } | {
            "QT_QPA_PLATFORM": "offscreen",
            "MANINEGS_HOME": str(place / "home"),
            "MANINEGS_SITE": "",
            # As an installed program has it, whatever this environment says.
            "PYTHONPYCACHEPREFIX": str(place / "bytecode"),
        }
        baselines, starts = [], []
        for turn in range(TIMES + 1):
            alone = _alone(environment)
            told = _start(place, workspace.root, environment)
            if turn:
                baselines.append(alone)
                starts.append(told)
    return _rows(baselines, starts)


def _alone(environment: dict[str, str]) -> tuple[float, float]:
    began = time.monotonic()
    out = subprocess.run(
        [sys.executable, "-c", _BASELINE],
        env=environment, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    return float(out[0]) - began, float(out[1])


def _start(place: Path, root: Path, environment: dict[str, str]) -> dict[str, Any]:
    answer = place / "answer.json"
    subprocess.run(
        [sys.executable, "-m", "tests.support.started", str(answer), "--workspace", str(root)],
        cwd=Path(__file__).resolve().parents[2],
        env=environment | {started.BEGAN: repr(time.monotonic())},
        check=True,
    )
    found: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    assert found["worklist"]["clicked"]
    return found


def _rows(
    baselines: list[tuple[float, float]], starts: list[dict[str, Any]]
) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    what = (("frame on screen", "frame"), ("worklist readable and clickable", "worklist"))
    for unit, place, key in (("s", 0, "seconds"), ("s of processor", 1, "processor")):
        alone = statistics.median(one[place] for one in baselines)
        rows.append({"name": "PySide6 and pyqtgraph imported", "value": alone, "unit": unit})
        for name, part in what:
            taken = statistics.median(one[part][key] for one in starts)
            rows.append(
                {
                    "name": name,
                    "value": taken,
                    "unit": unit,
                    "baseline": "PySide6 and pyqtgraph imported",
                    "ratio": taken / alone,
                }
            )
    return rows


if __name__ == "__main__":
    from tests.benchmarks.__main__ import machine

    print(machine())
    for row in bench():
        print(json.dumps(row))
