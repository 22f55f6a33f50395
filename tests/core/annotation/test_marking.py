"""On which images a finding may be marked: its breast, and the same side in other exams."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from core.annotation.marking import markable, may_mark
from core.domain.study import BreastId, ImageId, Side, View
from core.store import Store, images, patients
from tests.support import stores

R, L = Side.RIGHT, Side.LEFT


@dataclass
class Place:
    store: Store
    breast: BreastId
    own: ImageId
    left: ImageId
    prior: ImageId
    older: ImageId
    other: ImageId
    unplaced: ImageId


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    with stores.open_store(tmp_path) as store:
        with store.write(None, "fill") as unit:

            def image(uid: str, exam: str, day: date, side: Side | None, who: int = 1) -> ImageId:
                head = stores.header(
                    who, side, View.CC, sop_instance_uid=uid, study_instance_uid=exam,
                    exam_date=day,
                )  # fmt: skip
                return stores.add_image(unit, head)

            now, then = date(2024, 1, 1), date(2022, 1, 1)
            own, left = image("1", "now", now, R), image("2", "now", now, L)
            prior, older = image("3", "then", then, R), image("4", "old", date(2019, 1, 1), R)
            other, unplaced = image("5", "hers", now, R, 2), image("6", "now", now, None)
            breast = images.get(unit, own).breast
            assert breast is not None
        yield Place(store, breast, own, left, prior, older, other, unplaced)


def test_its_own_images_take_a_mark(place: Place) -> None:
    with place.store.read() as reading:
        found = may_mark(reading, place.breast, place.own)
    assert found
    assert not found.other_exam


def test_the_same_side_of_a_prior_takes_a_mark_and_is_known_as_another_exam(place: Place) -> None:
    with place.store.read() as reading:
        found = may_mark(reading, place.breast, place.prior)
    assert found
    assert found.other_exam


@pytest.mark.parametrize(
    ("which", "said"),
    [("left", "other breast"), ("other", "another patient"), ("unplaced", "which breast")],
)
def test_the_other_breast_another_patient_and_unplaced_images_take_none(
    place: Place, which: str, said: str
) -> None:
    with place.store.read() as reading:
        found = may_mark(reading, place.breast, getattr(place, which))
    assert not found
    assert said in found.why_not


def test_an_image_of_an_id_that_was_joined_is_of_the_same_person(place: Place) -> None:
    with place.store.write(None, "join") as unit:
        keep, other = patients.by_key(unit, "P0001"), patients.by_key(unit, "P0002")
        assert keep is not None
        assert other is not None
        patients.join(unit, keep, other)
    with place.store.read() as reading:
        assert may_mark(reading, place.breast, place.other)


def test_all_that_may_be_marked_is_listed_the_own_first_and_then_from_the_newest(
    place: Place,
) -> None:
    with place.store.read() as reading:
        found = markable(reading, place.breast)
        for image in (place.own, place.left, place.prior, place.older, place.other):
            assert (image in found) is bool(may_mark(reading, place.breast, image))
    assert list(found) == [place.own, place.prior, place.older]
    assert found[place.own] == "RCC"
