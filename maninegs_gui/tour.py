"""The scripted tour: the same application, driven through its own actions and keys.

It walks the whole path on a copy of the demonstration workspace, saves a picture of
each screen and writes ``report.json`` and ``report.md`` of what it found.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core import places
from core import workspace as workspaces
from core.domain.errors import WorldError
from core.domain.study import Side, View
from core.workspace import Workspace
from maninegs_gui import demo, languages, tour_pictures
from maninegs_gui.app import application
from maninegs_gui.findings.tag_keys import keys_of
from maninegs_gui.reading import Reading
from maninegs_gui.tour_lesions import Lesion, best_mass
from maninegs_gui.training.story import Phase
from maninegs_gui.viewer.pane import ViewPane

_PATIENCE = 60.0
_STEP = 20


Step = tuple[str, str, Callable[[], None]]
"""Name, what is to be seen, and how to see it."""


class TourFailed(Exception):
    """A screen did not come to show what it should."""


@dataclass
class Finding:
    """One step of the tour: what was to be seen, whether it was, and its picture."""

    name: str
    what: str
    seconds: float
    ok: bool = True
    note: str = ""
    pictures: list[str] = field(default_factory=list)


def wait(milliseconds: int) -> None:
    """Let the window live; ``QTest.qWait`` would keep the interpreter from the lanes."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Guide:
    """Waits, presses keys and takes pictures of one window."""

    def __init__(self, reading: Reading, out: Path) -> None:
        self.reading = reading
        self.out = out
        self.number = 0
        self.current: Finding | None = None

    def until(self, reached: Callable[[], object], what: str, patience: float = _PATIENCE) -> None:
        """Let the window live until ``reached``; raise when it never is."""
        end = time.monotonic() + patience
        while not reached():
            if time.monotonic() > end:
                raise TourFailed(f"waited {patience:.0f} s for {what}")
            wait(_STEP)

    def run(self, action_id: str) -> None:
        """Trigger one of the application's actions; it must be allowed."""
        action = self.reading.actions[action_id]
        if not action.isEnabled():
            raise TourFailed(f"the action {action_id} is not allowed here")
        action.trigger()
        wait(_STEP)

    def activate(self) -> None:
        """Give the window the keys; without a window manager nobody else does."""
        window = self.reading.window
        if not window.isActiveWindow():
            window.activateWindow()
            QTest.qWaitForWindowActive(window)

    def key(
        self,
        widget: QWidget,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key on a widget."""
        self.activate()
        QTest.keyClick(widget, key, modifiers)
        wait(_STEP)

    def drag(
        self, widget: QWidget, points: Sequence[tuple[float, float]], button: Qt.MouseButton
    ) -> None:
        """Drag over a widget; points are shares of its width and height."""
        places = [QPoint(int(x * widget.width()), int(y * widget.height())) for x, y in points]
        QTest.mousePress(widget, button, Qt.KeyboardModifier.NoModifier, places[0])
        for place in places[1:]:
            QTest.mouseMove(widget, place)
            wait(_STEP)
        QTest.mouseRelease(widget, button, Qt.KeyboardModifier.NoModifier, places[-1])
        wait(_STEP)

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """Save what a widget (the window) shows."""
        wait(150)
        path = self.out / f"{self.number:02d}-{name}.png"
        (widget or self.reading.window).grab().save(str(path))
        if self.current is not None:
            self.current.pictures.append(path.name)

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self.reading.window.resize(width, height)
        wait(400)


class Tour:
    """The steps, in the order a reader would take them."""

    def __init__(self, reading: Reading, source: Path, out: Path, lesion: Lesion | None) -> None:
        self.reading = reading
        self.source = source
        self.out = out
        self.lesion = lesion
        self.guide = Guide(reading, out)
        self.findings: list[Finding] = []

    def walk(self) -> list[Finding]:
        """Take every step; one that fails is noted and the next is tried."""
        steps: list[Step] = [
            ("worklist", "the worklist lists every exam, nothing of pathology", self.worklist),
            ("keys", "Shift+F1 shows every key", self.keys),
            ("help", "F1 opens the help, which is searched", self.help),
            ("case", "a case opens with its four views hung", self.open_case),
            ("viewing", "window, invert, zoom and one view alone", self.viewing),
            ("findings", "a mass is tagged and marked in two views; undo and redo", self.tag),
            ("similar-masked", "similar cases without pathology, likeness or order", self.masked),
            ("assessed", "the saved assessment opens pathology and opinion", self.assess),
            ("compare", "a similar case beside the open one", self.compare),
            ("look-up", "a file that was never imported is looked up, rubbish refused", self.files),
            ("large-case", "a detector-sized case that was never tagged", self.large_case),
            ("import", "a folder is planned and imported, refusals with reasons", self.importing),
            ("training", "a short training runs with live curves", self.training),
            ("result", "its result is offered and taken into use", self.result),
            ("sizes", "the window holds at 1280 x 800 and 3840 x 2160", self.sizes),
            ("empty", "an empty workspace says what to do", self.empty),
        ]
        if not (self.source / "phantoms" / "full").is_dir():
            steps = [step for step in steps if step[0] != "large-case"]
        return self.take(steps)

    def take(self, steps: Sequence[Step], *, until_failure: bool = False) -> list[Finding]:
        """Take these steps; what was found, in their order."""
        for number, (name, what, step) in enumerate(steps, start=1):
            self.guide.number = number
            found = Finding(name, what, 0.0)
            self.guide.current = found
            began = time.monotonic()
            try:
                step()
            except (TourFailed, AssertionError) as error:
                found.ok, found.note = False, str(error) or type(error).__name__
                message = self.reading.window.messages.text
                found.note += f"; the window says: {message}" if message else ""
                self.guide.picture(f"{name}-failed")
            found.seconds = round(time.monotonic() - began, 1)
            self.findings.append(found)
            sys.stderr.write(
                f"{'ok  ' if found.ok else 'FAIL'} {found.seconds:6.1f} s  {what}"
                f"{'  (' + found.note + ')' if found.note else ''}\n"
            )
            if until_failure and not found.ok:
                break
        return self.findings

    def worklist(self) -> None:
        """Wait for the list and look at it."""
        guide, screen = self.guide, self.reading.worklist
        guide.until(lambda: screen.model.rowCount() > 0, "the worklist")
        guide.until(lambda: self.reading.session.reader is not None, "a reader")
        guide.run("go.worklist")
        guide.picture("worklist")
        screen.search.insert("PHANTOM-0001")
        guide.until(lambda: screen.model.rowCount() == 1, "the search")
        guide.picture("worklist-search")
        screen.search.clear()
        guide.until(lambda: screen.model.rowCount() > 1, "the whole list")

    def keys(self) -> None:
        """Open the key legend."""
        legend = self.reading.window.show_keys()
        wait(200)
        self.guide.picture("keys", legend)
        legend.close()

    def help(self) -> None:
        """Open the help where the reader is, and look for something."""
        guide = self.guide
        guide.run("help.open")
        guide.until(lambda: self.reading.help.window is not None, "the help")
        window = self.reading.help.window
        assert window is not None
        window.show_target("first-hour.md")
        guide.picture("help", window)
        window.search.insert("second read")
        window.look()
        assert window.found.count(), "nothing was found in the help"
        window.found.itemActivated.emit(window.found.item(0))
        guide.picture("help-search", window)
        window.close()

    def open_case(self) -> None:
        """Open the next unread case."""
        self._open_small()
        self.guide.picture("four-views")

    def viewing(self) -> None:
        """Change contrast, zoom, and the stage; go back."""
        guide, viewer = self.guide, self.reading.viewer
        pane = viewer.wall.shown_panes()[0]
        guide.drag(pane, [(0.4, 0.5), (0.5, 0.45), (0.6, 0.4)], Qt.MouseButton.LeftButton)
        guide.picture("window-level")
        guide.run("viewer.invert")
        guide.picture("inverted")
        guide.run("viewer.invert")
        guide.run("viewer.reset")
        guide.key(pane, Qt.Key.Key_Plus)
        guide.key(pane, Qt.Key.Key_Plus)
        guide.picture("zoomed")
        guide.run("viewer.reset")
        guide.run("viewer.one")
        guide.picture("one-view")
        guide.run("viewer.one")
        guide.run("viewer.next_stage")
        guide.picture("cc-pair")
        guide.run("viewer.four")
        guide.run("viewer.reset")

    def tag(self) -> None:
        """Tag a mass by keys, mark it in both views, take a step back and forward."""
        guide, panel, viewer = self.guide, self.reading.findings, self.reading.viewer
        guide.until(lambda: panel.contents is not None, "the findings panel")
        lesion = self.lesion
        assert lesion is not None, "no phantom with a mass"
        panes = self._panes(lesion.side)
        QTest.mouseClick(panes[0], Qt.MouseButton.LeftButton)
        guide.until(lambda: self._side() is lesion.side, "the breast with the mass")
        guide.key(viewer.wall.active, Qt.Key.Key_1)
        guide.until(lambda: panel.open_finding is not None, "the new finding")
        letters = keys_of(panel.lexicon)
        for term in lesion.terms:
            if term in letters:
                guide.key(viewer.wall.active, Qt.Key[f"Key_{letters[term].upper()}"])
                wait(150)
        guide.until(lambda: self._tags() >= 2, "the tags")
        for pane, spot in zip(panes, lesion.spots, strict=True):
            guide.run("findings.mark_ellipse")
            near, far = (
                pane.to_widget.map(
                    QPointF(spot.column + way * spot.radius, spot.row + way * spot.radius)
                )
                for way in (-1, 1)
            )
            width, height = pane.width(), pane.height()
            guide.drag(
                pane,
                [
                    (near.x() / width, near.y() / height),
                    ((near.x() + far.x()) / 2 / width, (near.y() + far.y()) / 2 / height),
                    (far.x() / width, far.y() / height),
                ],
                Qt.MouseButton.LeftButton,
            )
            wait(300)
        guide.until(lambda: self._regions() == 2, "two regions")
        guide.picture("tagged-mass")
        guide.run("findings.undo")
        guide.until(lambda: self._regions() == 1, "undo")
        guide.picture("undone")
        guide.run("findings.redo")
        guide.until(lambda: self._regions() == 2, "redo")
        guide.run("findings.done")

    def masked(self) -> None:
        """One key shows similar cases; nothing of their outcome."""
        guide, similar = self.guide, self.reading.similar
        guide.picture("read-first")
        guide.run("similar.show")
        self._cards()
        assert not similar.revealed, "the gate is open before the assessment"
        for card in similar.cards:
            assert card.case.outcome is None, "a hit's pathology before the assessment"
            assert not card.case.likeness, "a score before the assessment"
        ids = [card.case.breast for card in similar.cards]
        assert ids == sorted(ids), "an order that implies a score before the assessment"
        guide.picture("similar-masked")

    def assess(self) -> None:
        """Save an assessment: pathology and opinion appear."""
        guide, similar = self.guide, self.reading.similar
        guide.run("findings.density_B")
        guide.run("findings.assess_4")
        guide.key(self.reading.viewer.wall.active, Qt.Key.Key_B)
        guide.until(lambda: similar.revealed, "the gate to open")
        self._cards()
        assert any(card.case.outcome is not None for card in similar.cards)
        guide.until(lambda: similar.spoken, "the opinion", 120)
        assert similar.opinion.text
        guide.picture("opinion")

    def compare(self) -> None:
        """Open the most similar case beside the current one, then close it."""
        guide, similar = self.guide, self.reading.similar
        card = similar.cards[0]
        guide.key(card, Qt.Key.Key_Return)
        wait(500)
        guide.until(lambda: self.reading.viewer.loading == 0, "the other case")
        guide.picture("compare")
        guide.run("similar.close_compare")

    def files(self) -> None:
        """Look up an image that is not in the store, and a file that is none."""
        from core.phantom.generate import generate

        guide, similar = self.guide, self.reading.similar
        folder = self.out / "to-look-up"
        shutil.rmtree(folder, ignore_errors=True)
        generate(folder, patients=1, seed=9, first=7001)
        self.reading.window.dropped.emit([str(next(folder.rglob("LCC.dcm")))])
        guide.until(lambda: similar.answer is not None, "the answer about a file", 180)
        # One view of a stranger may well have no close case: that is an answer too.
        if similar.cards:
            self._cards()
        else:
            assert "No close case" in similar.empty.text, similar.empty.text
        assert not similar.revealed, "a file that nobody assessed shows pathology"
        guide.picture("looked-up")
        self.reading.window.dropped.emit([str(folder / "truth.csv")])
        guide.until(lambda: "cannot be looked up" in similar.empty.text, "the refusal")
        guide.picture("look-up-refused")
        self.reading.window.messages.dismiss()
        shutil.rmtree(folder, ignore_errors=True)

    def large_case(self) -> None:
        """Open a detector-sized case by search."""
        guide, screen = self.guide, self.reading.worklist
        screen.search.setText("9001")
        # She has a prior: the newest of her exams stands first.
        guide.until(
            lambda: (
                screen.model.rowCount() > 0
                and all(row.patient_key.endswith("9001") for row in screen.model.rows)
            ),
            "the search",
        )
        self.guide.key(screen.search, Qt.Key.Key_Return)
        self._wait_open()
        guide.picture("large-case")
        guide.run("viewer.pixels")
        wait(300)
        guide.picture("pixel-for-pixel")
        guide.run("viewer.reset")
        screen.search.clear()
        guide.until(lambda: screen.model.rowCount() > 1, "the whole list")

    def importing(self) -> None:
        """Import a folder that holds new images, known ones and rubbish."""
        guide, page = self.guide, self.reading.importing
        guide.run("go.import")
        guide.picture("import")
        folder = self._folder_to_import()
        page.scan([folder])
        guide.until(lambda: not page.busy, "the plan")
        guide.picture("import-plan")
        page.apply()
        guide.until(lambda: not page.busy, "the import")
        guide.picture("imported")
        guide.run("go.reading")
        self.reading.window.messages.dismiss()

    def training(self) -> None:
        """Estimate, start a short run, and watch it."""
        guide, screen, controller = (
            self.guide,
            self.reading.training.content,
            self.reading.controller,
        )
        guide.run("go.training")
        guide.until(lambda: controller.ready, "the data check")
        screen.form.epochs.setValue(6)
        screen.form.steps.setValue(6)
        screen.form.pixels.setCurrentIndex(screen.form.pixels.findData(64))
        guide.picture("training-data")
        controller.estimate(screen.form.config())
        guide.until(lambda: "about" in screen.estimate_text, "the estimate", 300)
        guide.picture("training-estimate")
        guide.run("training.start")
        guide.until(
            lambda: screen.loss.points(1) >= 2 or not controller.story.running, "the curves", 300
        )
        guide.picture("training-running")
        controller.start(screen.form.config())
        wait(100)
        assert "under way" in self.reading.window.messages.text, "a second start was not refused"
        self.reading.window.messages.dismiss()

    def result(self) -> None:
        """Wait for the end; take the model into use."""
        guide, controller = self.guide, self.reading.controller
        guide.until(lambda: not controller.story.running, "the end of the training", 600)
        assert controller.story.phase is Phase.FINISHED, controller.story.sentence
        guide.until(lambda: controller.offer is not None, "the offer")
        guide.picture("training-result")
        guide.run("training.use")
        guide.until(lambda: controller.offer is None, "the model to be taken into use")
        guide.picture("model-in-use")
        guide.run("go.reading")

    def sizes(self) -> None:
        """Look at the reading page small and large."""
        guide = self.guide
        self.reading.window.messages.dismiss()
        self._open_read()
        guide.resize(1280, 800)
        guide.picture("1280x800")
        guide.run("go.training")
        guide.picture("1280x800-training")
        guide.run("go.reading")
        guide.resize(3840, 2160)
        guide.picture("3840x2160")
        guide.resize(1600, 1000)

    def empty(self) -> None:
        """Open an empty workspace in a second window."""
        place = self.out / "empty-workspace"
        shutil.rmtree(place, ignore_errors=True)
        other = Reading(workspaces.create(place))
        try:
            other.show()
            guide = Guide(other, self.out)
            guide.number, guide.current = self.guide.number, self.guide.current
            guide.until(lambda: "No exams yet" in other.worklist.empty_text, "the empty list")
            wait(300)
            guide.picture("empty-workspace")
            guide.run("go.training")
            wait(600)
            guide.picture("empty-training")
            other.window.close()
        finally:
            other.close()
            shutil.rmtree(place, ignore_errors=True)

    def _open_small(self) -> None:
        """Open a phantom that is known to have a mass."""
        screen, guide = self.reading.worklist, self.guide
        assert self.lesion is not None, "no phantom with a mass"
        screen.search.setText(self.lesion.patient)
        guide.until(lambda: screen.model.rowCount() == 1, "the search")
        guide.key(screen.search, Qt.Key.Key_Return)
        self._wait_open()
        screen.search.clear()
        guide.until(lambda: screen.model.rowCount() > 1, "the whole list")
        wait(300)

    def _open_read(self) -> None:
        """Open the breast that was assessed, so that the opinion is there to be seen."""
        guide, lesion = self.guide, self.lesion
        self._open_small()
        assert lesion is not None, "no phantom with a mass"
        QTest.mouseClick(self._panes(lesion.side)[0], Qt.MouseButton.LeftButton)
        guide.until(lambda: self._side() is lesion.side, "the breast with the mass")
        guide.until(lambda: self.reading.similar.answer is not None, "the answer")

    def _wait_open(self) -> None:
        reading = self.reading
        self.guide.until(
            lambda: reading.viewer.contents.exam == reading.session.exam, "the exam's contents"
        )
        wait(200)
        self.guide.until(lambda: reading.viewer.loading == 0, "its images")
        self.guide.until(lambda: reading.session.breast is not None, "a breast")
        wait(400)

    def _cards(self) -> None:
        similar = self.reading.similar
        self.guide.until(lambda: similar.cards, "similar cases")
        self.guide.until(
            lambda: all(t.filled for card in similar.cards for t in card.thumbnails), "thumbnails"
        )

    def _side(self) -> Side:
        contents = self.reading.findings.contents
        assert contents is not None
        return contents.info.side

    def _panes(self, side: Side) -> list[ViewPane]:
        viewer = self.reading.viewer
        return [
            pane
            for pane in viewer.wall.shown_panes()
            if pane.side is side and pane.view in {View.CC, View.MLO}
        ]

    def _tags(self) -> int:
        contents = self.reading.findings.contents
        return 0 if contents is None else len(contents.findings[-1].descriptors)

    def _regions(self) -> int:
        contents = self.reading.findings.contents
        if contents is None or not contents.findings:
            return 0
        return len(contents.findings[-1].regions)

    def _folder_to_import(self) -> Path:
        """Known images, a text file and a cut image: one of each kind of answer."""
        folder = self.out / "to-import"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        images = sorted((self.source / "phantoms" / "small").rglob("*.dcm"))[:4]
        for image in images:
            shutil.copy(image, folder)
        (folder / "notes.txt").write_text("not an image", encoding="utf-8")
        (folder / "cut.dcm").write_bytes(images[0].read_bytes()[:9000])
        from core.phantom.generate import generate

        generate(folder / "new", patients=2, seed=5, first=8001)
        return folder


def copy_workspace(source: Workspace, target: Path) -> Workspace:
    """Copy a workspace that no one has open; large files that never change are linked."""
    shutil.rmtree(target, ignore_errors=True)

    def copy(one: str, other: str) -> object:
        if Path(one).suffix in {".npy", ".bin", ".raw", ".safetensors"}:
            try:
                os.link(one, other)
            except OSError:
                return shutil.copy2(one, other)
            return other
        return shutil.copy2(one, other)

    shutil.copytree(source.root, target, copy_function=copy)
    return workspaces.load(target)


def write_report(findings: Sequence[Finding], out: Path, seconds: float) -> None:
    """Write ``report.json`` and ``report.md``."""
    document = {
        "version": 1,
        "seconds": round(seconds, 1),
        "ok": all(found.ok for found in findings),
        "torch_in_the_application": "torch" in sys.modules,
        "steps": [
            {
                "name": f.name,
                "what": f.what,
                "ok": f.ok,
                "note": f.note,
                "seconds": f.seconds,
                "pictures": f.pictures,
            }
            for f in findings
        ],
    }
    (out / "report.json").write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    lines = [
        "# Tour of ManiNegs",
        "",
        f"{sum(f.ok for f in findings)} of {len(findings)} steps as they should be, "
        f"{seconds:.0f} s.",
        "",
        "| step | seen | seconds | pictures |",
        "|---|---|---|---|",
    ]
    for f in findings:
        seen = f.what if f.ok else f"**not seen**: {f.note}"
        pictures = " ".join(f"[{name}]({name})" for name in f.pictures)
        lines.append(f"| {f.name} | {seen} | {f.seconds} | {pictures} |")
    (out / "report.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the demonstration, walk through it, and write the report."""
    parser = argparse.ArgumentParser(prog="maninegs-tour", description=__doc__)
    parser.add_argument("--demo", type=Path, default=Path("build/demo"))
    parser.add_argument("--out", type=Path, default=Path("build/tour"))
    size = demo.DemoSize()
    parser.add_argument("--docs", type=Path, help="keep what the documentation shows here")
    parser.add_argument("--patients", type=int, default=size.patients)
    parser.add_argument("--full", type=int, default=size.full)
    parser.add_argument("--epochs", type=int, default=0, help="of the demonstration's training")
    chosen = parser.parse_args(arguments)
    short = (("epochs", chosen.epochs), ("steps_per_epoch", 4)) if chosen.epochs else size.settings
    size = demo.DemoSize(chosen.patients, chosen.full, settings=short)
    out, source = chosen.out.absolute(), chosen.demo.absolute()
    if os.name != "nt":
        os.umask(0o077)
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.png"):
        old.unlink()
    # Not the user's: her settings, and what went wrong with her, are no part of it.
    shutil.rmtree(out / "home", ignore_errors=True)
    os.environ[places.HOME] = str(out / "home")
    try:
        workspace = copy_workspace(demo.make(source, size), out / "workspace")
        lesion = best_mass(source / "phantoms" / "small", workspace)
    except WorldError as error:
        sys.stderr.write(f"{languages.said(error)}\n")
        return 1
    began = time.monotonic()
    qt: QApplication = application()
    reading = Reading(workspace)
    try:
        reading.show()
        reading.window.resize(1600, 1000)
        findings = Tour(reading, source, out, lesion).walk()
        reading.window.close()
    finally:
        reading.close()
        qt.sendPostedEvents()
    write_report(findings, out, time.monotonic() - began)
    sys.stderr.write(f"Pictures and report in {out}\n")
    missing = tour_pictures.keep(out, chosen.docs) if chosen.docs else []
    if missing:
        sys.stderr.write(f"The documentation's pictures were not made: {', '.join(missing)}\n")
        return 1
    return 0 if all(found.ok for found in findings) else 1


if __name__ == "__main__":
    sys.exit(main())
