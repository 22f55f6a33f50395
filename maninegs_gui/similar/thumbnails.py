"""Small pictures of images, hung as the viewer hangs them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.domain.study import ImageRecord

if TYPE_CHECKING:
    from core.imaging.pool import DecoderPool


def thumbnail(pool: DecoderPool, image: ImageRecord, tallest: int) -> npt.NDArray[np.uint8]:
    """An image's P-values, hung, at most ``tallest`` rows and columns.

    Raises
    ------
    UnreadablePixels
        With the reason, when the file cannot be decoded.
    """
    from core.imaging.orientation import hang
    from core.imaging.voi import p_values

    pixels = pool.pixels(Path(image.path), image.sha256)
    levels = pixels.levels()
    stored = next((lev for lev in reversed(levels) if max(lev.shape) >= tallest), levels[0])
    step = max(1, max(stored.shape) // tallest)
    header = image.header
    grey = p_values(np.asarray(stored[::step, ::step]), pixels.display)
    hung: npt.NDArray[np.uint8] = hang(header.side, header.view, header.orientation).apply(grey)
    return np.ascontiguousarray(hung)
