"""Breasts whose pathology the opinion strongly speaks against: perhaps noted wrongly."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from core.classification.fitting import Fitted
from core.domain.assessment import Outcome
from core.domain.study import BreastId

AGAINST = 0.1
"""Out-of-fold probability of what was noted, at most."""
MOST = 50


@dataclass(frozen=True, slots=True)
class Suspect:
    """A proven breast, and the probability of malignancy from fits without its patient."""

    breast: BreastId
    outcome: Outcome
    probability: float


def suspects(fitted: Fitted, known: Collection[int]) -> tuple[Suspect, ...]:
    """The proven breasts that look like the other outcome, the most contradicted first.

    Most of them are proven rightly and look unusual; each wants a look at its report.

    Parameters
    ----------
    known
        Breasts whose pathology this reader may know: hers by assessment.
    """
    proven, probability = fitted.proven, fitted.out_of_fold()
    malignant = proven.labels == 1
    noted = np.where(malignant, probability, 1 - probability)
    allowed = np.isin(proven.breasts, np.fromiter(known, np.int64, len(known)))
    rows = np.flatnonzero(allowed & (noted <= AGAINST))
    rows = rows[np.lexsort((proven.breasts[rows], noted[rows]))][:MOST]
    return tuple(
        Suspect(
            BreastId(int(proven.breasts[row])),
            Outcome.MALIGNANT if malignant[row] else Outcome.BENIGN,
            float(probability[row]),
        )
        for row in rows
    )
