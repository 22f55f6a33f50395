"""Cells of CSV files that a spreadsheet opens without running them, and their way back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

_ACTIVE = "=+-@\t\r\n'"
"""What a spreadsheet would take for a formula, or swallow; the guard itself as well."""


def guarded(text: str) -> str:
    """A text that no spreadsheet runs: one that begins like a formula gets an apostrophe."""
    return f"'{text}" if text[:1] and text[0] in _ACTIVE else text


def bare(cell: str) -> str:
    """The text that :func:`guarded` was given."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in _ACTIVE else cell


def joined(parts: Iterable[str]) -> str:
    """Several texts in one cell, parted by semicolons."""
    return ";".join(_escaped(part) for part in parts)


def parted(cell: str) -> list[str]:
    """The texts that :func:`joined` was given; an empty cell holds none."""
    return [_plain(part) for part in cell.split(";")] if cell else []


def pairs(terms: Sequence[Sequence[str]]) -> str:
    """Descriptors in one cell: ``axis=value;axis=value``."""
    return ";".join(f"{_escaped(axis)}={_escaped(value)}" for axis, value in terms)


def paired(cell: str) -> list[list[str]]:
    """The descriptors that :func:`pairs` was given."""
    found = []
    for part in cell.split(";") if cell else ():
        axis, sign, value = part.partition("=")
        if not sign:
            raise ValueError("a descriptor without a value")
        found.append([_plain(axis), _plain(value)])
    return sorted(found)


def points(some: Sequence[Sequence[float]]) -> str:
    """Points in one cell, each number exact: ``column row;column row``."""
    return ";".join(f"{json.dumps(x)} {json.dumps(y)}" for x, y in some)


def pointed(cell: str) -> list[list[Any]]:
    """The points that :func:`points` was given."""
    found = []
    for part in cell.split(";"):
        x, y = (json.loads(number) for number in part.split(" "))
        if not all(isinstance(n, (int, float)) and abs(n) < 1e9 for n in (x, y)):
            raise ValueError("no point")
        found.append([x, y])
    return found


_ESCAPES = (("%", "%25"), (";", "%3B"), ("=", "%3D"))


def _escaped(text: str) -> str:
    if not text:
        return "%"  # an empty text is something else than no text
    for mark, code in _ESCAPES:
        text = text.replace(mark, code)
    return text


def _plain(text: str) -> str:
    if text == "%":
        return ""
    for mark, code in reversed(_ESCAPES):
        text = text.replace(code, mark)
    return text
