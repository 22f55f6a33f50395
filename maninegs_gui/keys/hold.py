"""Actions that last while a key is held down, such as a lens.

The press comes by the ordinary shortcut, so that text fields, dialogs and the tagging
mode have their say first; only while it lasts are the events of the program watched for
its end, so that nothing is watched at other times.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcutEvent
from PySide6.QtWidgets import QApplication

_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta})
_ENDINGS = frozenset({QEvent.Type.WindowDeactivate, QEvent.Type.ApplicationDeactivate})


def first_chord(sequence: QKeySequence) -> QKeyCombination:
    """The first key of a sequence that is not empty."""
    chord: QKeyCombination = sequence[0]  # type: ignore[index]  # missing in Qt's stubs alone
    return chord


class Hold(QObject):
    """Calls ``press`` when a key of ``actions`` goes down and ``release`` when it comes up.

    It ends as well when the window loses the keys. Triggered otherwise, as from a menu,
    the first time presses and the next releases.
    """

    def __init__(
        self,
        actions: Iterable[QAction],
        press: Callable[[], object],
        release: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._press, self._release = press, release
        self._chord: QKeyCombination | None = None
        self._held = False
        first, *others = tuple(actions)
        first.triggered.connect(self._turn)
        for action in (first, *others):
            action.setAutoRepeat(False)
            action.installEventFilter(self)

    @property
    def held(self) -> bool:
        """Whether it lasts just now."""
        return self._held

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QAction):
            if event.type() is not QEvent.Type.Shortcut or not isinstance(event, QShortcutEvent):
                return False
            if watched.isEnabled() and not self._held:
                self._begin(first_chord(event.key()))
            return True
        if self._ends(event):
            self._end()
        return False

    def _ends(self, event: QEvent) -> bool:
        if event.type() in _ENDINGS:
            return True
        if event.type() is not QEvent.Type.KeyRelease or not isinstance(event, QKeyEvent):
            return False
        if self._chord is None or event.isAutoRepeat():
            return False
        # With Shift let go first, the key that comes up next has another name.
        modified = self._chord.keyboardModifiers() != Qt.KeyboardModifier.NoModifier
        return event.key() == self._chord.key() or (modified and event.key() in _MODIFIERS)

    def _turn(self) -> None:
        if self._held:
            self._end()
        else:
            self._held = True
            self._press()

    def _begin(self, chord: QKeyCombination) -> None:
        self._held, self._chord = True, chord
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._press()

    def _end(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._held, self._chord = False, None
        self._release()
