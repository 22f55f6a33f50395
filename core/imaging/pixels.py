"""Decoded pixels and their pyramid in one memory-mapped file of the cache.

A pixel file holds stored values in stored orientation: the full image first, then
halves until one is small. A pixel of level k covers 2 ** k by 2 ** k pixels of the
full image; the last one of an odd row or column covers what is left.

A reader waits for it, so it is not synced when it is written. What a power cut left
of it is told by its state: it counts for the session that wrote it, and for all once
:func:`settle` has synced it. A checksum guards what is believed of its header.
"""

from __future__ import annotations

import base64
import json
import mmap
import os
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from core import files
from core.domain.errors import DamagedArtefact
from core.imaging import display as displays
from core.imaging.display import Display
from core.imaging.halving import half
from core.imaging.limits import LONGEST_SIDE
from core.imaging.mask import Mask
from core.imaging.outline import Outline, whole

Level = npt.NDArray[np.uint16]

_PRELUDE = struct.Struct("<8s8sQI4x")
"""Magic, state, length and CRC-32 of the header that follows."""
_MAGIC = b"MNPIXEL2"
_WRITTEN, _SYNCED = b"written\0", b"synced\0\0"
_ALIGN = 4096
_SMALLEST = 512
_LONGEST_HEADER = 8 << 20
_MOST_MASK = 1 << 22


class Pyramid(Protocol):
    """Levels of one frame, in a file or in memory."""

    @property
    def display(self) -> Display:
        """How stored values become P-values."""
        ...

    @property
    def shapes(self) -> tuple[tuple[int, int], ...]:
        """(rows, columns) of each level, full size first."""
        ...

    def level(self, k: int) -> Level:
        """Level ``k`` (rows, columns) uint16."""
        ...


@dataclass(frozen=True)
class PixelsInMemory:
    """A pyramid that is not kept."""

    display: Display
    held: tuple[Level, ...]

    @property
    def shapes(self) -> tuple[tuple[int, int], ...]:
        """(rows, columns) of each level, full size first."""
        return tuple((level.shape[0], level.shape[1]) for level in self.held)

    def level(self, k: int) -> Level:
        """Level ``k`` (rows, columns) uint16."""
        return self.held[k]


