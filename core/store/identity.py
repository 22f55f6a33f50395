"""Whether the file that is written to is still the one that lies there (fault 31).

A disk that was pulled, or a folder that was renamed, leaves an open file behind that
takes every write and loses it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.domain.errors import StoreGone


@dataclass(frozen=True, slots=True)
class Identity:
    """Device and number of a file."""

    device: int
    inode: int


def of(path: Path) -> Identity:
    """The file that lies at ``path`` now.

    Raises
    ------
    StoreGone
        When none does.
    """
    try:
        there = path.stat()
    except OSError as error:
        raise StoreGone(
            f"{path.name} is not where it was, nothing was saved: reconnect its disk or put "
            "its folder back."
        ) from error
    return Identity(there.st_dev, there.st_ino)
