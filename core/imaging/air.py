"""What may be blackened around the breast (display rule 11)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.imaging.display import Display
from core.imaging.mask import Mask
from core.imaging.voi import p_values

_AIR_MARGIN = 8.0
"""P-values above the air's own that still count as air."""
_LETTER = 60.0
"""P-values above the air's own from which something is there to be read."""
NEAR = 12
"""Pixels of a coarse level around the outline in which values decide."""


def air_of(stored: npt.NDArray[np.uint16], display: Display, breast: Mask) -> Mask:
    """What lies dark around the breast, (rows, columns) bool.

    The breast's outline is coarse, so near it the values decide: a nipple that the
    outline missed is not covered. Lead letters in the air stay as well.

    Parameters
    ----------
    stored
        Unsigned stored values of a coarse level, at most some 512 pixels a side.
    breast
        From :func:`core.imaging.mask.breast_of`, of the same shape.
    """
    from scipy import ndimage

    outside = ~breast
    if not outside.any():
        return outside
    shown = p_values(stored, display)
    level = float(np.median(shown[outside]))
    spread = float(np.median(np.abs(shown[outside] - level)))
    dark = shown <= level + max(_AIR_MARGIN, 4 * spread)
    far = ~ndimage.binary_dilation(breast, iterations=NEAR)
    labels, _ = ndimage.label(dark | far)
    reached = np.unique(labels[far & (labels > 0)])
    letters = ndimage.binary_dilation(shown > level + _LETTER, iterations=2)
    found: Mask = np.isin(labels, reached[reached > 0]) & ~letters
    return found


def air_range(stored: npt.NDArray[np.uint16], air: Mask) -> tuple[int, int] | None:
    """The stored values that nearly all air has, or None where there is no air.

    A table that maps any of them to grey makes the air glare, so it has to be covered.
    """
    values = stored[air]
    if not values.size:
        return None
    low, high = np.percentile(values, (5, 95))
    return int(low), int(high)
