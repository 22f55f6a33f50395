"""A pack is taken whole from what lies on sticks, or nothing of it is ever used."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from core.domain.errors import DamagedArtefact, WorldError
from core.domain.progress import CancelToken, Progress
from core.jobs.protocol import VERSION
from core.workerpack import kept, parts, taking
from core.workerpack.kept import CONTENT
from core.workerpack.manifest import OtherPack
from core.workerpack.parts import DamagedPart, NoPack, NoSpace, PartGone
from core.workerpack.taking import PackBusy, Taking, TakingCancelled
from tests.core.workerpack.test_making import tree
from tests.support import packs


class Cut:
    """A stand-in in parts, and the place it is to be taken to."""

    def __init__(self, at: Path) -> None:
        self.at = at
        self.stick, self.manifest = packs.cut(at, limit=12_000)
        self.root = at / "root"
        self.parts = [self.stick / part.name for part in self.manifest.parts]
        assert len(self.parts) >= 4

    def taking(self) -> Taking:
        return Taking(self.stick, self.root, VERSION)

    def left(self) -> list[str]:
        return sorted(p.name for p in self.root.iterdir() if p.name != taking.LOCK)


@pytest.fixture
def cut(tmp_path: Path) -> Cut:
    return Cut(tmp_path)


def test_a_whole_stick_is_taken_with_progress(cut: Cut) -> None:
    told: list[Progress] = []
    with cut.taking() as one:
        one.take(cut.stick, told.append)
        assert one.asks_for == ""
        found = one.finish(told.append)
    assert tree(found.folder / CONTENT) == tree(cut.at / "built")
    assert kept.look(found) == ""
    assert kept.current(cut.root) == found
    count = len(cut.parts)
    assert {f"Taking part {n + 1} of {count}" for n in range(count)} <= {t.text for t in told}
    taken = [t.done for t in told if t.text.startswith("Taking")]
    assert taken == sorted(taken)
    assert cut.left() == sorted([kept.CURRENT, found.folder.name])


def test_only_this_user_reads_what_was_taken(cut: Cut) -> None:
    with cut.taking() as one:
        one.take(cut.stick)
        found = one.finish()
    for path in (found.root, *found.root.rglob("*")):
        mode = stat.S_IMODE(path.lstat().st_mode)
        assert path.is_symlink() or not mode & 0o077, path
    assert found.executable.stat().st_mode & 0o100


def test_a_pack_for_all_can_be_read_by_all_and_written_by_none(cut: Cut) -> None:
    before = os.umask(0o077)
    try:
        with Taking(cut.stick, cut.root, VERSION, everyone=True) as one:
            one.take(cut.stick)
            found = one.finish()
        kept.note_test(found, kept.Tested(True, ""))
        kept.check(found)
    finally:
        os.umask(before)
    for path in found.root.rglob("*"):
        mode = stat.S_IMODE(path.lstat().st_mode)
        right = 0o755 if path.is_dir() or path == found.executable else 0o644
        assert path.is_symlink() or path.name == taking.LOCK or mode == right, path


def test_parts_on_several_sticks_are_asked_for_one_by_one(cut: Cut) -> None:
    sticks = [cut.at / f"stick{n}" for n in range(len(cut.parts))]
    for stick, part in zip(sticks, cut.parts, strict=True):
        stick.mkdir()
        part.rename(stick / part.name)
    with cut.taking() as one:
        one.take(cut.stick)
        assert one.asks_for.startswith("Parts 1, 2, 3")
        with pytest.raises(WorldError, match="missing"):
            one.finish()
        for stick in (sticks[2], sticks[0], sticks[0], *sticks):
            one.take(stick)
            if len(one.missing) == 1:
                assert one.asks_for.endswith("insert the stick that holds it.")
        assert kept.current(cut.root) is None
        assert tree(one.finish().folder / CONTENT) == tree(cut.at / "built")


def test_renamed_parts_in_a_folder_of_the_stick_are_known_by_what_they_say(cut: Cut) -> None:
    inner = cut.at / "outer" / "GPU"
    shutil.copytree(cut.stick, inner)
    for number, path in enumerate(sorted(inner.iterdir())):
        path.rename(inner / f"download ({number}){path.suffix}")
    with Taking(inner.parent, cut.root, VERSION) as one:
        one.take(inner.parent)
        one.finish()


def test_names_that_were_swapped_do_no_harm(cut: Cut) -> None:
    first, second = cut.parts[:2]
    first.rename(cut.at / "aside")
    second.rename(first)
    (cut.at / "aside").rename(second)
    with cut.taking() as one:
        one.take(cut.stick)
        one.finish()


def test_of_a_part_that_is_there_twice_the_whole_one_is_taken(cut: Cut) -> None:
    shutil.copy(cut.parts[0], cut.stick / "a copy.zip")
    content = bytearray(cut.parts[0].read_bytes())
    content[200] ^= 1
    cut.parts[0].write_bytes(content)
    with cut.taking() as one:
        one.take(cut.stick)
        one.finish()


def damage_cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def damage_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 3] ^= 4
    path.write_bytes(content)


def damage_empty(path: Path) -> None:
    path.write_bytes(b"")


def damage_other(path: Path) -> None:
    path.write_bytes(os.urandom(path.stat().st_size))


@pytest.mark.parametrize("damage", [damage_cut, damage_bit, damage_empty, damage_other])
def test_a_damaged_part_is_named_and_can_be_taken_again(damage: object, cut: Cut) -> None:
    assert callable(damage)
    whole = cut.parts[1].read_bytes()
    damage(cut.parts[1])
    with cut.taking() as one:
        with pytest.raises(DamagedPart, match="Part 2 of the GPU pack is damaged"):
            one.take(cut.stick)
        assert 1 not in one.missing
        assert 2 in one.missing
        cut.parts[1].write_bytes(whole)
        one.take(cut.stick)
        one.finish()


def forge(path: Path, to: Path, **change: object) -> None:
    """The same archive with one more member, or another content."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as new:
        new.comment = old.comment
        for number, name in enumerate(old.namelist()):
            content = old.read(name)
            new.writestr(name, change.get("first", content) if number == 0 else content)  # type: ignore[arg-type]
        for name in change.get("more", ()):  # type: ignore[attr-defined]
            new.writestr(name, b"evil")


