"""Small pictures of images as the viewer hangs and shows them, with the way to their places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.domain.study import ImageRecord
from core.imaging.orientation import Hung, hang
from core.imaging.pixels import PixelFile
from core.imaging.voi import p_values


@dataclass(frozen=True, eq=False)
class Small:
    """An image made small.

    Attributes
    ----------
    grey
        (h, w) P-values, hung.
    shape
        (rows, columns) of the stored image.
    hung
        How it hangs.
    """

    grey: npt.NDArray[np.uint8]
    shape: tuple[int, int]
    hung: Hung

    def places(self, points: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """Where points (M, 2) of stored pixels, x then y, lie in ``grey``."""
        rows, columns = self.hung.shape(self.shape)
        scale = np.array([self.grey.shape[1] / columns, self.grey.shape[0] / rows])
        found: npt.NDArray[np.float64] = self.hung.to_display(points, self.shape) * scale
        return found


def small(pixels: PixelFile, image: ImageRecord, tallest: int) -> Small:
    """An image of at most about ``tallest`` rows and columns, never larger than it is."""
    return hung(lessened(pixels, tallest), pixels.levels()[0].shape, image)


def lessened(pixels: PixelFile, tallest: int) -> npt.NDArray[np.uint8]:
    """P-values (h, w) as they are stored, of at most ``tallest`` rows and columns."""
    levels = pixels.levels()
    stored = next((lev for lev in reversed(levels) if max(lev.shape) >= tallest), levels[0])
    step = -(-max(stored.shape) // tallest) if max(stored.shape) > tallest else 1
    return p_values(np.asarray(stored[::step, ::step]), pixels.display)


def hung(grey: npt.NDArray[np.uint8], shape: tuple[int, int], image: ImageRecord) -> Small:
    """P-values (h, w) as an image of ``shape`` stores them, hung as the viewer hangs it."""
    head = image.header
    turn = hang(head.side, head.view, head.orientation)
    return Small(np.ascontiguousarray(turn.apply(grey)), shape, turn)
