from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.domain.study import Side, View
from core.imaging.hanging import Slot
from core.imaging.orientation import Hung
from maninegs_gui.viewer.contrast import Adjustment
from maninegs_gui.viewer.corner_texts import Level, Overlay
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.tools import Tools
from maninegs_gui.viewer.wall import Wall
from maninegs_gui.widgets.canvas import Mark, Shape
from tests.support.panes import at, filled_wall, hover, put, record, seen
from tests.support.views import COLUMNS, ROWS

TURNS = [Hung(), Hung(flip_horizontal=True), Hung(flip_vertical=True), Hung(True, False, True)]
MIDDLE = (150.0, 200.0)


def chequered() -> npt.NDArray[np.uint16]:
    """Squares of 25 pixels, each with a value of its own, as it must hang."""
    y, x = np.mgrid[:ROWS, :COLUMNS]
    return ((x // 25 * 311 + y // 25 * 197) % 4000 + 50).astype(np.uint16)


def pane_of(wall: Wall) -> ViewPane:
    return wall.pane(Slot(Side.LEFT, View.MLO))


def held(wall: Wall, stored: tuple[float, float], strength: float = 2.0) -> Tools:
    tools = Tools(wall)
    wall.set_overlay(Overlay(Level.NONE))
    tools.lens_glass.factor = strength
    pane = pane_of(wall)
    tools.lens_glass.hold(pane, pane.to_widget.map(QPointF(*stored)))
    return tools


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("strength", [1.5, 2.0, 4.0])
def test_the_glass_shows_the_stored_pixels_larger_and_the_right_way_round(
    qtbot: QtBot, turn: Hung, strength: float
) -> None:
    wall = filled_wall(turn)
    qtbot.addWidget(wall)
    pane = pane_of(wall)
    put(pane, *record(9, Side.LEFT, View.MLO, turn, hung=chequered()))
    plain = seen(pane)[..., 0].astype(int)
    held(wall, MIDDLE, strength)
    glass = seen(pane)[..., 0].astype(int)
    centre = pane.to_widget.map(QPointF(*MIDDLE))
    compared = 0
    for dx in range(-100, 101, 5):
        for dy in range(-60, 61, 5):
            x, y = round(centre.x() + dx / strength), round(centre.y() + dy / strength)
            around = plain[y - 3 : y + 4, x - 3 : x + 4]
            if around.max() - around.min() > 2:
                continue  # too near to the edge of a square to say which one it is
            there = glass[round(centre.y()) + dy, round(centre.x()) + dx]
            assert abs(there - plain[y, x]) <= 2
            compared += 1
    assert compared > 50


def test_the_glass_follows_the_contrast_of_its_pane(qtbot: QtBot) -> None:
    wall = filled_wall()
    qtbot.addWidget(wall)
    held(wall, (60.0, 200.0))
    pane = pane_of(wall)
    centre = at(pane, (60.0, 200.0))
    before = seen(pane)[centre.y(), centre.x(), 0]
    wall.set_contrast(Adjustment(0.3), invert=True)
    after = seen(pane)[centre.y(), centre.x(), 0]
    assert after != before


def test_in_the_glass_everything_outside_the_image_is_black(qtbot: QtBot) -> None:
    wall = filled_wall()
    qtbot.addWidget(wall)
    pane = pane_of(wall)
    wall.set_contrast(Adjustment(), invert=True)
    pane.set_air_is_black(False)
    plain = seen(pane)
    corner = at(pane, (float(COLUMNS), ROWS / 2))
    assert plain[corner.y(), corner.x() - 12].min() > 200
    held(wall, (float(COLUMNS), ROWS / 2))
    glass = seen(pane)
    assert glass[corner.y(), corner.x() - 12].min() > 200
    assert glass[corner.y(), corner.x() + 12].max() == 0


def test_marks_are_seen_in_the_glass_where_they_belong(qtbot: QtBot) -> None:
    wall = filled_wall()
    qtbot.addWidget(wall)
    pane = pane_of(wall)
    tools = held(wall, (60.0, 200.0))
    bare = seen(pane)
    # A short line to the right of the point under the cursor.
    pane.set_marks((Mark(Shape.BOX, ((70.0, 199.0), (80.0, 201.0)), lit=True),))
    marked = (seen(pane) != bare).any(axis=2)
    centre = at(pane, (60.0, 200.0))
    scale = tools.lens_glass.scale_in(pane)
    assert marked[centre.y() - 8 : centre.y() + 9, round(centre.x() + 10 * scale)].any()
    tools.measure_length()
    pane.set_marks(())


def test_the_wheel_makes_the_glass_stronger_within_limits_and_leaves_the_zoom(
    qtbot: QtBot,
) -> None:
    wall = filled_wall()
    qtbot.addWidget(wall)
    tools, pane = held(wall, MIDDLE), pane_of(wall)
    scale = pane.scale
    for turned, wanted in ((120, 2.3), (12000, 6.0), (-24000, 1.5)):
        where = QPointF(50, 50)
        event = QWheelEvent(
            where,
            pane.mapToGlobal(where),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(pane, event)
        assert tools.lens_glass.factor == pytest.approx(wanted)
    assert pane.scale == scale


def test_the_usual_glass_shows_no_less_than_all_pixels(qtbot: QtBot) -> None:
    wall = filled_wall()
    qtbot.addWidget(wall)
    tools, pane = held(wall, MIDDLE), pane_of(wall)
    pane.zoom_to(0.1)
    assert tools.lens_glass.scale_in(pane) * pane.devicePixelRatioF() >= 1.0
    pane.zoom_to(3.0)
    assert tools.lens_glass.scale_in(pane) == pytest.approx(6.0)


def test_moving_the_glass_paints_no_more_than_where_it_was_and_is(qtbot: QtBot) -> None:
    wall = filled_wall()
    qtbot.addWidget(wall)
    tools, pane = held(wall, (30.0, 60.0)), pane_of(wall)
    pane.resize(900, 700)
    tools.lens_glass.hold(pane, QPointF(100, 100))
    QApplication.processEvents()
    rects = []
    painted = pane.paintEvent
    pane.paintEvent = lambda event: (rects.append(event.rect()), painted(event))  # type: ignore[method-assign]
    tools.lens_glass.hold(pane, QPointF(110, 100))
    QApplication.processEvents()
    assert rects
    assert all(rect.width() < 450 and rect.height() < 450 for rect in rects)


def test_the_glass_goes_with_the_mouse_from_pane_to_pane_and_leaves_no_trace(
    qtbot: QtBot,
) -> None:
    wall = filled_wall()
    qtbot.addWidget(wall)
    tools = Tools(wall)
    one, two = wall.pane(Slot(Side.RIGHT, View.CC)), wall.pane(Slot(Side.LEFT, View.CC))
    plain = seen(one), seen(two)
    wall.activate(one)
    plain = seen(one), seen(two)
    tools.lens(True)
    assert tools.lens_glass.canvas is one
    assert (seen(one) != plain[0]).any()
    hover(two, QPoint(90, 90))
    assert tools.lens_glass.canvas is two
    assert (seen(one) == plain[0]).all()
    tools.lens(False)
    assert tools.lens_glass.canvas is None
    assert (seen(two) == plain[1]).all()


def test_the_glass_is_moved_by_keys(qtbot: QtBot) -> None:
    wall = filled_wall()
    qtbot.addWidget(wall)
    tools, pane = Tools(wall), wall.pane(Slot(Side.RIGHT, View.CC))
    wall.activate(pane)
    tools.lens(True)
    before = tools.lens_glass.glass()
    QTest.keyClick(pane, Qt.Key.Key_Right)
    QTest.keyClick(pane, Qt.Key.Key_Down)
    QTest.keyClick(pane, Qt.Key.Key_Plus)
    after = tools.lens_glass.glass()
    assert (after.center() - before.center()).toTuple() == pytest.approx((8, 8))
    assert tools.lens_glass.factor > 2


def test_over_an_empty_pane_there_is_no_glass(qtbot: QtBot) -> None:
    wall = filled_wall()
    qtbot.addWidget(wall)
    pane = pane_of(wall)
    tools = Tools(wall)
    pane.set_empty()
    wall.activate(pane)
    tools.lens(True)
    assert tools.lens_glass.canvas is None


def test_an_image_that_goes_while_the_glass_is_held_takes_it_along(qtbot: QtBot) -> None:
    wall = filled_wall()
    qtbot.addWidget(wall)
    tools, pane = held(wall, MIDDLE), pane_of(wall)
    pane.set_empty()
    assert seen(pane).any()  # the sentence that there is no image
    tools.exam_opened()
    assert tools.lens_glass.canvas is None
