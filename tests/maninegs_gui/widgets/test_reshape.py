"""Shapes under the hand: none leaves its image, turns inside out or gets too small to take."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from maninegs_gui.widgets.canvas_marks import Points, Shape
from maninegs_gui.widgets.canvas_reshape import (
    MOST_VERTICES,
    Handle,
    Room,
    box_of,
    dragged,
    handles,
    shifted,
    simplified,
    with_vertex,
    without_vertex,
)

ROOM = Room(300, 400)
BOX: Points = ((50.0, 60.0), (90.0, 120.0))
WITHIN = st.tuples(st.floats(0, 300), st.floats(0, 400))
ANYWHERE = st.tuples(st.floats(-900, 900), st.floats(-900, 900))
LONG: Points = tuple(
    (150 + 60 * math.cos(k / 20), 200 + (50 + 5 * math.sin(k)) * math.sin(k / 20))
    for k in range(126)
)


def handle(sides: tuple[int, int]) -> Handle:
    return next(one for one in handles(Shape.BOX, BOX) if one.sides == sides)


def test_a_box_has_eight_handles_and_its_corners_come_first() -> None:
    found = handles(Shape.ELLIPSE, BOX)
    assert [one.at for one in found[:4]] == [(50, 60), (50, 120), (90, 60), (90, 120)]
    assert len(found) == 8
    assert handle((0, -1)).at == (70, 60)


def test_a_polygon_bends_at_each_vertex_and_a_long_outline_is_stretched_whole() -> None:
    triangle: Points = ((0, 0), (10, 0), (5, 9))
    assert [one.vertex for one in handles(Shape.POLYGON, triangle)] == [0, 1, 2]
    assert [one.at for one in handles(Shape.POINT, ((5.0, 6.0),))] == [(5, 6)]
    assert {one.vertex for one in handles(Shape.FREEHAND, LONG)} == {-1}


@pytest.mark.parametrize(
    ("sides", "to", "wanted"),
    [
        ((1, 1), (130, 150), ((50, 60), (130, 150))),
        ((-1, 0), (30, 999), ((30, 60), (90, 120))),
        ((0, 1), (999, 130), ((50, 60), (90, 130))),
        ((1, 1), (20, 30), ((20, 30), (50, 60))),
        ((-1, -1), (140, 160), ((90, 120), (140, 160))),
    ],
)
def test_a_side_goes_where_the_hand_is_also_through_the_other_side(
    sides: tuple[int, int], to: tuple[float, float], wanted: Points
) -> None:
    assert dragged(Shape.BOX, BOX, handle(sides), to, ROOM) == wanted


@given(st.sampled_from([one.sides for one in handles(Shape.BOX, BOX)]), ANYWHERE)
def test_a_box_stays_in_the_image_in_order_and_large_enough(
    sides: tuple[int, int], to: tuple[float, float]
) -> None:
    (x0, y0), (x1, y1) = dragged(Shape.BOX, BOX, handle(sides), to, ROOM, smallest=8)
    assert 0 <= x0 <= x1 <= 300
    assert 0 <= y0 <= y1 <= 400
    assert x1 - x0 >= 8 - 1e-9
    assert y1 - y0 >= 8 - 1e-9


@given(st.lists(WITHIN, min_size=3, max_size=12), ANYWHERE)
def test_a_mark_that_is_moved_keeps_its_form_and_stays_in_the_image(
    points: list[tuple[float, float]], by: tuple[float, float]
) -> None:
    before = tuple(points)
    after = shifted(before, by, ROOM)
    left, top, right, bottom = box_of(after)
    assert left >= -1e-9
    assert top >= -1e-9
    assert right <= 300 + 1e-9
    assert bottom <= 400 + 1e-9
    for (ax, ay), (bx, by_) in zip(before, after, strict=True):
        assert bx - ax == pytest.approx(after[0][0] - before[0][0], abs=1e-9)
        assert by_ - ay == pytest.approx(after[0][1] - before[0][1], abs=1e-9)


@given(st.integers(0, 3), ANYWHERE)
def test_a_vertex_stays_in_the_image_and_never_makes_the_outline_vanish(
    vertex: int, to: tuple[float, float]
) -> None:
    points: Points = ((10, 10), (60, 10), (60, 60), (10, 60))
    found = dragged(
        Shape.POLYGON, points, Handle(points[vertex], vertex=vertex), to, ROOM, smallest=8
    )
    assert len(found) == 4
    assert all(0 <= x <= 300 and 0 <= y <= 400 for x, y in found)
    left, top, right, bottom = box_of(found)
    assert math.hypot(right - left, bottom - top) >= 8


def test_a_vertex_that_would_make_a_triangle_vanish_stays_where_it_is() -> None:
    points: Points = ((10, 10), (11, 10), (60, 60))
    last = Handle(points[2], vertex=2)
    assert dragged(Shape.POLYGON, points, last, (10, 11), ROOM, smallest=8) == points


def test_a_long_outline_is_stretched_as_its_box() -> None:
    left, top, right, bottom = box_of(LONG)
    corner = next(one for one in handles(Shape.FREEHAND, LONG) if one.sides == (1, 1))
    found = dragged(Shape.FREEHAND, LONG, corner, (right + 20, bottom + 10), ROOM)
    assert len(found) == len(LONG)
    assert box_of(found) == pytest.approx((left, top, right + 20, bottom + 10))


def test_a_vertex_comes_into_its_edge_and_goes_again() -> None:
    square: Points = ((0, 0), (10, 0), (10, 10), (0, 10))
    more = with_vertex(square, 3, (-2.0, 5.0))
    assert more == (*square, (-2.0, 5.0))
    assert without_vertex(more, 4) == square
    assert without_vertex(square[:3], 0) is None
    assert without_vertex(square, 9) is None


def test_a_line_drawn_by_hand_keeps_its_form_with_few_vertices() -> None:
    turns = [2 * math.pi * k / 180 for k in range(180)]
    drawn = tuple((150 + 60 * math.cos(t), 200 + 45 * math.sin(t)) for t in turns)
    found = simplified(drawn, 1.0)
    assert 8 <= len(found) <= MOST_VERTICES
    assert set(found) <= set(drawn)
    assert max(_apart(point, found) for point in drawn) <= 1.0 + 1e-2
    jagged = simplified(LONG, 0.01)
    assert len(jagged) <= MOST_VERTICES
    assert max(_apart(point, jagged) for point in LONG) <= 3


@given(st.lists(WITHIN, min_size=3, max_size=200), st.floats(0, 20))
def test_whatever_is_simplified_has_an_area_to_take_and_no_point_of_its_own(
    points: list[tuple[float, float]], tolerance: float
) -> None:
    assume(len(set(points)) >= 3)
    found = simplified(tuple(points), tolerance)
    assert 3 <= len(found) <= max(MOST_VERTICES, 3)
    assert set(found) <= set(points)


def _apart(point: tuple[float, float], outline: Points) -> float:
    """Distance from a closed outline, the slow way: many points on each edge."""
    best = math.inf
    for (ax, ay), (bx, by) in zip(outline, (*outline[1:], outline[0]), strict=True):
        for step in range(201):
            t = step / 200
            best = min(best, math.dist(point, (ax + t * (bx - ax), ay + t * (by - ay))))
    return best
