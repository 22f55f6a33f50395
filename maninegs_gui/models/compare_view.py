"""Two models side by side on the test patients whom they share, and the decision."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from maninegs_gui.models import words
from maninegs_gui.models.tables import flowing, plain_table
from maninegs_gui.models.values import UNTRAINED, Compared, Entry, Number, Overview, Row, Use
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.interval_cell import INTERVAL, Interval, IntervalCell
from maninegs_gui.widgets.labels import EmptyPlace, label
from maninegs_gui.widgets.tabbing import as_laid_out

_METRIC, _PLOT = 0, 4
_NARROWEST, _WIDEST = 130, 320
"""Pixels that the names of metrics take; longer ones wrap."""
_WIDEST_SHEET = 1400
"""Pixels: on a wider screen the eye would lose the line between a name and its plot."""
_SHARES = ("auc", "sensitivity", "brier", "precision")
"""Beginnings of keys of metrics from 0 to 1: their differences are drawn on one scale."""


class CompareView(QWidget):
    """A paired table with the differences drawn beside a zero line, and what it means."""

    other_wanted = Signal(str)
    """uid of the run to compare with, or :data:`UNTRAINED`."""
    seeds_wanted = Signal(bool)
    evaluate_wanted = Signal(tuple)
    """uids of runs that were never evaluated."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Compared | None = None
        self._entry: Entry | None = None
        self._overview = Overview()
        self._unmeasured: tuple[str, ...] = ()
        self.other = QComboBox(self)
        self.other.setAccessibleName(self.tr("Compare with"))
        self.other.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.other.setMinimumContentsLength(12)
        self.other.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.other.currentIndexChanged.connect(self._tell_other)
        self.seeds = QCheckBox(self.tr("Average the runs that differ by their seed alone"), self)
        self.seeds.setAccessibleName(self.seeds.text())
        self.seeds.toggled.connect(self.seeds_wanted)
        self.common = label("", "muted", wrap=True)
        self.table = plain_table(
            self.tr("Comparison"),
            (
                self.tr("On the test patients"), self.tr("This model"), self.tr("The other"),
                self.tr("Difference"), self.tr("worse  |  better"),
            ), self,
        )  # fmt: skip
        self.table.setItemDelegateForColumn(_PLOT, IntervalCell(self.table))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(_PLOT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_METRIC, QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(60)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        plot = self.table.horizontalHeaderItem(_PLOT)
        assert plot is not None
        plot.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        self.meaning = label("", "section", wrap=True)
        self.limits = label(words.limits(), "muted", wrap=True)
        self.notes = label("", "muted", wrap=True)
        self.empty = EmptyPlace("")
        self.empty.button.clicked.connect(lambda: self.evaluate_wanted.emit(self._unmeasured))
        self.decision = label("", "muted", wrap=True)
        self.accept = QPushButton(self.tr("Use this model"), self)
        self.accept.setAccessibleName(self.accept.text())
        give_role(self.accept, "primary")
        self._with = QWidget(self)
        self._sheet = QScrollArea(self)
        self._either = QStackedWidget(self)
        self._lay_out()
        self.show_compared(None)

    def _lay_out(self) -> None:
        with_what = QHBoxLayout(self._with)
        with_what.setContentsMargins(0, 0, 0, 0)
        with_what.setSpacing(10)
        with_what.addWidget(label(self.tr("Compare with"), "muted"))
        with_what.addWidget(self.other, 1)
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST_SHEET)
        sheet = QVBoxLayout(inside)
        sheet.setContentsMargins(0, 0, 10, 0)
        sheet.setSpacing(8)
        for widget in (self.common, self.meaning, self.table, self.limits, self.notes):
            sheet.addWidget(widget)
            if widget is not self.table:
                flowing(widget)
        sheet.addStretch(1)
        self._sheet.setWidget(inside)
        self._sheet.setWidgetResizable(True)
        self._sheet.setFrameShape(QFrame.Shape.NoFrame)
        self._sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet.setAccessibleName(self.tr("Comparison"))
        self._either.addWidget(self._sheet)
        self._either.addWidget(self.empty)
        decide = QHBoxLayout()
        decide.setSpacing(12)
        decide.addWidget(self.accept)
        decide.addWidget(self.decision, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._with)
        column.addWidget(self.seeds)
        column.addWidget(self._either, 1)
        column.addLayout(decide)
        as_laid_out(self)

    def offer(
        self, overview: Overview, entry: Entry | None, others: Sequence[str], other: str
    ) -> None:
        """Offer what the chosen run can be compared with."""
        self._overview, self._entry = overview, entry
        with QSignalBlocker(self.other):
            self.other.clear()
            for uid in others:
                self.other.addItem(self._called(uid), uid)
            self.other.setCurrentIndex(self.other.findData(other))
            self.other.setToolTip(self.other.currentText())
        self.other.setEnabled(bool(others))
        self._with.setVisible(entry is not None and entry.use is not Use.NONE)
        several = [overview.find(uid) for uid in ((entry.uid if entry else ""), other)]
        here = entry is not None and entry.use is not Use.NONE
        alike = entry is not None and other in entry.seeds  # nothing to average on either side
        self.seeds.setVisible(
            here and not alike and any(one is not None and one.seeds for one in several)
        )

    def show_compared(self, found: Compared | None, computing: bool = False) -> None:
        """Show a comparison, or why there is none."""
        self.found = found
        there = found is not None and bool(found.rows)
        self._either.setCurrentWidget(self._sheet if there else self.empty)
        self._unmeasured = () if found is None else found.unmeasured
        self.empty.button.setVisible(bool(self._unmeasured))
        if found is None or not there:
            self._explain(found, computing)
            return
        self.common.setText(words.common(found))
        self.meaning.setText(words.meaning(found))
        self.notes.setText(" ".join(found.notes))
        self.notes.setVisible(bool(found.notes))
        self._fill(found.rows)

    def show_decision(self, entry: Entry | None, hindrance: str, who: str) -> None:
        """Offer to accept the chosen model, or say why not."""
        offered = entry is not None and entry.use in (Use.OFFERED, Use.WAS_IN_USE)
        self.accept.setVisible(offered)
        self.accept.setEnabled(offered and not hindrance)
        self.accept.setToolTip(hindrance)
        if entry is None or entry.use is Use.NONE:
            said = ""
        elif entry.use is Use.IN_USE:
            said = words.standing(entry)
        elif hindrance:
            said = hindrance
        else:
            said = self.tr(
                "A person decides: {0} is recorded as the one who accepted it. It can be rolled "
                "back."
            ).format(who)
        self.decision.setText(said)

    def _explain(self, found: Compared | None, computing: bool) -> None:
        button = self.empty.button
        if self._unmeasured:
            button.setText(self.tr("Evaluate now"))
            button.setAccessibleName(button.text())
        if computing:
            self.empty.say(self.tr("Comparing"))
        elif found is not None and found.trouble:
            title = self.tr("Not evaluated yet") if found.unmeasured else self.tr("No comparison")
            self.empty.say(title, found.trouble)
        elif self._entry is not None and self._entry.use is Use.NONE:
            self.empty.say(
                self.tr("No model"),
                self.tr("This run made no model, so there is nothing to compare."),
            )
        else:
            self.empty.say("")

    def _called(self, uid: str) -> str:
        if uid == UNTRAINED:
            return self.tr("The same encoder before training")
        entry = self._overview.find(uid)
        if entry is None:
            return uid[:8]
        said = words.short(entry)
        return f"{said} ({words.use(entry.use)})" if words.use(entry.use) else said

    def _tell_other(self, _index: int) -> None:
        self.other.setToolTip(self.other.currentText())
        self.other_wanted.emit(str(self.other.currentData() or ""))

    def _fill(self, rows: Sequence[Row]) -> None:
        reach = _reaches(rows)
        self.table.setRowCount(len(rows))
        for place, row in enumerate(rows):
            gone = (words.signed(row.difference.value), words.signed_between(row.difference))
            texts = (
                words.metric(row.key),
                _cell(row.one, row.seeds_one),
                _cell(row.other, row.seeds_other),
                "\n".join(filter(None, gone)),
                "",
            )
            tips = [*texts]
            for column, some in ((1, row.seeds_one), (2, row.seeds_other)):
                if len(some) > 1:
                    tips[column] = ", ".join(map(words.number, some))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(tips[column])
                if place == 0 and column in (0, 3):
                    font = QFont(self.table.font())
                    font.setWeight(QFont.Weight.DemiBold)
                    item.setFont(font)
                self.table.setItem(place, column, item)
            plot = self.table.item(place, _PLOT)
            assert plot is not None
            plot.setData(INTERVAL, _interval(row, reach[_unit(row)]))
            spoken = f"{texts[0]}: {texts[3]}"
            plot.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            plot.setToolTip(spoken)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As wide as the page, and as high as its rows: the page scrolls, the table does not."""
        room = int(self.width() * 0.24)
        self.table.setColumnWidth(_METRIC, max(_NARROWEST, min(_WIDEST, room)))
        self.table.resizeRowsToContents()
        rows = sum(self.table.rowHeight(row) for row in range(self.table.rowCount()))
        bar = self.table.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() else 0
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(rows + head + below + 4)


def _cell(found: Number, seeds: Sequence[float]) -> str:
    lines = (words.number(found.value), words.between(found), words.seeds(seeds))
    return "\n".join(filter(None, lines))


def _unit(row: Row) -> str:
    return "share" if row.key.startswith(_SHARES) else row.key


def _reaches(rows: Sequence[Row]) -> dict[str, float]:
    """How far the plot goes to each side, the same for all rows of one unit."""
    found: dict[str, float] = {}
    for row in rows:
        ends = (row.difference.value, row.difference.low or 0.0, row.difference.high or 0.0)
        unit = _unit(row)
        found[unit] = max(found.get(unit, 0.0), *(abs(one) for one in ends))
    return found


def _interval(row: Row, reach: float) -> Interval | None:
    low, high = row.difference.low, row.difference.high
    if low is None or high is None or row.direction == 0:
        return None
    if row.direction < 0:
        return Interval(-row.difference.value, -high, -low, reach)
    return Interval(row.difference.value, low, high, reach)
