"""What a screen reader and the tab key find in pages and panels that have something in them."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from core import log
from core.annotation import Annotator, revealing
from core.dataset.checks import Check, Severity
from core.domain.assessment import Category, Density
from core.domain.errors import StoreDamaged
from core.domain.reveal import Reveal, Shown
from core.domain.roles import Role
from core.domain.study import BreastId, ExamId, ImageId, ImageRecord, ImageState, ReaderId, Side
from core.domain.worklist import ListFilter
from core.imaging.pictures import Pictures
from core.ingest.plan import Refusal
from core.jobs.protocol import Event, Kind
from core.retrieval.asking import Ask, Means
from core.storage import Scope
from core.store import Store, backup, breasts, exams, images, readers
from core.workspace import Workspace
from maninegs_gui import theme
from maninegs_gui.actions import Actions
from maninegs_gui.adjudication.screen import AdjudicationScreen
from maninegs_gui.backups.dialog import BackupsDialog
from maninegs_gui.backups.keeper import Keeper
from maninegs_gui.backups.trouble import TroubleDialog
from maninegs_gui.bridge.kept import Kept
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.bridge.session import Session
from maninegs_gui.erasure.dialog import DeletePatientDialog
from maninegs_gui.explore.core_backend import CoreMap
from maninegs_gui.explore.screen import MapScreen
from maninegs_gui.export.import_dialog import ImportTagsDialog
from maninegs_gui.findings.panel import FindingsPanel
from maninegs_gui.help import book
from maninegs_gui.help.window import HelpWindow
from maninegs_gui.history.dialog import HistoryDialog
from maninegs_gui.models.controller import ModelsController
from maninegs_gui.models.screen import ModelsScreen
from maninegs_gui.readers.desk import ReaderDesk
from maninegs_gui.reliance.dialog import RelianceDialog
from maninegs_gui.reports.log_window import LogWindow
from maninegs_gui.settings.storage_view import StorageView
from maninegs_gui.sheet.backend import CoreSheet
from maninegs_gui.sheet.dialog import SheetDialog
from maninegs_gui.similar.screen import SimilarScreen
from maninegs_gui.similar.values import Offer, Why
from maninegs_gui.training.backend import Offer as Result
from maninegs_gui.training.controller import TrainingController
from maninegs_gui.training.screen import TrainingScreen
from maninegs_gui.worklist.import_page import ImportPage
from maninegs_gui.worklist.page import WorklistPage
from maninegs_gui.worklist.screen import WorklistScreen
from tests.maninegs_gui.test_reader_aloud import BY_KEYS
from tests.support import beside, models, stores
from tests.support.lanes import InlineLanes
from tests.support.models_page import FakeModels
from tests.support.reader_aloud import Walk
from tests.support.similar_panel import FakeSimilar, cases
from tests.support.training import FakeBackend
from tests.support.views import PixelPool

IN_USE, OFFERED, UNMEASURED, FAILED, DAMAGED = ("5" * 32, "8" * 32, "6" * 32, "7" * 32, "2" * 32)


@dataclass
class Desk:
    """What a page is made over, and the walk through it."""

    qtbot: QtBot
    lanes: InlineLanes
    session: Session
    place: Workspace
    walk: Walk = field(default_factory=lambda: Walk(BY_KEYS))

    @property
    def store(self) -> Store:
        """What is kept here."""
        return self.lanes.store

    @property
    def told(self) -> str:
        """Where what is wrong; empty where nothing is."""
        return self.walk.told

    def show(self, widget: QWidget, width: int = 1500, height: int = 950) -> None:
        """Put a page on the screen as a window of its own."""
        self.qtbot.addWidget(widget)
        widget.resize(width, height)
        with self.qtbot.waitExposed(widget):
            widget.show()
        self.lanes.settle()

    def look(self, where: str, window: QWidget, *stops: QWidget) -> None:
        """Walk through a window, in which Tab must come to ``stops`` in this order."""
        self.lanes.settle()
        window.activateWindow()
        self.walk.look(where, window, *stops)

    def rest(self, until: Callable[[], bool]) -> None:
        """Let things land until something is so."""
        self.qtbot.waitUntil(lambda: self.lanes.settle() or until())

    def read_as(self, reader: ReaderId, role: Role = Role.READER) -> None:
        """Let somebody read."""
        self.session.set_reader(reader, "Reader One", role)


@pytest.fixture
def desk(qtbot: QtBot, inline: InlineLanes, session: Session, place: Workspace) -> Desk:
    theme.apply(QApplication.instance())  # type: ignore[arg-type]
    return Desk(qtbot, inline, session, place)


# Similar cases ------------------------------------------------------------------------


def pictured(place: int) -> tuple[ImageRecord, ...]:
    """Both views of the case in this place."""
    return tuple(
        ImageRecord(
            ImageId(10 * place + n), ExamId(1), BreastId(1), stores.header(place + 2, *view),
            f"{place}{n}.dcm", f"{10 * place + n:064x}", ImageState.READY,
        )
        for n, view in enumerate(stores.VIEWS[::2])
    )  # fmt: skip


@pytest.fixture
def backend() -> FakeSimilar:
    ask = Ask(Means.BREAST, BreastId(1))
    offers = (Offer("by this breast", ask), Offer("by a region: draw it", wants="region"))
    return FakeSimilar(hits=cases(4, pictured), notes=("By tags alone.",), offers=offers)


@pytest.fixture
def similar(desk: Desk, tmp_path: Path, backend: FakeSimilar) -> SimilarScreen:
    desk.read_as(ReaderId(1))
    made = SimilarScreen(
        desk.lanes, desk.session, Pictures(tmp_path, PixelPool), backend=backend,  # type: ignore[arg-type]
        show_action=QAction("Show similar cases"), preferences=Preferences(None, desk.session),
    )  # fmt: skip
    desk.show(made, 446)
    desk.session.open_exam(ExamId(1))
    return made


def answered(desk: Desk, similar: SimilarScreen) -> None:
    """Ask for the cases of the breast, and wait for them."""
    desk.session.set_breast(BreastId(1))
    similar.show_cases()
    desk.rest(lambda: similar.answer is not None)
    similar.refine.fold.set_open(True)


def chips(similar: SimilarScreen) -> list[QWidget]:
    """What the cases can be narrowed by."""
    facets = (one for one in similar.refine.facets.values() if one.isVisible())
    return [chip for one in facets for chip in one.chips.values()]


def stops(similar: SimilarScreen) -> list[QWidget]:
    """Where Tab stops on every card that is shown."""
    return [stop for card in similar.cards for stop in card.stops if not stop.isHidden()]


def test_masked_cases_are_walked(desk: Desk, similar: SimilarScreen) -> None:
    answered(desk, similar)
    assert len(similar.cards) == 4
    assert not similar.revealed
    desk.look("masked", similar, similar.head.means, *chips(similar), *stops(similar))
    assert desk.told == ""


def test_revealed_cases_are_walked_with_the_opinion_and_the_pinned_ones(
    desk: Desk, similar: SimilarScreen, backend: FakeSimilar
) -> None:
    backend.committed.add(1)
    answered(desk, similar)
    desk.rest(lambda: similar.spoken)
    similar.opinion.fold.set_open(True)
    desk.look("revealed", similar, *chips(similar), similar.opinion._card, *stops(similar))
    for _ in range(2):
        similar.step(1)
        similar.pin()
    backend.asked.clear()
    similar.like(similar.cards[2].case.breast, more=True)
    similar.refine.facets["density"].chips["C"].click()
    desk.rest(lambda: "details" in [name for name, _ in backend.asked])
    similar.step(1)
    pinned = similar.pinned.buttons.values()
    assert len(pinned) == 2
    desk.look("beside", similar, similar.head.close_button, *pinned, *stops(similar))
    assert desk.told == ""


def test_every_reason_for_no_case_is_walked(
    desk: Desk, similar: SimilarScreen, backend: FakeSimilar
) -> None:
    backend.committed.add(1)
    offered = 0
    for backend.why in set(Why) - {Why.NOTHING}:
        desk.session.set_breast(None)
        answered(desk, similar)
        assert similar.empty.isVisible()
        button = [similar.empty.button] if similar.empty.button.isVisible() else []
        desk.look(backend.why.name, similar, *button)
        offered += len(button)
    assert offered > 3
    assert desk.told == ""


def test_cases_beside_the_images_and_images_that_do_not_hang_are_walked(
    desk: Desk, pixel_pool: PixelPool
) -> None:
    room = beside.room(desk.qtbot, desk.lanes, desk.session, desk.store, pixel_pool)
    hits = [room.add(number, Side.LEFT, *beside.BOTH) for number in (2, 3)]
    room.open()
    room.compare(*hits)
    panes = room.screen.wall.shown_panes()
    assert len(panes) == 6
    desk.look("beside", room.screen, *panes)
    with desk.store.write(None, "unplaced") as unit:
        for number in (5, 6):
            head = replace(stores.header(1, None, None), sop_instance_uid=f"1.2.{number}")
            stores.add_image(unit, replace(head, instance_number=number))
    desk.lanes.announce(unit.changes, None)
    strip = room.screen.strip
    desk.rest(lambda: len(strip.buttons) == 2)
    strip.buttons[0].click()
    desk.look("not hung", room.screen, *strip.buttons, strip.place)
    assert desk.told == ""


# Findings, training, models -----------------------------------------------------------


def test_findings_are_walked_with_tags_templates_and_a_conclusion(desk: Desk) -> None:
    with desk.store.write(None, "fill") as unit:
        reader = readers.ensure(unit, "Reader One")
        taken = [stores.add_image(unit, stores.header(1, *one)) for one in stores.VIEWS]
        first = images.get(unit, taken[0])
        assert first.breast is not None
    desk.read_as(reader)
    panel = FindingsPanel(desk.lanes, desk.session)
    desk.show(panel, 460)
    desk.session.open_exam(first.exam)
    desk.session.set_breast(first.breast)
    for kind in ("mass", "calcification", "mass"):
        panel.add_finding(kind)
        panel.add_region(taken[0], stores.box(taken[0]))
    panel.toggle_tag("mass_margin", "circumscribed")
    finding = panel.open_finding
    assert finding is not None
    for name in ("cyst", "fibroadenoma"):
        panel.act(lambda annotator, name=name: annotator.keep_template(name, finding))  # type: ignore[misc]
    QApplication.processEvents()
    rows = [one for one in panel.list.rows if one.isVisible()]
    assert len(rows) == 2
    desk.look("open", panel, *rows, *panel.editor.chips.values())
    panel.commit()
    conclusion = panel.conclusion
    conclusion.more.quality.chips["below_standard"].click()
    panel.assess(Category.C4)
    conclusion.pathology.button.click()
    conclusion.pathology.outcomes.chips["benign"].click()
    assert len(panel.list.rows) == 3
    desk.look("several", panel, *panel.list.rows, *conclusion.pathology.outcomes.chips.values())
    assert desk.told == ""


def test_a_training_is_walked_from_its_checks_to_its_result(desk: Desk) -> None:
    desk.read_as(ReaderId(1))
    backend, actions = FakeBackend(), Actions()
    backend.checks = (
        Check("missing", Severity.WARNING, "Images not where they lay: 3.", "Relink them."),
        Check("leak", Severity.NOTE, "Two share an image.", "Join them.", ("P0001", "P0002")),
    )
    controller = TrainingController(desk.lanes, desk.session, backend)
    page = TrainingScreen(controller, actions)
    desk.show(page, 1200)
    desk.look("checks", page, page.form.preset, page._estimate_button)
    actions["training.start"].trigger()
    desk.lanes.settle()
    (job,) = backend.jobs
    job.hear(Event(Kind.STARTED, {"device": "cuda", "epochs": 4, "steps": 8, "threads": 2}))
    for epoch in (1, 2):
        values = {"epoch": epoch, "epochs": 4, "loss": 2.0, "validation_loss": 1.9, "best": True,
                  "validation_distance": 3.5, "chance_distance": 5.0, "mu": 9.5}  # fmt: skip
        job.hear(Event(Kind.EPOCH, values))
    job.hear(Event(Kind.WARNING, {"code": "memory", "sentence": "Half fits."}, 10.0))
    run = page.run
    desk.rest(lambda: len(run.warnings) == 1 and run.loss.points(0) == 2)
    desk.look("running", page, run.pause, run.stop, run.cancel)
    job.hear(Event(Kind.PAUSED, {"step": 2}))
    desk.rest(run.go_on.isVisible)
    desk.look("paused", page, run.go_on, run.stop, run.cancel)
    backend.left = True
    job.hear(Event(Kind.FAILED, {"code": "device", "sentence": "It does not answer."}))
    desk.rest(run.question.isVisible)
    desk.look("lost", page, run.on_processor, run.later)
    run.later.click()
    auc = {"auc": {"value": 0.84, "low": 0.78, "high": 0.9}, "auc_untrained": {"value": 0.6}}
    controller.offers.show(Result("run-9", auc, before={"auc": {"value": 0.8}}))
    desk.rest(run.resume.isVisible)
    desk.look("result", page, run.resume, page.result.use, page.result.compare)
    assert desk.told == ""


def test_runs_and_models_are_walked_with_every_tab(desk: Desk) -> None:
    desk.read_as(ReaderId(7))
    page = ModelsScreen(
        desk.lanes, desk.session, ModelsController(desk.lanes, desk.session, FakeModels())
    )
    desk.show(page)
    page.all_runs.click()
    assert page.list.count() == 9
    for uid in (IN_USE, OFFERED, UNMEASURED, FAILED, DAMAGED):
        page.show_run(uid)
        for tab in range(page.tabs.count()):
            page.tabs.setCurrentIndex(tab)
            desk.look(f"{uid[0]} {page.tabs.tabText(tab)}", page, page.list, page.tabs.tabBar())
    page.show_run(OFFERED, compare=True)
    page.delete.click()
    page.compare.seeds.click()
    desk.lanes.settle()
    desk.look("comparison", page, page.list, page.question.yes, page.question.no,
              page.tabs.tabBar(), page.compare.table, page.compare.accept)  # fmt: skip
    assert desk.told == ""


# A workspace with a model -------------------------------------------------------------


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[models.Trained]:
    """A workspace with a model in use, all of whose breasts the reader has assessed."""
    made = models.trained(tmp_path_factory.mktemp("found"), 30)
    with made.store.write(made.filled.reader, "assess") as unit:
        for breast in made.filled.breasts:
            stores.assess(unit, breast, made.filled.reader)
    yield made
    made.store.close()


@pytest.fixture
def full(qtbot: QtBot, qapp: QApplication, found: models.Trained) -> Iterator[Desk]:
    """A desk over it, at its first breast."""
    theme.apply(qapp)
    lanes = InlineLanes(found.store, found.workspace.logs)
    made = Desk(qtbot, lanes, Session(found.workspace), found.workspace)
    made.read_as(found.filled.reader, Role.ADMINISTRATOR)
    with found.store.read() as reading:
        made.session.open_exam(exams.of_patient(reading, "P0001")[0].id)
    made.session.set_breast(found.filled.breasts[0])
    yield made
    lanes.close()


def test_the_map_is_walked_with_its_legend_and_its_lists(full: Desk, tmp_path: Path) -> None:
    pictures = Pictures(tmp_path, PixelPool)  # type: ignore[arg-type]
    page = MapScreen(full.lanes, full.session, CoreMap(Kept(full.place), pictures))
    full.show(page)
    legend, lists = page.painting.legend, page.lists
    assert legend.topLevelItemCount() > 1
    page.view.selected.emit(np.arange(5))
    assert lists.selected.list.count() == 5
    bar = lists.tabs.tabBar()
    for tab in range(lists.tabs.count()):
        lists.tabs.setCurrentIndex(tab)
        full.look(lists.tabs.tabText(tab), page, page.view, legend, page.search.line, bar)
    page.view.point_at(3)
    page.search.line.setText("P0002")
    page.search.line.returnPressed.emit()
    full.look("found", page, page.view, legend, bar, lists.selected.list)
    assert full.told == ""


def test_an_evidence_sheet_is_walked_with_its_pages(full: Desk, tmp_path: Path) -> None:
    pictures = Pictures(tmp_path, PixelPool)  # type: ignore[arg-type]
    dialog = SheetDialog(full.lanes, full.session, CoreSheet(Kept(full.place), pictures), {})
    full.show(dialog, 900, 700)
    full.rest(lambda: any(not one.pixmap().isNull() for one in dialog.findChildren(QLabel)))
    full.look("sheet", dialog, dialog.anonymous, dialog.closing, dialog.printing, dialog.save)
    assert full.told == ""


def test_what_goes_with_a_patient_is_walked_before_she_is_deleted(full: Desk) -> None:
    dialog = DeletePatientDialog(full.lanes, full.session)
    full.show(dialog, 900, 700)
    dialog.reason.setText("She asked.")
    assert dialog.found.rowCount() > 3
    full.look("deleting", dialog, dialog.found, dialog.reason, dialog.run)
    assert full.told == ""


def test_what_takes_room_is_walked_with_what_may_go(full: Desk, tmp_path: Path) -> None:
    for kind in ("prepared/r1/ab/ab.npy", f"pixels/ab/{'ab' * 32}-0.pix"):
        old = full.place.cache / kind
        old.parent.mkdir(parents=True)
        old.write_bytes(b"x")
        os.utime(old, (1e9, 1e9))
    view = StorageView(full.lanes, lambda: Scope(full.place, tmp_path, tmp_path))
    full.show(view, 900)
    view.look()
    full.lanes.settle()
    ticks = list(view.ticks.values())
    assert len(ticks) == 2
    ticks[0].setChecked(True)
    view.clean.click()
    full.look("storage", view, *ticks, view.keep, view.clean)
    assert full.told == ""


# Several readers, and what was done ---------------------------------------------------


@pytest.fixture
def people(desk: Desk) -> dict[str, ReaderId]:
    """Two who read both breasts of two patients and differ on all, and an adjudicator."""
    roles = {"Anna": Role.ADMINISTRATOR, "Berta": Role.READER, "Judge": Role.ADJUDICATOR}
    with desk.store.write(None, "fill") as unit:
        made = {name: readers.ensure(unit, name, role) for name, role in roles.items()}
        for patient in (1, 2):
            taken = [stores.add_image(unit, stores.header(patient, *one)) for one in stores.VIEWS]
            for image in taken[:2]:
                breast = images.get(unit, image).breast
                assert breast is not None
                for name, shape in (("Anna", "round"), ("Berta", "oval")):
                    for left in (10.5, 210.5):
                        tags, region = (("mass_shape", shape),), stores.box(image, left)
                        stores.add_finding(
                            unit, breast, made[name], descriptors=tags, regions=(region,)
                        )
                    stores.assess(unit, breast, made[name])
    desk.read_as(made["Anna"], Role.ADMINISTRATOR)
    return made


def test_readers_who_differ_are_walked_and_how_far_they_agree(
    desk: Desk, people: dict[str, ReaderId], pixel_pool: PixelPool
) -> None:
    desk.read_as(people["Judge"], Role.ADJUDICATOR)
    page = AdjudicationScreen(desk.lanes, desk.session, lambda: pixel_pool)  # type: ignore[arg-type,return-value]
    desk.show(page)
    assert page.case is not None
    table, verdict = page.table, page.verdict
    desk.look("differ", page, page.list, *table.cells.values(), verdict.reason)
    for _lesion in page.case.lesions:
        page.take_all()
    page.assess(Category.C4)
    said = [chip for cell in table.settled.values() for chip in cell.chips]
    assert len(said) == 8
    desk.look("decided", page, page.list, *said, verdict.reason)
    page.show_agreement()
    desk.lanes.settle()
    view = page.agreement
    assert len(view.chips) == 2
    desk.look("agreement", page, *view.chips.values(), view.export, view.table)
    assert desk.told == ""


def test_a_filtered_worklist_is_walked_with_its_chips(
    desk: Desk, people: dict[str, ReaderId]
) -> None:
    panel = WorklistScreen(desk.lanes, desk.session)
    page = WorklistPage(desk.lanes, desk.session, panel)
    desk.show(panel, 420)
    desk.show(page, 1600)
    panel.model.refresh()
    panel.choice.want(ListFilter(side=Side.LEFT, since=date(2019, 1, 1), everybodys=True))
    panel.choice.save("Lefts")
    assert len(panel.model.rows) == 2
    page.filter_button.setChecked(True)
    page.table.selectRow(0)
    page.count()
    assert len(page.chips.chips) == 2
    desk.look("page", page, *page.chips.chips.values(), page.table)
    desk.look("panel", panel, *panel.chips.chips.values(), panel.view)
    panel.choice.want(ListFilter(collection="none"))
    desk.look("nothing left", panel)
    assert desk.told == ""


def test_a_history_is_walked(desk: Desk, people: dict[str, ReaderId]) -> None:
    with desk.store.read() as reading:
        info = breasts.all_breasts(reading)[0]
    me = Annotator(desk.store, people["Anna"])
    me.set_descriptor(me.add_finding(info.id, "mass")[1], "mass_margin", "spiculated", True)
    me.save_assessment(info.id, Category.C4A, Density.B)
    desk.session.open_exam(info.exam)
    dialog = HistoryDialog(desk.lanes, desk.session)
    desk.show(dialog, 1000)
    dialog.list.setCurrentItem(dialog.list._entries()[0])
    assert len(dialog.list.rows) > 3
    desk.look("history", dialog, dialog.list)
    assert desk.told == ""


def test_backups_are_walked_with_the_question_before_a_restore(
    desk: Desk, people: dict[str, ReaderId]
) -> None:
    for why in ("asked", "close"):
        backup.make(desk.place.database, desk.place.backups, why)
    dialog = BackupsDialog(desk.lanes, desk.session, Keeper(desk.lanes, desk.place), desk.place)
    desk.show(dialog, 900, 600)
    dialog.table.selectRow(0)
    dialog.restore.click()
    dialog.why.setText("A mistake.")
    assert dialog.table.rowCount() == 2
    desk.look("backups", dialog, dialog.table, dialog.why, dialog.confirm, dialog.restore)
    trouble = TroubleDialog(StoreDamaged("It is damaged."), desk.lanes, desk.place)
    desk.show(trouble, 900)
    assert trouble.table is not None
    trouble.table.selectRow(0)
    desk.look("trouble", trouble, trouble.table, trouble.restore, trouble.review, trouble.again)
    assert desk.told == ""


def test_my_reading_and_the_machine_is_walked(desk: Desk, people: dict[str, ReaderId]) -> None:
    with desk.store.read() as reading:
        breast = breasts.all_breasts(reading)[0].id
    me, seen = people["Anna"], datetime.now().astimezone()
    opinion = Reveal(breast, me, Shown.OPINION, seen, "standard", "m", None, 0.9, None, None, 0.5)
    revealing.note(desk.store, opinion)
    Annotator(desk.store, me).assess(breast, Category.C4A)
    dialog = RelianceDialog(desk.lanes, desk.session)
    desk.show(dialog, 1100)
    assert dialog.table.topLevelItemCount() == 1
    desk.look("reliance", dialog, dialog.people, dialog.period, dialog.table, dialog.save)
    assert desk.told == ""


def test_people_who_log_in_and_whom_somebody_manages_are_walked(
    desk: Desk, people: dict[str, ReaderId]
) -> None:
    window = QMainWindow()
    desk.show(window)
    settings = QSettings(str(desk.place.root / "w.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings, desk.session)
    made = ReaderDesk(desk.lanes, desk.session, window, settings, preferences)
    made.choose()
    assert made.dialog is not None
    assert len(made.dialog.form.people.shown) == 3
    desk.look("logging in", made.dialog, made.dialog.form.people)
    made.dialog.reject()
    made.manage()
    assert made.manager is not None
    made.manager.table.choose(people["Berta"])
    desk.look("managing", made.manager, made.manager.table, made.manager.form.name)
    made.manager.reject()
    made.lock()
    desk.look("locked", window)
    made.lock_.unlock(same=False)
    assert desk.told == ""


def test_what_an_import_refuses_or_leaves_out_is_walked(desk: Desk) -> None:
    page = ImportPage(desk.lanes, desk.session, lambda: None)  # type: ignore[arg-type,return-value]
    desk.show(page, 1000)
    page._fill([Refusal("/incoming/notes.txt", "It is no image.")] * 2)
    desk.look("images", page, page.refusals)
    dialog = ImportTagsDialog(desk.lanes, desk.session)
    desk.show(dialog, 900)
    dialog.fill(dialog.left_out, [("P0001", "R", "She is not here."), ("P0002", "L", "Nor she.")])
    desk.look("tags", dialog, dialog.left_out, dialog.close_button)
    assert desk.told == ""


def test_a_log_is_walked(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MANINEGS_HOME", str(tmp_path / "home"))
    log.begin(log.ProcessKind.APPLICATION)
    for number in range(5):
        logging.getLogger("core.store").info("Row %d was written.", number)
    log.end()
    window = LogWindow(desk.lanes)
    desk.show(window, 900)
    window.table.selectRow(0)
    assert window.model.rowCount() >= 5
    desk.look("log", window, window.search, window.table, window.copy_button)
    assert desk.told == ""


def test_what_help_finds_is_walked(desk: Desk) -> None:
    window = HelpWindow(book.find())
    desk.show(window, 1200)
    window.show_target("readers-guide.md")
    window.search.setText("opinion")
    window.look()
    window.finder.begin()
    assert window.found.count() > 2
    desk.look("found", window, window.search, window.found, window.view)
    assert desk.told == ""
