"""What the world does to a database, and the one sentence each of it ends in."""

from __future__ import annotations

import os
import random
import shutil
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.domain.errors import StoreFull, StoreGone, StoreUnavailable
from core.domain.study import BreastId, ExamId, ReaderId
from core.store import (
    Store,
    backup,
    counts,
    findings,
    history,
    places,
    readers,
    reports,
    sqlite,
    verify,
)
from core.store.faults import Fault, Faults
from tests.support import stores

PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The closed database of three tagged patients."""
    return stores.filled(tmp_path, 3).closed()


def note(store: Store, text: str) -> None:
    """One small write."""
    with store.write(None, "note") as unit:
        readers.ensure(unit, text)


def noted(store: Store) -> list[str]:
    with store.read() as r:
        return [reader.name for reader in readers.all_readers(r)][1:]


def report(store: Store, text: str) -> None:
    """One write as long as is wished."""
    with store.write(None, "report") as unit:
        reports.add(unit, ExamId(1), text, "test")


def reported(store: Store) -> list[str]:
    with store.read() as r:
        return [one.text for one in reports.of_exam(r, ExamId(1))]


def integrity(path: Path) -> str:
    with closing(sqlite.connect(path, mode="ro")) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])


def folder_bytes(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


# fault 2: power loss


@pytest.fixture(scope="module")
def torn(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """A database and its log in the middle of a session of 40 writes."""
    with stores.filled(tmp_path_factory.mktemp("torn"), 1).store as store:
        for number in range(40):
            note(store, f"n{number}")
        log = store.path.with_name(f"{store.path.name}-wal")
        return store.path.read_bytes(), log.read_bytes()


@pytest.mark.parametrize("kind", ["truncated", "flipped"])
def test_a_torn_log_opens_as_a_clean_prefix(
    kind: str, torn: tuple[bytes, bytes], tmp_path: Path
) -> None:
    chance = random.Random(3)
    lost = 0
    for attempt in range(15):
        place = chance.randrange(len(torn[1]))
        log = bytearray(torn[1])
        if kind == "truncated":
            del log[place:]
        else:
            log[place] ^= 1 << chance.randrange(8)
        path = tmp_path / str(attempt) / "maninegs.sqlite"
        path.parent.mkdir()
        path.write_bytes(torn[0])
        path.with_name(f"{path.name}-wal").write_bytes(log)
        with Store.open(path) as store:
            there = noted(store)
            assert there == [f"n{number}" for number in range(len(there))]
            with store.read() as r:
                last = history.entries(r, limit=1)
            if len(there) < 40:
                lost += 1
                said = f"{last[0].at:%H:%M:%S}" if last else "empty"
                assert said in store.notice
            note(store, "goes on")
        assert integrity(path) == "ok"
    assert lost > 3


def test_a_session_that_ended_well_or_still_runs_says_nothing(path: Path) -> None:
    with Store.open(path) as store:
        assert store.notice == ""
        for number in range(5):
            note(store, f"n{number}")
            with Store.open(path) as other:
                assert other.notice == ""


def test_a_kill_between_two_writes_says_nothing(path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        note(store, "acknowledged")
        for name in (path.name, f"{path.name}-wal"):
            (tmp_path / "after").mkdir(exist_ok=True)
            shutil.copy(path.with_name(name), tmp_path / "after" / name)
    with Store.open(tmp_path / "after" / path.name) as store:
        assert store.notice == ""
        assert noted(store) == ["acknowledged"]


# fault 5: the disk is full


def test_a_full_disk_refuses_the_edit_and_keeps_everything_before(path: Path) -> None:
    pages = path.stat().st_size // PAGE + 6
    written = []
    with Store.open(path, pragmas={"max_page_count": pages}) as store:

        def fill() -> None:
            for number in range(10_000):
                report(store, f"{number}" + "x" * 200)
                written.append(f"{number}" + "x" * 200)

        with pytest.raises(StoreUnavailable, match="disk is full"):
            fill()
        assert written
        assert reported(store) == written
        with pytest.raises(StoreUnavailable, match="disk is full"):
            report(store, "y" * 20_000)
        with store.read() as r:
            assert counts.status(r).findings == 3
    assert integrity(path) == "ok"
    with Store.open(path) as store:
        report(store, "space again")
        assert reported(store) == [*written, "space again"]


def test_an_error_swallowed_by_the_caller_still_saves_nothing(path: Path) -> None:
    pages = path.stat().st_size // PAGE + 3
    with Store.open(path, pragmas={"max_page_count": pages}) as store:

        def careless() -> None:
            with store.write(None, "careless") as unit:
                for number in range(500):
                    try:
                        reports.add(unit, ExamId(1), f"{number}" + "x" * 2000, "note")
                    except Exception:  # noqa: BLE001  # what a careless caller would do
                        break

        with pytest.raises(Exception, match=r"disk is full|rolled back"):
            careless()
        assert reported(store) == []


# fault 7: somebody else writes


HOLD = """
import sys
from pysqlite3 import dbapi2
c = dbapi2.connect(sys.argv[1], isolation_level=None)
c.execute("BEGIN IMMEDIATE")
c.execute("UPDATE readers SET role='x'")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process in the middle of a write, until the block ends."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as other:  # fmt: skip
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        try:
            yield other
        finally:
            other.stdin.close()


