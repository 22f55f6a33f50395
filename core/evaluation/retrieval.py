"""How alike the nearest breasts are: by manifestations, and by pathology beside it.

What is searched is what the application searches: every breast of another patient that
has a vector. Manifestation distance is what ManiNeg optimises, so the precision by
pathology of the same search always stands next to it. It lies between two marks: of all
breasts (what chance gives), and of the k that are nearest by manifestations themselves
(the best that any search could find).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.classification import sampling, vote
from core.classification.metrics import Floats, Ids
from core.dataset.snapshot import UNKNOWN
from core.domain.manifestation import distance
from core.domain.progress import CancelToken, Progress, Report, silent
from core.evaluation.breasts import Breasts, Flags

NEAREST = 10
MOST = 5000
"""Queries that are asked; of more, whole patients are drawn."""
_CELLS = 2_000_000
"""Pairs of breasts that are looked at together."""
_TITLE = "Searching for similar cases"


@dataclass(frozen=True)
class Retrieval:
    """What Q tagged, held-out breasts find.

    Attributes
    ----------
    query_ids, query_patients
        (Q,) ids.
    lesion
        (Q,) whether anything is tagged in the query.
    manifestation_distance, manifestation_distance_random, manifestation_distance_ideal
        (Q,) mean distance of the nearest k tagged breasts, of all of them, and of the k whose
        manifestations are nearest.
    precision, precision_chance
        (Q,) share of the query's own outcome among the nearest k proven breasts, and among
        all of them; NaN where the query is not proven.
    """

    query_ids: Ids
    query_patients: Ids
    lesion: Flags
    manifestation_distance: Floats
    manifestation_distance_random: Floats
    manifestation_distance_ideal: Floats
    precision: Floats
    precision_chance: Floats


def search(
    breasts: Breasts,
    *,
    k: int = NEAREST,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> Retrieval:
    """Let every tagged, held-out breast look for its nearest; never among her own."""
    queries = np.flatnonzero(breasts.held & breasts.tagged)
    queries = queries[sampling.some(breasts.patient_ids[queries], MOST)]
    tagged = np.flatnonzero(breasts.tagged)
    proven = np.flatnonzero(breasts.labels != UNKNOWN)
    found: list[Floats] = []
    step = max(1, _CELLS // max(1, len(tagged), len(proven)))
    for start in range(0, len(queries), step):
        if cancel is not None:
            cancel.check(_TITLE)
        report(Progress(start, len(queries), _TITLE))
        rows = queries[start : start + step]
        apart = distance(breasts.packed[rows][:, None], breasts.packed[tagged][None])
        near, far = _means(breasts, rows, tagged, k, apart.astype(np.float32))
        ideal = _ideal(breasts, rows, tagged, k, apart)
        same = breasts.labels[rows][:, None] == breasts.labels[proven][None]
        hits, chance = _means(breasts, rows, proven, k, same.astype(np.float32))
        unproven = breasts.labels[rows] == UNKNOWN
        hits[unproven], chance[unproven] = np.nan, np.nan
        found.append(np.stack([near, far, ideal, hits, chance]))
    values = np.concatenate(found, axis=1) if found else np.empty((5, 0))
    usable = np.isfinite(values[0])
    queries, values = queries[usable], values[:, usable]
    return Retrieval(
        breasts.breast_ids[queries],
        breasts.patient_ids[queries],
        breasts.packed[queries].any(axis=1),
        *values,
    )


def _means(
    breasts: Breasts, rows: Ids, gallery: Ids, k: int, values: npt.NDArray[np.float32]
) -> tuple[Floats, Floats]:
    """Means (n,) of (n, G) values over the nearest k of the gallery and over all of it."""
    if not len(gallery):
        return np.full(len(rows), np.nan), np.full(len(rows), np.nan)
    near = vote.nearest(
        breasts.mean[rows], breasts.patient_ids[rows], breasts.mean[gallery],
        breasts.patient_ids[gallery], neighbours=k,
    )  # fmt: skip
    other = breasts.patient_ids[rows][:, None] != breasts.patient_ids[gallery][None]
    there = np.isfinite(near.distances)
    chosen = np.take_along_axis(values, near.rows, axis=1).astype(np.float64)
    with np.errstate(invalid="ignore"):
        return (
            (chosen * there).sum(axis=1) / there.sum(axis=1),
            values.sum(axis=1, where=other, dtype=np.float64) / other.sum(axis=1),
        )


def _ideal(
    breasts: Breasts, rows: Ids, gallery: Ids, k: int, apart: npt.NDArray[np.int64]
) -> Floats:
    """Mean (n,) of the k smallest of (n, G) distances to breasts of other patients."""
    if not len(gallery):
        return np.full(len(rows), np.nan)
    other = breasts.patient_ids[rows][:, None] != breasts.patient_ids[gallery][None]
    count = min(k, len(gallery))
    far = np.where(other, apart, np.iinfo(np.int64).max)
    near = np.partition(far, count - 1, axis=1)[:, :count]
    there = near < np.iinfo(np.int64).max
    with np.errstate(invalid="ignore"):
        found: Floats = np.where(there, near, 0).sum(axis=1) / there.sum(axis=1)
    return found
