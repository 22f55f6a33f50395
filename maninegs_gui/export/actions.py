"""Export and import of tags, as data."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session

TABLE: tuple[ActionSpec, ...] = (
    ActionSpec("data.export", QT_TRANSLATE_NOOP("actions", "Export tags"), Group.DATA, ("Ctrl+E",)),
    ActionSpec("data.import_tags", QT_TRANSLATE_NOOP("actions", "Import tags"), Group.DATA),
)


def bind(actions: Actions, lanes: Lanes, session: Session, window: QWidget) -> None:
    """Let the actions of :data:`TABLE` open their dialogs."""

    def show_export() -> None:
        from maninegs_gui.export.export_dialog import ExportDialog

        ExportDialog(lanes, session, window).open()

    def show_import() -> None:
        from maninegs_gui.export.import_dialog import ImportTagsDialog

        ImportTagsDialog(lanes, session, window).open()

    actions.bind("data.export", show_export)
    actions.bind("data.import_tags", show_import)
