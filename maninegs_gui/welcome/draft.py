"""What a first start asks for, while it is asked and when it is settled."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from core.domain.progress import CancelToken, Report
from core.workspace import Workspace


class Try(StrEnum):
    """What is made to try the program with."""

    NOTHING = "nothing"
    QUICK = "quick"
    WHOLE = "whole"


class Size(Protocol):
    """How large a demonstration is, as far as a reader is told before."""

    @property
    def women(self) -> int:
        """How many patients there will be."""

    @property
    def minutes(self) -> int:
        """About how long it takes to make."""

    @property
    def megabytes(self) -> int:
        """About how much of the disk it takes."""


class Maker(Protocol):
    """Makes demonstrations; the composition root has one."""

    def size(self, kind: Try) -> Size:
        """How large one is."""

    def begun(self, root: Path) -> bool:
        """Whether one was begun in a folder."""

    def make(self, root: Path, kind: Try, report: Report, cancel: CancelToken) -> Workspace:
        """Make one in a folder, or go on with it."""


@dataclass
class Draft:
    """What the pages of the first start have so far; they are made anew when the language is.

    Attributes
    ----------
    made
        The workspace of a demonstration that is ready, if one was made.
    train
        Whether a first model is trained in the background once the window is open.
    """

    reader: str = ""
    place: str = ""
    wanted: Try = Try.NOTHING
    made: Path | None = None
    train: bool = False
    imports: tuple[Path, ...] = ()
    tour: bool = True


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the program opens after a first start.

    Attributes
    ----------
    workspace
        What to open: the reader's own, or the demonstration.
    imports
        Folders and files to look through once the window is open.
    """

    workspace: Path
    reader: str = ""
    imports: tuple[Path, ...] = ()
    tour: bool = False
    train: bool = False
