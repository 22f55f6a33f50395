"""Calcifications drawn from their manifestations."""

from __future__ import annotations

import math

import numpy as np

from core.phantom.anatomy import Anatomy
from core.phantom.canvas import Canvas, Layer
from core.phantom.plan import Place, PlannedFinding

_SIZE = {"tiny": (0.52, 0.68), "uneven": (0.45, 1.6), "coarse": (1.35, 1.6)}
_LEVEL = {"low": (0.17, 0.23), "uneven": (0.12, 0.62), "high": (0.55, 0.62)}


def draw(
    canvas: Canvas,
    finding: PlannedFinding,
    anatomy: Anatomy,
    particle: float,
    rng: np.random.Generator,
) -> tuple[tuple[float, float], float]:
    """Draw one group of calcifications; returns its middle (x, y) and reach in mm.

    ``rng`` must be seeded alike for both views, so that the same particles lie at
    the same depths. ``particle`` scales the single particles: 1 where they must be
    read at training resolution, less at detector resolution.
    """
    shape = finding.value("calc_shape") or "popcorn"
    size = _SIZE[finding.value("calc_size") or "coarse"]
    level = _LEVEL[finding.value("calc_density") or "high"]
    places, reach = _places(finding, anatomy, particle, rng)
    middle = anatomy.locate(finding.place, reach)
    for x, y in places:
        scale = particle * float(rng.uniform(*size))
        contrast = float(rng.uniform(*level))
        one = np.random.default_rng(rng.integers(0, 2**32))
        layer = canvas.window(x, y, 9 * scale)
        _PARTICLES[shape](layer, x, y, scale, one)
        layer.add(contrast)
    return middle, reach


def _places(
    finding: PlannedFinding, anatomy: Anatomy, particle: float, rng: np.random.Generator
) -> tuple[list[tuple[float, float]], float]:
    """Where the particles of one group lie in this view, and how far they reach."""
    spread = finding.value("calc_distribution") or "clustered"
    scale = anatomy.scale
    if spread == "scattered":
        count = int(rng.integers(15, 21))
        found = []
        for _ in range(count):
            place = Place(
                float(rng.uniform(0.12, 0.85)),
                float(rng.uniform(-0.9, 0.9)),
                float(rng.uniform(-0.9, 0.9)),
            )
            found.append(anatomy.locate(place))
        return found, 0.3 * anatomy.depth
    if spread == "clustered":
        reach = 9.5 * (particle * scale) ** 0.5
        x, y = anatomy.locate(finding.place, reach)
        offsets = _apart(rng, int(rng.integers(8, 12)), 0.42)
        return [
            (x + reach * a, y + reach * (b if anatomy.view.value == "CC" else c))
            for a, b, c in offsets
        ], reach
    reach = 15.0 * scale
    x, y = anatomy.locate(finding.place, 0.5 * reach)
    nipple_x, nipple_y = anatomy.nipple
    direction = math.atan2(y - nipple_y, min(x - nipple_x, -1))
    length = 0.75 * anatomy.depth
    found = []
    for k in range(int(rng.integers(13, 18))):
        along = length * (0.16 + 0.84 * (k + float(rng.random())) / 17)
        across = direction + 0.19 * float(rng.uniform(-1, 1))
        found.append((nipple_x + along * math.cos(across), nipple_y + along * math.sin(across)))
    return found, reach


def _apart(rng: np.random.Generator, count: int, gap: float) -> list[tuple[float, float, float]]:
    """Points in the unit ball that keep some distance in both projections."""
    found: list[tuple[float, float, float]] = []
    for _ in range(400):
        a, b, c = (float(v) for v in rng.uniform(-1, 1, 3))
        if max(math.hypot(a, b), math.hypot(a, c)) > 1:
            continue
        near = any(
            min(math.hypot(a - p, b - q), math.hypot(a - p, c - r)) < gap for p, q, r in found
        )
        if not near:
            found.append((a, b, c))
        if len(found) == count:
            break
    return found


def _popcorn(layer: Layer, x: float, y: float, scale: float, rng: np.random.Generator) -> None:
    for k in range(5):
        angle = 2 * math.pi * (k + float(rng.uniform(-0.3, 0.3))) / 5
        off = 1.25 * scale * float(rng.uniform(0.6, 1.1))
        layer.disc(
            x + off * math.cos(angle),
            y + off * math.sin(angle),
            scale * float(rng.uniform(0.8, 1.15)),
        )
    layer.disc(x, y, scale, 0.9)


def _branching(layer: Layer, x: float, y: float, scale: float, rng: np.random.Generator) -> None:
    angle = float(rng.uniform(0, 2 * math.pi))
    width = 0.42 * scale**0.5 * (0.8 + 0.2 * scale)

    def ray(start: tuple[float, float], turn: float, length: float) -> tuple[float, float]:
        end = (start[0] + length * math.cos(turn), start[1] + length * math.sin(turn))
        layer.stroke(start, end, (width, 0.8 * width))
        return end

    root = (x - 3.2 * scale * math.cos(angle), y - 3.2 * scale * math.sin(angle))
    fork = ray(root, angle, 3.6 * scale)
    ray(fork, angle + float(rng.uniform(0.45, 0.8)), 3.6 * scale)
    ray(fork, angle - float(rng.uniform(0.45, 0.8)), 3.6 * scale)


def _crescentic(layer: Layer, x: float, y: float, scale: float, rng: np.random.Generator) -> None:
    """A tea-cup: a thick bow, open upwards."""
    turn = math.pi / 2 + float(rng.uniform(-0.35, 0.35))
    bow = 2.1 * scale
    steps = [turn + t for t in np.linspace(-1.25, 1.25, 6)]
    points = [(x + bow * math.cos(a), y - 0.5 * bow + bow * math.sin(a)) for a in steps]
    for i in range(len(points) - 1):
        middle = 1 - abs(i - 2) / 3.5
        layer.stroke(points[i], points[i + 1], (0.85 * scale * middle, 0.85 * scale * middle))


_PARTICLES = {"popcorn": _popcorn, "branching": _branching, "crescentic": _crescentic}
