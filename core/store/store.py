"""Opening a workspace's database, reading it and writing to it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from core.domain.errors import StoreUnavailable
from core.domain.study import ReaderId
from core.store import backup, lease, migrate, places, sqlite, wal
from core.store.work import Reading, Unit

Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now().astimezone()


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
        pragmas: Mapping[str, str | int],
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.notice = notice
        self._clock = clock
        self._reading = sqlite.engine(path, mode="ro", immutable=immutable)
        self._writing = None if read_only else sqlite.engine(path, mode="rw", pragmas=pragmas)
        self._writer: int | None = None
        self._turn = threading.Lock()
        self._lease: lease.Lease | None = None

    @staticmethod
    def open(
        path: Path,
        *,
        read_only: bool = False,
        editing: bool = False,
        place: places.Place = places.unsafe,
        clock: Clock = _now,
        pragmas: Mapping[str, str | int] | None = None,
    ) -> Store:
        """Open the database at ``path``; made when missing, migrated when older.

        A file or folder that cannot be written is opened for review only, with a
        :attr:`notice`. Once a day the store is first copied into ``backups`` beside it.

        Parameters
        ----------
        editing
            Whether this is a window that a person edits in: only one at a time may, a
            second one is opened for review with a notice. Commands need not ask.
        place, clock, pragmas
            Where the outside world comes in; tests inject its faults here.

        Raises
        ------
        StoreUnavailable
            When it lies on a network or cloud folder, is newer than the program,
            damaged, locked, or not ours. Nothing was touched then.
        """
        sqlite.check_version()
        trouble = place(path.parent)
        if trouble:
            raise StoreUnavailable(
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
                notice=notice,
                clock=clock,
                pragmas=pragmas or {},
            )
        except BaseException:
            if right is not None:
                right.release()
            raise
        store._lease = right
        return store

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
            When the disk is full or gone, or another process holds the database
            for more than five seconds. Nothing was saved then.
        """
        if self._writing is None:
            raise StoreUnavailable(
                "This workspace is open for review only: nothing was saved; "
                "open it from a place that can be written."
            )
        if self._writer == threading.get_ident():
            raise RuntimeError("a write inside a write would wait for itself")
        with (
            self._turn,
            sqlite.translated(self.path),
            Session(self._writing, expire_on_commit=False) as session,
        ):
            self._writer = threading.get_ident()
            try:
                with session.begin():
                    connection = session.connection()
                    unit = Unit(session, reader, what, self._clock())
                    yield unit
                    unit.finish()
                    if not sqlite.in_transaction(connection):
                        # SQLite rolls back by itself on some errors; a commit would then lie.
                        raise StoreUnavailable("The disk is full, nothing was saved: free space.")
            finally:
                self._writer = None

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
        from core.store import history

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
    notice: str,
    clock: Clock,
    pragmas: Mapping[str, str | int],
) -> Store:
    log, lost = wal.read(path), False
    with sqlite.translated(path):
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
        if there and not read_only:
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
        pragmas=pragmas,
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
        backup.keep(path, path.parent / "backups")
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
        raise StoreUnavailable(sqlite.damaged(path, backup.newest_of(path)))
