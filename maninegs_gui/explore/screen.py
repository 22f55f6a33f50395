"""The page of the map: every breast that the model has seen, those that look alike together."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.domain.changes import Changes, Topic
from core.domain.errors import Cancelled
from core.domain.progress import Progress
from core.domain.study import BreastId, ExamId
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.explore import words
from maninegs_gui.explore.case_lists import CaseLists
from maninegs_gui.explore.charting import Charting
from maninegs_gui.explore.empty_map import EmptyMap
from maninegs_gui.explore.hovering import Hovering
from maninegs_gui.explore.map_tools import MapTools
from maninegs_gui.explore.map_view import MapView
from maninegs_gui.explore.painting import Painting
from maninegs_gui.explore.patient_search import PatientSearch
from maninegs_gui.explore.shown import Shown
from maninegs_gui.explore.values import Chart, MapBackend, NoMap
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.tabbing import Leading

_TOPICS = frozenset({
    Topic.ASSESSMENTS, Topic.FINDINGS, Topic.PATHOLOGY, Topic.MODELS, Topic.IMAGES,
    Topic.PATIENTS, Topic.ADJUDICATIONS, Topic.EXAMS, Topic.BREASTS, Topic.READERS, Topic.STORE,
})  # fmt: skip
_WAIT_MILLISECONDS = 300
_SIDE = 320


class MapScreen(Leading):
    """Shows what the gate lets this reader see; opens a case where a point is clicked."""

    train_wanted = Signal()
    reading_wanted = Signal()

    def __init__(
        self, lanes: Lanes, session: Session, backend: MapBackend, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session = lanes, session
        self._stale = True
        self.shown = shown = Shown()
        self.view = MapView(self)
        self.painting = Painting(lanes, backend, shown, self.view, self)
        self.quality = label("", "muted", wrap=True)
        self.search = PatientSearch(lanes, backend, shown, self.view, self)
        self.lists = CaseLists(lanes, backend, shown, self)
        self.empty = EmptyMap(self)
        self._hovering = Hovering(lanes, backend, shown, self.view, self.painting)
        self._charting = Charting(lanes, backend, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_WAIT_MILLISECONDS)
        self._places = QStackedWidget(self)
        self._body = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self._wire()

    @property
    def chart(self) -> Chart | None:
        """What is on the map."""
        return self.shown.chart

    # Following.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._load(make=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hovering.hide()

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
            self.empty.nobody()
            return
        self._stale = False
        if self.chart is None:
            self.empty.working()
        self._charting.ask(reader, self._session.workspace.gate, make=make)

    def _take(self, found: Chart | NoMap) -> None:
        if isinstance(found, NoMap):
            self._clear()
            self.empty.explain(found)
            return
        if self.shown.take(found):
            self.painting.blank()
            self.view.set_points(found.points)
            self.lists.unselect()
            self.search.say("")
        self.painting.offer(found)
        self.quality.setText(words.quality(found))
        self.lists.wait()
        self._places.setCurrentWidget(self._body)
        self.painting.work_out()
        self.lists.judge()

    def _failed(self, error: Exception) -> None:
        self._clear()
        if isinstance(error, Cancelled):
            self.empty.offer()
        else:
            self.empty.failed()
            self._lanes.say_error(error)

    def _progress(self, step: Progress) -> None:
        if self.chart is None:
            self.empty.progress(step)

    def _stop(self) -> None:
        if self._charting.stop():
            self._clear()
            self.empty.offer()

    def _clear(self) -> None:
        self._charting.drop()
        self.shown.clear()
        self._hovering.hide()
        self.view.set_points(np.zeros((0, 2), np.float32))
        self.lists.clear()
        self.search.say("")

    # Marks.

    def _drawn(self) -> None:
        self._mark_here()
        if self.shown.paint is not None and self.shown.paint.secret.any():
            self.view.set_rings(())

    def _mark_here(self) -> None:
        breast = self._session.breast
        self.view.set_here(None if breast is None else self.shown.named_row(breast))

    def _point(self, breast: BreastId) -> None:
        row = self.shown.named_row(breast)
        if row is not None:
            self.view.set_rings((row,))
            if not self.view.holds(row):
                self.view.show_rows((row,))

    # Opening a case.

    def _open_row(self, row: int) -> None:
        if self.chart is not None:
            self._open(BreastId(int(self.chart.breasts[row])))

    def _open(self, breast: BreastId) -> None:
        row = self.shown.row(breast)
        if row is None or self.chart is None:
            return
        self._hovering.hide()
        self._session.open_exam(ExamId(int(self.chart.exams[row])))
        self._session.set_breast(breast)
        self.reading_wanted.emit()

    # Building.

    def _lay_out(self) -> None:
        self._body.addWidget(self._make_left())
        self._body.addWidget(self._make_side())
        self._body.setChildrenCollapsible(False)
        self._body.setHandleWidth(1)
        self._body.setStretchFactor(0, 1)
        self._body.setAccessibleName(self.tr("Columns"))
        self._body.setSizes([10_000, _SIDE])
        self._places.addWidget(self.empty)
        self._places.addWidget(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._places)
        self.lead_to(self.view)
        self.setAccessibleName(self.tr("Map"))

    def _make_left(self) -> QWidget:
        tools = MapTools(self.view, self)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(tools)
        column.addWidget(self.view, 1)
        column.addWidget(self.quality)
        tools.tab_to(self.view)
        return left

    def _make_side(self) -> QWidget:
        by = QHBoxLayout()
        by.setSpacing(8)
        by.addWidget(label(self.tr("Colour by"), "muted"))
        by.addWidget(self.painting.choice, 1)
        upper = QWidget(self)
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 4)
        above.setSpacing(4)
        above.addWidget(self.painting.legend, 1)
        above.addWidget(self.painting.note)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(upper)
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
        column.addWidget(split, 1)
        return side

    def _wire(self) -> None:
        self._soon.timeout.connect(lambda: self._load(make=False))
        self._charting.came.connect(self._take)
        self._charting.went_on.connect(self._progress)
        self._charting.failed.connect(self._failed)
        self.empty.filled.connect(lambda: self._places.setCurrentWidget(self.empty))
        self.empty.making_wanted.connect(lambda: self._load(make=True))
        self.empty.stop_wanted.connect(self._stop)
        self.empty.train_wanted.connect(self.train_wanted)
        self.painting.drawn.connect(self._drawn)
        self.view.opened.connect(self._open_row)
        self.view.selected.connect(self.lists.select)
        self.lists.chosen.connect(self._point)
        self.lists.opened.connect(self._open)
        self._lanes.changed.connect(self._changed)
        self._session.reader_changed.connect(lambda _reader: self._reader_changed())
        self._session.model_changed.connect(self._mark_stale)
        self._session.breast_changed.connect(lambda _breast: self._mark_here())

    def sizeHint(self) -> QSize:
        return QSize(1200, 800)
