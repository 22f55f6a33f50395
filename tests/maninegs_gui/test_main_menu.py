"""The window's menu."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from maninegs_gui.actions import Actions, ActionSpec, Group
from maninegs_gui.main_menu import main_menu


def shown(qtbot: QtBot, actions: Actions) -> dict[str, list[str]]:
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = main_menu(actions, parent)
    menu.aboutToShow.emit()
    return {
        part.text(): [action.text() for action in part.menu().actions()]  # type: ignore[attr-defined]
        for part in menu.actions()
        if part.isVisible()
    }


def test_actions_stand_under_their_heading(qtbot: QtBot) -> None:
    found = shown(qtbot, Actions())
    assert "Import images" in found["Case"]
    assert "Retrain" in found["Training"]


def test_a_heading_without_actions_is_not_shown_until_one_comes(qtbot: QtBot) -> None:
    actions = Actions()
    assert "Data" not in shown(qtbot, actions)
    actions.add((ActionSpec("data.some", "Some act", Group.DATA),))
    assert shown(qtbot, actions)["Data"] == ["Some act"]
