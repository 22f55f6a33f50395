"""Images and rows of a deleted patient come in again only where that is wanted."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import erasure
from core.ingest.apply import apply
from core.ingest.plan import Plan, scan
from core.ingest.tables import import_table
from core.store import Store, counts, erasures
from core.workspace import Workspace
from tests.support.dicoms import breast_pixels, write_mg
from tests.support.direct_pool import DirectPool

SMALL = breast_pixels(32, 24)
ROWS = "patient_id,laterality,pathology\nP7,R,benign\nP8,L,benign\n"


def look(folder: Path, store: Store, workspace: Workspace, **options: bool) -> Plan:
    return scan([folder], store, DirectPool(), scratch=workspace.cache / "unpacked", **options)


@pytest.fixture
def folder(tmp_path: Path, store: Store, workspace: Workspace) -> Path:
    """Two patients' images, of whom one was imported and deleted."""
    for number, key in enumerate(("GONE", "STAYS")):
        write_mg(
            tmp_path / "exams" / f"{key}.dcm", pixels=SMALL, study_uid=f"1.2.{number}",
            sop_uid=f"1.2.{number}.1", patient_id=key,
        )  # fmt: skip
    plan = look(tmp_path / "exams", store, workspace)
    assert len(plan.new) == 2
    apply(plan, store, workspace, DirectPool())
    erasure.erase(store, workspace, "GONE", reason="she asked")
    return tmp_path / "exams"


def test_her_images_are_refused_with_a_sentence(
    folder: Path, store: Store, workspace: Workspace
) -> None:
    plan = look(folder, store, workspace)
    assert (len(plan.new), len(plan.duplicate)) == (0, 1)
    (refused,) = plan.refused
    assert "was deleted from this workspace" in refused.reason
    assert "GONE" not in refused.reason
    plan.discard()


def test_her_images_under_another_id_are_refused_too(
    folder: Path, store: Store, workspace: Workspace
) -> None:
    write_mg(
        folder / "GONE.dcm", pixels=SMALL, study_uid="1.2.0", sop_uid="1.2.0.1",
        patient_id="OTHER",
    )  # fmt: skip
    plan = look(folder, store, workspace)
    assert len(plan.refused) == 1
    plan.discard()


def test_her_images_come_in_where_that_is_wanted_and_stay_after_a_restore(
    folder: Path, store: Store, workspace: Workspace
) -> None:
    plan = look(folder, store, workspace, deleted_too=True)
    assert len(plan.new) == 1
    apply(plan, store, workspace, DirectPool())
    assert erasure.after_restore(store) == ()
    with store.read() as reading:
        assert counts.status(reading).patients == 2
        assert len(erasures.all_of_them(reading)) == 1


def test_rows_of_hers_in_a_table_are_refused_unless_wanted(
    tmp_path: Path, store: Store, workspace: Workspace
) -> None:
    table = tmp_path / "table.csv"
    table.write_text(ROWS, encoding="utf-8")
    import_table(table, "generic", None, store, workspace, pool=DirectPool())
    erasure.erase(store, workspace, "P7", reason="she asked")
    done = import_table(table, "generic", None, store, workspace, pool=DirectPool())
    assert (done.imported, done.merged) == (0, 1)
    (refused,) = done.refused
    assert refused.line == 2
    assert "was deleted from this workspace" in refused.reason
    again = import_table(
        table, "generic", None, store, workspace, pool=DirectPool(), deleted_too=True
    )
    assert (again.imported, again.refused) == (1, ())
