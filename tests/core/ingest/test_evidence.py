"""CAD reports and presentation states come in beside their images."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pydicom
import pytest
from pydicom.dataset import Dataset

from core import files
from core.annotation import evidence as beside
from core.domain.evidence import EvidenceKind
from core.domain.gate import GatePolicy
from core.domain.study import ExamId, Side
from core.imaging.evidence import Evidence
from core.ingest.apply import Imported, apply
from core.ingest.plan import scan
from core.store import Store, breasts, evidence, history, images, readers
from core.workspace import Workspace
from tests.core.ingest.test_dicomdir import directory
from tests.support import evidence as make
from tests.support import stores
from tests.support.dicoms import breast_pixels, write_mg
from tests.support.direct_pool import DirectPool
from tests.support.evidence import Finding

pytestmark = pytest.mark.filterwarnings("ignore")
SMALL = breast_pixels(256, 192)
RAW, SHOWN = "1.2.3.1", "1.2.3.2"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A raw and a shown image of one view, what CAD found on the raw one, and a state."""
    place = tmp_path / "exam"
    raw = pydicom.dcmread(
        write_mg(place / "raw.dcm", pixels=SMALL, side="R", for_processing=True, study_uid="1.2.3",
                 sop_uid=RAW)
    )  # fmt: skip
    shown = pydicom.dcmread(shown_view(place / "shown.dcm"))
    make.write(place / "cad.dcm", make.cad_report([raw], [Finding(raw)], sop_uid="1.2.3.8"))
    make.write(place / "ps.dcm", make.presentation_state([shown], sop_uid="1.2.3.9"))
    return place


def shown_view(path: Path) -> Path:
    source = Dataset()
    source.ReferencedSOPClassUID = "1.2.840.10008.5.1.4.1.1.1.2.1"
    source.ReferencedSOPInstanceUID = RAW
    source.SpatialLocationsPreserved = "YES"
    return write_mg(
        path, pixels=SMALL, side="R", study_uid="1.2.3", sop_uid=SHOWN,
        extra={"SourceImageSequence": [source]},
    )  # fmt: skip


def bring(paths: list[Path], store: Store, workspace: Workspace, *, copy: bool = False) -> Imported:
    pool = DirectPool()
    plan = scan(paths, store, pool, scratch=workspace.cache / "unpacked")
    return apply(plan, store, workspace, pool, copy=copy)


def counts(done: Imported) -> tuple[int, int, int]:
    return done.imported, done.cad_reports, done.presentation_states


def of_exam(store: Store, exam: int = 1) -> list[Evidence]:
    with store.read() as reading:
        return [record.evidence for record in evidence.of_exam(reading, ExamId(exam))]


def test_a_folder_brings_its_evidence(folder: Path, store: Store, workspace: Workspace) -> None:
    plan = scan([folder], store, DirectPool(), scratch=workspace.cache / "unpacked")
    assert (len(plan.new), len(plan.evidence)) == (2, 2)
    assert plan.count(EvidenceKind.CAD) == plan.count(EvidenceKind.PRESENTATION) == 1
    done = apply(plan, store, workspace, DirectPool())
    assert counts(done) == (2, 1, 1)
    assert not done.refused
    assert not done.flagged
    assert [one.kind for one in of_exam(store)] == [EvidenceKind.CAD, EvidenceKind.PRESENTATION]


@pytest.mark.parametrize("way", ["archive", "directory"])
def test_archives_and_directories_bring_evidence_too(
    way: str, folder: Path, store: Store, workspace: Workspace
) -> None:
    found = sorted(folder.iterdir())
    if way == "archive":
        place = folder.parent / "exam.zip"
        with zipfile.ZipFile(place, "w") as archive:
            for path in found:
                archive.write(path, path.name)
    else:
        place = directory(folder, *(path.name for path in found))
    assert counts(bring([place], store, workspace)) == (2, 1, 1)


def test_importing_again_changes_nothing(folder: Path, store: Store, workspace: Workspace) -> None:
    bring([folder], store, workspace)
    again = bring([folder], store, workspace)
    assert counts(again) == (0, 0, 0)
    assert again.duplicate == 4
    assert len(of_exam(store)) == 2


def test_evidence_may_come_before_its_images(
    folder: Path, store: Store, workspace: Workspace
) -> None:
    early = bring([folder / "cad.dcm"], store, workspace)
    assert counts(early) == (0, 1, 0)
    assert "once an image of its exam is imported" in early.flagged[0].reason
    bring([folder / "raw.dcm"], store, workspace)
    assert [one.kind for one in of_exam(store)] == [EvidenceKind.CAD]


def test_evidence_of_another_patient_with_the_same_study_is_kept_and_not_shown(
    folder: Path, store: Store, workspace: Workspace
) -> None:
    report = pydicom.dcmread(folder / "cad.dcm")
    report.PatientID = "P2"
    report.save_as(folder / "cad.dcm")
    done = bring([folder], store, workspace)
    assert done.cad_reports == 1
    assert any("another patient" in one.reason for one in done.flagged)
    assert [one.kind for one in of_exam(store)] == [EvidenceKind.PRESENTATION]


