"""The nipple in one pane: its glyph, and what lies as far from it as the cursor elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from core.imaging.measure import Point
from maninegs_gui.widgets import canvas_ink as ink
from maninegs_gui.widgets.canvas import ImageCanvas
from maninegs_gui.widgets.canvas_hands import Hands
from maninegs_gui.widgets.canvas_tools import CanvasTool

INK = QColor("#f0a3c8")
_BAND = QColor(240, 163, 200, 34)
_RADIUS = 9.0
_ARM = 12.0
_MARGIN = 4.0


@dataclass(frozen=True, slots=True)
class Nipple:
    """Where the nipple of an image is, (column, row) in stored pixels."""

    at: Point
    suggested: bool = False
    """Found by the program and placed by nobody."""


@dataclass(frozen=True)
class Locus:
    """What corresponds in this pane to the cursor of another one.

    Attributes
    ----------
    pieces
        Arrays (N, 2) of stored points: the arc of equal distance from the nipple.
    band
        Half the width of the soft band about the arc, in stored pixels.
    spot
        The one point that corresponds, where the view is the same.
    told
        The distance, with its unit and what that is worth.
    """

    pieces: tuple[npt.NDArray[np.float64], ...] = ()
    band: float = 0.0
    spot: Point | None = None
    told: str = ""


class NippleLayer:
    """Draws the nipple and the locus; the owner sets what is known of the pane's image."""

    def __init__(self) -> None:
        self.shown = False
        self.nipple: Nipple | None = None
        self.locus: Locus | None = None
        self.readout: tuple[QPointF, tuple[str, ...]] | None = None
        """(widget point, lines) beside the cursor of this pane."""

    def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
        """Draw the band under the arc, the glyph over both."""
        if not self.shown or canvas.picture is None:
            return
        if self.locus is not None:
            self._paint_locus(painter, canvas, self.locus)
        if self.nipple is not None:
            self._paint_nipple(painter, canvas, self.nipple)
        if self.readout is not None:
            at, told = self.readout
            self._plate(painter, canvas, told, QRectF(at, at).adjusted(-8, -8, 8, 8))

    def _paint_locus(self, painter: QPainter, canvas: ImageCanvas, locus: Locus) -> None:
        paths = [
            ink.polyline([canvas.to_widget.map(QPointF(x, y)) for x, y in piece])
            for piece in locus.pieces
        ]
        band = QPen(_BAND, 2 * locus.band * canvas.scale)
        band.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path in paths:
            painter.setPen(band)
            painter.drawPath(path)
        for path in paths:
            ink.stroke(painter, path, INK, 1.4)
        if locus.spot is not None:
            at = canvas.to_widget.map(QPointF(*locus.spot))
            ink.stroke(painter, _cross(at), INK, 1.6)
            self._plate(painter, canvas, (locus.told,), QRectF(at, at).adjusted(-9, -9, 9, 9))
        elif paths:
            longest = max(paths, key=lambda path: path.elementCount())
            at = longest.pointAtPercent(0.5)
            self._plate(painter, canvas, (locus.told,), QRectF(at, at).adjusted(-6, -6, 6, 6))

    def _paint_nipple(self, painter: QPainter, canvas: ImageCanvas, nipple: Nipple) -> None:
        """A full ring where a reader placed it, a broken one where it is only suggested."""
        at = canvas.to_widget.map(QPointF(*nipple.at))
        ring = QPainterPath()
        ring.addEllipse(at, _RADIUS, _RADIUS)
        if nipple.suggested:
            ink.stroke(painter, ring, INK, 1.6, Qt.PenStyle.DotLine)
            around = QRectF(at, at).adjusted(-_RADIUS, -_RADIUS, _RADIUS, _RADIUS)
            self._plate(painter, canvas, (_tr("nipple suggested"),), around)
        else:
            ring.addEllipse(at, 1.5, 1.5)
            ink.stroke(painter, ring, INK, 1.8)

    @staticmethod
    def _plate(
        painter: QPainter, canvas: ImageCanvas, told: tuple[str, ...], beside: QRectF
    ) -> None:
        font = QFont(canvas.font())
        room = QRectF(canvas.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if not room.intersects(beside) or not any(told):
            return
        plate = ink.place_plate(ink.plate_size(told, font), beside, room, ())
        ink.paint_plate(painter, plate, told, INK, font)


class NippleTool(CanvasTool):
    """Places the nipple by a click, a drag or a key.

    Parameters
    ----------
    put
        Called with the canvas, the stored point, and whether the hand has let go.
    """

    def __init__(self, put: Callable[[Hands, Point, bool], None]) -> None:
        self._put = put

    def press(self, canvas: Hands, at: QPointF) -> bool:
        self._put(canvas, canvas.stored_at(at), False)
        return True

    def drag(self, canvas: Hands, at: QPointF) -> None:
        self._put(canvas, canvas.stored_at(at), False)

    def drop(self, canvas: Hands, at: QPointF, moved: bool) -> None:
        del moved
        self._put(canvas, canvas.stored_at(at), True)


def _cross(at: QPointF) -> QPainterPath:
    path = QPainterPath()
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        path.moveTo(at + QPointF(dx, dy) * 4)
        path.lineTo(at + QPointF(dx, dy) * _ARM)
    return path


def _tr(text: str) -> str:
    return QCoreApplication.translate("nipple", text)
