"""The manifestation sampler does what the method says, and remembers where it was."""

from __future__ import annotations

import json
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from core.domain.errors import DamagedArtefact, NotEnoughData
from core.domain.manifestation import distance, pack
from core.training.options import Negatives, SamplerConfig, Schedule
from core.training.sampler import ManifestationSampler, distance_table, mean_distance, mu_at
from core.training.sampler.vectors import Metric, words_of
from tests.support.manifestations import many, realistic
from tests.support.slow_sampler import PublishedRule, SlowBatches, exact_draw, slow_distance

RANDOM = SamplerConfig(negatives=Negatives.RANDOM)
# Exact in binary, so that sums in any order round alike.
WEIGHTS = np.where(np.arange(35) % 3 == 0, 2.5, np.where(np.arange(35) % 3 == 1, 0.25, 0.0))

VARIANTS: list[dict[str, Any]] = [
    {},
    {"draw": "breast"},
    {"d_min": 4},
    {"d_min": 15, "d_max": 16},
    {"weights": WEIGHTS},
    {"weights": WEIGHTS, "draw": "breast", "d_min": 3},
]


def _sampler(
    packed: np.ndarray, patients: np.ndarray, *, batch: int, seed: int, **variant: Any
) -> ManifestationSampler:
    """A sampler by the settings named in ``variant``; ``weights`` are of the bits."""
    weights = variant.pop("weights", None)
    rule = SamplerConfig(**variant)
    return ManifestationSampler(packed, patients, rule, batch=batch, seed=seed, bit_weights=weights)


@pytest.mark.parametrize(("mu", "mean"), [(11.0, 10.95), (7.33, 7.42), (3.67, 4.48), (0.0, 2.75)])
def test_the_mean_of_drawn_distances_is_the_published_one(mu: float, mean: float) -> None:
    mass = np.diff(distance_table(mu, 3.0, 18), prepend=0)
    assert float(mass @ np.arange(1, 19)) == pytest.approx(mean, abs=0.005)


@pytest.mark.parametrize(("low", "high"), [(1, 18), (4, 12), (7, 7)])
def test_the_distances_follow_a_truncated_gaussian_rounded_half_up(low: int, high: int) -> None:
    for mu in (11.0, 5.0, 0.0, -4.0, 20.0):
        a, b = (low - 0.5 - mu) / 3, (high + 0.499 - mu) / 3
        gaussian = stats.truncnorm(a, b, loc=mu, scale=3)
        edges = np.append(np.arange(low, high) + 0.5, high + 0.499)
        table = distance_table(mu, 3.0, high, low)
        assert (table[: low - 1] == 0).all()
        assert np.allclose(table[low - 1 :], gaussian.cdf(edges), atol=1e-9)


def test_a_gaussian_far_outside_the_range_gives_the_nearest_distance() -> None:
    assert distance_table(-1e6, 3.0, 18)[0] == 1
    assert distance_table(1e6, 3.0, 18)[-2] == 0
    assert distance_table(-1e6, 3.0, 18, 5)[3:5].tolist() == [0, 1]


def test_the_mean_falls_linearly_and_then_stays() -> None:
    assert [mu_at(e, 11, 0, 3) for e in range(5)] == pytest.approx([11, 22 / 3, 11 / 3, 0, 0])
    assert mu_at(0, 11, 2, 0) == 2


def test_the_schedule_is_the_one_that_was_chosen() -> None:
    def means(schedule: Schedule) -> list[float]:
        rule = SamplerConfig(schedule=schedule, mu_max=12, mu_min=2, mu_epochs=4)
        return [mean_distance(rule, epoch) for epoch in range(6)]

    assert means(Schedule.LINEAR) == pytest.approx([12, 9.5, 7, 4.5, 2, 2])
    half = 5 * math.sqrt(0.5)
    assert means(Schedule.COSINE) == pytest.approx([12, 7 + half, 7, 7 - half, 2, 2])
    assert means(Schedule.CONSTANT) == [12] * 6


