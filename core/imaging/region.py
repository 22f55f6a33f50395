"""Which pixels lie in a measured region, and what their stored values are.

A pixel belongs to a region when its centre lies inside. Masks cover no more than the
region's box, so that a region costs what it covers and not what the image holds.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.imaging.measure import Point

Mask = npt.NDArray[np.bool_]
Values = npt.NDArray[np.uint16]
Box = tuple[int, int]
"""(row, column) of a mask's first pixel in the image."""
_THIN = 1e-6
"""Pixels below which an ellipse has no inside."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """Stored values of a region, without padding and air (display rules 10 and 11).

    Attributes
    ----------
    count
        Pixels that counted.
    left_out
        Pixels of the region that did not: padding, air, or outside the image.
    mean, deviation
        Of the counted pixels; the deviation is that of all of them (divided by
        their number); both 0 where none counted.
    """

    count: int
    left_out: int
    mean: float = 0.0
    deviation: float = 0.0


def inside_ellipse(corner: Point, opposite: Point) -> tuple[Box, Mask]:
    """The pixels in the ellipse between two corners, and where their box lies."""
    left, right = sorted((corner[0], opposite[0]))
    top, bottom = sorted((corner[1], opposite[1]))
    first, (rows, columns) = _box(left, top, right, bottom)
    if min(right - left, bottom - top) < _THIN:
        return first, np.zeros((rows, columns), dtype=np.bool_)
    y = (np.arange(rows) + first[0] + 0.5 - (top + bottom) / 2) / ((bottom - top) / 2)
    x = (np.arange(columns) + first[1] + 0.5 - (left + right) / 2) / ((right - left) / 2)
    return first, (y * y)[:, None] + (x * x)[None, :] <= 1.0


def inside_polygon(points: Sequence[Point]) -> tuple[Box, Mask]:
    """The pixels that a closed outline goes round at least once, and where their box lies.

    Each edge adds its direction to the pixels right of it, row by row (the nonzero
    winding rule), so that what an outline encloses twice is not lost.
    """
    at = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    if len(at) < 3:
        return (0, 0), np.zeros((0, 0), dtype=np.bool_)
    low, high = at.min(axis=0), at.max(axis=0)
    first, (rows, columns) = _box(low[0], low[1], high[0], high[1])
    turns = np.zeros((rows, columns + 1), dtype=np.int32)
    for (x0, y0), (x1, y1) in zip(at, np.roll(at, -1, axis=0), strict=True):
        if y0 == y1:
            continue
        # Rows whose centres lie in the half-open span of the edge.
        start = max(0, math.ceil(min(y0, y1) - 0.5) - first[0])
        stop = min(rows, math.ceil(max(y0, y1) - 0.5) - first[0])
        if stop <= start:
            continue
        row = np.arange(start, stop)
        x = x0 + (row + first[0] + 0.5 - y0) * (x1 - x0) / (y1 - y0)
        column = np.clip(np.ceil(x - 0.5).astype(np.int64) - first[1], 0, columns)
        turns[row, column] += 1 if y1 > y0 else -1
    return first, np.cumsum(turns, axis=1)[:, :columns] != 0


def statistics(
    values: Values,
    region: tuple[Box, Mask],
    padding: tuple[int, int] | None = None,
    valid: Mask | None = None,
) -> Statistics:
    """What the pixels of a region hold.

    Parameters
    ----------
    values
        (rows, columns) stored values of the whole image.
    padding
        Inclusive range of values that are no image (``Display.padding``).
    valid
        Which pixels are image and not air, at any resolution of the same frame; all
        where it is None.
    """
    (top, left), mask = region
    asked = int(np.count_nonzero(mask))
    rows, columns = values.shape
    up, down = max(top, 0), min(top + mask.shape[0], rows)
    west, east = max(left, 0), min(left + mask.shape[1], columns)
    if asked == 0 or down <= up or east <= west:
        return Statistics(0, asked)
    part = values[up:down, west:east]
    counted = mask[up - top : down - top, west - left : east - left].copy()
    if padding is not None:
        counted &= (part < padding[0]) | (part > padding[1])
    if valid is not None and valid.size:
        row = np.arange(up, down) * valid.shape[0] // rows
        column = np.arange(west, east) * valid.shape[1] // columns
        counted &= valid[np.ix_(row, column)]
    found = part[counted]
    if not found.size:
        return Statistics(0, asked)
    return Statistics(
        found.size,
        asked - found.size,
        float(found.mean(dtype=np.float64)),
        float(found.std(dtype=np.float64)),
    )


def _box(left: float, top: float, right: float, bottom: float) -> tuple[Box, tuple[int, int]]:
    """The first pixel (row, column) and the size of the pixels that a box touches."""
    row, column = math.floor(top), math.floor(left)
    return (row, column), (math.ceil(bottom) - row, math.ceil(right) - column)
