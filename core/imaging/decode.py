"""One frame of pixels, decoded in place; only helper processes call this."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from core.domain.errors import UnreadablePixels
from core.imaging import codecs
from core.imaging.codecs import Pixels
from core.imaging.fragments import frame_bytes
from core.imaging.limits import Frame
from core.imaging.structure import Structure
from core.imaging.syntaxes import BIG_ENDIAN, NATIVE


def decode(found: Structure, frame: Frame, index: int = 0, out: Pixels | None = None) -> Pixels:
    """Frame ``index`` as unsigned stored values (rows, columns) uint16.

    Overlay bits beside the stored ones are cleared, and signed values are moved up
    by 2 ** (bits - 1) so that all are unsigned (``Display.offset``).

    Parameters
    ----------
    out
        Where to put the values, contiguous (rows, columns) uint16, a memory map for
        instance; codecs write there without a copy of their own. What it holds after
        an error means nothing.

    Returns
    -------
    ``out``, or a new array where none was given.

    Raises
    ------
    UnreadablePixels
        When the transfer syntax is not supported or the data are damaged.
    """
    if not 0 <= index < frame.frames:
        raise UnreadablePixels(f"The image has no frame {index + 1}: it has {frame.frames}.")
    if found.transfer_syntax in NATIVE:
        pixels = _native(found, frame, index)
    else:
        data = frame_bytes(found, frame, index)
        pixels = codecs.decompress(data, found.transfer_syntax, frame, out)
    return _stored_bits(pixels, frame, out)


def supported(transfer_syntax: str) -> bool:
    """Whether pixels of this transfer syntax can be decoded."""
    return transfer_syntax in NATIVE or transfer_syntax in codecs.SUPPORTED


def _native(found: Structure, frame: Frame, index: int) -> npt.NDArray[Any]:
    raw = found.source.read(found.pixels_value + index * frame.size, frame.size)
    if len(raw) < frame.size:
        raise UnreadablePixels("The file is cut short inside its pixel data: copy it again.")
    order = ">" if found.transfer_syntax == BIG_ENDIAN else "<"
    kind = np.dtype(f"{order}u{frame.bits_allocated // 8}")
    return np.frombuffer(raw, dtype=kind).reshape(frame.rows, frame.columns)


def _stored_bits(pixels: npt.NDArray[Any], frame: Frame, out: Pixels | None) -> Pixels:
    if pixels.dtype.kind == "i":
        pixels = pixels.view(f"u{pixels.dtype.itemsize}")
    if out is None:
        fits = pixels.dtype == np.uint16 and pixels.flags.writeable and pixels.flags.c_contiguous
        out = pixels if fits else pixels.astype(np.uint16)
    elif not np.shares_memory(pixels, out):
        np.copyto(out, pixels)
    shift = frame.high_bit - frame.bits_stored + 1
    mask = (1 << frame.bits_stored) - 1
    if shift:
        np.right_shift(out, np.uint16(shift), out=out)
    if int(out.max()) > mask:
        np.bitwise_and(out, np.uint16(mask), out=out)
    if frame.signed:
        np.bitwise_xor(out, np.uint16(1 << (frame.bits_stored - 1)), out=out)
    return out
