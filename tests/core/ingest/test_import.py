"""Importing records what is new once, names what is not, and never overwrites."""

from __future__ import annotations

import errno
import os
import zipfile
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from types import SimpleNamespace

import pytest

from core import files
from core.domain.errors import Cancelled, WorldError, WrongUsage
from core.domain.progress import CancelToken
from core.domain.study import ImageRecord, ImageState, Intent
from core.ingest.apply import Imported, apply
from core.ingest.decode import decode_pending
from core.ingest.plan import Plan, scan
from core.ingest.relink import mark_missing, relink
from core.store import Store, counts, images
from core.workspace import Workspace
from tests.core.ingest.test_dicomdir import directory
from tests.support.dicoms import breast_pixels, write_mg
from tests.support.direct_pool import DirectPool

SMALL = breast_pixels(32, 24)


@pytest.fixture
def exams(tmp_path: Path) -> Path:
    """A folder with one exam of four views."""
    folder = tmp_path / "exams"
    for number, (side, view) in enumerate((s, v) for s in "RL" for v in ("CC", "MLO")):
        write_mg(
            folder / "a" / f"{number}.dcm",
            pixels=SMALL,
            side=side,
            view=view,
            study_uid="1.2.3",
            sop_uid=f"1.2.3.{number}",
        )
    return folder


def bring(
    paths: list[Path],
    store: Store,
    workspace: Workspace,
    *,
    pool: DirectPool | None = None,
    copy: bool = False,
) -> Imported:
    pool = pool or DirectPool()
    plan = scan(paths, store, pool, scratch=workspace.cache / "unpacked")
    return apply(plan, store, workspace, pool, copy=copy)


def all_images(store: Store) -> tuple[ImageRecord, ...]:
    with store.read() as reading:
        return images.in_state(reading, *ImageState)


def test_a_folder_comes_in_whole(exams: Path, store: Store, workspace: Workspace) -> None:
    done = bring([exams], store, workspace)
    assert (done.planned, done.imported, done.duplicate) == (4, 4, 0)
    assert not done.refused
    assert not done.unreadable
    assert {r.label for r in all_images(store)} == {"RCC", "RMLO", "LCC", "LMLO"}
    assert {r.state for r in all_images(store)} == {ImageState.READY}
    assert all(Path(r.path).is_relative_to(exams) for r in all_images(store))
    assert not list((workspace.cache / "unpacked").iterdir())


def test_importing_again_changes_nothing(exams: Path, store: Store, workspace: Workspace) -> None:
    bring([exams], store, workspace)
    pool = DirectPool()
    again = bring([exams], store, workspace, pool=pool)
    assert (again.planned, again.imported, again.duplicate) == (0, 0, 4)
    assert not pool.decoded
    with store.read() as reading:
        assert counts.status(reading).images == 4


