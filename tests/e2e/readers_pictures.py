"""Pictures of reading, comparing and the worklist for the reader's guide: ``make pictures``.

Fills a workspace of phantoms as three readers would, opens the real program on a virtual
screen, and saves what is seen. Run once for each size, under a virtual screen of that
size: ``python -m tests.e2e.readers_pictures FOLDER OUT``. What is named in
:data:`GUIDE` goes into OUT as well, where the screen is as wide as the guide's pictures.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.domain.assessment import Category, Density
from core.domain.location import Location
from core.domain.pins import Pin
from core.domain.study import ExamId, Side
from core.domain.worklist import ListFilter, Mine
from core.workspace import Workspace
from maninegs_gui.app import application
from maninegs_gui.reading import Reading
from maninegs_gui.theme import Role
from maninegs_gui.tour.guide import wait
from tests.e2e import readers_workspace as made
from tests.e2e.readers_workspace import Cases

_PATIENCE = 60.0
_GUIDE_WIDTH = 1600
_QUALITY = 85
_ROOM = 12
GUIDE = frozenset(
    {
        "open", "place", "warnings", "carried", "committed", "draft", "login", "lock", "people",
        "history", "worklist-page", "worklist-assign", "compare", "settled", "agreement", "backups",
        "keys",
    }
)  # fmt: skip
"""What ``docs/readers-guide.md`` shows."""


class Pictures:
    """The program on one workspace, and what it shows."""

    def __init__(self, place: Workspace, folder: Path, out: Path) -> None:
        self.app = Reading(place)
        self.out, self.build = out, folder
        self.app.show()
        screen = QGuiApplication.primaryScreen().geometry()
        self.width = screen.width()
        self.app.window.setGeometry(screen)
        self.until(lambda: self.app.session.reader is not None, "the reader")
        self.until(lambda: self.app.worklist.model.rowCount() > 0, "the worklist")
        self.app.window.activateWindow()
        self.cases = Cases(self.app.lanes._store.get(), folder)

    def until(self, reached: Callable[[], object], what: str) -> None:
        """Let the window live until ``reached``."""
        end = time.monotonic() + _PATIENCE
        while not reached():
            if time.monotonic() > end:
                raise SystemExit(f"waited in vain for {what}")
            wait(20)

    def run(self, name: str) -> None:
        """Trigger an action."""
        self.app.actions[name].trigger()
        wait(80)

    def save(self, name: str, widget: QWidget | None = None) -> None:
        """Save what the screen shows, or the part of it that one widget takes."""
        QApplication.processEvents()
        wait(300)
        shot = QGuiApplication.primaryScreen().grabWindow(0)
        if widget is not None:
            corner = widget.mapToGlobal(QPoint(0, 0))
            shot = shot.copy(QRect(corner, widget.size()))
        self.write(shot, name)

    def write(self, shot: QPixmap, name: str) -> None:
        """Keep a picture for looking at, and for the guide where it is one of the guide's."""
        shot.save(str(self.build / f"readers-{name}-{self.width}.png"))
        if name in GUIDE and self.width == _GUIDE_WIDTH:
            shot.save(str(self.out / f"readers-{name}.jpg"), "JPG", _QUALITY)

    def read_as(self, name: str) -> None:
        """Change the reader; the administrator's PIN is typed."""
        desk = self.app.readers

        def admit(people: object) -> None:
            reader = people.called(name)  # type: ignore[attr-defined]
            pin = Pin(made.PIN) if reader.guarded else None
            desk.doorkeeper.admit(reader, pin, desk._admitted, print)

        desk.doorkeeper.people(admit)
        self.until(lambda: self.app.session.reader_name == name, name)
        wait(300)

    def open(self, patient: int, side: Side, *, prior: bool = False) -> None:
        """Open one breast and wait for its images."""
        breast = self.cases.breast(patient, side, prior=prior).id
        self.app.session.open_exam(ExamId(self.cases.exam(patient, prior=prior)))
        self.app.session.set_breast(breast)
        panel, panes = self.app.findings, self.app.viewer.wall.shown_panes
        self.until(lambda: panel.contents and panel.contents.info.id == breast, "the breast")
        self.until(
            lambda: all(one.picture is not None or one.record is None for one in panes()),
            "the images",
        )
        wait(500)

    def panel_tall(self, tall: bool) -> None:
        """Give the findings nearly all of the right column, or their usual part."""
        right = self.app.window._right
        high = right.height()
        share = 0.93 if tall else 0.55
        right.setSizes([int(high * share), int(high * (1 - share))])
        wait(150)

    def dialog(
        self, action: str, name: str, act: Callable[[QDialog], object] = lambda _: None
    ) -> None:
        """Open a dialog by its action, save it, close it."""
        self.run(action)
        self.until(lambda: QApplication.activeModalWidget() is not None, name)
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, QDialog)
        wait(1200)
        act(shown)
        wait(500)
        self.save(name, None if name == "login" else shown)
        shown.close()
        wait(200)

    def close(self) -> None:
        """Close the program."""
        self.app.window.close()
        self.app.close()

    # What is looked at, in the order in which a day goes.

    def before_anybody(self) -> None:
        """A workspace in which nobody read yet."""
        self.save("no-exam")
        self.run("go.adjudication")
        wait(400)
        self.save("nothing-to-settle")
        self.run("go.reading")
        self.dialog("help.keys", "keys")
        self.dialog("help.key_editor", "key-editor")

    def findings(self) -> None:
        """Every state of the findings panel."""
        panel = self.app.findings
        self.open(4, Side.LEFT)
        self.panel_tall(True)
        self.save("empty")
        self.open(3, Side.LEFT)
        self.save("draft", panel)
        self.open(4, Side.RIGHT)
        self.save("before-carrying", panel)
        self.tag()
        self.save("open")
        panel.editor.place.set_open(True)
        wait(200)
        self.save("place", panel)
        self.contradict()
        self.save("warnings", panel)
        self.run("findings.undo")
        self.run("findings.undo")
        panel.editor.place.set_open(False)
        self.carry_on()
        self.conclude()

    def tag(self) -> None:
        """A mass with four tags, a mark in both views and a category."""
        panel = self.app.findings
        self.run("findings.new_1")
        self.until(lambda: panel.open_finding is not None, "the finding")
        for axis, value in made.LARGE:
            panel.toggle_tag(axis, value)
        for mark in self.cases.marks(4, Side.RIGHT):
            panel.add_region(mark.image, mark)
        panel.assess(Category.C4B)
        self.until(lambda: self._open_regions() == 2, "the marks")
        wait(400)

    def _open_regions(self) -> int:
        panel = self.app.findings
        found = panel.contents.finding(panel.open_finding) if panel.contents else None
        return len(found.regions) if found else 0

    def contradict(self) -> None:
        """A clock face in the wrong quadrant, and a category that the tags speak against."""
        panel, finding = self.app.findings, self.app.findings.open_finding
        assert finding is not None
        wrong = Location(quadrant="uiq", clock=8)
        panel.act(lambda annotator: annotator.set_location(finding, wrong))
        panel.act(lambda annotator: annotator.set_category(finding, Category.C2))
        wait(500)

    def carry_on(self) -> None:
        """The lesion of the exam before, beside its marks there."""
        panel = self.app.findings
        panel.remove_finding()
        self.until(lambda: panel.contents and not panel.contents.findings, "nothing but the prior")
        contents = panel.contents
        assert contents is not None
        panel.beginnings.carry_on(contents.earlier[0].finding)
        self.until(lambda: panel.open_finding is not None, "the finding")
        for axis, value in {*made.LARGE} - {*contents.earlier[0].finding.descriptors}:
            panel.toggle_tag(axis, value)
        for mark in self.cases.marks(4, Side.RIGHT):
            panel.add_region(mark.image, mark)
        panel.assess(Category.C4B)
        self.until(lambda: self._open_regions() == 2, "the marks")
        self.app.viewer.wall.show_stage("rcc-prior")
        wait(1500)
        self.save("carried")
        self.app.viewer.wall.show_stage("overview")

    def conclude(self) -> None:
        """Committed to another category than the worst, everything unfolded."""
        panel = self.app.findings
        panel.commit()
        wait(400)
        panel.choose_density(Density.B)
        panel.assess(Category.C5)
        breast, exam = self.app.session.breast, self.app.session.exam
        assert breast is not None
        assert exam is not None
        panel.act(
            lambda one: one.say(breast, "Reason", reason="Skin retraction at the clinical look.")
        )
        panel.act(
            lambda one: one.say(breast, "Recommendation", recommendations=("biopsy_strongly",))
        )
        panel.act(lambda one: one.say(breast, "Image quality", quality="fine"))
        panel.act(
            lambda one: one.conclude(
                exam, "Report", report="Spiculated mass in the right breast, larger than in 2016."
            )
        )
        wait(700)
        self.save("committed-folded", panel)
        conclusion = panel.conclusion
        for fold in (conclusion.more, conclusion.exam):
            fold.set_open(True)
        conclusion.pathology.button.setChecked(True)
        wait(400)
        # All of it is longer than a screen: its body is drawn, not what fits.
        self.write(framed(panel._area.widget().grab()), "committed")
        bar = panel._area.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.save("committed-scrolled", panel)
        for fold in (conclusion.more, conclusion.exam):
            fold.set_open(False)
        conclusion.pathology.button.setChecked(False)
        bar.setValue(0)
        self.panel_tall(False)

    def worklist(self) -> None:
        """The list beside the images and the page, as a reader sees it."""
        self.app.worklist.show_filters()
        self.save("worklist-filters")
        self.app.worklist._popup.hide()
        choice, page = self.app.worklist.choice, self.app.worklist_page
        self.run("go.list")
        wait(500)
        self.save("worklist-page")
        choice.want(replace(ListFilter(), mine=Mine.UNREAD))
        wait(600)
        self.save("worklist-filtered")
        choice.search("nobody of this name")
        wait(800)
        self.save("worklist-empty")
        choice.want(ListFilter())
        wait(500)
        page.lists_menu().popup(page._below(page.lists_button))
        self.save("worklist-lists")
        QApplication.activePopupWidget().close()
        self.run("go.reading")

    def compare(self) -> None:
        """The adjudication page: what differs, what is settled, agreement."""
        self.run("go.adjudication")
        screen = self.app.adjudication.content
        self.until(lambda: screen.case is not None, "a case")
        screen._select(screen.model.place_of(self.cases.breast(1, Side.RIGHT).id))
        wait(2500)
        self.save("compare")
        self.run("adjudication.names")
        self.save("compare-unnamed")
        self.run("adjudication.names")
        screen._select(screen.model.place_of(self.cases.breast(2, Side.LEFT).id))
        wait(2000)
        self.save("settled")
        screen.show_agreement()
        wait(2500)
        self.save("agreement")
        screen.tabs.setCurrentIndex(0)
        self.run("go.reading")

    def assign(self) -> None:
        """Exams given to a colleague."""
        page = self.app.worklist_page
        self.run("go.list")
        wait(500)
        page.table.selectRow(0)
        menu = page.assign_menu()
        menu.popup(page._below(page.assign_button))
        for entry in menu.actions():
            if entry.menu() is not None:
                menu.setActiveAction(entry)
                break
        self.save("worklist-assign")
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
            wait(50)
        self.run("go.reading")

    def hold_back(self) -> None:
        """What somebody sees of what others read and she did not."""
        self.run("go.adjudication")
        wait(600)
        self.save("nothing-to-compare")
        self.run("go.reading")

    def data(self) -> None:
        """Backups, export and deletion, as an administrator."""
        self.open(1, Side.RIGHT)
        self.dialog("case.readers", "people")
        self.dialog("data.backups", "backups", self._back_up)
        self.dialog("data.export", "export")
        self.dialog("case.delete_patient", "delete")

    def take(self) -> None:
        """All of them."""
        self.findings()
        self.open(1, Side.RIGHT)
        self.save("worklist-narrow")
        self.dialog("case.history", "history")
        self.worklist()
        self.dialog("case.reader", "login", self._choose_guarded)
        self.run("case.lock")
        wait(600)
        self.save("lock")
        self.read_as(made.ADJUDICATOR)
        self.compare()
        self.assign()
        self.read_as(made.NEWCOMER)
        self.hold_back()
        self.read_as(made.ADMINISTRATOR)
        self.data()

    def _back_up(self, dialog: QDialog) -> None:
        dialog.now.click()  # type: ignore[attr-defined]
        wait(2500)

    def _choose_guarded(self, dialog: QDialog) -> None:
        dialog.form.search.setText(made.ADMINISTRATOR.split()[0])  # type: ignore[attr-defined]


