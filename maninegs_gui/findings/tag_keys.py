"""One key for each descriptor, in reach of the left hand, the same in every finding type.

The right hand has the mouse. So a row of the keyboard is a group of descriptors: the
digits, then the three rows of letters, and a term's place in its group is its place in
the row. What fits no row (signs, morphology) goes to the keys of the left hand that are
over, then to the letters of the right hand, then to letters with Shift. A term keeps its
key in every type that has it, so that fingers can learn it. A lexicon's file may name a
key itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from core.domain.lexicon import Axis, Lexicon

Tag = tuple[str, str]
"""(axis key, value key)."""


@dataclass(frozen=True, slots=True)
class Keyboard:
    """What the left hand finds, row by row from the top, and the letters of the right."""

    rows: tuple[str, str, str, str]
    right: str

    @property
    def order(self) -> str:
        """All keys in the order in which they are given out where no row is free."""
        left = "".join(self.rows)
        shifted = "".join(letter for letter in left + self.right if letter.isalpha())
        return left + self.right + shifted.upper()


QWERTY = Keyboard(("123456", "qwert", "asdfg", "zxcvb"), "yhnujmikolp")
QWERTZ = Keyboard(("123456", "qwert", "asdfg", "yxcvb"), "zhnujmikolp")
AZERTY = Keyboard(("123456", "azert", "qsdfg", "wxcvb"), "yhnujikolmp")

_QWERTZ = frozenset(
    {
        QLocale.Language.German, QLocale.Language.Czech, QLocale.Language.Slovak,
        QLocale.Language.Hungarian, QLocale.Language.Slovenian, QLocale.Language.Croatian,
    }
)  # fmt: skip
_AZERTY = frozenset(
    {
        (QLocale.Language.French, QLocale.Country.France),
        (QLocale.Language.French, QLocale.Country.Belgium),
        (QLocale.Language.Dutch, QLocale.Country.Belgium),
    }
)


def keyboard(locale: QLocale | None = None) -> Keyboard:
    """The rows of a locale's usual keyboard; by default of the one in use."""
    if locale is None:
        method = QGuiApplication.inputMethod() if QGuiApplication.instance() else None
        locale = method.locale() if method is not None else QLocale.c()
    if (locale.language(), locale.territory()) in _AZERTY:
        return AZERTY
    return QWERTZ if locale.language() in _QWERTZ else QWERTY


def keys_of(lexicon: Lexicon, on: Keyboard | None = None) -> dict[Tag, str]:
    """The key of each descriptor that is offered, a capital meaning Shift.

    No two that can meet in one finding share a key; terms beyond all keys have none. A
    term keeps the key it had in the version before, and the key of a retired one goes to
    no other: fingers would go on pressing it.
    """
    offered = {(axis.key, term.key) for axis in lexicon.axes for term in axis.offered}
    return {tag: key for tag, key in _ever(lexicon, on or keyboard()).items() if tag in offered}


def _ever(lexicon: Lexicon, on: Keyboard) -> dict[Tag, str]:
    """The keys of this version, and those that terms retired by now had."""
    learnt = _ever(lexicon.before, on) if lexicon.before is not None else {}
    axes = tuple(axis for axis in lexicon.axes if axis.offered)
    meets = tuple(
        frozenset(other for kind in lexicon.offered if axis.key in kind.axes for other in kind.axes)
        | {axis.key}
        for axis in axes
    )
    return dict(_assigned(tuple(zip(axes, meets, strict=True)), tuple(learnt.items()), on))


@lru_cache(maxsize=16)
def _assigned(
    parts: tuple[tuple[Axis, frozenset[str]], ...],
    learnt: tuple[tuple[Tag, str], ...],
    on: Keyboard,
) -> tuple[tuple[Tag, str], ...]:
    given: dict[Tag, str] = {
        (axis.key, term.key): term.tag_key
        for axis, _ in parts
        for term in axis.offered
        if term.tag_key
    }
    meets_of = {axis.key: meets for axis, meets in parts}
    for tag, key in learnt:
        if tag not in given and key not in _used(given, meets_of.get(tag[0], frozenset({tag[0]}))):
            given[tag] = key
    left: list[tuple[Axis, frozenset[str]]] = []
    # A group of which a lesion has one value is what hands learn first.
    for axis, meets in sorted(parts, key=lambda part: part[0].multiple):
        row = _free_row(axis, _used(given, meets), given, on)
        if row is None:
            left.append((axis, meets))
        else:
            given |= row
    for axis, meets in left:
        for term in axis.offered:
            if (axis.key, term.key) not in given:
                used = _used(given, meets)
                free = next((one for one in on.order if one not in used), None)
                if free is not None:
                    given[axis.key, term.key] = free
    return tuple(given.items())


def _free_row(
    axis: Axis, used: frozenset[str], given: dict[Tag, str], on: Keyboard
) -> dict[Tag, str] | None:
    """The group on the first row that has room for it and holds no key it would meet."""
    for row in on.rows:
        if len(axis.offered) > len(row):
            continue
        placed = {
            (axis.key, term.key): key
            for term, key in zip(axis.offered, row, strict=False)
            if (axis.key, term.key) not in given
        }
        if used.isdisjoint(placed.values()):
            return placed
    return None


def _used(given: dict[Tag, str], meets: frozenset[str]) -> frozenset[str]:
    return frozenset(key for (axis, _), key in given.items() if axis in meets)


def shown(key: str) -> str:
    """How a key is written on a chip: as on the keyboard, where no l looks like a 1."""
    return f"⇧{key}" if key.isupper() else key.upper()
