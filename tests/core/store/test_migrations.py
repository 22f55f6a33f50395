"""Old files open, newer ones are refused, and a kill in between harms nothing (fault 30)."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from core.annotation import Annotator
from core.domain.assessment import Outcome
from core.domain.errors import StoreUnavailable
from core.domain.evidence import CadReport
from core.domain.records import Status
from core.domain.study import ExamId
from core.store import (
    Store,
    backup,
    breasts,
    counts,
    evidence,
    findings,
    history,
    images,
    landmarks,
    migrate,
    models,
    pathology,
    readers,
    reports,
    revisions,
    splits,
    sqlite,
)
from core.store.tables import Base
from tests.support import stores

HERE = Path(__file__).parent
HEAD = migrate.newest()
LATER = '''
"""A later program's change."""
import os, time
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "9001", "{head}", None, None

def upgrade():
    with op.batch_alter_table("readers") as batch:
        batch.add_column(sa.Column("colour", sa.String(), server_default="red", nullable=False))
    op.execute("UPDATE findings SET note = 'half'")
    {then}
'''


def old_file(path: Path, dump: str = "schema_0001.sql") -> Path:
    """A closed store as an earlier program left it."""
    sqlite.create_file(path)
    with closing(sqlite.connect(path, pragmas={"foreign_keys": "OFF"})) as connection:
        connection.executescript((HERE / dump).read_text(encoding="utf-8"))
    return path


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The migrations of a later program; :func:`second` writes its own into it."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.FOLDER, folder)
    return folder


def second(folder: Path, then: str = "pass") -> None:
    (folder / "versions" / "v9001_later.py").write_text(LATER.format(head=HEAD, then=then))


def update(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let this be the later program."""
    patch.setattr(migrate, "FOLDER", folder)
    patch.setattr(revisions, "KNOWN", (*revisions.KNOWN, "9001"))
    patch.setattr(revisions, "NEWEST", "9001")


def revision(path: Path) -> str | None:
    return migrate.peek(path)


def test_the_revisions_by_name_are_those_of_the_files() -> None:
    script = migrate.script()
    assert script.get_current_head() == revisions.NEWEST
    found = [one.revision for one in script.walk_revisions()]
    assert list(revisions.KNOWN) == found[::-1]


def test_a_store_of_today_is_made_ready_and_opened_without_alembic(tmp_path: Path) -> None:
    path = stores.filled(tmp_path, 1).closed()
    code = (
        "import sys; from pathlib import Path; from core.store import Store\n"
        "Store.open(Path(sys.argv[1]), editing=True).close()\n"
        "print('alembic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_the_migrations_make_exactly_the_tables_of_the_models(tmp_path: Path) -> None:
    with stores.open_store(tmp_path) as store, store.read() as r:
        context = MigrationContext.configure(
            r.session.connection(),
            opts={
                "compare_type": True,
                "compare_server_default": True,
                # SQLite's own: the index of texts and the tables that it keeps itself in.
                "include_name": lambda name, kind, _: (
                    kind != "table" or not str(name).startswith("worklist_text")
                ),
            },
        )
        assert compare_metadata(context, Base.metadata) == []


@pytest.mark.parametrize("dump", sorted(p.name for p in HERE.glob("schema_*.sql")))
def test_every_file_that_a_program_ever_left_opens(dump: str, tmp_path: Path) -> None:
    path = old_file(tmp_path / "maninegs.sqlite", dump)
    with Store.open(path) as store:
        with store.read() as r:
            one, two = breasts.all_breasts(r)
            assert one.patient_key == "P0001"
            assert counts.status(r) == Status(1, 1, 2, 4, 2, 1)
            assert findings.of_breast(r, one.id)[0].regions
            assert findings.of_breast(r, two.id)[0].type_key == "calcification"
            proven = pathology.get(r, one.id)
            assert proven is not None
            assert proven.outcome is Outcome.BENIGN
            assert len(splits.of_patients(r)) == 1
            active = models.active(r)
            assert active is not None
            assert models.embedded(r, active.id) == {one.id}
            assert [report.text for report in reports.of_exam(r, one.exam)] == ["A report."]
            reader = readers.all_readers(r)[0].id
            before = len(history.entries(r, limit=1000))
        annotator = Annotator(store, reader)
        assert annotator.redo_title == "Assess 4A"
        assert annotator.redo()
        with store.read() as r:
            assert len(history.entries(r, limit=1000)) == before + 1


def test_images_of_before_sources_were_asked_for_have_none(tmp_path: Path) -> None:
    path = old_file(tmp_path / "maninegs.sqlite", "schema_0002.sql")
    with Store.open(path) as store, store.read() as r:
        found = images.of_exam(r, ExamId(1))
        assert [record.header.sources for record in found] == [()] * 4
        assert evidence.of_exam(r, ExamId(1)) == ()


def test_evidence_and_landmarks_that_a_program_left_are_there(tmp_path: Path) -> None:
    path = old_file(tmp_path / "maninegs.sqlite", "schema_0003.sql")
    with Store.open(path) as store, store.read() as r:
        (report,) = evidence.of_exam(r, ExamId(1))
        assert isinstance(report.evidence.content, CadReport)
        assert report.evidence.content.marks[0].centre == (3.5, 4.25)
        assert images.of_exam(r, ExamId(1))[0].header.sources == (("1.2.3", "YES", ""),)
        reader = readers.all_readers(r)[0].id
        (point,) = landmarks.of_exam(r, ExamId(1), reader)
        assert (point.column, point.row) == (10.5, 20.5)


def test_a_newer_schema_is_refused_untouched(tmp_path: Path) -> None:
    path = stores.filled(tmp_path, 1).closed()
    with closing(sqlite.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num='9999'")
    before = path.read_bytes()
    with pytest.raises(StoreUnavailable, match="newer ManiNegs and was left untouched"):
        Store.open(path)
    assert path.read_bytes() == before
    assert not (tmp_path / "backups").exists()


def test_an_older_file_is_backed_up_and_brought_up(
    later: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stores.filled(tmp_path / "ws", 2).closed()
    second(later)
    update(monkeypatch, later)
    with Store.open(path) as store, store.read() as r:
        assert {f.note for some in findings.of_breasts(r).values() for f in some} == {"half"}
        assert r.session.connection().exec_driver_sql("SELECT colour FROM readers").all() == [
            ("red",)
        ]
    assert revision(path) == "9001"
    (copy,) = backup.verified(tmp_path / "ws" / "backups")
    assert copy.name.endswith("-migration")
    assert revision(copy / path.name) == HEAD


def test_a_new_file_needs_no_backup(tmp_path: Path) -> None:
    stores.open_store(tmp_path).close()
    assert not (tmp_path / "backups").exists()


def test_a_migration_that_fails_changes_nothing(
    later: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stores.filled(tmp_path / "ws", 2).closed()
    second(later, "raise ZeroDivisionError")
    with monkeypatch.context() as patch:
        update(patch, later)
        with pytest.raises(ZeroDivisionError):
            Store.open(path)
    assert revision(path) == HEAD
    with Store.open(path) as store, store.read() as r:
        assert {f.note for some in findings.of_breasts(r).values() for f in some} == {""}


def test_no_migration_where_no_backup_can_be_made(
    later: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stores.filled(tmp_path / "ws", 2).closed()
    second(later)
    (path.parent / "backups").write_text("in the way")
    update(monkeypatch, later)
    with pytest.raises(StoreUnavailable, match="nothing was changed"):
        Store.open(path)
    assert revision(path) == HEAD


@pytest.mark.parametrize("attempt", range(3))
def test_kill_9_in_a_migration_leaves_the_old_store_whole(
    attempt: int, later: Path, tmp_path: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stores.filled(tmp_path / "ws", 2).closed()
    second(later, "print('in the middle', flush=True); time.sleep(60)")
    with subprocess.Popen(
        [sys.executable, str(HERE / "migrator.py"), str(checkout), str(later), str(path)],
        stdout=subprocess.PIPE, text=True,
    ) as child:  # fmt: skip
        assert child.stdout is not None
        assert child.stdout.readline() == "in the middle\n"
        child.kill()
    with Store.open(path) as store, store.read() as r:
        assert {f.note for some in findings.of_breasts(r).values() for f in some} == {""}
    assert revision(path) == HEAD
    assert len(backup.verified(path.parent / "backups")) == 1
    second(later)
    update(monkeypatch, later)
    with Store.open(path) as store, store.read() as r:
        assert {f.note for some in findings.of_breasts(r).values() for f in some} == {"half"}
