"""Hands at the one window that say what they saw when they wait in vain."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from maninegs_gui.reading import Reading
from maninegs_gui.tour.guide import wait  # QTest.qWait would keep the interpreter from the lanes
from tests.e2e.readers_script import Hands
from tests.e2e.screen_words import on_screen

PATIENCE = 60.0


class Fingers(Hands):
    """Keys go to a menu or a dialog where one is open; files are dropped by a hand."""

    def __init__(self, reading: Reading, pictures: Path | None) -> None:
        super().__init__(reading)
        self._pictures = pictures
        self.number = 0

    def _window(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        return super()._window() if popup is None else popup

    def use(self, widget: QWidget, *keys: str) -> None:
        """Go to a control as Tab does, and press keys on it."""
        assert widget.isVisible(), f"{widget.accessibleName()} is not on the screen"
        assert widget.isEnabled(), f"{widget.accessibleName()} is not to be used"
        self._window()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self.press(*keys)

    def choose(self, box: QWidget, place: int) -> None:
        """Choose a line of a combo box from its list."""
        self.use(box, "space")
        self.until(lambda: QApplication.activePopupWidget() is not None, "the list of choices")
        self.press("home", *["down"] * place, "enter")
        self.until(lambda: QApplication.activePopupWidget() is None, "the list to close")

    def drop(self, path: Path) -> None:
        """Drop a file on the window."""
        window = self.reading.window
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        place, action = QPointF(800, 500), Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(place.toPoint(), action, data, left, none)
        QApplication.sendEvent(window, enter)
        assert enter.isAccepted(), "the window takes no files"
        QApplication.sendEvent(window, QDropEvent(place, action, data, left, none))

    def until(self, reached: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
        """Let the window live until ``reached``; in vain, say what is on the screen."""
        end = time.monotonic() + patience
        while not reached():
            if time.monotonic() > end:
                self.picture("in-vain")
                raise SystemExit(
                    f"waited {patience:.0f} s for {what}; on the screen:\n{on_screen()}"
                )
            wait(10)

    def picture(self, name: str) -> None:
        """Keep the screen, where pictures are wanted."""
        if self._pictures is None:
            return
        wait(300)
        self.number += 1
        path = self._pictures / f"{self.number:02d}-{name}.png"
        QGuiApplication.primaryScreen().grabWindow(0).save(str(path))
