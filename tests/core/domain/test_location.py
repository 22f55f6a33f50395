"""Clock faces and quadrants: they agree per side, and the two breasts mirror each other."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.domain.location import (
    Quadrant,
    agree,
    clock_of,
    clocks_in,
    direction_of,
    mirrored,
    quadrant_of,
    quadrants_at,
    sign_of,
)
from core.domain.study import Side

R, L = Side.RIGHT, Side.LEFT
OFF = st.floats(-90, 90, allow_nan=False)


@pytest.mark.parametrize(
    ("quadrant", "right", "left"),
    [
        (Quadrant.UOQ, (10, 11), (1, 2)),
        (Quadrant.UIQ, (1, 2), (10, 11)),
        (Quadrant.LOQ, (7, 8), (4, 5)),
        (Quadrant.LIQ, (4, 5), (7, 8)),
    ],
)
def test_each_quadrant_has_two_hours_of_its_own(
    quadrant: Quadrant, right: tuple[int, ...], left: tuple[int, ...]
) -> None:
    assert (clocks_in(R, quadrant), clocks_in(L, quadrant)) == (right, left)


@pytest.mark.parametrize(
    ("side", "outward", "upward", "hour"),
    [
        (L, 0, 1, 12), (L, 1, 0, 3), (L, 0, -1, 6), (L, -1, 0, 9),
        (R, 0, 1, 12), (R, 1, 0, 9), (R, 0, -1, 6), (R, -1, 0, 3),
        (R, 1, 2, 11), (R, 2, 1, 10), (L, 1, 2, 1), (L, 2, 1, 2),
    ],
)  # fmt: skip
def test_outward_is_nine_on_the_right_and_three_on_the_left(
    side: Side, outward: float, upward: float, hour: int
) -> None:
    assert clock_of(side, outward, upward) == hour


@given(OFF, OFF)
def test_the_breasts_mirror_each_other(outward: float, upward: float) -> None:
    assume(math.hypot(outward, upward) > 1e-3)
    # Exactly between two hours either may be told.
    turn = math.degrees(math.atan2(outward, upward)) % 30
    assume(abs(turn - 15) > 1e-6)
    right, left = clock_of(R, outward, upward), clock_of(L, outward, upward)
    assert right == mirrored(left)
    assert left == mirrored(right)


@given(st.sampled_from([R, L]), OFF, OFF)
def test_the_hour_of_a_point_agrees_with_its_quadrant(
    side: Side, outward: float, upward: float
) -> None:
    assume(math.hypot(outward, upward) > 1e-3)
    assert agree(side, quadrant_of(outward, upward), clock_of(side, outward, upward))


@given(st.sampled_from([R, L]), st.integers(1, 12))
def test_an_hour_points_where_it_was_read(side: Side, hour: int) -> None:
    assert clock_of(side, *direction_of(side, hour)) == hour
    assert len(quadrants_at(side, hour)) == (2 if hour % 3 == 0 else 1)


def test_an_hour_on_an_axis_agrees_with_both_its_neighbours_and_no_other() -> None:
    assert {q for q in Quadrant if agree(L, q, 12)} == {
        Quadrant.UOQ, Quadrant.UIQ, Quadrant.AXILLARY_TAIL, Quadrant.AXILLA,
    }  # fmt: skip
    assert not agree(L, Quadrant.UIQ, 2)
    assert not agree(R, Quadrant.UOQ, 2)
    assert not agree(R, Quadrant.CENTRAL, 12)


def test_a_region_is_no_quadrant_and_neither_is_a_word_of_another_lexicon() -> None:
    assert sign_of(Quadrant.LIQ) == (-1, -1)
    assert sign_of(Quadrant.SUBAREOLAR) is None
    assert sign_of("whole_breast") is None
