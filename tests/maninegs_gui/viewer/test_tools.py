from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.domain.study import Side, View
from core.imaging.hanging import Slot
from maninegs_gui.viewer import measures
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.tools import Name, Tools
from maninegs_gui.viewer.wall import Wall
from maninegs_gui.widgets.canvas import Shape
from maninegs_gui.widgets.mouse_map import Gesture, MouseMap
from tests.support.lanes import InlineLanes
from tests.support.panes import drag, filled_wall, hover, put, record

PLAIN, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


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
    found = wall.pane(Slot(Side.LEFT, View.CC))
    wall.activateWindow()
    found.setFocus()
    wall.activate(found)
    return found


CHOICES: list[tuple[Callable[[Tools], None], Name]] = [
    (Tools.window_tool, Name.WINDOW),
    (Tools.zoom_tool, Name.ZOOM),
    (Tools.pan_tool, Name.PAN),
    (Tools.measure_length, Name.LENGTH),
    (Tools.measure_angle, Name.ANGLE),
    (Tools.nipple, Name.NIPPLE),
]


@pytest.mark.parametrize(("choose", "name"), CHOICES)
def test_a_tool_is_chosen_in_every_pane_and_laid_down_when_chosen_again(
    wall: Wall, tools: Tools, choose: Callable[[Tools], None], name: Name
) -> None:
    told: list[Name | None] = []
    tools.tool_changed.connect(told.append)
    choose(tools)
    assert tools.tool is name
    assert all(one.tool is not None for one in wall.all_panes())
    choose(tools)
    assert tools.tool is None
    assert all(one.tool is None for one in wall.all_panes())
    assert told == [name, None]


def test_the_area_key_goes_from_ellipse_to_outline_to_rest(tools: Tools) -> None:
    found = []
    for _ in range(3):
        tools.measure_area()
        found.append(tools.tool)
    assert found == [Name.ELLIPSE, Name.OUTLINE, None]


def test_one_tool_takes_the_place_of_another(tools: Tools, pane: ViewPane) -> None:
    tools.zoom_tool()
    tools.pan_tool()
    assert pane.tool is Gesture.PAN


def test_a_region_tool_takes_the_left_button_away(
    qtbot: QtBot, wall: Wall, tools: Tools, pane: ViewPane
) -> None:
    tools.measure_length()
    wall.set_tool(Shape.BOX)
    with qtbot.waitSignal(tools.tool_changed) as told:
        tools.region_tool_taken()
    assert told.args == [None]
    assert tools.tool is None
    assert pane.tool is Shape.BOX


def test_a_mouse_map_reaches_every_pane_and_those_made_later(wall: Wall, tools: Tools) -> None:
    mouse = MouseMap(left=Gesture.PAN)
    tools.set_mouse(mouse)
    late = ViewPane(None, None, wall)
    panes = (*wall.all_panes(), late)
    wall.all_panes = lambda: panes  # type: ignore[method-assign]
    tools.adopt()
    assert all(one.mouse is mouse for one in wall.all_panes())
    tools.adopt()
    assert len(late.layers) == len(set(late.layers))


@pytest.mark.parametrize(
    ("key", "by"),
    [
        (Qt.Key.Key_Left, (-1, 0)),
        (Qt.Key.Key_Right, (1, 0)),
        (Qt.Key.Key_Up, (0, -1)),
        (Qt.Key.Key_Down, (0, 1)),
    ],
)
@pytest.mark.parametrize(("keys", "step"), [(PLAIN, 8), (SHIFT, 48), (CONTROL, 1)])
def test_arrows_move_the_cursor_of_a_measuring_tool(
    tools: Tools,
    pane: ViewPane,
    key: Qt.Key,
    by: tuple[int, int],
    keys: Qt.KeyboardModifier,
    step: int,
) -> None:
    tools.measure_length()
    tools.cursor.show_on(pane)
    tools.cursor.put(QPointF(120, 180))
    QTest.keyClick(pane, key, keys)
    after = tools.cursor.position
    assert after is not None
    assert after.toTuple() == pytest.approx((120 + by[0] * step, 180 + by[1] * step))


def test_a_length_is_measured_without_a_mouse(tools: Tools, pane: ViewPane) -> None:
    tools.measure_length()
    QTest.keyClick(pane, Qt.Key.Key_Return)
    QTest.keyClick(pane, Qt.Key.Key_Left, SHIFT)
    QTest.keyClick(pane, Qt.Key.Key_Return)
    start = tools.cursor.stored
    for _ in range(5):
        QTest.keyClick(pane, Qt.Key.Key_Left)
    for _ in range(3):
        QTest.keyClick(pane, Qt.Key.Key_Up, CONTROL)
    QTest.keyClick(pane, Qt.Key.Key_Enter)
    assert pane.record is not None
    (one,) = tools.measures.of((pane.record.id, 0))
    assert one.points == (pytest.approx(start), pytest.approx(tools.cursor.stored))
    across = (40**2 + 3**2) ** 0.5 / pane.scale * 0.5
    assert measures.lines(one, tools.spacing(pane)) == (
        f"{across:.1f} mm, magnification corrected",
    )


def test_an_outline_is_closed_by_keys(tools: Tools, pane: ViewPane) -> None:
    tools.choose(Name.OUTLINE)
    QTest.keyClick(pane, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right):
        QTest.keyClick(pane, key, SHIFT)
        QTest.keyClick(pane, Qt.Key.Key_Return)
    QTest.keyClick(pane, Qt.Key.Key_Return, SHIFT)
    assert pane.record is not None
    (one,) = tools.measures.of((pane.record.id, 0))
    assert len(one.points) == 3


