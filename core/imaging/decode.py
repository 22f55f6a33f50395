"""One frame of pixels, decoded in place; only helper processes call this."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import imagecodecs
import numpy as np
import numpy.typing as npt

from core.domain.errors import UnreadablePixels
from core.imaging import codestream
from core.imaging.limits import JPEG2000, RLE, Frame
from core.imaging.structure import BIG_ENDIAN, NATIVE, Structure

Pixels = npt.NDArray[np.uint16]

_JPEG = "1.2.840.10008.1.2.4."
_NAMES = {
    f"{_JPEG}100": "MPEG-2 video",
    f"{_JPEG}102": "MPEG-4 video",
    f"{_JPEG}110": "JPEG XL",
    f"{_JPEG}111": "JPEG XL",
    f"{_JPEG}112": "JPEG XL",
    f"{_JPEG}94": "JPIP",
    f"{_JPEG}95": "JPIP",
}


def _lossless(data: bytes) -> npt.NDArray[Any]:
    try:
        return np.asarray(imagecodecs.jpeg8_decode(data))
    except RuntimeError:  # streams that libjpeg is too strict for
        return np.asarray(imagecodecs.ljpeg_decode(data))


def _jpeg2000(data: bytes) -> npt.NDArray[Any]:
    return np.asarray(imagecodecs.jpeg2k_decode(data, numthreads=1))


_CODECS: dict[str, Callable[[bytes], npt.NDArray[Any]]] = {
    f"{_JPEG}50": imagecodecs.jpeg8_decode,
    f"{_JPEG}51": imagecodecs.jpeg8_decode,
    f"{_JPEG}57": _lossless,
    f"{_JPEG}70": _lossless,
    f"{_JPEG}80": imagecodecs.jpegls_decode,
    f"{_JPEG}81": imagecodecs.jpegls_decode,
    **dict.fromkeys(JPEG2000, _jpeg2000),
}


def decode(found: Structure, frame: Frame, index: int = 0) -> Pixels:
    """Frame ``index`` as unsigned stored values (rows, columns) uint16.

    Overlay bits beside the stored ones are cleared, and signed values are moved up
    by 2 ** (bits - 1) so that all are unsigned (``Display.offset``).

    Raises
    ------
    UnreadablePixels
        When the transfer syntax is not supported or the data are damaged.
    """
    if not 0 <= index < frame.frames:
        raise UnreadablePixels(f"The image has no frame {index + 1}: it has {frame.frames}.")
    if found.transfer_syntax in NATIVE:
        pixels = _native(found, frame, index)
    elif found.transfer_syntax == RLE:
        pixels = _rle(_fragment(found, frame, index), frame)
    else:
        pixels = _compressed(_fragment(found, frame, index), found.transfer_syntax, frame)
    return _stored_bits(pixels, frame)


def supported(transfer_syntax: str) -> bool:
    """Whether pixels of this transfer syntax can be decoded."""
    return transfer_syntax in NATIVE or transfer_syntax == RLE or transfer_syntax in _CODECS


def _native(found: Structure, frame: Frame, index: int) -> npt.NDArray[Any]:
    raw = found.source.read(found.pixels_value + index * frame.size, frame.size)
    if len(raw) < frame.size:
        raise UnreadablePixels("The file is cut short inside its pixel data: copy it again.")
    order = ">" if found.transfer_syntax == BIG_ENDIAN else "<"
    kind = np.dtype(f"{order}u{frame.bits_allocated // 8}")
    return np.frombuffer(raw, dtype=kind).reshape(frame.rows, frame.columns)


def _rle(data: bytes, frame: Frame) -> npt.NDArray[Any]:
    segments = int.from_bytes(data[:4], "little")
    if segments != frame.bits_allocated // 8:
        raise UnreadablePixels("Its RLE data are damaged: export the image again.")
    kind = np.dtype(f"<u{segments}")
    try:
        raw = imagecodecs.dicomrle_decode(data, dtype=kind)
    except RuntimeError as error:
        raise UnreadablePixels("Its RLE data are damaged: export the image again.") from error
    if len(raw) < frame.size:
        raise UnreadablePixels("Its RLE data end early: copy or export the image again.")
    return np.frombuffer(raw, dtype=kind, count=frame.rows * frame.columns).reshape(
        frame.rows, frame.columns
    )


def _compressed(data: bytes, syntax: str, frame: Frame) -> npt.NDArray[Any]:
    if syntax not in _CODECS:
        name = _NAMES.get(syntax, syntax)
        raise UnreadablePixels(
            f"Its transfer syntax {name} is not supported: export the image uncompressed."
        )
    jpeg2000 = syntax in JPEG2000
    claim = codestream.jpeg2000(data) if jpeg2000 else codestream.jpeg(data)
    if (claim.rows, claim.columns) != (frame.rows, frame.columns):
        raise UnreadablePixels(
            f"Its compressed data claim {claim.columns} x {claim.rows} pixels and its header "
            f"{frame.columns} x {frame.rows}: refused; export the image again."
        )
    if claim.components != 1 or claim.bits > frame.bits_allocated:
        raise UnreadablePixels(
            f"Its compressed data have {claim.components} channels of {claim.bits} bits and its "
            f"header one of {frame.bits_allocated}: export the image again."
        )
    try:
        pixels = np.asarray(_CODECS[syntax](data))
    except MemoryError:
        raise
    except Exception as error:
        raise UnreadablePixels(
            f"Its compressed pixels are damaged ({type(error).__name__}): copy or export it again."
        ) from error
    pixels = (
        pixels.reshape(pixels.shape[:2]) if pixels.size == frame.rows * frame.columns else pixels
    )
    if pixels.shape != (frame.rows, frame.columns) or pixels.dtype.kind not in "ui":
        raise UnreadablePixels("Its compressed pixels have another shape: export the image again.")
    return pixels


def _stored_bits(pixels: npt.NDArray[Any], frame: Frame) -> Pixels:
    if pixels.dtype.kind == "i":
        pixels = pixels.view(f"u{pixels.dtype.itemsize}")
    found = np.ascontiguousarray(pixels, dtype=np.uint16)
    shift = frame.high_bit - frame.bits_stored + 1
    mask = (1 << frame.bits_stored) - 1
    if shift:
        found = found >> np.uint16(shift)
    if int(found.max()) > mask:
        found = found & np.uint16(mask)
    if frame.signed:
        found = found ^ np.uint16(1 << (frame.bits_stored - 1))
    return found


def _fragment(found: Structure, frame: Frame, index: int) -> bytes:
    """The bytes of one frame (PS3.5 A.4): by offset table, by number, or by marker."""
    fragments = found.fragments
    if frame.frames == 1:
        chosen = fragments
    elif len(fragments) == frame.frames:
        chosen = fragments[index : index + 1]
    elif len(found.offset_table) == frame.frames:
        first = fragments[0][0] - 8
        bounds = [first + offset for offset in found.offset_table] + [1 << 62]
        chosen = tuple(f for f in fragments if bounds[index] <= f[0] - 8 < bounds[index + 1])
    else:
        raise UnreadablePixels("It does not say where its frames begin: export the image again.")
    data = b"".join(found.source.read(at, length) for at, length in chosen)
    if not data:
        raise UnreadablePixels("Its pixel data are empty: export the image again.")
    return data
