"""What a viewer must know of a frame before it can hang it, found out once and kept with it.

Found in a helper process from the coarsest pixels: the application only maps files
and looks nothing up in them, so that its window never waits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.imaging import air
from core.imaging.display import Display
from core.imaging.mask import Mask, chest_wall


@dataclass(frozen=True, eq=False)
class Outline:
    """Breast and air of one frame, in stored orientation.

    Attributes
    ----------
    extent
        (left, top, right, bottom) of what should be seen when the frame is fitted, in
        pixels of the full matrix.
    breast, air
        (rows, columns) bool of the same coarse resolution: where the breast is, and what
        may be kept black around it.
    air_range
        The stored values that nearly all air has, None where there is no air.
    chest_wall
        Side where the chest wall seems to be ("left", "right", "top", "bottom", ""
        unsure); only to warn with (display rule 17).
    """

    extent: tuple[float, float, float, float]
    breast: Mask
    air: Mask
    air_range: tuple[int, int] | None = None
    chest_wall: str = ""


def whole(shape: tuple[int, int]) -> Outline:
    """The outline of a frame (rows, columns) of which nothing is known."""
    extent = (0.0, 0.0, float(shape[1]), float(shape[0]))
    return Outline(extent, np.ones((1, 1), np.bool_), np.zeros((1, 1), np.bool_))


def coarse(levels: Sequence[npt.NDArray[np.uint16]]) -> npt.NDArray[np.uint16]:
    """The level that a frame is outlined at."""
    return levels[air.coarse_level([level.shape for level in levels])]


def outline_of(levels: Sequence[npt.NDArray[np.uint16]], display: Display) -> Outline:
    """The outline of a frame by its pyramid, full matrix first."""
    small = coarse(levels)
    breast = air.breast_of(small, display)
    around = air.air_of(small, display, breast)
    rows = np.flatnonzero(breast.any(axis=1))
    columns = np.flatnonzero(breast.any(axis=0))
    height, width = levels[0].shape
    factor = height / small.shape[0]
    extent = (
        float(columns[0] * factor),
        float(rows[0] * factor),
        min(float(width), float((columns[-1] + 1) * factor)),
        min(float(height), float((rows[-1] + 1) * factor)),
    )
    return Outline(extent, breast, around, air.air_range(small, around), chest_wall(breast))
