"""The normal breast: outline, skin, fat, fibroglandular tissue, strands, pectoral muscle.

Everything is in display units: 0 is air, about 0.27 fat, 0.6 dense tissue, 1 the
brightest calcification, before noise and before any vendor's grey scale.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.domain.assessment import Density
from core.domain.study import View
from core.phantom.grid import Field, Grid, sample, smooth_noise, step, texture
from core.phantom.plan import BreastPlan, Place

FIELD = 160.0
"""Height in millimetres of the ``small`` field, to which :class:`Shape` refers."""
_LARGEST = 1.45

# Threshold of the glandular noise and peak level of the tissue, by density.
_GLAND = {
    Density.A: (1.75, 0.22),
    Density.B: (0.85, 0.28),
    Density.C: (0.10, 0.31),
    Density.D: (-0.75, 0.33),
}


@dataclass(frozen=True, slots=True)
class Anatomy:
    """The geometry of one breast in one view.

    Attributes
    ----------
    inside
        (rows, columns) distance to the skin in millimetres, negative in air.
    nipple
        (x, y) of the nipple's base, mm.
    scale
        How much larger the breast is than at ``small`` (lesions keep their size).
    """

    grid: Grid
    view: View
    inside: Field
    nipple: tuple[float, float]
    depth: float
    half: float
    scale: float
    roundness: float
    pectoral: Field | None

    def locate(self, place: Place, radius: float = 0) -> tuple[float, float]:
        """Where a lesion of ``radius`` mm at ``place`` is seen, (x, y) in mm.

        Its distance behind the nipple is the same in both views.
        """
        behind = place.depth * self.depth
        x = self.nipple[0] - behind
        room = self.half * (1 - (max(x, 0) / self.depth) ** self.roundness) ** (1 / self.roundness)
        room = max(0.9 * room - radius - 4, 0)
        share = place.lateral if self.view is View.CC else place.upper
        return x, self.nipple[1] - share * room


def build(plan: BreastPlan, view: View, grid: Grid, rng: np.random.Generator) -> Anatomy:
    """The outline of a breast in one view, on a grid."""
    scale = min(grid.height / FIELD, _LARGEST)
    shape = plan.shape
    depth, half = shape.depth * scale, shape.half_height * scale
    x, y = grid.x, grid.y
    power = shape.roundness
    middle = grid.height / 2 + shape.tilt * scale
    if view is not View.CC:
        middle = min(0.55 * grid.height, grid.height - half - 6 * scale)
    wobble = _wobble(rng, (y - middle) / half, 0.016 * depth)
    low = _superellipse(x, y - middle, depth, half, power) + wobble
    if view is View.CC:
        inside, muscle = low, None
    else:
        rise = np.clip((middle - y) / middle, 0, None)
        bulge = 1 - step(rise, 0.0, 0.92)
        width = depth * (shape.axilla + (1 - shape.axilla) * bulge)
        slope = np.gradient(width[:, 0], grid.spacing)[:, None]
        high = (width - x) / np.sqrt(1 + slope**2) + wobble
        inside = np.where(y > middle, low, high)
        muscle = _pectoral(plan, grid, scale)
    inside = np.asarray(inside, dtype=np.float32)
    anatomy = Anatomy(grid, view, inside, (depth, middle), depth, half, scale, power, muscle)
    _add_nipple(anatomy, retracted=any("nipple_retraction" in f.signs for f in plan.findings))
    return anatomy


def _superellipse(x: Field, y: Field, depth: float, half: float, power: float) -> Field:
    """Approximate distance (1 - r) / |grad r| to the curve r = 1, positive inside."""
    a = np.clip(x / depth, 1e-4, None)
    b = np.clip(np.abs(y) / half, 1e-4, None)
    along, across = a ** (power - 1), b ** (power - 1)
    total = a * along + b * across
    r = total ** (1 / power)
    gradient = (total / r) ** -1 * np.hypot(along / depth, across / half)
    return np.asarray((1 - r) / gradient, dtype=np.float32)


def _wobble(rng: np.random.Generator, t: Field, size: float) -> Field:
    """A slight unevenness of the outline along its height."""
    phase = rng.uniform(0, 2 * np.pi, 3)
    return np.asarray(
        sum(size / k * np.sin(k * 2.2 * t + phase[k - 1]) for k in (1, 2, 3)), dtype=np.float32
    )


def _add_nipple(anatomy: Anatomy, *, retracted: bool) -> None:
    """Raise the nipple over the outline, or pull it in with the skin around it."""
    grid, scale, inside = anatomy.grid, anatomy.scale, anatomy.inside
    x0, y0 = anatomy.nipple
    if retracted:
        dent = np.exp(-(((grid.y - y0) / (6.5 * scale**0.5)) ** 2))
        near = np.exp(-((np.clip(x0 - grid.x, 0, None) / (22 * scale**0.5)) ** 2))
        inside -= 11.0 * scale**0.5 * dent * near
        return
    size = 2.1 * scale**0.5
    tip = size - np.hypot((grid.x - x0 - 0.3 * size) / 1.25, grid.y - y0)
    melt = 3.5 * scale**0.5
    blend = np.clip(melt - np.abs(inside - tip), 0, None) ** 2 / (4 * melt)
    inside[...] = np.maximum(inside, tip) + blend


def _pectoral(plan: BreastPlan, grid: Grid, scale: float) -> Field:
    """Signed distance into the pectoral muscle: a slightly convex wedge, top at the wall."""
    width = plan.shape.pectoral_width * scale
    length = plan.shape.pectoral_length * scale
    t = grid.y / length
    edge = width * (1 - t + 0.55 * t * np.clip(1 - t, 0, None))
    return np.asarray((edge - grid.x) / np.hypot(1, width / length), dtype=np.float32)


def tissue(
    anatomy: Anatomy,
    plan: BreastPlan,
    rng: np.random.Generator,
    *,
    skin: float = 1.0,
    strength: float = 1.0,
) -> Field:
    """Draw the normal breast in display units, without lesions and without noise.

    Parameters
    ----------
    skin
        Thickness of the skin in units of the normal (thickening draws it thicker).
    strength
        How strongly dense tissue and strands stand out from fat.
    """
    grid, inside, scale = anatomy.grid, anatomy.inside, anatomy.scale
    x, y = grid.x, grid.y
    edge = 1 - np.exp(-np.clip(inside, 0, None) / (2.4 * scale))
    broad = smooth_noise(grid, rng, 26 * scale)
    values = (0.205 + 0.016 * broad) * (0.3 + 0.7 * edge)

    polar, rays = _towards_nipple(anatomy, rng)
    grain = _grain(grid, rng)
    gland = _gland(anatomy, plan.density, rng, broad, polar)
    values += strength * gland * (1 + 0.16 * grain + 0.10 * polar)

    under = step(inside, 1.5 * scale, 7 * scale)
    webs = _webs(anatomy, rng, polar, rays)
    values += strength * (0.075 * webs + 0.020 * np.clip(rays, -1, 3) + 0.014 * grain) * under

    if anatomy.pectoral is not None:
        muscle = step(anatomy.pectoral, -0.9 * scale, 1.6 * scale)
        fibres = smooth_noise(grid, rng, 22 * scale, 3.0 * scale)
        level = (
            0.47 + 0.022 * fibres + 0.012 * grain + 0.08 * np.exp(-y / (55 * scale)) + 0.12 * gland
        )
        values += muscle * (level - values) * 0.92

    thick = 0.75 * skin * scale**0.3
    line = np.exp(-(((inside - thick) / (0.85 * thick)) ** 2))
    values += (0.13 + 0.06 * min(skin - 1, 1.5)) * line
    rim = step(inside, -0.25 * scale**0.5, 0.5 * scale**0.5)
    nipple = np.exp(
        -(np.hypot(x - anatomy.nipple[0], y - anatomy.nipple[1]) ** 2) / (3.2 * scale**0.5) ** 2
    )
    values += 0.2 * nipple
    return np.asarray(values * rim, dtype=np.float32)


def _towards_nipple(anatomy: Anatomy, rng: np.random.Generator) -> tuple[Field, Field]:
    """Two noises that run in rays and arcs about the nipple, as ducts and ligaments do.

    The second is the finer and longer one.
    """
    grid = anatomy.grid
    across = (grid.y - anatomy.nipple[1]) / anatomy.scale
    behind = (anatomy.nipple[0] - grid.x) / anatomy.scale + 22
    angle = np.arctan2(across, np.clip(behind, 1, None)).astype(np.float32)
    radius = np.hypot(across, behind).astype(np.float32)
    table = texture(rng)
    coarse = sample(table, angle * 34, radius * 0.55)
    return coarse, sample(table, angle * 82 + 0.5 * coarse + 90, radius * 0.36)


def _webs(anatomy: Anatomy, rng: np.random.Generator, polar: Field, rays: Field) -> Field:
    """Strands as Cooper's ligaments: thin lines where smooth noises cross zero.

    Their strength varies from place to place, so that no line closes on itself.
    """
    grid, scale = anatomy.grid, anatomy.scale
    patchy = np.clip(0.75 + 0.75 * smooth_noise(grid, rng, 13 * scale), 0, 2)
    long = smooth_noise(grid, rng, 4.6 * scale, 15 * scale) + 0.55 * polar
    short = smooth_noise(grid, rng, 2.2 * scale, 6.5 * scale) + 0.5 * rays
    made = np.exp(-((rays / 0.17) ** 2)) * patchy
    made += np.exp(-((long / 0.10) ** 2)) * np.clip(1.7 - patchy, 0, None)
    made += 0.6 * np.exp(-((short / 0.14) ** 2)) * np.clip(polar - 0.1, 0, 1.4)
    return np.asarray(made, dtype=np.float32)


def _grain(grid: Grid, rng: np.random.Generator) -> Field:
    """Texture from 6 mm down to the detector's limit, each octave weaker than the last."""
    cell, weight = 5.0, 0.62
    made = weight * smooth_noise(grid, rng, cell)
    while cell > 4 * grid.spacing and cell > 0.6:
        cell, weight = cell / 2, weight * 0.72
        made += weight * smooth_noise(grid, rng, cell)
    return np.asarray(made, dtype=np.float32)


def _gland(
    anatomy: Anatomy, density: Density, rng: np.random.Generator, broad: Field, polar: Field
) -> Field:
    """Fibroglandular tissue: thresholded noise in a cone behind the nipple."""
    grid, scale, inside = anatomy.grid, anatomy.scale, anatomy.inside
    threshold, level = _GLAND[density]
    x, y = grid.x, grid.y
    behind = (anatomy.nipple[0] - x) / anatomy.depth
    lift = 0.10 * anatomy.half
    spread = anatomy.half * (0.30 + 0.55 * np.clip(behind, 0, 1))
    off = (y - anatomy.nipple[1] + lift) / spread
    cone = np.exp(-(off**2)) * step(x, 2 * scale, 26 * scale)
    depth = step(inside, 4.5 * scale, 17 * scale)
    mix = 0.55 * broad + 0.62 * smooth_noise(grid, rng, 8.5 * scale) + 0.55 * polar
    mix += 0.30 * smooth_noise(grid, rng, 3.4 * scale)
    amount = mix + 2.4 * (cone * depth - 0.62) - threshold
    amount = step(amount, -0.9, 1.5) * step(inside, 2.5 * scale, 8 * scale)
    return np.asarray(level * amount, dtype=np.float32)
