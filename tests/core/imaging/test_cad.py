"""Mammography CAD SR: what is read, what is never drawn, and what harms nobody (rules 42-46)."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pydicom
import pytest
from pydicom.dataset import Dataset

from core.domain.errors import RefusedFile
from core.domain.evidence import CadReport, CadStatus, EvidenceKind, MarkKind, RenderingIntent
from core.imaging import evidence, wire
from core.imaging.evidence import Evidence
from core.imaging.evidence_file import read_evidence
from core.imaging.pool import DecoderPool
from tests.support import evidence as make
from tests.support.dicoms import breast_pixels, write_mg
from tests.support.evidence import Finding

pytestmark = pytest.mark.filterwarnings("ignore")
SMALL = breast_pixels(256, 192)


@pytest.fixture
def image(tmp_path: Path) -> Dataset:
    """A For Processing mammogram that a detector would run on."""
    return pydicom.dcmread(
        write_mg(tmp_path / "raw.dcm", pixels=SMALL, side="R", for_processing=True)
    )


@pytest.fixture
def other(tmp_path: Path, image: Dataset) -> Dataset:
    """Another view of the same exam."""
    path = write_mg(
        tmp_path / "other.dcm", pixels=SMALL, view="MLO", side="R", for_processing=True,
        study_uid=image.StudyInstanceUID,
    )  # fmt: skip
    return pydicom.dcmread(path)


def whole(path: Path) -> Evidence:
    found = read_evidence(path)
    assert found is not None
    assert evidence.from_json(json.loads(json.dumps(evidence.to_json(found)))) == found
    return found


def report(path: Path) -> CadReport:
    found = whole(path)
    assert not found.fault
    assert isinstance(found.content, CadReport)
    return found.content


def written(tmp_path: Path, images: list[Dataset], *findings: Finding, **options: Any) -> CadReport:
    return report(make.write(tmp_path / "cad.dcm", make.cad_report(images, findings, **options)))


def faulted(path: Path) -> str:
    found = whole(path)
    assert found.content is None
    return found.fault


def test_a_mark_comes_with_its_kind_place_certainty_and_algorithm(
    tmp_path: Path, image: Dataset
) -> None:
    outline = ((50.25, 90.0), (70.0, 90.0), (70.0, 110.0))
    found = written(
        tmp_path, [image],
        Finding(image, outline=outline, certainty=80, probability=12.5),
    )  # fmt: skip
    (mark,) = found.marks
    assert mark.kind is MarkKind.CALCIFICATION_CLUSTER
    assert mark.intent is RenderingIntent.REQUIRED
    assert mark.image_uid == image.SOPInstanceUID
    assert (mark.centre, mark.outline) == ((60.0, 100.0), outline)
    assert (mark.certainty, mark.probability) == (80.0, 12.5)
    assert (mark.algorithm, mark.version, mark.named) == ("Seeker", "2.1", "Calcification Cluster")
    assert found.algorithm == "Seeker 2.1"
    assert found.summary == "111242"


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (make.CLUSTER, MarkKind.CALCIFICATION_CLUSTER),
        (make.CALCIFICATION, MarkKind.CALCIFICATION),
        (make.DENSITY, MarkKind.DENSITY),
        (make.DENSITY_SRT, MarkKind.DENSITY),
        (make.SKIN, MarkKind.OTHER),
    ],
)
def test_the_kind_of_a_mark_follows_from_its_code(
    tmp_path: Path, image: Dataset, code: tuple[str, str, str], kind: MarkKind
) -> None:
    (mark,) = written(tmp_path, [image], Finding(image, kind=code)).marks
    assert mark.kind is kind


def test_what_is_no_detection_is_no_mark(tmp_path: Path, image: Dataset) -> None:
    found = written(tmp_path, [image], Finding(image, kind=make.BREAST_GEOMETRY))
    assert (found.marks, found.withheld) == ((), 0)


@pytest.mark.parametrize(
    ("impression", "own", "shown"),
    [
        (make.REQUIRED, make.REQUIRED, RenderingIntent.REQUIRED),
        (make.REQUIRED, make.OPTIONAL, RenderingIntent.OPTIONAL),
        (make.OPTIONAL, make.REQUIRED, RenderingIntent.OPTIONAL),
        (None, make.REQUIRED, RenderingIntent.REQUIRED),
        (make.REQUIRED, None, RenderingIntent.REQUIRED),
        (make.REQUIRED, make.NEVER, None),
        (make.NEVER, make.REQUIRED, None),
        (make.OPTIONAL, make.NEVER, None),
        (None, None, None),
    ],
)
def test_no_mark_is_more_visible_than_what_it_stands_below(
    tmp_path: Path,
    image: Dataset,
    impression: str | None,
    own: str | None,
    shown: RenderingIntent | None,
) -> None:
    found = written(tmp_path, [image], Finding(image, intent=own, impression=impression))
    assert [mark.intent for mark in found.marks] == ([shown] if shown else [])
    assert found.withheld == (0 if shown else 1)


def test_images_may_be_named_by_their_place_in_the_library(tmp_path: Path, image: Dataset) -> None:
    made = make.by_reference(make.cad_report([image], [Finding(image), Finding(image)]))
    found = report(make.write(tmp_path / "cad.dcm", made))
    assert [mark.image_uid for mark in found.marks] == [image.SOPInstanceUID] * 2


def test_a_reference_to_nowhere_or_in_a_circle_places_nothing(
    tmp_path: Path, image: Dataset
) -> None:
    made = make.by_reference(make.cad_report([image], [Finding(image), Finding(image)]))
    places = iter([[1, 9, 9], [1, 2, 1, 2, 4, 1]])
    waiting = [made]
    while waiting:
        item = waiting.pop()
        if "ReferencedContentItemIdentifier" in item:
            item.ReferencedContentItemIdentifier = next(places)
        waiting.extend(item.get("ContentSequence", ()))
    found = report(make.write(tmp_path / "cad.dcm", made))
    assert (found.marks, found.placeless) == ((), 2)


def test_an_outline_alone_gives_its_middle_as_the_centre(tmp_path: Path, image: Dataset) -> None:
    ring = ((10.0, 20.0), (30.0, 20.0), (30.0, 40.0), (10.0, 40.0), (10.0, 20.0))
    (mark,) = written(tmp_path, [image], Finding(image, centre=None, outline=ring)).marks
    assert mark.centre == (20.0, 30.0)
    assert mark.outline == ring[:-1]


@pytest.mark.parametrize(
    ("kind", "points", "width", "height"),
    [
        ("CIRCLE", [(50, 60), (60, 60)], 20, 20),
        ("ELLIPSE", [(40, 60), (60, 60), (50, 55), (50, 65)], 20, 10),
    ],
)
def test_circles_and_ellipses_become_outlines(
    tmp_path: Path, image: Dataset, kind: str, points: list[tuple[float, float]],
    width: float, height: float,
) -> None:  # fmt: skip
    (mark,) = written(tmp_path, [image], Finding(image, outline=points, outline_type=kind)).marks
    columns, rows = zip(*mark.outline, strict=True)
    assert max(columns) - min(columns) == pytest.approx(width, abs=0.1)
    assert max(rows) - min(rows) == pytest.approx(height, abs=0.1)


def test_no_findings_is_not_the_same_as_not_run_or_failed(
    tmp_path: Path, image: Dataset, other: Dataset
) -> None:
    found = written(tmp_path, [image, other], failed=[other], summary="111243", result="111223")
    assert found.status(image.SOPInstanceUID) is CadStatus.SUCCEEDED
    assert found.status(other.SOPInstanceUID) is CadStatus.FAILED
    assert found.status("1.2.3") is CadStatus.NOT_RUN
    assert not found.marks


@pytest.mark.parametrize(
    ("summary", "result", "status"),
    [
        ("111241", None, CadStatus.SUCCEEDED),
        ("111242", None, CadStatus.SUCCEEDED),
        ("111243", None, CadStatus.PARTLY),
        ("111244", None, CadStatus.PARTLY),
        ("111245", None, CadStatus.FAILED),
        ("111241", "111224", CadStatus.FAILED),
        ("111241", "111225", CadStatus.NOT_RUN),
        ("111245", "111222", CadStatus.FAILED),
    ],
)
def test_the_overall_codes_speak_where_no_detection_names_its_images(
    tmp_path: Path, image: Dataset, summary: str, result: str | None, status: CadStatus
) -> None:
    found = written(tmp_path, [image], summary=summary, result=result, good=[])
    assert found.status(image.SOPInstanceUID) is status


def test_a_detection_that_failed_for_one_sign_went_partly_well(
    tmp_path: Path, image: Dataset
) -> None:
    found = written(tmp_path, [image], good=[image], failed=[image], result="111223")
    assert found.status(image.SOPInstanceUID) is CadStatus.PARTLY


def test_a_mark_that_lies_nowhere_is_counted_and_not_placed(tmp_path: Path, image: Dataset) -> None:
    nan = make.cad_report([image], [Finding(image, centre=(float("nan"), 4.0))])
    far = make.cad_report([image], [Finding(image, centre=(1e9, 4.0))])
    none = make.cad_report([image], [Finding(image, centre=None)])
    for made in (nan, far, none):
        found = report(make.write(tmp_path / "cad.dcm", made))
        assert (found.marks, found.placeless) == ((), 1)


def test_ten_thousand_marks_are_refused(tmp_path: Path, image: Dataset) -> None:
    with pytest.raises(RefusedFile, match="elements: it is refused as harmful"):
        read_evidence(make.write_many(tmp_path / "cad.dcm", Finding(image), 10_000))


def test_more_marks_than_any_exam_has_are_kept_as_unreadable(
    tmp_path: Path, image: Dataset
) -> None:
    path = make.write_many(tmp_path / "cad.dcm", Finding(image), 501)
    assert "500 marks" in faulted(path)


def test_more_items_than_any_report_has_are_kept_as_unreadable(
    tmp_path: Path, image: Dataset
) -> None:
    path = make.write_many(tmp_path / "cad.dcm", Finding(image, intent=make.NEVER), 1300)
    assert "items" in faulted(path)


def test_outlines_of_many_marks_still_fit_one_answer(tmp_path: Path, image: Dataset) -> None:
    outline = [(k % 180 + 0.12, k / 9) for k in range(500)]
    path = make.write_many(tmp_path / "cad.dcm", Finding(image, outline=outline), 300)
    found = whole(path)
    assert len(json.dumps(evidence.to_json(found))) < wire.LONGEST_LINE
    assert isinstance(found.content, CadReport)
    assert sum(bool(mark.outline) for mark in found.content.marks) == 40


def test_a_report_that_nests_500_deep_is_refused(tmp_path: Path, image: Dataset) -> None:
    with pytest.raises(RefusedFile, match="deep"):
        read_evidence(make.write_nested(tmp_path / "cad.dcm", image, 500))


def test_a_report_deeper_than_any_detector_writes_is_kept_as_unreadable(
    tmp_path: Path, image: Dataset
) -> None:
    assert "deep" in faulted(make.write_nested(tmp_path / "cad.dcm", image, 26))


def test_a_report_without_summary_is_kept_as_unreadable(tmp_path: Path, image: Dataset) -> None:
    made = make.cad_report([image])
    del made.ContentSequence[1:]
    assert "Summary" in faulted(make.write(tmp_path / "cad.dcm", made))


def test_a_report_of_another_kind_is_refused(tmp_path: Path, image: Dataset) -> None:
    made = make.cad_report([image])
    made.SOPClassUID = made.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.88.33"
    with pytest.raises(RefusedFile, match="structured report of another kind"):
        read_evidence(make.write(tmp_path / "sr.dcm", made))


def test_a_report_cut_short_is_refused(tmp_path: Path, image: Dataset) -> None:
    path = make.write(tmp_path / "cad.dcm", make.cad_report([image], [Finding(image)]))
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(RefusedFile, match="cut short"):
        read_evidence(path)


def test_an_image_is_no_evidence(tmp_path: Path) -> None:
    assert read_evidence(write_mg(tmp_path / "a.dcm", pixels=SMALL)) is None


def test_a_helper_process_reads_reports_and_what_it_makes_up_is_not_believed(
    tmp_path: Path, image: Dataset
) -> None:
    path = make.write(tmp_path / "cad.dcm", make.cad_report([image], [Finding(image)]))
    with DecoderPool(tmp_path / "cache", processes=1) as pool:
        found = pool.submit_evidence(path).result()
        assert found == read_evidence(path)
        assert pool.submit_evidence(write_mg(tmp_path / "a.dcm", pixels=SMALL)).result() is None
    assert found is not None
    assert found.kind is EvidenceKind.CAD
    for field, value in (
        ("fault", 7),
        ("kind", "opinion"),
        ("kind", "presentation state"),
        ("created", "yesterday"),
        ("content", {"marks": []}),
        ("more", ""),
    ):
        with pytest.raises(ValueError, match=r".+"):
            evidence.from_json({**json.loads(json.dumps(evidence.to_json(found))), field: value})
    plain = json.loads(json.dumps(evidence.to_json(found)))
    plain["content"]["marks"][0]["centre"] = [float("nan"), 0.0]
    with pytest.raises(ValueError, match=r".+"):
        evidence.from_json(plain)


@pytest.mark.skipif(shutil.which("xml2dsr") is None, reason="dcmtk is not installed")
def test_a_report_as_dcmtk_writes_it_reads_the_same(tmp_path: Path, image: Dataset) -> None:
    made = make.cad_report(
        [image],
        [Finding(image, outline=[(50, 90), (70, 90), (70, 110)], certainty=80)],
        orientations=True,
    )
    first = make.write(tmp_path / "a.dcm", make.by_reference(made))
    text, second = tmp_path / "a.xml", tmp_path / "b.dcm"
    subprocess.run(["dsr2xml", "-Ee", "-Ec", "-Er", first, text], check=True, capture_output=True)
    subprocess.run(["xml2dsr", text, second], check=True, capture_output=True)
    assert pydicom.dcmread(second).file_meta.ImplementationVersionName.startswith("OFFIS")
    assert report(second) == report(first)
    assert len(report(second).marks) == 1
