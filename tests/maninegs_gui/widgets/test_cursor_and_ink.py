from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath
from pytestqt.qtbot import QtBot

from core.domain.study import Side, View
from core.imaging.hanging import Slot
from maninegs_gui.widgets import canvas_ink as ink
from maninegs_gui.widgets.canvas import ImageCanvas
from maninegs_gui.widgets.canvas_cursor import KeyboardCursor
from tests.support.panes import filled_wall, seen


@pytest.fixture
def canvas(qtbot: QtBot) -> ImageCanvas:
    wall = filled_wall()
    qtbot.addWidget(wall)
    return wall.pane(Slot(Side.LEFT, View.CC))


def test_the_keyboards_cursor_moves_by_screen_pixels_and_stays_on_its_point(
    canvas: ImageCanvas,
) -> None:
    cursor = KeyboardCursor()
    cursor.show_on(canvas)
    before = cursor.position
    assert before is not None
    cursor.move(-10, 4)
    after = cursor.position
    assert after is not None
    assert (after - before).toTuple() == pytest.approx((-10, 4))
    stored = cursor.stored
    canvas.zoom_to(canvas.scale * 2)
    assert cursor.stored == stored
    assert cursor.position == canvas.to_widget.map(QPointF(*stored))


def test_the_keyboards_cursor_is_seen_and_leaves_nothing_behind(canvas: ImageCanvas) -> None:
    plain = seen(canvas)
    cursor = KeyboardCursor()
    cursor.show_on(canvas)
    assert (seen(canvas) != plain).any(axis=2).sum() > 40
    cursor.hide()
    assert (seen(canvas) == plain).all()


def test_the_keyboards_cursor_stays_inside_the_image(canvas: ImageCanvas) -> None:
    cursor = KeyboardCursor()
    cursor.show_on(canvas)
    cursor.move(1e5, 1e5)
    assert canvas.picture is not None
    rows, columns = canvas.picture.levels[0].shape
    assert cursor.stored[0] <= columns
    assert cursor.stored[1] <= rows


def test_over_an_empty_canvas_there_is_no_cursor(qtbot: QtBot) -> None:
    empty = ImageCanvas()
    qtbot.addWidget(empty)
    cursor = KeyboardCursor()
    cursor.show_on(empty)
    cursor.move(5, 5)
    assert cursor.canvas is None
    assert cursor.position is None


ROOM = QRectF(0, 0, 800, 600)
rects = st.builds(
    QRectF, st.floats(0, 780), st.floats(0, 580), st.floats(1, 200), st.floats(1, 200)
)


@given(rects, st.lists(rects, max_size=5), st.booleans())
def test_a_plate_lies_inside_the_room(beside: QRectF, taken: list[QRectF], leftward: bool) -> None:
    plate = ink.place_plate(QSizeF(150, 30), beside & ROOM, ROOM, taken, leftward=leftward)
    assert ROOM.contains(plate)
    assert plate.size() == QSizeF(150, 30)


def test_a_plate_covers_no_handle_and_no_line_where_there_is_room() -> None:
    beside = QRectF(396, 296, 8, 8)
    line = ink.polyline([QPointF(400, 300), QPointF(700, 305)])
    above = QRectF(300, 200, 300, 80)
    plate = ink.place_plate(QSizeF(150, 30), beside, ROOM, [above], lines=[line])
    assert not plate.intersects(above)
    assert not line.intersects(plate)
    assert not plate.intersects(beside)


def test_a_plate_goes_to_the_side_that_is_wanted() -> None:
    beside = QRectF(396, 296, 8, 8)
    assert ink.place_plate(QSizeF(99, 30), beside, ROOM, []).left() > 404
    assert ink.place_plate(QSizeF(99, 30), beside, ROOM, [], leftward=True).right() < 396


@pytest.mark.parametrize("ground", [0, 60, 128, 200, 255])
def test_ink_stands_out_from_any_tissue(ground: int) -> None:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(ground, ground, ground))
    painter = QPainter(image)
    path = QPainterPath(QPointF(0, 30))
    path.lineTo(60, 30)
    ink.stroke(painter, path, QColor("#7ee787"))
    painter.end()
    down = [QColor(image.pixel(30, y)).lightness() for y in range(20, 40)]
    assert max(down) - min(down) > 80
    painter = QPainter(image)
    plate = QRectF(5, 5, 50, 20)
    ink.paint_plate(painter, plate, ("8.8",), QColor("#7ee787"), QFont())
    painter.end()
    # Words stand on a plate that is dark whatever lies under it.
    assert QColor(image.pixel(8, 22)).lightness() < 70
