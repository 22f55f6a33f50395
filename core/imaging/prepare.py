"""The pixels that models see: what the reader sees, small and alike for every breast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from core.domain.study import Side, View
from core.imaging import air
from core.imaging.mask import Mask
from core.imaging.orientation import Hung, Orientation, Points, hang
from core.imaging.pixels import Pyramid
from core.imaging.voi import p_values

T = TypeVar("T", bound=np.generic)
RECIPE = "mg-2"
"""Names this preparation; pixels of different recipes are never mixed (fault 27)."""


def prepare(
    pixels: Pyramid,
    size: int,
    *,
    side: Side | None,
    view: View | None,
    orientation: Orientation | None,
) -> npt.NDArray[np.uint8]:
    """Training pixels of one image.

    P-values of the first contrast that the object offers, hung by display rule 16,
    a right breast mirrored so that the chest wall is on the left, cropped to the
    breast, black outside it, downsampled by area with the aspect ratio kept, the
    chest wall at the left edge and the rest black.

    Returns
    -------
    (size, size) uint8.
    """
    made = _crop(pixels, size, side, view, orientation)
    shown = _lain(p_values(pixels.level(made.level), pixels.display), side, view, orientation)
    shown = np.where(made.inside, shown, 0)[made.top : made.bottom, made.left : made.right]
    return _letterbox(shown, size)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the pixels of a prepared square come from; exact both ways.

    Points are (column, row), the corner of the first pixel at (0, 0) in either frame. A
    place of the square outside of :attr:`box` is black filling and lies beside the crop.

    Attributes
    ----------
    size
        Side of the square.
    stored
        (rows, columns) of the stored pixels.
    level, shape
        The level of the pyramid that was used, and its (rows, columns) in stored orientation.
    hung, mirrored
        How that level was laid: hung first, then mirrored where it is a right breast.
    top, left, bottom, right
        The crop in the laid level.
    """

    size: int
    stored: tuple[int, int]
    level: int
    shape: tuple[int, int]
    hung: Hung
    mirrored: bool
    top: int
    left: int
    bottom: int
    right: int

    @property
    def box(self) -> tuple[float, float, float, float]:
        """(left, top, right, bottom) of the crop in the square; the rest is filling."""
        rows, columns = _fitted(self.bottom - self.top, self.right - self.left, self.size)
        above = (self.size - rows) // 2
        return 0.0, float(above), float(columns), float(above + rows)

    def to_square(self, points: npt.ArrayLike) -> Points:
        """Points (N, 2) of the stored pixels in the square; may lie outside of it."""
        # A pixel of level k covers 2 ** k stored ones, the last of an odd side what is left.
        at = np.array(points, dtype=np.float64).reshape(-1, 2) / (1 << self.level)
        laid = self.hung.to_display(at, self.shape)
        if self.mirrored:
            laid[:, 0] = self.hung.shape(self.shape)[1] - laid[:, 0]
        return (laid - (self.left, self.top)) * self._scale + self.box[:2]

    def to_stored(self, points: npt.ArrayLike) -> Points:
        """Points (N, 2) of the square in the stored pixels; may lie outside of the image."""
        at = np.array(points, dtype=np.float64).reshape(-1, 2)
        laid: Points = (at - self.box[:2]) / self._scale + (self.left, self.top)
        if self.mirrored:
            laid[:, 0] = self.hung.shape(self.shape)[1] - laid[:, 0]
        return self.hung.to_stored(laid, self.shape) * (1 << self.level)

    def lay_back(self, values: npt.NDArray[T]) -> npt.NDArray[T]:
        """Values (h, w) over the square, turned so that their axes are those of the stored pixels.

        With :attr:`reach` they can be laid over the stored image.
        """
        laid: npt.NDArray[T] = self.hung.undo(values[:, ::-1] if self.mirrored else values)
        return laid

    @property
    def reach(self) -> tuple[float, float, float, float]:
        """(left, top, right, bottom) of the whole square in stored pixels."""
        corners = self.to_stored([(0, 0), (self.size, self.size)])
        (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
        return float(left), float(top), float(right), float(bottom)

    @property
    def _scale(self) -> Points:
        left, top, right, bottom = self.box
        size = (self.right - self.left, self.bottom - self.top)
        found: Points = np.array((right - left, bottom - top)) / size
        return found


def frame(
    pixels: Pyramid,
    size: int,
    *,
    side: Side | None,
    view: View | None,
    orientation: Orientation | None,
) -> Frame:
    """Where :func:`prepare` takes its pixels from, with the same arguments."""
    made = _crop(pixels, size, side, view, orientation)
    stored, shape = pixels.shapes[0], pixels.shapes[made.level]
    return Frame(
        size=size,
        stored=(stored[0], stored[1]),
        level=made.level,
        shape=(shape[0], shape[1]),
        hung=hang(side, view, orientation),
        mirrored=side is Side.RIGHT,
        top=made.top,
        left=made.left,
        bottom=made.bottom,
        right=made.right,
    )


@dataclass(frozen=True, slots=True)
class _Crop:
    """The level to take and the breast in it, as it is laid; the extent is a laid one too."""

    level: int
    inside: Mask
    top: int
    left: int
    bottom: int
    right: int


def _crop(
    pixels: Pyramid,
    size: int,
    side: Side | None,
    view: View | None,
    orientation: Orientation | None,
) -> _Crop:
    coarse = air.coarse_level(pixels.shapes)
    breast = air.breast_of(pixels.level(coarse), pixels.display)
    outline = _lain(breast, side, view, orientation)
    top, bottom = _extent(outline, 0)
    left, right = _extent(outline, 1)
    level = _level(pixels, max(bottom - top, right - left) / max(outline.shape), size)
    shape = hang(side, view, orientation).shape(pixels.shapes[level])
    rows = np.arange(shape[0]) * outline.shape[0] // shape[0]
    columns = np.arange(shape[1]) * outline.shape[1] // shape[1]
    inside = outline[rows][:, columns]
    top, bottom = _extent(inside, 0)
    left, right = _extent(inside, 1)
    return _Crop(level, inside, top, left, bottom, right)


def _lain(
    image: npt.NDArray[T], side: Side | None, view: View | None, orientation: Orientation | None
) -> npt.NDArray[T]:
    """Stored pixels hung, a right breast mirrored to a left one."""
    hung = hang(side, view, orientation).apply(image)
    return hung[:, ::-1] if side is Side.RIGHT else hung


def _level(pixels: Pyramid, share: float, size: int) -> int:
    """The smallest level whose breast still has two pixels for each one wanted."""
    for k in reversed(range(len(pixels.shapes))):
        if max(pixels.shapes[k]) * share >= 2 * size:
            return k
    return 0


def _letterbox(crop: npt.NDArray[np.uint8], size: int) -> npt.NDArray[np.uint8]:
    rows, columns = _fitted(crop.shape[0], crop.shape[1], size)
    small = shrink(crop, rows, columns)
    found = np.zeros((size, size), np.uint8)
    top = (size - rows) // 2
    found[top : top + rows, :columns] = small
    return found


def _fitted(rows: int, columns: int, size: int) -> tuple[int, int]:
    """(rows, columns) of a crop as large as the square lets it be, its aspect kept."""
    scale = size / max(rows, columns)
    return max(1, round(rows * scale)), max(1, round(columns * scale))


def shrink(image: npt.NDArray[np.uint8], rows: int, columns: int) -> npt.NDArray[np.uint8]:
    """An image of another size, each pixel the mean of the area it covers."""
    down = _weights(image.shape[0], rows)
    across = _weights(image.shape[1], columns)
    mean = down @ image.astype(np.float32) @ across.T
    return np.asarray(np.rint(mean).clip(0, 255), dtype=np.uint8)


def _weights(before: int, after: int) -> npt.NDArray[np.float32]:
    """(after, before) shares of the old pixels in each new one; rows sum to one."""
    begin = np.arange(after)[:, None] * (before / after)
    end = begin + before / after
    cell = np.arange(before)[None, :]
    shared = np.minimum(end, cell + 1) - np.maximum(begin, cell)
    return np.asarray(shared.clip(0.0) / (before / after), dtype=np.float32)


def _extent(outline: Mask, axis: int) -> tuple[int, int]:
    """First and last-but-one place along ``axis`` (0 rows, 1 columns) that the outline has."""
    where = np.flatnonzero(np.any(outline, axis=1 - axis))
    return int(where[0]), int(where[-1]) + 1
