"""Which program this is: its version, and the commit it runs from or was built from."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from core import __version__

_ROOT = Path(__file__).resolve().parent.parent
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_SHOWN = 12
BUILT = "commit.txt"
"""In a built program, which is no checkout: the file that holds the commit."""


@cache
def describe() -> str:
    """The version, and ``+`` with the commit when run from a checkout: ``0.1.0+80a43684f12f``."""
    found = commit(_ROOT)
    return f"{__version__}+{found[:_SHOWN]}" if found else __version__


def commit(root: Path) -> str:
    """The commit that the checkout in ``root`` is at; empty where there is none to be read.

    Reads git's files instead of asking git, which a reading room's computer lacks.
    """
    try:
        if (root / BUILT).is_file():
            return _checked((root / BUILT).read_text(encoding="ascii"))
        folder = _git_folder(root)
        head = (folder / "HEAD").read_text(encoding="ascii").strip()
        if not head.startswith("ref: "):
            return head if _COMMIT.fullmatch(head) else ""
        return _resolve(folder, head.removeprefix("ref: "))
    except (OSError, ValueError):
        return ""


def _checked(text: str) -> str:
    return text.strip() if _COMMIT.fullmatch(text.strip()) else ""


def _git_folder(root: Path) -> Path:
    place = root / ".git"
    if place.is_file():  # a linked worktree
        text = place.read_text(encoding="utf-8").strip()
        return root / text.removeprefix("gitdir: ")
    return place


def _resolve(folder: Path, name: str) -> str:
    common = folder / "commondir"
    shared = folder / common.read_text(encoding="utf-8").strip() if common.is_file() else folder
    for place in (folder, shared):
        if (place / name).is_file():
            text = (place / name).read_text(encoding="ascii").strip()
            return text if _COMMIT.fullmatch(text) else ""
    packed = shared / "packed-refs"
    for line in packed.read_text(encoding="utf-8").splitlines() if packed.is_file() else ():
        digest, _, known = line.partition(" ")
        if known == name and _COMMIT.fullmatch(digest):
            return digest
    return ""
