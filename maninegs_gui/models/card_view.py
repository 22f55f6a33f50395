"""The model card: what it was trained on, how good on whom, what it is not for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core import files
from core.domain.errors import WorldError
from maninegs_gui.models.values import Card
from maninegs_gui.widgets.labels import EmptyPlace, NameLabel, label

_WIDEST = 880
"""Pixels: longer lines are hard to follow on a wide screen."""
_NAME = 28
"""Letters of a name before it wraps, so that all values begin below each other."""
_WORD = 40
"""Letters of a word that is broken, such as a hash."""


class CardView(QWidget):
    """Shows the sections of a card below each other; copies or saves it as Markdown."""

    failed = Signal(object)
    """A :class:`WorldError` of saving."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card: Card | None = None
        self.empty = EmptyPlace("")
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Model card"))
        self.copy = self._button(self.tr("Copy as Markdown"), self._copy)
        self.save = self._button(self.tr("Save as Markdown"), self._ask)
        self._said = label("", "muted")
        self._buttons = QWidget(self)
        line = QHBoxLayout(self._buttons)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (self.copy, self.save, self._said):
            line.addWidget(widget)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._buttons)
        column.addWidget(self.empty, 1)
        self.show_card(None, "")

    def show_card(self, card: Card | None, reason: str) -> None:
        """Show a card, or why there is none."""
        self.card = card
        self._said.setText("")
        self.empty.setVisible(card is None)
        self._scroll.setVisible(card is not None)
        self._buttons.setVisible(card is not None)
        if card is None:
            self.empty.say(self.tr("No model card") if reason else "", reason)
            self._scroll.setWidget(QWidget())
            return
        self._scroll.setWidget(self._sheet(card))

    def save_to(self, path: Path) -> None:
        """Write the card as Markdown, whole or not at all."""
        if self.card is None:
            return
        try:
            files.write_out(path, self.card.markdown.encode("utf-8"))
        except WorldError as error:
            self.failed.emit(error)
        else:
            self._said.setText(self.tr("Written to {0}.").format(path.name))

    def _sheet(self, card: Card) -> QWidget:
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 10, 8)
        column.setSpacing(6)
        names = self.fontMetrics().averageCharWidth() * _NAME
        for section in card.sections:
            column.addWidget(label(section.title, "section", wrap=True))
            grid = QGridLayout()
            grid.setContentsMargins(0, 0, 0, 12)
            grid.setHorizontalSpacing(18)
            grid.setVerticalSpacing(4)
            for row, (name, value) in enumerate(section.rows):
                said = _value(value)
                said.setAccessibleName(f"{name}: {value}" if name else value)
                if name:
                    what = label(name, "muted", wrap=True)
                    what.setFixedWidth(names)
                    what.setAlignment(Qt.AlignmentFlag.AlignTop)
                    grid.addWidget(what, row, 0)
                    grid.addWidget(said, row, 1)
                else:
                    grid.addWidget(said, row, 0, 1, 2)
            grid.setColumnStretch(1, 1)
            column.addLayout(grid)
        column.addStretch(1)
        return sheet

    def _copy(self) -> None:
        if self.card is not None:
            QGuiApplication.clipboard().setText(self.card.markdown)
            self._said.setText(self.tr("Copied."))

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.save.text(), "model_card.md", self.tr("Markdown (*.md)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def _button(self, text: str, run: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.clicked.connect(run)
        return button


def _value(text: str) -> QLabel:
    """A text that wraps; a hash wraps inside, since it has no spaces to wrap at."""
    if max(map(len, text.split()), default=0) > _WORD:
        return NameLabel(text)
    said = label(text, "", wrap=True)
    said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return said
