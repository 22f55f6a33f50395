"""The nipple: where it seems to be, and what lies as far from it in another view.

The arc method: a lesion keeps its distance from the nipple between CC and MLO, so that
what is seen in one view is looked for along an arc about the nipple of the other.
Points are (column, row) in stored pixels; nothing here depends on how an image hangs
but the suggestion, which must know where the chest wall is.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.domain.study import Side, View
from core.imaging.measure import Point, Spacing, length
from core.imaging.orientation import Hung

Mask = npt.NDArray[np.bool_]
BAND_MM = 10.0
"""How far the distance from the nipple may differ between two views, either way."""
_LIKELY = 0.45
"""Share of the breast's height about its middle in which a nipple is looked for."""
_BUMP_WEIGHT = 1.6
"""How much more a local bulge of the outline counts than lying far out."""
_SAG = 0.2
"""Slope by which the nipple of an oblique view points down from the chest wall's normal."""
_OBLIQUE = frozenset({View.MLO, View.LMO, View.SIO})
_FLAT = 0.012
"""Of the breast's depth: what is no less far out counts as equally far."""
_STEP = math.radians(1.0)


def suggest(breast: Mask, hung: Hung, side: Side, view: View | None) -> Point | None:
    """Where the nipple seems to be, as a share of (columns, rows) of the stored frame.

    Parameters
    ----------
    breast
        (rows, columns) of the stored frame at any resolution.
    hung
        How the stored frame is hung; then the chest wall of a right breast is on the
        right.

    Returns
    -------
    A point on the outline, farthest from the chest wall near the middle of the breast's
    height (lower in oblique views, where breasts sag), where the outline also bulges;
    None when there is no breast to look at.
    Multiply by the columns and rows of the full matrix.
    """
    shown = hung.apply(breast)
    if side is Side.RIGHT:
        shown = shown[:, ::-1]
    rows = np.flatnonzero(shown.any(axis=1))
    if len(rows) < 8:
        return None
    # Distance of the skin from the chest wall, row by row.
    reach = _outline(shown, int(rows[0]), int(rows[-1]) + 1)
    row = _most_likely(reach, _SAG if view in _OBLIQUE else 0.0)
    if row is None:
        return None
    column = reach[row]
    x = shown.shape[1] - column if side is Side.RIGHT else column
    at = hung.to_stored([(x, rows[0] + row + 0.5)], breast.shape)[0]
    return float(at[0]) / breast.shape[1], float(at[1]) / breast.shape[0]


def distance(nipple: Point, at: Point, spacing: Spacing) -> float:
    """Distance from the nipple, in mm where the spacing is known."""
    return length(nipple, at, spacing)


def arc(nipple: Point, radius_mm: float, spacing: Spacing) -> npt.NDArray[np.float64]:
    """Points (N, 2) of (column, row) all round a nipple at a distance in mm, a degree apart."""
    turn = np.arange(0.0, 2 * math.pi, _STEP)
    return np.stack(
        [
            nipple[0] + radius_mm / spacing.column * np.cos(turn),
            nipple[1] + radius_mm / spacing.row * np.sin(turn),
        ],
        axis=1,
    )


def arc_inside(
    nipple: Point,
    radius_mm: float,
    spacing: Spacing,
    shape: tuple[int, int],
    breast: Mask | None = None,
) -> tuple[npt.NDArray[np.float64], ...]:
    """The pieces of an arc that lie in the breast, or in the image where no breast is known.

    Parameters
    ----------
    shape
        (rows, columns) of the full matrix.
    breast
        The same frame at any resolution.

    Returns
    -------
    Arrays (N, 2) of (column, row), N at least 2, each one unbroken piece.
    """
    points = arc(nipple, radius_mm, spacing)
    rows, columns = shape
    inside = (points >= 0).all(axis=1) & (points[:, 0] < columns) & (points[:, 1] < rows)
    if breast is not None and breast.size:
        column = np.clip(points[:, 0] * breast.shape[1] / columns, 0, breast.shape[1] - 1)
        row = np.clip(points[:, 1] * breast.shape[0] / rows, 0, breast.shape[0] - 1)
        inside &= breast[row.astype(np.int64), column.astype(np.int64)]
    if inside.all():
        return (np.concatenate([points, points[:1]]),)
    # Start where the arc is outside, so that no piece is cut by the first point.
    start = int(np.flatnonzero(~inside)[0])
    points, inside = np.roll(points, -start, axis=0), np.roll(inside, -start)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], inside.astype(np.int8), [0]])))
    pieces = [points[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return tuple(piece for piece in pieces if len(piece) >= 2)


@dataclass(frozen=True, slots=True)
class Frame:
    """What is needed to carry a point from one image to another of the same breast.

    Attributes
    ----------
    shape
        (rows, columns) of the stored full matrix.
    """

    nipple: Point
    spacing: Spacing
    hung: Hung
    shape: tuple[int, int]


def same_place(at: Point, source: Frame, target: Frame) -> Point:
    """Where a point lies in another image of the same view: as far from the nipple, hung alike.

    Both spacings must be known; a prior may come from another detector and be stored
    another way round.
    """
    here, origin = (
        source.hung.to_display([point], source.shape)[0] for point in (at, source.nipple)
    )
    across, down = _hung_spacing(source)
    right, below = (here[0] - origin[0]) * across, (here[1] - origin[1]) * down
    start = target.hung.to_display([target.nipple], target.shape)[0]
    across, down = _hung_spacing(target)
    wanted = (start[0] + right / across, start[1] + below / down)
    found = target.hung.to_stored([wanted], target.shape)[0]
    return float(found[0]), float(found[1])


def _hung_spacing(frame: Frame) -> tuple[float, float]:
    """Millimetres per hung pixel, across and down."""
    spacing = frame.spacing
    if frame.hung.transpose:
        return spacing.row, spacing.column
    return spacing.column, spacing.row


def _outline(shown: Mask, first: int, end: int) -> npt.NDArray[np.float64]:
    """Distance of the farthest breast pixel from the left edge, a value a row."""
    part = shown[first:end]
    columns = part.shape[1]
    found = columns - np.argmax(part[:, ::-1], axis=1)
    return np.where(part.any(axis=1), found, 0).astype(np.float64)


def _most_likely(reach: npt.NDArray[np.float64], sag: float) -> int | None:
    """The row where the outline lies farthest out, along a sagging axis, and bulges."""
    from scipy import ndimage

    height = len(reach)
    depth = float(reach.max())
    if depth <= 0:
        return None
    fine = ndimage.gaussian_filter1d(reach, max(1.0, 0.008 * height), mode="nearest")
    broad = ndimage.gaussian_filter1d(reach, max(3.0, 0.06 * height), mode="nearest")
    bulge = np.clip(fine - broad, 0, None)
    middle = (np.arange(height) + 0.5) / height - 0.5
    off = np.clip(np.abs(middle) - _LIKELY / 2, 0, None)
    far = (fine + sag * np.arange(height)) / depth
    score = far + _BUMP_WEIGHT * bulge / depth - 6.0 * off**2
    best = int(np.argmax(score))
    # The outline is coarse: of a tip that is as far over several rows, the middle.
    level = np.flatnonzero(score < score[best] - _FLAT)
    first = int(level[level < best].max(initial=-1)) + 1
    end = int(level[level > best].min(initial=height))
    return (first + end - 1) // 2
