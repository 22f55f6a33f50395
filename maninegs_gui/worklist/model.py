"""The worklist as a table model that loads its rows page by page, from key to key.

Nothing of pathology and no score is in it: the store's worklist rows do not hold them
(the gate, ``core.domain.gate``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from core.domain.gate import GatePolicy
from core.domain.records import ExamState, ListProgress, WorklistRow, WorklistTotal
from core.domain.study import ExamId, ReaderId
from core.domain.worklist import ListFilter, ListKey
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.widgets.labels import counted
from maninegs_gui.worklist import words

if TYPE_CHECKING:
    from core.store import Reading

PAGE = 100
_KEPT = 2000
"""Rows that are read again at most when everything may have changed."""
ROW = Qt.ItemDataRole.UserRole
"""Role under which the whole :class:`WorklistRow` is found."""
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """Columns in order; a list shows the first alone."""

    PATIENT = 0
    DATE = 1
    AGE = 2
    IMAGES = 3
    FINDINGS = 4
    ASSESSMENT = 5
    STATE = 6
    STAGE = 7
    READERS = 8
    ASSIGNED = 9
    NOTES = 10


def _kept(
    reading: Reading, reader: ReaderId, wanted: ListFilter, policy: GatePolicy
) -> dict[ExamId, str]:
    """Notes on teaching cases by exam, as far as her gate shows them; only where they are asked."""
    from core.annotation import keeping
    from core.store import worklist

    found: dict[ExamId, str] = {}
    if not wanted.teaching:
        return found
    exams = worklist.kept_in(reading, reader)
    for one in keeping.shown(reading, reader, policy):
        note = " ".join(one.note.split())
        if note and one.breast in exams:
            exam = exams[one.breast]
            found[exam] = f"{found[exam]}; {note}" if exam in found else note
    return found


def name_of(row: WorklistRow) -> str:
    """The name as people write it: family name first, DICOM's carets gone."""
    family, _, given = row.patient_name.partition("^")
    return ", ".join(filter(None, (family.strip(), given.replace("^", " ").strip())))


def who(row: WorklistRow) -> str:
    """Patient id and name."""
    return " ".join(filter(None, (row.patient_key, name_of(row))))


@dataclass(frozen=True, slots=True)
class _Exams:
    """Some exams read anew, and whether each is in the list."""

    rows: dict[ExamId, tuple[WorklistRow, bool]]
    kept: dict[ExamId, str]
    progress: ListProgress
    total: WorklistTotal


@dataclass(frozen=True, slots=True)
class _Page:
    rows: tuple[WorklistRow, ...]
    kept: dict[ExamId, str]
    progress: ListProgress
    total: WorklistTotal
    more: bool


