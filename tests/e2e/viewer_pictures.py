"""Pictures of the viewer for the documentation: ``make pictures``.

Draws phantoms with priors, tomosynthesis and a CAD report, reads them in the real program
on a virtual screen, and saves what is seen. Run once for each size, under a virtual screen
of that size: ``python -m tests.e2e.viewer_pictures FOLDER OUT``.
"""

from __future__ import annotations

import csv
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pydicom
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core import workspace as workspaces
from core.annotation import Annotator
from core.domain.assessment import Category
from core.domain.heat import HeatMap
from core.domain.study import BreastId, ExamId, ReaderId, Side, View
from core.imaging.hanging import Slot
from core.imaging.pool import DecoderPool
from core.ingest.apply import apply
from core.ingest.plan import scan
from core.phantom.generate import generate
from core.store import Store, breasts, exams, readers
from core.workspace import Workspace
from maninegs_gui.app import application
from maninegs_gui.reading import Reading, account_name
from maninegs_gui.tour.guide import wait
from maninegs_gui.viewer.windows_plan import Arrangement
from tests.support import evidence
from tests.support.evidence import Finding

_PATIENCE = 60.0
_WIDTHS = (1600, 3840)
_NAMES = ("four", "eight", "prior", "pieces", "cad", "measures", "tomosynthesis", "compare-four",
          "likeness", "two-windows")  # fmt: skip
DOCUMENTED = tuple(f"viewer-{name}-{width}.jpg" for name in _NAMES for width in _WIDTHS)
"""What it makes in ``docs/pictures``, under screens of these widths."""
SPOT = (Side.LEFT, View.CC)


def fill(folder: Path) -> Workspace:
    """A workspace with one woman: two exams, slices, and what CAD said of the later one.

    Four others stand beside her in the comparison.
    """
    place = workspaces.create(folder / "workspace")
    if (folder / "phantoms").is_dir():
        return place
    made = generate(folder / "phantoms", patients=1, seed=1, first=1, size="full", priors=True,
                    tomo=1)  # fmt: skip
    mark_by_cad(made.folder)
    others = generate(folder / "others", patients=4, seed=1, first=2, size="full")
    with Store.open(place.database) as store, DecoderPool(place.cache) as pool:
        plan = scan([made.folder, others.folder], store, pool, scratch=place.cache / "unpacked")
        apply(plan, store, place, pool)
        with store.write(None, "reader") as unit:
            reader = readers.ensure(unit, account_name())
        assess(store, reader)
    return place


