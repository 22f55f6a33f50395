"""A history that was altered, cut, exchanged or shortened is told, and against what."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.domain.chain import Head
from core.domain.changes import Topic
from core.domain.errors import Cancelled
from core.domain.progress import CancelToken, Progress
from core.store import Store, history, readers, sqlite, verify
from core.store.verify import Finding
from tests.support import stores

GUARDS = ("history_no_update", "history_no_delete", "history_only_longer")


def filled(folder: Path, rows: int = 9) -> Path:
    """A closed store whose history has ``rows`` rows."""
    with stores.open_store(folder) as store:
        for number in range(rows):
            with store.write(None, f"write {number}") as unit:
                readers.ensure(unit, f"Zoë {number}")
    return folder / "maninegs.sqlite"


def forge(path: Path, *statements: str) -> None:
    """Change a store behind the program's back, guards or not."""
    with closing(sqlite.connect(path)) as connection:
        for name in GUARDS:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)


def head(path: Path) -> Head:
    with Store.open(path, read_only=True) as store, store.read() as r:
        return history.head(r)


def verdict(path: Path, against: Head | None = None) -> verify.Verdict:
    with Store.open(path, read_only=True) as store, store.read() as r:
        return verify.verify(r, against)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return filled(tmp_path)


def test_a_history_that_nobody_touched_is_whole(path: Path) -> None:
    assert head(path).count == 9
    assert verdict(path) == verify.Verdict(Finding.WHOLE, head(path))
    assert verdict(path, head(path)).good
    assert "9 entries is whole" in verdict(path).sentence


def test_an_empty_history_is_whole_and_has_a_head(tmp_path: Path) -> None:
    with stores.open_store(tmp_path) as store, store.read() as r:
        assert history.head(r) == Head()
        assert verify.verify(r, Head()).good
        assert verify.verify(r, Head(1, "0" * 64)).finding is Finding.SHORTENED


@pytest.mark.parametrize(
    "change",
    [
        "at = '2001-01-01 00:00:00.000000'", "offset_minutes = 61", "reader_id = 1",
        "what = 'nothing'", "action = 'change'", "topic = 'exams'", "item_id = 99",
        "breast_id = 7", "before = '{}'", """after = '{"name": "Somebody"}'""", "after = NULL",
        "salt = 'x'", "content_sha = 'x'", "chain = 'x'", "erased = 1",
    ],
)  # fmt: skip
def test_a_row_that_was_altered_is_named(path: Path, change: str) -> None:
    forge(path, f"UPDATE history SET {change} WHERE id = 5")
    found = verdict(path)
    assert (found.finding, found.first) == (Finding.ALTERED, 5)
    assert "Entry 5 of the history was altered" in found.sentence


def test_rows_that_were_taken_out_are_named(path: Path) -> None:
    forge(path, "DELETE FROM history WHERE id IN (4, 5)")
    found = verdict(path)
    assert (found.finding, found.first, found.last) == (Finding.MISSING, 4, 5)


def test_rows_that_changed_places_are_named(path: Path) -> None:
    forge(
        path,
        "UPDATE history SET id = 100 WHERE id = 3",
        "UPDATE history SET id = 3 WHERE id = 7",
        "UPDATE history SET id = 7 WHERE id = 100",
    )
    found = verdict(path)
    assert (found.finding, found.first) == (Finding.ALTERED, 3)


def test_a_tail_that_was_cut_is_told_by_the_stores_own_counter(path: Path) -> None:
    before = head(path)
    forge(path, "DELETE FROM history WHERE id > 7")
    assert verdict(path).finding is Finding.MISSING
    with Store.open(path, read_only=True) as store, store.read() as r:
        assert verify.tail(r, before).finding is Finding.SHORTENED


