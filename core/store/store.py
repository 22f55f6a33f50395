"""Opening a workspace's database, reading it and writing to it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from core.domain.chain import Head
from core.domain.errors import (
    StoreBusy,
    StoreDamaged,
    StoreFull,
    StoreGone,
    StoreMisplaced,
    StoreRetry,
    StoreUnavailable,
)
from core.domain.study import ReaderId
from core.locks import FileLock
from core.store import backup, history, identity, lease, migrate, places, sqlite, swap, wal
from core.store.faults import Faults
from core.store.work import Reading, Unit

Clock = Callable[[], datetime]
Ticks = Callable[[], float]
_SET_FORWARD = timedelta(hours=2)
"""A clock that goes on by more than this without time passing is told (fault 22)."""


def _now() -> datetime:
    return datetime.now().astimezone()


def _ticks() -> float:
    """Seconds that pass also while the computer sleeps, where the system counts them."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


class Store:
    """The one owner of a workspace's database file.

    May be used from several threads; writes wait for each other. Open it with
    :meth:`open` and close it, or use it as a context manager.

    Attributes
    ----------
    read_only
        Whether it can only be looked at (asked for, or the place cannot be written).
    notice
        One sentence that a window shows as a banner, or "".
    """

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool,
        immutable: bool,
        notice: str,
        clock: Clock,
        ticks: Ticks,
        pragmas: Mapping[str, str | int],
        faults: Faults,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.notice = notice
        self._clock, self._ticks = clock, ticks
        self._last: tuple[datetime, float] | None = None
        self._reading = sqlite.engine(
            path, mode="ro", immutable=immutable, strike=lambda: faults.strike(writing=False)
        )
        self._writing = (
            None
            if read_only
            else sqlite.engine(
                path,
                mode="rw",
                pragmas=pragmas,
                patience=self._patience,
                strike=lambda: faults.strike(writing=True),
            )
        )
        self._own = threading.local()
        self._identity = None if read_only else identity.of(path)
        self._known: Head | None = None
        self._writer: int | None = None
        self._turn = threading.Lock()
        self._lease: FileLock | None = None

    @staticmethod
    def open(
        path: Path,
        *,
        read_only: bool = False,
        editing: bool = False,
        place: places.Place = places.unsafe,
        clock: Clock = _now,
        ticks: Ticks = _ticks,
        pragmas: Mapping[str, str | int] | None = None,
        faults: Faults | None = None,
    ) -> Store:
        """Open the database at ``path``; made when missing, migrated when older.

        A file or folder that cannot be written is opened for review only, with a
        :attr:`notice`. Where nobody edits in a window, which makes its own backups, the
        store is first copied into ``backups`` beside it once a day.

        Parameters
        ----------
        editing
            Whether this is a window that a person edits in: only one at a time may, a
            second one is opened for review with a notice. Commands need not ask.
        place, clock, ticks, pragmas, faults
            Where the outside world comes in; tests inject its faults here.

        Raises
        ------
        StoreUnavailable
            When it lies on a network or cloud folder, is newer than the program,
            damaged, locked, or not ours (each a class of its own). Nothing was touched then.
        """
        sqlite.check_version()
        trouble = place(path.parent)
        if trouble:
            raise StoreMisplaced(
                f"The workspace lies in {trouble}, where its database could be damaged: "
                "move it to a disk of this computer."
            )
        there = path.is_file()
        if not there and read_only:
            raise StoreUnavailable(f"There is no database {path.name} to look at: choose another.")
        notice = ""
        if there and not read_only and not _writable(path):
            read_only = True
            notice = "This workspace cannot be written: it is open for review only."
        immutable = read_only and not _allowed(path.parent)
        if immutable and _size(path.with_name(f"{path.name}-wal")):
            raise StoreUnavailable(
                f"{path.name} lies on a read-only disk with changes that were not merged in: "
                "copy the workspace to a disk that can be written."
            )
        if not there:
            _make(path)
        right = None
        if editing and not read_only:
            right = lease.take(path)
            if right is None:
                read_only = True
                notice = (
                    f"This workspace is open in {lease.holder(path)}: "
                    "it is open here for review only."
                )
        try:
            store = _open(
                path,
                read_only=read_only,
                immutable=immutable,
                there=there,
                editing=editing,
                notice=notice,
                clock=clock,
                ticks=ticks,
                pragmas=pragmas or {},
                faults=faults or Faults.from_environment(),
            )
        except BaseException:
            if right is not None:
                right.release()
            raise
        store._lease = right
        return store

    @staticmethod
    def open_copy(path: Path) -> Store:
        """Open a file that is being made ready to become a store; nothing is checked.

        It keeps no log, so that it is one file when it is closed.
        """
        return Store(
            path, read_only=False, immutable=False, notice="", clock=_now, ticks=_ticks,
            pragmas={}, faults=Faults(),
        )  # fmt: skip

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; the last one to do so merges the WAL in."""
        self._reading.dispose()
        if self._writing is not None:
            self._writing.dispose()
        if self._lease is not None:
            self._lease.release()
            self._lease = None

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """A consistent snapshot that can only be read."""
        with (
            sqlite.translated(self.path),
            Session(self._reading, expire_on_commit=False) as session,
            session.begin(),
        ):
            session.connection()
            yield Reading(session)

    @contextmanager
    def write(self, reader: ReaderId | None, what: str) -> Iterator[Unit]:
        """One transaction: all of it is there after the block, or nothing.

        Parameters
        ----------
        reader
            Who writes; None for the program itself.
        what
            The user's word for it, kept in the history.

        Raises
        ------
        StoreUnavailable
            When the disk is full or gone, or another process holds the database for more
            than five seconds. Nothing was saved then; a :class:`StoreRetry` may well be
            saved later.
        """
        if self._writing is None:
            raise StoreUnavailable(
                "This workspace is open for review only: nothing was saved; "
                "open it from a place that can be written."
            )
        if self._writer == threading.get_ident():
            raise RuntimeError("a write inside a write would wait for itself")
        try:
            with self._in_turn(), sqlite.translated(self.path):
                self._look_again()
                with Session(self._writing, expire_on_commit=False) as session:
                    yield from self._transaction(session, reader, what)
        except StoreRetry as error:
            error.what = what
            if isinstance(error, StoreGone):
                # What is open may be of a disk that is no longer there.
                self._writing.dispose()
                self._reading.dispose()
            raise

    @contextmanager
    def impatient(self, seconds: float) -> Iterator[None]:
        """Let this thread's writes wait for others only so long; who waits keeps them."""
        self._own.patience = seconds
        self._own.committed = 0
        try:
            yield
        finally:
            del self._own.patience

    @property
    def committed(self) -> int:
        """Writes of this thread that were saved since it became :meth:`impatient`."""
        return int(getattr(self._own, "committed", 0))

    def _patience(self) -> float:
        return float(getattr(self._own, "patience", sqlite.BUSY_SECONDS))

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        patient = not hasattr(self._own, "patience")
        if not self._turn.acquire(timeout=-1 if patient else self._own.patience):
            raise StoreBusy(
                f"{self.path.name} is being written by longer work of this window: nothing was "
                "saved; try again when it has finished."
            )
        self._writer = threading.get_ident()
        try:
            yield
        finally:
            self._writer = None
            self._turn.release()

    def _look_again(self) -> None:
        """Make sure that the file that lies there is the one that this store writes to."""
        there = identity.of(self.path)
        if there == self._identity:
            return
        if self._writing is not None:
            self._writing.dispose()
        self._reading.dispose()
        with self.read() as reading:
            same = self._known is None or history.reaches(reading, self._known)
        if not same:
            raise StoreUnavailable(
                f"{self.path.name} was replaced by another file: nothing was saved; "
                "close this window and open the workspace again."
            )
        self._identity = there

    def _transaction(self, session: Session, reader: ReaderId | None, what: str) -> Iterator[Unit]:
        with session.begin():
            connection = session.connection()
            now, ticks = self._clock(), self._ticks()
            unit = Unit(session, reader, what, now, self._jumped(now, ticks))
            yield unit
            unit.finish()
            if not sqlite.in_transaction(connection):
                # SQLite rolls back by itself on some errors; a commit would then lie.
                raise StoreFull("The disk is full, nothing was saved: free space.")
        self._last = now, ticks
        self._known = unit.head or self._known
        self._own.committed = getattr(self._own, "committed", 0) + 1

    def _jumped(self, now: datetime, ticks: float) -> timedelta:
        if self._last is None:
            return timedelta(0)
        last, then = self._last
        jumped = (now - last) - timedelta(seconds=ticks - then)
        return jumped if jumped > _SET_FORWARD else timedelta(0)

    def scrub(self) -> None:
        """Write the file anew, so that nothing of what was deleted is left in it.

        SQLite keeps deleted rows in free pages, in the log, in the terms of full-text
        tables and in the samples of its statistics. Needs room for a second copy.

        Raises
        ------
        StoreUnavailable
            When the disk is full, or somebody reads so long that the log cannot be emptied.
        """
        if self._writing is None:
            raise StoreUnavailable("This workspace is open for review only: nothing was changed.")
        with (
            self._turn,
            sqlite.translated(self.path),
            closing(sqlite.connect(self.path)) as connection,
        ):
            sqlite.scrub(connection, self.path)

    def _returned(self) -> str:
        with self.read() as reading:
            last = history.entries(reading, limit=1)
        if not last:
            return "The last session ended abruptly; the workspace is as it was when empty."
        return (
            "The last session ended abruptly; the workspace is as it was at "
            f"{last[0].at:%Y-%m-%d %H:%M:%S}."
        )


