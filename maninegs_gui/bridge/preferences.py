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
_NOTHING = object()


class Preferences(QObject):
    """Values by name for the present reader.

    Parameters
    ----------
    settings
        Where they are kept; None remembers nothing beyond this object.
    session
        Says who reads; until it does, what is set belongs to everybody.
    """

    changed = Signal(str)
    """The name of a value that was set."""
    reader_changed = Signal()
    """Another reader's values hold from now on: read all of them anew."""

    def __init__(
        self, settings: QSettings | None, session: Session, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._session = settings, session
        self._fleeting: dict[str, str] = {}
        session.reader_changed.connect(lambda _reader: self.reader_changed.emit())

    def value(self, name: str, default: Any = None) -> Any:
        """The reader's value, else everybody's, else ``default``; JSON kinds only."""
        for whose in dict.fromkeys((self._whose(), _EVERYBODY)):
            kept = self._kept(whose, name, _NOTHING)
            if kept is not _NOTHING:
                return kept
        return default

    def set_value(self, name: str, value: Any) -> None:
        """Keep a value of JSON kinds for the present reader."""
        self._keep(self._whose(), name, value)

    def site_value(self, name: str, default: Any = None) -> Any:
        """What holds for everybody, whatever the reader chose; JSON kinds only."""
        return self._kept(_EVERYBODY, name, default)

    def set_site_value(self, name: str, value: Any) -> None:
        """Keep a value of JSON kinds for everybody."""
        self._keep(_EVERYBODY, name, value)

    def _whose(self) -> str:
        reader = self._session.reader
        return _EVERYBODY if reader is None else str(int(reader))

    def _kept(self, whose: str, name: str, default: Any) -> Any:
        place = f"readers/{whose}/{name}"
        kept = (
            self._settings.value(place) if self._settings is not None else self._fleeting.get(place)
        )
        if not isinstance(kept, str):
            return default
        try:
            return json.loads(kept)
        except ValueError:
            return default

    def _keep(self, whose: str, name: str, value: Any) -> None:
        place = f"readers/{whose}/{name}"
        if self._settings is None:
            self._fleeting[place] = json.dumps(value)
        else:
            self._settings.setValue(place, json.dumps(value))
        self.changed.emit(name)
