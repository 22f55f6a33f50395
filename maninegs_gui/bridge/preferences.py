"""What each reader wants to find again: layout, tools, windowing, keys (never a patient).

Kept in the workspace's ``window.ini`` under the reader's id as JSON, so that a damaged
entry costs that entry and nothing else.
"""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal

from maninegs_gui.bridge.session import Session

_EVERYBODY = "everybody"


class Preferences(QObject):
    """Values by name for the present reader.

    Parameters
    ----------
    settings
        Where they are kept.
    session
        Says who reads; until it does, what is set belongs to everybody.
    """

    changed = Signal(str)
    """The name of a value that was set."""
    reader_changed = Signal()
    """Another reader's values hold from now on: read all of them anew."""

    def __init__(
        self, settings: QSettings, session: Session, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._session = settings, session
        session.reader_changed.connect(lambda _reader: self.reader_changed.emit())

    def value(self, name: str, default: Any = None) -> Any:
        """The reader's value, else everybody's, else ``default``; JSON kinds only."""
        for whose in dict.fromkeys((self._whose(), _EVERYBODY)):
            kept = self._settings.value(f"readers/{whose}/{name}")
            if isinstance(kept, str):
                try:
                    return json.loads(kept)
                except ValueError:
                    continue
        return default

    def set_value(self, name: str, value: Any) -> None:
        """Keep a value of JSON kinds for the present reader."""
        self._settings.setValue(f"readers/{self._whose()}/{name}", json.dumps(value))
        self.changed.emit(name)

    def _whose(self) -> str:
        reader = self._session.reader
        return _EVERYBODY if reader is None else str(int(reader))
