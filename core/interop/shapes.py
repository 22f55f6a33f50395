"""Regions as COCO writes shapes, and shapes of other programs as regions.

Both count pixels from the upper left corner of the image, the centre of the first pixel
at (0.5, 0.5).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

_CORNERS = 64
"""Vertices that stand for an ellipse, for programs that know none."""


def polygon(kind: str, points: Sequence[Sequence[float]]) -> list[tuple[float, float]]:
    """The outline of a region; a point is the pixel around it."""
    if kind == "point":
        x, y = points[0]
        return _box(x - 0.5, y - 0.5, x + 0.5, y + 0.5)
    if kind in {"box", "ellipse"}:
        left, top, right, bottom = extent(points)
        if kind == "box":
            return _box(left, top, right, bottom)
        cx, cy, rx, ry = (
            (left + right) / 2,
            (top + bottom) / 2,
            (right - left) / 2,
            (bottom - top) / 2,
        )
        turns = [2 * math.pi * step / _CORNERS for step in range(_CORNERS)]
        return [(cx + rx * math.cos(turn), cy + ry * math.sin(turn)) for turn in turns]
    return [(x, y) for x, y in points]


def extent(points: Sequence[Sequence[float]]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom."""
    columns, rows = [p[0] for p in points], [p[1] for p in points]
    return min(columns), min(rows), max(columns), max(rows)


def area(outline: Sequence[tuple[float, float]]) -> float:
    """Of a polygon, in pixels."""
    turned = [*outline[1:], outline[0]]
    return abs(sum(x * v - u * y for (x, y), (u, v) in zip(outline, turned, strict=True))) / 2


def _box(left: float, top: float, right: float, bottom: float) -> list[tuple[float, float]]:
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def regions(annotation: dict[str, Any], image: str) -> list[dict[str, Any]]:
    """The regions of another program's annotation: its polygons, or else its box.

    Raises
    ------
    ValueError
        With a sentence, when it has neither.
    """
    shape = annotation.get("segmentation")
    if isinstance(shape, dict) or annotation.get("iscrowd"):
        raise ValueError("its area is run-length coded: export it as polygons or boxes.")
    found = []
    for flat in shape if isinstance(shape, list) else ():
        numbers = _numbers(flat)
        if len(numbers) < 6 or len(numbers) % 2:
            raise ValueError("its polygon has too few points.")
        corners = [list(pair) for pair in zip(numbers[::2], numbers[1::2], strict=True)]
        found.append(_region(image, "polygon", corners))
    if not found and annotation.get("bbox") is not None:
        numbers = _numbers(annotation["bbox"])
        if len(numbers) != 4 or min(numbers[2:]) < 0:
            raise ValueError("its box is none.")
        x, y, width, height = numbers
        found.append(_region(image, "box", [[x, y], [x + width, y + height]]))
    if not found:
        raise ValueError("it has neither polygon nor box.")
    return found


def _numbers(flat: Any) -> list[float]:
    if not isinstance(flat, list) or not all(
        isinstance(n, (int, float)) and math.isfinite(n) and abs(n) < 1e9 for n in flat
    ):
        raise ValueError("its numbers are none.")
    return [float(n) for n in flat]


def _region(image: str, kind: str, points: list[list[float]]) -> dict[str, Any]:
    return {"image": image, "kind": kind, "points": points, "frame": 0}
