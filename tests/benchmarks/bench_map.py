"""The map of the vectors: making it, opening it, drawing it.

Run: ``python -m tests.benchmarks.bench_map``. ``MANINEGS_BENCH_BREASTS`` gives the numbers of
breasts (``100000,1000000``), ``MANINEGS_BENCH_DIMENSIONS`` that of the vectors (128). Vectors
are fabricated around 40 centres. The window is 3840 x 2160, far out (dots) and near (markers).
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from core.dataset.vectors import VectorFile
from core.retrieval import projection
from maninegs_gui.explore import inks
from maninegs_gui.explore.map_view import MapView
from maninegs_gui.explore.points import Drawing

SIZES = tuple(
    int(one) for one in os.environ.get("MANINEGS_BENCH_BREASTS", "100000,1000000").split(",")
)
DIMENSIONS = int(os.environ.get("MANINEGS_BENCH_DIMENSIONS", "128"))
TIMES = 10
Row = dict[str, object]


def bench() -> list[Row]:
    """Making, opening, drawing and pointing at each size."""
    return [row for size in SIZES for row in _measure(size)]


def _row(count: int, name: str, value: float, unit: str, baseline: str = "") -> Row:
    return {"name": f"map of {count:,} breasts, {name}", "value": value, "unit": unit,
            "baseline": baseline, "ratio": 1.0}  # fmt: skip


def _measure(count: int) -> list[Row]:
    random = np.random.default_rng(0)
    group = random.integers(0, 40, count)
    table = random.normal(size=(40, DIMENSIONS)).astype(np.float32)[group]
    table += 0.6 * random.standard_normal((count, DIMENSIONS), dtype=np.float32)
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    ids = np.arange(count, dtype=np.int64)
    vectors = VectorFile("m", "l@1", "s", "r", ids, table, ids, table)
    start = time.perf_counter()
    found = projection.make(ids, table)
    made = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as folder:
        projection.save(found, Path(folder) / "map", vectors, "v")
        opened = _time(lambda: projection.load(Path(folder) / "map", vectors, "v"))
    told = f"trustworthiness {found.trust:.3f}"
    return [
        _row(count, "made", made, "s", told),
        _row(count, "opened", opened, "ms"),
        *_draw(found, group),
    ]


def _draw(found: projection.Projection, group: np.ndarray) -> list[Row]:
    application = QApplication.instance() or QApplication([])
    view = MapView()
    view.resize(3840, 2160)
    view.set_points(found.points)
    codes = group % 8
    every = np.ones(len(found), dtype=np.bool_)
    colours = inks.colours(8, ordered=False)[codes]
    view.set_drawing(Drawing(colours, inks.shapes(8)[codes], every, every))
    dots = _time(view._render)
    point = _time(lambda: view.nearest(QPointF(1900, 1000)))
    view.show_rows([0])
    near = _time(view._render)
    del application
    count = len(found)
    return [
        _row(count, "drawn whole at 3840 x 2160", dots, "ms"),
        _row(count, "pointed at", point, "ms"),
        _row(count, "drawn near by", near, "ms"),
    ]


def _time(work: object) -> float:
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()  # type: ignore[operator]
        taken.append(1000 * (time.perf_counter() - start))
    return round(float(np.median(taken)), 1)


if __name__ == "__main__":
    for row in bench():
        print(f"{row['value']:10.2f} {row['unit']:4s} {row['name']}  ({row['baseline']})")
