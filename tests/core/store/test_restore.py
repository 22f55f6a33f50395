"""Backups that can be trusted, and the way back to one of them."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.domain.chain import Head
from core.domain.errors import (
    Cancelled,
    DamagedArtefact,
    StoreBusy,
    StoreDamaged,
    StoreFull,
    StoreNewer,
    StoreUnavailable,
    WrongUsage,
)
from core.domain.progress import CancelToken
from core.store import Store, backup, history, readers, restore, sqlite, verify
from core.store.backup import Backup
from core.store.verify import Finding
from tests.support import stores


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return stores.filled(tmp_path / "ws", 2).closed()


def note(store: Store, text: str) -> None:
    with store.write(None, "note") as unit:
        readers.ensure(unit, text)


def noted(path: Path) -> list[str]:
    with Store.open(path, read_only=True) as store, store.read() as r:
        return [reader.name for reader in readers.all_readers(r)][1:]


def write(path: Path, *texts: str) -> None:
    with Store.open(path, editing=True) as store:
        for text in texts:
            note(store, text)


def newest(path: Path) -> Backup:
    return backup.listed(path.parent / "backups")[0]


def make(path: Path, reason: str = "asked") -> Backup:
    backup.make(path, path.parent / "backups", reason)
    return newest(path)


def damage(path: Path) -> None:
    with path.open("r+b") as stream:
        stream.seek(4096 * 5)
        stream.write(random.Random(1).randbytes(4096))


# the manifest


def test_a_backup_says_how_much_it_holds_and_how_far_its_history_goes(path: Path) -> None:
    one = make(path)
    with Store.open(path, read_only=True) as store, store.read() as r:
        assert one.head == history.head(r)
    assert (one.exams, one.findings, one.assessments, one.reason) == (2, 2, 0, "asked")
    assert one.bytes > 0
    assert abs(datetime.now(UTC) - one.made) < timedelta(minutes=1)
    assert make(path).serial == one.serial + 1


def test_a_store_whose_damage_only_a_full_check_sees_gets_no_backup(path: Path) -> None:
    # An index that lacks a row: quick_check says "ok".
    with Store.open(path, editing=True) as store, store.write(None, "break") as unit:
        connection = unit.session.connection()
        connection.exec_driver_sql("PRAGMA writable_schema=ON")
        connection.exec_driver_sql(
            "UPDATE sqlite_schema SET sql = 'CREATE INDEX ix_exams_order ON exams (exam_time, id)' "
            "WHERE name = 'ix_exams_order'"
        )
        readers.ensure(unit, "x")
    with pytest.raises(StoreDamaged):
        backup.make(path, path.parent / "backups", "regular")
    assert backup.listed(path.parent / "backups") == ()


def test_no_backup_is_begun_where_there_is_no_room(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(path)
    monkeypatch.setattr(backup, "disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(StoreFull, match=r"MB are needed .* free some space"):
        make(path)
    assert list((path.parent / "backups").iterdir()) == []


def test_a_backup_that_is_cancelled_leaves_nothing(path: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        backup.make(path, path.parent / "backups", "regular", cancel=token)
    assert list((path.parent / "backups").iterdir()) == []


def test_writes_go_on_while_a_backup_is_made_and_do_not_get_in(path: Path) -> None:
    with Store.open(path) as store:
        place = backup.make(
            path, path.parent / "backups", "asked", report=lambda _: note(store, "meanwhile")
        )
        note(store, "later")
    assert noted(place / path.name) == []
    assert noted(path)[0] == "meanwhile"


# when one is made, and which are kept


def test_a_backup_is_due_when_there_is_something_new_and_the_last_one_is_old(path: Path) -> None:
    folder = path.parent / "backups"
    assert backup.keep(path, folder) is not None
    assert backup.keep(path, folder) is None
    assert backup.keep(path, folder, every=timedelta(0)) is None, "nothing changed"
    write(path, "new")
    assert backup.keep(path, folder) is None, "too young"
    assert backup.keep(path, folder, every=timedelta(0)) is not None


def test_a_backup_from_the_future_does_not_keep_others_from_being_made(path: Path) -> None:
    folder = path.parent / "backups"
    one = make(path)
    future = f"{datetime.now(UTC) + timedelta(days=400):%Y%m%d-%H%M%S-%f}-regular"
    one.place.rename(folder / future)
    write(path, "new")
    made = backup.keep(path, folder)
    assert made is not None
    assert newest(path).place == made, "the order is that of their making"


def test_only_one_process_makes_a_backup_at_a_time(path: Path) -> None:
    folder = path.parent / "backups"
    folder.mkdir()
    from core import locks

    lock = locks.take(folder / ".lock", "")
    assert lock is not None
    assert backup.keep(path, folder) is None
    lock.release()
    assert backup.keep(path, folder) is not None


def ladder(*made: datetime, reason: str = "regular") -> list[Backup]:
    return [
        Backup(Path(f"{n:05d}"), "x", at, reason, n, Head(n, "x"), 0, 0, 0, 0)
        for n, at in enumerate(made)
    ]


def test_the_ladder_keeps_the_last_ones_then_one_a_day_then_one_a_week() -> None:
    now = datetime(2030, 6, 28, 17, tzinfo=UTC)
    halves = ladder(*(now - timedelta(minutes=30 * n) for n in reversed(range(48 * 100))))
    gone = set(backup.dropped(halves))
    kept = [one for one in reversed(halves) if one not in gone]
    assert [one.made for one in kept[:6]] == [now - timedelta(minutes=30 * n) for n in range(6)]
    days = sorted({one.made.date() for one in kept}, reverse=True)
    assert days[:7] == [(now - timedelta(days=n)).date() for n in range(7)]
    assert 13 <= len(days) <= 15
    assert now.date() - days[-1] <= timedelta(weeks=8)
    assert len(kept) <= 21


def test_the_ladder_used_step_by_step_keeps_old_weeks() -> None:
    now, kept = datetime(2030, 1, 7, 9, tzinfo=UTC), []
    for number in range(16 * 70):
        at = now + timedelta(days=number // 16, minutes=30 * (number % 16))
        kept.append(replace(ladder(at)[0], serial=number, place=Path(f"{number:05d}")))
        gone = set(backup.dropped(kept))
        kept = [one for one in kept if one not in gone]
    assert len(kept) <= 21
    assert kept[-1].made - kept[0].made > timedelta(weeks=6)


@pytest.mark.parametrize("reason", ["migration", "restore", "asked"])
def test_what_a_person_or_a_migration_made_is_never_taken_away(reason: str) -> None:
    start = datetime(2020, 1, 1, tzinfo=UTC)
    many = ladder(*(start + timedelta(minutes=n) for n in range(500)), reason=reason)
    assert backup.dropped(many) == ()


# restoring


def test_a_restore_brings_back_what_the_backup_held_and_keeps_what_was_there(path: Path) -> None:
    write(path, "kept")
    chosen = make(path)
    write(path, "lost")
    done = restore.restore(path, chosen, by="Reader One", why="wrong import")
    assert noted(path) == ["kept"]
    assert done.whole
    assert done.aside is not None
    assert noted(done.aside / path.name) == ["kept", "lost"]
    aside = next(b for b in backup.listed(path.parent / "backups") if b.place == done.aside)
    backup.check(aside)
    assert aside.reason == "restore"
    with Store.open(path) as store:
        note(store, "goes on")
        with store.read() as r:
            told = history.entries(r)[1]
            assert (told.action, told.topic, told.reader) == ("restore", "store", 1)
            assert told.after
            assert told.after["why"] == "wrong import"
            assert told.after["backup"] == chosen.place.name


def test_what_a_restore_left_behind_is_no_alarm_and_a_silent_exchange_is(path: Path) -> None:
    chosen = make(path)
    write(path, "lost")
    later = make(path)
    restore.restore(path, chosen, by="x", why="y")
    heads = restore.heads_of_backups(path.parent / "backups")
    with Store.open(path) as store, store.read() as r:
        verdicts = {v.against: v.finding for v in verify.verify_all(r, heads)}
    assert verdicts[""] is Finding.WHOLE
    assert verdicts[f"backup {chosen.place.name}"] is Finding.WHOLE
    assert verdicts[f"backup {later.place.name}"] is Finding.LEFT
    shutil.copyfile(chosen.path, path)
    with Store.open(path) as store, store.read() as r:
        verdicts = {v.against: v.finding for v in verify.verify_all(r, heads)}
    assert verdicts[f"backup {later.place.name}"] is Finding.SHORTENED


def test_backups_of_a_branch_that_a_second_restore_left_are_no_alarm(path: Path) -> None:
    first = make(path)
    write(path, *(f"reader {number}" for number in range(9)))
    second = make(path)
    restore.restore(path, first, by="x", why="y")
    write(path, "on the branch")
    branch = make(path)
    assert branch.head is not None
    assert second.head is not None
    assert branch.head.count < second.head.count
    restore.restore(path, second, by="x", why="that was wrong")
    heads = restore.heads_of_backups(path.parent / "backups")
    with Store.open(path) as store, store.read() as r:
        verdicts = {v.against: v for v in verify.verify_all(r, heads)}
        assert verify.tail(r, branch.head).finding is Finding.LEFT
    assert len(verdicts) == len(heads) + 1
    assert all(one.good for one in verdicts.values())
    assert verdicts[f"backup {branch.place.name}"].finding is Finding.LEFT
    assert verdicts[f"backup {second.place.name}"].finding is Finding.WHOLE


def test_a_restore_can_itself_be_taken_back(path: Path) -> None:
    chosen = make(path)
    write(path, "lost")
    restore.restore(path, chosen, by="x", why="y")
    restore.restore(path, newest(path), by="x", why="that was wrong")
    assert noted(path) == ["lost"]


def test_a_damaged_store_is_kept_as_it_is_and_replaced(path: Path) -> None:
    chosen = make(path)
    damage(path)
    content = path.read_bytes()
    log = path.with_name(f"{path.name}-wal")
    log.write_bytes(b"what was in the log")
    done = restore.restore(path, chosen, by="x", why="damaged")
    assert not done.whole
    assert done.aside is not None
    assert (done.aside / path.name).read_bytes() == content
    assert noted(path) == []
    assert [b.reason for b in backup.listed(path.parent / "backups")] == ["asked"]
    write(path, "works")


def test_a_file_that_is_no_database_and_one_that_is_missing_are_replaced(path: Path) -> None:
    chosen = make(path)
    path.write_bytes(b"not a database" * 500)
    restore.restore(path, chosen, by="x", why="y")
    assert noted(path) == []
    path.unlink()
    assert restore.restore(path, chosen, by="x", why="y").aside is None
    assert noted(path) == []


def test_a_tampered_backup_is_not_restored(path: Path) -> None:
    chosen = make(path)
    write(path, "there")
    damage(chosen.path)
    with pytest.raises(DamagedArtefact, match="altered or is damaged"):
        restore.restore(path, chosen, by="x", why="y")
    assert noted(path) == ["there"]


def test_a_restore_needs_a_reason(path: Path) -> None:
    with pytest.raises(WrongUsage, match="reason"):
        restore.restore(path, make(path), by="x", why="  ")


def test_nothing_is_restored_while_a_window_edits_or_a_command_reads(path: Path) -> None:
    chosen = make(path)
    with (
        Store.open(path, editing=True),
        pytest.raises(StoreBusy, match=r"open in another window .* close it there"),
    ):
        restore.restore(path, chosen, by="x", why="y")
    with Store.open(path) as store, store.read(), pytest.raises(StoreBusy, match="in use by"):
        restore.restore(path, chosen, by="x", why="y")
    assert noted(path) == []


def test_deletions_are_applied_again_before_the_restored_store_is_seen(path: Path) -> None:
    chosen = make(path)
    seen = []

    def again(store: Store) -> None:
        seen.append(store.path != path and store.path.parent == path.parent)
        note(store, "deleted again")

    restore.restore(path, chosen, by="x", why="y", after_restore=again)
    assert seen == [True]
    assert noted(path) == ["deleted again"]


def test_a_restore_that_fails_or_is_cancelled_changes_nothing(path: Path) -> None:
    write(path, "there")
    chosen = make(path)

    def fail(_: Store) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        restore.restore(path, chosen, by="x", why="y", after_restore=fail)
    token = CancelToken()
    with pytest.raises(Cancelled):
        restore.restore(path, chosen, by="x", why="y", report=lambda _: token.cancel(),
                        cancel=token)  # fmt: skip
    assert noted(path) == ["there"]
    assert [p.name for p in path.parent.iterdir() if p.name.startswith(".swap")] == []
    write(path, "goes on")


def test_a_backup_of_a_newer_program_is_refused(path: Path) -> None:
    from contextlib import closing

    chosen = make(path)
    with closing(sqlite.connect(chosen.path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num='9999'")
    (chosen.place / "manifest.json").unlink()
    backup.seal(chosen.place, path.name, "asked", path.parent / "backups")
    with pytest.raises(StoreNewer):
        restore.restore(path, newest(path), by="x", why="y")


# killed in between

RESTORER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from core.store import backup, restore
path = Path(sys.argv[2])
print("ready", flush=True)
for line in sys.stdin:
    chosen = next(b for b in backup.listed(path.parent / "backups") if b.reason == "asked")
    restore.restore(path, chosen, by="x", why="y")
    print("done", flush=True)
"""


