"""Whether a folder is a place for a workspace: everything that a first start must ask of it.

Nothing is made or changed here but one empty file, gone at once, that proves that the folder
may be written. What is found are values; the window, or a command, has the words.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from core import places, workspace
from core.settings.new_workspaces import SiteRules

GIB = 1 << 30
LEAST = 2 * GIB
"""Bytes without which a workspace soon stands still: its database with backups, one training,
and decoded images of some ten exams."""
COMFORTABLE = 20 * GIB
"""Decoded images of about a hundred exams, several models with their vectors."""
_INSIDE = 120
"""Characters of the longest path within a workspace, such as a map of a model."""
_LONGEST = 259 if sys.platform == "win32" else 4000
_LONGEST_NAME = 255
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{kind}{n}" for kind in ("com", "lpt") for n in range(1, 10)}
)
_PASSED_OVER = frozenset({".ds_store", "desktop.ini", "thumbs.db", "lost+found"})
"""What systems drop into folders; such a folder is as good as empty."""
_LOOKED_AT = 200
"""Entries of a folder that are looked at for workspaces in it."""


class Matter(StrEnum):
    """What is found about a place."""

    EMPTY = "empty"
    RELATIVE = "relative"
    ODD_NAME = "odd name"
    """``detail`` is the part of the path that some system cannot keep."""
    TOO_LONG = "too long"
    UNREACHABLE = "unreachable"
    """``detail`` says what the system says."""
    NOT_A_FOLDER = "not a folder"
    """``other`` is a file where a folder should be."""
    SYSTEM = "system"
    PROGRAM = "program"
    """Inside the folder of the installed program."""
    INSIDE_WORKSPACE = "inside a workspace"
    """``other`` is that workspace."""
    HOLDS_WORKSPACE = "holds a workspace"
    """``other`` is a workspace in this folder."""
    NOT_EMPTY = "not empty"
    NETWORK = "network"
    """``detail`` says of which kind."""
    CLOUD = "cloud"
    NOT_ALLOWED = "not allowed"
    NO_SPACE = "no space"
    ELSEWHERE = "elsewhere"
    """The site fixed another place, ``other``."""
    TEMPORARY = "temporary"
    LITTLE_SPACE = "little space"
    SPACE = "space"
    WRITABLE = "writable"
    READ_ONLY = "read only"
    """A workspace is there and may only be looked at."""
    LOCAL = "local"
    EXISTING = "existing"
    """A workspace is there and can be opened."""


class Weight(StrEnum):
    """What follows from a finding."""

    REFUSED = "refused"
    WARNED = "warned"
    FINE = "fine"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was found about a place.

    Attributes
    ----------
    size
        Free bytes, where it is about space.
    """

    matter: Matter
    weight: Weight
    detail: str = ""
    size: int = 0
    other: Path | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """Everything that was found about a place, what refuses it first."""

    path: Path | None
    found: tuple[Found, ...]

    @property
    def fit(self) -> bool:
        """Whether a workspace can be made, or opened, there."""
        return self.path is not None and not any(one.weight is Weight.REFUSED for one in self.found)

    @property
    def existing(self) -> bool:
        """Whether a workspace is there already."""
        return any(one.matter is Matter.EXISTING for one in self.found)

    def has(self, matter: Matter) -> bool:
        """Whether something was found."""
        return any(one.matter is matter for one in self.found)


class Ground(Protocol):
    """What a computer says about its folders; tests have one of their own."""

    def free(self, folder: Path) -> int:
        """Bytes that this user may still write where an existing folder lies."""

    def writable(self, folder: Path) -> bool:
        """Whether this user may make something in an existing folder."""

    def unsafe(self, folder: Path) -> str | None:
        """What makes a folder unsafe for a database (:func:`core.store.places.unsafe`)."""

    def program(self) -> Path | None:
        """The folder of the installed program."""

    def system(self) -> tuple[Path, ...]:
        """Folders that belong to the computer."""

    def temporary(self) -> tuple[Path, ...]:
        """Folders that are emptied sooner or later."""


