"""What is drawn: lesions stand out, lie alike in both views, and follow their tags."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.assessment import Density
from core.domain.study import Side, View
from core.phantom import case, population
from core.phantom.case import Drawing
from core.phantom.grid import Grid
from core.phantom.plan import BreastPlan, Place, PlannedFinding

GRID = Grid(400, 320, 0.4)
BASE = population.patient(2, 4).breasts[0]


def breast(
    finding: PlannedFinding | None, density: Density = Density.B, salt: int = 0
) -> BreastPlan:
    return replace(
        BASE,
        side=Side.LEFT,
        entropy=(9, salt),
        density=density,
        findings=(finding,) if finding else (),
    )


PLACE = Place(0.45, 0.3, -0.3)


def mass(place: Place = PLACE, **descriptors: str) -> PlannedFinding:
    given_ = {
        "mass_shape": "round",
        "mass_margin": "circumscribed",
        "mass_size": "moderate",
        "mass_density": "high",
        **descriptors,
    }
    return PlannedFinding("mass", tuple(given_.items()), place)


def calcification(**descriptors: str) -> PlannedFinding:
    given_ = {
        "calc_shape": "popcorn",
        "calc_size": "coarse",
        "calc_density": "high",
        "calc_distribution": "clustered",
        **descriptors,
    }
    return PlannedFinding("calcification", tuple(given_.items()), PLACE)


def added(plan: BreastPlan, view: View = View.CC) -> np.ndarray:
    """What the lesions change in the image."""
    with_, without = case.draw(plan, view, GRID), case.draw(plan, view, GRID, lesions=False)
    return with_.values - without.values


def disc(drawing: Drawing, inner: float, outer: float) -> np.ndarray:
    mark = drawing.marks[0]
    distance = np.hypot(GRID.x - mark.x, GRID.y - mark.y)
    return (distance >= inner) & (distance < outer) & drawing.inside


@pytest.mark.parametrize("density", list(Density))
@pytest.mark.parametrize("view", [View.CC, View.MLO])
def test_a_mass_stands_out_from_what_surrounds_it_in_both_views(
    view: View, density: Density
) -> None:
    contrasts = []
    for salt in range(4):
        drawing = case.draw(breast(mass(), density, salt), view, GRID)
        size = drawing.marks[0].reach
        core = drawing.values[disc(drawing, 0, 0.8 * size)].mean()
        around = drawing.values[disc(drawing, 1.2 * size, 2 * size)].mean()
        contrasts.append(core - around)
    assert np.mean(contrasts) > 0.15


def test_denser_masses_are_brighter_and_larger_ones_cover_more() -> None:
    levels = [added(breast(mass(mass_density=d))).max() for d in ("low", "median", "high")]
    assert levels == sorted(levels)
    areas = [(added(breast(mass(mass_size=s))) > 0.1).sum() for s in ("small", "moderate", "large")]
    assert areas == sorted(areas)


@pytest.mark.parametrize(
    ("size", "low", "high"), [("small", 0, 10), ("moderate", 10, 20), ("large", 20, 40)]
)
def test_sizes_keep_to_the_lexicon_s_millimetres(size: str, low: float, high: float) -> None:
    for salt in range(2):
        for view in (View.CC, View.MLO):
            reach = case.draw(breast(mass(mass_size=size), salt=salt), view, GRID).marks[0].reach
            assert low <= 2 * reach <= high


@pytest.mark.parametrize("shape", ["popcorn", "branching", "crescentic"])
@pytest.mark.parametrize("spread", ["clustered", "scattered", "segmental"])
def test_calcifications_are_among_the_brightest_pixels(shape: str, spread: str) -> None:
    change = added(breast(calcification(calc_shape=shape, calc_distribution=spread)))
    assert (change > 0.25).sum() > 60


def test_scattered_calcifications_reach_farther_than_clustered_ones() -> None:
    spans = []
    for spread in ("clustered", "segmental", "scattered"):
        rows, columns = np.nonzero(added(breast(calcification(calc_distribution=spread))) > 0.2)
        spans.append(rows.std() + columns.std())
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    "sign",
    ["skin_thickening", "structural_distortion", "asymmetry", "duct_sign", "nipple_retraction",
     "lymph_node", "blood_vessel"],
)  # fmt: skip
@pytest.mark.parametrize("view", [View.CC, View.MLO])
def test_every_sign_changes_the_image_in_both_views(sign: str, view: View) -> None:
    plan = breast(PlannedFinding("sign", (("sign", sign),), Place(0.45, 0.3, -0.3)))
    assert (np.abs(added(plan, view)) > 0.06).sum() > 80


@pytest.mark.parametrize("sign", ["halo", "comet_tail"])
def test_signs_of_a_mass_are_drawn_around_it(sign: str) -> None:
    plain = mass()
    signed = replace(plain, descriptors=(*plain.descriptors, ("sign", sign)))
    change = case.draw(breast(signed), View.CC, GRID).values
    change = change - case.draw(breast(plain), View.CC, GRID).values
    assert (np.abs(change) > 0.05).sum() > 80
    assert (change.sum() < 0) == (sign == "halo")


@settings(max_examples=12, deadline=None)
@given(
    depth=st.floats(0.34, 0.62),
    lateral=st.floats(-0.85, 0.85),
    upper=st.floats(-0.85, 0.85),
    number=st.integers(1, 500),
)
def test_a_lesion_lies_within_the_breast_at_one_depth_in_both_views(
    depth: float, lateral: float, upper: float, number: int
) -> None:
    base = population.patient(4, number).breasts[0]
    plan = replace(base, findings=(mass(Place(depth, lateral, upper)),))
    behind = []
    for view in (View.CC, View.MLO):
        drawing = case.draw(plan, view, Grid(200, 160, 0.8))
        (mark,) = drawing.marks
        assert drawing.inside[int(mark.y / 0.8), int(mark.x / 0.8)]
        behind.append(plan.shape.depth - mark.x)
    assert behind[0] == pytest.approx(behind[1], abs=1e-6)


def test_a_drawing_depends_on_its_plan_alone() -> None:
    plan = breast(mass())
    one, two = (case.draw(plan, View.MLO, GRID).values for _ in range(2))
    np.testing.assert_array_equal(one, two)


def test_dense_breasts_hold_more_bright_tissue_than_fatty_ones() -> None:
    means = []
    for density in Density:
        drawn = [case.draw(breast(None, density, salt), View.CC, GRID) for salt in range(4)]
        means.append(np.mean([d.values[d.inside].mean() for d in drawn]))
    assert means == sorted(means)


def test_the_pectoral_muscle_is_seen_in_the_oblique_view_alone() -> None:
    corner = np.s_[20:60, 4:20]
    oblique = case.draw(breast(None), View.MLO, GRID)
    assert oblique.values[corner].mean() > 0.4
    assert case.draw(breast(None), View.CC, GRID).values[corner].mean() < 0.25


def test_full_size_draws_the_same_lesion_at_detector_resolution() -> None:
    fine = Grid(1640, 1300, 0.14)
    plan = breast(mass(mass_size="large"))
    drawing = case.draw(plan, View.CC, fine)
    (mark,) = drawing.marks
    coarse = case.draw(plan, View.CC, GRID).marks[0]
    assert mark.reach == pytest.approx(coarse.reach)
    assert drawing.values.shape == (1640, 1300)
    assert drawing.values[int(mark.y / 0.14), int(mark.x / 0.14)] > 0.5
