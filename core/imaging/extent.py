"""How large a mark is: its largest diameter, and the extent across it.

A box and an ellipse stand for the lesion inside them, so that their longer side is its
diameter, and not the diagonal of the box.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.domain.finding import Region, RegionKind
from core.imaging.measure import Correction, Point, Spacing

_THIN = 1e-9
_BOXED = frozenset({RegionKind.BOX, RegionKind.ELLIPSE})


@dataclass(frozen=True, slots=True)
class Size:
    """Largest diameter and the extent perpendicular to it, with what their unit is worth.

    In mm, or in pixels where ``correction`` says that there is no spacing.
    """

    largest: float
    across: float
    correction: Correction

    @property
    def known(self) -> bool:
        """Whether these are millimetres."""
        return self.correction is not Correction.NONE


def size_of(region: Region, spacing: Spacing) -> Size | None:
    """The size of a mark; a point has none, and neither has what is thin as a line."""
    if region.kind is RegionKind.POINT or len(region.points) < 2:
        return None
    points = np.asarray(region.points, dtype=np.float64) * (spacing.column, spacing.row)
    if region.kind in _BOXED:
        sides = np.abs(points[-1] - points[0])
        largest, across = float(sides.max()), float(sides.min())
    else:
        largest, across = diameters(points)
    if across <= _THIN * largest:
        return None
    return Size(largest, across, spacing.correction)


def diameters(points: npt.NDArray[np.float64]) -> tuple[float, float]:
    """The farthest two of points (N, 2) are apart, and the extent across the line of these."""
    hull = np.asarray(_hull([(float(x), float(y)) for x, y in points]))
    apart = hull[:, None] - hull[None]
    lengths = np.hypot(apart[..., 0], apart[..., 1])
    first, last = np.unravel_index(int(lengths.argmax()), lengths.shape)
    largest = float(lengths[first, last])
    if largest <= 0:
        return 0.0, 0.0
    along = apart[first, last] / largest
    off = hull @ np.array([-along[1], along[0]])
    return largest, float(off.max() - off.min())


def centre_of(region: Region) -> Point:
    """The middle of a mark, (column, row) in stored pixels.

    Of an outline the middle of its area, and of one that encloses none that of its points.
    """
    points = region.points
    if region.kind in _BOXED or len(points) < 3:
        return _mean((points[0], points[-1]))
    doubled = x = y = 0.0
    # Relative to the first vertex: stored columns in the thousands would cost digits.
    x0, y0 = points[0]
    for (ax, ay), (bx, by) in zip(points, (*points[1:], points[0]), strict=True):
        cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
        doubled += cross
        x += (ax + bx - 2 * x0) * cross
        y += (ay + by - 2 * y0) * cross
    found = (x0 + x / (3 * doubled), y0 + y / (3 * doubled)) if abs(doubled) > 1e-9 else None
    # One that crosses itself may have its area's middle far outside.
    return found if found is not None and _within(found, points) else _mean(points)


def _within(at: Point, points: Sequence[Point]) -> bool:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs) <= at[0] <= max(xs) and min(ys) <= at[1] <= max(ys)


def _mean(points: Sequence[Point]) -> Point:
    count = len(points)
    return sum(x for x, _ in points) / count, sum(y for _, y in points) / count


def _hull(points: Sequence[Point]) -> list[Point]:
    """The corners of the convex hull, by Andrew's chains; a line keeps its two ends."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    lower, upper = _chain(ordered), _chain(ordered[::-1])
    return lower[:-1] + upper[:-1]


def _chain(ordered: Sequence[Point]) -> list[Point]:
    made: list[Point] = []
    for point in ordered:
        while len(made) > 1 and _turn(made[-2], made[-1], point) <= 0:
            made.pop()
        made.append(point)
    return made


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def longer(one: Size | None, other: Size | None) -> Size | None:
    """The larger of two sizes in one unit; what is known before what is not."""
    if one is None or other is None:
        return one or other
    if one.known is not other.known:
        return one if one.known else other
    return one if one.largest >= other.largest else other