def test_a_tail_that_was_cut_with_the_counter_is_told_by_a_head(path: Path) -> None:
    before = head(path)
    forge(path, "DELETE FROM history WHERE id > 7", "UPDATE sqlite_sequence SET seq = 7")
    assert verdict(path).good
    found = verdict(path, before)
    assert (found.finding, found.first, found.last) == (Finding.SHORTENED, 8, 9)
    assert "ends at entry 7" in found.sentence
    with Store.open(path, read_only=True) as store, store.read() as r:
        assert verify.tail(r, before).finding is Finding.SHORTENED


def test_what_is_written_behind_a_cut_leaves_the_gap(path: Path) -> None:
    forge(path, "DELETE FROM history WHERE id > 7")
    with Store.open(path) as store, store.write(None, "on") as unit:
        readers.ensure(unit, "Later")
    found = verdict(path)
    assert (found.finding, found.first, found.last) == (Finding.MISSING, 8, 9)


def test_an_older_file_in_its_place_is_told_by_a_head(path: Path, tmp_path: Path) -> None:
    old = path.read_bytes()
    with Store.open(path) as store, store.write(None, "later") as unit:
        readers.ensure(unit, "Later")
    later = head(path)
    path.write_bytes(old)
    assert verdict(path, later).finding is Finding.SHORTENED
    with Store.open(path) as store, store.write(None, "other") as unit:
        readers.ensure(unit, "Another")
    found = verdict(path, later)
    assert (found.finding, found.first) == (Finding.FOREIGN, 10)


def test_a_chain_that_was_computed_anew_is_told_by_a_head(tmp_path: Path) -> None:
    one, two = filled(tmp_path / "one"), filled(tmp_path / "two")
    assert verdict(two).good
    assert verdict(two, head(one)).finding is Finding.FOREIGN
    with Store.open(two, read_only=True) as store, store.read() as r:
        assert verify.tail(r, head(one)).finding is Finding.FOREIGN


def test_the_check_of_the_tail_sees_what_came_after_the_head(path: Path) -> None:
    known = head(path)
    with Store.open(path) as store:
        for number in range(3):
            with store.write(None, "more") as unit:
                readers.ensure(unit, f"More {number}")
        with store.read() as r:
            assert verify.tail(r, known).good
    forge(path, "UPDATE history SET what = 'x' WHERE id = 11")
    with Store.open(path, read_only=True) as store, store.read() as r:
        found = verify.tail(r, known)
    assert (found.finding, found.first) == (Finding.ALTERED, 11)


def test_several_heads_are_judged_in_one_pass(path: Path, tmp_path: Path) -> None:
    heads = {"good": head(path), "none": Head(), "long": Head(50, "a" * 64), "odd": Head(4, "b")}
    with Store.open(path, read_only=True) as store, store.read() as r:
        own, *rest = verify.verify_all(r, heads)
    assert own.finding is Finding.WHOLE
    assert {v.against: v.finding for v in rest} == {
        "good": Finding.WHOLE, "none": Finding.WHOLE,
        "long": Finding.SHORTENED, "odd": Finding.FOREIGN,
    }  # fmt: skip


def test_verifying_tells_how_far_it_is_and_can_be_cancelled(tmp_path: Path) -> None:
    with stores.open_store(tmp_path) as store:
        with store.write(None, "many") as unit:
            for number in range(2500):
                unit.record(Topic.SETTINGS, number, "set", after={"n": number})
        seen: list[Progress] = []
        with store.read() as r:
            assert verify.verify(r, report=seen.append).good
            assert [p.done for p in seen] == [1000, 2000, 2500]
            token = CancelToken()
            with pytest.raises(Cancelled):
                verify.verify(r, report=lambda _: token.cancel(), cancel=token)


# erasing the content of rows


