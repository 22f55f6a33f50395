"""The bundle for support: seen whole before it is saved, and saved as it was seen."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Report
from core.reports.bundle import Bundle
from core.workspace import Workspace
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.long_dialog import LongDialog


class DiagnosticsDialog(LongDialog):
    """Gathers at once without the self-test; with it when asked."""

    def __init__(
        self, lanes: Lanes, workspace: Workspace | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Diagnostics for support"), parent)
        self._lanes, self._workspace = lanes, workspace
        self.bundle: Bundle | None = None
        self._tested = False
        self.test = QCheckBox(self.tr("Run the self-test for it too (about a minute)"), self)
        self.test.setAccessibleName(self.test.text())
        self.test.toggled.connect(lambda _on: self.gather())
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What is in it"))
        self.list.setMinimumWidth(230)
        self.list.setMaximumWidth(320)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("The chosen part, as it is saved"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.list.currentItemChanged.connect(lambda *_: self._show_part())
        hint = label(
            self.tr(
                "One ZIP for whoever helps you: versions, settings, figures, the log and reports "
                "of crashes. No name, no path, no identifier and no image is in it; read here "
                "exactly what would be saved. Nothing is sent."
            ),
            "muted",
            wrap=True,
        )
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        self.content.addWidget(hint)
        self.content.addLayout(row, 1)
        self.content.addWidget(self.test)
        self.name_run(self.tr("Save"), self.choose)
        self.run.setEnabled(False)
        self.setMinimumSize(680, 460)
        self.fit(980, 640)
        self.gather()

    def gather(self) -> None:
        """Gather anew, with the self-test where it is wanted."""
        root = None if self._workspace is None else self._workspace.root
        test, screens = self.test.isChecked(), facts_of_screens()

        def work(report: Report, cancel: CancelToken) -> Bundle:
            from core.commands import diagnostics

            return diagnostics.gather(root, report, cancel, test=test, screens=screens)

        self.test.setEnabled(False)
        token = self._lanes.work(
            self, "gather", work, self._take, failed=self._failed, progress=self.progress
        )
        if self.bundle is None or test:
            self.begin(token, self.tr("Gathering"))

    def choose(self) -> None:
        """Ask where to save it."""
        name = f"maninegs-diagnostics-{datetime.now(UTC):%Y%m%d-%H%M}.zip"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the diagnostics"), name, self.tr("ZIP (*.zip)")
        )
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Write what is shown."""
        if self.bundle is None:
            return
        try:
            self.bundle.save(path)
        except WorldError as error:
            self.say(languages.said(error), "warning")
        else:
            self.say(self.tr("Saved as {0}.").format(path.name))

    def _take(self, bundle: Bundle) -> None:
        self._over()
        self.bundle = bundle
        self.list.clear()
        for part in bundle.parts:
            size = QLocale().formattedDataSize(len(part.text.encode()), 0)
            item = QListWidgetItem(f"{part.name}  ({size})", self.list)
            item.setData(Qt.ItemDataRole.UserRole, part.name)
        self.list.setCurrentRow(0)
        self.run.setEnabled(True)
        self.say("")

    def _failed(self, error: Exception) -> None:
        self._over()
        self.test.blockSignals(True)
        self.test.setChecked(False)
        self.test.blockSignals(False)
        self.run.setEnabled(self.bundle is not None)
        self.say(languages.said(error), "warning")

    def _over(self) -> None:
        self.end()
        self.test.setEnabled(True)

    def _show_part(self) -> None:
        item = self.list.currentItem()
        parts = () if self.bundle is None else self.bundle.parts
        name = "" if item is None else item.data(Qt.ItemDataRole.UserRole)
        self.text.setPlainText(next((part.text for part in parts if part.name == name), ""))


def facts_of_screens() -> list[dict[str, int | float | bool]]:
    """What each screen is, without its name or number."""
    primary = QGuiApplication.primaryScreen()
    return [
        {
            "primary": screen is primary,
            "width": screen.size().width(),
            "height": screen.size().height(),
            "width (mm)": round(screen.physicalSize().width()),
            "height (mm)": round(screen.physicalSize().height()),
            "scale": round(screen.devicePixelRatio(), 3),
            "depth": screen.depth(),
            "refresh (Hz)": round(screen.refreshRate(), 1),
        }
        for screen in QGuiApplication.screens()
    ]
