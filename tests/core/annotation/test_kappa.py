"""Kappas are those of scikit-learn and statsmodels, and say so when there is none."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import aggregate_raters, cohens_kappa, fleiss_kappa

from core.annotation import kappa
from core.annotation.kappa import How, Kappa, Resampling, Weights

Readings = Sequence[tuple[int, ...]]


def readings(readers: int, categories: int = 4, least: int = 2) -> st.SearchStrategy[Readings]:
    one = st.integers(0, categories - 1)
    return st.lists(st.tuples(*[one] * readers), min_size=least, max_size=40)


def of_two(rows: Readings, weights: Weights = Weights.NONE, categories: int = 4) -> Kappa:
    first, second = zip(*rows, strict=True)
    return kappa.cohen(first, second, categories, weights)


@pytest.mark.parametrize("weights", list(Weights))
@given(rows=readings(2))
def test_two_readers_agree_as_scikit_learn_and_statsmodels_say(
    weights: Weights, rows: Readings
) -> None:
    found = of_two(rows, weights)
    assume(found.value is not None)
    first, second = zip(*rows, strict=True)
    plain = weights is Weights.NONE
    theirs = cohen_kappa_score(
        first, second, labels=list(range(4)), weights=None if plain else weights.value
    )
    assert found.value == pytest.approx(theirs, abs=1e-9)
    table = np.zeros((4, 4))
    np.add.at(table, (np.array(first), np.array(second)), 1)
    with np.errstate(invalid="ignore", divide="ignore"):  # a variance of nothing
        other = cohens_kappa(table, wt=None if plain else weights.value)
    assert found.value == pytest.approx(other.kappa, abs=1e-9)
    if found.error is not None:
        assert found.error == pytest.approx(math.sqrt(max(other.var_kappa, 0.0)), abs=1e-6)
    if found.low is not None and found.high is not None and other.var_kappa > 1e-9:
        assert found.how is How.LARGE_SAMPLE
        assert found.low == pytest.approx(max(-1.0, other.kappa_low), abs=1e-6)
        assert found.high == pytest.approx(min(1.0, other.kappa_upp), abs=1e-6)


@given(rows=readings(3))
def test_three_readers_agree_as_statsmodels_says(rows: Readings) -> None:
    found = kappa.fleiss(rows, 4)
    assume(found.value is not None)
    table, _ = aggregate_raters(np.array(rows), 4)
    assert found.value == pytest.approx(fleiss_kappa(table), abs=1e-9)


@given(rows=readings(4))
def test_the_share_of_agreement_is_that_of_all_pairs_of_readings(rows: Readings) -> None:
    found = kappa.fleiss(rows, 4)
    pairs = [a == b for row in rows for a, b in combinations(row, 2)]
    assert found.agreed == pytest.approx(sum(pairs) / len(pairs))
    flat = [one for row in rows for one in row]
    assert found.prevalence == pytest.approx([flat.count(c) / len(flat) for c in range(4)])


@given(rows=readings(2))
def test_the_two_readers_may_change_places(rows: Readings) -> None:
    for weights in Weights:
        here, there = of_two(rows, weights), of_two([(b, a) for a, b in rows], weights)
        assert (here.value is None) == (there.value is None)
        assert here.value == pytest.approx(there.value)
        assert here.error == pytest.approx(there.error, abs=1e-7)


@given(rows=readings(3), order=st.permutations(range(4)), seats=st.permutations(range(3)))
def test_names_of_categories_and_readers_do_not_matter(
    rows: Readings, order: list[int], seats: list[int]
) -> None:
    renamed = [tuple(order[row[seat]] for seat in seats) for row in rows]
    assert kappa.fleiss(renamed, 4).value == pytest.approx(kappa.fleiss(rows, 4).value)
    two = [row[:2] for row in rows]
    other = [(order[a], order[b]) for a, b in two]
    assert of_two(other).value == pytest.approx(of_two(two).value)


@given(rows=readings(2))
def test_turning_an_ordered_scale_round_does_not_matter(rows: Readings) -> None:
    turned = [(3 - a, 3 - b) for a, b in rows]
    for weights in Weights:
        assert of_two(turned, weights).value == pytest.approx(of_two(rows, weights).value)


@given(rows=readings(2), more=st.integers(1, 3))
def test_categories_that_nobody_uses_change_only_the_weights(rows: Readings, more: int) -> None:
    assert of_two(rows, categories=4 + more).value == pytest.approx(of_two(rows).value)


@given(one=st.lists(st.integers(0, 3), min_size=1, max_size=30))
def test_readers_who_never_differ_have_one_or_nothing_to_tell(one: list[int]) -> None:
    rows = [(c, c, c) for c in one]
    for found in (kappa.fleiss(rows, 4), *(kappa.cohen(one, one, 4, w) for w in Weights)):
        assert found.agreed == 1.0
        assert found.low is None
        if len(set(one)) == 1:
            assert found.value is None
            assert found.note == kappa.ONE_CATEGORY
        else:
            assert found.value == 1.0
            assert found.note == kappa.NEVER_DIFFER


def test_nothing_read_by_both_is_said_in_a_sentence() -> None:
    assert kappa.cohen([], [], 3) == Kappa(0, note=kappa.NO_CASES)
    assert kappa.fleiss(np.zeros((0, 3)), 3) == Kappa(0, note=kappa.NO_CASES)


def test_two_constant_readers_who_differ_agree_no_better_than_chance() -> None:
    found = kappa.cohen([0, 0, 0], [1, 1, 1], 2)
    assert (found.value, found.agreed, found.low) == (0.0, 0.0, None)
    assert found.note == kappa.ONE_SIDED


@given(one=st.lists(st.integers(0, 3), min_size=1, max_size=30))
def test_a_reader_who_always_says_the_same_gets_no_interval(one: list[int]) -> None:
    assume(set(one) != {2})
    for weights in Weights:
        found = kappa.cohen(one, [2] * len(one), 4, weights)
        assert (found.value, found.low, found.note) == (0.0, None, kappa.ONE_SIDED)


def test_a_textbook_table_has_its_known_interval() -> None:
    # Fleiss, Levin, Paik: Statistical Methods for Rates and Proportions, table 18.1.
    table = [[75, 1, 4], [5, 4, 1], [0, 0, 10]]
    rows = [(i, j) for i in range(3) for j in range(3) for _ in range(table[i][j])]
    found = of_two(rows, categories=3)
    assert found.value == pytest.approx(0.676, abs=5e-4)
    assert found.error == pytest.approx(0.088, abs=5e-4)
    assert found.agreed == pytest.approx(0.89)


def jackknife(rows: Readings) -> float:
    """A slow and obvious standard error: leave each case out in turn."""
    n = len(rows)
    left = [kappa.fleiss([*rows[:i], *rows[i + 1 :]], 3).value for i in range(n)]
    values = np.array([value for value in left if value is not None])
    assert len(values) == n
    return math.sqrt((n - 1) / n * float(((values - values.mean()) ** 2).sum()))


def simulated(seed: int, cases: int = 150, readers: int = 3) -> Readings:
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, 3, cases)
    noisy = rng.random((cases, readers)) < 0.3
    said = np.where(noisy, rng.integers(0, 3, (cases, readers)), truth[:, None])
    return [tuple(int(x) for x in row) for row in said]


@pytest.mark.parametrize("seed", range(4))
def test_the_error_of_fleiss_kappa_is_that_of_leaving_each_case_out(seed: int) -> None:
    rows = simulated(seed)
    assert kappa.fleiss(rows, 3).error == pytest.approx(jackknife(rows), rel=0.03)


def test_independent_patients_get_the_same_interval_from_either_way() -> None:
    rows = [row[:2] for row in simulated(7, 400)]
    plain = of_two(rows, categories=3)
    again = Resampling(np.arange(400)).sums(np.eye(9)[[a * 3 + b for a, b in rows]])
    drawn = kappa._cohen(again, np.eye(3))
    assert plain.low is not None
    assert plain.high is not None
    low, high = np.quantile(drawn, (0.025, 0.975))
    assert (low, high) == pytest.approx((plain.low, plain.high), abs=0.02)


def test_two_breasts_that_always_say_the_same_are_worth_one() -> None:
    single = [row[:2] for row in simulated(3, 120)]
    double = [row for row in single for _ in range(2)]
    first, second = zip(*double, strict=True)
    naive = kappa.cohen(first, second, 3)
    honest = kappa.cohen(first, second, 3, patients=Resampling(np.repeat(np.arange(120), 2)))
    alone = of_two(single, categories=3)
    assert naive.value == pytest.approx(honest.value)
    assert honest.how is How.BOOTSTRAP

    def width(one: Kappa) -> float:
        assert one.low is not None
        assert one.high is not None
        return one.high - one.low

    assert width(honest) == pytest.approx(width(alone), rel=0.12)
    assert width(naive) < 0.8 * width(honest)


def test_one_patient_alone_gives_no_interval() -> None:
    found = kappa.cohen([0, 1, 1], [0, 1, 0], 2, patients=Resampling([5, 5, 5]))
    assert found.value == pytest.approx(0.4)
    assert (found.low, found.high, found.note) == (None, None, kappa.ONE_PATIENT)


def test_an_interval_is_the_same_every_time() -> None:
    rows = simulated(1, 60)
    patients = np.arange(60) // 2
    assert kappa.fleiss(rows, 3, Resampling(patients)) == kappa.fleiss(
        rows, 3, Resampling(patients)
    )


@given(rows=readings(2, 3), sizes=st.integers(1, 4))
def test_an_interval_holds_its_kappa_and_stays_within_bounds(rows: Readings, sizes: int) -> None:
    first, second = zip(*rows, strict=True)
    found = kappa.cohen(
        first, second, 3, patients=Resampling(np.arange(len(rows)) // sizes, rounds=200)
    )
    assert (found.low is None) == (found.high is None)
    assert found.low is not None or found.note
    if found.low is not None and found.high is not None:
        assert -1 <= found.low <= found.high <= 1
        assert not math.isnan(found.low + found.high)
