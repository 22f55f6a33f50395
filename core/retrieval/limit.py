"""Beyond which distance similar images say nothing of what is in them; learned, or admitted not.

Breasts of validation patients, which no encoder learnt from, look for tagged breasts of other
patients by image alone. Pairs are sorted by the share of random pairs that are closer, and
step by step from the nearest it is asked whether what is tagged in them is still more alike
than chance: the mean distance of their tags, with an interval over the patients who ask, must
lie at least :data:`MARGIN` below that of all pairs. The limit is the end of the last step that
holds. Where the first one fails, or there are too few to ask, nothing was learned.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from core.domain.lexicon import Lexicon
from core.domain.manifestation import unpack
from core.domain.records import Split
from core.retrieval.facets import Ids
from core.retrieval.gallery import Gallery
from core.retrieval.values import CLOSE, Floats
from core.retrieval.weigh import bit_weights

MARGIN = 0.1
"""By which part of chance the tags must be nearer than chance."""
STEPS = (0.0, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5)
"""Shares of closer pairs; beyond half of them nothing would be called close."""
QUERIES, GALLERY = 400, 4000
LEAST_QUERIES, LEAST_GALLERY, LEAST_PAIRS = 20, 50, 60
_SURE = 1.645
"""One-sided 95 %."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A share of closer pairs, and whether it was learned here."""

    value: float
    learned: bool


def learn(
    gallery: Gallery,
    table: npt.NDArray[np.float32],
    lexicon: Lexicon,
    scale: Floats,
    *,
    met: Ids,
) -> Limit:
    """The limit of these breasts.

    Parameters
    ----------
    table
        (N, D) vectors, a row a breast of the gallery.
    scale
        Sorted distances of random pairs.
    met
        People whom the encoder learnt from after all: a run on folds deals out patients anew,
        and knows nothing of the stored split.
    """
    there = gallery.usable & gallery.tagged & gallery.packed.any(axis=1)
    asks = there & (gallery.split == Split.VALIDATION) & ~np.isin(gallery.owners, met)
    asking = _some(np.flatnonzero(asks), QUERIES)
    found = _some(np.flatnonzero(there), GALLERY)
    people = np.unique(gallery.owners[asking])
    if len(people) < LEAST_QUERIES or len(found) < LEAST_GALLERY or not len(scale):
        return Limit(CLOSE, learned=False)
    far = np.maximum(0.0, 1.0 - table[asking] @ table[found].T)
    closer = np.searchsorted(scale, far.reshape(-1)).reshape(far.shape) / len(scale)
    tags = _tag_distances(gallery, asking, found, bit_weights(lexicon))
    other = gallery.owners[asking][:, None] != gallery.owners[found][None]
    _, who = np.unique(gallery.owners[asking], return_inverse=True)
    return judged(closer, tags, other, who.reshape(-1))


def judged(
    closer: Floats, tags: Floats, other: npt.NDArray[np.bool_], who: npt.NDArray[np.int64]
) -> Limit:
    """The limit from (Q, G) pairs: closer shares, distances of tags, whether they may meet.

    ``who`` (Q,) numbers the patients who ask; their pairs are not independent.
    """
    chance = float(tags[other].mean()) if other.any() else 0.0
    limit = 0.0
    for begin, end in pairwise(STEPS):
        inside = other & (closer >= begin) & (closer < end)
        if np.count_nonzero(inside) < LEAST_PAIRS:
            # Too few so near to judge them alone: they stand or fall with the next ones.
            if begin == 0.0 or limit == 0.0:
                continue
            break
        inside = other & (closer < end) & (closer >= (begin if limit else 0.0))
        numbers = np.bincount(who, weights=inside.sum(axis=1)).astype(np.float64)
        sums = np.bincount(who, weights=(tags * inside).sum(axis=1)).astype(np.float64)
        if _upper(sums, numbers) > (1 - MARGIN) * chance:
            break
        limit = end
    return Limit(limit, learned=True) if limit else Limit(CLOSE, learned=False)


def _upper(sums: Floats, numbers: Floats) -> float:
    """Upper bound of the mean of all pairs, patients being what was drawn."""
    mean = sums.sum() / numbers.sum()
    asked = numbers > 0
    if np.count_nonzero(asked) < 2:
        return float("inf")
    residue = (sums - mean * numbers)[asked]
    n = len(residue)
    error = np.sqrt(n / (n - 1) * (residue**2).sum()) / numbers.sum()
    return float(mean + _SURE * error)


def _tag_distances(gallery: Gallery, asking: Ids, found: Ids, weights: Floats) -> Floats:
    here = unpack(gallery.packed[asking], gallery.width).astype(np.float64)
    there = unpack(gallery.packed[found], gallery.width).astype(np.float64)
    every = (here @ weights)[:, None] + (there @ weights)[None]
    both = (here * weights) @ there.T
    return np.divide(every - 2 * both, every, out=np.zeros_like(every), where=every > 0)


def _some(rows: Ids, most: int) -> Ids:
    """At most so many, the same ones every time."""
    if len(rows) <= most:
        return rows
    chosen: Ids = np.sort(np.random.default_rng(0).choice(rows, most, replace=False))
    return chosen
