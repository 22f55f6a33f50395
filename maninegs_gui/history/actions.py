"""The history's one action, as data."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group
from maninegs_gui.bridge.lanes import Lanes, Tone
from maninegs_gui.bridge.session import Session

TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "case.history",
        QT_TRANSLATE_NOOP("actions", "History of this case"),
        Group.CASE,
        ("Ctrl+H",),
        "mdi6.history",
    ),
)


def bind(actions: Actions, lanes: Lanes, session: Session, window: QWidget) -> None:
    """Let the action open the history of the open case."""

    def show() -> None:
        from maninegs_gui.history.dialog import HistoryDialog

        if session.exam is None or session.reader is None:
            lanes.say(
                QCoreApplication.translate(
                    "history", "Open a case first: its history is shown here."
                ),
                Tone.WARNING,
            )
            return
        over = QApplication.activeWindow() or window
        if not isinstance(over, HistoryDialog):
            HistoryDialog(lanes, session, over).open()

    actions.bind("case.history", show)