def _open(
    path: Path,
    *,
    read_only: bool,
    immutable: bool,
    there: bool,
    editing: bool,
    notice: str,
    clock: Clock,
    ticks: Ticks,
    pragmas: Mapping[str, str | int],
    faults: Faults,
) -> Store:
    if not read_only:
        swap.clean(path)
    log, lost = wal.read(path), False
    with sqlite.translated(path):
        if not read_only:
            sqlite.roll_back(path)
        _check(path, immutable=immutable)
        current = migrate.peek(path, immutable=immutable)
        old = migrate.needed(path, current)
        if not read_only:
            with closing(sqlite.connect(path)) as connection:
                lost = log.lost(connection)
        if old:
            if read_only:
                raise StoreUnavailable(
                    f"{path.name} is of an older ManiNegs and cannot be brought up to date "
                    "where it lies: copy the workspace to a disk that can be written."
                )
            migrate.upgrade(path, path.parent / "backups", current)
        if there and not read_only and not editing:
            notice = _back_up(path)
        if not read_only:
            with closing(sqlite.connect(path)) as connection:
                connection.execute("PRAGMA journal_mode=WAL").fetchall()
    store = Store(
        path,
        read_only=read_only,
        immutable=immutable,
        notice=notice,
        clock=clock,
        ticks=ticks,
        pragmas=pragmas,
        faults=faults,
    )
    if lost:
        store.notice = store._returned()
    return store


def _writable(path: Path) -> bool:
    return _allowed(path) and _allowed(path.parent)


def _allowed(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _make(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        sqlite.create_file(path)
    except OSError as error:
        raise StoreUnavailable(
            f"{path.name} cannot be made in {path.parent.name} ({error.strerror}): "
            "choose another folder."
        ) from error


def _back_up(path: Path) -> str:
    try:
        backup.keep(path, path.parent / "backups", every=timedelta(days=1))
    except StoreUnavailable as error:
        return error.sentence  # work goes on, but the reader is told
    return ""


def _check(path: Path, *, immutable: bool) -> None:
    try:
        with closing(sqlite.connect(path, mode="ro", immutable=immutable)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
            whole = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    except sqlite.DRIVER.DatabaseError as error:
        if not sqlite.is_damage(error):
            raise
        whole = False
    if not whole:
        raise StoreDamaged(sqlite.damaged(path, backup.newest_of(path)))