@dataclass(frozen=True)
class PixelFile:
    """The decoded pixels of one frame, mapped but not read.

    Attributes
    ----------
    shapes, offsets
        (rows, columns) and byte offset of each level, full size first.
    outline
        What a viewer must know of it before it can hang it.
    held
        The whole file, mapped once; let go of with the last level that looks into it.
    """

    path: Path
    display: Display
    shapes: tuple[tuple[int, int], ...]
    offsets: tuple[int, ...]
    outline: Outline = field(compare=False)
    held: mmap.mmap = field(compare=False, repr=False)

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, columns) of the full image."""
        return self.shapes[0]

    @property
    def chest_wall(self) -> str:
        """Side of the *stored* pixels where the chest wall seems to be (display rule 17)."""
        return self.outline.chest_wall

    def levels(self) -> tuple[Level, ...]:
        """Every level as a read-only view (rows, columns) uint16, full size first."""
        return tuple(self.level(k) for k in range(len(self.shapes)))

    def level(self, k: int) -> Level:
        """Level ``k`` as a read-only view (rows, columns) uint16."""
        rows, columns = self.shapes[k]
        found: Level = np.frombuffer(
            self.held, dtype="<u2", count=rows * columns, offset=self.offsets[k]
        )
        return found.reshape(rows, columns)


def pyramid(pixels: Level, padding: tuple[int, int] | None = None) -> Iterator[Level]:
    """The full image, then each next half, by the mean of what a pixel covers.

    Padding takes no part in a mean, so that no false edge appears beside it.
    """
    yield pixels
    while max(pixels.shape) > _SMALLEST:
        pixels = half(pixels, padding)
        yield pixels


def write(
    path: Path,
    levels: Sequence[Level],
    display: Display,
    outline: Outline | None = None,
    *,
    session: str = "",
) -> None:
    """Write a pixel file atomically.

    Parameters
    ----------
    session
        Who may read it before it was synced; nobody needs to wait for the disk then.
        Without one it is synced at once.
    """
    shapes = [level.shape for level in levels]
    places, size = _places(shapes)
    document = {
        "session": session,
        "shapes": shapes,
        "offsets": places,
        "size": size,
        "outline": _outline_to_json(outline or whole(levels[0].shape)),
        "display": displays.to_json(display),
    }
    header = json.dumps(document).encode()
    if len(header) > _LONGEST_HEADER:
        raise ValueError("the header of a pixel file is longer than it may be")
    begin = _aligned(_PRELUDE.size + len(header))
    state = _WRITTEN if session else _SYNCED
    with files.atomic(path, durable=not session) as stream:
        stream.write(_PRELUDE.pack(_MAGIC, state, len(header), zlib.crc32(header)) + header)
        for place, level in zip(places, levels, strict=True):
            stream.seek(begin + place)
            stream.write(np.ascontiguousarray(level, dtype="<u2").data)
        stream.truncate(begin + size)


def settle(path: Path) -> None:
    """Sync a pixel file, so that later sessions may read it as well."""
    try:
        with path.open("r+b", buffering=0) as stream:
            os.fsync(stream.fileno())
            stream.seek(len(_MAGIC))
            stream.write(_SYNCED)
        files.sync_folder(path.parent)
    except OSError:
        return  # pruned meanwhile, or the disk is full: it is made again when it is wanted


def load(path: Path, session: str = "") -> PixelFile:
    """Map a pixel file.

    Parameters
    ----------
    session
        The one whose files count before they were synced.

    Raises
    ------
    DamagedArtefact
        When it is not whole; it is a cache and can be made again.
    """
    try:
        with path.open("rb") as stream:
            magic, state, length, checksum = _PRELUDE.unpack(stream.read(_PRELUDE.size))
            if magic != _MAGIC or state not in (_WRITTEN, _SYNCED) or length > _LONGEST_HEADER:
                raise ValueError("no pixel file")
            header = stream.read(length)
            if len(header) != length or zlib.crc32(header) != checksum:
                raise ValueError("a header that was altered")
            document = json.loads(header)
            if state == _WRITTEN and (not session or document["session"] != session):
                raise ValueError("perhaps not whole on disk")
            held = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        return _opened(path, document, held, _aligned(_PRELUDE.size + length))
    except (OSError, ValueError, KeyError, TypeError, struct.error) as error:
        raise DamagedArtefact(
            "A file of the pixel cache is damaged: delete the workspace's cache folder."
        ) from error


def _places(shapes: Sequence[tuple[int, ...]]) -> tuple[list[int], int]:
    """Where each level begins after the header, and where the last one ends."""
    places, at = [], 0
    for rows, columns in shapes:
        places.append(at)
        at = _aligned(at + 2 * rows * columns)
    return places, at


def _aligned(size: int) -> int:
    return -(-size // _ALIGN) * _ALIGN


def _opened(path: Path, document: dict[str, Any], held: mmap.mmap, begin: int) -> PixelFile:
    shapes = tuple((int(r), int(c)) for r, c in document["shapes"])
    offsets = tuple(begin + int(o) for o in document["offsets"])
    size = len(held)
    if size != begin + document["size"] or len(shapes) != len(offsets) or not shapes:
        raise ValueError("a size that does not fit")
    for (rows, columns), offset in zip(shapes, offsets, strict=True):
        if not 0 < rows <= LONGEST_SIDE or not 0 < columns <= LONGEST_SIDE:
            raise ValueError("a level beyond the limits")
        if not begin <= offset <= size - 2 * rows * columns:
            raise ValueError("a level outside the file")
    return PixelFile(
        path=path,
        display=displays.from_json(document["display"]),
        shapes=shapes,
        offsets=offsets,
        outline=_outline_from_json(document["outline"]),
        held=held,
    )


def _outline_to_json(outline: Outline) -> dict[str, Any]:
    return {
        "extent": outline.extent,
        "breast": _mask_to_json(outline.breast),
        "air": _mask_to_json(outline.air),
        "air_range": outline.air_range,
        "chest_wall": outline.chest_wall,
    }


def _outline_from_json(value: dict[str, Any]) -> Outline:
    left, top, right, bottom = (float(place) for place in value["extent"])
    longest = float(LONGEST_SIDE)
    if not (0.0 <= left < right <= longest and 0.0 <= top < bottom <= longest):
        raise ValueError("an extent outside the image")
    ends = value["air_range"]
    return Outline(
        extent=(left, top, right, bottom),
        breast=_mask_from_json(value["breast"]),
        air=_mask_from_json(value["air"]),
        air_range=None if ends is None else (int(ends[0]), int(ends[1])),
        chest_wall=str(value["chest_wall"])[:8],
    )


def _mask_to_json(mask: Mask) -> dict[str, Any]:
    bits = base64.b64encode(np.packbits(mask).tobytes()).decode("ascii")
    return {"shape": mask.shape, "bits": bits}


def _mask_from_json(value: dict[str, Any]) -> Mask:
    rows, columns = (int(side) for side in value["shape"])
    if not (rows > 0 and columns > 0 and rows * columns <= _MOST_MASK):
        raise ValueError("an outline beyond the limits")
    packed = np.frombuffer(base64.b64decode(value["bits"], validate=True), np.uint8)
    if packed.size != -(-rows * columns // 8):
        raise ValueError("an outline of another size")
    bits = np.unpackbits(packed, count=rows * columns).reshape(rows, columns)
    return bits.astype(np.bool_)
