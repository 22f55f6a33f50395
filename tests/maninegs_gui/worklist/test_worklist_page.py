from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.annotation import Annotator
from core.domain.assessment import Category, Density, Outcome
from core.domain.changes import Changes
from core.domain.study import ReaderId, Side
from core.domain.worklist import BUILT_IN, ME, BuiltIn, ListFilter, Mine, Order, as_data, from_data
from core.store import doubts, readers, worklist
from maninegs_gui.bridge.session import Session
from maninegs_gui.worklist import words
from maninegs_gui.worklist.filter_panel import day_of
from maninegs_gui.worklist.model import Column
from maninegs_gui.worklist.page import WorklistPage
from maninegs_gui.worklist.screen import WorklistScreen
from tests.support import stores
from tests.support.lanes import InlineLanes


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[stores.Filled]:
    made = stores.filled(tmp_path, patients=6)
    with made.store.write(None, "people") as unit:
        readers.ensure(unit, "Reader Two")
    yield made
    made.store.close()


@pytest.fixture
def lanes(qtbot: QtBot, filled: stores.Filled, tmp_path: Path) -> Iterator[InlineLanes]:
    made = InlineLanes(filled.store, tmp_path)
    yield made
    made.close()


@pytest.fixture
def session(tmp_path: Path, filled: stores.Filled) -> Session:
    return Session(workspaces.create(tmp_path))


@pytest.fixture
def screen(
    qtbot: QtBot, lanes: InlineLanes, session: Session, filled: stores.Filled
) -> WorklistScreen:
    made = WorklistScreen(lanes, session)
    qtbot.addWidget(made)
    session.set_reader(filled.reader, "Reader One")
    return made


@pytest.fixture
def page(
    qtbot: QtBot, lanes: InlineLanes, session: Session, screen: WorklistScreen
) -> WorklistPage:
    made = WorklistPage(lanes, session, screen)
    qtbot.addWidget(made)
    made.resize(1600, 900)
    made.show()
    screen.model.refresh()
    return made


def patients(page: WorklistPage) -> list[str]:
    return [row.patient_key for row in page.model.rows]


def read(filled: stores.Filled, patient: int, reader: ReaderId | None = None) -> Changes:
    """Let a reader finish one patient's exam."""
    annotator = Annotator(filled.store, reader or filled.reader)
    return Changes.union(
        annotator.save_assessment(breast, Category.C2, Density.B)
        for breast in filled.breasts[2 * patient - 2 : 2 * patient]
    )


