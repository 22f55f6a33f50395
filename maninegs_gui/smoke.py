"""``maninegs-gui --smoke FOLDER``: the installed program does everything once, by itself.

In an empty folder it draws phantoms, imports them, tags a mass by keys, trains two steps
in its worker, takes the model into use, finds similar cases, exports and ends. Each step
and its outcome goes into ``smoke.json``; the exit code is 1 when one was not as it should.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core import files
from core import workspace as workspaces
from core.domain.progress import CancelToken, Report
from maninegs_gui.app import application
from maninegs_gui.bridge.lanes import Store
from maninegs_gui.export.export_dialog import ExportDialog
from maninegs_gui.reading import Reading
from maninegs_gui.tour import Finding, Tour, TourFailed, wait
from maninegs_gui.tour_lesions import best_mass
from maninegs_gui.training.story import Phase

_PATIENTS = 16
_STEPS = 2
_PIXELS = 64
_BATCH = 8


class Smoke(Tour):
    """The steps of the tour that every installed part has a hand in."""

    def run(self) -> list[Finding]:
        """Take the steps until one fails: the later ones need the earlier."""
        self.lesion = None
        return self.take(
            [
                ("import", "a folder of phantoms is planned and imported", self.take_in),
                ("tags", "the phantoms' truth becomes tags", self.take_tags),
                ("worklist", "the worklist lists the exams", self.listed),
                ("case", "a case opens with its four views hung", self.open_case),
                ("findings", "a mass is tagged and marked by keys", self.tag),
                ("training", "two steps are trained and the breasts embedded", self.train),
                ("result", "the model is taken into use", self.result),
                ("similar", "similar cases are found for the open breast", self.similar),
                ("export", "the open patient's tags are exported", self.export),
                ("worker", "torch stayed in the worker", self.apart),
            ],
            until_failure=True,
        )

    def take_in(self) -> None:
        """Import the phantoms; none may be refused."""
        guide, page = self.guide, self.reading.importing
        guide.until(lambda: self.reading.session.reader is not None, "a reader")
        guide.run("go.import")
        page.scan([self.source / "phantoms" / "small"])
        guide.until(lambda: not page.busy, "the plan", 300)
        page.apply()
        guide.until(lambda: not page.busy, "the import", 300)
        guide.picture("imported")
        guide.run("go.reading")

    def take_tags(self) -> None:
        """Take the truth of the phantoms in as tags, on the lane of long work."""
        truth = self.source / "phantoms" / "small" / "truth.csv"
        workspace, pool = self.reading.workspace, self.reading.pool
        done: list[str] = []

        def work(store: Store, report: Report, cancel: CancelToken) -> None:
            from core.ingest.tables import import_table

            import_table(
                truth, "generic", None, store, workspace, pool=pool(), report=report, cancel=cancel
            )

        self.reading.lanes.long(
            self.reading.window,
            "import",
            work,
            lambda _: done.append(""),
            failed=lambda error: done.append(str(error)),
        )
        self.guide.until(lambda: done, "the tags", 300)
        if done[0]:
            raise TourFailed(done[0])
        self.lesion = best_mass(self.source / "phantoms" / "small", workspace)

    def listed(self) -> None:
        """Look at the worklist."""
        guide, screen = self.guide, self.reading.worklist
        guide.run("go.worklist")
        guide.until(lambda: screen.model.rowCount() >= _PATIENTS, "the worklist")
        guide.picture("worklist")

    def train(self) -> None:
        """Train two steps in the worker process."""
        guide, controller = self.guide, self.reading.controller
        guide.run("go.training")
        screen = self.reading.training.content
        guide.until(lambda: controller.ready, "the data check")
        screen.form.epochs.setValue(1)
        screen.form.steps.setValue(_STEPS)
        screen.form.pixels.setCurrentIndex(screen.form.pixels.findData(_PIXELS))
        screen.form.batch.setValue(_BATCH)
        controller.start(screen.form.config())
        guide.until(lambda: controller.story.phase is Phase.FINISHED, "the training", 600)
        guide.picture("trained")

    def similar(self) -> None:
        """Ask for the cases alike."""
        guide, similar = self.guide, self.reading.similar
        guide.run("similar.show")
        guide.until(lambda: similar.answer is not None, "the answer", 120)
        guide.until(lambda: similar.cards, "similar cases")
        guide.picture("similar")

    def export(self) -> None:
        """Write the open patient's tags as JSON."""
        dialog = ExportDialog(self.reading.lanes, self.reading.session, self.reading.window)
        dialog.everything.setChecked(True)
        out = self.out / "tags.json"
        dialog.export(out)
        try:
            self.guide.until(lambda: out.exists() and not dialog.busy, "the exported tags")
        except TourFailed as error:
            raise TourFailed(f"{error}; the dialog says: {dialog.state.text()}") from None
        finally:
            dialog.close()

    def apart(self) -> None:
        """Nothing of the training library may be in this process."""
        if "torch" in sys.modules:
            raise TourFailed("torch was loaded in the window's process")


def main(folder: Path) -> int:
    """Do everything once in ``folder``; the exit code."""
    if os.name != "nt":
        os.umask(0o077)
    from core.phantom.generate import generate

    root = folder.absolute()
    root.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    generate(root / "phantoms" / "small", patients=_PATIENTS, seed=1)
    qt: QApplication = application()
    reading = Reading(workspaces.create(root / "workspace"))
    try:
        reading.show()
        reading.window.resize(1600, 1000)
        findings = Smoke(reading, root, root, None).run()
        reading.window.close()
        wait(200)
    finally:
        reading.close()
        qt.sendPostedEvents()
    ok = all(found.ok for found in findings)
    steps = [
        {"name": f.name, "what": f.what, "ok": f.ok, "note": f.note, "seconds": f.seconds}
        for f in findings
    ]
    seconds = round(time.monotonic() - began, 1)
    files.write_json(root / "smoke.json", {"version": 1, "ok": ok, "seconds": seconds,
                                           "steps": steps})  # fmt: skip
    return 0 if ok else 1
