"""Drawing of soft discs and strokes in millimetres, in small windows of an image."""

from __future__ import annotations

import math

import numpy as np

from core.phantom.grid import Field, Grid

Point = tuple[float, float]


def polar(origin: Point, distance: float, angle: float) -> Point:
    """The point at a distance and angle from another."""
    return origin[0] + distance * math.cos(angle), origin[1] + distance * math.sin(angle)


class Canvas:
    """The image under work: display units on a grid.

    ``emphasis`` is 1 where lesions must be readable in a small training crop and less
    where they are to look as they do at the detector's resolution.
    """

    def __init__(self, values: Field, grid: Grid, emphasis: float = 1.0) -> None:
        self.values = values
        self.grid = grid
        self.emphasis = emphasis

    def window(self, x: float, y: float, reach: float) -> Layer:
        """The part of the image within ``reach`` mm of a point, as an empty layer."""
        rows = _span(y, reach, self.grid.spacing, self.grid.rows)
        columns = _span(x, reach, self.grid.spacing, self.grid.columns)
        return Layer(self, rows, columns)


class Layer:
    """Coverage 0..1 of what is drawn in a window; overlaps do not add up."""

    def __init__(self, canvas: Canvas, rows: slice, columns: slice) -> None:
        self._canvas = canvas
        self._rows, self._columns = rows, columns
        self.x = canvas.grid.x[:, columns]
        self.y = canvas.grid.y[rows]
        self.cover: Field = np.zeros((self.y.size, self.x.size), dtype=np.float32)

    @property
    def under(self) -> Field:
        """The image under the window (a view: writing to it draws)."""
        return self._canvas.values[self._rows, self._columns]

    def part(self, whole: Field) -> Field:
        """The window's part of another field on the same grid."""
        return whole[self._rows, self._columns]

    @property
    def pixel(self) -> float:
        """Spacing in millimetres."""
        return self._canvas.grid.spacing

    def stroke(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        widths: tuple[float, float],
        level: float = 1.0,
        soft: float = 0.0,
    ) -> None:
        """Draw a tapering capsule between two points.

        Parameters
        ----------
        widths
            Radii in millimetres at the start and the end.
        soft
            Width of the edge in millimetres (at least a pixel).
        """
        soft = max(soft, 1.2 * self.pixel)
        reach = max(widths) + soft
        rows = _part(self.y[:, 0], start[1], end[1], reach)
        columns = _part(self.x[0], start[0], end[0], reach)
        x, y = self.x[:, columns] - start[0], self.y[rows] - start[1]
        if not x.size or not y.size:
            return
        dx, dy = end[0] - start[0], end[1] - start[1]
        along = np.clip((x * dx + y * dy) / max(dx * dx + dy * dy, 1e-9), 0, 1)
        distance = np.hypot(x - along * dx, y - along * dy)
        radius = widths[0] + (widths[1] - widths[0]) * along
        drawn = level * np.clip((radius - distance) / soft + 0.5, 0, 1)
        part = self.cover[rows, columns]
        np.maximum(part, drawn.astype(np.float32), out=part)

    def disc(self, x: float, y: float, radius: float, level: float = 1.0) -> None:
        """Draw a disc."""
        self.stroke((x, y), (x, y), (radius, radius), level)

    def path(
        self, points: list[tuple[float, float]], widths: tuple[float, float], level: float = 1.0,
        soft: float = 0.0,
    ) -> None:  # fmt: skip
        """Draw a polyline that tapers from its first to its last point."""
        steps = len(points) - 1
        for i in range(steps):
            width = [widths[0] + (widths[1] - widths[0]) * k / steps for k in (i, i + 1)]
            self.stroke(points[i], points[i + 1], (width[0], width[1]), level, soft)

    def add(self, contrast: float | Field) -> None:
        """Add the coverage to the image."""
        under = self.under
        under += contrast * self.cover

    def rotate(self, x: float, y: float) -> tuple[Field, Field]:
        """Polar coordinates (radius mm, angle) of the window about a point."""
        dx, dy = self.x - x, self.y - y
        return np.hypot(dx, dy), np.arctan2(dy, dx)


def _span(centre: float, reach: float, spacing: float, count: int) -> slice:
    low = int(np.clip((centre - reach) / spacing, 0, count))
    high = int(np.clip((centre + reach) / spacing + 1, low, count))
    return slice(low, high)


def _part(axis: Field, a: float, b: float, reach: float) -> slice:
    low = int(np.searchsorted(axis, min(a, b) - reach))
    return slice(low, int(np.searchsorted(axis, max(a, b) + reach)))
