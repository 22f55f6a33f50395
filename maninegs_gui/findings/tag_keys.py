"""One key for each descriptor, the same in every finding type that has it.

The keys follow from the lexicon alone, so that fingers can learn them: the letter a
term begins with where it is free, else a later letter of it, else any free one,
then capitals.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

from core.domain.lexicon import Axis, Lexicon, Term

Tag = tuple[str, str]
"""(axis key, value key)."""


@lru_cache(maxsize=8)
def _assigned(lexicon_tag: str, parts: tuple[tuple[Axis, frozenset[str]], ...]) -> dict[Tag, str]:
    del lexicon_tag
    found: dict[Tag, str] = {}
    taken: dict[str, set[str]] = {axis.key: set() for axis, _ in parts}
    for letters in (_initial, _inside, _any):
        for axis, together in parts:
            for term in axis.values:
                tag = (axis.key, term.key)
                if tag in found:
                    continue
                used = set().union(*(taken[other] for other in together))
                key = next((letter for letter in letters(term) if letter not in used), None)
                if key is not None:
                    found[tag] = key
                    taken[axis.key].add(key)
    return found


def keys_of(lexicon: Lexicon) -> dict[Tag, str]:
    """The key of each descriptor; no two that can meet in one finding share a key.

    Terms beyond the letters of both cases have none.
    """
    meets = {
        axis.key: frozenset(
            other for kind in lexicon.types if axis.key in kind.axes for other in kind.axes
        )
        | {axis.key}
        for axis in lexicon.axes
    }
    # Axes that most types share choose first: their keys are learnt most often.
    order = sorted(
        lexicon.axes, key=lambda axis: -sum(axis.key in kind.axes for kind in lexicon.types)
    )
    return _assigned(lexicon.tag, tuple((axis, meets[axis.key]) for axis in order))


def shown(key: str) -> str:
    """How a key is written on a chip."""
    return f"⇧{key.lower()}" if key.isupper() else key


def _initial(term: Term) -> Iterable[str]:
    return [letter for letter in term.title.lower()[:1] if letter in ascii_lowercase]


def _inside(term: Term) -> Iterable[str]:
    return [letter for letter in term.title.lower() if letter in ascii_lowercase]


def _any(_term: Term) -> Iterable[str]:
    return ascii_lowercase + ascii_uppercase
