from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.imaging.measure import (
    Correction,
    Spacing,
    angle,
    crosses_itself,
    ellipse_area,
    length,
    polygon_area,
    spacing_of,
)
from core.imaging.orientation import Hung
from core.imaging.region import inside_ellipse, inside_polygon, statistics

FINE = Spacing(0.07, 0.07, Correction.FACTOR)
coordinate = st.floats(0, 400, allow_nan=False)
point = st.tuples(coordinate, coordinate)
spacings = st.floats(0.01, 0.5)
turns = st.builds(Hung, st.booleans(), st.booleans(), st.booleans())
SHAPE = (400, 400)


@pytest.mark.parametrize(
    ("source", "correction"),
    [
        ("mm, magnification corrected", Correction.FACTOR),
        ("mm, magnification corrected by distances", Correction.DISTANCES),
        ("mm at detector", Correction.DETECTOR),
        ("mm in the slice", Correction.SLICE),
        ("whoever knows", Correction.UNKNOWN),
    ],
)
def test_a_spacing_says_what_its_millimetres_are_worth(source: str, correction: Correction) -> None:
    assert spacing_of(0.07, source) == Spacing(0.07, 0.07, correction)


@pytest.mark.parametrize("each", [None, 0.0, -0.1, math.nan, math.inf])
def test_what_is_no_spacing_counts_pixels(each: float | None) -> None:
    spacing = spacing_of(each, "mm, magnification corrected")
    assert not spacing.known
    assert length((0, 0), (3, 4), spacing) == 5


def test_an_arm_without_length_has_no_angle() -> None:
    assert angle((5, 5), (5, 5), (9, 9), FINE) is None


def test_rows_and_columns_may_lie_apart_differently() -> None:
    spacing = Spacing(row=0.2, column=0.1, correction=Correction.DETECTOR)
    assert not spacing.uniform
    assert length((0, 0), (30, 20), spacing) == pytest.approx(5.0)
    assert angle((10, 0), (0, 0), (10, 5), spacing) == pytest.approx(45)
    assert polygon_area(((0, 0), (10, 0), (10, 10), (0, 10)), spacing) == pytest.approx(2.0)
    assert ellipse_area((0, 0), (20, 10), spacing) == pytest.approx(math.pi)


def test_a_magnification_view_measures_the_breast_and_not_its_shadow() -> None:
    at_detector, magnified = spacing_of(0.1, "mm at detector"), spacing_of(0.1 / 1.8, "x")
    ends = ((10.0, 10.0), (190.0, 10.0))
    assert length(*ends, at_detector) == pytest.approx(18)
    assert length(*ends, magnified) == pytest.approx(10)


@given(st.lists(point, min_size=3, max_size=8), turns, spacings)
def test_no_value_depends_on_how_the_image_hangs(
    points: list[tuple[float, float]], turn: Hung, each: float
) -> None:
    spacing = Spacing(each, each, Correction.FACTOR)
    hung = [(float(x), float(y)) for x, y in turn.to_display(points, SHAPE)]
    close = {"rel": 1e-6, "abs": 1e-6}
    assert length(hung[0], hung[1], spacing) == pytest.approx(
        length(points[0], points[1], spacing), **close
    )
    assert ellipse_area(hung[0], hung[1], spacing) == pytest.approx(
        ellipse_area(points[0], points[1], spacing), **close
    )
    assume(min(math.dist(points[0], points[1]), math.dist(points[2], points[1])) > 1e-3)
    assert angle(hung[0], hung[1], hung[2], spacing) == pytest.approx(
        angle(points[0], points[1], points[2], spacing), abs=1e-3
    )


@given(point, point, point)
def test_the_angles_of_a_triangle_add_up_to_a_half_turn(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]
) -> None:
    assume(min(math.dist(a, b), math.dist(b, c), math.dist(a, c)) > 1e-3)
    found = [angle(a, b, c, FINE), angle(b, c, a, FINE), angle(c, a, b, FINE)]
    assert sum(one for one in found if one is not None) == pytest.approx(180, abs=1e-3)


@given(point, point, point)
def test_no_way_round_is_shorter_than_the_straight_one(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]
) -> None:
    assert length(a, c, FINE) <= length(a, b, FINE) + length(b, c, FINE) + 1e-9


@st.composite
def stars(draw: st.DrawFn) -> list[tuple[float, float]]:
    """Outlines that do not cross themselves: a radius for each of some directions."""
    radii = draw(st.lists(st.floats(20, 120), min_size=3, max_size=12))
    x, y = draw(st.floats(130, 270)), draw(st.floats(130, 270))
    turn = 2 * math.pi / len(radii)
    return [(x + r * math.cos(k * turn), y + r * math.sin(k * turn)) for k, r in enumerate(radii)]


