"""The one place that knows SQLite: connections, pragmas, triggers, error codes.

Only ``pysqlite3`` opens a store: two SQLite libraries in one process break each
other's locks, and SQLite before 3.51.3 has the WAL-reset bug.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pysqlite3 import dbapi2
from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Integer,
    String,
    bindparam,
    column,
    create_engine,
    event,
    literal_column,
    table,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from core.domain.errors import (
    StoreBusy,
    StoreDamaged,
    StoreFull,
    StoreGone,
    StoreUnavailable,
)
from core.store import holder

NEEDED = (3, 51, 3)
BUSY_SECONDS = 5.0
APPLICATION_ID = 0x4D4E4547
# As revision 0001 made them; later revisions make their own.
APPEND_ONLY = tuple(
    f"CREATE TRIGGER history_no_{word} BEFORE {word.upper()} ON history "
    "BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END"
    for word in ("update", "delete")
)
TEXT_INDEX = (
    # No copy of the text is kept; a row's number is its place in the list.
    "CREATE VIRTUAL TABLE worklist_text USING fts5("
    "search, content='', contentless_delete=1, tokenize='trigram case_sensitive 1')"
)
TEXT_ROWS = table("worklist_text", column("rowid", Integer), column("search", String))
TEXT_CLEAR = "INSERT INTO worklist_text(worklist_text) VALUES ('delete-all')"
TEXT_TIDY = "INSERT INTO worklist_text(worklist_text) VALUES ('optimize')"
"""Leaves nothing of removed rows behind in the index of texts."""

# Primary result codes (sqlite.org/rescode.html).
_PERM, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = (
    3, 5, 6, 8, 10, 11, 13, 14, 26,
)  # fmt: skip

_READONLY_DBMOVED = 1032

DRIVER: Any = dbapi2


def version() -> str:
    """The version of the SQLite library in use."""
    return str(dbapi2.sqlite_version)


def check_version() -> None:
    """Raise when the SQLite library is older than the store may rely on."""
    if tuple(dbapi2.sqlite_version_info) < NEEDED:
        raise StoreUnavailable(
            f"SQLite {version()} can damage a workspace: install pysqlite3 0.6.1 or newer."
        )


def connect(
    path: Path,
    *,
    mode: str = "rw",
    immutable: bool = False,
    pragmas: Mapping[str, str | int] | None = None,
) -> Any:
    """A raw connection with our pragmas; transactions are begun explicitly.

    Parameters
    ----------
    mode
        ``rw`` or ``ro``; never creates a file.
    immutable
        For read-only media: takes no locks and reads no WAL.
    pragmas
        Set last; tests inject faults here (``{"max_page_count": 100}``).
    """
    address = f"file:{quote(str(path.absolute()))}?mode={mode}" + "&immutable=1" * immutable
    connection = dbapi2.connect(
        address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        own: dict[str, str | int] = {"foreign_keys": "ON", "trusted_schema": "OFF"}
        if mode == "rw":
            own["synchronous"] = "FULL"
        else:
            own["query_only"] = "ON"
        for name, value in (own | dict(pragmas or {})).items():
            connection.execute(f"PRAGMA {name}={value}")
    except BaseException:
        connection.close()
        raise
    return connection


def engine(
    path: Path,
    *,
    mode: str,
    immutable: bool = False,
    pragmas: Mapping[str, str | int] | None = None,
    patience: Callable[[], float] = lambda: BUSY_SECONDS,
    strike: Callable[[], None] = lambda: None,
) -> Engine:
    """An engine whose transactions are snapshots (``ro``) or immediate writes (``rw``).

    Parameters
    ----------
    patience
        For how many seconds the next write waits for another process.
    strike
        Called before every statement; tests let it raise.
    """
    made = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: connect(path, mode=mode, immutable=immutable, pragmas=pragmas),
        poolclass=QueuePool,
        pool_size=4,
    )
    statement = "BEGIN IMMEDIATE" if mode == "rw" else "BEGIN"

    @event.listens_for(made, "begin")
    def begin(connection: Connection) -> None:
        if mode == "rw":
            waits = round(patience() * 1000)
            connection.exec_driver_sql(f"PRAGMA busy_timeout={waits}").close()
        connection.exec_driver_sql(statement)
        if mode == "ro":
            # A deferred transaction takes its snapshot at the first read only.
            connection.exec_driver_sql("SELECT 1 FROM sqlite_schema LIMIT 1").close()

    @event.listens_for(made, "before_cursor_execute")
    def before(*_: object) -> None:
        strike()

    event.listen(made, "commit", lambda _: strike())
    return made


def roll_back(path: Path) -> None:
    """Take back a change of mode that a kill cut off, which no reader can do for itself.

    A store has a log and no journal, but for the moments in which it is made ready to be
    exchanged; there is nothing to do as a rule.
    """
    if not path.with_name(f"{path.name}-journal").is_file():
        return
    connection = connect(path)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    finally:
        connection.close()


def create_file(path: Path) -> None:
    """Make an empty file that only its user can read; WAL files inherit this."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the database's own errors that the world caused into sentences."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        original = error.orig if isinstance(error, DBAPIError) else error
        told = _told(getattr(original, "sqlite_errorcode", None), str(original), path)
        if told is None:
            raise
        raise told from error


