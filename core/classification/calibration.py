"""From two scores to one calibrated probability (Platt scaling of probe and vote together)."""

from __future__ import annotations

import numpy as np

from core.classification.metrics import Floats, Labels

_RIDGE = 0.01
_STEPS = 30
_LARGEST = 30.0


def fit(scores: Floats, labels: Labels, weights: Floats) -> Floats:
    """Logistic regression of outcomes on a few scores, for many weightings at once.

    Parameters
    ----------
    scores
        (N, F) out-of-fold log odds.
    labels
        (N,) outcomes.
    weights
        (B, N) how often each breast counts.

    Returns
    -------
    ndarray
        (B, F + 1) coefficients, the intercept last. Slopes are drawn a little
        toward an equal share of one and never below zero: more evidence of
        malignancy may not lower the probability.
    """
    features = scores.shape[1]
    table = np.column_stack([scores, np.ones(len(scores))])
    centre = np.append(np.full(features, 1 / features), 0.0)
    ridge = _RIDGE * labels.size * np.append(np.ones(features), 0.0) + 1e-6
    found = np.tile(centre, (len(weights), 1))
    active = np.ones(features + 1, dtype=bool)
    found = _newton(table, labels, weights, start=found, centre=centre, ridge=ridge, active=active)
    for column in range(features):
        # A slope that wants to be negative is held at nought and the rest is fitted again.
        worse = found[:, column] < 0
        if worse.any():
            held = found[worse].copy()
            held[:, column] = 0.0
            active[:] = True
            active[column] = False
            again = _newton(
                table, labels, weights[worse], start=held, centre=centre, ridge=ridge, active=active
            )
            found[worse] = np.column_stack([np.maximum(again[:, :features], 0.0), again[:, -1]])
    return found


def probability(scores: Floats, coefficients: Floats) -> Floats:
    """Probabilities (B, N) of (N, F) scores under (B, F + 1) coefficients."""
    logits = coefficients[:, :-1] @ scores.T + coefficients[:, -1:]
    found: Floats = 1.0 / (1.0 + np.exp(-np.clip(logits, -_LARGEST, _LARGEST)))
    return found


def _newton(
    table: Floats,
    labels: Labels,
    weights: Floats,
    *,
    start: Floats,
    centre: Floats,
    ridge: Floats,
    active: np.ndarray[tuple[int], np.dtype[np.bool_]],
) -> Floats:
    found = start.copy()
    used = np.flatnonzero(active)
    columns = table[:, used]
    # Every pair of columns multiplied, so that one product of tables makes all curvatures.
    squares = (columns[:, :, None] * columns[:, None, :]).reshape(len(table), -1)
    for _ in range(_STEPS):
        logits = np.clip(found @ table.T, -_LARGEST, _LARGEST)
        chance = 1.0 / (1.0 + np.exp(-logits))
        slope = (weights * (labels - chance)) @ columns - (ridge * (found - centre))[:, used]
        spread = weights * chance * (1 - chance)
        curve = (spread @ squares).reshape(-1, len(used), len(used)) + np.diag(ridge[used])
        step = np.linalg.solve(curve, slope[..., None])[..., 0]
        # Long Newton steps overshoot where classes part cleanly.
        size = np.abs(step).max(axis=1, keepdims=True)
        step *= np.minimum(1.0, 2.0 / np.maximum(size, 1e-12))
        found[:, used] += step
        if size.max() < 1e-8:
            break
    return found
