from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QRegion
from pytestqt.qtbot import QtBot

from maninegs_gui.widgets.canvas import ImageCanvas, Picture
from maninegs_gui.widgets.canvas_geometry import Anchor, turning
from tests.support.panes import seen
from tests.support.views import pyramid

TURNS = list(product((False, True), repeat=3))


def canvas_of(
    qtbot: QtBot,
    shape: tuple[int, int],
    turn: tuple[bool, bool, bool] = (False, False, False),
    anchor: Anchor | None = None,
    extent: QRectF | None = None,
) -> ImageCanvas:
    made = ImageCanvas()
    qtbot.addWidget(made)
    made.resize(500, 400)
    to_hung, size = turning(
        *shape, transpose=turn[0], flip_horizontal=turn[1], flip_vertical=turn[2]
    )
    y, x = np.mgrid[: shape[0], : shape[1]]
    stored = ((x * 7 + y * 3) % 251).astype(np.uint16)
    whole = QRectF(0, 0, size.width(), size.height())
    made.set_table(np.minimum(np.arange(65536), 255).astype(np.uint8))
    made.set_picture(Picture(pyramid(stored), to_hung, size, extent or whole), anchor or Anchor())
    made.show()
    return made


def place_mm(
    canvas: ImageCanvas, from_corner: tuple[float, float], spacing: float, turn_back: bool
) -> QPointF:
    """Where a point lies that is so many mm from the chest wall and from the top."""
    assert canvas.picture is not None
    x, y = from_corner[0] / spacing, from_corner[1] / spacing
    width = canvas.picture.hung_size.width()
    hung = QPointF(width - x if turn_back else x, y)
    inverse, _ = canvas.picture.to_hung.inverted()
    return canvas.to_widget.map(inverse.map(hung))


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("right", [False, True])
def test_a_prior_of_another_detector_is_shown_in_the_same_place(
    qtbot: QtBot, turn: tuple[bool, bool, bool], right: bool
) -> None:
    anchor = Anchor(1 if right else -1, -1)
    now = canvas_of(qtbot, (2000, 1600), anchor=anchor)
    now.zoom_to(0.8, QPointF(123, 77))
    now.pan_by(-31, 18)
    prior = canvas_of(qtbot, (1200, 1000), turn, anchor)
    prior.take_view_of(now, spacing_mm=0.1, other_spacing_mm=0.07)
    assert prior.scale / 0.1 == pytest.approx(now.scale / 0.07)
    for point in ((20.0, 30.0), (61.0, 47.0)):
        here = place_mm(now, point, 0.07, right)
        there = place_mm(prior, point, 0.1, right)
        assert (there.x(), there.y()) == pytest.approx((here.x(), here.y()))


def test_back_and_forth_nothing_drifts(qtbot: QtBot) -> None:
    now = canvas_of(qtbot, (2000, 1600), anchor=Anchor(-1, 0))
    prior = canvas_of(qtbot, (1200, 1000), anchor=Anchor(-1, 0))
    now.zoom_to(0.9, QPointF(50, 60))
    before = now.to_widget
    for _ in range(20):
        prior.take_view_of(now, 0.1, 0.07)
        now.take_view_of(prior, 0.07, 0.1)
    assert now.to_widget.m11() == pytest.approx(before.m11())
    assert now.to_widget.dx() == pytest.approx(before.dx())
    assert now.to_widget.dy() == pytest.approx(before.dy())


def test_the_other_breast_is_shown_mirrored(qtbot: QtBot) -> None:
    right = canvas_of(qtbot, (1000, 800), anchor=Anchor(1, 0))
    left = canvas_of(qtbot, (1000, 800), anchor=Anchor(-1, 0))
    right.zoom_to(1.1, QPointF(90, 200))
    left.take_view_of(right, 0.1, 0.1)
    here = place_mm(right, (30.0, 40.0), 0.1, turn_back=True)
    there = place_mm(left, (30.0, 40.0), 0.1, turn_back=False)
    assert (there.x(), there.y()) == pytest.approx((500 - here.x(), here.y()))


