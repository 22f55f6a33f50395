"""Side, view, orientation, spacing and contrast of slices come from functional groups (rule 48)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom.dataset import Dataset

from core.domain.study import ImageHeader, Provenance, Side, View
from core.imaging.display import Function
from core.imaging.groups import letters, unit
from core.imaging.header import read_header
from core.imaging.orientation import hang
from core.imaging.work import decoded
from tests.support import tomo


def header(tmp_path: Path, **values: Any) -> ImageHeader:
    return read_header(tomo.write_tomo(tmp_path / "a.dcm", **values))


@pytest.mark.parametrize("where", ["top", "shared", "frame"])
@pytest.mark.parametrize("side", ["R", "L"])
def test_the_side_is_found_wherever_it_may_stand(tmp_path: Path, side: str, where: str) -> None:
    found = header(tmp_path, side=side, laterality_at=where)
    assert (found.side, found.side_from) == (Side(side), Provenance.CODE)


@pytest.mark.parametrize("where", ["top", "shared"])
@pytest.mark.parametrize("view", ["CC", "MLO"])
def test_the_view_is_found_wherever_it_may_stand(tmp_path: Path, view: str, where: str) -> None:
    found = header(tmp_path, view=view, views_at=where, modifiers=("ID",))
    assert (found.view, found.view_from) == (View(view), Provenance.CODE)
    assert found.modifiers == ("ID",)


def test_a_frame_that_names_another_side_is_told(tmp_path: Path) -> None:
    sides = ["L"] * 11 + ["R"]
    found = header(tmp_path, side="L", laterality_at="top", frame_sides=sides)
    assert found.side is Side.LEFT
    assert any("another side" in note for note in found.notes)


def test_slices_that_disagree_give_no_side(tmp_path: Path) -> None:
    found = header(tmp_path, laterality_at="none", frame_sides=["L"] * 6 + ["R"] * 6)
    assert found.side is None


def test_slices_that_agree_are_not_warned_of(tmp_path: Path) -> None:
    found = header(tmp_path, laterality_at="top", frame_sides=["L"] * 12)
    assert not any("another side" in note for note in found.notes)


@pytest.mark.parametrize("where", ["top", "frame", "plane"])
@pytest.mark.parametrize("view", ["CC", "MLO"])
@pytest.mark.parametrize("side", ["R", "L"])
@pytest.mark.parametrize("mirrored", [False, True])
def test_slices_hang_alike_wherever_their_orientation_stands(
    tmp_path: Path, side: str, view: str, where: str, mirrored: bool
) -> None:
    row, column = tomo.hung_orientation(side, view)
    if mirrored:
        row = "P" if row == "A" else "A"
    found = header(tmp_path, side=side, view=view, orientation=(row, column), orientation_at=where)
    assert found.orientation_from is Provenance.CODE
    hung = hang(found.side, found.view, found.orientation)
    assert (hung.transpose, hung.flip_horizontal, hung.flip_vertical) == (False, mirrored, False)


def test_without_any_orientation_it_is_assumed(tmp_path: Path) -> None:
    assert header(tmp_path, orientation_at="none").orientation_from is Provenance.ASSUMED


@pytest.mark.parametrize(
    ("direction", "named"),
    [
        ((0, -1, 0), "A"),
        ((-0.7071, 0, -0.7071), "FR"),
        ((-0.5, 0, -0.866), "FR"),
        ((-0.866, 0, -0.5), "RF"),
        ((0.05, 0.998, 0.02), "P"),
        ((0, 0, 0), ""),
    ],
)
def test_directions_are_named_by_their_strongest_axes(
    direction: tuple[float, float, float], named: str
) -> None:
    assert letters(direction) == named


def test_directions_that_are_no_directions_are_not_believed() -> None:
    assert unit((1, 0, 0, 0, 1, 0))
    assert not unit((1, 0, 0, 1, 0, 0))
    assert not unit((2, 0, 0, 0, 1, 0))
    assert not unit((1, 0, 0))


def test_spacing_is_that_of_the_slice(tmp_path: Path) -> None:
    found = header(tmp_path, spacing=0.085)
    assert found.spacing_mm == pytest.approx(0.085)
    assert found.spacing_source == "mm in the slice"


def test_the_exposure_is_read_from_the_acquisition(tmp_path: Path) -> None:
    assert dict(header(tmp_path).corner_text)["KVP"] == "31"


@pytest.mark.parametrize("where", ["top", "shared", "frame"])
def test_the_contrast_of_a_slice_is_found_wherever_it_stands(tmp_path: Path, where: str) -> None:
    windows = [(1000.0 + 10 * k, 2000.0) for k in range(12)]
    path = tomo.write_tomo(tmp_path / "a.dcm", voi_at=where, windows=windows)
    _, third = decoded(path, 3)
    wanted = 1030.0 if where == "frame" else 1000.0
    assert (third.voi[0].center, third.voi[0].width) == (wanted, 2000.0)


def test_a_table_in_the_groups_is_offered(tmp_path: Path) -> None:
    lut = Dataset()
    lut.add_new("LUTDescriptor", "US", [16, 0, 8])
    lut.LUTExplanation = "CURVE"
    lut.add_new("LUTData", "OW", np.arange(16, dtype="<u2").tobytes())
    _, display = decoded(tomo.write_tomo(tmp_path / "a.dcm", lut=lut), 2)
    assert display.voi[0].function is Function.LUT
    assert display.voi[0].title == "CURVE"


def test_the_groups_go_before_the_top_of_the_object(tmp_path: Path) -> None:
    extra = {"RescaleSlope": "7"}
    rescale = [(2.0, float(k)) for k in range(12)]
    path = tmp_path / "a.dcm"
    pixels = tomo.volume()
    data = tomo.make_tomo(pixels, rescale=rescale)
    data.RescaleSlope, data.RescaleIntercept = extra["RescaleSlope"], "5"
    tomo.dicoms.write_dataset(path, data, pixels)
    _, display = decoded(path, 4)
    assert (display.slope, display.intercept) == (2.0, 4.0)
