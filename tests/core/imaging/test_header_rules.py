"""What the corner texts need of a header (display rules 13, 25-28, 33-40, 48)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from core.domain.study import ImageHeader, Provenance, Side, View
from core.imaging import wire
from core.imaging.header import read_header
from core.ingest.plan import refusal
from tests.support import dicoms, objects


def read(made: objects.MgObject, tmp_path: Path, syntax: str = dicoms.EXPLICIT) -> ImageHeader:
    return read_header(made.write(tmp_path / "a.dcm", syntax))


@pytest.mark.parametrize("keyword", objects.FULL_TEXT)
def test_every_attribute_of_the_corner_texts_is_kept(tmp_path: Path, keyword: str) -> None:
    header = read(objects.fully_described(), tmp_path)
    assert dict(header.corner_text)[keyword] == objects.FULL_TEXT[keyword]


def test_a_corner_text_survives_the_way_out_of_the_helper_process(tmp_path: Path) -> None:
    header = read(objects.fully_described(), tmp_path)
    line = json.dumps(wire.header_to_json(header))
    assert wire.header_from_json(json.loads(line)) == header


@pytest.mark.parametrize("legacy", [False, True])
def test_the_portion_of_a_partial_view_comes_from_its_code(tmp_path: Path, legacy: bool) -> None:
    portions = []
    for part in objects.mosaic(legacy_codes=legacy):
        part.data.PartialViewCodeSequence[0].CodeMeaning = "in another language"
        header = read(part, tmp_path)
        assert header.partial
        portions.append(dict(header.corner_text)["PartialViewCodeSequence"])
    assert portions == ["anterior", "posterior", "superior"]


def test_a_portion_without_a_known_code_is_told_in_its_own_words(tmp_path: Path) -> None:
    part = objects.mosaic()[0]
    item = part.data.PartialViewCodeSequence[0]
    item.CodeValue, item.CodeMeaning = "123", "retroareolar"
    told = dict(read(part, tmp_path).corner_text)
    assert told["PartialViewCodeSequence"] == "retroareolar"


@pytest.mark.parametrize("displaced", [False, True])
def test_an_implant_is_flagged_and_its_displacement_is_a_modifier(
    tmp_path: Path, displaced: bool
) -> None:
    header = read(objects.implant(displaced), tmp_path)
    assert header.implant
    assert header.modifiers == (("ID",) if displaced else ())


@pytest.mark.parametrize("spacing", [0.05, 0.07, 0.1])
def test_each_detector_of_a_study_keeps_its_own_spacing(tmp_path: Path, spacing: float) -> None:
    header = read(objects.detectors()[spacing], tmp_path)
    assert header.spacing_mm == pytest.approx(spacing)


@pytest.mark.parametrize(
    ("made", "factor", "source"),
    [
        (objects.magnified(1.0), "1", "mm, magnification corrected"),
        (objects.magnified(1.8), "1.8", "mm, magnification corrected"),
        (objects.by_distances(), "1.1", "mm, magnification corrected by distances"),
        (objects.magnified(None), None, "mm at detector"),
        (objects.magnified(0.0), None, "mm at detector"),
        (objects.by_distances(600, 660), None, "mm at detector"),
    ],
)
def test_the_magnification_is_kept_beside_the_corrected_spacing(
    tmp_path: Path, made: objects.MgObject, factor: str | None, source: str
) -> None:
    header = read(made, tmp_path)
    told = dict(header.corner_text).get("EstimatedRadiographicMagnificationFactor")
    assert told == factor
    assert header.spacing_mm == pytest.approx(0.065 / float(factor or 1))
    assert header.spacing_source == source


def test_side_and_view_are_guessed_from_texts_only_without_codes(tmp_path: Path) -> None:
    header = read(objects.without_view_codes(), tmp_path)
    assert (header.side, header.view) == (Side.RIGHT, View.MLO)
    assert (header.side_from, header.view_from) == (Provenance.GUESSED, Provenance.GUESSED)


def test_view_position_is_a_better_guess_than_the_series_description(tmp_path: Path) -> None:
    header = read(objects.without_view_codes(SeriesDescription="L CC"), tmp_path)
    assert header.view is View.MLO


@pytest.mark.parametrize(
    "syntax", [dicoms.JPEG_BASELINE, dicoms.JPEG_LS_NEAR], ids=["JPEG Baseline", "JPEG-LS near"]
)
def test_a_lossy_transfer_syntax_is_lossy_whatever_the_header_says(
    tmp_path: Path, syntax: str
) -> None:
    made = objects.plain()
    if syntax == dicoms.JPEG_BASELINE:
        made.pixels = (made.pixels >> 4).astype("uint8")
        made.data.BitsAllocated = made.data.BitsStored = 8
        made.data.HighBit = 7
    assert read(made, tmp_path, syntax).lossy


def test_lossless_is_not_called_lossy(tmp_path: Path) -> None:
    assert not read(objects.plain(), tmp_path, dicoms.JPEG_LS).lossy


def test_a_phantom_image_is_refused_at_import_with_a_reason(tmp_path: Path) -> None:
    header = read(objects.quality_control(), tmp_path)
    assert header.quality_control
    assert refusal(header)
    assert not refusal(read(objects.plain(), tmp_path))


def grouped(where: str, keyword: str, item: Dataset) -> dict[str, Sequence]:
    group = Dataset()
    setattr(group, keyword, Sequence([item]))
    return {where: Sequence([group])}


@pytest.mark.parametrize(
    "where", ["SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"]
)
def test_what_functional_groups_say_of_the_frame_is_read(tmp_path: Path, where: str) -> None:
    anatomy, lies, measures = Dataset(), Dataset(), Dataset()
    anatomy.FrameLaterality = "R"
    lies.PatientOrientation = ["A", "HR"]
    measures.PixelSpacing = [0.09, 0.09]
    made = objects.plain(
        "R", "MLO", extra={"ImageLaterality": None, "PatientOrientation": None,
                           "ImagerPixelSpacing": None}
    )  # fmt: skip
    group = Dataset()
    group.FrameAnatomySequence = Sequence([anatomy])
    group.PatientOrientationInFrameSequence = Sequence([lies])
    group.PixelMeasuresSequence = Sequence([measures])
    setattr(made.data, where, Sequence([group]))
    header = read(made, tmp_path)
    assert (header.side, header.side_from) == (Side.RIGHT, Provenance.CODE)
    assert (header.orientation, header.orientation_from) == (("A", "HR"), Provenance.CODE)
    assert (header.spacing_mm, header.spacing_source) == (0.09, "mm in the slice")


def test_slices_tell_their_orientation_by_cosines(tmp_path: Path) -> None:
    plane = Dataset()
    plane.ImageOrientationPatient = [0, -1, 0, -0.6, 0, -0.8]
    made = objects.plain("L", "MLO", orientation=None)
    for keyword, value in grouped(
        "SharedFunctionalGroupsSequence", "PlaneOrientationSequence", plane
    ).items():
        setattr(made.data, keyword, value)
    header = read(made, tmp_path)
    assert (header.orientation, header.orientation_from) == (("A", "FR"), Provenance.CODE)
