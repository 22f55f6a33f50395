"""What can be asked of reliance and decided for a site, as data."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.domain.changes import Changes, Topic
from core.domain.study import BreastId, ExamId
from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group
from maninegs_gui.bridge.lanes import Lanes, Tone
from maninegs_gui.bridge.session import Session

TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "similar.reliance",
        QT_TRANSLATE_NOOP("actions", "My reading and the machine"),
        Group.SIMILAR,
        ("Ctrl+Shift+Y",),
        "mdi6.scale-balance",
    ),
    ActionSpec(
        "similar.site",
        QT_TRANSLATE_NOOP("actions", "What the machine shows here"),
        Group.SIMILAR,
    ),
)
_EVERYTHING = Changes(tuple((topic, frozenset()) for topic in Topic))
"""Another gate may show or hide something anywhere: every view reads anew."""


def bind(
    actions: Actions,
    lanes: Lanes,
    session: Session,
    window: QWidget,
    open_case: Callable[[ExamId, BreastId], object],
) -> None:
    """Let the actions open their dialogs.

    Parameters
    ----------
    open_case
        Shows a case of the report on the reading page.
    """

    def show_reliance() -> None:
        from maninegs_gui.reliance.dialog import RelianceDialog

        if _nobody(lanes, session):
            return
        dialog = RelianceDialog(lanes, session, _over(window))
        dialog.case_wanted.connect(open_case)
        _open(dialog)

    def show_site() -> None:
        from maninegs_gui.reliance.site_dialog import SiteDialog

        if not _nobody(lanes, session):
            _open(SiteDialog(lanes, session, _over(window)))

    actions.bind("similar.reliance", show_reliance)
    actions.bind("similar.site", show_site)
    session.site_changed.connect(lambda: lanes.announce(_EVERYTHING, window))


def _open(dialog: QDialog) -> None:
    from PySide6.QtCore import Qt

    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _over(window: QWidget) -> QWidget:
    active = QApplication.activeWindow()
    return window if active is None or isinstance(active, QDialog) else active


def _nobody(lanes: Lanes, session: Session) -> bool:
    if session.reader is None or not int(session.reader):
        lanes.say(
            QCoreApplication.translate("reliance", "Log in first: this is told of one reader."),
            Tone.WARNING,
        )
        return True
    return False
