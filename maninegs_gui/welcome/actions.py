"""What can be asked of the first start once the program is open, as data."""

from __future__ import annotations

from maninegs_gui.actions import QT_TRANSLATE_NOOP, ActionSpec, Group

TABLE: tuple[ActionSpec, ...] = (
    ActionSpec("help.tour", QT_TRANSLATE_NOOP("actions", "Show me around"), Group.HELP),
    ActionSpec("help.welcome", QT_TRANSLATE_NOOP("actions", "First start"), Group.HELP),
)
