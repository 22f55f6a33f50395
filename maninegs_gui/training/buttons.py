"""Buttons that do what an action does, and look as it stands."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from maninegs_gui.theme import give_role


class Buttons(Protocol):
    """The actions of this page, by id."""

    def __getitem__(self, action_id: str) -> QAction: ...


def action_button(action: QAction, parent: QWidget, role: str = "") -> QPushButton:
    """A button for an action; it follows whether the action can be done now."""
    button = QPushButton(action.text(), parent)
    button.setAccessibleName(action.text())
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setToolTip(action.toolTip())

    follow()
    action.changed.connect(follow)
    if role:
        give_role(button, role)
    return button
