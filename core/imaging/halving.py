"""Half the size of an image, by the mean of what each new pixel covers.

The levels of a pyramid are made while a reader waits for the first paint, so this
works in strips that stay in the processor's cache, and adds neighbours in wide
words instead of picking every second value.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Level = npt.NDArray[np.uint16]
_Counts = npt.NDArray[np.uint32]

_STRIP = 64
"""Rows of the half made at once."""
_LOW = 0xFFFF


def half(pixels: Level, padding: tuple[int, int] | None = None) -> Level:
    """The image at half its rows and columns, odd ones rounded up.

    Parameters
    ----------
    pixels
        (rows, columns) uint16; the edge of an odd side counts twice.
    padding
        Inclusive range of values that take no part in a mean, so that no false edge
        appears beside it; what lies in padding alone stays padding.
    """
    rows, columns = (pixels.shape[0] + 1) // 2, (pixels.shape[1] + 1) // 2
    found = np.empty((rows, columns), np.uint16)
    for at in range(0, rows, _STRIP):
        part = _even(pixels[2 * at : 2 * (at + _STRIP)])
        mean = found[at : at + _STRIP]
        mean[...] = (_sums(part) + np.uint32(2)) >> np.uint32(2)
        if padding is not None:
            _leave_out(mean, part, *padding)
    return found


def _even(part: Level) -> Level:
    """The strip with an even number of rows and columns, each row in one piece."""
    extra = (part.shape[0] % 2, part.shape[1] % 2)
    if any(extra):
        part = np.pad(part, ((0, extra[0]), (0, extra[1])), mode="edge")
    return np.ascontiguousarray(part, dtype=np.uint16)


def _sums(part: Level) -> _Counts:
    """The sum of each two by two pixels; two neighbours of a row are one 32-bit word."""
    if int(part.max(initial=0)) < 1 << 15:
        pairs = (part[0::2] + part[1::2]).view(np.uint32)
        total = pairs >> np.uint32(16)
        total += pairs & np.uint32(_LOW)
        return total
    upper, lower = part[0::2].view(np.uint32), part[1::2].view(np.uint32)
    total = upper >> np.uint32(16)
    for addend in (upper & np.uint32(_LOW), lower >> np.uint32(16), lower & np.uint32(_LOW)):
        total += addend
    return total


def _leave_out(mean: Level, part: Level, low: int, high: int) -> None:
    """Make anew, in place, each mean that some padding took part in."""
    inside = _inside(part, low, high)
    upper, lower = inside[0::2], inside[1::2]
    # Two neighbours of a row are one 16-bit word of two truth values.
    some = (upper | lower).view(np.uint16) != 0
    full = (upper & lower).view(np.uint16) == 0x0101
    mixed = np.flatnonzero(some & ~full)  # a tenth of the time of nonzero over two axes
    if not mixed.size:
        return
    rows, columns = np.divmod(mixed, mean.shape[1])
    total, count = np.zeros(mixed.size, np.uint32), np.zeros(mixed.size, np.uint32)
    for row, column in ((0, 0), (0, 1), (1, 0), (1, 1)):
        place = (2 * rows + row, 2 * columns + column)
        total += np.where(inside[place], part[place], np.uint16(0))
        count += inside[place]
    mean[rows, columns] = np.rint(total / count).astype(np.uint16)


def _inside(part: Level, low: int, high: int) -> npt.NDArray[np.bool_]:
    """Where a strip holds no padding; one comparison is enough where padding is an extreme."""
    if int(part.min(initial=0xFFFF)) >= low:
        return part > high
    if int(part.max(initial=0)) <= high:
        return part < low
    return (part < low) | (part > high)
