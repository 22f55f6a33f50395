"""The bytes of a DICOM file, read in small pieces or inflated under a cap."""

from __future__ import annotations

import os
import zlib
from pathlib import Path
from types import TracebackType
from typing import Protocol

from core.domain.errors import RefusedFile

INFLATE_CAP = 512 << 20
"""Most bytes a deflated data set may become (fault 14)."""
_WINDOW = 1 << 16
_STEP = 4 << 20


class Source(Protocol):
    """Bytes with a size, readable anywhere."""

    size: int

    def read(self, offset: int, count: int) -> bytes:
        """Up to ``count`` bytes from ``offset``; fewer only at the end."""
        ...


class FileSource:
    """A file read through one small window, so that its size costs no memory."""

    def __init__(self, path: Path) -> None:
        try:
            self._stream = path.open("rb", buffering=0)
        except FileNotFoundError:
            raise RefusedFile("The file is not there any more: look where it went.") from None
        except OSError as error:
            raise RefusedFile(
                f"The file cannot be opened ({error.strerror}): check its permissions and medium."
            ) from error
        self.size = os.fstat(self._stream.fileno()).st_size
        self._start = 0
        self._window = b""

    def __enter__(self) -> FileSource:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stream.close()

    def read(self, offset: int, count: int) -> bytes:
        """Up to ``count`` bytes from ``offset``; fewer only at the end."""
        inside = offset - self._start
        if inside < 0 or inside + count > len(self._window):
            data = self._fetch(offset, max(count, _WINDOW))
            if count > _WINDOW:
                return data[:count]
            self._start, self._window, inside = offset, data, 0
        return self._window[inside : inside + count]

    def _fetch(self, offset: int, count: int) -> bytes:
        self._stream.seek(offset)
        parts = []
        while count > 0 and (part := self._stream.read(count)):
            parts.append(part)
            count -= len(part)
        return b"".join(parts) if len(parts) != 1 else parts[0]


class MemorySource:
    """Bytes that are in memory already."""

    def __init__(self, data: bytes | bytearray) -> None:
        self._data = memoryview(data)
        self.size = len(data)

    def read(self, offset: int, count: int) -> bytes:
        """Up to ``count`` bytes from ``offset``; fewer only at the end."""
        return bytes(self._data[offset : offset + count])


def inflate(source: Source, start: int, cap: int = INFLATE_CAP) -> MemorySource:
    """The deflated data set of ``source`` from ``start`` on, inflated (PS3.5 A.5).

    Raises
    ------
    RefusedFile
        When it becomes larger than ``cap`` (fault 14), is damaged, or stops early.
    """
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    found = bytearray()
    while not stream.eof:
        packed = stream.unconsumed_tail
        if not packed:
            packed = source.read(start, _STEP)
            start += len(packed)
        if not packed:
            raise RefusedFile("The deflated data set is cut short: copy the file again.")
        try:
            found += stream.decompress(packed, _STEP)
        except zlib.error as error:
            raise RefusedFile("The deflated data set is damaged: copy the file again.") from error
        if len(found) > cap:
            raise RefusedFile(
                f"The deflated data set becomes larger than {cap >> 20} MiB: "
                "it is refused as harmful; send it uncompressed."
            )
    return MemorySource(found)
