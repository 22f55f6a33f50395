"""The backups of a workspace as a table: when, why, how much, and whether each is whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from core.domain.errors import DamagedArtefact
from core.domain.progress import CancelToken, Progress, Report
from maninegs_gui.actions import QT_TRANSLATE_NOOP
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.theme import Role, color

if TYPE_CHECKING:
    from core.store.backup import Backup

_REASONS = {
    "regular": QT_TRANSLATE_NOOP("backups", "Regular"),
    "asked": QT_TRANSLATE_NOOP("backups", "By hand"),
    "migration": QT_TRANSLATE_NOOP("backups", "Before an update"),
    "restore": QT_TRANSLATE_NOOP("backups", "Before a restore"),
}
_NUMBERS = range(2, 6)
_STATE = 6


class BackupTable(QTableWidget):
    """Lists the backups below a folder and verifies each of them, newest first, in time."""

    listed = Signal(object)
    """Tuple of :class:`Backup`, newest first, before any was verified."""
    chosen_changed = Signal()

    def __init__(self, lanes: Lanes, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(0, 7, parent)
        self._lanes, self._folder = lanes, folder
        self._backups: tuple[Backup, ...] = ()
        self._whole: dict[Path, bool] = {}
        self.setAccessibleName(self.tr("Backups"))
        self.setHorizontalHeaderLabels(
            [
                self.tr("Made"), self.tr("Why"), self.tr("Exams"), self.tr("Findings"),
                self.tr("Assessments"), self.tr("History"), self.tr("State"),
            ]
        )  # fmt: skip
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_STATE, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self.itemSelectionChanged.connect(self.chosen_changed)

    @property
    def backups(self) -> tuple[Backup, ...]:
        """What is listed, newest first."""
        return self._backups

    @property
    def chosen(self) -> Backup | None:
        """The backup that is chosen, if it was verified."""
        row = self.currentRow()
        if not self.selectedItems() or not 0 <= row < len(self._backups):
            return None
        one = self._backups[row]
        return one if self._whole.get(one.place) else None

    def refresh(self) -> None:
        """List anew, then verify what was not yet."""
        folder = self._folder

        def work(_report: Report, _cancel: CancelToken) -> tuple[Backup, ...]:
            from core.store import backup

            return backup.listed(folder)

        self._lanes.aside(self, "list", work, self._show)

    def _show(self, backups: tuple[Backup, ...]) -> None:
        kept = self.chosen
        self._backups = backups
        self.setRowCount(len(backups))
        for row, one in enumerate(backups):
            known = (one.exams, one.findings, one.assessments,
                     None if one.head is None else one.head.count)  # fmt: skip
            texts = [
                when(one),
                _reason(one.reason),
                *("" if value is None else QLocale().toString(value) for value in known),
                "",
            ]
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column in _NUMBERS:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.setItem(row, column, item)
            self._show_state(row)
        if kept in backups:
            self.selectRow(backups.index(kept))
        self.listed.emit(backups)
        self._verify()

    def _verify(self) -> None:
        unknown = [one for one in self._backups if one.place not in self._whole]
        if not unknown:
            return

        def work(report: Report, cancel: CancelToken) -> dict[Path, bool]:
            from core.store import backup

            found: dict[Path, bool] = {}
            one = unknown[0]
            report(Progress(0, len(unknown)))
            cancel.check()
            try:
                backup.check(one)
                found[one.place] = True
            except DamagedArtefact:
                found[one.place] = False
            return found

        def then(found: dict[Path, bool]) -> None:
            self._whole.update(found)
            for row in range(self.rowCount()):
                self._show_state(row)
            self.chosen_changed.emit()
            self._verify()

        self._lanes.aside(self, "verify", work, then)

    def _show_state(self, row: int) -> None:
        item = self.item(row, _STATE)
        if item is None:
            return
        whole = self._whole.get(self._backups[row].place)
        texts = {
            None: (self.tr("Being verified"), Role.MUTED),
            True: (self.tr("Whole"), Role.AGREE),
            False: (self.tr("Damaged: it cannot be restored"), Role.FAULT),
        }
        text, role = texts[whole]
        item.setText(text)
        item.setForeground(color(role))


def when(one: Backup) -> str:
    """When a backup was made, in the reader's own time and language."""
    made = QDateTime.fromSecsSinceEpoch(int(one.made.timestamp()))
    return QLocale().toString(made, QLocale.FormatType.ShortFormat)


def _reason(reason: str) -> str:
    return QCoreApplication.translate("backups", _REASONS.get(reason, reason))
