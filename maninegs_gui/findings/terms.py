"""The words of conclusions as chips and lines show them."""

from __future__ import annotations

from collections.abc import Iterable

from core import vocabulary
from maninegs_gui import languages


def choices(group: str) -> list[tuple[str, str, str]]:
    """(key, title, hint) of each term of a group that may be chosen."""
    return [
        (term.key, languages.title(term), languages.hint(term))
        for term in vocabulary.get().offered(group)
    ]


def titles(group: str, keys: Iterable[str]) -> str:
    """The titles of keys, as a line; a key that is not known stands for itself."""
    words = vocabulary.get()
    found = ((words.find(group, key), key) for key in keys if key)
    return ", ".join(languages.title(term).lower() if term else key for term, key in found)
