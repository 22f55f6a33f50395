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
from maninegs_gui.tour.guide import Guide, TourFailed, wait
from maninegs_gui.tour.lesions import best_mass
from maninegs_gui.tour.steps import case, findings, training
from maninegs_gui.tour.walk import Step, Tour, walk
from maninegs_gui.training.story import Phase

_PATIENTS = 16
_STEPS = 2
_PIXELS = 64
_BATCH = 8


def import_phantoms(tour: Tour) -> None:
    """Import the phantoms; none may be refused."""
    guide, page = tour.guide, tour.reading.importing
    guide.until(lambda: tour.reading.session.reader is not None, "a reader")
    guide.run("go.import")
    page.scan([tour.source / "phantoms" / "small"])
    guide.until(lambda: not page.busy, "the plan", 300)
    page.apply()
    guide.until(lambda: not page.busy, "the import", 300)
    guide.picture("imported")
    guide.run("go.reading")


def import_tags(tour: Tour) -> None:
    """Take the truth of the phantoms in as tags, on the lane of long work."""
    truth = tour.source / "phantoms" / "small" / "truth.csv"
    workspace, pool = tour.reading.workspace, tour.reading.pool
    done: list[str] = []

    def work(store: Store, report: Report, cancel: CancelToken) -> None:
        from core.ingest.tables import import_table

        import_table(
            truth, "generic", None, store, workspace, pool=pool(), report=report, cancel=cancel
        )

    tour.reading.lanes.long(
        tour.reading.window,
        "import",
        work,
        lambda _: done.append(""),
        failed=lambda error: done.append(str(error)),
    )
    tour.guide.until(lambda: done, "the tags", 300)
    if done[0]:
        raise TourFailed(done[0])
    tour.lesion = best_mass(tour.source / "phantoms" / "small", workspace)


def list_exams(tour: Tour) -> None:
    """Look at the worklist."""
    guide, screen = tour.guide, tour.reading.worklist
    guide.run("go.worklist")
    guide.until(lambda: screen.model.rowCount() >= _PATIENTS, "the worklist")
    guide.picture("worklist")


def train(tour: Tour) -> None:
    """Train two steps in the worker process."""
    guide, controller = tour.guide, tour.reading.controller
    guide.run("go.training")
    screen = tour.reading.training.content
    guide.until(lambda: controller.ready, "the data check")
    screen.form.epochs.setValue(1)
    screen.form.steps.setValue(_STEPS)
    screen.form.pixels.setCurrentIndex(screen.form.pixels.findData(_PIXELS))
    screen.form.batch.setValue(_BATCH)
    controller.start(screen.form.config())
    guide.until(lambda: controller.story.phase is Phase.FINISHED, "the training", 600)
    guide.picture("trained")


def find_similar(tour: Tour) -> None:
    """Ask for the cases alike."""
    guide, similar = tour.guide, tour.reading.similar
    guide.run("similar.show")
    guide.until(lambda: similar.answer is not None, "the answer", 120)
    guide.until(lambda: similar.cards, "similar cases")
    guide.picture("similar")


def export(tour: Tour) -> None:
    """Write the open patient's tags as JSON."""
    dialog = ExportDialog(tour.reading.lanes, tour.reading.session, tour.reading.window)
    dialog.everything.setChecked(True)
    out = tour.out / "tags.json"
    dialog.export(out)
    try:
        tour.guide.until(lambda: out.exists() and not dialog.busy, "the exported tags")
    except TourFailed as error:
        raise TourFailed(f"{error}; the dialog says: {dialog.state.text()}") from None
    finally:
        dialog.close()


def apart(_: Tour) -> None:
    """Nothing of the training library may be in this process."""
    if "torch" in sys.modules:
        raise TourFailed("torch was loaded in the window's process")


STEPS = (
    Step("import", "a folder of phantoms is planned and imported", import_phantoms),
    Step("tags", "the phantoms' truth becomes tags", import_tags),
    Step("worklist", "the worklist lists the exams", list_exams),
    Step("case", "a case opens with its four views hung", case.open_case),
    Step("findings", "a mass is tagged and marked by keys", findings.tag),
    Step("training", "two steps are trained and the breasts embedded", train),
    Step("result", "the model is taken into use", training.take_result),
    Step("similar", "similar cases are found for the open breast", find_similar),
    Step("export", "the open patient's tags are exported", export),
    Step("worker", "torch stayed in the worker", apart),
)
"""The steps that every installed part has a hand in; some are the tour's own."""


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
        # The later steps need the earlier ones.
        seen = walk(Tour(Guide(reading, root), root), STEPS, until_failure=True)
        reading.window.close()
        wait(200)
    finally:
        reading.close()
        qt.sendPostedEvents()
    ok = all(one.ok for one in seen)
    steps = [
        {"name": one.name, "what": one.what, "ok": one.ok, "note": one.note, "seconds": one.seconds}
        for one in seen
    ]
    seconds = round(time.monotonic() - began, 1)
    files.write_json(root / "smoke.json", {"version": 1, "ok": ok, "seconds": seconds,
                                           "steps": steps})  # fmt: skip
    return 0 if ok else 1
