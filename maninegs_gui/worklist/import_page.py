"""Importing: choose or drop, read the plan, take it in; what was refused says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.domain.changes import Changes, Topic
from core.domain.errors import Cancelled
from core.domain.evidence import EvidenceKind
from core.domain.progress import CancelToken, Progress, Report
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label

if TYPE_CHECKING:
    from core.imaging.pool import DecoderPool
    from core.ingest.apply import Imported
    from core.ingest.plan import Plan, Refusal

_CHANGED = Changes.union(
    Changes.of(topic)
    for topic in (Topic.PATIENTS, Topic.EXAMS, Topic.BREASTS, Topic.IMAGES, Topic.EVIDENCE)
)


class ImportPage(QWidget):
    """Plan, apply and report one import at a time.

    Parameters
    ----------
    pool
        Gives the decoder helpers when they are first needed.
    """

    finished = Signal()

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        pool: Callable[[], DecoderPool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._session = session
        self._pool = pool
        self._plan: Plan | None = None
        self._token: CancelToken | None = None
        self._files = self._button(self.tr("Choose files or archives"), self.choose_files)
        self._folder = self._button(self.tr("Choose a folder"), self.choose_folder)
        self.copy = QCheckBox(self.tr("Copy the files into the workspace"), self)
        self.copy.setAccessibleName(self.copy.text())
        self.apply_button = self._button(self.tr("Import"), self.apply)
        give_role(self.apply_button, "primary")
        self.cancel_button = self._button(self.tr("Cancel"), self.cancel)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        self._state = label(wrap=True)
        self._counts = {
            key: label("", "number") for key in ("new", "evidence", "duplicate", "aside", "refused")
        }
        self.refusals = self._make_table()
        self._lay_out()
        self._show_idle(
            self.tr(
                "Choose what to import, or drop folders, archives or several files anywhere on "
                "the window; a single image that is dropped is looked up among the cases. "
                "Files stay where they are unless you copy them."
            )
        )

    @property
    def state_text(self) -> str:
        """What the page says, for tests and the tour."""
        return self._state.text()

    @property
    def busy(self) -> bool:
        """Whether an import is under way."""
        return self._token is not None

    def choose_files(self) -> None:
        """Ask for files."""
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Import files or archives"))
        if chosen:
            self.scan([Path(name) for name in chosen])

    def choose_folder(self) -> None:
        """Ask for a folder."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Import a folder"))
        if chosen:
            self.scan([Path(chosen)])

    def scan(self, paths: Sequence[Path]) -> None:
        """Look through files and show what an import would do."""
        if self.busy:
            self._lanes.say(self.tr("An import is under way: wait for it or cancel it."))
            return
        self._forget_plan()
        pool, scratch = self._pool, self._session.workspace.cache / "unpacked"

        def work(store: Store, report: Report, cancel: CancelToken) -> Plan:
            from core.ingest.plan import scan

            return scan(list(paths), store, pool(), report, cancel, scratch=scratch)

        self._begin(self.tr("Looking through the files"))
        self._token = self._lanes.long(
            self, "import", work, self._show_plan, failed=self._failed, progress=self._progress
        )

    def apply(self) -> None:
        """Take in what the plan found."""
        plan, workspace, pool = self._plan, self._session.workspace, self._pool
        if plan is None or self.busy:
            return
        copy = self.copy.isChecked()

        def work(store: Store, report: Report, cancel: CancelToken) -> Imported:
            from core.ingest.apply import apply

            return apply(plan, store, workspace, pool(), copy=copy, report=report, cancel=cancel)

        self._plan = None
        self._begin(self.tr("Importing"))
        self._token = self._lanes.long(
            self, "import", work, self._show_result, failed=self._failed, progress=self._progress
        )

    def cancel(self) -> None:
        """Stop the work that is under way, or put the plan away."""
        if self._token is not None:
            self._token.cancel()
            self._state.setText(self.tr("Stopping; what was taken in is kept."))
        else:
            self._forget_plan()
            self._show_idle(self.tr("Nothing was imported."))

    def _show_plan(self, plan: Plan) -> None:
        self._plan = plan
        self._end()
        self._count(
            len(plan.new),
            len(plan.evidence),
            len(plan.duplicate),
            len(plan.aside),
            len(plan.refused),
        )
        self._fill([*plan.refused, *plan.aside, *plan.flagged])
        if plan.new or plan.evidence:
            words = self.tr("{0} new images can be imported. Nothing was changed yet.").format(
                len(plan.new)
            )
            beside = self._beside(
                plan.count(EvidenceKind.CAD), plan.count(EvidenceKind.PRESENTATION)
            )
            self._state.setText(f"{words} {beside}".strip())
        else:
            self._state.setText(self.tr("There is nothing new to import here."))
            self._forget_plan()
        self.apply_button.setEnabled(self._plan is not None)
        self.cancel_button.setEnabled(self._plan is not None)
        if self._plan is not None:
            self.apply_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.finished.emit()

    def _show_result(self, done: Imported) -> None:
        self._end()
        self._count(
            done.imported,
            done.cad_reports + done.presentation_states,
            done.duplicate,
            0,
            len(done.refused),
        )
        self._fill([*done.unreadable, *done.refused, *done.flagged])
        words = self.tr("{0} of {1} new images were imported.").format(done.imported, done.planned)
        beside = self._beside(done.cad_reports, done.presentation_states)
        words = f"{words} {beside}".strip()
        if done.unreadable:
            words += " " + self.tr("{0} cannot be decoded and stay out of training.").format(
                len(done.unreadable)
            )
        if done.cancelled:
            words += " " + self.tr("The import was cancelled; import again to go on.")
        self._state.setText(words)
        self._lanes.announce(_CHANGED, self)
        self._lanes.say(words)
        self.finished.emit()

    def _failed(self, error: Exception) -> None:
        self._end()
        self._forget_plan()
        if isinstance(error, Cancelled):
            self._show_idle(self.tr("The import was cancelled."))
        else:
            self._show_idle(self.tr("The import did not go through."))
            self._lanes.say_error(error)
        self._lanes.announce(_CHANGED, self)
        self.finished.emit()

    def _progress(self, step: Progress) -> None:
        self._bar.setMaximum(step.total)
        self._bar.setValue(step.done)
        if step.text and not (self._token and self._token.cancelled):
            count = f" ({step.done}/{step.total})" if step.total else f" ({step.done})"
            self._state.setText(languages.sentence(step.text) + count)

    def _begin(self, text: str) -> None:
        self._state.setText(text)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._enable(busy=True)

    def _end(self) -> None:
        self._token = None
        self._bar.hide()
        self._enable(busy=False)

    def _enable(self, *, busy: bool) -> None:
        for widget in (self._files, self._folder, self.copy):
            widget.setEnabled(not busy)
        self.apply_button.setEnabled(not busy and self._plan is not None)
        self.cancel_button.setEnabled(busy)

    def _show_idle(self, text: str) -> None:
        self._bar.hide()
        self._enable(busy=False)
        self._state.setText(text)

    def _forget_plan(self) -> None:
        plan, self._plan = self._plan, None
        if plan is not None:
            plan.discard()

    def _beside(self, reports: int, states: int) -> str:
        """How many CAD reports and presentation states there are, if any."""
        if not reports and not states:
            return ""
        return self.tr("Beside them: {0} CAD reports, {1} presentation states.").format(
            reports, states
        )

    def _count(self, new: int, evidence: int, duplicate: int, aside: int, refused: int) -> None:
        numbers = {
            "new": new,
            "evidence": evidence,
            "duplicate": duplicate,
            "aside": aside,
            "refused": refused,
        }
        for key, number in numbers.items():
            self._counts[key].setText(str(number))

    def _fill(self, refusals: Sequence[Refusal]) -> None:
        self.refusals.setRowCount(len(refusals))
        for row, refusal in enumerate(refusals):
            name = QTableWidgetItem(Path(refusal.path).name)
            name.setToolTip(refusal.path)
            reason = QTableWidgetItem(languages.sentence(refusal.reason))
            reason.setToolTip(reason.text())
            self.refusals.setItem(row, 0, name)
            self.refusals.setItem(row, 1, reason)

    def _button(self, text: str, run: Callable[[], None]) -> QPushButton:
        made = QPushButton(text, self)
        made.setAccessibleName(text)
        made.clicked.connect(lambda _checked=False: run())
        return made

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 2, self)
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Why")])
        table.setAccessibleName(self.tr("Files that were refused or are odd"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)  # Tab leaves the table; arrows move within it
        table.setWordWrap(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setColumnWidth(0, 300)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        return table

    def _lay_out(self) -> None:
        choose = QHBoxLayout()
        choose.setSpacing(8)
        for widget in (self._files, self._folder):
            choose.addWidget(widget)
        choose.addSpacing(12)
        choose.addWidget(self.copy)
        choose.addStretch(1)
        card = QFrame(self)
        give_role(card, "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(20, 14, 20, 14)
        grid.setHorizontalSpacing(36)
        titles = {
            "new": self.tr("new"),
            "evidence": self.tr("CAD and presentation states"),
            "duplicate": self.tr("already here"),
            "aside": self.tr("kept aside"),
            "refused": self.tr("refused"),
        }
        for column, (key, text) in enumerate(titles.items()):
            self._counts[key].setText("–")
            self._counts[key].setAccessibleName(text)
            grid.addWidget(self._counts[key], 0, column)
            grid.addWidget(label(text, "muted"), 1, column)
        grid.setColumnStretch(len(titles), 1)
        run = QHBoxLayout()
        run.setSpacing(8)
        run.addWidget(self.apply_button)
        run.addWidget(self.cancel_button)
        run.addWidget(self._bar, 1)
        run.addStretch(0)
        column_ = QVBoxLayout()
        column_.setSpacing(14)
        column_.addWidget(label(self.tr("Import"), "heading"))
        column_.addLayout(choose)
        column_.addWidget(card)
        column_.addWidget(self._state)
        column_.addLayout(run)
        column_.addWidget(label(self.tr("Refused or odd files"), "section"))
        column_.addWidget(self.refusals, 1)
        holder = QWidget(self)
        holder.setLayout(column_)
        holder.setMaximumWidth(1100)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(32, 24, 32, 24)
        outer.addStretch(1)
        outer.addWidget(holder, 20)
        outer.addStretch(1)
