"""Search text: composed and decomposed letters, and upper and lower case, are equal."""

from __future__ import annotations

import unicodedata


def fold(*parts: str) -> str:
    """The normal form that is stored and that queries are turned into."""
    joined = " ".join(part for part in parts if part)
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", joined).casefold())


def pattern(text: str) -> str:
    r"""A LIKE pattern (escape ``\``) that finds ``text`` anywhere."""
    folded = fold(text)
    for mark in ("\\", "%", "_"):
        folded = folded.replace(mark, f"\\{mark}")
    return f"%{folded}%"


def proper_name(text: str) -> str:
    """A person's name as it is kept: composed, trimmed, single blanks, nothing unprintable."""
    plain = "".join(" " if mark.isspace() else mark for mark in unicodedata.normalize("NFC", text))
    seen = (mark for mark in plain if mark in _JOINERS or unicodedata.category(mark)[0] != "C")
    return " ".join("".join(seen).split())


def name_key(text: str) -> str:
    """What two names share that a person could take for one another."""
    return fold("".join(mark for mark in proper_name(text) if mark not in _JOINERS))


_JOINERS = "\u200c\u200d"
"""Needed to write some languages, and not seen in others."""
