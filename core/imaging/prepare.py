"""The pixels that models see: what the reader sees, small and alike for every breast."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import numpy.typing as npt

from core.domain.study import Side, View
from core.imaging import air
from core.imaging.mask import Mask
from core.imaging.orientation import Orientation, hang
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
    coarse = air.coarse_level(pixels.shapes)
    breast = air.breast_of(pixels.level(coarse), pixels.display)
    outline = _lain(breast, side, view, orientation)
    top, bottom = _extent(outline, 0)
    left, right = _extent(outline, 1)
    level = _level(pixels, max(bottom - top, right - left) / max(outline.shape), size)
    shown = _lain(p_values(pixels.level(level), pixels.display), side, view, orientation)
    rows = np.arange(shown.shape[0]) * outline.shape[0] // shown.shape[0]
    columns = np.arange(shown.shape[1]) * outline.shape[1] // shown.shape[1]
    inside = outline[rows][:, columns]
    top, bottom = _extent(inside, 0)
    left, right = _extent(inside, 1)
    crop = np.where(inside, shown, 0)[top:bottom, left:right]
    return _letterbox(crop, size)


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
    scale = size / max(crop.shape)
    rows = max(1, round(crop.shape[0] * scale))
    columns = max(1, round(crop.shape[1] * scale))
    small = shrink(crop, rows, columns)
    found = np.zeros((size, size), np.uint8)
    top = (size - rows) // 2
    found[top : top + rows, :columns] = small
    return found


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
