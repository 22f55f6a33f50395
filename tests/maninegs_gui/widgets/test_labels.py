"""Names and corner texts wrap; nothing of them is lost."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from maninegs_gui.widgets.labels import NameLabel, wrapped


@pytest.mark.parametrize(
    "text",
    [
        "zoom 125 %",
        "0.400 mm/px, magnification corrected by distances",
        "1.2.826.0.1.3680043.8.498.12345678901234567890123456789012345678",
        "\U00020000\U00020001 \U00020002" * 9,
    ],
)
def test_wrapping_loses_no_character(qtbot: QtBot, text: str) -> None:
    label = NameLabel(text)
    qtbot.addWidget(label)
    lines = wrapped(text, label.font(), 90)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(label.fontMetrics().horizontalAdvance(line) <= 91 for line in lines)


def test_a_narrow_name_grows_in_height_and_stays_the_same_name(qtbot: QtBot) -> None:
    label = NameLabel("PHANTOM-0010-OF-A-VERY-LONG-KEY R")
    qtbot.addWidget(label)
    label.resize(60, 20)
    assert label.heightForWidth(60) >= 3 * label.fontMetrics().height()
    assert label.text() == "PHANTOM-0010-OF-A-VERY-LONG-KEY R"
    assert label.accessibleName() == label.text()
