"""The key of the settings, as data."""

from __future__ import annotations

from collections.abc import Callable

from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group

TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "help.settings",
        QT_TRANSLATE_NOOP("actions", "Settings"),
        Group.HELP,
        ("Ctrl+,",),
        "mdi6.cog-outline",
    ),
)


def bind(actions: Actions, show: Callable[[], object]) -> None:
    """Let the action of :data:`TABLE` open the settings."""
    actions.bind("help.settings", show)
