"""The map's one action, as data."""

from __future__ import annotations

from maninegs_gui.actions import QT_TRANSLATE_NOOP, ActionSpec, Group

TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "go.map", QT_TRANSLATE_NOOP("actions", "Map"), Group.GO, ("Shift+F5",),
        "mdi6.chart-scatter-plot",
    ),
)  # fmt: skip
