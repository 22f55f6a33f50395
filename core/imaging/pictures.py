"""Small pictures that were seen once, kept in the workspace's cache: no decoder is asked again.

A full mammogram takes a decoder seconds where its pixels left the cache, and ten similar cases
show twenty. A picture is kept as its pixels are stored, so that it hangs right also after a
correction, under the SHA-256 of its image file: by that name erasing finds it
(``core.erasure.sweep``), and other content never has it. Any thread may ask.
"""

from __future__ import annotations

import contextlib
import hashlib
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core import files
from core.domain.errors import DamagedArtefact
from core.domain.study import ImageRecord
from core.imaging.cache import Keeper, touch
from core.imaging.small import Small, hung, lessened, small

if TYPE_CHECKING:
    from core.imaging.pool import DecoderPool

TALLEST = 400
"""Rows or columns of a picture that is kept; what is asked to be larger is made of the pixels."""
RECIPE = "small-1"
"""Of how they are made: another one has other files."""
MOST = 512 << 20
"""Bytes that all of them may take; the longest unused ones go."""
_HEAD = struct.Struct("<4sIIII32s")
_MAGIC = b"MNSP"
_LARGEST = 1 << 16
Grey = npt.NDArray[np.uint8]
Shape = tuple[int, int]


class Pictures:
    """Makes small pictures, and keeps them.

    Parameters
    ----------
    cache
        The workspace's cache.
    pool
        The decoders, asked only where there is no picture yet.
    """

    def __init__(self, cache: Path, pool: Callable[[], DecoderPool], most: int = MOST) -> None:
        self._folder = cache / "small" / RECIPE
        self._pool = pool
        self._keeper = Keeper(self._folder, most, suffix=".small")

    def keep_below(self, most: int) -> None:
        """Let all of them take so many bytes from the next one on."""
        self._keeper.keep_below(most)

    def of(self, image: ImageRecord, tallest: int = TALLEST) -> Small:
        """An image's P-values, hung, of about ``tallest`` rows or columns at most.

        Raises
        ------
        UnreadablePixels
            With the reason, when there is no picture yet and the file cannot be decoded.
        """
        place = self._folder / image.sha256[:2] / f"{image.sha256}.small"
        if tallest <= TALLEST:
            with contextlib.suppress(DamagedArtefact):
                grey, shape = load(place)
                touch(place)
                return hung(grey, shape, image)
        pixels = self._pool().pixels(Path(image.path), image.sha256)
        if tallest > TALLEST:
            return small(pixels, image, tallest)
        grey, shape = lessened(pixels, TALLEST), pixels.levels()[0].shape
        with contextlib.suppress(OSError):  # a full disk keeps nobody from seeing it now
            save(place, grey, shape)
            self._keeper.added(place)
        return hung(grey, shape, image)


def save(place: Path, grey: Grey, shape: Shape) -> None:
    """Keep the P-values (h, w) of an image of ``shape`` as it is stored."""
    # Neighbours are alike: their differences pack into half the bytes.
    apart = np.diff(grey, axis=1, prepend=np.uint8(0))
    packed = zlib.compress(np.ascontiguousarray(apart).tobytes(), 6)
    numbers = (*grey.shape, *shape)
    check = hashlib.sha256(struct.pack("<4I", *numbers) + packed).digest()
    with files.atomic(place, durable=False) as stream:
        stream.write(_HEAD.pack(_MAGIC, *numbers, check) + packed)


def load(place: Path) -> tuple[Grey, Shape]:
    """The P-values (h, w) that were kept, and the (rows, columns) of the image.

    Raises
    ------
    DamagedArtefact
        When there are none, or not those that were kept.
    """
    try:
        whole = place.read_bytes()
        magic, rows, columns, tall, wide, check = _HEAD.unpack_from(whole)
    except (OSError, struct.error) as error:
        raise DamagedArtefact(f"There is no small picture in {place.name}.") from error
    packed = whole[_HEAD.size :]
    numbers = struct.pack("<4I", rows, columns, tall, wide)
    if magic != _MAGIC or hashlib.sha256(numbers + packed).digest() != check:
        raise DamagedArtefact(f"The small picture {place.name} is damaged.")
    if not 0 < max(rows, columns) <= _LARGEST:
        raise DamagedArtefact(f"The small picture {place.name} is damaged.")
    unpacker = zlib.decompressobj()
    found = unpacker.decompress(packed, rows * columns)
    if len(found) != rows * columns:
        raise DamagedArtefact(f"The small picture {place.name} is damaged.")
    apart = np.frombuffer(found, np.uint8).reshape(rows, columns)
    return np.cumsum(apart, axis=1, dtype=np.uint8), (tall, wide)
