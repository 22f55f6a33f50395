"""Readers: names, roles, PINs, retiring; the history says what was done and no secret."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.annotation.people import People, join
from core.domain import pins
from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.pins import Pin
from core.domain.roles import Role
from core.domain.study import ReaderId
from core.store import Store, findings, history, readers
from tests.support import stores

TOKEN = "q7-Zebra-PIN"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with stores.open_store(tmp_path) as opened:
        yield opened


def make(store: Store, *names: str, role: Role = Role.READER) -> list[ReaderId]:
    with store.write(None, "readers") as unit:
        return [readers.ensure(unit, name, role) for name in names]


def named(store: Store, reader: ReaderId) -> str:
    with store.read() as reading:
        return readers.get(reading, reader).name


def test_the_first_person_is_administrator_and_a_table_before_her_is_not(store: Store) -> None:
    (table,) = make(store, "CBIS-DDSM", role=Role.TABLE)
    first, second = make(store, "Anna", "Berta")
    with store.read() as reading:
        roles = {one.id: one.role for one in readers.all_readers(reading)}
        assert roles == {table: Role.TABLE, first: Role.ADMINISTRATOR, second: Role.READER}
        assert [one.id for one in readers.persons(reading)] == [first, second]


@pytest.mark.parametrize(
    "again",
    [
        "  Zoë   Müller ",
        unicodedata.normalize("NFD", "Zoë Müller"),
        "ZOË MÜLLER",
        "Zoë\u00a0Müller",
        "Zoë\tMüller\n",
        "Zoë Mü\u200bller",
        "\u202eZoë Müller\u202c",
        "Zoë Mü\u200dller",
    ],
)
def test_one_name_written_in_several_ways_is_one_person(store: Store, again: str) -> None:
    first, _ = make(store, "Zoë Müller", "Anna")
    assert make(store, again) == [first]
    assert named(store, first) == "Zoë Müller"


@pytest.mark.parametrize("name", ["李明", "ليلى", "山田　太郎", "Ørsted-O'Neill, Dr."])
def test_names_of_any_script_are_kept_and_found(store: Store, name: str) -> None:
    (made,) = make(store, name)
    with store.read() as reading:
        found = readers.called(reading, f" {name} ")
    assert found is not None
    assert found.id == made


@pytest.mark.parametrize("name", ["", "   ", "\u200b", "\u202e\u202c", "\x00", "x" * 121])
def test_no_name_and_too_long_a_name_are_refused(store: Store, name: str) -> None:
    with pytest.raises(WorldError):
        make(store, name)


def test_old_stores_with_two_spellings_keep_each_person_her_own(store: Store) -> None:
    first, _ = make(store, "Anna", "Berta")
    with store.write(None, "as an earlier program did") as unit:
        from core.store.tables import ReaderRow

        unit.session.get_one(ReaderRow, 2).name = "anna"
        unit.record(Topic.READERS, 2, "change")
    assert make(store, "anna") == [ReaderId(2)]
    assert make(store, "Anna") == [first]


def test_a_rename_follows_her_work_and_never_takes_anothers_name(store: Store) -> None:
    anna, berta = make(store, "Anna", "Berta")
    make(store, "CBIS", role=Role.TABLE)
    people = People(store, anna)
    for taken in ("BERTA", " cbis "):
        with pytest.raises(WorldError, match="choose another"):
            people.rename(anna, taken)
    people.rename(anna, "ANNA")
    assert named(store, anna) == "ANNA"
    people.rename(berta, "Berta Schmidt")
    with store.read() as reading:
        last = history.entries(reading, limit=1)[0]
    assert (last.before, last.after) == ({"name": "Berta"}, {"name": "Berta Schmidt"})
    assert last.reader == anna


def test_there_is_always_an_administrator(store: Store) -> None:
    anna, berta = make(store, "Anna", "Berta")
    people = People(store, anna)
    for act in (
        lambda: people.set_role(anna, Role.READER),
        lambda: people.set_retired(anna, True),
    ):
        with pytest.raises(WorldError, match="only administrator"):
            act()
    people.set_role(berta, Role.ADMINISTRATOR)
    people.set_retired(berta, True)
    with pytest.raises(WorldError, match="only administrator"):
        people.set_role(anna, Role.ADJUDICATOR)  # a retired one cannot manage anybody
    people.set_retired(berta, False)
    people.set_role(anna, Role.READER)
    with store.read() as reading:
        assert {one.name: one.role for one in readers.persons(reading)} == {
            "Anna": Role.READER,
            "Berta": Role.ADMINISTRATOR,
        }


def test_only_an_administrator_manages_others_and_everybody_her_own(store: Store) -> None:
    anna, berta, carla = make(store, "Anna", "Berta", "Carla")
    hers = People(store, berta)
    hers.rename(berta, "Berta S")
    hers.set_pin(berta, pins.hashed(Pin("4711")))
    for act in (
        lambda: hers.rename(carla, "X"),
        lambda: hers.set_pin(carla, None),
        lambda: hers.set_role(berta, Role.ADMINISTRATOR),
        lambda: hers.set_retired(carla, True),
        lambda: hers.add("Dora"),
        lambda: People(store, readers.NOBODY).rename(anna, "X"),
        lambda: People(store, readers.NOBODY).rename(readers.NOBODY, "X"),
    ):
        with pytest.raises(WorldError, match="Only an administrator"):
            act()
    People(store, anna).set_retired(berta, True)
    with pytest.raises(WorldError, match="Only an administrator"):
        hers.rename(berta, "Berta")


def test_a_retired_reader_keeps_her_work_and_comes_back(tmp_path: Path) -> None:
    full = stores.filled(tmp_path, 1)
    with full.store as store:
        (boss,) = make(store, "Boss")
        people = People(store, full.reader)
        people.set_role(boss, Role.ADMINISTRATOR)
        People(store, boss).set_retired(full.reader, True)
        with store.read() as reading:
            assert [one.id for one in readers.persons(reading, retired=False)] == [boss]
            assert len(findings.of_breast(reading, full.breasts[0], full.reader)) == 1
        with pytest.raises(WorldError, match="does not read here any more"):
            join(store, "Reader One")
        People(store, boss).set_retired(full.reader, False)
        assert join(store, "reader one")[1] == full.reader


def test_tables_and_the_consensus_are_no_persons(store: Store) -> None:
    make(store, "Anna")
    table, consensus = (
        make(store, name, role=role)[0]
        for name, role in (("CBIS", Role.TABLE), ("Consensus", Role.CONSENSUS))
    )
    for reader in (table, consensus):
        with pytest.raises(WorldError, match="cannot be changed"):
            People(store, ReaderId(1)).rename(reader, "X")
        with pytest.raises(WorldError, match="cannot be changed"):
            People(store, ReaderId(1)).set_pin(reader, None)
    for name in ("cbis", "CONSENSUS"):
        with pytest.raises(WorldError, match="choose another"):
            join(store, name)


def test_once_an_administrator_has_a_pin_nobody_adds_herself(store: Store) -> None:
    (anna,) = make(store, "Anna")
    _, berta = join(store, "Berta")
    People(store, anna).set_pin(anna, pins.hashed(Pin("4711")))
    with pytest.raises(WorldError, match="administrator adds new readers"):
        join(store, "Somebody")
    assert join(store, "berta")[1] == berta
    _, made = People(store, anna).add("Carla", Role.ADJUDICATOR)
    with store.read() as reading:
        assert readers.get(reading, made).role is Role.ADJUDICATOR
    with pytest.raises(WorldError, match="already"):
        People(store, anna).add("CARLA")


def test_no_pin_and_no_hash_stands_in_the_history_or_in_any_value(store: Store) -> None:
    (anna,) = make(store, "Anna")
    kept = pins.hashed(Pin(TOKEN))
    People(store, anna).set_pin(anna, kept)
    with store.write(anna, "strengthen") as unit:
        readers.strengthen_pin(unit, anna, kept, pins.hashed(Pin(TOKEN)))
    with store.read() as reading:
        told = [repr(entry) for entry in history.entries(reading)]
        told += [repr(one) for one in readers.all_readers(reading)]
        assert readers.get(reading, anna).guarded
    assert any("'pin'" in text for text in told)
    for secret in (TOKEN, "scrypt", kept.rpartition("$")[2]):
        assert not [text for text in told if secret in text]


def test_a_hash_that_was_changed_meanwhile_is_not_overwritten(store: Store) -> None:
    (anna,) = make(store, "Anna")
    People(store, anna).set_pin(anna, "new")
    with store.write(anna, "strengthen") as unit:
        readers.strengthen_pin(unit, anna, "old", "stronger")
        unit.record(Topic.READERS, anna, "nothing")
    with store.read() as reading:
        assert readers.pin_of(reading, anna) == "new"


def test_activity_counts_exams_not_breasts(tmp_path: Path) -> None:
    full = stores.filled(tmp_path, 2)
    with full.store as store:
        with store.write(full.reader, "assess") as unit:
            for breast in full.breasts[:3]:
                stores.assess(unit, breast, full.reader)
        with store.read() as reading:
            mine = readers.activity(reading)[full.reader]
    assert mine.exams == 2
    assert mine.last is not None
