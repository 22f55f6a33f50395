"""Entries of the log as a table's model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.reports.reading import Entry, as_line
from maninegs_gui.actions import QT_TRANSLATE_NOOP
from maninegs_gui.theme import Role, color

LEVELS = {
    "DEBUG": QT_TRANSLATE_NOOP("log", "Detail"),
    "INFO": QT_TRANSLATE_NOOP("log", "Note"),
    "WARNING": QT_TRANSLATE_NOOP("log", "Warning"),
    "ERROR": QT_TRANSLATE_NOOP("log", "Fault"),
    "CRITICAL": QT_TRANSLATE_NOOP("log", "Grave"),
}
KINDS = {
    "application": QT_TRANSLATE_NOOP("log", "Application"),
    "command": QT_TRANSLATE_NOOP("log", "Command line"),
    "worker": QT_TRANSLATE_NOOP("log", "Worker"),
    "decoder": QT_TRANSLATE_NOOP("log", "Decoder"),
}
_COLOURS = {"WARNING": Role.WARNING, "ERROR": Role.FAULT, "CRITICAL": Role.FAULT}
_TITLES = (
    QT_TRANSLATE_NOOP("log", "Time"),
    QT_TRANSLATE_NOOP("log", "Level"),
    QT_TRANSLATE_NOOP("log", "Process"),
    QT_TRANSLATE_NOOP("log", "Part"),
    QT_TRANSLATE_NOOP("log", "What happened"),
)
WHAT = len(_TITLES) - 1
_Index = QModelIndex | QPersistentModelIndex


class LogModel(QAbstractTableModel):
    """Shows entries, newest first; a text is made only for the rows that are seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return QCoreApplication.translate("log", _TITLES[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _texts(entry)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and entry.level in _COLOURS:
            return color(_COLOURS[entry.level])
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return as_line(entry) if role == Qt.ItemDataRole.ToolTipRole else " ".join(
                _texts(entry)
            )  # fmt: skip
        return None


def _texts(entry: Entry) -> tuple[str, ...]:
    local = QDateTime.fromMSecsSinceEpoch(int(entry.at.timestamp() * 1000))
    more = f"  ({entry.error[0]})" if entry.error else ""
    return (
        local.toString("yyyy-MM-dd HH:mm:ss.zzz"),
        QCoreApplication.translate("log", LEVELS[entry.level]),
        QCoreApplication.translate("log", KINDS[entry.kind]),
        entry.part,
        f"{entry.text}{more}",
    )
