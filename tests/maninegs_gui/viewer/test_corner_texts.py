"""What stands over an image: all that must, nothing cut, nothing over another (rules 33-41)."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.domain.study import (
    BreastId,
    ExamId,
    ImageHeader,
    ImageId,
    ImageRecord,
    ImageState,
    Intent,
    Provenance,
)
from core.imaging.header import read_header
from maninegs_gui.theme import POINTS
from maninegs_gui.viewer import texts
from maninegs_gui.viewer.corner_texts import (
    CornerTexts,
    Level,
    Overlay,
    Told,
    layout,
    letters,
    must,
)
from maninegs_gui.widgets.text_setting import Placed
from tests.support import objects

LIVE = ("NORMAL   C 2048  W 4096", "zoom 65 %", "0.0361 mm/px, magnification corrected")
WARNING = "The chest wall is on the wrong side for LMCC: check the marker."
IDENTITY = (
    "Example", "Anna", "PID-77", "1961", "63 y", "STUDY-5", "ACC-9", "2024-01-02",
    "2024-05-06", "09:10", "10:11", "series", "image 12", "Breast Centre", "Main Street",
    "MAMMO-2", "Radiographer",
)  # fmt: skip
"""What anonymous mode hides: every value of rules 33-35."""


@pytest.fixture
def header(tmp_path: Path) -> ImageHeader:
    return read_header(objects.fully_described().write(tmp_path / "a.dcm"))


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    return QFont(qapp.font().family(), POINTS)


def record(header: ImageHeader) -> ImageRecord:
    return ImageRecord(
        ImageId(1), ExamId(1), BreastId(1), header, "one.dcm", "0" * 64, ImageState.READY
    )


def told(header: ImageHeader, **values: object) -> Told:
    kept = {"live": LIVE, "letters": ("A", "FR"), "on_right": True}
    return Told(record(header), **(kept | values))  # type: ignore[arg-type]


def troubled(header: ImageHeader) -> ImageHeader:
    """An image with everything wrong that a badge can say."""
    return replace(
        header,
        side_from=Provenance.GUESSED,
        orientation_from=Provenance.ASSUMED,
        intent=Intent.PROCESSING,
        quality_control=True,
        partial=True,
        implant=True,
        lossy=True,
        burned_in=True,
        corner_text=(
            *header.corner_text,
            ("PartialViewCodeSequence", "anterior"),
            ("LossyImageCompressionRatio", "12.5"),
        ),
    )


def said(placed: tuple[Placed, ...]) -> str:
    return " ".join(one.line.text for one in placed).replace("\u00a0", " ")


def test_every_attribute_of_rules_33_to_38_is_said_in_full(
    header: ImageHeader, font: QFont
) -> None:
    found = said(layout(told(header), Overlay(Level.FULL), QSizeF(1600, 1000), font))
    for value in (
        *IDENTITY, "Maker Inc Model X", "serial SN-31", "detector DET-41", "software 5.1",
        "calibrated 2024-04-01", "gantry GANTRY-6", "29 kV", "87 mAs", "1250 ms",
        "anode TUNGSTEN", "filter RHODIUM", "93 N", "57 mm", "47°", "relative exposure 311",
        "organ dose 1.47 mGy", "entrance dose 5.3 mGy", "magnification 1.8",
        "reason: Palpable lump", "LMCC", *LIVE,
    ):  # fmt: skip
        assert value in found, value


def test_the_short_texts_say_who_when_and_how_large(header: ImageHeader, font: QFont) -> None:
    found = said(layout(told(header), Overlay(), QSizeF(800, 500), font))
    for value in ("Example, Anna", "PID-77", "1961-02-03", "2024-01-02 10:11", *LIVE):
        assert value in found
    assert "SN-31" not in found


def test_the_key_goes_round_and_keeps_what_is_hidden_hidden() -> None:
    overlay = Overlay(anonymous=True)
    levels = []
    for _ in range(4):
        levels.append(overlay.level)
        assert overlay.anonymous
        overlay = overlay.next_level()
    assert levels == [Level.SHORT, Level.FULL, Level.NONE, Level.SHORT]


@pytest.mark.parametrize("anonymous", [False, True])
@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("size", [(400, 300), (790, 470), (1600, 1000)])
def test_label_badges_and_warning_stay_in_every_level_and_size(
    header: ImageHeader, font: QFont, level: Level, anonymous: bool, size: tuple[int, int]
) -> None:
    one = told(troubled(header), warning=WARNING, origin="OTHER PATIENT")
    found = said(layout(one, Overlay(level, anonymous), QSizeF(*size), font))
    for value in (
        "LMCC", "OTHER PATIENT", WARNING, "For Processing", "QUALITY CONTROL", "view guessed",
        "orientation assumed", "PARTIAL anterior", "IMPLANT", "magnified 1.8x", "LOSSY 12.5:1",
        "text burned in",
    ):  # fmt: skip
        assert value in found, value


@pytest.mark.parametrize("level", [Level.SHORT, Level.FULL])
@pytest.mark.parametrize("points", [POINTS, 1.5 * POINTS])
def test_who_it_is_stays_readable_in_a_small_pane_beside_every_badge(
    header: ImageHeader, font: QFont, level: Level, points: float
) -> None:
    font.setPointSizeF(points)
    placed = layout(told(troubled(header)), Overlay(level), QSizeF(400, 300), font)
    assert "Example, Anna" in said(placed)
    assert "PID-77" in said(placed)
    assert min(one.points for one in placed) >= 7.0


@pytest.mark.parametrize("on_right", [False, True])
@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("points", [POINTS, 1.5 * POINTS, 2.0 * POINTS])
@pytest.mark.parametrize(
    "size", [(80, 80), (160, 120), (400, 300), (790, 470), (1900, 1060), (3840, 2100)]
)
def test_nothing_is_cut_and_nothing_stands_over_another(
    header: ImageHeader,
    font: QFont,
    size: tuple[int, int],
    points: float,
    level: Level,
    on_right: bool,
) -> None:
    font.setPointSizeF(points)
    pane = QRectF(0, 0, *size)
    for head, warning in ((header, ""), (troubled(header), WARNING)):
        one = told(head, warning=warning, on_right=on_right)
        placed = layout(one, Overlay(level), pane.size(), font)
        placed += letters(one, placed, pane.size(), font)
        tight = min(size) <= 120  # where not even a label is as narrow as the pane
        if not tight and (size[0] > 400 or points < 2 * POINTS):
            for line in placed:
                assert pane.contains(line.rect), line.line.text
        for first, second in combinations(placed, 2):
            shared = first.rect.intersected(second.rect)
            assert shared.height() < 0.01 or shared.width() < 0.01 or tight, (
                first.line.text,
                second.line.text,
            )


def test_what_has_no_room_is_counted(header: ImageHeader, font: QFont) -> None:
    found = said(layout(told(header), Overlay(Level.FULL), QSizeF(400, 300), font))
    assert "more lines in a larger view" in found


@pytest.mark.parametrize("on_right", [False, True])
def test_the_texts_stand_away_from_the_chest_wall(
    header: ImageHeader, font: QFont, on_right: bool
) -> None:
    placed = layout(told(header, on_right=on_right), Overlay(), QSizeF(800, 500), font)
    for one in placed:
        if on_right:
            assert one.rect.right() == pytest.approx(790)
        else:
            assert one.rect.left() == pytest.approx(10)


@pytest.mark.parametrize(
    ("on_right", "found", "said_"),
    [(True, ("A", "FR"), {"A →", "↓ FR"}), (False, ("P", "L"), {"← A", "↓ L"})],
)
def test_letters_stand_at_the_edges_they_name(
    header: ImageHeader, font: QFont, on_right: bool, found: tuple[str, str], said_: set[str]
) -> None:
    one = told(header, letters=found, on_right=on_right)
    placed = letters(one, (), QSizeF(800, 500), font)
    assert {line.line.text for line in placed} == said_
    side, below = placed
    assert (side.rect.center().x() > 400) == on_right
    assert below.rect.bottom() > 470
    assert (below.rect.center().x() < 400) == on_right  # over the breast, beside the texts


def test_letters_grow_moderately_on_a_large_screen(header: ImageHeader, font: QFont) -> None:
    sizes = {
        height: layout(told(header), Overlay(), QSizeF(2 * height, height), font)[0].points
        for height in (300, 900, 2100)
    }
    assert sizes[300] < sizes[900] < sizes[2100] <= 1.8 * sizes[900]


@pytest.mark.parametrize("level", Level)
def test_anonymous_says_nothing_of_who_when_and_where(
    header: ImageHeader, font: QFont, level: Level
) -> None:
    found = said(layout(told(header), Overlay(level, anonymous=True), QSizeF(1600, 1000), font))
    for value in IDENTITY:
        assert value not in found, value
    assert "LMCC" in found


def test_what_a_screen_reader_says_tells_the_warning_and_not_who_it_is(header: ImageHeader) -> None:
    found = texts.accessible(record(troubled(header)), WARNING)
    assert WARNING in found
    assert "PARTIAL anterior" in found
    assert not any(value in found for value in IDENTITY)


def test_an_image_that_says_little_leaves_no_empty_lines(font: QFont, tmp_path: Path) -> None:
    bare = replace(
        read_header(objects.plain().write(tmp_path / "a.dcm")),
        corner_text=(), manufacturer="", model_name="", patient_name="", birth_date=None,
        age_years=None, sex="", exam_date=None, exam_time="", accession="",
    )  # fmt: skip
    placed = layout(told(bare), Overlay(Level.FULL), QSizeF(800, 500), font)
    assert all(one.line.text.strip() for one in placed)


@pytest.mark.parametrize(
    ("keyword", "value", "wanted"),
    [
        ("ExposureInuAs", "87000", "87 mAs"),
        ("FilterMaterial", "RHODIUM\\SILVER", "filter RHODIUM / SILVER"),
        ("OrganDose", "a lot", ""),
    ],
)
def test_units_are_those_that_readers_know(
    header: ImageHeader, keyword: str, value: str, wanted: str
) -> None:
    head = replace(header, corner_text=((keyword, value),))
    assert texts.technique(head) == ((wanted,) if wanted else ())


def test_an_image_compressed_twice_tells_both_ratios(header: ImageHeader) -> None:
    head = replace(header, lossy=True, corner_text=(("LossyImageCompressionRatio", "12\\3.5"),))
    assert "LOSSY 12:1 3.5:1" in texts.badges(head)


def test_a_partial_view_without_a_code_tells_its_description(header: ImageHeader) -> None:
    head = replace(header, partial=True, corner_text=(("PartialViewDescription", "nipple cut"),))
    assert "PARTIAL nipple cut" in texts.badges(head)


def test_a_contact_view_is_not_called_magnified(header: ImageHeader) -> None:
    for factor in ("1", "1.1", "no number"):
        told_ = (("EstimatedRadiographicMagnificationFactor", factor),)
        assert not any("magnified" in t for t in texts.badges(replace(header, corner_text=told_)))


def test_a_queue_is_told_beside_the_label(header: ImageHeader) -> None:
    assert must(told(header, place=1, count=3))[0].text == "LMCC   2 of 3"


def test_what_is_painted_follows_what_is_told(header: ImageHeader, font: QFont) -> None:
    """The kept picture is drawn anew when a still line changes, and live lines always are."""
    painted = CornerTexts()

    def picture(one: Told, overlay: Overlay) -> np.ndarray:
        image = QImage(800, 500, QImage.Format.Format_Grayscale8)
        image.fill(0)
        painter = QPainter(image)
        painted.paint(painter, one, overlay, QSizeF(800, 500), font)
        painter.end()
        rows = np.frombuffer(image.constBits(), np.uint8)
        return rows.reshape(500, image.bytesPerLine())[:, :800].copy()

    first = picture(told(header), Overlay())
    assert np.array_equal(picture(told(header), Overlay()), first)
    zoomed = picture(told(header, live=("zoom 90 %",)), Overlay())
    assert not np.array_equal(zoomed, first)
    hidden = picture(told(header), Overlay(anonymous=True))
    assert not np.array_equal(hidden, first)
    assert np.array_equal(picture(told(header), Overlay()), first)
