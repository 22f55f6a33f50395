"""What can be asked of the program itself, as data: its log, its reports, what it is made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.workspace import Workspace
from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group
from maninegs_gui.bridge.lanes import Lanes

TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "help.log", QT_TRANSLATE_NOOP("actions", "Log"), Group.HELP, (), "mdi6.text-box-outline"
    ),
    ActionSpec(
        "help.reports", QT_TRANSLATE_NOOP("actions", "Reports of crashes and faults"), Group.HELP
    ),
    ActionSpec(
        "help.diagnostics",
        QT_TRANSLATE_NOOP("actions", "Diagnostics for support"),
        Group.HELP,
        (),
        "mdi6.package-down",
    ),
    ActionSpec(
        "help.about",
        QT_TRANSLATE_NOOP("actions", "About ManiNegs"),
        Group.HELP,
        (),
        "mdi6.information-outline",
    ),
)


def bind(actions: Actions, lanes: Lanes, window: QWidget, workspace: Workspace | None) -> None:
    """Let the actions of :data:`TABLE` open their windows, each once."""

    def show_log() -> QWidget:
        from maninegs_gui.reports.log_window import LogWindow

        return LogWindow(lanes, window)

    def show_reports() -> QWidget:
        from maninegs_gui.reports.report_window import ReportWindow

        return ReportWindow(workspace, window)

    def show_diagnostics() -> QWidget:
        from maninegs_gui.reports.diagnostics_dialog import DiagnosticsDialog

        return DiagnosticsDialog(lanes, workspace, window)

    def show_about() -> QWidget:
        from maninegs_gui.reports.about import AboutDialog

        return AboutDialog(window)

    for name, make in (
        ("help.log", show_log),
        ("help.reports", show_reports),
        ("help.diagnostics", show_diagnostics),
        ("help.about", show_about),
    ):
        actions.bind(name, _once(make))


def _once(make: Callable[[], QWidget]) -> Callable[[], QWidget]:
    """Open a window, or bring the one that is open to the front."""
    open_: list[QWidget] = []

    def show() -> QWidget:
        if not open_:
            made = make()
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            made.destroyed.connect(lambda *_: open_.clear())
            open_.append(made)
        one = open_[0]
        one.show()
        one.raise_()
        one.activateWindow()
        return one

    return show
