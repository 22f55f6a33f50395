"""The stored files give the drawing back, in every style."""

from __future__ import annotations

from pathlib import Path

import imagecodecs
import numpy as np
import numpy.typing as npt
import pydicom
import pytest
from pydicom.dataset import Dataset
from pydicom.encaps import generate_frames
from pydicom.pixels.processing import apply_voi_lut

from core.domain.study import Side, View
from core.phantom import case, dicom, greyscale, population, styles
from core.phantom.styles import STYLES, Turn


def decode(ds: Dataset) -> npt.NDArray[np.uint16]:
    syntax = str(ds.file_meta.TransferSyntaxUID)
    shape = (ds.Rows, ds.Columns)
    if syntax in (styles.IMPLICIT, styles.EXPLICIT):
        return np.frombuffer(ds.PixelData, "<u2").reshape(shape)
    (frame,) = generate_frames(ds.PixelData, number_of_frames=1)
    if syntax == styles.RLE:
        raw = imagecodecs.dicomrle_decode(frame, "<u2")
        return np.frombuffer(raw, "<u2").reshape(shape)
    codec = {
        styles.JPEG_LOSSLESS: imagecodecs.ljpeg_decode,
        styles.JPEG_LS: imagecodecs.jpegls_decode,
        styles.JPEG_2000: imagecodecs.jpeg2k_decode,
    }[syntax]
    return np.asarray(codec(frame)).astype(np.uint16)


def hang(
    stored: npt.NDArray[np.uint16], row: str, column: str, side: Side
) -> npt.NDArray[np.uint16]:
    """Display rule 16, spelled out."""
    if not set(row) & set("AP"):
        stored, row, column = stored.T, column, row
    wanted = "P" if side is Side.RIGHT else "A"
    if wanted not in row:
        stored = stored[:, ::-1]
    lateral_first = "L" if side is Side.RIGHT else "R"
    if ("F" not in column) if set(column) & set("FH") else (lateral_first not in column):
        stored = stored[::-1]
    return stored


CASES = [
    (style, side, view, n)
    for style in range(3)
    for side in Side
    for view in (View.CC, View.MLO)
    for n in range(4)
]


def plan_of(style: int, number: int) -> population.PatientPlan:
    plan = population.patient(7, number + 1)
    return type(plan)(number, plan.key, plan.birth_date, plan.exam_date, style, plan.breasts)


@pytest.mark.parametrize(("style", "side", "view", "number"), CASES)
def test_pixels_come_back_upright_and_with_the_drawing_s_grey_levels(
    style: int, side: Side, view: View, number: int, tmp_path: Path
) -> None:
    plan = plan_of(style, number)
    breast = plan.breasts[side is Side.LEFT]
    drawing = case.draw(breast, view, STYLES[style].small)
    turned = styles.turn(style, side, view, number)
    mirrored = side is Side.RIGHT
    stored = greyscale.turn(greyscale.to_stored(drawing, STYLES[style]), turned, mirrored=mirrored)
    path = tmp_path / "one.dcm"
    dicom.write(path, stored, dicom.Exposure(7, plan, side, view, STYLES[style].small.spacing))

    ds = pydicom.dcmread(path)
    pixels = decode(ds)
    np.testing.assert_array_equal(pixels, stored)
    assert ds.ImageLaterality == side.value
    shown = np.asarray(apply_voi_lut(pixels, ds), dtype=float)
    shown = shown / greyscale.TOP
    if ds.PhotometricInterpretation == "MONOCHROME1":
        shown = 1 - shown
    hung = hang(shown, *ds.PatientOrientation, side)
    if mirrored:
        hung = hung[:, ::-1]
    differ = np.abs(hung - drawing.values)[drawing.inside]
    assert np.median(differ) < 0.02
    assert differ.mean() < 0.03


def test_padding_is_only_outside_the_breast() -> None:
    for style in STYLES:
        value, _ = greyscale.padding(style)
        plan = population.patient(3, 1)
        drawing = case.draw(plan.breasts[0], View.CC, style.small)
        stored = greyscale.to_stored(drawing, style)
        if value is not None:
            np.testing.assert_array_equal(stored == value, ~drawing.inside)
        assert stored.max() <= greyscale.TOP


def test_between_them_the_styles_hold_what_a_display_must_handle() -> None:
    assert {style.inverted for style in STYLES} == {True, False}
    assert {style.padded for style in STYLES} == {True, False}
    assert {style.legacy_codes for style in STYLES} == {True, False}
    assert len({style.scale for style in STYLES}) == 3
    syntaxes = {syntax for style in STYLES for syntax in style.syntaxes}
    assert {styles.JPEG_LOSSLESS, styles.JPEG_LS, styles.JPEG_2000, styles.RLE} <= syntaxes


def test_orientations_name_the_hung_image_and_its_turns() -> None:
    plain = Turn()
    assert styles.orientation(Side.RIGHT, View.CC, plain) == ("P", "L")
    assert styles.orientation(Side.LEFT, View.CC, plain) == ("A", "R")
    assert styles.orientation(Side.RIGHT, View.MLO, plain) == ("P", "FL")
    assert styles.orientation(Side.LEFT, View.MLO, plain) == ("A", "FR")
    assert styles.orientation(Side.LEFT, View.MLO, Turn(vertical=True)) == ("A", "HL")
    assert styles.orientation(Side.RIGHT, View.MLO, Turn(transpose=True)) == ("FL", "P")


def test_marks_turn_with_the_pixels() -> None:
    image = np.zeros((5, 7), dtype=np.uint16)
    image[1, 2] = 9
    for turned in (Turn(t, h, v) for t in (0, 1) for h in (0, 1) for v in (0, 1)):
        for mirrored in (False, True):
            made = greyscale.turn(image, turned, mirrored=mirrored)
            x, y = greyscale.turn_point(2.5, 1.5, image.shape, turned, mirrored=mirrored)
            assert made[int(y), int(x)] == 9


def test_identifiers_follow_from_the_seed_alone() -> None:
    assert dicom.uid(1, "a") == dicom.uid(1, "a") != dicom.uid(2, "a")
    assert pydicom.uid.UID(dicom.uid(1, "a")).is_valid
