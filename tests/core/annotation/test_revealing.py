"""What the machine showed is noted once, with what stood at that moment, and stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.annotation import Annotator, case_history, describe, keeping, restore
from core.annotation.describe import What
from core.annotation.revealing import note
from core.domain.assessment import Category
from core.domain.changes import Changes, Topic
from core.domain.gate import GatePolicy
from core.domain.reveal import Reveal, Shown
from core.domain.study import BreastId, ReaderId
from core.domain.worklist import ListFilter, as_data, from_data
from core.store import (
    Store,
    breasts,
    erasures,
    history,
    images,
    readers,
    reveals,
    teaching,
    verify,
    worklist,
)
from tests.support import stores
from tests.support.stores import Filled

AT = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Filled]:
    found = stores.filled(tmp_path, 2)
    yield found
    found.store.close()


def reveal(
    breast: BreastId, reader: ReaderId, shown: Shown = Shown.OPINION, minutes: int = 0
) -> Reveal:
    said = (0.6, 0.4, 0.7, 0.3) if shown is Shown.OPINION else (None,) * 4
    return Reveal(
        breast, reader, shown, AT + timedelta(minutes=minutes), "standard", "m" * 64, None, *said
    )


def seen(store: Store, breast: BreastId, reader: ReaderId) -> tuple[Reveal, ...]:
    with store.read() as reading:
        return reveals.of_breast(reading, breast, reader)


def test_the_same_again_is_noted_once_and_a_change_of_mind_in_between_is_not_the_same(
    full: Filled,
) -> None:
    breast, reader = full.breasts[0], full.reader
    me = Annotator(full.store, reader)
    me.assess(breast, Category.C3)
    first = note(full.store, reveal(breast, reader))
    assert first.topics == {Topic.REVEALS}
    assert note(full.store, reveal(breast, reader, minutes=5)) == Changes()
    me.assess(breast, Category.C4)
    note(full.store, reveal(breast, reader, minutes=9))
    note(full.store, reveal(breast, reader, Shown.CASES, 10))
    note(full.store, reveal(breast, reader, minutes=11))
    found = seen(full.store, breast, reader)
    assert [one.category for one in found] == [Category.C3] + [Category.C4] * 3
    assert [one.at for one in found] == [AT + timedelta(minutes=m) for m in (0, 9, 10, 11)]
    assert found[0].above is True


def test_the_category_is_what_stood_in_the_store_whatever_the_caller_thought(
    full: Filled,
) -> None:
    breast, reader = full.breasts[0], full.reader
    note(full.store, reveal(breast, reader, Shown.MASKED))
    assert [one.category for one in seen(full.store, breast, reader)] == [None]


def test_nothing_is_noted_where_nothing_can_be_committed(full: Filled) -> None:
    assert not note(full.store, reveal(full.breasts[0], readers.NOBODY))
    with Store.open(full.store.path, read_only=True) as looking:
        assert not note(looking, reveal(full.breasts[0], full.reader))
    assert seen(full.store, full.breasts[0], full.reader) == ()


def test_the_chain_holds_it_and_nothing_of_it_can_be_brought_back(full: Filled) -> None:
    breast, reader = full.breasts[0], full.reader
    note(full.store, reveal(breast, reader))
    with full.store.read() as reading:
        assert verify.verify(reading).good
        (entry,) = [e for e in history.entries(reading) if e.topic == Topic.REVEALS]
        assert entry.reader == reader
        assert reveals.from_data(entry.after or {}) == seen(full.store, breast, reader)[0]
        assert not restore.own(entry, reader)


@pytest.mark.parametrize("policy", [GatePolicy.STRICT, GatePolicy.STANDARD])
def test_the_history_tells_it_to_her_alone_and_only_once_she_has_committed(
    full: Filled, policy: GatePolicy
) -> None:
    breast, reader, store = full.breasts[0], full.reader, full.store
    with store.write(None, "others") as unit:
        other = readers.ensure(unit, "Dr. Zebra")
        stores.assess(unit, breast, other)
    note(store, reveal(breast, reader))
    keeping.keep(store, reader, breast, "an invasive lobular carcinoma")
    topics = {Topic.REVEALS.value, Topic.TEACHING.value}

    def told(whose: ReaderId) -> set[str]:
        with store.read() as reading:
            exam = breasts.get(reading, breast).exam
            found = case_history.of_exam(reading, exam, whose, policy)
        return {one.entry.topic for one in found.entries} & topics

    assert told(reader) == set()
    assert told(other) == set()
    Annotator(store, reader).assess(breast, Category.C4)
    assert told(reader) == topics
    assert told(other) == set()


def test_the_history_says_which_side_of_the_operating_point_and_no_percentage(
    full: Filled,
) -> None:
    reader = full.reader
    for number, shown in enumerate(Shown):
        note(full.store, reveal(full.breasts[number], reader, shown))
    with full.store.read() as reading:
        said = [
            describe.entry(e, {})[0] for e in history.entries(reading) if e.topic == Topic.REVEALS
        ]
    assert [one.what for one in reversed(said)] == [
        What.SHOWN_MASKED, What.SHOWN_CASES, What.SHOWN_ABOVE, What.SHOWN_NONE,
    ]  # fmt: skip
    assert all(one.values == () for one in said)


def test_teaching_cases_are_each_readers_own_and_the_list_finds_them(full: Filled) -> None:
    store, reader = full.store, full.reader
    with store.write(None, "others") as unit:
        other = readers.ensure(unit, "Dr. Zebra")
    assert Topic.TEACHING in keeping.keep(store, reader, full.breasts[0], " note ").topics
    assert not keeping.keep(store, reader, full.breasts[0], "note")
    keeping.keep(store, other, full.breasts[2], "theirs")
    wanted = ListFilter(teaching=True)
    assert from_data(as_data(wanted)) == wanted
    with store.read() as reading:
        assert [c.note for c in teaching.all_cases(reading, reader)] == ["note"]
        (row,) = worklist.page(reading, reader, wanted)
        assert row.exam == breasts.get(reading, full.breasts[0]).exam
        (theirs,) = worklist.page(reading, other, wanted)
        assert theirs.exam == breasts.get(reading, full.breasts[2]).exam
    assert keeping.drop(store, reader, full.breasts[0])
    assert not keeping.drop(store, reader, full.breasts[0])
    with store.read() as reading:
        assert worklist.page(reading, reader, wanted) == ()


def test_a_note_on_a_teaching_case_waits_for_her_own_assessment(full: Filled) -> None:
    store, reader, breast = full.store, full.reader, full.breasts[0]
    keeping.keep(store, reader, breast, "turned out malignant")

    def notes(policy: GatePolicy) -> list[str]:
        with store.read() as reading:
            return [one.note for one in keeping.shown(reading, reader, policy)]

    assert notes(GatePolicy.STANDARD) == [""]
    assert notes(GatePolicy.OPEN) == ["turned out malignant"]
    Annotator(store, reader).assess(breast, Category.C4)
    assert notes(GatePolicy.STANDARD) == ["turned out malignant"]


def test_a_deleted_patients_reveals_and_teaching_cases_go_with_her(full: Filled) -> None:
    store, reader = full.store, full.reader
    for breast in full.breasts:
        note(store, reveal(breast, reader))
        keeping.keep(store, reader, breast, "a remark on her")
    with store.write(None, "delete") as unit:
        found = erasures.hers(unit, erasures.persons(unit, ["P0001"]))
        assert (found.counts["reveals"], found.counts["teaching_cases"]) == (2, 2)
        erasures.take_away(unit, found)
        unit.record(Topic.PATIENTS, 0, "erase")
    with store.read() as reading:
        kept = reveals.of_reader(reading, reader)
        assert {one.breast for one in kept} == set(full.breasts[2:])
        assert {one.breast for one in teaching.all_cases(reading, reader)} == set(full.breasts[2:])
        left = [e.after for e in history.entries(reading) if e.topic == Topic.TEACHING]
        assert sum(one is not None for one in left) == 2
        assert verify.verify(reading).good


def test_a_breast_of_which_something_was_shown_stays_when_its_images_move(full: Filled) -> None:
    breast = full.breasts[0]
    note(full.store, reveal(breast, full.reader))
    with full.store.write(None, "move") as unit:
        images.drop_if_empty(unit, breast)
        unit.record(Topic.BREASTS, breast, "look")
    with full.store.read() as reading:
        assert breasts.get(reading, breast).id == breast
