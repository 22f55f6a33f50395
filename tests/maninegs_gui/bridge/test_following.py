"""What follows imports is told, goes on by itself, waits for trainings, and ends quickly."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.domain.changes import Changes, Topic
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Report
from core.domain.study import BreastId
from core.models.backlog import Backlog
from core.models.following import Step
from core.store import Store
from core.workspace import Workspace
from maninegs_gui.bridge import following as module
from maninegs_gui.bridge.following import Following
from maninegs_gui.bridge.lanes import Lanes
from tests.support import stores
from tests.support.models import Trained, trained


class FakeWork:
    """Has so many breasts to embed, one a step."""

    def __init__(self, waiting: int) -> None:
        self.left = waiting
        self.steps = self.looks = 0
        self.error: WorldError | None = None
        self.closed = False
        self.hold: threading.Event | None = None

    @property
    def backlog(self) -> Backlog:
        return Backlog(new=tuple(BreastId(n + 1) for n in range(self.left)))

    def look(self, store: Store) -> Backlog:
        del store
        self.looks += 1
        return self.backlog

    def step(self, store: Store, report: Report, cancel: CancelToken) -> Step:
        del store, report
        self.steps += 1
        if self.hold is not None:
            while not self.hold.wait(0.01):
                cancel.check("Embedding")
        if self.error is not None:
            raise self.error
        self.left = max(0, self.left - 1)
        return Step(self.backlog, more=self.left > 0, wrote=True)

    def close(self) -> None:
        self.closed = True


class Desk:
    """Following on real lanes, with hardly a pause between its pieces."""

    def __init__(self, lanes: Lanes, workspace: Workspace, work: FakeWork) -> None:
        self.texts: list[str] = []
        self.said: list[str] = []
        self.finished = 0
        self.renewed = 0
        self.work = work
        self.following = Following(
            lanes, workspace, lambda: pytest.fail("no decoders here"), work=work, renew=self._renew
        )
        self.following.told.connect(self.texts.append)
        self.following.followed.connect(self._finish)
        lanes.told.connect(lambda _tone, text: self.said.append(text))

    def _finish(self) -> None:
        self.finished += 1

    def _renew(self, *_: object) -> bool:
        self.renewed += 1
        return False


@pytest.fixture
def site(tmp_path: Path) -> Trained:
    found = trained(tmp_path, 20)
    found.store.close()
    return found


@pytest.fixture
def lanes(qtbot: QtBot, site: Trained, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lanes]:
    del qtbot
    for name in ("SOON", "NEXT", "LATER"):
        monkeypatch.setattr(module, name, 5)
    made = Lanes(lambda: stores.open_store(site.workspace.root), site.workspace.logs)
    yield made
    made.close()


def test_it_says_how_many_wait_goes_on_by_itself_and_says_nothing_when_all_is_there(
    qtbot: QtBot, lanes: Lanes, site: Trained
) -> None:
    desk = Desk(lanes, site.workspace, FakeWork(4))
    desk.following.begin()
    qtbot.waitUntil(lambda: desk.finished == 1 and desk.renewed == 1)
    assert desk.texts == [
        "3 breasts are not searchable yet",
        "2 breasts are not searchable yet",
        "1 breast is not searchable yet",
        "",
    ]
    desk.work.left = 1
    lanes.announce(Changes.of(Topic.IMAGES, 7), None)
    qtbot.waitUntil(lambda: desk.finished == 2)
    steps = desk.work.steps
    lanes.announce(Changes.of(Topic.FINDINGS, 7), None)
    qtbot.wait(60)
    assert desk.work.steps == steps  # new tags need no new vectors
    desk.following.stop()
    assert desk.work.closed


def test_a_site_that_wants_it_by_hand_is_told_and_nothing_is_embedded(
    qtbot: QtBot, lanes: Lanes, site: Trained
) -> None:
    from dataclasses import replace

    from core.workspace import decide

    decide(site.workspace, replace(site.workspace.site, follow=False))
    desk = Desk(lanes, site.workspace, FakeWork(12))
    desk.following.begin()
    qtbot.waitUntil(lambda: bool(desk.texts))
    assert desk.texts[-1] == "12 breasts are not searchable yet"
    assert desk.work.steps == 0


def test_a_training_comes_first(qtbot: QtBot, lanes: Lanes, site: Trained) -> None:
    work = FakeWork(2)
    work.hold = threading.Event()
    desk = Desk(lanes, site.workspace, work)
    desk.following.begin()
    qtbot.waitUntil(lambda: work.steps == 1)
    desk.following.set_training(True)
    qtbot.waitUntil(lambda: work.looks > 0)
    assert (work.steps, work.left) == (1, 2)
    # What was looked at on the lane is told by the window's thread a moment later.
    qtbot.waitUntil(lambda: desk.texts[-1:] == ["2 breasts are not searchable yet"])
    work.hold.set()
    desk.following.set_training(False)
    qtbot.waitUntil(lambda: work.left == 0)


def test_a_fault_is_told_once_and_tried_again_in_silence(
    qtbot: QtBot, lanes: Lanes, site: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LONGEST", 5)
    work = FakeWork(1)
    work.error = WorldError("The model in use was altered.")
    desk = Desk(lanes, site.workspace, work)
    desk.following.begin()
    qtbot.waitUntil(lambda: work.steps > 4)
    assert len(desk.said) == 1
    assert "altered" in desk.said[0]
    work.error = None
    qtbot.waitUntil(lambda: work.left == 0)


def test_an_import_that_comes_meanwhile_is_next(qtbot: QtBot, lanes: Lanes, site: Trained) -> None:
    work = FakeWork(50)
    work.hold = threading.Event()
    desk = Desk(lanes, site.workspace, work)
    desk.following.begin()
    qtbot.waitUntil(lambda: work.steps == 1)
    seen: list[int] = []
    lanes.long(desk.following, "import", lambda *_: work.steps, seen.append)
    work.hold.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [1]
    desk.following.stop()


def test_it_gives_way_to_what_needs_the_store_closed(
    qtbot: QtBot, lanes: Lanes, site: Trained
) -> None:
    work = FakeWork(1)
    work.hold = threading.Event()
    desk = Desk(lanes, site.workspace, work)
    desk.following.begin()
    qtbot.waitUntil(lambda: work.steps == 1)
    done: list[str] = []
    lanes.exchange(desk.following, "restore", lambda *_: "restored", done.append)
    qtbot.waitUntil(lambda: done == ["restored"])
    work.hold.set()
    qtbot.waitUntil(lambda: work.left == 0)


def test_the_window_closes_while_it_is_at_work(qtbot: QtBot, lanes: Lanes, site: Trained) -> None:
    work = FakeWork(1)
    work.hold = threading.Event()
    desk = Desk(lanes, site.workspace, work)
    desk.following.begin()
    qtbot.waitUntil(lambda: work.steps == 1)
    desk.following.stop()
    lanes.close()
    assert work.left == 1
    assert desk.said == []