@pytest.mark.parametrize("variant", VARIANTS)
def test_single_draws_have_the_probabilities_of_the_slow_reference(variant: dict[str, Any]) -> None:
    bits, packed, patients = realistic(60, seed=4)
    vectors = [tuple(row) for row in bits.astype(int).tolist()]
    sampler = _sampler(packed, patients, batch=8, seed=5, **variant)
    slow = {k: v for k, v in variant.items() if k != "weights"}
    weights = variant["weights"].tolist() if "weights" in variant else None
    for anchor in (0, 17, 59):
        for mu in (11.0, 0.0):
            drawn = sampler.draw(anchor, mu, 40_000)
            expected = np.array(exact_draw(vectors, anchor, mu, weights=weights, **slow)) * 40_000
            seen = np.bincount(drawn, minlength=60)
            assert (seen[expected == 0] == 0).all()
            often = expected >= 5
            _, p = stats.chisquare(
                np.append(seen[often], seen[~often].sum()) + 1e-9,
                np.append(expected[often], expected[~often].sum()) + 1e-9,
            )
            assert p > 1e-4


@pytest.mark.parametrize("variant", [*VARIANTS[:3], VARIANTS[5], {"same_patient": "never"}])
def test_whole_batches_have_the_frequencies_of_the_slow_reference(variant: dict[str, Any]) -> None:
    # Small enough that distances run out and places are filled again.
    bits, packed, _ = realistic(16, seed=11)
    patients = np.array([0, 0, 1, 1, 2, 2, 2, 3, 4, 5, 5, 6, 7, 8, 9, 9])
    bits[[3, 5, 9]] = bits[[2, 4, 8]]
    packed = pack(bits)
    vectors = [tuple(row) for row in bits.astype(int).tolist()]
    fast = _sampler(packed, patients, batch=7, seed=1, **variant)
    slow = SlowBatches(
        vectors,
        patients.tolist(),
        7,
        seed=2,
        **{k: v.tolist() if k == "weights" else v for k, v in variant.items()},
    )
    times = 400
    for mu in (8.0, 0.0):
        ours, theirs = np.zeros((2, 7, 16))
        for _ in range(times):
            one, two = fast.around(4, mu), slow.around(4, mu)
            assert len(one) == len(two)
            ours[np.arange(len(one)), one] += 1
            theirs[np.arange(len(two)), two] += 1
        # Each breast at each place: a difference of two binomials, five deviations wide.
        share = (ours + theirs) / (2 * times)
        allowed = 5 * np.sqrt(2 * share * (1 - share) / times) + 5 / times
        assert (np.abs(ours - theirs) / times <= allowed).all()


def test_ties_between_two_distances_are_broken_both_ways() -> None:
    # From the empty vector there are breasts at 1 and at 3, so 2 is a tie.
    bits = np.zeros((3, 8), dtype=bool)
    bits[1, 0] = True
    bits[2, :3] = True
    sampler = _sampler(pack(bits), np.arange(3), batch=2, seed=1, sigma=0.05)
    drawn = np.bincount(sampler.draw(0, 2.0, 2000), minlength=3)
    assert 900 < drawn[1] < 1100
    assert drawn[0] == 0


@pytest.mark.parametrize(("draw", "share"), [("vector", 0.5), ("breast", 1 / 101)])
def test_a_rare_vector_is_drawn_as_often_as_a_common_one_unless_breasts_are_drawn(
    draw: str, share: float
) -> None:
    bits = np.zeros((102, 8), dtype=bool)
    bits[1:101, 0] = True
    bits[101, 1] = True
    sampler = _sampler(pack(bits), np.arange(102), batch=2, seed=2, draw=draw)
    drawn = sampler.draw(0, 1.0, 4000)
    assert abs((drawn == 101).mean() - share) < 4 * math.sqrt(share * (1 - share) / 4000)


