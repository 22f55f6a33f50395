"""What ``maninegs-gui --self-test`` tries of the window's own parts holds here too."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from maninegs_gui import packaged


@pytest.mark.parametrize("part", [packaged._window, packaged._pictures, packaged._printing])
def test_a_part_of_the_self_test_passes(qtbot: QtBot, part: object) -> None:
    assert callable(part)
    assert part()


def test_other_words_are_left_to_the_window() -> None:
    assert packaged.handled(["--workspace", "x"]) is None
    assert packaged.handled(["--self-test", "--more"]) is None
