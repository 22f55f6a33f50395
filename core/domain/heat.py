"""Where an image resembles another one, as something that can be laid over it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.domain.study import ImageId


@dataclass(frozen=True, eq=False)
class HeatMap:
    """How much each part of an image speaks for a likeness.

    Attributes
    ----------
    values
        (h, w) float32 from 0 to 1, its axes those of the stored pixels (rows down,
        columns right), whichever way the image hangs; NaN where nothing was looked at.
    box
        (left, top, right, bottom) that ``values`` covers, in stored pixels, the corner of
        the first pixel at (0, 0); may reach beyond the image.
    """

    image: ImageId
    values: npt.NDArray[np.float32]
    box: tuple[float, float, float, float]