def test_a_landmark_lies_still_where_both_images_have_it(qtbot: QtBot) -> None:
    now = canvas_of(qtbot, (2000, 1600), anchor=Anchor(-1, 0))
    prior = canvas_of(qtbot, (1300, 1000), anchor=Anchor(-1, 0))
    now.zoom_to(0.7, QPointF(300, 100))
    nipple, old_nipple = (900.0, 1100.0), (600.0, 590.0)
    state = now.view_state(0.07, nipple)
    assert state is not None
    prior.set_view_state(state, 0.1, old_nipple)
    here = now.to_widget.map(QPointF(*nipple))
    there = prior.to_widget.map(QPointF(*old_nipple))
    assert (there.x(), there.y()) == pytest.approx((here.x(), here.y()))


def test_without_spacing_an_image_is_as_much_larger_than_fitted(qtbot: QtBot) -> None:
    now = canvas_of(qtbot, (2000, 1600))
    prior = canvas_of(qtbot, (1000, 800))
    now.zoom_to(now.fitting() * 2.5)
    prior.take_view_of(now, None, 0.07)
    assert prior.scale == pytest.approx(prior.fitting() * 2.5)


def test_carrying_a_view_over_tells_no_linked_view(qtbot: QtBot) -> None:
    now = canvas_of(qtbot, (2000, 1600))
    prior = canvas_of(qtbot, (1000, 800))
    now.zoom_to(1.0)
    with qtbot.assertNotEmitted(prior.zoomed), qtbot.assertNotEmitted(prior.panned):
        prior.take_view_of(now, 0.1, 0.05)


def test_an_empty_canvas_has_no_view_to_give_or_take(qtbot: QtBot) -> None:
    empty = ImageCanvas()
    qtbot.addWidget(empty)
    full = canvas_of(qtbot, (200, 100))
    before = full.to_widget
    full.take_view_of(empty, 0.1, 0.1)
    assert full.to_widget == before
    assert empty.view_state(0.1) is None
    state = full.view_state(0.1)
    assert state is not None
    assert state.at_home
    empty.set_view_state(state, 0.1)
    assert empty.picture is None


def test_what_was_panned_is_what_could_be_panned(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot, (400, 300))
    moved: list[tuple[float, float]] = []
    canvas.panned.connect(lambda dx, dy: moved.append((dx, dy)))
    canvas.pan_by(12, -7)
    assert moved == [(12, -7)]
    before = canvas.to_widget.map(QPointF(0, 0))
    canvas.pan_by(1e6, 0)
    after = canvas.to_widget.map(QPointF(0, 0))
    assert moved[1][0] == pytest.approx(after.x() - before.x())
    canvas.pan_by(1e6, 0)
    assert len(moved) == 2


@pytest.mark.parametrize("scale", [0.23, 0.61, 1.0, 2.7])
@pytest.mark.parametrize("turn", [(False, False, False), (True, False, True)])
def test_a_corner_painted_anew_is_what_the_whole_paint_has_there(
    qtbot: QtBot, scale: float, turn: tuple[bool, bool, bool]
) -> None:
    canvas = canvas_of(qtbot, (900, 700), turn)
    canvas.zoom_to(scale, QPointF(33, 21))
    whole = seen(canvas).astype(int)
    looked_at = canvas.looked_at
    corner = QRect(211, 133, 90, 70)
    part = canvas.grab(corner).toImage()
    assert canvas.looked_at < 0.3 * looked_at or scale > 2
    for x, y in ((0, 0), (89, 69), (44, 35), (7, 60)):
        assert abs(QColor(part.pixel(x, y)).red() - whole[133 + y, 211 + x, 0]) <= 2


class Cross:
    """A layer that notes where it is asked to draw."""

    def __init__(self) -> None:
        self.painted: list[QRegion] = []

    def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
        self.painted.append(painter.clipRegion())
        painter.fillRect(canvas.rect().adjusted(240, 190, -240, -190), QColor("red"))


def test_a_step_of_the_window_looks_at_no_more_values_for_a_layer(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot, (900, 700))
    canvas.grab()
    plain = canvas.looked_at
    layer = Cross()
    canvas.add_layer(layer)
    assert (seen(canvas)[200, 250] == (255, 0, 0)).all()
    assert canvas.looked_at == plain
    canvas.remove_layer(layer)
    assert (seen(canvas)[200, 250, 1:] > 0).any() or seen(canvas)[200, 250, 0] != 255


def test_standing_otherwise_for_a_while_leaves_no_trace(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot, (900, 700))
    before = canvas.to_widget
    with qtbot.assertNotEmitted(canvas.view_changed), canvas.placed(3.0, QPointF(5, 6)):
        assert canvas.scale == 3.0
        assert canvas.to_widget != before
    assert canvas.to_widget == before
