"""The worklist page's action, as data."""

from __future__ import annotations

from maninegs_gui.actions import QT_TRANSLATE_NOOP, ActionSpec, Group

TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "go.list",
        QT_TRANSLATE_NOOP("actions", "Worklist page"),
        Group.GO,
        ("Shift+F2",),
        "mdi6.format-list-bulleted",
    ),
)
