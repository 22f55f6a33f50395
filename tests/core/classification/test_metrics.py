"""Numbers agree with scikit-learn and with slow, obvious references."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, roc_auc_score, roc_curve

from core.classification import metrics
from core.domain.errors import NotEnoughData


def slow_auc(scores: np.ndarray, labels: np.ndarray) -> float:
    won, pairs = 0.0, 0
    for malignant in scores[labels == 1]:
        for benign in scores[labels == 0]:
            won += 1.0 if malignant > benign else 0.5 if malignant == benign else 0.0
            pairs += 1
    return won / pairs


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 6), st.booleans()), min_size=4, max_size=40).filter(
        lambda rows: len({label for _, label in rows}) == 2
    )
)
def test_auc_counts_pairs_in_order_and_ties_half(rows: list[tuple[int, bool]]) -> None:
    scores = np.array([float(score) for score, _ in rows])
    labels = np.array([int(label) for _, label in rows], dtype=np.int8)
    assert metrics.auc(scores, labels) == pytest.approx(slow_auc(scores, labels))
    assert metrics.auc(scores, labels) == pytest.approx(roc_auc_score(labels, scores))


def test_the_interval_is_that_of_resampled_patients() -> None:
    generator = np.random.default_rng(3)
    patients = np.repeat(np.arange(60), 2)
    labels = np.repeat(generator.integers(0, 2, 60), 2).astype(np.int8)
    scores = labels + np.repeat(generator.normal(0, 1.5, 60), 2)
    found = metrics.auc_interval(scores, labels, patients, replicates=400, seed=1)
    drawn = []
    for weights in np.concatenate(metrics.draw_patients(patients, 400, 1)):
        rows = np.repeat(np.arange(120), weights.astype(int))
        drawn.append(roc_auc_score(labels[rows], scores[rows]))
    low, high = np.quantile(drawn, [0.025, 0.975])
    assert (found.low, found.high) == pytest.approx((low, high))
    assert (found.patients, found.breasts) == (60, 120)
    # Two equal breasts of a woman are one woman: the interval is as wide as with one breast each.
    single = metrics.auc_interval(scores[::2], labels[::2], patients[::2], replicates=400, seed=1)
    assert (single.low, single.high) == pytest.approx((found.low, found.high))


def test_an_auc_without_a_class_says_what_to_do() -> None:
    ones = np.ones(4, dtype=np.int8)
    with pytest.raises(NotEnoughData, match="prove more cases"):
        metrics.auc_interval(np.arange(4.0), ones, np.arange(4))


def test_brier_agrees_with_scikit_learn() -> None:
    generator = np.random.default_rng(0)
    chance = generator.random(50)
    labels = (generator.random(50) < chance).astype(np.int8)
    assert metrics.brier(chance, labels) == pytest.approx(brier_score_loss(labels, chance))


@pytest.mark.parametrize("specificity", [0.5, 0.8, 0.9, 1.0])
def test_sensitivity_at_a_specificity_is_the_best_point_of_the_curve(specificity: float) -> None:
    generator = np.random.default_rng(5)
    labels = generator.integers(0, 2, 80).astype(np.int8)
    scores = np.round(labels + generator.normal(0, 1, 80), 1)
    false_rate, true_rate, _ = roc_curve(labels, scores, drop_intermediate=False)
    best = max(t for f, t in zip(false_rate, true_rate, strict=True) if 1 - f >= specificity - 1e-9)
    assert metrics.sensitivity_at(scores, labels, specificity) == pytest.approx(best)


def repeated(weights: np.ndarray) -> np.ndarray:
    return np.repeat(np.arange(len(weights)), weights.astype(int))


def drawn(seed: int, breasts: int = 60) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Scores with ties, labels, and whole-numbered weights (B, N)."""
    generator = np.random.default_rng(seed)
    labels = generator.integers(0, 2, breasts).astype(np.int8)
    scores = np.round(labels + generator.normal(0, 1.5, breasts), 1)
    return scores, labels, generator.integers(0, 4, (5, breasts)).astype(np.float64)


@pytest.mark.parametrize("seed", range(4))
def test_a_weight_is_that_many_copies(seed: int) -> None:
    scores, labels, weights = drawn(seed)
    found = {
        "auc": metrics.aucs(scores, labels, weights),
        "mean": metrics.means(scores, weights),
        "sensitivity": metrics.sensitivities(scores, labels, weights, 0.9),
        "slope": metrics.calibration_slopes(scores, labels, weights),
        "intercept": metrics.calibration_intercepts(scores, labels, weights),
    }
    for place, one in enumerate(weights):
        rows = repeated(one)
        s, y, plain = scores[rows], labels[rows], np.ones((1, len(rows)))
        assert found["auc"][place] == pytest.approx(metrics.auc(s, y))
        assert found["mean"][place] == pytest.approx(s.mean())
        assert found["sensitivity"][place] == pytest.approx(metrics.sensitivity_at(s, y, 0.9))
        assert found["slope"][place] == pytest.approx(metrics.calibration_slopes(s, y, plain)[0])
        assert found["intercept"][place] == pytest.approx(
            metrics.calibration_intercepts(s, y, plain)[0]
        )


@pytest.mark.parametrize("seed", range(4))
def test_the_calibration_slope_is_that_of_an_unpenalised_logistic_regression(seed: int) -> None:
    scores, labels, weights = drawn(seed)
    model = LogisticRegression(C=np.inf, max_iter=5000, tol=1e-10)
    model.fit(scores[:, None], labels, sample_weight=weights[0])
    found = metrics.calibration_slopes(scores, labels, weights)[0]
    assert found == pytest.approx(model.coef_[0, 0], rel=1e-4)


def test_the_calibration_intercept_makes_the_mean_probability_the_share() -> None:
    scores, labels, weights = drawn(9)
    for one, bias in zip(
        weights, metrics.calibration_intercepts(scores, labels, weights), strict=True
    ):
        chance = 1 / (1 + np.exp(-(scores + bias)))
        assert np.average(chance, weights=one) == pytest.approx(np.average(labels, weights=one))


def test_perfectly_parted_outcomes_have_no_calibration_slope() -> None:
    labels = np.repeat([0, 1], 10).astype(np.int8)
    scores = labels * 4.0 - 2
    assert np.isnan(metrics.calibration_slopes(scores, labels, np.ones((1, 20)))[0])
    assert np.isnan(metrics.calibration_intercepts(scores, labels * 0, np.ones((1, 20)))[0])


def test_a_statistic_that_is_not_defined_has_no_interval() -> None:
    ones = np.ones(6, dtype=np.int8)
    found = metrics.interval(lambda w: metrics.aucs(np.arange(6.0), ones, w), np.arange(6))
    assert np.isnan([found.value, found.low, found.high]).all()
    assert (found.patients, found.breasts) == (6, 6)