@pytest.mark.parametrize(
    "change",
    [
        {"more": ["../../evil"]}, {"more": ["/tmp/evil"]}, {"more": ["evil"]},
        {"first": b"\0" * 50_000_000}, {"first": b""},
    ],
    ids=["a path out", "an absolute path", "a stranger", "a bomb", "nothing"],
)  # fmt: skip
def test_an_archive_that_holds_other_things_is_refused(
    change: dict[str, object], cut: Cut, monkeypatch: pytest.MonkeyPatch
) -> None:
    forged = cut.at / "forged.zip"
    forge(cut.parts[0], forged, **change)
    # Sizes alone would tell; here they do not.
    monkeypatch.setattr(
        "core.workerpack.parts.Path.stat",
        lambda self, **k: (
            os.stat(cut.parts[0]) if self == forged else os.stat(self, **k)  # noqa: PTH116
        ),
    )
    before = {path for path in cut.at.rglob("*") if cut.root not in path.parents}
    with pytest.raises(DamagedPart):
        parts.unpack(cut.manifest, 1, forged, cut.root / "content", lambda _count: None)
    assert {path for path in cut.at.rglob("*") if cut.root not in path.parents} == before


def test_a_link_that_lies_in_the_way_is_not_followed(cut: Cut) -> None:
    victim = cut.at / "victim"
    victim.write_bytes(b"precious")
    content = cut.root / "content"
    first = cut.manifest.entries[cut.manifest.parts[0].pieces[0].file].path
    (content / first).parent.mkdir(parents=True)
    (content / first).symlink_to(victim)
    with pytest.raises(NoSpace):
        parts.unpack(cut.manifest, 1, cut.parts[0], content, lambda _count: None)
    assert victim.read_bytes() == b"precious"


def test_parts_of_another_pack_are_not_mixed_in(cut: Cut) -> None:
    other = Cut(cut.at / "other")
    for mine, theirs in zip(cut.parts, other.parts, strict=False):
        shutil.copy(theirs, mine)
    with cut.taking() as one, pytest.raises(DamagedPart):
        one.take(cut.stick)
    assert cut.left() == []


def test_a_stick_with_two_packs_gives_the_one_for_this_computer(cut: Cut) -> None:
    windows = packs.about(platform="win32-x86_64")
    built = packs.folder(cut.at / "w")
    (built / "maninegs").rename(built / "maninegs.exe")
    from core.workerpack import making

    making.make(built, cut.stick, windows)
    with cut.taking() as one:
        assert one.manifest == cut.manifest
    for path in cut.stick.glob("*linux*"):
        path.unlink()
    with pytest.raises(OtherPack, match="get the pack for this one"):
        cut.taking()


def test_a_folder_without_a_pack_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("{}")
    for source in (tmp_path, tmp_path / "pulled out"):
        with pytest.raises(NoPack, match="There is no GPU pack in"):
            Taking(source, tmp_path / "root", VERSION)
    assert not (tmp_path / "root").exists()


def test_too_little_space_is_said_before_anything_is_written(
    cut: Cut, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(9, 9, 1 << 20))  # type: ignore[attr-defined]
    with pytest.raises(NoSpace, match="are free: free space on this disk"):
        cut.taking()
    assert cut.left() == []
    monkeypatch.undo()
    cut.taking().close()


