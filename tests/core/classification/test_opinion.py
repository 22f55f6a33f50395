"""An opinion is calibrated, tied to evidence, and never knows what only memory could know."""

from __future__ import annotations

import dataclasses
from functools import cache

import numpy as np
import pytest

from core.classification import calibration, fitting, folds, metrics, opinion, probe, vote
from core.classification.fitting import Fitted, Proven
from core.classification.opinion import Judged
from core.domain.errors import NotEnoughData


def unit(table: np.ndarray) -> np.ndarray:
    return (table / np.linalg.norm(table, axis=1, keepdims=True)).astype(np.float32)


def planted(signal: float, patients: int = 80, seed: int = 0) -> Proven:
    """Two breasts a patient, nearly the same vector; labels follow one direction by ``signal``."""
    generator = np.random.default_rng(seed)
    base = generator.normal(size=(patients, 12))
    labels = generator.random(patients) < 1 / (1 + np.exp(-signal * base[:, 0]))
    twice = np.repeat(base, 2, axis=0) + generator.normal(0, 1e-4, (2 * patients, 12))
    return Proven(
        np.arange(2 * patients) + 100,
        np.repeat(np.arange(patients), 2) + 7,
        unit(twice),
        np.repeat(labels, 2).astype(np.int8),
    )


@cache
def fitted(signal: float) -> Fitted:
    proven = planted(signal)
    return fitting.fit(proven)


def judge(fitted: Fitted, vector: np.ndarray, patient: int | None) -> Judged:
    """What the fit that never saw ``patient`` says."""
    number, _ = fitted.number_for(patient)
    return opinion.judge(fitted.fits[number], fitted, vector, patient)


def test_a_label_that_only_memorisation_could_know_does_not_come_back() -> None:
    """Random labels keyed to the patient; her other breast is a near-duplicate."""
    proven = planted(0.0)
    known = dataclasses.replace(proven, patients=np.arange(len(proven)))
    # With patients torn apart, the duplicate tells: memory would score nearly perfectly.
    cheat = vote.logits(
        proven.vectors,
        known.patients,
        proven.vectors,
        proven.labels,
        known.patients,
        neighbours=1,
    )
    assert metrics.auc(cheat, proven.labels) > 0.95
    found = metrics.auc_interval(fitted(0.0).out_of_fold(), proven.labels, proven.patients)
    assert found.low < 0.5 < found.high or found.high < 0.5
    assert found.value < 0.62


def test_a_patients_own_labels_never_reach_her_opinion() -> None:
    """Not a bit of it changes when her labels do."""
    proven = planted(3.0)
    own = np.flatnonzero(proven.patients == proven.patients[40])
    flipped = proven.labels.copy()
    flipped[own] = 1 - flipped[own]
    other = dataclasses.replace(proven, labels=flipped)
    again = fitting.fit(other)
    assert np.array_equal(fitted(3.0).out_of_fold()[own], again.out_of_fold()[own])
    her = int(proven.patients[40])
    before, after = (judge(one, proven.vectors[40], her) for one in (fitted(3.0), again))
    number, out_of_fold = again.number_for(her)
    assert out_of_fold
    assert before == after
    assert {n.breast for n in before.neighbours}.isdisjoint(proven.breasts[own].tolist())
    # Nor what is said of the fit's worth: threshold, subgroups and population come from these.
    one, two = fitted(3.0).fits[number], again.fits[number]
    assert np.array_equal(one.outside, two.outside, equal_nan=True)
    assert not one.memory[own].any()
    said = [opinion.population(f, of.proven, None) for f, of in ((one, fitted(3.0)), (two, again))]
    assert said[0] == said[1]


def test_an_unproven_breast_of_a_fitted_patient_is_answered_out_of_fold_too() -> None:
    proven = planted(3.0)
    last = len(fitted(3.0).fits) - 1
    number, out_of_fold = fitted(3.0).number_for(int(proven.patients[40]))
    assert number < last
    assert out_of_fold
    assert fitted(3.0).number_for(None) == (last, False)
    assert fitted(3.0).number_for(99_999) == (last, False)
    stranger = judge(fitted(3.0), proven.vectors[40], None)
    assert sum(n.share for n in stranger.neighbours) == pytest.approx(1)
    said = opinion.population(fitted(3.0).fits[last], proven, None)
    share = round(100 * proven.labels.mean())
    assert said == f"among 160 proven breasts of 80 patients, {share} % malignant"


