"""Measuring by hand: points set by clicks, drags or keys, and handles dragged afterwards."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from maninegs_gui.viewer.measures import NEEDED, Kind, Measure, Measures, Where
from maninegs_gui.widgets.canvas_grips import NEAR, REACH, apart, nearest
from maninegs_gui.widgets.canvas_hands import Hands
from maninegs_gui.widgets.canvas_tools import SLIP, CanvasTool

_FREEHAND_STEP = 3.0


@dataclass(frozen=True, slots=True)
class Bench:
    """What measuring by hand works on.

    Attributes
    ----------
    where_of
        The image and frame that a canvas shows.
    to_widget
        A stored point of a canvas's image in widget coordinates.
    changed
        Told of each change, with the canvas and the place.
    settled
        Told of a measure once the hand lets go of it.
    """

    measures: Measures
    where_of: Callable[[Hands], Where | None]
    to_widget: Callable[[Hands, tuple[float, float]], QPointF]
    changed: Callable[[Hands, Where], None]
    settled: Callable[[Hands, Where, Measure], None]


@dataclass(frozen=True, slots=True)
class _Grasp:
    """What the hand holds: one point of a measure, or the whole by its line."""

    where: Where
    key: int
    index: int | None


class Handles(CanvasTool):
    """Lets measures be dragged by their handles, or whole by their lines."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._grasp: _Grasp | None = None
        self._last = (0.0, 0.0)

    def press(self, canvas: Hands, at: QPointF) -> bool:
        self._grasp = self._under(canvas, at)
        if self._grasp is None:
            return False
        self._last = canvas.stored_at(at)
        self._bench.measures.selected = self._grasp.key
        self._bench.changed(canvas, self._grasp.where)
        return True

    def drag(self, canvas: Hands, at: QPointF) -> None:
        grasp = self._grasp
        if grasp is None:
            return
        here, before = canvas.stored_at(at), self._last
        self._last = here
        if grasp.index is not None:
            self._bench.measures.move(grasp.where, grasp.key, grasp.index, here)
        else:
            by = (here[0] - before[0], here[1] - before[1])
            self._bench.measures.shift(grasp.where, grasp.key, by)
        self._bench.changed(canvas, grasp.where)

    def drop(self, canvas: Hands, at: QPointF, moved: bool) -> None:
        del at
        grasp, self._grasp = self._grasp, None
        one = self._bench.measures.get(grasp.where, grasp.key) if grasp is not None else None
        if grasp is not None and one is not None and moved:
            self._bench.settled(canvas, grasp.where, one)

    def holds(self, canvas: Hands, at: QPointF) -> bool:
        return self._under(canvas, at) is not None

    def _under(self, canvas: Hands, at: QPointF) -> _Grasp | None:
        """What lies at a point: handles before lines, the newest measure first."""
        where = self._bench.where_of(canvas)
        found = tuple(reversed(self._bench.measures.of(where)))
        if where is None or not found:
            return None
        for one in found:
            if one.handles:
                index = nearest(self._mapped(canvas, one.points), (at.x(), at.y()))
                if index is not None:
                    return _Grasp(where, one.id, index)
        for one in found:
            if apart(self._mapped(canvas, one.line()), (at.x(), at.y())) <= NEAR:
                return _Grasp(where, one.id, None)
        return None

    def _mapped(
        self, canvas: Hands, points: tuple[tuple[float, float], ...]
    ) -> list[tuple[float, float]]:
        mapped = (self._bench.to_widget(canvas, point) for point in points)
        return [(at.x(), at.y()) for at in mapped]


