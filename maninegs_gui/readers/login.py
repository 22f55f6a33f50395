"""The dialog that asks who reads."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from maninegs_gui.readers.form import LoginForm
from maninegs_gui.widgets.labels import label

_WANTED = QSize(460, 560)


class LoginDialog(QDialog):
    """A form and a way back; it closes when somebody was logged in."""

    def __init__(self, form: LoginForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who reads?"))
        self.form = form
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAccessibleName(cancel.text())
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        for button in (form.take, form.join):
            button.setAutoDefault(False)
        form.buttons.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(label(self.tr("Who reads?"), "heading"))
        layout.addWidget(
            label(
                self.tr(
                    "Each reader's findings and assessments are kept apart, and so is what may "
                    "be shown before her own assessment."
                ),
                "muted",
                wrap=True,
            )
        )
        layout.addWidget(form, 1)
        room = QGuiApplication.primaryScreen().availableSize() - QSize(40, 80)
        self.resize(_WANTED.boundedTo(room))
