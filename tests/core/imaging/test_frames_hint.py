"""A hint of depth in the other view holds for the disc it assumes, and is silent otherwise."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.domain.study import Side, View
from core.imaging.frames import FrameInfo, Frames
from core.imaging.frames_hint import TOLERANCE, angle_of, band, depth_share, places
from core.phantom import population, slices

ANGLES = st.sampled_from([0.0, 35.0, 45.0, 60.0, 90.0])


def seen(lateral: float, up: float, angle: float) -> tuple[float, float]:
    """(across, deep) of a point of the disc, by the beam's own directions."""
    turned = math.radians(angle)
    beam = (math.sin(turned), -math.cos(turned))  # (lateral, up): away from the tube
    rise = (math.cos(turned), math.sin(turned))
    return lateral * rise[0] + up * rise[1], lateral * beam[0] + up * beam[1]


@settings(deadline=None)
@given(st.floats(-1, 1), st.floats(-1, 1), ANGLES, ANGLES)
def test_a_point_of_the_disc_lies_in_the_middle_of_its_band(
    lateral: float, up: float, angle: float, other: float
) -> None:
    assume(math.hypot(lateral, up) < 1)
    across, deep = seen(lateral, up, angle)
    low, high = band(across, deep, angle, other)
    _, there = seen(lateral, up, other)
    assert low - 1e-9 <= there <= high + 1e-9
    assert high - low <= 2 * TOLERANCE + 1e-9


def test_a_phantoms_lesion_lies_in_its_band() -> None:
    found = [
        finding.place
        for number in range(1, 40)
        for breast in population.patient(5, number).breasts
        for finding in breast.findings
    ]
    assert len(found) > 20
    for place in found:
        cc = 2 * slices.depth_share(place, View.CC) - 1
        mlo = 2 * slices.depth_share(place, View.MLO) - 1
        across = place.lateral * 2 * slices._REACH
        low, high = band(across, cc, 0.0, slices.OBLIQUE)
        assert low <= mlo <= high


def stack(toward: str, count: int = 21) -> Frames:
    return Frames(tuple(FrameInfo(k, float(k)) for k in range(count)), toward=toward)


@pytest.mark.parametrize(
    ("toward", "side", "deep"),
    [
        ("F", Side.LEFT, -1.0),
        ("H", Side.LEFT, 1.0),
        ("FL", Side.LEFT, -1.0),
        ("FR", Side.RIGHT, -1.0),
        ("HL", Side.RIGHT, 1.0),
        ("L", Side.LEFT, -1.0),
        ("L", Side.RIGHT, 1.0),
        ("FR", Side.LEFT, None),
        ("A", Side.LEFT, None),
        ("", Side.LEFT, None),
        ("F", None, None),
    ],
)
def test_the_first_slice_is_at_the_tube_or_the_support_as_its_directions_say(
    toward: str, side: Side | None, deep: float | None
) -> None:
    assert depth_share(stack(toward), 0, side) == deep
    if deep is None:
        assert places(stack(toward), (-0.3, 0.3), side) is None


def test_a_band_is_marked_from_the_end_it_belongs_to() -> None:
    assert places(stack("F"), (-1.0, -0.5), Side.LEFT) == (0, 5)
    assert places(stack("H"), (-1.0, -0.5), Side.LEFT) == (15, 20)


@pytest.mark.parametrize(
    ("view", "told", "angle"),
    [
        (View.CC, 3.0, 0.0),
        (View.ML, None, 90.0),
        (View.MLO, None, 45.0),
        (View.MLO, -50.0, 50.0),
        (View.MLO, 0.0, 45.0),
        (View.LM, None, None),
        (View.XCCL, None, None),
        (None, None, None),
    ],
)
def test_only_plain_views_have_an_angle(
    view: View | None, told: float | None, angle: float | None
) -> None:
    assert angle_of(view, told) == angle
