"""The parts of the sampler: distinct vectors, shuffled passes, pairs of a whole batch."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from core.domain.manifestation import distance, pack
from core.training.options import SamplerConfig
from core.training.sampler import ManifestationSampler, distance_table
from core.training.sampler import vectors as module
from core.training.sampler.balance import Balance
from core.training.sampler.passes import ShuffledPass
from core.training.sampler.vectors import Metric, Vectors, words_of
from tests.support.manifestations import many, realistic
from tests.support.slow_sampler import slow_choice


@settings(max_examples=80, deadline=None)
@given(
    st.integers(1, 60),
    st.sampled_from([1, 5, 8, 9, 20]),
    st.integers(0, 2**16),
    st.sampled_from([1, 7, 1 << 17]),
)
def test_distinct_vectors_and_their_breasts_are_those_of_a_dictionary(
    count: int, width: int, seed: int, piece: int
) -> None:
    random = np.random.default_rng(seed)
    packed = random.integers(0, 256, (count, width)).astype(np.uint8)
    packed = packed[random.integers(0, count, count)] & random.choice([0, 1, 255], width)
    packed = packed.astype(np.uint8)
    carried: dict[bytes, list[int]] = {}
    for row, vector in enumerate(words_of(packed)):
        carried.setdefault(vector.tobytes(), []).append(row)
    before = module._PIECE
    module._PIECE = piece
    try:
        found = Vectors(packed)
    finally:
        module._PIECE = before
    assert len(found) == len(carried)
    for vector, words in enumerate(found.words):
        rows, owner = found.members_of(np.array([vector]))
        assert rows.tolist() == carried[words.tobytes()]
        assert (owner == vector).all()
        assert found.sizes[vector] == len(rows)
    everything, owner = found.members_of(np.arange(len(found)))
    assert sorted(everything.tolist()) == list(range(count))
    assert (found.words[owner] == words_of(packed)[everything]).all()


@pytest.mark.parametrize("count", [1, 2, 3, 30, 1000])
def test_a_pass_takes_each_once_and_the_next_in_another_order(count: int) -> None:
    order = ShuffledPass(count, seed=5)
    passes = [[order.take() for _ in range(count)] for _ in range(3)]
    assert all(sorted(one) == list(range(count)) for one in passes)
    if count >= 30:
        assert passes[0] != passes[1] != passes[2]


def test_every_order_of_a_pass_is_about_as_likely() -> None:
    places = np.zeros((7, 7))
    follows = np.zeros((7, 7))
    for seed in range(4000):
        order = ShuffledPass(7, seed)
        taken = [order.take() for _ in range(7)]
        places[np.arange(7), taken] += 1
        follows[taken[:-1], taken[1:]] += 1
    assert stats.chisquare(places.ravel()).pvalue > 1e-3
    assert stats.chisquare(follows[~np.eye(7, dtype=bool)]).pvalue > 1e-3


def test_a_pass_of_many_is_spread_evenly() -> None:
    order = ShuffledPass(100_003, seed=2)
    taken = np.array([order.take() for _ in range(5000)])
    counts = np.histogram(taken, bins=20, range=(0, 100_003))[0]
    assert stats.chisquare(counts).pvalue > 1e-3
    assert abs(stats.spearmanr(np.arange(5000), taken).statistic) < 0.06


def test_each_place_takes_what_a_slow_count_of_all_pairs_would() -> None:
    bits, packed, _ = realistic(80, seed=2)
    vectors = [tuple(row) for row in bits.astype(int).tolist()]
    random = np.random.default_rng(0)
    words = words_of(packed)
    for mu in (9.0, 2.0):
        table = distance_table(mu, 3.0, 18)
        chances = np.diff(table, prepend=0).tolist()
        balance = Balance(Metric(packed.shape[1]), table, 10, words[0])
        batch = [0]
        while len(batch) < 10:
            offered = random.integers(0, 80, 6)
            best = balance.choose(words[offered])
            given = [vectors[b] for b in batch]
            _, least = slow_choice([vectors[o] for o in offered], given, chances)
            _, ours = slow_choice([vectors[offered[best]]], given, chances)
            assert ours == pytest.approx(least, abs=1e-12)
            batch.append(int(offered[best]))


@pytest.mark.parametrize(("mu", "mean"), [(11.0, 10.95), (7.33, 7.42), (3.67, 4.48)])
def test_the_distances_of_all_pairs_follow_the_gaussian_when_the_batch_is_controlled(
    mu: float, mean: float
) -> None:
    packed, patients = many(20_000, seed=3)
    pair = np.triu_indices(32, 1)
    off = {}
    for pairs in ("anchor", "batch"):
        rule = SamplerConfig(pairs=pairs)  # type: ignore[arg-type]  # one of two words
        sampler = ManifestationSampler(packed, patients, rule, batch=32, seed=1)
        drawn = [sampler.next_batch(mu) for _ in range(12)]
        apart = np.concatenate([distance(packed[b][:, None], packed[b])[pair] for b in drawn])
        seen = (apart[:, None] <= np.arange(1, 19)).mean(axis=0)
        off[pairs] = (np.abs(seen - distance_table(mu, 3.0, 18)).max(), apart.mean())
    assert off["batch"][0] < off["anchor"][0] / 2
    assert off["batch"][1] == pytest.approx(mean, abs=0.4)
    assert off["anchor"][1] > mean + 0.4, "without control the pairs are farther"


def test_many_breasts_are_tagged_as_the_realistic_ones() -> None:
    one, two = realistic(4000, seed=1)[0], many(4000, seed=2)[0]
    shares = one.mean(axis=0), np.unpackbits(two, axis=1, count=one.shape[1]).mean(axis=0)
    allowed = 5 * np.sqrt(2 * shares[0] * (1 - shares[0]) / 4000)
    assert (np.abs(shares[0] - shares[1]) <= allowed + 1e-3).all()
    assert (two == pack(np.unpackbits(two, axis=1, count=one.shape[1]).astype(bool))).all()