def endure(path: Path, checkout: Path, kills: int, draw: Callable[[], float]) -> None:
    chosen = make(path)
    write(path, "later")
    for _ in range(kills):
        with subprocess.Popen(
            [sys.executable, "-c", RESTORER, str(checkout), str(path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        ) as child:  # fmt: skip
            assert child.stdin is not None
            assert child.stdout is not None
            assert child.stdout.readline() == "ready\n"
            child.stdin.write("go\n")
            child.stdin.flush()
            time.sleep(draw())
            os.kill(child.pid, signal.SIGKILL)
        with Store.open(path) as store, store.read() as r:
            assert verify.verify(r, chosen.head).good
        assert noted(path) in ([], ["later"])
        assert [p for p in path.parent.iterdir() if p.name.startswith(".swap-")] == []
    restore.restore(path, chosen, by="x", why="y")
    assert noted(path) == []


def test_kill_9_in_a_restore_leaves_the_old_store_or_the_restored_one(
    path: Path, checkout: Path
) -> None:
    endure(path, checkout, 5, lambda: random.Random(time.time_ns()).uniform(0, 0.15))


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_a_hundred_kills_in_a_restore_leave_the_old_store_or_the_restored_one(
    path: Path, checkout: Path
) -> None:
    chance = random.Random(9)
    endure(path, checkout, 100, lambda: chance.uniform(0, 0.2))


def test_a_restore_that_is_cut_off_leaves_no_backup_that_is_the_store_itself(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = make(path)
    write(path, "there")
    before = {one.place for one in backup.listed(path.parent / "backups")}

    def busy(*_: object) -> None:
        raise StoreBusy("Somebody was quicker.")

    with monkeypatch.context() as patch:
        patch.setattr(restore.swap, "put", busy)
        with pytest.raises(StoreBusy):
            restore.restore(path, chosen, by="x", why="y")
    assert {one.place for one in backup.listed(path.parent / "backups")} == before
    aside = path.parent / "backups" / "20300101-000000-000000-restore"
    restore.swap.set_aside(path, aside)
    path.with_name(f".swap-0-{path.name}").write_bytes(b"left by a kill")
    write(path, "goes on")
    assert not aside.exists()
    assert noted(path) == ["there", "goes on"]


def test_no_permission_for_backups_is_told(path: Path) -> None:
    (path.parent / "backups").write_text("in the way")
    with pytest.raises(StoreUnavailable, match="No backup could be written into backups"):
        backup.keep(path, path.parent / "backups")
