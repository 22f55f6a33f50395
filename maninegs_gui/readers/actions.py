"""What can be done about who reads, as data."""

from __future__ import annotations

from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group
from maninegs_gui.readers.desk import ReaderDesk

TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "case.lock",
        QT_TRANSLATE_NOOP("actions", "Lock the workstation"),
        Group.READERS,
        ("Ctrl+Shift+L",),
        "mdi6.lock-outline",
    ),
    ActionSpec(
        "case.readers",
        QT_TRANSLATE_NOOP("actions", "Readers and PINs"),
        Group.READERS,
        ("Ctrl+Shift+R",),
        "mdi6.account-multiple-outline",
    ),
)


def bind(actions: Actions, desk: ReaderDesk) -> None:
    """Let the actions of :data:`TABLE`, and the one that changes the reader, drive ``desk``."""
    actions.bind("case.lock", desk.lock)
    actions.bind("case.readers", desk.manage)
    actions.bind("case.reader", desk.choose)
