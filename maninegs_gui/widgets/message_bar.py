"""One line for messages above the work: never a dialog that stops the reader."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from maninegs_gui.theme import give_role
from maninegs_gui.widgets.announce import announce
from maninegs_gui.widgets.labels import label

_NOTE_MILLISECONDS = 8000


class MessageBar(QFrame):
    """Shows the latest message; notes go by themselves, warnings wait to be dismissed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Message"))
        self._text = label(wrap=True)
        self._close = QToolButton(self)
        self._close.setText(self.tr("Dismiss"))
        self._close.setAccessibleName(self.tr("Dismiss the message"))
        give_role(self._close, "quiet")
        self._close.clicked.connect(self.dismiss)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """The message that is shown, or the empty string."""
        return "" if self.isHidden() else self._text.text()

    def show_message(self, tone: str, sentence: str) -> None:
        """Show a sentence; a note never covers a warning that was not dismissed."""
        waiting = self.property("tone") if not self.isHidden() else None
        if tone == "note" and waiting in {"warning", "fault"}:
            return
        give_role(self, tone, "tone")
        self._text.setText(sentence)
        self.setAccessibleDescription(sentence)
        self.show()
        announce(self, sentence, urgent=tone != "note")
        if tone == "note":
            self._timer.start(_NOTE_MILLISECONDS)
        else:
            self._timer.stop()

    def dismiss(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.hide()
