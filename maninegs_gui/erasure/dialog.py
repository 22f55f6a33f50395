"""The one act that asks: what of a patient will go, why, and that it cannot be undone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from core.domain.progress import CancelToken, Report
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.long_dialog import LongDialog

if TYPE_CHECKING:
    from core.erasure import Erased, Preview
    from core.store.erasures import ErasureRecord


class DeletePatientDialog(LongDialog):
    """Deletes the open patient with a typed reason; lists past deletions.

    Administrators only: who is none is told so before anything is shown of the patient.
    """

    def __init__(self, lanes: Lanes, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("erasure", "Delete a patient"), parent)
        self._lanes, self._session = lanes, session
        self._patient = ""
        self._over = False
        self.found = self.table(
            self.tr("What will go"), self.tr("What will go"), self.tr("How many")
        )
        self.reason = QLineEdit(self)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Why; it is kept, so it must not name the patient"))
        self.reason.textChanged.connect(lambda _: self._follow())
        self.old_backups = QCheckBox(
            self.tr("Take older backups away as well, once there is one without this patient"), self
        )
        self.old_backups.setAccessibleName(self.old_backups.text())
        self.past = self.table(
            self.tr("Past deletions"), self.tr("When"), self.tr("Who"), self.tr("Models that saw"),
            self.tr("Why"),
        )  # fmt: skip
        form = QFormLayout()
        form.addRow(label(self.tr("Reason")), self.reason)
        self.content.addWidget(self.found, 3)
        self.content.addLayout(form)
        self.content.addWidget(self.old_backups)
        self.content.addWidget(label(self.tr("Past deletions"), "section"))
        self.content.addWidget(self.past, 2)
        self.name_run(self.tr("Delete for good"), self.delete)
        for button in (self.run, self.close_button):
            button.setAutoDefault(False)  # Return in the reason does nothing
        self.run.setEnabled(False)
        self.fit(760, 640)
        self.say(self.tr("Looking for what there is of the patient."), "muted")
        self._look()

    def delete(self) -> None:
        """Delete the patient."""
        patient, reader, workspace = self._patient, self._session.reader, self._session.workspace
        reason, backups = self.reason.text(), self.old_backups.isChecked()
        if not patient or reader is None or self.busy:
            return

        def work(store: Store, report: Report, cancel: CancelToken) -> Erased:
            from core import erasure

            return erasure.erase(
                store, workspace, patient, reason=reason, reader=reader, old_backups=backups,
                report=report, cancel=cancel,
            )  # fmt: skip

        # What shows her lets go of her before her rows and files go.
        self._session.compare_with(())
        self._session.open_exam(None)
        token = self._lanes.long(
            self, "delete", work, self._done, failed=self._failed, progress=self.progress
        )
        self.begin(token, self.tr("Deleting a patient"), cancel=False)
        for widget in (self.reason, self.old_backups):
            widget.setEnabled(False)

    def _look(self) -> None:
        exam, reader, workspace = self._session.exam, self._session.reader, self._session.workspace

        def work(
            store: Store,
        ) -> tuple[Preview | None, tuple[ErasureRecord, ...], Mapping[Any, str]]:
            from core import erasure
            from core.domain.errors import WorldError
            from core.domain.roles import Act, may
            from core.store import erasures, exams, readers

            with store.read() as reading:
                if reader is None or not may(readers.get(reading, reader).role, Act.DELETE_PATIENT):
                    raise WorldError("Only an administrator may delete a patient: ask one.")
                names = {one.id: one.name for one in readers.all_readers(reading)}
                past = erasures.all_of_them(reading)
                if exam is None:
                    return None, past, names
                key = exams.get(reading, exam).patient_key
                return erasure.look(reading, workspace, key), past, names

        self._lanes.ask(self, "look", work, self._show, self._refused)

    def _show(
        self, answer: tuple[Preview | None, tuple[ErasureRecord, ...], Mapping[Any, str]]
    ) -> None:
        found, past, names = answer
        self.fill(
            self.past,
            [
                (
                    f"{one.at:%Y-%m-%d %H:%M}",
                    names.get(one.reader, self.tr("command line")),
                    ", ".join(f"{m['model'][:8]} ({m['split']})" for m in one.models),
                    one.reason,
                )
                for one in past
            ],
        )
        for widget in (self.reason, self.old_backups):
            widget.setEnabled(found is not None)
        if found is None:
            if not self._over:
                self.say(self.tr("Open an exam of the patient who is to be deleted."), "muted")
            return
        self._patient = found.patient
        self.fill(self.found, self._rows(found))
        self.say(
            self.tr(
                "Patient {0} will be deleted from this workspace. This cannot be undone. Image "
                "files outside the workspace stay where they lie."
            ).format(found.patient),
            "warning",
        )
        self._follow()
        self.reason.setFocus()

    def _rows(self, found: Preview) -> list[tuple[str, ...]]:
        names = {
            "exams": self.tr("Exams"),
            "breasts": self.tr("Breasts"),
            "images": self.tr("Images"),
            "findings": self.tr("Findings"),
            "regions": self.tr("Regions"),
            "assessments": self.tr("Assessments"),
            "exam_conclusions": self.tr("Conclusions on exams"),
            "adjudications": self.tr("Adjudications"),
            "pathologies": self.tr("Pathology"),
            "reports": self.tr("Reports"),
            "landmarks": self.tr("Points of anatomy"),
            "reveals": self.tr("Notes of what the machine showed"),
            "teaching_cases": self.tr("Teaching cases"),
            "evidence": self.tr("CAD reports and presentation states"),
            "history": self.tr("Entries of the history that lose their content"),
        }
        rows: list[tuple[str, ...]] = [
            (names.get(k, k), str(n)) for k, n in found.counts.items() if n
        ]
        rows.append((self.tr("Files in the workspace"), str(found.copies)))
        rows.append((self.tr("Files outside the workspace, which stay"), str(found.outside)))
        kept = self.tr("Backups that keep the patient until they are taken away")
        rows.append((kept, str(len(found.backups))))
        for model in found.models:
            text = self.tr("Model {0} has seen the patient").format(model["model"][:8])
            rows.append((text, str(model["split"])))
        return rows

    def _done(self, done: Erased) -> None:
        self.end()
        self._patient, self._over = "", True
        self.reason.clear()
        self.fill(self.found, [])
        words = self.tr("The patient is deleted.")
        if done.record.backups:
            words += " " + self.tr(
                "{0} older backups still hold the patient; restoring one deletes the patient again."
            ).format(len(done.record.backups))
        self.say(words)
        self._lanes.announce(done.changes, self)
        self._session.model_changed.emit()
        self._look()  # the list of past deletions has grown

    def _failed(self, error: Exception) -> None:
        self.end()
        self.say(languages.said(error) or str(error), "warning")
        for widget in (self.reason, self.old_backups):
            widget.setEnabled(True)
        self._follow()

    def _refused(self, error: Exception) -> None:
        for widget in (self.reason, self.old_backups):
            widget.setEnabled(False)
        self.say(languages.said(error) or str(error), "warning")

    def _follow(self) -> None:
        ready = bool(self._patient and self.reason.text().strip()) and not self.busy
        self.run.setEnabled(ready)
