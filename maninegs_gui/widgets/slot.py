"""A place in a window for something that is made later than the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maninegs_gui.widgets.tabbing import Leading


class Slot(Leading):
    """Empty and dark until it is filled; keys and focus meant for its content pass through it.

    Parameters
    ----------
    least
        The size that is kept free meanwhile; afterwards the content says how small it may be.
    """

    def __init__(self, least: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumSize(least)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def fill(self, content: QWidget) -> None:
        """Give the place to ``content``, and the focus where the place had it."""
        waited = self.hasFocus()
        self._layout.addWidget(content)
        # Qt shows it with the next events only; until then it would count as put away.
        content.show()
        self.setMinimumSize(0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lead_to(content)
        if waited:
            content.setFocus(Qt.FocusReason.OtherFocusReason)
