"""The folder of decoded pixels, kept below a size by dropping what was unused longest."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from pathlib import Path

_SPARE = 0.05
"""Share of the size that is freed at once, so that not each new file costs a look at all."""
_ABANDONED_SECONDS = 3600.0


def touch(path: Path) -> None:
    """Mark a file as used now."""
    with contextlib.suppress(OSError):
        os.utime(path)


class Keeper:
    """Keeps a folder of pixel files below a size; any thread may call it.

    Parameters
    ----------
    folder
        Holds ``*/*.pix``; it is looked through once, and again when it is full.
    most
        Bytes that the files may take up together.
    suffix
        How their names end.
    """

    def __init__(self, folder: Path, most: int, suffix: str = ".pix") -> None:
        self._folder, self._most, self._suffix = folder, most, suffix
        self._total: int | None = None
        self._lock = threading.Lock()

    def keep_below(self, most: int) -> None:
        """Let the files take up so many bytes from the next one on."""
        with self._lock:
            self._most = most

    def added(self, path: Path) -> None:
        """A file was written; the longest unused ones go when there is no room any more."""
        with self._lock, contextlib.suppress(OSError):
            if self._total is None:
                self._total = sum(size for _, size, _ in self._found())
                sweep(self._folder, self._suffix)
            else:
                self._total += path.stat().st_size
            if self._total > self._most:
                self._total = self._prune(spare=path)

    def _found(self) -> list[tuple[float, int, Path]]:
        found = []
        for place in self._folder.glob(f"*/*{self._suffix}"):
            with contextlib.suppress(OSError):  # it may have been deleted meanwhile
                status = place.stat()
                found.append((status.st_mtime, status.st_size, place))
        return sorted(found)

    def _prune(self, spare: Path) -> int:
        found = self._found()
        total = sum(size for _, size, _ in found)
        for _, size, place in found:
            if total <= self._most * (1.0 - _SPARE):
                break
            if place != spare:
                with contextlib.suppress(OSError):  # in use, on Windows
                    place.unlink()
                    total -= size
        return total


def sweep(folder: Path, suffix: str = ".pix") -> None:
    """Delete what helpers that were killed in mid-writing left behind long ago."""
    before = time.time() - _ABANDONED_SECONDS
    for place in folder.glob(f"*/.*{suffix}.*"):
        with contextlib.suppress(OSError):
            if place.stat().st_mtime < before:
                place.unlink()
