"""One window led by hand: its actions, keys and mouse, waiting, and pictures of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from maninegs_gui.reading import Reading

_PATIENCE_SECONDS = 60.0
_STEP_MILLISECONDS = 20


class TourFailed(Exception):
    """A screen did not come to show what it should."""


def wait(milliseconds: int) -> None:
    """Let the window live; ``QTest.qWait`` would keep the interpreter from the lanes."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Guide:
    """Waits, presses keys and takes pictures of one window.

    Parameters
    ----------
    reading
        The window that is led, with its screens and its actions.
    out
        The folder of the pictures.
    """

    def __init__(self, reading: Reading, out: Path) -> None:
        self.reading = reading
        self.out = out
        self.number = 0
        self.pictures: list[str] = []

    def begin(self, number: int) -> None:
        """Number the pictures from here on after another step; none of them is taken yet."""
        self.number, self.pictures = number, []

    def beside(self, other: Reading) -> Guide:
        """Lead another window, whose pictures belong to the same step."""
        guide = Guide(other, self.out)
        guide.number, guide.pictures = self.number, self.pictures
        return guide

    def until(
        self, reached: Callable[[], object], what: str, patience: float = _PATIENCE_SECONDS
    ) -> None:
        """Let the window live until ``reached``; raise when it never is."""
        end = time.monotonic() + patience
        while not reached():
            if time.monotonic() > end:
                raise TourFailed(f"waited {patience:.0f} s for {what}")
            wait(_STEP_MILLISECONDS)

    def run(self, action_id: str) -> None:
        """Trigger one of the application's actions; it must be allowed."""
        action = self.reading.actions[action_id]
        if not action.isEnabled():
            raise TourFailed(f"the action {action_id} is not allowed here")
        action.trigger()
        wait(_STEP_MILLISECONDS)

    def activate(self) -> None:
        """Give the window the keys; without a window manager nobody else does."""
        window = self.reading.window
        if not window.isActiveWindow():
            window.activateWindow()
            QTest.qWaitForWindowActive(window)

    def key(
        self,
        widget: QWidget,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key on a widget."""
        self.activate()
        QTest.keyClick(widget, key, modifiers)
        wait(_STEP_MILLISECONDS)

    def drag(
        self, widget: QWidget, points: Sequence[tuple[float, float]], button: Qt.MouseButton
    ) -> None:
        """Drag over a widget; points are shares of its width and height."""
        places = [QPoint(int(x * widget.width()), int(y * widget.height())) for x, y in points]
        QTest.mousePress(widget, button, Qt.KeyboardModifier.NoModifier, places[0])
        for place in places[1:]:
            QTest.mouseMove(widget, place)
            wait(_STEP_MILLISECONDS)
        QTest.mouseRelease(widget, button, Qt.KeyboardModifier.NoModifier, places[-1])
        wait(_STEP_MILLISECONDS)

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """Save what a widget (the window) shows."""
        wait(150)
        path = self.out / f"{self.number:02d}-{name}.png"
        (widget or self.reading.window).grab().save(str(path))
        self.pictures.append(path.name)

    def resize(self, width: int, height: int) -> None:
        """Give the window another size, in pixels."""
        self.reading.window.resize(width, height)
        wait(400)
