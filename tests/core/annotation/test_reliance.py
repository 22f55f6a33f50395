"""The report on reliance: each figure against a count that is done by hand."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.annotation import Annotator, reliance, reliance_table
from core.annotation.reliance import Effect, Row, report, sums
from core.annotation.revealing import note
from core.domain.assessment import Category, Outcome, suspicious
from core.domain.errors import WorldError
from core.domain.reveal import Reveal, Shown
from core.domain.share import Share
from core.domain.study import BreastId, ExamId, ReaderId, Side
from core.store import Store, readers, reveals
from tests.support import stores

START = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


@dataclass
class Clock:
    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def ticks(self) -> float:
        return self.now.timestamp()

    def later(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass
class Room:
    """A reader before four breasts, of which the first two are proven malignant and benign."""

    store: Store
    clock: Clock
    me: Annotator
    breasts: tuple[BreastId, ...]
    other: ReaderId = field(default=ReaderId(0))

    def show(self, breast: BreastId, probability: float, shown: Shown = Shown.OPINION) -> None:
        said = (probability, None, None, 0.5) if shown is Shown.OPINION else (None,) * 4
        note(
            self.store,
            Reveal(breast, self.me.reader, shown, self.clock.now, "standard", "m", None, *said),
        )

    def report(self, **options: object) -> reliance.Reliance:
        with self.store.read() as reading:
            return report(reading, self.me.reader, **options)  # type: ignore[arg-type]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    clock = Clock()
    full = stores.filled(tmp_path, 2, tagged=False, proven=False, clock=clock, ticks=clock.ticks)
    with full.store.write(None, "proven") as unit:
        stores.prove(unit, full.breasts[0], Outcome.MALIGNANT)
        stores.prove(unit, full.breasts[1], Outcome.BENIGN)
        other = readers.ensure(unit, "Dr. Zebra")
    yield Room(full.store, clock, Annotator(full.store, full.reader), full.breasts, other)
    full.store.close()


def test_a_change_of_mind_is_told_with_what_stood_before_and_how_long_it_took(room: Room) -> None:
    breast = room.breasts[0]
    room.me.add_finding(breast, "mass")
    room.clock.later(40)
    room.me.assess(breast, Category.C3)
    room.clock.later(20)
    room.show(breast, 0.8)
    room.clock.later(15)
    room.me.assess(breast, Category.C4)
    room.clock.later(15)
    room.me.assess(breast, Category.C4B)
    room.show(breast, 0.8)
    (row,) = room.report().rows
    assert (row.before, row.after) == (Category.C3, Category.C4B)
    assert (row.agreed_before, row.agreed_after) == (False, True)
    assert (row.moved, row.crossed, row.effect) == (True, True, Effect.BETTER)
    assert (row.seconds_to_commit, row.seconds_to_change) == (40, 30)
    assert row.times == 2


def test_an_opinion_that_an_import_brings_later_is_the_first_where_it_was_shown_first(
    room: Room,
) -> None:
    breast = room.breasts[0]
    room.me.assess(breast, Category.C4)
    room.clock.later(60)
    room.show(breast, 0.8)
    sooner = Reveal(
        breast, room.me.reader, Shown.OPINION, START - timedelta(days=1), "standard", "m",
        Category.C2, 0.8, None, None, 0.5,
    )  # fmt: skip
    with room.store.write(None, "import tags") as unit:
        reveals.add(unit, sooner)
    (row,) = room.report().rows
    assert (row.opinion, row.before, row.effect) == (sooner, Category.C2, Effect.BETTER)
    assert room.report(since=START).rows == ()


def test_what_stood_before_is_what_the_history_says_stood_then(room: Room) -> None:
    breast = room.breasts[1]
    room.me.assess(breast, Category.C5)
    room.me.assess(breast, Category.C2)
    room.clock.later(5)
    room.show(breast, 0.9)
    room.clock.later(5)
    room.me.assess(breast, Category.C4)
    (row,) = room.report().rows
    with room.store.read() as reading:
        went = reliance.history.assessed_by(reading, room.me.reader, [breast])[breast]
    standing = [one.after for one in went if one.at <= row.opinion.at][-1]
    assert row.before is not None
    assert row.before.value == standing == "2"
    assert row.effect is Effect.WORSE


def test_there_and_back_is_no_change_and_has_no_time(room: Room) -> None:
    breast = room.breasts[0]
    room.me.assess(breast, Category.C2)
    room.show(breast, 0.9)
    room.clock.later(9)
    room.me.assess(breast, Category.C5)
    room.me.undo()
    (row,) = room.report().rows
    assert not row.moved
    assert row.effect is Effect.NONE
    assert row.seconds_to_change is None


def test_an_assessment_that_was_taken_back_has_no_row_for_its_gate_is_closed(room: Room) -> None:
    breast = room.breasts[0]
    room.me.assess(breast, Category.C2)
    room.show(breast, 0.9)
    room.me.withdraw(breast)
    found = room.report()
    assert found.rows == ()
    assert (found.unassessed, found.sums.breasts) == (1, 0)


def test_an_opinion_before_the_assessment_is_told_apart(room: Room) -> None:
    room.show(room.breasts[0], 0.9)
    room.me.assess(room.breasts[0], Category.C4)
    found = room.report()
    assert found.sums.early == Share(1, 1)
    assert found.sums.agreed_before == Share(0, 0)
    assert found.rows[0].before is None


def test_cases_and_refusals_are_counted_and_are_no_opinion(room: Room) -> None:
    for breast in room.breasts:
        room.me.assess(breast, Category.C2)
    room.show(room.breasts[0], 0, Shown.CASES)
    room.show(room.breasts[1], 0, Shown.REFUSED)
    found = room.report()
    assert (found.cases, found.refused, found.rows) == (1, 1, ())


def test_a_period_goes_by_the_first_opinion(room: Room) -> None:
    for breast in room.breasts[:2]:
        room.me.assess(breast, Category.C2)
    room.show(room.breasts[0], 0.9)
    room.clock.later(100)
    room.show(room.breasts[1], 0.1)
    room.show(room.breasts[0], 0.2)
    found = room.report(since=START + timedelta(seconds=50))
    assert [row.breast for row in found.rows] == [room.breasts[1]]


def test_another_reader_asks_only_as_administrator_and_sees_rows_of_what_she_assessed(
    room: Room,
) -> None:
    for breast in room.breasts[:2]:
        room.me.assess(breast, Category.C2)
        room.show(breast, 0.9)
    with pytest.raises(WorldError, match="administrator"):
        room.report(asker=room.other)
    with room.store.write(None, "roles") as unit:
        readers.set_role(unit, room.other, readers.Role.ADMINISTRATOR)
        stores.assess(unit, room.breasts[1], room.other)
    found = room.report(asker=room.other)
    assert [row.breast for row in found.rows] == [room.breasts[1]]
    assert (found.closed, found.sums.breasts) == (1, 2)


def test_zero_is_suspicious_and_three_is_not() -> None:
    assert {one.value for one in Category if suspicious(one)} == {
        "0", "4", "4A", "4B", "4C", "5", "6",
    }  # fmt: skip


def row(before: Category | None, after: Category, above: bool, proven: Outcome | None) -> Row:
    opinion = Reveal(
        BreastId(1), ReaderId(1), Shown.OPINION, START, "standard", "m", before,
        0.9 if above else 0.1, None, None, 0.5,
    )  # fmt: skip
    return Row(
        BreastId(1), ExamId(1), "P", None, Side.LEFT, opinion, before, after, proven, None, None,
        None, 1,
    )  # fmt: skip


ROWS = st.builds(
    row, st.none() | st.sampled_from(list(Category)), st.sampled_from(list(Category)),
    st.booleans(), st.none() | st.sampled_from(list(Outcome)),
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(ROWS, max_size=30))
def test_sums_are_what_a_slow_count_finds(rows: list[Row]) -> None:
    found = sums(rows)
    evil = Outcome.MALIGNANT

    def slow(of: Callable[[Row], bool], holds: Callable[[Row], bool]) -> Share:
        count = total = 0
        for one in rows:
            if of(one):
                total += 1
                count += int(holds(one))
        return Share(count, total)

    def s(category: Category | None) -> bool:
        assert category is not None
        return category.value in ("0", "4", "4A", "4B", "4C", "5", "6")

    def had(r: Row) -> bool:
        return r.before is not None

    def up(r: Row) -> bool:
        return bool(r.opinion.above)

    def known(r: Row) -> bool:
        return had(r) and r.proven is not None

    assert found.agreed_before == slow(had, lambda r: s(r.before) == up(r))
    assert found.agreed_after == slow(had, lambda r: s(r.after) == up(r))
    assert found.followed == slow(
        lambda r: had(r) and s(r.before) != up(r), lambda r: s(r.after) == up(r)
    )
    assert found.left == slow(
        lambda r: had(r) and s(r.before) == up(r), lambda r: s(r.after) != up(r)
    )
    assert found.better == slow(
        lambda r: known(r) and s(r.before) != s(r.after), lambda r: s(r.after) == (r.proven is evil)
    )
    assert found.better.count + found.worse.count == found.better.of == found.worse.of
    assert found.corrected == slow(
        lambda r: known(r) and s(r.before) != (r.proven is evil) and up(r) == (r.proven is evil),
        lambda r: s(r.after) == (r.proven is evil),
    )
    assert found.misled == slow(
        lambda r: known(r) and s(r.before) == (r.proven is evil) and up(r) != (r.proven is evil),
        lambda r: s(r.after) != (r.proven is evil),
    )
    # Nobody is right by chance: what was gained less what was lost is what changed.
    gained = found.right_after.count - found.right_before.count
    assert gained == found.better.count - found.worse.count


def test_no_share_is_told_without_its_count(room: Room) -> None:
    for breast, probability in zip(room.breasts, (0.9, 0.1, 0.9, 0.1), strict=True):
        room.me.assess(breast, Category.C2)
        room.show(breast, probability)
    found = room.report()
    text = reliance_table.as_csv(found)
    figures, rows = text.split("\r\n\r\n")
    for line in csv.DictReader(io.StringIO(figures)):
        if line["share"]:
            assert line["of"]
    assert len(list(csv.DictReader(io.StringIO(rows)))) == 4
    assert reliance_table.said(found.sums.agreed_before) == "2 of 4, 50 % (15 to 85)"
    for told in reliance_table.document(found)["shares"].values():
        assert set(told) == {"count", "of", "share", "low", "high"}


def test_every_share_of_the_sums_has_words() -> None:
    kinds = reliance.Sums.__annotations__
    shares = {name for name, kind in kinds.items() if kind == "Share"}
    assert shares == set(reliance_table.SHARES)
    assert {n for n, kind in kinds.items() if "Spread" in kind} == set(reliance_table.SPREADS)
