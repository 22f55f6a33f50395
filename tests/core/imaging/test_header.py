"""What a file says about side, view, orientation and size, and where it says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from core.domain.errors import RefusedFile
from core.domain.study import ImageHeader, Intent, Provenance, Side, View
from core.imaging.header import read_header
from tests.support import dicoms
from tests.support.dicoms import write_mg


def header(tmp_path: Path, **values: Any) -> ImageHeader:
    return read_header(write_mg(tmp_path / "a.dcm", **values))


@pytest.mark.parametrize("legacy", [False, True])
@pytest.mark.parametrize("view", [v for v in dicoms.VIEW_CODES if v != "SPECIMEN"])
@pytest.mark.parametrize("side", ["R", "L"])
def test_side_and_view_come_from_codes_old_and_new(
    tmp_path: Path, side: str, view: str, legacy: bool
) -> None:
    found = header(tmp_path, side=side, view=view, legacy_codes=legacy)
    assert (found.side, found.view) == (Side(side), View(view))
    assert found.side_from is found.view_from is Provenance.CODE


@pytest.mark.parametrize("legacy", [False, True])
def test_modifiers_come_in_their_abbreviations(tmp_path: Path, legacy: bool) -> None:
    found = header(tmp_path, modifiers=("M", "ID", "RL"), legacy_codes=legacy)
    assert found.modifiers == ("M", "ID", "RL")


@pytest.mark.parametrize(
    ("extra", "side", "view"),
    [
        ({"ViewPosition": "MLO", "Laterality": "R"}, Side.RIGHT, View.MLO),
        ({"SeriesDescription": "L CC"}, Side.LEFT, View.CC),
        ({"SeriesDescription": "RMLO Routine"}, Side.RIGHT, View.MLO),
        ({"SeriesDescription": "Left medio-lateral oblique"}, Side.LEFT, View.MLO),
        ({"SeriesDescription": "screening"}, None, None),
        ({"SeriesDescription": "BILATERAL R AND L"}, None, None),
    ],
)
def test_fall_backs_are_marked_as_guessed(
    tmp_path: Path, extra: dict[str, str], side: Side | None, view: View | None
) -> None:
    found = header(tmp_path, side=None, view=None, orientation=None, extra=extra)
    assert (found.side, found.view) == (side, view)
    assert found.side_from is (Provenance.GUESSED if side else Provenance.UNKNOWN)
    assert found.view_from is (Provenance.GUESSED if view else Provenance.UNKNOWN)


def test_a_code_beats_a_contradicting_text(tmp_path: Path) -> None:
    found = header(tmp_path, side="L", view="CC", extra={"SeriesDescription": "R MLO"})
    assert (found.side, found.view, found.side_from) == (Side.LEFT, View.CC, Provenance.CODE)


@pytest.mark.parametrize(
    ("side", "view", "expected"),
    [
        ("R", "CC", ("P", "L")),
        ("L", "CC", ("A", "R")),
        ("R", "MLO", ("P", "FL")),
        ("L", "MLO", ("A", "FR")),
    ],
)
def test_a_missing_orientation_is_assumed_and_said(
    tmp_path: Path, side: str, view: str, expected: tuple[str, str]
) -> None:
    found = header(tmp_path, side=side, view=view, orientation=None)
    assert found.orientation == expected
    assert found.orientation_from is Provenance.ASSUMED
    assert "Orientation assumed." in found.notes


def test_the_files_own_orientation_is_kept(tmp_path: Path) -> None:
    found = header(tmp_path, orientation=("P", "L"))
    assert (found.orientation, found.orientation_from) == (("P", "L"), Provenance.CODE)


@pytest.mark.parametrize(
    ("extra", "spacing", "source"),
    [
        ({}, 0.065, "mm, magnification corrected"),
        ({"EstimatedRadiographicMagnificationFactor": "1.3"}, 0.05, "mm, magnification corrected"),
        ({"EstimatedRadiographicMagnificationFactor": None}, 0.065, "mm at detector"),
        (
            {
                "EstimatedRadiographicMagnificationFactor": None,
                "DistanceSourceToDetector": "650",
                "DistanceSourceToPatient": "325",
            },
            0.0325,
            "mm, magnification corrected by distances",
        ),
        ({"ImagerPixelSpacing": None, "PixelSpacing": [0.2, 0.2]}, None, ""),
    ],
)
def test_spacing_comes_from_the_detector_and_never_from_pixel_spacing(
    tmp_path: Path, extra: dict[str, Any], spacing: float | None, source: str
) -> None:
    found = header(tmp_path, extra=extra)
    assert found.spacing_mm == pytest.approx(spacing)
    assert found.spacing_source == source


def test_flags_and_corner_text(tmp_path: Path) -> None:
    found = header(
        tmp_path,
        for_processing=True,
        extra={
            "QualityControlImage": "YES",
            "BreastImplantPresent": "YES",
            "PartialView": "YES",
            "LossyImageCompression": "01",
            "BurnedInAnnotation": "YES",
            "PatientAge": "061Y",
        },
    )
    assert found.intent is Intent.PROCESSING
    assert found.quality_control
    assert found.implant
    assert found.partial
    assert found.lossy
    assert found.burned_in
    assert found.age_years == 61
    assert dict(found.corner_text)["KVP"] == "29"
    assert dict(found.corner_text)["PatientName"] == "Test^Person"


def test_studies_without_a_patient_id_are_never_one_patient(tmp_path: Path) -> None:
    one = read_header(write_mg(tmp_path / "1.dcm", patient_id=""))
    two = read_header(write_mg(tmp_path / "2.dcm", patient_id=""))
    assert one.patient_key.startswith("unknown-")
    assert one.patient_key != two.patient_key


def test_an_object_without_uid_gets_the_same_one_each_time(tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm")
    raw = path.read_bytes()
    at = raw.index(b"\x08\x00\x18\x00UI")
    length = int.from_bytes(raw[at + 6 : at + 8], "little")
    path.write_bytes(raw[: at + 8] + b"\0" * length + raw[at + 8 + length :])
    one = read_header(path)
    assert one.sop_instance_uid.startswith("2.25.")
    assert one == read_header(path)


@pytest.mark.parametrize("modality", ["CT", "US", "SEG"])
def test_what_is_no_mammogram_is_refused_by_name(tmp_path: Path, modality: str) -> None:
    extra = {"SOPClassUID": "1.2.840.10008.5.1.4.1.1.2", "Modality": modality}
    with pytest.raises(RefusedFile, match=f"not a mammogram: it is an object of {modality}"):
        header(tmp_path, extra=extra)


def test_a_film_scan_in_a_secondary_capture_is_taken(tmp_path: Path) -> None:
    found = header(tmp_path, extra={"SOPClassUID": "1.2.840.10008.5.1.4.1.1.7"})
    assert found.view is View.CC


@pytest.mark.parametrize("head", [b"MZ\x90\0", b"\x7fELF", b"#!/bin/sh\n"])
def test_an_executable_preamble_is_flagged(tmp_path: Path, head: bytes) -> None:
    found = header(tmp_path, preamble=head.ljust(128, b"\0"))
    assert any("never run" in note for note in found.notes)


def test_a_tiff_preamble_is_normal(tmp_path: Path) -> None:
    assert not header(tmp_path, preamble=b"II*\0".ljust(128, b"\0")).notes


@pytest.mark.parametrize("name", ["乳腺^検査", "Иванова^Анна", "Müller^Ä"])
def test_names_of_every_script_are_read(tmp_path: Path, name: str) -> None:
    assert header(tmp_path, patient_name=name).patient_name == name


def test_a_view_inside_shared_functional_groups_gives_the_side(tmp_path: Path) -> None:
    anatomy, group = Dataset(), Dataset()
    anatomy.FrameLaterality = "R"
    group.FrameAnatomySequence = Sequence([anatomy])
    extra = {"SharedFunctionalGroupsSequence": Sequence([group])}
    assert header(tmp_path, side=None, extra=extra).side is Side.RIGHT


@pytest.mark.parametrize(
    ("charset", "name", "shown"),
    [
        (b"ISO_IR 100", "Müller".encode("latin-1"), "Müller"),
        (b"ISO_IR 192", "Müller".encode("latin-1"), "M\ufffdller"),
        (b"NO SUCH", "Müller".encode("latin-1"), "Müller"),
        (b"GB18030", "王小明".encode("gb18030"), "王小明"),
        (b"ISO_IR 192", b"\x1b$B\xff\xfe(B", "$B\ufffd\ufffd(B"),
    ],
)
def test_a_wrong_character_set_costs_letters_and_never_the_file(
    tmp_path: Path, charset: bytes, name: bytes, shown: str
) -> None:
    path = write_mg(tmp_path / "a.dcm", patient_name="X" * 20)
    raw = path.read_bytes().replace(b"X" * 20, name.ljust(20))
    path.write_bytes(raw.replace(b"ISO_IR 192", charset.ljust(10)))
    assert read_header(path).patient_name == shown
