"""The measures of one pane, drawn over its image with their values beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from core.imaging.measure import Spacing
from core.imaging.region import Statistics
from maninegs_gui.viewer.measures import Kind, Measure, Measures, Where, lines, size_line
from maninegs_gui.viewer.measures_tool import MeasureTool
from maninegs_gui.widgets import canvas_ink as ink
from maninegs_gui.widgets.canvas import ImageCanvas
from maninegs_gui.widgets.canvas_grips import paint_rings, room_of
from maninegs_gui.widgets.canvas_marks import Shape

INK = QColor("#7ee787")
INK_SELECTED = QColor("#ffd166")
_HANDLE = 4.0
_MARGIN = 4.0


class MeasureLayer:
    """Draws what :class:`Measures` holds for the image that the pane shows.

    Parameters
    ----------
    where, spacing
        Ask the pane what it shows now, and its millimetres.
    statistics
        What is known of an area's values by its measure; None until it is counted.
    tool
        The measuring tool of the moment, for what is under the hand.
    """

    def __init__(
        self,
        measures: Measures,
        where: Callable[[], Where | None],
        spacing: Callable[[], Spacing],
        statistics: Callable[[Where, Measure], Statistics | None],
        tool: Callable[[], MeasureTool | None],
    ) -> None:
        self._measures = measures
        self._where = where
        self._spacing = spacing
        self._statistics = statistics
        self._tool = tool
        self.shown = True

    def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
        """Draw lines and handles first, so that no value hides a handle."""
        where = self._where()
        if where is None or canvas.picture is None:
            return
        spacing = self._spacing()
        kept = self._measures.of(where) if self.shown else ()
        tool = self._tool()
        draft = tool.draft(where) if tool is not None else None
        everything = (*kept, draft) if draft is not None else kept
        sheet = _Sheet(painter, canvas, [_path(canvas, one) for one in everything])
        for one in everything:
            self._paint_lines(painter, canvas, one)
            if one.handles:
                canvas.taken.extend(room_of(at, _HANDLE) for at in _mapped(canvas, one))
        for one in everything:
            found = self._statistics(where, one) if one is not draft else None
            told = lines(one, spacing, found)
            if told:
                sheet.plate(told, _beside(canvas, one), self._ink(one))
        self._paint_size(sheet, spacing)

    def _paint_lines(self, painter: QPainter, canvas: ImageCanvas, one: Measure) -> None:
        color = self._ink(one)
        ink.stroke(painter, _path(canvas, one), color)
        if one.kind is Kind.ELLIPSE and one.whole:
            box = QPainterPath()
            box.addRect(_path(canvas, one).boundingRect())
            painter.setPen(QPen(color, 1, Qt.PenStyle.DotLine))
            painter.drawPath(box)
        if one.handles:
            paint_rings(painter, _mapped(canvas, one), _HANDLE, color)

    @staticmethod
    def _paint_size(sheet: _Sheet, spacing: Spacing) -> None:
        """The size of a region's box while it is drawn."""
        drawn, picture = sheet.canvas.being_drawn(), sheet.canvas.picture
        if drawn is None or drawn.shape not in (Shape.BOX, Shape.ELLIPSE) or picture is None:
            return
        first, last = drawn.points[0], drawn.points[-1]
        if first == last:
            return
        transposed = abs(picture.to_hung.m11()) < 0.5
        told = (size_line(first, last, spacing, transposed),)
        box = QRectF(QPointF(*first), QPointF(*last)).normalized()
        sheet.plate(told, sheet.canvas.to_widget.mapRect(box), INK_SELECTED)

    def _ink(self, one: Measure) -> QColor:
        lit = one.id in (0, self._measures.selected)
        return INK_SELECTED if lit else INK


@dataclass
class _Sheet:
    """Where values can still be written in one paint: over no handle, value or line."""

    painter: QPainter
    canvas: ImageCanvas
    paths: list[QPainterPath]

    def plate(self, told: tuple[str, ...], beside: QRectF, color: QColor) -> None:
        """Write lines beside something, if that is in sight."""
        font = QFont(self.canvas.font())
        room = QRectF(self.canvas.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if not room.intersects(beside):
            return
        size = ink.plate_size(told, font)
        # Away from the chest wall: over air rather than over tissue.
        leftward = self.canvas.justification.horizontal > 0
        plate = ink.place_plate(
            size, beside & room, room, self.canvas.taken, lines=self.paths, leftward=leftward
        )
        self.canvas.taken.append(plate)
        ink.paint_plate(self.painter, plate, told, color, font)


def _beside(canvas: ImageCanvas, one: Measure) -> QRectF:
    """What the value stands beside: the end away from the chest wall, the corner, or all."""
    points = _mapped(canvas, one)
    if one.kind is Kind.LENGTH:
        away = -canvas.justification.horizontal
        at = max(points, key=lambda point: (away * point.x(), point.y()))
    elif one.kind is Kind.ANGLE:
        at = points[1]
    else:
        return _path(canvas, one).boundingRect()
    return QRectF(at, at).adjusted(-_HANDLE, -_HANDLE, _HANDLE, _HANDLE)


def _mapped(canvas: ImageCanvas, one: Measure) -> list[QPointF]:
    to_widget = canvas.to_widget
    return [to_widget.map(QPointF(*point)) for point in one.points]


def _path(canvas: ImageCanvas, one: Measure) -> QPainterPath:
    points = _mapped(canvas, one)
    if one.kind is Kind.ELLIPSE and len(points) >= 2:
        path = QPainterPath()
        path.addEllipse(QRectF(points[0], points[1]).normalized())
        return path
    return ink.polyline(points, closed=one.kind is Kind.OUTLINE and one.id != 0)