def press(page: WorklistPage, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(page.table, key)


def test_list_and_page_show_the_same_filter_and_the_same_rows(
    page: WorklistPage, screen: WorklistScreen
) -> None:
    side = page.filters.box("side")
    side.setCurrentIndex(side.findText("right"))
    side.activated.emit(side.currentIndex())
    assert screen.choice.filter == ListFilter(side=Side.RIGHT)
    assert screen.filters.box("side").currentText() == "right"
    assert set(screen.chips.chips) == set(page.chips.chips) == {"side"}
    assert "(1)" in screen.filter_button.text()
    screen.chips.chips["side"].click()
    assert screen.choice.filter == ListFilter()
    assert page.filters.box("side").currentText() == "any"


def test_every_condition_can_be_set_by_the_form_and_lifted_by_its_chip(
    page: WorklistPage, screen: WorklistScreen
) -> None:
    for one in dataclasses.fields(ListFilter):
        if one.name in {"text", "since", "until", "everybodys", "order"}:
            continue
        box = page.filters.box(one.name)
        for place in range(1, box.count()):
            box.setCurrentIndex(place)
            box.activated.emit(place)
            wanted = screen.choice.filter
            assert wanted.names == (one.name,)
            assert box.currentIndex() == place
            assert from_data(as_data(wanted)) == wanted
            if one.name != "tags" or place == 1:  # the lexicon is long
                assert page.model.total == len(page.model.rows)
        screen.chips.chips[one.name].click()
        assert screen.choice.filter == ListFilter()


def test_lists_are_chosen_by_name_and_a_changed_one_is_called_ones_own(
    page: WorklistPage, screen: WorklistScreen, filled: stores.Filled, lanes: InlineLanes
) -> None:
    lanes.announce(read(filled, 6), None)
    titles = [page.chooser.itemText(n) for n in range(page.chooser.count())]
    assert titles[:2] == [words.built_in(BuiltIn.ALL), words.built_in(BuiltIn.UNREAD)]
    page.chooser.activated.emit(1)
    assert screen.choice.filter == BUILT_IN[BuiltIn.UNREAD]
    assert patients(page) == ["P0005", "P0004", "P0003", "P0002", "P0001"]
    assert screen.chooser.currentText() == words.built_in(BuiltIn.UNREAD)
    screen.choice.sort(Order.OLDEST)
    assert screen.chooser.currentText() == words.built_in(BuiltIn.UNREAD)
    screen.choice.want(ListFilter(side=Side.LEFT))
    assert screen.chooser.currentText() == "Own filter"


def test_a_list_is_saved_for_me_and_for_everybody_and_removed(
    page: WorklistPage, screen: WorklistScreen, session: Session
) -> None:
    screen.choice.want(ListFilter(side=Side.LEFT))
    screen.choice.save("Lefts")
    assert page.chooser.currentText() == "Lefts"
    current = screen.choice.current
    assert current is not None
    assert current.saved is not None
    screen.choice.remove(current.saved)
    assert "Lefts" not in [page.chooser.itemText(n) for n in range(page.chooser.count())]
    session.set_reader(ReaderId(2), "Reader Two")  # no administrator
    assert not any("everybody" in action.text() for action in page.lists_menu().actions())


def test_only_patient_and_date_sort_by_their_heads(page: WorklistPage) -> None:
    head = page.table.horizontalHeader()
    before = patients(page)
    for column in Column:
        head.sectionClicked.emit(int(column))
        order = page.filters._choice.filter.order
        assert (order is not Order.NEWEST) == (column in {Column.PATIENT, Column.DATE}), column
        page.filters._choice.sort(Order.NEWEST)
    assert patients(page) == before


def test_by_doubt_shows_an_order_and_nothing_of_it_in_any_cell(
    page: WorklistPage, screen: WorklistScreen, filled: stores.Filled
) -> None:
    cells = {(row.exam, c): page.model._text(row, c) for row in page.model.rows for c in Column}
    with filled.store.write(None, "doubts") as unit:
        doubts.replace(unit, {b: n % 16 for n, b in enumerate(filled.breasts)})
    screen.choice.sort(Order.DOUBT)
    assert patients(page) == ["P0006", "P0005", "P0004", "P0003", "P0002", "P0001"]
    with filled.store.write(None, "doubts") as unit:
        doubts.replace(unit, {b: 15 - n for n, b in enumerate(filled.breasts)})
    screen.model.refresh()
    assert patients(page) == ["P0001", "P0002", "P0003", "P0004", "P0005", "P0006"]
    after = {(row.exam, c): page.model._text(row, c) for row in page.model.rows for c in Column}
    assert after == cells


def test_no_cell_tells_pathology_or_what_others_said(
    page: WorklistPage, filled: stores.Filled, lanes: InlineLanes
) -> None:
    def told() -> str:
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return " ".join(
            str(page.model.data(page.model.index(row, int(column)), role))
            for row in range(page.model.rowCount())
            for column in Column
            for role in roles
        ).lower()

    with filled.store.write(None, "prove") as unit:
        stores.prove(unit, filled.breasts[1], Outcome.MALIGNANT)
    annotator = Annotator(filled.store, ReaderId(2))
    for breast in filled.breasts[:2]:
        lanes.announce(annotator.save_assessment(breast, Category.C5, None), None)
    page.model.refresh()
    everything = told()
    assert "read once" in everything
    assert not any(word in everything for word in ("malign", "benign"))
    assert {row.category for row in page.model.rows} == {None}


def test_enter_opens_the_exam_and_goes_to_its_images(
    page: WorklistPage, session: Session, qtbot: QtBot
) -> None:
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 0))
    press(page, qtbot, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.reading_wanted):
        press(page, qtbot, Qt.Key.Key_Return)
    assert session.exam == page.model.rows[1].exam


def test_selecting_in_the_table_opens_nothing(page: WorklistPage, session: Session) -> None:
    page.table.selectAll()
    assert len(page.selected()) == 6
    assert session.exam is None


