"""Search text: composed and decomposed letters, and upper and lower case, are equal."""

from __future__ import annotations

import unicodedata

_PARTS_OF_A_NAME = str.maketrans({"^": " ", "=": " "})
"""DICOM parts components by carets, and alphabetic from ideographic groups by ``=``."""


def fold(*parts: str) -> str:
    """The normal form that is stored and that queries are turned into."""
    joined = " ".join(part for part in parts if part)
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", joined).casefold())
    return "".join(sign for sign in folded if unicodedata.category(sign) not in {"Cc", "Cf"})


def name(text: str) -> str:
    """A DICOM person name as words."""
    return text.translate(_PARTS_OF_A_NAME)


def words(text: str) -> tuple[str, ...]:
    """The folded words of a query."""
    return tuple(fold(text.replace("\t", " ")).split())


def spread(folded: str) -> str:
    """Two spaces before every word, so that short ones can be found where words begin."""
    return "".join(f"  {word}" for word in folded.split())
