"""A folder that is cut into parts and joined again is the same folder, whatever is in it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.errors import WorldError, WrongUsage
from core.domain.progress import CancelToken
from core.jobs.protocol import VERSION
from core.workerpack import making
from core.workerpack.kept import CONTENT
from core.workerpack.taking import Taking
from tests.support import packs

NAMES = st.lists(
    st.text("abcXYZ-_. é中", min_size=1, max_size=6).map(lambda t: "n" + t.strip(" .") + "x"),
    min_size=1, max_size=3,
).map("/".join)  # fmt: skip


def tree(folder: Path) -> dict[str, tuple[bytes, bool, str]]:
    """Every file: content, whether it may be run, and where a link points."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            found[path.relative_to(folder).as_posix()] = (b"", False, str(path.readlink()))
        elif path.is_file():
            runs = bool(path.stat().st_mode & 0o100)
            found[path.relative_to(folder).as_posix()] = (path.read_bytes(), runs, "")
    return found


@settings(max_examples=25)
@given(
    st.dictionaries(NAMES, st.tuples(st.binary(max_size=400), st.integers(1, 9))),
    st.integers(1500, 9000),
)
def test_what_was_cut_is_joined_to_the_same(
    given_files: dict[str, tuple[bytes, int]], limit: int
) -> None:
    with tempfile.TemporaryDirectory() as name:
        at = Path(name)
        built = packs.folder(at / "built", bulk=3000)
        for path, (content, times) in given_files.items():
            place = built / "more" / path
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content * times)
            except OSError:
                continue  # one path lies within another
        if len({p.casefold() for p in tree(built)}) < len(tree(built)):
            with pytest.raises(WorldError, match="twice"):
                making.make(built, at / "stick", packs.about(), limit=limit)
            return
        _, found = making.make(built, at / "stick", packs.about(), limit=limit)
        assert all(0 < part.bytes <= limit for part in found.parts)
        with Taking(at / "stick", at / "root", VERSION) as taking:
            taking.take(at / "stick")
            kept = taking.finish()
        assert tree(kept.folder / CONTENT) == tree(built)


def test_the_same_folder_gives_the_same_parts(tmp_path: Path) -> None:
    built = packs.folder(tmp_path / "built")
    for out in ("a", "b"):
        making.make(built, tmp_path / out, packs.about(), limit=30_000)
    assert tree(tmp_path / "a") == tree(tmp_path / "b")
    assert len(tree(tmp_path / "a")) > 2


def test_parts_are_as_large_as_allowed_and_no_larger(tmp_path: Path) -> None:
    _, found = packs.cut(tmp_path, limit=12_000)
    sizes = [part.bytes for part in found.parts]
    assert max(sizes) <= 12_000
    assert min(sizes[:-1]) > 6_000


def test_a_link_to_a_link_becomes_a_link_to_the_file(tmp_path: Path) -> None:
    built = packs.folder(tmp_path / "built")
    (built / "again.so").symlink_to("_internal/libtorch_cuda.so")
    _, found = making.make(built, tmp_path / "stick", packs.about())
    links = {one.path: one.link for one in found.entries if one.link}
    assert links["again.so"] == "_internal/torch/lib/libtorch_cuda.so"


@pytest.mark.parametrize("target", ["/etc/passwd", "../outside", "nowhere"])
def test_a_link_out_of_the_folder_is_not_packed(target: str, tmp_path: Path) -> None:
    (tmp_path / "outside").write_bytes(b"secret")
    built = packs.folder(tmp_path / "built")
    (built / "bad").symlink_to(target)
    with pytest.raises(WrongUsage, match="points out of the folder"):
        making.make(built, tmp_path / "stick", packs.about())


def test_what_is_no_file_is_not_packed(tmp_path: Path) -> None:
    built = packs.folder(tmp_path / "built")
    os.mkfifo(built / "pipe")
    with pytest.raises(WrongUsage, match="no plain file"):
        making.make(built, tmp_path / "stick", packs.about())
    (built / "pipe").unlink()
    (built / "folder").symlink_to("_internal")
    with pytest.raises(WrongUsage, match="link to a folder"):
        making.make(built, tmp_path / "stick", packs.about())


def test_a_folder_without_a_program_is_no_worker(tmp_path: Path) -> None:
    (tmp_path / "built").mkdir()
    (tmp_path / "built" / "maninegs").write_text("not executable")
    with pytest.raises(WrongUsage, match="holds no executable"):
        making.make(tmp_path / "built", tmp_path / "stick", packs.about())


def test_the_parts_do_not_go_into_what_is_packed(tmp_path: Path) -> None:
    built = packs.folder(tmp_path / "built")
    with pytest.raises(WrongUsage, match="choose another"):
        making.make(built, built / "parts", packs.about())


def test_a_cancelled_making_leaves_no_list(tmp_path: Path) -> None:
    token = CancelToken()
    token.cancel()
    built = packs.folder(tmp_path / "built")
    with pytest.raises(WorldError, match="cancelled"):
        making.make(built, tmp_path / "stick", packs.about(), cancel=token)
    assert not list(tmp_path.glob("stick/*"))
