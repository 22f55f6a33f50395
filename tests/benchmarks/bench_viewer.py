"""One step of window and level over four 12-megapixel views, beside stock pyqtgraph.

Run: ``python -m tests.benchmarks.bench_viewer``. Both draw the same four images,
fitted, into 1600 x 1000 pixels, without a graphics card, and both times hold the
whole paint. pyqtgraph is measured as it comes, and with its own reduction on.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from core.domain.study import ImageId, Side
from core.imaging.hanging import SLOTS
from core.imaging.protocols import Sizing
from maninegs_gui.viewer.loading import Loaded
from maninegs_gui.viewer.wall import Mode, Wall
from maninegs_gui.widgets.canvas import Picture
from maninegs_gui.widgets.canvas_geometry import turning
from tests.support.views import display, hung_view, pyramid

SIZE = (1600, 1000)
ROWS, COLUMNS = 4096, 3328
STEPS = 15


def noisy(side: Side, seed: int) -> npt.NDArray[np.uint16]:
    """A detector-size view with grain, so that nothing is flat."""
    random = np.random.default_rng(seed)
    plain = hung_view(side, ROWS, COLUMNS)
    return np.asarray(plain + random.integers(0, 200, plain.shape), dtype=np.uint16)


def _median_ms(step: Callable[[int], object]) -> float:
    step(0)
    taken = []
    for number in range(1, STEPS + 1):
        start = time.perf_counter()
        step(number)
        taken.append(time.perf_counter() - start)
    return 1000 * statistics.median(taken)


def wall_of(images: list[npt.NDArray[np.uint16]]) -> Wall:
    """The viewer's wall with the four images on it."""
    wall = Wall()
    wall.resize(*SIZE)
    wall.set_sizing(Sizing.FIT)
    for number, (slot, full) in enumerate(zip(SLOTS, images, strict=True)):
        to_hung, size = turning(
            *full.shape, transpose=False, flip_horizontal=False, flip_vertical=False
        )
        whole = to_hung.mapRect(_rect(full))
        picture = Picture(pyramid(full), to_hung, size, whole)
        wall.panes[slot].set_loaded(Loaded(ImageId(number), display(), picture))
    wall.show()
    QApplication.processEvents()
    return wall


def _rect(full: npt.NDArray[np.uint16]) -> Any:
    from PySide6.QtCore import QRectF

    return QRectF(0, 0, full.shape[1], full.shape[0])


def stock_of(images: list[npt.NDArray[np.uint16]], *, reduce: bool) -> tuple[Any, list[Any]]:
    """Four stock image items in one pyqtgraph view."""
    import pyqtgraph

    view = pyqtgraph.GraphicsLayoutWidget()
    view.resize(*SIZE)
    items = []
    for number, full in enumerate(images):
        box = view.addViewBox(row=number // 2, col=number % 2, lockAspect=True, invertY=True)
        item = pyqtgraph.ImageItem(
            full, axisOrder="row-major", levels=(0, 4095), autoDownsample=reduce
        )
        box.addItem(item)
        items.append(item)
    view.show()
    QApplication.processEvents()
    return view, items


def bench() -> list[dict[str, object]]:
    """Milliseconds of one step, ours and theirs."""
    application = QApplication.instance() or QApplication([])
    images = [noisy(side, number) for number, (side, *_) in enumerate(SLOTS)]
    wall = wall_of(images)

    def ours(number: int) -> None:
        for pane in wall.all_panes():
            wall.drag_contrast(pane, 3.0 if number % 2 else -3.0, 1.0)
        wall.grab()

    four = _median_ms(ours)
    looked = sum(pane.looked_at for pane in wall.shown_panes())
    moves = _moves(wall)
    wall.set_mode(Mode.ONE)
    QApplication.processEvents()
    one = _median_ms(ours)
    wall.active.zoom_to(1.0)
    pan = _median_ms(lambda number: (wall.active.pan_by(5.0 if number % 2 else -5.0, 3.0),
                                     wall.grab()))  # fmt: skip
    theirs = {}
    for reduce in (False, True):
        view, items = stock_of(images, reduce=reduce)

        def stock(number: int, view: Any = view, items: Any = items) -> None:
            for item in items:
                item.setLevels((0, 4095 - 10 * number))
            view.grab()

        theirs[reduce] = _median_ms(stock)
        view.close()
    wall.close()
    wall.deleteLater()
    application.processEvents()
    full = 4 * ROWS * COLUMNS
    return [
        _row("window/level step, four views, 1600 x 1000", four, "stock pyqtgraph", theirs[False]),
        _row("the same", four, "pyqtgraph, autoDownsample", theirs[True]),
        {
            "name": "stored values read for that step", "value": float(looked), "unit": "pixels",
            "baseline": "all pixels", "ratio": full / max(1, looked),
        },
        {"name": "window/level step, one view", "value": one, "unit": "ms"},
        _step("pan step at 1:1, one view", pan, four),
        *(_step(name, value, four) for name, value in moves.items()),
    ]  # fmt: skip


def _moves(wall: Wall) -> dict[str, float]:
    """Milliseconds of zoom and pan steps of all four views, and of one over all its scales."""

    def zoom(number: int) -> None:
        for pane in wall.shown_panes():
            pane.zoom_to(pane.scale * (1.2 if number % 2 else 1 / 1.2))
        wall.grab()

    def pan(number: int) -> None:
        for pane in wall.shown_panes():
            pane.pan_by(5.0 if number % 2 else -5.0, 3.0)
        wall.grab()

    found = {"zoom step, four views": _median_ms(zoom), "pan step, four views": _median_ms(pan)}
    mode = wall.mode
    wall.set_mode(Mode.ONE)
    QApplication.processEvents()
    first, steps = wall.active.scale, []
    scales = [first * 1.2**k for k in range(1, 60) if first * 1.2**k <= 2.0]
    for scale in scales:
        begun = time.perf_counter()
        wall.active.zoom_to(scale)
        wall.grab()
        steps.append(1000 * (time.perf_counter() - begun))
    found["zoom step, one view, median from fitted to 2:1"] = statistics.median(steps)
    found["zoom step, one view, slowest from fitted to 2:1"] = max(steps)
    wall.active.go_home()
    wall.set_mode(mode)
    QApplication.processEvents()
    return found


def _step(name: str, value: float, four: float) -> dict[str, object]:
    return {
        "name": name,
        "value": value,
        "unit": "ms",
        "baseline": f"window/level step, four views: {four:.1f} ms",
        "ratio": value / four,
    }


def _row(name: str, value: float, baseline: str, theirs: float) -> dict[str, object]:
    return {
        "name": name,
        "value": value,
        "unit": "ms",
        "baseline": f"{baseline}: {theirs:.1f} ms",
        "ratio": theirs / value,
    }


if __name__ == "__main__":
    for row in bench():
        print(row)