def test_arrows_in_the_list_keep_the_keys_and_enter_or_a_click_hands_them_to_the_images(
    screen: WorklistScreen, session: Session, qtbot: QtBot
) -> None:
    screen.show()
    said: list[bool] = []
    screen.reading_wanted.connect(lambda: said.append(True))
    screen.view.setCurrentIndex(screen.model.index(0, 0))
    qtbot.keyClick(screen.view, Qt.Key.Key_Down)
    assert session.exam == screen.model.rows[1].exam
    assert not said
    qtbot.keyClick(screen.view, Qt.Key.Key_Return)
    assert said == [True]
    place: QPoint = screen.view.visualRect(screen.model.index(0, 0)).center()
    qtbot.mouseClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert said == [True, True]
    assert session.exam == screen.model.rows[0].exam


def test_a_read_exam_stays_in_the_list_until_another_is_opened(
    page: WorklistPage,
    screen: WorklistScreen,
    session: Session,
    filled: stores.Filled,
    lanes: InlineLanes,
    qtbot: QtBot,
) -> None:
    screen.choice.want(ListFilter(mine=Mine.UNREAD))
    screen.open_next()
    lanes.announce(read(filled, 6), None)
    qtbot.waitUntil(lambda: page.model.total == 5)
    assert patients(page)[0] == "P0006"
    assert words.state(page.model.rows[0].state) == "read"
    screen.open_next_unread()
    assert session.exam == page.model.rows[0].exam
    assert patients(page) == ["P0005", "P0004", "P0003", "P0002", "P0001"]


