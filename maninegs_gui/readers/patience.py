"""How long a reader whose PIN was typed wrongly has to wait before the next try."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QSettings

from core.domain.pins import wait_after
from core.domain.study import ReaderId


class Patience:
    """Counts wrong PINs for each reader; outlives every dialog, and a restart too.

    Parameters
    ----------
    settings
        Where the counts are kept, so that starting the program anew gains nothing.
    clock
        Seconds that only go forward, whatever the wall clock does (fault 22).
    """

    def __init__(self, settings: QSettings, clock: Callable[[], float] = time.monotonic) -> None:
        self._settings, self._clock = settings, clock
        self._until: dict[ReaderId, float] = {}

    def wait(self, reader: ReaderId) -> float:
        """Seconds until the next try."""
        if reader not in self._until:
            self._until[reader] = self._clock() + wait_after(self._failures(reader))
        return max(0.0, self._until[reader] - self._clock())

    def failed(self, reader: ReaderId) -> float:
        """Note a wrong PIN; the seconds to wait now."""
        failures = self._failures(reader) + 1
        self._settings.setValue(_place(reader), failures)
        self._settings.sync()
        self._until[reader] = self._clock() + wait_after(failures)
        return self.wait(reader)

    def clear(self, reader: ReaderId) -> None:
        """Begin anew, after the right PIN or a new one."""
        self._settings.remove(_place(reader))
        self._until.pop(reader, None)

    def _failures(self, reader: ReaderId) -> int:
        try:
            return max(0, int(str(self._settings.value(_place(reader), 0))))
        except ValueError:
            return 0


def _place(reader: ReaderId) -> str:
    return f"pins/{int(reader)}"
