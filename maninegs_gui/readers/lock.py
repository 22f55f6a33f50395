"""Locking the workstation: every window covered, no key and no click reaches what is below."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

from maninegs_gui.readers.cover import Cover

_KEYS = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.Shortcut,
        QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseMove, QEvent.Type.Wheel,
        QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop,
        QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd,
        QEvent.Type.NativeGesture, QEvent.Type.TabletPress, QEvent.Type.TabletMove,
        QEvent.Type.ToolTip, QEvent.Type.InputMethod,
    }
)  # fmt: skip


class Lock(QObject):
    """Covers the windows there are and those that come, until it is opened.

    Dialogs are hidden, since a modal one would keep the form from the keys: the same reader
    gets them back, for another one they are closed.

    Parameters
    ----------
    window
        The main window, whose cover holds what unlocks.
    content
        Makes what stands on that cover.
    """

    changed = Signal(bool)
    """Whether it is locked from now on."""

    def __init__(self, window: QMainWindow, content: Callable[[], QWidget]) -> None:
        super().__init__(window)
        self._window, self._content = window, content
        self._covers: dict[QWidget, Cover] = {}
        self._dialogs: list[QDialog] = []
        self._focus: QWidget | None = None

    @property
    def locked(self) -> bool:
        """Whether nothing can be seen or done."""
        return bool(self._covers)

    @property
    def covers(self) -> tuple[Cover, ...]:
        """What lies over the windows."""
        return tuple(cover for cover in self._covers.values() if shiboken6.isValid(cover))

    def lock(self) -> None:
        """Cover everything; nothing happens when it is locked already."""
        if self.locked:
            return
        self._focus = QApplication.focusWidget()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
            if popup.isVisible():
                break
        self._cover(self._window)
        for window in QApplication.topLevelWidgets():
            self._put_away(window)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self.changed.emit(True)

    def unlock(self, *, same: bool) -> None:
        """Take the covers away.

        Parameters
        ----------
        same
            Whether it is still the same reader: she finds her dialogs and her place again.
        """
        if not self.locked:
            return
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        covers, self._covers = self.covers, {}
        for cover in covers:
            cover.hide()
            cover.deleteLater()
        dialogs, self._dialogs = self._dialogs, []
        for dialog in dialogs:
            if not shiboken6.isValid(dialog):
                continue
            dialog.setUpdatesEnabled(True)
            if same:
                dialog.show()
            else:
                # One that is hidden is closed without a word; whoever holds it is to know.
                dialog.reject()
        focus, self._focus = self._focus, None
        if same and focus is not None and shiboken6.isValid(focus):
            focus.setFocus()
        self.changed.emit(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            # Qt is in the middle of showing it.
            self._cover_soon(watched)
            return False
        if kind == QEvent.Type.ZOrderChange and isinstance(watched, QWidget):
            # Something below was raised: the cover stays on top.
            cover = self._covers.get(watched.window())
            if cover is not None and watched is not cover and not self._inside(watched):
                cover.raise_()
            return False
        if kind == QEvent.Type.ShortcutOverride and self._inside(watched):
            # No shortcut of the program is heard; the form gets the key.
            event.accept()
            return True
        if kind in _KEYS and (isinstance(watched, QWidget) or kind == QEvent.Type.Shortcut):
            return not self._inside(watched)
        return False

    def _inside(self, watched: QObject) -> bool:
        return any(
            watched is cover or (isinstance(watched, QWidget) and cover.isAncestorOf(watched))
            for cover in self.covers
        )

    def _cover_soon(self, window: QWidget) -> None:
        if window in self._covers or not _holds_content(window):
            return
        if isinstance(window, QDialog):
            # It is hidden as soon as Qt is done with showing it, and paints nothing until then.
            window.setUpdatesEnabled(False)
        else:
            self._cover(window)
        QTimer.singleShot(0, window, lambda: self._put_away(window))

    def _put_away(self, window: QWidget) -> None:
        if not window.isVisible() or window in self._covers or not self.locked:
            return
        if isinstance(window, QDialog):
            self._dialogs.append(window)
            window.hide()
        elif _holds_content(window):
            self._cover(window)

    def _cover(self, window: QWidget) -> None:
        main = window is self._window
        cover = Cover(window, self._content() if main else None)
        cover.unlock_wanted.connect(self._bring_up_main)
        self._covers[window] = cover

    def _bring_up_main(self) -> None:
        window = self._window
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()


def _holds_content(window: QWidget) -> bool:
    return not isinstance(window, QMenu) and window.windowType().name not in (
        "Popup", "ToolTip", "SplashScreen",
    )  # fmt: skip
