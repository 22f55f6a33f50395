"""Packed manifestation vectors behave as the bits they stand for."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from core.domain.manifestation import Bits, distance, pack, unpack

pairs = st.integers(1, 80).flatmap(
    lambda w: st.tuples(hnp.arrays(np.bool_, (5, w)), hnp.arrays(np.bool_, (5, w)))
)


@given(pairs)
def test_packing_any_width_loses_nothing(pair: tuple[Bits, Bits]) -> None:
    bits, _ = pair
    assert np.array_equal(unpack(pack(bits), bits.shape[-1]), bits)


@given(pairs)
def test_distance_counts_the_bits_that_differ(pair: tuple[Bits, Bits]) -> None:
    a, b = pair
    slow = [sum(int(x != y) for x, y in zip(r, s, strict=True)) for r, s in zip(a, b, strict=True)]
    assert distance(pack(a), pack(b)).tolist() == slow


@given(pairs)
def test_distance_is_a_metric_on_vectors(pair: tuple[Bits, Bits]) -> None:
    a, b = map(pack, pair)
    assert np.array_equal(distance(a, b), distance(b, a))
    assert not distance(a, a).any()
    assert (distance(a[:1], b) <= distance(a[:1], a) + distance(a, b)).all()
