"""A map of likeness lies over the pixels it belongs to, however they hang, and changes none."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from core.annotation import Annotator
from core.domain.assessment import Category, Density
from core.domain.heat import HeatMap
from core.domain.study import ImageId, Side, View
from core.imaging.hanging import Slot
from core.imaging.orientation import Hung
from core.store import Store, readers
from maninegs_gui.bridge.session import Session
from maninegs_gui.theme import LIKENESS
from maninegs_gui.viewer import likeness_layer
from maninegs_gui.viewer.likeness_layer import OPACITY, LikenessLayer, contour_of, image_of
from maninegs_gui.widgets.canvas import ImageCanvas, Picture
from maninegs_gui.widgets.canvas_geometry import turning
from tests.support.beside import BOTH, Room, room
from tests.support.lanes import InlineLanes
from tests.support.panes import seen
from tests.support.views import PixelPool

ROWS, COLUMNS = 120, 80
GREY = 60
VALUES = np.array([[0.0, 0.25, 1.0], [np.nan, 0.5, 0.75]], dtype=np.float32)
BOX = (20.0, 30.0, 80.0, 90.0)
TURNS = [Hung(*flips) for flips in product((False, True), repeat=3)]


def heat(values: npt.NDArray[np.float32] = VALUES, image: int = 1) -> HeatMap:
    return HeatMap(ImageId(image), values, BOX)


def canvas_of(qtbot: QtBot, hung: Hung, shown: HeatMap | None) -> ImageCanvas:
    canvas = ImageCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(360, 480)
    canvas.set_table(np.full(65536, GREY, np.uint8))
    to_hung, size = turning(
        ROWS, COLUMNS, transpose=hung.transpose, flip_horizontal=hung.flip_horizontal,
        flip_vertical=hung.flip_vertical,
    )  # fmt: skip
    whole = QRectF(0, 0, size.width(), size.height())
    pixels = (np.full((ROWS, COLUMNS), 2000, np.uint16),)
    canvas.set_picture(Picture(pixels, to_hung, size, whole))
    canvas.add_under(LikenessLayer(lambda: shown))
    return canvas


def colour(image: QImage, at: QPointF) -> tuple[int, int, int]:
    found = QColor(image.pixel(int(at.x()), int(at.y())))
    return found.red(), found.green(), found.blue()


def rgb(widget: ImageCanvas) -> npt.NDArray[np.int64]:
    return seen(widget).astype(np.int64)


def grey(widget: ImageCanvas) -> npt.NDArray[np.int64]:
    return rgb(widget)[..., 1]


def expected(value: float) -> tuple[float, float, float]:
    alpha = OPACITY * (0.0 if np.isnan(value) else value)
    hue = (LIKENESS.red(), LIKENESS.green(), LIKENESS.blue())
    red, green, blue = (GREY + alpha * (part - GREY) for part in hue)
    return red, green, blue


@pytest.mark.parametrize("hung", TURNS)
@pytest.mark.parametrize("zoom", [1.0, 2.7])
def test_each_value_lies_over_its_stored_pixels_however_the_image_hangs(
    qtbot: QtBot, hung: Hung, zoom: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(likeness_layer, "_paint_legend", lambda *_given: None)
    canvas = canvas_of(qtbot, hung, heat())
    middle = canvas.to_widget.map(QPointF(50, 60))
    canvas.zoom_to(canvas.scale * zoom, middle)
    image = canvas.grab().toImage()
    for row, column in product(range(2), range(3)):
        at = canvas.to_widget.map(QPointF(30 + 20 * column, 45 + 30 * row))
        if not QRectF(canvas.rect()).contains(at) or abs(VALUES[row, column] - 0.5) < 1e-6:
            continue  # the contour runs through there
        assert colour(image, at) == pytest.approx(expected(float(VALUES[row, column])), abs=6)
    for outside in ((10.0, 60.0), (50.0, 20.0), (50.0, 100.0)):
        at = canvas.to_widget.map(QPointF(*outside))
        if QRectF(canvas.rect()).contains(at):
            assert colour(image, at) == (GREY, GREY, GREY)


@pytest.mark.parametrize("hung", TURNS)
def test_a_map_over_one_thing_in_the_image_covers_it_and_nothing_else(
    qtbot: QtBot, hung: Hung, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told by the drawn pixels themselves, not by the transform that the layer uses."""
    monkeypatch.setattr(likeness_layer, "_paint_legend", lambda *_given: None)
    canvas = canvas_of(qtbot, hung, None)
    pixels = np.zeros((ROWS, COLUMNS), np.uint16)
    pixels[12:36, 50:74] = 4000
    assert canvas.picture is not None
    canvas.set_picture(replace(canvas.picture, levels=(pixels,)))
    canvas.set_table((np.arange(65536) // 40).clip(0, 255).astype(np.uint8))
    thing = grey(canvas) > 50
    ones = HeatMap(ImageId(1), np.ones((3, 3), np.float32), (50.0, 12.0, 74.0, 36.0))
    canvas.add_under(LikenessLayer(lambda: ones))
    drawn = rgb(canvas)
    violet = drawn[..., 2] - drawn[..., 1] > 20
    assert np.count_nonzero(violet & ~thing) <= 0.06 * np.count_nonzero(thing)
    assert np.count_nonzero(violet & thing) >= 0.94 * np.count_nonzero(thing)


def test_taken_away_the_image_is_as_it_was_pixel_by_pixel(qtbot: QtBot) -> None:
    shown: list[HeatMap | None] = [None]
    canvas = canvas_of(qtbot, Hung(), None)
    canvas.add_under(LikenessLayer(lambda: shown[0]))
    before = canvas.grab().toImage()
    shown[0] = heat()
    assert canvas.grab().toImage() != before
    shown[0] = None
    assert canvas.grab().toImage() == before
    assert canvas.looked_at > 0


def test_the_legend_shows_the_hue_from_nothing_to_full(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot, Hung(), heat(np.zeros((2, 2), np.float32)))
    assert coloured(canvas) > 60


def test_a_map_that_reaches_beyond_the_image_paints_nothing_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(likeness_layer, "_paint_legend", lambda *_given: None)
    ones = np.full((4, 4), 0.4, np.float32)
    canvas = canvas_of(qtbot, Hung(), HeatMap(ImageId(1), ones, (-50.0, -50.0, 200.0, 200.0)))
    canvas.zoom_to(canvas.scale * 0.5)
    image = canvas.grab().toImage()
    at = canvas.to_widget.map(QPointF(-10, 60))
    assert colour(image, at) == (0, 0, 0), "beside the image it is black (display rule 12)"
    inside = canvas.to_widget.map(QPointF(40, 60))
    assert colour(image, inside) == pytest.approx(expected(0.4), abs=4)


def test_tissue_is_seen_through_the_greatest_likeness(qtbot: QtBot) -> None:
    ones = image_of(heat(np.ones((2, 2), np.float32)))
    assert QColor.fromRgba(ones.pixel(0, 0)).alpha() <= 128


def test_the_hue_is_told_from_grey_by_colour_blind_eyes() -> None:
    """Deuteranopes and protanopes keep the blue of a colour against its yellow."""
    red, green, blue = LIKENESS.redF(), LIKENESS.greenF(), LIKENESS.blueF()
    assert blue - (red + green) / 2 > 0.25


@given(values=arrays.arrays(np.float32, (5, 4), elements=st.floats(0, 1, width=32)))
def test_the_contour_parts_what_is_above_its_level_from_what_is_below(
    values: npt.NDArray[np.float32],
) -> None:
    values = np.where(np.abs(values - 0.5) < 0.01, 0.6, values).astype(np.float32)
    one = HeatMap(ImageId(1), values, (0.0, 0.0, 40.0, 50.0))
    path = contour_of(one)
    crossings: dict[int, int] = dict.fromkeys(range(5), 0)
    lines = [(path.elementAt(k), path.elementAt(k + 1)) for k in range(0, path.elementCount(), 2)]
    for row in crossings:
        # A slow reference: along the row of centres the line is crossed where values cross.
        y = (row + 0.5) * 10
        along = np.concatenate(([0.0], values[row], [0.0])) >= 0.5
        wanted = int(np.count_nonzero(along[1:] != along[:-1]))
        ends = {round(e.x, 4) for pair in lines for e in pair if abs(e.y - y) < 1e-6}  # type: ignore[attr-defined]
        assert len(ends) == wanted


# In the viewer.


@pytest.fixture
def desk(
    qtbot: QtBot, inline: InlineLanes, session: Session, store: Store, pixel_pool: PixelPool
) -> Room:
    made = room(qtbot, inline, session, store, pixel_pool)
    made.other = made.add(2, Side.LEFT, *BOTH)  # type: ignore[attr-defined]
    made.open()
    commit(made)
    return made


def commit(desk: Room) -> None:
    breast = desk.records[1, Side.RIGHT, View.CC].breast
    assert breast is not None
    annotator = Annotator(desk.store, desk.reader)
    desk.lanes.announce(annotator.save_assessment(breast, Category.C4, Density.B), None)


def coloured(widget: ImageCanvas) -> int:
    found = rgb(widget)
    violet = (found[..., 2] - found[..., 1] > 25) & (found[..., 0] > found[..., 1])
    return int(np.count_nonzero(violet))


def maps(desk: Room, *images: ImageId) -> tuple[HeatMap, ...]:
    values = np.full((6, 5), 0.8, np.float32)
    return tuple(HeatMap(image, values, (0.0, 0.0, 300.0, 400.0)) for image in images)


def test_maps_are_laid_over_their_images_wherever_shown_and_taken_away(desk: Room) -> None:
    desk.compare(desk.other)  # type: ignore[attr-defined]
    own, hit = desk.image(1, Side.RIGHT), desk.image(2, Side.LEFT)
    desk.session.heat_wanted.emit(maps(desk, own, hit))
    assert coloured(desk.own()) > 5000
    assert coloured(desk.hit(0)) > 5000
    assert coloured(desk.own(View.MLO)) == 0
    desk.session.heat_wanted.emit(maps(desk, hit))
    assert coloured(desk.own()) == 0
    desk.session.heat_wanted.emit(())
    assert coloured(desk.hit(0)) == 0


def test_before_the_reader_has_assessed_no_map_is_drawn_whoever_wants_it(
    qtbot: QtBot, inline: InlineLanes, session: Session, store: Store, pixel_pool: PixelPool
) -> None:
    desk = room(qtbot, inline, session, store, pixel_pool)
    other = desk.add(2, Side.LEFT, *BOTH)
    desk.open()
    desk.compare(other)
    own, hit = desk.image(1, Side.RIGHT), desk.image(2, Side.LEFT)
    desk.session.heat_wanted.emit(maps(desk, own, hit))
    assert coloured(desk.own()) == coloured(desk.hit(0)) == 0
    commit(desk)
    assert coloured(desk.own()) > 5000
    assert coloured(desk.hit(0)) > 5000
    with store.write(None, "people") as unit:
        second = readers.ensure(unit, "Reader Two")
    desk.session.set_reader(second, "Reader Two")
    desk.session.heat_wanted.emit(maps(desk, own, hit))
    assert coloured(desk.own()) == 0, "one reader's assessment opened another one's gate"


@pytest.mark.parametrize("end", ["breast", "exam", "reader"])
def test_another_breast_exam_or_reader_ends_it(desk: Room, end: str) -> None:
    desk.session.heat_wanted.emit(maps(desk, desk.image(1, Side.RIGHT)))
    if end == "breast":
        desk.session.set_breast(desk.records[1, Side.LEFT, View.CC].breast)
    elif end == "exam":
        desk.session.open_exam(None)
    else:
        desk.session.set_reader(type(desk.reader)(99), "Another")
    assert not desk.screen.likeness.images


def test_over_pixels_that_nobody_compared_lies_no_map(desk: Room) -> None:
    desk.session.heat_wanted.emit(maps(desk, desk.image(1, Side.RIGHT)))
    pane = desk.screen.wall.pane(Slot(Side.RIGHT, View.CC))
    assert pane.loaded is not None
    assert coloured(pane) > 0
    pane.set_loaded(replace(pane.loaded, changed=True, marks_fit=False))
    assert coloured(pane) == 0
