"""Three lists of cases worth a look: odd ones, possibly mislabelled ones, those selected."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from core.domain.errors import Cancelled
from core.domain.study import BreastId
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.explore import words
from maninegs_gui.explore.case_list import CaseList
from maninegs_gui.explore.shown import Shown
from maninegs_gui.explore.values import MapBackend, Reasons, Told

_LISTED = 200


class CaseLists(QWidget):
    """Looks through the points that are shown, and names what was found."""

    chosen = Signal(object)
    """A breast whose point is to be shown."""
    opened = Signal(object)
    """A breast whose case is to be opened."""

    def __init__(self, lanes: Lanes, backend: MapBackend, shown: Shown, parent: QWidget) -> None:
        super().__init__(parent)
        self._lanes, self._backend, self._shown = lanes, backend, shown
        self._judged = False
        self.tabs = QTabWidget(self)  # first, as Tab comes to its bar before what it shows
        self.odd = CaseList(self.tr("Odd cases"), "", "", self)
        self.suspected = CaseList(self.tr("Possibly mislabelled"), "", "", self)
        self.selected = CaseList(
            self.tr("Selected cases"), self.tr("Nothing selected"),
            self.tr("Draw a box or a lasso on the map."), self,
        )  # fmt: skip
        for cases, text in (
            (self.odd, self.tr("Odd")), (self.suspected, self.tr("Mislabelled?")),
            (self.selected, self.tr("Selected")),
        ):  # fmt: skip
            self.tabs.addTab(cases, text)
            cases.chosen.connect(self.chosen)
            cases.opened.connect(self.opened)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setUsesScrollButtons(False)
        self.tabs.setAccessibleName(self.tr("Cases worth a look"))
        self.tabs.tabBar().setAccessibleName(self.tabs.accessibleName())
        self.tabs.currentChanged.connect(lambda _place: self._judge_labels())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.setMinimumHeight(180)

    def wait(self) -> None:
        """Show no case of the chart before: the next ones are looked for."""
        self._judged = False
        for cases in (self.odd, self.suspected):
            cases.say(self.tr("Looking through the cases"))

    def judge(self) -> None:
        """Look for odd cases; the opinion is fitted only when its list is looked at."""
        chart, backend = self._shown.chart, self._backend
        if chart is not None:
            self._fill("odd", self.odd, lambda report, cancel: backend.odd(chart, report, cancel))
            self._judge_labels()

    def select(self, rows: npt.NDArray[np.int64]) -> None:
        """List the points (M,) inside a box or a lasso, the first of them where they are many."""
        chart, backend = self._shown.chart, self._backend
        if chart is None:
            return
        some = tuple((BreastId(int(breast)), "") for breast in chart.breasts[rows[:_LISTED]])

        def show(told: tuple[Told, ...]) -> None:
            if chart is not self._shown.chart:
                return
            self.selected.show_cases(told)
            self.tabs.setCurrentWidget(self.selected)
            if len(rows) > _LISTED:
                self._lanes.say(
                    self.tr("{0} cases lie inside; the first {1} are listed.").format(
                        f"{len(rows):,}", _LISTED
                    )
                )

        if not some:
            self.selected.say(self.tr("Nothing selected"), words.why_secret())
            self.tabs.setCurrentWidget(self.selected)
            return
        self._lanes.ask(self, "selected", lambda store: backend.named(store, some), show)

    def unselect(self) -> None:
        """List nothing as selected."""
        self.selected.show_cases(())

    def clear(self) -> None:
        """List nothing."""
        for cases in (self.odd, self.suspected, self.selected):
            cases.show_cases(())

    def _judge_labels(self) -> None:
        chart, backend = self._shown.chart, self._backend
        if chart is None or self._judged or self.tabs.currentWidget() is not self.suspected:
            return
        self._judged = True
        self._fill(
            "suspected",
            self.suspected,
            lambda report, cancel: backend.suspected(chart, report, cancel),
        )

    def _fill(self, key: str, cases: CaseList, work: Callable[..., Reasons | str]) -> None:
        chart, backend, nothing = self._shown.chart, self._backend, self.tr("None found")

        def name(found: Reasons | str) -> None:
            if chart is None or chart is not self._shown.chart:
                return
            if isinstance(found, str):
                cases.say(nothing, found)
            elif not found:
                none = self.tr("Cases appear here once you have assessed them.")
                cases.say(nothing, none if not chart.assessed.any() else "")
            else:
                self._lanes.ask(
                    self, f"{key} names", lambda store: backend.named(store, found), show
                )

        def show(told: tuple[Told, ...]) -> None:
            if chart is self._shown.chart:
                cases.show_cases(told)

        def failed(error: Exception) -> None:
            if chart is self._shown.chart and not isinstance(error, Cancelled):
                cases.say(nothing)
                self._lanes.say_error(error)

        self._lanes.work(self, key, work, name, failed=failed)
