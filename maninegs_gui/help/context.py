"""Which help page belongs to what is shown: a table of plain data, and the way through it.

A part of a window is named by its module and class, since no screen imports another. A test
looks that every page of the window and every dialog is in the table, and that every page and
heading named here is there.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

START = "index.md"
CONTEXT: Mapping[str, str] = {
    # Pages of the main window.
    "worklist.screen.WorklistScreen": "worklist.md",
    "worklist.page.WorklistPage": "worklist.md",
    "worklist.import_page.ImportPage": "first-hour.md#your-own-images",
    "viewer.screen.ViewerScreen": "readers-guide.md#a-breast-in-six-keys",
    "findings.panel.FindingsPanel": "tagging-guide.md",
    "similar.screen.SimilarScreen": "similar-cases.md",
    "training.screen.TrainingScreen": "training-guide.md",
    "training.page.TrainingPage": "training-guide.md",
    "models.page.ModelsPage": "compare.md",
    "explore.page.MapPage": "map.md",
    "adjudication.page.AdjudicationPage": "readers-guide.md#adjudication",
    # Parts of them.
    "worklist.filter_panel.FilterPanel": "worklist.md#lists",
    "findings.finding_list.FindingList": "readers-guide.md#findings",
    "findings.assessment_box.AssessmentBox": "readers-guide.md#assessment",
    "findings.pathology_box.PathologyBox": "readers-guide.md#what-goes-with-it",
    "findings.exam_box.ExamBox": "readers-guide.md#what-goes-with-it",
    "findings.place_box.PlaceBox": "marks.md",
    "similar.opinion_box.OpinionBox": "opinion.md",
    "similar.refine_bar.RefineBar": "similar-cases.md#in-the-window",
    "training.settings_form.SettingsForm": "training-guide.md#settings",
    "training.checks_list.ChecksList": "training-guide.md#before-the-start",
    "training.run_panel.RunPanel": "training-guide.md#watch",
    "training.result_card.ResultCard": "training-guide.md#compare-and-accept",
    "models.card_view.CardView": "models.md",
    "adjudication.agreement_view.AgreementView": "agreement.md",
    "viewer.windows_viewer.ViewerWindow": "monitors.md#windows",
    # Dialogs.
    "backups.dialog.BackupsDialog": "backups.md",
    "backups.trouble.TroubleDialog": "backups.md#when-the-workspace-does-not-open",
    "sheet.dialog.SheetDialog": "evidence-sheet.md",
    "history.dialog.HistoryDialog": "readers-guide.md#history",
    "erasure.dialog.DeletePatientDialog": "deletion.md",
    "training.closing.CloseTraining": "training-guide.md#pause-stop-cancel",
    "viewer.calibration_dialog.CalibrationDialog": "monitors.md#true-size",
    "viewer.calibration_grey.GreyPage": "monitors.md#grey-scale",
    "export.export_dialog.ExportDialog": "data-formats.md",
    "export.import_dialog.ImportTagsDialog": "data-formats.md",
    "reliance.dialog.RelianceDialog": "reliance.md",
    "reliance.site_dialog.SiteDialog": "reliance.md#the-gate-and-what-a-site-decides",
    "readers.login.LoginDialog": "readers-guide.md#the-first-minutes",
    "readers.manager.ReaderManager": "readers.md",
    "waiting.CloseQuestion": "readers-guide.md#saved-undone-kept",
    "keys.editor.KeyEditor": "keys.md#the-editor",
    "widgets.key_legend.KeyLegend": "keys.md",
    "settings.dialog.SettingsDialog": "settings.md",
    "settings.storage_view.StorageView": "settings.md#what-takes-room",
    "welcome.window.WelcomeWindow": "first-hour.md",
    "workerpack.dialog.WorkerPackDialog": "administrators-guide.md#a-graphics-card",
    "reports.about.AboutDialog": "support.md#which-program-is-this",
    "reports.diagnostics_dialog.DiagnosticsDialog": "support.md#diagnostics-for-support",
    "reports.log_window.LogWindow": "support.md#the-log",
    "reports.report_window.ReportWindow": "support.md#a-crash",
    "second_window.SecondWindow": "administrators-guide.md#two-windows-on-one-workspace",
}
"""Module (below ``maninegs_gui``) and class -> page and heading."""
_PACKAGE = "maninegs_gui."
_PAGES = "pages"
"""Object name of the main window's stack of pages."""


def target_of(widget: QWidget | None) -> str:
    """The page that belongs to a widget, or to what it lies in; the first page otherwise."""
    one = widget
    while one is not None:
        found = _of_class(one)
        if found:
            return found
        one = one.parentWidget()
    window = None if widget is None else widget.window()
    pages = None if window is None else window.findChild(QStackedWidget, _PAGES)
    shown = None if pages is None else pages.currentWidget()
    if shown is not None:  # the focus is on the bar above it, or nowhere
        return _of_class(shown) or "readers-guide.md"
    return START


def in_view() -> QWidget | None:
    """What the reader looks at: what has the focus, else the dialog or window in front."""
    modal, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
    if modal is not None and (focus is None or focus.window() is not modal):
        return modal
    return focus or QApplication.activeWindow()


def _of_class(widget: QWidget) -> str:
    for kind in type(widget).__mro__:
        name = f"{kind.__module__}.{kind.__qualname__}".removeprefix(_PACKAGE)
        if name in CONTEXT:
            return CONTEXT[name]
    return ""
