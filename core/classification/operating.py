"""Where a probability becomes "above": the site's operating point, and what it costs there.

Measured on out-of-fold log odds alone. Sensitivity and specificity belong to a threshold
and not to how many breasts are malignant: a corrected prevalence moves the threshold and
every probability alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np

from core.classification import metrics
from core.classification.chance import percent
from core.classification.metrics import Floats, Ids, Interval, Labels
from core.domain.share import Share
from core.domain.site import Fixed, OperatingPoint

_FLAT = 2.0


@dataclass(frozen=True, slots=True)
class Operating:
    """An operating point, measured.

    Attributes
    ----------
    threshold
        The log odds from which a breast is called, uncorrected.
    sensitivity, specificity
        Of what is called; the one that the site fixed is as near to it as the breasts
        allow, never on the wrong side. The other's interval knows that the threshold was
        found on the same breasts.
    """

    point: OperatingPoint
    threshold: float
    sensitivity: Interval
    specificity: Interval

    @property
    def words(self) -> str:
        """``at a specificity of 90 % among the proven breasts here; sensitivity ...``."""
        fixed = self.point.fixed
        other, name = (
            (self.sensitivity, "sensitivity")
            if fixed is Fixed.SPECIFICITY
            else (self.specificity, "specificity")
        )
        low, high = (round(100 * share) for share in (other.low, other.high))
        return (
            f"at a {fixed.value} of {percent(self.point.value)} among the proven breasts here; "
            f"{name} there {percent(other.value)} ({low} to {high})"
        )


def measure(logits: Floats, labels: Labels, patients: Ids, point: OperatingPoint) -> Operating:
    """Find the threshold of an operating point among out-of-fold log odds (N,).

    Parameters
    ----------
    logits, labels, patients
        (N,) of both outcomes.
    """
    threshold = cut(logits, labels, point)
    called = (logits >= threshold).astype(np.float64)
    malignant, benign = labels == 1, labels == 0
    sensitivity = partial(metrics.means, called[malignant])
    specificity = partial(metrics.means, 1.0 - called[benign])
    draw = partial(metrics.interval, replicates=metrics.FEWER)
    of_malignant = _at_ends(draw(sensitivity, patients[malignant]))
    of_benign = _at_ends(draw(specificity, patients[benign]))
    if point.fixed is Fixed.SPECIFICITY:
        free = draw(partial(_sensitivities, logits, labels, point.value), patients)
        return Operating(point, threshold, _around(of_malignant, free), of_benign)
    # The same the other way round: who is spared while enough malignant ones are called.
    turned = (1 - labels).astype(np.int8)
    free = draw(partial(_sensitivities, -logits, turned, point.value), patients)
    return Operating(point, threshold, of_malignant, _around(of_benign, free))


def cut(logits: Floats, labels: Labels, point: OperatingPoint) -> float:
    """The log odds from which a breast is called: midway between two that occur.

    As low as the asked specificity allows, or as high as the asked sensitivity does.
    """
    values = np.unique(logits)
    if point.fixed is Fixed.SPECIFICITY:
        benign = np.sort(logits[labels == 0])
        # How many benign ones lie at each value or below it.
        spared = np.searchsorted(benign, values, side="right")
        place = int(np.argmax(spared >= point.value * len(benign) - 1e-9)) + 1
    else:
        malignant = np.sort(logits[labels == 1])
        called = len(malignant) - np.searchsorted(malignant, values, side="left")
        place = int(np.flatnonzero(called >= point.value * len(malignant) - 1e-9)[-1])
    if place == len(values):
        return float(values[-1] + _FLAT)
    if place == 0:
        return float(values[0] - _FLAT)
    return float((values[place - 1] + values[place]) / 2)


def _sensitivities(logits: Floats, labels: Labels, share: float, weights: Floats) -> Floats:
    return metrics.sensitivities(logits, labels, weights, share)


def _around(found: Interval, free: Interval) -> Interval:
    """The value at the very threshold, in the interval of finding one."""
    low, high = min(found.value, free.low), max(found.value, free.high)
    return _at_ends(Interval(found.value, low, high, found.patients, found.breasts))


def _at_ends(found: Interval) -> Interval:
    """An interval that knows its doubt at none and all of them, where draws all agree.

    Wilson's of that many patients, since breasts of one woman are not independent.
    """
    if 0.0 < found.value < 1.0:
        return found
    held = Share(round(found.value) * found.patients, found.patients).interval
    low, high = held or (0.0, 1.0)
    return Interval(
        found.value, min(low, found.low), max(high, found.high), found.patients, found.breasts
    )