def test_a_region_is_drawn_without_a_mouse(
    qtbot: QtBot, wall: Wall, tools: Tools, pane: ViewPane
) -> None:
    wall.set_tool(Shape.BOX)
    tools.region_tool_taken()
    QTest.keyClick(pane, Qt.Key.Key_Return)
    QTest.keyClick(pane, Qt.Key.Key_Return)
    QTest.keyClick(pane, Qt.Key.Key_Left, SHIFT)
    QTest.keyClick(pane, Qt.Key.Key_Up, SHIFT)
    with qtbot.waitSignal(pane.drawn) as told:
        QTest.keyClick(pane, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0] is Shape.BOX


def test_arrows_pan_zoom_and_window_with_their_tools(tools: Tools, pane: ViewPane) -> None:
    panned: list[tuple[float, float]] = []
    windowed: list[tuple[float, float]] = []
    pane.panned.connect(lambda dx, dy: panned.append((dx, dy)))
    pane.windowed.connect(lambda right, down: windowed.append((right, down)))
    tools.pan_tool()
    QTest.keyClick(pane, Qt.Key.Key_Right)
    assert panned == [(12, 0)]
    tools.zoom_tool()
    scale = pane.scale
    QTest.keyClick(pane, Qt.Key.Key_Up)
    assert pane.scale == pytest.approx(1.1 * scale)
    QTest.keyClick(pane, Qt.Key.Key_Down)
    assert pane.scale == pytest.approx(scale)
    tools.window_tool()
    QTest.keyClick(pane, Qt.Key.Key_Up, CONTROL)
    assert windowed == [(0, -1)]


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Plus]
)
def test_at_rest_the_keys_are_left_to_their_shortcuts(
    qtbot: QtBot, wall: Wall, tools: Tools, pane: ViewPane, key: Qt.Key
) -> None:
    shortcut = QShortcut(QKeySequence(key), wall)
    with qtbot.waitSignal(shortcut.activated):
        QTest.keyClick(pane, key)
    assert tools.cursor.canvas is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Return])
def test_while_measuring_no_shortcut_takes_the_keys_of_the_cursor(
    qtbot: QtBot, wall: Wall, tools: Tools, pane: ViewPane, key: Qt.Key
) -> None:
    tools.measure_length()
    shortcut = QShortcut(QKeySequence(key), wall)
    with qtbot.assertNotEmitted(shortcut.activated):
        QTest.keyClick(pane, key)
    assert tools.cursor.canvas is pane


def test_over_an_empty_pane_no_key_is_taken(tools: Tools, pane: ViewPane) -> None:
    pane.set_empty()
    tools.measure_length()
    QTest.keyClick(pane, Qt.Key.Key_Left)
    QTest.keyClick(pane, Qt.Key.Key_Return)
    assert tools.cursor.canvas is None


def test_the_mouse_takes_the_cursor_of_the_keyboard_away(tools: Tools, pane: ViewPane) -> None:
    tools.measure_length()
    QTest.keyClick(pane, Qt.Key.Key_Left)
    assert tools.cursor.canvas is pane
    hover(pane, QPoint(50, 60))
    assert tools.cursor.canvas is None


def test_a_selected_measure_is_chosen_and_deleted_by_keys(tools: Tools, pane: ViewPane) -> None:
    tools.measure_length()
    for y in (60, 160):
        drag(pane, QPoint(60, y), QPoint(160, y))
    tools.rest()
    tools.next_measure()
    QTest.keyClick(pane, Qt.Key.Key_Backspace)
    assert pane.record is not None
    (left,) = tools.measures.of((pane.record.id, 0))
    assert round(pane.to_widget.map(QPointF(*left.points[0])).y()) == 160


def test_a_prior_in_the_same_pane_stands_where_the_image_stood(
    tools: Tools, pane: ViewPane
) -> None:
    pane.zoom_to(pane.scale * 2.2, QPointF(20, 150))
    state = tools.view_of(pane)
    assert state is not None
    before = pane.scale
    put(pane, *record(30, Side.LEFT, View.CC, spacing_mm=0.25))
    tools.restore_view(pane, state)
    assert pane.scale == pytest.approx(before / 2)


def test_values_are_counted_off_the_window(wall: Wall, pane: ViewPane, inline: InlineLanes) -> None:
    tools = Tools(wall, inline)
    tools.measure_area()
    drag(pane, QPoint(40, 150), QPoint(100, 220))
    assert pane.record is not None
    where = (pane.record.id, 0)
    (one,) = tools.measures.of(where)
    assert tools.counted(where, one) is None
    inline.settle()
    found = tools.counted(where, one)
    assert found is not None
    assert found.count > 0


def test_a_count_that_comes_too_late_is_dropped(
    wall: Wall, pane: ViewPane, inline: InlineLanes
) -> None:
    tools = Tools(wall, inline)
    tools.measure_area()
    drag(pane, QPoint(40, 150), QPoint(100, 220))
    assert pane.record is not None
    where = (pane.record.id, 0)
    (one,) = tools.measures.of(where)
    tools.measures.move(where, one.id, 1, (5.0, 5.0))
    inline.settle()
    assert tools.counted(where, one) is None
