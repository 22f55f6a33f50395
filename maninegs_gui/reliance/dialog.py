"""My reading and the machine: what came of assessments after an opinion was shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.changes import Changes, Topic
from core.domain.progress import CancelToken, Report
from core.domain.roles import Act
from core.domain.study import ReaderId
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.reliance import words
from maninegs_gui.reliance.figures import Figures
from maninegs_gui.reliance.table import RelianceTable
from maninegs_gui.reliance.words import tr
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import EmptyPlace, counted, label
from maninegs_gui.widgets.roll import Roll
from maninegs_gui.widgets.tabbing import as_laid_out

if TYPE_CHECKING:
    from core.annotation.reliance import Reliance, Row
    from core.domain.records import Reader

_WANTED = QSize(1080, 760)
_LEAST = QSize(860, 520)
_FOLLOWED = frozenset(
    {Topic.REVEALS, Topic.ASSESSMENTS, Topic.PATHOLOGY, Topic.READERS, Topic.SETTINGS, Topic.STORE}
)


class RelianceDialog(QDialog):
    """A reader's own report; an administrator may choose whose."""

    case_wanted = Signal(object, object)
    """(:class:`ExamId`, :class:`BreastId`) to read."""

    def __init__(self, lanes: Lanes, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._session = lanes, session
        self._whose: ReaderId | None = session.reader
        self.found: Reliance | None = None
        self.setWindowTitle(tr("My reading and the machine"))
        self.people = QComboBox(self)
        self.people.setAccessibleName(tr("Whose reading"))
        self.people.setMinimumWidth(180)
        self.period = QComboBox(self)
        self.period.setAccessibleName(tr("Period"))
        for text, days in (
            (tr("All time"), 0), (tr("Last 30 days"), 30), (tr("Last 90 days"), 90),
            (tr("Last 365 days"), 365),
        ):  # fmt: skip
            self.period.addItem(text, days)
        self.head = label("", wrap=True)
        self.figures = Figures(self)
        self.times = label("", "muted", wrap=True)
        self.table = RelianceTable(self)
        self.left_out = label("", "warning", wrap=True)
        self.empty = EmptyPlace("", "", self)
        self.message = label("", "muted", wrap=True)
        self.open_case = self._button(tr("Open this case"), self._open)
        self.save = self._button(tr("Save as a table"), self._choose_file)
        self.close_button = self._button(tr("Close"), self.accept)
        self._lay_out()
        self.table.opened.connect(self._open_row)
        self.table.itemSelectionChanged.connect(self._follow_choice)
        self.period.currentIndexChanged.connect(lambda _: self._ask())
        self.people.activated.connect(lambda _: self._choose_person())
        lanes.changed.connect(self._follow)
        session.reader_changed.connect(self._leave)
        session.site_changed.connect(self._ask)
        self.people.setVisible(session.may(Act.SEE_RELIANCE))
        self._show_nothing(tr("Reading"), "")
        self._ask_people()
        self._ask()

    def write(self, path: Path) -> None:
        """Write figures and rows to a file."""
        from core import files
        from core.annotation import reliance_table

        if self.found is None:
            return
        text = reliance_table.as_csv(self.found)

        def work(_report: Report, _cancel: CancelToken) -> str:
            files.write_out(path, text.encode("utf-8"))
            return path.name

        def done(name: str) -> None:
            self._say(tr("Written: {0}").format(name))

        self._lanes.work(self, "export", work, done, failed=self._failed)

    # Asking.

    def _ask_people(self) -> None:
        if not self._session.may(Act.SEE_RELIANCE):
            return

        def work(store: Store) -> tuple[Reader, ...]:
            from core.store import readers

            with store.read() as reading:
                return readers.persons(reading)

        self._lanes.ask(self, "people", work, self._show_people)

    @Slot()
    def _ask(self) -> None:
        asker, whose = self._session.reader, self._whose
        if asker is None or whose is None:
            return
        days, policy = int(self.period.currentData()), self._session.workspace.gate
        since = datetime.now().astimezone() - timedelta(days=days) if days else None

        def work(store: Store) -> Reliance:
            from core.annotation import reliance

            with store.read() as reading:
                return reliance.report(reading, whose, since=since, asker=asker, policy=policy)

        self._lanes.ask(self, "reliance", work, self._show, self._failed)

    def _show_people(self, people: tuple[Reader, ...]) -> None:
        self.people.clear()
        for one in people:
            own = one.id == self._session.reader
            self.people.addItem(tr("{0} (me)").format(one.name) if own else one.name, one.id)
        self.people.setCurrentIndex(max(0, self.people.findData(self._whose)))

    def _choose_person(self) -> None:
        self._whose = self.people.currentData()
        self._say("")
        self._ask()

    # Showing.

    def _show(self, found: Reliance) -> None:
        self.found = found
        own = found.reader == self._session.reader
        if not found.sums.breasts:
            self._show_nothing(*self._nothing(found, own=own))
            return
        self.empty.hide()
        for part in (self.head, self.figures, self.times, self.table, self.open_case):
            part.show()
        self.head.setText(self._heading(found))
        self.figures.show_sums(found.sums)
        told = []
        if found.sums.to_commit is not None:
            told.append(words.spread(found.sums.to_commit, tr("First mark to assessment")))
        if found.sums.to_change is not None:
            told.append(words.spread(found.sums.to_change, tr("Opinion to the last change")))
        self.times.setText(" ".join(told))
        self.times.setVisible(bool(told))
        self.table.show_rows(found.rows)
        closed = counted(
            found.closed,
            tr("{0} breast is not listed: you have not assessed it yourself."),
            tr("{0} breasts are not listed: you have not assessed them yourself."),
        )
        self.left_out.setText(closed)
        self.left_out.setVisible(found.closed > 0)
        self.save.setEnabled(True)
        self._follow_choice()

    def _heading(self, found: Reliance) -> str:
        told = [
            counted(
                found.sums.breasts,
                tr("An opinion was shown of {0} assessed breast."),
                tr("An opinion was shown of {0} assessed breasts."),
            )
        ]
        if found.sums.early.count:
            told.append(
                counted(
                    found.sums.early.count,
                    tr("Of {0} it was shown before the assessment: nothing is compared there."),
                    tr("Of {0} it was shown before the assessment: nothing is compared there."),
                )
            )
        told += self._besides(found)
        return " ".join(told)

    def _besides(self, found: Reliance) -> list[str]:
        told = []
        if found.unassessed:
            told.append(
                counted(
                    found.unassessed,
                    tr("{0} more stands without an assessment and is left out."),
                    tr("{0} more stand without an assessment and are left out."),
                )
            )
        if found.refused:
            told.append(
                counted(
                    found.refused,
                    tr("Of {0} breast there was no opinion."),
                    tr("Of {0} breasts there was no opinion."),
                )
            )
        return told

    def _nothing(self, found: Reliance, *, own: bool) -> tuple[str, str]:
        if found.since is not None:
            return tr("No opinion was shown in this period"), tr("Choose a longer one.")
        if not own:
            return tr("No opinion was shown to {0} yet").format(found.name), ""
        hint = tr(
            "Assess a breast, then look at the opinion beside the similar cases: what stood "
            "before and what you change afterwards is told here, to you alone and to "
            "administrators."
        )
        return tr("No opinion was shown to you yet"), " ".join((hint, *self._besides(found)))

    def _show_nothing(self, title: str, hint: str) -> None:
        for part in (self.head, self.figures, self.times, self.table, self.left_out):
            part.hide()
        self.table.clear()
        self.empty.say(title, hint)
        self.empty.show()
        self.save.setEnabled(False)
        self.open_case.hide()

    def _follow_choice(self) -> None:
        self.open_case.setEnabled(self.table.row is not None)

    def _follow(self, changes: Changes, _origin: object) -> None:
        if changes.topics & _FOLLOWED:
            self._ask()

    @Slot(object)
    def _leave(self, _now: object) -> None:
        # What one reader did is not for the next one at the desk.
        self.close()

    # Acting.

    def _open(self) -> None:
        if self.table.row is not None:
            self._open_row(self.table.row)

    def _open_row(self, row: Row) -> None:
        self.case_wanted.emit(row.exam, row.breast)
        self.accept()

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save as a table"), "reliance.csv", tr("Tables (*.csv)")
        )
        if chosen:
            self.write(Path(chosen))

    def _failed(self, error: Exception) -> None:
        self._say(languages.said(error), "warning")

    def _say(self, sentence: str, role: str = "muted") -> None:
        give_role(self.message, role)
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    # Building.

    def _button(self, text: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: run())
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(tr("My reading and the machine"), "heading"))
        top.addStretch(1)
        top.addWidget(self.people)
        top.addWidget(self.period)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.open_case)
        foot.addWidget(self.message, 1)
        foot.addStretch(0)
        foot.addWidget(self.save)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(
            label(
                tr(
                    "What stood when an opinion was first shown, and what stands now. It tells "
                    "what changed, not why; 0 and 4 to 6 count as suspicious."
                ),
                "muted",
                wrap=True,
            )
        )
        self.roll = Roll(tr("My reading and the machine"), self)
        self.roll.column.setSpacing(8)
        for part in (self.head, self.figures, self.times):
            self.roll.column.addWidget(part)
        self.roll.column.addWidget(self.table, 1)
        self.roll.column.addWidget(self.empty, 1)
        self.roll.column.addWidget(self.left_out)
        layout.addWidget(self.roll, 1)
        layout.addLayout(foot)
        as_laid_out(self)
        self.message.hide()
        room = QGuiApplication.primaryScreen().availableSize() - QSize(40, 80)
        self.setMinimumSize(_LEAST.boundedTo(room))
        self.resize(_WANTED.boundedTo(room))
