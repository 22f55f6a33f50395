"""Presentation states: grey scale, turning, areas, graphics and shutters (rules 7, 8, 10, 18)."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import highdicom as hd
import numpy as np
import pydicom
import pytest
from highdicom.pr import GraphicAnnotation, GraphicObject, TextObject
from hypothesis import given
from hypothesis import strategies as st
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from core.domain.errors import RefusedFile
from core.domain.study import Side, View
from core.imaging import evidence, voi, wire
from core.imaging import presentation as pr
from core.imaging.display import Display, Function, Voi
from core.imaging.evidence_file import read_evidence
from core.imaging.orientation import Hung, hang
from core.imaging.presentation import Area, Fitting, PresentationState, Target, Units, apply
from tests.support import evidence as make
from tests.support import stores
from tests.support.dicoms import breast_pixels, write_mg

pytestmark = pytest.mark.filterwarnings("ignore")
SMALL = breast_pixels(256, 192)
HANGING = Hung(flip_horizontal=True)
UID = "1.2.3"


@pytest.fixture
def image(tmp_path: Path) -> Dataset:
    """The mammogram that the states are for."""
    return pydicom.dcmread(write_mg(tmp_path / "a.dcm", pixels=SMALL, side="R"))


def state_in(path: Path) -> PresentationState:
    found = read_evidence(path)
    assert found is not None
    assert evidence.from_json(json.loads(json.dumps(evidence.to_json(found)))) == found
    assert not found.fault
    assert isinstance(found.content, PresentationState)
    return found.content


def written(tmp_path: Path, image: Dataset, **options: Any) -> PresentationState:
    return state_in(make.write(tmp_path / "ps.dcm", make.presentation_state([image], **options)))


def fault_of(tmp_path: Path, made: Dataset) -> str:
    found = read_evidence(make.write(tmp_path / "ps.dcm", made))
    assert found is not None
    assert found.content is None
    return found.fault


def display(**changes: Any) -> Display:
    plain = Display("MONOCHROME2", "IDENTITY", 12, (Voi(Function.LINEAR, 2048, 4096),))
    return replace(plain, **changes)


def state(**changes: Any) -> PresentationState:
    return PresentationState("S", images=(Target(UID),), **changes)


def test_label_creator_and_date_are_read(tmp_path: Path, image: Dataset) -> None:
    found = written(tmp_path, image)
    assert (found.label, found.description, found.creator) == (
        "READING", "as read", "Reader^First",
    )  # fmt: skip
    assert str(found.created) == "2024-01-03 09:15:00"
    assert found.covers(image.SOPInstanceUID)
    assert not found.covers("1.2.3")


def test_a_window_replaces_the_image_s_own(tmp_path: Path, image: Dataset) -> None:
    found = written(tmp_path, image, voi_lut_transformations=[make.voi()])
    done = apply(display(), Hung(), found, image.SOPInstanceUID)
    assert done.display.voi == (Voi(Function.LINEAR, 1000, 800, "soft"),)


def test_each_image_gets_the_contrast_that_is_for_it(tmp_path: Path, image: Dataset) -> None:
    path = write_mg(tmp_path / "b.dcm", pixels=SMALL, side="L", study_uid=image.StudyInstanceUID)
    other = pydicom.dcmread(path)
    other.SeriesInstanceUID = image.SeriesInstanceUID
    made = make.presentation_state(
        [image, other],
        voi_lut_transformations=[make.voi([image], 500), make.voi([other], 900)],
    )
    found = state_in(make.write(tmp_path / "ps.dcm", made))
    centers = [
        apply(display(), Hung(), found, one.SOPInstanceUID).display.voi[0].center
        for one in (image, other)
    ]
    assert centers == [500, 900]


def test_a_table_of_a_state_is_used_as_it_stands(tmp_path: Path, image: Dataset) -> None:
    entries = np.linspace(0, 1023, 512).astype(np.uint16)
    lut = hd.VOILUT(first_mapped_value=100, lut_data=entries, lut_explanation="steep")
    found = written(
        tmp_path, image,
        voi_lut_transformations=[hd.pr.SoftcopyVOILUTTransformation(voi_luts=[lut])],
    )  # fmt: skip
    (choice,) = apply(display(), Hung(), found, image.SOPInstanceUID).display.voi
    assert (choice.function, choice.first, choice.title) == (Function.LUT, 100, "steep")
    assert np.array_equal(np.frombuffer(choice.entries, "<u2"), entries)


def test_without_a_contrast_all_values_are_shown() -> None:
    done = apply(display(), Hung(), state(), UID)
    shown = voi.p_values(np.array([0, 2048, 4095]), done.display)
    assert shown.tolist() == [0, 128, 255]


@pytest.mark.parametrize(
    ("photometric", "shape", "inverse"),
    list(product(("MONOCHROME1", "MONOCHROME2"), ("", "INVERSE", "IDENTITY"), (False, True))),
)
def test_the_state_s_inversion_is_the_only_one(photometric: str, shape: str, inverse: bool) -> None:
    plain = display(photometric=photometric, shape=shape)
    done = apply(plain, Hung(), state(inverse=inverse), UID)
    low, high = voi.p_values(np.array([0, 4095]), done.display).tolist()
    assert (low, high) == ((255, 0) if inverse else (0, 255))


@given(st.booleans(), st.booleans(), st.integers(0, 4000), st.integers(0, 95))
def test_padding_stays_black_whatever_a_state_does(
    inverse: bool, curved: bool, low: int, more: int
) -> None:
    padded = display(padding=(low, low + more))
    curve = np.linspace(65535, 1, 256).astype("<u2").tobytes() if curved else b""
    done = apply(padded, Hung(), state(inverse=inverse, curve=curve), UID)
    inside = np.arange(low, low + more + 1)
    for invert in (False, True):
        assert not voi.p_values(inside, done.display, invert=invert).any()


def test_an_inverse_shape_is_read(tmp_path: Path, image: Dataset) -> None:
    inverse = hd.PresentationLUTTransformation(presentation_lut_shape="INVERSE")
    assert written(tmp_path, image, presentation_lut_transformation=inverse).inverse
    assert not written(tmp_path, image).inverse


def test_a_presentation_table_comes_after_the_contrast(tmp_path: Path, image: Dataset) -> None:
    falling = hd.PresentationLUT(
        first_mapped_value=0, lut_data=np.linspace(65535, 0, 256).astype(np.uint16)
    )
    found = written(
        tmp_path, image,
        voi_lut_transformations=[make.voi(center=2048, width=4096)],
        presentation_lut_transformation=hd.PresentationLUTTransformation(presentation_lut=falling),
    )  # fmt: skip
    done = apply(display(), Hung(), found, image.SOPInstanceUID)
    shown = voi.p_values(np.array([0, 1024, 2048, 3072, 4095]), done.display).astype(int)
    assert np.abs(shown - [255, 191, 127, 64, 0]).max() <= 2


@pytest.mark.parametrize(("rotation", "flip"), list(product((0, 90, 180, 270), "NY")))
def test_turning_starts_from_stored_pixels_and_points_follow(
    tmp_path: Path, image: Dataset, rotation: int, flip: str
) -> None:
    found = written(tmp_path, image, extra={"ImageRotation": rotation, "ImageHorizontalFlip": flip})
    stored = np.zeros((256, 192), dtype=np.uint8)
    stored[40, 30] = 1
    expected = np.rot90(stored, -rotation // 90)
    expected = expected[:, ::-1] if flip == "Y" else expected
    hung = apply(display(), HANGING, found, image.SOPInstanceUID).hung
    assert np.array_equal(hung.apply(stored), expected)
    ((column, row),) = hung.to_display([(30.5, 40.5)], stored.shape)
    assert expected[int(row), int(column)] == 1


def test_an_image_that_a_state_does_not_name_stays_as_it_is() -> None:
    plain = display(photometric="MONOCHROME1")
    done = apply(plain, HANGING, state(inverse=True, rotation=90), "9.9")
    assert (done.display, done.hung, done.area) == (plain, HANGING, None)


def test_a_displayed_area_is_a_rectangle_of_stored_pixels(tmp_path: Path, image: Dataset) -> None:
    made = make.presentation_state([image], extra={"ImageRotation": 180})
    item = made.DisplayedAreaSelectionSequence[0]
    item.DisplayedAreaTopLeftHandCorner, item.DisplayedAreaBottomRightHandCorner = (
        [100, 200], [11, 21],
    )  # fmt: skip
    item.PresentationSizeMode, item.PresentationPixelMagnificationRatio = "MAGNIFY", 2.0
    found = state_in(make.write(tmp_path / "ps.dcm", made))
    area = apply(display(), Hung(), found, image.SOPInstanceUID).area
    assert area is not None
    assert (area.left, area.top, area.right, area.bottom) == (10, 20, 100, 200)
    assert (area.fitting, area.magnification) == (Fitting.MAGNIFY, 2.0)
    assert pr.extent(area, pr.turned(found), (256, 192)) == (92, 56, 182, 236)


def annotated(image: Dataset, *objects: GraphicObject, texts: Any = ()) -> dict[str, Any]:
    layer = hd.pr.GraphicLayer("ABOVE", 2, display_color=hd.color.CIELabColor(60.0, 60.0, 40.0))
    under = hd.pr.GraphicLayer("BELOW", 1)
    return {
        "graphic_layers": [layer, under],
        "graphic_annotations": [
            GraphicAnnotation([image], layer, graphic_objects=list(objects), text_objects=texts),
            GraphicAnnotation(
                [image], under,
                graphic_objects=[GraphicObject("POINT", np.array([[5.0, 6.0]]), "PIXEL")],
            ),
        ],
    }  # fmt: skip


def test_graphics_of_every_type_become_lines_in_their_order(tmp_path: Path, image: Dataset) -> None:
    ring = np.array([[10, 10], [30, 10], [30, 30], [10, 10]], dtype=float)
    objects = [
        GraphicObject("POLYLINE", ring, "PIXEL", is_filled=True),
        GraphicObject("INTERPOLATED", np.array([[0, 0], [10, 20], [30, 5]], dtype=float), "PIXEL"),
        GraphicObject("CIRCLE", np.array([[50, 50], [60, 50]], dtype=float), "PIXEL"),
        GraphicObject(
            "ELLIPSE", np.array([[40, 50], [60, 50], [50, 45], [50, 55]], dtype=float), "PIXEL"
        ),
        GraphicObject("POINT", np.array([[0.5, 0.25]]), "DISPLAY"),
    ]
    found = written(tmp_path, image, **annotated(image, *objects))
    first, line, curve, circle, ellipse, point = pr.graphics_of(found, image.SOPInstanceUID)
    assert isinstance(first, pr.Graphic)
    assert first.points == ((5.0, 6.0),)  # the lower layer comes first
    assert isinstance(line, pr.Graphic)
    assert (line.closed, line.filled, len(line.points)) == (True, True, 4)
    assert isinstance(curve, pr.Graphic)
    assert {(0.0, 0.0), (10.0, 20.0), (30.0, 5.0)} <= set(curve.points)
    assert not curve.closed
    for shape in (circle, ellipse):
        assert isinstance(shape, pr.Graphic)
        assert shape.closed
        assert np.mean(shape.points, axis=0) == pytest.approx([50, 50], abs=0.01)
    assert isinstance(point, pr.Graphic)
    assert (point.units, point.points) == (Units.DISPLAY, ((0.5, 0.25),))
    colors = {layer.name: layer.color for layer in found.layers}
    red, green, blue = colors["ABOVE"] or (0, 0, 0)
    assert red > green
    assert red > blue


def test_texts_keep_their_lines_box_and_anchor(tmp_path: Path, image: Dataset) -> None:
    note = TextObject("First line\r\nsecond", "PIXEL", bounding_box=(10.0, 20.0, 60.0, 40.0))
    arrow = TextObject("here", "PIXEL", anchor_point=(70.0, 80.0))
    found = written(tmp_path, image, **annotated(
        image, GraphicObject("POINT", np.array([[1.0, 1.0]]), "PIXEL"), texts=[note, arrow]
    ))  # fmt: skip
    boxed, anchored = found.texts
    assert boxed.text == "First line\nsecond"
    assert boxed.box == ((10.0, 20.0), (60.0, 40.0))
    assert (anchored.anchor, anchored.anchor_shown, anchored.box) == ((70.0, 80.0), True, None)


@pytest.mark.parametrize("turn", [Hung(t, h, v) for t, h, v in product((False, True), repeat=3)])
def test_display_units_count_the_area_as_it_stands_on_the_screen(turn: Hung) -> None:
    area, shape = Area(10, 20, 110, 220), (256, 192)
    corners = pr.to_stored(((0.0, 0.0), (1.0, 1.0)), Units.DISPLAY, area, turn, shape)
    left, top, right, bottom = pr.extent(area, turn, shape)
    hanging = turn.to_display(corners, shape)
    assert hanging.tolist() == [[left, top], [right, bottom]]
    assert pr.to_stored(((7.0, 8.0),), Units.PIXEL, area, turn, shape) == ((7.0, 8.0),)


def test_shutters_leave_open_what_lies_inside(tmp_path: Path, image: Dataset) -> None:
    extra = {
        "ShutterShape": ["RECTANGULAR", "CIRCULAR", "POLYGONAL"],
        "ShutterLeftVerticalEdge": 11, "ShutterRightVerticalEdge": 100,
        "ShutterUpperHorizontalEdge": 21, "ShutterLowerHorizontalEdge": 200,
        "CenterOfCircularShutter": [101, 51], "RadiusOfCircularShutter": 40,
        "VerticesOfThePolygonalShutter": [1, 2, 3, 4, 5, 2],
        "ShutterPresentationValue": 65535,
    }  # fmt: skip
    rectangle, circle, polygon = written(tmp_path, image, extra=extra).shutters
    assert rectangle == ((10, 20), (100, 20), (100, 200), (10, 200))
    assert np.mean(circle, axis=0) == pytest.approx([50.5, 100.5], abs=0.01)
    assert polygon == ((1.5, 0.5), (3.5, 2.5), (1.5, 4.5))


@pytest.mark.parametrize(
    ("side", "view", "orientation", "told"),
    [
        (Side.RIGHT, View.CC, ("P", "L"), ""),
        (Side.RIGHT, View.CC, ("A", "L"), "right breast with its chest wall on the left"),
        (Side.LEFT, View.CC, ("P", "R"), "left breast with its chest wall on the right"),
        (Side.LEFT, View.MLO, ("A", "HL"), "upside down"),
        (Side.RIGHT, View.CC, ("L", "P"), "on its side"),
    ],
)
def test_a_breast_on_the_wrong_side_is_told(
    side: Side, view: View, orientation: tuple[str, str], told: str
) -> None:
    header = stores.header(side=side, view=view, orientation=orientation)
    assert told in pr.wrong_side(header, Hung()) if told else not pr.wrong_side(header, Hung())
    assert not pr.wrong_side(header, hang(side, view, orientation))


@pytest.mark.parametrize(
    ("extra", "told"),
    [
        ({"ReferencedSeriesSequence": Sequence()}, "names no image"),
        ({"ImageRotation": 45}, "right angles"),
    ],
)
def test_a_state_that_cannot_be_shown_is_kept_with_the_reason(
    tmp_path: Path, image: Dataset, extra: dict[str, Any], told: str
) -> None:
    assert told in fault_of(tmp_path, make.presentation_state([image], extra=extra))


def test_graphics_beyond_reason_are_kept_as_unreadable(tmp_path: Path, image: Dataset) -> None:
    point = GraphicObject("POINT", np.array([[1.0, 1.0]]), "PIXEL")
    made = make.presentation_state([image], **annotated(image, *[point] * 10))
    item = made.GraphicAnnotationSequence[0]
    item.GraphicObjectSequence = Sequence(list(item.GraphicObjectSequence) * 250)
    assert "harmful" in fault_of(tmp_path, made)


def test_a_point_that_is_no_number_is_left_away(tmp_path: Path, image: Dataset) -> None:
    made = make.presentation_state(
        [image], **annotated(image, GraphicObject("POINT", np.array([[1.0, 1.0]]), "PIXEL"))
    )
    for item, data in zip(
        made.GraphicAnnotationSequence, ([float("nan"), 1.0], [1e12, 1.0]), strict=True
    ):
        item.GraphicObjectSequence[0].GraphicData = data
    assert state_in(make.write(tmp_path / "ps.dcm", made)).graphics == ()


def test_long_tables_still_fit_one_answer(tmp_path: Path, image: Dataset) -> None:
    lut = hd.VOILUT(0, np.arange(65535, dtype=np.uint16))
    made = make.presentation_state(
        [image],
        voi_lut_transformations=[hd.pr.SoftcopyVOILUTTransformation(voi_luts=[lut] * 4)],
    )
    found = read_evidence(make.write(tmp_path / "ps.dcm", made))
    assert found is not None
    assert len(json.dumps(evidence.to_json(found))) < wire.LONGEST_LINE
    assert isinstance(found.content, PresentationState)
    assert len(found.content.vois) == 2
    assert found.content.notes == ("Some of its contrast tables are too long and not applied.",)


def test_a_state_of_another_kind_is_refused(tmp_path: Path, image: Dataset) -> None:
    made = make.presentation_state([image])
    made.SOPClassUID = made.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.11.2"
    with pytest.raises(RefusedFile, match="presentation state of another kind"):
        read_evidence(make.write(tmp_path / "ps.dcm", made))


@pytest.mark.skipif(shutil.which("dcmpsmk") is None, reason="dcmtk is not installed")
@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
def test_a_state_as_dcmtk_writes_it_shows_the_image_as_it_was(
    tmp_path: Path, photometric: str
) -> None:
    path = write_mg(tmp_path / "m.dcm", pixels=SMALL, side="R", photometric=photometric)
    made = tmp_path / "ps.dcm"
    subprocess.run(["dcmpsmk", path, made], check=True, capture_output=True)
    found = state_in(made)
    uid = pydicom.dcmread(path).SOPInstanceUID
    plain = display(photometric=photometric)
    done = apply(plain, Hung(), found, uid)
    values = np.arange(0, 4096, 64)
    assert found.inverse == (photometric == "MONOCHROME1")
    assert np.array_equal(voi.p_values(values, done.display), voi.p_values(values, plain))
