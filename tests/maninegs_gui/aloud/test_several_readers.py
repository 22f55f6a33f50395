"""Several who read: how they differ, what is listed, what each did, and who they are."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMainWindow

from core.annotation import Annotator, revealing
from core.domain.assessment import Category, Density
from core.domain.reveal import Reveal, Shown
from core.domain.roles import Role
from core.domain.study import ReaderId, Side
from core.domain.worklist import ListFilter
from core.store import breasts
from maninegs_gui.adjudication.screen import AdjudicationScreen
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.history.dialog import HistoryDialog
from maninegs_gui.readers.desk import ReaderDesk
from maninegs_gui.reliance.dialog import RelianceDialog
from maninegs_gui.worklist.page import WorklistPage
from maninegs_gui.worklist.screen import WorklistScreen
from tests.support.reader_aloud_desk import Desk
from tests.support.views import PixelPool


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
