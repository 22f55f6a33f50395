"""The opinion on a breast: a calibrated probability with its evidence, and why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from core.classification import calibration, vote
from core.classification.chance import Chance, percent
from core.classification.fitting import Fit, Fitted, Proven, Vectors
from core.classification.metrics import Floats, Interval
from core.classification.vote import Near
from core.domain.assessment import Outcome
from core.domain.study import BreastId


class Silence(StrEnum):
    """Why there is no opinion, for programs."""

    MASKED = "masked"
    """The gate holds it back."""
    BLANK = "blank"
    """The image shows no breast."""
    VENDOR = "vendor"
    """Of a vendor that the opinion does not know."""
    VIEW = "view"
    """Of a view that the model never saw."""
    UNLIKE = "unlike"
    """Unlike everything that the model knows: another organ, or no mammogram at all."""
    FEW = "few"
    """Too few proven cases to fit one."""
    TAGS = "tags"
    """No image of one breast was asked about."""


@dataclass(frozen=True, slots=True)
class NoOpinion:
    """Why there is no opinion: one sentence, and its code."""

    reason: str
    code: Silence


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One proven breast that spoke for an opinion, with its share of the vote."""

    breast: BreastId
    distance: float
    outcome: Outcome
    share: float


@dataclass(frozen=True, slots=True)
class Subgroup:
    """How good the opinion is on breasts that are like this one in one respect.

    Attributes
    ----------
    facet, value
        E.g. ``density`` and ``C``.
    breasts, patients, malignant
        The proven breasts of it that the fit knows.
    auc
        Out of fold; None where they are too few.
    sentence
        The same in words, or that they are too few.
    """

    facet: str
    value: str
    breasts: int
    patients: int
    malignant: int
    auc: Interval | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """The machine's opinion on one breast. Say it by :meth:`chance`, never by a bare number.

    Attributes
    ----------
    probability, low, high
        Calibrated probability of malignancy with its 95 % interval, for the site's own
        prevalence where it set one.
    uncorrected, uncorrected_low, uncorrected_high
        The probability among breasts like the proven ones, with its interval.
    prevalence
        Share of malignant breasts that ``probability`` holds for: the site's, or that of the
        breasts it was calibrated on.
    corrected
        Whether that is the site's.
    threshold, above
        The site's operating point on the scale of ``probability``, and whether this breast
        lies on it or above.
    threshold_words
        What is called above, in words: with the other one's interval.
    subgroups
        The performance that applies to this case.
    population
        For whom the probability holds.
    neighbours
        The proven breasts that voted, nearest first.
    probe, vote
        What each of the two says alone, as a probability before calibration.
    seen_in_training
        The encoder trained on images of this patient.
    out_of_fold
        The patient has proven breasts among those fitted on; this answer comes
        from a fit without her, and everything here is of that fit.
    single
        One view was looked at, standing for both.
    model
        SHA-256 of the model's manifest.
    """

    probability: float
    low: float
    high: float
    uncorrected: float
    uncorrected_low: float
    uncorrected_high: float
    prevalence: float
    corrected: bool
    threshold: float
    above: bool
    threshold_words: str
    subgroups: tuple[Subgroup, ...]
    population: str
    neighbours: tuple[Neighbour, ...]
    probe: float
    vote: float
    seen_in_training: bool
    out_of_fold: bool
    single: bool
    model: str

    @property
    def chance(self) -> Chance:
        """The probability with all that makes it mean something."""
        return Chance(self.probability, self.low, self.high, self.population)


@dataclass(frozen=True)
class Judged:
    """What one fit says of one breast, before any choice of the site."""

    probability: float
    low: float
    high: float
    logit: float
    probe: float
    vote: float
    neighbours: tuple[Neighbour, ...]


def judge(fit: Fit, fitted: Fitted, vector: Vectors, patient: int | None) -> Judged:
    """What a fit says of one (2D,) vector of a patient (None for a stranger)."""
    proven = fitted.proven
    wide = fit.wide(vector, -1 if patient is None else patient, proven)
    near = Near(wide.rows[:, : vote.NEIGHBOURS], wide.distances[:, : vote.NEIGHBOURS])
    voted = vote.tally(near, proven.labels, vote.prior_of(proven.labels[fit.memory]))
    scores = np.column_stack([fit.probe.logit(vector[None]), voted])
    alone = 1 / (1 + np.exp(-np.clip(scores[0], -30, 30)))
    value = float(calibration.probability(scores, fit.coefficients[None])[0, 0])
    low, high = fit.interval(vector, wide, proven)
    return Judged(
        probability=value,
        low=min(low, value),
        high=max(high, value),
        logit=float(scores[0] @ fit.coefficients[:-1] + fit.coefficients[-1]),
        probe=float(alone[0]),
        vote=float(alone[1]),
        neighbours=_voters(near, proven),
    )


def _voters(near: Near, proven: Proven) -> tuple[Neighbour, ...]:
    usable = np.isfinite(near.distances[0])
    rows, far = near.rows[0][usable], near.distances[0][usable]
    if not len(rows):
        return ()
    loud: Floats = vote.weights(far, float(np.median(far)))
    outcomes = (Outcome.BENIGN, Outcome.MALIGNANT)
    return tuple(
        Neighbour(
            BreastId(int(proven.breasts[row])),
            float(distance),
            outcomes[int(proven.labels[row])],
            float(weight / loud.sum()),
        )
        for row, distance, weight in zip(rows, far, loud, strict=True)
    )


def population(fit: Fit, proven: Proven, prevalence: float | None) -> str:
    """For whom the probabilities of a fit hold."""
    labels, patients = proven.labels[fit.memory], proven.patients[fit.memory]
    drawn = f", drawn of {proven.among}" if proven.among else ""
    found = (
        f"among {len(labels)} proven breasts of {len(np.unique(patients))} patients{drawn}, "
        f"{percent(float(labels.mean()))} malignant"
    )
    if prevalence is None:
        return found
    return f"{found}, corrected to the {percent(prevalence)} malignant that this site reads"
