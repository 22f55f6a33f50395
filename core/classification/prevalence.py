"""From the share of malignant breasts among the proven ones to a site's own.

Proven breasts are malignant far oftener than those that are read: who is biopsied is no
chance. Where what benign and malignant breasts look like is the same here and there and
only their shares differ, Bayes' rule moves the log odds of every breast by the same amount
(prior shift): the difference of the log odds of the two shares.
"""

from __future__ import annotations

import math


def corrected(probability: float, calibrated: float, prevalence: float | None) -> float:
    """The probability where another share is malignant than among those calibrated on.

    Parameters
    ----------
    probability
        As calibrated.
    calibrated
        Share of malignant among the breasts calibrated on.
    prevalence
        Share of malignant among those that are read; None for the same.
    """
    if prevalence is None or probability <= 0.0 or probability >= 1.0:
        return probability
    moved = _logit(probability) + _logit(prevalence) - _logit(calibrated)
    return 1.0 / (1.0 + math.exp(-max(-700.0, min(700.0, moved))))


def _logit(share: float) -> float:
    return math.log(share) - math.log1p(-share)