def test_an_erased_content_is_gone_and_the_chain_stays_whole(path: Path) -> None:
    before = head(path)
    with Store.open(path) as store:
        with store.write(None, "Delete a patient") as unit:
            assert history.erase(unit, [3, 4, 7]) == 3
        with store.read() as r:
            assert verify.verify(r, before).good
            told = {e.id: e for e in history.entries(r)}
        assert told[4].erased
        assert (told[4].what, told[4].before, told[4].after) == ("", None, None)
        assert not told[5].erased
        assert told[10].action == "erase"
        assert told[10].after == {"rows": [[3, 4], [7, 7]]}
        with store.write(None, "again") as unit:
            assert history.erase(unit, [3, 4]) == 0
    assert "Zoë 3".encode() not in b"".join(
        json.dumps(e.after).encode() for e in told.values() if e.erased
    )


def test_a_content_that_was_erased_behind_the_programs_back_is_told(path: Path) -> None:
    with closing(sqlite.connect(path)) as connection:
        connection.execute(
            "UPDATE history SET what='', salt='', before=NULL, after=NULL, erased=1 WHERE id=6"
        )
    found = verdict(path)
    assert (found.finding, found.first) == (Finding.ERASED, 6)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE history SET what = 'x' WHERE id = 2",
        "UPDATE history SET erased = 1 WHERE id = 2",
        "UPDATE history SET what='', salt='', before=NULL, after=NULL, erased=1, at='x' WHERE id=2",
        "UPDATE history SET what='', salt='', before=NULL, after=NULL, erased=1, chain='x'",
        "UPDATE history SET what='', salt='', before=NULL, after=NULL, erased=1, id=77 WHERE id=9",
        "DELETE FROM history WHERE id = 2",
        "INSERT OR REPLACE INTO history SELECT * FROM history WHERE id = 9",
        "INSERT OR REPLACE INTO history(id, at, offset_minutes, what, action, topic, item_id) "
        "VALUES (3, 'x', 0, 'x', 'x', 'x', 0)",
    ],
)  # fmt: skip
def test_the_database_refuses_every_other_change_of_a_row(path: Path, statement: str) -> None:
    with (
        closing(sqlite.connect(path)) as connection,
        pytest.raises(sqlite.DRIVER.IntegrityError, match="append-only"),
    ):
        connection.execute(statement)
    assert verdict(path).good


# properties

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text(max_size=8)
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner,
                                                                max_size=3),
    max_leaves=6,
)  # fmt: skip
STATES = st.none() | st.dictionaries(st.text(max_size=5), JSON, max_size=3)
ROWS = st.lists(st.tuples(st.text(max_size=6), STATES, STATES), min_size=2, max_size=6)
Damage = Callable[[int, int], tuple[str, ...]]
DAMAGES: dict[str, Damage] = {
    "alter": lambda a, _: (f"UPDATE history SET item_id = item_id + 1 WHERE id = {a}",),
    "take out": lambda a, _: (f"DELETE FROM history WHERE id = {a}",),
    "cut": lambda a, _: (f"DELETE FROM history WHERE id >= {a}",),
    "swap": lambda a, b: (
        f"UPDATE history SET id = 1000 WHERE id = {a}",
        f"UPDATE history SET id = {a} WHERE id = {b}",
        f"UPDATE history SET id = {b} WHERE id = 1000",
    ),
}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rows=ROWS, data=st.data())
def test_whatever_is_written_verifies_and_no_damage_does(
    rows: list[tuple[str, Any, Any]], data: st.DataObject,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:  # fmt: skip
    with stores.open_store(tmp_path_factory.mktemp("chain")) as store:
        for number, (what, before, after) in enumerate(rows):
            with store.write(None, what) as unit:
                unit.record(Topic.SETTINGS, number, "set", before=before, after=after)
        with store.read() as r:
            kept = history.head(r)
            assert verify.verify(r, kept).good
            entries = history.entries(r)
    assert [(e.what, e.before, e.after) for e in reversed(entries)] == rows
    count = len(rows)
    first = data.draw(st.integers(1, count), label="first")
    second = data.draw(st.integers(1, count).filter(lambda n: n != first), label="second")
    forge(store.path, *data.draw(st.sampled_from(sorted(DAMAGES)).map(DAMAGES.get))(first, second))
    assert not verdict(store.path).good
    assert not verdict(store.path, kept).good
