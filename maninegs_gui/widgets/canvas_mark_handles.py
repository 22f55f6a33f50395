"""Handles of the marks that are open: each is moved, stretched and bent by the mouse.

Only what is lit has handles. A mark is taken by a handle or by its line; by its inside
only once it is selected, so that a drag over a large mark still changes the contrast.
While shapes are drawn the handles alone are taken. What is under the hand is shown at
once and told when the hand lets go, so that one drag is one act; Esc throws it away.
Coordinates are stored pixels, whatever the zoom and however the image hangs.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QTransform

from maninegs_gui.widgets import canvas_grips as grips
from maninegs_gui.widgets import canvas_marks, canvas_reshape
from maninegs_gui.widgets.canvas import MARK_LIT, ImageCanvas
from maninegs_gui.widgets.canvas_hands import Hands
from maninegs_gui.widgets.canvas_marks import Mark, Points, Shape
from maninegs_gui.widgets.canvas_reshape import Handle, Room
from maninegs_gui.widgets.canvas_tools import CanvasTool

_SMALLEST = 10.0
"""Widget pixels that a mark keeps, so that it can be taken hold of."""
_APART = 13.0
"""Widget pixels from the middle to the handles of a mark that is smaller than that."""
_LEAST_HALF = 2.2
_ROOM_FOR_EDGES = 44.0
"""Widget pixels of a side from which it has a handle in its middle."""


@dataclass
class Selection:
    """Which mark, and which of its vertices, the keys act on; shared by all canvases."""

    mark: tuple[int, int] | None = None
    """(key, place) of the mark."""
    vertex: int | None = None
    changed: Callable[[], object] = field(default=lambda: None)

    def choose(self, mark: tuple[int, int] | None, vertex: int | None = None) -> None:
        """Select another mark or vertex, or none."""
        if (mark, vertex) != (self.mark, self.vertex):
            self.mark, self.vertex = mark, vertex
            self.changed()

    def holds(self, mark: Mark) -> bool:
        """Whether a mark is the selected one."""
        return self.mark == (mark.key, mark.place)


Told = Callable[[ImageCanvas, Mark, Points | None], object]
"""Told of a mark as it was, and its points now or None when it was taken away."""


@dataclass(frozen=True)
class _Grasp:
    """What the hand holds: a handle, or the whole mark.

    Attributes
    ----------
    off
        From the hand to what it holds, in stored pixels, so that nothing jumps.
    """

    mark: Mark
    handle: Handle | None
    start: tuple[float, float]
    off: tuple[float, float] = (0.0, 0.0)


class MarkHandles(CanvasTool):
    """The handles of one canvas: a layer that draws them and a grip that takes them."""

    over_shapes = True

    def __init__(self, canvas: ImageCanvas, selection: Selection, told: Told) -> None:
        self._canvas, self._selection, self._told = canvas, selection, told
        self._grasp: _Grasp | None = None

    # The mouse.

    def press(self, canvas: Hands, at: QPointF) -> bool:
        del canvas
        self._grasp = self._under(at)
        if self._grasp is None:
            self._selection.choose(None)  # a press beside it lets it go
            return False
        mark, handle = self._grasp.mark, self._grasp.handle
        vertex = handle.vertex if handle is not None and handle.vertex >= 0 else None
        self._selection.choose((mark.key, mark.place), vertex)
        return True

    def drag(self, canvas: Hands, at: QPointF) -> None:
        del canvas
        if self._grasp is not None:
            self._canvas.show_edited(self._grasp.mark, self._points(self._grasp, at), held=True)

    def drop(self, canvas: Hands, at: QPointF, moved: bool) -> None:
        del canvas
        grasp, self._grasp = self._grasp, None
        if grasp is None:
            return
        points = self._points(grasp, at)
        if not moved or points == grasp.mark.points:
            self._canvas.forget_edited()
        else:
            self._tell(grasp.mark, points)

    def doubled(self, canvas: Hands, at: QPointF) -> bool:
        """A double click on an edge makes a vertex there."""
        del canvas
        for mark in self._marks():
            if not _bends(mark) or len(mark.points) >= canvas_reshape.MOST_VERTICES:
                continue
            line = _closed(self._mapped(mark))
            if grips.apart(line, _pair(at)) > grips.NEAR:
                continue
            if grips.nearest(line, _pair(at)) is not None:
                return True  # it was the vertex that is there
            edge = grips.piece(line, _pair(at))
            self._selection.choose((mark.key, mark.place), edge + 1)
            self._tell(mark, canvas_reshape.with_vertex(mark.points, edge, self._stored(at)))
            return True
        return False

    def holds(self, canvas: Hands, at: QPointF) -> bool:
        del canvas
        return self._under(at) is not None

    def cursor_at(self, canvas: Hands, at: QPointF) -> Qt.CursorShape | None:
        """Arrows that say which way a handle goes."""
        del canvas
        grasp = self._grasp or self._under(at)
        if grasp is None:
            return None
        if grasp.handle is None:
            return Qt.CursorShape.SizeAllCursor
        if grasp.handle.vertex >= 0:
            return Qt.CursorShape.PointingHandCursor
        return self._direction(grasp.handle)

    def give_up(self) -> bool:
        had, self._grasp = self._grasp is not None, None
        if had:
            self._canvas.forget_edited()
        return had

    # The keys; all act on the selected mark of this canvas.

    @property
    def selected(self) -> Mark | None:
        """The selected mark, where this canvas shows it."""
        return next((mark for mark in self._marks() if self._selection.holds(mark)), None)

    @property
    def held(self) -> bool:
        """Whether the hand holds something."""
        return self._grasp is not None

    def select_next(self) -> bool:
        """Select the next mark, or the next vertex of one that bends; whether there is any."""
        marks = sorted(self._marks(), key=lambda mark: (mark.key, mark.place))
        if not marks:
            return False
        now = self.selected
        if now is not None and _bends(now):
            vertex = 0 if self._selection.vertex is None else self._selection.vertex + 1
            if vertex < len(now.points):
                self._selection.choose((now.key, now.place), vertex)
                return True
        there = [k for k, mark in enumerate(marks) if self._selection.holds(mark)]
        chosen = marks[(there[0] + 1) % len(marks) if there else 0]
        self._selection.choose((chosen.key, chosen.place))
        return True

    def nudge(self, right: float, down: float) -> bool:
        """Move the selected mark or vertex by widget pixels, by a stored pixel at least."""
        mark = self.selected
        if mark is None:
            return False
        by, vertex = self._step(right, down), self._selection.vertex
        if vertex is not None and _bends(mark) and vertex < len(mark.points):
            x, y = mark.points[vertex]
            handle = Handle((x, y), vertex=vertex)
            points = canvas_reshape.dragged(
                mark.shape, mark.points, handle, (x + by[0], y + by[1]), self._room()
            )
        else:
            points = canvas_reshape.shifted(mark.points, by, self._room())
        return self._tell_if_other(mark, points)

    def stretch(self, right: float, down: float) -> bool:
        """Move the right or lower side, as it hangs, of the selected mark by widget pixels."""
        mark = self.selected
        if mark is None or mark.shape is Shape.POINT:
            return False
        by = self._step(right, down)
        toward = self._step(abs(right), abs(down))
        sides = (_sign(toward[0]), _sign(toward[1]))
        left, top, last, bottom = canvas_reshape.box_of(mark.points)
        corner = (last if sides[0] > 0 else left, bottom if sides[1] > 0 else top)
        handle = Handle(corner, sides)
        to = (corner[0] + by[0], corner[1] + by[1])
        points = canvas_reshape.dragged(
            mark.shape, mark.points, handle, to, self._room(), smallest=self._least(mark)
        )
        return self._tell_if_other(mark, points)

    def add_vertex(self) -> bool:
        """A vertex in the middle of the edge after the selected one."""
        mark, vertex = self.selected, self._selection.vertex
        if mark is None or vertex is None or not _bends(mark):
            return False
        (ax, ay), (bx, by) = mark.points[vertex], mark.points[(vertex + 1) % len(mark.points)]
        self._selection.choose((mark.key, mark.place), vertex + 1)
        middle = ((ax + bx) / 2, (ay + by) / 2)
        self._tell(mark, canvas_reshape.with_vertex(mark.points, vertex, middle))
        return True

    def remove(self) -> bool:
        """Take the selected vertex away, or else the mark."""
        mark, vertex = self.selected, self._selection.vertex
        if mark is None:
            return False
        points = None
        if vertex is not None and _bends(mark):
            points = canvas_reshape.without_vertex(mark.points, vertex)
            self._selection.choose((mark.key, mark.place))
            if points is None:
                return True  # a triangle keeps its corners; the next press takes it whole
        else:
            self._selection.choose(None)
        self._tell(mark, points)
        return True

    # Drawing.

    def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
        """Draw the handles, always as large on the screen."""
        for mark in self._marks():
            chosen = self._selection.holds(mark)
            found = self._handles(mark)
            points = [at for _, at in found]
            half = self._half() if not _bends(mark) else _uncrowded(points, self._half())
            canvas.taken.extend(grips.room_of(at, half) for at in points)
            few = chosen and self._selection.vertex is not None and _bends(mark)
            if mark.shape is Shape.POINT:
                grips.paint_rings(painter, points, 2.4 * half if chosen else 1.6 * half, MARK_LIT)
            elif few:
                grips.paint_knobs(painter, points, half, MARK_LIT, filled=False)
                one = [at for handle, at in found if handle.vertex == self._selection.vertex]
                grips.paint_knobs(painter, one, half + 1, MARK_LIT, filled=True)
            else:
                grips.paint_knobs(painter, points, half, MARK_LIT, filled=chosen)

    # How things lie.

    def _marks(self) -> list[Mark]:
        """What can be taken, the selected mark first and then the smallest."""
        canvas = self._canvas
        if not canvas.can_draw or not canvas.marks_shown:
            return []
        open_ = [mark for mark in canvas.shown_marks if mark.lit and not mark.faint]
        open_.sort(key=lambda mark: (not self._selection.holds(mark), _extent(mark)))
        return open_

    def _under(self, at: QPointF) -> _Grasp | None:
        """What lies under a point: handles, then lines, then the inside of what is selected."""
        here = self._stored(at)
        marks = self._marks()
        for mark in marks:
            found = self._handles(mark)
            index = grips.nearest([_pair(point) for _, point in found], _pair(at))
            if index is not None:
                handle = found[index][0]
                off = (handle.at[0] - here[0], handle.at[1] - here[1])
                return _Grasp(mark, handle, here, off)
        if self._canvas.taker is not None:
            return None
        for mark in marks:
            if grips.apart(_closed(_around(mark, self._canvas.to_widget)), _pair(at)) <= grips.NEAR:
                return _Grasp(mark, None, here)
        for mark in marks:
            inside = self._outline(mark).contains(at) and mark.shape is not Shape.POINT
            if inside and self._selection.holds(mark):
                return _Grasp(mark, None, here)
        return None

    def _handles(self, mark: Mark) -> list[tuple[Handle, QPointF]]:
        """The handles with where they are seen; those of a small mark stand off it."""
        to_widget = self._canvas.to_widget
        found = [(one, to_widget.map(QPointF(*one.at)))
                 for one in canvas_reshape.handles(mark.shape, mark.points)]  # fmt: skip
        if not canvas_reshape.by_box(mark.shape, mark.points):
            return found
        box = self._outline(mark).boundingRect()
        middle = box.center()
        placed = []
        for handle, at in found:
            along = to_widget.map(QPointF(*handle.sides)) - to_widget.map(QPointF(0, 0))
            side = box.width() if abs(along.y()) > abs(along.x()) else box.height()
            if 0 in handle.sides and side < _ROOM_FOR_EDGES:
                continue
            placed.append((handle, middle + _pushed(at - middle, along)))
        return placed

    def _points(self, grasp: _Grasp, at: QPointF) -> Points:
        here, mark = self._stored(at), grasp.mark
        if grasp.handle is None:
            by = (here[0] - grasp.start[0], here[1] - grasp.start[1])
            return canvas_reshape.shifted(mark.points, by, self._room())
        to = (here[0] + grasp.off[0], here[1] + grasp.off[1])
        return canvas_reshape.dragged(
            mark.shape, mark.points, grasp.handle, to, self._room(), smallest=self._least(mark)
        )

    def _least(self, mark: Mark) -> float:
        """Stored pixels that a side keeps: enough to be seen, but none grows by a touch."""
        left, top, right, bottom = canvas_reshape.box_of(mark.points)
        side = min(right - left, bottom - top)
        return max(canvas_reshape.LEAST, min(_SMALLEST / max(self._canvas.scale, 1e-6), side))

    def _stored(self, at: QPointF) -> tuple[float, float]:
        """The stored point under a widget point, also outside the image."""
        inverse, _ = self._canvas.to_widget.inverted()
        return _pair(inverse.map(at))

    def _step(self, right: float, down: float) -> tuple[float, float]:
        """Widget pixels as they hang, as whole stored pixels, one at least."""
        inverse, _ = self._canvas.to_widget.inverted()
        found = inverse.map(QPointF(right, down)) - inverse.map(QPointF(0, 0))
        return _whole(found.x()), _whole(found.y())

    def _room(self) -> Room:
        picture = self._canvas.picture
        assert picture is not None
        rows, columns = picture.levels[0].shape
        return Room(float(columns), float(rows))

    def _direction(self, handle: Handle) -> Qt.CursorShape:
        to_widget = self._canvas.to_widget
        along = to_widget.map(QPointF(*handle.sides)) - to_widget.map(QPointF(0, 0))
        flat = abs(along.y()) < 1e-9
        if flat or abs(along.x()) < 1e-9:
            return Qt.CursorShape.SizeHorCursor if flat else Qt.CursorShape.SizeVerCursor
        falling = along.x() * along.y() > 0
        return Qt.CursorShape.SizeFDiagCursor if falling else Qt.CursorShape.SizeBDiagCursor

    def _half(self) -> float:
        """Half a handle's side: it grows with the letters, as on a 4K monitor."""
        return max(4.0, 0.3 * self._canvas.fontMetrics().height())

    def _outline(self, mark: Mark) -> QPainterPath:
        return canvas_marks.outline(mark.shape, mark.points, self._canvas.to_widget)

    def _mapped(self, mark: Mark) -> list[tuple[float, float]]:
        to_widget = self._canvas.to_widget
        return [_pair(to_widget.map(QPointF(*point))) for point in mark.points]

    def _tell_if_other(self, mark: Mark, points: Points) -> bool:
        if points != mark.points:
            self._tell(mark, points)
        return True

    def _tell(self, mark: Mark, points: Points | None) -> None:
        if points is not None:
            self._canvas.show_edited(mark, points)
        self._told(self._canvas, mark, points)


