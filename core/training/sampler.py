"""The manifestation sampler: hard negatives by rule, before any image is read.

The six steps of ``manineg-method.md``, each numbered where it happens. A plain
Python reference that the tests hold this against is
``tests/support/slow_sampler.py``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from core.domain.errors import DamagedArtefact, NotEnoughData
from core.domain.manifestation import Packed

Indices = npt.NDArray[np.int64]
Distances = npt.NDArray[np.uint8] | npt.NDArray[np.uint16]
_SPARE = 3


def mu_at(epoch: int, mu_max: float, mu_min: float, epochs: int) -> float:
    """The mean distance to draw in an epoch: linear from far to near, then constant."""
    if epoch >= epochs:
        return mu_min
    return mu_max + (mu_min - mu_max) * epoch / epochs


@lru_cache(maxsize=256)
def distance_table(mu: float, sigma: float, d_max: int) -> npt.NDArray[np.float64]:
    """Cumulative probability of each rounded distance 1..d_max (step 3).

    A Gaussian truncated to [0.5, d_max + 0.499] and rounded half up gives ``k``
    with the mass between k - 0.5 and k + 0.5, so its inverse CDF over whole
    distances is one look-up.

    Returns
    -------
    ndarray
        (d_max,), increasing, the last 1.
    """
    edges = np.arange(d_max + 1) + 0.5
    edges[-1] = d_max + 0.499
    below = np.array([math.erfc((mu - x) / (sigma * math.sqrt(2))) / 2 for x in edges])
    above = np.array([math.erfc((x - mu) / (sigma * math.sqrt(2))) / 2 for x in edges])
    # Each mass from the tail in which it does not cancel.
    mass = np.where(edges[1:] <= mu, np.diff(below), -np.diff(above))
    total = mass.sum()
    if not total > 0:
        mass = np.zeros(d_max)
        mass[0 if mu < 1 else -1] = 1.0
        total = 1.0
    table: npt.NDArray[np.float64] = np.cumsum(mass / total)
    table[-1] = 1.0
    table.setflags(write=False)
    return table


class ManifestationSampler:
    """Draws batches of breasts whose manifestations are near the anchor's.

    Parameters
    ----------
    manifestations
        (N, ceil(W / 8)) packed vectors.
    patients
        (N,) ids.
    batch
        Breasts in a batch, the anchor among them.
    sigma, d_max
        Standard deviation, and the largest distance that is drawn.
    seed
        Of the generator; equal seeds give equal batches.
    uniform
        Draw the negatives uniformly over the breasts instead (the baseline).

    Notes
    -----
    Memory is linear in N: distances are counted for one anchor at a time, against
    the U distinct vectors only.
    """

    def __init__(
        self,
        manifestations: Packed,
        patients: npt.NDArray[np.int64],
        *,
        batch: int,
        sigma: float = 3.0,
        d_max: int = 18,
        seed: int = 0,
        uniform: bool = False,
    ) -> None:
        count = len(manifestations)
        if count < 2:
            raise NotEnoughData(
                "Fewer than two tagged breasts have an image: tag more before training."
            )
        self._words = _words(manifestations)
        # Words sort much faster than rows of bytes; one word holds any 64 bits.
        unique, self._vector_of, sizes = _unique(self._words)
        self._unique = unique
        self._members = np.argsort(self._vector_of, kind="stable")
        self._sizes = sizes
        self._first = np.concatenate(([0], np.cumsum(sizes)[:-1]))
        _, patient = np.unique(patients, return_inverse=True)
        _, group = np.unique(self._vector_of * (patient.max() + 1) + patient, return_inverse=True)
        # Breasts of one patient with one vector form a group: a batch takes one of each.
        self._group_of: list[int] = group.tolist()
        owner = np.zeros(group.max() + 1, dtype=np.int64)
        owner[group] = self._vector_of
        self._groups_of_vector = np.bincount(owner, minlength=len(sizes))
        self._batch = batch
        self._sigma = sigma
        self._d_max = d_max
        self._uniform = uniform
        self._random = np.random.Generator(np.random.PCG64(seed))
        self._order: Indices = self._random.permutation(count)
        self._next = 0

    def __len__(self) -> int:
        return len(self._vector_of)

    @property
    def distinct(self) -> int:
        """Number of distinct vectors U."""
        return len(self._unique)

    def next_batch(self, mu: float) -> Indices:
        """Draw one batch.

        Parameters
        ----------
        mu
            Mean of the distances to draw.

        Returns
        -------
        ndarray
            (B,) rows of the data, the anchor first, none twice, no two of one
            patient with the same vector; fewer than B only where no other breast
            is left to take.
        """
        anchor = self._anchor()
        chosen = {self._group_of[anchor]: anchor}
        if self._uniform:
            self._draw_uniformly(chosen)
        else:
            near = _Neighbourhood(self._distances(anchor))
            if near.present:
                # Step 6: more candidates than places, so that duplicates are replaced.
                candidates = self.draw(anchor, mu, _SPARE * (self._batch - 1), near)
                group_of = self._group_of
                for breast in candidates.tolist():
                    chosen.setdefault(group_of[breast], breast)
                    if len(chosen) == self._batch:
                        break
                else:
                    self._fill(chosen, near, mu)
        return np.fromiter(chosen.values(), dtype=np.int64, count=len(chosen))

    def draw(
        self, anchor: int, mu: float, count: int, near: _Neighbourhood | None = None
    ) -> Indices:
        """Steps 3 to 5: ``count`` independent breasts for an anchor, before step 6.

        Returns
        -------
        ndarray
            (count,) rows of the data; empty where every vector equals the anchor's.
        """
        near = near or _Neighbourhood(self._distances(anchor))
        if not near.present:
            return np.empty(0, dtype=np.int64)
        dice = self._random.random((3, count))
        chances = _snapped(near.present, mu, self._sigma, self._d_max)
        distance = chances.searchsorted(dice[0], side="right")  # steps 3 and 4
        pick = (dice[1] * near.counts[distance]).astype(np.int64)
        vector = near.order[near.starts[distance] + pick]  # step 5
        member = (dice[2] * self._sizes[vector]).astype(np.int64)
        drawn: Indices = self._members[self._first[vector] + member]
        return drawn

    def state(self) -> dict[str, Any]:
        """Everything that the next batches depend on, as JSON values."""
        return {
            "generator": self._random.bit_generator.state,
            "order": self._order.tolist(),
            "next": self._next,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on exactly where :meth:`state` was taken; data must be the same."""
        order = np.asarray(state["order"], dtype=np.int64)
        if len(order) != len(self) or not 0 <= state["next"] <= len(self):
            raise DamagedArtefact("The sampler's state belongs to other data: it is not used.")
        self._random.bit_generator.state = state["generator"]
        self._order = order
        self._next = int(state["next"])

    def _anchor(self) -> int:
        if self._next == len(self._order):  # step 2: a new shuffled pass
            self._order = self._random.permutation(len(self._order))
            self._next = 0
        anchor = int(self._order[self._next])
        self._next += 1
        return anchor

    def _distances(self, anchor: int) -> Distances:
        """(U,) distances of the distinct vectors to the anchor's (step 1)."""
        differing = np.bitwise_count(self._unique ^ self._words[anchor])
        # Small integers, because those are sorted by radix.
        if differing.shape[1] == 1:
            return np.asarray(differing[:, 0])
        return np.asarray(differing.sum(axis=1, dtype=np.uint16))

    def _draw_uniformly(self, chosen: dict[int, int]) -> None:
        """The baseline: a shuffled pass over all breasts until the batch is full."""
        for breast in self._random.permutation(len(self)).tolist():
            if len(chosen) == self._batch:
                return
            chosen.setdefault(self._group_of[breast], breast)

    def _fill(self, chosen: dict[int, int], near: _Neighbourhood, mu: float) -> None:
        """Keep the batch's size where a distance has run out of unused breasts.

        Each missing place draws its distance again and snaps to the nearest one
        that still has an unused breast, then vector, then breast, as before.
        """
        free = np.bincount(near.distances, weights=self._groups_of_vector)
        free[0] = 0
        for breast in list(chosen.values())[1:]:
            free[near.distances[self._vector_of[breast]]] -= 1
        while len(chosen) < self._batch and free.any():
            chances = _snapped((free > 0).tobytes(), mu, self._sigma, self._d_max)
            distance = int(chances.searchsorted(self._random.random(), side="right"))
            start = near.starts[distance]
            breast = self._unused(near.order[start : start + near.counts[distance]], chosen)
            chosen[self._group_of[breast]] = breast
            free[distance] -= 1

    def _unused(self, vectors: Indices, chosen: Mapping[int, int]) -> int:
        """An unused breast of a vector drawn uniformly among those that have one."""
        for vector in self._random.permutation(vectors).tolist():
            start = self._first[vector]
            members = self._members[start : start + self._sizes[vector]].tolist()
            unused = [b for b in members if self._group_of[b] not in chosen]
            if unused:
                return int(unused[self._random.integers(len(unused))])
        raise AssertionError("a distance was counted as free without an unused breast")


