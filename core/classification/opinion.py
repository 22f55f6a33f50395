"""The opinion on a breast: a calibrated probability with its evidence, never in-sample.

Probe and neighbours' vote are fitted on proven breasts, scored out of fold by
patient, and calibrated together. Everything is fitted once for strangers and
once without each fold; a breast whose patient took part in fitting is answered
by the fit that left her out, in which neither her vectors nor her labels had any
part (so a label that only memorisation could know does not come back).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.classification import calibration, probe, vote
from core.classification.folds import FOLDS, by_patient
from core.classification.metrics import Floats, Ids, Labels, draw_patients
from core.classification.probe import Probe
from core.domain.assessment import Outcome
from core.domain.errors import NotEnoughData
from core.domain.progress import CancelToken, Progress, Report, silent
from core.domain.study import BreastId

Vectors = npt.NDArray[np.float32]

MIN_PATIENTS = 10
"""Patients with a proven breast that each class needs, so that every fold can be fitted."""
_REPLICATES = 200
_NEAREST = 5
_BEYOND = 0.99


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One proven breast that spoke for an opinion, with its share of the vote."""

    breast: BreastId
    distance: float
    outcome: Outcome
    share: float


@dataclass(frozen=True, slots=True)
class Opinion:
    """The machine's opinion on one breast.

    Attributes
    ----------
    probability, low, high
        Calibrated probability of malignancy with its 95 % interval.
    seen_in_training
        The encoder trained on images of this patient.
    out_of_fold
        The patient has proven breasts among those fitted on; this answer comes
        from a fit without her.
    probe, vote
        What each of the two says alone, as a probability before calibration.
    neighbours
        The proven breasts that voted, nearest first.
    population
        For whom the probability holds, in one sentence.
    """

    probability: float
    low: float
    high: float
    seen_in_training: bool
    out_of_fold: bool
    probe: float
    vote: float
    neighbours: tuple[Neighbour, ...]
    population: str


