"""Signs beside the lesions: distortion, asymmetry, ducts, vessels, nodes."""

from __future__ import annotations

import math

import numpy as np

from core.domain.study import View
from core.phantom.anatomy import Anatomy
from core.phantom.canvas import Canvas, Point, polar
from core.phantom.grid import step
from core.phantom.plan import Place

Lesion = tuple[Point, float]


def draw(
    canvas: Canvas,
    signs: frozenset[str],
    anatomy: Anatomy,
    lesion: Lesion,
    rng: np.random.Generator,
) -> None:
    """Draw every sign that is not part of a mass or of the outline.

    ``lesion`` is where it lies in this view and its reach (0 for none); ``rng`` must
    be seeded alike for both views.
    """
    for name, work in _SIGNS.items():
        one = np.random.default_rng(rng.integers(0, 2**32))
        if name in signs:
            work(canvas, anatomy, lesion, one)


def _distortion(canvas: Canvas, anatomy: Anatomy, lesion: Lesion, rng: np.random.Generator) -> None:
    """Long straight lines that converge on a point, bright beside dark."""
    at, size = lesion
    inner = max(2.0, 0.95 * size)
    reach = 25.0 + 0.7 * inner
    layer = canvas.window(*at, reach + 2)
    dark = canvas.window(*at, reach + 2)
    count, thin = 11, canvas.emphasis
    for k in range(count):
        angle = 2 * math.pi * (k + float(rng.uniform(-0.3, 0.3))) / count
        length = reach * float(rng.uniform(0.7, 1))
        for drawn, turn in ((layer, angle), (dark, angle + 0.5 * 2 * math.pi / count)):
            start, end = polar(at, inner, turn), polar(at, length, turn)
            drawn.stroke(start, end, (0.35 * thin, 0.95 * thin), soft=0.9)
    dark.under[...] *= 1 - 0.25 * canvas.emphasis * dark.cover
    layer.add(0.17 * canvas.emphasis)


def _asymmetry(canvas: Canvas, anatomy: Anatomy, lesion: Lesion, rng: np.random.Generator) -> None:
    """A broad patch of tissue without borders, on the other side of the axis."""
    side = -math.copysign(1, lesion[0][1] - anatomy.nipple[1] or 1)
    place = Place(float(rng.uniform(0.45, 0.6)), -side * 0.55, -side * 0.55)
    x, y = anatomy.locate(place, 8)
    size = float(rng.uniform(15, 18))
    layer = canvas.window(x, y, 2.2 * size)
    distance, angle = layer.rotate(x, y)
    uneven = 1 + 0.22 * np.cos(2 * angle + 1) + 0.12 * np.cos(3 * angle)
    patch = np.exp(-((distance / (size * uneven)) ** 4))
    layer.cover[...] = patch * step(layer.part(anatomy.inside), 2, 8)
    layer.add(0.17)


def _ducts(canvas: Canvas, anatomy: Anatomy, lesion: Lesion, rng: np.random.Generator) -> None:
    """Dilated tubes that run back from the nipple, one of them towards the lesion."""
    x0, y0 = anatomy.nipple
    layer = canvas.window(x0 - 24, y0, 46)
    at = lesion[0]
    towards = math.atan2(at[1] - y0, min(at[0] - x0, -6))
    for k, turn in enumerate((towards, towards + 0.42, towards - 0.42)):
        length = (40.0 if k == 0 else 26.0) * float(rng.uniform(0.85, 1))
        bend = float(rng.uniform(-0.18, 0.18))
        points = [
            polar((x0, y0), 4 + float(t) * length, turn + bend * float(t))
            for t in np.linspace(0, 1, 6)
        ]
        layer.path(points, (1.7 * canvas.emphasis, 1.1 * canvas.emphasis), soft=1.0)
    layer.add(0.26 * canvas.emphasis)


def _node(canvas: Canvas, anatomy: Anatomy, lesion: Lesion, rng: np.random.Generator) -> None:
    """A dense, rounded node without fatty hilum: in the axilla, or the outer edge in CC."""
    scale = anatomy.scale
    if anatomy.view is View.CC:
        x, y = 9.0 * scale, anatomy.nipple[1] - 0.80 * anatomy.half
    else:
        x, y = 15.0 * scale + float(rng.uniform(0, 6)), 17.0 * scale
    size = float(rng.uniform(5.5, 7.5))
    layer = canvas.window(x, y, 2 * size)
    tilt = float(rng.uniform(0.3, 0.9))
    dx, dy = layer.x - x, layer.y - y
    along, across = (
        dx * math.cos(tilt) + dy * math.sin(tilt),
        dy * math.cos(tilt) - dx * math.sin(tilt),
    )
    distance = np.hypot(along / 1.35, across)
    layer.cover[...] = np.clip((size - distance) / 0.9 + 0.5, 0, 1)
    layer.add(0.30 * canvas.emphasis)


def _vessel(canvas: Canvas, anatomy: Anatomy, lesion: Lesion, rng: np.random.Generator) -> None:
    """A wide winding vessel across the upper or outer breast."""
    x0, y0 = anatomy.nipple
    phase = float(rng.uniform(0, 6))
    layer = canvas.window(0.5 * x0, y0 - 0.3 * anatomy.half, 0.95 * anatomy.half)
    start, end = 0.06 * anatomy.depth, 0.80 * anatomy.depth
    points = []
    for t in np.linspace(0, 1, 18):
        x = start + (end - start) * float(t)
        y = y0 - anatomy.half * (0.62 - 0.42 * float(t))
        points.append((x, y + 3.0 * math.sin(15 * float(t) + phase)))
    layer.path(points, (1.75 * canvas.emphasis, 1.15 * canvas.emphasis), soft=1.0)
    layer.add(0.25 * canvas.emphasis)


_SIGNS = {
    "structural_distortion": _distortion,
    "asymmetry": _asymmetry,
    "duct_sign": _ducts,
    "lymph_node": _node,
    "blood_vessel": _vessel,
}
