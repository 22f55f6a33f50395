"""An image turns out to show another breast: its marks go along, none is lost, all is undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.annotation import Annotator, commands, corrections
from core.annotation.adjudication import Adjudicator, Choice, Verdict
from core.domain.assessment import Category, Density
from core.domain.finding import Finding, FindingId
from core.domain.landmark import LandmarkKind
from core.domain.study import BreastId, ImageId, Provenance, ReaderId, Side, View
from core.store import (
    Store,
    adjudications,
    breasts,
    drafts,
    findings,
    images,
    landmarks,
    readers,
    undo,
    verify,
)
from tests.support import stores


@dataclass
class Case:
    """One patient of which RCC, LCC, RMLO, LMLO were taken."""

    store: Store
    reader: ReaderId
    other: ReaderId
    images: tuple[ImageId, ...]
    right: BreastId
    left: BreastId

    def mark(self, reader: ReaderId, *places: int, breast: BreastId | None = None) -> FindingId:
        regions = [stores.box(self.images[place]) for place in places]
        annotator = Annotator(self.store, reader)
        return annotator.add_finding(breast or self.right, "mass", (), regions)[1]

    def place(self, place: int, side: Side, view: View = View.CC) -> corrections.Placed:
        return corrections.place(self.store, self.reader, self.images[place], side, view)[1]

    def all_findings(self) -> tuple[Finding, ...]:
        with self.store.read() as reading:
            found = findings.of_breasts(reading)
        return tuple(sorted((one for some in found.values() for one in some), key=lambda f: f.id))

    def breast_ids(self) -> dict[Side, BreastId]:
        with self.store.read() as reading:
            return {info.side: info.id for info in breasts.all_breasts(reading)}

    def whole(self) -> None:
        """No mark lies on an image of another breast of the same exam."""
        with self.store.read() as reading:
            for finding in self.all_findings():
                for region in finding.regions:
                    assert images.get(reading, region.image).breast == finding.breast


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    full = stores.filled(tmp_path, 1, tagged=False, proven=False)
    with full.store as store:
        with store.write(None, "another") as unit:
            other = readers.ensure(unit, "Reader Two")
        right, left = full.breasts
        yield Case(store, full.reader, other, full.images, right, left)


def test_a_finding_on_that_image_alone_goes_to_the_other_breast_and_back(case: Case) -> None:
    id_ = case.mark(case.reader, 0)
    before = case.all_findings()
    told = case.place(0, Side.LEFT)
    assert told == corrections.Placed(taken=(id_,))
    (moved,) = case.all_findings()
    assert (moved.id, moved.breast) == (id_, case.left)
    assert moved.tracking_uid == before[0].tracking_uid
    case.whole()
    annotator = Annotator(case.store, case.reader)
    annotator.undo()
    assert case.all_findings() == before
    case.whole()
    annotator.redo()
    assert case.all_findings() == (moved,)
    case.whole()


def test_a_finding_that_is_marked_elsewhere_too_is_parted_and_joined_again(case: Case) -> None:
    id_ = case.mark(case.reader, 0, 2)
    before = case.all_findings()
    assert case.place(0, Side.LEFT).parted == (id_,)
    stayed, went = case.all_findings()
    assert [region.image for region in stayed.regions] == [case.images[2]]
    assert [region.image for region in went.regions] == [case.images[0]]
    assert (stayed.breast, went.breast) == (case.right, case.left)
    assert went.type_key == stayed.type_key
    case.whole()
    annotator = Annotator(case.store, case.reader)
    annotator.undo()
    assert case.all_findings() == before
    annotator.redo()
    assert case.all_findings() == (stayed, went)


def test_another_readers_marks_go_along_and_nothing_is_told_of_them(case: Case) -> None:
    hers = case.mark(case.other, 0)
    assert case.place(0, Side.LEFT) == corrections.Placed()
    (moved,) = case.all_findings()
    assert (moved.id, moved.reader, moved.breast) == (hers, case.other, case.left)
    with pytest.raises(commands.Outdated):
        Annotator(case.store, case.other).undo()
    assert case.all_findings() == (moved,)


@pytest.mark.parametrize("again", [False, True])
def test_no_readers_undo_or_redo_puts_a_mark_on_an_image_of_the_other_breast(
    case: Case, again: bool
) -> None:
    hers = case.mark(case.other, 0)
    annotator = Annotator(case.store, case.other)
    if again:
        annotator.undo()
    else:
        annotator.remove_finding(hers)
    case.place(0, Side.LEFT)
    with pytest.raises(commands.Outdated, match="shows another breast by now"):
        (annotator.redo if again else annotator.undo)()
    assert case.all_findings() == ()
    assert (annotator.redo_step if again else annotator.undo_title) != "Remove finding"


def test_a_mark_that_was_taken_off_an_image_does_not_come_back_on_the_other_breast(
    case: Case,
) -> None:
    hers = case.mark(case.other, 0, 2)
    annotator = Annotator(case.store, case.other)
    annotator.remove_region(hers, 0)
    case.place(0, Side.LEFT)
    with pytest.raises(commands.Outdated, match="shows another breast by now"):
        annotator.undo()
    case.whole()


def test_a_verdict_whose_marks_turn_out_to_be_of_the_other_breast_is_open_again(
    case: Case,
) -> None:
    case.mark(case.other, 0)
    for reader in (case.reader, case.other):
        Annotator(case.store, reader).save_assessment(case.right, Category.C4, Density.B)
    (source,) = case.all_findings()
    verdict = Verdict(case.right, (Choice(source),), Category.C4, Density.B, "Seen on both.")
    Adjudicator(case.store, case.reader).settle(verdict)
    before = case.all_findings()
    with case.store.read() as reading:
        settled = adjudications.all_adjudications(reading)
    assert list(settled) == [case.right]
    case.place(0, Side.LEFT)
    with case.store.read() as reading:
        assert adjudications.all_adjudications(reading) == {}
    annotator = Annotator(case.store, case.reader)
    annotator.undo()
    assert case.all_findings() == before
    with case.store.read() as reading:
        assert adjudications.all_adjudications(reading) == settled
    annotator.redo()
    with case.store.read() as reading:
        assert adjudications.all_adjudications(reading) == {}
        assert verify.verify(reading).good


def test_a_verdict_stays_when_an_image_without_its_marks_goes(case: Case) -> None:
    for reader in (case.reader, case.other):
        Annotator(case.store, reader).save_assessment(case.right, Category.C1, Density.B)
    verdict = Verdict(case.right, (), Category.C1, Density.B, "Nothing.")
    Adjudicator(case.store, case.reader).settle(verdict)
    case.mark(case.other, 0)
    case.place(0, Side.LEFT)
    with case.store.read() as reading:
        assert list(adjudications.all_adjudications(reading)) == [case.right]


def test_a_breast_of_which_something_was_said_stays_when_its_last_image_goes(case: Case) -> None:
    Annotator(case.store, case.other).say(case.right, "Density", density=Density.C)
    case.place(0, Side.LEFT)
    case.place(2, Side.LEFT, View.MLO)
    assert case.breast_ids()[Side.RIGHT] == case.right
    with case.store.read() as reading:
        assert drafts.get(reading, case.right, case.other).density is Density.C


def test_another_view_of_the_same_breast_moves_nothing(case: Case) -> None:
    case.mark(case.reader, 0)
    before = case.all_findings()
    assert not case.place(0, Side.RIGHT, View.ML)
    assert case.all_findings() == before
    Annotator(case.store, case.reader).undo()
    with case.store.read() as reading:
        head = images.get(reading, case.images[0]).header
    assert (head.view, head.view_from) == (View.CC, Provenance.CODE)


def test_placing_what_is_so_already_by_code_is_recorded_and_undone(case: Case) -> None:
    case.place(0, Side.RIGHT)
    with case.store.read() as reading:
        assert images.get(reading, case.images[0]).header.side_from is Provenance.PERSON
    Annotator(case.store, case.reader).undo()
    with case.store.read() as reading:
        assert images.get(reading, case.images[0]).header.side_from is Provenance.CODE


def test_the_breasts_she_had_assessed_are_named(case: Case) -> None:
    Annotator(case.store, case.reader).save_assessment(case.left, Category.C1, None)
    Annotator(case.store, case.other).save_assessment(case.right, Category.C1, None)
    assert case.place(0, Side.LEFT).assessed == (Side.LEFT,)


def test_the_last_image_takes_a_breast_away_and_an_undo_brings_it_back(case: Case) -> None:
    case.mark(case.reader, 0)
    before = case.all_findings()
    case.place(2, Side.LEFT, View.MLO)
    case.place(0, Side.LEFT)
    assert case.breast_ids() == {Side.LEFT: case.left}
    annotator = Annotator(case.store, case.reader)
    annotator.undo()
    assert case.breast_ids() == {Side.RIGHT: case.right, Side.LEFT: case.left}
    assert case.all_findings() == before
    annotator.redo()
    assert case.breast_ids() == {Side.LEFT: case.left}
    case.whole()


def test_an_undo_is_refused_where_other_images_took_the_breasts_place(case: Case) -> None:
    case.mark(case.reader, 0)
    case.place(2, Side.LEFT, View.MLO)
    case.place(0, Side.LEFT)
    corrections.place(case.store, case.other, case.images[1], Side.RIGHT, View.CC)
    after = case.all_findings()
    with pytest.raises(commands.Outdated, match="Other images were placed there"):
        Annotator(case.store, case.reader).undo()
    assert case.all_findings() == after
    case.whole()


def test_an_undo_is_refused_where_somebody_marked_the_image_since(case: Case) -> None:
    case.place(0, Side.LEFT)
    case.mark(case.other, 0, breast=case.left)
    with pytest.raises(commands.Outdated, match="marked on that image since"):
        Annotator(case.store, case.reader).undo()
    case.whole()


def test_an_unplaced_image_is_placed_and_unplaced_again(case: Case) -> None:
    with case.store.write(None, "unplaced") as unit:
        image = stores.add_image(unit, stores.header(1, None, None, orientation=None))
    corrections.place(case.store, case.reader, image, Side.RIGHT, View.MLO)
    with case.store.read() as reading:
        step = undo.to_undo(reading, case.reader)
    assert step is not None
    assert step.breast == case.right
    Annotator(case.store, case.reader).undo()
    with case.store.read() as reading:
        record = images.get(reading, image)
    assert (record.breast, record.header.side, record.header.view) == (None, None, None)


def test_without_a_reader_the_marks_go_along_all_the_same(case: Case) -> None:
    case.mark(case.reader, 0)
    _, told = corrections.place(case.store, None, case.images[0], Side.LEFT, View.CC)
    assert not told
    case.whole()


def test_a_nipple_is_placed_moved_removed_and_all_of_it_undone(case: Case) -> None:
    annotator, image = Annotator(case.store, case.reader), case.images[0]

    def where() -> tuple[float, float] | None:
        with case.store.read() as reading:
            found = landmarks.get(reading, image, case.reader, LandmarkKind.NIPPLE)
        return None if found is None else (found.column, found.row)

    annotator.remove_landmark(image, LandmarkKind.NIPPLE)
    assert annotator.undo_title is None
    annotator.place_landmark(image, LandmarkKind.NIPPLE, (10.5, 20.5))
    annotator.place_landmark(image, LandmarkKind.NIPPLE, (30.5, 40.5))
    annotator.remove_landmark(image, LandmarkKind.NIPPLE)
    seen = [where()]
    for act in (annotator.undo, annotator.undo, annotator.undo, annotator.redo, annotator.redo):
        act()
        seen.append(where())
    assert seen == [None, (30.5, 40.5), (10.5, 20.5), None, (10.5, 20.5), (30.5, 40.5)]
    assert annotator.undo_step is not None
    assert annotator.undo_step.breast == case.right


def test_an_undo_step_says_which_breast_it_is_about(case: Case) -> None:
    annotator = Annotator(case.store, case.reader)
    case.mark(case.reader, 0)
    assert annotator.undo_step is not None
    assert annotator.undo_step.breast == case.right
    annotator.save_assessment(case.left, Category.C2, None)
    assert annotator.undo_step.breast == case.left
    annotator.undo()
    assert annotator.redo_step is not None
    assert annotator.redo_step.breast == case.left
