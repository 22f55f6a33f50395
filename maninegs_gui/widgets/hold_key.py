"""A key that acts while it is held down, which a shortcut cannot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class HoldKey(QObject):
    """Watches a widget and its children for a key going down and up.

    Parameters
    ----------
    widget
        The keys of everything inside it are watched.
    keys
        The key sequences of the moment (one chord each); asked on every press, so that
        an editor of keys needs to tell no one.
    """

    pressed = Signal()
    released = Signal()

    def __init__(self, widget: QWidget, keys: Callable[[], list[QKeySequence]]) -> None:
        super().__init__(widget)
        self._keys = keys
        self._down = Qt.Key.Key_unknown
        self.watch(widget)

    @property
    def held(self) -> bool:
        """Whether the key is down."""
        return self._down is not Qt.Key.Key_unknown

    def watch(self, widget: QWidget) -> None:
        """Watch one more widget; events go up to it from its children."""
        widget.installEventFilter(self)

    def let_go(self) -> None:
        """As if the key went up: the window lost the focus, say."""
        if self.held:
            self._down = Qt.Key.Key_unknown
            self.released.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                # Otherwise a shortcut with this key would swallow the press.
                if self._is_ours(event):
                    event.accept()
                return False
            return self._took(event)
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.WindowDeactivate, QEvent.Type.Hide):
            self.let_go()
        return False

    def _took(self, event: QKeyEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress:
            if not self._is_ours(event):
                return False
            if not event.isAutoRepeat() and not self.held:
                self._down = Qt.Key(event.key())
                self.pressed.emit()
            return True
        # Its modifiers may have gone up before it.
        if not self.held or event.key() != self._down:
            return False
        if not event.isAutoRepeat():
            self.let_go()
        return True

    def _is_ours(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        chord = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
        return any(keys == chord for keys in self._keys())
