"""The worklist: find an exam, open it, go to the next one that is not read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.changes import Changes, Topic
from core.domain.records import WorklistRow, WorklistTotal
from core.domain.study import ExamId
from core.domain.worklist import ListFilter, ListKey
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import EmptyPlace, label
from maninegs_gui.widgets.tabbing import Leading, as_laid_out
from maninegs_gui.worklist import words
from maninegs_gui.worklist.choice import ListChoice
from maninegs_gui.worklist.chooser import ListChooser
from maninegs_gui.worklist.filter_panel import FilterChips, FilterPanel
from maninegs_gui.worklist.model import ROW, WorklistModel
from maninegs_gui.worklist.rows import ExamRows

_TOPICS = frozenset({Topic.PATIENTS, Topic.EXAMS, Topic.IMAGES, Topic.FINDINGS, Topic.ASSESSMENTS})
_TYPING_MILLISECONDS = 200
_AHEAD = 20
"""Rows before the end of what is loaded at which more are fetched."""
_ONE_BY_ONE = 50
"""Of more exams that changed the list is read anew."""


class WorklistScreen(Leading):
    """A list of exams with a choice of lists, a search field and filters."""

    import_wanted = Signal()
    reading_wanted = Signal()
    """An exam was chosen for good: reading goes on at the images."""

    def __init__(self, lanes: Lanes, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._step = 1
        self._unread = False
        self._here: ListKey | None = None
        self._changed: set[ExamId] = set()
        self.choice = ListChoice(lanes, session, self)
        self.model = WorklistModel(lanes, session, self)
        self.search = self._make_search()
        self.view = self._make_view()
        self.chooser = ListChooser(self.choice, self)
        self.filters = FilterPanel(self.choice)
        self._popup = self._make_popup()
        self.filter_button = self._make_filter_button()
        self.chips = FilterChips(self.choice, self)
        self._empty = EmptyPlace(self.tr("Opening the workspace"))
        self._empty.button.clicked.connect(self.help_empty)
        self._places = QStackedWidget(self)
        self._places.addWidget(self.view)
        self._places.addWidget(self._empty)
        self._places.setCurrentWidget(self._empty)
        self._count = label("", "muted", wrap=True)
        self._lay_out()
        as_laid_out(self)
        self.lead_to(self.view)
        self.setMinimumWidth(200)
        self._typing = self._timer(_TYPING_MILLISECONDS)
        self._typing.timeout.connect(lambda: self.choice.search(self.search.text().strip()))
        self._stale = self._timer(50)
        self._stale.timeout.connect(self._update)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self._open_first)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._open_selected())
        self.view.clicked.connect(lambda _index: self.reading_wanted.emit())
        self.view.installEventFilter(self)
        self.model.loaded.connect(self._show_count)
        self.choice.changed.connect(self._want)
        lanes.changed.connect(self._refresh)
        session.reader_changed.connect(lambda _reader: self.model.forget_reader())
        session.exam_changed.connect(self._follow)

    @property
    def empty_text(self) -> str:
        """What is said where the list is empty, for tests and the tour."""
        return "" if self._empty.isHidden() else self._empty.text

    @property
    def empty_lines(self) -> tuple[str, str]:
        """Why no exam is listed, and what to do about it."""
        asked = set(self.choice.filter.names)
        if not asked:
            return (
                self.tr("No exams yet"),
                self.tr("Import a folder, files or a ZIP archive, or drop them on the window."),
            )
        if asked == {"text"}:
            return self.tr("No exam matches"), self.tr("Search by patient id, name or date.")
        return self.tr("No exam matches"), self.tr("Lift a filter, or choose another list.")

    @property
    def empty_button(self) -> str:
        """What the button does where no exam is listed."""
        return self.tr("Lift all filters") if self.choice.filter.names else self.tr("Import images")

    def help_empty(self) -> None:
        """Do what the button of the empty list says."""
        if self.choice.filter.names:
            self.choice.want(ListFilter(order=self.choice.filter.order))
        else:
            self.import_wanted.emit()

    def say_trouble(self, sentence: str) -> None:
        """Say why there is no list."""
        self._empty.say(self.tr("The workspace cannot be opened"), sentence)
        self._places.setCurrentWidget(self._empty)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the list goes on at the images."""
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.reading_wanted.emit()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 6)
        layout.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(10, 0, 10, 0)
        head.setSpacing(6)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.chooser, 1)
        top.addWidget(self.filter_button)
        head.addLayout(top)
        head.addWidget(self.search)
        head.addWidget(self.chips)
        layout.addLayout(head)
        layout.addWidget(self._places, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 0, 12, 0)
        foot.addWidget(self._count)
        layout.addLayout(foot)

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

    def _make_popup(self) -> QFrame:
        frame = QFrame(self, Qt.WindowType.Popup)
        give_role(frame, "card")
        layout = QVBoxLayout(frame)
        layout.addWidget(self.filters)
        frame.setMinimumWidth(340)
        return frame

    def _make_filter_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText(self.tr("Filter"))
        button.setAccessibleName(self.tr("Filter the worklist"))
        button.clicked.connect(self.show_filters)
        return button

    def show_filters(self) -> None:
        """Open the form of all filters below its button."""
        button = self.filter_button
        self.filters.make()
        self._popup.adjustSize()
        self._popup.move(button.mapToGlobal(button.rect().bottomLeft()))
        self._popup.show()
        self.filters.setFocus(Qt.FocusReason.PopupFocusReason)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer

    def open_next(self, step: int = 1) -> None:
        """Open the next exam of the list (or the previous one, with -1)."""
        self._step, self._unread = step, False
        row = self.model.row_of(self._session.exam)
        if self._session.exam is None and self._here is None:
            self._select(0)
        elif row >= 0 and (0 <= row + step < self.model.rowCount() or self.model.complete):
            self._select(row + step)
        else:
            self.model.ask_beside(self._here, self._open_row, back=step < 0)

    def open_next_unread(self) -> None:
        """Open the next exam of the list that this reader has not finished, around its end."""
        self._step, self._unread = 1, True
        row = self.model.row_of(self._session.exam)
        found = self.model.next_unread(row) if row >= 0 or self._here is None else -1
        if found >= 0:
            self._select(found)
        elif row < 0 or not self.model.complete:
            self.model.ask_beside(self._here, self._open_row, unread=True)

    def open_exam(self, row: WorklistRow) -> None:
        """Open one exam; going on is from where it stands."""
        self._here = row.key
        self._session.open_exam(row.exam)

    def _open_row(self, row: WorklistRow | None) -> None:
        if row is not None:
            self.open_exam(row)

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
        # A row that goes passes the selection on; nobody chose what gets it.
        if chosen and not self.model.letting_go:
            self.open_exam(chosen[0].data(ROW))

    def _follow(self, exam: ExamId | None) -> None:
        row = self.model.row_of(exam)
        if row >= 0:
            self._here = self.model.rows[row].key
            if row != self.view.currentIndex().row():
                self.view.setCurrentIndex(self.model.index(row, 0))
        else:
            # What is open is not in the list: nothing there looks as if it were.
            self.view.selectionModel().clear()
        self._expect(row)

    def _expect(self, row: int) -> None:
        """Tell which exam is opened next if the reader goes on as before."""
        after = self.model.next_unread(row) if self._unread else row + self._step
        if row >= 0 and 0 <= after < self.model.rowCount() and after != row:
            self._session.expect_exam(self.model.rows[after].exam)
        elif self._session.exam is None or self._here is None or self.model.complete:
            self._session.expect_exam(None)
        else:
            here, exam = self._here, self._session.exam
            self.model.ask_beside(
                here, self._expecting(exam), back=self._step < 0, unread=self._unread,
                key="upcoming",
            )  # fmt: skip

    def _expecting(self, exam: ExamId) -> Callable[[WorklistRow | None], None]:
        def then(row: WorklistRow | None) -> None:
            if self._session.exam == exam:
                other = row is not None and row.exam != exam
                self._session.expect_exam(row.exam if row is not None and other else None)

        return then

    def _want(self) -> None:
        wanted = self.choice.filter
        if wanted.text != self.search.text().strip():
            self._typing.stop()
            self.search.blockSignals(True)
            self.search.setText(wanted.text)
            self.search.blockSignals(False)
        self.model.show_list(wanted)
        count = len(set(wanted.names) - {"text"})
        self.filter_button.setText(
            self.tr("Filter ({0})").format(count) if count else self.tr("Filter")
        )

    def _refresh(self, changes: Changes, _origin: object) -> None:
        exams = changes.ids(Topic.WORKLIST)
        if exams and len(exams) <= _ONE_BY_ONE:
            self._changed |= {ExamId(exam) for exam in exams}
        elif changes.topics & (_TOPICS | {Topic.WORKLIST}):
            self._changed.clear()
            self._stale.setProperty("whole", True)
        else:
            return
        self._stale.start()

    def _update(self) -> None:
        exams, self._changed = self._changed, set()
        if self._stale.property("whole") or not exams:
            self._stale.setProperty("whole", False)
            self.model.refresh()
        else:
            self.model.update_exams(sorted(exams))

    def _show_count(self, total: WorklistTotal) -> None:
        self._follow(self._session.exam)
        if self.model.rowCount():
            self._places.setCurrentWidget(self.view)
            self._count.setText(progress_text(self.model, total))
            return
        self._empty.say(*self.empty_lines)
        self._empty.button.setText(self.empty_button)
        self._empty.button.setAccessibleName(self.empty_button)
        self._empty.button.show()
        self._places.setCurrentWidget(self._empty)
        self._count.setText("")


def progress_text(model: WorklistModel, total: WorklistTotal) -> str:
    """How many exams the list has, and how many of them this reader finished."""
    done = model.progress
    if done.done is None or not done.total.exams:
        return words.total(total)
    read = words.tr("read by me: {0} of {1}").format(f"{done.done:,}", f"{done.total.exams:,}")
    return f"{words.total(total)} · {read}"
