"""How far chosen readers agree: kappas with intervals, overlap of marks, and a file of both."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core import lexicons
from core.annotation.agreement import Group, Line, Report
from core.annotation.kappa import How, Kappa
from core.domain.gate import Surface
from core.domain.progress import CancelToken
from core.domain.progress import Report as Progressed
from core.domain.records import Reader
from core.domain.roles import Act, Role, may
from core.domain.study import ReaderId
from maninegs_gui import languages
from maninegs_gui.adjudication.people import tr
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.theme import Role as Color
from maninegs_gui.theme import color
from maninegs_gui.widgets.chip import Chip
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import EmptyPlace, counted, label
from maninegs_gui.widgets.tabbing import as_laid_out


@dataclass(frozen=True, slots=True)
class People:
    """Whose work can be compared here."""

    readers: tuple[Reader, ...]
    """Those who read at least one breast."""


def read_people(store: Store) -> People:
    """Everybody with an assessment, and tables that brought findings."""
    from core.store import assessments, readers

    with store.read() as reading:
        read = {one for some in assessments.of_breasts(reading).values() for one in some}
        whose = {one.reader for one in read}
        everyone = readers.all_readers(reading)
    return People(tuple(one for one in everyone if one.id in whose or one.role is Role.TABLE))


class AgreementView(QWidget):
    """Choose readers at the top; the table follows."""

    def __init__(self, lanes: Lanes, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._session = lanes, session
        self.report: Report | None = None
        self.hidden = False
        self._readers: tuple[Reader, ...] = ()
        self._chosen: set[ReaderId] | None = None
        self.chips: dict[ReaderId, Chip] = {}
        self._flow = Flow(self)
        self._flow.setAccessibleName(tr("Readers to compare"))
        self.head = label("", "muted", wrap=True)
        self.table = self._make_table()
        self._empty = EmptyPlace("", "", self)
        self.export = QPushButton(tr("Export as CSV"), self)
        self.export.setAccessibleName(tr("Export as CSV"))
        self.export.clicked.connect(self._choose_file)
        top = QHBoxLayout()
        top.addWidget(self._flow, 1)
        top.addWidget(self.export, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addLayout(top)
        layout.addWidget(self.head)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._empty, 1)
        self._say(tr("Nothing compared yet"), "")

    def refresh(self) -> None:
        """Read anew who there is, then compare those who are chosen."""
        self._lanes.ask(self, "people", read_people, self._show_people)

    def forget(self) -> None:
        """Another reader looks: nothing stays of what the one before was shown."""
        self.report, self._chosen, self._readers = None, None, ()
        self.table.clear()
        self._make_chips()
        self._say(tr("Nothing compared yet"), "")

    def set_hidden(self, hidden: bool) -> None:
        """Show letters for names, or names."""
        self.hidden = hidden
        self._make_chips()
        if self.report is not None:
            self._show(self.report)

    def name(self, reader: ReaderId) -> str:
        """What a reader is called here."""
        for place, one in enumerate(self._readers):
            if one.id == reader:
                letter = chr(ord("A") + place % 26)
                return tr("Reader {0}").format(letter) if self.hidden else one.name
        return ""

    def choose(self, reader: ReaderId, on: bool) -> None:
        """Compare a reader too, or no more."""
        chosen = set(self._chosen or ())
        self._chosen = chosen | {reader} if on else chosen - {reader}
        self._compare()

    def write(self, path: Path) -> None:
        """Write every figure to a file."""
        from core import files
        from core.annotation import agreement_table

        if self.report is None:
            return
        names = {one.id: self.name(one.id) for one in self.report.readers}
        text = agreement_table.as_csv(self.report, names)

        def work(_report: Progressed, _cancel: CancelToken) -> str:
            files.write_out(path, text.encode("utf-8"))
            return path.name

        self._lanes.work(
            self, "export", work, lambda name: self._lanes.say(tr("Written: {0}").format(name))
        )

    def _show_people(self, people: People) -> None:
        self._readers = people.readers
        known = {one.id for one in people.readers}
        if self._chosen is None:
            self._chosen = {one.id for one in people.readers if one.role.person}
        self._chosen &= known
        self._make_chips()
        self._compare()

    def _make_chips(self) -> None:
        self._flow.clear()
        self.chips = {}
        for one in self._readers:
            chip = Chip(self.name(one.id), parent=self._flow)
            chip.setChecked(one.id in (self._chosen or ()))
            chip.clicked.connect(lambda on, who=one.id: self.choose(who, on))
            self._flow.add(chip)
            self.chips[one.id] = chip
        as_laid_out(self)  # all else was made before these

    def _compare(self) -> None:
        chosen = [one.id for one in self._readers if one.id in (self._chosen or ())]
        if len(chosen) < 2:
            self.report = None
            self._say(
                tr("Choose at least two readers"),
                tr("Agreement is of those who read the same breasts."),
            )
            return
        reader, workspace = self._session.reader, self._session.workspace

        def work(store: Store, _report: Progressed, _cancel: CancelToken) -> Report:
            from core.annotation import agreement, gatekeeper
            from core.store import assessments, readers

            lexicon = languages.lexicon(lexicons.get(workspace.lexicon))
            with store.read() as reading:
                known = {one.id: one.role for one in readers.all_readers(reading)}
                only = None
                if reader is None or not may(known.get(reader, Role.READER), Act.ADJUDICATE):
                    # Of others' work a reader learns nothing before her own, nor in figures.
                    every = assessments.of_breasts(reading)
                    gates = gatekeeper.gates(reading, every, reader or ReaderId(0), workspace.gate)
                    only = {b for b, gate in gates.items() if gate.allows(Surface.OTHER_READER)}
                return agreement.report(reading, lexicon, chosen, only)

        def show(report: Report) -> None:
            if self._session.reader == reader:  # another one may not know what this one may
                self._show(report)

        def failed(error: Exception) -> None:
            self.report = None
            sentence = languages.said(error)
            self._say(tr("The readers cannot be compared"), sentence)

        self._say(tr("Comparing"), "")
        self._lanes.long(self, "compare", work, show, failed=failed)

    def _say(self, title: str, hint: str) -> None:
        self._empty.say(title, hint)
        self._empty.show()
        self.table.hide()
        self.head.setText("")
        self.export.setEnabled(False)

    def _show(self, report: Report) -> None:
        self.report = report
        if not report.breasts:
            read = ", ".join(f"{self.name(one)} {n}" for one, n in report.read.items())
            self._say(tr("No breast was read by all of them"), tr("Breasts read: {0}").format(read))
            return
        self.head.setText(self._heading(report))
        self.table.clear()
        for whose in dict.fromkeys(line.whose for line in report.lines):
            kind = tr("Cohen's kappa") if len(whose) == 2 else tr("Fleiss' kappa")
            names = ", ".join(self.name(one) for one in whose)
            top = QTreeWidgetItem([tr("{0}: {1}").format(names, kind)])
            self.table.addTopLevelItem(top)
            top.setFirstColumnSpanned(True)
            for line in report.of(whose):
                top.addChild(_item(line))
            top.setExpanded(len(whose) == len(report.readers))
        marks = QTreeWidgetItem([tr("Marks on each other")])
        self.table.addTopLevelItem(marks)
        marks.setFirstColumnSpanned(True)
        for one in report.marks:
            first, second = self.name(one.first), self.name(one.second)
            overlap = (
                tr("mean IoU {0}, Dice {1} of {2} areas").format(
                    f"{one.iou:.2f}", f"{one.dice:.2f}", one.areas
                )
                if one.iou is not None
                else tr("no areas matched")
            )
            text = tr(
                "{0} and {1}: {2} matched, {3} only {0}, {4} only {1}, {5} unmarked; {6}"
            ).format(
                first, second, one.matched, one.only_first, one.only_second, one.unmarked, overlap
            )
            child = QTreeWidgetItem([text])
            marks.addChild(child)
            child.setFirstColumnSpanned(True)
        marks.setExpanded(True)
        self._empty.hide()
        self.table.show()
        self.export.setEnabled(True)

    def _heading(self, report: Report) -> str:
        read = ", ".join(f"{self.name(one)} {n}" for one, n in report.read.items())
        breasts = counted(report.breasts, tr("{0} breast"), tr("{0} breasts"))
        women = counted(report.patients, tr("{0} patient"), tr("{0} patients"))
        return tr("{0} of {1} were read by all (each read: {2}).").format(breasts, women, read)

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget(self)
        table.setAccessibleName(tr("Agreement"))
        table.setHeaderLabels(
            [
                tr("What"), tr("Cases"), tr("Agreed"), tr("Given"), tr("Kappa"), tr("95 %"),
                tr("Linear"), tr("Quadratic"),
            ]
        )  # fmt: skip
        table.setRootIsDecorated(True)
        table.setUniformRowHeights(True)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(5, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 60), (2, 70), (3, 64), (4, 70), (6, 64), (7, 80)):
            header.resizeSection(column, width)
        return table

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export as CSV"), "agreement.csv", "CSV (*.csv)"
        )
        if name:
            self.write(Path(name))


def _item(line: Line) -> QTreeWidgetItem:
    plain = line.plain
    interval = tip = languages.sentence(plain.note)
    if plain.low is not None and plain.high is not None:
        interval = tr("{0} to {1}").format(f"{plain.low:.2f}", f"{plain.high:.2f}")
        tip = {
            How.BOOTSTRAP: tr("Bootstrap that draws patients: both breasts of one go together."),
            How.LARGE_SAMPLE: tr("From the large-sample standard error."),
        }.get(plain.how, "")
    title = languages.sentence(line.title)
    if line.group is Group.LESION:
        title = tr("{0}, per lesion").format(title)
    item = QTreeWidgetItem(
        [
            title, str(plain.cases), _share(plain.agreed), _share(line.given), _kappa(plain),
            interval, _kappa(line.linear), _kappa(line.quadratic),
        ]
    )  # fmt: skip
    item.setToolTip(5, tip)
    for column in (1, 2, 3, 4, 6, 7):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if plain.value is None:
        for column in range(item.columnCount()):
            item.setForeground(column, QBrush(color(Color.MUTED)))
    return item


def _share(value: float | None) -> str:
    return "" if value is None else f"{100 * value:.0f} %"


def _kappa(value: Kappa | None) -> str:
    return "" if value is None or value.value is None else f"{value.value:.2f}"
