from __future__ import annotations

import csv
import math
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.study import Side, View
from core.imaging import nipple
from core.imaging.mask import breast_mask, chest_wall
from core.imaging.measure import Correction, Spacing
from core.imaging.orientation import Hung
from core.phantom import anatomy, case, population, styles

TURNS = [Hung(*flags) for flags in product((False, True), repeat=3)]
VIEW_SEED = {View.CC: 1, View.MLO: 2}


def phantom(number: int, side: int, view: View) -> tuple[np.ndarray, tuple[float, float], bool]:
    """A breast mask, the nipple's base as a share of it, and whether it is retracted."""
    patient = population.patient(11, number)
    grid = styles.STYLES[patient.style].grid("small")
    plan = patient.breasts[side]
    rng = np.random.default_rng((*plan.entropy, VIEW_SEED[view]))
    x, y = anatomy.build(plan, view, grid, rng).nipple
    drawn = case.draw(plan, view, grid)
    retracted = any("nipple_retraction" in finding.signs for finding in plan.findings)
    mask = breast_mask((drawn.values * 255).astype(np.uint8))
    return mask, (x / grid.width, y / grid.height), retracted


@pytest.mark.parametrize("view", [View.CC, View.MLO])
def test_the_suggestion_is_within_five_millimetres_of_a_phantoms_nipple(view: View) -> None:
    for number, side in product(range(1, 7), (0, 1)):
        mask, truth, retracted = phantom(number, side, view)
        found = nipple.suggest(mask, Hung(), Side.LEFT, view)
        assert found is not None
        grid = styles.STYLES[population.patient(11, number).style].grid("small")
        off = math.hypot((found[0] - truth[0]) * grid.width, (found[1] - truth[1]) * grid.height)
        # The point found is on the skin; a retracted nipple lies a centimetre behind it.
        assert off < (16 if retracted else 5)


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("side", list(Side))
def test_the_suggestion_does_not_depend_on_how_the_image_is_stored(side: Side, turn: Hung) -> None:
    mask, _, _ = phantom(2, 0, View.MLO)
    hung = mask if side is Side.LEFT else mask[:, ::-1]
    plain = nipple.suggest(hung, Hung(), side, View.MLO)
    stored = turn.undo(hung)
    found = nipple.suggest(stored, turn, side, View.MLO)
    assert plain is not None
    assert found is not None
    rows, columns = stored.shape
    at = turn.to_display([(found[0] * columns, found[1] * rows)], stored.shape)[0]
    assert at[0] == pytest.approx(plain[0] * hung.shape[1], abs=1)
    assert at[1] == pytest.approx(plain[1] * hung.shape[0], abs=1)


@pytest.mark.parametrize("rows", [0, 3])
def test_where_there_is_no_breast_nothing_is_suggested(rows: int) -> None:
    mask = np.zeros((100, 80), np.bool_)
    mask[10 : 10 + rows, :20] = True
    assert nipple.suggest(mask, Hung(), Side.LEFT, View.CC) is None


@pytest.mark.needs_shared_data
def test_on_real_mammograms_the_suggestion_is_on_the_skin_and_far_out(shared_data: Path) -> None:
    from PIL import Image

    folder = shared_data / "ffdm-density"
    with (folder / "index.csv").open(newline="") as table:
        rows = list(csv.DictReader(table))
    assert len(rows) == 16
    for row in rows:
        with Image.open(folder / row["file"]) as image:
            small = image.convert("L")
            small.thumbnail((512, 512))
            mask = breast_mask(np.asarray(small))
        # Three of the markers contradict the pixels: the suggestion follows the hanging.
        side = Side.RIGHT if chest_wall(mask) == "right" else Side.LEFT
        view = View(row["view"]) if row["view"] else None
        found = nipple.suggest(mask, Hung(), side, view)
        assert found is not None
        shown = mask if side is Side.LEFT else mask[:, ::-1]
        reach = np.flatnonzero(shown.any(axis=0))[-1] + 1
        x = found[0] * mask.shape[1]
        assert (x if side is Side.LEFT else mask.shape[1] - x) >= 0.9 * reach


mm = st.floats(5, 90)
each = st.floats(0.03, 0.5)


@given(mm, each, each)
def test_every_point_of_the_arc_is_as_far_from_the_nipple(
    radius: float, row: float, column: float
) -> None:
    spacing = Spacing(row, column, Correction.FACTOR)
    for at in nipple.arc((800.0, 900.0), radius, spacing)[::17]:
        assert nipple.distance((800.0, 900.0), (at[0], at[1]), spacing) == pytest.approx(radius)


def test_the_arc_is_cut_at_the_breast_and_at_the_image() -> None:
    spacing = Spacing(1, 1, Correction.FACTOR)
    breast = np.zeros((100, 50), np.bool_)
    breast[:, :20] = True
    whole = nipple.arc_inside((40.0, 100.0), 30, spacing, (200, 100))
    assert len(whole) == 1
    assert (whole[0][0] == whole[0][-1]).all()
    pieces = nipple.arc_inside((40.0, 100.0), 30, spacing, (200, 100), breast)
    assert len(pieces) == 1
    assert pieces[0][:, 0].max() <= 40
    assert not np.allclose(pieces[0][0], pieces[0][-1])
    at_corner = nipple.arc_inside((0.0, 0.0), 30, spacing, (200, 100))
    assert len(at_corner) == 1
    assert (at_corner[0] >= 0).all()


def test_an_arc_beside_the_image_has_no_pieces() -> None:
    spacing = Spacing(1, 1, Correction.FACTOR)
    assert nipple.arc_inside((50.0, 50.0), 500, spacing, (100, 100)) == ()


@given(
    at=st.tuples(st.floats(0, 300), st.floats(0, 400)),
    fine=st.floats(0.05, 0.1),
    coarse=st.floats(0.05, 0.1),
    one=st.sampled_from(TURNS),
    two=st.sampled_from(TURNS),
)
def test_a_prior_of_another_detector_has_the_point_as_far_from_its_nipple(
    at: tuple[float, float], fine: float, coarse: float, one: Hung, two: Hung
) -> None:
    def frame(turn: Hung, each: float, shape: tuple[int, int]) -> nipple.Frame:
        return nipple.Frame((150.0, 180.0), Spacing(each, each, Correction.FACTOR), turn, shape)

    source, target = frame(one, fine, (400, 300)), frame(two, coarse, (500, 380))
    found = nipple.same_place(at, source, target)
    far = nipple.distance(source.nipple, at, source.spacing)
    assert nipple.distance(target.nipple, found, target.spacing) == pytest.approx(far, abs=1e-9)
    back = nipple.same_place(found, target, source)
    assert back == pytest.approx(at, abs=1e-6)


def test_a_point_above_the_nipple_is_above_it_in_the_prior_however_that_is_stored() -> None:
    spacing = Spacing(0.1, 0.1, Correction.FACTOR)
    source = nipple.Frame((50.0, 50.0), spacing, Hung(), (100, 100))
    upside_down = nipple.Frame((50.0, 50.0), spacing, Hung(flip_vertical=True), (100, 100))
    assert nipple.same_place((40.0, 30.0), source, upside_down) == pytest.approx((40.0, 70.0))
