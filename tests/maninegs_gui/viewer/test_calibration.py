"""The calibration dialog: a person fits a card or a ruler, by keys alone, and vouches for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from maninegs_gui.viewer.calibration import Damaged, GreyRecord, PixelSize, SizeRecord
from maninegs_gui.viewer.calibration_boards import CARD_MM, GREY_STEPS, GreyBoard, SizeBoard
from maninegs_gui.viewer.calibration_dialog import CalibrationDialog
from maninegs_gui.viewer.monitors import Monitors
from tests.maninegs_gui.test_accessible import nameless
from tests.support.desks import LEFT, RIGHT, WORKLIST, WORKSTATION, FakeDesk

TODAY = date(2026, 5, 4)
Open = Callable[..., CalibrationDialog]


@pytest.fixture
def desk(tmp_path: Path) -> FakeDesk:
    return FakeDesk(tmp_path)


@pytest.fixture
def monitors(qapp: object, desk: FakeDesk) -> Monitors:
    return desk.monitors(today=lambda: TODAY)


@pytest.fixture
def dialog(qtbot: QtBot, monitors: Monitors) -> CalibrationDialog:
    made = CalibrationDialog(monitors, "Physicist One")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    made.calibrate(LEFT)
    return made


# Records as text.

days = st.dates(date(1990, 1, 1), date(2100, 1, 1))
luminances = st.none() | st.floats(0, 20_000, allow_nan=False)


@given(st.floats(0.02, 2.0), st.floats(0.02, 2.0), days, st.text(max_size=60))
def test_a_size_record_comes_back_as_it_was(across: float, down: float, day: date, by: str) -> None:
    record = SizeRecord(PixelSize(across, down), (2048, 2560), day, by)
    assert SizeRecord.from_json(record.to_json("m"), "m") == record


@given(st.booleans(), days, luminances, luminances, st.none() | days, st.text(max_size=60))
def test_a_grey_record_comes_back_as_it_was(
    gsdf: bool, day: date, low: float | None, high: float | None, due: date | None, text: str
) -> None:
    record = GreyRecord(gsdf, day, "One", low, high, low, due, text)
    assert GreyRecord.from_json(record.to_json("m"), "m") == record


@given(st.text(max_size=200))
def test_any_other_text_is_refused_and_never_half_read(text: str) -> None:
    for kind in (SizeRecord, GreyRecord):
        with pytest.raises(Damaged):
            kind.from_json(text, "m")


# True size.


def press(qtbot: QtBot, board: SizeBoard, *keys: Qt.Key, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for key in keys:
        qtbot.keyClick(board, key, held)


def test_the_monitors_own_figure_is_where_one_begins_and_no_calibration(
    dialog: CalibrationDialog, monitors: Monitors
) -> None:
    page = dialog.size_page
    assert page.estimate == PixelSize(pytest.approx(0.165), pytest.approx(0.165))
    assert not page.save.isEnabled()
    page.claim.click()
    assert not page.save.isEnabled()
    assert monitors.size_record(LEFT) is None


def test_a_card_is_fitted_by_keys_and_vouched_for(
    qtbot: QtBot, dialog: CalibrationDialog, monitors: Monitors
) -> None:
    page = dialog.size_page
    before = page.board.card[0]
    press(qtbot, page.board, Qt.Key.Key_Right, Qt.Key.Key_Right)
    press(qtbot, page.board, Qt.Key.Key_Right, shift=True)
    press(qtbot, page.board, Qt.Key.Key_Left, Qt.Key.Key_Minus)
    press(qtbot, page.board, Qt.Key.Key_Plus, shift=True)
    assert page.board.card[0] == before + 2 + 10 - 1 - 1 + 1
    qtbot.keyClick(page.fits, Qt.Key.Key_Space)
    page.save.setFocus()
    qtbot.keyClick(page.save, Qt.Key.Key_Space)
    record = monitors.size_record(LEFT)
    assert record is not None
    assert record.size.across == record.size.down == pytest.approx(CARD_MM[0] / (before + 11))
    assert (record.measured, record.by) == (TODAY, "Physicist One")
    assert record.matrix == (2048, 2560)
    assert "Physicist One" in page.kept.text()
    assert monitors.size_record(RIGHT) is None


def test_a_change_after_the_vouching_asks_for_it_again(
    qtbot: QtBot, dialog: CalibrationDialog
) -> None:
    page = dialog.size_page
    page.fits.setChecked(True)
    assert page.save.isEnabled()
    press(qtbot, page.board, Qt.Key.Key_Right)
    assert not page.save.isEnabled()


def test_a_ruler_says_how_long_a_bar_is(dialog: CalibrationDialog, monitors: Monitors) -> None:
    page = dialog.size_page
    page.ruler.click()
    page.across.setValue(120.0)
    page.fits.setChecked(True)
    page.save.click()
    record = monitors.size_record(LEFT)
    assert record is not None
    assert record.size.across == pytest.approx(120.0 / page.board.bars[0])


def test_a_larger_window_changes_the_bars_and_not_the_estimate(dialog: CalibrationDialog) -> None:
    page = dialog.size_page
    page.ruler.click()
    page.across.setValue(120.0)
    before, bars = page.estimate, page.board.bars
    dialog.resize(dialog.width() - 123, dialog.height() - 77)
    assert page.board.bars != bars
    assert page.estimate == before


def test_pixels_that_are_not_square_are_measured_both_ways_and_told(
    qtbot: QtBot, dialog: CalibrationDialog, monitors: Monitors
) -> None:
    page = dialog.size_page
    assert page.down.isHidden()
    page.square.setChecked(False)
    assert not page.down.isHidden()
    wide, high = page.board.card
    press(qtbot, page.board, Qt.Key.Key_Up, shift=True)
    press(qtbot, page.board, Qt.Key.Key_Up, shift=True)
    assert page.board.card == (wide, high + 20)
    page.fits.setChecked(True)
    page.save.click()
    assert "not square" in dialog.sentence.text()
    assert monitors.mm_per_device_pixel(LEFT) is None


def test_up_and_down_change_the_one_side_of_square_pixels(
    qtbot: QtBot, dialog: CalibrationDialog
) -> None:
    page = dialog.size_page
    wide = page.board.card[0]
    press(qtbot, page.board, Qt.Key.Key_Up)
    assert page.board.card[0] == wide + 1
    press(qtbot, page.board, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert page.board.card[0] == wide - 1


def test_a_calibration_that_cannot_be_written_is_told_in_the_dialog(
    qtbot: QtBot, tmp_path: Path
) -> None:
    blocked = tmp_path / "no-folder"
    blocked.write_text("", encoding="utf-8")
    made = CalibrationDialog(FakeDesk(blocked).monitors(), "Physicist One")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.size_page.fits.setChecked(True)
    made.size_page.save.click()
    assert "could not be written" in made.sentence.text()


def test_a_calibration_can_be_forgotten(dialog: CalibrationDialog, monitors: Monitors) -> None:
    page = dialog.size_page
    assert not page.forget.isEnabled()
    page.fits.setChecked(True)
    page.save.click()
    page.forget.click()
    assert monitors.size_record(LEFT) is None
    assert not page.forget.isEnabled()


def test_what_is_drawn_has_exactly_as_many_pixels_as_it_says(
    qtbot: QtBot, dialog: CalibrationDialog
) -> None:
    board = dialog.size_page.board
    dialog.resize(1200, 900)
    picture = board.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    grey = np.frombuffer(picture.constBits(), np.uint8).reshape(
        picture.height(), picture.bytesPerLine()
    )[2:-2, 2 : picture.width() - 2]  # without the frame of the focus
    lit = grey > 20
    assert (int(lit.any(axis=0).sum()), int(lit.any(axis=1).sum())) == board.card


def test_a_card_that_has_no_room_is_said_and_not_drawn_smaller(qtbot: QtBot) -> None:
    board = SizeBoard()
    qtbot.addWidget(board)
    board.resize(400, 300)
    board.show_size(PixelSize(0.25, 0.25))
    assert board.fits
    board.show_size(PixelSize(0.1, 0.1))
    assert not board.fits


# Which monitor.


def test_choosing_a_monitor_moves_the_dialog_there(qtbot: QtBot, dialog: CalibrationDialog) -> None:
    for index, one in enumerate(WORKSTATION):
        dialog.choice.setCurrentIndex(index)
        dialog.choice.activated.emit(index)
        assert dialog.screen_shown == one
        assert one.geometry.rect.contains(dialog.geometry())


def test_a_monitor_that_goes_meanwhile_ends_its_calibration(
    dialog: CalibrationDialog, desk: FakeDesk, monitors: Monitors
) -> None:
    dialog.size_page.fits.setChecked(True)
    desk.replug(monitors, WORKLIST)
    assert dialog.screen_shown == WORKLIST
    assert not dialog.size_page.save.isEnabled()
    assert dialog.choice.count() == 1
    assert "begin again" in dialog.sentence.text()


# The grey scale.


def test_the_grey_scale_record_is_filled_in_and_kept(
    dialog: CalibrationDialog, monitors: Monitors
) -> None:
    page = dialog.grey_page
    page.gsdf.setCurrentIndex(page.gsdf.findData(True))
    page.darkest.setText("0,85")
    page.brightest.setText("500")
    page.ambient.setText("0.1")
    page.due.setText("2027-05-04")
    page.remark.setText("photometer")
    page.save.click()
    assert monitors.grey_record(LEFT) == GreyRecord(
        True, TODAY, "Physicist One", 0.85, 500.0, 0.1, date(2027, 5, 4), "photometer"
    )
    assert "follows the GSDF" in page.kept.text()


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("checked", "yesterday", "must be a day"),
        ("checked", "2027-01-01", "in the future"),
        ("due", "2026-05-04", "must come after"),
        ("due", "soon", "must be a day"),
        ("darkest", "dark", "must be a number"),
        ("darkest", "-1", "must be a number"),
        ("brightest", "nan", "must be a number"),
        ("brightest", "0.5", "must be above"),
        ("ambient", "1e9", "must be a number"),
    ],
)
def test_a_form_that_cannot_be_is_refused_with_a_sentence(
    dialog: CalibrationDialog, monitors: Monitors, field: str, text: str, said: str
) -> None:
    page = dialog.grey_page
    page.gsdf.setCurrentIndex(page.gsdf.findData(True))
    page.darkest.setText("0.9")
    getattr(page, field).setText(text)
    page.save.click()
    assert said in dialog.sentence.text()
    assert monitors.grey_record(LEFT) is None


def test_nobody_says_yes_by_not_choosing(dialog: CalibrationDialog, monitors: Monitors) -> None:
    dialog.grey_page.save.click()
    assert "Choose" in dialog.sentence.text()
    assert monitors.grey_record(LEFT) is None


def test_the_pattern_has_eighteen_even_steps_and_the_two_faint_squares(qtbot: QtBot) -> None:
    board = GreyBoard()
    qtbot.addWidget(board)
    board.resize(660, 460)
    picture = board.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    grey = np.frombuffer(picture.constBits(), np.uint8).reshape(
        picture.height(), picture.bytesPerLine()
    )[:, : picture.width()]
    wide, high = (grey.shape[1] - 48) / 6, (grey.shape[0] - 48) / 4
    middles = [
        int(grey[int(24 + (row + 0.5) * high), int(24 + (column + 0.5) * wide)])
        for row in range(3)
        for column in (range(6) if row % 2 == 0 else range(5, -1, -1))
    ]
    assert middles == [round(step * 255 / (GREY_STEPS - 1)) for step in range(GREY_STEPS)]
    below = int(24 + 3.5 * high)
    assert int(grey[below, int(24 + 1.5 * wide)]) == 13
    assert int(grey[below, int(24 + 4.5 * wide)]) == 242
    for step in range(GREY_STEPS):
        row, column = divmod(step, 6)
        top, left = int(24 + row * high) + 2, int(24 + column * wide) + 2
        patch = grey[top : int(top + high) - 4, left : int(left + wide) - 4]
        assert len(np.unique(patch)) in (2, 3), "a ground and its faint squares"


# For everybody.


def test_every_control_has_a_name_and_the_keys_reach_it(dialog: CalibrationDialog) -> None:
    assert not nameless(dialog)
    assert dialog.size_page.board.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("size", [(960, 600), (3600, 2000)])
def test_the_dialog_holds_at_small_and_large_sizes(
    dialog: CalibrationDialog, size: tuple[int, int]
) -> None:
    dialog.resize(*size)
    assert dialog.size() == dialog.size().__class__(*size)
    board, column = dialog.size_page.board, dialog.size_page.save
    assert board.width() >= 500
    assert dialog.rect().contains(column.mapTo(dialog, column.rect().bottomRight()))


def test_enter_in_a_field_saves_nothing(
    qtbot: QtBot, dialog: CalibrationDialog, monitors: Monitors
) -> None:
    page = dialog.size_page
    page.fits.setChecked(True)
    qtbot.keyClick(page.across, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.grey_page.remark, Qt.Key.Key_Return)
    assert monitors.size_record(LEFT) is None
    assert monitors.grey_record(LEFT) is None
    assert dialog.isVisible()
