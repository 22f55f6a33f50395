"""Text that is told as it is typed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from maninegs_gui.widgets.told_text import ToldText


@pytest.fixture
def field(qtbot: QtBot) -> ToldText:
    made = ToldText("Remark")
    qtbot.addWidget(made)
    made.show_text("old", "A")
    return made


def told(field: ToldText) -> list[tuple[object, str]]:
    heard: list[tuple[object, str]] = []
    field.told.connect(lambda whose, text, _gesture: heard.append((whose, text)))
    return heard


def test_it_tells_after_a_pause(qtbot: QtBot, field: ToldText) -> None:
    heard = told(field)
    field.setPlainText("new")
    assert heard == []
    qtbot.waitUntil(lambda: heard == [("A", "new")])


def test_what_is_shown_from_the_store_is_not_told(field: ToldText) -> None:
    heard = told(field)
    field.show_text("other", "A")
    field.tell()
    assert heard == []


def test_what_was_typed_of_one_thing_is_told_before_another_is_shown(field: ToldText) -> None:
    heard = told(field)
    field.setPlainText("half a sen")
    field.show_text("of B", "B")
    assert heard == [("A", "half a sen")]
    assert field.toPlainText() == "of B"


def test_an_older_text_of_the_store_does_not_fall_upon_what_was_told(field: ToldText) -> None:
    field.setPlainText("new")
    field.tell()
    field.show_text("old", "A")
    assert field.toPlainText() == "new"
    field.show_text("new", "A")
    field.show_text("taken back", "A")
    assert field.toPlainText() == "taken back"


def test_typing_on_is_one_gesture_until_the_thing_changes(field: ToldText) -> None:
    gestures: list[str] = []
    field.told.connect(lambda _whose, _text, gesture: gestures.append(gesture))
    for text in ("a", "ab"):
        field.setPlainText(text)
        field.tell()
    field.show_text("", "B")
    field.setPlainText("b")
    field.tell()
    assert gestures[0] == gestures[1] != gestures[2]