class MeasureTool(CanvasTool):
    """Takes the points of one kind of measure after another.

    Each point is a click, or the first two come from one drag; an outline is drawn by a
    drag, or from point to point and closed by a double click or at its first point.
    """

    def __init__(self, kind: Kind, bench: Bench, handles: Handles) -> None:
        self.kind = kind
        self._bench = bench
        self._handles = handles
        self._on_handle = False
        self._where: Where | None = None
        self._set: list[tuple[float, float]] = []
        self._next: tuple[float, float] | None = None
        self._last = QPointF()
        self._drawing = False

    def draft(self, where: Where | None) -> Measure | None:
        """The measure under the hand, its last point where the mouse is."""
        if where is None or where != self._where or not self._set:
            return None
        points = (*self._set, self._next) if self._next is not None else tuple(self._set)
        return Measure(0, self.kind, points)

    def press(self, canvas: Hands, at: QPointF) -> bool:
        where = self._bench.where_of(canvas)
        if where is None:
            return False
        self._on_handle = not self._set and self._handles.press(canvas, at)
        if self._on_handle:
            return True
        if where != self._where:
            self._set = []
            self._where = where
        here = canvas.stored_at(at)
        self._drawing = False
        if self.kind is Kind.OUTLINE and self._closes(canvas, here):
            self.finish(canvas)
            return True
        self._set.append(here)
        self._next = None
        self._last = at
        self._finish_if_whole(canvas)
        return True

    def drag(self, canvas: Hands, at: QPointF) -> None:
        if self._on_handle:
            self._handles.drag(canvas, at)
            return
        if not self._set or self._where is None:
            return
        here = canvas.stored_at(at)
        if self.kind is Kind.OUTLINE:
            if math.dist(at.toTuple(), self._last.toTuple()) < _FREEHAND_STEP:
                return
            self._drawing = True
            self._set.append(here)
            self._last = at
        else:
            self._next = here
        self._bench.changed(canvas, self._where)

    def drop(self, canvas: Hands, at: QPointF, moved: bool) -> None:
        if self._on_handle:
            self._on_handle = False
            self._handles.drop(canvas, at, moved)
            return
        if not self._set:
            return
        if self.kind is Kind.OUTLINE:
            if self._drawing and len(self._set) >= NEEDED[self.kind]:
                self.finish(canvas)
        elif moved:
            self._set.append(canvas.stored_at(at))
            self._next = None
            self._finish_if_whole(canvas)

    def double(self, canvas: Hands, at: QPointF) -> None:
        if self.kind is Kind.OUTLINE:
            self.finish(canvas)
        elif self.press(canvas, at):
            self.drop(canvas, at, moved=False)

    def hover(self, canvas: Hands, at: QPointF) -> None:
        if self._set and self._where is not None and self._where == self._bench.where_of(canvas):
            self._next = canvas.stored_at(at)
            self._bench.changed(canvas, self._where)

    def holds(self, canvas: Hands, at: QPointF) -> bool:
        return not self._set and self._handles.holds(canvas, at)

    def enter(self, canvas: Hands, at: QPointF) -> None:
        """A point by the keyboard; never takes a handle, and closes on a point set twice."""
        here = canvas.stored_at(at)
        if self._set and math.dist(here, self._set[-1]) < 1e-6:
            if self.kind is Kind.OUTLINE:
                self.finish(canvas)
            return
        where = self._bench.where_of(canvas)
        if where is None:
            return
        if where != self._where:
            self._set, self._where = [], where
        self._set.append(here)
        self._next = None
        self._finish_if_whole(canvas)

    def finish(self, canvas: Hands) -> None:
        where, points = self._where, tuple(self._set)
        self.give_up()
        if where is None:
            return
        least = SLIP / max(canvas.scale, 1e-6)
        if len(points) >= NEEDED[self.kind] and _extent(points) >= least:
            one = self._bench.measures.add(where, self.kind, points)
            self._bench.settled(canvas, where, one)
        self._bench.changed(canvas, where)

    def give_up(self) -> bool:
        had = bool(self._set)
        self._set = []
        self._next = None
        self._where = None
        self._drawing = False
        return had

    def _finish_if_whole(self, canvas: Hands) -> None:
        if self.kind is not Kind.OUTLINE and len(self._set) >= NEEDED[self.kind]:
            self.finish(canvas)
        elif self._where is not None:
            self._bench.changed(canvas, self._where)

    def _closes(self, canvas: Hands, here: tuple[float, float]) -> bool:
        """Whether a click meets the first point of an outline that can be closed."""
        if len(self._set) < NEEDED[self.kind]:
            return False
        return math.dist(here, self._set[0]) * canvas.scale <= REACH


def _extent(points: tuple[tuple[float, float], ...]) -> float:
    across = max(x for x, _ in points) - min(x for x, _ in points)
    down = max(y for _, y in points) - min(y for _, y in points)
    return math.hypot(across, down)
