"""What the mouse does in a canvas, as far as viewers agree on it.

Left drag is window and level at rest and otherwise the active tool; middle drag
pans; right drag zooms and a right click asks for the menu; the wheel zooms at the
cursor; a double click asks for this image alone.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from maninegs_gui.widgets.canvas_marks import Mark, Shape, finished

_SLIP = 5.0
"""Widget pixels below which a drag is a click."""
_FREEHAND_STEP = 3.0
"""Widget pixels between two vertices of a freehand line."""
_NOTCH = 120.0
_ZOOM_PER_NOTCH = 1.2
_ZOOM_PIXELS = 150.0


class Hands(QWidget):
    """Mouse behaviour of a canvas; the canvas itself provides the geometry."""

    touched = Signal()
    """Any button was pressed: this canvas becomes the active one."""
    windowed = Signal(float, float)
    """Left drag at rest: pixels moved right and down since the last signal."""
    zoomed_together = Signal(float)
    """Wheel with Shift: the ratio by which every canvas should zoom."""
    double_clicked = Signal()
    menu_wanted = Signal(QPoint)
    """Right click, in global coordinates."""
    clicked = Signal(QPointF)
    """Left press and release at rest without a drag, in widget coordinates."""
    drawn = Signal(object, object)
    """(:class:`Shape`, points in stored pixels) of a finished shape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tool: Shape | None = None
        self._button = Qt.MouseButton.NoButton
        self._last = QPointF()
        self._start = QPointF()
        self._moved = False
        self._points: list[tuple[float, float]] = []

    @property
    def scale(self) -> float:
        """Widget pixels per stored pixel."""
        raise NotImplementedError

    @property
    def can_draw(self) -> bool:
        """Whether there is something to draw on."""
        raise NotImplementedError

    def stored_at(self, point: QPointF | QPoint) -> tuple[float, float]:
        """The stored (column, row) under a widget point."""
        raise NotImplementedError

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Change the scale about a widget point."""
        raise NotImplementedError

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the image by widget pixels."""
        raise NotImplementedError

    @property
    def tool(self) -> Shape | None:
        """What the left button draws; None is rest."""
        return self._tool

    def set_tool(self, tool: Shape | None) -> None:
        """Choose what the left button draws; None is rest."""
        self._tool = tool
        self._points = []
        self.setCursor(
            Qt.CursorShape.CrossCursor if tool is not None else Qt.CursorShape.ArrowCursor
        )
        self.update()

    def being_drawn(self) -> Mark | None:
        """The shape under the reader's hand."""
        if self._tool is None or not self._points:
            return None
        return Mark(self._tool, tuple(self._points), lit=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.touched.emit()
        at = event.position()
        if self._button is not Qt.MouseButton.NoButton:
            return
        self._button = event.button()
        if (
            self._button is Qt.MouseButton.LeftButton
            and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self._button = Qt.MouseButton.MiddleButton
        self._start = self._last = at
        self._moved = False
        if self._button is Qt.MouseButton.LeftButton and self._tool is not None and self.can_draw:
            self._begin(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        step = at - self._last
        if not self._moved and math.dist(_pair(at), _pair(self._start)) >= _SLIP:
            self._moved = True
        if self._button is Qt.MouseButton.LeftButton:
            if self._tool is None:
                if self._moved:
                    self.windowed.emit(step.x(), step.y())
                    self._last = at
            elif self._points:
                self._continue(at)
        elif self._button is Qt.MouseButton.MiddleButton:
            self.pan_by(step.x(), step.y())
            self._last = at
        elif self._button is Qt.MouseButton.RightButton and self._moved:
            self.zoom_to(self.scale * math.exp(-step.y() / _ZOOM_PIXELS), self._start)
            self._last = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        button, self._button = self._button, Qt.MouseButton.NoButton
        if button is Qt.MouseButton.RightButton and not self._moved:
            self.menu_wanted.emit(event.globalPosition().toPoint())
        if button is Qt.MouseButton.LeftButton and self._points and self._tool is not Shape.POLYGON:
            self._finish()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)
        elif self._tool is Shape.POLYGON and self._points:
            self._finish()
        elif self._tool is None:
            self.double_clicked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        notches = (turned.y() or turned.x()) / _NOTCH
        ratio = _ZOOM_PER_NOTCH**notches
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.zoomed_together.emit(ratio)
        else:
            self.zoom_to(self.scale * ratio, event.position())
        event.accept()

    def give_up(self) -> bool:
        """Throw away a shape that is not finished; whether there was one."""
        had = bool(self._points)
        self._points = []
        self.update()
        return had

    def _begin(self, at: QPointF) -> None:
        here = self.stored_at(at)
        if self._tool is Shape.POLYGON:
            self._points.append(here)
        elif self._tool in (Shape.BOX, Shape.ELLIPSE):
            self._points = [here, here]
        else:
            self._points = [here]
        self._last = at
        self.update()

    def _continue(self, at: QPointF) -> None:
        here = self.stored_at(at)
        if self._tool is Shape.FREEHAND:
            if math.dist(_pair(at), _pair(self._last)) < _FREEHAND_STEP:
                return
            self._points.append(here)
            self._last = at
        elif self._tool is not Shape.POLYGON:
            self._points[-1] = here
        self.update()

    def _finish(self) -> None:
        shape, points = self._tool, tuple(self._points)
        self._points = []
        self.update()
        if shape is None:
            return
        kept = finished(shape, points, _SLIP / max(self.scale, 1e-6))
        if kept is not None:
            self.drawn.emit(shape, kept)


def _pair(point: QPointF) -> tuple[float, float]:
    return (point.x(), point.y())
