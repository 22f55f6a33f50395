"""Places from the store: what a reader corrected, whose nipples count, and how phantoms agree."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from core.annotation.location import Derived, Half, derive, facts, merge, of_findings
from core.domain.landmark import Landmark, LandmarkKind
from core.domain.location import Depth, Location, Quadrant, agree, quadrants_at
from core.domain.study import Side, View
from core.store import findings, landmarks, readers
from tests.support import stores
from tests.support.lesions import EACH, Spot, around, marked

R, L = Side.RIGHT, Side.LEFT
CC, MLO = View.CC, View.MLO


def derived(side: Side, spot: Spot, *views: View) -> Derived:
    one, seen = marked(side, spot, *views or (CC, MLO))
    return derive(one, side, seen)


# What a reader corrects.


def test_nothing_corrected_leaves_what_was_derived() -> None:
    found = derived(R, Spot(30, 20))
    assert merge(found, Location()) is found


@pytest.mark.parametrize(("side", "hour"), [(R, 2), (L, 10)])
def test_a_corrected_clock_gives_the_quadrant(side: Side, hour: int) -> None:
    found = merge(derived(side, Spot(30, 20)), Location(clock=hour))
    assert (found.clock, found.quadrant) == (hour, Quadrant.UIQ)
    assert found.corrected == {"clock"}


def test_a_corrected_clock_on_an_axis_keeps_a_quadrant_that_it_may_be_in() -> None:
    kept = merge(derived(R, Spot(30, 20)), Location(clock=12))
    assert kept.quadrant is Quadrant.UOQ
    open_ = merge(derived(R, Spot(30, -20)), Location(clock=12))
    assert (open_.quadrant, open_.half) == (None, Half.UPPER)
    assert "between two quadrants" in open_.why["quadrant"]


def test_a_corrected_quadrant_gives_the_hour_as_far_off_the_axes() -> None:
    found = merge(derived(R, Spot(18, 32)), Location(quadrant="liq"))
    assert (found.quadrant, found.clock) == (Quadrant.LIQ, 5)
    same = merge(derived(R, Spot(18, 32)), Location(quadrant="uoq"))
    assert same.clock == 11


def test_a_corrected_quadrant_without_a_second_view_tells_no_hour() -> None:
    found = merge(derived(R, Spot(30, 20), CC), Location(quadrant="uoq"))
    assert (found.quadrant, found.clock, found.half) == (Quadrant.UOQ, None, None)
    assert "hour within the quadrant" in found.why["clock"]


def test_a_corrected_region_takes_the_hour_away() -> None:
    found = merge(derived(R, Spot(30, 20)), Location(quadrant="subareolar"))
    assert (found.quadrant, found.clock) == (Quadrant.SUBAREOLAR, None)


def test_both_corrected_stand_even_where_they_contradict_each_other() -> None:
    found = merge(derived(R, Spot(30, 20)), Location(quadrant="uoq", clock=4))
    assert (found.quadrant, found.clock) == (Quadrant.UOQ, 4)
    assert facts(found)["agrees"] is False


def test_corrected_depth_and_distance_go_before_the_marks() -> None:
    found = merge(derived(R, Spot(30, 20)), Location(depth="posterior", distance_mm=71.5))
    assert (found.depth, found.distance_mm) == (Depth.POSTERIOR, 71.5)
    assert (found.quadrant, found.clock) == (Quadrant.UOQ, 10)


def test_what_was_corrected_needs_no_reason_any_more() -> None:
    one, _ = marked(R, Spot(30, 20))
    bare = derive(one, R, {})
    found = merge(bare, Location(clock=10, depth="middle", distance_mm=40))
    assert set(found.why) == {"size"}
    assert found.quadrant is Quadrant.UOQ


def test_a_term_of_another_version_is_told_and_changes_nothing() -> None:
    before = derived(R, Spot(30, 20))
    found = merge(before, Location(quadrant="whole_breast", clock=13))
    assert (found.quadrant, found.clock) == (before.quadrant, before.clock)
    assert any("does not know" in note for note in found.notes)


@given(
    st.sampled_from([R, L]),
    st.floats(-40, 40),
    st.floats(-40, 40),
    st.one_of(st.none(), st.integers(1, 12)),
    st.sampled_from([None, "uoq", "uiq", "loq", "liq"]),
)
def test_what_is_corrected_alone_never_contradicts_what_follows(
    side: Side, out: float, up: float, clock: int | None, quadrant: str | None
) -> None:
    found = merge(derived(side, Spot(out, up)), Location(quadrant, clock))
    if clock is not None:
        assert found.clock == clock
    if quadrant is not None:
        assert found.quadrant == quadrant
    if found.clock is not None and found.quadrant is not None and not (clock and quadrant):
        assert agree(side, found.quadrant, found.clock)
    if clock is not None and quadrant is None and clock % 3:
        assert {found.quadrant} == quadrants_at(side, clock)


# From the store.


def test_only_the_readers_own_nipples_count(tmp_path: Path) -> None:
    filled = stores.filled(tmp_path, patients=1)
    with filled.store as store:
        with store.write(None, "nipple of another") as unit:
            other = readers.ensure(unit, "Reader Two")
            landmarks.place(unit, Landmark(filled.images[0], other, LandmarkKind.NIPPLE, 30, 200))
        with store.read() as reading:
            own = findings.of_breast(reading, filled.breasts[0])
            before = of_findings(reading, own, filled.reader)[own[0].id]
        with store.write(None, "own nipple") as unit:
            mine = Landmark(filled.images[0], filled.reader, LandmarkKind.NIPPLE, 30, 200)
            landmarks.place(unit, mine)
        with store.read() as reading:
            after = of_findings(reading, own, filled.reader)[own[0].id]
    assert before.half is None
    assert "nipple is not placed" in before.why["quadrant"]
    assert after.half is not None


def test_a_suggestion_counts_until_the_reader_places_the_nipple(tmp_path: Path) -> None:
    filled = stores.filled(tmp_path, patients=1)
    image = filled.images[0]
    with filled.store as store:
        with store.read() as reading:
            own = findings.of_breast(reading, filled.breasts[0])
            guessed = of_findings(reading, own, filled.reader, {image: (30.0, 200.0)})[own[0].id]
        with store.write(None, "nipple") as unit:
            landmarks.place(unit, Landmark(image, filled.reader, LandmarkKind.NIPPLE, 30.0, 30.0))
        with store.read() as reading:
            placed = of_findings(reading, own, filled.reader, {image: (30.0, 200.0)})[own[0].id]
    assert guessed.views[0].suggested
    assert not placed.views[0].suggested
    assert guessed.views[0].distance_mm != placed.views[0].distance_mm


def test_what_the_reader_corrected_is_in_what_is_read(tmp_path: Path) -> None:
    filled = stores.filled(tmp_path, patients=1)
    with filled.store as store:
        with store.write(filled.reader, "correct") as unit:
            one = findings.get(unit, filled.findings[0])
            findings.replace(unit, replace(one, location=Location(clock=10)))
        with store.read() as reading:
            own = findings.of_breast(reading, filled.breasts[0])
            found = of_findings(reading, own, filled.reader)[own[0].id]
    assert (found.clock, found.quadrant) == (10, Quadrant.UOQ)


def test_a_mark_on_an_earlier_exam_is_known_as_one(tmp_path: Path) -> None:
    filled = stores.filled(tmp_path, patients=1)
    with filled.store as store:
        with store.write(filled.reader, "prior") as unit:
            head = stores.header(1, R, CC, sop_instance_uid="1.2.9", study_instance_uid="1.2.8")
            prior = stores.add_image(unit, head)
            one = findings.get(unit, filled.findings[0])
            region = around(prior, (100, 100), 20 * EACH, 10 * EACH)
            findings.replace(unit, replace(one, regions=(*one.regions, region)))
        with store.read() as reading:
            own = findings.of_breast(reading, filled.breasts[0])
            found = of_findings(reading, own, filled.reader)[own[0].id]
    assert [view.prior for view in found.views] == [False, True]


def test_many_findings_take_as_many_queries_as_one(tmp_path: Path) -> None:
    filled = stores.filled(tmp_path, patients=8)
    with filled.store as store, store.read() as reading:
        every = [one for some in findings.of_breasts(reading).values() for one in some]
        assert len(every) == 8
        counts = []
        engine = reading.session.get_bind()
        for wanted in (every[:1], every):
            seen: list[str] = []

            def note(_c: object, _cur: object, statement: str, *_rest: object) -> None:
                seen.append(statement)  # noqa: B023

            event.listen(engine, "before_cursor_execute", note)
            try:
                assert len(of_findings(reading, wanted, filled.reader)) == len(wanted)
            finally:
                event.remove(engine, "before_cursor_execute", note)
            counts.append(len(seen))
    assert counts[0] == counts[1] == 3
