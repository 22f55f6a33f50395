"""Tomosynthesis of a phantom: slices of a drawn breast, and the 2D image made from them.

A drawing is a projection; its slices are made from it: the fat and gland that every
slice shares, a texture of each depth of its own, and each lesion sharp at its depth
and fading into blur away from it, as tomosynthesis of small angle shows it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from core.domain.study import View
from core.phantom import case
from core.phantom.case import Drawing
from core.phantom.grid import Field, Grid, smooth_noise
from core.phantom.plan import BreastPlan, Place

COUNT = 20
BETWEEN = 2.5
"""Millimetres from slice to slice."""
OBLIQUE = 45.0
"""Degrees by which an MLO is turned from a CC."""
_REACH = 0.38
"""Share of the thickness, either way from the middle, in which lesions lie."""
_KNOTS = 4
"""Slices between two independent textures."""


@dataclass(frozen=True, slots=True)
class Slices:
    """A breast slice by slice in one view, the first one nearest to the tube.

    Attributes
    ----------
    depths
        The slice in which each mark of the drawings is sharp.
    """

    drawings: tuple[Drawing, ...]
    depths: tuple[int, ...]


def depth_share(place: Place, view: View) -> float:
    """How deep a lesion lies, 0 at the tube's side and 1 at the support's.

    From above in a CC, so that what is high in the breast is near the tube; in an MLO
    from above and medially.
    """
    if view is View.CC:
        along = -place.upper
    else:
        turn = np.radians(OBLIQUE)
        along = float(place.lateral * np.cos(turn) - place.upper * np.sin(turn))
    return float(np.clip(0.5 + _REACH * along, 0.0, 1.0))


def draw(plan: BreastPlan, view: View, grid: Grid) -> Slices:
    """Draw the slices of one breast in one view."""
    from scipy import ndimage

    whole = case.draw(plan, view, grid)
    bare = case.draw(plan, view, grid, lesions=False)
    shared = ndimage.gaussian_filter(bare.values, 1.6 / grid.spacing)
    fine = bare.values - shared
    lesions = whole.values - bare.values
    depths = tuple(
        round(depth_share(plan.findings[mark.finding].place, view) * (COUNT - 1))
        for mark in whole.marks
    )
    parts = _parts(whole, lesions)
    textures = _textures(plan, view, grid)
    made = []
    for k in range(COUNT):
        knot, rest = divmod(k, _KNOTS)
        share = rest / _KNOTS
        own = (1 - share) * textures[knot] + share * textures[knot + 1]
        values = shared + 0.35 * fine + 0.028 * own
        for part, depth in zip(parts, depths, strict=True):
            away = abs(k - depth) * BETWEEN
            blurred = ndimage.gaussian_filter(part, 0.35 * away / grid.spacing) if away else part
            values = values + 1.15 * blurred * np.exp(-away / 14.0)
        inside = whole.inside
        values = np.where(inside, np.clip(values, 0.02, 1), 0).astype(np.float32)
        made.append(replace(whole, values=values))
    return Slices(tuple(made), depths)


def synthetic(slices: Slices) -> Drawing:
    """The 2D image that is generated from slices: their mean and their brightest."""
    values = np.stack([one.values for one in slices.drawings])
    both = 0.45 * values.mean(axis=0) + 0.55 * values.max(axis=0)
    return replace(slices.drawings[0], values=np.asarray(both, dtype=np.float32))


def _parts(whole: Drawing, lesions: Field) -> list[Field]:
    """What each lesion adds: every pixel belongs to the mark that is nearest to it."""
    grid = whole.grid
    away = [np.hypot(grid.x - mark.x, grid.y - mark.y) - mark.reach for mark in whole.marks]
    if not away:
        return []
    nearest = np.argmin(np.stack(np.broadcast_arrays(*away)), axis=0)
    return [
        np.asarray(np.where(nearest == k, lesions, 0), dtype=np.float32) for k in range(len(away))
    ]


def _textures(plan: BreastPlan, view: View, grid: Grid) -> list[Field]:
    rng = np.random.default_rng((*plan.entropy, 100 + (view is View.MLO)))
    return [
        smooth_noise(grid, rng, 5.0) + 0.7 * smooth_noise(grid, rng, 2.0)
        for _ in range(COUNT // _KNOTS + 2)
    ]
