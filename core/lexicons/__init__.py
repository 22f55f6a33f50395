"""The lexicons that ship with the program, read once."""

from __future__ import annotations

import json
from functools import cache

from core import resources
from core.domain.errors import WorldError
from core.domain.lexicon import Lexicon, parse

DEFAULT = "mvkl-35"


@cache
def available() -> dict[str, Lexicon]:
    """All shipped lexicons by id (the newest version of each)."""
    found: dict[str, Lexicon] = {}
    for path in sorted(resources.path("lexicons").glob("*.json")):
        try:
            lexicon = parse(json.loads(path.read_bytes()))
        except (ValueError, OSError) as error:
            raise WorldError(f"The lexicon {path.name} cannot be read: restore it.") from error
        known = found.get(lexicon.id)
        if known is None or _order(known.version) < _order(lexicon.version):
            found[lexicon.id] = lexicon
    return found


def get(lexicon_id: str = DEFAULT) -> Lexicon:
    """The lexicon named ``lexicon_id``."""
    try:
        return available()[lexicon_id]
    except KeyError:
        names = ", ".join(sorted(available()))
        raise WorldError(f"There is no lexicon {lexicon_id}; there are {names}.") from None


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
