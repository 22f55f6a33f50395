"""The sums of a report in three groups, each share with its count and interval."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from core.annotation.reliance import Sums
from maninegs_gui.reliance import words
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label


class Figures(QWidget):
    """Three cards side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        for column, (title, figures) in enumerate(words.groups()):
            card = QFrame(self)
            give_role(card, "card")
            card.setAccessibleName(title)
            inside = QVBoxLayout(card)
            inside.setContentsMargins(12, 10, 12, 10)
            inside.setSpacing(1)
            inside.addWidget(label(title, "section", wrap=True))
            for name, said in figures:
                inside.addSpacing(5)
                inside.addWidget(label(said, "muted", wrap=True))
                value = label("", wrap=True)
                value.setAccessibleName(said)
                value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                inside.addWidget(value)
                self.values[name] = value
            inside.addStretch(1)
            grid.addWidget(card, 0, column)
            grid.setColumnStretch(column, 1)

    def show_sums(self, sums: Sums) -> None:
        """Show the figures."""
        for name, value in self.values.items():
            value.setText(words.share(getattr(sums, name)))
