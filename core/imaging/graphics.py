"""Graphic objects of reports and presentation states as plain lines (PS3.3 C.10.5, C.18.6)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from core.domain.evidence import Point

_ROUND = 48
"""Corners of a polygon that stands for a circle or an ellipse."""
_BETWEEN = 8
"""Straight pieces of a curve from one of its points to the next."""


def polygon(kind: str, points: Sequence[Point]) -> tuple[Point, ...]:
    """The corners that stand for a graphic of ``kind``.

    Circles are given by centre and a point of the perimeter, ellipses by the ends of the
    major, then of the minor axis; what has another number of points is nothing at all.
    """
    if kind == "CIRCLE":
        return _circle(points)
    if kind == "ELLIPSE":
        return _ellipse(points)
    if kind == "INTERPOLATED":
        return curve(points)
    return tuple(points)


def _circle(points: Sequence[Point]) -> tuple[Point, ...]:
    if len(points) != 2:
        return ()
    (x, y), (at_x, at_y) = points
    radius = math.hypot(at_x - x, at_y - y)
    return _around((x, y), (radius, 0.0), (0.0, radius))


def _ellipse(points: Sequence[Point]) -> tuple[Point, ...]:
    if len(points) != 4:
        return ()
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points
    centre = ((x0 + x1) / 2, (y0 + y1) / 2)
    return _around(centre, ((x1 - x0) / 2, (y1 - y0) / 2), ((x3 - x2) / 2, (y3 - y2) / 2))


def _around(centre: Point, major: Point, minor: Point) -> tuple[Point, ...]:
    turns = [2 * math.pi * k / _ROUND for k in range(_ROUND)]
    return tuple(
        (
            centre[0] + math.cos(t) * major[0] + math.sin(t) * minor[0],
            centre[1] + math.cos(t) * major[1] + math.sin(t) * minor[1],
        )
        for t in turns
    )


def curve(points: Sequence[Point]) -> tuple[Point, ...]:
    """A smooth curve through ``points`` (Catmull-Rom); closed when it ends where it began."""
    if len(points) < 3:
        return tuple(points)
    closed = points[0] == points[-1]
    ring = list(points[:-1]) if closed else list(points)
    count = len(ring)
    found: list[Point] = []
    for k in range(count if closed else count - 1):
        if closed:
            a, b, c, d = (ring[(k + step) % count] for step in (-1, 0, 1, 2))
        else:
            a, b, c, d = (ring[min(max(k + step, 0), count - 1)] for step in (-1, 0, 1, 2))
        found.extend(_between(a, b, c, d, piece / _BETWEEN) for piece in range(_BETWEEN))
    found.append(points[-1])
    return tuple(found)


def _between(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    def along(p: float, q: float, r: float, s: float) -> float:
        return 0.5 * (
            2 * q
            + (r - p) * t
            + (2 * p - 5 * q + 4 * r - s) * t * t
            + (3 * q - p - 3 * r + s) * t * t * t
        )

    return along(a[0], b[0], c[0], d[0]), along(a[1], b[1], c[1], d[1])
