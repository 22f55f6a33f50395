from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.domain.study import ImageId, Side, View
from core.imaging.hanging import Slot
from core.imaging.measure import Correction, Spacing, spacing_of
from core.imaging.orientation import Hung
from core.imaging.region import Statistics
from maninegs_gui.viewer import measures
from maninegs_gui.viewer.measures import Kind, Measure, Measures
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.tools import Name, Tools
from maninegs_gui.viewer.wall import Wall
from maninegs_gui.widgets.canvas import Shape
from tests.support.panes import CORRECTED, at, click, drag, filled_wall, put, record, seen
from tests.support.views import AIR, MARKER, TISSUE

HERE, THERE = (ImageId(1), 0), (ImageId(2), 0)


@pytest.fixture
def wall(qtbot: QtBot) -> Wall:
    made = filled_wall()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def tools(wall: Wall) -> Tools:
    return Tools(wall)


@pytest.fixture
def pane(wall: Wall) -> ViewPane:
    return wall.pane(Slot(Side.LEFT, View.CC))


def of(tools: Tools, pane: ViewPane) -> tuple[Measure, ...]:
    assert pane.record is not None
    return tools.measures.of((pane.record.id, tools.frame_of(pane)))


# The model.


def test_measures_are_kept_by_image_and_by_frame() -> None:
    kept = Measures()
    kept.add(HERE, Kind.LENGTH, ((0, 0), (1, 1)))
    kept.add((ImageId(1), 7), Kind.LENGTH, ((0, 0), (2, 2)))
    assert len(kept.of(HERE)) == 1
    assert len(kept.of((ImageId(1), 7))) == 1
    assert kept.of(THERE) == ()
    assert kept.of(None) == ()


def test_a_moved_measure_is_another_value_under_the_same_id() -> None:
    kept = Measures()
    before = kept.add(HERE, Kind.LENGTH, ((0, 0), (1, 1)))
    kept.move(HERE, before.id, 1, (5, 5))
    after = kept.get(HERE, before.id)
    assert before.points == ((0, 0), (1, 1))
    assert after is not None
    assert after.points == ((0, 0), (5, 5))


def test_what_is_not_there_cannot_be_removed() -> None:
    kept = Measures()
    one = kept.add(HERE, Kind.LENGTH, ((0, 0), (1, 1)))
    assert not kept.remove(HERE, one.id + 1)
    assert not kept.remove(THERE, one.id)
    assert kept.remove_selected()
    assert not kept.remove_selected()
    assert not kept.clear()


def test_ids_are_never_used_twice() -> None:
    kept = Measures()
    first = kept.add(HERE, Kind.LENGTH, ((0, 0), (1, 1)))
    kept.clear()
    assert kept.add(HERE, Kind.LENGTH, ((0, 0), (1, 1))).id > first.id


def test_the_selection_goes_round_the_measures_of_an_image() -> None:
    kept = Measures()
    one = kept.add(HERE, Kind.LENGTH, ((0, 0), (1, 1)))
    two = kept.add(HERE, Kind.ANGLE, ((0, 0), (1, 1), (2, 0)))
    assert [kept.select_next(HERE) for _ in range(3)] == [one, two, one]
    assert kept.select_next(THERE) is None


# What is told.


@pytest.mark.parametrize(
    ("each", "source", "told"),
    [
        (0.1, CORRECTED, "10.0 mm, magnification corrected"),
        (0.1, f"{CORRECTED} by distances", "10.0 mm, magnification corrected by distances"),
        (0.1, "mm at detector", "10.0 mm at detector"),
        (0.1, "mm in the slice", "10.0 mm in the slice"),
        (0.1, "", "10.0 mm, spacing of unknown source"),
        (None, "", "100 px, no spacing"),
    ],
)
def test_every_length_says_what_its_unit_is_worth(
    each: float | None, source: str, told: str
) -> None:
    one = Measure(1, Kind.LENGTH, ((10, 10), (110, 10)))
    assert measures.lines(one, spacing_of(each, source)) == (told,)


