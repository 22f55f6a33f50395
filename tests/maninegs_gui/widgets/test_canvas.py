from __future__ import annotations

from collections.abc import Callable
from itertools import product

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from maninegs_gui.widgets import canvas_raster
from maninegs_gui.widgets.canvas import ImageCanvas, Mark, Picture, Shape
from maninegs_gui.widgets.canvas_geometry import Anchor, fitting_scale, justified, turning

TURNS = list(product((False, True), repeat=3))


def pyramid(full: npt.NDArray[np.uint16]) -> tuple[npt.NDArray[np.uint16], ...]:
    levels = [full]
    while min(levels[-1].shape) >= 64:
        last = levels[-1]
        rows, columns = last.shape[0] // 2 * 2, last.shape[1] // 2 * 2
        halves = last[:rows, :columns].reshape(rows // 2, 2, columns // 2, 2)
        levels.append(halves.mean(axis=(1, 3)).astype(np.uint16))
    return tuple(levels)


def identity_table() -> npt.NDArray[np.uint8]:
    return np.minimum(np.arange(65536), 255).astype(np.uint8)


def picture(full: npt.NDArray[np.uint16], turn: tuple[bool, bool, bool]) -> Picture:
    rows, columns = full.shape
    transpose, horizontal, vertical = turn
    to_hung, size = turning(
        rows, columns, transpose=transpose, flip_horizontal=horizontal, flip_vertical=vertical
    )
    extent = QRectF(0, 0, size.width(), size.height())
    return Picture(pyramid(full), to_hung, size, extent)


def turned(pixels: npt.NDArray[np.uint16], turn: tuple[bool, bool, bool]) -> npt.NDArray[np.uint16]:
    transpose, horizontal, vertical = turn
    found = pixels.T if transpose else pixels
    found = found[:, ::-1] if horizontal else found
    return found[::-1] if vertical else found


def seen(canvas: ImageCanvas) -> npt.NDArray[np.uint8]:
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    data = np.frombuffer(image.constBits(), dtype=np.uint8)
    return data.reshape(image.height(), image.bytesPerLine())[:, : image.width()].copy()


@pytest.fixture
def canvas(qtbot: QtBot) -> ImageCanvas:
    made = ImageCanvas()
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.set_table(identity_table())
    return made


@pytest.mark.parametrize("turn", TURNS)
def test_an_asymmetric_marker_ends_where_the_turned_array_has_it(
    canvas: ImageCanvas, turn: tuple[bool, bool, bool]
) -> None:
    stored = np.full((200, 150), 20, dtype=np.uint16)
    stored[10:30, 20:60] = 250
    canvas.set_picture(picture(stored, turn), Anchor(-1, -1))
    canvas.zoom_to(1.0, QPointF(0, 0))
    shown = seen(canvas)
    expected = turned(stored, turn)
    rows, columns = expected.shape
    differs = shown[:rows, :columns].astype(int) - expected.astype(int)
    assert np.abs(differs).max() <= 4


@pytest.mark.parametrize("turn", TURNS)
def test_a_point_of_the_screen_is_the_stored_point_under_it(
    canvas: ImageCanvas, turn: tuple[bool, bool, bool]
) -> None:
    stored = np.zeros((200, 150), dtype=np.uint16)
    canvas.set_picture(picture(stored, turn), Anchor(1, 0))
    canvas.zoom_to(2.3, QPointF(30, 40))
    for column, row in ((0.5, 0.5), (149.5, 0.5), (33.0, 120.0)):
        at = canvas.to_widget.map(QPointF(column, row))
        assert canvas.stored_at(at) == pytest.approx((column, row), abs=1e-6)


def test_a_small_picture_looks_the_same_through_every_level(canvas: ImageCanvas) -> None:
    across = np.linspace(0, 250, 1600)
    stored = np.tile(across, (2000, 1)).astype(np.uint16)
    canvas.set_picture(picture(stored, (False, False, False)), Anchor(-1, -1))
    shown = seen(canvas)
    width = round(canvas.scale * 1600)
    expected = np.linspace(0, 250, width)
    assert np.abs(shown[100, 2 : width - 2] - expected[2:-2]).max() <= 3


def test_the_grey_table_touches_only_what_the_screen_can_show(canvas: ImageCanvas) -> None:
    stored = np.zeros((4096, 3328), dtype=np.uint16)
    canvas.set_picture(picture(stored, (False, False, False)))
    canvas.grab()
    assert 0 < canvas.looked_at <= 4.5 * canvas.width() * canvas.height()
    canvas.zoom_to(1.0)
    canvas.grab()
    assert 0 < canvas.looked_at <= 1.1 * canvas.width() * canvas.height()


def test_letterbox_is_black_and_air_stays_black_when_inverted(canvas: ImageCanvas) -> None:
    stored = np.full((100, 100), 5, dtype=np.uint16)
    air = np.zeros((50, 50), dtype=np.bool_)
    air[:, 25:] = True
    shape = picture(stored, (False, False, False))
    canvas.set_picture(Picture(shape.levels, shape.to_hung, shape.hung_size, shape.extent, air))
    canvas.set_table(np.full(65536, 255, dtype=np.uint8))
    canvas.keep_air_black(True)
    shown = seen(canvas)
    assert shown[0, 0] == 0
    assert shown[-1, -1] == 0
    assert shown[200, 75] == 255
    assert shown[200, 225] == 0


def test_the_wheel_zooms_at_the_cursor(canvas: ImageCanvas) -> None:
    canvas.set_picture(picture(np.zeros((400, 300), np.uint16), (False, True, False)))
    at = QPointF(70, 90)
    before = canvas.stored_at(at)
    canvas.zoom_to(canvas.scale * 3, at)
    assert canvas.stored_at(at) == pytest.approx(before)
    assert not canvas.at_home
    canvas.go_home()
    assert canvas.at_home


def test_an_image_cannot_be_dragged_out_of_sight(canvas: ImageCanvas) -> None:
    canvas.set_picture(picture(np.full((400, 300), 200, np.uint16), (False, False, False)))
    canvas.pan_by(10_000, -10_000)
    assert seen(canvas).max() == 200


def drag(qtbot: QtBot, canvas: ImageCanvas, *points: tuple[int, int]) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(canvas, left, pos=QPoint(*points[0]))
    for point in points[1:]:
        qtbot.mouseMove(canvas, QPoint(*point))
    qtbot.mouseRelease(canvas, left, pos=QPoint(*points[-1]))


DRAWN: dict[Shape, Callable[[int], bool]] = {
    Shape.POINT: lambda n: n == 1,
    Shape.BOX: lambda n: n == 2,
    Shape.ELLIPSE: lambda n: n == 2,
    Shape.FREEHAND: lambda n: n >= 3,
}


@pytest.mark.parametrize("shape", list(DRAWN))
@pytest.mark.parametrize("turn", [(False, False, False), (True, True, False)])
def test_a_drawn_shape_comes_back_in_stored_pixels(
    qtbot: QtBot, canvas: ImageCanvas, shape: Shape, turn: tuple[bool, bool, bool]
) -> None:
    canvas.set_picture(picture(np.zeros((400, 400), np.uint16), turn))
    canvas.show()
    canvas.set_tool(shape)
    found: list[tuple[Shape, tuple[tuple[float, float], ...]]] = []
    canvas.drawn.connect(lambda kind, points: found.append((kind, points)))
    corners = ((100, 120), (160, 130), (150, 200))
    drag(qtbot, canvas, *corners)
    assert len(found) == 1
    kind, points = found[0]
    assert kind is shape
    assert DRAWN[shape](len(points))
    first = canvas.stored_at(QPointF(*corners[0]))
    last = canvas.stored_at(QPointF(*corners[-1]))
    if shape in (Shape.BOX, Shape.ELLIPSE):
        assert points[0] == pytest.approx((min(first[0], last[0]), min(first[1], last[1])))
    else:
        assert points[0] == pytest.approx(last if shape is Shape.POINT else first)


def test_a_slip_of_the_hand_draws_no_box(qtbot: QtBot, canvas: ImageCanvas) -> None:
    canvas.set_picture(picture(np.zeros((400, 400), np.uint16), (False, False, False)))
    canvas.show()
    canvas.set_tool(Shape.BOX)
    with qtbot.assertNotEmitted(canvas.drawn):
        drag(qtbot, canvas, (100, 100), (101, 102))


def test_left_drag_at_rest_is_window_and_level(qtbot: QtBot, canvas: ImageCanvas) -> None:
    canvas.set_picture(picture(np.zeros((400, 400), np.uint16), (False, False, False)))
    canvas.show()
    steps: list[tuple[float, float]] = []
    canvas.windowed.connect(lambda dx, dy: steps.append((dx, dy)))
    drag(qtbot, canvas, (100, 100), (120, 90), (130, 90))
    assert sum(dx for dx, _ in steps) == 30
    assert sum(dy for _, dy in steps) == -10


def test_a_lit_mark_is_seen_over_bright_tissue(canvas: ImageCanvas) -> None:
    canvas.set_picture(picture(np.full((400, 300), 255, np.uint16), (False, False, False)))
    plain = seen(canvas)
    canvas.set_marks((Mark(Shape.BOX, ((50, 50), (200, 200)), "1", lit=True),))
    assert (seen(canvas) != plain).sum() > 300
    canvas.show_marks(False)
    assert (seen(canvas) == plain).all()


@given(
    scale=st.floats(0.01, 20),
    left=st.floats(-500, 4000),
    top=st.floats(-500, 5000),
    width=st.floats(1, 4000),
    height=st.floats(1, 4000),
)
def test_the_visible_part_lies_in_its_level_and_covers_what_is_shown(
    scale: float, left: float, top: float, width: float, height: float
) -> None:
    levels = tuple(np.zeros((4096 >> k, 3328 >> k), dtype=np.uint16) for k in range(6))
    shown = QRectF(left, top, width, height)
    part = canvas_raster.visible_part(levels, scale, shown)
    overlap = shown.intersected(QRectF(0, 0, 3328, 4096))
    if part is None:
        assert overlap.isEmpty()
        return
    rows, columns = levels[part.level].shape
    rect = part.rect
    assert rect.left() >= 0
    assert rect.top() >= 0
    assert rect.left() + rect.width() <= columns
    assert rect.top() + rect.height() <= rows
    if not overlap.isEmpty():
        assert rect.left() * part.factor <= overlap.left() + 1e-6
        assert (rect.left() + rect.width()) * part.factor >= overlap.right() - 1e-6


@given(st.floats(0.01, 10))
def test_no_level_is_drawn_much_larger_than_its_pixels(scale: float) -> None:
    levels = tuple(np.zeros((4096 >> k, 3328 >> k), dtype=np.uint16) for k in range(6))
    chosen = canvas_raster.choose_level(levels, scale)
    assert chosen == 0 or scale * canvas_raster.factor_of(levels, chosen) <= 1.15


@pytest.mark.parametrize("anchor", [Anchor(1, -1), Anchor(-1, 0), Anchor(0, 1)])
def test_the_extent_sits_at_its_anchor(anchor: Anchor) -> None:
    extent = QRectF(100, 50, 400, 800)
    scale = fitting_scale(extent, 600, 500)
    origin = justified(extent, scale, 600, 500, anchor)
    left = origin.x() + extent.left() * scale
    right = origin.x() + extent.right() * scale
    edges = {-1: left, 1: 600 - right, 0: (left + right) / 2 - 300}
    assert edges[anchor.horizontal] == pytest.approx(0)
    assert origin.y() + extent.top() * scale == pytest.approx(0)