def framed(shot: QPixmap) -> QPixmap:
    """The same with room around it, as it has on its panel."""
    whole = QPixmap(shot.width() + 2 * _ROOM, shot.height() + 2 * _ROOM)
    whole.fill(QColor(Role.PANEL.value))
    painter = QPainter(whole)
    painter.drawPixmap(_ROOM, _ROOM, shot)
    painter.end()
    return whole


def last_read(place: Workspace, last: str) -> Workspace:
    """Let the program take ``last`` for who read last."""
    settings = QSettings(str(place.root / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("reader", last)
    settings.sync()
    return place


def main(arguments: Iterable[str] = sys.argv[1:]) -> None:
    """Fill a folder once and take the pictures for this screen's size."""
    folder, out = (Path(one).absolute() for one in arguments)
    folder.mkdir(parents=True, exist_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    filled = folder / "filled"
    if not filled.is_dir():
        made.fill(made.copy(made.blank(folder), filled), folder)
    application().setCursorFlashTime(0)
    QApplication.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)
    empty = Pictures(made.copy(made.workspaces.create(folder / "blank"), folder / "0"), folder, out)
    empty.before_anybody()
    empty.close()
    place = made.copy(made.workspaces.create(filled), folder / "1")
    shown = Pictures(last_read(place, made.READERS[0]), folder, out)
    shown.take()
    shown.close()


if __name__ == "__main__":
    main()
