"""One property of many breasts in columns: a code a row, and the names of the codes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ids = npt.NDArray[np.int64]
Codes = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Facet:
    """One property of N breasts: ``names[codes[row]]``."""

    codes: Codes
    names: tuple[str, ...]

    @staticmethod
    def of(texts: Iterable[str]) -> Facet:
        """The facet of N texts; names in alphabetical order."""
        place: dict[str, int] = {}
        first = np.array([place.setdefault(text, len(place)) for text in texts], np.int32)
        return _sorted(first, tuple(place))

    def texts(self) -> tuple[str, ...]:
        """One text a row."""
        return tuple(self.names[code] for code in self.codes)

    def take(self, rows: Ids, there: Flags | None = None) -> Facet:
        """The same property of ``rows``; empty where ``there`` is False."""
        if there is None:
            return _sorted(self.codes[rows], self.names)
        names = (*self.names, "")
        chosen = np.full(len(rows), len(names) - 1, np.int32)
        chosen[there] = self.codes[rows[there]]
        return _sorted(chosen, names)

    def beside(self, other: Facet) -> Facet:
        """The facet of these rows, then of the other's."""
        names = tuple(dict.fromkeys((*self.names, *other.names)))
        place = {name: code for code, name in enumerate(names)}
        moved = np.array([place[name] for name in other.names], np.int32)
        theirs = moved[other.codes] if len(other.codes) else other.codes
        return _sorted(np.concatenate([self.codes, theirs]), names)


def _sorted(codes: Codes, names: Sequence[str]) -> Facet:
    """Only the names that occur, once each, in alphabetical order."""
    occurs = np.bincount(codes, minlength=len(names)) > 0
    kept = sorted({name for name, there in zip(names, occurs, strict=True) if there})
    place = {name: code for code, name in enumerate(kept)}
    moved = np.array([place.get(name, 0) for name in names], np.int32)
    return Facet(moved[codes] if len(codes) else codes.astype(np.int32), tuple(kept))
