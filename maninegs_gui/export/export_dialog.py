"""What leaves the workspace, how it is written, and what of a patient goes with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QRadioButton,
    QWidget,
)

from core.domain.progress import CancelToken, Report
from core.domain.study import ExamId
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.long_dialog import LongDialog

if TYPE_CHECKING:
    from core.interop.lossless import Exported
    from core.models.vectors_out import Written


class ExportDialog(LongDialog):
    """Exports the open patient's tags, which asks the gate, or everybody's (administrators)."""

    def __init__(self, lanes: Lanes, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("export", "Export tags"), parent)
        self._lanes, self._session = lanes, session
        self._exam: ExamId | None = session.exam
        self.patient = QRadioButton(self.tr("The open patient"), self)
        self.everything = QRadioButton(self.tr("Everything in the workspace"), self)
        self.format = QComboBox(self)
        for text, key in (
            (self.tr("Lossless JSON: everything, comes back as it was"), "json"),
            (self.tr("CSV: findings, regions and assessments for spreadsheets"), "csv"),
            (self.tr("COCO JSON: regions and categories for image programs"), "coco"),
            (self.tr("Vectors of the model in use: .npy, with their ids as CSV"), "vectors"),
        ):
            self.format.addItem(text, key)
        self.format.setAccessibleName(self.tr("Format"))
        self.names = QCheckBox(self.tr("With names and birth dates"), self)
        self.pseudonyms = QCheckBox(self.tr("Replace ids and UIDs by pseudonyms"), self)
        for box in (self.patient, self.everything, self.names, self.pseudonyms):
            box.setAccessibleName(box.text())
        whose = QButtonGroup(self)
        whose.addButton(self.patient)
        whose.addButton(self.everything)
        self.patient.setEnabled(self._exam is not None)
        (self.patient if self._exam is not None else self.everything).setChecked(True)
        self.format.currentIndexChanged.connect(lambda _: self._follow())
        self.names.toggled.connect(lambda _: self._follow())
        self.pseudonyms.toggled.connect(lambda _: self._follow())
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(18)
        form.addRow(label(self.tr("What")), self.patient)
        form.addRow(label(), self.everything)
        form.addRow(label(self.tr("Format")), self.format)
        form.addRow(label(self.tr("Identifiers")), self.names)
        form.addRow(label(), self.pseudonyms)
        self.content.addLayout(form)
        self.name_run(self.tr("Choose where, and export"), self.choose)
        self.say(
            self.tr(
                "An export holds findings, assessments and pathology of all readers, no images. "
                "Written reports and notes are as they were typed."
            ),
            "muted",
        )

    def choose(self) -> None:
        """Ask for the place, and export."""
        kind = self.format.currentData()
        if kind == "coco":
            name, _ = QFileDialog.getSaveFileName(
                self, self.tr("Export tags"), "tags.json", self.tr("COCO JSON (*.json)")
            )
        else:
            name, _ = QFileDialog.getSaveFileName(
                self,
                self.tr("Export into a new folder"),
                kind if kind == "vectors" else f"tags-{kind}",
            )
        if name:
            self.export(Path(name))

    def export(self, out: Path) -> None:
        """Write to ``out``."""
        if self.format.currentData() == "vectors":
            self._export_vectors(out)
            return
        exam = self._exam if self.patient.isChecked() else None
        kind, reader = str(self.format.currentData()), self._session.reader
        names, hidden = self.names.isChecked(), self.pseudonyms.isChecked()
        policy = self._session.workspace.gate

        def work(store: Store, report: Report, cancel: CancelToken) -> Exported:
            from core import interop
            from core.interop import permission
            from core.interop.layout import Options
            from core.store import exams

            patients = None
            with store.read() as reading:
                if exam is None:
                    permission.check_all(reading, reader)
                else:
                    patients = (exams.get(reading, exam).patient_key,)
                    permission.check_patient(reading, patients[0], reader, policy)
            options = Options(names=names, pseudonyms=hidden, patients=patients)
            return interop.write(store, out, kind, options, report=report, cancel=cancel)

        token = self._lanes.long(
            self, "export", work, self._done, failed=self._failed, progress=self.progress
        )
        self.begin(token, self.tr("Exporting"))

    def _export_vectors(self, out: Path) -> None:
        """Write the vectors of all breasts, without pathology; administrators only."""
        reader, hidden = self._session.reader, self.pseudonyms.isChecked()
        workspace = self._session.workspace

        def work(store: Store, report: Report, cancel: CancelToken) -> Written:
            from core.interop import permission
            from core.models import vectors_out

            with store.read() as reading:
                permission.check_all(reading, reader)
            return vectors_out.export(
                store, workspace, out, pseudonyms=hidden, report=report, cancel=cancel
            )

        def then(done: Written) -> None:
            self.end()
            self._follow()
            text = self.tr("The vectors of {0} breasts and {1} views were written to {2}.")
            self.say(text.format(f"{done.breasts:,}", f"{done.views:,}", done.folder))

        token = self._lanes.long(
            self, "export", work, then, failed=self._failed, progress=self.progress
        )
        self.begin(token, self.tr("Exporting"))

    def _done(self, done: Exported) -> None:
        self.end()
        self._follow()
        text = self.tr("{0} exams with {1} findings were written to {2}.")
        self.say(text.format(done.exams, done.findings, done.folder))

    def _failed(self, error: Exception) -> None:
        self.end()
        self._follow()
        self.say(languages.said(error) or str(error), "warning")

    def _follow(self) -> None:
        """Offer only what goes together."""
        lossless = self.format.currentData() == "json"
        vectors = self.format.currentData() == "vectors"
        # Vectors are of a whole collection: whose they are apart from it says nothing.
        self.patient.setEnabled(self._exam is not None and not vectors)
        if vectors:
            self.everything.setChecked(True)
        self.names.setEnabled(lossless and not self.pseudonyms.isChecked())
        if not self.names.isEnabled():
            self.names.setChecked(False)
        self.pseudonyms.setEnabled(not self.names.isChecked())
        self.run.setEnabled(not self.busy)
