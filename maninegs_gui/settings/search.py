"""Finding a setting by any of its words, in the reader's language and in English."""

from __future__ import annotations

import unicodedata


def plain(text: str) -> str:
    """Letters without case and accents, so that either way of writing is found."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))


def matches(wanted: str, *texts: str) -> bool:
    """Whether every word that is looked for stands, also in part, somewhere in the texts."""
    within = plain(" ".join(texts))
    return all(word in within for word in plain(wanted).split())