def test_distances_below_the_range_are_taken_only_where_nothing_else_is_left() -> None:
    bits = np.tril(np.ones((12, 12), dtype=bool))  # from the first, one at each distance
    sampler = _sampler(pack(bits), np.arange(12), batch=12, seed=1, d_min=4, d_max=6)
    for _ in range(20):
        batch = sampler.around(0, 1.0)
        assert sorted(batch.tolist()) == list(range(12))
        assert set(batch[1:9].tolist()) == set(range(4, 12)), "those from 4 on come first"


@pytest.mark.parametrize("width", [3, 8, 35, 70, 130])
@pytest.mark.parametrize("weighted", [False, True])
def test_distances_are_those_of_plain_counting(width: int, *, weighted: bool) -> None:
    random = np.random.default_rng(width)
    bits = random.random((12, width)) < 0.4
    weights = random.choice([0.0, 0.25, 1.0, 2.5], width) if weighted else None
    packed = pack(bits)
    words = words_of(packed)
    metric = Metric(packed.shape[1], weights)
    listed = None if weights is None else weights.tolist()
    for i in range(12):
        slow = [slow_distance(tuple(bits[i]), tuple(bits[j]), listed) for j in range(12)]
        assert metric(words, words[i]).tolist() == slow


def test_a_group_without_weight_makes_no_breast_a_negative() -> None:
    bits = np.zeros((3, 4), dtype=bool)
    bits[1, 0] = True
    bits[2, 1] = True
    weights = np.array([0.0, 1, 1, 1])
    sampler = _sampler(pack(bits), np.arange(3), batch=3, seed=1, weights=weights)
    assert sampler.around(0, 1.0).tolist() == [0, 2]


def test_mean_batch_distances_agree_with_the_published_rule() -> None:
    bits, packed, _ = realistic(1500, seed=7)
    slow = PublishedRule([tuple(row) for row in bits.astype(int).tolist()], seed=3)
    fast = _sampler(packed, np.arange(1500), batch=8, seed=3)
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
def _data(
    draw: st.DrawFn,
) -> tuple[np.ndarray, np.ndarray, int, float, SamplerConfig, np.ndarray | None]:
    count = draw(st.integers(2, 40))
    width = draw(st.sampled_from([3, 8, 35, 70]))
    random = np.random.default_rng(draw(st.integers(0, 2**16)))
    bits = random.random((count, width)) < draw(st.sampled_from([0.0, 0.1, 0.5]))
    patients = random.integers(0, draw(st.integers(1, count)), count)
    low = draw(st.integers(1, 6))
    rule = SamplerConfig(
        negatives=draw(st.sampled_from(Negatives)),
        d_min=low,
        d_max=draw(st.integers(low, 20)),
        draw=draw(st.sampled_from(["vector", "breast"])),
        same_patient=draw(st.sampled_from(["vector", "never"])),
        pairs=draw(st.sampled_from(["anchor", "batch"])),
    )
    weights = random.choice([0.0, 0.5, 3.0], width) if draw(st.booleans()) else None
    return bits, patients, draw(st.integers(2, 16)), draw(st.floats(-5, 30)), rule, weights


@settings(max_examples=100, deadline=None)
@given(_data())
def test_every_batch_keeps_the_rules(
    data: tuple[np.ndarray, np.ndarray, int, float, SamplerConfig, np.ndarray | None],
) -> None:
    bits, patients, size, mu, rule, weights = data
    packed = pack(bits)
    sampler = ManifestationSampler(packed, patients, rule, batch=size, seed=9, bit_weights=weights)
    uniform = rule.negatives is not Negatives.MANIFESTATION
    words = words_of(packed)
    metric = Metric(packed.shape[1], weights)

    def who(breast: int) -> object:
        person = int(patients[breast])
        return person if rule.same_patient == "never" else (person, bits[breast].tobytes())

    anchors = []
    for _ in range(len(bits)):
        batch = sampler.next_batch(mu)
        anchors.append(int(batch[0]))
        assert len(set(batch.tolist())) == len(batch)
        assert len({who(b) for b in batch}) == len(batch), "two that may not stand together"
        apart = metric(words, words[batch[0]])
        others = range(len(bits)) if uniform else np.flatnonzero(apart)
        free = {who(b) for b in others}
        free.discard(who(batch[0]))
        assert len(batch) == min(size, 1 + len(free))
        if not uniform:
            assert (apart[batch[1:]] > 0).all()
    assert sorted(anchors) == list(range(len(bits))), "a pass takes every breast once as anchor"


