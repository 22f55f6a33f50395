"""Batches: an anchor, and breasts whose manifestations are as far as the rule says."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from core.domain.errors import DamagedArtefact, NotEnoughData
from core.domain.manifestation import Packed
from core.training.options import Negatives, SamplerConfig
from core.training.sampler.balance import CANDIDATES, Balance
from core.training.sampler.gaussian import distance_table, nearest, snapped
from core.training.sampler.passes import ShuffledPass
from core.training.sampler.vectors import Distances, Indices, Metric, Vectors, words_of

_SPARE = 3
_TRIES = 8
_AT_ONCE = 256


class ManifestationSampler:
    """Draws batches of breasts whose manifestations are near the anchor's.

    Parameters
    ----------
    manifestations
        (N, ceil(W / 8)) packed vectors.
    patients
        (N,) ids.
    rule
        The Gaussian and the variants; all but ``negatives = manifestation`` draw
        uniformly over the breasts.
    batch
        Breasts in a batch, the anchor among them.
    seed
        Equal seeds give equal batches.
    bit_weights
        (W,) how much each differing bit counts; 1 where not given.

    Notes
    -----
    Memory is linear in N: distances are counted for one anchor at a time, against
    the U distinct vectors only.
    """

    def __init__(
        self,
        manifestations: Packed,
        patients: npt.NDArray[np.int64],
        rule: SamplerConfig | None = None,
        *,
        batch: int,
        seed: int = 0,
        bit_weights: npt.NDArray[np.float64] | None = None,
    ) -> None:
        if len(manifestations) < 2:
            raise NotEnoughData(
                "Fewer than two tagged breasts have an image: tag more before training."
            )
        self._packed, self._patients = manifestations, patients
        self._rule = rule or SamplerConfig()
        self._batch = batch
        self._vectors = Vectors(manifestations)
        self._metric = Metric(manifestations.shape[1], bit_weights)
        self._pass = ShuffledPass(len(manifestations), seed)
        self._random = np.random.Generator(np.random.PCG64(seed))

    def __len__(self) -> int:
        return len(self._packed)

    @property
    def distinct(self) -> int:
        """Number of distinct vectors U."""
        return len(self._vectors)

    @property
    def alike(self) -> bool:
        """Whether no two breasts are any distance apart."""
        return not self._metric(self._vectors.words, self._vectors.words[0]).any()

    @property
    def nbytes(self) -> int:
        """Bytes of the sampler's own tables, without the data that it was given."""
        return self._vectors.nbytes

    def next_batch(self, mu: float) -> Indices:
        """Draw one batch around the next anchor.

        Parameters
        ----------
        mu
            Mean of the distances to draw.

        Returns
        -------
        ndarray
            (B,) rows of the data, the anchor first, none twice, no two of one
            patient with the same vector (or no two of one patient at all); fewer
            than B only where no other breast is left to take.
        """
        return self.around(self._pass.take(), mu)

    def around(self, anchor: int, mu: float) -> Indices:
        """Draw one batch around an anchor of one's own."""
        chosen = _Chosen(self._batch, self._packed, self._patients, self._rule)
        chosen.take([anchor])
        if self._rule.negatives is not Negatives.MANIFESTATION:
            self._take_uniformly(chosen)
            return chosen.rows
        near = self._near(anchor)
        if near.tiers:
            # Step 6: more candidates than places, so that duplicates are replaced.
            if self._rule.pairs == "batch":
                self._take_balanced(chosen, near, mu)
            else:
                chosen.take(self._drawn(near, mu, _SPARE * (self._batch - 1))[0])
            self._fill(chosen, near, mu)
        return chosen.rows

    def draw(self, anchor: int, mu: float, count: int) -> Indices:
        """Steps 3 to 5: ``count`` independent breasts for an anchor, before step 6.

        Returns
        -------
        ndarray
            (count,) rows of the data; empty where every vector equals the anchor's.
        """
        near = self._near(anchor)
        return self._drawn(near, mu, count)[0] if near.tiers else np.empty(0, dtype=np.int64)

    def state(self) -> dict[str, Any]:
        """Everything that the next batches depend on, as a few JSON values."""
        return {
            "generator": self._random.bit_generator.state,
            "breasts": len(self),
            "seed": self._pass.seed,
            "pass": self._pass.number,
            "place": self._pass.place,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on exactly where :meth:`state` was taken; data must be the same."""
        try:
            count, place = int(state["breasts"]), int(state["place"])
            if count != len(self) or not 0 <= place <= count:
                raise DamagedArtefact("The sampler's state belongs to other data: it is not used.")
            self._pass = ShuffledPass(count, int(state["seed"]), int(state["pass"]), place)
            self._random.bit_generator.state = state["generator"]
        except (KeyError, TypeError, ValueError) as error:
            raise DamagedArtefact(
                "The sampler's state is of another version of the program: start a new run."
            ) from error

    def _near(self, anchor: int) -> _Neighbourhood:
        word = words_of(self._packed[anchor : anchor + 1])[0]
        return _Neighbourhood(
            self._metric(self._vectors.words, word), self._vectors.sizes, self._rule
        )

    def _drawn(self, near: _Neighbourhood, mu: float, count: int) -> tuple[Indices, Indices]:
        """Rows (count,) by steps 3 to 5, and their vectors."""
        rule = self._rule
        chances = snapped(near.tiers[0].tobytes(), mu, rule.sigma, rule.d_max, rule.d_min)
        dice = self._random.random((3, count))
        distance = chances.searchsorted(dice[0], side="right")  # steps 3 and 4
        return self._at(near, distance, dice[1:])

    def _at(
        self, near: _Neighbourhood, distance: Indices, dice: npt.NDArray[np.float64]
    ) -> tuple[Indices, Indices]:
        """Step 5: rows at the distances (n,), and their vectors, from dice (2, n) in 0..1."""
        first, count = near.starts[distance], near.counts[distance]
        if self._rule.draw == "breast":
            carried = near.carried
            place = carried[first] + (dice[0] * (carried[first + count] - carried[first]))
            vector = near.order[carried.searchsorted(place, side="right") - 1]
        else:
            vector = near.order[first + (dice[0] * count).astype(np.int64)]
        member = (dice[1] * self._vectors.sizes[vector]).astype(np.int64)
        return self._vectors.member(vector, member), vector

    def _take_uniformly(self, chosen: _Chosen) -> None:
        """The baseline: breasts at random, none twice."""
        for _ in range(_TRIES):
            if chosen.full:
                return
            chosen.take(self._random.integers(len(self), size=2 * self._batch))
        # Few are left: all of them in random order.
        order = self._random.permutation(len(self))
        for start in range(0, len(order), _AT_ONCE):
            if not chosen.full:
                chosen.take(order[start : start + _AT_ONCE])

    def _take_balanced(self, chosen: _Chosen, near: _Neighbourhood, mu: float) -> None:
        """Of several candidates for each place, the one that suits all that are there."""
        rule, places = self._rule, self._batch - 1
        rows, vectors = self._drawn(near, mu, CANDIDATES * places)
        table = distance_table(mu, rule.sigma, rule.d_max, rule.d_min)
        anchor = words_of(self._packed[chosen.rows])[0]
        balance = Balance(self._metric, table, self._batch, anchor)
        words = self._vectors.words[vectors]
        for start in range(0, CANDIDATES * places, CANDIDATES):
            free = start + chosen.unused(rows[start : start + CANDIDATES])
            if len(free):
                chosen.take([rows[free[balance.choose(words[free])]]])

    def _fill(self, chosen: _Chosen, near: _Neighbourhood, mu: float) -> None:
        """Keep the batch's size where distances have run out of unused breasts.

        Each missing place draws its distance again and snaps to the nearest one
        that still has an unused breast, then vector, then breast, as before.
        """
        rule = self._rule
        table = distance_table(mu, rule.sigma, rule.d_max, rule.d_min)
        for tier in near.tiers:
            alive = tier.copy()
            while not chosen.full and alive.any():
                wanted = 1 + int(table.searchsorted(self._random.random(), side="right"))
                while alive.any():
                    distance = nearest(alive, wanted, self._random)
                    row = self._unused(near, distance, chosen)
                    if row is not None:
                        chosen.take([row])
                        break
                    alive[distance] = False

    def _unused(self, near: _Neighbourhood, distance: int, chosen: _Chosen) -> int | None:
        """An unused breast at a distance, as step 5 draws those; None where there is none."""
        dice = self._random.random((2, _TRIES))
        rows, _ = self._at(near, np.full(_TRIES, distance), dice)
        free = chosen.unused(rows)
        if len(free):
            return int(rows[free[0]])
        # Nearly all are taken: the same chances over those that are not.
        rows, owner = self._vectors.members_of(near.at(distance))
        free = chosen.unused(rows)
        if not len(free):
            return None
        weights = np.ones(len(free))
        if self._rule.draw == "vector":
            weights /= self._vectors.sizes[owner[free]]
        bounds = weights.cumsum()
        place = bounds.searchsorted(self._random.random() * bounds[-1], side="right")
        return int(rows[free[min(int(place), len(free) - 1)]])


class _Neighbourhood:
    """The distinct vectors around one anchor, sorted by their distance to it.

    Attributes
    ----------
    order, starts, counts
        Vectors by distance; where each distance starts, and how many it has.
    carried
        (U + 1,) breasts that carry the vectors before each place of ``order``.
    tiers
        Which distances exist and may be taken: those from ``d_min`` on, then those
        below it, which count only where nothing else is left; never 0 (step 4).
    """

    def __init__(
        self, distances: Distances, sizes: npt.NDArray[np.int32], rule: SamplerConfig
    ) -> None:
        self.order = distances.argsort(kind="stable")
        self.counts = np.bincount(distances)
        self.starts = self.counts.cumsum() - self.counts
        self.carried = np.empty(0, dtype=np.int64)
        if rule.draw == "breast":
            self.carried = np.concatenate(([0], sizes[self.order].cumsum(dtype=np.int64)))
        exists = self.counts > 0
        exists[0] = False
        wanted = np.arange(len(exists)) >= rule.d_min
        self.tiers = [tier for tier in (exists & wanted, exists & ~wanted) if tier.any()]

    def at(self, distance: int) -> Indices:
        """The vectors at a distance."""
        start = self.starts[distance]
        return self.order[start : start + self.counts[distance]]


class _Chosen:
    """The rows of a batch so far, none twice and none that may not stand beside another."""

    def __init__(
        self, size: int, packed: Packed, patients: npt.NDArray[np.int64], rule: SamplerConfig
    ) -> None:
        self._size, self._packed, self._patients = size, packed, patients
        self._any_vector = rule.same_patient == "never"
        self._rows: dict[Hashable, int] = {}

    @property
    def full(self) -> bool:
        return len(self._rows) >= self._size

    @property
    def rows(self) -> Indices:
        return np.fromiter(self._rows.values(), dtype=np.int64, count=len(self._rows))

    def take(self, rows: Iterable[int]) -> None:
        """Take rows (n,) in order until the batch is full; what may not stand is left out."""
        found = np.asarray(rows, dtype=np.int64)
        there, size = self._rows, self._size
        at = 0
        while len(there) < size and at < len(found):
            # No more at once than there are places: most candidates are never looked at.
            some = found[at : at + size - len(there)]
            for key, row in zip(self._keys(some), some.tolist(), strict=True):
                there.setdefault(key, row)
            at += len(some)

    def unused(self, rows: Indices) -> Indices:
        """Places of the rows (n,) that may still be taken."""
        known = np.arange(len(rows))
        if len(rows) > _AT_ONCE:
            # Many: only those of patients that are there can be taken.
            known = np.flatnonzero(np.isin(self._patients[rows], self._patients[self.rows]))
        keys = self._keys(rows[known])
        taken = [place for place, key in zip(known, keys, strict=True) if key in self._rows]
        free = np.ones(len(rows), dtype=np.bool_)
        free[taken] = False
        return np.flatnonzero(free)

    def _keys(self, rows: Indices) -> list[Hashable]:
        """Who stands for a row: its patient, or its patient with its vector."""
        patients: list[int] = self._patients[rows].tolist()
        if self._any_vector:
            return list(patients)
        # Rows of bytes as opaque values: one conversion, whatever their width.
        vectors = self._packed[rows].view(f"V{self._packed.shape[1]}")[:, 0].tolist()
        return list(zip(patients, vectors, strict=True))
