"""Deleting a patient, as data: no key, since nobody does it in passing."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session

TABLE: tuple[ActionSpec, ...] = (
    ActionSpec("case.delete_patient", QT_TRANSLATE_NOOP("actions", "Delete a patient"), Group.DATA),
)


def bind(actions: Actions, lanes: Lanes, session: Session, window: QWidget) -> None:
    """Let the action open its dialog."""

    def show() -> None:
        from maninegs_gui.erasure.dialog import DeletePatientDialog

        DeletePatientDialog(lanes, session, window).open()

    actions.bind("case.delete_patient", show)
