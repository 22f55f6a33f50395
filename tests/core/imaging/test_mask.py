"""One breast mask for the eye and for the network (display rules 10, 11 and 17)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from core.domain.study import Side, View
from core.imaging import air, chestwall, mask, pixels
from core.imaging.display import Display, Function, Voi
from core.imaging.header import read_header
from core.imaging.orientation import Hung, hang
from core.imaging.pixels import PixelsInMemory
from core.imaging.prepare import prepare
from core.imaging.voi import p_values
from core.imaging.work import decoded, write_pixels
from tests.support import objects
from tests.support.views import display, hung_view

Grey = npt.NDArray[np.uint8]


def in_memory(stored: npt.NDArray[np.uint16], shown: Display) -> PixelsInMemory:
    return PixelsInMemory(shown, tuple(pixels.pyramid(stored, shown.padding)))


def test_the_viewer_and_training_crops_are_cut_by_the_same_mask(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Both follow when the one function that outlines a breast answers otherwise."""
    stored, shown = hung_view(Side.LEFT), display()
    before = prepare(in_memory(stored, shown), 64, side=Side.LEFT, view=View.CC, orientation=None)
    asked: list[tuple[int, ...]] = []

    def upper_half(values: npt.NDArray[np.uint16], _display: Display) -> mask.Mask:
        asked.append(values.shape)
        found = np.zeros(values.shape, np.bool_)
        found[: len(found) // 2, : found.shape[1] // 3] = True
        return found

    monkeypatch.setattr(air, "breast_of", upper_half)
    crop = prepare(in_memory(stored, shown), 64, side=Side.LEFT, view=View.CC, orientation=None)
    assert (crop != before).any()
    # 100 of 300 columns by 200 of 400 rows: half as wide as high, from the left edge.
    columns = np.flatnonzero(crop.any(axis=0))
    assert (columns[0], columns[-1]) == (0, 31)
    assert air.valid_pixels(stored, shown)[:, 100:].sum() == 0
    assert len(asked) == 2


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
def test_padding_and_air_stay_out_of_the_training_crop(photometric: str) -> None:
    """Neither the padding nor what is written in the air changes a training pixel."""
    stored = objects.breast("L", 256, 192)
    shown = Display(photometric, "", 12, (Voi(Function.LINEAR, 2048.0, 4096.0),), (4000, 4095))
    if photometric == "MONOCHROME1":
        stored = (3999 - stored).astype(np.uint16)
    plain = prepare(in_memory(stored, shown), 64, side=Side.LEFT, view=View.CC, orientation=None)
    other = stored.copy()
    other[:10] = other[-10:] = 4090
    other[:, -20:] = 4000
    other[20:36, 150:170] = objects.AXILLA if photometric == "MONOCHROME2" else 150
    found = prepare(in_memory(other, shown), 64, side=Side.LEFT, view=View.CC, orientation=None)
    assert np.abs(found.astype(int) - plain).max() <= 2


def test_valid_pixels_are_those_of_the_breast_at_any_size() -> None:
    for rows, columns in ((64, 48), (256, 192), (1400, 1100)):
        stored = objects.breast("L", rows, columns)
        stored[-(rows // 10) :] = 5
        shown = Display(
            "MONOCHROME2", "IDENTITY", 12, (Voi(Function.LINEAR, 2048.0, 4096.0),), (0, 10)
        )
        valid = air.valid_pixels(stored, shown)
        assert valid.shape == stored.shape
        assert not valid[stored <= 10].any()
        breast = stored >= objects.TISSUE
        shared = (valid & breast).sum() / (valid | breast).sum()
        assert shared > 0.93, (rows, columns)


def test_an_image_without_a_breast_counts_as_a_whole_but_for_its_padding() -> None:
    stored = np.zeros((40, 30), np.uint16)
    stored[:, :10] = 4095
    shown = Display("MONOCHROME2", "", 12, (Voi(Function.LINEAR, 9000.0, 10.0),), (4095, 4095))
    assert np.array_equal(air.valid_pixels(stored, shown), stored == 0)


@pytest.mark.parametrize("turn", [Hung(), Hung(True, False, True), Hung(False, True, False)])
def test_the_edge_of_a_plate_and_collimation_are_no_breast(tmp_path: Path, turn: Hung) -> None:
    made = objects.computed_radiography()
    hung = made.pixels
    made.pixels = np.ascontiguousarray(turn.undo(hung))
    made.data.Rows, made.data.Columns = made.pixels.shape
    stored, shown = decoded(made.write(tmp_path / "a.dcm"))
    found = turn.apply(air.breast_of(stored, shown))
    assert not found[:20].any()
    assert not found[-20:].any()
    assert not found[:, :6].any()
    inside = hung[24:-24, 8:]
    breast = (inside > 1000) & (inside < 3500)
    seen = found[24:-24, 8:]
    assert (breast & seen).sum() / (breast | seen).sum() > 0.95
    around = turn.apply(air.air_of(stored, shown, air.breast_of(stored, shown)))
    assert around[200, -40:].all()
    assert not around[200, 20:150].any()


def test_the_edge_of_a_plate_does_not_hide_where_the_chest_wall_is(tmp_path: Path) -> None:
    made = objects.computed_radiography()
    kept = write_pixels(made.write(tmp_path / "a.dcm"), tmp_path / "a.pix")
    assert kept.chest_wall == "left"


def test_a_breast_that_fills_its_edge_from_end_to_end_is_no_frame() -> None:
    """Dense, flat tissue along the whole chest wall, as in a large breast."""
    y, x = np.mgrid[:400, :300]
    shown = np.where(x < 180, 150 - x / 12 + 3 * np.sin(y / 20), 3).astype(np.uint8)
    found = mask.breast_mask(shown)
    assert found[:, :170].mean() > 0.99
    assert not found[:, 190:].any()


def test_the_air_tells_which_values_would_glare() -> None:
    stored = hung_view(Side.LEFT)
    around = air.air_of(stored, display(), air.breast_of(stored, display()))
    assert air.air_range(stored, around) == (20, 20)
    assert air.air_range(stored, np.zeros(stored.shape, np.bool_)) is None


@pytest.mark.parametrize("way", objects.STORED_WAYS)
@pytest.mark.parametrize(("side", "view"), [("L", "CC"), ("R", "MLO")])
def test_a_wrong_side_is_warned_of_however_the_pixels_lie(
    tmp_path: Path, side: str, view: str, way: str
) -> None:
    """End to end: a file without Patient Orientation, its pixels stored in every way."""
    made = objects.without_orientation(side, view)
    made.pixels = np.ascontiguousarray(objects.STORED_WAYS[way](made.pixels))
    made.data.Rows, made.data.Columns = made.pixels.shape
    path = made.write(tmp_path / "a.dcm")
    header = read_header(path)
    kept = write_pixels(path, tmp_path / "a.pix")
    told = chestwall.warning(header, kept.chest_wall)
    row, _ = objects.true_orientation(side, view, way)
    # Assumed to hang as stored: right only if the chest wall really lies where it should.
    right = row == ("P" if side == "R" else "A")
    wanted = f"The chest wall is on the wrong side for {side}{view}: check the marker."
    assert told == ("" if right else wanted)
    assert hang(header.side, header.view, header.orientation) == Hung()


@pytest.mark.needs_shared_data
@pytest.mark.parametrize("frame", [False, True], ids=["as it is", "collimated"])
def test_real_mammograms_are_outlined_inside_of_collimation_too(
    shared_data: Path, frame: bool
) -> None:
    paths = sorted((shared_data / "ffdm-density").glob("*/*.jpg"))
    assert len(paths) == 16
    for path in paths:
        shown = coarse(path)
        plain = mask.breast_mask(shown)
        if not frame:
            assert 0.1 < plain.mean() < 0.7, path.name
            continue
        framed = shown.copy()
        framed[:20] = framed[-20:] = 250
        framed[:, :6] = framed[:, -6:] = 250
        found = mask.breast_mask(framed)
        assert not found[:18].any(), path.name
        assert not found[-18:].any(), path.name
        inner = np.s_[24:-24, 10:-10]
        shared = (found & plain)[inner].sum() / (found | plain)[inner].sum()
        assert shared > 0.94, path.name


def coarse(path: Path) -> Grey:
    stored, shown = decoded(path)
    levels: list[Any] = list(pixels.pyramid(stored))
    return p_values(levels[air.coarse_level([level.shape for level in levels])], shown)
