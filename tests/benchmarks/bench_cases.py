"""What a session of many cases leaves in memory, in the whole program with its helpers.

Run: ``python -m tests.benchmarks.bench_cases``. The baseline is the same program with
an empty viewer; memory is counted over all its processes, shared pages once (PSS).
"""

from __future__ import annotations

import gc
import tempfile
from pathlib import Path

import numpy as np
import psutil

from tests.benchmarks.desk import FULL, Desk, at_desk, make_workspace, proportional_bytes

SMALL, LARGE = 500, 20
SMALL_SHAPE = (512, 416)
_WARM_UP = 60
"""Cases after which caches that are bounded are full."""
_EVERY = 10
_MEGABYTE = 1e6


def bench() -> list[dict[str, object]]:
    """Megabytes over an empty viewer, and their slope from case to case."""
    rows: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory() as name:
        place, _ = make_workspace(Path(name), {FULL: LARGE})
        with at_desk(place) as desk:
            rows += _large(desk)
    with tempfile.TemporaryDirectory() as name:
        place, _ = make_workspace(Path(name), {SMALL_SHAPE: SMALL})
        with at_desk(place) as desk:
            rows += _small(desk)
    return rows


def _large(desk: Desk) -> list[dict[str, object]]:
    exams = desk.exams
    desk.settle(3.0)  # helpers are warm
    empty = proportional_bytes()
    pixels = 2 * 4 * 2 * FULL[0] * FULL[1]  # the open case and the next one
    seen, peak = [], 0
    for exam in exams[:-1]:
        desk.open(exam)
        ahead = desk.reading.viewer.prefetch
        desk.until(lambda ahead=ahead: ahead.held == 4)  # type: ignore[misc]
        for pane in desk.panes:  # every pixel of the open case is looked at
            pane.zoom_to(1.0)
            np.asarray(pane.picture.levels[0]).max() if pane.picture else None
        desk.settle(0.05)
        now = proportional_bytes() - empty
        peak = max(peak, now)
        seen.append(now)
        if exam != exams[-2]:
            for pane in desk.panes:
                pane.go_home()
    desk.leave()
    desk.reading.session.expect_exam(None)
    desk.settle(1.0)
    gc.collect()
    return [
        {"name": "memory over an empty viewer, open case read pixel by pixel and next one ready",
         "value": peak / _MEGABYTE, "unit": "MB",
         "baseline": f"pixel bytes of the two cases: {pixels / _MEGABYTE:.0f} MB",
         "ratio": peak / pixels},
        {"name": f"memory left after {LARGE - 1} such cases were closed",
         "value": (proportional_bytes() - empty) / _MEGABYTE, "unit": "MB"},
        {"name": "open maps of pixel files after that", "value": float(pixel_maps()), "unit": ""},
    ]  # fmt: skip


def _small(desk: Desk) -> list[dict[str, object]]:
    model = desk.reading.worklist.model
    desk.until(lambda: model.rowCount() > 0)
    desk.settle(3.0)
    empty = proportional_bytes()
    resident: list[tuple[int, int]] = []
    me = psutil.Process()
    for number in range(SMALL):
        desk.reading.worklist.open_next()
        desk.until(lambda: all(pane.loaded is not None for pane in desk.panes))
        if number >= _WARM_UP and number % _EVERY == 0:
            gc.collect()
            resident.append((number, me.memory_info().rss))
    places, sizes = np.array(resident, dtype=np.float64).T
    slope = float(np.polyfit(places, sizes, 1)[0])
    return [
        {"name": f"growth of the window's process, each of {SMALL} small cases",
         "value": slope / 1024, "unit": "KiB"},
        {"name": f"memory over an empty viewer after {SMALL} small cases, all processes",
         "value": (proportional_bytes() - empty) / _MEGABYTE, "unit": "MB"},
        {"name": "open maps of pixel files then, two cases of four",
         "value": float(pixel_maps()), "unit": ""},
    ]  # fmt: skip


def pixel_maps() -> int:
    """How many decoded files this process has mapped."""
    regions = psutil.Process().memory_maps(grouped=False)
    return len({region.path for region in regions if ".pix" in region.path})


if __name__ == "__main__":
    for row in bench():
        print(row)
