"""What takes room is told right, and cleaning up takes only what was listed."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import cli, locks, storage, workspace
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Progress
from core.jobs import lock
from core.storage import CLEANABLE, KEPT_BACKUPS, Kind, Scope
from core.store import backup
from core.workspace import Workspace
from tests.support import stores

OLD = time.time() - 90 * 86_400
RUN, OTHER = "a" * 32, "b" * 32


@pytest.fixture
def scope(tmp_path: Path) -> Scope:
    """A workspace, and a program's own folders beside it."""
    made = workspace.create(tmp_path / "workspace")
    return Scope(made, tmp_path / "data", tmp_path / "data" / "logs")


def put(place: Path, size: int = 100, *, age: float = OLD) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"x" * size)
    for one in (place, *place.parents[:3]):
        if one.is_relative_to(place.parents[min(2, len(place.parents) - 1)]):
            os.utime(one, (age, age))
    return place


def of(scope: Scope) -> Workspace:
    assert scope.workspace is not None
    return scope.workspace


def fill(scope: Scope) -> dict[Kind, Path]:
    """One file of each kind; those that may go are old."""
    here = of(scope)
    assert scope.data is not None
    assert scope.logs is not None
    made = {
        Kind.DATABASE: put(here.database, 10),
        Kind.IMAGES: put(here.images / "ab" / "c.dcm", 20),
        Kind.MODELS: put(here.models / RUN / "model" / "weights.safetensors", 30),
        Kind.MAPS: put(here.models / RUN / "vectors" / "local" / "maps.npy", 40),
        Kind.INDEXES: put(here.indexes / RUN / "index-1" / "ids.npy", 50),
        Kind.RUNS: put(here.runs / RUN / "events.jsonl", 60),
        Kind.BACKUPS: put(here.backups / "20200101-000000-000000-asked" / "maninegs.sqlite", 70),
        Kind.DECODED: put(here.cache / "pixels" / "ab" / ("ab" * 32 + "-0.pix"), 80),
        Kind.PICTURES: put(here.cache / "small" / "small-1" / "ab" / "ab.small", 90),
        Kind.PREPARED: put(here.cache / "prepared" / "r1" / "ab" / "ab.npy", 100),
        Kind.CHECKPOINTS: put(here.runs / OTHER / "checkpoints" / "00000001" / "w", 110),
        Kind.LEFTOVERS: put(here.models / f".{RUN}.{OTHER}" / "model" / "w", 120),
        Kind.LOGS: put(scope.logs / "maninegs.log", 130),
        Kind.WORKER: put(scope.data / "worker-pack" / "x", 140),
    }
    put(here.runs / OTHER / "result.json", 5)
    stale(here.models / f".{RUN}.{OTHER}")
    return made


def stale(folder: Path) -> None:
    for one in [*folder.rglob("*"), folder]:
        os.utime(one, (OLD, OLD))


def everything(root: Path) -> set[Path]:
    return {one for one in root.rglob("*") if one.is_symlink() or not one.is_dir()}


def test_each_kind_is_told_with_its_size(scope: Scope) -> None:
    made = fill(scope)
    found = storage.look(scope)
    for kind, place in made.items():
        extra = 5 if kind is Kind.RUNS else 0
        assert found.part(kind).size == place.stat().st_size + extra, kind
    assert found.part(Kind.OTHER).count == 1  # workspace.toml
    assert found.size == sum(one.size for one in found.parts)
    assert found.disk_free
    assert found.disk_size


def test_what_may_go_is_told_and_goes_and_nothing_else(scope: Scope) -> None:
    made = fill(scope)
    found = storage.look(scope)
    going = set(CLEANABLE) - {Kind.BACKUPS}  # the one there is was asked for
    assert {one.kind for one in found.parts if one.free_count} == going
    done = storage.clean(scope, CLEANABLE)
    assert done.freed == sum(found.part(kind).free_size for kind in going)
    assert not done.left
    assert not done.reasons
    assert not done.cancelled
    assert {kind for kind, place in made.items() if not place.exists()} == going
    assert (of(scope).runs / OTHER / "result.json").is_file()


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in CLEANABLE])
def test_data_and_models_are_never_cleaned(scope: Scope, kind: Kind) -> None:
    made = fill(scope)
    with pytest.raises(WorldError, match="never"):
        storage.clean(scope, [kind, Kind.DECODED])
    assert all(place.exists() for place in made.values())
    assert storage.plan(scope, kind) == ()


