"""Where the breast is in stored pixels, and what around it counts as air (rules 10 and 11)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from core.imaging.display import Display
from core.imaging.mask import Mask, breast_mask, enlarged, grown
from core.imaging.voi import p_values

_COARSE = 512
_AIR_MARGIN = 8.0
"""P-values above the air's own that still count as air."""
_LETTER = 60.0
"""P-values above the air's own from which something is there to be read."""
_NEAR = 12
"""Pixels of a coarse level around the outline in which values decide."""


def breast_of(stored: npt.NDArray[np.uint16], display: Display) -> Mask:
    """Where the breast is: the one mask for the eye and for the network (rules 10 and 11).

    The viewer fits to it and blackens around it, and training crops are cut by it.

    Parameters
    ----------
    stored
        Unsigned stored values (rows, columns) of any level, in stored orientation.

    Returns
    -------
    (rows, columns) bool; everywhere where no breast is found.
    """
    found = breast_mask(p_values(stored, display))
    return found if found.any() else np.ones(stored.shape, np.bool_)


def coarse_level(shapes: Sequence[tuple[int, ...]]) -> int:
    """The finest level that is no larger than needed to outline a breast.

    Parameters
    ----------
    shapes
        (rows, columns) of each level of the pyramid, full size first.
    """
    return next((k for k, shape in enumerate(shapes) if max(shape) <= _COARSE), len(shapes) - 1)


def is_padding(stored: npt.NDArray[np.uint16], display: Display) -> Mask:
    """Which stored values are no image, same shape (rule 10)."""
    if display.padding is None:
        return np.zeros(stored.shape, np.bool_)
    low, high = display.padding
    return (stored >= low) & (stored <= high)


def valid_pixels(stored: npt.NDArray[np.uint16], display: Display) -> Mask:
    """What counts in statistics and automatic contrast: no padding, no air (rule 10).

    Parameters
    ----------
    stored
        Unsigned stored values (rows, columns) of a whole image, of any level; the breast
        is looked for at a coarse one, padding is taken out pixel by pixel.
    """
    step = max(1, -(-max(stored.shape) // _COARSE))
    coarse = breast_of(stored[::step, ::step], display)
    return enlarged(coarse, step, stored.shape) & ~is_padding(stored, display)


def air_of(stored: npt.NDArray[np.uint16], display: Display, breast: Mask) -> Mask:
    """What lies dark around the breast, (rows, columns) bool.

    The breast's outline is coarse, so near it the values decide: a nipple that the
    outline missed is not covered. Lead letters in the air stay as well.

    Parameters
    ----------
    stored
        Unsigned stored values of a coarse level, at most some 512 pixels a side.
    breast
        From :func:`breast_of`, of the same shape.
    """
    from scipy import ndimage

    outside = ~breast
    if not outside.any():
        return outside
    shown = p_values(stored, display)
    level, spread = _typical(np.bincount(shown[outside], minlength=256))
    dark = shown <= level + max(_AIR_MARGIN, 4 * spread)
    far = ~grown(breast, _NEAR)
    labels, count = ndimage.label(dark | far)
    reached = np.zeros(count + 1, np.bool_)
    reached[labels[far]] = True
    reached[0] = False
    letters = grown(shown > level + _LETTER, 2)
    found: Mask = reached[labels] & ~letters
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


def _typical(counts: npt.NDArray[np.intp]) -> tuple[float, float]:
    """Median of P-values by how often each occurs, and their median distance from it."""
    values = np.arange(len(counts), dtype=np.float64)
    level = _median(values, counts)
    return level, _median(np.abs(values - level), counts)


def _median(values: npt.NDArray[np.float64], counts: npt.NDArray[np.intp]) -> float:
    order = np.argsort(values, kind="stable")
    upto = np.cumsum(counts[order])
    last = int(upto[-1]) - 1
    lower, upper = np.searchsorted(upto, (last // 2, last - last // 2), side="right")
    return float(values[order][lower] + values[order][upper]) / 2
