"""Notices that nobody touched the workstation for some minutes."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove,
        QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TabletMove,
    }
)  # fmt: skip
_LOOK_MS = 5_000


class Idle(QObject):
    """Emits :attr:`idle` once nobody did anything for so long.

    While it is off, nothing is watched at all: a filter over the whole program is not free.

    Parameters
    ----------
    clock
        Seconds that only go forward.
    """

    idle = Signal()

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._seconds = 0.0
        self._last = clock()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look)

    def set_minutes(self, minutes: float) -> None:
        """Watch for this many minutes without a sign; 0 watches for nothing."""
        self._seconds = 60.0 * minutes
        self._last = self._clock()
        application = QApplication.instance()
        if application is None:
            return
        application.removeEventFilter(self)
        if minutes > 0:
            application.installEventFilter(self)
            self._look.start()
        else:
            self._look.stop()

    def look(self) -> None:
        """Whether it has been long enough by now."""
        if self._seconds > 0 and self._clock() - self._last >= self._seconds:
            self._last = self._clock()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS and event.spontaneous():
            self._last = self._clock()
        return super().eventFilter(watched, event)
