"""Tags that come back: looked at first, taken over when the administrator says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QPushButton, QWidget

from core.domain.changes import Changes, Topic
from core.domain.progress import CancelToken, Report
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.long_dialog import LongDialog

if TYPE_CHECKING:
    from core.interop.bring import Result

_CHANGED = Changes.union(Changes.of(topic) for topic in Topic)


class ImportTagsDialog(LongDialog):
    """Plan, look at what would be left out, apply."""

    def __init__(self, lanes: Lanes, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("export", "Import tags"), parent)
        self._lanes, self._session = lanes, session
        self._source: Path | None = None
        self.folder = self._button(self.tr("Choose a folder"), self._choose_folder)
        self.file = self._button(self.tr("Choose a COCO file"), self._choose_file)
        self.prefer = QCheckBox(
            self.tr("Where a reader said something else here, take the export's instead"), self
        )
        self.prefer.setAccessibleName(self.prefer.text())
        self.prefer.toggled.connect(lambda _: self._again())
        self.left_out = self.table(
            self.tr("What is left out"), self.tr("Patient"), self.tr("Side"), self.tr("Why")
        )
        choose = QHBoxLayout()
        for button in (self.folder, self.file):
            choose.addWidget(button)
        choose.addStretch(1)
        self.content.addLayout(choose)
        self.content.addWidget(self.prefer)
        self.content.addWidget(label(self.tr("What is left out"), "section"))
        self.content.addWidget(self.left_out, 1)
        self.name_run(self.tr("Import"), self.apply)
        self.run.setEnabled(False)
        self.say(
            self.tr("Choose an export of tags: nothing is changed before you have seen the plan."),
            "muted",
        )
        self.fit(720, 520)

    def plan(self, source: Path) -> None:
        """Look at what an import would do."""
        self._source = source
        self._start(self.tr("Comparing"), apply=False)

    def apply(self) -> None:
        """Take over what the plan showed."""
        self._start(self.tr("Importing"), apply=True)

    def _start(self, text: str, *, apply: bool) -> None:
        source, reader = self._source, self._session.reader
        if source is None or self.busy:
            return
        prefer = "export" if self.prefer.isChecked() else "here"

        def work(store: Store, report: Report, cancel: CancelToken) -> Result:
            from core import interop
            from core.interop import permission

            with store.read() as reading:
                permission.check_all(reading, reader)
            found = interop.read(store, source, prefer=prefer, by=reader)
            return found.apply(report, cancel) if apply else found.plan(report, cancel)

        land = self._done if apply else self._planned
        token = self._lanes.long(
            self, "import tags", work, land, failed=self._failed, progress=self.progress
        )
        self.begin(token, text)
        for widget in (self.folder, self.file, self.prefer):
            widget.setEnabled(False)

    def _planned(self, result: Result) -> None:
        self._over()
        tally = result.tally
        new = tally.exams + tally.images + tally.findings + tally.assessments + tally.other
        self._show(result)
        self.say(
            self.tr(
                "{0} findings, {1} assessments, {2} other facts and {3} images would be added; "
                "{4} are here already, {5} would be left out. Nothing was changed yet."
            ).format(
                tally.findings, tally.assessments, tally.other, tally.images, tally.same,
                len(tally.conflicts),
            )
        )  # fmt: skip
        self.run.setEnabled(new > 0)

    def _done(self, result: Result) -> None:
        self._over()
        tally = result.tally
        self._show(result)
        words = self.tr(
            "{0} findings, {1} assessments and {2} other facts were added; {3} were left out."
        ).format(tally.findings, tally.assessments, tally.other, len(tally.conflicts))
        if tally.images:
            words += " " + self.tr("Import the files of {0} new images, or relink them.").format(
                tally.images
            )
        if result.cancelled:
            words += " " + self.tr("It was cancelled; import again to go on.")
        self.say(words)
        self._lanes.announce(_CHANGED, self)

    def _failed(self, error: Exception) -> None:
        self._over()
        self.say(languages.said(error) or str(error), "warning")
        self._lanes.announce(_CHANGED, self)

    def _over(self) -> None:
        self.end()
        for widget in (self.folder, self.file, self.prefer):
            widget.setEnabled(True)

    def _show(self, result: Result) -> None:
        self.fill(
            self.left_out,
            [
                (one.patient, one.side, languages.sentence(one.sentence))
                for one in result.tally.conflicts
            ],
        )

    def _again(self) -> None:
        if self._source is not None:
            self.plan(self._source)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Import tags"))
        if chosen:
            self.plan(Path(chosen))

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import tags"), "", self.tr("COCO JSON (*.json)")
        )
        if chosen:
            self.plan(Path(chosen))

    def _button(self, text: str, run: Callable[[], None]) -> QPushButton:
        made = QPushButton(text, self)
        made.setAccessibleName(text)
        made.clicked.connect(lambda _checked=False: run())
        return made
