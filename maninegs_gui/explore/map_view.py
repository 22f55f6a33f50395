"""The map itself: points that are pointed at, opened and encircled, by mouse and by keys."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from maninegs_gui.explore import inks, map_keys
from maninegs_gui.explore.drag import Drag, Tool
from maninegs_gui.explore.frame import Floats, Frame
from maninegs_gui.explore.points import Drawing, Points
from maninegs_gui.explore.raster import Raster
from maninegs_gui.theme import Role, color

_REACH = 12.0


class MapView(QWidget):
    """Shows points; tells which one is pointed at, opened, or inside what was drawn."""

    pointed = Signal(object)
    """Row of the point under the pointer or the keys, or None."""
    opened = Signal(int)
    """Row of a point that was clicked or entered."""
    selected = Signal(object)
    """(M,) rows inside the box or lasso."""
    tool_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points = Points(np.zeros((0, 2), np.float32))
        self._framed = Frame()
        self._tool = Tool.MOVE
        self._drag: Drag | None = None
        self._row: int | None = None
        self._rings: tuple[int, ...] = ()
        self._here: int | None = None
        self._raster = Raster()
        self._picture: QImage | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 200)
        self.setAccessibleName(self.tr("Map"))
        self.setAccessibleDescription(self.tr("No points yet"))

    # What is shown.

    def set_points(self, points: Floats) -> None:
        """Show points (N, 2) within -1 and 1, y upwards; the whole map comes into view."""
        self._points = Points(points)
        self._rings, self._here, self._row = (), None, None
        self.setAccessibleDescription(
            self.tr("{0} breasts as points, similar ones close together").format(len(points))
        )
        self.show_all()

    def set_drawing(self, drawing: Drawing) -> None:
        """Give the points their looks."""
        self._points.draw(drawing)
        if self._row is not None and not self._points.alive(self._row):
            self.point_at(None)
        self._redraw()

    def blank(self) -> None:
        """Draw no point until the next drawing is there."""
        self.point_at(None)
        self._points.draw(None)
        self._redraw()

    def set_rings(self, rows: tuple[int, ...]) -> None:
        """Ring some points, such as those of one patient."""
        self._rings = rows
        self.update()

    def set_here(self, row: int | None) -> None:
        """Mark the point of the open breast."""
        self._here = row
        self.update()

    @property
    def row(self) -> int | None:
        """The point that is pointed at."""
        return self._row

    @property
    def tool(self) -> Tool:
        """What a drag does."""
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        """Let a drag move the map, or draw a box or a lasso."""
        self._tool = tool
        self.setCursor(
            Qt.CursorShape.ArrowCursor if tool is Tool.MOVE else Qt.CursorShape.CrossCursor
        )
        self.tool_changed.emit(tool)

    # What part of it is seen.

    @property
    def frame(self) -> Frame:
        """What is seen, on the widget as large as it is now."""
        return replace(self._framed, size=self.size())

    def look(self, frame: Frame) -> None:
        """See another part of the map."""
        self._framed = frame
        self._redraw()

    def show_all(self) -> None:
        """Bring every point into view."""
        self.look(self.frame.whole())

    def show_rows(self, rows: npt.ArrayLike) -> None:
        """Bring some points into view."""
        some = self._points.places[np.asarray(rows, dtype=np.int64)]
        if len(some):
            self.look(self.frame.around(some))

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom; what lies under ``about`` (the middle) stays there."""
        self.look(self.frame.zoomed(factor, about or QPointF(self.width() / 2, self.height() / 2)))

    def place_of(self, row: int) -> QPoint:
        """Where a point is on the widget."""
        x, y = self.frame.on_widget(self._points.places[row : row + 1])[0]
        return QPoint(round(float(x)), round(float(y)))

    def centre_on(self, row: int) -> None:
        """Bring a point to the middle."""
        self.look(self.frame.centred(self._points.places[row]))

    def holds(self, row: int) -> bool:
        """Whether a point is seen, and not at the very edge."""
        return self.rect().adjusted(20, 20, -20, -20).contains(self.place_of(row))

    # Pointing.

    def point_at(self, row: int | None) -> None:
        """Point at a point, as if the pointer were on it."""
        if row is not None and not self._points.alive(row):
            row = None
        if row != self._row:
            self._row = row
            self.update()
            self.pointed.emit(row)

    def nearest(self, place: QPointF, reach: float = _REACH) -> int | None:
        """The row of the point nearest to a place, within ``reach`` pixels."""
        frame = self.frame
        return self._points.nearest(frame.on_map(place), reach / frame.scale)

    def beside(self, dx: int, dy: int) -> int | None:
        """The next point in a direction, on the widget; the middle one when none is chosen."""
        if self._row is None:
            return self._points.closest(self._framed.centre)
        return self._points.beside(self._row, dx, dy)

    # Drawing.

    def sizeHint(self) -> QSize:
        return QSize(800, 640)

    def _redraw(self) -> None:
        self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._render()
        painter = QPainter(self)
        painter.drawImage(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self._rings:
            self._ring(painter, row, color(Role.WARNING), 8.0)
        if self._here is not None:
            self._ring(painter, self._here, color(Role.ON_ACCENT), 11.0)
        if self._row is not None:
            self._ring(painter, self._row, color(Role.ACCENT), 8.0)
        if self._drag is not None:
            self._drag.paint(painter)
        if self.hasFocus():
            painter.setPen(QPen(color(Role.ACCENT), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _render(self) -> QImage:
        return self._raster.of(self._points, self.frame, self.devicePixelRatioF())

    def _ring(self, painter: QPainter, row: int, ink: QColor, radius: float) -> None:
        drawing = self._points.drawing
        if drawing is None or not drawing.shown[row]:
            return
        inks.ring(painter, QPointF(self.place_of(row)), ink, radius)

    # Mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._drag = Drag(self._tool, event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            self.point_at(self.nearest(event.position()))
            return
        step = self._drag.follow(event.position().toPoint())
        if step is None:
            return
        self.point_at(None)
        if self._drag.tool is Tool.MOVE:
            self.look(self.frame.moved(step.x(), step.y()))
        else:
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._drag is None:
            return
        drag, self._drag = self._drag, None
        if not drag.moved:
            row = self.nearest(event.position())
            self.point_at(row)
            if row is not None:
                self.opened.emit(row)
        elif drag.tool is not Tool.MOVE:
            self._take(drag, event.position().toPoint())
        self.update()

    def leaveEvent(self, _event: object) -> None:
        if not self.hasFocus():
            self.point_at(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120
        self.zoom_by(map_keys.ZOOM**steps, event.position())
        event.accept()

    def _take(self, drag: Drag, end: QPoint) -> None:
        drawing = self._points.drawing
        if drawing is None:
            return
        inside = drag.inside(self.frame.on_widget(self._points.places), end)
        rows = np.flatnonzero(inside & drawing.shown)
        if len(rows):
            self.show_rows(rows)
            self.selected.emit(rows[drawing.live[rows]])
        self.set_tool(Tool.MOVE)

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not map_keys.press(self, event):
            super().keyPressEvent(event)
