from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.changes import Changes, Topic
from core.store import Store
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.worklist.screen import WorklistScreen
from tests.support import stores


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[stores.Filled]:
    made = stores.filled(tmp_path, patients=4)
    yield made
    made.store.close()


@pytest.fixture
def lanes(qtbot: QtBot, filled: stores.Filled, tmp_path: Path) -> Iterator[Lanes]:
    made = Lanes(lambda: Store.open(filled.store.path), tmp_path)
    yield made
    made.close()


@pytest.fixture
def session(tmp_path: Path, filled: stores.Filled) -> Session:
    made = Session(workspaces.create(tmp_path))
    made.set_reader(filled.reader, "Reader One")
    return made


@pytest.fixture
def screen(qtbot: QtBot, lanes: Lanes, session: Session) -> WorklistScreen:
    made = WorklistScreen(lanes, session)
    qtbot.addWidget(made)
    made.model.refresh()
    qtbot.waitUntil(lambda: made.model.rowCount() == 4)
    return made


def spoken(screen: WorklistScreen, row: int) -> str:
    index = screen.model.index(row, 0)
    return str(screen.model.data(index, Qt.ItemDataRole.AccessibleTextRole))


def test_every_exam_is_listed_in_words(screen: WorklistScreen) -> None:
    assert "P0004" in spoken(screen, 0)
    assert "4 views, 1 finding, started" in spoken(screen, 0)


def test_nothing_of_pathology_is_in_the_worklist(screen: WorklistScreen) -> None:
    everything = " ".join(
        str(screen.model.data(screen.model.index(row, column), role))
        for row in range(4)
        for column in range(screen.model.columnCount())
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    ).lower()
    assert "malignant" not in everything
    assert "benign" not in everything


def test_searching_narrows_the_list_and_says_when_nothing_matches(
    screen: WorklistScreen, qtbot: QtBot
) -> None:
    screen.search.setText("P0002")
    qtbot.waitUntil(lambda: screen.model.rowCount() == 1)
    screen.search.setText("nobody")
    qtbot.waitUntil(lambda: screen.model.rowCount() == 0)
    assert "No exam matches" in screen.empty_text


def test_moving_through_the_list_opens_cases(
    screen: WorklistScreen, session: Session, qtbot: QtBot
) -> None:
    exams = [row.exam for row in screen.model.rows]
    screen.open_next()
    assert session.exam == exams[0]
    screen.open_next()
    assert session.exam == exams[1]
    screen.open_next(-1)
    assert session.exam == exams[0]
    screen.open_next(-1)
    assert session.exam == exams[0]


def test_the_next_unread_case_passes_over_read_ones(
    screen: WorklistScreen, session: Session, filled: stores.Filled, lanes: Lanes, qtbot: QtBot
) -> None:
    screen.open_next()
    with filled.store.write(filled.reader, "assess") as unit:
        for breast in filled.breasts[4:6]:  # both breasts of the third patient: the second row
            stores.assess(unit, breast, filled.reader)
    lanes.announce(Changes.of(Topic.ASSESSMENTS), None)
    qtbot.waitUntil(lambda: "read" in spoken(screen, 1).split(", "))
    screen.open_next_unread()
    assert session.exam == screen.model.rows[2].exam


def test_a_long_list_is_loaded_page_by_page(
    screen: WorklistScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("maninegs_gui.worklist.model.PAGE", 3)
    screen.model._rows.clear()
    screen.model.refresh()
    qtbot.waitUntil(lambda: screen.model.rowCount() == 3)
    assert screen.model.canFetchMore(QModelIndex())
    screen.model.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: screen.model.rowCount() == 4)
    assert not screen.model.canFetchMore(QModelIndex())
