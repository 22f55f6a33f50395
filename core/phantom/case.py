"""One view of one breast, drawn: pure functions from plan to pixels and marks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.domain.study import View
from core.phantom import anatomy, calcifications, masses, signs
from core.phantom.canvas import Canvas
from core.phantom.grid import Field, Grid
from core.phantom.plan import BreastPlan

Mask = npt.NDArray[np.bool_]

_VIEW = {View.CC: 1, View.MLO: 2}
_FULL_SPACING = 0.2


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a finding lies in a drawing: (x, y) and reach in millimetres."""

    finding: int
    x: float
    y: float
    reach: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """One view of one breast in the frame of a hung left breast.

    Attributes
    ----------
    values
        (rows, columns) display units: 0 air, 1 the brightest.
    inside
        (rows, columns) True within the skin.
    """

    values: Field
    inside: Mask
    marks: tuple[Mark, ...]
    grid: Grid


def outline(plan: BreastPlan, view: View, grid: Grid) -> Field:
    """(rows, columns) distance to the skin of the breast that :func:`draw` draws, mm."""
    rng = np.random.default_rng((*plan.entropy, _VIEW[view]))
    return anatomy.build(plan, view, grid, rng).inside


def draw(plan: BreastPlan, view: View, grid: Grid, *, lesions: bool = True) -> Drawing:
    """Draw a breast in one view.

    Parameters
    ----------
    view
        CC or MLO.
    grid
        The raster; where its spacing is finer than 0.2 mm, calcification particles
        take their real size, otherwise they are enlarged to be readable.
    lesions
        Without them the same normal breast is drawn (to measure what they add).
    """
    own = np.random.default_rng((*plan.entropy, _VIEW[view]))
    found = {sign for finding in plan.findings for sign in finding.signs}
    bare = plan if lesions else BreastPlan(plan.entropy, plan.side, plan.density, plan.shape)
    built = anatomy.build(bare, view, grid, own)
    skin = 3.0 if lesions and "skin_thickening" in found else 1.0
    detailed = grid.spacing < _FULL_SPACING
    values = anatomy.tissue(built, bare, own, skin=skin, strength=1.0 if detailed else 0.74)
    canvas = Canvas(values, grid, emphasis=0.6 if detailed else 1.0)
    particle = 0.42 if detailed else 1.0
    marks = []
    for number, finding in enumerate(bare.findings):
        rng = np.random.default_rng((*plan.entropy, 10 + number))
        size = 8.0
        at = built.locate(finding.place, size)
        if finding.type_key == "mass":
            size = masses.radius(finding, rng)
            at = built.locate(finding.place, size)
            masses.draw(canvas, finding, at, size, rng)
        elif finding.type_key == "calcification":
            at, size = calcifications.draw(canvas, finding, built, particle, rng)
        solid = size if finding.type_key == "mass" else 0.0
        signs.draw(canvas, finding.signs, built, (at, solid), rng)
        marks.append(Mark(number, at[0], at[1], size))
    inside = built.inside > 0
    values = _finish(canvas.values, inside, own)
    return Drawing(values, inside, tuple(marks), grid)


def _finish(values: Field, inside: Mask, rng: np.random.Generator) -> Field:
    """Add quantum noise, bend the highest values, and keep air black."""
    noise = rng.standard_normal(values.shape, dtype=np.float32)
    values = values + 0.007 * noise
    high = np.clip(values - 0.8, 0, None)
    values = np.minimum(values, 0.8) + 0.2 * np.tanh(high / 0.28)
    return np.asarray(np.where(inside, np.clip(values, 0.02, 1), 0), dtype=np.float32)
