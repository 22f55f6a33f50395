"""What a first start asks for, while it is asked and when it is settled."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Try(StrEnum):
    """What is made to try the program with."""

    NOTHING = "nothing"
    QUICK = "quick"
    WHOLE = "whole"


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
