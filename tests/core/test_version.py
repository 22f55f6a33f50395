"""What wrote a run is told by version and commit, and by the version alone without a checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import __version__, version

COMMIT = "80a43684f12f947f88b58ccda6454f4a5d0ba53c"


def git(root: Path, head: str) -> Path:
    folder = root / ".git"
    folder.mkdir(parents=True)
    (folder / "HEAD").write_text(head)
    return folder


def test_a_branch_a_packed_branch_and_a_loose_head_are_read(tmp_path: Path) -> None:
    folder = git(tmp_path / "branch", "ref: refs/heads/main\n")
    (folder / "refs" / "heads").mkdir(parents=True)
    (folder / "refs" / "heads" / "main").write_text(COMMIT + "\n")
    assert version.commit(tmp_path / "branch") == COMMIT
    folder = git(tmp_path / "packed", "ref: refs/heads/main\n")
    (folder / "packed-refs").write_text(f"# pack-refs\n{COMMIT} refs/heads/main\n")
    assert version.commit(tmp_path / "packed") == COMMIT
    git(tmp_path / "loose", COMMIT)
    assert version.commit(tmp_path / "loose") == COMMIT


def test_a_linked_worktree_is_followed_to_the_refs_that_it_shares(tmp_path: Path) -> None:
    main = git(tmp_path / "main", "ref: refs/heads/main\n")
    linked = main / "worktrees" / "one"
    linked.mkdir(parents=True)
    (linked / "HEAD").write_text("ref: refs/heads/one\n")
    (linked / "commondir").write_text("../..\n")
    (main / "refs" / "heads").mkdir(parents=True)
    (main / "refs" / "heads" / "one").write_text(COMMIT)
    place = tmp_path / "one"
    place.mkdir()
    (place / ".git").write_text(f"gitdir: {linked}\n")
    assert version.commit(place) == COMMIT


@pytest.mark.parametrize("head", ["", "rubbish", "ref: refs/heads/gone", "\0", "ref: /etc/passwd"])
def test_what_cannot_be_read_is_no_commit_and_no_error(head: str, tmp_path: Path) -> None:
    git(tmp_path, head)
    assert version.commit(tmp_path) == ""
    assert version.commit(tmp_path / "nowhere") == ""


def test_the_program_names_its_version_first() -> None:
    assert version.describe().split("+")[0] == __version__
