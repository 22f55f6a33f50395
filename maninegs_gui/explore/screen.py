"""The page of the map: every breast that the model has seen, those that look alike together."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.changes import Changes, Topic
from core.domain.errors import Cancelled
from core.domain.progress import CancelToken, Progress
from core.domain.study import BreastId, ExamId, ImageRecord
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.explore.case_list import CaseList
from maninegs_gui.explore.hover_card import SIZE, HoverCard
from maninegs_gui.explore.legend import Legend
from maninegs_gui.explore.map_view import MapView, Tool
from maninegs_gui.explore.values import Card, Chart, MapBackend, NoMap, Paint, Reasons, Told, Why
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import EmptyPlace, label
from maninegs_gui.widgets.tabbing import Leading, in_order
from maninegs_gui.widgets.thumbnail import Thumbnail

_TOPICS = frozenset({
    Topic.ASSESSMENTS, Topic.FINDINGS, Topic.PATHOLOGY, Topic.MODELS, Topic.IMAGES,
    Topic.PATIENTS, Topic.ADJUDICATIONS, Topic.EXAMS, Topic.BREASTS, Topic.READERS, Topic.STORE,
})  # fmt: skip
_WAIT_MILLISECONDS = 300
_HOVER_MILLISECONDS = 120
_SIDE = 320
_LISTED = 200


class MapScreen(Leading):
    """Shows what the gate lets this reader see; opens a case where a point is clicked."""

    train_wanted = Signal()
    reading_wanted = Signal()

    def __init__(
        self, lanes: Lanes, session: Session, backend: MapBackend, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session, self._backend = lanes, session, backend
        self._chart: Chart | None = None
        self._paint: Paint | None = None
        self._turn = 0
        self._stale = True
        self._judged = False
        self._job: CancelToken | None = None
        self._card: Card | None = None
        self._after: Callable[[], None] = lambda: None
        self.colour = QComboBox(self)
        self.colour.setAccessibleName(self.tr("Colour by"))
        self.colour.setMaxVisibleItems(24)
        self.colour.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.view = MapView(self)
        self.card = HoverCard(self.view)
        self.legend = Legend(self)
        self.note = label("", "muted", wrap=True)
        self.quality = label("", "muted", wrap=True)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Find a patient id"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.found = label("", "muted", wrap=True)
        self.lists = QTabWidget(self)  # first, as Tab comes to its bar before what it shows
        self.odd = CaseList(self.tr("Odd cases"), "", "", self)
        self.suspected = CaseList(self.tr("Possibly mislabelled"), "", "", self)
        self.selected = CaseList(
            self.tr("Selected cases"), self.tr("Nothing selected"),
            self.tr("Draw a box or a lasso on the map."), self,
        )  # fmt: skip
        self.empty = EmptyPlace("")
        self.empty.button.clicked.connect(lambda _checked=False: self._after())
        self.bar = QProgressBar(self)
        self.stop = QPushButton(self.tr("Stop"), self)
        self._tools: dict[Tool, QToolButton] = {}
        self._places = QStackedWidget(self)
        self._lay_out()
        self._wire()
        self._empty(self.tr("The map is not made yet"), "")

    @property
    def chart(self) -> Chart | None:
        """What is on the map."""
        return self._chart

    # Following.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._load(make=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.card.hide()

    def _changed(self, changes: Changes, _origin: object) -> None:
        if changes.topics & _TOPICS:
            self._mark_stale()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self._soon.start()

    def _reader_changed(self) -> None:
        # What the next reader may see is another thing: nothing stays until it is known.
        self._clear()
        self._stale = True
        if self.isVisible():
            self._load(make=False)

    def _load(self, *, make: bool) -> None:
        reader = self._session.reader
        if reader is None:
            self._empty(self.tr("Nobody reads yet"), "")
            return
        self._stale, self._turn = False, self._turn + 1
        turn, policy, backend = self._turn, self._session.workspace.gate, self._backend
        if self._chart is None:
            self._working(self.tr("Opening the map"))

        def work(material: object) -> None:
            if turn != self._turn:
                return
            self._job = self._lanes.work(
                self,
                "chart",
                lambda report, cancel: backend.chart(material, report, cancel, make=make),
                take,
                failed=failed,
                progress=lambda step: self._progress(turn, step),
            )

        def take(found: Chart | NoMap) -> None:
            if turn == self._turn:
                self._take(found)

        def failed(error: Exception) -> None:
            if turn != self._turn:
                return
            self._clear()
            if isinstance(error, Cancelled):
                self._offer()
                return
            self._empty(self.tr("The map cannot be shown"), "")
            self._lanes.say_error(error)

        self._lanes.ask(
            self, "read", lambda store: backend.read(store, reader, policy), work, failed
        )

    def _take(self, found: Chart | NoMap) -> None:
        self._job = None
        if isinstance(found, NoMap):
            self._clear()
            self._explain(found)
            return
        before = self._chart
        self._chart, self._judged = found, False
        same = before is not None and np.array_equal(before.points, found.points)
        if not same:
            # The colours of before are of other points, row by row.
            self._paint = None
            self.legend.blank()
            self.note.hide()
            self.view.set_points(found.points)
        self._offer_colours(found)
        self._say_quality(found)
        for cases in (self.odd, self.suspected):
            cases.say(self.tr("Looking through the cases"))
        if not same:
            self.selected.show_cases(())
            self._say_found("")
        self._places.setCurrentWidget(self._body)
        self._colour()
        self._judge()

    def _explain(self, found: NoMap) -> None:
        if found.why is Why.NO_MODEL:
            self._empty(
                self.tr("No model yet"),
                self.tr("Tag some exams and train a model, then accept it: its map is shown here."),
                self.tr("Go to training"), self.train_wanted.emit,
            )  # fmt: skip
        elif found.why is Why.TOO_FEW:
            self._empty(self.tr("Too few breasts for a map"), languages.sentence(found.sentence))
        elif found.why is Why.CLOSED:
            self._empty(self.tr("Read first"), languages.sentence(found.sentence))
        else:
            self._offer()

    def _offer(self) -> None:
        self._empty(
            self.tr("There is no map of these vectors yet"),
            self.tr("Laying it out takes about half a minute, and longer for many cases."),
            self.tr("Make the map"), lambda: self._load(make=True),
        )  # fmt: skip

    def _clear(self) -> None:
        self._turn += 1
        self._chart = self._paint = self._job = None
        self.card.hide()
        self.view.set_points(np.zeros((0, 2), np.float32))
        for cases in (self.odd, self.suspected, self.selected):
            cases.show_cases(())
        self._say_found("")

    def _empty(
        self, title: str, hint: str, button: str = "", run: Callable[[], None] | None = None
    ) -> None:
        self.empty.say(title, hint)
        self.empty.button.setText(button)
        self.empty.button.setAccessibleName(button)
        self.empty.button.setVisible(bool(button))
        self._after = run or (lambda: None)
        self.bar.hide()
        self.stop.hide()
        self._places.setCurrentWidget(self._nothing)

    def _working(self, text: str) -> None:
        self._empty(text, "")
        self.bar.setRange(0, 0)
        self.bar.show()
        self.stop.show()

    def _progress(self, turn: int, step: Progress) -> None:
        if turn != self._turn or self._job is None:
            return
        if self._chart is None:
            self.empty.say(self.tr("Making the map"), languages.sentence(step.text))
            self.bar.setRange(0, step.total)
            self.bar.setValue(step.done)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._clear()
            self._offer()

    # Colours.

    def _offer_colours(self, chart: Chart) -> None:
        key = self.colour.currentData()
        self.colour.blockSignals(True)
        self.colour.clear()
        for choice in chart.choices:
            self.colour.addItem(choice.title, choice.key)
        self.colour.setCurrentIndex(max(0, self.colour.findData(key)))
        self.colour.blockSignals(False)

    def _colour(self) -> None:
        chart, backend, key = self._chart, self._backend, self.colour.currentData()
        if chart is None or key is None:
            return
        if self._paint is not None and self._paint.key != key:
            # The colours of before under the name of the next ones would be read wrongly.
            self._paint = None
            self.legend.blank()
            self.note.hide()
            self.view.blank()

        def take(paint: Paint) -> None:
            if chart is self._chart:
                self._paint = paint
                self.legend.show_paint(paint)
                self.note.setText(self.legend.note)
                self.note.setVisible(bool(self.legend.note))
                self._draw()

        self._lanes.work(self, "paint", lambda _report, _cancel: backend.paint(chart, key), take)

    def _draw(self) -> None:
        self.view.set_drawing(self.legend.drawing())
        self._mark_here()
        if self._paint is not None and self._paint.secret.any():
            self.view.set_rings(())

    def _mark_here(self) -> None:
        breast, row = self._session.breast, None
        if breast is not None and self._chart is not None and self._paint is not None:
            row = self._chart.row(breast)
            if row is not None and self._paint.secret[row]:
                row = None
        self.view.set_here(row)

    def _say_quality(self, chart: Chart) -> None:
        parts = [
            self.tr("{0} breasts. Only nearness means something: neighbours here are neighbours "
                    "for the model to {1} of 1 (by chance 0.5).")
            .format(f"{len(chart.breasts):,}", f"{chart.trust:.2f}")
        ]  # fmt: skip
        if len(chart.breasts) > chart.landmarks:
            parts.append(
                self.tr("{0} were laid out, the others placed among them.").format(
                    f"{chart.landmarks:,}"
                )
            )
        if chart.left_out:
            parts.append(
                self.tr("{0} are not drawn until you have assessed them.").format(
                    f"{chart.left_out:,}"
                )
            )
        self.quality.setText(" ".join(parts))

    # Lists.

    def _judge(self) -> None:
        """Look for odd cases; the opinion is fitted only when its list is looked at."""
        chart, backend = self._chart, self._backend
        if chart is None:
            return
        none = self.tr("Cases appear here once you have assessed them.")
        self._fill(
            "odd", self.odd, self.tr("None found"),
            none if not chart.assessed.any() else "",
            lambda report, cancel: backend.odd(chart, report, cancel),
        )  # fmt: skip
        self._judge_labels()

    def _judge_labels(self) -> None:
        chart, backend = self._chart, self._backend
        if chart is None or self._judged or self.lists.currentWidget() is not self.suspected:
            return
        self._judged = True
        none = self.tr("Cases appear here once you have assessed them.")
        self._fill(
            "suspected", self.suspected, self.tr("None found"),
            none if not chart.assessed.any() else "",
            lambda report, cancel: backend.suspected(chart, report, cancel),
        )  # fmt: skip

    def _fill(
        self,
        key: str,
        cases: CaseList,
        nothing: str,
        hint: str,
        work: Callable[..., Reasons | str],
    ) -> None:
        chart, backend = self._chart, self._backend

        def name(found: Reasons | str) -> None:
            if chart is not self._chart:
                return
            if isinstance(found, str):
                cases.say(nothing, found)
            elif not found:
                cases.say(nothing, hint)
            else:
                self._lanes.ask(
                    self, f"{key} names", lambda store: backend.named(store, found), show
                )

        def show(told: tuple[Told, ...]) -> None:
            if chart is self._chart:
                cases.show_cases(told)

        def failed(error: Exception) -> None:
            if chart is self._chart and not isinstance(error, Cancelled):
                cases.say(nothing)
                self._lanes.say_error(error)

        self._lanes.work(self, key, work, name, failed=failed)

    def _select(self, rows: npt.NDArray[np.int64]) -> None:
        chart, backend = self._chart, self._backend
        if chart is None:
            return
        more = len(rows) - _LISTED
        some = tuple((BreastId(int(breast)), "") for breast in chart.breasts[rows[:_LISTED]])

        def show(told: tuple[Told, ...]) -> None:
            if chart is not self._chart:
                return
            self.selected.show_cases(told)
            self.lists.setCurrentWidget(self.selected)
            if more > 0:
                self._lanes.say(
                    self.tr("{0} cases lie inside; the first {1} are listed.").format(
                        f"{len(rows):,}", _LISTED
                    )
                )

        if not some:
            self.selected.say(self.tr("Nothing selected"), self._why_secret())
            self.lists.setCurrentWidget(self.selected)
            return
        self._lanes.ask(self, "selected", lambda store: backend.named(store, some), show)

    def _why_secret(self) -> str:
        return self.tr("In this colouring only breasts that you have assessed are named.")

    # One case.

    def _find(self) -> None:
        key, backend, chart = self.search.text().strip(), self._backend, self._chart
        self.view.set_rings(())
        self._say_found("")
        if not key or chart is None:
            return

        def take(breasts: tuple[BreastId, ...]) -> None:
            if chart is not self._chart or key != self.search.text().strip():
                return
            self._show_found(chart, key, breasts)

        self._lanes.ask(self, "find", lambda store: backend.of_patient(store, key), take)

    def _show_found(self, chart: Chart, key: str, breasts: tuple[BreastId, ...]) -> None:
        there = [row for row in map(chart.row, breasts) if row is not None]
        secret = (
            self._paint.secret if self._paint is not None else np.ones(len(chart.breasts), bool)
        )
        rows = tuple(row for row in there if not secret[row])
        if not breasts:
            self._say_found(self.tr("No patient has the id {0}.").format(key))
        elif rows:
            self._say_found(
                self.tr("{0} of {1} breasts are ringed.").format(len(rows), len(breasts))
            )
            self.view.set_rings(rows)
            self.view.show_rows(rows)
            self.view.point_at(rows[0])
        elif there:
            self._say_found(self._why_secret())
        else:
            self._say_found(self.tr("None of this patient's breasts is on the map."))

    def _say_found(self, text: str) -> None:
        self.found.setText(text)
        self.found.setVisible(bool(text))

    def _point(self, breast: BreastId) -> None:
        row = None if self._chart is None else self._chart.row(breast)
        if row is not None and self._paint is not None and not self._paint.secret[row]:
            self.view.set_rings((row,))
            if not self.view.rect().adjusted(20, 20, -20, -20).contains(self.view.place_of(row)):
                self.view.show_rows((row,))

    def _pointed(self, row: int | None) -> None:
        self.card.hide()
        self._card = None
        if row is None:
            self._hover.stop()
        else:
            self._hover.start()

    def _ask_card(self) -> None:
        row, chart, backend = self.view.row, self._chart, self._backend
        if row is None or chart is None:
            return
        breast = BreastId(int(chart.breasts[row]))

        def show(card: Card) -> None:
            if chart is not self._chart or self.view.row != row:
                return
            self._card = card
            self.card.show_card(card, self._said_of(chart, row))
            self.card.put_beside(self.view.place_of(row), self.view.rect().adjusted(8, 8, -8, -8))
            self.view.setAccessibleDescription(self.card.accessibleDescription())
            for image, place in zip(card.images, self.card.thumbnails, strict=True):
                self._load_picture(image, place)

        self._lanes.ask(
            self, "card", lambda store: backend.card(store, breast), show, lambda _error: None
        )

    def _said_of(self, chart: Chart, row: int) -> str:
        """What the colouring that is drawn says of a point; another one may be chosen by now."""
        if self._paint is None:
            return ""
        titles = {choice.key: choice.title for choice in chart.choices}
        return f"{titles.get(self._paint.key, '')}: {self.legend.value_of(row)}"

    def _load_picture(self, image: ImageRecord, place: Thumbnail) -> None:
        backend = self._backend
        self._lanes.work(
            place,
            "picture",
            lambda _report, _cancel: backend.picture(image, 2 * SIZE.height()),
            place.set_pixels,
            failed=lambda _error: place.set_note(self.tr("no picture")),
        )

    def _open_row(self, row: int) -> None:
        if self._chart is not None:
            self._open(BreastId(int(self._chart.breasts[row])))

    def _open(self, breast: BreastId) -> None:
        row = None if self._chart is None else self._chart.row(breast)
        if row is None or self._chart is None:
            return
        self.card.hide()
        self._session.open_exam(ExamId(int(self._chart.exams[row])))
        self._session.set_breast(breast)
        self.reading_wanted.emit()

    # Building.

    def _timer(self, milliseconds: int, run: Callable[[], None]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(milliseconds)
        made.timeout.connect(run)
        return made

    def _lay_out(self) -> None:
        self._soon = self._timer(_WAIT_MILLISECONDS, lambda: self._load(make=False))
        self._hover = self._timer(_HOVER_MILLISECONDS, self._ask_card)
        self._nothing, self._body = QWidget(self), QSplitter(Qt.Orientation.Horizontal, self)
        work = QHBoxLayout()
        work.addStretch(1)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setFixedWidth(320)
        self.stop.setAccessibleName(self.stop.text())
        work.addWidget(self.bar)
        work.addWidget(self.stop)
        work.addStretch(1)
        column = QVBoxLayout(self._nothing)
        column.addStretch(2)
        column.addWidget(self.empty)
        column.addLayout(work)
        column.addStretch(3)
        self._body.addWidget(self._make_left())
        self._body.addWidget(self._make_side())
        self._body.setChildrenCollapsible(False)
        self._body.setHandleWidth(1)
        self._body.setStretchFactor(0, 1)
        self._body.setAccessibleName(self.tr("Columns"))
        self._body.setSizes([10_000, _SIDE])
        self._places.addWidget(self._nothing)
        self._places.addWidget(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._places)
        self.lead_to(self.view)
        self.setAccessibleName(self.tr("Map"))

    def _make_left(self) -> QWidget:
        tools = QHBoxLayout()
        tools.setSpacing(6)
        group = QButtonGroup(self)
        for tool, text, hint in (
            (Tool.MOVE, self.tr("Move"), self.tr("Drag moves the map, the wheel zooms")),
            (Tool.BOX, self.tr("Box"), self.tr("Draw a box: zoom to what is inside and list it")),
            (Tool.LASSO, self.tr("Lasso"), self.tr("Draw around points: zoom to them, list them")),
        ):
            button = QToolButton(self)
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(hint)
            button.setCheckable(True)
            # Of buttons of which one is on, Qt takes the tab key from all others: without a click's
            # focus a screen reader would say that they cannot be reached.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _on=False, tool=tool: self.view.set_tool(tool))
            group.addButton(button)
            self._tools[tool] = button
            tools.addWidget(button)
        self._tools[Tool.MOVE].setChecked(True)
        whole = QToolButton(self)
        whole.setText(self.tr("Whole map"))
        whole.setAccessibleName(whole.text())
        whole.setToolTip(self.tr("Bring every point into view (Home)"))
        whole.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        whole.clicked.connect(lambda _on=False: self.view.show_all())
        give_role(whole, "quiet")
        tools.addWidget(whole)
        tools.addStretch(1)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addWidget(self.view, 1)
        column.addWidget(self.quality)
        in_order(*self._tools.values(), whole, self.view)
        return left

    def _make_side(self) -> QWidget:
        by = QHBoxLayout()
        by.setSpacing(8)
        by.addWidget(label(self.tr("Colour by"), "muted"))
        by.addWidget(self.colour, 1)
        self.colour.setMinimumContentsLength(10)
        for cases, text in (
            (self.odd, self.tr("Odd")), (self.suspected, self.tr("Mislabelled?")),
            (self.selected, self.tr("Selected")),
        ):  # fmt: skip
            self.lists.addTab(cases, text)
        self.lists.setDocumentMode(True)
        self.lists.tabBar().setDrawBase(False)
        self.lists.tabBar().setUsesScrollButtons(False)
        self.lists.setAccessibleName(self.tr("Cases worth a look"))
        self.lists.tabBar().setAccessibleName(self.lists.accessibleName())
        split = QSplitter(Qt.Orientation.Vertical, self)
        upper = QWidget(self)
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 4)
        above.setSpacing(4)
        above.addWidget(self.legend, 1)
        above.addWidget(self.note)
        split.addWidget(upper)
        self.lists.setMinimumHeight(180)
        split.addWidget(self.lists)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setAccessibleName(self.tr("Legend and cases"))
        side = QWidget(self)
        side.setMinimumWidth(280)
        side.setMaximumWidth(460)
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(by)
        column.addWidget(self.search)
        column.addWidget(self.found)
        column.addWidget(split, 1)
        self.found.hide()
        return side

    def _wire(self) -> None:
        self.colour.currentIndexChanged.connect(lambda _place: self._colour())
        self.legend.changed.connect(self._draw)
        self.view.pointed.connect(self._pointed)
        self.view.opened.connect(self._open_row)
        self.view.selected.connect(self._select)
        self.view.tool_changed.connect(lambda tool: self._tools[tool].setChecked(True))
        self.search.returnPressed.connect(self._find)
        self.search.textChanged.connect(lambda text: None if text else self._find())
        self.lists.currentChanged.connect(lambda _place: self._judge_labels())
        self.stop.clicked.connect(lambda _checked=False: self._cancel())
        for cases in (self.odd, self.suspected, self.selected):
            cases.chosen.connect(self._point)
            cases.opened.connect(self._open)
        self._lanes.changed.connect(self._changed)
        self._session.reader_changed.connect(lambda _reader: self._reader_changed())
        self._session.model_changed.connect(self._mark_stale)
        self._session.breast_changed.connect(lambda _breast: self._mark_here())

    def sizeHint(self) -> QSize:
        return QSize(1200, 800)
