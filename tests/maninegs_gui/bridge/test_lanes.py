from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from core.domain.changes import Changes, Topic
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Progress, Report
from maninegs_gui.bridge.lanes import Lanes, Tone


class FakeStore:
    def __init__(self) -> None:
        self.thread = threading.current_thread()
        self.closed_on: threading.Thread | None = None

    committed = 0

    @contextmanager
    def impatient(self, _seconds: float) -> Iterator[None]:
        yield

    def close(self) -> None:
        self.closed_on = threading.current_thread()


@pytest.fixture
def stores() -> list[FakeStore]:
    return []


@pytest.fixture
def lanes(qtbot: QtBot, tmp_path: Path, stores: list[FakeStore]) -> Iterator[Lanes]:
    def open_store() -> FakeStore:
        stores.append(FakeStore())
        return stores[-1]

    made = Lanes(open_store, tmp_path)
    yield made
    made.close()


def test_an_answer_arrives_on_the_gui_thread_from_the_one_database_thread(
    lanes: Lanes, qtbot: QtBot, stores: list[FakeStore]
) -> None:
    owner = QObject()
    seen: list[tuple[threading.Thread, threading.Thread]] = []
    for key in "ab":
        lanes.ask(
            owner,
            key,
            lambda store: threading.current_thread(),
            lambda thread: seen.append((thread, threading.current_thread())),
        )
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert len(stores) == 1
    assert {work for work, _ in seen} == {stores[0].thread}
    assert {landed for _, landed in seen} == {threading.main_thread()}


def test_the_latest_request_wins_and_an_overtaken_one_is_not_even_begun(
    lanes: Lanes, qtbot: QtBot
) -> None:
    owner, gate = QObject(), threading.Event()
    begun: list[int] = []
    landed: list[int] = []
    lanes.ask(owner, "other", lambda _: gate.wait(5), lambda _: None)

    def asked(number: int) -> None:
        def work(_: object) -> int:
            begun.append(number)
            return number

        lanes.ask(owner, "page", work, landed.append)

    for number in range(5):
        asked(number)
    gate.set()
    qtbot.waitUntil(lambda: bool(landed))
    assert landed == [4]
    assert begun == [4]


def test_a_result_that_was_overtaken_while_it_was_made_never_lands(
    lanes: Lanes, qtbot: QtBot
) -> None:
    owner, started, gate = QObject(), threading.Event(), threading.Event()
    landed: list[str] = []

    def slow(_: object) -> str:
        started.set()
        gate.wait(5)
        return "stale"

    lanes.ask(owner, "page", slow, landed.append)
    assert started.wait(5)
    lanes.ask(owner, "page", lambda _: "fresh", landed.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(landed))
    qtbot.wait(20)
    assert landed == ["fresh"]


def test_a_result_for_an_owner_that_was_deleted_is_dropped(lanes: Lanes, qtbot: QtBot) -> None:
    owner, other, gate = QObject(), QObject(), threading.Event()
    landed: list[str] = []
    lanes.ask(owner, "page", lambda _: gate.wait(5), lambda _: landed.append("dead"))
    shiboken6.delete(owner)
    gate.set()
    lanes.ask(other, "page", lambda _: None, lambda _: landed.append("alive"))
    qtbot.waitUntil(lambda: "alive" in landed)
    assert landed == ["alive"]


def test_writes_are_all_done_in_order_and_told_with_their_origin(
    lanes: Lanes, qtbot: QtBot
) -> None:
    origin = QObject()
    told: list[tuple[object, object]] = []
    extra: list[object] = []
    lanes.changed.connect(lambda changes, who: told.append((changes, who)))
    first, second = Changes.of(Topic.FINDINGS, 1), Changes.of(Topic.FINDINGS, 2)
    lanes.write(origin, lambda _: first)
    lanes.write(origin, lambda _: (second, "id"), extra.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [(first, origin), (second, origin)]
    assert extra == ["id"]


def test_what_is_wrong_with_the_world_is_one_sentence(lanes: Lanes, qtbot: QtBot) -> None:
    def work(_: object) -> None:
        raise WorldError("The disk is full: make room.")

    owner = QObject()
    with qtbot.waitSignal(lanes.told) as told:
        lanes.ask(owner, "page", work, lambda _: None)
    assert told.args == [Tone.WARNING, "The disk is full: make room."]


def test_a_fault_of_ours_saves_a_report_without_its_message(
    lanes: Lanes, qtbot: QtBot, tmp_path: Path
) -> None:
    def work(_: object) -> None:
        raise ValueError("Zhang^Planted^Name")

    owner = QObject()
    failures: list[Exception] = []
    with qtbot.waitSignal(lanes.told) as told:
        lanes.ask(owner, "page", work, lambda _: None, failures.append)
    assert told.args is not None
    assert told.args[0] is Tone.FAULT
    (report,) = tmp_path.glob("fault-*.txt")
    assert report.name in told.args[1]
    assert "ValueError" in report.read_text()
    assert "Planted" not in report.read_text()
    assert isinstance(failures[0], ValueError)


def test_pool_work_reports_and_can_be_cancelled(lanes: Lanes, qtbot: QtBot) -> None:
    owner, seen = QObject(), list[Progress]()
    failures: list[Exception] = []

    def work(report: Report, cancel: CancelToken) -> None:
        report(Progress(1, 2, "half"))
        for _ in range(500):
            threading.Event().wait(0.01)
            cancel.check("Counting")

    token = lanes.work(
        owner, "count", work, lambda _: None, failed=failures.append, progress=seen.append
    )
    qtbot.waitUntil(lambda: bool(seen))
    token.cancel()
    qtbot.waitUntil(lambda: bool(failures))
    assert str(failures[0]).startswith("Counting was cancelled")


def test_closing_finishes_writes_cancels_work_and_closes_the_store_on_its_thread(
    qtbot: QtBot, tmp_path: Path
) -> None:
    stores: list[FakeStore] = []
    done: list[str] = []

    def open_store() -> FakeStore:
        stores.append(FakeStore())
        return stores[-1]

    def endless(_report: Report, cancel: CancelToken) -> None:
        while True:
            threading.Event().wait(0.01)
            cancel.check()

    lanes, owner = Lanes(open_store, tmp_path), QObject()
    lanes.work(owner, "endless", endless, lambda _: None)

    def save(_: object) -> Changes:
        done.append("saved")
        return Changes()

    lanes.write(owner, save)
    lanes.close()
    assert done == ["saved"]
    assert stores[0].closed_on is stores[0].thread
    assert not [t for t in threading.enumerate() if t.name.startswith(("database", "pool", "long"))]