def test_a_busy_database_is_waited_for_then_named_and_readers_go_on(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sqlite.BUSY_SECONDS == 5
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.3)
    with Store.open(path) as store:
        with held(path) as other:
            with pytest.raises(StoreUnavailable, match="in use by") as caught:
                note(store, "mine")
            if sys.platform == "linux":
                assert f"process {other.pid}" in caught.value.sentence
            assert noted(store) == []
        note(store, "mine")
        assert noted(store) == ["mine"]


def test_two_stores_on_one_file_take_turns(path: Path) -> None:
    def many(store: Store, name: str) -> None:
        for number in range(20):
            note(store, f"{name}{number}")

    with Store.open(path) as one, Store.open(path) as two:
        threads = [threading.Thread(target=many, args=(s, n)) for s, n in ((one, "a"), (two, "b"))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(noted(one)) == len(noted(two)) == 40


def test_one_store_serves_several_threads(path: Path) -> None:
    with Store.open(path) as store:
        threads = [
            threading.Thread(target=note, args=(store, f"thread {number}")) for number in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(noted(store)) == 8


def test_a_write_inside_a_write_is_a_fault_of_ours(path: Path) -> None:
    with (
        Store.open(path) as store,
        store.write(None, "outer"),
        pytest.raises(RuntimeError, match="wait for itself"),
    ):
        note(store, "inner")


# fault 8: it cannot be written


@contextmanager
def read_only(path: Path, *, folder: bool) -> Iterator[Path]:
    """A copy that this user may read and not write, also where the user is root."""
    place = Path(tempfile.mkdtemp(prefix="read-only-"))
    copy = place / path.name
    shutil.copyfile(path, copy)
    root = os.geteuid() == 0
    try:
        if root:
            os.chown(place, 65534, -1)
            os.chown(copy, 65534, -1)
        copy.chmod(0o400)
        place.chmod(0o500 if folder else 0o700)
        if root:
            os.seteuid(65534)
        yield copy
    finally:
        if root:
            os.seteuid(0)
        place.chmod(0o700)
        shutil.rmtree(place)


@pytest.mark.parametrize("folder", [True, False])
def test_what_cannot_be_written_opens_for_review_and_says_so(path: Path, folder: bool) -> None:
    content = path.read_bytes()
    with read_only(path, folder=folder) as copy:
        with Store.open(copy) as store:
            assert store.read_only
            assert "review only" in store.notice
            with store.read() as r:
                assert counts.status(r).findings == 3
            with pytest.raises(StoreUnavailable, match="review only"):
                note(store, "lost?")
        assert copy.read_bytes() == content


def test_a_read_only_disk_with_an_unmerged_log_is_refused(path: Path) -> None:
    with read_only(path, folder=False) as copy:
        copy.with_name(f"{copy.name}-wal").write_bytes(b"x" * 5000)
        copy.parent.chmod(0o500)
        with pytest.raises(StoreUnavailable, match="copy the workspace"):
            Store.open(copy)


def test_asked_to_only_look_it_makes_and_writes_nothing(path: Path, tmp_path: Path) -> None:
    content = path.read_bytes()
    with Store.open(path, read_only=True) as store:
        with pytest.raises(StoreUnavailable):
            note(store, "no")
        assert noted(store) == []
    assert path.read_bytes() == content
    with pytest.raises(StoreUnavailable, match="no database"):
        Store.open(tmp_path / "none" / "maninegs.sqlite", read_only=True)
    assert not (tmp_path / "none").exists()


# fault 9: a place where WAL cannot live


def test_a_network_folder_is_refused_and_untouched(path: Path) -> None:
    before = folder_bytes(path.parent)
    with pytest.raises(StoreUnavailable, match=r"network folder \(nfs4\).*move it"):
        Store.open(path, place=lambda _: "a network folder (nfs4)")
    assert folder_bytes(path.parent) == before
    new = path.with_name("new") / path.name
    with pytest.raises(StoreUnavailable, match="network"):
        Store.open(new, place=lambda _: "a network folder (nfs4)")
    assert not new.parent.exists()


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive - Clinic", "Mobile Documents", "Nextcloud"])
def test_cloud_folders_are_known_by_name(name: str, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="cloud folder"):
        Store.open(tmp_path / name / "ws" / "maninegs.sqlite")
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["dropboxes", "my onedrive notes", "sync", "box"])
def test_folders_that_only_sound_alike_are_fine(name: str, tmp_path: Path) -> None:
    assert places.unsafe(tmp_path / name) is None


@pytest.mark.parametrize(
    ("folder", "wrong"),
    [("/mnt/server/ws", "nfs4"), ("/mnt/my share/x", "cifs"), ("/home/anna", None), ("/", None)],
)
def test_the_mount_that_is_nearest_decides(folder: str, wrong: str | None, tmp_path: Path) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(
        "1 0 8:1 / / rw - ext4 /dev/sda rw\n"
        "2 1 0:5 / /mnt/server rw,relatime shared:1 - nfs4 server:/x rw\n"
        "3 1 0:6 / /mnt/my\\040share rw - cifs //server/x rw\n"
    )
    found = places._linux(Path(folder), table)
    assert found == (f"a network folder ({wrong})" if wrong else None)


# fault 22: the clock jumps


class Clocks:
    """A clock on the wall and one that only counts, both turned by hand."""

    def __init__(self) -> None:
        self.wall = datetime(2030, 1, 1, 12, tzinfo=UTC)
        self.ticks = 0.0

    def pass_by(self, **time: float) -> None:
        self.wall += timedelta(**time)
        self.ticks += timedelta(**time).total_seconds()

    def open(self, folder: Path) -> Store:
        return stores.open_store(folder, clock=lambda: self.wall, ticks=lambda: self.ticks)


def test_history_is_ordered_by_sequence_and_notes_a_clock_that_went_back(tmp_path: Path) -> None:
    clocks = Clocks()
    with clocks.open(tmp_path) as store:
        for name in ("first", "second", "third"):
            note(store, name)
            clocks.wall -= timedelta(days=1)
        with store.read() as r:
            told = history.entries(r)
    assert [e.after["name"] for e in told if e.after and e.topic == "readers"] == [
        "third", "second", "first",
    ]  # fmt: skip
    jumps = [e for e in told if e.action == "clock"]
    assert [e.what for e in jumps] == ["The clock was set back"] * 2
    assert all(e.after and e.after["seconds"] == -86_400 for e in jumps)
    assert [e.id for e in told] == [5, 4, 3, 2, 1]


def test_a_clock_that_goes_on_without_time_passing_is_noted(tmp_path: Path) -> None:
    clocks = Clocks()
    with clocks.open(tmp_path) as store:
        note(store, "first")
        clocks.pass_by(hours=9)
        note(store, "after a night's sleep")
        clocks.wall += timedelta(days=365)
        note(store, "the wrong year")
        with store.read() as r:
            (jump,) = [e for e in history.entries(r) if e.action == "clock"]
    assert jump.what == "The clock was set forward"
    assert jump.after
    assert jump.after["seconds"] == 365 * 86_400


def test_a_clock_that_was_set_back_while_the_program_was_closed_is_noted(tmp_path: Path) -> None:
    clocks = Clocks()
    with clocks.open(tmp_path) as store:
        note(store, "first")
    clocks.wall -= timedelta(hours=3)
    with clocks.open(tmp_path) as store:
        note(store, "second")
        with store.read() as r:
            assert [e.action for e in history.entries(r)] == ["add", "clock", "add"]


@pytest.mark.parametrize("step", [-30, 30, 3600])
def test_a_clock_that_is_put_right_and_the_change_to_summer_time_are_no_news(
    step: int, tmp_path: Path
) -> None:
    clocks = Clocks()
    with clocks.open(tmp_path) as store:
        note(store, "first")
        clocks.pass_by(minutes=5)
        clocks.wall += timedelta(seconds=step)
        note(store, "second")
        with store.read() as r:
            assert [e.action for e in history.entries(r)] == ["add", "add"]


# fault 29: two windows


def test_a_second_window_looks_and_the_next_one_edits(path: Path) -> None:
    with Store.open(path, editing=True) as first:
        with Store.open(path, editing=True) as second:
            assert second.read_only
            assert f"another window (process {os.getpid()})" in second.notice
            note(first, "mine")
            assert noted(second) == ["mine"]
            with pytest.raises(StoreUnavailable, match="review only"):
                note(second, "theirs")
        with Store.open(path) as command:
            note(command, "a command need not ask")
    with Store.open(path, editing=True) as third:
        assert not third.read_only
        note(third, "mine again")


def test_a_window_that_could_not_open_keeps_nobody_out(path: Path) -> None:
    content = path.read_bytes()
    damage(path, 0)
    with pytest.raises(StoreUnavailable):
        Store.open(path, editing=True)
    path.write_bytes(content)
    with Store.open(path, editing=True) as store:
        assert not store.read_only


# fault 31: the disk vanishes


@pytest.mark.parametrize("fault", [Fault.GONE, Fault.NO_FILE])
def test_a_disk_that_stops_answering_saves_nothing_and_recovers(path: Path, fault: Fault) -> None:
    faults = Faults()
    with Store.open(path, faults=faults) as store:
        faults.writes = fault
        with pytest.raises(StoreGone) as caught:
            note(store, "mine")
        assert caught.value.what == "note"
        assert noted(store) == []
        faults.writes = None
        note(store, "mine")
        assert noted(store) == ["mine"]


def test_a_disk_that_fails_in_the_middle_of_a_write_leaves_nothing_of_it(path: Path) -> None:
    faults = Faults()
    with Store.open(path, faults=faults) as store:

        def half() -> None:
            with store.write(None, "two") as unit:
                readers.ensure(unit, "one")
                faults.writes = Fault.GONE
                readers.ensure(unit, "two")

        with pytest.raises(StoreGone):
            half()
        faults.writes = None
        assert noted(store) == []
        with store.read() as r:
            assert verify.verify(r).good


def test_a_full_disk_is_not_what_one_waits_for(path: Path) -> None:
    faults = Faults()
    with Store.open(path, faults=faults) as store:
        faults.writes = Fault.FULL
        with pytest.raises(StoreFull, match="free some space"):
            note(store, "mine")


def test_a_folder_that_went_away_takes_no_write_and_goes_on_when_it_is_back(path: Path) -> None:
    away = path.parent.with_name("away")
    with Store.open(path) as store:
        note(store, "before")
        path.parent.rename(away)
        with pytest.raises(StoreGone, match="not where it was"):
            note(store, "into nothing")
        away.rename(path.parent)
        note(store, "after")
        assert noted(store) == ["before", "after"]


def test_a_copy_of_the_same_store_is_gone_on_with_and_another_store_is_not(
    path: Path, tmp_path: Path
) -> None:
    other = stores.filled(tmp_path / "other", 1).closed()
    with Store.open(path) as store:
        note(store, "before")
        swapped = path.with_name("copy")
        backup_of = backup.make(path, path.parent / "backups", "asked")
        shutil.copy(backup_of / path.name, swapped)
        for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
            path.with_name(name).unlink()
        swapped.rename(path)
        note(store, "on the copy")
        assert noted(store) == ["before", "on the copy"]
    with Store.open(path) as store:
        note(store, "again")
        for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
            path.with_name(name).unlink()
        other.rename(path)
        with pytest.raises(StoreUnavailable, match="replaced by another file"):
            note(store, "into a stranger")


# fault 32: it is damaged


def damage(path: Path, page: int) -> None:
    with path.open("r+b") as stream:
        stream.seek(page * PAGE)
        stream.write(random.Random(page).randbytes(PAGE))


@pytest.mark.parametrize("page", [0, 1, 5, 12])
def test_a_damaged_database_is_left_untouched_and_gets_no_backup(page: int, path: Path) -> None:
    damage(path, page)
    before = folder_bytes(path.parent)
    with pytest.raises(StoreUnavailable, match="damaged and was left untouched"):
        Store.open(path)
    with pytest.raises(StoreUnavailable, match="damaged"):
        backup.make(path, path.parent / "backups", "regular")
    after = folder_bytes(path.parent)
    assert {name: after[name] for name in before} == before
    assert backup.verified(path.parent / "backups") == ()


def test_a_damaged_database_names_the_newest_whole_backup(path: Path) -> None:
    copies = path.parent / "backups"
    whole = backup.make(path, copies, "regular")
    newer = backup.make(path, copies, "regular")
    damage(newer / path.name, 3)
    damage(path, 5)
    with pytest.raises(StoreUnavailable, match=f"restore backups/{whole.name} "):
        Store.open(path)


def test_a_file_that_is_no_database_is_left_untouched(path: Path) -> None:
    path.write_bytes(b"something else entirely" * 1000)
    with pytest.raises(StoreUnavailable, match="damaged and was left untouched"):
        Store.open(path)
    assert path.read_bytes().startswith(b"something else")


def test_a_database_of_another_program_is_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    path.touch()
    with closing(sqlite.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    before = path.read_bytes()
    with pytest.raises(StoreUnavailable, match="not of ManiNegs"):
        Store.open(path)
    assert path.read_bytes() == before


# backups and privacy


def test_a_backup_of_a_live_store_holds_what_is_still_in_the_log(path: Path) -> None:
    with Store.open(path) as store:
        note(store, "in the log")
        place = backup.make(path, path.parent / "backups", "regular")
        note(store, "later")
    with Store.open(place / path.name) as copy:
        assert noted(copy) == ["in the log"]


def test_a_tampered_backup_is_not_counted(path: Path) -> None:
    copies = path.parent / "backups"
    place = backup.make(path, copies, "regular")
    assert backup.verified(copies) == (place,)
    damage(place / path.name, 2)
    assert backup.verified(copies) == ()


def test_opening_makes_the_days_backup_once(path: Path) -> None:
    for _ in range(3):
        Store.open(path).close()
    (place,) = backup.verified(path.parent / "backups")
    assert place.name.endswith("-regular")


def test_a_backup_that_fails_is_told_and_keeps_nobody_from_working(path: Path) -> None:
    (path.parent / "backups").write_text("in the way")
    with Store.open(path) as store:
        assert "No backup could be written" in store.notice
        note(store, "works")
        assert noted(store) == ["works"]


def test_a_full_disk_leaves_no_half_backup(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sqlite, "create_file", full)
    with pytest.raises(StoreUnavailable, match="No space left"):
        backup.make(path, path.parent / "backups", "regular")
    assert list((path.parent / "backups").iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps this in access lists")
def test_only_the_user_can_read_the_database_its_log_and_its_backups(path: Path) -> None:
    old = os.umask(0)
    try:
        with Store.open(path.with_name("new.sqlite")) as store:
            note(store, "x")
            backup.make(store.path, path.parent / "backups", "regular")
            files = [p for p in path.parent.rglob("*.sqlite*") if p.is_file()]
            assert len(files) >= 4
            assert {stat.S_IMODE(p.stat().st_mode) for p in files} == {0o600}
    finally:
        os.umask(old)


def test_the_connection_is_as_safe_as_it_must_be(path: Path) -> None:
    sqlite.check_version()
    with Store.open(path) as store, store.write(None, "look") as unit:
        connection = unit.session.connection()
        values = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert values == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_an_old_sqlite_library_is_refused(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(sqlite, "NEEDED", (99, 0, 0))
    with pytest.raises(StoreUnavailable, match="pysqlite3"):
        Store.open(path)


def test_a_finding_of_nobody_is_refused_by_the_database(path: Path) -> None:
    from sqlalchemy.exc import IntegrityError

    with (
        Store.open(path) as store,
        pytest.raises(IntegrityError, match="FOREIGN KEY"),
        store.write(None, "x") as unit,
    ):
        findings.add(
            unit, breast=BreastId(999), reader=ReaderId(1), lexicon="mvkl-35",
            lexicon_version="1", type_key="mass",
        )  # fmt: skip
