"""The manifestation sampler does what the method says, and remembers where it was."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from core.domain.errors import DamagedArtefact, NotEnoughData
from core.domain.manifestation import distance, pack
from core.training.sampler import ManifestationSampler, distance_table, mu_at
from tests.support.manifestations import realistic
from tests.support.slow_sampler import PublishedRule, exact_draw


@pytest.mark.parametrize(("mu", "mean"), [(11.0, 10.95), (7.33, 7.42), (3.67, 4.48), (0.0, 2.75)])
def test_the_mean_of_drawn_distances_is_the_published_one(mu: float, mean: float) -> None:
    mass = np.diff(distance_table(mu, 3.0, 18), prepend=0)
    assert float(mass @ np.arange(1, 19)) == pytest.approx(mean, abs=0.005)


def test_the_distances_follow_a_truncated_gaussian_rounded_half_up() -> None:
    for mu in (11.0, 5.0, 0.0, -4.0, 40.0):
        a, b = (0.5 - mu) / 3, (18.499 - mu) / 3
        gaussian = stats.truncnorm(a, b, loc=mu, scale=3)
        edges = np.append(np.arange(1, 18) + 0.5, 18.499)
        assert np.allclose(distance_table(mu, 3.0, 18), gaussian.cdf(edges), atol=1e-9)


def test_a_gaussian_far_outside_the_range_gives_the_nearest_distance() -> None:
    assert distance_table(-1e6, 3.0, 18)[0] == 1
    assert distance_table(1e6, 3.0, 18)[-2] == 0


def test_the_mean_falls_linearly_and_then_stays() -> None:
    assert [mu_at(e, 11, 0, 3) for e in range(5)] == pytest.approx([11, 22 / 3, 11 / 3, 0, 0])
    assert mu_at(0, 11, 2, 0) == 2


def test_single_draws_have_the_probabilities_of_the_slow_reference() -> None:
    bits, packed, patients = realistic(60, seed=4)
    vectors = [tuple(row) for row in bits.astype(int).tolist()]
    sampler = ManifestationSampler(packed, patients, batch=8, seed=5)
    for anchor in (0, 17, 59):
        for mu in (11.0, 3.67, 0.0):
            drawn = sampler.draw(anchor, mu, 40_000)
            expected = np.array(exact_draw(vectors, anchor, mu)) * 40_000
            seen = np.bincount(drawn, minlength=60)
            assert (seen[expected == 0] == 0).all()
            often = expected >= 5
            _, p = stats.chisquare(
                np.append(seen[often], seen[~often].sum()) + 1e-9,
                np.append(expected[often], expected[~often].sum()) + 1e-9,
            )
            assert p > 1e-4


def test_ties_between_two_distances_are_broken_both_ways() -> None:
    # From the empty vector there are breasts at 1 and at 3, so 2 is a tie.
    bits = np.zeros((3, 8), dtype=bool)
    bits[1, 0] = True
    bits[2, :3] = True
    sampler = ManifestationSampler(pack(bits), np.arange(3), batch=2, seed=1, sigma=0.05)
    drawn = np.bincount(sampler.draw(0, 2.0, 2000), minlength=3)
    assert 900 < drawn[1] < 1100
    assert drawn[0] == 0


def test_a_rare_vector_is_drawn_as_often_as_a_common_one_at_the_same_distance() -> None:
    bits = np.zeros((102, 8), dtype=bool)
    bits[1:101, 0] = True
    bits[101, 1] = True
    sampler = ManifestationSampler(pack(bits), np.arange(102), batch=2, seed=2)
    drawn = sampler.draw(0, 1.0, 4000)
    assert abs((drawn == 101).mean() - 0.5) < 0.03


def test_mean_batch_distances_agree_with_the_published_rule() -> None:
    bits, packed, _ = realistic(1500, seed=7)
    slow = PublishedRule([tuple(row) for row in bits.astype(int).tolist()], seed=3)
    fast = ManifestationSampler(packed, np.arange(1500), batch=8, seed=3)
    for mu in (11.0, 0.0):
        ours, theirs = [], []
        for _ in range(300):
            batch = fast.next_batch(mu)
            ours.append(distance(packed[batch[1:]], packed[batch[0]]).mean())
            other = slow.batch(int(batch[0]), 8, mu)
            others = [b for b in other if b != batch[0]]
            theirs.append(distance(packed[others], packed[batch[0]]).mean())
        # Ours keeps its size by drawing duplicates again, so it reaches a little farther.
        assert abs(np.mean(ours) - np.mean(theirs)) < 0.35


@st.composite
def _data(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, int, float, bool]:
    count = draw(st.integers(2, 40))
    width = draw(st.sampled_from([3, 8, 35, 70]))
    seed = draw(st.integers(0, 2**16))
    random = np.random.default_rng(seed)
    bits = random.random((count, width)) < draw(st.sampled_from([0.0, 0.1, 0.5]))
    patients = random.integers(0, draw(st.integers(1, count)), count)
    mu = draw(st.floats(-5, 30))
    return bits, patients, draw(st.integers(2, 16)), mu, draw(st.booleans())


@settings(max_examples=150, deadline=None)
@given(_data())
def test_every_batch_keeps_the_rules(data: tuple[np.ndarray, np.ndarray, int, float, bool]) -> None:
    bits, patients, size, mu, uniform = data
    packed = pack(bits)
    sampler = ManifestationSampler(packed, patients, batch=size, seed=9, uniform=uniform)
    anchors = []
    for _ in range(len(bits)):
        batch = sampler.next_batch(mu)
        anchors.append(int(batch[0]))
        assert len(set(batch.tolist())) == len(batch)
        groups = {(int(patients[b]), bits[b].tobytes()) for b in batch}
        assert len(groups) == len(batch), "two breasts of one patient share a vector"
        others = range(len(bits)) if uniform else np.flatnonzero((bits != bits[batch[0]]).any(1))
        free = {(int(patients[b]), bits[b].tobytes()) for b in others}
        free.discard((int(patients[batch[0]]), bits[batch[0]].tobytes()))
        assert len(batch) == min(size, 1 + len(free))
        if not uniform:
            assert (distance(packed[batch[1:]], packed[batch[0]]) > 0).all()
    assert sorted(anchors) == list(range(len(bits))), "a pass takes every breast once as anchor"


def test_equal_seeds_give_equal_batches_and_other_seeds_others() -> None:
    _, packed, patients = realistic(200)
    one, same, other = (ManifestationSampler(packed, patients, batch=16, seed=s) for s in (1, 1, 2))
    first = [one.next_batch(5.0).tolist() for _ in range(5)]
    assert first == [same.next_batch(5.0).tolist() for _ in range(5)]
    assert first != [other.next_batch(5.0).tolist() for _ in range(5)]


def test_a_restored_sampler_goes_on_with_the_same_batches() -> None:
    _, packed, patients = realistic(50)
    sampler = ManifestationSampler(packed, patients, batch=16, seed=1)
    for _ in range(70):
        sampler.next_batch(3.0)
    kept = json.loads(json.dumps(sampler.state()))
    expected = [sampler.next_batch(3.0).tolist() for _ in range(60)]
    fresh = ManifestationSampler(packed, patients, batch=16, seed=99)
    fresh.restore(kept)
    assert [fresh.next_batch(3.0).tolist() for _ in range(60)] == expected


def test_the_state_of_other_data_is_refused() -> None:
    _, packed, patients = realistic(50)
    state = ManifestationSampler(packed[:40], patients[:40], batch=4).state()
    with pytest.raises(DamagedArtefact, match="other data"):
        ManifestationSampler(packed, patients, batch=4).restore(state)


def test_one_breast_alone_cannot_be_sampled() -> None:
    with pytest.raises(NotEnoughData, match="tag more"):
        ManifestationSampler(np.zeros((1, 5), np.uint8), np.zeros(1, np.int64), batch=4)


def test_breasts_that_all_carry_one_vector_give_the_anchor_alone() -> None:
    sampler = ManifestationSampler(np.zeros((4, 5), np.uint8), np.arange(4), batch=4)
    assert len(sampler.next_batch(5.0)) == 1


def test_the_random_baseline_draws_uniformly() -> None:
    _, packed, _ = realistic(30)
    sampler = ManifestationSampler(packed, np.arange(30), batch=6, seed=3, uniform=True)
    seen = np.zeros(30)
    for _ in range(3000):
        seen[sampler.next_batch(0.0)] += 1
    assert stats.chisquare(seen).pvalue > 1e-3
    assert math.isclose(seen.sum(), 18_000)