class WorklistModel(QAbstractTableModel):
    """Exams of the store as this reader sees them.

    A change reads only its own exams anew and leaves them where they stand, so that the
    list does not jump under the reader's hand; an exam that is no longer of the list
    stays until another one is opened.
    """

    loaded = Signal(object)
    """:class:`WorklistTotal`, after each answer of the store."""

    def __init__(self, lanes: Lanes, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._session = session
        self._filter = ListFilter()
        self._total = WorklistTotal(0)
        self._progress = ListProgress(WorklistTotal(0), 0)
        self._rows: list[WorklistRow] = []
        self._places: dict[ExamId, int] = {}
        self._end: ListKey | None = None
        self._more = False
        self._fetching = False
        self._outside: set[ExamId] = set()
        self._kept: dict[ExamId, str] = {}
        self.letting_go = False
        """Whether rows go just now that are no longer of the list."""
        session.exam_changed.connect(self._prune)

    @property
    def filter(self) -> ListFilter:
        """What is listed."""
        return self._filter

    @property
    def rows(self) -> Sequence[WorklistRow]:
        """The rows that are loaded."""
        return self._rows

    @property
    def total(self) -> int:
        """How many exams match."""
        return self._total.exams

    @property
    def progress(self) -> ListProgress:
        """How many exams of the list this reader finished."""
        return self._progress

    @property
    def complete(self) -> bool:
        """Whether every exam of the list is loaded."""
        return not self._more

    def show_list(self, wanted: ListFilter) -> None:
        """List other exams, from the beginning."""
        self._filter = wanted
        self._ask(None, PAGE, fresh=True)

    def refresh(self) -> None:
        """Ask again for what is loaded, and for one page at least."""
        self._ask(None, max(PAGE, min(_KEPT, len(self._rows))), fresh=True)

    def update_exams(self, exams: Iterable[ExamId]) -> None:
        """Read some exams anew where they stand."""
        reader, wanted, some = self._session.reader, self._filter, tuple(exams)
        policy = self._session.workspace.gate
        if reader is None:
            return

        def work(
            store: Store,
        ) -> _Exams:
            from core.store import worklist

            with store.read() as reading:
                total, progress = worklist.counts(reading, reader, wanted, policy=policy)
                rows = worklist.rows_of(reading, reader, wanted, some, policy=policy)
                kept = _kept(reading, reader, wanted, policy)
                return _Exams(rows, kept, progress, total)

        self._lanes.ask(self, "exams", work, lambda found: self._replace(wanted, some, found))

    def ask_beside(
        self,
        here: ListKey | None,
        then: Callable[[WorklistRow | None], None],
        *,
        back: bool = False,
        unread: bool = False,
        key: str = "beside",
    ) -> None:
        """Ask the store which exam comes next, where the rows that are loaded do not tell."""
        reader, wanted = self._session.reader, self._filter
        policy = self._session.workspace.gate
        if reader is None:
            return

        def work(store: Store) -> WorklistRow | None:
            from core.store import worklist

            with store.read() as reading:
                return worklist.beside(
                    reading, reader, wanted, here,
                    policy=policy, back=back, unread=unread, around=unread,
                )  # fmt: skip

        self._lanes.ask(self, key, work, then)

    def forget_reader(self) -> None:
        """Show nothing of the reader before, not even until the next one's list is read."""
        self.beginResetModel()
        self._rows, self._places, self._end = [], {}, None
        self._kept = {}
        self._outside.clear()
        self.endResetModel()
        self._ask(None, PAGE, fresh=True)

    def row_of(self, exam: ExamId | None) -> int:
        """The row of an exam, or -1."""
        return -1 if exam is None else self._places.get(exam, -1)

    def next_unread(self, start: int) -> int:
        """The next loaded row after ``start`` that is not read; -1 for none.

        Around the end only when all is loaded: before that the store is to be asked.
        """
        count = len(self._rows)
        for step in range(1, count + 1):
            if start + step >= count and not self.complete:
                return -1
            row = (start + step) % count
            if self._rows[row].state is not ExamState.DONE:
                return row
        return -1

    def state_text(self, row: WorklistRow) -> str:
        """How far this reader is, in words."""
        return words.state(row.state)

    def notes(self, row: WorklistRow) -> str:
        """What a person should look after in this exam."""
        parts = []
        if row.unplaced:
            parts.append(self.tr("{0} unplaced").format(row.unplaced))
        if row.unreadable:
            parts.append(self.tr("{0} unreadable").format(row.unreadable))
        return ", ".join(parts)

    def kept_text(self, row: WorklistRow) -> str:
        """What she wrote on her teaching cases of this exam, where these are listed."""
        return self._kept.get(row.exam, "")

    def views_text(self, row: WorklistRow) -> str:
        """How many images the exam has, in words."""
        return counted(row.images, self.tr("{0} view"), self.tr("{0} views"))

    def findings_text(self, row: WorklistRow) -> str:
        """How many findings are marked, in words; empty for none."""
        if not row.findings:
            return ""
        return counted(row.findings, self.tr("{0} finding"), self.tr("{0} findings"))

    def _ask(self, after: ListKey | None, limit: int, *, fresh: bool) -> None:
        reader, wanted = self._session.reader, self._filter
        policy = self._session.workspace.gate
        if reader is None:
            return
        known = None if fresh else (self._total, self._progress)
        self._fetching = True

        def work(store: Store) -> _Page:
            from core.store import worklist

            with store.read() as reading:
                rows = worklist.page(
                    reading, reader, wanted, policy=policy, after=after, limit=limit
                )
                total, progress = known or worklist.counts(reading, reader, wanted, policy=policy)
                kept = _kept(reading, reader, wanted, policy)
            return _Page(rows, kept, progress, total, len(rows) == limit)

        self._lanes.ask(
            self, "page", work, lambda page: self._take(page, fresh=fresh), self._give_up
        )

    def _give_up(self, error: Exception) -> None:
        self._fetching = False
        self._lanes.say_error(error)

    def _take(self, page: _Page, *, fresh: bool) -> None:
        self._fetching = False
        self._total, self._progress, self._more = page.total, page.progress, page.more
        self._kept = page.kept
        self._end = page.rows[-1].key if page.rows else (None if fresh else self._end)
        if not fresh:
            self._append(page.rows)
        elif [row.exam for row in page.rows] == [row.exam for row in self._rows]:
            self._rows = list(page.rows)
            self._outside.clear()
            if self._rows:
                self._tell(0, len(self._rows) - 1)
        else:
            self.beginResetModel()
            self._rows = list(page.rows)
            self._outside.clear()
            self._number()
            self.endResetModel()
        self.loaded.emit(page.total)

    def _append(self, rows: tuple[WorklistRow, ...]) -> None:
        new = [row for row in rows if row.exam not in self._places]
        if new:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._rows.extend(new)
            self._places.update({row.exam: first + n for n, row in enumerate(new)})
            self.endInsertRows()

    def _replace(
        self,
        wanted: ListFilter,
        asked: tuple[ExamId, ...],
        found: _Exams,
    ) -> None:
        if wanted != self._filter:
            return
        self._progress, self._total, self._kept = found.progress, found.total, found.kept
        strange = False
        for exam in asked:
            row, inside = found.rows.get(exam, (None, False))
            place = self._places.get(exam, -1)
            if place < 0:
                strange = strange or (inside and self.complete) or self._before_end(row, inside)
                continue
            (self._outside.discard if inside else self._outside.add)(exam)
            if row is not None:
                # The key stays: where it stood is where one goes on from.
                self._rows[place] = replace(row, key=self._rows[place].key)
                self._tell(place, place)
        if strange:
            self.refresh()
            return
        self._prune(self._session.exam)
        self.loaded.emit(found.total)

    def _before_end(self, row: WorklistRow | None, inside: bool) -> bool:
        """Whether an exam that is not loaded would stand among those that are."""
        if row is None or not inside or self._end is None:
            return False
        return row.key.place > self._end.place

    def _prune(self, open_exam: ExamId | None) -> None:
        """Let exams go that are no longer of the list, but for the open one."""
        for exam in sorted(self._outside - {open_exam}):
            place = self._places.get(exam, -1)
            if place >= 0:
                self.letting_go = True
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self._number()
                self.endRemoveRows()
                self.letting_go = False
            self._outside.discard(exam)

    def _number(self) -> None:
        self._places = {row.exam: place for place, row in enumerate(self._rows)}

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:  # type: ignore[override]  # Qt's union
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:  # type: ignore[override]  # Qt's union
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: QModelIndex) -> bool:  # type: ignore[override]  # Qt's union
        return not parent.isValid() and not self._fetching and self._more

    def fetchMore(self, parent: QModelIndex) -> None:  # type: ignore[override]  # Qt's union
        if self.canFetchMore(parent):
            self._ask(self._end, PAGE, fresh=False)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            Column.PATIENT: self.tr("Patient"),
            Column.DATE: self.tr("Date"),
            Column.AGE: self.tr("Age"),
            Column.IMAGES: self.tr("Images"),
            Column.FINDINGS: self.tr("My findings"),
            Column.ASSESSMENT: self.tr("My assessment"),
            Column.STATE: self.tr("For me"),
            Column.STAGE: self.tr("State"),
            Column.READERS: self.tr("Readers done"),
            Column.ASSIGNED: self.tr("Assigned to"),
            Column.NOTES: self.tr("Notes"),
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
        return self._text(row, Column(index.column()))

    def _text(self, row: WorklistRow, column: Column) -> str:
        texts: dict[Column, Callable[[], str]] = {
            Column.PATIENT: lambda: who(row),
            Column.DATE: lambda: row.exam_date.isoformat() if row.exam_date else "",
            Column.AGE: lambda: "" if row.age_years is None else str(row.age_years),
            Column.IMAGES: lambda: str(row.images),
            Column.FINDINGS: lambda: str(row.findings) if row.findings else "",
            Column.ASSESSMENT: lambda: row.category.value if row.category else "",
            Column.STATE: lambda: self.state_text(row),
            Column.STAGE: lambda: words.stage(row.stage),
            Column.READERS: lambda: str(row.finished) if row.finished else "",
            Column.ASSIGNED: lambda: ", ".join(row.assigned),
            Column.NOTES: lambda: ", ".join(filter(None, (self.notes(row), self.kept_text(row)))),
        }
        return texts[column]()

    def _spoken(self, row: WorklistRow) -> str:
        assigned = ", ".join(row.assigned)
        return ", ".join(
            filter(
                None,
                (
                    who(row),
                    row.exam_date.isoformat() if row.exam_date else self.tr("no date"),
                    self.views_text(row),
                    self.findings_text(row),
                    self.state_text(row),
                    self.tr("assigned to {0}").format(assigned) if assigned else "",
                    self.notes(row),
                    self.kept_text(row),
                ),
            )
        )