@pytest.mark.parametrize("kind", [Kind.ELLIPSE, Kind.OUTLINE])
def test_every_area_says_what_its_unit_is_worth_and_what_lies_in_it(kind: Kind) -> None:
    points = ((0.0, 0.0), (100.0, 100.0), (0.0, 100.0))
    one = Measure(1, kind, points[:2] if kind is Kind.ELLIPSE else points)
    spacing = Spacing(0.1, 0.1, Correction.FACTOR)
    area = "78.5" if kind is Kind.ELLIPSE else "50.0"
    assert measures.lines(one, spacing) == (f"{area} mm², magnification corrected",)
    told = measures.lines(one, spacing, Statistics(90, 10, 1200.25, 30.5))
    assert told[1:] == ("mean 1200.2   SD 30.5", "90 pixels", "without 10 of air or padding")
    empty = measures.lines(one, spacing, Statistics(0, 10))
    assert empty[1:] == ("no image values inside",)
    assert measures.lines(one, Spacing())[0].endswith("px², no spacing")


def test_an_angle_is_told_in_degrees_and_an_unfinished_measure_not_at_all() -> None:
    spacing = Spacing(0.1, 0.1, Correction.FACTOR)
    right = Measure(1, Kind.ANGLE, ((0, 5), (0, 0), (5, 0)))
    assert measures.lines(right, spacing) == ("90.0°",)
    assert measures.lines(Measure(1, Kind.ANGLE, ((0, 5), (0, 0))), spacing) == ()
    assert measures.lines(Measure(1, Kind.ANGLE, ((0, 0), (0, 0), (1, 1))), spacing) == ()


@pytest.mark.parametrize("transposed", [False, True])
def test_a_box_tells_its_width_before_its_height_as_it_hangs(transposed: bool) -> None:
    spacing = Spacing(0.5, 0.5, Correction.DETECTOR)
    told = measures.size_line((0, 0), (20, 40), spacing, transposed)
    assert told == ("20.0 × 10.0 mm at detector" if transposed else "10.0 × 20.0 mm at detector")


# By hand.


@pytest.mark.parametrize("turn", [Hung(), Hung(transpose=True, flip_vertical=True)])
def test_a_dragged_length_is_kept_in_stored_pixels(qtbot: QtBot, turn: Hung) -> None:
    wall = filled_wall(turn)
    qtbot.addWidget(wall)
    tools, pane = Tools(wall), wall.pane(Slot(Side.RIGHT, View.MLO))
    tools.measure_length()
    ends = QPoint(120, 90), QPoint(180, 170)
    drag(pane, *ends)
    (one,) = of(tools, pane)
    assert one.kind is Kind.LENGTH
    for point, end in zip(one.points, ends, strict=True):
        assert point == pytest.approx(pane.stored_at(end))


def test_two_clicks_make_a_length_and_three_an_angle(tools: Tools, pane: ViewPane) -> None:
    tools.measure_length()
    click(pane, QPoint(60, 60), QPoint(160, 60))
    tools.measure_angle()
    click(pane, QPoint(60, 260), QPoint(60, 160), QPoint(160, 160))
    line, corner = of(tools, pane)
    assert (line.kind, corner.kind) == (Kind.LENGTH, Kind.ANGLE)
    assert measures.lines(corner, tools.spacing(pane)) == ("90.0°",)


def test_the_first_arm_of_an_angle_may_be_dragged(tools: Tools, pane: ViewPane) -> None:
    tools.measure_angle()
    drag(pane, QPoint(60, 260), QPoint(60, 200), QPoint(60, 160))
    assert of(tools, pane) == ()
    click(pane, QPoint(160, 160))
    assert measures.lines(of(tools, pane)[0], tools.spacing(pane)) == ("90.0°",)


