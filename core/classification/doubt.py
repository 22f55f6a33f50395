"""How unsure the machine is of breasts, without telling to which side.

Unread exams may be listed by doubt, so the value must give nothing of an opinion away.
A probability's entropy would: where malignancy is rare, the more doubtful of two breasts
is the likelier malignant one. So breasts are ranked on either side of the model's median
apart, and each side fills every step alike: whoever knows a step knows nothing of the
side. No probability is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.classification.fitting import Fitted, Vectors
from core.classification.metrics import Floats, Ids
from core.domain.progress import CancelToken, Progress, Report, silent
from core.domain.study import BreastId
from core.store import Store, doubts

if TYPE_CHECKING:
    from core.classification.service import Opinions

STEPS = doubts.STEPS
_AT_ONCE = 1000
"""Breasts in one write: a reader's own writes go in between."""
_TITLE = "Ordering by doubt"


def steps(probe: Floats, vote: Floats, whole: Floats) -> npt.NDArray[np.int64]:
    """Coarse doubts (N,) from 0 to ``STEPS - 1``.

    Parameters
    ----------
    probe, vote, whole
        (N,) log odds by the probe, by the neighbours, and of both together. A breast is
        doubtful where ``whole`` is near the median, and where probe and vote differ.
    """
    if not len(whole):
        return np.zeros(0, np.int64)
    middle = np.median(whole)
    doubtful = _ranks(-np.abs(whole - middle)) + _ranks(np.abs(probe - vote))
    found = np.zeros(len(whole), np.int64)
    above = np.argsort(np.argsort(whole, kind="stable"), kind="stable") >= len(whole) // 2
    for side in (above, ~above):
        count = int(side.sum())
        if count:
            share = np.argsort(np.argsort(doubtful[side], kind="stable"), kind="stable") / count
            found[side] = np.floor(share * STEPS)
    return found


def of_breasts(
    opinions: Opinions, report: Report = silent, cancel: CancelToken | None = None
) -> dict[BreastId, int]:
    """The doubts of every breast that the model in use has a vector of.

    A breast whose patient took part in fitting is judged by the fit without her; one that
    is unlike all data is as doubtful as can be. Empty where there is no opinion at all.
    """
    fitted, gallery = opinions.fitted, opinions.cases.gallery
    if fitted is None:
        return {}
    rows = np.flatnonzero(gallery.usable)
    rows = rows[np.argsort(gallery.breasts[rows], kind="stable")]
    scores, whole = np.zeros((len(rows), 2)), np.zeros(len(rows))
    away = np.zeros(len(rows))
    for part, table in opinions.features.blocks(rows):
        if cancel is not None:
            cancel.check(_TITLE)
        report(Progress(part.start, len(rows), _TITLE))
        owners = gallery.owners[rows[part]]
        scores[part], whole[part] = _scores(fitted, table, owners)
        away[part] = opinions.reference.away(table, owners)
    found = steps(scores[:, 0], scores[:, 1], whole)
    found[away > opinions.limits.breast] = STEPS - 1
    ids = gallery.breasts[rows]
    return {BreastId(int(one)): int(step) for one, step in zip(ids, found, strict=True)}


def keep(
    store: Store,
    found: Mapping[BreastId, int],
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> int:
    """Write the doubts of a model over those of the one before; returns how many there are."""
    ids = sorted(found)
    with store.read() as reading:
        gone = doubts.all_breasts(reading) - found.keys()
    for start in range(0, len(ids), _AT_ONCE):
        if cancel is not None:
            cancel.check(_TITLE)
        report(Progress(start, len(ids), _TITLE))
        some = ids[start : start + _AT_ONCE]
        with store.write(None, "doubts of the model") as unit:
            doubts.replace(unit, {breast: found[breast] for breast in some})
    left = sorted(gone)
    for start in range(0, len(left), _AT_ONCE):
        with store.write(None, "doubts of the model") as unit:
            doubts.forget(unit, left[start : start + _AT_ONCE])
    return len(ids)


def _scores(fitted: Fitted, table: Vectors, owners: Ids) -> tuple[Floats, Floats]:
    """Log odds (N, 2) by probe and vote, and (N,) of both, each by a fit without her."""
    proven = fitted.proven
    number = dict(zip(proven.patients.tolist(), proven.fold.tolist(), strict=True))
    which = np.array([number.get(int(owner), len(fitted.fits) - 1) for owner in owners])
    scores, whole = np.zeros((len(table), 2)), np.zeros(len(table))
    for one in np.unique(which):
        rows, fit = which == one, fitted.fits[int(one)]
        scores[rows] = fit.scores(table[rows], owners[rows], proven)
        whole[rows] = scores[rows] @ fit.coefficients[:-1] + fit.coefficients[-1]
    return scores, whole


def _ranks(values: Floats) -> Floats:
    """Ranks (N,) from 0 to 1."""
    order = np.argsort(np.argsort(values, kind="stable"), kind="stable")
    found: Floats = order / max(1, len(values) - 1)
    return found
