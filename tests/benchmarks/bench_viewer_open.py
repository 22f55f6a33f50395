"""Opening studies of four 3328 x 4096 12-bit JPEG Lossless images in the whole program.

Run: ``python -m tests.benchmarks.bench_viewer_open``. The baseline is what no viewer
can avoid: the same four decodes alone, by the same kind of warm helper pool into the
same memory (:mod:`tests.benchmarks.bare_helper`), in turn with the program's own.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from core.files import sha256
from core.imaging import helper
from core.imaging.pool import DecoderPool
from tests.benchmarks.desk import FULL, Desk, Opening, at_desk, make_workspace

REPEATS = 9
_BARE = "tests.benchmarks.bare_helper"
_QUIET = 1.5


@contextmanager
def bare_pool(folder: Path) -> Iterator[DecoderPool]:
    """A warm pool whose helpers decode and do nothing else."""
    plain, helper._MODULE = helper._MODULE, _BARE
    with DecoderPool(folder, idle=3600.0) as pool:
        try:
            pool.warm()
            until(lambda: _children(_BARE) == 2)
        finally:
            helper._MODULE = plain  # the program's own helpers, started later, do everything
        yield pool


def _children(module: str) -> int:
    found = 0
    for child in psutil.Process().children():
        try:
            found += module in child.cmdline()
        except psutil.Error:
            continue
    return found


def until(holds: Callable[[], bool]) -> None:
    """Wait for something outside the window."""
    end = time.monotonic() + 30
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("what a benchmark waits for did not come")
        time.sleep(0.01)
    time.sleep(0.5)


def bare_milliseconds(pool: DecoderPool, paths: list[Path]) -> float:
    """Decode these files at once by all helpers, into files that are not there."""
    keys = [sha256(path) for path in paths]
    begun = time.perf_counter()
    futures = [
        pool.submit_pixels(path, key, urgent=True) for path, key in zip(paths, keys, strict=True)
    ]
    for future in futures:
        future.result()
    took = time.perf_counter() - begun
    del futures
    return 1000 * took


def processor_seconds() -> float:
    """What this process and its children have used; tells on a busy machine what clocks do not."""
    total = time.process_time()
    for child in psutil.Process().children():
        try:
            used = child.cpu_times()
        except psutil.Error:
            continue
        total += used.user + used.system
    return total


def bench() -> list[dict[str, object]]:
    """Milliseconds from the request to what is painted, beside bare decoding."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        place, paths = make_workspace(root, {FULL: 3})
        cases = [paths[4 * k : 4 * k + 4] for k in range(3)]
        with bare_pool(root / "bare") as pool, at_desk(place) as desk:
            until(lambda: _children("core.imaging.helper_process") == 2)
            return _rows(desk, pool, root / "bare", cases)


def _rows(
    desk: Desk, pool: DecoderPool, bare: Path, cases: list[list[Path]]
) -> list[dict[str, object]]:
    four: list[float] = []
    one: list[float] = []
    cold: list[Opening] = []
    warm: list[Opening] = []
    again: list[Opening] = []
    work: list[float] = []
    bare_work: list[float] = []
    exams = desk.exams
    desk.open(exams[0])  # what is imported and opened once
    for turn in range(REPEATS):
        desk.leave()
        desk.settle(_QUIET)  # nothing under way
        shutil.rmtree(bare / "pixels", ignore_errors=True)
        used = processor_seconds()
        four.append(bare_milliseconds(pool, cases[turn % 3]))
        bare_work.append(1000 * (processor_seconds() - used))
        one.append(bare_milliseconds(pool, cases[(turn + 1) % 3][:1]))
        shutil.rmtree(desk.place.cache / "pixels", ignore_errors=True)
        used = processor_seconds()
        cold.append(desk.open(exams[0]))
        work.append(1000 * (processor_seconds() - used))
        desk.settle(_QUIET)
        warm.append(desk.open(exams[1]))
        again.append(desk.open(exams[0]))
    return [
        _row("open four views, complete paint", [o.complete for o in cold],
             "four bare decodes", four),
        _row("the same, processor time of all processes", work, "four bare decodes", bare_work),
        _row("open four views, first paint", [o.first for o in cold], "one bare decode", one),
        {"name": "first paint beyond 1.2 x one bare decode", "unit": "ms",
         "value": statistics.median(o.first for o in cold) - 1.2 * statistics.median(one)},
        _row("open the prefetched next case, complete paint", [o.complete for o in warm],
             "four bare decodes", four),
        _row("go back to the case before, complete paint", [o.complete for o in again],
             "four bare decodes", four),
        {"name": "longest stall of the window while a case decodes", "unit": "ms",
         "value": statistics.median(o.stall for o in cold)},
        {"name": "longest stall, worst of all repeats", "unit": "ms",
         "value": max(o.stall for o in cold)},
    ]  # fmt: skip


def _row(name: str, ours: list[float], what: str, theirs: list[float]) -> dict[str, object]:
    value, baseline = statistics.median(ours), statistics.median(theirs)
    return {
        "name": name,
        "value": value,
        "unit": "ms",
        "baseline": f"{what}: {baseline:.0f} ms",
        "ratio": value / baseline,
    }


if __name__ == "__main__":
    for row in bench():
        print(row)
