"""What one reader has chosen: a preset, changes to it, and the mouse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.keys.mouse import from_words, to_words
from maninegs_gui.keys.preset import DEFAULT
from maninegs_gui.widgets.mouse_map import MouseMap

PRESET, CHANGES, MOUSE = "keys/preset", "keys/changes", "mouse/map"


@dataclass(frozen=True, slots=True)
class Choice:
    """A preset's id, the keys that differ from it, and the mouse unless it is the preset's."""

    preset: str = DEFAULT
    changes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    mouse: MouseMap | None = None

    @property
    def changed(self) -> bool:
        """Whether anything differs from the preset."""
        return bool(self.changes) or self.mouse is not None


def load(preferences: Preferences) -> Choice:
    """The present reader's choice; what is damaged is as if it had never been chosen."""
    preset = preferences.value(PRESET)
    return Choice(
        preset if isinstance(preset, str) else DEFAULT,
        _changes(preferences.value(CHANGES)),
        _mouse(preferences.value(MOUSE)),
    )


def save(preferences: Preferences, choice: Choice) -> None:
    """Keep the choice for the present reader."""
    changes = {one: list(keys) for one, keys in choice.changes.items()}
    preferences.set_value(PRESET, choice.preset)
    preferences.set_value(CHANGES, changes)
    preferences.set_value(MOUSE, None if choice.mouse is None else to_words(choice.mouse))


def _changes(value: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        return {}
    return {
        str(one): tuple(key for key in keys if isinstance(key, str))
        for one, keys in value.items()
        if isinstance(keys, list)
    }


def _mouse(value: Any) -> MouseMap | None:
    if not isinstance(value, dict):
        return None
    try:
        return from_words(value)
    except ValueError:
        return None