def test_what_can_be_learnt_is_learnt_and_calibrated() -> None:
    proven, chance = planted(4.0), fitted(4.0).out_of_fold()
    assert metrics.auc(chance, proven.labels) > 0.8
    constant = np.full(len(chance), proven.labels.mean())
    assert metrics.brier(chance, proven.labels) < 0.85 * metrics.brier(constant, proven.labels)
    assert abs(chance.mean() - proven.labels.mean()) < 0.05
    high = chance > 0.5
    assert abs(chance[high].mean() - proven.labels[high].mean()) < 0.15


def test_the_interval_holds_the_probability() -> None:
    proven = planted(4.0)
    for row in range(0, 160, 16):
        answer = judge(fitted(4.0), proven.vectors[row], None)
        assert 0 <= answer.low <= answer.probability <= answer.high <= 1
        assert answer.low < answer.high


def test_too_few_proven_cases_are_said_to_be_too_few() -> None:
    proven = planted(3.0, patients=16)
    with pytest.raises(NotEnoughData, match="prove more cases"):
        fitting.fit(proven)


def test_folds_keep_patients_whole_and_even_and_know_no_label() -> None:
    patients = np.random.default_rng(0).integers(0, 50, 200)
    fold = folds.by_patient(patients)
    for patient in np.unique(patients):
        assert len(set(fold[patients == patient])) == 1
    sizes = [len(np.unique(patients[fold == f])) for f in range(folds.FOLDS)]
    assert max(sizes) - min(sizes) <= 1
    order = np.random.default_rng(1).permutation(200)
    assert np.array_equal(folds.by_patient(patients[order]), fold[order])


def test_a_vote_is_the_weighted_share_of_malignant_neighbours() -> None:
    proven = planted(3.0, patients=30)
    found = vote.logits(
        proven.vectors[:1],
        proven.patients[:1],
        proven.vectors,
        proven.labels,
        proven.patients,
        neighbours=5,
    )
    others = [
        (1 - float(proven.vectors[0].astype(float) @ proven.vectors[j].astype(float)), j)
        for j in range(len(proven))
        if proven.patients[j] != proven.patients[0]
    ]
    near = sorted(others)[:5]
    middle = np.median([d for d, _ in near])
    loud = [2 ** (-d / middle) for d, _ in near]
    prior = (proven.labels.sum() + 1) / (len(proven) + 2)
    yes = sum(w for w, (_, j) in zip(loud, near, strict=True) if proven.labels[j])
    share = (yes + prior) / (sum(loud) + 1)
    assert found[0] == pytest.approx(np.log(share / (1 - share)))


def test_a_calibration_never_turns_evidence_around() -> None:
    generator = np.random.default_rng(0)
    labels = generator.integers(0, 2, 100).astype(np.int8)
    scores = np.column_stack([-3.0 * labels + generator.normal(size=100), 2.0 * labels])
    found = calibration.fit(scores, labels, np.ones((1, 100)))
    assert (found[:, :-1] >= 0).all()


def test_a_calibration_of_true_log_odds_leaves_them_nearly_alone() -> None:
    generator = np.random.default_rng(0)
    logits = generator.normal(0, 2, 4000)
    labels = (generator.random(4000) < 1 / (1 + np.exp(-logits))).astype(np.int8)
    found = calibration.fit(logits[:, None], labels, np.ones((1, 4000)))[0]
    assert found == pytest.approx([1, 0], abs=0.15)


def test_the_probe_is_the_regression_of_scikit_learn() -> None:
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    proven = planted(3.0)
    table = StandardScaler().fit_transform(proven.vectors.astype(float))
    model = LogisticRegression(C=0.1, max_iter=2000, tol=1e-6).fit(table, proven.labels)
    mine = probe.fit(proven.vectors, proven.labels, 0.1).logit(proven.vectors)
    assert mine == pytest.approx(model.decision_function(table), abs=1e-3)
