"""What models see is what the reader sees: hung, mirrored, cropped, and nothing else."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import numpy as np
import pytest

from core.domain.study import ImageHeader, Provenance, Side, View
from core.imaging import chestwall, pixels, raster
from core.imaging.header import read_header
from core.imaging.mask import breast_mask, chest_wall
from core.imaging.orientation import Hung, hang, opposite
from core.imaging.pixels import PixelFile
from core.imaging.prepare import prepare, shrink
from core.imaging.voi import p_values
from core.imaging.work import decoded, write_pixels
from tests.support.dicoms import breast_pixels, hung_orientation, write_mg


def prepared(tmp_path: Path, size: int = 64, **values: object) -> np.ndarray:
    path = write_mg(tmp_path / "a.dcm", **values)  # type: ignore[arg-type]
    header = read_header(path)
    write_pixels(path, tmp_path / "a.pix")
    found = pixels.load(tmp_path / "a.pix")
    return prepare(found, size, side=header.side, view=header.view, orientation=header.orientation)


def marked(side: str, rows: int = 400, columns: int = 300) -> np.ndarray:
    """A breast with a bright spot up and near the chest wall, hung."""
    image = breast_pixels(rows, columns, side="L")
    image[110:130, 40:60] = 4095
    return image if side == "L" else image[:, ::-1].copy()


@pytest.mark.parametrize("view", ["CC", "MLO"])
@pytest.mark.parametrize("side", ["R", "L"])
@pytest.mark.parametrize("flags", list(product((False, True), repeat=3)))
def test_however_it_is_stored_a_model_sees_the_same(
    tmp_path: Path, side: str, view: str, flags: tuple[bool, bool, bool]
) -> None:
    row, column = hung_orientation(side, view)
    way = Hung(*flags)
    stored = way.undo(marked(side))
    if way.flip_horizontal:
        row = opposite(row)
    if way.flip_vertical:
        column = opposite(column)
    if way.transpose:
        row, column = column, row
    assert hang(Side(side), View(view), (row, column)) == way
    found = prepared(
        tmp_path,
        side=side,
        view=view,
        pixels=np.ascontiguousarray(stored),
        orientation=(row, column),
    )
    plain = prepared(tmp_path, side="L", view="CC", pixels=marked("L"))
    assert np.abs(found.astype(int) - plain).max() <= 8
    assert found[:, 0].mean() > 50
    assert found[10:25, 4:14].max() > 200


def test_monochrome1_looks_the_same_and_padding_is_black(tmp_path: Path) -> None:
    image = breast_pixels(400, 300)
    plain = prepared(tmp_path, pixels=image)
    inverse = (4095 - image).astype(np.uint16)
    found = prepared(tmp_path, pixels=inverse, photometric="MONOCHROME1", padding=4095)
    assert np.abs(found.astype(int) - plain).max() <= 2
    assert found[:, -1].max() == 0


def test_the_aspect_ratio_is_kept(tmp_path: Path) -> None:
    found = prepared(tmp_path, pixels=breast_pixels(400, 200), size=100)
    rows = np.flatnonzero(found.any(axis=1))
    columns = np.flatnonzero(found.any(axis=0))
    height, width = np.ptp(rows) + 1, np.ptp(columns) + 1
    assert (height, width) == (100, pytest.approx(100 * (0.7 * 200) / (0.84 * 400), abs=3))


def test_shrinking_takes_the_mean_of_areas() -> None:
    image = np.random.default_rng(1).integers(0, 256, (12, 18)).astype(np.uint8)
    small = shrink(image, 4, 6)
    slow = [
        [image[3 * r : 3 * r + 3, 3 * c : 3 * c + 3].mean() for c in range(6)] for r in range(4)
    ]
    assert np.abs(small - np.array(slow)).max() <= 0.5 + 1e-4
    assert shrink(image, 5, 7).mean() == pytest.approx(image.mean(), abs=1)
    assert np.array_equal(shrink(image, 12, 18), image)


def test_the_mask_takes_the_breast_and_leaves_the_marker() -> None:
    image = (breast_pixels(500, 400) >> 4).astype(np.uint8)
    breast = image > 0
    image[30:60, 330:380] = 255
    mask = breast_mask(image)
    assert not mask[30:60, 330:380].any()
    both = np.logical_and(mask, breast).sum() / np.logical_or(mask, breast).sum()
    assert both > 0.97
    assert chest_wall(mask) == "left"


def test_an_empty_image_has_no_breast(tmp_path: Path) -> None:
    assert not breast_mask(np.zeros((50, 40), np.uint8)).any()
    assert prepared(tmp_path, pixels=np.zeros((50, 40), np.uint16)).max() == 0


@pytest.fixture
def assumed(tmp_path: Path) -> ImageHeader:
    header = read_header(write_mg(tmp_path / "a.dcm", orientation=None))
    assert header.orientation_from is Provenance.ASSUMED
    return header


def test_a_chest_wall_on_the_wrong_side_is_warned_of_and_never_flipped(
    assumed: ImageHeader,
) -> None:
    assert chestwall.warning(assumed, "left") == ""
    assert chestwall.warning(assumed, "") == ""
    text = "The chest wall is on the wrong side for LCC: check the marker."
    assert chestwall.warning(assumed, "right") == text
    assert hang(assumed.side, assumed.view, assumed.orientation) == Hung()


def test_an_orientation_from_the_file_is_not_doubted(tmp_path: Path) -> None:
    header = read_header(write_mg(tmp_path / "a.dcm"))
    assert chestwall.warning(header, "right") == ""


@pytest.mark.needs_shared_data
def test_real_mammograms_are_masked_without_their_markers(
    shared_data: Path, tmp_path: Path
) -> None:
    """The markers of these films stand in the air of the upper half, away from the breast."""
    paths = sorted((shared_data / "ffdm-density").glob("*/*.jpg"))
    assert len(paths) == 16
    walls = {}
    for path in paths:
        found = opened(path, tmp_path)
        shown = p_values(found.level(len(found.shapes) - 1), found.display)
        mask = breast_mask(shown)
        assert 0.1 < mask.mean() < 0.7, path.name
        outside = shown[~mask]
        assert (outside > 40).mean() < 0.02, path.name
        walls[path.stem.removeprefix("sample_")] = chest_wall(mask)
    right = {"A1", "B1", "B2", "B4", "C2", "C3", "D1", "D2"}
    assert walls == {name: "right" if name in right else "left" for name in walls}


def opened(path: Path, tmp_path: Path) -> PixelFile:
    stored, shown = decoded(path)
    pixels.write(tmp_path / "a.pix", list(pixels.pyramid(stored)), shown)
    assert raster.open_raster(path).rows == stored.shape[0]
    return pixels.load(tmp_path / "a.pix")
