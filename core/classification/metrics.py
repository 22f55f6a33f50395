"""How good scores are: AUC with an interval over patients, sensitivity, calibration.

Two breasts of one woman are not independent, so every interval comes from a
bootstrap over *patients* (``manineg-method.md``, what the research code gets wrong).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.domain.errors import NotEnoughData

Floats = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int8]
Ids = npt.NDArray[np.int64]

Statistic = Callable[[Floats], Floats]
"""From how often each breast counts (B, N) to one value each (B,), NaN where there is none."""

REPLICATES = 2000
_BLOCK = 256
_STEPS = 60
_STEEPEST = 100.0


@dataclass(frozen=True, slots=True)
class Interval:
    """A number with its 95 % interval and the sample it was measured on."""

    value: float
    low: float
    high: float
    patients: int
    breasts: int


def interval(
    statistic: Statistic, patients: Ids, *, replicates: int = REPLICATES, seed: int = 0
) -> Interval:
    """A statistic with its percentile interval from a bootstrap over patients.

    Parameters
    ----------
    statistic
        Of weights (B, N).
    patients
        (N,) whose breast each is; two statistics with equal patients and seeds are drawn
        alike, so that a difference of them is paired.

    Returns
    -------
    Interval
        Of NaN where the statistic is not defined on the whole sample.
    """
    value = float(statistic(np.ones((1, len(patients))))[0])
    sample = len(np.unique(patients)), len(patients)
    if not np.isfinite(value):
        return Interval(np.nan, np.nan, np.nan, *sample)
    drawn = [statistic(weights) for weights in _draws(patients, replicates, seed)]
    values = np.concatenate(drawn)
    low, high = np.quantile(values[np.isfinite(values)], [0.025, 0.975])
    return Interval(value, float(low), float(high), *sample)


def auc(scores: Floats, labels: Labels) -> float:
    """Area under the ROC curve: the share of (malignant, benign) pairs in order.

    Parameters
    ----------
    scores, labels
        (N,) scores and their labels, 1 malignant and 0 benign; a tie counts half.
    """
    return float(aucs(scores, labels, np.ones((1, len(labels))))[0])


def auc_interval(
    scores: Floats, labels: Labels, patients: Ids, *, replicates: int = REPLICATES, seed: int = 0
) -> Interval:
    """The AUC with its percentile interval from a bootstrap over patients.

    Parameters
    ----------
    scores, labels, patients
        (N,) scores, labels (1 malignant, 0 benign) and patient ids.

    Raises
    ------
    NotEnoughData
        When one of the two classes is empty.
    """
    if not (labels == 1).any() or not (labels == 0).any():
        raise NotEnoughData(
            "An AUC needs proven benign and malignant breasts among the held-out patients: "
            "prove more cases."
        )
    return interval(
        lambda weights: aucs(scores, labels, weights), patients, replicates=replicates, seed=seed
    )


def auc_gain(
    scores: Floats, others: Floats, labels: Labels, patients: Ids, *, seed: int = 0
) -> Interval:
    """How much higher the AUC of ``scores`` is than that of ``others``: the paired bootstrap."""
    return interval(
        lambda weights: aucs(scores, labels, weights) - aucs(others, labels, weights),
        patients,
        seed=seed,
    )


def draw_patients(patients: Ids, replicates: int, seed: int) -> list[Floats]:
    """Bootstrap weights by patient: how often each breast counts in each replicate.

    Returns
    -------
    list of ndarray
        Blocks (B, N), together ``replicates`` rows.
    """
    return list(_draws(patients, replicates, seed))


def _draws(patients: Ids, replicates: int, seed: int) -> Iterator[Floats]:
    _, owner = np.unique(patients, return_inverse=True)
    number = int(owner.max()) + 1
    generator = np.random.default_rng(seed)
    for start in range(0, replicates, _BLOCK):
        size = min(_BLOCK, replicates - start)
        counts = generator.multinomial(number, np.full(number, 1 / number), size=size)
        yield counts[:, owner].astype(np.float64)


def aucs(scores: Floats, labels: Labels, weights: Floats) -> Floats:
    """The AUC under each of (B, N) rows of weights; NaN where a class has no weight."""
    malignant, benign = _by_rank(scores, labels, weights)
    below = np.cumsum(benign, axis=1) - benign
    won = (malignant * (below + benign / 2)).sum(axis=1)
    return _share(won, malignant.sum(axis=1) * benign.sum(axis=1))


def means(values: Floats, weights: Floats) -> Floats:
    """The mean of values (N,) under each of (B, N) rows of weights."""
    return _share(weights @ values, weights.sum(axis=1))


def _by_rank(scores: Floats, labels: Labels, weights: Floats) -> tuple[Floats, Floats]:
    """Weights (B, R) of the malignant and of the benign at each distinct score, rising."""
    _, rank = np.unique(scores, return_inverse=True)
    order = np.argsort(rank, kind="stable")
    starts = np.flatnonzero(np.diff(rank[order], prepend=-1))
    malignant = np.add.reduceat((weights * (labels == 1))[:, order], starts, axis=1)
    benign = np.add.reduceat((weights * (labels == 0))[:, order], starts, axis=1)
    return malignant, benign


def _share(part: Floats, whole: Floats) -> Floats:
    found: Floats = np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0)
    return found


def brier(probabilities: Floats, labels: Labels) -> float:
    """Mean squared error of probabilities against outcomes, 0 best."""
    return float(np.mean((probabilities - labels) ** 2))


def sensitivity_at(scores: Floats, labels: Labels, specificity: float) -> float:
    """Largest share of malignant breasts found while ``specificity`` of the benign are spared.

    A breast is called malignant when its score is *above* the threshold.
    """
    return float(sensitivities(scores, labels, np.ones((1, len(labels))), specificity)[0])


def sensitivities(scores: Floats, labels: Labels, weights: Floats, specificity: float) -> Floats:
    """:func:`sensitivity_at` under each of (B, N) rows of weights, each with its threshold."""
    malignant, benign = _by_rank(scores, labels, weights)
    spared = np.cumsum(benign, axis=1)
    whole = benign.sum(axis=1)
    # The lowest threshold that spares enough; what lies above it is called.
    enough = spared >= (specificity * whole - 1e-9)[:, None]
    above = np.arange(spared.shape[1])[None, :] > enough.argmax(axis=1)[:, None]
    found = _share((malignant * above).sum(axis=1), malignant.sum(axis=1))
    return np.where(whole > 0, found, np.nan)


def calibration_slopes(logits: Floats, labels: Labels, weights: Floats) -> Floats:
    """The slope of a logistic regression of outcomes on log odds, 1 best, below 1 overconfident.

    Parameters
    ----------
    logits, labels
        (N,) log odds of the probabilities that were given, and outcomes.
    weights
        (B, N).

    Returns
    -------
    ndarray
        (B,) by maximum likelihood; NaN where the outcomes part cleanly, so that there is none.
    """
    slope, bias = np.ones(len(weights)), np.zeros(len(weights))
    for _ in range(_STEPS):
        chance = _sigmoid(slope[:, None] * logits + bias[:, None])
        lack, spread = weights * (labels - chance), weights * chance * (1 - chance)
        first, zeroth = lack @ logits, lack.sum(axis=1)
        second, mixed, plain = spread @ logits**2, spread @ logits, spread.sum(axis=1)
        size = np.maximum(second * plain - mixed**2, 1e-12)
        steps = np.stack([plain * first - mixed * zeroth, second * zeroth - mixed * first]) / size
        # Long Newton steps overshoot where classes nearly part.
        steps *= np.minimum(1.0, 1.0 / np.maximum(np.abs(steps).max(axis=0), 1e-12))
        slope, bias = slope + steps[0], bias + steps[1]
        if np.abs(steps).max() < 1e-9:
            break
    gone = (np.abs(slope) > _STEEPEST) | (np.abs(steps).max(axis=0) > 1e-4)
    return np.where(gone, np.nan, slope)


def calibration_intercepts(logits: Floats, labels: Labels, weights: Floats) -> Floats:
    """How far all log odds lie too low (0 best), by maximum likelihood with a slope of one.

    Parameters and result are as in :func:`calibration_slopes`.
    """
    bias = np.zeros(len(weights))
    for _ in range(_STEPS):
        chance = _sigmoid(logits + bias[:, None])
        lack = (weights * (labels - chance)).sum(axis=1)
        spread = (weights * chance * (1 - chance)).sum(axis=1)
        step = np.clip(lack / np.maximum(spread, 1e-12), -1.0, 1.0)
        bias += step
        if np.abs(step).max() < 1e-9:
            break
    return np.where(np.abs(step) > 1e-4, np.nan, bias)


def _sigmoid(logits: Floats) -> Floats:
    found: Floats = 1.0 / (1.0 + np.exp(-np.clip(logits, -30.0, 30.0)))
    return found


def calibration_error(probabilities: Floats, labels: Labels, bins: int = 10) -> float:
    """Expected calibration error: over tenths by rising probability, how far it is off.

    The mean, by their size, of how far the mean probability of a bin lies from the share of
    malignant in it. Never 0 by chance alone: see :func:`perfect_errors`.
    """
    return float(_errors(probabilities, labels[None].astype(np.float64), bins)[0])


def perfect_errors(
    probabilities: Floats, *, bins: int = 10, draws: int = 2000, seed: int = 0
) -> Floats:
    """(draws,) what :func:`calibration_error` is where exactly these probabilities are true."""
    generator = np.random.default_rng(seed)
    found = [
        _errors(probabilities, drawn, bins)
        for start in range(0, draws, _BLOCK)
        for drawn in (
            (generator.random((min(_BLOCK, draws - start), len(probabilities))) < probabilities)
            .astype(np.float64),
        )
    ]  # fmt: skip
    errors: Floats = np.concatenate(found)
    return errors


def _errors(probabilities: Floats, labels: Floats, bins: int) -> Floats:
    """Of (B, N) labels."""
    order = np.argsort(probabilities, kind="stable")
    off = (labels - probabilities)[:, order]
    parts = np.array_split(np.arange(len(order)), bins)
    total = sum(np.abs(off[:, part].sum(axis=1)) for part in parts)
    found: Floats = np.asarray(total) / max(1, len(order))
    return found
