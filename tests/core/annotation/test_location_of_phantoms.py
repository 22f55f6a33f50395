"""Phantoms know where their lesions lie: what is derived from marks on their files agrees."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from core.annotation.location import Derived, Marked, NippleAt, derive
from core.domain.finding import Region, RegionKind
from core.domain.location import Quadrant, clock_of, quadrant_of
from core.domain.study import BreastId, ExamId, ImageId, ImageRecord, ImageState, Side, View
from core.imaging import nipple
from core.imaging.header import read_header
from core.imaging.mask import breast_mask
from core.imaging.orientation import Hung
from core.phantom import anatomy, case, generate, greyscale, population, styles
from core.phantom.dicom import Exposure
from core.phantom.plan import BreastPlan, PatientPlan
from tests.support.lesions import finding

SEED, PATIENTS = 11, 6
VIEW_SEED = {View.CC: 1, View.MLO: 2}
AXIS = 10.0


@dataclass(frozen=True)
class Lesion:
    """A lesion of a phantom with what is true of it and what was derived."""

    side: Side
    truth: Quadrant
    clock: int | None
    radius_mm: float
    by_truth: Derived
    """With the nipple where it was drawn."""
    by_suggestion: Derived
    """With the nipple where the program finds it."""


@pytest.fixture(scope="module")
def lesions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Lesion, ...]:
    folder = tmp_path_factory.mktemp("phantoms") / "set"
    generate.generate(folder, patients=PATIENTS, seed=SEED)
    with (folder / generate.MARKS).open() as stream:
        marks = list(csv.DictReader(stream))
    return tuple(
        lesion
        for number in range(1, PATIENTS + 1)
        for breast in population.patient(SEED, number).breasts
        for lesion in _of_breast(folder, population.patient(SEED, number), breast, marks)
    )


def _of_breast(
    folder: Path, patient: PatientPlan, breast: BreastPlan, marks: list[dict[str, str]]
) -> Iterator[Lesion]:
    for place in range(len(breast.findings)):
        if breast.findings[place].type_key != "mass":
            continue
        exact: dict[ImageId, Marked] = {}
        guessed: dict[ImageId, Marked] = {}
        regions = []
        off = {}
        radius = 0.0
        for number, view in enumerate((View.CC, View.MLO), start=1):
            name = f"{patient.number:04d}/{breast.side.value}{view.value}.dcm"
            mark = next(
                one for one in marks if one["file"] == name and one["finding"] == str(place + 1)
            )
            header = read_header(folder / name)
            record = ImageRecord(
                ImageId(number), ExamId(1), BreastId(1), header, "", "", ImageState.READY
            )
            grid = styles.STYLES[patient.style].grid("small")
            exposure = Exposure(SEED, patient, breast.side, view, grid.spacing)
            rng = np.random.default_rng((*breast.entropy, VIEW_SEED[view]))
            built = anatomy.build(breast, view, grid, rng)
            drawn = case.draw(breast, view, grid)
            mask = breast_mask((drawn.values * 255).astype(np.uint8))
            found = nipple.suggest(mask, Hung(), Side.LEFT, view)
            assert found is not None

            def to_stored(x: float, y: float) -> tuple[float, float]:
                return greyscale.turn_point(
                    x, y, (grid.rows, grid.columns), exposure.turn,  # noqa: B023
                    mirrored=exposure.side is Side.RIGHT,  # noqa: B023
                )  # fmt: skip

            x, y = built.nipple
            exact[record.id] = Marked(
                record, NippleAt(to_stored(x / grid.spacing, y / grid.spacing))
            )
            at = to_stored(found[0] * grid.columns, found[1] * grid.rows)
            guessed[record.id] = Marked(record, NippleAt(at, suggested=True))
            column, row, reach = (float(mark[key]) for key in ("column", "row", "radius"))
            corners = ((column - reach, row - reach), (column + reach, row + reach))
            regions.append(Region(record.id, RegionKind.ELLIPSE, corners))
            # In the phantom's own frame up is outward in a CC and upward in an MLO.
            own = drawn.marks[place]
            factor = styles.STYLES[patient.style].magnification
            off[view] = (y - own.y) / factor
            radius = own.reach / factor
        outward, upward = off[View.CC], off[View.MLO]
        central = math.hypot(outward, upward) <= AXIS
        one = finding(*regions)
        yield Lesion(
            breast.side,
            Quadrant.CENTRAL if central else quadrant_of(outward, upward),
            None if central else clock_of(breast.side, outward, upward),
            radius,
            derive(one, breast.side, exact),
            derive(one, breast.side, guessed),
        )


def test_there_are_lesions_of_both_breasts_to_look_at(lesions: tuple[Lesion, ...]) -> None:
    assert len(lesions) >= 4
    assert {one.side for one in lesions} == {Side.RIGHT, Side.LEFT}


def test_with_the_nipple_as_drawn_every_quadrant_and_hour_is_the_true_one(
    lesions: tuple[Lesion, ...],
) -> None:
    for one in lesions:
        found = one.by_truth
        place = Quadrant.CENTRAL if found.quadrant is Quadrant.SUBAREOLAR else found.quadrant
        assert (place, found.clock) == (one.truth, one.clock)


def test_with_the_nipple_as_suggested_quadrants_agree_and_hours_are_one_off_at_most(
    lesions: tuple[Lesion, ...],
) -> None:
    agreed = [one for one in lesions if one.by_suggestion.quadrant is one.by_truth.quadrant]
    assert len(agreed) >= 0.8 * len(lesions)
    for one in lesions:
        if one.clock is not None and one.by_suggestion.clock is not None:
            apart = abs(one.clock - one.by_suggestion.clock)
            assert min(apart, 12 - apart) <= 1


def test_the_size_is_that_of_the_lesion_in_the_breast_and_not_at_the_detector(
    lesions: tuple[Lesion, ...],
) -> None:
    for one in lesions:
        assert one.by_truth.size_mm == pytest.approx(2 * one.radius_mm, rel=0.03)
