"""Who is who on the page: a name or a letter, initials and a colour for each reader."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from core.annotation.comparison import Said
from core.domain.roles import Role
from core.domain.study import BreastId, ReaderId

# Okabe and Ito's colours, told apart by every kind of colour vision; the dark ones are
# left out or lightened, since images are black.
_COLORS = ("#56b4e9", "#e69f00", "#a6f0d2", "#f0e442", "#cc79a7", "#ff6a4a")


@dataclass(frozen=True)
class Person:
    """One reader as the page shows her."""

    id: ReaderId
    name: str
    initials: str
    color: QColor
    place: int = 0
    """Her column."""


def of(said: Sequence[Said], breast: BreastId, *, hidden: bool) -> tuple[Person, ...]:
    """The readers of a breast in the order of their columns.

    Parameters
    ----------
    hidden
        Call them Reader A, B, ... in an order that differs from breast to breast, so that
        nobody is judged by her name; it is the same whenever the breast is opened.
    """
    rows = list(said)
    if hidden:
        random.Random(int(breast)).shuffle(rows)
    found = []
    for place, one in enumerate(rows):
        letter = chr(ord("A") + place % 26)
        name = tr("Reader {0}").format(letter) if hidden else one.reader.name
        if one.reader.role is Role.TABLE and not hidden:
            name = tr("Table {0}").format(name)
        initials = letter if hidden else initials_of(one.reader.name)
        ink = QColor(_COLORS[place % len(_COLORS)])
        found.append(Person(one.reader.id, name, initials, ink, place))
    short = [one.initials for one in found]
    return tuple(
        one
        if short.count(one.initials) == 1
        else replace(one, initials=f"{one.initials}{one.place + 1}")
        for one in found
    )


def initials_of(name: str) -> str:
    """One or two letters of a name."""
    words = [word for word in name.replace("_", " ").split() if not word.endswith(".")]
    words = words or name.replace(".", " ").split()
    letters = "".join(word[0] for word in (words if len(words) < 3 else [words[0], words[-1]]))
    return (letters or "?").upper()


def tr(text: str) -> str:
    """A text of this page, translated."""
    return QCoreApplication.translate("adjudication", text)
