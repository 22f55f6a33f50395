"""Masses drawn from their manifestations."""

from __future__ import annotations

import numpy as np

from core.phantom.canvas import Canvas, Layer, Point, polar
from core.phantom.grid import Field, step
from core.phantom.plan import PlannedFinding

DIAMETER = {"small": (8.4, 9.8), "moderate": (15.0, 19.5), "large": (26.0, 34.0)}
"""Millimetres, within the lexicon's limits of 10 and 20 mm."""
_CONTRAST = {"low": 0.15, "median": 0.28, "high": 0.48}
_SOFT = {"circumscribed": 0.5, "obscured": 0.8, "microlobulated": 0.6, "spiculated": 1.8}
_ANGLES = 1024


def radius(finding: PlannedFinding, rng: np.random.Generator) -> float:
    """A mean radius in millimetres for the size that was tagged."""
    low, high = DIAMETER[finding.value("mass_size") or "moderate"]
    return float(rng.uniform(low, high)) / 2


def draw(
    canvas: Canvas,
    finding: PlannedFinding,
    at: Point,
    size: float,
    rng: np.random.Generator,
) -> None:
    """Draw one mass of mean radius ``size`` mm, with its halo and comet tail, at (x, y) mm."""
    x, y = at
    layer = canvas.window(x, y, 3.3 * size + 14)
    distance, angle = layer.rotate(x, y)
    margin = finding.value("mass_margin") or "circumscribed"
    outline = _outline(finding.value("mass_shape") or "round", margin, size, rng)
    position = ((angle + np.pi) * (_ANGLES / (2 * np.pi))).astype(np.int32) % _ANGLES
    border = outline[position]
    signed = border - distance
    contrast = _CONTRAST[finding.value("mass_density") or "median"]
    contrast *= 0.25 + 0.75 * canvas.emphasis

    blur = 1.6 * (1 - canvas.emphasis)
    soft: float | Field = max(_SOFT[margin], 1.2 * layer.pixel) + blur
    if margin == "obscured":
        hidden = step(np.cos(angle - rng.uniform(0, 2 * np.pi)), -0.25, 0.5)
        soft = soft + 0.75 * size * hidden
        veil = hidden * np.exp(-((signed / (0.55 * size + 1)) ** 2))
        layer.under[...] += 0.55 * contrast * np.asarray(veil, dtype=np.float32)
    cover = np.clip(signed / soft + 0.5, 0, 1)
    inner = np.sqrt(np.clip(1 - (distance / border) ** 2, 0, 1))
    _calm(layer, cover, 0.8 * canvas.emphasis)
    layer.cover[...] = cover * (0.66 + 0.34 * inner)
    layer.add(contrast)
    if "halo" in finding.signs:
        wide = 1.2 * canvas.emphasis
        ring = np.exp(-(((signed + 1.6 * wide) / wide) ** 2))
        layer.under[...] *= np.asarray(1 - 0.62 * canvas.emphasis * ring, dtype=np.float32)
    if margin == "spiculated":
        _spicules(canvas, at, outline, contrast, rng)
    if "comet_tail" in finding.signs:
        _tail(canvas, at, size, contrast, rng)


def _calm(layer: Layer, cover: Field, share: float) -> None:
    """Let the mass hide part of the tissue's own texture."""
    total = float(cover.sum())
    if total > 0:
        under = layer.under
        level = float((under * cover).sum()) / total
        under += np.asarray(share * cover * (level - under), dtype=np.float32)


def _outline(shape: str, margin: str, size: float, rng: np.random.Generator) -> Field:
    """(1024,) radius by angle from -pi, millimetres, of mean square ``size`` squared."""
    angle = np.linspace(-np.pi, np.pi, _ANGLES, endpoint=False, dtype=np.float32)
    turn = rng.uniform(0, 2 * np.pi)
    if shape == "round":
        made: Field = 1 + 0.02 * np.cos(2 * (angle - turn))
    elif shape == "oval":
        aspect = rng.uniform(1.7, 2.1)
        made = np.asarray(1 / np.hypot(np.cos(angle - turn) / aspect, np.sin(angle - turn)))
    elif shape == "lobulated":
        made = _lobes(angle - turn, int(rng.integers(3, 5)))
    else:
        made = np.ones_like(angle)
        for k in range(2, 8):
            made += rng.uniform(0.14, 0.32) / k**0.55 * np.cos(k * angle + rng.uniform(0, 7))
        made = np.clip(made, 0.42, None)
    if margin == "microlobulated":
        made = made * (1 + 0.19 * np.abs(np.cos(rng.integers(5, 8) * (angle + turn))))
    return np.asarray(made * size / np.sqrt(np.mean(made**2)), dtype=np.float32)


def _lobes(angle: Field, count: int) -> Field:
    """The outline of ``count`` overlapping discs about the middle."""
    best = np.zeros_like(angle)
    for k in range(count):
        off = angle - 2 * np.pi * k / count
        inside = 0.68**2 - (0.52 * np.sin(off)) ** 2
        best = np.maximum(best, 0.52 * np.cos(off) + np.sqrt(np.clip(inside, 0, None)))
    return np.clip(best, 0.3, None)


def _spicules(
    canvas: Canvas,
    at: Point,
    outline: Field,
    contrast: float,
    rng: np.random.Generator,
) -> None:
    size = float(np.sqrt(np.mean(outline**2)))
    layer = canvas.window(*at, 3.3 * size + 14)
    count = int(rng.integers(15, 22))
    for k in range(count):
        angle = 2 * np.pi * (k + rng.uniform(-0.35, 0.35)) / count - np.pi
        start = float(outline[int((angle + np.pi) / (2 * np.pi) * _ANGLES) % _ANGLES])
        length = float(rng.uniform(0.5, 1.15)) * (0.7 * size + 4.5)
        bend = float(rng.uniform(-0.14, 0.14))
        points = [
            polar(at, 0.95 * start + t * (length + 0.05 * start), angle + bend * t)
            for t in (0.0, 0.5, 1.0)
        ]
        widths = ((0.85 + 0.02 * size) * canvas.emphasis, 0.22 * canvas.emphasis)
        layer.path(points, widths, float(rng.uniform(0.7, 1.0)))
    layer.add(0.06 + 0.55 * contrast)


def _tail(
    canvas: Canvas,
    at: Point,
    size: float,
    contrast: float,
    rng: np.random.Generator,
) -> None:
    """A broad tail that runs from the mass and fades."""
    angle = rng.uniform(0, 2 * np.pi)
    length = 1.9 * size + 13
    layer = canvas.window(*at, length + size)
    bend = rng.uniform(-0.25, 0.25)
    points = [polar(at, float(t) * length, angle + bend * float(t)) for t in np.linspace(0.2, 1, 6)]
    layer.path(points, (0.72 * size, 0.5), soft=1.5)
    distance, _ = layer.rotate(*at)
    fade = np.clip(1.15 - distance / (length + 0.2 * size), 0, 1) * step(distance, 0.5 * size, size)
    level = (0.1 + 0.6 * contrast) * canvas.emphasis
    layer.add(np.asarray(level * fade, dtype=np.float32))