def test_what_is_being_used_or_made_stays(scope: Scope) -> None:
    now = time.time()
    here = of(scope)
    fresh = [
        put(here.cache / "pixels" / "ab" / "new.pix", age=now),
        put(here.cache / "pixels" / "ab" / ".new.pix.tmp", age=now),
        put(here.models / f".{RUN}.{OTHER}" / "model" / "w", age=now),
        put(here.backups / ".making-20200101-000000-000000" / "maninegs.sqlite", age=now),
        put(here.cache / f"embed-{RUN}" / "vectors.npy", age=now),
        put(here.cache / "unpacked" / f"{os.getpid()}-0123abcd" / "a.dcm"),
        put(here.logs / "today.log", age=now),
    ]
    done = storage.clean(scope, CLEANABLE)
    assert done.count == 0
    assert all(place.exists() for place in fresh)


def test_what_erasing_put_aside_is_left_to_it(scope: Scope) -> None:
    kept = put(of(scope).models / f".{RUN}.gone.{OTHER}" / "w")
    stale(kept.parent)
    assert storage.clean(scope, CLEANABLE).count == 0
    assert kept.exists()


def test_unpacked_archives_of_a_process_that_died_go(scope: Scope) -> None:
    left = put(of(scope).cache / "unpacked" / "999999999-0123abcd" / "a.dcm")
    stale(left.parent)
    assert storage.clean(scope, [Kind.LEFTOVERS]).count == 1
    assert not left.exists()


def test_a_training_keeps_its_checkpoints_while_it_runs_and_until_it_is_done(scope: Scope) -> None:
    here = of(scope)
    running = put(here.runs / RUN / "checkpoints" / "00000001" / "w")
    put(here.runs / RUN / "result.json")
    unfinished = put(here.runs / OTHER / "checkpoints" / "00000001" / "w")
    with lock.TrainerLock(here.runs / RUN):
        assert storage.clean(scope, CLEANABLE).count == 0
    assert running.exists()
    assert storage.clean(scope, CLEANABLE).count == 1
    assert not running.exists()
    assert unfinished.exists()  # it can be taken up again


def test_checkpoints_stay_while_a_worker_does_not_say_yet_what_it_trains(scope: Scope) -> None:
    here = of(scope)
    kept = put(here.runs / RUN / "checkpoints" / "1" / "w")
    put(here.runs / RUN / "result.json")
    held = locks.take(here.runs / ".trainer.lock", "")
    assert held is not None
    try:
        assert storage.clean(scope, [Kind.CHECKPOINTS]).count == 0
    finally:
        held.release()
    assert kept.exists()


def backups(scope: Scope, number: int) -> list[Path]:
    """Backups by the program, oldest first."""
    here = of(scope)
    stores.filled(here.root, patients=1).store.close()
    return [backup.make(here.database, here.backups, backup.REGULAR) for _ in range(number)]


def test_the_newest_whole_backups_stay(scope: Scope) -> None:
    made = backups(scope, KEPT_BACKUPS + 2)
    asked = backup.make(of(scope).database, of(scope).backups, "asked")
    damaged = made[-1] / "maninegs.sqlite"
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"?")
    told = storage.look(scope).part(Kind.BACKUPS)
    done = storage.clean(scope, [Kind.BACKUPS])
    assert 0 < done.freed <= told.free_size
    # One of the newest is no backup any more: one more of the older ones stays for it.
    assert [one.exists() for one in made] == [False] + [True] * (KEPT_BACKUPS + 1)
    assert asked.exists()
    assert len(backup.verified(of(scope).backups)) == KEPT_BACKUPS + 1


def test_no_backup_goes_while_one_is_being_made(scope: Scope) -> None:
    made = backups(scope, KEPT_BACKUPS + 1)
    held = locks.take(of(scope).backups / ".lock", "1")
    assert held is not None
    try:
        done = storage.clean(scope, [Kind.BACKUPS])
    finally:
        held.release()
    assert done.reasons == ("a backup is being made",)
    assert all(one.exists() for one in made)