def test_other_files_are_named_and_left_out(
    exams: Path, store: Store, workspace: Workspace
) -> None:
    (exams / "README.txt").write_text("hello")
    (exams / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")
    (exams / "empty").write_bytes(b"")
    write_mg(exams / "ct.dcm", pixels=SMALL, extra={"SOPClassUID": "1.2.840.10008.5.1.4.1.1.2"})
    write_mg(exams / "phantom.dcm", pixels=SMALL, extra={"QualityControlImage": "YES"})
    (exams / "cut.dcm").write_bytes((exams / "a" / "0.dcm").read_bytes()[:700])
    done = bring([exams], store, workspace)
    reasons = {Path(r.path).name: r.reason for r in done.refused}
    assert done.imported == 4
    assert reasons["README.txt"] == reasons[".DS_Store"] == reasons["empty"] == "not a DICOM file"
    assert "not a mammogram" in reasons["ct.dcm"].lower()
    assert "quality control" in reasons["phantom.dcm"]
    assert reasons["cut.dcm"]
    assert len(reasons) == 6


def test_the_same_bytes_twice_are_one_image(
    exams: Path, store: Store, workspace: Workspace
) -> None:
    (exams / "copy.dcm").write_bytes((exams / "a" / "0.dcm").read_bytes())
    done = bring([exams], store, workspace)
    assert (done.imported, done.duplicate) == (4, 1)


def test_another_file_with_a_known_uid_is_kept_aside(
    exams: Path, store: Store, workspace: Workspace
) -> None:
    bring([exams], store, workspace)
    before = all_images(store)
    other = write_mg(exams / "x.dcm", pixels=SMALL + 1, sop_uid="1.2.3.0", study_uid="1.2.3")
    done = bring([other], store, workspace)
    assert (done.imported, done.duplicate) == (0, 0)
    assert [Path(r.path).name for r in done.refused] == ["x.dcm"]
    assert "different bytes" in done.refused[0].reason
    assert all_images(store) == before


def test_what_became_known_between_scan_and_apply_is_not_recorded_twice(
    exams: Path, store: Store, workspace: Workspace
) -> None:
    pool = DirectPool()
    late = scan([exams], store, pool, scratch=workspace.cache / "unpacked")
    bring([exams], store, workspace)
    done = apply(late, store, workspace, pool)
    assert (done.imported, done.duplicate) == (0, 4)


def test_a_file_that_changes_meanwhile_is_refused(
    exams: Path, store: Store, workspace: Workspace
) -> None:
    pool = DirectPool()
    plan = scan([exams], store, pool, scratch=workspace.cache / "unpacked")
    (exams / "a" / "0.dcm").write_bytes(b"else")
    (exams / "a" / "1.dcm").unlink()
    done = apply(plan, store, workspace, pool)
    assert done.imported == 2
    assert len(done.refused) == 2


def test_images_for_processing_come_in_as_such(
    store: Store, workspace: Workspace, tmp_path: Path
) -> None:
    path = write_mg(tmp_path / "raw.dcm", pixels=SMALL, for_processing=True)
    bring([path], store, workspace)
    assert [r.header.intent for r in all_images(store)] == [Intent.PROCESSING]


def test_an_image_of_unknown_view_is_unplaced(
    store: Store, workspace: Workspace, tmp_path: Path
) -> None:
    path = write_mg(tmp_path / "x.dcm", pixels=SMALL, view=None)
    bring([path], store, workspace)
    assert [r.placed for r in all_images(store)] == [False]


def test_an_image_that_cannot_be_decoded_is_listed_and_marked(
    exams: Path, store: Store, workspace: Workspace
) -> None:
    done = bring([exams], store, workspace, pool=DirectPool(unreadable={"2.dcm"}))
    assert done.imported == 4
    assert [Path(r.path).name for r in done.unreadable] == ["2.dcm"]
    states = {Path(r.path).name: r.state for r in all_images(store)}
    assert states["2.dcm"] is ImageState.UNREADABLE
    assert states["1.dcm"] is ImageState.READY


def test_an_archive_is_taken_into_the_workspace(
    exams: Path, store: Store, workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "exam.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(exams.rglob("*.dcm")):
            archive.write(file, f"Müller/{file.name}")
        archive.writestr("notes.txt", "hello")
    done = bring([path], store, workspace, pool=DirectPool(unreadable=()))
    assert done.imported == 4
    assert [(r.path, r.reason) for r in done.refused] == [(f"{path}/notes.txt", "not a DICOM file")]
    for record in all_images(store):
        place = Path(record.path)
        assert place.is_relative_to(workspace.images)
        assert place.stem == record.sha256 == files.sha256(place)
    assert not list((workspace.cache / "unpacked").iterdir())


def test_copying_takes_files_in_under_their_hash(
    exams: Path, store: Store, workspace: Workspace
) -> None:
    bring([exams], store, workspace, copy=True)
    assert all(
        Path(r.path) == workspace.images / r.sha256[:2] / f"{r.sha256}.dcm"
        for r in all_images(store)
    )


def test_a_dicomdir_brings_the_files_that_it_names(
    exams: Path, store: Store, workspace: Workspace
) -> None:
    for file in exams.rglob("*.dcm"):
        file.rename(exams / "a" / f"IM{file.stem}")
    path = directory(exams, "A\\IM0", "A\\IM1", "..\\..\\etc\\passwd")
    done = bring([path], store, workspace)
    assert done.imported == 2
    assert len(done.refused) == 1
    assert bring([exams], store, workspace).imported == 2


def test_names_in_any_script_and_very_long_paths_come_in(
    store: Store, workspace: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "乳腺 ﷽ Ünïcode" / ("x" * 120) / ("y" * 120)
    path = write_mg(folder / "ﬁlé.dcm", pixels=SMALL, patient_name="王^小東=Wang^XiaoDong")
    done = bring([tmp_path / "乳腺 ﷽ Ünïcode"], store, workspace)
    assert done.imported == 1
    assert all_images(store)[0].path == str(path)


def test_a_program_in_the_preamble_is_flagged(
    store: Store, workspace: Workspace, tmp_path: Path
) -> None:
    path = write_mg(tmp_path / "x.dcm", pixels=SMALL, preamble=b"MZ" + b"\0" * 126)
    done = bring([path], store, workspace)
    assert done.imported == 1
    assert [r.path for r in done.flagged] == [str(path)]


def test_a_path_that_is_not_there_is_wrong_usage(store: Store, workspace: Workspace) -> None:
    with pytest.raises(WrongUsage):
        bring([Path("/no/such/place")], store, workspace)


def cancelling(after: int) -> tuple[CancelToken, Callable[[object], None]]:
    token, seen = CancelToken(), []

    def report(step: object) -> None:
        seen.append(step)
        if len(seen) >= after:
            token.cancel()

    return token, report


@pytest.mark.parametrize("after", range(1, 8))
def test_cancelling_at_any_point_leaves_the_rest_for_the_next_import(
    exams: Path,
    store: Store,
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    after: int,
) -> None:
    monkeypatch.setattr("core.ingest.apply._BATCH", 1)
    monkeypatch.setattr("core.ingest.decode._BATCH", 1)
    pool = DirectPool()
    plan = scan([exams], store, pool, scratch=workspace.cache / "unpacked")
    token, report = cancelling(after)
    first = apply(plan, store, workspace, pool, report=report, cancel=token)
    assert first.cancelled
    assert len(all_images(store)) == first.imported
    second = bring([exams], store, workspace, pool=pool)
    assert first.imported + second.imported == 4
    assert {r.state for r in all_images(store)} == {ImageState.READY}
    assert len(pool.decoded) == len(set(pool.decoded)) == 4


def test_cancelling_the_scan_leaves_nothing(
    exams: Path, store: Store, workspace: Workspace
) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        scan([exams], store, DirectPool(), cancel=token, scratch=workspace.cache / "unpacked")
    assert not list((workspace.cache / "unpacked").iterdir())


def test_what_a_dead_process_unpacked_is_removed(
    exams: Path, store: Store, workspace: Workspace
) -> None:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    left = workspace.cache / "unpacked" / f"{pid}-dead"
    left.mkdir(parents=True)
    bring([exams], store, workspace)
    assert not left.exists()


def test_too_little_room_is_said_before_anything_is_copied(
    exams: Path, store: Store, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=10))
    with pytest.raises(WorldError, match="free some space"):
        bring([exams], store, workspace, copy=True)
    assert not all_images(store)


def test_a_disk_that_fills_up_keeps_what_was_recorded(
    exams: Path, store: Store, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.ingest.apply._BATCH", 1)
    real, calls = files.atomic, []

    def full(path: Path) -> object:
        calls.append(path)
        if len(calls) > 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(path)

    monkeypatch.setattr(files, "atomic", full)
    with pytest.raises(WorldError, match="full"):
        bring([exams], store, workspace, copy=True)
    assert len(all_images(store)) == 2
    monkeypatch.setattr(files, "atomic", real)
    assert bring([exams], store, workspace, copy=True).imported == 2


def test_moved_files_are_found_again_by_their_content(
    exams: Path, store: Store, workspace: Workspace, tmp_path: Path
) -> None:
    bring([exams], store, workspace)
    gone = tmp_path / "elsewhere"
    exams.rename(gone)
    for number, file in enumerate(sorted(gone.rglob("*.dcm"))):
        file.rename(gone / f"renamed-{number}")
    (gone / "renamed-3").unlink()
    assert len(mark_missing(store)) == 4
    assert {r.state for r in all_images(store)} == {ImageState.MISSING}
    found = relink([gone], store)
    assert (found.found, found.missing) == (3, 1)
    decode_pending(store, DirectPool())
    states = [r.state for r in all_images(store)]
    assert states.count(ImageState.READY) == 3
    assert states.count(ImageState.MISSING) == 1


def test_a_file_that_vanishes_before_it_is_decoded_is_missing_not_unreadable(
    exams: Path, store: Store, workspace: Workspace
) -> None:
    def remove(path: Path) -> None:
        if path.name == "1.dcm":
            path.unlink()

    bring([exams], store, workspace, pool=DirectPool(before=remove))
    states = {Path(r.path).name: r.state for r in all_images(store)}
    assert states["1.dcm"] is ImageState.MISSING


def test_an_empty_plan_does_nothing(store: Store, workspace: Workspace) -> None:
    done = apply(Plan((), (), (), ()), store, workspace, DirectPool())
    assert done.imported == 0


def test_a_pool_that_ends_says_nothing_of_the_files(
    exams: Path, store: Store, workspace: Workspace
) -> None:
    class Ended(DirectPool):
        def submit_check(self, path: Path) -> Future[None]:
            if len(self.decoded) < 2:
                return super().submit_check(path)
            future: Future[None] = Future()
            future.cancel()
            return future

    with pytest.raises(Cancelled):
        bring([exams], store, workspace, pool=Ended())
    states = [r.state for r in all_images(store)]
    assert states.count(ImageState.READY) == 2
    assert states.count(ImageState.RECORDED) == 2
