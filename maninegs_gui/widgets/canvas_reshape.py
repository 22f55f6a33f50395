"""Shapes that are moved, stretched and bent by their handles: values in stored pixels.

A box, an ellipse and an outline of many vertices are stretched by the eight handles of
their box, a polygon bends at its vertices. A shape never leaves its image, never gets
smaller than what can be taken hold of, and a box that is dragged through itself stays one
with its corners in order.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from maninegs_gui.widgets.canvas_marks import Points, Shape

Point = tuple[float, float]
MOST_VERTICES = 40
"""Vertices that still can be told apart by hand."""
_BOXED = frozenset({Shape.BOX, Shape.ELLIPSE})
LEAST = 2.0
"""Stored pixels below which no side of a box goes."""


class Room(NamedTuple):
    """The image that a shape is kept in: columns and rows of stored pixels."""

    columns: float
    rows: float

    def inside(self, at: Point) -> Point:
        """The nearest point within."""
        return (min(max(at[0], 0.0), self.columns), min(max(at[1], 0.0), self.rows))


class Handle(NamedTuple):
    """One handle.

    Attributes
    ----------
    sides
        Which side of the box it moves along columns and rows: -1, 0 or 1; (0, 0) for a
        vertex.
    vertex
        Which vertex it moves; -1 for a handle of the box.
    """

    at: Point
    sides: tuple[int, int] = (0, 0)
    vertex: int = -1


def by_box(shape: Shape, points: Points) -> bool:
    """Whether a shape is stretched as a whole, and not bent at its vertices."""
    return shape in _BOXED or (shape is not Shape.POINT and len(points) > MOST_VERTICES)


def box_of(points: Points) -> tuple[float, float, float, float]:
    """Left, top, right and bottom."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def handles(shape: Shape, points: Points) -> tuple[Handle, ...]:
    """The handles of a shape: corners first."""
    if not by_box(shape, points):
        return tuple(Handle(at, vertex=number) for number, at in enumerate(points))
    left, top, right, bottom = box_of(points)
    x = {-1: left, 0: (left + right) / 2, 1: right}
    y = {-1: top, 0: (top + bottom) / 2, 1: bottom}
    sides = [one for one in product((-1, 0, 1), repeat=2) if one != (0, 0)]
    sides.sort(key=lambda one: 0 in one)
    return tuple(Handle((x[sx], y[sy]), (sx, sy)) for sx, sy in sides)


def dragged(
    shape: Shape, points: Points, handle: Handle, to: Point, room: Room, *, smallest: float = LEAST
) -> Points:
    """A shape with one handle elsewhere, as near to ``to`` as it may be.

    Parameters
    ----------
    smallest
        Stored pixels that the sides of a box, or the extent of an outline, keep at least.
    """
    to = room.inside(to)
    if handle.vertex >= 0:
        moved = (*points[: handle.vertex], to, *points[handle.vertex + 1 :])
        left, top, right, bottom = box_of(moved)
        small = shape is not Shape.POINT and math.hypot(right - left, bottom - top) < smallest
        return points if small else moved
    left, top, right, bottom = box_of(points)
    x = _stretched((left, right), handle.sides[0], to[0], room.columns, smallest)
    y = _stretched((top, bottom), handle.sides[1], to[1], room.rows, smallest)
    if shape in _BOXED:
        return ((x[0], y[0]), (x[1], y[1]))
    wide, high = max(right - left, 1e-9), max(bottom - top, 1e-9)
    return tuple(
        (x[0] + (px - left) / wide * (x[1] - x[0]), y[0] + (py - top) / high * (y[1] - y[0]))
        for px, py in points
    )


def _stretched(
    ends: tuple[float, float], side: int, to: float, end: float, smallest: float
) -> tuple[float, float]:
    """The two ends of a box along one axis when one of them goes to ``to``."""
    low, high = ends
    if side == 0:
        return ends
    fixed = high if side < 0 else low
    if abs(to - fixed) < smallest:
        away = side if to == fixed else math.copysign(1, to - fixed)
        to = fixed + away * smallest
        if not 0 <= to <= end:
            to = fixed - away * smallest
    return min(fixed, to), max(fixed, to)


def shifted(points: Points, by: Point, room: Room) -> Points:
    """All points moved alike, no farther than the image goes."""
    left, top, right, bottom = box_of(points)
    dx = min(max(by[0], -left), room.columns - right)
    dy = min(max(by[1], -top), room.rows - bottom)
    return tuple((x + dx, y + dy) for x, y in points)


def with_vertex(points: Points, edge: int, at: Point) -> Points:
    """An outline with one more vertex on the edge after vertex ``edge``."""
    return (*points[: edge + 1], at, *points[edge + 1 :])


def without_vertex(points: Points, vertex: int) -> Points | None:
    """An outline without one vertex; None where none would be left."""
    if len(points) <= 3 or not 0 <= vertex < len(points):
        return None
    return (*points[:vertex], *points[vertex + 1 :])


def simplified(points: Points, tolerance: float, most: int = MOST_VERTICES) -> Points:
    """A closed outline of few vertices that lies no farther than ``tolerance`` off the old one.

    Where that leaves more than ``most``, the tolerance grows until it does not (Douglas
    and Peucker 1973, on both halves between the two vertices farthest apart).
    """
    if len(points) <= 3:
        return points
    tolerance = max(tolerance, 1e-6)
    while True:
        found = _simplified(points, tolerance)
        if len(found) <= most:
            # A sliver must not lose its area.
            return found if len(found) >= 3 else points[:: max(1, len(points) // 3)][:3]
        tolerance *= 1.4


def _simplified(points: Points, tolerance: float) -> Points:
    far = max(range(len(points)), key=lambda k: math.dist(points[0], points[k]))
    first = _thinned(points[: far + 1], tolerance)
    second = _thinned((*points[far:], points[0]), tolerance)
    return (*first[:-1], *second[:-1])


def _thinned(line: Sequence[Point], tolerance: float) -> list[Point]:
    """The ends of a line, and what lies off the straight between them."""
    kept = {0, len(line) - 1}
    parts = [(0, len(line) - 1)]
    while parts:
        start, end = parts.pop()
        off, at = max(
            ((_off(line[k], line[start], line[end]), k) for k in range(start + 1, end)),
            default=(0.0, start),
        )
        if off > tolerance:
            kept.add(at)
            parts += [(start, at), (at, end)]
    return [line[k] for k in sorted(kept)]


def _off(at: Point, start: Point, end: Point) -> float:
    """Distance of a point from a piece of line."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    square = dx * dx + dy * dy
    if square <= 0:
        return math.dist(at, start)
    share = ((at[0] - start[0]) * dx + (at[1] - start[1]) * dy) / square
    share = min(max(share, 0.0), 1.0)
    return math.dist(at, (start[0] + share * dx, start[1] + share * dy))
