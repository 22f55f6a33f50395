"""Letters and digits are tags while a finding is open, wherever the focus is.

That is the panel's own window and every window in which reading goes on beside it.
Shortcuts of the window would take them first, so the filter accepts the
override that Qt offers before it looks for a shortcut. Text fields keep their keys,
and so does a widget that has said it wants them (:mod:`maninegs_gui.widgets.listening`).
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from maninegs_gui.widgets import listening

_SUFFIX_SECONDS = 3.0


class TagMode(QObject):
    """Hears keys for one panel while a finding is open, or an assessment wants its letter.

    Parameters
    ----------
    heard
        Called with a key; whether it meant something.
    """

    def __init__(self, panel: QWidget, heard: Callable[[str], bool]) -> None:
        super().__init__(panel)
        self._panel = panel
        self._heard = heard
        self._tagging = False
        self._suffix_until = 0.0
        self._installed = False

    def set_tagging(self, tagging: bool) -> None:
        """Whether a finding is open."""
        self._tagging = tagging
        self._install()

    def expect_suffix(self) -> None:
        """Hear A, B or C for a moment: the assessment may become 4A, 4B or 4C."""
        self._suffix_until = time.monotonic() + _SUFFIX_SECONDS
        self._install()
        QTimer.singleShot(int(1000 * _SUFFIX_SECONDS) + 100, self, self._install)

    @property
    def expects_suffix(self) -> bool:
        """Whether A, B and C mean an assessment."""
        return time.monotonic() < self._suffix_until

    def end_suffix(self) -> None:
        """A, B and C mean what they meant before."""
        self._suffix_until = 0.0
        self._install()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if not isinstance(event, QKeyEvent) or not self._listens():
            return False
        name = key_name(event)
        focus = QApplication.focusWidget()
        if not name or (focus is not None and listening.takes(focus, name)):
            return False
        if kind is QEvent.Type.ShortcutOverride:
            if self._wants(name):
                event.accept()
                return True
            return False
        return self._wants(name) and self._heard(name)

    def _wants(self, name: str) -> bool:
        if self.expects_suffix and name.lower() in ("a", "b", "c"):
            return True
        return self._tagging

    def _listens(self) -> bool:
        focus = QApplication.focusWidget()
        return (
            (self._tagging or self.expects_suffix)
            and self._panel.isVisible()
            and focus is not None
            and listening.reads(focus.window(), self._panel.window())
            and not listening.is_typing(focus)
        )

    def _install(self) -> None:
        wanted = self._tagging or self.expects_suffix
        application = QApplication.instance()
        if application is None or wanted == self._installed:
            return
        self._installed = wanted
        if wanted:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)


_NAMED = {
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
    Qt.Key.Key_Escape: "escape",
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_Backspace: "backspace",
}


def key_name(event: QKeyEvent) -> str:
    """A letter (a capital with Shift), a digit, or the name of a key that the mode uses."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return ""
    code = event.key()
    if int(Qt.Key.Key_A) <= code <= int(Qt.Key.Key_Z):
        letter = chr(code)
        return letter if held else letter.lower()
    if int(Qt.Key.Key_1) <= code <= int(Qt.Key.Key_9):
        # Some keyboards want Shift for a digit; it is the same digit.
        return chr(code)
    try:
        return _NAMED.get(Qt.Key(code), "")
    except ValueError:
        return ""
