"""The measures of one pane, drawn over its image with their values beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from core.imaging.measure import Spacing
from core.imaging.region import Statistics
from maninegs_gui.viewer.measures import Kind, Measure, Measures, Where, lines, size_line
from maninegs_gui.viewer.measures_tool import MeasureTool
from maninegs_gui.widgets import canvas_ink as ink
from maninegs_gui.widgets.canvas import ImageCanvas
from maninegs_gui.widgets.canvas_marks import Shape

INK = QColor("#7ee787")
INK_SELECTED = QColor("#ffd166")
_HANDLE = 4.0
_MARGIN = 4.0
_FEW = 12
"""Handles of a longer outline would hide it: only its hand-set neighbours show."""


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
        taken: list[QRectF] = []
        paths = [_path(canvas, one) for one in everything]
        for one in everything:
            self._paint_lines(painter, canvas, one)
            taken.extend(_handle(point) for point in _mapped(canvas, one))
        for one in everything:
            found = self._statistics(where, one) if one is not draft else None
            self._paint_value(painter, canvas, one, lines(one, spacing, found), taken, paths)
        self._paint_size(painter, canvas, spacing, taken)

    def _paint_lines(self, painter: QPainter, canvas: ImageCanvas, one: Measure) -> None:
        color = self._ink(one)
        ink.stroke(painter, _path(canvas, one), color)
        points = _mapped(canvas, one)
        if one.kind is Kind.OUTLINE and len(points) > _FEW:
            return
        for point in points:
            path = QPainterPath()
            path.addEllipse(point, _HANDLE, _HANDLE)
            ink.stroke(painter, path, color, 1.4)

    def _paint_value(
        self,
        painter: QPainter,
        canvas: ImageCanvas,
        one: Measure,
        told: tuple[str, ...],
        taken: list[QRectF],
        paths: list[QPainterPath],
    ) -> None:
        if not told:
            return
        points = _mapped(canvas, one)
        if one.kind is Kind.LENGTH:
            # At the lower end: the line itself stays free.
            low = max(points, key=lambda point: point.y())
            beside = QRectF(low, low).adjusted(-_HANDLE, -_HANDLE, _HANDLE, _HANDLE)
        elif one.kind is Kind.ANGLE:
            beside = QRectF(points[1], points[1]).adjusted(-_HANDLE, -_HANDLE, _HANDLE, _HANDLE)
        else:
            beside = _path(canvas, one).boundingRect()
        self._plate(painter, canvas, told, beside, self._ink(one), taken, paths)

    def _paint_size(
        self, painter: QPainter, canvas: ImageCanvas, spacing: Spacing, taken: list[QRectF]
    ) -> None:
        """The size of a region's box while it is drawn."""
        drawn = canvas.being_drawn()
        picture = canvas.picture
        if drawn is None or drawn.shape not in (Shape.BOX, Shape.ELLIPSE) or picture is None:
            return
        first, last = drawn.points[0], drawn.points[-1]
        if first == last:
            return
        transposed = abs(picture.to_hung.m11()) < 0.5
        told = (size_line(first, last, spacing, transposed),)
        box = canvas.to_widget.mapRect(QRectF(QPointF(*first), QPointF(*last)).normalized())
        self._plate(painter, canvas, told, box, INK_SELECTED, taken, [])

    def _plate(
        self,
        painter: QPainter,
        canvas: ImageCanvas,
        told: tuple[str, ...],
        beside: QRectF,
        color: QColor,
        taken: list[QRectF],
        paths: list[QPainterPath],
    ) -> None:
        font = QFont(canvas.font())
        size = ink.plate_size(told, font)
        room = QRectF(canvas.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if not room.intersects(beside):
            return
        plate = ink.place_plate(size, beside & room, room, taken, paths)
        taken.append(plate)
        ink.paint_plate(painter, plate, told, color, font)

    def _ink(self, one: Measure) -> QColor:
        lit = one.id in (0, self._measures.selected)
        return INK_SELECTED if lit else INK


def _mapped(canvas: ImageCanvas, one: Measure) -> list[QPointF]:
    to_widget = canvas.to_widget
    return [to_widget.map(QPointF(*point)) for point in one.points]


def _handle(at: QPointF) -> QRectF:
    reach = _HANDLE + 3
    return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)


def _path(canvas: ImageCanvas, one: Measure) -> QPainterPath:
    points = _mapped(canvas, one)
    if one.kind is Kind.ELLIPSE and len(points) >= 2:
        path = QPainterPath()
        path.addEllipse(QRectF(points[0], points[1]).normalized())
        return path
    return ink.polyline(points, closed=one.kind is Kind.OUTLINE and one.id != 0)
