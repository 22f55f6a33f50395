"""Tables bring tags, pathology, reports and images; every row is accounted for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from core.domain.assessment import Category, Density, Outcome
from core.domain.errors import WorldError
from core.domain.progress import CancelToken
from core.domain.records import BreastInfo
from core.domain.study import ImageRecord, ImageState, Provenance, Side
from core.imaging.pool import DecoderPool
from core.ingest.apply import apply
from core.ingest.plan import scan
from core.ingest.tables import TableResult, import_table
from core.store import (
    Store,
    assessments,
    breasts,
    counts,
    exams,
    findings,
    history,
    images,
    pathology,
    readers,
    reports,
)
from core.workspace import Workspace
from tests.support.dicoms import breast_pixels, write_mg
from tests.support.direct_pool import DirectPool

Bring = Callable[..., TableResult]
HEADER = (
    "patient_id,exam_date,laterality,view,file,breast_density,assessment,pathology,report,age,"
    "findings\n"
)
BRANCHING = "calcification: calc_shape=branching"
ROUND = "mass: mass_shape=round; mass_margin=spiculated"


@pytest.fixture
def bring(tmp_path: Path, store: Store, workspace: Workspace) -> Bring:
    """Import a table given as text."""

    def work(
        text: str,
        mapping: str = "generic",
        folder: Path | None = None,
        cancel: CancelToken | None = None,
    ) -> TableResult:
        path = tmp_path / "table.csv"
        path.write_text(text, encoding="utf-8")
        return import_table(
            path, mapping, folder, store, workspace, pool=DirectPool(), cancel=cancel
        )

    return work


def all_breasts(store: Store) -> tuple[BreastInfo, ...]:
    with store.read() as reading:
        return breasts.all_breasts(reading)


def all_images(store: Store) -> tuple[ImageRecord, ...]:
    with store.read() as reading:
        return images.in_state(reading, *ImageState)


def reasons(done: TableResult) -> dict[int, str]:
    return {r.line: r.reason for r in done.refused}


def test_a_row_brings_everything_that_it_says(bring: Bring, store: Store) -> None:
    done = bring(HEADER + f"P1,2024-03-09,L,CC,,C,4B,malignant,A mass.,51,{ROUND} | {BRANCHING}\n")
    assert (done.rows, done.imported, done.merged, done.refused) == (1, 1, 0, ())
    (breast,) = all_breasts(store)
    assert (breast.patient_key, breast.side, breast.exam_date) == (
        "P1",
        Side.LEFT,
        date(2024, 3, 9),
    )
    with store.read() as reading:
        (reader,) = readers.all_readers(reading)
        assert (reader.name, reader.role) == ("import: generic", "table")
        mass, calcification = findings.of_breast(reading, breast.id)
        assert mass.descriptors == {("mass_shape", "round"), ("mass_margin", "spiculated")}
        assert (mass.lexicon, calcification.type_key) == ("mvkl-35", "calcification")
        saved = assessments.get(reading, breast.id, reader.id)
        assert saved is not None
        assert (saved.category, saved.density) == (Category.C4B, Density.C)
        proven = pathology.get(reading, breast.id)
        assert proven is not None
        assert (proven.outcome, proven.source) == (Outcome.MALIGNANT, "import: generic")
        assert [r.text for r in reports.of_exam(reading, breast.exam)] == ["A mass."]
        assert exams.get(reading, breast.exam).age_years == 51


def test_importing_twice_merges_every_row_and_writes_nothing(bring: Bring, store: Store) -> None:
    text = (
        HEADER
        + f"P1,2024-03-09,L,CC,,C,4B,malignant,A mass.,51,{ROUND}\n"
        + f"P1,2024-03-09,L,MLO,,C,4B,malignant,A mass.,51,{ROUND}\n"
        + "P1,2024-03-09,R,CC,,,1,,,,none\n"
    )
    first = bring(text)
    assert (first.imported, first.merged) == (2, 1)
    with store.read() as reading:
        before = len(history.entries(reading, limit=10_000))
    again = bring(text)
    assert (again.rows, again.imported, again.merged) == (3, 0, 3)
    with store.read() as reading:
        assert len(history.entries(reading, limit=10_000)) == before


def test_none_is_kept_as_a_conclusion_that_nothing_is_there(bring: Bring, store: Store) -> None:
    bring(HEADER + "P1,,R,,,,,,,,none\nP1,,L,,,,2,,,,none\nP2,,L,,,B,,,,,\n")
    with store.read() as reading:
        found = assessments.of_breasts(reading)
        by_side = {(b.patient_key, b.side.value): b.id for b in breasts.all_breasts(reading)}
        assert found[by_side["P1", "R"]][0].category is Category.C1
        assert found[by_side["P1", "L"]][0].category is Category.C2
        assert by_side["P2", "L"] not in found
        assert breasts.density(reading, by_side["P2", "L"]) is Density.B
        assert counts.status(reading).findings == 0


def test_two_views_of_one_lesion_are_one_finding_with_the_descriptors_of_both(
    bring: Bring, store: Store
) -> None:
    header = (
        "patient_id,left or right breast,image view,abnormality id,abnormality type,mass shape,"
        "mass margins,assessment,pathology\n"
    )
    text = (
        header
        + "P1,LEFT,CC,1,mass,ROUND,SPICULATED,4,BENIGN_WITHOUT_CALLBACK\n"
        + "P1,LEFT,MLO,1,mass,OVAL,SPICULATED,5,MALIGNANT\n"
        + "P1,LEFT,MLO,2,mass,ROUND,SPICULATED,2,BENIGN\n"
    )
    done = bring(text, "cbis-ddsm")
    assert (done.imported, done.merged) == (3, 0)
    (breast,) = all_breasts(store)
    with store.read() as reading:
        first, second = findings.of_breast(reading, breast.id)
        assert first.descriptors == {
            ("shape", "round"),
            ("shape", "oval"),
            ("margin", "spiculated"),
        }
        assert second.descriptors == {("shape", "round"), ("margin", "spiculated")}
        assert assessments.of_breasts(reading)[breast.id][0].category is Category.C5
        proven = pathology.get(reading, breast.id)
        assert proven is not None
        assert proven.outcome is Outcome.MALIGNANT


def test_a_descriptor_that_comes_later_joins_the_finding(bring: Bring, store: Store) -> None:
    header = "patient_id,left or right breast,abnormality id,abnormality type,mass shape\n"
    bring(header + "P1,LEFT,1,mass,ROUND\n", "cbis-ddsm")
    done = bring(header + "P1,LEFT,1,mass,OVAL\n", "cbis-ddsm")
    assert done.imported == 1
    with store.read() as reading:
        (finding,) = findings.of_breast(reading, all_breasts(store)[0].id)
    assert finding.descriptors == {("shape", "round"), ("shape", "oval")}


def dicom_exam(folder: Path, patient: str = "P1", day: str = "20240309", **values: str) -> Path:
    for side in "RL":
        for view in ("CC", "MLO"):
            write_mg(
                folder / f"{patient}-{day}-{side}{view}.dcm",
                pixels=breast_pixels(32, 24),
                side=side,
                view=view,
                patient_id=patient,
                exam_date=day,
                study_uid=f"1.2.{day}.{patient[1:]}",
                **values,
            )
    return folder


def bring_dicom(folder: Path, store: Store, workspace: Workspace) -> None:
    pool = DirectPool()
    apply(scan([folder], store, pool, scratch=workspace.cache / "unpacked"), store, workspace, pool)


def test_tags_join_the_exam_that_came_as_dicom(
    bring: Bring, store: Store, workspace: Workspace, tmp_path: Path
) -> None:
    bring_dicom(dicom_exam(tmp_path / "d"), store, workspace)
    before = all_breasts(store)
    done = bring(HEADER + f"P1,2024-03-09,L,,,,,malignant,,,{ROUND}\nP1,,R,,,,,,,,none\n")
    assert (done.imported, done.refused) == (2, ())
    assert all_breasts(store) == before
    with store.read() as reading:
        left = next(b for b in before if b.side is Side.LEFT)
        assert len(findings.of_breast(reading, left.id)) == 1


def test_another_date_is_another_exam_and_no_date_must_not_be_ambiguous(
    bring: Bring, store: Store, workspace: Workspace, tmp_path: Path
) -> None:
    bring_dicom(dicom_exam(tmp_path / "d"), store, workspace)
    bring_dicom(dicom_exam(tmp_path / "d", day="20250310"), store, workspace)
    done = bring(HEADER + "P1,,R,,,,,,,,none\nP1,2020-01-01,R,,,,,,,,none\n")
    assert (done.imported, reasons(done)) == (
        1,
        {2: "the patient has several exams and the row gives no date"},
    )
    assert len(all_breasts(store)) == 5


def test_rows_are_refused_by_line_with_the_reason(bring: Bring) -> None:
    done = bring(
        HEADER
        + ",2024-03-09,L,,,,,,,,none\n"
        + "P1,2024-03-09,X,,,,,,,,none\n"
        + 'P1,2024-03-09,L,,,,,,"two\nlines",,none\n'
        + "P1,2024-03-09,,,,,,,,,none\n"
        + "P1,2024-03-09,L,,,,,,,,none,,,more\n"
    )
    assert (done.rows, done.imported, done.merged) == (5, 1, 0)
    assert sorted(reasons(done)) == [2, 3, 6, 7]
    assert "no patient" in reasons(done)[2]
    assert "no side" in reasons(done)[6]


def test_what_another_source_proved_is_not_overwritten(bring: Bring, store: Store) -> None:
    bring(HEADER + "P1,,L,,,,,benign,,,\n")
    header = "patient_id,left or right breast,pathology\n"
    done = bring(header + "P1,LEFT,MALIGNANT\n", "cbis-ddsm")
    assert len(done.flagged) == 1
    with store.read() as reading:
        proven = pathology.get(reading, all_breasts(store)[0].id)
    assert proven is not None
    assert proven.outcome is Outcome.BENIGN


def test_images_come_in_with_what_the_table_says_of_them(
    bring: Bring, store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "pictures"
    write_mg(folder / "a" / "é.dcm", pixels=breast_pixels(32, 24), side=None, view=None)
    done = bring(HEADER + "T1,,L,MLO,a/é.dcm,D,,,,40,\n", folder=folder)
    assert (done.imported, done.images) == (1, 1)
    (record,) = all_images(store)
    assert record.label == "LMLO"
    assert record.header.side_from is record.header.view_from is Provenance.TABLE
    assert (record.header.patient_key, record.header.age_years) == ("T1", 40)
    again = bring(HEADER + "T1,,L,MLO,a/é.dcm,D,,,,40,\n", folder=folder)
    assert (again.merged, again.images) == (1, 0)


def test_an_image_without_side_is_unplaced(bring: Bring, store: Store, tmp_path: Path) -> None:
    write_mg(tmp_path / "p" / "x.dcm", pixels=breast_pixels(32, 24), side=None, view=None)
    done = bring(HEADER + "T1,,,,x.dcm,D,,,,,\n", folder=tmp_path / "p")
    assert (done.imported, done.images) == (1, 1)
    assert [f.line for f in done.flagged] == [2]
    assert not all_images(store)[0].placed


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.png", "not there"),
        ("../secret.png", "outside"),
        ("/etc/passwd", "must start"),
        ("link.dcm", "link"),
    ],
)
def test_an_image_that_cannot_be_had_leaves_the_tags(
    bring: Bring, tmp_path: Path, name: str, reason: str
) -> None:
    folder = tmp_path / "p"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(b"x")
    (folder / "link.dcm").symlink_to(tmp_path / "secret.png")
    done = bring(HEADER + f"T1,,L,CC,{name},,,,,,none\nT2,,L,CC,{name},,,,,,\n", folder=folder)
    assert (done.imported, done.images) == (1, 0)
    assert reason in reasons(done)[3]
    assert reason in done.flagged[0].reason


def test_a_table_that_contradicts_the_files_codes_is_refused(bring: Bring, tmp_path: Path) -> None:
    write_mg(tmp_path / "p" / "x.dcm", pixels=breast_pixels(32, 24), side="L", view="CC")
    done = bring(
        HEADER + "T1,,R,CC,x.dcm,,,,,,none\nT1,,L,MLO,x.dcm,,,,,,none\n", folder=tmp_path / "p"
    )
    assert "different sides" in reasons(done)[2]
    assert "different views" in reasons(done)[3]
    assert done.images == 0


def test_cancelling_keeps_whole_patients_and_the_rest_follows(
    bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.ingest.tables._PATIENTS", 1)
    token = CancelToken()
    token.cancel()
    text = HEADER + "P1,,L,,,,,,,,none\nP2,,L,,,,,,,,none\n"
    assert bring(text, cancel=token).cancelled
    assert bring(text).imported == 2


def test_a_folder_that_is_not_there_is_said_before_anything_is_done(bring: Bring) -> None:
    with pytest.raises(WorldError, match="folder"):
        bring(HEADER + "P1,,L,,,,,,,,none\n", folder=Path("/no/such/folder"))


CBIS = (
    ("calc_case_description_train_set.csv", 1546),
    ("calc_case_description_test_set.csv", 326),
    ("mass_case_description_train_set.csv", 1318),
    ("mass_case_description_test_set.csv", 378),
)


@pytest.mark.needs_shared_data
def test_the_four_cbis_tables_come_in_with_every_row_accounted_for(
    shared_data: Path, store: Store, workspace: Workspace
) -> None:
    total = 0
    for name, rows in CBIS:
        path = shared_data / "cbis-ddsm" / name
        done = import_table(path, "cbis-ddsm", None, store, workspace, pool=DirectPool())
        assert (done.rows, done.refused, done.flagged) == (rows, (), ())
        assert done.imported + done.merged == rows
        total += done.rows
    assert total == 3568
    with store.read() as reading:
        status = counts.status(reading)
        assert (status.patients, status.breasts, status.proven) == (1566, 1708, 1708)
        assert status.findings >= 2050
    again = import_table(
        shared_data / "cbis-ddsm" / CBIS[3][0],
        "cbis-ddsm",
        None,
        store,
        workspace,
        pool=DirectPool(),
    )
    assert (again.imported, again.merged) == (0, CBIS[3][1])


@pytest.mark.needs_shared_data
def test_the_cmmd_table_comes_in_whole(
    shared_data: Path, store: Store, workspace: Workspace
) -> None:
    path = shared_data / "cmmd" / "CMMD_clinicaldata_revision.xlsx"
    done = import_table(path, "cmmd", None, store, workspace, pool=DirectPool())
    assert (done.rows, done.imported, done.merged, done.refused) == (1872, 1872, 0, ())
    with store.read() as reading:
        status = counts.status(reading)
        assert (status.patients, status.breasts, status.proven) == (1775, 1872, 1872)
        outcomes = [p.outcome for p in pathology.all_proven(reading).values()]
        assert outcomes.count(Outcome.MALIGNANT) == 1316


@pytest.mark.needs_shared_data
def test_the_sixteen_real_mammograms_come_in_and_three_are_warned_about(
    shared_data: Path, store: Store, workspace: Workspace
) -> None:
    folder = shared_data / "ffdm-density"
    with DecoderPool(workspace.cache) as pool:
        done = import_table(
            folder / "index.csv", "ffdm-density", folder, store, workspace, pool=pool
        )
        again = import_table(
            folder / "index.csv", "ffdm-density", folder, store, workspace, pool=pool
        )
    assert (done.rows, done.imported, done.images) == (16, 16, 16)
    assert not done.refused
    assert not done.unreadable
    wrong = {f.line for f in done.flagged if "wrong side" in f.reason}
    assert wrong == {7, 9, 12}
    assert {f.line for f in done.flagged} - wrong == {14}
    assert (again.imported, again.merged, again.images) == (0, 16, 0)
    records = all_images(store)
    assert sum(r.placed for r in records) == 15
    assert {r.state for r in records} == {ImageState.READY}
    with store.read() as reading:
        assert len(breasts.densities(reading)) == 15