def test_the_next_unread_case_is_found_beyond_what_is_loaded_and_around_the_end(
    screen: WorklistScreen,
    session: Session,
    filled: stores.Filled,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for patient in (6, 5, 4, 2):
        read(filled, patient)
    monkeypatch.setattr("maninegs_gui.worklist.model.PAGE", 2)
    screen.model._rows.clear()
    screen.model.refresh()
    assert screen.model.rowCount() == 2
    screen.open_next_unread()
    with filled.store.read() as r:
        by_key = {row.patient_key: row.exam for row in worklist.page(r, filled.reader)}
    assert session.exam == by_key["P0003"]
    assert session.upcoming == by_key["P0001"]
    screen.open_next_unread()
    assert session.exam == by_key["P0001"]
    screen.open_next_unread()
    assert session.exam == by_key["P0003"]


def test_next_and_previous_follow_the_order_of_the_list_page_or_no_page(
    screen: WorklistScreen, session: Session, filled: stores.Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("maninegs_gui.worklist.model.PAGE", 2)
    screen.choice.want(ListFilter(order=Order.OLDEST))
    seen = []
    for _ in range(7):
        screen.open_next()
        seen.append(session.exam)
    assert seen == [1, 2, 3, 4, 5, 6, 6]
    screen.open_next(-1)
    assert session.exam == 5


def test_a_new_exam_appears_where_it_belongs(
    page: WorklistPage, filled: stores.Filled, lanes: InlineLanes, qtbot: QtBot
) -> None:
    with filled.store.write(None, "import") as unit:
        stores.add_image(unit, stores.header(9, exam_date=date(2020, 1, 5)))
    lanes.announce(unit.changes, None)
    qtbot.waitUntil(lambda: page.model.total == 7)
    assert patients(page)[2:4] == ["P0009", "P0004"]


def test_exams_are_taken_assigned_and_given_back(
    page: WorklistPage, screen: WorklistScreen, filled: stores.Filled, qtbot: QtBot
) -> None:
    page.table.selectRow(0)
    page.assign(filled.reader)
    qtbot.waitUntil(lambda: page.model.rows[0].assigned == ("Reader One",))
    screen.choice.want(ListFilter(assigned=ME))
    assert patients(page) == ["P0006"]
    page.assign(ReaderId(2), whole=True)
    qtbot.waitUntil(lambda: page.model.rows[0].assigned == ("Reader One", "Reader Two"))
    page.table.selectRow(0)
    page.take_back(filled.reader)
    qtbot.waitUntil(lambda: page.model.total == 0)


def test_somebody_who_may_not_assign_is_offered_only_her_own(
    page: WorklistPage, session: Session, lanes: InlineLanes
) -> None:
    page.table.selectRow(0)
    assert any("Assign 1 exam to" in a.text() for a in page.assign_menu().actions())
    session.set_reader(ReaderId(2), "Reader Two")
    texts = [action.text() for action in page.assign_menu().actions()]
    assert len(texts) == 2
    page.assign(ReaderId(1))
    assert "You may not assign" in lanes.said[-1][1]


def test_the_page_says_how_far_the_list_is_and_who_finished_how_many(
    page: WorklistPage, filled: stores.Filled, lanes: InlineLanes, qtbot: QtBot
) -> None:
    lanes.announce(read(filled, 1), None)
    qtbot.waitUntil(lambda: "read by me: 1 of 6" in page._count.text())
    page.count()
    assert page._people.text() == "Reader One: 1"


def test_an_empty_list_says_why_and_its_button_lifts_the_filters(
    page: WorklistPage, screen: WorklistScreen, qtbot: QtBot
) -> None:
    screen.choice.want(ListFilter(collection="none", order=Order.OLDEST))
    assert "No exam matches" in screen.empty_text
    assert "Lift" in page._empty.text
    page._empty.button.click()
    assert screen.choice.filter == ListFilter(order=Order.OLDEST)
    assert len(patients(page)) == 6


def test_a_day_may_be_typed_as_a_year_and_what_is_no_day_is_marked(page: WorklistPage) -> None:
    assert day_of("2020", last=False) == date(2020, 1, 1)
    assert day_of("2020", last=True) == date(2020, 12, 31)
    assert day_of("2020-02", last=True) == date(2020, 2, 29)
    assert day_of("2.3", last=False) == date(2, 3, 1)
    for wrong in ("soon", "2020-13", "2020-02-30", "1-2-3-4", "99999", "2020-"):
        assert day_of(wrong, last=False) is None, wrong
    field = page.filters.day("since")
    field.setText("soon")
    field.editingFinished.emit()
    assert field.property("role") == "fault"
    assert page.filters._choice.filter == ListFilter()
    field.setText("2020-01-04")
    field.editingFinished.emit()
    assert patients(page) == ["P0006", "P0005", "P0004", "P0003"]


def test_every_control_of_the_page_has_a_name(page: WorklistPage) -> None:
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and type(button).__module__.startswith("PySide6"):
            assert button.accessibleName() or button.parent() is page.table, button


def test_a_very_long_list_loads_from_key_to_key(
    qtbot: QtBot, lanes: InlineLanes, session: Session, filled: stores.Filled,
    screen: WorklistScreen, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("maninegs_gui.worklist.model.PAGE", 4)
    screen.model._rows.clear()
    screen.model.refresh()
    asked: list[object] = []
    real = worklist.page
    monkeypatch.setattr(
        worklist, "page", lambda *a, **k: (asked.append(k["after"]), real(*a, **k))[1]
    )
    assert screen.model.rowCount() == 4
    screen.model.fetchMore(QModelIndex())
    assert screen.model.rowCount() == 6
    assert not screen.model.canFetchMore(QModelIndex())
    assert asked == [screen.model.rows[3].key]


def test_a_row_that_goes_opens_no_neighbour_in_the_place_of_what_was_chosen(
    page: WorklistPage,
    screen: WorklistScreen,
    session: Session,
    filled: stores.Filled,
    lanes: InlineLanes,
    qtbot: QtBot,
) -> None:
    elsewhere = page.model.rows[3].exam
    lanes.announce(read(filled, int(page.model.rows[3].patient_key[1:])), None)
    screen.choice.want(ListFilter(mine=Mine.UNREAD))
    screen.open_next()
    first = session.exam
    lanes.announce(read(filled, int(page.model.rows[0].patient_key[1:])), None)
    qtbot.waitUntil(lambda: bool(page.model._outside))
    opened: list[object] = []
    session.exam_changed.connect(opened.append)
    session.open_exam(elsewhere)  # as from the page on which readers are compared
    assert opened == [elsewhere]
    assert session.exam == elsewhere
    assert page.model.row_of(first) < 0
    assert not screen.view.selectionModel().selectedIndexes()


def test_what_one_reader_looked_for_is_not_left_for_the_next(
    page: WorklistPage, screen: WorklistScreen, session: Session, qtbot: QtBot
) -> None:
    screen.choice.want(ListFilter(text="P0002", mine=Mine.UNREAD))
    screen.choice.save("To ask about")
    page.count()
    assert patients(page) == ["P0002"]
    session.set_reader(ReaderId(2), "Reader Two")
    assert screen.choice.filter == ListFilter()
    assert (screen.search.text(), page.search.text()) == ("", "")
    assert "To ask about" not in {one.title for one in screen.choice.lists}
    assert page._people.isHidden()
    assert len(patients(page)) == 6
