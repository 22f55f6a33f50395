"""Orders breasts by likeness of image and tags, exactly, and says how near that is.

``image * (1 - cosine) / scale + (1 - image) * distance of the tags``, where ``scale`` is the
mean of 1 - cosine over random pairs, so that a random pair is about 1 apart either way. Of a
breast whose tags are unknown (nobody said anything of it, or the reader may not know what)
that part is the mean over all others: it is compared by image alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from core.domain.errors import WorldError
from core.domain.lexicon import Lexicon
from core.retrieval import weigh
from core.retrieval.asking import Means, Refinement
from core.retrieval.facets import Flags, Ids
from core.retrieval.gallery import Facet, Gallery
from core.retrieval.narrow import values as values_of
from core.retrieval.spaces import Space, Vector
from core.retrieval.values import Floats, Local, Query
from core.retrieval.weigh import Weights

PAIRS = 20_000
"""Random pairs that the scale is made of."""
SHORTLIST = 300
"""Breasts whose parts are compared with a region, the nearest as wholes."""
_SPARE = 50
_DIGITS = 9
"""Beyond these, two distances are equal and their ids decide: sums come out in any order."""
_MISSING = float("nan")


@dataclass(frozen=True)
class Ranked:
    """n rows, nearest first, with their numbers; NaN for what was not compared."""

    rows: Ids
    distances: Floats
    images: Floats
    tags: Floats
    closer: Floats


@dataclass(frozen=True)
class _Asked:
    """A query as it is weighed: ``vector`` (D,) and ``tags`` (W,), moved by more and less."""

    vector: Vector | None
    tags: Floats
    types: frozenset[str]
    weights: Weights
    k: int
    exams: bool


class Ranking:
    """Ranks the breasts of one gallery in one space."""

    def __init__(self, gallery: Gallery, space: Space, lexicon: Lexicon) -> None:
        self._gallery, self._lexicon = gallery, lexicon
        self.space = space

    def __call__(
        self, query: Query, asked: Refinement, allowed: Flags, *, hidden: Ids, more: Ids, less: Ids
    ) -> Ranked:
        """The nearest ``asked.k`` of the rows that are ``allowed`` (N,).

        Parameters
        ----------
        hidden
            Rows whose tags the reader may not know.
        more, less
            Rows that the reader wants more, and less, of.
        """
        one = self._weighed(query, asked, hidden, more, less)
        tags = self._tags(one, hidden) if one.weights.tags else None
        local = None if asked.whole else query.local
        count = max(SHORTLIST, asked.k)
        if local is None:
            count = (2 * asked.k if one.exams else asked.k) + _SPARE
        if tags is None and self.space.nearest is not None and one.vector is not None:
            rows = self.space.nearest(one.vector, count, allowed)
        else:
            scores = self._scores(one, tags)
            np.copyto(scores, np.inf, where=~allowed)
            rows = weigh.nearest(scores, self._gallery.breasts, count)
        if local is not None:
            # Whole vectors say little of parts; those near by tags and as wholes come along.
            first = local.shortlist(allowed)
            rows = np.concatenate((first, np.setdiff1d(rows, first)))
        return self._exactly(one, rows, tags, hidden, local)

    @cached_property
    def _pairs(self) -> tuple[Ids, Ids, Floats]:
        """Rows of random pairs of different patients, and 1 - cosine of their images."""
        return self._drawn(self._usable)

    @cached_property
    def _tagged_pairs(self) -> tuple[Ids, Ids, Floats]:
        """The same, of which the first has tags, as a query does that is compared by them."""
        gallery = self._gallery
        return self._drawn(self._usable & gallery.tagged & gallery.packed.any(axis=1))

    @cached_property
    def _usable(self) -> Flags:
        there = self.space.there
        return self._gallery.usable if there is None else self._gallery.usable & there

    def _drawn(self, first: Flags) -> tuple[Ids, Ids, Floats]:
        ones, others = np.flatnonzero(first), np.flatnonzero(self._usable)
        if not len(ones) or not len(others):
            return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
        generator = np.random.default_rng(0)
        here = ones[generator.integers(0, len(ones), PAIRS)]
        there = others[generator.integers(0, len(others), PAIRS)]
        apart = self._gallery.owners[here] != self._gallery.owners[there]
        here, there = here[apart], there[apart]
        pieces = [
            np.einsum(
                "nd,nd->n",
                self.space.vectors(here[at : at + 5000]),
                self.space.vectors(there[at : at + 5000]),
                dtype=np.float64,
            )
            for at in range(0, len(here), 5000)
        ]
        return here, there, np.maximum(0.0, 1.0 - np.concatenate([*pieces, np.zeros(0)]))

    @cached_property
    def scale_of_images(self) -> Floats:
        """Distances (P,) of the images of random pairs, rising."""
        found: Floats = np.sort(self._pairs[2])
        return found

    @cached_property
    def scale(self) -> float:
        """Their mean."""
        found = float(self.scale_of_images.mean()) if len(self.scale_of_images) else 1.0
        return found if found > 1e-9 else 1.0

    def _weighed(
        self, query: Query, asked: Refinement, hidden: Ids, more: Ids, less: Ids
    ) -> _Asked:
        gallery = self._gallery
        vector = query.vector
        there = self.space.there
        if vector is not None:
            more_, less_ = (r if there is None else r[there[r]] for r in (more, less))
            towards, away = self.space.vectors(more_), self.space.vectors(less_)
            if len(towards) or len(away):
                found = weigh.moved(vector, towards, away)
                length = float(np.linalg.norm(found))
                vector = (found / length).astype(np.float32) if length > 1e-9 else vector
        tags = np.zeros(gallery.width)
        if query.bits is not None and query.bits.any():
            told = [r[gallery.tagged[r] & ~np.isin(r, hidden)] for r in (more, less)]
            moved = weigh.moved(query.bits, *(gallery.bits(rows) for rows in told))
            tags = np.clip(moved, 0.0, 1.0)
        weights = weigh.bit_weights(self._lexicon, asked.groups)
        if query.means is Means.TAGS:
            # What was not asked about is no difference.
            weights *= weigh.spoken(self._lexicon, tags)
        types = weigh.type_weight(asked.groups) if query.types else 0.0
        # A drawn part is asked about for itself; the tags of the whole breast only explain.
        says = query.means is not Means.REGION and float(weights @ tags) + types > 0.0
        if vector is None and not says:
            raise WorldError("All the tags asked for weigh nothing: give one group a weight.")
        image = 0.0 if vector is None else min(1.0, max(0.0, asked.image)) if says else 1.0
        exams = query.means is Means.EXAM
        return _Asked(vector, tags, query.types, Weights(image, weights, types), asked.k, exams)

    def _tags(self, one: _Asked, hidden: Ids) -> Vector:
        """(N,) distances of the tags; of unknown ones the mean of those that are known."""
        packed, codes = self._gallery.alike
        weights = one.weights
        differ, every = weigh.parts(packed, one.tags, weights.bits)
        counts = self._gallery.said
        if not one.types:
            # Each thing that is tagged somewhere is compared once, then looked up.
            each = weigh.ratio(differ, every)
            known = counts - np.bincount(codes[hidden], minlength=len(counts))
            number = known[:-1].sum()
            mean = float(each @ known[:-1] / number) if number else 0.0
            found: Vector = np.append(each, mean).astype(np.float32)[codes]
        else:
            more, all_ = self._types_apart(one.types)
            kinds = self._gallery.facets["type"].codes
            top = np.append(differ, 0.0)[codes] + weights.types * more[kinds]
            found = weigh.ratio(top, np.append(every, 0.0)[codes] + weights.types * all_[kinds]
                                ).astype(np.float32)  # fmt: skip
            told = self._gallery.tagged.copy()
            told[hidden] = False
            mean = float(found[told].mean()) if told.any() else 0.0
            found[~told] = mean
        found[hidden] = mean
        return found

    def _types_apart(self, types: frozenset[str]) -> tuple[Floats, Floats]:
        """Kinds that are not common, and all there are, by name of the facet."""
        sets = _sets(self._gallery.facets["type"])
        return (
            np.array([float(len(types ^ one)) for one in sets]),
            np.array([float(len(types) + len(one)) for one in sets]),
        )

    def _scores(self, one: _Asked, tags: Vector | None) -> Vector:
        """(N,) distances, as quick as one pass over the vectors."""
        weights = one.weights
        found: Vector
        if one.vector is None or weights.image == 0.0:
            found = np.zeros(len(self._gallery), np.float32)
        else:
            share = np.float32(weights.image / self.scale)
            found = self.space.cosines(one.vector)
            np.multiply(found, -share, out=found)
            np.add(found, share, out=found)
        if tags is not None:
            found += np.float32(weights.tags) * tags
        return found

    def _exactly(
        self, one: _Asked, rows: Ids, tags: Vector | None, hidden: Ids, local: Local | None
    ) -> Ranked:
        """Some rows anew, in double precision, and equal ones in the order of their ids."""
        weights = one.weights
        images = np.full(len(rows), _MISSING)
        if local is not None:
            images = np.asarray(local.distances(rows), np.float64)
            kept = np.isfinite(images)
            rows, images = rows[kept], images[kept]
        elif one.vector is not None and len(rows):
            far = self.space.vectors(rows).astype(np.float64) @ one.vector.astype(np.float64)
            images = np.maximum(0.0, 1.0 - far)
        apart = np.full(len(rows), _MISSING) if tags is None else tags[rows].astype(np.float64)
        distances = weights.tags * np.nan_to_num(apart)
        if weights.image:
            distances = distances + weights.image * np.nan_to_num(images) / self.scale
        order = np.lexsort((self._gallery.breasts[rows], np.round(distances, _DIGITS)))
        if one.exams:
            # One breast stands for each exam: its nearest.
            _, first = np.unique(self._gallery.exams[rows[order]], return_index=True)
            order = order[np.sort(first)]
        order = order[: one.k]
        rows, distances, images = rows[order], distances[order], images[order]
        apart = apart[order]
        if local is not None:
            closer = np.asarray(local.closer(images), np.float64)
        else:
            closer = self._closer(one, distances, images, hidden)
        unknown = ~self._gallery.tagged[rows] | np.isin(rows, hidden)
        apart = np.where(unknown, _MISSING, apart)
        return Ranked(rows, distances, images, apart, closer)

    def _closer(self, one: _Asked, distances: Floats, images: Floats, hidden: Ids) -> Floats:
        """Share of random pairs that are closer, weighed as these were."""
        if not one.weights.tags:
            return _share(self.scale_of_images, images)
        here, there, far = self._tagged_pairs
        if len(hidden):
            open_ = ~(np.isin(here, hidden) | np.isin(there, hidden))
            here, there, far = here[open_], there[open_], far[open_]
        apart = self._pair_tags(one, here, there)
        weighed = one.weights.tags * apart
        if one.weights.image:
            weighed = weighed + one.weights.image * far / self.scale
        return _share(np.sort(weighed[np.isfinite(weighed)]), distances)

    def _pair_tags(self, one: _Asked, here: Ids, there: Ids) -> Floats:
        gallery, weights = self._gallery, one.weights
        first, second = gallery.packed[here], gallery.packed[there]
        none = np.zeros_like(weights.bits)
        differ = weigh.looked_up(np.bitwise_xor(first, second), none, weights.bits)
        said = weigh.looked_up(first, none, weights.bits)
        every = said + weigh.looked_up(second, none, weights.bits)
        if one.types:
            facet = gallery.facets["type"]
            sets = _sets(facet)
            apart = np.array([[float(len(a ^ b)) for b in sets] for a in sets])
            both = np.array([[float(len(a) + len(b)) for b in sets] for a in sets])
            at = facet.codes[here], facet.codes[there]
            differ, every = differ + weights.types * apart[at], every + weights.types * both[at]
            said = said + weights.types * np.array([float(len(a)) for a in sets])[at[0]]
        found = weigh.ratio(differ, every)
        known = gallery.tagged[there]
        found[~known] = float(found[known].mean()) if known.any() else 0.0
        # Of what weighs something now the first must say something, as the query does.
        found[said <= 0.0] = _MISSING
        return found


def _sets(facet: Facet) -> list[frozenset[str]]:
    return [values_of("type", name) - {""} for name in facet.names]


def _share(rising: Floats, distances: Floats) -> Floats:
    """Share of ``rising`` that is less than each distance; half where there is nothing."""
    if not len(rising):
        return np.full(len(distances), 0.5)
    # What is equal but for rounding is not closer.
    found: npt.NDArray[np.float64] = np.searchsorted(rising, distances - 1e-9) / len(rising)
    return found
