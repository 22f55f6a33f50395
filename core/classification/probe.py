"""The linear probe: logistic regression on standardised, frozen vectors."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.classification.folds import by_patient
from core.classification.metrics import Floats, Ids, Labels

STRENGTHS = (0.001, 0.01, 0.1, 1.0)
"""Inverse regularisation strengths that are tried; the data decide by log loss."""
_EPSILON = 1e-9


@dataclass(frozen=True)
class Probe:
    """A fitted probe; ``logit(x) = ((x - mean) / scale) @ weights + bias``.

    Attributes
    ----------
    mean, scale, weights
        (D,) float64.
    """

    mean: Floats
    scale: Floats
    weights: Floats
    bias: float

    def logit(self, vectors: npt.NDArray[np.float32]) -> Floats:
        """Log odds (N,) of malignancy of (N, D) vectors."""
        found: Floats = ((vectors - self.mean) / self.scale) @ self.weights + self.bias
        return found


def fit(vectors: npt.NDArray[np.float32], labels: Labels, strength: float) -> Probe:
    """Fit on (N, D) vectors and (N,) labels that hold both classes."""
    # joblib counts cores by calling programs of the system; one core is all a probe needs.
    os.environ.setdefault("LOKY_MAX_CPU_COUNT", "1")
    from sklearn.linear_model import LogisticRegression

    table = vectors.astype(np.float64)
    mean = table.mean(axis=0)
    scale = table.std(axis=0)
    # A feature that never moves says nothing; a scale of one keeps it at nought.
    scale[scale < _EPSILON] = 1.0
    model = LogisticRegression(C=strength, max_iter=2000, tol=1e-6)
    model.fit((table - mean) / scale, labels)
    return Probe(mean, scale, np.asarray(model.coef_[0], np.float64), float(model.intercept_[0]))


def log_loss(logits: Floats, labels: Labels) -> float:
    """Mean negative log likelihood of labels under log odds."""
    return float(np.mean(np.logaddexp(0, logits) - labels * logits))


@dataclass(frozen=True)
class CrossFit:
    """Probes that each left one fold out, and the scores of what they left out."""

    probes: tuple[Probe, ...]
    strength: float
    logits: Floats


def cross_fit(
    vectors: npt.NDArray[np.float32],
    labels: Labels,
    patients: Ids,
    strengths: Sequence[float] = STRENGTHS,
) -> CrossFit:
    """Choose the regularisation and score every breast by probes that never saw its patient.

    Raises
    ------
    ValueError
        When a fold leaves only one class; callers ask for enough patients first.
    """
    fold = by_patient(patients)
    best: CrossFit | None = None
    for strength in strengths:
        logits = np.zeros(len(labels))
        probes = []
        for number in range(int(fold.max()) + 1):
            held = fold == number
            probe = fit(vectors[~held], labels[~held], strength)
            logits[held] = probe.logit(vectors[held])
            probes.append(probe)
        found = CrossFit(tuple(probes), strength, logits)
        if best is None or log_loss(logits, labels) < log_loss(best.logits, labels):
            best = found
    assert best is not None
    return best
