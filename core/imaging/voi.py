"""Stored values to P-values: modality, VOI, polarity, padding (display rules 1-10).

The whole pipeline is one table of 2 ** bits entries, so that changing contrast
costs a table, and drawing costs one look-up for each pixel on the screen.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from core.domain.errors import WorldError
from core.imaging.display import Display, Function, Voi

Window = tuple[float, float]
"""(center, width) in modality units."""

Table = npt.NDArray[np.uint8]
_Floats = npt.NDArray[np.float64]


def p_values(
    stored: npt.NDArray[Any],
    display: Display,
    choice: Voi | int = 0,
    *,
    window: Window | None = None,
    invert: bool = False,
) -> npt.NDArray[np.uint8]:
    """Stored pixels as the P-values that the reader sees.

    Parameters
    ----------
    stored
        Unsigned stored values, any shape.
    choice
        One of ``display.voi``, or its place there.
    window
        The reader's own (center, width); over a LUT it stretches the LUT's input
        range and keeps its curve (rule 6).
    invert
        The reader's own inversion; padding stays black (rule 10).

    Returns
    -------
    uint8 of the same shape, 0 black.
    """
    voi = display.voi[choice] if isinstance(choice, int) else choice
    lut = table(display, voi, window, invert)
    return np.take(lut, stored, mode="clip")


@lru_cache(maxsize=64)
def table(display: Display, voi: Voi, window: Window | None, invert: bool) -> Table:
    """The P-value of every stored value, (2 ** bits,) uint8."""
    stored = np.arange(1 << display.bits, dtype=np.float64)
    modality = (stored - display.offset) * display.slope + display.intercept
    levels = _voi(modality, voi, window or (voi.center, voi.width))
    if display.inverse != invert:
        levels = 1.0 - levels
    found = np.rint(levels * 255.0).astype(np.uint8)
    if display.padding is not None:
        low, high = display.padding
        found[max(low, 0) : high + 1] = 0
    found.flags.writeable = False
    return found


def _voi(x: _Floats, voi: Voi, window: Window) -> _Floats:
    """Modality values to 0..1 (PS3.3 C.11.2.1)."""
    center, width = window
    if voi.function is Function.LUT:
        return _lut(x, voi, center, width)
    if voi.function is Function.SIGMOID:
        with np.errstate(over="ignore"):
            return np.asarray(1.0 / (1.0 + np.exp(-4.0 * (x - center) / max(width, 1e-6))))
    if voi.function is Function.LINEAR_EXACT:
        return np.clip((x - center) / max(width, 1e-6) + 0.5, 0.0, 1.0)
    width = max(width, 1.0)
    if width == 1.0:
        return (x > center - 0.5).astype(np.float64)
    return np.clip((x - (center - 0.5)) / (width - 1.0) + 0.5, 0.0, 1.0)


def _lut(x: _Floats, voi: Voi, center: float, width: float) -> _Floats:
    entries = np.frombuffer(voi.entries, dtype="<u2")
    if not len(entries):
        raise WorldError("The image's contrast table is empty: choose another contrast.")
    begin = center - width / 2
    place = (x - begin) * (len(entries) / max(width, 1e-6))
    index = np.clip(np.floor(place + 1e-9), 0, len(entries) - 1).astype(np.int64)
    # Some tables hold more bits than they say: too bright is white, never black again.
    return np.minimum(entries[index] / float((1 << voi.bits) - 1), 1.0)
