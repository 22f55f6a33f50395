"""Walls of panes with synthetic views on them, without a store, lanes or a pool."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.domain.study import BreastId, ExamId, ImageId, ImageRecord, ImageState, Side, View
from core.imaging.hanging import SLOTS
from core.imaging.orientation import Hung
from maninegs_gui.viewer import loading
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.wall import Wall
from tests.support import stores
from tests.support.views import PixelPool, Pixels, hung_view, stored_as

CORRECTED = "mm, magnification corrected"


def record(
    number: int, side: Side, view: View, turn: Hung | None = None, **changes: Any
) -> tuple[ImageRecord, Pixels]:
    """An image that ``turn`` makes hang right, and its pixels; 0.5 mm apart unless said."""
    hung = changes.pop("hung", None)
    stored, orientation = stored_as(
        hung_view(side) if hung is None else hung, side, view, turn or Hung()
    )
    given = {"spacing_mm": 0.5, "spacing_source": CORRECTED, "orientation": orientation}
    head = stores.header(1, side, view, **{**given, **changes})
    head = replace(head, rows=stored.shape[0], columns=stored.shape[1])
    breast = BreastId(1 if side is Side.RIGHT else 2)
    place = str(Path("/images") / f"{number}.dcm")
    made = ImageRecord(
        ImageId(number), ExamId(1), breast, head, place, f"{number:064d}", ImageState.READY
    )
    return made, Pixels(stored)


def put(pane: ViewPane, image: ImageRecord, pixels: Pixels) -> None:
    """Show an image in a pane at once."""
    pool = PixelPool()
    pool.known[image.sha256] = pixels
    pane.set_waiting(image)
    pane.set_loaded(loading.load(pool, image))


def filled_wall(turn: Hung | None = None, **changes: Any) -> Wall:
    """A wall with four views on it; their images have the ids 1 to 4."""
    wall = Wall()
    wall.resize(1000, 800)
    for number, slot in enumerate(SLOTS, start=1):
        put(wall.pane(slot), *record(number, slot.side, slot.view, turn, **changes))
    wall.show()
    wall.fit()
    return wall


def seen(widget: QWidget) -> npt.NDArray[np.uint8]:
    """What is painted, (rows, columns, 3)."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    data = np.frombuffer(image.constBits(), dtype=np.uint8)
    rows = data.reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def at(pane: ViewPane, stored: tuple[float, float]) -> QPoint:
    """The widget pixel nearest to a stored point."""
    return pane.to_widget.map(QPointF(*stored)).toPoint()


def drag(
    widget: QWidget,
    *points: QPoint,
    button: Qt.MouseButton = Qt.MouseButton.LeftButton,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press at the first point, move over the others, release at the last."""
    QTest.mousePress(widget, button, keys, points[0])
    for point in points[1:]:
        QTest.mouseMove(widget, point)
    QTest.mouseRelease(widget, button, keys, points[-1])


def click(widget: QWidget, *points: QPoint) -> None:
    """Click at each point, coming from a pixel beside it."""
    for point in points:
        QTest.mouseMove(widget, point + QPoint(1, 0))
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point)


def hover(widget: QWidget, point: QPoint) -> None:
    """Move the mouse to a point, from elsewhere: to where it is already it does not move."""
    QTest.mouseMove(widget, point + QPoint(9, 7))
    QTest.mouseMove(widget, point)
