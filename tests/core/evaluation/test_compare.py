"""One variant against another: paired, over patients, averaged over seeds."""

from __future__ import annotations

import dataclasses
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import rankdata
from sklearn.metrics import roc_auc_score

from core.classification import metrics
from core.domain.errors import NotEnoughData, WrongUsage
from core.evaluation.compare import compare
from core.evaluation.protocol import RunEvaluation
from tests.support.measured import evaluation


def some(result: RunEvaluation, rows: np.ndarray) -> RunEvaluation:
    """The evaluation of some of its breasts alone."""
    per_breast = ("breast_ids", "patient_ids", "labels", "probability", "query_ids",
                  "query_patients", "lesion", "manifestation_distance",
                  "manifestation_distance_random", "precision", "precision_chance")  # fmt: skip
    return dataclasses.replace(
        result,
        **{name: getattr(result, name)[rows] for name in per_breast},
        scores={name: one[rows] for name, one in result.scores.items()},
    )


def test_the_difference_is_that_of_resampled_patients() -> None:
    """A slow reference: patients drawn with replacement, both AUCs on the very same breasts."""
    one, other = evaluation(1), evaluation(2, signal=0.3)
    found = compare([one], [other], replicates=150, seed=4).metrics["auc_probe"]
    drawn = []
    for weights in np.concatenate(metrics.draw_patients(one.patient_ids, 150, 4)):
        rows = np.repeat(np.arange(len(weights)), weights.astype(int))
        drawn.append(
            roc_auc_score(one.labels[rows], one.scores["probe"][rows])
            - roc_auc_score(one.labels[rows], other.scores["probe"][rows])
        )
    low, high = np.quantile(drawn, [0.025, 0.975])
    assert (found.difference.low, found.difference.high) == pytest.approx((low, high))
    assert found.one.value == pytest.approx(roc_auc_score(one.labels, one.scores["probe"]))
    assert found.difference.value == pytest.approx(found.one.value - found.other.value)


def test_scores_are_averaged_over_seeds_as_ranks_and_each_seed_is_told() -> None:
    ones = [evaluation(seed) for seed in range(3)]
    # The scale of one seed's log odds does not matter.
    loud = {name: 100 * score for name, score in ones[1].scores.items()}
    ones[1] = dataclasses.replace(ones[1], scores=loud)
    others = [evaluation(seed, signal=0.0, variant="II") for seed in range(10, 13)]
    found = compare(ones, others, replicates=50)
    row = found.metrics["auc_probe"]
    ranks = np.mean([rankdata(one.scores["probe"]) for one in ones], axis=0)
    assert row.one.value == pytest.approx(roc_auc_score(ones[0].labels, ranks))
    assert row.seeds_one == pytest.approx(
        [roc_auc_score(one.labels, one.scores["probe"]) for one in ones]
    )
    assert len(row.seeds_other) == 3
    assert found.names == ("IM", "II")
    assert row.one.value > row.other.value
    near = found.metrics["precision"]
    assert near.one.value == pytest.approx(np.mean([one.precision for one in ones]))
    json.dumps(found.document(), allow_nan=False)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 3))
def test_turned_around_every_difference_is_negated(first: int, second: int, seeds: int) -> None:
    ones = [evaluation(first + s, breasts=24) for s in range(seeds)]
    # Never the same run on both sides, which is refused.
    others = [evaluation(2 * 10**6 + second + s, breasts=24, signal=0.5) for s in range(seeds)]
    ahead, back = compare(ones, others, replicates=40), compare(others, ones, replicates=40)
    assert ahead.names == tuple(reversed(back.names))
    assert ahead.metrics.keys() == back.metrics.keys()
    for name, row in ahead.metrics.items():
        turned = back.metrics[name]
        assert row.difference.value == pytest.approx(-turned.difference.value, abs=1e-12)
        assert row.difference.low == pytest.approx(-turned.difference.high, abs=1e-12)
        assert row.difference.high == pytest.approx(-turned.difference.low, abs=1e-12)
        assert (row.one, row.other) == (turned.other, turned.one)
        assert row.difference.low <= row.difference.value <= row.difference.high or name in (
            # A step function's own value may fall outside its percentile interval.
            "sensitivity_probe",
            "sensitivity_vote",
        )


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 3))
def test_runs_that_say_the_same_differ_by_nothing(first: int, seeds: int) -> None:
    runs = [evaluation(first + s, breasts=24) for s in range(seeds)]
    others = [dataclasses.replace(run, run=f"other {run.run}") for run in runs]
    for row in compare(runs, others, replicates=40).metrics.values():
        assert (row.difference.value, row.difference.low, row.difference.high) == (0, 0, 0)
        assert row.seeds_one == row.seeds_other


