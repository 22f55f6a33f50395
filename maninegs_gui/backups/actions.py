"""The keys of backups, as data."""

from __future__ import annotations

from collections.abc import Callable

from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group

TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "data.backups",
        QT_TRANSLATE_NOOP("actions", "Backups and history"),
        Group.DATA,
        ("Ctrl+Alt+B",),
        "mdi6.backup-restore",
    ),
)


def bind(actions: Actions, show: Callable[[], object]) -> None:
    """Let the action of :data:`TABLE` open the dialog."""
    actions.bind("data.backups", show)