def mark_by_cad(folder: Path) -> None:
    """Write a CAD report that marks the lesions of the left CC view."""
    name = f"0001/{SPOT[0].value}{SPOT[1].value}.dcm"
    with (folder / "lesions.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["file"] == name]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        image = pydicom.dcmread(folder / name)
        found = [
            Finding(
                image,
                kind=evidence.CLUSTER if row["type"] == "calcification" else evidence.DENSITY,
                centre=(float(row["column"]), float(row["row"])),
                certainty=80.0,
            )
            for row in rows
        ]
        evidence.write(folder / "0001" / "cad.dcm", evidence.cad_report([image], found))


def assess(store: Store, reader: ReaderId) -> None:
    """Commit an assessment of every breast, so that the gate lets CAD through."""
    annotator = Annotator(store, reader)
    with store.read() as reading:
        everything = breasts.all_breasts(reading)
    for info in everything:
        annotator.save_assessment(info.id, Category.C2, None)


class Pictures:
    """The program on one workspace, and what it shows."""

    def __init__(self, place: Workspace, out: Path, size: str) -> None:
        self.app = Reading(place)
        self.viewer, self.wall = self.app.viewer, self.app.viewer.wall
        self.out, self.size = out, size
        self.app.show()
        screen = QGuiApplication.primaryScreen().geometry()
        self.app.window.setGeometry(screen)
        self.until(lambda: self.app.worklist.model.rowCount() > 0, "the worklist")
        self.until(lambda: self.app.session.reader is not None, "the reader")

    def until(self, reached: Callable[[], object], what: str) -> None:
        """Let the window live until ``reached``."""
        end = time.monotonic() + _PATIENCE
        while not reached():
            if time.monotonic() > end:
                raise SystemExit(f"waited in vain for {what}")
            wait(20)

    def settle(self) -> None:
        """Until every shown view has its pixels."""
        panes = self.wall.shown_panes
        self.until(
            lambda: all(p.picture is not None or p.record is None for p in panes()), "the images"
        )
        wait(400)

    def run(self, name: str) -> None:
        """Trigger an action of the viewer."""
        self.app.actions[f"viewer.{name}"].trigger()
        wait(50)

    def save(self, name: str) -> None:
        """Save what the screen shows."""
        if name not in _NAMES:
            raise SystemExit(f"{name} is not among the pictures of the documentation")
        QApplication.processEvents()
        wait(200)
        shot = QGuiApplication.primaryScreen().grabWindow(0)
        shot.save(str(self.out / f"viewer-{name}-{self.size}.jpg"), "JPG", 72)

    def take(self) -> None:
        """All of them."""
        with self.app.lanes._store.get().read() as reading:
            first = min(row.patient_key for row in self.app.worklist.model.rows)
            newest = exams.of_patient(reading, first)[-1]
            everything = breasts.all_breasts(reading)
        own = [one for one in everything if one.exam == newest.id]
        hits = [one for one in everything if one.patient != own[0].patient]
        self.app.session.open_exam(ExamId(newest.id))
        self.until(lambda: self.viewer.contents.exam == newest.id, "the exam")
        self.settle()
        self.save("four")
        self.wall.show_stage("eight")
        self.settle()
        self.save("eight")
        self.wall.show_stage("rcc-prior")
        self.settle()
        self.save("prior")
        self.wall.show_stage("quadrants")
        self.settle()
        self.save("pieces")
        self.wall.show_stage("overview")
        self.cad()
        self.measure()
        self.slices()
        self.compare([one.id for one in hits][::2])
        self.two_windows()
        self.app.window.close()
        self.app.close()

    def cad(self) -> None:
        """Marks of computer-aided detection, after the assessment."""
        self.wall.show_stage("cc")
        self.settle()
        self.run("cad")
        self.save("cad")
        self.run("cad")

    def measure(self) -> None:
        """A length across the lesion, and what is known of an ellipse."""
        pane = self.wall.pane(Slot(*SPOT))
        self.wall.activate(pane)
        self.run("one")
        self.settle()
        middle = QPointF(pane.width() * 0.3, pane.height() * 0.45)
        for tool, way in (("measure_length", (160, 60)), ("measure_area", (170, 130))):
            self.run(tool)
            self.drag(pane, middle, middle + QPointF(*way))
            self.run("rest")
            middle += QPointF(-60, 150)
        self.save("measures")
        self.run("clear_measures")
        self.run("one")

    def drag(self, pane: object, start: QPointF, end: QPointF) -> None:
        """Drag with the left button."""
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(pane, left, none, start.toPoint())
        for share in (0.3, 0.7, 1.0):
            QTest.mouseMove(pane, (start + (end - start) * share).toPoint())
            wait(20)
        QTest.mouseRelease(pane, left, none, end.toPoint())
        wait(50)

    def slices(self) -> None:
        """Tomosynthesis in the place of the 2D view."""
        self.wall.show_stage("cc")
        for slot in (Slot(Side.RIGHT, View.CC), Slot(Side.LEFT, View.CC)):
            self.wall.activate(self.wall.pane(slot))
            for _ in range(2):
                if self.viewer.stacks.of(self.wall.active) is None:
                    self.run("tomo_toggle")
                    self.settle()
            stack = self.viewer.stacks.of(self.wall.active)
            if stack is not None:
                stack.go_to(stack.count // 2)
        wait(800)
        for _ in range(2):
            self.run("slice_next")
            wait(150)
        self.run("slab_more")
        wait(800)
        self.save("tomosynthesis")
        self.wall.show_stage("overview")

    def compare(self, hits: list[BreastId]) -> None:
        """Four other cases beside the right breast, then where two of them are alike."""
        self.beside(hits[:4])
        self.save("compare-four")
        self.beside(hits[:2])
        self.app.session.heat_wanted.emit(tuple(self.likeness()))
        self.save("likeness")
        self.app.session.heat_wanted.emit(())
        self.run("rest")

    def beside(self, hits: list[BreastId]) -> None:
        """Show cases beside the current one, and wait for them."""
        self.app.session.compare_with(hits)
        panes = 2 * (len(hits) + 1)
        self.until(lambda: self.wall.comparing and len(self.wall.shown_panes()) == panes, "cases")
        self.settle()

    def likeness(self) -> Iterator[HeatMap]:
        """Values made up for the picture: about what stands out most in the middle of a breast."""
        for pane in self.wall.shown_panes():
            if pane.record is None or pane.loaded is None or pane.loaded.breast is None:
                continue
            full = pane.loaded.picture.levels[0].shape
            level = pane.loaded.picture.levels[-1].astype(np.float32)
            rows, columns = (side // 12 for side in level.shape)
            blocks = level[: rows * 12, : columns * 12].reshape(rows, 12, columns, 12)
            mean = blocks.mean(axis=(1, 3))
            inside = np.zeros(mean.shape, dtype=bool)
            where = np.argwhere(pane.loaded.breast) / pane.loaded.breast.shape * mean.shape
            top, left = np.quantile(where, 0.3, axis=0).astype(int)
            bottom, right = np.quantile(where, 0.7, axis=0).astype(int)
            inside[top : bottom + 1, left : right + 1] = True
            apart = np.where(inside, np.abs(mean - np.median(mean[inside])), -1.0)
            row, column = np.unravel_index(int(np.argmax(apart)), apart.shape)
            y, x = np.mgrid[:rows, :columns]
            far = ((y - row) / (0.08 * rows)) ** 2 + ((x - column) / (0.1 * columns)) ** 2
            box = (0.0, 0.0, float(full[1]), float(full[0]))
            yield HeatMap(pane.record.id, np.exp(-far / 2).astype(np.float32), box)

    def two_windows(self) -> None:
        """The four views over two windows, the worklist's window behind them."""
        windows = self.app.desk.windows
        windows.set_arrangement(Arrangement.TWO)
        self.until(lambda: len(windows.windows) == 2, "two windows")
        wait(1200)
        self.settle()
        self.save("two-windows")
        windows.set_arrangement(Arrangement.EMBEDDED)
        wait(300)


def main() -> None:
    """Fill a folder once and take the pictures for this screen's size."""
    folder, out = Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute()
    out.mkdir(parents=True, exist_ok=True)
    place = fill(folder)
    application()
    geometry = QGuiApplication.primaryScreen().geometry()
    Pictures(place, out, f"{geometry.width()}").take()


if __name__ == "__main__":
    main()
