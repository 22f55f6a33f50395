"""The worklist as a page of its own: every column, all filters, assignment, saved lists."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLineEdit,
    QMenu,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.changes import Changes
from core.domain.records import WorklistTotal
from core.domain.roles import Act
from core.domain.study import ExamId, ReaderId
from core.domain.worklist import Order
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.widgets.labels import EmptyPlace, counted, label
from maninegs_gui.widgets.tabbing import Leading, as_laid_out
from maninegs_gui.worklist.chooser import ListChooser
from maninegs_gui.worklist.filter_panel import FilterChips, FilterPanel
from maninegs_gui.worklist.model import ROW, Column
from maninegs_gui.worklist.screen import WorklistScreen, progress_text

_WIDTHS = {
    Column.DATE: 96, Column.AGE: 48, Column.IMAGES: 64, Column.FINDINGS: 88,
    Column.ASSESSMENT: 116, Column.STATE: 80, Column.STAGE: 104, Column.READERS: 108,
    Column.ASSIGNED: 150, Column.NOTES: 120,
}  # fmt: skip
_TYPING_MILLISECONDS = 200
_ROOM_FOR_FILTERS = 1200
"""Pixels of width from which the filters stand beside the table from the beginning."""


class WorklistPage(Leading):
    """A table over the same model and filters as the list beside the images."""

    reading_wanted = Signal()
    """An exam was opened: show it."""

    def __init__(
        self, lanes: Lanes, session: Session, screen: WorklistScreen, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._session = session
        self._screen = screen
        self._choice = screen.choice
        self._shown = False
        self.model = screen.model
        self.table = self._make_table()
        self.chooser = ListChooser(self._choice, self)
        self.search = self._make_search()
        self.filters = FilterPanel(self._choice)
        self.chips = FilterChips(self._choice, self)
        self.assign_button = self._button(self.tr("Assign"), self.show_assign_menu)
        self.lists_button = self._button(self.tr("Lists"), self.show_lists_menu)
        self.filter_button = self._button(self.tr("Filters"), self._toggle_filters)
        self.filter_button.setCheckable(True)
        self.filter_button.setChecked(True)
        self._empty = EmptyPlace(self.tr("No exam matches"))
        self._empty.button.clicked.connect(screen.help_empty)
        self._count = label("", "muted")
        self._people = label("", "muted", wrap=True)
        self._side = self._make_side()
        self._places = QStackedWidget(self)
        self._places.addWidget(self.table)
        self._places.addWidget(self._empty)
        self._lay_out()
        as_laid_out(self)
        self.filters.made.connect(lambda: as_laid_out(self))
        self.lead_to(self.table)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MILLISECONDS)
        self._typing.timeout.connect(lambda: self._choice.search(self.search.text().strip()))
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self._to_first)
        self._choice.changed.connect(self._show_filter)
        self.model.loaded.connect(self._show)
        self.model.modelReset.connect(self._follow)
        self._show_filter()

    def selected(self) -> tuple[ExamId, ...]:
        """The exams of the rows that are selected."""
        rows = self.table.selectionModel().selectedRows()
        return tuple(index.data(ROW).exam for index in sorted(rows, key=lambda one: one.row()))

    def open_current(self) -> None:
        """Open the exam of the current row and go to its images."""
        row = self.table.currentIndex().data(ROW)
        if row is not None:
            self._screen.open_exam(row)
            self.reading_wanted.emit()

    def assign(self, reader: ReaderId, *, second: bool = False, whole: bool = False) -> None:
        """Assign the selected exams, or every exam of the list, to a reader."""
        self._give(reader, back=False, second=second, whole=whole)

    def take_back(self, reader: ReaderId) -> None:
        """Take the selected exams from a reader."""
        self._give(reader, back=True, second=False, whole=False)

    def show_assign_menu(self) -> None:
        """Offer to whom the selected exams can be given."""
        self.assign_menu().popup(self._below(self.assign_button))

    def assign_menu(self) -> QMenu:
        """What can be done with the selected exams, as far as this reader may."""
        menu = QMenu(self)
        me = self._session.reader
        count = len(self.selected())
        some = counted(count, self.tr("{0} exam"), self.tr("{0} exams"))
        if me is None:
            return menu
        self._entry(menu, self.tr("Take {0} for me").format(some), count, lambda: self.assign(me))
        self._entry(menu, self.tr("Give {0} back").format(some), count, lambda: self.take_back(me))
        if not self._choice.allows(Act.ASSIGN):
            return menu
        for title, second, whole in (
            (self.tr("Assign {0} to").format(some), False, False),
            (self.tr("Assign {0} for second reading to").format(some), True, False),
            (self.tr("Assign the whole list to"), False, True),
            (self.tr("Assign the whole list for second reading to"), True, True),
        ):
            part = menu.addMenu(title)
            part.setEnabled(bool(count) or whole)
            for one in self._choice.readers:
                part.addAction(one.name).triggered.connect(self._giving(one.id, second, whole))
        part = menu.addMenu(self.tr("Take {0} back from").format(some))
        part.setEnabled(bool(count))
        for one in self._choice.readers:
            part.addAction(one.name).triggered.connect(self._taking(one.id))
        return menu

    def show_lists_menu(self) -> None:
        """Offer to keep the list, or to forget it."""
        self.lists_menu().popup(self._below(self.lists_button))

    def lists_menu(self) -> QMenu:
        """What can be done with the list that is looked at."""
        menu = QMenu(self)
        menu.addAction(self.tr("Save this list for me")).triggered.connect(
            lambda: self._ask_name(everybodys=False)
        )
        if self._choice.allows(Act.SITE_LISTS):
            menu.addAction(self.tr("Save this list for everybody")).triggered.connect(
                lambda: self._ask_name(everybodys=True)
            )
        current = self._choice.current
        saved = None if current is None else current.saved
        if saved is not None and (saved.owner is not None or self._choice.allows(Act.SITE_LISTS)):
            remove = menu.addAction(self.tr("Remove the list {0}").format(saved.name))
            remove.triggered.connect(lambda: self._choice.remove(saved))
        menu.addSeparator()
        menu.addAction(self.tr("Count what each reader finished")).triggered.connect(self.count)
        return menu

    def count(self) -> None:
        """Say how many exams of the list each reader finished."""
        reader, wanted = self._session.reader, self._choice.filter
        policy = self._session.workspace.gate
        if reader is None:
            return

        def work(store: Store) -> dict[ReaderId, int]:
            from core.store import worklist

            with store.read() as reading:
                return worklist.finished_by(reading, reader, wanted, policy=policy)

        def then(found: dict[ReaderId, int]) -> None:
            names = self._choice.names
            parts = [f"{names.get(one, '')}: {number:,}" for one, number in found.items()]
            self._people.setText(" · ".join(parts) or self.tr("Nobody finished any of them."))
            self._people.show()

        self._lanes.ask(self, "people", work, then)

    def showEvent(self, event: QShowEvent) -> None:
        """On a small window the filters open by their button, so that the table has room."""
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            if self.width() < _ROOM_FOR_FILTERS:
                self.filter_button.setChecked(False)
                self._toggle_filters()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter opens; everything else is the table's."""
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            self.open_current()
            return True
        return super().eventFilter(watched, event)

    def _give(self, reader: ReaderId, *, back: bool, second: bool, whole: bool) -> None:
        by, some = self._session.reader, self.selected()
        wanted, policy = self._choice.filter, self._session.workspace.gate
        if by is None:
            return

        def work(store: Store) -> tuple[Changes, object]:
            from core.annotation import assigning
            from core.store import worklist

            exams = some
            if whole:
                with store.read() as reading:
                    exams = worklist.exams_of(reading, by, wanted, policy=policy)
            if back:
                return assigning.unassign(store, by, reader, exams)
            return assigning.assign(store, by, reader, exams, second=second)

        def then(done: object) -> None:
            given, left = getattr(done, "given", 0), getattr(done, "left_out", 0)
            said = self.tr("Taken back: {0}.") if back else self.tr("Assigned: {0}.")
            words = said.format(f"{given:,}")
            if left:
                words += " " + self.tr("Left out, since she has worked on them: {0}.").format(left)
            self._lanes.say(words)

        self._lanes.write(self, work, then)

    def _ask_name(self, *, everybodys: bool) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Save this list"))
        dialog.setLabelText(self.tr("Name of the list"))
        dialog.setInputMode(QInputDialog.InputMode.TextInput)
        dialog.textValueSelected.connect(
            lambda name: self._choice.save(name, everybodys=everybodys)
        )
        dialog.open()

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Worklist"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 12)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setStretchLastSection(True)
        table.setColumnWidth(Column.PATIENT, 300)
        head.setMinimumSectionSize(40)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        head.sectionClicked.connect(self._sort)
        table.doubleClicked.connect(lambda _index: self.open_current())
        table.installEventFilter(self)
        return table

    def _make_search(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(self.tr("Search patient, name, date, accession or description"))
        field.setAccessibleName(self.tr("Search the worklist"))
        field.setClearButtonEnabled(True)
        return field

    def _make_side(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Filters"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.filters)
        self.filters.setContentsMargins(0, 0, 8, 0)
        return area

    def _button(self, text: str, run: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text)
        button.clicked.connect(run)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.chooser, 1)
        top.addWidget(self.search, 2)
        for button in (self.filter_button, self.assign_button, self.lists_button):
            top.addWidget(button)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.chips)
        column.addWidget(self._places, 1)
        columns = QSplitter(Qt.Orientation.Horizontal, self)
        columns.setAccessibleName(self.tr("Filters and exams"))
        columns.setChildrenCollapsible(False)
        columns.addWidget(self._side)
        columns.addWidget(middle)
        columns.setStretchFactor(0, 0)
        columns.setStretchFactor(1, 1)
        columns.setSizes([270, 1200])
        foot = QHBoxLayout()
        foot.addWidget(self._count)
        foot.addWidget(self._people, 1)
        self._people.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 8)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(columns, 1)
        layout.addLayout(foot)

    def _toggle_filters(self) -> None:
        self._side.setVisible(self.filter_button.isChecked())

    def _sort(self, section: int) -> None:
        order = self._choice.filter.order
        if section == Column.PATIENT:
            self._choice.sort(Order.PATIENT)
        elif section == Column.DATE:
            self._choice.sort(Order.OLDEST if order is Order.NEWEST else Order.NEWEST)
        self._show_order()

    def _show_order(self) -> None:
        head = self.table.horizontalHeader()
        rising, falling = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        column, way = {
            Order.NEWEST: (int(Column.DATE), falling),
            Order.OLDEST: (int(Column.DATE), rising),
            Order.PATIENT: (int(Column.PATIENT), rising),
            Order.DOUBT: (-1, falling),
        }[self._choice.filter.order]
        head.setSortIndicator(column, way)

    def _show_filter(self) -> None:
        text = self._choice.filter.text
        if text != self.search.text().strip():
            self._typing.stop()
            self.search.blockSignals(True)
            self.search.setText(text)
            self.search.blockSignals(False)
        self._people.hide()
        self._show_order()

    def _show(self, total: WorklistTotal) -> None:
        there = bool(self.model.rowCount())
        self._places.setCurrentWidget(self.table if there else self._empty)
        self._count.setText(progress_text(self.model, total) if there else "")
        if not there:
            self._empty.say(*self._screen.empty_lines)
            self._empty.button.setText(self._screen.empty_button)
            self._empty.button.setAccessibleName(self._screen.empty_button)
            self._empty.button.setVisible(bool(self._screen.empty_button))

    def _follow(self) -> None:
        row = self.model.row_of(self._session.exam)
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(max(row, 0), 0))

    def _to_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _giving(self, reader: ReaderId, second: bool, whole: bool) -> Callable[[], None]:
        return lambda: self.assign(reader, second=second, whole=whole)

    def _taking(self, reader: ReaderId) -> Callable[[], None]:
        return lambda: self.take_back(reader)

    @staticmethod
    def _entry(menu: QMenu, text: str, count: int, run: Callable[[], None]) -> None:
        action = menu.addAction(text)
        action.setEnabled(bool(count))
        action.triggered.connect(run)

    @staticmethod
    def _below(button: QToolButton) -> QPoint:
        return button.mapToGlobal(button.rect().bottomLeft())
