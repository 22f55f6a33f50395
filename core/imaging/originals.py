"""Whether an image file is still the one that was imported (fault 11).

A file is compared with the SHA-256 of its import when its pixels are decoded, beside
the decoding, and not again until the file system says that it was touched. Pixels
that the cache holds under that SHA-256 *are* those of the imported file: they are
shown without a look at the file, whatever became of it.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from core import files
from core.domain.errors import ChangedFile

_MOST_KNOWN = 50_000
_DIGEST = re.compile(r"[0-9a-f]{64}")

Stamp = tuple[int, int, int, int, int]


class Compared:
    """Which files were found to be the imported ones; any thread may ask."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: set[tuple[str, Stamp]] = set()

    def key_to_compare(self, key: str, stamp: Stamp | None) -> str:
        """``key``, or nothing where that very file was compared with it before."""
        with self._lock:
            return "" if stamp is not None and (key, stamp) in self._known else key

    def add(self, key: str, stamp: Stamp | None) -> None:
        """The file that had this stamp before it was read is the one of ``key``."""
        if stamp is None:
            return
        with self._lock:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known.add((key, stamp))


def stamp(path: Path) -> Stamp | None:
    """What the file system says of a file; another one means that it was touched."""
    try:
        status = path.stat()
    except OSError:
        return None
    return (
        status.st_dev,
        status.st_ino,
        status.st_size,
        status.st_mtime_ns,
        status.st_ctime_ns,
    )


def is_gone(path: Path) -> bool:
    """Whether there is certainly no file; one that may not be looked at is not gone."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


@contextmanager
def comparing(path: Path, key: str) -> Iterator[None]:
    """Compare a file with its key while something else is done with it.

    Parameters
    ----------
    key
        SHA-256 of the imported file; nothing compares nothing.

    Raises
    ------
    ChangedFile
        When the file is another one, whatever else was raised inside.
    """
    if not key:
        yield
        return
    with ThreadPoolExecutor(1, thread_name_prefix="compare") as beside:
        digest = beside.submit(files.sha256, path)
        try:
            yield
        finally:
            found = _found(digest)
            if found and found != key:
                raise ChangedFile(found)


def _found(digest: Future[str]) -> str:
    """The SHA-256; nothing when the file cannot be read, which what is inside says better."""
    try:
        return digest.result()
    except OSError:
        return ""


def is_digest(text: str) -> bool:
    """Whether a text is a SHA-256 in hexadecimal."""
    return _DIGEST.fullmatch(text) is not None
