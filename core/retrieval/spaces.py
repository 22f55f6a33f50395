"""In what images are compared: whole breasts, one view with the same view, or whole exams."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Protocol

import numpy as np
import numpy.typing as npt

from core.retrieval.facets import Flags, Ids

Table = npt.NDArray[np.float32]
Vector = npt.NDArray[np.float32]


Nearest = Callable[[Vector, int, Flags], Ids]
"""From a vector, how many, and (N,) which rows may be found, to rows."""


class Space(Protocol):
    """Vectors of N breasts, one a row, or none."""

    @property
    def there(self) -> Flags | None:
        """(N,) which rows have one; None: all."""
        ...

    def cosines(self, vector: Vector) -> Vector:
        """(N,) cosine with a vector of unit length; anything where there is none."""
        ...

    def vectors(self, rows: Ids) -> Table:
        """(n, D) of unit length of rows that have one."""
        ...

    @property
    def nearest(self) -> Nearest | None:
        """An index that finds the nearest rows sooner than all are compared, if there is one."""
        ...


class Breasts:
    """The mean of a breast's views, as the vector file has it."""

    there: Flags | None = None

    def __init__(self, table: Table, nearest: Nearest | None = None) -> None:
        self._table = table
        self.nearest = nearest

    def cosines(self, vector: Vector) -> Vector:
        """One pass over the table."""
        return self._table @ vector

    def vectors(self, rows: Ids) -> Table:
        """Rows of the table."""
        return self._table[rows]


class Views:
    """One view: its row in the table of all views' vectors, -1 where it has none."""

    def __init__(self, table: Table, rows: Ids) -> None:
        self._table, self._rows = table, rows
        self.nearest: Nearest | None = None
        self.there: Flags | None = rows >= 0

    def cosines(self, vector: Vector) -> Vector:
        """Of all views, of which those of the one view are taken."""
        if not len(self._table):
            return np.zeros(len(self._rows), np.float32)
        found: Vector = (self._table @ vector)[self._rows]
        return found

    def vectors(self, rows: Ids) -> Table:
        """Of the view that stands for each breast."""
        return self._table[self._rows[rows]]


class Exams:
    """The mean of an exam's breasts; each of its breasts has the exam's vector."""

    def __init__(self, table: Table, exams: Ids, usable: Flags) -> None:
        self._table = table
        self.nearest: Nearest | None = None
        self._rows = np.flatnonzero(usable)
        self.there: Flags | None = usable
        self._names, codes = np.unique(exams[self._rows], return_inverse=True)
        self._codes = np.full(len(exams), -1, np.int64)
        self._codes[self._rows] = codes.reshape(-1)

    @cached_property
    def _members(self) -> tuple[Ids, Ids]:
        """Usable rows exam by exam, and where each exam begins."""
        codes = self._codes[self._rows]
        order = np.argsort(codes, kind="stable")
        return self._rows[order], np.searchsorted(codes[order], np.arange(len(self._names) + 1))

    def _sums(self, exams: Ids) -> Table:
        """(n, D) sums of the vectors of some exams' breasts."""
        rows, starts = self._members
        sizes = starts[exams + 1] - starts[exams]
        first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        every = np.repeat(starts[exams] - first, sizes) + np.arange(int(sizes.sum()))
        found: Table = np.add.reduceat(self._table[rows[every]], first, axis=0)
        return found

    @cached_property
    def _lengths(self) -> Vector:
        """(E,) of the sums, in pieces: a table of all of them would be half as big again."""
        exams = np.arange(len(self._names))
        pieces = [
            np.linalg.norm(self._sums(exams[start : start + 20_000]), axis=1)
            for start in range(0, len(exams), 20_000)
        ]
        found = np.concatenate(pieces) if pieces else np.zeros(0)
        return np.maximum(found, 1e-12).astype(np.float32)

    def cosines(self, vector: Vector) -> Vector:
        """Of the exams' means, for each of their breasts."""
        own = self._table @ vector
        codes = self._codes[self._rows]
        sums = np.bincount(codes, weights=own[self._rows], minlength=len(self._names))
        found = np.zeros(len(self._codes), np.float32)
        found[self._rows] = (sums / self._lengths)[codes]
        return found

    def vectors(self, rows: Ids) -> Table:
        """Of the exam of each row."""
        exams, places = np.unique(self._codes[rows], return_inverse=True)
        if not len(exams):
            return np.zeros((0, self._table.shape[1]), np.float32)
        sums = self._sums(exams)
        sums /= np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-12)
        found: Table = sums[places.reshape(-1)]
        return found