def test_a_slip_of_the_hand_measures_nothing(tools: Tools, pane: ViewPane) -> None:
    tools.measure_length()
    click(pane, QPoint(60, 60), QPoint(61, 61))
    tools.measure_area()
    drag(pane, QPoint(60, 60), QPoint(62, 61))
    assert of(tools, pane) == ()


def test_an_outline_is_drawn_by_a_drag_or_from_point_to_point(tools: Tools, pane: ViewPane) -> None:
    tools.measure_area()
    tools.measure_area()
    assert tools.tool is Name.OUTLINE
    corners = [QPoint(60, 60), QPoint(120, 60), QPoint(120, 120), QPoint(60, 120)]
    drag(pane, *corners)
    click(pane, *[corner + QPoint(0, 100) for corner in corners])
    QTest.mouseDClick(pane, Qt.MouseButton.LeftButton, pos=QPoint(60, 220))
    click(pane, *[corner + QPoint(100, 0) for corner in corners], QPoint(161, 61))
    spacing = tools.spacing(pane)
    side = 60 / pane.scale * spacing.column
    areas = [float(measures.lines(one, spacing)[0].split()[0]) for one in of(tools, pane)]
    assert areas == pytest.approx([side * side] * 3, abs=0.1)


def test_a_handle_can_be_dragged_at_rest_and_while_measuring(
    qtbot: QtBot, tools: Tools, pane: ViewPane
) -> None:
    tools.measure_length()
    drag(pane, QPoint(60, 60), QPoint(160, 60))
    drag(pane, QPoint(161, 61), QPoint(180, 100))
    tools.rest()
    with qtbot.assertNotEmitted(pane.windowed):
        drag(pane, QPoint(180, 100), QPoint(200, 140))
    (one,) = of(tools, pane)
    assert one.points[0] == pytest.approx(pane.stored_at(QPointF(60, 60)))
    assert one.points[1] == pytest.approx(pane.stored_at(QPointF(200, 140)))


def test_a_measure_is_moved_whole_by_its_line(tools: Tools, pane: ViewPane) -> None:
    tools.measure_length()
    drag(pane, QPoint(60, 60), QPoint(160, 60))
    tools.rest()
    before = of(tools, pane)[0]
    drag(pane, QPoint(110, 61), QPoint(115, 80), QPoint(120, 91))
    after = of(tools, pane)[0]
    by = np.subtract(after.points, before.points) * pane.scale
    assert by == pytest.approx(np.array([[10, 30], [10, 30]]))


def test_beside_a_measure_the_left_button_is_window_and_level(
    qtbot: QtBot, tools: Tools, pane: ViewPane
) -> None:
    tools.measure_length()
    drag(pane, QPoint(60, 60), QPoint(160, 60))
    tools.rest()
    with qtbot.waitSignal(pane.windowed):
        drag(pane, QPoint(60, 120), QPoint(160, 130))


def test_delete_takes_the_selected_measure_away_and_clear_all(
    qtbot: QtBot, tools: Tools, pane: ViewPane, wall: Wall
) -> None:
    tools.measure_length()
    drag(pane, QPoint(60, 60), QPoint(160, 60))
    drag(pane, QPoint(60, 160), QPoint(160, 160))
    drag(pane, QPoint(60, 260), QPoint(160, 260))
    tools.rest()
    QTest.mouseClick(pane, Qt.MouseButton.LeftButton, pos=QPoint(60, 160))
    wall.activate(pane)
    with qtbot.waitSignal(tools.measures_changed):
        QTest.keyClick(pane, Qt.Key.Key_Delete)
    left = [round(pane.to_widget.map(QPointF(*one.points[0])).y()) for one in of(tools, pane)]
    assert left == [60, 260]
    QTest.keyClick(pane, Qt.Key.Key_Delete)
    assert len(of(tools, pane)) == 2
    tools.clear_measures()
    assert of(tools, pane) == ()


