"""What becomes of a training when the window closes, asked once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from maninegs_gui.training.controller import TrainingController
from maninegs_gui.widgets.labels import label


class Closing(QObject):
    """Lets the window close; while a training of its own runs, only after it was said."""

    stays = Signal()
    """The reader was asked, and keeps the window open."""

    def __init__(self, controller: TrainingController, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        self._agreed = False
        self.question: CloseTraining | None = None

    def may_close(self) -> bool:
        """Whether the window may close now; else it asks, and closes if the reader agrees."""
        story = self._controller.story
        if self._agreed or not story.running or story.elsewhere:
            return True
        if self.question is None:
            self.question = CloseTraining(self._window)
            self.question.close_wanted.clicked.connect(self._close)
            self.question.rejected.connect(self._stay)
            self.question.finished.connect(self._forget)
        self.question.open()
        return False

    def _close(self) -> None:
        self._agreed = True
        if self.question is not None:
            self.question.accept()
        self._window.close()

    def _stay(self) -> None:
        self.stays.emit()

    def _forget(self) -> None:
        self.question = None


class CloseTraining(QDialog):
    """Says what closing does to the training."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A training is under way"))
        buttons = QDialogButtonBox(self)
        stay = buttons.addButton(
            self.tr("Keep the window open"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.close_wanted = buttons.addButton(
            self.tr("Save and close"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        for button in (stay, self.close_wanted):
            button.setAccessibleName(button.text())
            button.setIcon(QIcon())
        stay.setDefault(True)
        stay.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("A training is under way"), "heading", wrap=True))
        layout.addWidget(
            label(
                self.tr(
                    "When the window closes, the training saves a checkpoint and ends. It can be "
                    "taken up from there on the training page, with the same result."
                ),
                wrap=True,
            )
        )
        layout.addWidget(buttons)
        self.setMinimumWidth(460)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
