"""A reader's teaching cases as a list: hers alone, and no note before her gate is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.annotation import Annotator, keeping
from core.domain.assessment import Category, Density
from core.domain.study import ReaderId
from core.domain.worklist import BUILT_IN, BuiltIn, ListFilter
from core.store import readers
from maninegs_gui.bridge.session import Session
from maninegs_gui.worklist.model import Column
from maninegs_gui.worklist.page import WorklistPage
from maninegs_gui.worklist.screen import WorklistScreen
from tests.support import stores
from tests.support.lanes import InlineLanes


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[stores.Filled]:
    made = stores.filled(tmp_path, patients=4)
    yield made
    made.store.close()


@pytest.fixture
def lanes(qtbot: QtBot, filled: stores.Filled, tmp_path: Path) -> Iterator[InlineLanes]:
    made = InlineLanes(filled.store, tmp_path)
    yield made
    made.close()


@pytest.fixture
def screen(
    qtbot: QtBot, lanes: InlineLanes, filled: stores.Filled, tmp_path: Path
) -> WorklistScreen:
    session = Session(workspaces.create(tmp_path))
    made = WorklistScreen(lanes, session)
    qtbot.addWidget(made)
    session.set_reader(filled.reader, "Reader One")
    made.session = session  # type: ignore[attr-defined]
    return made


def shown(screen: WorklistScreen) -> dict[str, str]:
    """Note by patient, of what is listed."""
    model = screen.model
    return {row.patient_key: model.kept_text(row) for row in model.rows}


def keep(filled: stores.Filled, lanes: InlineLanes, patient: int, note: str = "") -> None:
    breast = filled.breasts[2 * patient - 2]
    lanes.announce(keeping.keep(filled.store, filled.reader, breast, note), None)


def test_the_list_of_mine_has_what_i_kept_and_follows(
    screen: WorklistScreen, filled: stores.Filled, lanes: InlineLanes, qtbot: QtBot
) -> None:
    keep(filled, lanes, 2)
    screen.choice.want(BUILT_IN[BuiltIn.TEACHING])
    assert shown(screen) == {"P0002": ""}
    keep(filled, lanes, 3)
    qtbot.waitUntil(lambda: set(shown(screen)) == {"P0002", "P0003"})
    screen.choice.want(ListFilter())
    assert len(shown(screen)) == 4


def test_a_note_is_shown_once_i_have_assessed_and_never_before(
    screen: WorklistScreen, filled: stores.Filled, lanes: InlineLanes, qtbot: QtBot
) -> None:
    keep(filled, lanes, 2, "A malignant one\nwith a benign face")
    screen.choice.want(ListFilter(teaching=True))
    assert shown(screen) == {"P0002": ""}
    index = screen.model.index(0, Column.PATIENT)
    spoken = screen.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert "malignant" not in str(spoken)
    annotator = Annotator(filled.store, filled.reader)
    lanes.announce(annotator.save_assessment(filled.breasts[2], Category.C4, Density.B), None)
    said = "A malignant one with a benign face"
    qtbot.waitUntil(lambda: shown(screen) == {"P0002": said})
    notes = screen.model.data(screen.model.index(0, Column.NOTES))
    assert notes == said
    assert said in str(screen.model.data(index, Qt.ItemDataRole.AccessibleTextRole))


def test_no_list_but_that_of_teaching_cases_tells_that_one_is_kept(
    screen: WorklistScreen, filled: stores.Filled, lanes: InlineLanes
) -> None:
    annotator = Annotator(filled.store, filled.reader)
    lanes.announce(annotator.save_assessment(filled.breasts[2], Category.C4, Density.B), None)
    keep(filled, lanes, 2, "seen")
    screen.model.refresh()
    assert set(shown(screen).values()) == {""}


def test_another_reader_sees_neither_the_cases_nor_the_notes(
    screen: WorklistScreen, filled: stores.Filled, lanes: InlineLanes
) -> None:
    keep(filled, lanes, 2, "mine")
    screen.choice.want(ListFilter(teaching=True))
    with filled.store.write(None, "people") as unit:
        other = readers.ensure(unit, "Reader Two")
    screen.session.set_reader(ReaderId(other), "Reader Two")  # type: ignore[attr-defined]
    screen.choice.want(ListFilter(teaching=True))
    assert shown(screen) == {}


def test_list_and_page_show_the_note(
    screen: WorklistScreen, filled: stores.Filled, lanes: InlineLanes, qtbot: QtBot
) -> None:
    annotator = Annotator(filled.store, filled.reader)
    lanes.announce(annotator.save_assessment(filled.breasts[2], Category.C4, Density.B), None)
    keep(filled, lanes, 2, "for the resident")
    page = WorklistPage(lanes, screen.session, screen)  # type: ignore[attr-defined]
    qtbot.addWidget(page)
    screen.choice.want(ListFilter(teaching=True))
    at = page.model.index(0, Column.NOTES)
    assert page.model.data(at) == "for the resident"
    assert set(page.chips.chips) == {"teaching"}
    assert "teaching" in page.chips.chips["teaching"].text().lower()
