"""A workspace that is open in another window already: go there, or look only (fault 29)."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from core import locks
from core.workspace import Workspace
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label


class Choice(StrEnum):
    """What to do about the other window."""

    GO = "go"
    LOOK = "look"
    QUIT = "quit"


def is_open(workspace: Workspace) -> bool:
    """Whether another window edits the workspace now."""
    return locks.holder(workspace.editor) is not None


class SecondWindow(QDialog):
    """Asks which it is to be; closing it starts nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = Choice.QUIT
        self.setWindowTitle(self.tr("Already open"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("This workspace is open in another window"), "heading"))
        layout.addWidget(
            label(
                self.tr(
                    "Only one window edits a workspace at a time. Go to it, or look at the "
                    "workspace here without changing anything."
                ),
                "muted",
                wrap=True,
            )
        )
        self.go = self._button(self.tr("Go to that window"), Choice.GO)
        give_role(self.go, "primary")
        self.go.setDefault(True)
        self.look = self._button(self.tr("Look only, here"), Choice.LOOK)
        for button in (self.go, self.look, self._button(self.tr("Do not open"), Choice.QUIT)):
            layout.addWidget(button)
        self.setMinimumWidth(440)

    def _button(self, text: str, choice: Choice) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)

        def take() -> None:
            self.choice = choice
            self.accept()

        button.clicked.connect(take)
        return button
