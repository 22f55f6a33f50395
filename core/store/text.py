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
