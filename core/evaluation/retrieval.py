"""How alike the nearest breasts are: by manifestations, and by pathology beside it.

What is searched is what the application searches: every breast of another patient that
has a vector. Manifestation distance is what ManiNeg optimises, so the precision by
pathology of the same search always stands next to it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.classification import vote
from core.classification.metrics import Floats, Ids
from core.dataset.snapshot import UNKNOWN
from core.domain.manifestation import distance
from core.domain.progress import CancelToken, Progress, Report, silent
from core.evaluation.breasts import Breasts, Flags

NEAREST = 10
_AT_ONCE = 128
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
    manifestation_distance, manifestation_distance_random
        (Q,) mean distance of the nearest k tagged breasts, and of all of them.
    precision, precision_chance
        (Q,) share of the query's own outcome among the nearest k proven breasts, and among
        all of them; NaN where the query is not proven.
    """

    query_ids: Ids
    query_patients: Ids
    lesion: Flags
    manifestation_distance: Floats
    manifestation_distance_random: Floats
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
    tagged = np.flatnonzero(breasts.tagged)
    proven = np.flatnonzero(breasts.labels != UNKNOWN)
    found: list[Floats] = []
    for start in range(0, len(queries), _AT_ONCE):
        if cancel is not None:
            cancel.check(_TITLE)
        report(Progress(start, len(queries), _TITLE))
        rows = queries[start : start + _AT_ONCE]
        near, far = _means(
            breasts, rows, tagged, k,
            distance(breasts.packed[rows][:, None], breasts.packed[tagged][None]).astype(float),
        )  # fmt: skip
        same = breasts.labels[rows][:, None] == breasts.labels[proven][None]
        hits, chance = _means(breasts, rows, proven, k, same.astype(float))
        unproven = breasts.labels[rows] == UNKNOWN
        hits[unproven], chance[unproven] = np.nan, np.nan
        found.append(np.stack([near, far, hits, chance]))
    values = np.concatenate(found, axis=1) if found else np.empty((4, 0))
    usable = np.isfinite(values[0])
    queries, values = queries[usable], values[:, usable]
    return Retrieval(
        breasts.breast_ids[queries],
        breasts.patient_ids[queries],
        breasts.packed[queries].any(axis=1),
        *values,
    )


def _means(
    breasts: Breasts, rows: Ids, gallery: Ids, k: int, values: Floats
) -> tuple[Floats, Floats]:
    """Means (n,) of (n, G) values over the nearest k of the gallery and over all of it."""
    if not len(gallery):
        return np.full(len(rows), np.nan), np.full(len(rows), np.nan)
    far = vote.distances(breasts.mean[rows], breasts.mean[gallery])
    other = breasts.patient_ids[rows][:, None] != breasts.patient_ids[gallery][None]
    far[~other] = np.inf
    nearest = np.argsort(far, axis=1, kind="stable")[:, :k]
    there = np.take_along_axis(other, nearest, axis=1)
    near = np.take_along_axis(values, nearest, axis=1)
    with np.errstate(invalid="ignore"):
        return (
            (near * there).sum(axis=1) / there.sum(axis=1),
            (values * other).sum(axis=1) / other.sum(axis=1),
        )