def test_a_disk_that_fills_up_all_the_same_leaves_nothing(
    cut: Cut, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with cut.taking() as one:
        monkeypatch.setattr(parts.os, "open", full)
        with pytest.raises(NoSpace, match="No space left"):
            one.take(cut.stick)
        monkeypatch.undo()
    assert cut.left() == []


def test_a_stick_that_is_pulled_out_can_be_put_back(
    cut: Cut, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, calls = parts._read, []

    def pulled(*arguments: object) -> bytes:
        calls.append(1)
        if len(calls) == 3:
            raise OSError(5, "Input/output error")
        return read(*arguments)  # type: ignore[arg-type]

    with cut.taking() as one:
        monkeypatch.setattr(parts, "_read", pulled)
        with pytest.raises(PartGone, match="put the stick back and go on"):
            one.take(cut.stick)
        one.take(cut.stick)
        one.finish()


def test_a_cancel_keeps_what_was_used_before(cut: Cut) -> None:
    with cut.taking() as one:
        one.take(cut.stick)
        before = one.finish()
    token = CancelToken()

    def stop(step: Progress) -> None:
        if step.text.startswith("Taking part 2"):
            token.cancel()

    with cut.taking() as one, pytest.raises(TakingCancelled, match="nothing of it is kept"):
        one.take(cut.stick, stop, token)
    assert kept.current(cut.root) == before
    assert kept.look(before) == ""
    assert cut.left() == sorted([kept.CURRENT, before.folder.name])


def test_a_cancel_of_the_check_keeps_nothing_either(cut: Cut) -> None:
    token = CancelToken()
    with cut.taking() as one:
        one.take(cut.stick)
        token.cancel()
        with pytest.raises(TakingCancelled):
            one.finish(cancel=token)
    assert cut.left() == []


def test_what_the_disk_did_not_keep_is_noticed(cut: Cut) -> None:
    with cut.taking() as one:
        one.take(cut.stick)
        library = next(one._folder.rglob("libtorch_cuda.so"))
        damage_bit(library.resolve())
        with pytest.raises(DamagedArtefact, match="was altered or is damaged"):
            one.finish()
    assert cut.left() == []


def test_the_next_pack_takes_the_place_of_the_one_before(cut: Cut) -> None:
    with cut.taking() as one:
        one.take(cut.stick)
        one.finish()
    other = Cut(cut.at / "other")
    for again in (other, other):
        with Taking(again.stick, cut.root, VERSION) as one:
            one.take(again.stick)
            found = one.finish()
        assert found.manifest == other.manifest
        assert cut.left() == sorted([kept.CURRENT, found.folder.name])


def test_two_windows_do_not_take_at_once(cut: Cut) -> None:
    with cut.taking():
        with pytest.raises(PackBusy, match="wait until it is done"):
            cut.taking()
        with pytest.raises(PackBusy):
            taking.remove(cut.root)
        assert not taking.tidy(cut.root)
    assert taking.remove(cut.root)


def test_a_place_that_cannot_be_written_is_told(cut: Cut) -> None:
    (cut.at / "file").touch()
    with pytest.raises(WorldError, match="ask the administrator"):
        Taking(cut.stick, cut.at / "file" / "root", VERSION)


_VICTIM = """
import os, signal, sys
from pathlib import Path
from core.jobs.protocol import VERSION
from core.workerpack import kept, parts, taking
at, die = Path(sys.argv[1]), int(sys.argv[2])
count = 0
def trace(frame, event, _argument):
    global count
    if event == "call" and "workerpack" in frame.f_code.co_filename:
        count += 1
        if count == die:
            os.kill(os.getpid(), signal.SIGKILL)
sys.setprofile(trace)
with taking.Taking(at / "stick", at / "root", VERSION) as one:
    one.take(at / "stick")
    one.finish()
sys.setprofile(None)
print(count)
"""


def victim(at: Path, die: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _VICTIM, str(at), str(die)], capture_output=True, text=True,
        check=False, cwd=packs.CHECKOUT,
    )  # fmt: skip


def test_a_kill_at_any_moment_leaves_the_old_pack_or_the_new_one(cut: Cut) -> None:
    with cut.taking() as one:
        one.take(cut.stick)
        before = one.finish()
    shutil.rmtree(cut.stick)
    shutil.rmtree(cut.at / "built")
    new = packs.cut(cut.at, limit=12_000)[1]
    saved = cut.at / "saved"
    shutil.copytree(cut.root, saved, symlinks=True)
    calls = int(victim(cut.at, 0).stdout)
    seen = set[str]()
    for die in [*range(1, calls, max(1, calls // 9)), *range(calls - 6, calls + 1, 2)]:
        shutil.rmtree(cut.root)
        shutil.copytree(saved, cut.root, symlinks=True)
        assert victim(cut.at, die).returncode == -signal.SIGKILL
        found = kept.current(cut.root)
        assert found is not None
        seen.add(found.manifest.pack)
        assert found.manifest in (before.manifest, new)
        kept.verify(found.folder, found.manifest, lambda _step: None, CancelToken())
        assert taking.tidy(cut.root)
        assert cut.left() == sorted([kept.CURRENT, found.folder.name])
    assert seen == {before.manifest.pack, new.pack}
