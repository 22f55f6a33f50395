"""A button that waits for one key and says which it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from maninegs_gui.keys.chords import portable

_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_unknown,
    }
)  # fmt: skip


class KeyRecorder(QPushButton):
    """Pressed, it takes the next key whatever it is; Esc gives up."""

    recorded = Signal(str)
    """The key in Qt's portable form; empty when it is none."""
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recording = False
        self._rest()
        self.clicked.connect(self.begin)

    @property
    def recording(self) -> bool:
        """Whether the next key is taken."""
        return self._recording

    def begin(self) -> None:
        """Take the next key."""
        self._recording = True
        self._name(self.tr("Press the key (Esc: give up)"))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        if self._recording and isinstance(event, QKeyEvent):
            # Before the window's shortcuts, and before Tab moves the focus.
            if event.type() is QEvent.Type.KeyPress:
                self._take(event)
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._rest()
        super().focusOutEvent(event)

    def _take(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS or event.isAutoRepeat():
            return
        self._rest()
        name = chord(event)
        if name == "Esc":
            self.given_up.emit()
        else:
            self.recorded.emit(name)

    def _rest(self) -> None:
        self._recording = False
        self._name(self.tr("Record a key"))

    def _name(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)


def chord(event: QKeyEvent) -> str:
    """A pressed key with its modifiers, as shortcuts are compared: ``?`` and not ``Shift+?``."""
    code = Qt.Key(event.key())
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    printed = int(code) < int(Qt.Key.Key_Escape) and chr(int(code)).isprintable()
    if held == Qt.KeyboardModifier.ShiftModifier and printed:
        text = chr(int(code))
        if not text.isalpha() and text != " ":
            held = Qt.KeyboardModifier.NoModifier
    sequence = QKeySequence(QKeyCombination(held, code))
    return portable(sequence.toString(QKeySequence.SequenceFormat.PortableText))
