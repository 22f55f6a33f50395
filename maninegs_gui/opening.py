"""What a start is asked to open: a workspace, files, and which workspace else.

Nothing heavy is imported here: it is decided before the first window is on screen.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core import places
from core.settings import Origin as Whose
from core.settings import Settings

DOCUMENT = "workspace.toml"
"""By this file a folder is a workspace, and a file manager opens one."""
WORKSPACE = "MANINEGS_WORKSPACE"
"""Environment variable that names the workspace of a computer or session."""


class Origin(StrEnum):
    """Who named the workspace that opens."""

    NAMED = "named"
    CHOSEN = "chosen"
    """At the first start."""
    DEMO = "demo"
    ENVIRONMENT = "environment"
    LAST = "last"
    SITE = "site"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of the workspace that opens, and who named it."""

    root: Path
    origin: Origin

    @property
    def must_exist(self) -> bool:
        """Whether it was there before: none is made anew where a disk is only not connected."""
        return self.origin is Origin.LAST


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for; ``files`` are to be looked up or imported."""

    workspace: Path | None = None
    demo: Path | None = None
    files: tuple[Path, ...] = ()


def parse(arguments: Sequence[str] | None = None) -> Wanted:
    """Read the command line; ends the program with 2 on wrong usage."""
    parser = argparse.ArgumentParser(
        prog="maninegs-gui",
        description="Read mammograms, tag what is seen, train on it and find similar cases.",
    )
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--workspace", type=Path, help="the workspace folder")
    place.add_argument("--demo", type=Path, help="a demonstration workspace, made when missing")
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help=f"a workspace (its folder or its {DOCUMENT}), or image files and folders to import",
    )
    chosen = parser.parse_args(arguments)
    given = [path.absolute() for path in chosen.paths]
    roots = {found for path in given if (found := workspace_of(path)) is not None}
    if len(roots) > 1 or (roots and (chosen.workspace or chosen.demo)):
        parser.error("only one workspace can be opened at a time: name one")
    named = chosen.workspace.absolute() if chosen.workspace else next(iter(roots), None)
    return Wanted(
        workspace=named,
        demo=chosen.demo.absolute() if chosen.demo else None,
        files=tuple(path for path in given if workspace_of(path) is None),
    )


def workspace_of(path: Path) -> Path | None:
    """The workspace that a path names by its folder or its document, if it names one."""
    if path.name == DOCUMENT and path.is_file():
        return path.parent
    return path if (path / DOCUMENT).is_file() else None


def place(wanted: Wanted, settings: Settings) -> Place:
    """Which workspace opens: the one that is named, else the one of last time, else the own."""
    if wanted.workspace is not None:
        return Place(wanted.workspace, Origin.NAMED)
    if wanted.demo is not None:
        return Place(wanted.demo, Origin.DEMO)
    named = os.environ.get(WORKSPACE)
    if named:
        return Place(Path(named).absolute(), Origin.ENVIRONMENT)
    last = settings.text("workspace.last")
    if last:
        own = settings.origin("workspace.last") is Whose.OWN
        return Place(Path(last).absolute(), Origin.LAST if own else Origin.SITE)
    return Place(default_workspace(), Origin.DEFAULT)


def asks(place: Place, settings: Settings) -> bool:
    """Whether the first start asks before a window opens: not once a workspace was named."""
    named = place.origin in (Origin.NAMED, Origin.DEMO, Origin.ENVIRONMENT)
    return not named and not settings.flag("welcome.done")


def default_workspace() -> Path:
    """Where the reader's own workspace lies unless another is named."""
    return places.data() / "workspace"
