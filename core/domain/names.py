"""Names of readers: how they are kept, and when two of them could be taken for one."""

from __future__ import annotations

import unicodedata

_JOINERS = "\u200c\u200d"
"""Needed to write some languages, and not seen in others."""


def proper(text: str) -> str:
    """A person's name as it is kept: composed, trimmed, single blanks, nothing unprintable."""
    plain = "".join(" " if mark.isspace() else mark for mark in unicodedata.normalize("NFC", text))
    seen = (mark for mark in plain if mark in _JOINERS or unicodedata.category(mark)[0] != "C")
    return " ".join("".join(seen).split())


def key(text: str) -> str:
    """What names share that a person could take for one another: case and composition aside."""
    shown = "".join(mark for mark in proper(text) if mark not in _JOINERS)
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", shown).casefold())
