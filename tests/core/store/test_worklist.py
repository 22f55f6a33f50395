"""The worklist's index follows every write, and its filters find what a slow look finds."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from itertools import pairwise
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, text

from core.annotation import Annotator, assigning
from core.domain.assessment import (
    Adjudication,
    Category,
    Density,
    ExamConclusion,
    Outcome,
    worst,
)
from core.domain.errors import WorldError
from core.domain.gate import GatePolicy
from core.domain.records import ExamState, WorklistRow
from core.domain.roles import Role
from core.domain.study import BreastId, ExamId, ImageState, ReaderId, Side, View
from core.domain.worklist import (
    BUILT_IN,
    ME,
    NOBODY_YET,
    BuiltIn,
    ListFilter,
    ListKey,
    Mine,
    Order,
    Stage,
    Trouble,
    as_data,
    from_data,
)
from core.store import (
    Reading,
    Store,
    Unit,
    adjudications,
    assessments,
    assignments,
    breasts,
    conclusions,
    doubts,
    exams,
    findings,
    images,
    pathology,
    patients,
    readers,
    saved_lists,
    sqlite,
    worklist,
    worklist_facts,
)
from core.store.readers import NOBODY
from tests.support import stores

CATEGORIES = (Category.C1, Category.C2, Category.C4A)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with stores.open_store(tmp_path) as made:
        yield made


def three_readers(store: Store) -> tuple[ReaderId, ReaderId, ReaderId]:
    with store.write(None, "readers") as unit:
        return (
            readers.ensure(unit, "One"), readers.ensure(unit, "Two"), readers.ensure(unit, "Three")
        )  # fmt: skip


def add_exam(store: Store, patient: int, *, views: int = 4, **header: object) -> ExamId:
    with store.write(None, "import") as unit:
        for side, view in stores.VIEWS[:views]:
            image = stores.add_image(unit, stores.header(patient, side, view, **header))
        return images.get(unit, image).exam


def keys(rows: tuple[WorklistRow, ...]) -> list[str]:
    return [row.patient_key for row in rows]


def listed(store: Store, reader: ReaderId, **wanted: object) -> list[str]:
    with store.read() as r:
        rows = worklist.page(r, reader, ListFilter(**wanted))  # type: ignore[arg-type]
        assert worklist.total(r, reader, ListFilter(**wanted)).exams == len(rows)  # type: ignore[arg-type]
    return sorted(keys(rows))


def derived(reading: Reading) -> dict[str, list[tuple[object, ...]]]:
    """Every derived row, and what the index of texts finds."""
    run = reading.session.connection().exec_driver_sql
    tables = {
        name: sorted(tuple(row) for row in run(f"SELECT * FROM {name}"))
        for name in ("worklist", "worklist_readers", "worklist_terms")
    }
    for word in ("p00", "exa", "scr", "202"):
        tables[word] = sorted(
            tuple(row)
            for row in reading.session.execute(
                text("SELECT rowid FROM worklist_text WHERE worklist_text MATCH :w"), {"w": word}
            )
        )
    return tables


# -- in step with every write ------------------------------------------------------------------


def act_add_exam(unit: Unit, i: int, j: int) -> None:
    place = Side.LEFT if j % 2 else None
    uid = f"2.25.{uuid4().int}"
    head = stores.header(20 + i, place, View.CC, exam_date=None, sop_instance_uid=uid)
    stores.add_image(unit, head)


def act_find(unit: Unit, i: int, j: int) -> None:
    stores.add_finding(unit, BreastId(1 + i % 6), ReaderId(1 + j % 3))


def act_remove_finding(unit: Unit, i: int, _j: int) -> None:
    found = [f for some in findings.of_breasts(unit).values() for f in some]
    if found:
        findings.remove(unit, found[i % len(found)].id)


def act_assess(unit: Unit, i: int, j: int) -> None:
    stores.assess(unit, BreastId(1 + i % 6), ReaderId(1 + j % 3), CATEGORIES[(i + j) % 3])


def act_take_back(unit: Unit, i: int, j: int) -> None:
    assessments.remove(unit, BreastId(1 + i % 6), ReaderId(1 + j % 3))


def act_conclude(unit: Unit, i: int, j: int) -> None:
    category = None if i % 2 else Category.C5
    conclusions.save(unit, ExamConclusion(ExamId(1 + i % 3), ReaderId(1 + j % 3), category))


def act_prove(unit: Unit, i: int, j: int) -> None:
    stores.prove(unit, BreastId(1 + i % 6), (Outcome.BENIGN, Outcome.MALIGNANT)[j % 2])


def act_settle(unit: Unit, i: int, j: int) -> None:
    if j % 3:
        adjudications.save(
            unit, Adjudication(BreastId(1 + i % 6), ReaderId(1), "because", unit.now)
        )
    else:
        adjudications.remove(unit, BreastId(1 + i % 6))


def act_assign(unit: Unit, i: int, j: int) -> None:
    do = assignments.assign if i % 2 else assignments.unassign
    do(unit, [ExamId(1 + i % 3)], ReaderId(1 + j % 3))


def act_lose(unit: Unit, i: int, j: int) -> None:
    state = (ImageState.MISSING, ImageState.READY)[j % 2]
    images.set_state(unit, stores_images(unit)[i % 12], state)


def act_place(unit: Unit, i: int, j: int) -> None:
    images.place(unit, stores_images(unit)[i % 12], (Side.LEFT, Side.RIGHT)[j % 2], View.MLO)


def act_join(unit: Unit, i: int, j: int) -> None:
    one = patients.by_key(unit, f"P{1 + i % 3:04d}")
    other = patients.by_key(unit, f"P{1 + j % 3:04d}")
    if one is not None and other is not None and one != other:
        patients.join(unit, one, other)


def act_name(unit: Unit, i: int, j: int) -> None:
    breasts.ensure(unit, "nameless", f"visit {i % 2}", Side.RIGHT, collection="table")
    if j % 2:
        exams.ensure_patient(unit, "nameless", name="Example^Known")
    breasts.ensure(
        unit, "nameless", f"visit {i % 2}", Side.LEFT, exam_date=date(2020, 5, 1 + i % 9),
        collection="table",
    )  # fmt: skip


def act_doubt(unit: Unit, i: int, j: int) -> None:
    doubts.replace(unit, {BreastId(1 + i % 6): j % 16})


def act_reader(unit: Unit, i: int, j: int) -> None:
    role = (Role.READER, Role.TABLE)[j % 2]
    readers.ensure(unit, f"New {role.value} {i % 3}", role)


def stores_images(unit: Unit) -> list:  # type: ignore[type-arg]
    return [record.id for exam in (1, 2, 3) for record in images.of_exam(unit, ExamId(exam))]


ACTS: dict[str, Callable[[Unit, int, int], None]] = {
    name.removeprefix("act_"): act for name, act in list(globals().items()) if name[:4] == "act_"
}


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 11), st.integers(0, 11)),
        min_size=1, max_size=14,
    )
)  # fmt: skip
def test_the_index_is_the_same_as_one_made_from_scratch_after_any_acts(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int, int]]
) -> None:
    full = stores.filled(tmp_path_factory.mktemp("acts"), 3)
    with full.store as store:
        three_readers(store)
        for name, i, j in acts:
            with store.write(full.reader, name) as unit:
                ACTS[name](unit, i, j)
        with store.read() as r:
            followed = derived(r)
        with store._writing.begin() as connection:  # type: ignore[union-attr]
            worklist_facts.rebuild(connection)
        with store.read() as r:
            assert derived(r) == followed


def test_a_write_that_fails_leaves_the_index_as_it_was(store: Store) -> None:
    (reader, *_) = three_readers(store)
    add_exam(store, 1)
    with store.read() as r:
        before = derived(r)

    def fail() -> None:
        with store.write(reader, "assess") as unit:
            stores.assess(unit, BreastId(1), reader)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with store.read() as r:
        assert derived(r) == before


def test_an_exam_that_is_gone_leaves_nothing_behind(store: Store) -> None:
    (reader, *_) = three_readers(store)
    exam = add_exam(store, 1)
    add_exam(store, 2)
    with store.write(None, "delete") as unit:
        for table in ("images", "breasts"):
            unit.session.connection().exec_driver_sql(f"DELETE FROM {table} WHERE exam_id=1")
        unit.session.connection().exec_driver_sql("DELETE FROM exams WHERE id=1")
        unit.record(exams.Topic.EXAMS, exam, "remove")
    with store.read() as r:
        assert keys(worklist.page(r, reader)) == ["P0002"]
        assert worklist.page(r, reader, ListFilter(text="P0001")) == ()
        assert {row[0] for row in derived(r)["worklist"]} == {
            row[2] for row in derived(r)["worklist_terms"]
        }


def test_undo_takes_an_exam_back_to_unread(store: Store) -> None:
    (reader, *_) = three_readers(store)
    add_exam(store, 1)
    annotator = Annotator(store, reader)
    for breast in (1, 2):
        annotator.save_assessment(BreastId(breast), Category.C2, Density.A)
    assert listed(store, reader, mine=Mine.DONE) == ["P0001"]
    changes = annotator.undo()
    assert changes.ids(worklist_topic()) == {1}
    assert listed(store, reader, mine=Mine.DONE) == []
    assert listed(store, reader, mine=Mine.STARTED) == ["P0001"]
    annotator.undo()
    assert listed(store, reader, mine=Mine.NEW) == ["P0001"]


def worklist_topic() -> exams.Topic:
    return exams.Topic.WORKLIST


# -- against a slow look -----------------------------------------------------------------------


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Twelve exams in every state, of three readers."""
    full = stores.filled(tmp_path_factory.mktemp("busy"), 12, tagged=False, proven=False)
    with full.store as store:
        with store.write(None, "work") as unit:
            people = [full.reader, readers.ensure(unit, "Two"), readers.ensure(unit, "Three")]
            for n, breast in enumerate(full.breasts):
                for m, reader in enumerate(people):
                    if (n // 2 + m) % (m + 2) == 0 or (n * (m + 3)) % 7 == 1:
                        stores.assess(unit, breast, reader, CATEGORIES[(n + m) % 3])
                    if (n + m) % 3 == 0:
                        kind, axis = (("mass", "mass_margin"), ("calcification", "x"))[n % 2]
                        terms = ((axis, ("spiculated", "obscured")[m % 2]),) if n % 2 == 0 else ()
                        stores.add_finding(unit, breast, reader, kind, terms)
                if n % 5 == 0:
                    stores.prove(unit, breast, (Outcome.BENIGN, Outcome.MALIGNANT)[n % 2])
            for n, image in enumerate(full.images):
                if n % 11 == 0:
                    images.set_state(unit, image, ImageState.UNREADABLE, "cut off")
            stores.add_image(unit, stores.header(3, None, View.CC))
            stores.add_image(unit, stores.header(30, None, View.CC, exam_date=None))
            for exam in (1, 4):
                for breast in breasts.of_exam(unit, ExamId(exam)):
                    adjudications.save(
                        unit, Adjudication(breast.id, full.reader, "settled", unit.now)
                    )
            assignments.assign(unit, [ExamId(2), ExamId(5), ExamId(7)], people[1])
            doubts.replace(unit, {breast: n % 5 for n, breast in enumerate(full.breasts)})
        yield store


def slow(reading: Reading, reader: ReaderId, wanted: ListFilter) -> set[int]:
    """The exams of a list, by looking at each with the repositories alone."""
    found = set()
    people = [one.id for one in readers.all_readers(reading)]
    count = int(
        reading.session.connection().exec_driver_sql("SELECT max(id) FROM exams").scalar() or 0
    )
    for exam in map(ExamId, range(1, count + 1)):
        sides = breasts.of_exam(reading, exam)
        given = {p: {a.breast: a for a in assessments.of_exam(reading, exam, p)} for p in people}
        mine = given[reader]
        done = [p for p in people if sides and len(given[p]) == len(sides)]
        tags = {p: {b.id: findings.of_breast(reading, b.id, p) for b in sides} for p in people}
        begun = [p for p in people if given[p] or any(tags[p].values())]
        settled = [b for b in sides if adjudications.get(reading, b.id)]
        stage = (
            Stage.ADJUDICATED if sides and len(settled) == len(sides)
            else Stage.SECOND_READ if len(done) > 1
            else Stage.READ if done else Stage.IN_PROGRESS if begun else Stage.NEW
        )  # fmt: skip
        state = Mine.DONE if reader in done else Mine.STARTED if reader in begun else Mine.NEW
        held = assignments.of_exam(reading, exam)
        own = [f for some in tags[reader].values() for f in some]
        seen = own + [f for p in people for b in mine for f in tags[p][b]]
        of_tags = seen if wanted.everybodys else own
        spoken = {f.type_key for f in of_tags} | {
            f"{axis}={value}" for f in of_tags for axis, value in f.descriptors
        }
        categories = {worst(a.category for a in mine.values())}
        if wanted.everybodys:
            categories = {given[p][b].category for p in people for b in mine if b in given[p]}
        outcomes = {p.outcome for b in mine if (p := pathology.get(reading, b)) is not None}
        records = images.of_exam(reading, exam)
        troubles = {Trouble.UNPLACED for one in records if not one.placed}
        troubles |= {Trouble.UNREADABLE for one in records if one.state is ImageState.UNREADABLE}
        info = exams.get(reading, exam)
        day = info.exam_date
        checks = (
            wanted.side is None or wanted.side in {b.side for b in sides},
            wanted.category is None or wanted.category in categories,
            wanted.pathology is None or wanted.pathology in outcomes,
            wanted.stage is None or wanted.stage is stage,
            wanted.mine is None or wanted.mine is state
            or (wanted.mine is Mine.UNREAD and state is not Mine.DONE),
            wanted.read_by is None or wanted.read_by in done,
            wanted.assigned is None
            or (not held if wanted.assigned == NOBODY_YET
                else (reader if wanted.assigned == ME else wanted.assigned) in held),
            set(wanted.tags) <= spoken,
            wanted.collection is None or wanted.collection == info.collection,
            wanted.trouble is None or wanted.trouble in troubles,
            wanted.since is None or (day is not None and day >= wanted.since),
            wanted.until is None or (day is not None and day <= wanted.until),
            all(word in info.patient_key.casefold() for word in wanted.text.casefold().split()),
        )  # fmt: skip
        if all(checks):
            found.add(exam)
    return found


FILTERS = st.builds(
    ListFilter,
    text=st.sampled_from(["", "", "P000", "p0", "P0003"]),
    since=st.sampled_from([None, None, date(2020, 1, 4)]),
    until=st.sampled_from([None, None, date(2020, 1, 9)]),
    side=st.sampled_from([None, *Side]),
    category=st.sampled_from([None, None, *CATEGORIES]),
    pathology=st.sampled_from([None, None, *Outcome]),
    mine=st.sampled_from([None, None, *Mine]),
    stage=st.sampled_from([None, None, *Stage]),
    read_by=st.sampled_from([None, None, ReaderId(2)]),
    assigned=st.sampled_from([None, None, ME, ReaderId(2), NOBODY_YET]),
    tags=st.sampled_from([(), (), ("mass",), ("mass", "mass_margin=spiculated")]),
    everybodys=st.booleans(),
    collection=st.sampled_from([None, "test", "none"]),
    trouble=st.sampled_from([None, None, *Trouble]),
    order=st.sampled_from(list(Order)),
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(FILTERS, st.integers(1, 3), st.integers(1, 5))
def test_any_filter_in_any_order_page_by_page_finds_what_a_slow_look_finds(
    busy: Store, wanted: ListFilter, reader: int, limit: int
) -> None:
    who = ReaderId(reader)
    with busy.read() as r:
        expected = slow(r, who, wanted)
        whole = worklist.page(r, who, wanted, limit=100)
        assert [row.exam for row in whole] == list(dict.fromkeys(row.exam for row in whole))
        assert {row.exam for row in whole} == expected
        assert worklist.total(r, who, wanted).exams == len(expected)
        assert set(worklist.exams_of(r, who, wanted)) == expected
        paged: list[WorklistRow] = []
        key: ListKey | None = None
        while rows := worklist.page(r, who, wanted, after=key, limit=limit):
            paged += rows
            key = rows[-1].key
        assert paged == list(whole)
        for before, after in pairwise(whole):
            assert worklist.beside(r, who, wanted, before.key) == after
            assert worklist.beside(r, who, wanted, after.key, back=True) == before
        inside = worklist.rows_of(r, who, wanted, [ExamId(n) for n in range(1, 14)])
        assert {exam for exam, (_, there) in inside.items() if there} == expected
        assert all(inside[row.exam][0] == row for row in whole)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(FILTERS, st.integers(1, 3), st.integers(0, 11))
def test_the_next_unread_case_is_the_first_unread_one_after_here_around_the_end(
    busy: Store, wanted: ListFilter, reader: int, start: int
) -> None:
    who = ReaderId(reader)
    with busy.read() as r:
        rows = worklist.page(r, who, wanted)
        if not rows:
            assert (
                worklist.beside(r, who, wanted, None, unread=wanted.mine is not Mine.DONE) is None
            )
            return
        here = rows[start % len(rows)]
        at = rows.index(here)
        if wanted.mine is Mine.DONE:
            return  # nothing of such a list is unread; it is looked for outside
        unread = [
            row for row in (*rows[at + 1 :], *rows[: at + 1]) if row.state is not ExamState.DONE
        ]
        found = worklist.beside(r, who, wanted, here.key, unread=True, around=True)
        assert found == (unread[0] if unread else None)


def test_the_orders_are_as_they_say(busy: Store) -> None:
    with busy.read() as r:
        days = [row.exam_date or date.min for row in worklist.page(r, ReaderId(1))]
        assert days == sorted(days, reverse=True)
        oldest = worklist.page(r, ReaderId(1), ListFilter(order=Order.OLDEST))
        assert [row.exam_date or date.min for row in oldest] == sorted(days)
        names = [
            row.key.name for row in worklist.page(r, ReaderId(1), ListFilter(order=Order.PATIENT))
        ]
        assert names == sorted(names)
        by_doubt = worklist.page(r, ReaderId(1), ListFilter(order=Order.DOUBT))
        unread = [row for row in by_doubt if row.state is not ExamState.DONE]
        assert list(by_doubt[: len(unread)]) == unread
        assert len(unread) < len(by_doubt)
        ranks = [row.key.rank for row in unread]
        assert ranks == sorted(ranks, reverse=True)
        assert len(set(ranks)) > 1
        read = by_doubt[len(unread) :]
        assert [row.exam_date for row in read] == sorted(
            (row.exam_date for row in read), reverse=True
        )  # type: ignore[type-var]


def test_somebody_who_cannot_be_noted_down_has_read_nothing(busy: Store) -> None:
    with busy.read() as r:
        everything = worklist.total(r, NOBODY).exams
        assert worklist.total(r, NOBODY, ListFilter(mine=Mine.UNREAD)).exams == everything == 13
        assert worklist.total(r, NOBODY, ListFilter(mine=Mine.DONE)).exams == 0
        assert {row.state for row in worklist.page(r, NOBODY)} == {ExamState.NEW}


def test_progress_tells_how_much_of_the_list_is_read_whatever_state_it_asks_for(
    busy: Store,
) -> None:
    with busy.read() as r:
        done = worklist.total(r, ReaderId(2), ListFilter(mine=Mine.DONE)).exams
        for wanted in (ListFilter(), BUILT_IN[BuiltIn.UNREAD]):
            found = worklist.progress(r, ReaderId(2), wanted)
            assert (found.total.exams, found.done) == (13, done)
        assert worklist.finished_by(r, ReaderId(1))[ReaderId(2)] == done


def test_collections_are_listed(busy: Store, store: Store) -> None:
    with busy.read() as r:
        assert worklist.collections(r) == ("test",)
    with store.read() as r:
        assert worklist.collections(r) == ()


# -- the gate ----------------------------------------------------------------------------------


def test_pathology_filters_only_breasts_that_this_reader_committed_on(store: Store) -> None:
    one, two, _ = three_readers(store)
    add_exam(store, 1)
    with store.write(None, "prove") as unit:
        stores.prove(unit, BreastId(1), Outcome.MALIGNANT)
        stores.assess(unit, BreastId(2), one)
        stores.assess(unit, BreastId(1), two)
    assert listed(store, one, pathology=Outcome.MALIGNANT) == []
    assert listed(store, two, pathology=Outcome.MALIGNANT) == ["P0001"]
    assert listed(store, NOBODY, pathology=Outcome.MALIGNANT) == []
    with store.read() as r:
        for policy in GatePolicy:
            found = worklist.total(r, one, ListFilter(pathology=Outcome.MALIGNANT), policy=policy)
            assert found.exams == (policy is GatePolicy.OPEN)
    with store.write(one, "assess") as unit:
        stores.assess(unit, BreastId(1), one)
    assert listed(store, one, pathology=Outcome.MALIGNANT) == ["P0001"]
    with store.write(one, "take back") as unit:
        assessments.remove(unit, BreastId(1), one)
    assert listed(store, one, pathology=Outcome.MALIGNANT) == []


def test_other_readers_tags_and_categories_are_found_only_on_breasts_one_committed_on(
    store: Store,
) -> None:
    one, two, _ = three_readers(store)
    add_exam(store, 1)
    with store.write(two, "work") as unit:
        stores.add_finding(unit, BreastId(1), two)
        stores.assess(unit, BreastId(1), two, Category.C5)
        stores.assess(unit, BreastId(2), one)
    asked = {"tags": ("mass",)}, {"category": Category.C5}
    for wanted in asked:
        assert listed(store, two, **wanted) == ["P0001"]
        assert listed(store, one, **wanted, everybodys=True) == []
    with store.write(one, "assess") as unit:
        stores.assess(unit, BreastId(1), one, Category.C1)
    for wanted in asked:
        assert listed(store, one, **wanted) == []
        assert listed(store, one, **wanted, everybodys=True) == ["P0001"]


def test_a_row_tells_that_others_read_and_never_what(store: Store) -> None:
    one, two, _ = three_readers(store)
    add_exam(store, 1)
    with store.read() as r:
        (before,) = worklist.page(r, one)
    with store.write(two, "work") as unit:
        stores.add_finding(unit, BreastId(1), two)
        for breast in (1, 2):
            stores.assess(unit, BreastId(breast), two, Category.C5)
        stores.prove(unit, BreastId(1), Outcome.MALIGNANT)
    with store.read() as r:
        (row,) = worklist.page(r, one)
    assert (row.stage, row.finished) == (Stage.READ, 1)
    told = {f for f in WorklistRow.__slots__ if getattr(row, f) != getattr(before, f)}
    assert told == {"stage", "finished"}


# -- texts -------------------------------------------------------------------------------------


def test_texts_are_found_in_any_script_and_composition(store: Store) -> None:
    (reader, *_) = three_readers(store)
    names = (
        "Mu\u0308ller^Zoe\u0301",
        "YAMADA^TAROU=山田^太郎=やまだ^たろう",
        "كوهين^مريم",
        'O\'Neill^"x" OR 1*',
    )
    for patient, name in enumerate(names, start=1):
        add_exam(store, patient, views=1, patient_name=name)
    found = {
        "P0001": [
            "müller", unicodedata.normalize("NFD", "MÜLLER zoé"), "ülle", "mü", "m", "scre Müller",
        ],
        "P0002": ["yamada", "山田", "山", "山田 太郎", "やまだ"],
        "P0003": ["كوهين", "مر", "كو"],
        "P0004": ["o'neill", "\"x\"", "or o'n", "1*", "P0004 2020-01-05"],
    }  # fmt: skip
    for patient, texts in found.items():
        for words in texts:
            assert listed(store, reader, text=words) == [patient], words
    for nothing in ("nobody", "p0001 p0002", "*", "%", "NEAR(", "\x00", "zz"):
        assert listed(store, reader, text=nothing) in ([], sorted(found)), nothing
        assert (listed(store, reader, text=nothing) == []) == (nothing != "\x00")


def test_of_very_many_exams_a_text_says_that_there_are_more(
    busy: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worklist, "COUNTED", 5)
    with busy.read() as r:
        found = worklist.total(r, ReaderId(1), ListFilter(text="screening"))
        assert (found.exams, found.more) == (5, True)
        found = worklist.total(r, ReaderId(1), ListFilter(text="P0003"))
        assert (found.exams, found.more) == (1, False)


# -- giving out and keeping --------------------------------------------------------------------


def test_anybody_takes_exams_and_only_some_give_them_to_others(store: Store) -> None:
    chief, reader, other = three_readers(store)
    some = [add_exam(store, n, views=1) for n in (1, 2)]
    _, taken = assigning.assign(store, reader, reader, some[:1])
    assert (taken.given, taken.left_out) == (1, 0)
    assert listed(store, reader, assigned=ME) == ["P0001"]
    with pytest.raises(WorldError, match="You may not assign exams to others"):
        assigning.assign(store, reader, other, some)
    assert listed(store, other, assigned=ME) == []
    changes, given = assigning.assign(store, chief, reader, [*some, *some])
    assert given.given == 1
    assert changes.ids(worklist_topic()) == {some[1]}
    with store.read() as r:
        assert worklist.page(r, chief)[0].assigned == ("Two",)
    _, back = assigning.unassign(store, reader, reader, some)
    assert back.given == 2
    assert listed(store, reader, assigned=NOBODY_YET) == ["P0001", "P0002"]


def test_a_second_reading_goes_to_somebody_else_than_the_first(store: Store) -> None:
    chief, one, two = three_readers(store)
    exams_ = [add_exam(store, n, views=1) for n in (1, 2)]
    with store.write(one, "read") as unit:
        stores.assess(unit, breasts.of_exam(unit, exams_[0])[0].id, one)
    _, found = assigning.assign(store, chief, one, exams_, second=True)
    assert (found.given, found.left_out) == (1, 1)
    _, found = assigning.assign(store, chief, two, exams_, second=True)
    assert (found.given, found.left_out) == (2, 0)


def test_nothing_is_assigned_to_a_table(store: Store) -> None:
    (chief, *_) = three_readers(store)
    with store.write(None, "table") as unit:
        table = readers.ensure(unit, "Table", Role.TABLE)
    with pytest.raises(WorldError, match="does not read here"):
        assigning.assign(store, chief, table, [add_exam(store, 1)])


def test_lists_are_kept_under_their_names_own_and_everybodys(store: Store) -> None:
    chief, reader, other = three_readers(store)
    wanted = ListFilter(text="müller", side=Side.LEFT, since=date(2020, 1, 1), order=Order.DOUBT)
    assigning.save_list(store, reader, " Mine ", ListFilter())
    _, mine = assigning.save_list(store, reader, "Mine", wanted)
    with pytest.raises(WorldError, match="You may not keep lists for everybody"):
        assigning.save_list(store, reader, "Ours", wanted, everybodys=True)
    _, ours = assigning.save_list(store, chief, "Ours", ListFilter(), everybodys=True)
    with store.read() as r:
        assert [(s.id, s.name) for s in saved_lists.of_reader(r, reader)] == [
            (ours, "Ours"), (mine, "Mine"),
        ]  # fmt: skip
        assert saved_lists.get(r, mine).filter == wanted
        assert [s.name for s in saved_lists.of_reader(r, other)] == ["Ours"]
    with pytest.raises(WorldError, match="another reader's"):
        assigning.remove_list(store, other, mine)
    with pytest.raises(WorldError, match="You may not remove"):
        assigning.remove_list(store, other, ours)
    assigning.remove_list(store, reader, mine)
    with pytest.raises(WorldError, match="not there any more"):
        assigning.remove_list(store, reader, mine)


@given(FILTERS)
def test_a_filter_comes_back_from_plain_data(wanted: ListFilter) -> None:
    assert from_data(as_data(wanted)) == wanted


@pytest.mark.parametrize(
    "data", [{"score": 1}, {"order": "risk"}, {"since": "soon"}, {"tags": [1]}, {"text": 5}]
)
def test_a_list_of_a_newer_program_is_refused_with_a_sentence(data: dict[str, object]) -> None:
    with pytest.raises(WorldError, match="does not know"):
        from_data(data)


# -- by index ----------------------------------------------------------------------------------


def plans(store: Store, ask: Callable[[Reading], object]) -> list[str]:
    """How SQLite would answer each statement of a question."""
    said: list[tuple[str, object]] = []

    def listen(_c: object, _k: object, statement: str, values: object, *_: object) -> None:
        said.append((statement, values))

    event.listen(store._reading, "before_cursor_execute", listen)
    try:
        with store.read() as r:
            ask(r)
    finally:
        event.remove(store._reading, "before_cursor_execute", listen)
    with closing(sqlite.connect(store.path, mode="ro")) as connection:
        return [
            str(row[3])
            for statement, values in said
            if statement.startswith("SELECT")
            for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)
        ]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(FILTERS)
def test_no_question_scans_the_exams(busy: Store, wanted: ListFilter) -> None:
    """A page is read along an index; only a number is counted, and never over the exams."""

    along = {"worklist", "sqlite_schema", "CONSTANT"} | {f"anon_{n}" for n in range(1, 5)}

    def ask(r: Reading) -> None:
        first = worklist.page(r, ReaderId(1), wanted)
        worklist.total(r, ReaderId(1), wanted)
        if first:
            worklist.beside(r, ReaderId(1), wanted, first[0].key, unread=True)

    for step in plans(busy, ask):
        # Along the list itself a page may go, in its order; a condition is always looked up.
        if step.startswith("SCAN") and "VIRTUAL TABLE" not in step:
            assert step.split()[1].strip("()") in along, step
