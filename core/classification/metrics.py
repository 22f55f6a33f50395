"""How good scores are: AUC with an interval over patients, sensitivity, calibration.

Two breasts of one woman are not independent, so every interval comes from a
bootstrap over *patients* (``manineg-method.md``, what the research code gets wrong).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.domain.errors import NotEnoughData

Floats = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int8]
Ids = npt.NDArray[np.int64]

REPLICATES = 2000
_BLOCK = 256


@dataclass(frozen=True, slots=True)
class Interval:
    """A number with its 95 % interval and the sample it was measured on."""

    value: float
    low: float
    high: float
    patients: int
    breasts: int


def auc(scores: Floats, labels: Labels) -> float:
    """Area under the ROC curve: the share of (malignant, benign) pairs in order.

    Parameters
    ----------
    scores, labels
        (N,) scores and their labels, 1 malignant and 0 benign; a tie counts half.
    """
    return float(_aucs(scores, labels, np.ones((1, len(labels))))[0])


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
    drawn = [
        _aucs(scores, labels, weights) for weights in draw_patients(patients, replicates, seed)
    ]
    values = np.concatenate(drawn)
    low, high = np.quantile(values[np.isfinite(values)], [0.025, 0.975])
    return Interval(
        auc(scores, labels), float(low), float(high), len(np.unique(patients)), len(labels)
    )


def auc_gain(
    scores: Floats, others: Floats, labels: Labels, patients: Ids, *, seed: int = 0
) -> Interval:
    """How much higher the AUC of ``scores`` is than that of ``others``: the paired bootstrap."""
    drawn = [
        _aucs(scores, labels, weights) - _aucs(others, labels, weights)
        for weights in draw_patients(patients, REPLICATES, seed)
    ]
    values = np.concatenate(drawn)
    low, high = np.quantile(values[np.isfinite(values)], [0.025, 0.975])
    gain = auc(scores, labels) - auc(others, labels)
    return Interval(gain, float(low), float(high), len(np.unique(patients)), len(labels))


def draw_patients(patients: Ids, replicates: int, seed: int) -> list[Floats]:
    """Bootstrap weights by patient: how often each breast counts in each replicate.

    Returns
    -------
    list of ndarray
        Blocks (B, N), together ``replicates`` rows.
    """
    _, owner = np.unique(patients, return_inverse=True)
    number = int(owner.max()) + 1
    generator = np.random.default_rng(seed)
    blocks: list[Floats] = []
    for start in range(0, replicates, _BLOCK):
        size = min(_BLOCK, replicates - start)
        counts = generator.multinomial(number, np.full(number, 1 / number), size=size)
        blocks.append(counts[:, owner].astype(np.float64))
    return blocks


def _aucs(scores: Floats, labels: Labels, weights: Floats) -> Floats:
    """The AUC under each of (B, N) rows of weights; NaN where a class has no weight."""
    _, rank = np.unique(scores, return_inverse=True)
    order = np.argsort(rank, kind="stable")
    starts = np.flatnonzero(np.diff(rank[order], prepend=-1))
    malignant = np.add.reduceat((weights * (labels == 1))[:, order], starts, axis=1)
    benign = np.add.reduceat((weights * (labels == 0))[:, order], starts, axis=1)
    below = np.cumsum(benign, axis=1) - benign
    won = (malignant * (below + benign / 2)).sum(axis=1)
    pairs = malignant.sum(axis=1) * benign.sum(axis=1)
    found: Floats = np.divide(won, pairs, out=np.full(len(pairs), np.nan), where=pairs > 0)
    return found


def brier(probabilities: Floats, labels: Labels) -> float:
    """Mean squared error of probabilities against outcomes, 0 best."""
    return float(np.mean((probabilities - labels) ** 2))


def sensitivity_at(scores: Floats, labels: Labels, specificity: float) -> float:
    """Largest share of malignant breasts found while ``specificity`` of the benign are spared.

    A breast is called malignant when its score is *above* the threshold.
    """
    benign = np.sort(scores[labels == 0])
    spared = int(np.ceil(specificity * len(benign) - 1e-9))
    threshold = benign[spared - 1] if spared else -np.inf
    return float(np.mean(scores[labels == 1] > threshold))
