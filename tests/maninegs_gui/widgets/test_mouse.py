from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from maninegs_gui.widgets.canvas import ImageCanvas, Picture, Shape
from maninegs_gui.widgets.canvas_geometry import turning
from maninegs_gui.widgets.canvas_hands import Hands
from maninegs_gui.widgets.canvas_tools import CanvasTool
from maninegs_gui.widgets.mouse_map import Gesture, MouseMap
from tests.support.panes import drag

LEFT, MIDDLE, RIGHT = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.RightButton,
)
PLAIN, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
FROM, TO = QPoint(150, 150), QPoint(170, 120)


@pytest.fixture
def canvas(qtbot: QtBot) -> ImageCanvas:
    made = ImageCanvas()
    qtbot.addWidget(made)
    made.resize(300, 400)
    to_hung, size = turning(400, 300, transpose=False, flip_horizontal=False, flip_vertical=False)
    whole = QRectF(0, 0, 300, 400)
    made.set_picture(Picture((np.full((400, 300), 90, np.uint16),), to_hung, size, whole))
    made.show()
    return made


def wheel(canvas: ImageCanvas, turned: int, keys: Qt.KeyboardModifier = PLAIN) -> None:
    at = QPointF(100, 100)
    event = QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def done_by(canvas: ImageCanvas, button: Qt.MouseButton, keys: Qt.KeyboardModifier) -> set[Gesture]:
    """What a drag with this button did."""
    found: set[Gesture] = set()
    canvas.windowed.connect(lambda *_: found.add(Gesture.WINDOW))
    canvas.panned.connect(lambda *_: found.add(Gesture.PAN))
    canvas.zoomed.connect(lambda *_: found.add(Gesture.ZOOM))
    canvas.scrolled.connect(lambda *_: found.add(Gesture.SCROLL))
    canvas.drawn.connect(lambda *_: found.add(Gesture.TOOL))
    drag(canvas, FROM, QPoint(160, 130), TO, button=button, keys=keys)
    return found


@pytest.mark.parametrize(
    ("button", "keys", "gesture"),
    [
        (LEFT, PLAIN, Gesture.WINDOW),
        (MIDDLE, PLAIN, Gesture.PAN),
        (RIGHT, PLAIN, Gesture.ZOOM),
        (LEFT, SHIFT, Gesture.PAN),
        (LEFT, CONTROL, Gesture.ZOOM),
    ],
)
def test_at_rest_the_buttons_do_what_viewers_agree_on(
    canvas: ImageCanvas, button: Qt.MouseButton, keys: Qt.KeyboardModifier, gesture: Gesture
) -> None:
    assert done_by(canvas, button, keys) == {gesture}


@pytest.mark.parametrize("field", ["left", "middle", "right", "shift_left", "control_left"])
@pytest.mark.parametrize(
    "gesture", [Gesture.NOTHING, Gesture.WINDOW, Gesture.PAN, Gesture.ZOOM, Gesture.SCROLL]
)
def test_a_map_gives_a_button_another_gesture(
    canvas: ImageCanvas, field: str, gesture: Gesture
) -> None:
    canvas.stacked = True
    canvas.set_mouse(replace(MouseMap(), **{field: gesture}))
    button = {"middle": MIDDLE, "right": RIGHT}.get(field, LEFT)
    keys = {"shift_left": SHIFT, "control_left": CONTROL}.get(field, PLAIN)
    expected = set() if gesture is Gesture.NOTHING else {gesture}
    assert done_by(canvas, button, keys) == expected


@pytest.mark.parametrize("gesture", [Gesture.WINDOW, Gesture.PAN, Gesture.ZOOM])
def test_a_chosen_gesture_has_the_left_button(canvas: ImageCanvas, gesture: Gesture) -> None:
    canvas.set_mouse(MouseMap(left=Gesture.SCROLL))
    canvas.set_tool(gesture)
    assert done_by(canvas, LEFT, PLAIN) == {gesture}


@pytest.mark.parametrize("left", [Gesture.TOOL, Gesture.PAN, Gesture.NOTHING])
def test_a_region_is_drawn_whatever_the_left_button_does_at_rest(
    canvas: ImageCanvas, left: Gesture
) -> None:
    canvas.set_mouse(MouseMap(left=left))
    canvas.set_tool(Shape.BOX)
    assert done_by(canvas, LEFT, PLAIN) == {Gesture.TOOL}