def test_links_are_neither_followed_nor_taken_away(scope: Scope, tmp_path: Path) -> None:
    here = of(scope)
    outside = tmp_path / "outside"
    treasure = [put(outside / "ab" / "mine.pix"), put(outside / "1" / "w"), put(outside / "l.log")]
    links = [
        here.cache / "pixels" / "link",
        here.cache / "small",
        here.runs / RUN / "checkpoints",
        here.models / f".{RUN}.{OTHER}",
        here.backups / ".making-20200101-000000-000000",
        here.logs / "link.log",
    ]
    put(here.runs / RUN / "result.json")
    for one in links:
        one.parent.mkdir(parents=True, exist_ok=True)
        one.symlink_to(treasure[-1] if one.suffix else outside)
    found = storage.look(scope)
    assert not any(one.free_count for one in found.parts)
    assert found.size < 1000
    assert storage.clean(scope, CLEANABLE).count == 0
    assert all(one.exists() for one in treasure)
    assert all(one.is_symlink() for one in links)


def test_a_cache_that_is_a_link_is_told_and_left(scope: Scope, tmp_path: Path) -> None:
    here = of(scope)
    shutil.rmtree(here.cache)
    mine = put(tmp_path / "elsewhere" / "pixels" / "ab" / "x.pix")
    here.cache.symlink_to(tmp_path / "elsewhere")
    assert storage.look(scope).linked == ("cache",)
    assert storage.clean(scope, CLEANABLE).count == 0
    assert mine.exists()