def _bends(mark: Mark) -> bool:
    """Whether a mark has vertices that can be moved one by one."""
    return mark.shape is not Shape.POINT and not canvas_reshape.by_box(mark.shape, mark.points)


def _uncrowded(points: list[QPointF], half: float) -> float:
    """Handles of vertices close together are smaller, so that the line is seen between them."""
    corners = [_pair(at) for at in points]
    gaps = [math.dist(a, b) for a, b in zip(corners, (*corners[1:], corners[0]), strict=True)]
    return min(half, max(_LEAST_HALF, sorted(gaps)[len(gaps) // 4] / 4))


def _extent(mark: Mark) -> float:
    left, top, right, bottom = canvas_reshape.box_of(mark.points)
    return (right - left) * (bottom - top)


def _around(mark: Mark, to_widget: QTransform) -> list[tuple[float, float]]:
    """The line of a mark as pieces in widget coordinates."""
    path = canvas_marks.outline(mark.shape, mark.points, to_widget)
    pieces = path.toSubpathPolygons()
    return [_pair(pieces[-1].at(k)) for k in range(pieces[-1].size())] if pieces else []


def _closed(line: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [*line, *line[:1]]


def _pushed(off: QPointF, along: QPointF) -> QPointF:
    """A handle at least :data:`_APART` off the middle, the ways it moves."""
    x, y = off.x(), off.y()
    if abs(along.x()) > 1e-9 and abs(x) < _APART:
        x = _APART if along.x() > 0 else -_APART
    if abs(along.y()) > 1e-9 and abs(y) < _APART:
        y = _APART if along.y() > 0 else -_APART
    return QPointF(x, y)


def _pair(at: QPointF) -> tuple[float, float]:
    return (at.x(), at.y())


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _whole(value: float) -> float:
    """Rounded away from nothing, so that each press moves something."""
    return 0.0 if abs(value) < 1e-9 else max(1.0, round(abs(value))) * _sign(value)
