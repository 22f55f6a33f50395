"""Work beside the first start's window: there is no workspace yet, and so no lanes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.domain.progress import CancelToken, Progress, Report

Work = Callable[[Report, CancelToken], Any]


class Aside(QObject):
    """One piece of work at a time in a thread of its own; a later one overtakes an earlier.

    A folder on a share that does not answer may hold a thread for minutes: the window goes on
    without it, and the thread ends with the program.
    """

    progressed = Signal(object)
    """:class:`Progress` of the latest work."""
    _told = Signal(int, object)
    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._serial = 0
        self._token: CancelToken | None = None
        self._then: Callable[[Any], None] = lambda _result: None
        self._failed: Callable[[Exception], None] = lambda _error: None
        queued = Qt.ConnectionType.QueuedConnection
        self._told.connect(self._hear, queued)
        self._ended.connect(self._land, queued)

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._token is not None

    def run(
        self,
        work: Work,
        then: Callable[[Any], None],
        failed: Callable[[Exception], None] = lambda _error: None,
    ) -> None:
        """Begin; ``then`` or ``failed`` is called on the window's thread."""
        self.forget()
        self._then, self._failed = then, failed
        token = self._token = CancelToken()
        serial = self._serial

        def report(step: Progress) -> None:
            self._send(self._told, serial, step)

        def body() -> None:
            try:
                result = work(report, token)
            except Exception as error:  # noqa: BLE001 - shown where it was asked for
                self._send(self._ended, serial, None, error)
            else:
                self._send(self._ended, serial, result, None)

        threading.Thread(target=body, name="first start", daemon=True).start()

    def cancel(self) -> None:
        """Ask the work to stop; it still lands."""
        if self._token is not None:
            self._token.cancel()

    def forget(self) -> None:
        """Stop the work and let it land nowhere."""
        self.cancel()
        self._serial += 1
        self._token = None

    @staticmethod
    def _send(signal: Any, *values: object) -> None:
        try:
            signal.emit(*values)
        except RuntimeError:  # the window is gone
            return

    @Slot(int, object)
    def _hear(self, serial: int, step: object) -> None:
        if serial == self._serial:
            self.progressed.emit(step)

    @Slot(int, object, object)
    def _land(self, serial: int, result: object, error: object) -> None:
        if serial != self._serial:
            return
        self._token = None
        if isinstance(error, Exception):
            self._failed(error)
        else:
            self._then(result)
