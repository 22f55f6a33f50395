"""Importing in the window: the plan, what is taken in, what is refused and why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.changes import Changes, Topic
from core.imaging.pool import DecoderPool
from core.store import Store, counts
from core.workspace import Workspace
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.worklist.import_page import ImportPage
from tests.support import dicoms


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return workspaces.create(tmp_path / "workspace")


@pytest.fixture
def lanes(qtbot: QtBot, workspace: Workspace) -> Iterator[Lanes]:
    made = Lanes(lambda: Store.open(workspace.database), workspace.logs)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, lanes: Lanes, workspace: Workspace) -> Iterator[ImportPage]:
    with DecoderPool(workspace.cache, processes=1) as pool:
        made = ImportPage(lanes, Session(workspace), lambda: pool)
        qtbot.addWidget(made)
        made.show()
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "incoming"
    place.mkdir()
    for side, view in (("R", "CC"), ("R", "MLO"), ("L", "CC")):
        dicoms.write_mg(place / f"{side}{view}.dcm", side=side, view=view)
    (place / "notes.txt").write_text("not an image", encoding="utf-8")
    return place


def refused(page: ImportPage) -> dict[str, str]:
    table = page.refusals
    return {table.item(row, 0).text(): table.item(row, 1).text() for row in range(table.rowCount())}


def test_a_plan_changes_nothing_until_it_is_applied(
    page: ImportPage, folder: Path, workspace: Workspace, lanes: Lanes, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.finished, timeout=30_000):
        page.scan([folder])
    assert "3 new images" in page.state_text
    assert list(refused(page)) == ["notes.txt"]
    assert page.apply_button.isEnabled()
    with Store.open(workspace.database) as store, store.read() as reading:
        assert counts.status(reading).images == 0
    told: list[Changes] = []
    lanes.changed.connect(lambda changes, _origin: told.append(changes))
    with qtbot.waitSignal(page.finished, timeout=30_000):
        page.apply()
    assert Topic.EXAMS in told[0].topics
    assert "3 of 3 new images" in page.state_text
    with Store.open(workspace.database) as store, store.read() as reading:
        assert counts.status(reading).images == 3


def test_importing_again_finds_everything_known(
    page: ImportPage, folder: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.finished, timeout=30_000):
        page.scan([folder])
    with qtbot.waitSignal(page.finished, timeout=30_000):
        page.apply()
    with qtbot.waitSignal(page.finished, timeout=30_000):
        page.scan([folder])
    assert "nothing new" in page.state_text
    assert not page.apply_button.isEnabled()


def test_a_second_import_waits_for_the_first(
    page: ImportPage, folder: Path, lanes: Lanes, qtbot: QtBot
) -> None:
    page.scan([folder])
    with qtbot.waitSignal(lanes.told) as told:
        page.scan([folder])
    assert told.args is not None
    assert "under way" in told.args[1]
    with qtbot.waitSignal(page.finished, timeout=30_000):
        page.cancel()
    assert not page.busy
