"""One text to translate."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]
HOLE = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, order=True)
class Text:
    """A source text in its context, as Qt knows it."""

    context: str
    source: str
    comment: str = ""


@dataclass
class Found:
    """Texts with the files they stand in, and what could not be seen through."""

    texts: dict[Text, set[str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def add(self, text: Text, place: str) -> None:
        """Note a text of a file."""
        self.texts.setdefault(text, set()).add(place)

    def merge(self, other: Found) -> None:
        """Take in what was found elsewhere."""
        for text, places in other.texts.items():
            self.texts.setdefault(text, set()).update(places)
        self.faults += other.faults


def relative(path: Path) -> str:
    """A file's path in the checkout."""
    return path.relative_to(CHECKOUT).as_posix()


def holes(text: str) -> list[str]:
    """The placeholders of a text, sorted."""
    return sorted(HOLE.findall(text))


def sources(*folders: str) -> Iterable[Path]:
    """All Python files of these folders, in order."""
    for name in folders:
        yield from sorted((CHECKOUT / name).rglob("*.py"))
