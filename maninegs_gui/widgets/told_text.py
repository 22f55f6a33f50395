"""A field of text that tells what was typed as it is typed, so that nothing waits for a button."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_PAUSE_MILLISECONDS = 500


class ToldText(QPlainTextEdit):
    """Tells its text after a short pause, when it loses the focus, and when it is asked to.

    What comes from the store while somebody types does not fall upon her.

    Parameters
    ----------
    lines
        How many lines are seen without scrolling.
    """

    told = Signal(object, str, str)
    """Whose text it is, the text, and an id that stays the same while one types on."""

    def __init__(
        self, name: str, hint: str = "", *, lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint or name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._lines = lines
        self._known = ""
        self._whose: object = None
        self._waiting: str | None = None
        self._gesture = uuid4().hex
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.tell)
        self.textChanged.connect(self._pause.start)
        self._fit()

    def show_text(self, text: str, whose: object = None) -> None:
        """Show what is kept of one thing, unless something newer of it is being typed.

        What was typed of another thing is told first: it never lands on this one.
        """
        if whose != self._whose:
            self.tell()
            self._whose, self._gesture, self._waiting = whose, uuid4().hex, None
        elif self._pause.isActive() or self._waiting not in {None, text}:
            return  # what is kept is older than what was told and is still on its way
        self._waiting = None
        self._known = text
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)

    def tell(self) -> None:
        """Tell what was typed, if it is new."""
        self._pause.stop()
        text = self.toPlainText()
        if text != self._known:
            self._known = self._waiting = text
            self.told.emit(self._whose, text, self._gesture)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.tell()
        self._gesture = uuid4().hex
        super().focusOutEvent(event)

    def changeEvent(self, event: object) -> None:
        super().changeEvent(event)  # type: ignore[arg-type]  # QEvent
        self._fit()

    def _fit(self) -> None:
        frame = 2 * (self.frameWidth() + int(self.document().documentMargin())) + 6
        self.setFixedHeight(self._lines * self.fontMetrics().lineSpacing() + frame)
