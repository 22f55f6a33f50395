"""F1 from wherever it is pressed: one help window, over what is shown, at the page of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from core.domain.errors import WorldError
from maninegs_gui import languages
from maninegs_gui.actions import Actions
from maninegs_gui.help.context import in_view, target_of

if TYPE_CHECKING:
    from maninegs_gui.help.book import Book
    from maninegs_gui.help.window import HelpWindow


class HelpDesk(QObject):
    """Lets dialogs hear the help key as well, and opens the help window.

    Parameters
    ----------
    action
        What opens the help; its keys are heard in the main window already.
    parent
        The main window, or a dialog that stands alone.
    """

    def __init__(self, action: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._home = parent if isinstance(parent, QWidget) else None
        self._action = action
        self._book: Book | None = None
        self._shown: HelpWindow | None = None
        QGuiApplication.instance().focusWindowChanged.connect(self._hear)  # type: ignore[union-attr]

    def leave(self) -> None:
        """Hear no more."""
        QGuiApplication.instance().focusWindowChanged.disconnect(self._hear)  # type: ignore[union-attr]

    @property
    def window(self) -> HelpWindow | None:
        """The help window while it is open."""
        return self._shown

    def open(self) -> HelpWindow | None:
        """Open the help at the page of what is shown; None, with a sentence, where it is not."""
        return self.show_target(target_of(in_view()))

    def show_target(self, target: str) -> HelpWindow | None:
        """Open the help at a page, such as ``monitors.md#true-size``."""
        # Nobody needs help before she can see what she works with.
        from maninegs_gui.help import book as books
        from maninegs_gui.help.window import HelpWindow

        host = QApplication.activeModalWidget() or QApplication.activeWindow() or self._home
        if isinstance(host, HelpWindow):
            host.show_target("index.md")
            return host
        try:
            if self._book is None or self._book.language != languages.present():
                self._book = books.find()
                _ = self._book.pages
        except WorldError as error:
            self._book = None
            _say(languages.said(error), host)
            return None
        window = self._over(host)
        window.show_target(target)
        window.show()
        window.activateWindow()
        return window

    def _over(self, host: QWidget | None) -> HelpWindow:
        """The window, over the one in front: a dialog lets no window be used but its own."""
        if self._shown is not None:
            if self._shown.parentWidget() is host and self._shown.book is self._book:
                return self._shown
            self._shown.close()
        from maninegs_gui.help.window import HelpWindow

        assert self._book is not None
        window = self._shown = HelpWindow(self._book, host)
        window.finished.connect(lambda _code: self._forget(window))
        # Where what lies below it goes, it goes without a word.
        window.destroyed.connect(lambda _gone=None: self._forget(window))
        return window

    def _forget(self, window: HelpWindow) -> None:
        if self._shown is window:
            self._shown = None

    def _hear(self) -> None:
        """Let a dialog that came to the front hear the help key."""
        home = self._home
        if home is None or not (shiboken6.isValid(home) and shiboken6.isValid(self._action)):
            return  # the window is going
        if not home.isVisible():
            # Its window is closed, and may yet live: of two keys in one dialog neither is heard.
            return
        for one in (QApplication.activeModalWidget(), QApplication.activeWindow()):
            if isinstance(one, QDialog) and self._action not in one.actions():
                one.addAction(self._action)


def bind(actions: Actions, window: QWidget) -> HelpDesk:
    """Let the action open the help, in every dialog too."""
    desk = HelpDesk(actions["help.open"], window)
    actions.bind("help.open", desk.open)
    return desk


def alone(dialog: QDialog) -> HelpDesk:
    """Let a dialog with no main window behind it hear the help key, until it closes."""
    action = QAction(dialog)
    action.setShortcut(QKeySequence(Qt.Key.Key_F1))
    desk = HelpDesk(action, dialog)
    action.triggered.connect(desk.open)
    dialog.addAction(action)
    # What comes after it has a key of its own.
    dialog.finished.connect(desk.leave)
    return desk


def _say(sentence: str, host: QWidget | None) -> None:
    box = QMessageBox(QMessageBox.Icon.NoIcon, "ManiNegs", sentence, parent=host)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