@pytest.mark.parametrize("keys", [SHIFT, CONTROL])
def test_pan_and_zoom_are_at_hand_while_a_region_is_drawn(
    canvas: ImageCanvas, keys: Qt.KeyboardModifier
) -> None:
    canvas.set_tool(Shape.BOX)
    expected = Gesture.PAN if keys == SHIFT else Gesture.ZOOM
    assert done_by(canvas, LEFT, keys) == {expected}


def test_another_button_may_have_the_tool(canvas: ImageCanvas) -> None:
    canvas.set_mouse(MouseMap(middle=Gesture.TOOL))
    assert done_by(canvas, MIDDLE, PLAIN) == {Gesture.WINDOW}
    canvas.set_tool(Shape.ELLIPSE)
    assert Gesture.TOOL in done_by(canvas, MIDDLE, PLAIN)


def test_a_second_button_ends_no_drag(canvas: ImageCanvas) -> None:
    moved: list[float] = []
    canvas.windowed.connect(lambda right, _down: moved.append(right))
    QTest.mousePress(canvas, LEFT, pos=FROM)
    QTest.mouseClick(canvas, RIGHT, pos=FROM)
    QTest.mouseMove(canvas, TO)
    QTest.mouseRelease(canvas, LEFT, pos=TO)
    assert sum(moved) == 20


def test_a_right_click_asks_for_the_menu_and_a_right_drag_does_not(
    qtbot: QtBot, canvas: ImageCanvas
) -> None:
    with qtbot.waitSignal(canvas.menu_wanted):
        QTest.mouseClick(canvas, RIGHT, pos=FROM)
    with qtbot.assertNotEmitted(canvas.menu_wanted):
        drag(canvas, FROM, TO, button=RIGHT)


def test_a_click_at_rest_says_where_and_a_drag_or_a_tool_does_not(
    qtbot: QtBot, canvas: ImageCanvas
) -> None:
    with qtbot.waitSignal(canvas.clicked) as told:
        QTest.mouseClick(canvas, LEFT, pos=FROM)
    assert told.args == [QPointF(FROM)]
    with qtbot.assertNotEmitted(canvas.clicked):
        drag(canvas, FROM, TO)
        canvas.set_tool(Shape.POINT)
        QTest.mouseClick(canvas, LEFT, pos=FROM)


def test_a_double_click_asks_for_this_view_alone_but_not_with_a_tool(
    qtbot: QtBot, canvas: ImageCanvas
) -> None:
    with qtbot.waitSignal(canvas.double_clicked):
        QTest.mouseDClick(canvas, LEFT, pos=FROM)
    canvas.set_tool(Shape.POLYGON)
    with qtbot.assertNotEmitted(canvas.double_clicked):
        QTest.mouseDClick(canvas, LEFT, pos=FROM)


def test_the_wheel_zooms_at_the_cursor_where_there_is_no_stack(
    qtbot: QtBot, canvas: ImageCanvas
) -> None:
    before, scale = canvas.stored_at(QPointF(100, 100)), canvas.scale
    with qtbot.assertNotEmitted(canvas.scrolled):
        wheel(canvas, 120)
    assert canvas.scale > scale
    assert canvas.stored_at(QPointF(100, 100)) == pytest.approx(before)


def test_the_wheel_scrolls_a_stack_and_control_zooms_it(canvas: ImageCanvas) -> None:
    canvas.stacked = True
    found: list[int] = []
    canvas.scrolled.connect(found.append)
    scale = canvas.scale
    wheel(canvas, -120)
    wheel(canvas, 360)
    assert found == [1, -3]
    assert canvas.scale == scale
    wheel(canvas, 120, CONTROL)
    assert found == [1, -3]
    assert canvas.scale > scale


def test_the_wheel_with_shift_zooms_all_views(qtbot: QtBot, canvas: ImageCanvas) -> None:
    with qtbot.waitSignal(canvas.zoomed_together) as told:
        wheel(canvas, 120, SHIFT)
    assert told.args is not None
    assert told.args[0] > 1


def test_fractions_of_a_notch_add_up_to_slices(canvas: ImageCanvas) -> None:
    canvas.stacked = True
    found: list[int] = []
    canvas.scrolled.connect(found.append)
    for _ in range(30):
        wheel(canvas, -8)
    assert sum(found) == 2
    assert set(found) == {1}


def test_a_trackpad_that_turns_back_begins_anew(canvas: ImageCanvas) -> None:
    canvas.stacked = True
    found: list[int] = []
    canvas.scrolled.connect(found.append)
    wheel(canvas, -100)
    wheel(canvas, 100)
    assert found == []
    wheel(canvas, 20)
    assert found == [-1]