def test_escape_throws_away_what_is_not_finished_before_the_tool(
    tools: Tools, pane: ViewPane
) -> None:
    tools.measure_angle()
    click(pane, QPoint(60, 60), QPoint(160, 60))
    assert tools.rest()
    assert tools.tool is Name.ANGLE
    assert tools.rest()
    assert tools.tool is None
    assert not tools.rest()
    assert of(tools, pane) == ()


def test_the_next_exam_has_none_of_the_last_ones_measures(tools: Tools, pane: ViewPane) -> None:
    tools.measure_length()
    drag(pane, QPoint(60, 60), QPoint(160, 60))
    tools.exam_opened()
    assert tools.tool is None
    assert of(tools, pane) == ()


def test_each_frame_of_a_stack_has_its_own(tools: Tools, pane: ViewPane) -> None:
    tools.measure_length()
    drag(pane, QPoint(60, 60), QPoint(160, 60))
    tools.frame_of = lambda _pane: 3
    assert of(tools, pane) == ()
    tools.frame_of = lambda _pane: 0
    assert len(of(tools, pane)) == 1


def test_an_empty_pane_measures_nothing(tools: Tools, wall: Wall) -> None:
    tools.measure_length()
    drag(wall.loose, QPoint(10, 10), QPoint(60, 60))
    assert not tools.measures.clear()


def test_values_in_an_area_leave_air_out(tools: Tools, pane: ViewPane) -> None:
    tools.measure_area()
    # From within the breast over its edge into the air.
    drag(pane, at(pane, (100.0, 180.0)), at(pane, (290.0, 220.0)))
    (one,) = of(tools, pane)
    assert pane.record is not None
    found = tools.counted((pane.record.id, 0), one)
    assert found is not None
    assert found.left_out > 0.2 * found.count
    assert TISSUE - 60 < found.mean <= TISSUE


def test_values_in_an_area_are_the_stored_ones(tools: Tools, pane: ViewPane) -> None:
    tools.measure_area()
    drag(pane, at(pane, (92.0, 122.0)), at(pane, (118.0, 150.0)))
    assert pane.record is not None
    found = tools.counted((pane.record.id, 0), of(tools, pane)[0])
    assert found is not None
    assert (found.mean, found.deviation, found.left_out) == (MARKER, 0, 0)
    assert MARKER != TISSUE != AIR


# As it is seen.


def test_a_measure_is_drawn_and_goes_with_the_image(
    tools: Tools, pane: ViewPane, wall: Wall
) -> None:
    wall.activate(pane)
    plain = seen(pane)
    tools.measure_length()
    drag(pane, QPoint(60, 60), QPoint(160, 60))
    tools.rest()
    drawn = seen(pane) != plain
    assert drawn.any(axis=2)[58:63, 100].any()
    pane.pan_by(0, 30)
    moved = seen(pane)
    assert (moved[88:93, 100] != moved[70, 100]).any()
    tools.show_measures(False)
    pane.go_home()
    assert (seen(pane) == plain).all()


def test_a_region_tells_its_size_while_it_is_drawn(tools: Tools, pane: ViewPane) -> None:
    pane.set_tool(Shape.BOX)
    QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=QPoint(80, 80))
    QTest.mouseMove(pane, QPoint(120, 120))
    drawing = seen(pane)
    right = drawing[85:115, 130:300].astype(int)
    words = (right[..., 0] - right[..., 2]) > 40
    assert words.sum() > 50
    QTest.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=QPoint(120, 120))
    after = seen(pane)[85:115, 130:300].astype(int)
    assert ((after[..., 0] - after[..., 2]) > 40).sum() == 0


def test_another_image_in_the_pane_shows_its_own_measures(tools: Tools, pane: ViewPane) -> None:
    tools.measure_length()
    drag(pane, QPoint(60, 60), QPoint(160, 60))
    tools.rest()
    put(pane, *record(77, Side.LEFT, View.CC))
    assert of(tools, pane) == ()
    bare = seen(pane)
    tools.show_measures(False)
    assert (seen(pane) == bare).all()
