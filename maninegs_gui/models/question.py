"""The one question of this page: the files of a run do not come back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from maninegs_gui.models import words
from maninegs_gui.models.values import Entry, Use
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label


class DeleteQuestion(QFrame):
    """Says what is lost and what stays, in the page and not over it; Return deletes nothing."""

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "card")
        self.said = label("", "warning", wrap=True)
        self.yes = self._button(self.tr("Delete the files"))
        self.no = self._button(self.tr("Keep them"))
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self.hide)
        line = QHBoxLayout()
        line.addWidget(self.yes)
        line.addWidget(self.no)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.said)
        column.addLayout(line)
        self.hide()

    def ask(self, entry: Entry) -> None:
        """Ask about a run."""
        lost = self.tr(
            "The files of this run ({0}) will be deleted: frozen data, checkpoints, curves. This "
            "cannot be undone."
        ).format(words.size(entry.freed or entry.size) or words.DASH)
        if entry.use in (Use.IN_USE, Use.WAS_IN_USE):
            stays = self.tr(
                "Its model was accepted and stays, with its card and vectors; it is compared "
                "with other models no more."
            )
        elif entry.use is Use.OFFERED:
            stays = self.tr(
                "Its model was never accepted and goes as well; settings and results stay listed."
            )
        else:
            stays = self.tr("Its settings and results stay listed.")
        self.said.setText(f"{lost} {stays}")
        # The button that asks is called the same: this one says what it comes to.
        self.yes.setAccessibleDescription(self.said.text())
        self.show()
        self.no.setFocus()

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit()

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        return button
