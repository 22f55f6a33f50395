from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from maninegs_gui.actions import TABLE, Actions, ActionSpec, Group, When, clashes
from maninegs_gui.adjudication import actions as adjudication_actions
from maninegs_gui.backups import actions as backups_actions
from maninegs_gui.findings import actions as findings_actions
from maninegs_gui.similar import actions as similar_actions
from maninegs_gui.viewer import actions as viewer_actions


def test_no_two_actions_answer_to_one_key_at_once() -> None:
    tables = (
        TABLE,
        viewer_actions.TABLE,
        findings_actions.TABLE,
        similar_actions.TABLE,
        adjudication_actions.TABLE,
        backups_actions.TABLE,
    )
    assert clashes([spec for table in tables for spec in table]) == []


def test_a_clash_is_found_across_pages_and_spellings() -> None:
    always = ActionSpec("a.a", "A", Group.CASE, ("Ctrl+I",))
    reading = ActionSpec("b.b", "B", Group.CASE, ("ctrl+i",), when=When.READING)
    training = ActionSpec("c.c", "C", Group.CASE, ("S",), when=When.TRAINING)
    other = ActionSpec("d.d", "D", Group.CASE, ("S",), when=When.READING)
    assert clashes([always, reading]) == [("Ctrl+I", "a.a", "b.b")]
    assert clashes([training, other]) == []


def test_ids_are_unique_and_titles_are_words() -> None:
    ids = [spec.id for spec in TABLE]
    assert len(ids) == len(set(ids))
    assert all(spec.title.strip() for spec in TABLE)


def test_a_page_action_is_heard_only_while_its_page_shows(qtbot: QtBot) -> None:
    window = QWidget()
    page = QWidget(window)
    qtbot.addWidget(window)
    actions = Actions(window)
    heard: list[str] = []
    actions.bind("similar.show", lambda: heard.append("similar"))
    actions.bind("help.keys", lambda: heard.append("keys"))
    actions.place(window, {When.READING: page})
    with qtbot.waitExposed(window):
        window.show()
    qtbot.keyClick(window, Qt.Key.Key_S)
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    page.hide()
    qtbot.keyClick(window, Qt.Key.Key_S)
    assert heard == ["similar", "keys"]
