"""The folder of decoded pixels, kept below a size by dropping what was unused longest."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def touch(path: Path) -> None:
    """Mark a file as used now."""
    with contextlib.suppress(OSError):
        os.utime(path)


def prune(folder: Path, most: int, *, spare: Path) -> None:
    """Delete the longest unused files until ``folder`` takes up at most ``most`` bytes.

    Parameters
    ----------
    spare
        A file that stays in any case: it was asked for just now.
    """
    found = []
    total = 0
    for place in folder.glob("*/*.pix"):
        with contextlib.suppress(OSError):  # another thread may have pruned it
            status = place.stat()
            found.append((status.st_mtime, status.st_size, place))
            total += status.st_size
    for _, size, place in sorted(found):
        if total <= most:
            return
        if place != spare:
            with contextlib.suppress(OSError):  # in use, on Windows
                place.unlink()
                total -= size
