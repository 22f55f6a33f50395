"""Fitting opinions on proven breasts: never in-sample, by patient, in bounded time.

Probe and neighbours' vote are fitted on proven breasts, scored out of fold by
patient, and calibrated together. Everything is fitted once for strangers and
once without each fold; a breast whose patient took part in fitting is answered
by the fit that left her out, in which neither her vectors nor her labels had any
part (so a label that only memorisation could know does not come back).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from core.classification import calibration, probe, vote
from core.classification.folds import FOLDS, by_patient
from core.classification.metrics import Floats, Ids, Labels, draw_patients
from core.classification.probe import Probe
from core.classification.vote import Near
from core.domain.assessment import Outcome
from core.domain.errors import NotEnoughData
from core.domain.progress import CancelToken, Progress, Report, silent

Vectors = npt.NDArray[np.float32]

MIN_PATIENTS = 10
"""Patients with a proven breast that each class needs, so that every fold can be fitted."""
MOST = 6000
"""Proven breasts that take part in a fit; of more, whole patients are drawn."""
_REPLICATES = 400
_WIDE = 4
"""Times the neighbours that are looked up, so that enough are left without any one fold."""


@dataclass(frozen=True)
class Proven:
    """The proven breasts an opinion is fitted on.

    Attributes
    ----------
    breasts, patients
        (N,) ids.
    vectors
        (N, D) of unit length.
    labels
        (N,) 1 malignant, 0 benign.
    among
        How many proven breasts there are, where these were drawn from more; else 0.
    """

    breasts: Ids
    patients: Ids
    vectors: Vectors
    labels: Labels
    among: int = 0

    def __len__(self) -> int:
        return len(self.breasts)

    def where(self, chosen: npt.NDArray[np.bool_]) -> Proven:
        """Some of the breasts."""
        return Proven(
            self.breasts[chosen], self.patients[chosen], self.vectors[chosen], self.labels[chosen]
        )

    def check(self) -> None:
        """Raise :class:`NotEnoughData` when the classes do not suffice."""
        for outcome, label in ((Outcome.BENIGN, 0), (Outcome.MALIGNANT, 1)):
            number = len(np.unique(self.patients[self.labels == label]))
            if number < MIN_PATIENTS:
                raise NotEnoughData(
                    f"There are proven {outcome.value} breasts of {number} patients, and an "
                    f"opinion needs {MIN_PATIENTS}: prove more cases."
                )

    @cached_property
    def fold(self) -> Ids:
        """(N,) the fold of each breast."""
        return by_patient(self.patients)


@dataclass(frozen=True)
class Fit:
    """One fit: a probe, its fold-wise siblings, the calibration and its replicates.

    Attributes
    ----------
    memory
        (N,) the proven breasts that it knows.
    coefficients
        (3,) slopes of probe and vote, and the intercept.
    replicates
        (R, 3) the same of bootstrapped patients.
    crossed
        (N, 2) log odds by probe and vote of each breast it knows, by siblings without her
        patient; NaN for the others. What is known of the fit's worth comes from these, so
        that nobody it left out has a part in that either.
    folds
        (N,) which sibling never saw each breast it knows; -1 for the others.
    """

    memory: npt.NDArray[np.bool_]
    probe: Probe
    siblings: tuple[Probe, ...]
    coefficients: Floats
    replicates: Floats
    crossed: Floats
    folds: Ids

    @cached_property
    def outside(self) -> Floats:
        """(N,) calibrated log odds out of fold of the breasts it knows, NaN for the others."""
        found: Floats = self.crossed @ self.coefficients[:-1] + self.coefficients[-1]
        return found

    def near(self, vectors: Vectors, owners: Ids, proven: Proven) -> Near:
        """The breasts it knows that are nearest to (N, D) vectors of patients (N,)."""
        return vote.nearest(vectors, owners, proven.vectors, proven.patients, among=self.memory)

    def scores(self, vectors: Vectors, owners: Ids, proven: Proven) -> Floats:
        """Log odds (N, 2) by probe and by vote of (N, D) vectors of patients (N,)."""
        near = self.near(vectors, owners, proven)
        voted = vote.tally(near, proven.labels, vote.prior_of(proven.labels[self.memory]))
        return np.column_stack([self.probe.logit(vectors), voted])

    def probability(self, vectors: Vectors, owners: Ids, proven: Proven) -> Floats:
        """Calibrated probabilities (N,)."""
        scores = self.scores(vectors, owners, proven)
        found: Floats = calibration.probability(scores, self.coefficients[None])[0]
        return found

    def interval(self, vector: Vectors, wide: Near, proven: Proven) -> tuple[float, float]:
        """95 % interval of the probability of one (D,) vector.

        Bootstrapped calibrations (over patients) cross what probe and vote together say
        otherwise when a fold of patients is left out (delete-a-group jackknife).

        Parameters
        ----------
        wide
            From :meth:`wide`.
        """
        told = self._siblings(vector, wide, proven)
        count = len(self.siblings)
        apart = (told[1:] - told[1:].mean(axis=0)) * np.sqrt((count - 1) / count)
        drawn = np.random.default_rng(0).standard_normal((len(self.replicates), count))
        moved = told[0] + drawn @ apart
        logits = (self.replicates[:, :-1] * moved).sum(axis=1) + self.replicates[:, -1]
        low, high = np.quantile(1 / (1 + np.exp(-np.clip(logits, -30, 30))), [0.025, 0.975])
        return float(low), float(high)

    def wide(self, vector: Vectors, owner: int, proven: Proven) -> Near:
        """Neighbours enough of one (D,) vector for every sibling to find its own among them."""
        return vote.nearest(
            vector[None], np.array([owner]), proven.vectors, proven.patients, among=self.memory,
            neighbours=_WIDE * vote.NEIGHBOURS,
        )  # fmt: skip

    def _siblings(self, vector: Vectors, wide: Near, proven: Proven) -> Floats:
        """Log odds (1 + folds, 2) by probe and vote: of the whole fit, then without each fold."""
        rows = []
        for number, one in enumerate((self.probe, *self.siblings)):
            left_out = self.folds == number - 1
            there = (~left_out)[wide.rows[0]] if number else np.ones(wide.rows.shape[1], np.bool_)
            some = Near(
                wide.rows[:, there][:, : vote.NEIGHBOURS],
                wide.distances[:, there][:, : vote.NEIGHBOURS],
            )
            asked = self.memory & ~left_out if number else self.memory
            voted = vote.tally(some, proven.labels, vote.prior_of(proven.labels[asked]))
            rows.append((one.logit(vector[None])[0], voted[0]))
        found: Floats = np.array(rows, dtype=np.float64)
        return found


@dataclass(frozen=True)
class Fitted:
    """The fit for strangers (last) and one without each fold (first)."""

    proven: Proven
    fits: tuple[Fit, ...]

    def number_for(self, patient: int | None) -> tuple[int, bool]:
        """The number of the fit that never saw ``patient``; whether that is an out-of-fold one."""
        if patient is not None:
            own = np.flatnonzero(self.proven.patients == patient)
            if len(own):
                return int(self.proven.fold[own[0]]), True
        return len(self.fits) - 1, False

    def out_of_fold(self) -> Floats:
        """Out-of-fold probabilities (N,) of the proven breasts."""
        found = np.zeros(len(self.proven))
        for number, fit in enumerate(self.fits[:-1]):
            held = self.proven.where(self.proven.fold == number)
            found[self.proven.fold == number] = fit.probability(
                held.vectors, held.patients, self.proven
            )
        return found


def fit(proven: Proven, *, report: Report = silent, cancel: CancelToken | None = None) -> Fitted:
    """Fit opinions on proven breasts.

    Raises
    ------
    NotEnoughData
        When a class has too few patients, overall or without some fold.
    """
    proven.check()
    # The last one leaves nobody out: no fold has its number.
    fits = []
    for number in range(FOLDS + 1):
        if cancel is not None:
            cancel.check("Fitting the opinion")
        report(Progress(number, FOLDS + 1, "Fitting the opinion"))
        fits.append(_fit_on(proven, proven.fold != number))
    return Fitted(proven, tuple(fits))


def fit_once(proven: Proven) -> Fit:
    """One fit on all of ``proven``, to judge strangers with (evaluation)."""
    proven.check()
    return _fit_on(proven, np.ones(len(proven), dtype=np.bool_))


def _fit_on(proven: Proven, memory: npt.NDArray[np.bool_]) -> Fit:
    known = proven.where(memory)
    voted = np.zeros(len(known))
    for number in range(FOLDS):
        held, rest = known.where(known.fold == number), known.where(known.fold != number)
        if len(np.unique(rest.labels)) < 2:
            raise NotEnoughData(
                "The proven cases are too few to set some of them aside for checking: "
                "prove more cases of the rarer outcome."
            )
        voted[known.fold == number] = vote.logits(
            held.vectors, held.patients, rest.vectors, rest.labels, rest.patients
        )
    crossed = probe.cross_fit(known.vectors, known.labels, known.patients)
    scores = np.column_stack([crossed.logits, voted])
    whole = calibration.fit(scores, known.labels, np.ones((1, len(known))))[0]
    drawn = draw_patients(known.patients, _REPLICATES, seed=0)
    every = np.full((len(proven), 2), np.nan)
    every[memory] = scores
    folds = np.full(len(proven), -1, dtype=np.int64)
    folds[memory] = known.fold
    return Fit(
        memory,
        probe.fit(known.vectors, known.labels, crossed.strength),
        crossed.probes,
        whole,
        np.concatenate([calibration.fit(scores, known.labels, weights) for weights in drawn]),
        every,
        folds,
    )
