"""Windows that any image has, made from its breast alone (display rules 10 and 11).

Its full range, for an object that offers nothing, and the reader's automatic window.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from core.imaging.air import is_padding, valid_pixels
from core.imaging.display import Display, Function, Voi, modality
from core.imaging.mask import Mask

AUTO = "Auto"
"""Title of the automatic window among the choices of an image."""
_DARK_TAIL, _BRIGHT_TAIL = 2.0, 0.2
"""Per cent of the breast's pixels that an automatic window lets go black and white: its
thin rim, and the metal of clips."""


def with_auto(
    display: Display, sample: npt.NDArray[np.uint16], breast: Mask | None = None
) -> Display:
    """The display with the automatic window as its last choice.

    Parameters
    ----------
    sample
        Unsigned stored values (rows, columns) of a coarse level.
    breast
        The same shape, where it was found already.
    """
    if breast is None:
        counted = valid_pixels(sample, display)
    else:
        counted = breast & ~is_padding(sample, display)
    auto = auto_window(sample, display, counted)
    return replace(display, voi=(*display.voi, auto))


def auto_window(
    sample: npt.NDArray[np.uint16], display: Display, mask: npt.NDArray[np.bool_]
) -> Voi:
    """A window over the breast alone, by percentiles (display rule 10).

    Parameters
    ----------
    sample
        Unsigned stored values (rows, columns), of any level of the pyramid.
    mask
        The same shape: what counts, from :func:`core.imaging.air.valid_pixels`.

    Returns
    -------
    A window in modality units; over the full range when the mask is empty.
    """
    values = sample[mask]
    if not values.size:
        return full_range(sample, display)
    tails = (_DARK_TAIL, 100 - _BRIGHT_TAIL)
    if display.inverse:
        tails = (_BRIGHT_TAIL, 100 - _DARK_TAIL)
    return _window_over(np.percentile(values, tails), display, AUTO)


def range_of_breast(sample: npt.NDArray[np.uint16], display: Display) -> Voi:
    """What an object gets that offers nothing: all values of its breast (rules 2 and 11).

    ``display`` needs no choices yet; they are what is looked for.
    """
    whole = full_range(sample, display)
    values = sample[valid_pixels(sample, replace(display, voi=(whole,)))]
    if not values.size:
        return whole
    return _window_over((values.min(), values.max()), display, whole.title)


def full_range(sample: npt.NDArray[np.uint16], display: Display) -> Voi:
    """A window from the darkest to the brightest value that is no padding."""
    if display.padding is not None:
        low, high = display.padding
        sample = sample[(sample < low) | (sample > high)]
    ends = (sample.min(), sample.max()) if sample.size else (0, 1)
    return _window_over(ends, display, "Full range")


def _window_over(stored: Iterable[float], display: Display, title: str) -> Voi:
    low, high = sorted(modality(display, stored))
    return Voi(Function.LINEAR_EXACT, (low + high) / 2, max(high - low, 1.0), title)
