"""The worklist: find an exam, open it, go to the next one that is not read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.domain.changes import Changes, Topic
from core.domain.study import ExamId
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.widgets.labels import EmptyPlace, counted, label
from maninegs_gui.worklist.model import ROW, WorklistModel
from maninegs_gui.worklist.rows import ExamRows

_TOPICS = frozenset({Topic.PATIENTS, Topic.EXAMS, Topic.IMAGES, Topic.FINDINGS, Topic.ASSESSMENTS})
_TYPING_MILLISECONDS = 200
_AHEAD = 20
"""Rows before the end of what is loaded at which more are fetched."""


class WorklistScreen(QWidget):
    """A list of exams with a search field."""

    import_wanted = Signal()

    def __init__(self, lanes: Lanes, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._going: Callable[[int], int] = lambda here: here + 1
        self.model = WorklistModel(lanes, session, self)
        self.search = self._make_search()
        self.view = self._make_view()
        self._empty = EmptyPlace(self.tr("Opening the workspace"))
        self._empty.button.setText(self.tr("Import images"))
        self._empty.button.setAccessibleName(self.tr("Import images"))
        self._empty.button.clicked.connect(self.import_wanted)
        self._places = QStackedWidget(self)
        self._places.addWidget(self.view)
        self._places.addWidget(self._empty)
        self._places.setCurrentWidget(self._empty)
        self._count = label("", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 6)
        layout.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(10, 0, 10, 0)
        head.addWidget(self.search)
        layout.addLayout(head)
        layout.addWidget(self._places, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 0, 12, 0)
        foot.addWidget(self._count)
        layout.addLayout(foot)
        self.setFocusProxy(self.view)
        self.setMinimumWidth(200)
        self._typing = self._timer(_TYPING_MILLISECONDS)
        self._typing.timeout.connect(lambda: self.model.search(self.search.text().strip()))
        self._stale = self._timer(50)
        self._stale.timeout.connect(self.model.refresh)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self._open_first)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._open_selected())
        self.model.loaded.connect(self._show_count)
        lanes.changed.connect(self._refresh)
        session.reader_changed.connect(lambda _reader: self.model.forget_reader())
        session.exam_changed.connect(self._follow)

    @property
    def empty_text(self) -> str:
        """What is said where the list is empty, for tests and the tour."""
        return "" if self._empty.isHidden() else self._empty.text

    def say_trouble(self, sentence: str) -> None:
        """Say why there is no list."""
        self._empty.say(self.tr("The workspace cannot be opened"), sentence)
        self._places.setCurrentWidget(self._empty)

    def _make_search(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(self.tr("Search patient, name or date"))
        field.setAccessibleName(self.tr("Search the worklist"))
        field.setClearButtonEnabled(True)
        return field

    def _make_view(self) -> QListView:
        view = QListView(self)
        view.setModel(self.model)
        view.setItemDelegate(ExamRows(view))
        view.setAccessibleName(self.tr("Worklist"))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return view

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer

    def open_next(self, step: int = 1) -> None:
        """Open the next exam of the list (or the previous one, with -1)."""
        self._going = lambda here: here + step
        row = self.model.row_of(self._session.exam) + step
        self._select(row if self._session.exam is not None else 0)

    def open_next_unread(self) -> None:
        """Open the next exam that this reader has not finished."""
        self._going = self.model.next_unread
        self._select(self.model.next_unread(self.model.row_of(self._session.exam)))

    def _select(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row, 0))
            if row >= self.model.rowCount() - _AHEAD and self.model.canFetchMore(QModelIndex()):
                self.model.fetchMore(QModelIndex())

    def _open_first(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._select(0)

    def _open_selected(self) -> None:
        chosen = self.view.selectionModel().selectedIndexes()
        if chosen:
            self._session.open_exam(chosen[0].data(ROW).exam)

    def _follow(self, exam: ExamId | None) -> None:
        row = self.model.row_of(exam)
        if row >= 0 and row != self.view.currentIndex().row():
            self.view.setCurrentIndex(self.model.index(row, 0))
        self._session.expect_exam(self._exam_after(row))

    def _exam_after(self, row: int) -> ExamId | None:
        """The exam that is opened next if the reader goes on as before."""
        after = self._going(row) if row >= 0 else -1
        if not 0 <= after < self.model.rowCount() or after == row:
            return None
        exam: ExamId = self.model.index(after, 0).data(ROW).exam
        return exam

    def _refresh(self, changes: Changes, _origin: object) -> None:
        if changes.topics & _TOPICS:
            self._stale.start()

    def _show_count(self, total: int) -> None:
        self._follow(self._session.exam)
        searching = bool(self.search.text().strip())
        if total:
            self._places.setCurrentWidget(self.view)
            self._count.setText(counted(total, self.tr("{0} exam"), self.tr("{0} exams")))
            return
        if searching:
            self._empty.say(
                self.tr("No exam matches"), self.tr("Search by patient id, name or date.")
            )
        else:
            self._empty.say(
                self.tr("No exams yet"),
                self.tr("Import a folder, files or a ZIP archive, or drop them on the window."),
            )
        self._empty.button.setVisible(not searching)
        self._places.setCurrentWidget(self._empty)
        self._count.setText("")
