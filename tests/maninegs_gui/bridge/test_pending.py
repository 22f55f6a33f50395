"""Writes that cannot be saved at present are kept in order, told, and saved later (7 and 31)."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from core.domain.changes import Changes
from core.domain.errors import StoreFull, StoreUnavailable, WorldError
from core.store import Store, history, readers, verify
from core.store.faults import Fault, Faults
from maninegs_gui.bridge import lanes as bridge
from maninegs_gui.bridge.lanes import Lanes, Tone
from tests.support import stores


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[SimpleNamespace]:
    """Real lanes on a real store whose disk can be broken, and all that they told."""
    path = stores.filled(tmp_path / "ws", 1).closed()
    faults = Faults()
    lanes = Lanes(lambda: Store.open(path, editing=True, faults=faults), tmp_path)
    told: list[tuple[object, ...]] = []
    lanes.waiting.connect(lambda count, why: told.append(("waiting", count, why)))
    lanes.told.connect(lambda tone, text: told.append(("told", tone, text)))
    lanes.changed.connect(lambda changes, origin: told.append(("changed", changes, origin)))
    yield SimpleNamespace(path=path, faults=faults, lanes=lanes, told=told, owner=QObject())
    lanes.close()


def add(name: str):
    def work(store: Store) -> tuple[Changes, str]:
        with store.write(None, f"Add {name}") as unit:
            readers.ensure(unit, name)
        return unit.changes, name

    return work


def names(store: Store) -> list[str]:
    with store.read() as r:
        return [reader.name for reader in readers.all_readers(r)][1:]


def waiting(desk: SimpleNamespace) -> list[tuple[int, str]]:
    return [(one[1], one[2]) for one in desk.told if one[0] == "waiting"]


@pytest.mark.parametrize("fault", [Fault.GONE, Fault.NO_FILE, Fault.BUSY])
def test_writes_wait_in_order_while_reads_go_on_and_are_saved_when_the_disk_is_back(
    desk: SimpleNamespace, qtbot: QtBot, fault: Fault
) -> None:
    landed: list[str] = []
    desk.faults.writes = fault
    for name in ("a", "b", "c"):
        desk.lanes.write(desk.owner, add(name), landed.append)
    qtbot.waitUntil(lambda: desk.lanes.waiting_count == 3)
    seen: list[list[str]] = []
    desk.lanes.ask(desk.owner, "names", names, seen.append)
    qtbot.waitUntil(lambda: bool(seen), timeout=3000)
    assert seen == [[]]
    assert landed == []
    assert desk.lanes.waiting_for == ("Add a",)
    desk.faults.writes = None
    qtbot.waitUntil(lambda: landed == ["a", "b", "c"], timeout=5000)
    qtbot.waitUntil(lambda: waiting(desk)[-1] == (0, ""))
    desk.lanes.ask(desk.owner, "names", names, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[1] == ["a", "b", "c"]


def test_a_lost_disk_is_told_at_once_and_another_writer_after_five_seconds(
    desk: SimpleNamespace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert bridge._TOLD_SECONDS == 5
    monkeypatch.setattr(bridge, "_TOLD_SECONDS", 0.8)
    desk.faults.writes = Fault.BUSY
    desk.lanes.write(desk.owner, add("a"))
    qtbot.waitUntil(lambda: bool(waiting(desk)))
    assert waiting(desk)[0] == (1, "")
    qtbot.waitUntil(lambda: "is in use by" in waiting(desk)[-1][1], timeout=4000)
    desk.faults.writes = None
    qtbot.waitUntil(lambda: waiting(desk)[-1][0] == 0, timeout=4000)
    desk.faults.writes = Fault.GONE
    count = len(waiting(desk))
    desk.lanes.write(desk.owner, add("b"))
    qtbot.waitUntil(lambda: len(waiting(desk)) > count)
    assert waiting(desk)[count] == (1, "The disk that holds maninegs.sqlite does not answer")


def test_views_read_anew_what_the_store_holds_as_soon_as_a_write_waits(
    desk: SimpleNamespace, qtbot: QtBot
) -> None:
    desk.faults.writes = Fault.GONE
    desk.lanes.write(desk.owner, add("a"))
    qtbot.waitUntil(lambda: any(one[0] == "changed" for one in desk.told))
    changes = next(one[1] for one in desk.told if one[0] == "changed")
    assert {"findings", "assessments", "undo"} <= {topic.value for topic in changes.topics}


def test_a_full_disk_is_refused_with_its_sentence_and_nothing_waits(
    desk: SimpleNamespace, qtbot: QtBot
) -> None:
    desk.faults.writes = Fault.FULL
    failed: list[Exception] = []
    desk.lanes.write(desk.owner, add("a"), failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], StoreFull)
    assert desk.lanes.waiting_count == 0
    assert any(one[0] == "changed" for one in desk.told), "views show what the store holds"


def test_what_is_refused_once_the_disk_is_back_is_told_and_the_rest_saved(
    desk: SimpleNamespace, qtbot: QtBot
) -> None:
    def refuse(store: Store) -> Changes:
        with store.write(None, "refuse"):
            raise WorldError("That was changed elsewhere since.")

    landed: list[str] = []
    desk.faults.writes = Fault.GONE
    desk.lanes.write(desk.owner, refuse)
    desk.lanes.write(desk.owner, add("b"), landed.append)
    qtbot.waitUntil(lambda: desk.lanes.waiting_count == 2)
    desk.faults.writes = None
    qtbot.waitUntil(lambda: landed == ["b"], timeout=5000)
    assert ("told", Tone.WARNING, "That was changed elsewhere since.") in desk.told
    qtbot.waitUntil(lambda: waiting(desk)[-1][0] == 0)


def test_what_was_saved_in_part_is_told_and_never_done_twice(
    desk: SimpleNamespace, qtbot: QtBot
) -> None:
    def two(store: Store) -> Changes:
        with store.write(None, "one") as unit:
            readers.ensure(unit, "one")
        desk.faults.writes = Fault.GONE
        with store.write(None, "two") as unit:
            readers.ensure(unit, "two")
        return unit.changes

    failed: list[Exception] = []
    desk.lanes.write(desk.owner, two, failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert desk.lanes.waiting_count == 0
    desk.faults.writes = None
    seen: list[list[str]] = []
    desk.lanes.ask(desk.owner, "names", names, seen.append)
    qtbot.waitUntil(lambda: seen == [["one"]])


def test_closing_saves_what_waits_if_it_can_by_then(desk: SimpleNamespace, qtbot: QtBot) -> None:
    desk.faults.writes = Fault.GONE
    desk.lanes.write(desk.owner, add("a"))
    qtbot.waitUntil(lambda: desk.lanes.waiting_count == 1)
    desk.faults.writes = None
    desk.lanes.close()
    with Store.open(desk.path) as store:
        assert names(store) == ["a"]
        with store.read() as r:
            assert verify.verify(r).good
            assert history.entries(r)[0].what == "Add a"


def test_a_read_waits_no_longer_than_a_blink_while_another_process_writes(
    desk: SimpleNamespace, qtbot: QtBot
) -> None:
    seen: list[float] = []
    with Store.open(desk.path) as other, other.write(None, "long"):
        desk.lanes.write(desk.owner, add("a"))
        qtbot.waitUntil(lambda: desk.lanes.waiting_count == 1)
        for number in range(5):
            begun = time.monotonic()
            desk.lanes.ask(
                desk.owner, f"{number}", names, lambda _, b=begun: seen.append(time.monotonic() - b)
            )
            qtbot.waitUntil(lambda n=number: len(seen) == n + 1)
        assert desk.lanes.waiting_count == 1
    qtbot.waitUntil(lambda: desk.lanes.waiting_count == 0, timeout=5000)
    assert sorted(seen)[2] < 2 * bridge._PATIENCE_SECONDS


def test_a_store_that_cannot_be_opened_is_examined_once_and_told_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    opened: list[int] = []

    def broken() -> Store:
        opened.append(1)
        raise StoreUnavailable("It is damaged.")

    lanes, owner = Lanes(broken, tmp_path), QObject()
    errors: list[StoreUnavailable] = []
    lanes.cannot_open.connect(errors.append)
    failed: list[Exception] = []
    try:
        for number in range(4):
            lanes.ask(owner, f"{number}", names, lambda _: None, failed.append)
        lanes.write(owner, add("a"), failed=failed.append)
        qtbot.waitUntil(lambda: len(failed) == 5)
        assert len(opened) == len(errors) == 1
        assert lanes.waiting_count == 0
        done: list[str] = []
        lanes.exchange(owner, "again", lambda *_: "mended", done.append)
        qtbot.waitUntil(lambda: done == ["mended"])
        lanes.ask(owner, "x", names, lambda _: None, failed.append)
        qtbot.waitUntil(lambda: len(opened) == 2)
    finally:
        lanes.close()


def test_the_file_is_exchanged_while_the_store_is_closed_and_never_under_longer_work(
    desk: SimpleNamespace, qtbot: QtBot
) -> None:
    from core.store import lease

    seen: list[object] = []

    def look(*_: object) -> bool:
        right = lease.take(desk.path)
        if right is not None:
            right.release()
        return right is not None

    desk.lanes.ask(desk.owner, "open", names, seen.append)
    desk.lanes.exchange(desk.owner, "swap", look, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[1] is True, "nobody edits meanwhile"
    failed: list[Exception] = []
    busy: list[int] = []
    token = desk.lanes.long(
        desk.owner, "long", lambda _s, _r, cancel: _until(cancel, busy), lambda _: None
    )
    qtbot.waitUntil(lambda: bool(busy))
    desk.lanes.exchange(desk.owner, "swap", look, seen.append, failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    token.cancel()
    assert "wait for it first" in str(failed[0])


def _until(cancel: object, begun: list[int]) -> None:
    begun.append(1)
    while not cancel.cancelled:  # type: ignore[attr-defined]
        time.sleep(0.01)