class Computer:
    """The computer that the program runs on."""

    def free(self, folder: Path) -> int:
        """Bytes that this user may still write there."""
        return shutil.disk_usage(folder).free

    def writable(self, folder: Path) -> bool:
        """Whether an empty file can be made there; it is gone at once."""
        try:
            with tempfile.TemporaryFile(dir=folder):
                return True
        except OSError:
            return False

    def unsafe(self, folder: Path) -> str | None:
        """What makes a folder unsafe for a database."""
        from core.store.places import unsafe

        return unsafe(folder)

    def program(self) -> Path | None:
        """The folder of the installed program."""
        return places.installed()

    def system(self) -> tuple[Path, ...]:
        """Folders that belong to the computer."""
        if sys.platform == "win32":
            named = ("SystemRoot", "ProgramFiles", "ProgramFiles(x86)", "ProgramW6432")
            return tuple(Path(os.environ[one]) for one in named if os.environ.get(one))
        names = ["bin", "boot", "dev", "etc", "lib", "lib64", "proc", "sbin", "sys", "usr"]
        if sys.platform == "darwin":
            names += ["System", "Library", "Applications", "private/etc"]
        return tuple(Path("/") / name for name in names)

    def temporary(self) -> tuple[Path, ...]:
        """Folders that are emptied sooner or later."""
        named = [Path(tempfile.gettempdir())]
        if sys.platform != "win32":
            named += [Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"), Path("/run")]  # noqa: S108
        return tuple(named)


def suggested(rules: SiteRules | None = None) -> Path:
    """Where a first workspace goes unless somebody wants it elsewhere."""
    rules = rules or SiteRules.read()
    if rules.place is not None:
        return rules.place / "workspace"
    return places.data() / "workspace"


def judge(text: str, ground: Ground | None = None, rules: SiteRules | None = None) -> Judgement:
    """Find out whether a workspace can lie in the folder that ``text`` names.

    Every text has an answer; nothing is raised. It asks disks, which may take long to
    answer: not for the thread of a window.
    """
    ground, rules = ground or Computer(), rules or SiteRules.read()
    named = _named(text)
    if isinstance(named, Found):
        return Judgement(None, (named,))
    try:
        found = _look(named, ground, rules)
    except (OSError, RuntimeError, ValueError) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or str(error)
        found = [Found(Matter.UNREACHABLE, Weight.REFUSED, why)]
    order = (Weight.REFUSED, Weight.WARNED, Weight.FINE)
    return Judgement(named, tuple(sorted(found, key=lambda one: order.index(one.weight))))


def _named(text: str) -> Path | Found:
    """The folder that a text names, or why it names none."""
    text = text.strip()
    if not text:
        return Found(Matter.EMPTY, Weight.REFUSED)
    try:
        os.fsencode(text)
        path = Path(text).expanduser()
    except (UnicodeError, RuntimeError):
        return Found(Matter.ODD_NAME, Weight.REFUSED, "")
    if not path.is_absolute():
        return Found(Matter.RELATIVE, Weight.REFUSED)
    # What stands after .. is meant of the text, as a person reads it.
    path = Path(os.path.normpath(path))
    odd = next((part for part in path.parts[1:] if _odd(part)), None)
    if odd is not None:
        return Found(Matter.ODD_NAME, Weight.REFUSED, _printable(odd))
    name = max((len(os.fsencode(part)) for part in path.parts), default=0)
    if name > _LONGEST_NAME or len(os.fsencode(path)) + _INSIDE > _LONGEST:
        return Found(Matter.TOO_LONG, Weight.REFUSED)
    return path


def _odd(part: str) -> bool:
    """Whether a name cannot be kept here, or not on a disk that moves to another system."""
    stem = part.split(".", maxsplit=1)[0].strip().lower()
    unseen = any(ord(mark) < 32 or ord(mark) == 127 for mark in part)
    strange = sys.platform == "win32" and any(mark in '<>:"|?*' for mark in part)
    return unseen or strange or stem in _DEVICES or part != part.strip() or part.endswith(".")


def _printable(part: str) -> str:
    return "".join(mark if mark.isprintable() else "�" for mark in part)


def _look(path: Path, ground: Ground, rules: SiteRules) -> list[Found]:
    there = _nearest(path)
    found = _refusals(path, there, ground, rules)
    if found:
        return found
    resolved = path.resolve()
    kind = ground.unsafe(path)
    if kind is not None:
        cloud = kind.startswith("a cloud")
        return [Found(Matter.CLOUD if cloud else Matter.NETWORK, Weight.REFUSED, kind)]
    existing = workspace.exists(path)
    found.append(Found(Matter.LOCAL, Weight.FINE))
    if existing:
        found.append(Found(Matter.EXISTING, Weight.FINE))
    if ground.writable(there):
        found.append(Found(Matter.WRITABLE, Weight.FINE))
    elif existing:
        found.append(Found(Matter.READ_ONLY, Weight.WARNED))
    else:
        return [Found(Matter.NOT_ALLOWED, Weight.REFUSED, other=there), *found]
    if any(_within(resolved, one) for one in ground.temporary()):
        found.append(Found(Matter.TEMPORARY, Weight.WARNED))
    found.append(_space(ground.free(there), existing=existing))
    return found


def _refusals(path: Path, there: Path, ground: Ground, rules: SiteRules) -> list[Found]:
    """What makes a folder none for a workspace, whatever the disk is like."""

    def refused(matter: Matter, other: Path | None = None) -> list[Found]:
        return [Found(matter, Weight.REFUSED, other=other)]

    resolved = path.resolve()
    if not there.is_dir():
        return refused(Matter.NOT_A_FOLDER, there)
    owner = _owner(resolved, ground)
    if owner is not None:
        return refused(owner)
    above = next((one for one in path.parents if workspace.exists(one)), None)
    if above is not None:
        return refused(Matter.INSIDE_WORKSPACE, above)
    place = rules.place
    if rules.locked("new.place") and place is not None and not _within(resolved, place):
        return refused(Matter.ELSEWHERE, place)
    return _content(path) if there == path and not workspace.exists(path) else []


def _owner(resolved: Path, ground: Ground) -> Matter | None:
    """Whether the folder is the computer's or the program's, not the user's."""
    passing = any(_within(resolved, one) for one in ground.temporary())  # such as /dev/shm
    own = not passing and any(_within(resolved, one) for one in ground.system())
    if own or resolved.parent == resolved:
        return Matter.SYSTEM
    program = ground.program()
    if program is not None and (_within(resolved, program) or _within(program.resolve(), resolved)):
        return Matter.PROGRAM
    return None


def _content(path: Path) -> list[Found]:
    """What a folder that is there, and no workspace, holds."""
    try:
        entries = [one for one in path.iterdir() if one.name.lower() not in _PASSED_OVER]
    except PermissionError:
        return [Found(Matter.NOT_ALLOWED, Weight.REFUSED, other=path)]
    inner = next((one for one in sorted(entries)[:_LOOKED_AT] if workspace.exists(one)), None)
    if inner is not None:
        return [Found(Matter.HOLDS_WORKSPACE, Weight.REFUSED, other=inner)]
    return [Found(Matter.NOT_EMPTY, Weight.REFUSED)] if entries else []


def _space(free: int, *, existing: bool) -> Found:
    if free < LEAST:
        return Found(Matter.NO_SPACE, Weight.WARNED if existing else Weight.REFUSED, size=free)
    if free < COMFORTABLE:
        return Found(Matter.LITTLE_SPACE, Weight.WARNED, size=free)
    return Found(Matter.SPACE, Weight.FINE, size=free)


def _nearest(path: Path) -> Path:
    """The folder itself, or the nearest one above it that is there."""
    return next(one for one in (path, *path.parents) if one.exists() or one == one.parent)


def _within(path: Path, folder: Path) -> bool:
    try:
        folder = folder.resolve()
    except (OSError, RuntimeError):
        return False
    return folder in (path, *path.parents)
