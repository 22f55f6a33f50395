"""A cursor moved by keys: every point that a mouse can set can be set without one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPainterPath

from maninegs_gui.widgets import canvas_ink as ink
from maninegs_gui.widgets.canvas import ImageCanvas
from maninegs_gui.widgets.listening import take_keys

FINE, STEP, COARSE = 1.0, 8.0, 48.0
"""Widget pixels that a key press moves the cursor by: with Control, plain, with Shift."""
_ARM = 14.0
_HOLE = 3.0
_INK = QColor("#ffd166")


class KeyboardCursor:
    """A cross over one canvas at a time; it stays on its stored point when the image moves."""

    def __init__(self) -> None:
        self._canvas: ImageCanvas | None = None
        self._stored = (0.0, 0.0)

    @property
    def canvas(self) -> ImageCanvas | None:
        """Over which canvas it is; None while it is not shown."""
        return self._canvas

    @property
    def position(self) -> QPointF | None:
        """Where it is, in widget coordinates."""
        if self._canvas is None or self._canvas.picture is None:
            return None
        return self._canvas.to_widget.map(QPointF(*self._stored))

    @property
    def stored(self) -> tuple[float, float]:
        """Where it is, (column, row) in stored pixels."""
        return self._stored

    def show_on(self, canvas: ImageCanvas) -> None:
        """Show it over a canvas, in the middle of what is seen unless it is there already."""
        if canvas is self._canvas:
            return
        self.hide()
        if canvas.picture is None:
            return
        self._canvas = canvas
        canvas.add_layer(self)
        self.put(QPointF(canvas.width() / 2, canvas.height() / 2))

    def hide(self) -> None:
        """Take it away."""
        canvas, self._canvas = self._canvas, None
        if canvas is not None:
            take_keys(canvas, ())
            canvas.remove_layer(self)

    def put(self, at: QPointF) -> None:
        """Put it on a widget point, kept inside the canvas and the image."""
        canvas = self._canvas
        if canvas is None:
            return
        # Enter sets a point then, also while it would else leave a finding.
        take_keys(canvas, ("enter",) if canvas.taker is not None else ())
        before = self.position
        x = min(max(at.x(), 0.0), float(canvas.width()))
        y = min(max(at.y(), 0.0), float(canvas.height()))
        self._stored = canvas.stored_at(QPointF(x, y))
        for point in (before, self.position):
            if point is not None:
                canvas.update(_around(point))

    def move(self, dx: float, dy: float) -> None:
        """Move it by widget pixels."""
        at = self.position
        if at is not None:
            self.put(at + QPointF(dx, dy))

    def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
        """Draw a cross with a hole, so that what lies under it is seen."""
        if canvas is not self._canvas or canvas.picture is None:
            return
        at = canvas.to_widget.map(QPointF(*self._stored))
        path = QPainterPath()
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            path.moveTo(at + QPointF(dx, dy) * _HOLE)
            path.lineTo(at + QPointF(dx, dy) * _ARM)
        ink.stroke(painter, path, _INK, 1.6)


def _around(point: QPointF) -> QRect:
    reach = int(_ARM) + 4
    return QRect(int(point.x()) - reach, int(point.y()) - reach, 2 * reach + 1, 2 * reach + 1)
