"""Monitors are known again, and true size only ever comes from a person's calibration."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
import shiboken6
from hypothesis import given
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.domain.errors import WorldError
from maninegs_gui.viewer.calibration import GreyRecord, PixelSize, SizeRecord
from maninegs_gui.viewer.monitors import Monitors, straddles, true_scale
from maninegs_gui.viewer.monitors_desk import Area, Desk, Screen, identities
from tests.support.desks import (
    LAPTOP,
    LEFT,
    RIGHT,
    WORKLIST,
    WORKSTATION,
    FakeDesk,
    moved,
    rows_of_screens,
    screen,
)

pytestmark = pytest.mark.usefixtures("qapp")
DAY = date(2026, 3, 1)


def size_record(one: Screen, across: float = 0.165, down: float | None = None) -> SizeRecord:
    return SizeRecord(PixelSize(across, down or across), one.native, DAY, "Physicist One")


# Which monitor is which.


def test_a_monitor_with_a_serial_number_is_the_same_on_another_plug_and_place() -> None:
    elsewhere = replace(moved(LEFT, 0), name="HDMI-3")
    assert Desk.of([LEFT]).identities == Desk.of([elsewhere]).identities


@pytest.mark.parametrize("serial", ["", "0", "00000000", "16843009"])
def test_two_monitors_without_a_serial_number_are_told_apart_by_their_place(serial: str) -> None:
    twins = [replace(LEFT, serial=serial), replace(RIGHT, serial=serial, name=LEFT.name)]
    first, second = identities(twins)
    assert first != second


def test_two_monitors_that_carry_one_serial_number_are_never_taken_for_each_other() -> None:
    twins = (LEFT, replace(RIGHT, serial=LEFT.serial))
    both = Desk.of(twins)
    alone = Desk.of(twins[:1])
    assert len(set(both.identities)) == 2
    assert alone.identities[0] not in both.identities


@given(rows_of_screens())
def test_every_monitor_of_a_desk_has_an_identity_of_its_own(screens: tuple[Screen, ...]) -> None:
    assert len(set(identities(screens))) == len(screens)


@given(rows_of_screens())
def test_a_set_of_monitors_is_known_in_whatever_order_it_is_read(
    screens: tuple[Screen, ...],
) -> None:
    known = {Desk.of(order).fingerprint for order in permutations(screens)}
    assert len(known) == 1


def test_monitors_that_swapped_sides_are_the_same_set() -> None:
    swapped = (WORKLIST, moved(RIGHT, 1920), moved(LEFT, 3968))
    assert Desk.of(swapped).fingerprint == Desk.of(WORKSTATION).fingerprint


def test_another_set_of_monitors_is_another_set() -> None:
    assert Desk.of(WORKSTATION).fingerprint != Desk.of(WORKSTATION[:2]).fingerprint


# True size.


def test_what_a_monitor_says_of_its_size_is_never_a_calibration(tmp_path: Path) -> None:
    monitors = FakeDesk(tmp_path).monitors()
    assert LEFT.claimed_mm_per_pixel == pytest.approx((0.165, 0.165))
    assert monitors.mm_per_device_pixel(LEFT) is None
    assert true_scale(0.07, LEFT, monitors) is None
    assert "needs a calibration" in monitors.why_no_true_size(LEFT)


@pytest.mark.parametrize("claimed", [(0.0, 0.0), (160.0, 90.0), (5000.0, 8000.0), (338.0, 600.0)])
def test_a_size_that_cannot_be_is_not_even_offered(claimed: tuple[float, float]) -> None:
    assert replace(LEFT, claimed_mm=claimed).claimed_mm_per_pixel is None


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_millimetre_is_a_millimetre_at_any_pixel_ratio(tmp_path: Path, ratio: float) -> None:
    one = screen(0, 1600, 1200, "any", "SN-1", ratio=ratio)
    monitors = FakeDesk(tmp_path, [one]).monitors()
    monitors.record_size(one, size_record(one, 0.2))
    scale = true_scale(0.05, one, monitors)
    assert scale is not None
    millimetres_of_100_pixels = 100 * scale * ratio * 0.2
    assert millimetres_of_100_pixels == pytest.approx(100 * 0.05)


@pytest.mark.parametrize("spacing", [None, 0.0, -1.0])
def test_an_image_without_spacing_has_no_true_size(tmp_path: Path, spacing: float | None) -> None:
    monitors = FakeDesk(tmp_path).monitors()
    monitors.record_size(LEFT, size_record(LEFT))
    assert true_scale(spacing, LEFT, monitors) is None


def test_pixels_that_are_not_square_give_no_true_size_and_say_so(tmp_path: Path) -> None:
    monitors = FakeDesk(tmp_path).monitors()
    monitors.record_size(LEFT, size_record(LEFT, 0.165, 0.172))
    assert true_scale(0.07, LEFT, monitors) is None
    assert "not square" in monitors.why_no_true_size(LEFT)


def test_a_measure_within_a_hundredth_counts_as_square(tmp_path: Path) -> None:
    monitors = FakeDesk(tmp_path).monitors()
    monitors.record_size(LEFT, size_record(LEFT, 0.1650, 0.1658))
    assert monitors.mm_per_device_pixel(LEFT) == pytest.approx(0.1654, abs=1e-4)


def test_another_resolution_voids_a_calibration_and_says_so(tmp_path: Path) -> None:
    desk = FakeDesk(tmp_path)
    monitors = desk.monitors()
    monitors.record_size(LEFT, size_record(LEFT))
    coarse = replace(LEFT, geometry=Area(1920, 0, 1024, 1280), available=Area(1920, 0, 1024, 1280))
    desk.replug(monitors, WORKLIST, coarse, RIGHT)
    assert monitors.mm_per_device_pixel(coarse) is None
    assert "2048 x 2560" in monitors.why_no_true_size(coarse)


def test_another_pixel_ratio_keeps_a_calibration(tmp_path: Path) -> None:
    desk = FakeDesk(tmp_path)
    monitors = desk.monitors()
    monitors.record_size(LEFT, size_record(LEFT))
    # 2048 / 1.5 is no whole number: Qt rounds it, and the matrix comes out a pixel short.
    scaled = replace(LEFT, geometry=Area(1920, 0, 1365, 1707), ratio=1.5)
    desk.replug(monitors, WORKLIST, scaled, RIGHT)
    assert monitors.mm_per_device_pixel(scaled) == pytest.approx(0.165)
    assert true_scale(0.0825, scaled, monitors) == pytest.approx(0.5 / 1.5)


def test_a_monitor_that_is_turned_keeps_its_calibration_turned(tmp_path: Path) -> None:
    desk = FakeDesk(tmp_path)
    monitors = desk.monitors()
    monitors.record_size(LEFT, size_record(LEFT, 0.165, 0.172))
    lying = replace(LEFT, geometry=Area(1920, 0, 2560, 2048))
    desk.replug(monitors, lying)
    assert monitors.pixel_size(lying) == PixelSize(0.172, 0.165)


def test_a_calibration_is_found_again_by_the_next_session_and_only_for_its_monitor(
    tmp_path: Path,
) -> None:
    FakeDesk(tmp_path).monitors().record_size(LEFT, size_record(LEFT))
    again = FakeDesk(tmp_path).monitors()
    assert again.size_record(LEFT) == size_record(LEFT)
    assert again.mm_per_device_pixel(RIGHT) is None


def test_a_calibration_can_be_forgotten(tmp_path: Path) -> None:
    monitors = FakeDesk(tmp_path).monitors()
    monitors.record_size(LEFT, size_record(LEFT))
    monitors.forget_size(LEFT)
    assert monitors.mm_per_device_pixel(LEFT) is None
    assert FakeDesk(tmp_path).monitors().size_record(LEFT) is None


def test_a_monitor_that_has_just_gone_gives_no_true_size(tmp_path: Path) -> None:
    desk = FakeDesk(tmp_path)
    monitors = desk.monitors()
    monitors.record_size(LEFT, size_record(LEFT))
    desk.replug(monitors, WORKLIST)
    assert true_scale(0.07, LEFT, monitors) is None
    assert "unplugged" in monitors.why_no_true_size(LEFT)


def test_a_view_on_two_monitors_has_no_true_size() -> None:
    desk = Desk.of(WORKSTATION)
    assert straddles(Area(3800, 100, 400, 400), desk)
    assert not straddles(Area(1920, 0, 2048, 2560), desk)
    assert not straddles(Area(3967, 0, 400, 400), desk), "one pixel over the edge is no matter"


def test_a_view_of_a_real_window_takes_the_pixels_of_its_own_screen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    monitors = Monitors(FakeDesk(tmp_path).settings)
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.show()
    here = monitors.screen(pane)
    assert here is not None
    monitors.record_size(here, size_record(here, 0.2))
    assert true_scale(0.1, pane, monitors) == pytest.approx(0.5 / pane.devicePixelRatioF())


# The grey-scale record (display rule 8).


def test_the_site_records_what_it_found_of_a_monitors_grey_scale(tmp_path: Path) -> None:
    record = GreyRecord(True, DAY, "Physicist One", 0.9, 510.0, 0.1, date(2027, 3, 1), "photometer")
    FakeDesk(tmp_path).monitors().record_grey(LEFT, record)
    again = FakeDesk(tmp_path).monitors()
    assert again.grey_record(LEFT) == record
    assert record.ratio == pytest.approx(510.1)
    assert again.grey_record(RIGHT) is None


def test_an_overdue_check_is_told_once_and_only_when_it_is_overdue(tmp_path: Path) -> None:
    due = date(2026, 6, 1)
    FakeDesk(tmp_path).monitors().record_grey(LEFT, GreyRecord(True, DAY, "One", due=due))
    today = due
    monitors = FakeDesk(tmp_path).monitors(today=lambda: today)
    told: list[str] = []
    monitors.told.connect(told.append)
    monitors.tell()
    assert not told
    today = date(2026, 6, 2)
    monitors.tell()
    monitors.tell()
    assert [sentence for sentence in told if "was due on 2026-06-01" in sentence] == told
    assert len(told) == 1


def test_a_monitor_that_does_not_follow_the_gsdf_is_told(tmp_path: Path) -> None:
    monitors = FakeDesk(tmp_path).monitors()
    monitors.record_grey(LEFT, GreyRecord(False, DAY, "Physicist One"))
    assert any("does not follow the GSDF" in text for text in monitors.sentences())


# What is damaged, and what cannot be written.

GOOD = json.loads(size_record(LEFT).to_json(Desk.of([LEFT]).identities[0]))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "[" * 100_000,
        json.dumps({**GOOD, "mm_across": float("nan")}),
        json.dumps({**GOOD, "mm_across": 0}),
        json.dumps({**GOOD, "mm_down": "0.165"}),
        json.dumps({**GOOD, "mm_down": True}),
        json.dumps({**GOOD, "matrix": [2048]}),
        json.dumps({**GOOD, "measured": "yesterday"}),
        json.dumps({**GOOD, "by": "x" * 1000}),
        json.dumps({**GOOD, "monitor": "another one"}),
    ],
)
def test_a_damaged_calibration_is_not_used_and_told_and_never_written_over(
    tmp_path: Path, text: str
) -> None:
    desk = FakeDesk(tmp_path, [LEFT, RIGHT])
    monitors = desk.monitors()
    monitors.record_size(LEFT, size_record(LEFT))
    monitors.record_size(RIGHT, size_record(RIGHT))
    (key,) = (
        key
        for key in desk.settings.allKeys()
        if monitors.desk.identity(LEFT) == json.loads(desk.settings.value(key))["monitor"]
    )
    desk.settings.setValue(key, text)
    desk.settings.sync()
    again = desk.monitors()
    assert again.mm_per_device_pixel(LEFT) is None
    assert again.mm_per_device_pixel(RIGHT) == pytest.approx(0.165)
    assert any("cannot be read" in sentence for sentence in again.sentences())
    again.record_size(LEFT, size_record(LEFT))
    assert again.mm_per_device_pixel(LEFT) == pytest.approx(0.165)
    assert not again.sentences()
    assert desk.settings.value(f"damaged/{key}") == text


def test_a_settings_file_of_rubbish_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "monitors.ini").write_bytes(b"\x00\xff[[rubbish\n=\n[a\n")
    monitors = FakeDesk(tmp_path).monitors()
    assert monitors.mm_per_device_pixel(LEFT) is None
    monitors.record_size(LEFT, size_record(LEFT))
    assert FakeDesk(tmp_path).monitors().mm_per_device_pixel(LEFT) == pytest.approx(0.165)


def test_a_calibration_that_cannot_be_written_is_not_taken_for_kept(tmp_path: Path) -> None:
    blocked = tmp_path / "no-folder"
    blocked.write_text("", encoding="utf-8")
    monitors = FakeDesk(blocked).monitors()
    with pytest.raises(WorldError, match="could not be written"):
        monitors.record_size(LEFT, size_record(LEFT))
    assert monitors.mm_per_device_pixel(LEFT) is None
    blocked.unlink()
    monitors.record_size(LEFT, size_record(LEFT))
    assert monitors.mm_per_device_pixel(LEFT) == pytest.approx(0.165)


# What changes while the program runs.


def test_a_change_of_monitors_is_followed_and_told_once(tmp_path: Path) -> None:
    desk = FakeDesk(tmp_path)
    monitors = desk.monitors()
    seen: list[str] = []
    monitors.desk_changed.connect(lambda: seen.append("desk"))
    monitors.changed.connect(lambda: seen.append("changed"))
    monitors.look_again()
    assert not seen
    desk.replug(monitors, *LAPTOP)
    assert seen == ["desk", "changed"]


def test_a_new_calibration_says_that_sizes_have_changed(tmp_path: Path, qtbot: QtBot) -> None:
    monitors = FakeDesk(tmp_path).monitors()
    with qtbot.waitSignal(monitors.changed):
        monitors.record_size(LEFT, size_record(LEFT))


def test_the_applications_screens_are_read(qapp: QApplication, tmp_path: Path) -> None:
    monitors = Monitors(FakeDesk(tmp_path).settings)
    assert len(monitors.desk.screens) == len(qapp.screens())
    here = monitors.screen(qapp.screens()[0])
    assert here is not None
    assert monitors.qscreen(here) is qapp.screens()[0]


def test_monitors_are_named_by_their_place_from_the_left(tmp_path: Path) -> None:
    monitors = FakeDesk(tmp_path).monitors()
    assert [monitors.label(one) for one in monitors.desk.screens] == [
        "1: ACME office, 1920 x 1080",
        "2: ACME mammo, 2048 x 2560",
        "3: ACME mammo, 2048 x 2560",
    ]


def test_a_monitor_is_found_after_a_window_that_asked_for_it_is_gone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    monitors = Monitors(QSettings(str(tmp_path / "m.ini"), QSettings.Format.IniFormat))
    known = monitors.screen(QGuiApplication.primaryScreen())
    assert known is not None
    window = QWidget()
    window.screen().availableGeometry()
    shiboken6.delete(window)
    found = monitors.qscreen(known)
    assert found is not None
    assert shiboken6.isValid(found)
    other = QWidget()
    qtbot.addWidget(other)
    assert monitors.screen(other) == known
    monitors.look_again()