def _told(code: int | None, text: str, path: Path) -> StoreUnavailable | None:
    primary = _guess(text) if code is None else code & 0xFF
    name = path.name
    if code == _READONLY_DBMOVED:
        primary = _IOERR
    kinds: dict[int, tuple[type[StoreUnavailable], str]] = {
        _FULL: (StoreFull, "The disk is full, nothing was saved: free some space and try again."),
        _READONLY: (
            StoreUnavailable,
            f"{name} cannot be written (read-only), nothing was saved: check its permissions.",
        ),
        _IOERR: (
            StoreGone,
            f"The disk that holds {name} does not answer, nothing was saved: "
            "reconnect it and try again.",
        ),
        _CANTOPEN: (
            StoreGone,
            f"{name} cannot be opened: check that the disk is there and may be read.",
        ),
    }
    kinds[_PERM] = kinds[_READONLY]
    if primary in {_CORRUPT, _NOTADB}:
        return StoreDamaged(damaged(path))
    if primary in {_BUSY, _LOCKED}:
        return StoreBusy(
            f"{name} is in use by {holder.of(path)}: nothing was saved; "
            "try again when it has finished."
        )
    kind, sentence = kinds.get(primary or 0, (None, ""))
    return None if kind is None else kind(sentence)


def damaged(path: Path, copy: str = "") -> str:
    """The sentence for a database that is no longer whole; it is left as it is.

    Parameters
    ----------
    copy
        The newest whole backup, where it was looked for.
    """
    if copy:
        return f"{path.name} is damaged and was left untouched: restore {copy} in its place."
    return (
        f"{path.name} is damaged and was left untouched: "
        "restore the newest copy from the workspace's backups."
    )


def is_damage(error: Exception) -> bool:
    """Whether an error of the driver says that the file is not whole."""
    code = getattr(error, "sqlite_errorcode", None)
    return (_guess(str(error)) if code is None else code & 0xFF) in {_CORRUPT, _NOTADB}


def is_busy(error: Exception) -> bool:
    """Whether an error of the driver says that another connection is in the way."""
    code = getattr(error, "sqlite_errorcode", None)
    return (_guess(str(error)) if code is None else code & 0xFF) in {_BUSY, _LOCKED}


def is_full(error: Exception) -> bool:
    """Whether an error of the driver says that there is no room."""
    code = getattr(error, "sqlite_errorcode", None)
    return (_guess(str(error)) if code is None else code & 0xFF) == _FULL


_TEXTS = (
    ("locked", _BUSY),
    ("database or disk is full", _FULL),
    ("readonly", _READONLY),
    ("disk I/O", _IOERR),
    ("unable to open", _CANTOPEN),
    ("malformed", _CORRUPT),
    ("not a database", _NOTADB),
)


def _guess(text: str) -> int | None:
    return next((code for part, code in _TEXTS if part in text), None)


def last_number(connection: Connection, table: str) -> int:
    """The highest id that a table with never reused ids ever gave, also to rows now gone."""
    return int(
        connection.exec_driver_sql(
            "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?", (table,)
        ).scalar_one()
    )


def scrub(connection: Any, path: Path) -> None:
    """Leave nothing of deleted rows in the file and its log; needs no open transaction."""
    made = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
    for name, sql in made:
        if sql and "using fts5" in sql.lower():
            # Old terms stay in the segments of a full-text table until they are merged.
            quoted = name.replace('"', '""')
            connection.execute(f'INSERT INTO "{quoted}"("{quoted}") VALUES (\'optimize\')')  # noqa: S608
    if any(name.startswith("sqlite_stat") for name, _ in made):
        connection.execute("ANALYZE")
    connection.execute("VACUUM")
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StoreUnavailable(
            f"{path.name} is being read by {holder.of(path)}, so that what was deleted cannot be "
            "overwritten yet: it is done at the next start."
        )


def in_transaction(connection: Connection) -> bool:
    """Whether SQLite still holds the transaction that was begun."""
    driver: Any = connection.connection.driver_connection
    return bool(driver.in_transaction)


def text_matches(words: Sequence[str]) -> ColumnElement[bool]:
    """Whether a row of :data:`TEXT_ROWS` holds all of ``words``, each folded.

    Three letters or more are found anywhere; fewer only where a word begins, since the
    index knows groups of three. Words are stored with two spaces before each
    (``core.store.text.spread``), so that the beginning of a word is such a group too.
    """
    wanted = " ".join(f'"{_padded(word)}"' for word in words)
    table_ = literal_column("worklist_text", String)
    return table_.op("MATCH", is_comparison=True)(bindparam(None, wanted))


def _padded(word: str) -> str:
    return (" " * (3 - len(word)) + word).replace('"', '""')
