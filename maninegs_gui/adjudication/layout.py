"""Where everything stands on the adjudication page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from maninegs_gui.adjudication.agreement_view import AgreementView
from maninegs_gui.adjudication.cases import CaseModel
from maninegs_gui.adjudication.people import tr
from maninegs_gui.adjudication.pictures import CasePictures
from maninegs_gui.adjudication.pixels import Pool
from maninegs_gui.adjudication.table import Comparison
from maninegs_gui.adjudication.verdict_box import VerdictBox
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.chip import Chip
from maninegs_gui.widgets.labels import EmptyPlace, NameLabel, label
from maninegs_gui.widgets.tabbing import Leading

_ROOM_FOR_PHRASES = 640
_ROOM_FOR_ALL = 1200
"""Below which the list and the images give way to the comparison."""


class AdjudicationLayout(Leading):
    """The widgets of the page, without what they do."""

    def __init__(
        self, lanes: Lanes, session: Session, pool: Pool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = CaseModel(self)
        self.list = self._make_list()
        self.progress = label("", "muted", wrap=True)
        self.title = NameLabel("", "section")
        self.note = label("", "muted", wrap=True)
        self.names = Chip(tr("Hide names"))
        self.viewer = QPushButton(tr("Viewer"))
        self.viewer.setAccessibleName(tr("Look at the exam in the viewer"))
        give_role(self.viewer, "quiet")
        self.pictures = CasePictures(lanes, pool, self)
        self.table = Comparison(self)
        self.verdict = VerdictBox(self)
        self.agreement = AgreementView(lanes, session, self)
        self._empty = EmptyPlace(tr("Opening the workspace"), "", self)
        self._narrow = False
        self.tabs = QTabBar(self)
        self.tabs.setAccessibleName(tr("Settle, or see agreement"))
        self._pages = QStackedWidget(self)
        self._work = self._make_work()
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.verdict.show_phrases(self.height() >= _ROOM_FOR_PHRASES)
        narrow = self.width() < _ROOM_FOR_ALL
        if narrow != self._narrow:
            self._narrow = narrow
            self._columns.setSizes([150, 190, 620] if narrow else [220, 560, 760])

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self.model)
        view.setAccessibleName(tr("Breasts that several read"))
        view.setUniformItemSizes(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMinimumWidth(150)
        return view

    def _make_work(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 6, 0, 6)
        head = QVBoxLayout()
        head.setContentsMargins(10, 0, 10, 0)
        head.addWidget(self.progress)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        right = QWidget()
        lines = QVBoxLayout(right)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        top = QWidget()
        row = QVBoxLayout(top)
        row.setContentsMargins(10, 6, 10, 2)
        row.setSpacing(2)
        line = QHBoxLayout()
        line.addWidget(self.title, 1)
        line.addWidget(self.viewer)
        line.addWidget(self.names)
        row.addLayout(line)
        row.addWidget(self.note)
        lines.addWidget(top)
        lines.addWidget(self.table, 1)
        lines.addWidget(self.verdict)
        made = self._columns = QSplitter(Qt.Orientation.Horizontal)
        made.setAccessibleName(tr("Columns"))
        for widget in (left, self.pictures, right):
            made.addWidget(widget)
        made.setStretchFactor(0, 0)
        made.setStretchFactor(1, 3)
        made.setStretchFactor(2, 4)
        made.setSizes([220, 560, 760])
        made.setChildrenCollapsible(False)
        made.setHandleWidth(1)
        return made

    def _lay_out(self) -> None:
        for text in (tr("Compare and settle"), tr("Agreement")):
            self.tabs.addTab(text)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._work)
        self._body = QStackedWidget(self)
        self._body.addWidget(self._pages)
        self._body.addWidget(self.agreement)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self._body, 1)
        self.lead_to(self.list)
        self.setAccessibleName(tr("Adjudication"))