def test_a_folder_that_became_a_link_after_the_list_was_made_is_left(
    scope: Scope, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.storage import cleaning

    here = of(scope)
    listed = put(here.cache / "pixels" / "ab" / "x.pix")
    outside = put(tmp_path / "outside" / "x.pix")
    before = storage.plan

    def then_swapped(*given: object, **named: object) -> object:
        found = before(*given, **named)  # type: ignore[arg-type]
        if found and not listed.parent.is_symlink():
            listed.parent.rename(here.cache / "gone")
            listed.parent.symlink_to(outside.parent)
        return found

    monkeypatch.setattr(cleaning, "plan", then_swapped)
    assert storage.clean(scope, [Kind.DECODED]).count == 0
    assert outside.exists()


def test_what_vanished_meanwhile_is_no_fault(scope: Scope, monkeypatch: pytest.MonkeyPatch) -> None:
    from core.storage import cleaning

    here = of(scope)
    gone = put(here.cache / "pixels" / "ab" / "x.pix")
    run = put(here.runs / RUN / "checkpoints" / "1" / "w")
    put(here.runs / RUN / "result.json")
    before = storage.plan

    def then_gone(*given: object, **named: object) -> object:
        found = before(*given, **named)  # type: ignore[arg-type]
        gone.unlink(missing_ok=True)
        shutil.rmtree(run.parents[1], ignore_errors=True)
        return found

    monkeypatch.setattr(cleaning, "plan", then_gone)
    done = storage.clean(scope, [Kind.DECODED, Kind.CHECKPOINTS])
    assert (done.freed, done.count, done.left) == (0, 0, 0)


def test_a_folder_that_may_not_be_written_is_told(
    scope: Scope, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = put(of(scope).cache / "pixels" / "ab" / "x.pix")
    goes = put(of(scope).cache / "pixels" / "cd" / "y.pix", 7)

    unlink = Path.unlink

    def refuses(place: Path, missing_ok: bool = False) -> None:
        if place == kept:
            raise PermissionError(13, "Permission denied")
        unlink(place, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuses)
    done = storage.clean(scope, [Kind.DECODED])
    assert (done.freed, done.count, done.left) == (7, 1, 1)
    assert done.reasons == ("in use" if os.name == "nt" else "the folder may not be written",)
    assert kept.exists()
    assert not goes.exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="a superuser may write anywhere")
def test_a_read_only_workspace_is_looked_at_and_left(scope: Scope) -> None:
    made = fill(scope)
    folder = made[Kind.DECODED].parent
    folder.chmod(0o500)
    try:
        assert storage.look(scope).part(Kind.DECODED).count == 1
        assert storage.clean(scope, [Kind.DECODED]).left == 1
    finally:
        folder.chmod(0o700)


def test_an_open_map_reads_on_while_the_cache_is_cleaned(scope: Scope) -> None:
    import numpy as np

    place = of(scope).cache / "prepared" / "r" / "ab" / "x.npy"
    place.parent.mkdir(parents=True)
    np.save(place, np.arange(5000, dtype=np.uint8))
    os.utime(place, (OLD, OLD))
    read = np.load(place, mmap_mode="r")
    storage.clean(scope, [Kind.PREPARED])
    assert int(read[4999]) == 4999 % 256


def test_looking_and_cleaning_can_be_cancelled(scope: Scope) -> None:
    for number in range(250):
        put(of(scope).cache / "pixels" / "ab" / f"{number:03d}.pix")
    token = CancelToken()

    def stop(step: Progress) -> None:
        if step.done >= 100:
            token.cancel()

    done = storage.clean(scope, [Kind.DECODED], report=stop, cancel=token)
    assert done.cancelled
    assert 0 < done.count < 250
    assert storage.look(scope).part(Kind.DECODED).count == 250 - done.count
    with pytest.raises(WorldError):
        storage.look(scope, cancel=token)


def test_another_workspace_in_the_programs_folder_is_not_the_programs(scope: Scope) -> None:
    assert scope.data is not None
    other = workspace.create(scope.data / "second")
    put(other.images / "a.dcm", 10_000)
    assert storage.look(scope).size < 1000


NAMES = st.sampled_from(
    ["cache", "pixels", "small", "small-1", "prepared", "unpacked", "runs", "models", "indexes",
     "backups", "images", "logs", "checkpoints", "local", "result.json", "ab", RUN, f"embed-{RUN}",
     f".{RUN}.{OTHER}", f".deleted-{RUN}", ".making-20200101-000000", "x.pix", "y.npy", "z.small",
     "old.log", "9999999-0123abcd", "..pix", "maninegs.sqlite", "manifest.json",
     "20200101-000000-000000-regular"]
)  # fmt: skip


@settings(max_examples=60)
@given(
    trees=st.lists(st.lists(NAMES, min_size=1, max_size=5), max_size=14),
    links=st.lists(st.tuples(st.lists(NAMES, min_size=1, max_size=4), st.booleans()), max_size=4),
    kinds=st.sets(st.sampled_from(CLEANABLE)),
)
def test_cleaning_touches_nothing_that_was_not_listed(
    trees: list[list[str]], links: list[tuple[list[str], bool]], kinds: set[Kind]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        here = workspace.create(top / "workspace")
        scope = Scope(here, top / "data", top / "data" / "logs")
        put(top / "outside" / "x.pix")
        put(top / "outside" / "checkpoints" / "w")
        for parts, to_folder in links:
            place = here.root.joinpath(*parts)
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.symlink_to(top / "outside" / ("" if to_folder else "x.pix"))
            except OSError:
                continue
        for parts in trees:
            place = here.root.joinpath(*parts)
            try:
                if here.root.resolve() in place.resolve().parents and not place.exists():
                    place.parent.mkdir(parents=True, exist_ok=True)
                    place.write_bytes(b"x")
            except OSError:
                continue
        for one in here.root.rglob("*"):
            os.utime(one, (OLD, OLD), follow_symlinks=False)
        listed = {item.path for kind in kinds for item in storage.plan(scope, kind)}
        before, outside = everything(top), everything(top / "outside")
        done = storage.clean(scope, kinds)
        gone = before - everything(top)
        assert all(listed & {one, *one.parents} for one in gone)
        assert everything(top / "outside") == outside
        assert here.document.is_file()
        assert not [one for one in gone if one.is_relative_to(here.images)]
        assert done.count == len([one for one in gone if not one.is_symlink()])
        assert not done.left


def test_the_command_shows_and_cleans(
    scope: Scope, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:  # fmt: skip
    monkeypatch.setenv("MANINEGS_HOME", str(tmp_path / "home"))
    made = fill(scope)
    root = str(of(scope).root)
    assert cli.run(["storage", "-w", root, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {one["kind"]: one["may_go_bytes"] for one in told["parts"]}["decoded"] == 80
    assert told["cleaned"] is None
    assert cli.run(["storage", "-w", root, "--clean", "decoded", "--clean", "pictures"]) == 0
    assert "170 bytes in 2 files were freed" in capsys.readouterr().out
    assert not made[Kind.DECODED].exists()
    assert made[Kind.PREPARED].exists()
    assert cli.run(["storage", "-w", root, "--clean", "images"]) == 2
    assert "Nothing of the kind images may go" in capsys.readouterr().err
    assert cli.run(["storage", "-w", root, "--clean", "all"]) == 0
    assert not made[Kind.PREPARED].exists()
    assert made[Kind.IMAGES].exists()