def test_small_turns_zoom_as_much_as_one_large_one(canvas: ImageCanvas) -> None:
    scale = canvas.scale
    for _ in range(10):
        wheel(canvas, 12)
    assert canvas.scale == pytest.approx(scale * 1.2)


@pytest.mark.parametrize("gesture", [Gesture.WINDOW, Gesture.PAN, Gesture.NOTHING])
def test_the_wheel_obeys_its_map(canvas: ImageCanvas, gesture: Gesture) -> None:
    canvas.set_mouse(MouseMap(wheel=gesture))
    found: set[Gesture] = set()
    canvas.windowed.connect(lambda *_: found.add(Gesture.WINDOW))
    canvas.panned.connect(lambda *_: found.add(Gesture.PAN))
    canvas.zoomed.connect(lambda *_: found.add(Gesture.ZOOM))
    wheel(canvas, 120)
    assert found == (set() if gesture is Gesture.NOTHING else {gesture})


class Grip(CanvasTool):
    """Takes what begins in the upper half, and every turn of the wheel."""

    def __init__(self) -> None:
        self.did: list[str] = []

    def press(self, canvas: Hands, at: QPointF) -> bool:
        return self.holds(canvas, at)

    def drag(self, canvas: Hands, at: QPointF) -> None:
        self.did.append("drag")

    def drop(self, canvas: Hands, at: QPointF, moved: bool) -> None:
        self.did.append("moved" if moved else "clicked")

    def holds(self, canvas: Hands, at: QPointF) -> bool:
        return at.y() < 200

    def wheel(self, canvas: Hands, notches: float) -> bool:
        self.did.append("wheel")
        return True


def test_a_handle_takes_a_drag_at_rest_that_begins_on_it(qtbot: QtBot, canvas: ImageCanvas) -> None:
    grip = Grip()
    canvas.add_grip(grip)
    with qtbot.assertNotEmitted(canvas.windowed):
        drag(canvas, FROM, TO)
    with qtbot.waitSignal(canvas.windowed):
        drag(canvas, QPoint(150, 300), QPoint(170, 330))
    assert grip.did == ["drag", "moved"]
    scale = canvas.scale
    wheel(canvas, 120)
    assert (grip.did[-1], canvas.scale) == ("wheel", scale)
    canvas.remove_grip(grip)
    with qtbot.waitSignal(canvas.windowed):
        drag(canvas, FROM, TO)


def test_a_handle_is_left_alone_while_a_region_is_drawn_and_with_modifiers(
    canvas: ImageCanvas,
) -> None:
    grip = Grip()
    canvas.add_grip(grip)
    drag(canvas, FROM, TO, keys=SHIFT)
    canvas.set_tool(Shape.BOX)
    drag(canvas, FROM, TO)
    assert grip.did == []


def test_the_cursor_tells_of_a_handle(canvas: ImageCanvas) -> None:
    canvas.add_grip(Grip())
    QTest.mouseMove(canvas, FROM)
    assert canvas.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(canvas, QPoint(150, 300))
    assert canvas.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_canvas_that_is_hidden_holds_no_button(canvas: ImageCanvas) -> None:
    QTest.mousePress(canvas, MIDDLE, pos=FROM)
    canvas.hide()
    canvas.show()
    assert done_by(canvas, LEFT, PLAIN) == {Gesture.WINDOW}


@pytest.mark.parametrize("shape", list(Shape))
def test_every_region_can_be_drawn_by_points_of_the_keyboard(
    canvas: ImageCanvas, shape: Shape
) -> None:
    canvas.set_tool(shape)
    found: list[tuple[Shape, tuple[tuple[float, float], ...]]] = []
    canvas.drawn.connect(lambda kind, points: found.append((kind, points)))
    tool = canvas.taker
    assert tool is not None
    corners = [QPointF(100, 100), QPointF(160, 110), QPointF(140, 190)]
    count = {Shape.POINT: 1, Shape.BOX: 2, Shape.ELLIPSE: 2}.get(shape, 3)
    for corner in corners[:count]:
        tool.hover(canvas, corner)
        tool.enter(canvas, corner)
    if count == 3:
        assert found == []
        tool.enter(canvas, corners[-1])
    assert [kind for kind, _ in found] == [shape]
    points = found[0][1]
    assert points[0] == pytest.approx(canvas.stored_at(corners[0]))
    assert points[-1] == pytest.approx(canvas.stored_at(corners[count - 1]))
    assert canvas.being_drawn() is None