@given(stars())
def test_an_area_is_that_of_the_pixels_inside(points: list[tuple[float, float]]) -> None:
    assert not crosses_itself(points)
    one = Spacing(1, 1, Correction.DETECTOR)
    _, inside = inside_polygon(points)
    around = sum(length(a, b, one) for a, b in zip(points, points[1:] + points[:1], strict=True))
    # Each crossed pixel is wrong by half of itself at most; the errors mostly cancel.
    assert abs(polygon_area(points, one) - np.count_nonzero(inside)) <= 0.5 * around + 4


@given(stars(), turns)
def test_an_area_is_the_same_mirrored_turned_and_drawn_backwards(
    points: list[tuple[float, float]], turn: Hung
) -> None:
    area = polygon_area(points, FINE)
    hung = [(float(x), float(y)) for x, y in turn.to_display(points, SHAPE)]
    assert polygon_area(hung, FINE) == pytest.approx(area, rel=1e-9)
    assert polygon_area(points[::-1], FINE) == pytest.approx(area, rel=1e-9)


def test_an_outline_that_crosses_itself_has_the_area_that_it_encloses() -> None:
    eight = [(0.0, 0.0), (10.0, 10.0), (10.0, 0.0), (0.0, 10.0)]
    assert crosses_itself(eight)
    one = Spacing(1, 1, Correction.DETECTOR)
    # Two triangles of 25 pixels each; the surveyor's formula would say nothing at all.
    assert polygon_area(eight, one) == pytest.approx(50, abs=8)


def test_an_outline_gone_round_twice_counts_once() -> None:
    square = [(2.0, 2.0), (12.0, 2.0), (12.0, 12.0), (2.0, 12.0)]
    _, inside = inside_polygon([*square, *square])
    assert np.count_nonzero(inside) == 100


@given(st.lists(point, min_size=3, max_size=7))
def test_pixels_inside_are_those_that_a_slow_search_finds(
    points: list[tuple[float, float]],
) -> None:
    points = [(x / 20, y / 20) for x, y in points]
    (top, left), inside = inside_polygon(points)
    for row in range(inside.shape[0]):
        for column in range(inside.shape[1]):
            at = (left + column + 0.5, top + row + 0.5)
            assert inside[row, column] == (_winding(points, at) != 0)


def _winding(points: list[tuple[float, float]], at: tuple[float, float]) -> int:
    """How often an outline goes round a point, edge by edge."""
    turns = 0
    for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True):
        if (y0 <= at[1]) == (y1 <= at[1]):
            continue
        x = x0 + (at[1] - y0) * (x1 - x0) / (y1 - y0)
        if x <= at[0]:
            turns += 1 if y1 > y0 else -1
    return turns


@given(point, point)
def test_an_ellipse_holds_about_as_many_pixels_as_its_area(
    one: tuple[float, float], two: tuple[float, float]
) -> None:
    _, inside = inside_ellipse(one, two)
    area = ellipse_area(one, two, Spacing(1, 1, Correction.DETECTOR))
    around = abs(one[0] - two[0]) + abs(one[1] - two[1])
    assert abs(np.count_nonzero(inside) - area) <= around + 4


def test_values_are_those_of_the_pixels_inside_without_padding_and_air() -> None:
    values = np.arange(100, dtype=np.uint16).reshape(10, 10)
    valid = np.ones((10, 10), np.bool_)
    valid[:, 5:] = False
    square = inside_polygon([(2, 2), (8, 2), (8, 8), (2, 8)])
    found = statistics(values, square, padding=(22, 24), valid=valid)
    wanted = [v for row in values[2:8] for v in row[2:5] if not 22 <= v <= 24]
    assert found.count == len(wanted)
    assert found.left_out == 36 - len(wanted)
    assert found.mean == pytest.approx(np.mean(wanted))
    assert found.deviation == pytest.approx(np.std(wanted))


def test_a_coarse_mask_holds_for_the_full_matrix() -> None:
    values = np.full((40, 40), 7, dtype=np.uint16)
    valid = np.array([[True, False], [True, False]])
    found = statistics(values, inside_polygon([(0, 0), (40, 0), (40, 40), (0, 40)]), None, valid)
    assert (found.count, found.left_out) == (800, 800)


@pytest.mark.parametrize("corner", [(-90.0, -90.0), (60.0, 60.0), (3.0, 3.0)])
def test_what_lies_outside_the_image_counts_for_nothing(corner: tuple[float, float]) -> None:
    values = np.full((50, 50), 9, dtype=np.uint16)
    away = (corner[0] + 20, corner[1] + 20)
    region = inside_ellipse(corner, away)
    found = statistics(values, region, (9, 9))
    assert found.count == 0
    assert found.left_out == np.count_nonzero(region[1])
    assert (found.mean, found.deviation) == (0, 0)


def test_half_a_region_beside_the_image_is_left_out() -> None:
    values = np.full((50, 50), 9, dtype=np.uint16)
    found = statistics(values, inside_polygon([(-10, 10), (10, 10), (10, 20), (-10, 20)]))
    assert (found.count, found.left_out, found.mean) == (100, 100, 9)
