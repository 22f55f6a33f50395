"""What the desktop asks of the running program: to open what was chosen there, and to end."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

_ENDS = ("SIGTERM", "SIGHUP", "SIGINT")
"""How a Linux or macOS desktop, a closed terminal and Ctrl+C say that it is time."""


class Application(QApplication):
    """The application, which a macOS desktop tells of files while it runs."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.desktop = Desktop(self)

    def event(self, event: QEvent) -> bool:
        """Hear which files are to be opened."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.desktop.take(Path(event.file()))
            return True
        return super().event(event)


class Desktop(QObject):
    """Hands on what the desktop asks; files that come before a window wait for it."""

    arrived = Signal()
    """There is something in :meth:`given`."""
    ending = Signal()
    """The session ends, and the program with it: there is no time for questions."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ended = False
        """Whether the session ends: whoever goes on from something asks."""
        self._waiting: list[Path] = []
        self._before: dict[int, Any] = {}
        self._pipe: tuple[int, int] | None = None
        # Out of every dialog that still waits, and of the window.
        self.ending.connect(lambda: QCoreApplication.exit(0))

    def take(self, path: Path) -> None:
        """Keep a file or folder that is to be opened, and say so."""
        self._waiting.append(path.absolute())
        self.arrived.emit()

    def given(self) -> tuple[Path, ...]:
        """What is to be opened; each is given once."""
        waiting, self._waiting = tuple(self._waiting), []
        return waiting

    def listen(self) -> None:
        """Hear from now on when the session ends; Windows closes the windows by itself."""
        if sys.platform == "win32" or self._pipe is not None:
            return
        # Python runs a handler only when it is running anyway: the pipe wakes it up.
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        for name in _ENDS:
            number = getattr(signal, name)
            # What whoever started the program keeps from it (nohup) stays away.
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._end)

    def leave(self) -> None:
        """Hear no more: signals do what they did before."""
        if self._pipe is None:
            return
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        for end in self._pipe:
            os.close(end)
        self._pipe = None

    def _wake(self) -> None:
        if self._pipe is not None:
            os.read(self._pipe[0], 64)
        if self.ended:
            self.ending.emit()

    def _end(self, _signal: int, _frame: object) -> None:
        # Anything may be half done where this is called: what follows waits for the event loop.
        self.ended = True
