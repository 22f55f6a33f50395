"""What the probe and the vote look at: the CC and the MLO vector of a breast side by side.

Retrieval compares breasts by the mean of their views. To tell benign from malignant
the two views say more apart than averaged: a sign that shows in one of them is not
halved by the other (measured on phantoms: AUC of the same probe 0.53 to 0.56 on the
mean, 0.57 to 0.62 side by side).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from core.classification.metrics import Ids
from core.dataset.vectors import VectorFile

Vectors = npt.NDArray[np.float32]
_HALF = np.float32(np.sqrt(0.5))
_AT_ONCE = 4096


@dataclass(frozen=True)
class Features:
    """The features of N breasts, made for those that are asked: a million are never held.

    Attributes
    ----------
    vectors
        What the model made.
    views
        (N, 2) ids of the CC and the MLO image of each breast, in the order of
        ``vectors.breast_ids``; -1 for one that it lacks.
    """

    vectors: VectorFile
    views: Ids

    def __len__(self) -> int:
        return len(self.views)

    @property
    def width(self) -> int:
        """How many numbers a breast has: twice the vectors' dimensions."""
        return 2 * self.vectors.dimensions

    def rows(self, rows: Ids) -> Vectors:
        """(n, 2D) of unit length of some rows.

        A view that a breast lacks is stood in for by the other one, and both by the mean
        where neither has a vector.
        """
        place = self._places[rows]
        there = place >= 0
        # The other view's place where there is none, then still -1 where both are lacking.
        filled = np.where(there, place, place[:, ::-1])
        width = self.vectors.dimensions
        found = np.empty((len(rows), self.width), np.float32)
        for half in (0, 1):
            some = found[:, half * width : (half + 1) * width]
            known = filled[:, half] >= 0
            some[known] = self.vectors.view_vectors[filled[known, half]]
            some[~known] = self.vectors.breast_vectors[rows[~known]]
        found *= _HALF
        return found

    def blocks(self, rows: Ids, size: int = _AT_ONCE) -> Iterator[tuple[slice, Vectors]]:
        """The features of ``rows`` (n,) part by part, with where each part lies among them."""
        for start in range(0, len(rows), size):
            part = slice(start, min(start + size, len(rows)))
            yield part, self.rows(rows[part])

    @cached_property
    def _places(self) -> Ids:
        """(N, 2) row of each view among the view vectors; -1 where there is none."""
        ids = self.vectors.image_ids
        if not len(ids):
            return np.full(self.views.shape, -1, np.int64)
        order = np.argsort(ids, kind="stable")
        found = np.minimum(np.searchsorted(ids, self.views, sorter=order), len(ids) - 1)
        rows = order[found]
        places: Ids = np.where(ids[rows] == self.views, rows, -1).astype(np.int64)
        return places


def of_view(vector: Vectors) -> Vectors:
    """(2D,) of the one view (D,) of a file: it stands for both."""
    found: Vectors = np.tile(vector, 2) * _HALF
    return found
