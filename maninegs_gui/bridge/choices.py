"""The program's settings as a window hears of them: one signal for each that changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.settings import Settings, Value


class Choices(QObject):
    """The settings of this user on this computer."""

    changed = Signal(str)
    """The key of a setting that has another value now."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.moved: set[str] = set()
        """Keys that were changed since this window opened."""

    def set(self, key: str, value: Value) -> None:
        """Keep a value; raises :class:`core.domain.errors.WorldError` where it cannot be."""
        self._told(key, lambda: self.settings.set(key, value))

    def reset(self, key: str) -> None:
        """Go back to the site's preset, or the default."""
        self._told(key, lambda: self.settings.reset(key))

    def _told(self, key: str, act: Callable[[], None]) -> None:
        before = self.settings.value(key), self.settings.origin(key)
        act()
        if before != (self.settings.value(key), self.settings.origin(key)):
            self.moved.add(key)
            self.changed.emit(key)
