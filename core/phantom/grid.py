"""The raster a phantom is drawn on, and smooth noise on it.

The frame is that of a hung left breast: x runs from the chest wall (column 0)
towards the nipple, y from the top of the image (axilla, or lateral in CC) down;
both in millimetres at the detector. Right breasts are drawn alike and mirrored
when they are stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

Field = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows, columns and spacing (mm) of an image."""

    rows: int
    columns: int
    spacing: float

    @property
    def height(self) -> float:
        """Height of the field in millimetres."""
        return self.rows * self.spacing

    @property
    def width(self) -> float:
        """Width of the field in millimetres."""
        return self.columns * self.spacing

    @property
    def x(self) -> Field:
        """(1, columns) distances of the pixel centres from the chest wall, mm."""
        return ((np.arange(self.columns, dtype=np.float32) + 0.5) * self.spacing)[None, :]

    @property
    def y(self) -> Field:
        """(rows, 1) distances of the pixel centres from the top, mm."""
        return ((np.arange(self.rows, dtype=np.float32) + 0.5) * self.spacing)[:, None]


@cache
def _basis(count: int, spacing: float, cell: float) -> Field:
    """Cubic B-spline weights (count, knots) with a knot every ``cell`` mm."""
    position = (np.arange(count) + 0.5) * spacing / cell
    knots = int(np.ceil(count * spacing / cell)) + 3
    distance = np.abs(position[:, None] + 1 - np.arange(knots)[None, :])
    near = 2 / 3 - distance**2 + distance**3 / 2
    far = np.clip(2 - distance, 0, None) ** 3 / 6
    return np.asarray(np.where(distance < 1, near, far), dtype=np.float32)


def smooth_noise(grid: Grid, rng: np.random.Generator, cell: float, cell_x: float = 0) -> Field:
    """Band-limited noise of about unit variance: random knots under cubic splines.

    Parameters
    ----------
    cell, cell_x
        Distance of the knots in millimetres, downwards and (when given) across.
        Two matrix products, so that a detector-sized field costs little.
    """
    down = _basis(grid.rows, grid.spacing, cell)
    across = _basis(grid.columns, grid.spacing, cell_x or cell)
    knots = rng.standard_normal((down.shape[1], across.shape[1]), dtype=np.float32)
    return np.asarray(2.1 * (down @ (knots @ across.T)), dtype=np.float32)


def texture(rng: np.random.Generator, size: int = 256, slope: float = 1.3) -> Field:
    """A periodic (size, size) texture with a power-law spectrum and unit variance."""
    frequency = np.hypot(np.fft.fftfreq(size)[:, None], np.fft.rfftfreq(size)[None, :]) * size
    weight = (np.clip(frequency, 1, None) ** -slope).astype(np.float32)
    weight[0, 0] = 0
    weight *= np.exp(-((frequency / (0.35 * size)) ** 2)).astype(np.float32)
    phase = rng.random(frequency.shape, dtype=np.float32)
    spectrum = weight * np.exp(np.complex64(2j * np.pi) * phase)
    made = np.fft.irfft2(spectrum, s=(size, size)).astype(np.float32)
    return np.asarray(made / made.std(), dtype=np.float32)


def sample(table: Field, row: Field, column: Field) -> Field:
    """Bilinear values of a periodic table at broadcast (row, column) positions."""
    height, width = table.shape
    whole_row, whole_column = np.floor(row), np.floor(column)
    part_row, part_column = row - whole_row, column - whole_column
    top = whole_row.astype(np.int32) % height
    left = whole_column.astype(np.int32) % width
    below, right = (top + 1) % height, (left + 1) % width
    flat = table.ravel()
    upper = flat[top * width + left] * (1 - part_column) + flat[top * width + right] * part_column
    lower = (
        flat[below * width + left] * (1 - part_column) + flat[below * width + right] * part_column
    )
    return np.asarray(upper * (1 - part_row) + lower * part_row, dtype=np.float32)


def step(values: Field, start: float, end: float) -> Field:
    """A smooth rise from 0 at ``start`` to 1 at ``end``."""
    t = np.clip((values - start) / (end - start), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), dtype=np.float32)
