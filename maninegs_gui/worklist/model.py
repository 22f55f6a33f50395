"""The worklist as a table model that loads its rows page by page.

Nothing of pathology and no score is in it: the store's worklist query does not
read them (the gate, ``core.domain.gate``).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from core.domain.records import ExamState, WorklistPage, WorklistRow
from core.domain.study import ExamId
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.widgets.labels import counted

PAGE = 200
ROW = Qt.ItemDataRole.UserRole
"""Role under which the whole :class:`WorklistRow` is found."""
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """Columns in order."""

    PATIENT = 0
    DATE = 1
    VIEWS = 2
    FINDINGS = 3
    STATE = 4


def name_of(row: WorklistRow) -> str:
    """The name as people write it: family name first, DICOM's carets gone."""
    family, _, given = row.patient_name.partition("^")
    return ", ".join(filter(None, (family.strip(), given.replace("^", " ").strip())))


def who(row: WorklistRow) -> str:
    """Patient id and name."""
    return " ".join(filter(None, (row.patient_key, name_of(row))))


class WorklistModel(QAbstractTableModel):
    """Exams of the store as this reader sees them.

    Rows are asked for in pages of :data:`PAGE`; a refresh keeps what is loaded in
    place, so that the list does not jump under the reader's hand.
    """

    loaded = Signal(int)
    """How many exams match, after each answer of the store."""

    def __init__(self, lanes: Lanes, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._session = session
        self._text = ""
        self._total = 0
        self._rows: list[WorklistRow] = []
        self._fetching = False

    @property
    def rows(self) -> Sequence[WorklistRow]:
        """The rows that are loaded."""
        return self._rows

    @property
    def total(self) -> int:
        """How many exams match the search."""
        return self._total

    def search(self, text: str) -> None:
        """Show the exams that match ``text``."""
        self._text = text
        self.refresh()

    def refresh(self) -> None:
        """Ask again for everything that is loaded, and for one page at least."""
        self._fetching = False
        self._ask(0, max(PAGE, len(self._rows)))

    def forget_reader(self) -> None:
        """Show nothing of the reader before, not even until the next one's list is read."""
        wanted = max(PAGE, len(self._rows))
        self.beginResetModel()
        self._rows = []
        self.endResetModel()
        self._fetching = False
        self._ask(0, wanted)

    def row_of(self, exam: ExamId | None) -> int:
        """The row of an exam, or -1."""
        return next((i for i, row in enumerate(self._rows) if row.exam == exam), -1)

    def next_unread(self, start: int) -> int:
        """The next row after ``start``, around the end, that is not read; -1 for none."""
        count = len(self._rows)
        for step in range(1, count + 1):
            row = (start + step) % count
            if self._rows[row].state is not ExamState.DONE:
                return row
        return -1

    def state_text(self, row: WorklistRow) -> str:
        """How far this reader is, in words."""
        words = {
            ExamState.NEW: self.tr("unread"),
            ExamState.STARTED: self.tr("started"),
            ExamState.DONE: self.tr("read"),
        }
        return words[row.state]

    def notes(self, row: WorklistRow) -> str:
        """What a person should look after in this exam."""
        parts = []
        if row.unplaced:
            parts.append(self.tr("{0} unplaced").format(row.unplaced))
        if row.unreadable:
            parts.append(self.tr("{0} unreadable").format(row.unreadable))
        return ", ".join(parts)

    def views_text(self, row: WorklistRow) -> str:
        """How many images the exam has, in words."""
        return counted(row.images, self.tr("{0} view"), self.tr("{0} views"))

    def findings_text(self, row: WorklistRow) -> str:
        """How many findings are marked, in words; empty for none."""
        if not row.findings:
            return ""
        return counted(row.findings, self.tr("{0} finding"), self.tr("{0} findings"))

    def _ask(self, offset: int, limit: int) -> None:
        reader, text = self._session.reader, self._text
        if reader is None:
            return

        def work(store: Store) -> WorklistPage:
            from core.store import worklist

            with store.read() as reading:
                return worklist.page(reading, reader, text=text, offset=offset, limit=limit)

        self._lanes.ask(self, "page", work, lambda page: self._take(offset, page), self._give_up)

    def _give_up(self, error: Exception) -> None:
        self._fetching = False
        self._lanes.say_error(error)

    def _take(self, offset: int, page: WorklistPage) -> None:
        self._fetching = False
        self._total = page.total
        if offset:
            if page.rows:
                first = len(self._rows)
                self.beginInsertRows(QModelIndex(), first, first + len(page.rows) - 1)
                self._rows.extend(page.rows)
                self.endInsertRows()
        elif [row.exam for row in page.rows] == [row.exam for row in self._rows]:
            self._rows = list(page.rows)
            if self._rows:
                self.dataChanged.emit(
                    self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1)
                )
        else:
            self.beginResetModel()
            self._rows = list(page.rows)
            self.endResetModel()
        self.loaded.emit(page.total)

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:  # type: ignore[override]  # Qt's union
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:  # type: ignore[override]  # Qt's union
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: QModelIndex) -> bool:  # type: ignore[override]  # Qt's union
        return not parent.isValid() and not self._fetching and len(self._rows) < self._total

    def fetchMore(self, parent: QModelIndex) -> None:  # type: ignore[override]  # Qt's union
        if not parent.isValid():
            self._fetching = True
            self._ask(len(self._rows), PAGE)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            Column.PATIENT: self.tr("Patient"),
            Column.DATE: self.tr("Date"),
            Column.VIEWS: self.tr("Views"),
            Column.FINDINGS: self.tr("Findings"),
            Column.STATE: self.tr("State"),
        }
        return titles[Column(section)]

    def data(  # type: ignore[override]  # Qt's union of index classes
        self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._spoken(row)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        texts = {
            Column.PATIENT: who(row),
            Column.DATE: row.exam_date.isoformat() if row.exam_date else "",
            Column.VIEWS: str(row.images),
            Column.FINDINGS: str(row.findings) if row.findings else "",
            Column.STATE: self.state_text(row),
        }
        return texts[Column(index.column())]

    def _spoken(self, row: WorklistRow) -> str:
        return ", ".join(
            filter(
                None,
                (
                    who(row),
                    row.exam_date.isoformat() if row.exam_date else self.tr("no date"),
                    self.views_text(row),
                    self.findings_text(row),
                    self.state_text(row),
                    self.notes(row),
                ),
            )
        )
