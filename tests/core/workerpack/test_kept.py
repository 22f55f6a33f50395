"""A pack that is not as it was taken is not used; what is used can still be removed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core import places
from core.domain.errors import DamagedArtefact
from core.jobs.launch import choose
from core.jobs.protocol import VERSION
from core.workerpack import kept, taking, use
from core.workerpack.kept import Kept
from core.workerpack.use import Standing
from tests.support import packs


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home and a computer without packs."""
    monkeypatch.setenv(places.HOME, str(tmp_path / "home"))
    monkeypatch.setattr(kept, "_SHARED", tmp_path / "shared")
    use.trust_again()
    return tmp_path


def library(found: Kept) -> Path:
    return found.folder / kept.CONTENT / "_internal" / "torch" / "lib" / "libtorch_cuda.so"


def test_without_a_pack_there_is_nothing_to_say(home: Path) -> None:
    assert use.status(VERSION) == use.Status(Standing.NONE)
    assert choose().pack is None
    assert choose().trouble == ""
    assert taking.remove(kept.own_root())
    assert taking.tidy(kept.own_root())


def test_a_whole_and_tested_pack_is_used(home: Path) -> None:
    found = packs.install(home)
    assert use.status(VERSION).standing is Standing.READY
    assert choose().pack == found


def test_without_a_self_test_or_with_a_failed_one_it_is_not(home: Path) -> None:
    found = packs.install(home, ok=False)
    assert use.status(VERSION).standing is Standing.FAILED
    assert choose().trouble == "It failed its self-test."
    (found.root / kept.TESTS).unlink()
    assert use.status(VERSION).standing is Standing.UNTESTED
    assert choose().pack is None
    assert "test it" in choose().trouble


def test_a_test_on_another_computer_does_not_count(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packs.install(home)
    monkeypatch.setattr(kept.platform, "node", lambda: "another")
    assert use.status(VERSION).standing is Standing.UNTESTED


def test_after_an_update_the_pack_of_before_is_not_used(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packs.install(home)
    monkeypatch.setattr(use, "__version__", "9.9")
    found = use.status(VERSION)
    assert found.standing is Standing.OTHER
    assert "get the pack of this version" in found.sentence
    assert use.status(VERSION + 1).standing is Standing.OTHER


def change_content(found: Kept) -> None:
    path = library(found)
    content = bytearray(path.read_bytes())
    content[5] ^= 1
    path.write_bytes(content)


def change_size(found: Kept) -> None:
    with library(found).open("ab") as stream:
        stream.write(b"x")


def change_gone(found: Kept) -> None:
    library(found).unlink()


def change_more(found: Kept) -> None:
    (found.folder / kept.CONTENT / "_internal" / "libc.so.6").write_bytes(b"evil")


def change_link(found: Kept) -> None:
    link = found.folder / kept.CONTENT / "_internal" / "libtorch_cuda.so"
    link.unlink()
    link.symlink_to("/etc/passwd")


def change_program(found: Kept) -> None:
    copy = found.executable.with_name("copy")
    shutil.copy2(found.executable, copy)
    found.executable.unlink()
    found.executable.symlink_to("copy")


def change_writable(found: Kept) -> None:
    found.executable.chmod(0o777)


def change_stamps(found: Kept) -> None:
    (found.folder / kept.STAMPS).write_text("[]")


CHANGES: list[Callable[[Kept], None]] = [
    change_content, change_size, change_gone, change_more, change_link, change_program,
    change_writable, change_stamps,
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_a_pack_whose_files_changed_is_not_used(change: Callable[[Kept], None], home: Path) -> None:
    change(packs.install(home))
    found = use.status(VERSION)
    assert found.standing is Standing.DAMAGED
    assert "altered or are missing" in found.sentence
    assert choose().pack is None


@pytest.mark.parametrize("change", CHANGES[:6])
def test_a_check_of_every_file_names_what_is_wrong(
    change: Callable[[Kept], None], home: Path
) -> None:
    found = packs.install(home)
    change(found)
    with pytest.raises(DamagedArtefact, match="take the pack again"):
        kept.check(found)
    assert use.status(VERSION).standing is Standing.DAMAGED


def test_a_check_of_every_file_repairs_the_stamps(home: Path) -> None:
    found = packs.install(home)
    os.utime(library(found), ns=(1, 1))
    assert use.status(VERSION).standing is Standing.DAMAGED
    kept.check(found)
    assert use.status(VERSION).standing is Standing.READY


@pytest.mark.parametrize("name", [kept.CURRENT, kept.MANIFEST])
def test_a_damaged_pointer_or_list_is_told_and_the_pack_can_be_removed(
    name: str, home: Path
) -> None:
    found = packs.install(home)
    path = next(found.root.rglob(name))
    path.write_bytes(path.read_bytes()[:-9])
    assert use.status(VERSION).standing is Standing.DAMAGED
    assert choose().trouble
    assert taking.remove(found.root)
    assert use.status(VERSION).standing is Standing.NONE
    assert not found.folder.exists()


@pytest.mark.parametrize("name", ["..", ".", "../x", "/etc", 3, None])
def test_a_pointer_never_leads_elsewhere(name: object, home: Path) -> None:
    found = packs.install(home)
    packs.rewrite(found.root / kept.CURRENT, folder=name)
    with pytest.raises(DamagedArtefact):
        kept.current(found.root)


def test_the_pack_for_all_is_used_where_a_user_has_none(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "own_root", lambda: kept._SHARED / kept.NAME)
    shared = packs.install(home)
    monkeypatch.undo()
    monkeypatch.setenv(places.HOME, str(home / "home"))
    monkeypatch.setattr(kept, "_SHARED", home / "shared")
    found = use.status(VERSION)
    assert found.standing is Standing.READY
    assert found.kept is not None
    assert found.kept.everyone
    assert found.kept.folder == shared.folder
    # One of a user's own that does not do is passed over.
    packs.install(home / "mine", ok=False)
    assert choose().pack == found.kept
    own = packs.install(home / "mine again")
    assert choose().pack == own


def test_a_place_for_all_that_others_may_write_is_not_trusted(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = packs.install(home)
    found.root.chmod(0o777)
    assert use.status(VERSION).standing is Standing.DAMAGED


_WORKER = """
import sys
from core.workerpack import use
use.hold()
print("runs", flush=True)
sys.stdin.read()
"""


def test_a_pack_that_a_worker_runs_from_goes_when_that_has_ended(home: Path) -> None:
    found = packs.install(home)
    worker = subprocess.Popen(
        [sys.executable, "-c", _WORKER],
        env={**os.environ, **use.environment(found)},
        cwd=packs.CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert worker.stdin is not None
    assert worker.stdout is not None
    try:
        worker.stdout.readline()
        assert use.in_use(found.root) == {found.folder.name}
        assert not taking.remove(found.root)
        assert use.status(VERSION).standing is Standing.NONE
        assert found.executable.exists()
        assert not taking.tidy(found.root)
        worker.kill()
        worker.wait()
        assert taking.tidy(found.root)
        assert not found.folder.exists()
        assert not list((found.root / kept.USE).iterdir())
    finally:
        worker.kill()
        worker.wait()
        worker.stdin.close()
        worker.stdout.close()


def test_a_worker_of_the_program_itself_notes_nothing(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(use.HOLD, raising=False)
    use.hold()
    assert not (kept.own_root() / kept.USE).exists()