@dataclass(frozen=True, slots=True)
class NoOpinion:
    """Why there is no opinion, in one sentence."""

    reason: str


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
    """

    breasts: Ids
    patients: Ids
    vectors: Vectors
    labels: Labels

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


@dataclass(frozen=True)
class Fit:
    """One fit: a probe, its fold-wise siblings, the calibration and its replicates.

    ``memory`` marks the proven breasts (N,) that it knows.
    """

    memory: npt.NDArray[np.bool_]
    probe: Probe
    siblings: tuple[Probe, ...]
    coefficients: Floats
    replicates: Floats

    def scores(self, vectors: Vectors, owners: Ids, proven: Proven) -> Floats:
        """Log odds (N, 2) by probe and by vote of (N, D) vectors of patients (N,)."""
        known = proven.where(self.memory)
        voted = vote.logits(vectors, owners, known.vectors, known.labels, known.patients)
        return np.column_stack([self.probe.logit(vectors), voted])

    def probability(self, vectors: Vectors, owners: Ids, proven: Proven) -> Floats:
        """Calibrated probabilities (N,)."""
        scores = self.scores(vectors, owners, proven)
        found: Floats = calibration.probability(scores, self.coefficients[None])[0]
        return found

    def interval(self, vector: Vectors, owner: int, proven: Proven) -> tuple[float, float]:
        """95 % interval of one (D,) vector's probability.

        Bootstrapped calibrations (over patients) cross the spread of the probe
        when a fold of patients is left out (delete-a-group jackknife).
        """
        scores = self.scores(vector[None], np.array([owner]), proven)[0]
        spoken = np.array([s.logit(vector[None])[0] for s in self.siblings])
        count = len(spoken)
        spread = float(np.sqrt((count - 1) / count * ((spoken - spoken.mean()) ** 2).sum()))
        noise = np.random.default_rng(0).standard_normal(len(self.replicates)) * spread
        moved = np.column_stack([scores[0] + noise, np.full(len(noise), scores[1])])
        logits = (self.replicates[:, :-1] * moved).sum(axis=1) + self.replicates[:, -1]
        low, high = np.quantile(1 / (1 + np.exp(-np.clip(logits, -30, 30))), [0.025, 0.975])
        return float(low), float(high)


@dataclass(frozen=True)
class Fitted:
    """The fit for strangers (last) and one without each fold (first)."""

    proven: Proven
    fits: tuple[Fit, ...]
    limit: float
    """Mean distance to the nearest breasts beyond which an image is unlike the data."""

    def fit_for(self, patient: int | None) -> tuple[Fit, bool]:
        """The fit that never saw ``patient``, and whether that is an out-of-fold one."""
        if patient is not None:
            own = np.flatnonzero(self.proven.patients == patient)
            if len(own):
                return self.fits[int(by_patient(self.proven.patients)[own[0]])], True
        return self.fits[-1], False

    def out_of_fold(self) -> Floats:
        """Out-of-fold probabilities (N,) of the proven breasts."""
        fold = by_patient(self.proven.patients)
        found = np.zeros(len(self.proven))
        for number, fit in enumerate(self.fits[:-1]):
            held = self.proven.where(fold == number)
            found[fold == number] = fit.probability(held.vectors, held.patients, self.proven)
        return found


def fit(
    proven: Proven,
    everyone: Vectors,
    owners: Ids,
    *,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> Fitted:
    """Fit opinions on proven breasts.

    Parameters
    ----------
    proven
        The breasts with their outcomes.
    everyone, owners
        (M, D) vectors of all breasts and their (M,) patients, proven or not: what
        the data look like, to know what is unlike them.

    Raises
    ------
    NotEnoughData
        When a class has too few patients, overall or without some fold.
    """
    proven.check()
    fold = by_patient(proven.patients)
    # The last one leaves nobody out: no fold has its number.
    fits = []
    for number in range(FOLDS + 1):
        if cancel is not None:
            cancel.check("Fitting the opinion")
        report(Progress(number, FOLDS + 1, "Fitting the opinion"))
        fits.append(_fit_on(proven, fold != number))
    own = nearness(everyone, owners, everyone, owners)
    return Fitted(proven, tuple(fits), float(np.quantile(own[np.isfinite(own)], _BEYOND)))


def fit_once(proven: Proven) -> Fit:
    """One fit on all of ``proven``, to judge strangers with (evaluation)."""
    proven.check()
    return _fit_on(proven, np.ones(len(proven), dtype=np.bool_))


def _fit_on(proven: Proven, memory: npt.NDArray[np.bool_]) -> Fit:
    known = proven.where(memory)
    fold = by_patient(known.patients)
    voted = np.zeros(len(known))
    for number in range(FOLDS):
        held, rest = known.where(fold == number), known.where(fold != number)
        if len(np.unique(rest.labels)) < 2:
            raise NotEnoughData(
                "The proven cases are too few to set some of them aside for checking: "
                "prove more cases of the rarer outcome."
            )
        voted[fold == number] = vote.logits(
            held.vectors, held.patients, rest.vectors, rest.labels, rest.patients
        )
    crossed = probe.cross_fit(known.vectors, known.labels, known.patients)
    scores = np.column_stack([crossed.logits, voted])
    whole = calibration.fit(scores, known.labels, np.ones((1, len(known))))[0]
    drawn = np.concatenate(draw_patients(known.patients, _REPLICATES, seed=0))
    return Fit(
        memory,
        probe.fit(known.vectors, known.labels, crossed.strength),
        crossed.probes,
        whole,
        calibration.fit(scores, known.labels, drawn),
    )


def nearness(query: Vectors, owners: Ids, known: Vectors, patients: Ids) -> Floats:
    """Mean distance (N,) to the nearest breasts of other patients."""
    found = np.full(len(query), np.inf)
    for start in range(0, len(query), 512):
        rows = slice(start, start + 512)
        far = vote.distances(query[rows], known)
        far[owners[rows, None] == patients[None, :]] = np.inf
        count = min(_NEAREST, far.shape[1])
        nearest = np.partition(far, count - 1, axis=1)[:, :count]
        usable = np.isfinite(nearest)
        total = np.where(usable, nearest, 0).sum(axis=1)
        number = usable.sum(axis=1)
        found[rows] = np.where(number > 0, total / np.maximum(number, 1), np.inf)
    return found


def for_breast(
    fitted: Fitted,
    vector: Vectors,
    patient: int | None,
    everyone: Vectors,
    owners: Ids,
    *,
    seen_in_training: bool,
) -> Opinion | NoOpinion:
    """The opinion on one (D,) vector.

    Parameters
    ----------
    patient
        Whose breast it is; None for a file that is not in the store.
    everyone, owners
        As in :func:`fit`.
    """
    owner = -1 if patient is None else patient
    own = np.array([owner])
    away = float(nearness(vector[None], own, everyone, owners)[0])
    if away > fitted.limit:
        return NoOpinion(
            "This breast is unlike those the model was made with "
            f"(distance {away:.3f}, and 99 of 100 of them lie within {fitted.limit:.3f})."
        )
    chosen, out_of_fold = fitted.fit_for(patient)
    scores = chosen.scores(vector[None], own, fitted.proven)
    alone = 1 / (1 + np.exp(-np.clip(scores[0], -30, 30)))
    value = float(calibration.probability(scores, chosen.coefficients[None])[0, 0])
    low, high = chosen.interval(vector, owner, fitted.proven)
    return Opinion(
        probability=value,
        low=min(low, value),
        high=max(high, value),
        seen_in_training=seen_in_training,
        out_of_fold=out_of_fold,
        probe=float(alone[0]),
        vote=float(alone[1]),
        neighbours=_voters(chosen, vector, owner, fitted.proven),
        population=population(fitted.proven),
    )


def _voters(chosen: Fit, vector: Vectors, owner: int, proven: Proven) -> tuple[Neighbour, ...]:
    known = proven.where(chosen.memory & (proven.patients != owner))
    far = vote.distances(vector[None], known.vectors)[0]
    nearest = np.argsort(far, kind="stable")[: vote.NEIGHBOURS]
    loud = vote.weights(far[nearest], float(np.median(far[nearest])))
    outcomes = (Outcome.BENIGN, Outcome.MALIGNANT)
    return tuple(
        Neighbour(
            BreastId(int(known.breasts[row])),
            float(far[row]),
            outcomes[int(known.labels[row])],
            float(weight / loud.sum()),
        )
        for row, weight in zip(nearest, loud, strict=True)
    )


def population(proven: Proven) -> str:
    """For whom the probabilities hold."""
    share = round(100 * float(proven.labels.mean()))
    return (
        f"Holds for breasts like the {len(proven)} proven ones of "
        f"{len(np.unique(proven.patients))} patients here, {share} % of them malignant; "
        "among other women, in screening above all, the true share is another."
    )
