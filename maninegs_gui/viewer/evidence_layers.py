"""CAD marks and presentation-state graphics as layers over an image (rules 8, 18, 46).

All points are stored pixels, so that marks follow every flip, rotation, zoom and pan.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from core.domain.evidence import CadMark, MarkKind, Point, RenderingIntent
from core.imaging import presentation
from core.imaging.presentation import Applied, Graphic, PresentationState, TextNote
from maninegs_gui.widgets.canvas import ImageCanvas
from maninegs_gui.widgets.canvas_ink import stroke

CAD = QColor("#ff9c54")
"""Of no other thing over an image, also to colour-blind eyes; the glyph says the kind."""
NOTES = QColor("#e8e3c8")
_RIM = QColor(0, 0, 0, 190)
_REACH = 9.0
"""Widget pixels from the middle of a glyph to its tips, at any zoom."""


class CadLayer:
    """The marks of computer-aided detection, each by its glyph and outline."""

    def __init__(self) -> None:
        self.marks: tuple[CadMark, ...] = ()
        self.texts = False
        """Whether the certainty stands beside each mark."""

    def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
        """Draw every mark in widget coordinates."""
        if canvas.picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in self.marks:
            self._paint(painter, mark, canvas.to_widget)

    def _paint(self, painter: QPainter, mark: CadMark, to_widget: QTransform) -> None:
        optional = mark.intent is RenderingIntent.OPTIONAL
        at = to_widget.map(QPointF(*mark.centre))
        if mark.outline:
            dashes = Qt.PenStyle.DashLine
            path = line(mark.outline, to_widget, closed=True)
            stroke(painter, path, CAD, 1.8, dashes if optional else Qt.PenStyle.SolidLine)
        stroke(painter, glyph(mark.kind, at), CAD, 1.4 if optional else 2.0)
        if self.texts and mark.certainty is not None:
            _write(painter, at + QPointF(_REACH + 4, -2), f"{mark.certainty:.0f} %", CAD)


class PresentationLayer:
    """Shutters, graphics and texts of the presentation state that is applied.

    Attributes
    ----------
    state, uid
        The state, and the SOP Instance UID of the image it lies on; None draws nothing.
    applied
        How it lies on the stored pixels, from :func:`maninegs_gui.viewer.evidence.applied`.
    graphics
        Whether graphics and texts may be shown; shutters always are.
    frame
        The frame that is shown, from 1, or None.
    """

    def __init__(self) -> None:
        self.state: PresentationState | None = None
        self.uid = ""
        self.applied: Applied | None = None
        self.graphics = True
        self.frame: int | None = None

    def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
        """Draw in widget coordinates."""
        if canvas.picture is None or self.state is None or self.applied is None:
            return
        rows, columns = canvas.picture.levels[0].shape
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shutters(painter, canvas.to_widget, QRectF(0, 0, columns, rows))
        if not self.graphics:
            return
        colors = {
            layer.name: QColor(*layer.color)
            for layer in self.state.layers
            if layer.color is not None and max(layer.color) > 60
        }
        for one in presentation.graphics_of(self.state, self.uid, self.frame):
            color = colors.get(one.layer, NOTES)
            if isinstance(one, Graphic):
                self._paint_graphic(painter, one, canvas.to_widget, (rows, columns), color)
            else:
                self._paint_note(painter, one, canvas.to_widget, (rows, columns), color)

    def _paint_shutters(self, painter: QPainter, to_widget: QTransform, image: QRectF) -> None:
        """Black over all that some shutter closes, whatever grey the state asks for (rule 12)."""
        if self.state is None:
            return
        for outline in self.state.shutters:
            closed = QPainterPath()
            closed.addRect(image)
            opened = QPainterPath()
            opened.addPolygon(QPolygonF([QPointF(*point) for point in outline]))
            opened.closeSubpath()
            painter.fillPath(to_widget.map(closed.subtracted(opened)), QColor(0, 0, 0))

    def _paint_graphic(
        self,
        painter: QPainter,
        graphic: Graphic,
        to_widget: QTransform,
        shape: tuple[int, int],
        color: QColor,
    ) -> None:
        points = self._stored(graphic.points, graphic.units, shape)
        if len(points) == 1:
            at = to_widget.map(QPointF(*points[0]))
            stroke(painter, _cross(at), color, 1.6)
            return
        path = line(points, to_widget, closed=graphic.closed)
        if graphic.filled:
            painter.fillPath(path, QColor(color.red(), color.green(), color.blue(), 70))
        stroke(painter, path, color, 1.6)

    def _paint_note(
        self,
        painter: QPainter,
        note: TextNote,
        to_widget: QTransform,
        shape: tuple[int, int],
        color: QColor,
    ) -> None:
        anchor = box = None
        if note.anchor is not None:
            (point,) = self._stored((note.anchor,), note.anchor_units, shape)
            anchor = to_widget.map(QPointF(*point))
        if note.box is not None:
            first, last = self._stored(note.box, note.box_units, shape)
            box = QRectF(to_widget.map(QPointF(*first)), to_widget.map(QPointF(*last)))
            box = box.normalized()
        if anchor is not None and box is not None and note.anchor_shown:
            path = QPainterPath(box.center())
            path.lineTo(anchor)
            stroke(painter, path, color, 1.2)
        if anchor is not None and note.anchor_shown:
            stroke(painter, _cross(anchor), color, 1.2)
        where = box.topLeft() if box is not None else anchor
        if where is not None:
            _write(painter, where, note.text, color)

    def _stored(
        self, points: tuple[Point, ...], units: presentation.Units, shape: tuple[int, int]
    ) -> tuple[Point, ...]:
        if self.applied is None:
            return ()
        return presentation.to_stored(points, units, self.applied.area, self.applied.hung, shape)


def glyph(kind: MarkKind, at: QPointF) -> QPainterPath:
    """The glyph of a mark: a triangle is a calcification, an asterisk a density (rule 46)."""
    path = QPainterPath()
    reach = _REACH * (0.7 if kind is MarkKind.CALCIFICATION else 1.0)
    if kind.is_calcification:
        corners = [
            at + QPointF(reach * math.sin(turn), -reach * math.cos(turn))
            for turn in (0.0, 2 * math.pi / 3, 4 * math.pi / 3)
        ]
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
    elif kind is MarkKind.DENSITY:
        for step in range(3):
            turn = math.pi * step / 3 + math.pi / 2
            arm = QPointF(reach * math.cos(turn), reach * math.sin(turn))
            path.moveTo(at - arm)
            path.lineTo(at + arm)
    else:
        path.addRect(QRectF(at.x() - reach * 0.8, at.y() - reach * 0.8, 1.6 * reach, 1.6 * reach))
    return path


def line(points: tuple[Point, ...], to_widget: QTransform, *, closed: bool) -> QPainterPath:
    """A line through stored pixels, in widget coordinates."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([to_widget.map(QPointF(*point)) for point in points]))
    if closed:
        path.closeSubpath()
    return path


def _cross(at: QPointF) -> QPainterPath:
    path = QPainterPath()
    for dx, dy in ((7.0, 0.0), (0.0, 7.0)):
        path.moveTo(at - QPointF(dx, dy))
        path.lineTo(at + QPointF(dx, dy))
    return path


def _write(painter: QPainter, at: QPointF, text: str, color: QColor) -> None:
    """Lines of text below and right of ``at``, upright whatever the image does."""
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    y = at.y() + metrics.ascent()
    for part in text.split("\n"):
        path = QPainterPath()
        path.addText(QPointF(at.x(), y), font, part)
        painter.strokePath(path, QPen(_RIM, 3))
        painter.fillPath(path, color)
        y += metrics.height()
