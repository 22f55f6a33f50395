"""An update that must be taken back loses nothing: each program finds what it wrote (fault 30)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from core import workspace
from core.cli import app
from core.domain.errors import StoreNewer, WorldError
from core.store import (
    Store,
    backup,
    findings,
    migrate,
    restore,
    rollback,
    verify,
)
from core.workspace import Workspace
from tests.support import later_program, stores


@pytest.fixture
def later(tmp_path: Path) -> Path:
    return later_program.migrations(tmp_path)


@pytest.fixture
def updated(tmp_path: Path, later: Path) -> Workspace:
    """A workspace of this program, upgraded and written to by a later one."""
    place = workspace.create(tmp_path / "w")
    stores.filled(place.root, 1).closed()
    later_program.updates(place, later, "written by the later program")
    return place


def notes(path: Path) -> set[str]:
    with Store.open(path) as store, store.read() as r:
        assert verify.verify(r).good
        return {f.note for some in findings.of_breasts(r).values() for f in some}


def everything(root: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


def test_the_older_program_refuses_the_newer_workspace_and_touches_nothing(
    updated: Workspace,
) -> None:
    before = everything(updated.root)
    with pytest.raises(StoreNewer, match="made by a newer ManiNegs and was left untouched"):
        Store.open(updated.database)
    assert everything(updated.root) == before
    updated.document.write_text(updated.document.read_text().replace("version = 1", "version = 2"))
    before = everything(updated.root)
    with pytest.raises(WorldError, match="made by a newer ManiNegs: update this program"):
        workspace.load(updated.root)
    assert everything(updated.root) == before


def test_a_newer_document_is_refused_as_newer_whatever_else_is_new_in_it(tmp_path: Path) -> None:
    place = workspace.create(tmp_path / "w")
    for text in ('version = 2\ngate = "of the future"\n', "version = 2\n"):
        place.document.write_text(text)
        with pytest.raises(WorldError, match="made by a newer ManiNegs"):
            workspace.load(place.root)
        assert place.document.read_text() == text


def test_the_way_back_keeps_what_both_programs_wrote(
    updated: Workspace, later: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = rollback.before_update(updated.backups)
    assert chosen is not None
    assert chosen.reason == "migration"
    done = restore.restore(updated.database, chosen, by="X", why="The update is taken back.")
    assert done.whole
    assert migrate.peek(updated.database) == later_program.BEFORE
    assert notes(updated.database) == {""}
    kept = next(b for b in backup.listed(updated.backups) if b.place == done.aside)
    assert not rollback.fits(kept)
    with pytest.raises(StoreNewer):
        restore.restore(updated.database, kept, by="X", why="Here it cannot be opened.")
    later_program.be(monkeypatch, later)
    restore.restore(updated.database, kept, by="X", why="The update is back.")
    assert notes(updated.database) == {"written by the later program"}


def test_the_command_goes_back_and_says_where_the_newer_lies(updated: Workspace) -> None:
    runner = CliRunner()
    words = ["restore", "--before-update", "--why", "back", "-w", str(updated.root), "--json"]
    done = runner.invoke(app, words)
    assert done.exit_code == 0, done.output
    said = json.loads(done.stdout)
    assert "migration" in said["restored"]
    assert (updated.backups / said["aside"]).is_dir()
    assert migrate.peek(updated.database) == later_program.BEFORE


def test_without_a_fitting_backup_the_command_says_so(tmp_path: Path) -> None:
    place = workspace.create(tmp_path / "w")
    words = ["restore", "--before-update", "--why", "back", "-w", str(place.root)]
    done = CliRunner().invoke(app, words)
    assert isinstance(done.exception, WorldError)
    assert "update it instead" in done.exception.sentence


def test_a_damaged_backup_is_passed_over(updated: Workspace) -> None:
    (one,) = [b for b in backup.listed(updated.backups) if b.reason == "migration"]
    content = bytearray(one.path.read_bytes())
    content[5000] ^= 1
    one.path.chmod(0o600)
    one.path.write_bytes(content)
    assert rollback.before_update(updated.backups) is None


def test_settings_of_a_newer_program_are_kept_untouched(tmp_path: Path) -> None:
    from core.settings import Settings

    path = tmp_path / "settings.json"
    path.write_text('{"of.the.future": {"a": 1}, "tour.done": false}')
    before = path.read_bytes()
    settings = Settings(path)
    assert path.read_bytes() == before
    settings.set("tour.done", True)
    assert json.loads(path.read_text()) == {"of.the.future": {"a": 1}, "tour.done": True}
