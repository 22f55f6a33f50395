"""Images of research tables: PNG, JPEG and TIFF, 8 or 16 bits (size limits first)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core.domain.errors import RefusedFile, UnreadablePixels
from core.imaging import codestream
from core.imaging.display import Display, Function, Voi
from core.imaging.limits import check_size
from core.imaging.source import FileSource, Source
from core.imaging.window import range_of_breast

LONGEST_FILE = 1 << 30
_JPEG_HEAD = 1 << 20
_JPEG_TAIL = 1 << 12
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_CHANNELS = {0: 1, 2: 3, 3: 3, 4: 2, 6: 4}
_TIFF = {b"II*\0": "<", b"MM\0*": ">"}
_TIFF_TYPES = {1: "B", 3: "H", 4: "I"}
_TIFF_WIDTH, _TIFF_LENGTH, _TIFF_BITS, _TIFF_SAMPLES, _TIFF_SAMPLE_FORMAT = 256, 257, 258, 277, 339


@dataclass(frozen=True, slots=True)
class RasterInfo:
    """What an image file claims, within the limits; ``bits`` of one channel."""

    kind: str
    rows: int
    columns: int
    bits: int
    channels: int


def is_raster(path: Path) -> bool:
    """Whether the file begins like a PNG, JPEG or TIFF image."""
    with FileSource(path) as source:
        return _kind(source) is not None


def open_raster(path: Path) -> RasterInfo:
    """Read what a PNG, JPEG or TIFF file claims, without decoding it.

    Raises
    ------
    RefusedFile
        When it is none of them, is damaged, or claims more than the limits.
    """
    with FileSource(path) as source:
        kind = _kind(source)
        if kind is None:
            raise RefusedFile("This is no PNG, JPEG or TIFF image: check the file.")
        if source.size > LONGEST_FILE:
            raise RefusedFile("The image file is larger than 1 GiB: it is refused.")
        try:
            info = {"PNG": _png, "JPEG": _jpeg, "TIFF": _tiff}[kind](source)
        except (struct.error, KeyError, UnreadablePixels) as error:
            raise RefusedFile(f"The {kind} image is damaged: copy it again.") from error
    check_size(info.rows, info.columns)
    if info.bits not in (1, 2, 4, 8, 12, 16) or not 1 <= info.channels <= 4:
        raise RefusedFile(
            f"The {kind} image has {info.channels} channels of {info.bits} bits: "
            "only grey or colour images of up to 16 bits can be read."
        )
    if info.rows * info.columns * info.channels > 600_000_000:
        raise RefusedFile(f"The {kind} image is too large in colour: save it in grey.")
    return info


def decode_raster(path: Path) -> tuple[npt.NDArray[np.uint16], Display]:
    """The image as grey stored values (rows, columns) uint16, and how to show them.

    Only helper processes call this.

    Raises
    ------
    UnreadablePixels
        When its data are damaged or another size than its header claims.
    """
    import imagecodecs

    info = open_raster(path)
    codec = {
        "PNG": imagecodecs.png_decode,
        "JPEG": imagecodecs.jpeg8_decode,
        "TIFF": imagecodecs.tiff_decode,
    }[info.kind]
    try:
        pixels = np.asarray(codec(path.read_bytes()))
    except MemoryError:
        raise
    except Exception as error:
        raise UnreadablePixels(
            f"The {info.kind} image is damaged ({type(error).__name__}): copy it again."
        ) from error
    if pixels.shape[:2] != (info.rows, info.columns) or pixels.ndim > 3:
        raise UnreadablePixels(f"The {info.kind} image is not the size it claims: copy it again.")
    return _grey(pixels)


def _grey(pixels: npt.NDArray[Any]) -> tuple[npt.NDArray[np.uint16], Display]:
    if pixels.dtype == np.bool_:
        pixels = pixels.astype(np.uint8) * 255
    if pixels.dtype not in (np.uint8, np.uint16):
        raise UnreadablePixels(f"The image holds {pixels.dtype} values: save it as 8 or 16 bits.")
    bits = 8 * pixels.dtype.itemsize
    if pixels.ndim == 3:
        channels = pixels.shape[2]
        if channels < 3:
            pixels = pixels[:, :, 0]
        else:  # luma of Rec. 601, as JPEG defines it
            red, green, blue = (pixels[:, :, k].astype(np.uint32) for k in range(3))
            pixels = (red * 299 + green * 587 + blue * 114 + 500) // 1000
    found = np.ascontiguousarray(pixels, dtype=np.uint16)
    whole = Voi(Function.LINEAR_EXACT, 127.5, 255.0, "As stored")
    shown = Display("MONOCHROME2", "IDENTITY", bits, (whole,))
    if bits == 16:
        shown = replace(shown, voi=(range_of_breast(found[::4, ::4], shown),))
    return found, shown


def _kind(source: Source) -> str | None:
    head = source.read(0, 8)
    if head == _PNG:
        return "PNG"
    if head[:3] == b"\xff\xd8\xff":
        return "JPEG"
    # A DICOM file may begin with a TIFF header in its preamble (PS3.10 7.1).
    return "TIFF" if head[:4] in _TIFF and source.read(128, 4) != b"DICM" else None


def _png(source: Source) -> RasterInfo:
    columns, rows, bits, colour = struct.unpack(">IIBB", source.read(16, 10))
    return RasterInfo("PNG", rows, columns, bits, _PNG_CHANNELS[colour])


def _jpeg(source: Source) -> RasterInfo:
    claim = codestream.jpeg(source.read(0, _JPEG_HEAD))
    # Decoders fill a cut JPEG up with grey and say nothing; its end marker tells.
    if b"\xff\xd9" not in source.read(max(0, source.size - _JPEG_TAIL), _JPEG_TAIL):
        raise RefusedFile("The JPEG image is cut short: copy it again.")
    return RasterInfo("JPEG", claim.rows, claim.columns, claim.bits, claim.components)


def _tiff(source: Source) -> RasterInfo:
    order = _TIFF[source.read(0, 4)]
    tags = dict(_tiff_tags(source, order))
    if tags.get(_TIFF_SAMPLE_FORMAT, 1) != 1:
        raise RefusedFile("The TIFF image holds no whole numbers: save it as 8 or 16 bits.")
    return RasterInfo(
        "TIFF",
        tags[_TIFF_LENGTH],
        tags[_TIFF_WIDTH],
        tags.get(_TIFF_BITS, 1),
        tags.get(_TIFF_SAMPLES, 1),
    )


def _tiff_tags(source: Source, order: str) -> Iterator[tuple[int, int]]:
    """(tag, first value) of the first directory, for tags of small whole numbers."""
    (at,) = struct.unpack(f"{order}I", source.read(4, 4))
    (count,) = struct.unpack(f"{order}H", source.read(at, 2))
    for k in range(count):
        entry = source.read(at + 2 + 12 * k, 12)
        tag, kind, many = struct.unpack(f"{order}HHI", entry[:8])
        letter = _TIFF_TYPES.get(kind)
        if letter is None:
            continue
        size = struct.calcsize(letter)
        value = entry[8:12]
        if many * size > 4:
            (place,) = struct.unpack(f"{order}I", value)
            value = source.read(place, size)
        yield tag, int(struct.unpack(f"{order}{letter}", value[:size])[0])
