"""Lengths, angles and areas in an image, with what their unit is worth (display rules 27-32).

Points are (column, row) in stored pixels, the centre of the first pixel at (0.5, 0.5).
A value never goes without its :class:`Correction`: a millimetre at the detector is not
one in the breast.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

Point = tuple[float, float]


class Correction(StrEnum):
    """What the millimetres of an image mean."""

    FACTOR = "factor"
    """Imager Pixel Spacing over the Estimated Radiographic Magnification Factor (rule 27)."""
    DISTANCES = "distances"
    """Over the ratio of the distances from the source (rule 28)."""
    DETECTOR = "detector"
    """At the detector: nothing in the file corrects them (rule 28)."""
    SLICE = "slice"
    """In the reconstructed slice of a tomosynthesis."""
    UNKNOWN = "unknown"
    """A spacing whose meaning nobody gave."""
    NONE = "none"
    """No spacing at all: pixels are counted."""


_SOURCES = {
    "mm, magnification corrected": Correction.FACTOR,
    "mm, magnification corrected by distances": Correction.DISTANCES,
    "mm at detector": Correction.DETECTOR,
    "mm in the slice": Correction.SLICE,
}


@dataclass(frozen=True, slots=True)
class Spacing:
    """Millimetres between pixel centres, down a column and along a row.

    Both are 1 where :attr:`correction` says that there is no spacing: values are then
    counts of pixels.
    """

    row: float = 1.0
    column: float = 1.0
    correction: Correction = Correction.NONE

    @property
    def known(self) -> bool:
        """Whether values are millimetres."""
        return self.correction is not Correction.NONE

    @property
    def uniform(self) -> bool:
        """Whether pixels are square, as mammograms' are."""
        return math.isclose(self.row, self.column, rel_tol=1e-6)


def spacing_of(each: float | None, source: str) -> Spacing:
    """The spacing that a header gives.

    Parameters
    ----------
    each
        ``ImageHeader.spacing_mm``; magnification views hold their factor already.
    source
        ``ImageHeader.spacing_source``.
    """
    if each is None or not math.isfinite(each) or each <= 0:
        return Spacing()
    return Spacing(each, each, _SOURCES.get(source, Correction.UNKNOWN))


def length(start: Point, end: Point, spacing: Spacing) -> float:
    """Distance between two points, in mm or else in pixels."""
    return math.hypot((end[0] - start[0]) * spacing.column, (end[1] - start[1]) * spacing.row)


def angle(first: Point, corner: Point, last: Point, spacing: Spacing) -> float | None:
    """The angle at ``corner`` in degrees, 0 to 180; None where an arm has no length."""
    ax, ay = _arm(corner, first, spacing)
    bx, by = _arm(corner, last, spacing)
    if math.hypot(ax, ay) < 1e-9 or math.hypot(bx, by) < 1e-9:
        return None
    return math.degrees(math.atan2(abs(ax * by - ay * bx), ax * bx + ay * by))


def ellipse_area(corner: Point, opposite: Point, spacing: Spacing) -> float:
    """Area of the ellipse in the box between two corners, in mm2 or else in pixels."""
    across = abs(opposite[0] - corner[0]) * spacing.column
    down = abs(opposite[1] - corner[1]) * spacing.row
    return math.pi / 4 * across * down


def polygon_area(points: Sequence[Point], spacing: Spacing) -> float:
    """Area inside a closed outline, in mm2 or else in pixels.

    An outline that crosses itself, as one drawn by a free hand may, has no area by the
    surveyor's formula: the pixels that it encloses are counted instead.
    """
    if len(points) < 3:
        return 0.0
    if crosses_itself(points):
        from core.imaging.region import inside_polygon

        _, inside = inside_polygon(points)
        return float(np.count_nonzero(inside)) * spacing.row * spacing.column
    at = np.asarray(points, dtype=np.float64)
    at = at - at.mean(axis=0)
    x, y = at[:, 0], at[:, 1]
    doubled = float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))
    return abs(doubled) / 2 * spacing.row * spacing.column


def crosses_itself(points: Sequence[Point]) -> bool:
    """Whether two edges of a closed outline cross each other's inside."""
    start = np.asarray(points, dtype=np.float64)
    if len(start) < 4:
        return False
    end = np.roll(start, -1, axis=0)
    one = _side_of(start[:, None], end[:, None], start[None])
    two = _side_of(start[:, None], end[:, None], end[None])
    apart = one * two < 0
    return bool((apart & apart.T).any())


def _side_of(
    start: npt.NDArray[np.float64], end: npt.NDArray[np.float64], at: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """On which side of the lines from start to end points lie: -1, 0 or 1."""
    along, off = end - start, at - start
    cross = along[..., 0] * off[..., 1] - along[..., 1] * off[..., 0]
    # Rounding must not make neighbours, which share a point, cross there.
    reach = np.abs(along).max(axis=-1) * np.abs(off).max(axis=-1)
    return np.where(np.abs(cross) <= 1e-9 * np.maximum(reach, 1.0), 0.0, np.sign(cross))


def _arm(corner: Point, end: Point, spacing: Spacing) -> Point:
    return ((end[0] - corner[0]) * spacing.column, (end[1] - corner[1]) * spacing.row)
