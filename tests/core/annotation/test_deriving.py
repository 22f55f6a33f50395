"""Size and place of a finding by its marks: known lesions, every layout, and what stays open."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.annotation.location import Half, Marked, NippleAt, derive, facts
from core.domain.finding import Finding, Region, RegionKind
from core.domain.location import Depth, Quadrant, mirrored
from core.domain.study import ImageId, Side, View
from core.imaging.measure import Correction
from core.imaging.orientation import Hung
from tests.support.lesions import Spot, finding, marked, record, slanted, stored

R, L = Side.RIGHT, Side.LEFT
CC, MLO, ML = View.CC, View.MLO, View.ML
TURNS = [Hung(*flips) for flips in itertools.product((False, True), repeat=3)]
KNOWN = [
    (Spot(30, 20), Quadrant.UOQ, 10, 2),
    (Spot(18, 32), Quadrant.UOQ, 11, 1),
    (Spot(-30, 20), Quadrant.UIQ, 2, 10),
    (Spot(30, -20), Quadrant.LOQ, 8, 4),
    (Spot(-18, -32), Quadrant.LIQ, 5, 7),
    (Spot(2, 30), Quadrant.UOQ, 12, 12),
    (Spot(-30, -1), Quadrant.LIQ, 3, 9),
]


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("side", [R, L])
def test_known_lesions_are_found_however_the_files_are_stored(side: Side, turn: Hung) -> None:
    for spot, quadrant, right, left in KNOWN:
        found = derive(*_with(side, marked(side, spot, CC, MLO, turn=turn)))
        assert (found.quadrant, found.clock) == (quadrant, right if side is R else left)
        assert found.half is None


@given(
    st.floats(-45, 45), st.floats(-45, 45), st.floats(1, 59), st.sampled_from(TURNS),
    st.sampled_from(TURNS),
)  # fmt: skip
def test_left_and_right_mirror_each_other(
    out: float, up: float, behind: float, one: Hung, other: Hung
) -> None:
    spot = Spot(out, up, behind)
    right = derive(*_with(R, marked(R, spot, CC, MLO, turn=one)))
    left = derive(*_with(L, marked(L, spot, CC, MLO, turn=other)))
    assert (right.quadrant, right.half, right.depth) == (left.quadrant, left.half, left.depth)
    assert right.distance_mm == pytest.approx(left.distance_mm)
    assert (right.clock is None) is (left.clock is None)
    if right.clock is not None and left.clock is not None:
        # Exactly between two hours rounding may tell either.
        apart = (right.clock - mirrored(left.clock)) % 12
        between = abs(math.degrees(math.atan2(out, up)) % 30 - 15) < 1e-6
        assert apart == 0 or between


@pytest.mark.parametrize(
    ("behind", "depth"), [(5, Depth.ANTERIOR), (30, Depth.MIDDLE), (55, Depth.POSTERIOR)]
)
def test_the_depth_is_a_third_of_the_way_to_the_chest_wall(behind: float, depth: Depth) -> None:
    found = derive(*_with(R, marked(R, Spot(30, 20, behind), CC, MLO)))
    assert found.depth is depth


def test_what_lies_beyond_the_ends_is_still_in_the_first_or_last_third() -> None:
    before = derive(*_with(L, marked(L, Spot(20, 20, -3), CC, MLO)))
    beyond = derive(*_with(L, marked(L, Spot(20, 20, 60), CC, MLO)))
    assert (before.depth, beyond.depth) == (Depth.ANTERIOR, Depth.POSTERIOR)


def test_the_distance_is_the_mean_of_the_views_as_each_measures_it() -> None:
    found = derive(*_with(R, marked(R, Spot(40, 0, 30), CC, MLO)))
    each = [one.distance_mm for one in found.views]
    assert each == [pytest.approx(50), pytest.approx(30)]
    assert found.distance_mm == pytest.approx(40)
    assert found.distance_apart_mm == pytest.approx(20)
    assert any("differ by 20 mm" in note for note in found.notes)


def test_views_that_agree_in_distance_are_not_told_of() -> None:
    found = derive(*_with(R, marked(R, Spot(30, 31, 30), CC, MLO)))
    assert found.distance_apart_mm == pytest.approx(0.7, abs=0.1)
    assert not found.notes


@pytest.mark.parametrize("side", [R, L])
@pytest.mark.parametrize(
    ("view", "spot", "half"),
    [
        (CC, Spot(30, 20), Half.OUTER), (CC, Spot(-30, 20), Half.INNER),
        (MLO, Spot(30, 20), Half.UPPER), (MLO, Spot(-30, -20), Half.LOWER),
        (ML, Spot(-30, -20), Half.LOWER),
    ],
)  # fmt: skip
def test_one_view_tells_half_and_guesses_nothing(
    side: Side, view: View, spot: Spot, half: Half
) -> None:
    found = derive(*_with(side, marked(side, spot, view)))
    assert (found.half, found.quadrant, found.clock) == (half, None, None)
    unknown = "upper or lower" if view is CC else "outer or inner"
    assert unknown in found.why["quadrant"]
    assert found.why["clock"] == found.why["quadrant"]


def test_one_view_on_the_axis_tells_no_half_and_says_so() -> None:
    found = derive(*_with(R, marked(R, Spot(4, 30), CC)))
    assert (found.half, found.quadrant) == (None, None)
    assert any("nipple's axis" in note for note in found.notes)


@pytest.mark.parametrize(("behind", "region"), [(10, Quadrant.SUBAREOLAR), (45, Quadrant.CENTRAL)])
def test_what_lies_behind_the_nipple_has_a_region_and_no_hour(
    behind: float, region: Quadrant
) -> None:
    found = derive(*_with(R, marked(R, Spot(4, -5, behind), CC, MLO)))
    assert (found.quadrant, found.clock) == (region, None)
    assert "behind the nipple" in found.why["clock"]


def test_high_and_far_back_is_the_axillary_tail_also_by_the_mlo_alone() -> None:
    alone = derive(*_with(L, marked(L, Spot(30, 49, 55), MLO)))
    assert (alone.quadrant, alone.clock) == (Quadrant.AXILLARY_TAIL, None)
    both = derive(*_with(L, marked(L, Spot(30, 49, 55), CC, MLO)))
    assert (both.quadrant, both.clock) == (Quadrant.AXILLARY_TAIL, 1)
    inner = derive(*_with(L, marked(L, Spot(-30, 49, 55), CC, MLO)))
    assert inner.quadrant is Quadrant.UIQ


def test_a_lateral_view_goes_before_an_oblique_one() -> None:
    one, views = marked(R, Spot(30, -25), CC, ML)
    oblique, seen = marked(R, Spot(30, 12), MLO)
    moved = replace(oblique.regions[0], image=ImageId(9))
    at = seen[ImageId(1)]
    views[ImageId(9)] = replace(at, record=replace(at.record, id=ImageId(9)))
    found = derive(replace(one, regions=(moved, *one.regions)), R, views)
    assert found.quadrant is Quadrant.LOQ


def test_a_slanted_view_that_could_mean_the_other_half_says_so() -> None:
    # Far out and a little low: the oblique view shows it above the nipple.
    spot = Spot(45, -10)
    one, views = marked(R, slanted(spot), CC, MLO)
    found = derive(one, R, views)
    assert found.quadrant is Quadrant.UOQ
    assert any("may be in the lower half" in note for note in found.notes)
    surely, seen = marked(R, slanted(Spot(10, 40)), CC, MLO)
    assert not any("may be in" in note for note in derive(surely, R, seen).notes)


def test_a_size_is_the_largest_over_the_views_and_says_what_it_is_worth() -> None:
    one, views = marked(R, Spot(30, 20), CC, MLO)
    larger = Region(ImageId(2), RegionKind.BOX, ((100.0, 100.0), (250.0, 180.0)))
    found = derive(replace(one, regions=(*one.regions, larger)), R, views)
    assert (found.size_mm, found.across_mm) == (pytest.approx(15), pytest.approx(8))
    assert found.correction is Correction.FACTOR
    first = found.views[0].size
    assert first is not None
    assert first.largest == pytest.approx(12)


def test_a_point_has_a_place_and_no_size() -> None:
    one, views = marked(R, Spot(30, 20), CC, MLO)
    points = tuple(Region(r.image, RegionKind.POINT, (_middle(r),)) for r in one.regions)
    found = derive(replace(one, regions=points), R, views)
    assert (found.size_mm, found.quadrant) == (None, Quadrant.UOQ)
    assert "point has no size" in found.why["size"]


def test_without_spacing_there_are_quadrant_and_depth_but_no_millimetres_and_no_hour() -> None:
    one, views = marked(R, Spot(30, 20), CC, MLO, spacing_mm=None, spacing_source="")
    found = derive(one, R, views)
    assert (found.quadrant, found.depth) == (Quadrant.UOQ, Depth.MIDDLE)
    assert (found.size_mm, found.clock, found.distance_mm) == (None, None, None)
    for name in ("size", "clock", "distance"):
        assert "how large a pixel is" in found.why[name]


def test_a_spacing_at_the_detector_says_so() -> None:
    one, views = marked(R, Spot(30, 20), CC, spacing_source="mm at detector")
    assert derive(one, R, views).correction is Correction.DETECTOR


def test_without_a_nipple_there_is_a_size_and_no_place() -> None:
    one, views = marked(R, Spot(30, 20), CC, MLO)
    bare = {image: replace(view, nipple=None) for image, view in views.items()}
    found = derive(one, R, bare)
    assert found.size_mm == pytest.approx(12)
    assert (found.quadrant, found.half, found.clock, found.depth, found.distance_mm) == (None,) * 5
    assert found.why["quadrant"] == "The nipple is not placed in RCC."


def test_a_view_without_its_nipple_is_named_as_what_is_lacking() -> None:
    one, views = marked(R, Spot(30, 20), CC, MLO)
    views[ImageId(2)] = replace(views[ImageId(2)], nipple=None)
    found = derive(one, R, views)
    assert found.half is Half.OUTER
    assert found.why["quadrant"] == "The nipple is not placed in RMLO."


def test_a_suggested_nipple_is_told_of_and_counts_for_nothing_in_a_part() -> None:
    one, views = marked(R, Spot(30, 20), CC, MLO)
    guess = NippleAt(stored(R, Hung(), 0, 0), suggested=True)
    views[ImageId(2)] = replace(views[ImageId(2)], nipple=guess)
    found = derive(one, R, views)
    assert found.quadrant is Quadrant.UOQ
    assert any("RMLO is the program's suggestion" in note for note in found.notes)
    spot = {ImageId(1): Marked(record(1, R, CC, modifiers=("M",)), guess)}
    part = derive(finding(one.regions[0]), R, spot)
    assert (part.half, part.why["quadrant"]) == (None, "The nipple is not placed in RMCC.")


def test_a_spot_view_with_a_placed_nipple_tells_the_half_but_no_depth() -> None:
    one, views = marked(R, Spot(30, 20), CC, modifiers=("S",))
    found = derive(one, R, views)
    assert (found.half, found.depth) == (Half.OUTER, None)
    assert "chest wall" in found.why["depth"]


@pytest.mark.parametrize("modifier", ["RL", "RM", "TAN", "CV"])
def test_a_rolled_or_cut_view_says_nothing_of_the_place(modifier: str) -> None:
    one, views = marked(R, Spot(30, 20), CC, modifiers=(modifier,))
    found = derive(one, R, views)
    assert (found.half, found.quadrant) == (None, None)
    assert "says nothing of the quadrant" in found.why["quadrant"]


def test_a_mark_on_the_other_breast_says_nothing_of_this_one() -> None:
    one, views = marked(L, Spot(30, 20), CC)
    found = derive(one, R, views)
    assert found.half is None
    assert "not of this breast" in found.why["quadrant"]


def test_a_mark_on_a_prior_has_its_size_and_counts_for_nothing_else() -> None:
    one, views = marked(R, Spot(30, 20), CC, MLO)
    old = {image: replace(view, prior=True) for image, view in views.items()}
    found = derive(one, R, old)
    assert [view.size is not None for view in found.views] == [True, True]
    assert (found.size_mm, found.quadrant, found.half, found.depth) == (None, None, None, None)
    assert facts(found)["views"] == ()
    assert facts(found)["priors"] == ("RCC", "RMLO")


def test_a_finding_without_marks_or_without_their_images_says_why_it_knows_nothing() -> None:
    one, _ = marked(R, Spot(30, 20), CC)
    for found in (derive(finding(), R, {}), derive(one, R, {})):
        assert not found.views
        for name in ("size", "quadrant", "clock", "depth", "distance"):
            assert "no view of this exam" in found.why[name]


def test_an_image_whose_orientation_nobody_knows_says_so() -> None:
    one, views = marked(R, Spot(30, 20), CC, orientation=None)
    found = derive(one, R, views)
    assert "how RCC lies" in found.why["quadrant"]


@given(
    st.sampled_from([R, L]), st.floats(-70, 70), st.floats(-70, 70), st.floats(-10, 60),
    st.sets(st.sampled_from([CC, MLO, ML, View.XCCL]), min_size=1),
)  # fmt: skip
def test_whatever_is_not_known_says_why(
    side: Side, out: float, up: float, behind: float, views: set[View]
) -> None:
    found = derive(*_with(side, marked(side, Spot(out, up, behind), *sorted(views))))
    for name, value in (
        ("size", found.size_mm), ("clock", found.clock), ("depth", found.depth),
        ("distance", found.distance_mm), ("quadrant", found.quadrant),
    ):  # fmt: skip
        assert (value is None) is (name in found.why)
    assert found.half is None or found.quadrant is None


def test_the_facts_are_plain_values() -> None:
    told = facts(derive(*_with(R, marked(R, Spot(30, 20), CC, MLO))))
    assert told["quadrant"] == "uoq"
    assert told["clock"] == 10
    assert told["agrees"] is True
    assert told["views"] == ("RCC", "RMLO")
    assert told["size_mm"] == pytest.approx(12)
    assert told["side"] == "R"


def _with(
    side: Side, made: tuple[Finding, dict[ImageId, Marked]]
) -> tuple[Finding, Side, dict[ImageId, Marked]]:
    one, views = made
    return one, side, views


def _middle(region: Region) -> tuple[float, float]:
    (x0, y0), (x1, y1) = region.points
    return (x0 + x1) / 2, (y0 + y1) / 2
