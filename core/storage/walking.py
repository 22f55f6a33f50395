"""Going through folders without ever following a link, whatever vanishes meanwhile."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Found:
    """One regular file: its path, bytes, and when it was last written or marked as used."""

    path: str
    size: int
    changed: float


def files_below(
    folder: Path, unreadable: Callable[[str], None] = lambda _place: None
) -> Iterator[Found]:
    """Every regular file below a folder that is no link; ``unreadable`` hears of closed ones."""
    if not is_folder(folder):
        return
    waiting = [str(folder)]
    while waiting:
        place = waiting.pop()
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    with suppress(OSError):  # gone meanwhile
                        known = entry.stat(follow_symlinks=False)
                        if _folder(known):
                            waiting.append(entry.path)
                        elif stat.S_ISREG(known.st_mode):
                            yield Found(entry.path, known.st_size, known.st_mtime)
        except FileNotFoundError:
            continue
        except OSError:
            unreadable(place)


def _folder(known: os.stat_result) -> bool:
    # A junction is a folder to Windows, and a way out of the workspace to us.
    junction = getattr(known, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_REPARSE_POINT
    return stat.S_ISDIR(known.st_mode) and not junction


def is_folder(place: Path) -> bool:
    """Whether there is a folder, not a link to one."""
    try:
        return _folder(place.lstat())
    except OSError:
        return False


def is_file(place: Path) -> bool:
    """Whether there is a regular file, not a link to one."""
    try:
        return stat.S_ISREG(place.lstat().st_mode)
    except OSError:
        return False


def folders_in(place: Path) -> list[Path]:
    """The folders right below one that is no link, in the order of their names."""
    if not is_folder(place):
        return []
    try:
        return sorted(one for one in place.iterdir() if is_folder(one))
    except OSError:
        return []


def reached_without_links(root: Path, place: Path) -> bool:
    """Whether every step from ``root`` down to ``place`` is a folder and none a link."""
    if root not in place.parents:
        return False
    step = place.parent
    while step != root:
        if not is_folder(step):
            return False
        step = step.parent
    return is_folder(root)


def newest(place: Path) -> float:
    """When anything in a folder, or the folder itself, was last changed; 0 where it is gone."""
    try:
        latest = place.lstat().st_mtime
    except OSError:
        return 0.0
    return max((one.changed for one in files_below(place)), default=latest)
