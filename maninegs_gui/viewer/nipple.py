"""The nipple in one pane: its glyph, and what lies as far from it as the cursor elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
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
        self.readout: tuple[QPointF, str] | None = None
        """(widget point, sentence) beside the cursor of this pane."""

    def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
        """Draw the glyph first: what moves with the cursor must not move its words."""
        if not self.shown or canvas.picture is None:
            return
        if self.nipple is not None:
            self._paint_nipple(painter, canvas, self.nipple)
        if self.locus is not None:
            self._paint_locus(painter, canvas, self.locus)
        if self.readout is not None:
            at, told = self.readout
            _plate(painter, canvas, told, _around(at, 8))

    def changing(self, canvas: ImageCanvas) -> QRect:
        """Where the locus and the readout are drawn, to be painted anew when they change."""
        found = QRectF()
        words = ink.plate_size((self.locus.told if self.locus else "",), canvas.font())
        if self.locus is not None:
            for path in _paths(canvas, self.locus):
                reach = self.locus.band * canvas.scale + 4
                found |= path.boundingRect().adjusted(-reach, -reach, reach, reach)
            at = _label_point(canvas, self.locus)
            if at is not None:
                found |= _around(at, words.width() + 60)
        if self.readout is not None:
            at, told = self.readout
            found |= _around(at, ink.plate_size((told,), canvas.font()).width() + 60)
        return found.toAlignedRect()

    @staticmethod
    def _paint_locus(painter: QPainter, canvas: ImageCanvas, locus: Locus) -> None:
        paths = _paths(canvas, locus)
        band = QPen(_BAND, 2 * locus.band * canvas.scale)
        band.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(band)
        for path in paths:
            painter.drawPath(path)
        for path in paths:
            ink.stroke(painter, path, INK, 1.4)
        at = _label_point(canvas, locus)
        if locus.spot is not None and at is not None:
            ink.stroke(painter, _cross(at), INK, 1.6)
        if at is not None:
            _plate(painter, canvas, locus.told, _around(at, _ARM))

    @staticmethod
    def _paint_nipple(painter: QPainter, canvas: ImageCanvas, nipple: Nipple) -> None:
        """A full ring where a reader placed it, a broken one where it is only suggested."""
        at = canvas.to_widget.map(QPointF(*nipple.at))
        ring = QPainterPath()
        ring.addEllipse(at, _RADIUS, _RADIUS)
        if nipple.suggested:
            ink.stroke(painter, ring, INK, 1.6, Qt.PenStyle.DotLine)
            _plate(painter, canvas, _tr("nipple suggested"), _around(at, _RADIUS))
        else:
            ring.addEllipse(at, 1.5, 1.5)
            ink.stroke(painter, ring, INK, 1.8)
        canvas.taken.append(_around(at, _RADIUS + 2))


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


def _plate(painter: QPainter, canvas: ImageCanvas, told: str, beside: QRectF) -> None:
    """Write a sentence beside something, away from the chest wall, over nothing taken."""
    font = QFont(canvas.font())
    room = QRectF(canvas.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    if not told or not room.intersects(beside):
        return
    leftward = canvas.justification.horizontal > 0
    size = ink.plate_size((told,), font)
    plate = ink.place_plate(size, beside, room, canvas.taken, leftward=leftward)
    canvas.taken.append(plate)
    ink.paint_plate(painter, plate, (told,), INK, font)


def _paths(canvas: ImageCanvas, locus: Locus) -> list[QPainterPath]:
    to_widget = canvas.to_widget
    return [ink.polyline([to_widget.map(QPointF(x, y)) for x, y in p]) for p in locus.pieces]


def _label_point(canvas: ImageCanvas, locus: Locus) -> QPointF | None:
    """What the distance stands beside: the spot, or the lower end of the longest arc."""
    if locus.spot is not None:
        return canvas.to_widget.map(QPointF(*locus.spot))
    if not locus.pieces:
        return None
    longest = max(locus.pieces, key=len)
    ends = [canvas.to_widget.map(QPointF(*longest[index])) for index in (0, -1)]
    return max(ends, key=lambda end: end.y())


def _around(at: QPointF, reach: float) -> QRectF:
    return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)


def _cross(at: QPointF) -> QPainterPath:
    path = QPainterPath()
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        path.moveTo(at + QPointF(dx, dy) * 4)
        path.lineTo(at + QPointF(dx, dy) * _ARM)
    return path


def _tr(text: str) -> str:
    return QCoreApplication.translate("nipple", text)
