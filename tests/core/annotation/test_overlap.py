"""Findings of several readers are one lesion where their marks lie on each other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.annotation import overlap
from core.domain.finding import Finding, FindingId, Region, RegionKind
from core.domain.study import BreastId, ImageId, ReaderId

CC, MLO = ImageId(1), ImageId(2)


def box(
    x: float, y: float, wide: float, high: float, image: ImageId = CC, frame: int = 0
) -> Region:
    return Region(image, RegionKind.BOX, ((x, y), (x + wide, y + high)), frame)


def point(x: float, y: float, image: ImageId = CC) -> Region:
    return Region(image, RegionKind.POINT, ((x, y),))


def finding(id_: int, reader: int, *regions: Region, type_key: str = "mass") -> Finding:
    return Finding(
        FindingId(id_), BreastId(1), ReaderId(reader), f"2.25.{id_}", "mvkl-35", "1", type_key,
        frozenset(), regions,
    )  # fmt: skip


def groups(findings: list[Finding]) -> set[frozenset[int]]:
    return {
        frozenset(int(one.id) for one in lesion.findings) for lesion in overlap.line_up(findings)
    }


whole = st.integers(0, 60)
size = st.integers(1, 40)
boxes = st.builds(box, whole, whole, size, size, st.sampled_from((CC, MLO)))
areas = st.one_of(
    boxes,
    boxes.map(lambda r: replace(r, kind=RegionKind.ELLIPSE)),
    st.lists(st.tuples(whole, whole), min_size=3, max_size=6).map(
        lambda points: Region(
            CC, RegionKind.POLYGON, tuple((float(x), float(y)) for x, y in points)
        )
    ),
)
marks = st.one_of(areas, st.builds(point, whole, whole, st.sampled_from((CC, MLO))))
lots = st.lists(st.tuples(st.integers(1, 4), st.lists(marks, max_size=3)), max_size=8).map(
    lambda rows: [finding(i, reader, *own) for i, (reader, own) in enumerate(rows, start=1)]
)


def slow_pixels(finding: Finding) -> set[tuple[int, int, int]]:
    """(image, row, column) of every pixel whose centre lies in a box."""
    found = set()
    for region in finding.regions:
        (x0, y0), (x1, y1) = region.points
        for row in range(120):
            for column in range(120):
                if x0 <= column + 0.5 < x1 and y0 <= row + 0.5 < y1:
                    found.add((int(region.image), row, column))
    return found


@settings(max_examples=40)
@given(st.lists(boxes, min_size=1, max_size=2), st.lists(boxes, min_size=1, max_size=2))
def test_overlap_is_counted_pixel_by_pixel_on_the_common_images(
    here: list[Region], there: list[Region]
) -> None:
    one, other = finding(1, 1, *here), finding(2, 2, *there)
    found = overlap.fit(one, other)
    common = {r.image for r in here} & {r.image for r in there}
    if not common:
        assert found is None
        return
    a, b = ({p for p in slow_pixels(f) if p[0] in common} for f in (one, other))
    assert found is not None
    assert found.iou == pytest.approx(len(a & b) / len(a | b))
    assert found.dice == pytest.approx(2 * len(a & b) / (len(a) + len(b)))


@given(lots)
def test_order_of_findings_and_names_of_readers_do_not_matter(findings: list[Finding]) -> None:
    expected = groups(findings)
    assert groups(findings[::-1]) == expected
    renamed = [replace(one, reader=ReaderId(5 - one.reader)) for one in findings]
    assert groups(renamed) == expected


@given(lots)
def test_every_finding_is_in_one_lesion_with_at_most_one_of_each_reader(
    findings: list[Finding],
) -> None:
    lesions = overlap.line_up(findings)
    for told in (lesions, overlap.beside(lesions)):
        members = [one.id for lesion in told for one in lesion.findings]
        assert sorted(members) == sorted(one.id for one in findings)
        for lesion in told:
            seats = [one.reader for one in lesion.findings]
            assert len(set(seats)) == len(seats)


@given(areas, st.integers(-300, 300), st.integers(-300, 300))
def test_a_mark_lies_wholly_on_itself_wherever_it_is(mark: Region, dx: int, dy: int) -> None:
    moved = replace(mark, points=tuple((x + dx, y + dy) for x, y in mark.points))
    found = overlap.fit(finding(1, 1, moved), finding(2, 2, moved))
    assert found is not None
    assert found.closeness == 1.0
    assert (found.iou, found.dice) in {(1.0, 1.0), (None, None)}  # an outline without inside


def test_large_marks_are_compared_coarsely_and_nearly_as_well() -> None:
    found = overlap.fit(
        finding(1, 1, box(10, 10, 3000, 2000)), finding(2, 2, box(510, 10, 3000, 2000))
    )
    assert found is not None
    assert found.iou == pytest.approx(2500 / 3500, abs=0.01)


def test_a_small_corner_in_common_is_not_one_lesion() -> None:
    assert groups([finding(1, 1, box(0, 0, 20, 20)), finding(2, 2, box(15, 15, 20, 20))]) == {
        frozenset({1}), frozenset({2}),
    }  # fmt: skip


def test_one_point_belongs_to_an_area_it_lies_in_or_near() -> None:
    area = finding(1, 1, replace(box(100, 100, 60, 40), kind=RegionKind.ELLIPSE))
    for x, y, joined in ((130, 120, True), (130, 260, True), (130, 300, False)):
        lesions = overlap.line_up([area, finding(2, 2, point(x, y))])
        assert (len(lesions) == 1) is joined
    assert overlap.fit(area, finding(2, 2, point(130, 120))) == overlap.Fit(None, None, 1.0)


def test_nearness_is_in_millimetres_where_the_image_has_them() -> None:
    pair = [finding(1, 1, point(0, 0)), finding(2, 2, point(150, 0))]
    assert len(overlap.line_up(pair)) == 2
    assert len(overlap.line_up(pair, {CC: 200.0})) == 1


def test_the_better_fit_wins_where_two_would_do() -> None:
    mine = finding(1, 1, box(0, 0, 20, 20))
    assert groups([mine, finding(2, 2, box(8, 0, 20, 20)), finding(3, 2, box(2, 0, 20, 20))]) == {
        frozenset({1, 3}), frozenset({2}),
    }  # fmt: skip


def test_three_readers_meet_at_one_lesion() -> None:
    trio = [finding(i, i, box(2 * i, 0, 20, 20)) for i in (1, 2, 3)]
    (lesion,) = overlap.line_up(trio)
    assert [one.reader for one in lesion.findings] == [1, 2, 3]
    assert len(lesion.fits) == 3
    assert lesion.of(ReaderId(2)) is trio[1]


def test_marks_on_far_slices_are_different_places() -> None:
    def pair(frame: int) -> list[Finding]:
        return [
            finding(1, 1, box(0, 0, 9, 9, frame=20)), finding(2, 2, box(0, 0, 9, 9, frame=frame)),
        ]  # fmt: skip

    assert len(overlap.line_up(pair(24))) == 1
    assert len(overlap.line_up(pair(30))) == 2


def test_what_was_made_from_another_stays_with_it_wherever_its_marks_are() -> None:
    source = finding(1, 1, box(0, 0, 9, 9))
    adopted = replace(finding(2, 9, box(400, 400, 9, 9, MLO)), tracking_uid=source.tracking_uid)
    assert groups([source, adopted]) == {frozenset({1, 2})}


def test_findings_on_different_views_are_shown_side_by_side_but_not_counted_as_matched() -> None:
    pair = [finding(1, 1, box(0, 0, 9, 9, CC)), finding(2, 2, box(0, 0, 9, 9, MLO))]
    lesions = overlap.line_up(pair)
    assert len(lesions) == 2
    (row,) = overlap.beside(lesions)
    assert not row.by_place
    two = [*pair, finding(3, 2)]
    assert len(overlap.beside(overlap.line_up(two))) == 3


def test_two_masses_far_apart_on_one_view_stay_two_rows() -> None:
    pair = [finding(1, 1, box(0, 0, 9, 9)), finding(2, 2, box(200, 200, 9, 9))]
    assert len(overlap.beside(overlap.line_up(pair))) == 2


def test_a_polygon_covers_what_the_slow_rule_says() -> None:
    ring = Region(CC, RegionKind.POLYGON, ((0.0, 0.0), (30.0, 0.0), (0.0, 30.0)))
    found = overlap.fit(finding(1, 1, ring), finding(2, 2, box(0, 0, 30, 30)))
    below = np.add.outer(np.arange(30) + 0.5, np.arange(30) + 0.5) < 30
    assert found is not None
    assert found.iou == pytest.approx(below.sum() / 900, abs=0.04)