def test_another_report_with_a_known_uid_is_kept_aside(
    folder: Path, store: Store, workspace: Workspace
) -> None:
    bring([folder], store, workspace)
    report = pydicom.dcmread(folder / "cad.dcm")
    report.Manufacturer = "Someone else"
    report.save_as(folder / "cad.dcm")
    done = bring([folder], store, workspace)
    assert [Path(r.path).name for r in done.refused] == ["cad.dcm"]
    assert "different bytes" in done.refused[0].reason


def test_damaged_and_foreign_objects_are_refused_in_a_sentence(
    folder: Path, store: Store, workspace: Workspace
) -> None:
    state = folder / "ps.dcm"
    state.write_bytes(state.read_bytes()[:-20])
    report = pydicom.dcmread(folder / "cad.dcm")
    report.SOPClassUID = report.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.88.33"
    report.save_as(folder / "cad.dcm")
    done = bring([folder], store, workspace)
    reasons = {Path(r.path).name: r.reason for r in done.refused}
    assert counts(done) == (2, 0, 0)
    assert "cut short" in reasons["ps.dcm"]
    assert "structured report of another kind" in reasons["cad.dcm"]


def test_a_report_that_cannot_be_read_is_kept_and_told(
    folder: Path, store: Store, workspace: Workspace
) -> None:
    report = pydicom.dcmread(folder / "cad.dcm")
    del report.ContentSequence[1:]
    report.save_as(folder / "cad.dcm")
    done = bring([folder], store, workspace)
    assert done.cad_reports == 1
    assert "cannot be read" in done.flagged[0].reason
    assert of_exam(store)[0].content is None
    assert "Summary" in of_exam(store)[0].fault


def test_copied_evidence_lies_in_the_workspace(
    folder: Path, store: Store, workspace: Workspace
) -> None:
    bring([folder], store, workspace, copy=True)
    with store.read() as reading:
        for record in evidence.of_exam(reading, ExamId(1)):
            assert Path(record.path).is_relative_to(workspace.images)
            assert files.sha256(Path(record.path)) == record.sha256


def test_an_image_that_names_a_state_in_its_first_bytes_is_still_an_image(
    tmp_path: Path, store: Store, workspace: Workspace
) -> None:
    path = write_mg(tmp_path / "a.dcm", pixels=SMALL)
    data = pydicom.dcmread(path)
    data.file_meta.SourceApplicationEntityTitle = "A"
    data.save_as(path)
    raw = bytearray(path.read_bytes())
    raw[:27] = b"1.2.840.10008.5.1.4.1.1.11."
    path.write_bytes(raw)
    assert bring([path], store, workspace).imported == 1


def test_marks_wait_for_this_reader_s_assessment_of_this_breast(
    folder: Path, store: Store, workspace: Workspace
) -> None:
    bring([folder], store, workspace)
    with store.write(None, "readers") as unit:
        mine, hers = readers.ensure(unit, "Mine"), readers.ensure(unit, "Hers")
    with store.read() as reading:
        (breast,) = breasts.of_exam(reading, ExamId(1))
        known = images.known(reading, [SHOWN, RAW])
    assert breast.side is Side.RIGHT
    shown, raw = known[SHOWN][0], known[RAW][0]
    with store.write(mine, "assess") as unit:
        stores.assess(unit, breast.id, mine)
    with store.read() as reading:
        open_ = beside.of_exam(reading, ExamId(1), mine, GatePolicy.STANDARD)
        shut = beside.of_exam(reading, ExamId(1), hers, GatePolicy.STANDARD)
    for image in (shown, raw):
        assert open_[image].cad is beside.CadState.DONE
        assert [mark.centre for mark in open_[image].marks] == [(60.0, 100.0)]
        assert shut[image].cad is beside.CadState.HIDDEN
        assert not shut[image].marks
        assert not shut[image].algorithm
    assert [one.held for one in open_[shown].states] == [False]
    assert [one.held for one in shut[shown].states] == [True]
    assert not open_[raw].states


def test_that_cad_failed_is_said_before_any_assessment(
    folder: Path, store: Store, workspace: Workspace
) -> None:
    raw = pydicom.dcmread(folder / "raw.dcm")
    failed = make.cad_report([raw], failed=[raw], summary="111245", result="111224")
    make.write(folder / "cad.dcm", failed)
    bring([folder], store, workspace)
    with store.write(None, "readers") as unit:
        reader = readers.ensure(unit, "Mine")
    with store.read() as reading:
        found = beside.of_exam(reading, ExamId(1), reader, GatePolicy.STRICT)
        assert history.entries(reading)
    assert {one.cad for one in found.values()} == {beside.CadState.FAILED}
