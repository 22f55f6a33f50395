"""Decoded pixels and their pyramid in one memory-mapped file of the cache.

A pixel file holds stored values in stored orientation: the full image first, then
halves until one is small. A pixel of level k covers 2 ** k by 2 ** k pixels of the
full image; the last one of an odd row or column covers what is left.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from core import files
from core.domain.errors import DamagedArtefact
from core.imaging import display as displays
from core.imaging.display import Display
from core.imaging.limits import LONGEST_SIDE

Level = npt.NDArray[np.uint16]

_MAGIC = b"MNPIXEL1"
_ALIGN = 4096
_SMALLEST = 512
_LONGEST_HEADER = 8 << 20
_STRIP = 512


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
    """The decoded pixels of one frame, opened but not read.

    Attributes
    ----------
    shapes, offsets
        (rows, columns) and byte offset of each level, full size first.
    """

    path: Path
    display: Display
    shapes: tuple[tuple[int, int], ...]
    offsets: tuple[int, ...]
    chest_wall: str = ""
    """Side of the *stored* pixels where the chest wall seems to be ("left", "right",
    "top", "bottom", "" unsure); only to warn with (display rule 17)."""

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, columns) of the full image."""
        return self.shapes[0]

    def levels(self) -> tuple[Level, ...]:
        """Every level as a read-only memory map (rows, columns) uint16, full size first."""
        return tuple(self.level(k) for k in range(len(self.shapes)))

    def level(self, k: int) -> Level:
        """Level ``k`` as a read-only memory map (rows, columns) uint16."""
        return np.memmap(
            self.path, dtype="<u2", mode="r", offset=self.offsets[k], shape=self.shapes[k]
        )


def pyramid(pixels: Level, padding: tuple[int, int] | None = None) -> Iterator[Level]:
    """The full image, then each next half, by the mean of what a pixel covers.

    Padding takes no part in a mean, so that no false edge appears beside it.
    """
    yield pixels
    while max(pixels.shape) > _SMALLEST:
        pixels = _halve(pixels, padding)
        yield pixels


def _halve(pixels: Level, padding: tuple[int, int] | None) -> Level:
    rows, columns = (pixels.shape[0] + 1) // 2, (pixels.shape[1] + 1) // 2
    half = np.empty((rows, columns), np.uint16)
    for at in range(0, rows, _STRIP):
        part = pixels[2 * at : 2 * (at + _STRIP)]
        extra = (part.shape[0] % 2, part.shape[1] % 2)
        if any(extra):
            part = np.pad(part, ((0, extra[0]), (0, extra[1])), mode="edge")
        half[at : at + _STRIP] = _mean(part, padding)
    return half


def _mean(part: Level, padding: tuple[int, int] | None) -> Level:
    quads = [part[r::2, c::2] for r in (0, 1) for c in (0, 1)]
    total = np.add(quads[0], quads[1], dtype=np.uint32)
    total += quads[2]
    total += quads[3]
    plain = ((total + 2) >> 2).astype(np.uint16)
    if padding is None:
        return plain
    inside = [(q < padding[0]) | (q > padding[1]) for q in quads]
    count = np.sum(inside, axis=0)
    mixed = (count > 0) & (count < 4)
    if not mixed.any():
        return plain
    kept = np.zeros(int(mixed.sum()))
    for quad, here in zip(quads, inside, strict=True):
        kept += np.where(here, quad, 0)[mixed]
    plain[mixed] = np.rint(kept / count[mixed]).astype(np.uint16)
    return plain


def write(path: Path, levels: list[Level], display: Display, chest_wall: str = "") -> None:
    """Write a pixel file atomically."""
    shapes = [level.shape for level in levels]
    offsets = []
    at = _aligned(_LONGEST_HEADER if len(json.dumps(displays.to_json(display))) > 60_000 else 65536)
    first = at
    for rows, columns in shapes:
        offsets.append(at)
        at = _aligned(at + 2 * rows * columns)
    document = {
        "shapes": shapes,
        "offsets": offsets,
        "size": at,
        "chest_wall": chest_wall,
        "display": displays.to_json(display),
    }
    header = json.dumps(document).encode()
    with files.atomic(path) as stream:
        stream.write(_MAGIC + struct.pack("<Q", len(header)) + header)
        if stream.tell() > first:
            raise ValueError("the header of a pixel file is longer than its place")
        for offset, level in zip(offsets, levels, strict=True):
            stream.seek(offset)
            stream.write(np.ascontiguousarray(level, dtype="<u2").data)
        stream.truncate(at)


def _aligned(size: int) -> int:
    return -(-size // _ALIGN) * _ALIGN


def load(path: Path) -> PixelFile:
    """Open a pixel file.

    Raises
    ------
    DamagedArtefact
        When it is not whole; it is a cache and can be made again.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(16)
            length = struct.unpack("<Q", head[8:])[0] if len(head) == 16 else 0
            if head[:8] != _MAGIC or length > _LONGEST_HEADER:
                raise ValueError("no pixel file")
            document = json.loads(stream.read(length))
        return _opened(path, document)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DamagedArtefact(
            "A file of the pixel cache is damaged: delete the workspace's cache folder."
        ) from error


def _opened(path: Path, document: dict[str, Any]) -> PixelFile:
    shapes = tuple((int(r), int(c)) for r, c in document["shapes"])
    offsets = tuple(int(o) for o in document["offsets"])
    size = path.stat().st_size
    if size != document["size"] or len(shapes) != len(offsets) or not shapes:
        raise ValueError("a size that does not fit")
    for (rows, columns), offset in zip(shapes, offsets, strict=True):
        if not 0 < rows <= LONGEST_SIDE or not 0 < columns <= LONGEST_SIDE:
            raise ValueError("a level beyond the limits")
        if not 0 < offset <= size - 2 * rows * columns:
            raise ValueError("a level outside the file")
    return PixelFile(
        path=path,
        display=displays.from_json(document["display"]),
        shapes=shapes,
        offsets=offsets,
        chest_wall=str(document["chest_wall"])[:8],
    )
