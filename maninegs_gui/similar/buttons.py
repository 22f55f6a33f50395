"""Small buttons with an icon and a name that is heard and shown on hover."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QToolButton, QWidget

from maninegs_gui.theme import Role, give_role

_SIZE = 16


class IconButton(QToolButton):
    """Loads its icon when it is first shown: the icon fonts are large, and a start waits."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon

    def showEvent(self, event: QShowEvent) -> None:
        if self.icon().isNull():
            import qtawesome

            self.setIcon(
                qtawesome.icon(
                    self._icon, color=Role.TEXT.value, color_disabled=Role.DISABLED.value
                )
            )
        super().showEvent(event)


def icon_button(
    icon: str, name: str, parent: QWidget | None = None, *, checkable: bool = False
) -> QToolButton:
    """A quiet button; ``icon`` is one of qtawesome's."""
    made = IconButton(icon, parent)
    made.setIconSize(QSize(_SIZE, _SIZE))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setCheckable(checkable)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setStyleSheet("padding: 3px 4px;")
    give_role(made, "quiet")
    return made
