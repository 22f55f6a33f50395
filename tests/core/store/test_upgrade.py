"""Real files of every earlier program are brought up on a copy, which a kill cannot spoil.

``store_NNNN.sqlite.xz`` was written and closed by the program whose schema was NNNN; the
bytes are the database's, compressed. No program with 0006 or 0007 as its last schema was ever
handed out: those two are the file of 0005 brought up as far by the migrations.
"""

from __future__ import annotations

import lzma
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from core.annotation import Annotator
from core.domain.errors import StoreBusy
from core.store import (
    Store,
    backup,
    counts,
    findings,
    history,
    migrate,
    readers,
    sqlite,
    swap,
    verify,
)

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("store_*.sqlite.xz"))
OPENER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from core.store import Store
print("ready", flush=True)
for line in sys.stdin:
    Store.open(Path(sys.argv[2])).close()
    print("done", flush=True)
"""


def laid(folder: Path, file: Path) -> Path:
    """The file in a folder of its own, as that program left it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "maninegs.sqlite"
    path.write_bytes(lzma.decompress(file.read_bytes()))
    return path


def whole(path: Path) -> None:
    """Whatever of the two it is, it is all of it."""
    with closing(sqlite.connect(path, mode="ro")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert connection.execute("SELECT count(*) FROM readers").fetchone()[0] >= 2


def test_there_is_a_file_of_every_schema_but_the_present_one() -> None:
    known = sorted(r.revision for r in migrate.script().walk_revisions())
    assert [file.name[6:10] for file in FILES] == known[:-1]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name[6:10])
def test_a_real_file_is_brought_up_whole_chained_and_goes_on(file: Path, tmp_path: Path) -> None:
    path = laid(tmp_path, file)
    old = path.read_bytes()
    with Store.open(path) as store:
        with store.read() as r:
            assert readers.all_readers(r)[-1].name == f"Reader of store_{file.name[6:10]}"
            assert counts.status(r).findings == 2
            assert verify.verify(r).good
            before = history.head(r)
            assert before.count >= 2
            reader = readers.all_readers(r)[0].id
            ours = next(f for some in findings.of_breasts(r).values() for f in some)
        Annotator(store, reader).set_note(ours.id, "goes on")
        with store.read() as r:
            assert verify.verify(r, before).good
            assert history.head(r).count == before.count + 1
    assert migrate.peek(path) == migrate.newest()
    kept = [b for b in backup.listed(tmp_path / "backups") if b.reason == "migration"]
    assert len(kept) == 1
    assert migrate.peek(kept[0].path) == file.name[6:10]
    assert kept[0].path.stat().st_size == len(old)
    assert kept[0].findings == 2
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".swap-")]


MODE = """
import sys, os
from pysqlite3 import dbapi2
c = dbapi2.connect(sys.argv[1], isolation_level=None)
c.execute("PRAGMA journal_mode=DELETE").fetchall()
c.execute("PRAGMA cache_size=1")
c.execute("BEGIN IMMEDIATE")
c.execute("UPDATE findings SET note = 'half'")
c.execute("UPDATE readers SET name = name || hex(randomblob(20000))")
os.kill(os.getpid(), 9)
"""


def test_a_journal_that_a_kill_left_is_taken_back_at_the_next_opening(tmp_path: Path) -> None:
    path = laid(tmp_path, FILES[-1])
    subprocess.run([sys.executable, "-c", MODE, str(path)], check=False)
    assert path.with_name(f"{path.name}-journal").stat().st_size > 0
    with Store.open(path) as store, store.read() as r:
        assert all(f.note != "half" for some in findings.of_breasts(r).values() for f in some)
        assert verify.verify(r).good


def endure(folder: Path, checkout: Path, kills: int, seed: int) -> set[str | None]:
    chance, seen = random.Random(seed), set()
    for number in range(kills):
        path = laid(folder / str(number), chance.choice(FILES))
        first = migrate.peek(path)
        with subprocess.Popen(
            [sys.executable, "-c", OPENER, str(checkout), str(path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        ) as child:  # fmt: skip
            assert child.stdin is not None
            assert child.stdout is not None
            assert child.stdout.readline() == "ready\n"
            child.stdin.write("go\n")
            child.stdin.flush()
            time.sleep(chance.uniform(0, 0.6))
            os.kill(child.pid, signal.SIGKILL)
        whole(path)
        found = migrate.peek(path)
        assert found in (first, migrate.newest())
        seen.add("new" if found == migrate.newest() else "old")
        with Store.open(path) as store, store.read() as r:
            assert verify.verify(r).good
            assert counts.status(r).findings == 2
        assert not [p for p in path.parent.iterdir() if p.name.startswith(".swap-")]
        shutil.rmtree(path.parent)
    return seen


def test_kill_9_at_any_moment_of_an_upgrade_leaves_the_old_store_or_the_new(
    tmp_path: Path, checkout: Path
) -> None:
    assert endure(tmp_path, checkout, 5, seed=11)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_a_hundred_kills_of_an_upgrade_leave_the_old_store_or_the_new(
    tmp_path: Path, checkout: Path
) -> None:
    assert endure(tmp_path, checkout, 100, seed=12) == {"old", "new"}


def test_an_upgrade_waits_for_nobody_who_has_the_store_open(tmp_path: Path) -> None:
    path = laid(tmp_path, FILES[-1])
    content = path.read_bytes()
    with closing(sqlite.connect(path)) as other:
        other.execute("PRAGMA journal_mode=WAL").fetchall()
        other.execute("SELECT * FROM readers").fetchall()
        with pytest.raises(StoreBusy, match="open elsewhere too"):
            Store.open(path)
    assert migrate.peek(path) == FILES[-1].name[6:10]
    assert len(path.read_bytes()) == len(content)
    Store.open(path).close()
    assert migrate.peek(path) == migrate.newest()


def test_what_is_still_in_the_log_of_an_older_store_is_brought_up_too(tmp_path: Path) -> None:
    path = laid(tmp_path, FILES[-1])
    with closing(sqlite.connect(path)) as other:
        other.execute("PRAGMA journal_mode=WAL").fetchall()
        other.execute("UPDATE findings SET note = 'in the log'")
        for side in ("", "-wal"):
            there = path.with_name(path.name + side)
            (tmp_path / "after").mkdir(exist_ok=True)
            shutil.copy(there, tmp_path / "after" / there.name)
    with Store.open(tmp_path / "after" / path.name) as store, store.read() as r:
        notes = {f.note for some in findings.of_breasts(r).values() for f in some}
    assert notes == {"in the log"}


def test_a_log_never_outlives_its_database_into_another(tmp_path: Path) -> None:
    path = laid(tmp_path, FILES[-1])
    copy = path.with_name("copy")
    shutil.copy(path, copy)
    path.with_name(f"{path.name}-wal").write_bytes(b"of another database")
    with pytest.raises(StoreBusy, match="opened meanwhile"):
        swap.put(copy, path)
    assert copy.exists()


def test_only_one_process_brings_a_store_up(tmp_path: Path) -> None:
    from core import locks

    path = laid(tmp_path, FILES[-1])
    lock = locks.take(path.with_name(f"{path.name}.swap"), "")
    assert lock is not None
    with pytest.raises(StoreBusy, match="by another process"):
        Store.open(path)
    lock.release()
    Store.open(path).close()
