"""The agreement report counts what all chosen readers read, and says what libraries say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

from core import lexicons
from core.annotation import agreement, kappa
from core.annotation.agreement import Line, Report
from core.annotation.kappa import How
from core.domain.assessment import Category, Density
from core.domain.errors import WrongUsage
from core.domain.finding import Region, RegionKind
from core.domain.roles import Role
from core.domain.study import BreastId, ReaderId
from core.store import Store, assessments, findings, readers
from tests.support import stores
from tests.support.stores import Filled

LEXICON = lexicons.get("mvkl-35")


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Filled]:
    made = stores.filled(tmp_path, 12, tagged=False, proven=False)
    yield made
    made.store.close()


def three(full: Filled) -> tuple[ReaderId, ReaderId, ReaderId]:
    """Three readers: the third lacks one breast, and all are seeded to differ here and there."""
    rng = np.random.default_rng(4)
    with full.store.write(None, "read") as unit:
        people = (full.reader, readers.ensure(unit, "Berta"), readers.ensure(unit, "Carla"))
        for number, breast in enumerate(full.breasts):
            truth = rng.integers(0, 3)
            place = float(rng.integers(10, 60))
            for seat, one in enumerate(people):
                if seat == 2 and number == 0:
                    continue
                said = truth if rng.random() < 0.7 else rng.integers(0, 3)
                category = (Category.C1, Category.C3, Category.C4B)[said]
                stores.assess(unit, breast, one, category)
                if said:
                    region = stores.box(full.images[number * 2], place + float(rng.integers(0, 6)))
                    shape = ("round", "oval")[int(rng.random() < 0.5)]
                    stores.add_finding(
                        unit, breast, one, "mass", (("mass_shape", shape),), (region,)
                    )
    return people


def made(store: Store, *whose: ReaderId, only: set[BreastId] | None = None) -> Report:
    with store.read() as reading:
        return agreement.report(reading, LEXICON, whose, only)


def line(report: Report, key: str, *whose: ReaderId) -> Line:
    (found,) = [one for one in report.of(whose) if one.key == key]
    return found


def said(full: Filled, *people: ReaderId) -> list[list[str]]:
    """Assessments, one question to the store a breast and reader."""
    rows = []
    for breast in full.breasts:
        with full.store.read() as r:
            given = [assessments.get(r, breast, one) for one in people]
        if all(given):
            rows.append([one.category.value for one in given if one])
    return rows


def test_one_reader_alone_cannot_be_compared(full: Filled) -> None:
    with pytest.raises(WrongUsage, match="at least two"):
        made(full.store, full.reader, full.reader)


def test_readers_with_nothing_in_common_get_a_sentence(full: Filled) -> None:
    with full.store.write(None, "read") as unit:
        berta = readers.ensure(unit, "Berta")
        stores.assess(unit, full.breasts[0], berta)
        stores.assess(unit, full.breasts[1], full.reader)
    report = made(full.store, full.reader, berta)
    assert (report.breasts, report.patients) == (0, 0)
    assert report.read == {full.reader: 1, berta: 1}
    assert {one.plain.note for one in report.lines} == {kappa.NO_CASES}


def test_two_readers_get_the_figures_of_scikit_learn(full: Filled) -> None:
    anna, berta, _ = three(full)
    report = made(full.store, anna, berta)
    first, second = zip(*said(full, anna, berta), strict=True)
    found = line(report, "assessment", anna, berta)
    scale = list(agreement.SCALE)
    assert report.breasts == 24
    assert report.patients == 12
    assert found.linear is not None
    assert found.quadratic is not None
    for told, weights in (
        (found.plain, None),
        (found.linear, "linear"),
        (found.quadratic, "quadratic"),
    ):
        theirs = cohen_kappa_score(first, second, labels=scale, weights=weights)
        assert told.value == pytest.approx(theirs)
    assert found.plain.how is How.BOOTSTRAP
    assert line(report, "density", anna, berta).plain.note == kappa.ONE_CATEGORY


def test_three_readers_get_the_figure_of_statsmodels_over_what_all_of_them_read(
    full: Filled,
) -> None:
    people = three(full)
    report = made(full.store, *people)
    assert report.read == {people[0]: 24, people[1]: 24, people[2]: 23}
    assert report.breasts == 23
    codes = np.array([[agreement.SCALE.index(c) for c in row] for row in said(full, *people)])
    table, _ = aggregate_raters(codes, len(agreement.SCALE))
    found = line(report, "assessment", *people)
    assert found.plain.value == pytest.approx(fleiss_kappa(table))
    assert found.linear is None
    # Each pair is there as well, over the same breasts.
    first, second = codes[:, 0], codes[:, 2]
    pair = line(report, "assessment", people[0], people[2])
    assert pair.plain.value == pytest.approx(cohen_kappa_score(first, second))
    assert pair.plain.cases == 23


def test_descriptors_are_compared_breast_by_breast_as_training_takes_them(full: Filled) -> None:
    anna, berta, _ = three(full)
    found = line(made(full.store, anna, berta), "breast.mass_shape.round", anna, berta)
    rows = []
    for breast in full.breasts:
        with full.store.read() as r:
            rows.append(
                [
                    any(("mass_shape", "round") in f.descriptors
                        for f in findings.of_breast(r, breast, one))
                    for one in (anna, berta)
                ]
            )  # fmt: skip
    first, second = zip(*rows, strict=True)
    assert found.plain.value == pytest.approx(cohen_kappa_score(first, second))
    assert found.given == pytest.approx((sum(first) + sum(second)) / 48)
    assert found.title == "Mass shape: Round"


def test_matched_lesions_are_compared_by_axis_and_overlap_is_told(full: Filled) -> None:
    anna, berta, _ = three(full)
    report = made(full.store, anna, berta)
    (marks,) = report.marks
    assert marks.matched > 3
    assert marks.iou is not None
    assert marks.dice is not None
    assert 0 < marks.iou < marks.dice < 1
    assert marks.areas == marks.matched
    found = line(report, "lesion.mass_shape", anna, berta)
    assert (found.unit, found.plain.cases) == ("lesion", marks.matched)
    with full.store.read() as r:
        total = [
            sum(len(findings.of_breast(r, breast, one)) for breast in full.breasts)
            for one in (anna, berta)
        ]
    assert [marks.matched + marks.only_first, marks.matched + marks.only_second] == total


def test_findings_without_a_mark_are_counted_apart(full: Filled) -> None:
    with full.store.write(None, "read") as unit:
        berta = readers.ensure(unit, "Berta")
        for one in (full.reader, berta):
            stores.assess(unit, full.breasts[0], one)
            stores.add_finding(unit, full.breasts[0], one)
    (marks,) = made(full.store, full.reader, berta).marks
    assert (marks.matched, marks.only_first, marks.only_second, marks.unmarked) == (0, 0, 0, 2)
    assert marks.iou is None


def test_findings_of_one_who_has_not_concluded_are_not_read_by_her(full: Filled) -> None:
    with full.store.write(None, "read") as unit:
        berta = readers.ensure(unit, "Berta")
        table = readers.ensure(unit, "a.csv", Role.TABLE)
        stores.assess(unit, full.breasts[0], full.reader)
        for one in (berta, table):
            stores.add_finding(unit, full.breasts[0], one)
    assert made(full.store, full.reader, berta).breasts == 0
    assert made(full.store, full.reader, table).breasts == 1


def test_a_density_that_one_did_not_give_is_left_out_of_its_line_alone(full: Filled) -> None:
    from core.domain.assessment import Assessment

    with full.store.write(None, "read") as unit:
        berta = readers.ensure(unit, "Berta")
        for number, breast in enumerate(full.breasts[:6]):
            stores.assess(unit, breast, full.reader)
            grade = None if number == 0 else Density.B
            assessments.save(
                unit, Assessment(breast, berta, Category.C2, grade, "", "standard", unit.now)
            )
    report = made(full.store, full.reader, berta)
    assert line(report, "density", full.reader, berta).plain.cases == 5
    assert line(report, "assessment", full.reader, berta).plain.cases == 6


def test_only_breasts_that_may_be_looked_at_are_compared(full: Filled) -> None:
    anna, berta, _ = three(full)
    assert made(full.store, anna, berta, only={full.breasts[3], full.breasts[5]}).breasts == 2


def test_nearness_follows_each_image(full: Filled) -> None:
    with full.store.write(None, "read") as unit:
        berta = readers.ensure(unit, "Berta")
        stores.assess(unit, full.breasts[0], full.reader)
        stores.assess(unit, full.breasts[0], berta)
        for one, x in ((full.reader, 10.0), (berta, 150.0)):  # 9.8 mm at 0.07 mm
            region = Region(full.images[0], RegionKind.POINT, ((x, 20.0),))
            stores.add_finding(unit, full.breasts[0], one, regions=(region,))
    (marks,) = made(full.store, full.reader, berta).marks
    assert marks.matched == 1
    assert marks.areas == 0
