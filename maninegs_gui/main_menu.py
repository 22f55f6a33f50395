"""The window's one menu: what is done seldom, by heading, with its keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from maninegs_gui.actions import Actions, Group

_GROUPS = (Group.CASE, Group.READERS, Group.DATA, Group.GO, Group.SIMILAR, Group.TRAINING,
           Group.HELP)  # fmt: skip
"""What belongs to images and findings is in their own menus and under the fingers."""


def main_menu(actions: Actions, parent: QWidget) -> QMenu:
    """A menu with a part for each heading, filled while it is open: features add actions late."""
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

    def empty() -> None:
        # An action that stands in a menu of the window is heard on all its pages.
        for part in parts.values():
            part.clear()

    menu.aboutToShow.connect(fill)
    # The entry that was chosen is triggered only once the menu is gone.
    menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu, empty))
    return menu
