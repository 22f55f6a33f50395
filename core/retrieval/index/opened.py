"""An opened index: immutable, so that any thread may search it."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import numpy.typing as npt

from core.domain.errors import WorldError
from core.retrieval.index import exact
from core.retrieval.index.exact import Flags, Floats, Rows

EXACT_ROWS = 1_000_000
"""Up to so many allowed rows every one of them is compared.

A scan of a million rows of 256 numbers takes about 60 ms on two cores, FAISS' flat index 96 ms,
which is what the answer may cost; inverted lists take less, but their training takes a minute
and a second copy of the vectors (docs/benchmarks.md, "index").
"""
EXACT = "exact"
_MOST_APPROXIMATE = 100
"""Longer answers are exact: what candidates are good for was measured at ten."""


class Finder(Protocol):
    """What names candidates without looking at every row."""

    @property
    def kind(self) -> str:
        """Its name, as people read it."""
        ...

    @property
    def recall(self) -> float:
        """Share of the true ten nearest that it found on a sample of these vectors."""
        ...

    def candidates(self, vector: Floats, count: int, allowed: Flags | None) -> Rows | None:
        """Rows, all allowed; None where they would be too few to trust."""
        ...


class Index:
    """A table of vectors that can be searched.

    Attributes
    ----------
    table
        (N, D) float32 of unit length, mapped where it lies; rows as ``vectors.breast_ids``.
    ids
        (N,) breast ids.
    rebuilt
        Why it was built again on opening; empty when it was used as it lay.
    pending
        It compares every row although that is slow: something quicker can be built.
    """

    def __init__(
        self,
        table: Floats,
        ids: npt.NDArray[np.int64],
        quantiles: npt.NDArray[np.float64],
        *,
        finder: Finder | None = None,
        pending: bool = False,
        rebuilt: str = "",
        limit: int = EXACT_ROWS,
    ) -> None:
        self.table, self.ids = table, ids
        self.rebuilt, self.pending = rebuilt, pending
        self._quantiles = quantiles
        self._finder = finder
        self._limit = limit

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def kind(self) -> str:
        """``exact``, or what finds the candidates."""
        return EXACT if self._finder is None else self._finder.kind

    @property
    def recall(self) -> float:
        """Share of the true ten nearest that were found on a sample; 1 where it is exact."""
        return 1.0 if self._finder is None else self._finder.recall

    def search(self, vector: Floats, k: int, allowed: Flags | None = None) -> tuple[Rows, Floats]:
        """The ``k`` rows nearest to a (D,) vector of unit length, nearest first.

        Parameters
        ----------
        allowed
            (N,) which rows may be found; all when not given. Callers leave out the
            patient's own (and joined) breasts here.

        Returns
        -------
        tuple of ndarray
            (m,) rows and (m,) distances, 1 - cosine, by the true vectors; m is at most k.

        Raises
        ------
        WorldError
            When the vector is of another dimension than the index.
        """
        vector = self._fitting(vector)
        if allowed is not None and allowed.shape != (len(self),):
            raise ValueError("a choice of rows of another index")
        many = len(self) if allowed is None else int(np.count_nonzero(allowed))
        count = min(k, many)
        if count <= 0:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        rows: Rows | None = None
        if self._finder is not None and many > self._limit and count <= _MOST_APPROXIMATE:
            rows = self._finder.candidates(vector, count, allowed)
        if rows is None:
            rows = exact.nearest(self.table, vector, count, allowed)
        return exact.ranked(self.table, vector, rows, count)

    def likeness(self, vector: Floats) -> Floats:
        """The cosine (N,) with every row, for rankings that weigh it with other things."""
        return exact.likeness(self.table, self._fitting(vector))

    def closer(self, distance: float) -> float:
        """Share of random pairs of breasts closer than ``distance``, from 0 to 1."""
        steps = np.linspace(0.0, 1.0, len(self._quantiles))
        return float(np.interp(distance, self._quantiles, steps))

    def _fitting(self, vector: Floats) -> Floats:
        if vector.shape != (self.table.shape[1],):
            raise WorldError(
                f"The image's vector has {vector.size} numbers and the index "
                f"{self.table.shape[1]}: refresh the index with the active model."
            )
        return np.ascontiguousarray(vector, dtype=np.float32)