@settings(max_examples=40, deadline=None)
@given(_data(), st.integers(0, 45))
def test_a_restored_sampler_goes_on_with_the_same_batches(
    data: tuple[np.ndarray, np.ndarray, int, float, SamplerConfig, np.ndarray | None], before: int
) -> None:
    bits, patients, size, mu, rule, weights = data

    def fresh(seed: int) -> ManifestationSampler:
        return ManifestationSampler(
            pack(bits), patients, rule, batch=size, seed=seed, bit_weights=weights
        )

    sampler, other = fresh(1), fresh(99)
    for _ in range(before):
        sampler.next_batch(mu)
    kept = json.loads(json.dumps(sampler.state()))
    expected = [sampler.next_batch(mu).tolist() for _ in range(len(bits) + 2)]
    other.restore(kept)
    assert [other.next_batch(mu).tolist() for _ in range(len(bits) + 2)] == expected


def test_equal_seeds_give_equal_batches_and_other_seeds_others() -> None:
    _, packed, patients = realistic(200)
    one, same, other = (_sampler(packed, patients, batch=16, seed=s) for s in (1, 1, 2))
    first = [one.next_batch(5.0).tolist() for _ in range(5)]
    assert first == [same.next_batch(5.0).tolist() for _ in range(5)]
    assert first != [other.next_batch(5.0).tolist() for _ in range(5)]


def test_the_state_of_a_large_collection_is_a_few_numbers() -> None:
    packed, patients = many(150_000, seed=1)
    sampler = _sampler(packed, patients, batch=64, seed=1)
    sampler.next_batch(5.0)
    kept = json.dumps(sampler.state())
    assert len(kept) < 1000
    expected = sampler.next_batch(5.0).tolist()
    again = _sampler(packed, patients, batch=64, seed=2)
    again.restore(json.loads(kept))
    assert again.next_batch(5.0).tolist() == expected


def test_the_state_of_other_data_is_refused() -> None:
    _, packed, patients = realistic(50)
    state = _sampler(packed[:40], patients[:40], batch=4, seed=0).state()
    sampler = _sampler(packed, patients, batch=4, seed=0)
    with pytest.raises(DamagedArtefact, match="other data"):
        sampler.restore(state)
    with pytest.raises(DamagedArtefact, match="another version"):
        sampler.restore({"generator": {}, "order": [1, 0], "next": 1})


def test_one_breast_alone_cannot_be_sampled() -> None:
    with pytest.raises(NotEnoughData, match="tag more"):
        _sampler(np.zeros((1, 5), np.uint8), np.zeros(1, np.int64), batch=4, seed=0)


def test_breasts_that_all_carry_one_vector_give_the_anchor_alone() -> None:
    sampler = _sampler(np.zeros((4, 5), np.uint8), np.arange(4), batch=4, seed=0)
    assert len(sampler.next_batch(5.0)) == 1
    assert sampler.alike


@pytest.mark.parametrize("negatives", [Negatives.RANDOM, Negatives.REWEIGHTED])
@pytest.mark.parametrize("count", [30, 300])
def test_the_random_baselines_draw_uniformly(negatives: Negatives, count: int) -> None:
    _, packed, _ = realistic(count)
    sampler = _sampler(packed, np.arange(count), batch=6, seed=3, negatives=negatives)
    seen = np.zeros(count)
    for _ in range(3000):
        seen[sampler.next_batch(0.0)] += 1
    assert stats.chisquare(seen).pvalue > 1e-3
    assert math.isclose(seen.sum(), 18_000)
