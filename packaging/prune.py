"""Leave out the shared libraries that nothing needs once unused parts are left out.

PyInstaller collects what every plugin and module links against before the recipe says
which of them are wanted; what only the unwanted ones needed would stay behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import recipe

Entry = tuple[str, str, str]
"""Place in the folder, source (target of a link), kind: a row of PyInstaller's lists."""
Needs = Callable[[str], Iterable[str]]
"""The names of the libraries that the file at a path links against."""


def pruned(entries: list[Entry], needs: Needs) -> list[Entry]:
    """The entries that are wanted, and the libraries which those need in turn."""
    entries = [entry for entry in entries if recipe.wanted(entry[0])]
    files = [entry for entry in entries if entry[2] in ("BINARY", "EXTENSION")]
    known: dict[str, list[Entry]] = {}
    for entry in files:
        known.setdefault(_name(entry[0]), []).append(entry)
    todo = [entry for entry in files if entry[2] == "EXTENSION" or not _is_library(entry[0])]
    kept: set[str] = set()
    while todo:
        place, source, _ = todo.pop()
        if place in kept:
            continue
        kept.add(place)
        for needed in needs(source):
            todo += known.get(_name(needed), [])
    names = {_name(place) for place in kept}
    return [
        entry
        for entry in entries
        if entry[0] in kept
        or entry[2] not in ("BINARY", "EXTENSION", "SYMLINK")
        or (entry[2] == "SYMLINK" and _name(entry[1]) in names)
    ]


def without_dangling(entries: list[Entry], places: set[str]) -> list[Entry]:
    """The entries without the links to files that are not among the ``places``."""
    names = {_name(place) for place in places}
    return [entry for entry in entries if entry[2] != "SYMLINK" or _name(entry[1]) in names]


def _name(place: str) -> str:
    return place.replace("\\", "/").rsplit("/", 1)[-1].lower()


def _is_library(place: str) -> bool:
    """Whether a file lies where only other files look for it."""
    folder = place.replace("\\", "/").rpartition("/")[0]
    if not folder:
        return not _name(place).startswith(("libpython", "python"))
    return folder.endswith(".libs") or folder in ("PySide6/Qt/lib", "PySide6", "shiboken6")
