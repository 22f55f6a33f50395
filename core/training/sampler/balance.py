"""Control of the distances between all pairs of a batch, not only to its anchor.

The rule draws the distances to the anchor, and leaves those between the others to
chance: two breasts that are each near the anchor may be twice as far from each other,
and all of them are each other's negatives. Here each place of the batch is offered
several candidates, each drawn by the rule (steps 3 to 5), and takes the one with which
the distances of all pairs so far are most like the Gaussian: the least sum over the
whole distances of the squared difference between both cumulative distributions (the
Cramer-von Mises distance), so that a distance counts as much as it is off. Equal
vectors count as distance 0, which the Gaussian never wants.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.training.sampler.vectors import Metric, Words

CANDIDATES = 16
"""Offered for each place."""


class Balance:
    """The pair distances of a batch that grows.

    Parameters
    ----------
    metric
        Distance between words.
    table
        (d_max,) cumulative probability of the distances 1..d_max that are wanted.
    size
        Breasts in the batch.
    anchor
        (k,) words of the first breast.
    """

    def __init__(
        self, metric: Metric, table: npt.NDArray[np.float64], size: int, anchor: Words
    ) -> None:
        self._metric = metric
        # Distances beyond twice the largest that is drawn all count as that.
        self._top = 2 * len(table)
        self._wanted = np.ones(self._top + 1)
        self._wanted[0] = 0.0
        self._wanted[1 : len(table) + 1] = table
        self._words = np.empty((size, len(anchor)), dtype=np.uint64)
        self._words[0] = anchor
        self._taken = 1
        self._seen = np.zeros(self._top + 1, dtype=np.int64)

    def choose(self, candidates: Words) -> int:
        """Take the best of candidates (c, k), the first of equally good ones."""
        there = self._words[: self._taken]
        apart = self._metric(candidates[:, None], there[None]).astype(np.int64)
        np.minimum(apart, self._top, out=apart)
        bins = self._top + 1
        apart += (np.arange(len(candidates)) * bins)[:, None]
        counts = np.bincount(apart.ravel(), minlength=len(candidates) * bins).reshape(-1, bins)
        counts += self._seen
        pairs = self._taken * (self._taken + 1) // 2
        off = counts.cumsum(axis=1) / pairs - self._wanted
        best = int(np.einsum("cd,cd->c", off, off).argmin())
        self._seen = counts[best]
        self._words[self._taken] = candidates[best]
        self._taken += 1
        return best
