"""What the five pages of the first start share."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from maninegs_gui.welcome.draft import Draft
from maninegs_gui.widgets.labels import label


class Page(QWidget):
    """A heading, a sentence that says what for, and below them what is asked.

    Parameters
    ----------
    draft
        What is filled in; a page writes into it as soon as something is chosen.
    """

    changed = Signal()
    """Whether one can go on, or what the button to go on says, is different now."""

    respoken = Signal()
    """The program speaks another language now."""

    def __init__(self, draft: Draft, title: str, why: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.title = title
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.column.addWidget(label(title, "heading", wrap=True))
        self.column.addWidget(label(why, "muted", wrap=True))
        self.column.addSpacing(6)

    def ready(self) -> bool:
        """Whether one can go on."""
        return True

    def busy(self) -> bool:
        """Whether something is under way that must end first."""
        return False

    def onward(self) -> str:
        """What the button to go on says; the usual word when empty."""
        return ""

    def begin(self) -> None:
        """The page is shown: put the keys where something is chosen."""

    def leave(self) -> None:
        """The page is left for another, or for good."""

    def below(self, text: str, role: str = "muted") -> QLabel:
        """A sentence below a choice, in line with its text."""
        made = label(text, role, wrap=True)
        made.setContentsMargins(26, 0, 0, 4)
        self.column.addWidget(made)
        return made