class _Neighbourhood:
    """The distinct vectors around one anchor, sorted by their distance to it.

    Attributes
    ----------
    order, starts, counts
        Vectors by distance; where each distance starts, and how many it has.
    present
        A byte for each distance, 1 where it exists and is not zero (step 4); empty
        when there is none.
    """

    def __init__(self, distances: Distances) -> None:
        self.distances = distances
        self.order = distances.argsort(kind="stable")
        self.counts = np.bincount(distances)
        self.starts = self.counts.cumsum() - self.counts
        exists = self.counts > 0
        exists[0] = False
        self.present = exists.tobytes() if len(exists) > 1 else b""


@lru_cache(maxsize=4096)
def _snapped(present: bytes, mu: float, sigma: float, d_max: int) -> npt.NDArray[np.float64]:
    """Cumulative probability of each existing distance (steps 3 and 4 in one).

    What falls on a distance that does not exist goes to the nearest that does, half
    to each of two equally near ones, which is the tie broken at random.

    Returns
    -------
    ndarray
        (len(present),), the last 1.
    """
    existing = [d for d, there in enumerate(present) if there]
    mass = np.zeros(len(present))
    for wanted, chance in enumerate(np.diff(distance_table(mu, sigma, d_max), prepend=0), 1):
        best = min(abs(d - wanted) for d in existing)
        tied = [d for d in existing if abs(d - wanted) == best]
        mass[tied] += chance / len(tied)
    table: npt.NDArray[np.float64] = mass.cumsum()
    # Rounding must not leave a gap above the last distance that exists.
    table[max(d for d in existing if mass[d] > 0) :] = 1.0
    table.setflags(write=False)
    return table


def _words(packed: Packed) -> npt.NDArray[np.uint64]:
    """Packed bytes (N, b) as (N, ceil(b / 8)) words, zero-padded."""
    count, width = packed.shape
    padded = np.zeros((count, -(-max(width, 1) // 8) * 8), dtype=np.uint8)
    padded[:, :width] = packed
    return padded.view(np.uint64)


def _unique(
    words: npt.NDArray[np.uint64],
) -> tuple[npt.NDArray[np.uint64], Indices, Indices]:
    """Distinct rows, the distinct row of each row, and how many rows share it."""
    if words.shape[1] == 1:
        unique, inverse, sizes = np.unique(words[:, 0], return_inverse=True, return_counts=True)
        return unique[:, None], inverse, sizes
    rows, inverse, sizes = np.unique(words, axis=0, return_inverse=True, return_counts=True)
    return rows, inverse.reshape(-1), sizes
