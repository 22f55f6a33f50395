"""Large stores: who is drawn, and what is searched part by part, without anybody's label."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.classification import sampling, unlike, vote
from core.classification.unlike import Known


def unit(table: np.ndarray) -> np.ndarray:
    return (table / np.linalg.norm(table, axis=-1, keepdims=True)).astype(np.float32)


@given(st.integers(0, 200), st.integers(1, 220), st.integers(0, 2**31))
def test_whole_patients_are_drawn_as_many_as_fit_whatever_their_order(
    count: int, most: int, seed: int
) -> None:
    random = np.random.default_rng(seed)
    patients = random.integers(0, 60, count)
    taken = sampling.some(patients, most)
    assert taken.sum() <= most or count == 0
    assert taken.all() or count > most
    for patient in np.unique(patients):
        assert len(set(taken[patients == patient].tolist())) == 1
    order = random.permutation(count)
    assert np.array_equal(sampling.some(patients[order], most), taken[order])


def test_a_sample_turns_over_little_when_the_store_grows() -> None:
    few = np.arange(1000)
    more = np.arange(1100)
    before, after = sampling.some(few, 300), sampling.some(more, 300)
    assert (before & after[:1000]).sum() > 0.85 * 300


@pytest.mark.parametrize("cells", [1, 40, 10**7])
def test_neighbours_found_part_by_part_are_those_of_a_slow_search(
    cells: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vote, "_CELLS", cells)
    random = np.random.default_rng(0)
    query, known = unit(random.normal(size=(9, 6))), unit(random.normal(size=(30, 6)))
    owners, patients = np.arange(9), random.integers(0, 12, 30)
    among = random.random(30) < 0.7
    found = vote.nearest(query, owners, known, patients, among=among, neighbours=25)
    for place in range(9):
        far = {
            row: 1 - float(query[place].astype(float) @ known[row].astype(float))
            for row in range(30)
            if among[row] and patients[row] != owners[place]
        }
        near = sorted(far, key=far.__getitem__)
        usable = np.isfinite(found.distances[place])
        assert found.rows[place][usable].tolist() == near[:25]
        assert found.distances[place][usable] == pytest.approx([far[row] for row in near[:25]])
        assert not usable[len(near) :].any()


def test_nobody_else_to_ask_leaves_the_prior() -> None:
    one = unit(np.ones((1, 4)))
    alone = vote.logits(one, np.array([7]), one, np.array([1], np.int8), np.array([7]))
    assert alone[0] == pytest.approx(np.log(2 / 3) - np.log(1 / 3))


@pytest.mark.parametrize("cells", [1, 10**7])
def test_how_far_away_agrees_with_a_slow_reference(
    cells: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unlike, "_CELLS", cells)
    random = np.random.default_rng(1)
    halves = unit(random.normal(size=(20, 2, 5)))
    table = (halves.reshape(20, 10) / np.sqrt(2)).astype(np.float32)
    owners = np.arange(20) // 2
    known = Known(table, owners)
    asked, single = table[:4], halves[:4, 0]
    for place in range(4):
        others = [i for i in range(20) if owners[i] != owners[place]]
        far = sorted(1 - float(asked[place].astype(float) @ table[i]) for i in others)
        assert known.away(asked, owners[:4])[place] == pytest.approx(np.mean(far[:5]), abs=1e-6)
        near = sorted(
            1 - max(float(single[place].astype(float) @ halves[i, h]) for h in (0, 1))
            for i in others
        )
        found = known.away_of_view(single, owners[:4])[place]
        assert found == pytest.approx(np.mean(near[:5]), abs=1e-6)


def test_one_view_is_measured_against_single_views() -> None:
    """CC and MLO look unlike each other: one of them twice is like no breast with both."""
    random = np.random.default_rng(2)
    cc = unit(random.normal(0, 0.2, (80, 16)) + np.eye(16)[0])
    mlo = unit(random.normal(0, 0.2, (80, 16)) + np.eye(16)[1])
    known = Known((np.hstack([cc, mlo]) / np.sqrt(2)).astype(np.float32), np.arange(80))
    limits = known.limits()
    fresh = unit(random.normal(0, 0.2, (50, 16)) + np.eye(16)[0])
    strangers = np.full(50, -1)
    twice = (np.hstack([fresh, fresh]) / np.sqrt(2)).astype(np.float32)
    assert (known.away(twice, strangers) > limits.breast).mean() > 0.9
    assert (known.away_of_view(fresh, strangers) > limits.view).mean() < 0.1
    # What is neither is unlike both.
    other = unit(random.normal(0, 0.2, (50, 16)) + np.eye(16)[5])
    assert (known.away_of_view(other, strangers) > limits.view).mean() > 0.95
