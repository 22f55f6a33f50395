"""Probabilities can be believed: calibrated out of fold, with intervals that hold the truth."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from core.classification import calibration, fitting, metrics, opinion
from core.classification.fitting import Fitted, Proven
from core.classification.metrics import draw_patients
from core.domain.assessment import Outcome
from core.phantom import population

PATIENTS = 600


@cache
def phantoms(seed: int = 4) -> Proven:
    """The proven breasts of 600 phantom patients, by vectors of their tags and much noise."""
    random = np.random.default_rng(seed)
    terms: dict[tuple[str, str], np.ndarray] = {}
    rows, owners, labels = [], [], []
    for number in range(1, PATIENTS + 1):
        for breast in population.patient(seed, number).breasts:
            if breast.outcome is None:
                continue
            vector = random.normal(0, 2.0, 16)
            for finding in breast.findings:
                for term in finding.descriptors:
                    known = np.random.default_rng(len(terms)).normal(size=16)
                    vector += terms.setdefault(term, known)
            rows.append(vector / np.linalg.norm(vector))
            owners.append(number)
            labels.append(breast.outcome is Outcome.MALIGNANT)
    return Proven(
        np.arange(len(rows)),
        np.array(owners),
        np.array(rows, np.float32),
        np.array(labels, np.int8),
    )


@cache
def fitted() -> Fitted:
    return fitting.fit(phantoms())


def test_out_of_fold_over_600_phantom_patients_it_is_as_calibrated_as_can_be_seen() -> None:
    """The error is no larger than a perfectly calibrated model's with the same probabilities."""
    chance, labels = fitted().out_of_fold(), phantoms().labels
    assert len(labels) > PATIENTS
    assert metrics.auc(chance, labels) > 0.65
    found = metrics.calibration_error(chance, labels)
    assert found <= np.quantile(metrics.perfect_errors(chance), 0.95)
    # And the test can fail: the same scores, as sure again as they are.
    logits = np.log(chance) - np.log1p(-chance)
    sure = 1 / (1 + np.exp(-2 * logits))
    assert metrics.calibration_error(sure, labels) > np.quantile(metrics.perfect_errors(sure), 0.95)


def test_the_error_agrees_with_a_slow_one() -> None:
    random = np.random.default_rng(0)
    chance = random.random(103)
    labels = (random.random(103) < chance).astype(np.int8)
    order = sorted(range(103), key=lambda i: chance[i])
    parts = np.array_split(order, 10)
    slow = sum(
        len(part) / 103 * abs(np.mean([chance[i] - labels[i] for i in part])) for part in parts
    )
    assert metrics.calibration_error(chance, labels) == pytest.approx(slow)
    drawn = metrics.perfect_errors(chance, draws=200, seed=3)
    assert drawn.shape == (200,)
    assert (drawn >= 0).all()


def test_the_interval_of_a_calibration_holds_the_true_probability() -> None:
    """Scores whose true probability is known, one breast asked about in each of 160 worlds."""
    random = np.random.default_rng(1)
    truth = np.array([0.6, 0.5, -0.3])
    held = []
    for _ in range(160):
        scores = random.normal(size=(300, 1)) + random.normal(0, 0.7, (300, 2))
        asked = random.normal(size=1) + random.normal(0, 0.7, 2)
        true = scores @ truth[:2] + truth[2]
        labels = (random.random(300) < 1 / (1 + np.exp(-true))).astype(np.int8)
        weights = np.concatenate(draw_patients(np.arange(300) // 2, 300, seed=0))
        found = calibration.fit(scores, labels, weights)
        drawn = calibration.probability(asked[None], found)[:, 0]
        low, high = np.quantile(drawn, [0.025, 0.975])
        held.append(low <= 1 / (1 + np.exp(-(asked @ truth[:2] + truth[2]))) <= high)
    # 95 of 100, within three standard errors of 160 draws.
    assert np.mean(held) > 0.95 - 3 * np.sqrt(0.95 * 0.05 / 160)


def test_the_interval_of_an_opinion_holds_the_true_probability() -> None:
    """From vectors to the interval, over several worlds of few patients.

    Strengths are chosen to rank well, which draws probabilities toward the middle: the
    interval says nothing of that, so that it holds the truth a little less often than 95
    times of 100 (docs/opinion.md).
    """
    held, wide = [], []
    for seed in range(6):
        random = np.random.default_rng(seed)
        table = random.normal(size=(420, 10))
        table = (table / np.linalg.norm(table, axis=1, keepdims=True)).astype(np.float32)
        true = 1 / (1 + np.exp(-6.0 * table[:, 0] + 0.3))
        labels = (random.random(420) < true).astype(np.int8)
        known = Proven(np.arange(400), np.arange(400) // 2, table[:400], labels[:400])
        fit = fitting.fit_once(known)
        one = Fitted(known, (fit,))
        for row in range(400, 420):
            found = opinion.judge(fit, one, table[row], None)
            held.append(found.low <= true[row] <= found.high)
            wide.append(found.high - found.low)
    assert np.mean(held) > 0.85
    assert np.mean(wide) < 0.45
