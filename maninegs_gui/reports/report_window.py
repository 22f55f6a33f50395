"""The reports of crashes and faults that lie on this computer, to read, save and take away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, QTimeZone
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core import files, places
from core.domain.errors import WorldError
from core.reports import faults
from core.workspace import Workspace
from maninegs_gui import languages
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import EmptyPlace, label
from maninegs_gui.widgets.room import within_screen


class ReportWindow(QDialog):
    """A list of reports, newest first, and the text of the one that is chosen."""

    def __init__(self, workspace: Workspace | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reports of crashes and faults"))
        self._folders = [places.logs()] if workspace is None else [places.logs(), workspace.logs]
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Reports"))
        self.list.setMinimumWidth(220)
        self.list.setMaximumWidth(300)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("The report"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.message = label("", "muted", wrap=True)
        self.save_button = self._button(self.tr("Save for support"), self.choose)
        give_role(self.save_button, "primary")
        self.delete_button = self._button(self.tr("Delete"), self.delete)
        close = self._button(self.tr("Close"), self.close)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(
            EmptyPlace(
                self.tr("No report"),
                self.tr(
                    "When ManiNegs crashes or something in it goes wrong, a report is kept here. "
                    "It holds no patient data, and nothing is ever sent."
                ),
            )
        )
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        self.pages.addWidget(both)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.delete_button)
        buttons.addWidget(self.message, 1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Reports of crashes and faults"), "heading"))
        layout.addWidget(self.pages, 1)
        layout.addLayout(buttons)
        self.setMinimumSize(620, 400)
        self.resize(within_screen(QSize(900, 560)))
        self.list.setFocus()
        self.list.currentItemChanged.connect(lambda *_: self._read())
        self.refresh()

    @property
    def chosen(self) -> Path | None:
        """The report that is shown."""
        item = self.list.currentItem()
        return None if item is None else Path(item.data(Qt.ItemDataRole.UserRole))

    def refresh(self) -> None:
        """List anew."""
        self.list.clear()
        for path in faults.listed(*self._folders):
            item = QListWidgetItem(self._title(path), self.list)
            item.setData(Qt.ItemDataRole.UserRole, str(path))
        some = self.list.count() > 0
        self.pages.setCurrentIndex(1 if some else 0)
        self.save_button.setVisible(some)
        self.delete_button.setVisible(some)
        if some:
            self.list.setCurrentRow(0)

    def show_report(self, path: Path | None) -> None:
        """Choose a report by its path."""
        for row in range(self.list.count()):
            if path is not None and self.list.item(row).data(Qt.ItemDataRole.UserRole) == str(path):
                self.list.setCurrentRow(row)

    def choose(self) -> None:
        """Ask where to save the report that is shown."""
        if self.chosen is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), self.chosen.name, self.tr("Texts (*.txt)")
        )
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Write what is shown."""
        try:
            files.write_out(path, self.text.toPlainText().encode())
        except WorldError as error:
            self._say(languages.said(error), "warning")
        else:
            self._say(self.tr("Saved as {0}.").format(path.name))

    def delete(self) -> None:
        """Take the report that is shown away."""
        path = self.chosen
        if path is None:
            return
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            self._say(
                self.tr("{0} cannot be deleted ({1}).").format(path.name, error.strerror), "warning"
            )
            return
        self.refresh()

    def _read(self) -> None:
        self._say("")
        if self.chosen is None:
            self.text.clear()
            return
        try:
            self.text.setPlainText(faults.read(self.chosen))
        except WorldError as error:
            self.text.clear()
            self._say(languages.said(error), "warning")

    def _title(self, path: Path) -> str:
        kind, _, stamp = path.stem.partition("-")
        moment = QDateTime.fromString(stamp[:15], "yyyyMMdd'T'HHmmss")
        moment.setTimeZone(QTimeZone.utc())
        when = QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)
        name = self.tr("Crash") if kind == "crash" else self.tr("Fault")
        return f"{name}  {when or stamp}"

    def _say(self, text: str, role: str = "muted") -> None:
        give_role(self.message, role)
        self.message.setText(text)

    def _button(self, text: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button