def test_only_breasts_in_common_and_equally_proven_are_compared() -> None:
    one = evaluation(1)
    other = some(evaluation(2), np.arange(10, 60))
    labels = other.labels.copy()
    labels[:4] = 1 - labels[:4]
    other = dataclasses.replace(other, labels=labels)
    found = compare([one], [other], replicates=50)
    assert found.breasts == 46
    kept = np.arange(14, 60)
    assert found.metrics["auc_probe"].one.value == pytest.approx(
        roc_auc_score(one.labels[kept], one.scores["probe"][kept])
    )
    assert "46 of up to 60" in found.notes[0]


def test_the_same_numbers_of_another_store_are_nothing_in_common() -> None:
    foreign = evaluation(2)
    foreign = dataclasses.replace(
        foreign, patient_ids=foreign.patient_ids + 500, query_patients=foreign.query_patients + 500
    )
    with pytest.raises(NotEnoughData, match="in common"):
        compare([evaluation(1)], [foreign])
    with pytest.raises(NotEnoughData, match="in common"):
        compare([some(evaluation(1), np.arange(20))], [some(evaluation(2), np.arange(30, 60))])


def test_a_run_named_twice_and_a_side_without_any_are_refused() -> None:
    with pytest.raises(WrongUsage, match="twice"):
        compare([evaluation(1), evaluation(1)], [evaluation(2)])
    with pytest.raises(WrongUsage, match="both sides"):
        compare([evaluation(1), evaluation(2)], [evaluation(2), evaluation(3)])
    with pytest.raises(WrongUsage, match="at least one"):
        compare([], [evaluation(2)])


def test_unequal_numbers_of_seeds_and_other_data_are_told() -> None:
    ones = [evaluation(seed) for seed in range(3)]
    found = compare(ones, [evaluation(9, snapshot="later")], replicates=50)
    assert any("3 seeds stand against 1" in note for note in found.notes)
    assert any("different snapshots" in note for note in found.notes)


def test_folds_are_put_together_before_seeds_are_averaged() -> None:
    """Each fold holds out its own breasts; its scores count by their rank within the fold."""
    whole = evaluation(1)
    folds = [
        dataclasses.replace(
            some(whole, np.arange(20 * fold, 20 * fold + 20)),
            run=f"fold{fold}",
            folds=3,
            fold=fold,
            # Each fold's probe has a scale and a place of its own.
            scores={"probe": 10.0**fold * whole.scores["probe"][20 * fold : 20 * fold + 20] + fold},
        )
        for fold in range(3)
    ]
    found = compare(folds, [evaluation(2)], replicates=50)
    assert found.breasts == 60
    row = found.metrics["auc_probe"]
    ranks = np.concatenate([(rankdata(f.scores["probe"]) - 0.5) / 20 for f in folds])
    assert row.one.value == pytest.approx(roc_auc_score(whole.labels, ranks))
    assert len(row.seeds_one) == 1


def test_breasts_of_one_outcome_leave_the_searches_to_compare() -> None:
    ones = np.ones(60, dtype=np.int8)
    found = compare([evaluation(1, labels=ones)], [evaluation(2, labels=ones)], replicates=50)
    assert set(found.metrics) == {"manifestation_distance", "precision"}
    assert any("one outcome" in note for note in found.notes)


def test_unproven_queries_take_part_in_the_distance_alone() -> None:
    one = evaluation(1)
    gone = one.precision.copy()
    gone[:20] = np.nan
    found = compare([dataclasses.replace(one, precision=gone)], [evaluation(2)], replicates=50)
    assert found.metrics["manifestation_distance"].one.breasts == 60
    assert found.metrics["precision"].one.breasts == 40
