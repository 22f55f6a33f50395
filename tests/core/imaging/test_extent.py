"""The size of marks, against the slowest way to find it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.finding import Region, RegionKind
from core.domain.study import ImageId
from core.imaging.extent import Size, centre_of, diameters, longer, size_of
from core.imaging.measure import Correction, Spacing, spacing_of

TENTH = spacing_of(0.1, "mm, magnification corrected")
Points = tuple[tuple[float, float], ...]
COORDINATE = st.floats(0, 4000, allow_nan=False, width=32)
OUTLINE = st.lists(st.tuples(COORDINATE, COORDINATE), min_size=3, max_size=24)


def mark(kind: RegionKind, points: Points) -> Region:
    return Region(ImageId(1), kind, points)


@pytest.mark.parametrize("kind", [RegionKind.BOX, RegionKind.ELLIPSE])
@pytest.mark.parametrize("points", [((10.0, 20.0), (60.0, 50.0)), ((60.0, 20.0), (10.0, 50.0))])
def test_a_box_and_an_ellipse_are_as_large_as_their_sides(kind: RegionKind, points: Points) -> None:
    assert size_of(mark(kind, points), TENTH) == Size(5.0, 3.0, Correction.FACTOR)


def test_a_triangle_has_its_longest_side_and_its_height() -> None:
    size = size_of(mark(RegionKind.POLYGON, ((0, 0), (100, 0), (40, 30))), TENTH)
    assert size is not None
    assert (size.largest, size.across) == (pytest.approx(10.0), pytest.approx(3.0))


@given(OUTLINE)
def test_the_diameter_is_that_of_the_farthest_pair(points: list[tuple[float, float]]) -> None:
    largest, across = diameters(np.asarray(points, dtype=np.float64))
    slow = max(math.dist(a, b) for a in points for b in points)
    assert largest == pytest.approx(slow, rel=1e-9, abs=1e-9)
    assert 0 <= across <= largest * (1 + 1e-9) + 1e-9


@given(OUTLINE, st.floats(0, 6.28), st.floats(-500, 500))
def test_turning_and_moving_a_mark_leaves_its_diameter(
    points: list[tuple[float, float]], turn: float, by: float
) -> None:
    at = np.asarray(points, dtype=np.float64)
    spin = np.array([[math.cos(turn), -math.sin(turn)], [math.sin(turn), math.cos(turn)]])
    moved = at @ spin.T + by
    assert diameters(moved)[0] == pytest.approx(diameters(at)[0], rel=1e-6, abs=1e-6)


def test_what_is_no_area_has_no_size() -> None:
    for kind, points in (
        (RegionKind.POINT, ((5.0, 5.0),)),
        (RegionKind.BOX, ((5.0, 5.0), (5.0, 9.0))),
        (RegionKind.FREEHAND, ((0.0, 0.0), (5.0, 5.0), (9.0, 9.0))),
        (RegionKind.POLYGON, ((3.0, 3.0), (3.0, 3.0), (3.0, 3.0))),
        (RegionKind.POLYGON, ((3.0, 3.0),)),
    ):
        assert size_of(mark(kind, points), TENTH) is None


def test_without_spacing_a_size_is_in_pixels_and_says_so() -> None:
    size = size_of(mark(RegionKind.BOX, ((0, 0), (40, 30))), Spacing())
    assert size == Size(40, 30, Correction.NONE)
    assert not size.known


def test_millimetres_go_before_pixels_and_then_the_larger() -> None:
    small, large = Size(3, 2, Correction.FACTOR), Size(5, 1, Correction.DETECTOR)
    pixels = Size(500, 400, Correction.NONE)
    assert longer(small, large) is large
    assert longer(pixels, small) is small
    assert longer(small, pixels) is small
    assert longer(None, pixels) is pixels
    assert longer(None, None) is None


def test_the_centre_of_an_outline_is_that_of_its_area_and_not_of_its_vertices() -> None:
    # Many vertices on one side must not draw the centre there.
    crowded = (*((x / 10, 0.0) for x in range(100)), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
    assert centre_of(mark(RegionKind.FREEHAND, crowded)) == pytest.approx((5.0, 5.0), abs=1e-6)


@given(OUTLINE)
def test_a_centre_lies_within_the_box_of_its_mark(points: list[tuple[float, float]]) -> None:
    x, y = centre_of(mark(RegionKind.FREEHAND, tuple(points)))
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    assert min(xs) - 1e-6 <= x <= max(xs) + 1e-6
    assert min(ys) - 1e-6 <= y <= max(ys) + 1e-6
