"""Which names a file of a pack may have: ones that mean the same file on every system."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from core.domain.errors import DamagedArtefact

_LONGEST = 400
_WRONG = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def fault(path: str) -> str:
    """Why a path cannot be one of a file within a pack; empty when it can."""
    if not path or len(path) > _LONGEST:
        return "is empty or too long"
    if _WRONG.search(path):
        return "has a character that not every system takes"
    for part in path.split("/"):
        if part in ("", ".", ".."):
            return "leads out of the pack"
        if part[-1] in ". ":
            return "ends in a point or a space"
        if _DEVICES.fullmatch(part):
            return "is the name of a device"
    return ""


def check(paths: Iterable[str]) -> None:
    """Refuse paths that are not safe, or of which two would be one file, or one a folder.

    Raises
    ------
    DamagedArtefact
        Naming the first that is wrong.
    """
    known: set[str] = set()
    for path in paths:
        wrong = fault(path)
        if wrong:
            raise DamagedArtefact(f"A file of the GPU pack {wrong}: the pack is not taken.")
        # "A.so" and "a.so" are one file on Windows.
        if path.casefold() in known:
            raise DamagedArtefact(f"{path} is twice in the GPU pack: the pack is not taken.")
        known.add(path.casefold())
    for path in known:
        for above in PurePosixPath(path).parents:
            if str(above) in known:
                raise DamagedArtefact(
                    f"{path.rsplit('/', 1)[-1]} lies within a file of the GPU pack: "
                    "the pack is not taken."
                )
