"""The window's one menu: what is done seldom, by heading, with its keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from maninegs_gui.actions import Actions, Group

_GROUPS = (Group.CASE, Group.READERS, Group.DATA, Group.GO, Group.SIMILAR, Group.TRAINING,
           Group.HELP)  # fmt: skip
"""What belongs to images and findings is in their own menus and under the fingers."""


def main_menu(actions: Actions, parent: QWidget) -> QMenu:
    """A menu with a part for each heading, filled when it opens: features add actions late."""
    menu = QMenu(parent)
    menu.setAccessibleName(QCoreApplication.translate("menu", "Menu"))
    parts = {
        group: menu.addMenu(QCoreApplication.translate("actions", group.value)) for group in _GROUPS
    }

    def fill() -> None:
        for group, part in parts.items():
            part.clear()
            part.addActions([actions[one.id] for one in actions.specs if one.group is group])
            part.menuAction().setVisible(not part.isEmpty())

    menu.aboutToShow.connect(fill)
    return menu
