"""The history of one case: told in words, gated, and brought back as an undoable act."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest

from core import lexicons
from core.annotation import Annotator, case_history, corrections, describe
from core.annotation.case_history import CaseHistory
from core.annotation.describe import Field, Told, What
from core.annotation.restore import Point, restore
from core.domain.assessment import Category, Density, ExamConclusion, Outcome, Pathology
from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.finding import Finding, Region, RegionKind
from core.domain.gate import GatePolicy
from core.domain.landmark import LandmarkKind
from core.domain.location import Location
from core.domain.roles import Role
from core.domain.study import BreastId, ExamId, ImageId, ReaderId, Side, View
from core.store import (
    Store,
    assessments,
    breasts,
    conclusions,
    findings,
    history,
    images,
    landmarks,
    pathology,
    readers,
)
from tests.support import stores

STANDARD = GatePolicy.STANDARD


@dataclass
class Case:
    store: Store
    mine: ReaderId
    hers: ReaderId
    right: BreastId
    left: BreastId
    exam: ExamId
    images: tuple[ImageId, ...]

    def me(self) -> Annotator:
        return Annotator(self.store, self.mine)

    def her(self) -> Annotator:
        return Annotator(self.store, self.hers)

    def seen(self, reader: ReaderId | None = None, **how: int) -> CaseHistory:
        with self.store.read() as reading:
            return case_history.of_exam(
                reading, self.exam, self.mine if reader is None else reader, STANDARD, **how
            )

    def told(self) -> tuple[Told, ...]:
        """What the newest entry says to me."""
        return self.seen().entries[0].told

    def newest(self) -> int:
        with self.store.read() as reading:
            return history.entries(reading, limit=1)[0].id

    def finding(self, which: int) -> Finding | None:
        with self.store.read() as reading:
            return findings.maybe(reading, which)  # type: ignore[arg-type]


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    full = stores.filled(tmp_path, 2, tagged=False, proven=False)
    with full.store as store:
        with store.write(None, "another") as unit:
            hers = readers.ensure(unit, "Dr. Zebra")
        with store.read() as reading:
            exam = breasts.get(reading, full.breasts[0]).exam
        right, left = full.breasts[:2]
        yield Case(store, full.reader, hers, right, left, exam, full.images[:4])


def test_descriptors_are_told_as_what_became_of_them(case: Case) -> None:
    me = case.me()
    _, id_ = me.add_finding(case.right, "mass", [("mass_margin", "circumscribed")])
    assert case.told() == (
        Told(What.FINDING_ADDED, ("Mass",)),
        Told(What.SET, ("Mass margin", "Circumscribed")),
    )
    me.set_descriptor(id_, "mass_margin", "spiculated", True)
    assert case.told() == (Told(What.CHANGED, ("Mass margin", "Circumscribed", "Spiculated")),)
    me.set_descriptor(id_, "mass_margin", "spiculated", False)
    assert case.told() == (Told(What.UNSET, ("Mass margin", "Spiculated")),)
    other = lexicons.get().types[1]
    me.set_type(id_, other.key)
    assert case.told()[0].what is What.TYPE
    me.set_note(id_, "see prior")
    assert case.told() == (Told(What.SET, (Field.NOTE, "see prior")),)
    me.remove_finding(id_)
    assert case.told() == (Told(What.FINDING_REMOVED, (other.title,)),)
    me.undo()
    assert case.told()[0].what is What.FINDING_BACK


def test_regions_are_told_by_the_image_they_are_on(case: Case) -> None:
    me = case.me()
    _, id_ = me.add_finding(case.right, "mass", (), [stores.box(case.images[0])])
    assert Told(What.MARKED, ("RCC",)) in case.told()
    me.set_regions(id_, [stores.box(case.images[0], 50.5)])
    assert case.told() == (Told(What.MARK_MOVED, ("RCC",)),)
    me.add_region(id_, stores.box(case.images[2]))
    assert case.told() == (Told(What.MARKED, ("RMLO",)),)
    me.remove_region(id_, 0)
    assert case.told() == (Told(What.UNMARKED, ("RCC",)),)


def test_conclusions_are_told_in_the_words_of_the_vocabulary(case: Case) -> None:
    me = case.me()
    me.save_assessment(case.right, Category.C3, Density.B)
    assert case.told() == (
        Told(What.ASSESSED, ("3",)),
        Told(What.SET, (Field.DENSITY, "B")),
    )
    me.save_assessment(case.right, Category.C4A, Density.B)
    assert case.told() == (Told(What.CHANGED, (Field.ASSESSMENT, "3", "4A")),)
    me.say(case.right, "Recommend", recommendations=("biopsy",))
    (one,) = case.told()
    assert one.values[0] is Field.RECOMMENDATIONS
    me.withdraw(case.right)
    assert case.told() == (Told(What.UNASSESSED, ("4A",)),)
    me.conclude(case.exam, "Conclude", report="clear", follow_up_months=12)
    assert case.told() == (
        Told(What.CONCLUDED),
        Told(What.SET, (Field.FOLLOW_UP, "12")),
        Told(What.SET, (Field.REPORT, "clear")),
    )


def test_what_is_said_before_the_assessment_is_told_and_not_brought_back(case: Case) -> None:
    case.me().say(case.right, "Note", note="first look")
    assert case.told() == (Told(What.SET, (Field.NOTE, "first look")),)
    assert not case.seen().entries[0].restorable
    with pytest.raises(WorldError, match="yourself"):
        restore(case.store, case.mine, case.newest(), Point.BEFORE, STANDARD)


def test_images_and_nipples_are_told(case: Case) -> None:
    case.me().place_landmark(case.images[0], LandmarkKind.NIPPLE, (10.5, 10.5))
    assert case.told() == (Told(What.NIPPLE, ("RCC",)),)
    corrections.turn(case.store, case.mine, case.images[0], ("A", "R"))
    assert case.told() == (Told(What.IMAGE_TURNED, ("RCC",)),)
    corrections.place(case.store, case.mine, case.images[0], Side.LEFT, View.ML)
    assert Told(What.IMAGE_PLACED, ("LML", "RCC")) in [
        told for one in case.seen().entries for told in one.told
    ]


def test_an_entry_of_a_program_that_knew_less_or_more_is_told_too(case: Case) -> None:
    with case.store.write(case.mine, "A later act") as unit:
        unit.record(
            Topic.FINDINGS, 1, "change",
            before={"type": "gone_type", "lexicon": "no such lexicon", "reader": case.mine},
            after={"type": "new_type", "lexicon": "no such lexicon", "reader": case.mine,
                   "descriptors": [["an_axis", "a_value"]], "future": 7},
            breast=case.right,
        )  # fmt: skip
        unit.record(Topic.SETTINGS, 1, "change", after={"x": 1}, breast=case.right)
    settings, finding = case.seen().entries[:2]
    assert settings.told == (Told(What.OTHER, ("A later act",)),)
    assert finding.told == (
        Told(What.TYPE, ("gone_type", "new_type")),
        Told(What.SET, ("an_axis", "a_value")),
    )


def test_newest_first_by_sequence_whatever_the_clock_said(case: Case) -> None:
    me = case.me()
    moments = [datetime(2020 - back, 1, 1, tzinfo=timezone(timedelta(hours=2))) for back in (0, 1)]
    for moment in moments:
        case.store._clock = partial(lambda at: at, moment)
        me.add_finding(case.right, "mass")
    newest, older = case.seen().entries[:2]
    assert newest.entry.id > older.entry.id
    assert [newest.entry.at, older.entry.at] == list(reversed(moments))
    assert str(newest.entry.at).endswith("+02:00")


def test_pages_lead_through_everything_and_repeat_nothing(case: Case) -> None:
    for _ in range(7):
        case.me().add_finding(case.right, "mass")
    whole = [one.entry.id for one in case.seen().entries]
    paged: list[int] = []
    before: int | None = None
    while True:
        page = case.seen(limit=3) if before is None else case.seen(limit=3, before=before)
        paged += [one.entry.id for one in page.entries]
        before = page.older
        if before is None:
            break
    assert paged == whole


# The gate.


def work_of_another(case: Case) -> None:
    """Everything that a person, a table and the program can do to a breast."""
    her = case.her()
    _, id_ = her.add_finding(case.right, "mass", [("mass_margin", "spiculated")])
    her.set_note(id_, "ZEBRA note")
    her.place_landmark(case.images[0], LandmarkKind.NIPPLE, (10.5, 10.5))
    her.save_assessment(case.right, Category.C5, Density.D, "ZEBRA")
    her.conclude(case.exam, "Conclude", report="ZEBRA report")
    with case.store.write(None, "import table") as unit:
        table = readers.ensure(unit, "ZEBRA table", Role.TABLE)
        stores.add_finding(unit, case.right, table)
        stores.assess(unit, case.right, table, Category.C5)
        pathology.set_pathology(
            unit, Pathology(case.right, Outcome.MALIGNANT, "ZEBRA", "ZEBRA detail")
        )
        breasts.set_density(unit, case.right, Density.D, "ZEBRA")


def test_until_she_has_committed_a_reader_is_told_nothing_of_another(case: Case) -> None:
    before = len(case.seen().entries)
    work_of_another(case)
    seen = case.seen()
    assert len(seen.entries) == before
    assert "ZEBRA" not in repr(seen).upper()
    assert "malignant" not in repr(seen)
    assert seen.closed == (Side.RIGHT, Side.LEFT)
    case.me().save_assessment(case.right, Category.C1, None)
    opened = case.seen()
    assert "ZEBRA note" in repr(opened)
    assert "malignant" in repr(opened)
    assert "ZEBRA report" not in repr(opened)  # of the exam: its other breast is not read yet
    assert opened.closed == (Side.LEFT,)
    case.me().save_assessment(case.left, Category.C1, None)
    assert "ZEBRA report" in repr(case.seen())


def test_the_header_says_that_work_is_held_back_whether_there_is_any_or_not(case: Case) -> None:
    alone = case.seen().closed
    work_of_another(case)
    assert case.seen().closed == alone


def test_an_adjudicator_is_told_of_two_reads_and_still_of_no_pathology(case: Case) -> None:
    work_of_another(case)
    with case.store.write(None, "judge") as unit:
        judge = readers.ensure(unit, "Judge")
        readers.set_role(unit, judge, Role.ADJUDICATOR)
        third = readers.ensure(unit, "Third")
        stores.assess(unit, case.right, third)
    told = repr(case.seen(judge))
    assert "ZEBRA note" in told
    assert "malignant" not in told


def test_who_corrected_an_image_is_told_without_the_name_until_then(case: Case) -> None:
    corrections.turn(case.store, case.hers, case.images[0], ("A", "R"))
    assert case.seen().entries[0].who is None
    case.me().save_assessment(case.right, Category.C1, None)
    assert case.seen().entries[1].who == "Dr. Zebra"


# Restoring.


def test_a_removed_finding_comes_back_and_goes_again_by_undo(case: Case) -> None:
    me = case.me()
    _, id_ = me.add_finding(
        case.right, "mass", [("mass_shape", "oval")], [stores.box(case.images[0])]
    )
    whole = case.finding(id_)
    me.remove_finding(id_)
    restore(case.store, case.mine, case.newest(), Point.BEFORE, STANDARD)
    assert case.finding(id_) == whole
    assert me.undo_title == "Restore: Remove finding"
    me.undo()
    assert case.finding(id_) is None
    me.redo()
    assert case.finding(id_) == whole


def test_a_finding_goes_back_over_several_changes_in_one_step(case: Case) -> None:
    me = case.me()
    _, id_ = me.add_finding(case.right, "mass")
    first, made = case.finding(id_), case.newest()
    me.set_note(id_, "one")
    me.add_region(id_, stores.box(case.images[0]))
    me.set_category(id_, Category.C4B)
    me.set_location(id_, Location(clock=3))
    last = case.finding(id_)
    restore(case.store, case.mine, made, Point.AFTER, STANDARD)
    assert case.finding(id_) == first
    me.undo()
    assert case.finding(id_) == last


def test_before_the_first_entry_of_a_finding_there_is_none(case: Case) -> None:
    _, id_ = case.me().add_finding(case.right, "mass")
    restore(case.store, case.mine, case.newest(), Point.BEFORE, STANDARD)
    assert case.finding(id_) is None


def test_an_assessment_is_saved_anew_as_it_was_and_taken_back_closes_the_gate(case: Case) -> None:
    me = case.me()
    me.save_assessment(case.right, Category.C2, Density.B)
    first = case.newest()
    me.save_assessment(case.right, Category.C5, Density.C)

    def given() -> tuple[Category, Density | None] | None:
        with case.store.read() as reading:
            found = assessments.get(reading, case.right, case.mine)
        return None if found is None else (found.category, found.density)

    restore(case.store, case.mine, first, Point.AFTER, STANDARD)
    assert given() == (Category.C2, Density.B)
    restore(case.store, case.mine, first, Point.BEFORE, STANDARD)
    assert given() is None
    assert Side.RIGHT in case.seen().closed
    me.undo()
    me.undo()
    assert given() == (Category.C5, Density.C)


def test_conclusions_nipples_and_pathology_come_back_too(case: Case) -> None:
    me = case.me()
    said = ExamConclusion(case.exam, case.mine, report="clear")
    me.conclude(case.exam, "Conclude", report="clear")
    first = case.newest()
    me.conclude(case.exam, "Conclude", report="")
    restore(case.store, case.mine, first, Point.AFTER, STANDARD)
    me.place_landmark(case.images[0], LandmarkKind.NIPPLE, (10.5, 10.5))
    me.place_landmark(case.images[0], LandmarkKind.NIPPLE, (20.5, 20.5))
    restore(case.store, case.mine, case.newest(), Point.BEFORE, STANDARD)
    proven = Pathology(case.right, Outcome.BENIGN, "histology")
    me.set_pathology(case.right, proven)
    second = case.newest()
    me.set_pathology(case.right, None)
    restore(case.store, case.mine, second, Point.AFTER, STANDARD)
    with case.store.read() as reading:
        assert conclusions.get(reading, case.exam, case.mine) == said
        (point,) = landmarks.of_exam(reading, case.exam, case.mine)
        assert (point.column, point.row) == (10.5, 10.5)
        assert pathology.get(reading, case.right) == proven


def test_a_placement_comes_back(case: Case) -> None:
    corrections.place(case.store, case.mine, case.images[0], Side.LEFT, View.CC)
    entry = next(one.entry for one in case.seen().entries if one.told[0].what is What.IMAGE_PLACED)
    restore(case.store, case.mine, entry.id, Point.BEFORE, STANDARD)
    with case.store.read() as reading:
        assert images.get(reading, case.images[0]).breast == case.right
    with pytest.raises(WorldError, match="like that already"):
        restore(case.store, case.mine, entry.id, Point.BEFORE, STANDARD)


@pytest.mark.parametrize("role", [Role.READER, Role.ADJUDICATOR, Role.ADMINISTRATOR])
def test_nobody_rewrites_anothers_read_whatever_her_role(case: Case, role: Role) -> None:
    with case.store.write(None, "role") as unit:
        readers.set_role(unit, case.hers, Role.ADMINISTRATOR)
        readers.set_role(unit, case.mine, role)
    acts: list[Callable[[], object]] = [
        lambda: case.her().add_finding(case.right, "mass"),
        lambda: case.her().save_assessment(case.right, Category.C2, None),
        lambda: case.her().conclude(case.exam, "Conclude", report="x"),
        lambda: case.her().place_landmark(case.images[0], LandmarkKind.NIPPLE, (1.5, 1.5)),
        lambda: case.her().set_pathology(
            case.right, Pathology(case.right, Outcome.BENIGN, "histology")
        ),
    ]
    for act in acts:
        act()
        entry = case.newest()
        for point in Point:
            with pytest.raises(WorldError, match="yourself"):
                restore(case.store, case.mine, entry, point, STANDARD)
        assert case.newest() == entry


def test_what_is_like_that_already_is_not_written_again(case: Case) -> None:
    case.me().add_finding(case.right, "mass")
    entry = case.newest()
    with pytest.raises(WorldError, match="like that already"):
        restore(case.store, case.mine, entry, Point.AFTER, STANDARD)
    case.me().save_assessment(case.right, Category.C2, None)
    with pytest.raises(WorldError, match="like that already"):
        restore(case.store, case.mine, case.newest(), Point.AFTER, STANDARD)
    with pytest.raises(WorldError, match="no entry"):
        restore(case.store, case.mine, 10_000, Point.AFTER, STANDARD)


def test_no_mark_comes_back_onto_an_image_of_the_other_breast(case: Case) -> None:
    me = case.me()
    region = Region(case.images[0], RegionKind.POINT, ((5.5, 5.5),))
    _, id_ = me.add_finding(case.right, "mass", (), [region])
    made = case.newest()
    me.remove_finding(id_)
    corrections.place(case.store, case.mine, case.images[0], Side.LEFT, View.CC)
    before = case.newest()
    with pytest.raises(WorldError, match="another breast"):
        restore(case.store, case.mine, made, Point.AFTER, STANDARD)
    assert case.newest() == before


def test_every_kind_of_thing_told_has_words_of_its_own() -> None:
    assert len({what.value for what in describe.What}) == len(describe.What)
