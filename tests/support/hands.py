"""Hands for the whole program: they act on its windows while it runs its own event loop."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from maninegs_gui.main_window import MainWindow

_PATIENCE = 120.0


class Hands(QObject):
    """Presses keys on whatever has them, step by step, each when its time has come."""

    def __init__(self, *steps: tuple[Callable[[], bool], Callable[[], object]]) -> None:
        super().__init__()
        self._steps = list(steps)
        self.done = 0
        self._end = time.monotonic() + _PATIENCE
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._try)
        self._timer.start(30)

    def _try(self) -> None:
        if time.monotonic() > self._end:
            self._timer.stop()
            for window in QApplication.topLevelWidgets():
                window.close()
        elif self.done < len(self._steps):
            when, act = self._steps[self.done]
            if when():
                self.done += 1
                act()
        else:
            self._timer.stop()


def main_window() -> MainWindow | None:
    shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    return next((one for one in shown if one.isVisible()), None)
