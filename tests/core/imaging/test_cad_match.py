"""A mark is drawn on the image it was found on, or on one whose pixels lie where it says."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np
import pydicom
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.evidence import (
    CadDetection,
    CadMark,
    CadReport,
    CadStatus,
    LibraryImage,
    MarkKind,
    RenderingIntent,
)
from core.domain.study import ImageHeader, Provenance
from core.imaging.cad_match import PlacedMarks, placed, reoriented
from core.imaging.header import read_header
from core.imaging.orientation import Hung, Orientation
from tests.support import stores
from tests.support.dicoms import breast_pixels, write_mg

RAW = "1.2.826.77"
ROWS, COLUMNS = 400, 300
WAYS = [Hung(t, h, v) for t, h, v in product((False, True), repeat=3)]
ORIENTATIONS: list[Orientation] = [
    (row, column) for row, column in product("APRL", repeat=2) if (row in "AP") != (column in "AP")
]
OUTLINE = ((50.0, 90.0), (70.0, 90.0), (70.0, 110.0))


def mark(at: tuple[float, float] = (60.0, 100.0), uid: str = RAW) -> CadMark:
    return CadMark(MarkKind.DENSITY, RenderingIntent.REQUIRED, uid, at, OUTLINE)


def report(*marks: CadMark, uid: str = RAW, orientation: Orientation | None = None) -> CadReport:
    return CadReport(
        summary="111242",
        marks=marks,
        detections=(CadDetection(True, (uid,)),),
        library=(LibraryImage(uid, orientation),),
    )


def shown(preserved: str = "YES", said: str = "", **changes: object) -> ImageHeader:
    header = stores.header(sources=((RAW, preserved, said),), rows=ROWS, columns=COLUMNS)
    return replace(header, **changes)  # type: ignore[arg-type]


def raw(header: ImageHeader, **changes: object) -> dict[str, ImageHeader]:
    return {RAW: replace(header, sop_instance_uid=RAW, **changes)}  # type: ignore[arg-type]


def test_a_mark_on_the_very_image_stays_where_it_is() -> None:
    header = shown()
    own = mark(uid=header.sop_instance_uid)
    found = placed(report(own, uid=header.sop_instance_uid), header)
    assert (found.marks, found.status) == ((own,), CadStatus.SUCCEEDED)


def test_a_mark_on_another_image_of_the_exam_is_not_drawn() -> None:
    found = placed(report(mark(uid="1.2.3"), uid="1.2.3"), shown())
    assert found == PlacedMarks(status=CadStatus.NOT_RUN)


@pytest.mark.parametrize("preserved", ["YES", ""])
def test_a_source_that_keeps_its_places_gives_its_marks(preserved: str) -> None:
    header = shown(preserved)
    (found,) = placed(report(mark()), header, raw(header)).marks
    assert (found.centre, found.outline) == ((60.0, 100.0), OUTLINE)
    assert found.image_uid == header.sop_instance_uid


@pytest.mark.parametrize("preserved", ["NO", "MAYBE"])
def test_a_source_that_does_not_keep_its_places_never_gives_a_mark(preserved: str) -> None:
    header = shown(preserved)
    found = placed(report(mark()), header, raw(header))
    assert (found.marks, found.left_out) == ((), 1)
    assert found.reasons == ("This image does not keep the places of the one that CAD ran on.",)
    assert found.status is CadStatus.SUCCEEDED


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_reoriented_image_shows_the_mark_on_the_same_tissue(way: Hung) -> None:
    stored = np.zeros((ROWS, COLUMNS), dtype=np.uint8)
    stored[100, 60] = 1
    turned = way.apply(stored)
    source: Orientation = ("A", "FR")
    header = shown(
        "REORIENTED_ONLY",
        rows=turned.shape[0],
        columns=turned.shape[1],
        orientation=way.letters(source),
        orientation_from=Provenance.CODE,
    )
    known = raw(
        header, rows=ROWS, columns=COLUMNS, orientation=source, orientation_from=Provenance.CODE
    )
    found = placed(report(mark((60.5, 100.5))), header, known)
    assert not found.reasons
    (drawn,) = found.marks
    column, row = drawn.centre
    assert turned[int(row), int(column)] == 1
    assert len(drawn.outline) == len(OUTLINE)


@given(st.sampled_from(ORIENTATIONS), st.sampled_from(WAYS))
def test_from_every_orientation_every_turn_is_found_again(source: Orientation, way: Hung) -> None:
    assert reoriented(source, way.letters(source)) == way


def test_orientations_along_other_axes_have_no_turn_between_them() -> None:
    assert reoriented(("A", "F"), ("A", "R")) is None


@pytest.mark.parametrize("where", ["the source's item", "the report's library"])
def test_the_source_s_orientation_may_come_from_the_image_or_the_report(where: str) -> None:
    in_item = where == "the source's item"
    header = shown("REORIENTED_ONLY", "A\\R" if in_item else "", orientation=("P", "R"))
    found = placed(report(mark(), orientation=None if in_item else ("A", "R")), header)
    assert found.marks[0].centre == (COLUMNS - 60.0, 100.0)


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        (shown("REORIENTED_ONLY"), "The orientation of the image that CAD ran on is not known."),
        (
            shown("REORIENTED_ONLY", "A\\R", orientation_from=Provenance.ASSUMED),
            "The orientation of this image is not known for certain.",
        ),
        (
            shown("REORIENTED_ONLY", "A\\F"),
            "The image that CAD ran on was projected along another axis.",
        ),
    ],
)
def test_what_is_not_known_for_certain_is_not_drawn_and_said(
    header: ImageHeader, reason: str
) -> None:
    found = placed(report(mark()), header)
    assert (found.marks, found.left_out, found.reasons) == ((), 1, (reason,))


def test_a_source_with_an_assumed_orientation_is_not_known_for_certain() -> None:
    header = shown("REORIENTED_ONLY")
    known = raw(header, orientation_from=Provenance.ASSUMED)
    assert placed(report(mark()), header, known).left_out == 1


def test_a_source_of_another_size_gives_no_mark() -> None:
    header = shown()
    found = placed(report(mark()), header, raw(header, rows=2 * ROWS))
    assert (found.marks, found.left_out) == ((), 1)
    assert found.reasons == ("The image that CAD ran on is of another size.",)


@pytest.mark.parametrize("at", [(-1.0, 5.0), (5.0, ROWS + 1.0), (COLUMNS + 0.5, 5.0)])
def test_a_mark_outside_of_the_image_is_counted_and_not_drawn(at: tuple[float, float]) -> None:
    found = placed(report(mark(at)), shown())
    assert (found.marks, found.left_out) == ((), 1)
    assert found.reasons == ("A mark lies outside of the image.",)


def test_an_outline_that_leaves_the_image_is_left_away() -> None:
    wide = replace(mark(), outline=((50.0, 90.0), (500.0, 90.0), (70.0, 110.0)))
    (found,) = placed(report(wide), shown()).marks
    assert found.outline == ()


def test_a_header_keeps_the_images_it_was_made_from(tmp_path: Path) -> None:
    source = pydicom.Dataset()
    source.ReferencedSOPClassUID = "1.2.840.10008.5.1.4.1.1.1.2.1"
    source.ReferencedSOPInstanceUID = RAW
    source.SpatialLocationsPreserved = "REORIENTED_ONLY"
    source.PatientOrientation = ["A", "FR"]
    path = write_mg(
        tmp_path / "a.dcm", pixels=breast_pixels(32, 24), extra={"SourceImageSequence": [source]}
    )
    assert read_header(path).sources == ((RAW, "REORIENTED_ONLY", "A\\FR"),)
