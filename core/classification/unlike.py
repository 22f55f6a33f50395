"""What is unlike the data: farther from its nearest breasts than 99 of 100 of them are.

A breast is measured with both its views side by side. A file is one view, and is measured
against single views, each with its own limit: a view twice is like no breast with two.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.classification.metrics import Floats, Ids

NEAREST = 5
BEYOND = 0.99
_CELLS = 4_000_000
Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Limits:
    """Mean distances to the nearest breasts beyond which something is unlike the data."""

    breast: float
    view: float


@dataclass(frozen=True)
class Known:
    """What the data look like.

    Attributes
    ----------
    table
        (M, 2D) of unit length.
    owners
        (M,) whose breast each is.
    """

    table: Vectors
    owners: Ids

    def limits(self) -> Limits:
        """Both limits, from how far these breasts themselves lie from the others."""
        breast = self.away(self.table, self.owners)
        width = self.table.shape[1] // 2
        # The views of a breast in turn, so that each side of the table has its say.
        turn = (np.arange(len(self.table)) % 2 * width)[:, None] + np.arange(width)
        single = _unit(np.take_along_axis(self.table, turn, axis=1))
        return Limits(_quantile(breast), _quantile(self.away_of_view(single, self.owners)))

    def away(self, query: Vectors, owners: Ids) -> Floats:
        """Mean distance (N,) of breasts (N, 2D) to the nearest ones of other patients."""
        return self._mean(query, owners, single=False)

    def away_of_view(self, query: Vectors, owners: Ids) -> Floats:
        """Mean distance (N,) of views (N, D) to the nearest views, each breast's nearer one."""
        return self._mean(query, owners, single=True)

    def _mean(self, query: Vectors, owners: Ids, *, single: bool) -> Floats:
        count = min(NEAREST, len(self.table))
        found = np.full(len(query), np.inf)
        if not count:
            return found
        width = self.table.shape[1] // 2
        step = max(1, _CELLS // len(self.table))
        for start in range(0, len(query), step):
            rows = slice(start, start + step)
            if single:
                # Halves have a length of the root of a half.
                likeness = np.maximum(
                    query[rows] @ self.table[:, :width].T, query[rows] @ self.table[:, width:].T
                ) * np.float32(np.sqrt(2))
            else:
                likeness = query[rows] @ self.table.T
            far = np.maximum(np.float32(1) - likeness, np.float32(0))
            far[owners[rows, None] == self.owners[None, :]] = np.inf
            near = np.partition(far, count - 1, axis=1)[:, :count].astype(np.float64)
            usable = np.isfinite(near)
            number = usable.sum(axis=1)
            total = np.where(usable, near, 0).sum(axis=1)
            found[rows] = np.where(number > 0, total / np.maximum(number, 1), np.inf)
        return found


def _unit(table: Vectors) -> Vectors:
    found: Vectors = table * np.float32(np.sqrt(2))
    return found


def _quantile(away: Floats) -> float:
    finite = away[np.isfinite(away)]
    return float(np.quantile(finite, BEYOND)) if len(finite) else np.inf
