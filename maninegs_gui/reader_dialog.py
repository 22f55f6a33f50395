"""Who reads: choose a profile, or begin a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from core.domain.records import Reader
from maninegs_gui.widgets.labels import label

TABLE_ROLE = "table"
"""Readers of this role are imported tags, not persons."""


class ReaderDialog(QDialog):
    """Asks for a reader's name; findings and assessments are kept apart by it."""

    chosen = Signal(str)

    def __init__(
        self, readers: Sequence[Reader], current: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reader"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.names = QComboBox(self)
        self.names.setEditable(True)
        self.names.setAccessibleName(self.tr("Name of the reader"))
        self.names.addItems([r.name for r in readers if r.role != TABLE_ROLE])
        self.names.setCurrentText(current)
        line = self.names.lineEdit()
        if line is not None:
            line.selectAll()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        for which, text in (
            (QDialogButtonBox.StandardButton.Ok, self.tr("Read as this person")),
            (QDialogButtonBox.StandardButton.Cancel, self.tr("Cancel")),
        ):
            button = buttons.button(which)
            button.setText(text)
            button.setIcon(QIcon())
            button.setAccessibleName(text)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Who reads?"), "heading"))
        layout.addWidget(
            label(
                self.tr(
                    "Choose a name or type a new one. Each reader's findings and assessments "
                    "are kept apart, and so is what the machine may show."
                ),
                "muted",
                wrap=True,
            )
        )
        layout.addWidget(self.names)
        layout.addWidget(buttons)
        self.setMinimumWidth(420)

    def _accept(self) -> None:
        name = self.names.currentText().strip()
        if name:
            self.chosen.emit(name)
            self.accept()
