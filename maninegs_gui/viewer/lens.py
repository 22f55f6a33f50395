"""A round glass over an image while a key is held: the stored pixels, larger."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from maninegs_gui.widgets import canvas_ink as ink
from maninegs_gui.widgets.canvas import ImageCanvas
from maninegs_gui.widgets.canvas_hands import Hands
from maninegs_gui.widgets.canvas_tools import CanvasTool
from maninegs_gui.widgets.canvas_view import LARGEST_SCALE

SMALLEST, LARGEST = 1.5, 6.0
_RADIUS = 150.0
_SHARE = 0.42
"""Of a small pane's shorter side."""
_PER_NOTCH = 1.15
_RIM = QColor("#98a2af")


class Lens(CanvasTool):
    """The glass; one at a time, as a layer and a taker of the wheel of its canvas.

    It shows :attr:`factor` times what the pane shows, and at least as many stored pixels
    to a screen pixel as ``factor / 2``: with the usual 2, never less than all of them.
    The table, the turn and the marks are those of the pane; outside the matrix is black.
    """

    def __init__(self) -> None:
        self.factor = 2.0
        self._canvas: ImageCanvas | None = None
        self._at = QPointF()

    @property
    def canvas(self) -> ImageCanvas | None:
        """Over which canvas the glass is held."""
        return self._canvas

    def hold(self, canvas: ImageCanvas, at: QPointF) -> None:
        """Hold the glass over a canvas, or move it there."""
        if canvas is not self._canvas:
            self.let_go()
            if canvas.picture is None:
                return
            self._canvas = canvas
            canvas.add_layer(self)
            canvas.add_grip(self)
        self._touch()
        self._at = QPointF(at)
        self._touch()

    def let_go(self) -> None:
        """Take the glass away."""
        canvas, self._canvas = self._canvas, None
        if canvas is not None:
            canvas.remove_layer(self)
            canvas.remove_grip(self)

    def turn(self, notches: float) -> None:
        """Make it stronger or weaker."""
        self.factor = min(LARGEST, max(SMALLEST, self.factor * _PER_NOTCH**notches))
        self._touch()

    def wheel(self, canvas: Hands, notches: float) -> bool:
        if canvas is not self._canvas:
            return False
        self.turn(notches)
        return True

    def scale_in(self, canvas: ImageCanvas) -> float:
        """Widget pixels per stored pixel in the glass."""
        least = 0.5 / canvas.devicePixelRatioF()
        return min(LARGEST_SCALE, self.factor * max(canvas.scale, least))

    def glass(self) -> QRectF:
        """Where the glass is, in widget coordinates."""
        if self._canvas is None:
            return QRectF()
        radius = min(_RADIUS, _SHARE * min(self._canvas.width(), self._canvas.height()))
        return QRectF(self._at.x() - radius, self._at.y() - radius, 2 * radius, 2 * radius)

    def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
        """Draw the image and all that lies over it once more, larger, within the glass."""
        if canvas is not self._canvas or canvas.picture is None:
            return
        glass = self.glass()
        circle = QPainterPath()
        circle.addEllipse(glass)
        scale = self.scale_in(canvas)
        to_stored, _ = canvas.to_widget.inverted()
        hung = canvas.picture.to_hung.map(to_stored.map(self._at))
        painter.save()
        painter.setClipPath(circle, Qt.ClipOperation.IntersectClip)
        painter.fillRect(glass, Qt.GlobalColor.black)
        # The point under the cursor stays where it is.
        with canvas.placed(scale, self._at - hung * scale):
            canvas.paint_picture(painter, glass)
            canvas.paint_content(painter, without=self)
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0), 4))
        painter.drawEllipse(glass)
        painter.setPen(QPen(_RIM, 1.6))
        painter.drawEllipse(glass)
        self._paint_strength(painter, canvas, glass, scale)

    def _paint_strength(
        self, painter: QPainter, canvas: ImageCanvas, glass: QRectF, scale: float
    ) -> None:
        """How large the glass shows, as the pane says its zoom."""
        percent = round(100 * scale * canvas.devicePixelRatioF())
        told = (f"{scale / canvas.scale:.1f}×   {percent} %",)
        font = QFont(canvas.font())
        plate = QRectF(QPointF(), ink.plate_size(told, font))
        plate.moveCenter(QPointF(glass.center().x(), glass.bottom() - plate.height()))
        ink.paint_plate(painter, plate, told, _RIM, font)

    def _touch(self) -> None:
        """Repaint the glass and nothing else."""
        if self._canvas is not None:
            self._canvas.update(_whole(self.glass()))


def _whole(rect: QRectF) -> QRect:
    return rect.toAlignedRect().adjusted(-4, -4, 4, 4)
