"""Who may compare whose work, in which order, and what lies side by side."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.annotation import Annotator
from core.annotation.adjudication import Adjudicator, Choice, Verdict
from core.annotation.comparison import Case, Listing, State, apart, case, listing
from core.domain.assessment import Assessment, Category, Density
from core.domain.errors import WorldError
from core.domain.finding import Finding, FindingId
from core.domain.gate import GatePolicy
from core.domain.roles import Role
from core.domain.study import BreastId, ReaderId
from core.store import readers
from tests.support import stores
from tests.support.stores import Filled

STANDARD = GatePolicy.STANDARD


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Filled]:
    """Breast 0: two agree. 2: they differ. 4: one reads. 1: a person and a table."""
    moments = (datetime(2024, 3, 1, tzinfo=UTC) + timedelta(minutes=n) for n in range(10_000))
    made = stores.filled(tmp_path, 3, tagged=False, proven=True, clock=lambda: next(moments))
    with made.store.write(None, "read") as unit:
        berta = readers.ensure(unit, "Berta")
        readers.ensure(unit, "Judge", Role.ADJUDICATOR)
        readers.ensure(unit, "Third")
        table = readers.ensure(unit, "a.csv", Role.TABLE)
        for breast, mine, hers in ((0, Category.C2, Category.C2), (2, Category.C1, Category.C5)):
            stores.assess(unit, made.breasts[breast], made.reader, mine)
            stores.assess(unit, made.breasts[breast], berta, hers)
        stores.assess(unit, made.breasts[4], made.reader)
        stores.assess(unit, made.breasts[1], made.reader)
        stores.assess(unit, made.breasts[1], table)
        for one in (made.reader, berta):
            stores.add_finding(unit, made.breasts[0], one, regions=(stores.box(made.images[0]),))
        stores.add_finding(unit, made.breasts[2], berta, regions=(stores.box(made.images[4]),))
    yield made
    made.store.close()


def who(full: Filled, name: str) -> ReaderId:
    with full.store.read() as r:
        return next(one.id for one in readers.all_readers(r) if one.name == name)


def listed(full: Filled, name: str, policy: GatePolicy = STANDARD) -> Listing:
    reader = who(full, name)
    with full.store.read() as r:
        return listing(r, reader, policy)


def opened(full: Filled, place: int, name: str) -> Case:
    reader = who(full, name)
    with full.store.read() as r:
        return case(r, full.breasts[place], reader, STANDARD)


def places(full: Filled, found: Listing) -> list[int]:
    return [full.breasts.index(row.info.id) for row in found.rows]


def test_only_breasts_of_two_persons_are_listed_and_most_disagreement_first(full: Filled) -> None:
    found = listed(full, "Judge")
    assert places(full, found) == [2, 0]
    assert found.may_settle
    assert [row.apart == 0 for row in found.rows] == [False, True]
    assert {row.state for row in found.rows} == {State.TO_SETTLE}


def test_a_reader_sees_others_work_only_where_she_has_committed(full: Filled) -> None:
    found = listed(full, "Third")
    assert (found.rows, found.hidden, found.may_settle) == ((), 2, False)
    with pytest.raises(WorldError, match="Save your own assessment"):
        opened(full, 2, "Third")
    with full.store.write(None, "read") as unit:
        stores.assess(unit, full.breasts[2], who(full, "Third"))
    found = listed(full, "Third")
    assert (places(full, found), found.hidden) == ([2], 1)
    assert len(opened(full, 2, "Third").said) == 3
    assert not opened(full, 2, "Third").may_settle


def test_nobody_sees_what_one_person_alone_has_read(full: Filled) -> None:
    for name in ("Judge", "Third", "Berta"):
        with pytest.raises(WorldError, match="Save your own"):
            opened(full, 4, name)
        with pytest.raises(WorldError, match="Save your own"):
            opened(full, 1, name)


def test_what_is_settled_goes_to_the_end_until_somebody_reads_it_again(full: Filled) -> None:
    judge = Adjudicator(full.store, who(full, "Judge"))
    breast = full.breasts[2]
    judge.settle(Verdict(breast, (), Category.C1, None, "Nothing is seen."))
    found = listed(full, "Judge")
    assert places(full, found) == [0, 2]
    assert (found.settled, found.rows[1].state) == (1, State.SETTLED)
    shown = opened(full, 2, "Judge")
    assert shown.settled is not None
    assert (shown.settled_by, shown.settled.reason) == ("Judge", "Nothing is seen.")
    assert shown.verdict is not None
    assert len(shown.said) == 2
    Annotator(full.store, who(full, "Berta")).save_assessment(breast, Category.C4, None)
    found = listed(full, "Judge")
    assert found.rows[0].state is State.READ_SINCE


def test_findings_are_lined_up_and_agreement_is_told(full: Filled) -> None:
    same = opened(full, 0, "Judge")
    (lesion,) = same.lesions
    assert same.agreed(lesion)
    (alone,) = opened(full, 2, "Judge").lesions
    assert not opened(full, 2, "Judge").agreed(alone)
    assert [one.label for one in same.images] == ["RCC", "RMLO"]


def test_a_verdict_is_not_lined_up_as_a_reader(full: Filled) -> None:
    before = opened(full, 0, "Judge")
    source = before.said[0].findings[0]
    Adjudicator(full.store, who(full, "Judge")).settle(
        Verdict(full.breasts[0], (Choice(source),), Category.C2, Density.B, "Readers agree.")
    )
    after = opened(full, 0, "Judge")
    assert after.lesions == before.lesions
    assert after.verdict is not None
    assert [one.tracking_uid for one in after.verdict.findings] == [source.tracking_uid]


def said(category: Category, density: Density | None, reader: int) -> Assessment:
    when = datetime(2024, 1, 1, tzinfo=UTC)
    return Assessment(BreastId(1), ReaderId(reader), category, density, "", "standard", when)


rows = st.lists(
    st.tuples(
        st.sampled_from(Category), st.one_of(st.none(), st.sampled_from(Density)),
        st.sampled_from(("mass", "calcification", "")),
    ),
    min_size=2, max_size=4,
)  # fmt: skip


@given(rows)
def test_disagreement_is_none_for_the_same_and_never_above_one(
    given_: list[tuple[Category, Density | None, str]],
) -> None:
    def total(some: list[tuple[Category, Density | None, str]]) -> float:
        words = [said(category, density, n) for n, (category, density, _) in enumerate(some)]
        own = {
            ReaderId(n): [
                Finding(FindingId(n), BreastId(1), ReaderId(n), "2.25.1", "mvkl-35", "1", kind)
            ] if kind else []
            for n, (_, _, kind) in enumerate(some)
        }  # fmt: skip
        return apart(words, own)

    assert total([given_[0]] * len(given_)) == 0
    assert 0 <= total(given_) <= 1
    assert total(given_) == pytest.approx(total(given_[::-1]))
    if len({(category, kind) for category, _, kind in given_}) > 1:
        assert total(given_) > 0
