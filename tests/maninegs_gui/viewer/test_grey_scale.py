"""Padding and air stay black, corrections are one key, and no one is named (10-12, 17, 41)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.domain.study import (
    BreastId,
    ExamId,
    ImageHeader,
    ImageId,
    ImageRecord,
    ImageState,
    Provenance,
    Side,
    View,
)
from core.imaging.display import Display, Function, Voi
from core.imaging.header import read_header
from core.imaging.window import AUTO, with_auto
from core.imaging.work import write_pixels
from maninegs_gui.actions import Actions
from maninegs_gui.viewer import actions as viewer_actions
from maninegs_gui.viewer import loading
from maninegs_gui.viewer.contrast import Adjustment
from maninegs_gui.viewer.corner_texts import Level, Overlay
from maninegs_gui.viewer.pane import ViewPane
from tests.maninegs_gui.viewer.test_viewer import LMLO, RCC, Desk, desk
from tests.support import objects, stores, views
from tests.support.views import PixelPool, Pixels, hung_view

__all__ = ["desk"]

WINDOW = Voi(Function.LINEAR, 2048.0, 4096.0)


def grey_of(pane: ViewPane) -> npt.NDArray[np.uint8]:
    image = pane.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    data = np.frombuffer(image.constBits(), dtype=np.uint8)
    return data.reshape(image.height(), image.bytesPerLine())[:, : image.width()].copy()


def record(header: ImageHeader, image: int = 1) -> ImageRecord:
    return ImageRecord(
        ImageId(image), ExamId(1), BreastId(1), header, "a.dcm", str(image) * 64, ImageState.READY
    )


@pytest.fixture
def pane(qtbot: QtBot, pixel_pool: PixelPool) -> ViewPane:
    """A left CC view without texts, with padding at its outer edge."""
    pixels = hung_view(Side.LEFT)
    pixels[:, 285:] = 0
    shown = ViewPane(Side.LEFT, View.CC)
    qtbot.addWidget(shown)
    shown.resize(600, 500)
    shown.set_overlay(Overlay(Level.NONE))
    show(shown, pixel_pool, 1, Pixels(pixels, views.display(padding=(0, 0))))
    return shown


def show(pane: ViewPane, pool: PixelPool, image: int, pixels: Pixels) -> None:
    one = record(stores.header(1, Side.LEFT, View.CC, orientation=("A", "R")), image)
    pool.known[one.sha256] = pixels
    pane.set_waiting(one)
    pane.set_loaded(loading.load(pool, one))


def at(pane: ViewPane, column: float, row: float) -> int:
    where = pane.to_widget.map(QPointF(column, row))
    return int(grey_of(pane)[int(where.y()), int(where.x())])


@pytest.mark.parametrize("invert", [False, True])
@pytest.mark.parametrize("shift", [-0.6, -0.3, 0.0, 0.3])
@pytest.mark.parametrize("width", [0.02, 0.3, 1.0, 5.0])
def test_padding_and_air_are_black_at_any_window_and_inverted(
    pane: ViewPane, width: float, shift: float, invert: bool
) -> None:
    pane.set_contrast(Adjustment(width, shift), invert)
    for column, row in ((292, 60), (292, 330), (265, 60), (265, 330)):
        assert at(pane, column, row) <= 8, (column, row)


def test_air_is_seen_when_the_reader_asks_for_it_and_only_in_that_image(
    pane: ViewPane, pixel_pool: PixelPool
) -> None:
    pane.set_contrast(Adjustment(), True)
    pane.set_air_is_black(False)
    assert at(pane, 265, 330) > 200
    assert at(pane, 292, 330) == 0  # padding stays
    show(pane, pixel_pool, 2, Pixels(hung_view(Side.LEFT), views.display()))
    assert pane.air_is_black
    assert at(pane, 265, 330) <= 8
    show(pane, pixel_pool, 1, Pixels(hung_view(Side.LEFT), views.display()))
    assert not pane.air_is_black


def test_all_around_the_image_is_black(pane: ViewPane) -> None:
    for invert in (False, True):
        pane.set_contrast(Adjustment(), invert)
        shown = grey_of(pane)
        assert pane.picture is not None
        right = int(pane.to_widget.map(QPointF(300, 0)).x())
        assert right < pane.width() - 40
        assert not shown[:, right + 2 :].any() or shown[60:, right + 2 : -4].max() == 0


def test_between_and_around_the_views_there_is_nothing_but_black(desk: Desk) -> None:
    desk.open()
    wall = desk.screen.wall
    image = wall.grab().toImage()
    for one in wall.shown_panes():
        where = one.mapTo(wall, one.rect().bottomRight())
        for dx, dy in ((1, 0), (0, 1)):
            x, y = min(where.x() + dx, wall.width() - 1), min(where.y() + dy, wall.height() - 1)
            assert image.pixelColor(x, y).lightness() == 0


def test_the_automatic_window_is_one_of_the_choices_and_one_key_takes_it(desk: Desk) -> None:
    pixels = hung_view(Side.RIGHT)
    pixels += np.arange(pixels.size, dtype=np.uint16).reshape(pixels.shape) % 97
    display = with_auto(Display("MONOCHROME2", "IDENTITY", 12, (WINDOW,)), pixels)
    desk.add("RCC", Side.RIGHT, View.CC, Pixels(pixels, display))
    desk.open()
    table = Actions(desk.screen, viewer_actions.TABLE)
    viewer_actions.bind(table, desk.screen)
    pane = desk.pane(RCC)
    before = grey_of(pane)
    table["viewer.auto_contrast"].trigger()
    assert pane.loaded is not None
    assert pane.loaded.display.voi[pane.choice].title == AUTO
    assert (grey_of(pane) != before).any()


def test_decoded_files_offer_the_automatic_window_last(tmp_path: Path) -> None:
    kept = write_pixels(objects.two_luts().write(tmp_path / "a.dcm"), tmp_path / "a.pix")
    assert [voi.title for voi in kept.display.voi] == ["NORMAL", "HARDER", "NORMAL", AUTO]


def test_a_wrong_chest_wall_is_warned_of_and_one_key_sets_it_right_and_back(
    desk: Desk, tmp_path: Path
) -> None:
    """From a file without orientation to the sentence on the screen, and its correction."""
    file = objects.without_orientation("L", "MLO", mirrored=True).write(tmp_path / "a.dcm")
    header = read_header(file)
    kept = write_pixels(file, tmp_path / "a.pix")
    assert kept.chest_wall == "right"
    desk.add(
        "LMLO", Side.LEFT, View.MLO,
        Pixels(kept.level(0), kept.display, kept.chest_wall),
        orientation=header.orientation, orientation_from=header.orientation_from,
    )  # fmt: skip
    desk.open()
    pane = desk.pane(LMLO)
    warning = "The chest wall is on the wrong side for LMLO: check the marker."
    assert pane.loaded is not None
    assert pane.loaded.warning == warning
    assert warning in pane.accessibleName()
    desk.screen.wall.activate(pane)
    table = Actions(desk.screen, viewer_actions.TABLE)
    viewer_actions.bind(table, desk.screen)
    table["viewer.mirror"].trigger()
    desk.settle()
    assert pane.record is not None
    assert pane.record.header.orientation == ("P", "FR")
    assert pane.record.header.orientation_from is Provenance.PERSON
    assert pane.loaded is not None
    assert pane.loaded.warning == ""


def words(widget: QWidget) -> str:
    """All that a widget and what is in it says, shows or tells a screen reader."""
    found = []
    for one in (widget, *widget.findChildren(QWidget)):
        found += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
        found += [one.windowTitle(), one.statusTip(), one.whatsThis()]
        if isinstance(one, QLabel | QAbstractButton):
            found.append(one.text())
        if isinstance(one, ViewPane):
            found += [one.origin_text, one.when_text, one.message]
    return "\n".join(found)


def test_anonymous_mode_leaves_no_trace_of_who_it_is_anywhere_in_the_viewer(desk: Desk) -> None:
    desk.four()
    desk.add("other", Side.LEFT, View.CC, patient=2)
    desk.open(1)
    desk.session.set_breast(desk.breast("RCC"))
    desk.session.compare_with((desk.breast("other"),))
    desk.settle()
    head = stores.header(1)
    named = (
        "Anna", head.patient_key, stores.header(2).patient_key,
        head.exam_date.isoformat() if head.exam_date else "?",
    )  # fmt: skip
    assert any(value in words(desk.screen) for value in named)
    desk.screen.toggle_anonymous()
    for value in named:
        assert value not in words(desk.screen), value
    assert "OTHER PATIENT" in desk.screen.wall.others[View.CC].origin_text
    desk.screen.toggle_anonymous()
    assert stores.header(2).patient_key in desk.screen.wall.others[View.CC].origin_text
