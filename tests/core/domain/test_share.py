"""A share says of how many it is, and its interval is Wilson's."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.share import Share


@st.composite
def shares(draw: st.DrawFn) -> Share:
    of = draw(st.integers(1, 5000))
    return Share(draw(st.integers(0, of)), of)


@given(shares())
def test_the_ends_solve_wilsons_equation_and_lie_around_the_share(share: Share) -> None:
    assert share.value is not None
    assert share.interval is not None
    low, high = share.interval
    assert 0 <= low <= share.value <= high <= 1
    for end in (low, high):
        if 0 < end < 1:
            # Wilson: |p - end| = z * sqrt(end * (1 - end) / n).
            wide = 1.959963984540054 * sqrt(end * (1 - end) / share.of)
            assert abs(share.value - end) == pytest.approx(wide, abs=1e-9)


def test_known_values_and_the_ends() -> None:
    low, high = Share(5, 10).interval or (0, 0)
    assert (round(low, 3), round(high, 3)) == (0.237, 0.763)
    none, some = Share(0, 10).interval or (1, 1)
    assert (none, round(some, 3)) == (0.0, 0.278)
    assert (Share(10, 10).interval or (0, 0))[1] == 1.0


def test_of_nothing_there_is_no_share() -> None:
    assert Share(0, 0).value is None
    assert Share(0, 0).interval is None
    with pytest.raises(ValueError, match="no share"):
        Share(2, 1)
