"""From display units to the stored values of a style, 12 bits in 16.

The stored values are such that the style's first VOI choice brings the drawing
back; so every style shows the same breast, and none tells anything of pathology.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from core.phantom.case import Drawing
from core.phantom.styles import Scale, Style, Turn

Stored = npt.NDArray[np.uint16]

BITS = 12
TOP = (1 << BITS) - 1
CENTRE, WIDTH = 1900, 3000
"""Window of the linear style: display 0..1 from 400 to 3400."""
SIGMOID_CENTRE, SIGMOID_WIDTH = 2047, 1800
LUT_NAMES = ("NORMAL", "HARDER", "SOFTER")
_STEEPNESS = {"NORMAL": 5.0, "HARDER": 8.0, "SOFTER": 3.0}


@cache
def lut(name: str) -> Stored:
    """(4096,) 12-bit VOI LUT data: an S-shaped film curve of some steepness."""
    steep = _STEEPNESS[name]
    t = np.linspace(0, 1, TOP + 1)
    curve = 1 / (1 + np.exp(-steep * (t - 0.5)))
    curve = (curve - curve[0]) / (curve[-1] - curve[0])
    return np.asarray(np.rint(curve * TOP), dtype=np.uint16)


def to_stored(drawing: Drawing, style: Style) -> Stored:
    """Stored values (rows, columns) of a drawing, still in the drawing's frame.

    Air is the padding value where the style pads, and faint detector noise where it
    does not (display rules 10-11).
    """
    values = np.clip(drawing.values, 0.004, 0.996)
    if style.scale is Scale.LINEAR:
        stored = CENTRE - WIDTH / 2 + WIDTH * values
    elif style.scale is Scale.SIGMOID:
        stored = SIGMOID_CENTRE + SIGMOID_WIDTH / 4 * np.log(values / (1 - values))
    else:
        curve = lut("NORMAL").astype(np.float32) / TOP
        stored = np.interp(values, curve, np.arange(TOP + 1, dtype=np.float32))
    lowest = 1
    stored = np.clip(np.rint(stored), lowest, TOP - 1).astype(np.uint16)
    if style.padded:
        stored[~drawing.inside] = 0
    else:
        air = (np.arange(stored.size, dtype=np.uint32) * np.uint32(2654435761) >> 28) & 3
        stored = np.where(drawing.inside, stored, air.astype(np.uint16).reshape(stored.shape))
    return np.asarray(TOP - stored if style.inverted else stored, dtype=np.uint16)


def padding(style: Style) -> tuple[int | None, int | None]:
    """Pixel Padding Value and Pixel Padding Range Limit, where the style has them."""
    if not style.padded:
        return None, None
    value = TOP if style.inverted else 0
    return value, (value if style.padding_range else None)


def turn(stored: Stored, turned: Turn, *, mirrored: bool) -> Stored:
    """Bring a drawing (frame of a hung left breast) into the style's stored frame.

    ``mirrored`` for a right breast, which hangs the other way round.
    """
    if mirrored:
        stored = stored[:, ::-1]
    if turned.transpose:
        stored = stored.T
    if turned.horizontal:
        stored = stored[:, ::-1]
    if turned.vertical:
        stored = stored[::-1]
    return np.ascontiguousarray(stored)


def turn_point(
    x: float, y: float, shape: tuple[int, ...], turned: Turn, *, mirrored: bool
) -> tuple[float, float]:
    """Where a point (column, row) of a drawing of ``shape`` lies in the stored frame."""
    rows, columns = shape
    if mirrored:
        x = columns - x
    if turned.transpose:
        x, y, rows, columns = y, x, columns, rows
    if turned.horizontal:
        x = columns - x
    if turned.vertical:
        y = rows - y
    return x, y
