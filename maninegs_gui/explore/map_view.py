"""The map itself: points that are drawn quickly however many they are, by mouse and by keys.

Few points are drawn as markers, many as dots of one picture whose brightness grows with how
many lie on one place. Points are drawn in a shuffled order, so that no value hides another.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from maninegs_gui.explore import inks
from maninegs_gui.explore.inks import Shape
from maninegs_gui.theme import Role, color

Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]
MARKERS = 4_000
"""Points on the screen up to which each is a marker of its own."""
_REACH = 12.0
_MARGIN = 24.0
_ZOOM = 1.25
_FARTHEST, _NEAREST = 0.5, 400.0
_PAN = 60.0


class Tool(StrEnum):
    """What a drag does."""

    MOVE = "move"
    BOX = "box"
    LASSO = "lasso"


@dataclass(frozen=True, eq=False)
class Drawing:
    """How N points look.

    Attributes
    ----------
    colours, shapes
        (N, 3) and (N,).
    shown
        (N,) whether it is drawn at all.
    live
        (N,) whether it can be pointed at and opened.
    """

    colours: inks.Colours
    shapes: npt.NDArray[np.uint8]
    shown: Flags
    live: Flags


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
        self._points: Floats = np.zeros((0, 2), np.float32)
        self._order: npt.NDArray[np.int64] = np.zeros(0, np.int64)
        self._columns: tuple[Floats, Floats] = (np.zeros(0, np.float32), np.zeros(0, np.float32))
        self._shown: npt.NDArray[np.int64] = np.zeros(0, np.int64)
        self._drawing: Drawing | None = None
        self._centre = np.zeros(2)
        self._zoom = 1.0
        self._tool = Tool.MOVE
        self._row: int | None = None
        self._rings: tuple[int, ...] = ()
        self._here: int | None = None
        self._press: QPoint | None = None
        self._last = QPoint()
        self._moved = False
        self._path: list[QPoint] = []
        self._picture: QImage | None = None
        self._markers: dict[tuple[int, int, int, int, float], QPixmap] = {}
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 200)
        self.setAccessibleName(self.tr("Map"))
        self.setAccessibleDescription(self.tr("No points yet"))

    # What is shown.

    def set_points(self, points: Floats) -> None:
        """Show points (N, 2) within -1 and 1, y upwards; the whole map comes into view."""
        self._points, self._drawing = points, None
        self._order = np.random.default_rng(0).permutation(len(points))
        # Column by column: a million of them are looked through at every move of the mouse.
        self._columns = (points[:, 0].copy(), points[:, 1].copy())
        self._shown = np.zeros(0, np.int64)
        self._rings, self._here, self._row = (), None, None
        self.setAccessibleDescription(
            self.tr("{0} breasts as points, similar ones close together").format(len(points))
        )
        self.show_all()

    def set_drawing(self, drawing: Drawing) -> None:
        """Give the points their looks."""
        self._drawing = drawing
        self._shown = self._order[drawing.shown[self._order]]
        if self._row is not None and not self._alive(self._row):
            self.point_at(None)
        self._redraw()

    def blank(self) -> None:
        """Draw no point until the next drawing is there."""
        self.point_at(None)
        self._drawing = None
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

    def show_all(self) -> None:
        """Bring every point into view."""
        self._centre, self._zoom = np.zeros(2), 1.0
        self._redraw()

    def show_rows(self, rows: npt.ArrayLike) -> None:
        """Bring some points into view."""
        some = self._points[np.asarray(rows, dtype=np.int64)]
        if not len(some):
            return
        low, high = some.min(axis=0), some.max(axis=0)
        self._centre = (low + high).astype(float) / 2
        wide = max(float((high - low).max()), 0.08)
        self._zoom = float(np.clip(1.6 / wide, _FARTHEST, _NEAREST))
        self._redraw()

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom; what lies under ``about`` (the middle) stays there."""
        middle = about or QPointF(self.width() / 2, self.height() / 2)
        before = self._on_map(middle)
        self._zoom = float(np.clip(self._zoom * factor, _FARTHEST, _NEAREST))
        self._centre += before - self._on_map(middle)
        self._redraw()

    def point_at(self, row: int | None) -> None:
        """Point at a point, as if the pointer were on it."""
        if row is not None and not self._alive(row):
            row = None
        if row != self._row:
            self._row = row
            self.update()
            self.pointed.emit(row)

    def place_of(self, row: int) -> QPoint:
        """Where a point is on the widget."""
        x, y = self._on_widget(self._points[row : row + 1])[0]
        return QPoint(round(float(x)), round(float(y)))

    def nearest(self, place: QPointF, reach: float = _REACH) -> int | None:
        """The row of the point nearest to a place, within ``reach`` pixels."""
        if self._drawing is None or not len(self._points):
            return None
        target, reached = self._on_map(place), np.float32(reach / self._scale)
        x, y = self._columns
        near = np.flatnonzero(np.abs(x - np.float32(target[0])) <= reached)
        near = near[np.abs(y[near] - np.float32(target[1])) <= reached]
        near = near[self._drawing.shown[near] & self._drawing.live[near]]
        if not len(near):
            return None
        distance = np.linalg.norm(self._points[near] - target, axis=1)
        best = int(distance.argmin())
        return int(near[best]) if distance[best] <= reach / self._scale else None

    def beside(self, dx: int, dy: int) -> int | None:
        """The next point in a direction, on the widget; the middle one when none is chosen."""
        if self._drawing is None:
            return None
        usable = self._drawing.shown & self._drawing.live
        if self._row is None:
            rows = np.flatnonzero(usable)
            if not len(rows):
                return None
            far = np.linalg.norm(self._points[rows] - self._centre, axis=1)
            return int(rows[far.argmin()])
        away = self._points - self._points[self._row]
        along = away[:, 0] * dx - away[:, 1] * dy
        across = np.abs(away[:, 0] * dy + away[:, 1] * dx)
        rows = np.flatnonzero(usable & (along > 0) & (across <= along))
        if not len(rows):
            return None
        return int(rows[np.hypot(along[rows], 2 * across[rows]).argmin()])

    # Places.

    @property
    def _scale(self) -> float:
        """Widget pixels of one unit of the map."""
        room = max(1.0, min(self.width(), self.height()) - 2 * _MARGIN)
        return room / 2 * self._zoom

    def _on_widget(self, points: Floats) -> Floats:
        away = (points - self._centre.astype(np.float32)) * np.float32(self._scale)
        away[:, 1] *= -1
        middle = np.array([self.width() / 2, self.height() / 2], np.float32)
        found: Floats = away + middle
        return found

    def _on_map(self, place: QPointF) -> npt.NDArray[np.float64]:
        away = np.array([place.x() - self.width() / 2, self.height() / 2 - place.y()])
        found: npt.NDArray[np.float64] = self._centre + away / self._scale
        return found

    def _alive(self, row: int) -> bool:
        drawing = self._drawing
        return drawing is not None and bool(drawing.shown[row] and drawing.live[row])

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
        self._paint_tool(painter)
        if self.hasFocus():
            painter.setPen(QPen(color(Role.ACCENT), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _ring(self, painter: QPainter, row: int, ink: QColor, radius: float) -> None:
        if self._drawing is None or not self._drawing.shown[row]:
            return
        place = QPointF(self.place_of(row))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color(Role.GROUND), 4))
        painter.drawEllipse(place, radius, radius)
        painter.setPen(QPen(ink, 2))
        painter.drawEllipse(place, radius, radius)

    def _paint_tool(self, painter: QPainter) -> None:
        if self._press is None or not self._moved or self._tool is Tool.MOVE:
            return
        painter.setPen(QPen(color(Role.ACCENT), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(108, 178, 235, 30))
        if self._tool is Tool.BOX:
            painter.drawRect(QRectF(QPointF(self._press), QPointF(self._last)).normalized())
        else:
            painter.drawPolygon(QPolygonF([QPointF(place) for place in self._path]))

    def _render(self) -> QImage:
        """The points as one picture in the pixels of the screen."""
        ratio = self.devicePixelRatioF()
        wide, high = max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))
        ground = color(Role.GROUND)
        if self._drawing is None or not len(self._points):
            blank = QImage(wide, high, QImage.Format.Format_RGB32)
            blank.setDevicePixelRatio(ratio)
            blank.fill(ground)
            return blank
        rows = self._shown
        x = (self._columns[0][rows] - np.float32(self._centre[0])) * np.float32(self._scale * ratio)
        y = (self._columns[1][rows] - np.float32(self._centre[1])) * np.float32(
            -self._scale * ratio
        )
        x += np.float32(wide / 2)
        y += np.float32(high / 2)
        seen = (x >= -8) & (x < wide + 8) & (y >= -8) & (y < high + 8)
        rows, x, y = rows[seen], x[seen], y[seen]
        if len(rows) <= MARKERS:
            places = np.stack([x, y], axis=1) / ratio
            return self._marked(rows, places, (wide, high), ratio)
        return self._dotted(rows, (x, y), (wide, high), ratio)

    def _marked(
        self,
        rows: npt.NDArray[np.int64],
        places: npt.NDArray[np.floating],
        size: tuple[int, int],
        ratio: float,
    ) -> QImage:
        made = QImage(*size, QImage.Format.Format_RGB32)
        made.setDevicePixelRatio(ratio)
        made.fill(color(Role.GROUND))
        assert self._drawing is not None
        drawing = self._drawing
        wide = 11.0 if len(rows) <= 400 else 9.0 if len(rows) <= 1500 else 7.0
        half = (wide + 2) / 2
        painter = QPainter(made)
        # What may not be known yet lies beneath what may.
        order = np.argsort(drawing.shapes[rows] != Shape.RING, kind="stable")
        for row, (x, y) in zip(rows[order].tolist(), places[order].tolist(), strict=True):
            ink = drawing.colours[row]
            key = (int(drawing.shapes[row]), int(ink[0]), int(ink[1]), int(ink[2]), wide + ratio)
            known = self._markers.get(key)
            if known is None:
                known = inks.marker(key[0], QColor(*key[1:4]), wide, ratio)
                self._markers[key] = known
            painter.drawPixmap(QPointF(x - half, y - half), known)
        painter.end()
        return made

    def _dotted(
        self,
        rows: npt.NDArray[np.int64],
        places: tuple[Floats, Floats],
        size: tuple[int, int],
        ratio: float,
    ) -> QImage:
        assert self._drawing is not None
        wide, high = size
        dot = max(1, round((3 if len(rows) <= 30_000 else 2) * ratio))
        # A border around the picture, so that no dot needs to be cut.
        edge = 8 + dot
        across = wide + 2 * edge
        x = places[0].astype(np.int32) + (edge - dot // 2)
        y = places[1].astype(np.int32) + (edge - dot // 2)
        strength = _strength(x, y, across)
        ground = inks.rgb(color(Role.GROUND))
        value = np.full(len(rows), 0xFF << 24, np.uint32)
        colours = self._drawing.colours[rows].astype(np.int32)
        for part, shift in enumerate((16, 8, 0)):
            mixed = ((colours[:, part] - ground[part]) * strength >> 8) + ground[part]
            value |= mixed.astype(np.uint32) << np.uint32(shift)
        base = (0xFF << 24) | (ground[0] << 16) | (ground[1] << 8) | ground[2]
        canvas = np.full((high + 2 * edge) * across, base, np.uint32)
        place = y * across + x
        for dy in range(dot):
            for dx in range(dot):
                canvas[place + (dy * across + dx)] = value
        inside = canvas.reshape(-1, across)[edge : edge + high, edge : edge + wide]
        made = QImage(inside.tobytes(), wide, high, 4 * wide, QImage.Format.Format_RGB32).copy()
        made.setDevicePixelRatio(ratio)
        return made

    # Mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._press = self._last = event.position().toPoint()
        self._moved, self._path = False, [self._press]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._press is None:
            self.point_at(self.nearest(event.position()))
            return
        if not self._moved and (place - self._press).manhattanLength() < 4:
            return
        step, self._last, self._moved = place - self._last, place, True
        self.point_at(None)
        if self._tool is Tool.MOVE:
            self._centre += np.array([-step.x(), step.y()]) / self._scale
            self._redraw()
        else:
            self._path.append(place)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._press is None:
            return
        start, self._press = self._press, None
        if not self._moved:
            row = self.nearest(event.position())
            self.point_at(row)
            if row is not None:
                self.opened.emit(row)
        elif self._tool is not Tool.MOVE:
            self._take(start, event.position().toPoint())
        self.update()

    def leaveEvent(self, _event: object) -> None:
        if not self.hasFocus():
            self.point_at(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120
        self.zoom_by(_ZOOM**steps, event.position())
        event.accept()

    def _take(self, start: QPoint, end: QPoint) -> None:
        if self._drawing is None:
            return
        places = self._on_widget(self._points)
        if self._tool is Tool.BOX:
            box = QRectF(QPointF(start), QPointF(end)).normalized()
            inside = (
                (places[:, 0] >= box.left()) & (places[:, 0] <= box.right())
                & (places[:, 1] >= box.top()) & (places[:, 1] <= box.bottom())
            )  # fmt: skip
        else:
            inside = within(places, np.array([(p.x(), p.y()) for p in self._path], np.float32))
        rows = np.flatnonzero(inside & self._drawing.shown)
        if len(rows):
            self.show_rows(rows)
            self.selected.emit(rows[self._drawing.live[rows]])
        self.set_tool(Tool.MOVE)

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in arrows and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._centre += np.array([arrows[key][0], -arrows[key][1]]) * _PAN / self._scale
            self._redraw()
        elif key in arrows:
            row = self.beside(*arrows[key])
            if row is not None:
                self.point_at(row)
                self._follow(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._row is not None:
                self.opened.emit(self._row)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            about = None if self._row is None else QPointF(self.place_of(self._row))
            self.zoom_by(1 / _ZOOM if key is Qt.Key.Key_Minus else _ZOOM, about)
        elif key is Qt.Key.Key_Home:
            self.show_all()
        else:
            super().keyPressEvent(event)

    def _follow(self, row: int) -> None:
        """Keep the point that the keys reached inside the view."""
        if not self.rect().adjusted(20, 20, -20, -20).contains(self.place_of(row)):
            self._centre = self._points[row].astype(float)
            self._redraw()


def _strength(
    x: npt.NDArray[np.int32], y: npt.NDArray[np.int32], across: int
) -> npt.NDArray[np.int32]:
    """How bright (N,) each dot is, up to 256: a lone one stays readable, a crowd shines."""
    cell = (y >> 2) * ((across >> 2) + 1) + (x >> 2)
    crowd = np.bincount(cell)
    shine = np.log1p(crowd) / np.log1p(max(1, int(crowd.max(initial=1))))
    found: npt.NDArray[np.int32] = (141 + 115 * shine).astype(np.int32)[cell]
    return found


def within(places: Floats, outline: Floats) -> Flags:
    """Which of N places (N, 2) lie inside a closed outline (M, 2), by the even-odd rule.

    Each edge of the outline is held against the places at its height alone: a lasso has
    hundreds of short ones, and the window waits for the answer.
    """
    found = np.zeros(len(places), dtype=np.bool_)
    x, y = places[:, 0], places[:, 1]
    order = np.argsort(y)
    heights = y[order]
    for (ax, ay), (bx, by) in zip(outline, np.roll(outline, -1, axis=0), strict=True):
        if ay == by:
            continue
        first, last = np.searchsorted(heights, (min(ay, by), max(ay, by)))
        beside = order[first:last]
        found[beside] ^= x[beside] < (bx - ax) * (y[beside] - ay) / (by - ay) + ax
    return found
