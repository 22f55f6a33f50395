"""Verified copies of the store through SQLite's backup API, and which of them are kept.

Copying the live file alone loses what is still in the WAL. A backup is a sealed folder
(kind "backup"): it counts only after a full ``integrity_check`` passed on the copy, and
its manifest says how far the history went (``core.store.verify``) and how much it holds.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import disk_usage, rmtree
from typing import Any

from core import files, locks
from core.domain.chain import Head
from core.domain.errors import DamagedArtefact, StoreDamaged, StoreFull, StoreUnavailable
from core.domain.progress import CancelToken, Progress, Report, silent
from core.store import history, sqlite

KIND = "backup"
REGULAR = "regular"
"""Made by the program; of these the ladder takes some away again."""
DAMAGED = "damaged"
"""No backup: a damaged original that a restore kept."""
EVERY = timedelta(minutes=25)
"""How old the newest may get while somebody edits; with its making never above 30."""
_STAMP = "%Y%m%d-%H%M%S-%f"
_MAKING = ".making-"
_PAGES = 2000
LAST = 6
"""How many of the latest ones are kept at least."""
_DAYS, _WEEKS = 7, 8
_COUNTS = {
    "exams": "SELECT count(*) FROM exams",
    "findings": "SELECT count(*) FROM findings WHERE deleted = 0",
    "assessments": "SELECT count(*) FROM assessments",
}


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup as its manifest tells of it; whether it is whole, :func:`check` tells.

    Attributes
    ----------
    reason
        ``regular``, ``asked``, ``migration`` or ``restore``.
    head
        How far the history went; None where an earlier program made it.
    serial
        Their order, whatever the clock said.
    """

    place: Path
    file: str
    made: datetime
    reason: str
    serial: int
    head: Head | None
    exams: int | None
    findings: int | None
    assessments: int | None
    bytes: int

    @property
    def path(self) -> Path:
        """The copy of the database."""
        return self.place / self.file


def make(
    path: Path,
    folder: Path,
    reason: str,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> Path:
    """Copy the store at ``path`` into a new folder below ``folder``.

    Parameters
    ----------
    reason
        One word that becomes part of the folder's name (``migration``, ``regular``).

    Returns
    -------
    Path
        The sealed folder.

    Raises
    ------
    StoreUnavailable
        When the store is damaged, so that a bad copy never stands over good ones; when
        there is no room, or nothing may be written there. Nothing was changed then.
    """
    stamp = datetime.now(UTC).strftime(_STAMP)
    place, making = folder / f"{stamp}-{reason}", folder / f"{_MAKING}{stamp}"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _check_room(path, folder)
        making.mkdir(mode=0o700)
        copy = making / path.name
        sqlite.create_file(copy)
        about = _copy(path, copy, report, cancel)
        serial = 1 + max((one.serial for one in listed(folder)), default=0)
        files.seal(making, KIND, reason=reason, serial=serial, **about)
        making.rename(place)
        files.sync_folder(folder)
    except OSError as error:
        rmtree(making, ignore_errors=True)
        raise StoreUnavailable(
            f"No backup could be written into {folder.name} ({error.strerror}): "
            "free some space; nothing was changed."
        ) from error
    except BaseException:
        rmtree(making, ignore_errors=True)
        raise
    return place


def seal(place: Path, name: str, reason: str, folder: Path) -> None:
    """Make a backup of a whole, closed store that lies in ``place`` already."""
    with closing(sqlite.connect(place / name, mode="ro")) as connection:
        about = _about(connection)
    serial = 1 + max((one.serial for one in listed(folder)), default=0)
    files.seal(place, KIND, reason=reason, serial=serial, **about)


def listed(folder: Path) -> tuple[Backup, ...]:
    """The backups below ``folder`` by their manifests, newest first; none was verified."""
    found = []
    for place in _all(folder):
        try:
            manifest = files.read_json(place / files.MANIFEST)
        except DamagedArtefact:
            continue
        one = _value(place, manifest)
        if one is not None:
            found.append(one)
    return tuple(sorted(found, key=lambda one: (one.serial, one.place.name), reverse=True))


def check(one: Backup) -> None:
    """Make sure that every byte of a backup is as it was made.

    Raises
    ------
    DamagedArtefact
        When not.
    """
    files.check_seal(one.place, KIND)


def verified(folder: Path) -> tuple[Path, ...]:
    """The whole backups below ``folder``, newest first."""
    found = []
    for one in listed(folder):
        try:
            check(one)
        except DamagedArtefact:
            continue
        found.append(one.place)
    return tuple(found)


def newest_of(path: Path) -> str:
    """Where the newest whole backup of a damaged store lies, for a sentence."""
    for one in listed(path.parent / "backups"):
        try:
            check(one)
        except DamagedArtefact:
            continue
        return f"backups/{one.place.name}"
    return ""


def due(folder: Path, head: Head, *, every: timedelta = EVERY) -> bool:
    """Whether there is something new, and the newest backup is older than ``every``.

    A backup from the future (a clock that was set back) does not count as young.
    """
    newest = next(iter(listed(folder)), None)
    if newest is None:
        return True
    if newest.head == head:
        return False
    return not timedelta(0) <= datetime.now(UTC) - newest.made < every


def keep(
    path: Path,
    folder: Path,
    *,
    every: timedelta = EVERY,
    last: int = LAST,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> Path | None:
    """Make a backup where one is :func:`due`, and take those away that the ladder drops.

    Parameters
    ----------
    last
        How many of the latest ones the ladder keeps (:func:`dropped`).

    Returns
    -------
    Path or None
        The new backup; None when there was nothing to do, or another one is making one.
    """
    if not due(folder, head_of_store(path), every=every):
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = locks.take(folder / ".lock", str(os.getpid()))
    except OSError as error:
        raise StoreUnavailable(
            f"No backup could be written into {folder.name} ({error.strerror}): "
            "check its permissions; nothing was changed."
        ) from error
    if lock is None:
        return None
    try:
        for left in folder.glob(f"{_MAKING}*"):
            if datetime.now(UTC).timestamp() - left.stat().st_mtime > _STALE:
                rmtree(left, ignore_errors=True)
        made = make(path, folder, REGULAR, report, cancel)
        for one in dropped(listed(folder), last):
            if one.place != made:
                rmtree(one.place)
        return made
    finally:
        lock.release()


_STALE = 86_400.0
"""Seconds after which a backup that was begun is surely no longer being made."""


def dropped(backups: Iterable[Backup], last: int = LAST) -> tuple[Backup, ...]:
    """Those that the ladder no longer needs.

    Kept are the ``last`` ones, then the newest of each of the last seven days and of the last
    eight weeks that have one. Only regular ones ever go: what a person asked for, and
    what was made before a migration or a restore, stays until a person takes it away.
    """
    ladder = sorted(
        (one for one in backups if one.reason == REGULAR),
        key=lambda one: (one.serial, one.place.name),
        reverse=True,
    )
    kept = {one.place for one in ladder[: max(LAST, last)]}
    for rungs, period in ((_DAYS, "%Y-%j"), (_WEEKS, "%G-%V")):
        newest: dict[str, Path] = {}
        for one in ladder:
            newest.setdefault(one.made.strftime(period), one.place)
        kept.update(list(newest.values())[:rungs])
    return tuple(one for one in ladder if one.place not in kept)


def head_of_store(path: Path) -> Head:
    """How far the history of the store at ``path`` goes; ``Head()`` before there was a chain."""
    with sqlite.translated(path), closing(sqlite.connect(path, mode="ro")) as connection:
        about = _about(connection, counts=False)
    return history.head_of({"ties": about}) or Head()


def _copy(
    path: Path, copy: Path, report: Report, cancel: CancelToken | None
) -> dict[str, str | int]:
    def step(_status: int, remaining: int, total: int) -> None:
        report(Progress(total - remaining, total))
        if cancel is not None:
            cancel.check("The backup")

    with (
        sqlite.translated(path),
        closing(sqlite.connect(path, mode="ro")) as source,
        closing(sqlite.connect(copy)) as target,
    ):
        # A snapshot, so that writes meanwhile neither get in nor begin the copy anew.
        source.execute("BEGIN")
        source.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
        try:
            source.backup(target, pages=_PAGES, progress=step)
        except sqlite.DRIVER.DatabaseError as error:
            if sqlite.is_full(error):
                raise StoreFull(
                    "No backup could be written (the disk is full): free some space; "
                    "nothing was changed."
                ) from error
            raise
        target.execute("PRAGMA journal_mode=DELETE").fetchall()
        if target.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise StoreDamaged(sqlite.damaged(path))
        return _about(target)


def _about(connection: Any, *, counts: bool = True) -> dict[str, str | int]:
    """How much an open store of any revision holds, and how far its history goes."""
    about: dict[str, str | int] = {}
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    if counts and tables.issuperset(_COUNTS):
        for name, query in _COUNTS.items():
            about[name] = int(connection.execute(query).fetchone()[0])
    if "history" in tables and any(
        row[1] == "chain" for row in connection.execute("PRAGMA table_info(history)")
    ):
        last = connection.execute(
            "SELECT id, chain FROM history ORDER BY id DESC LIMIT 1"
        ).fetchone()
        about.update(history.ties(Head() if last is None else Head(int(last[0]), str(last[1]))))
    return about


def _check_room(path: Path, folder: Path) -> None:
    needed = sum(
        one.stat().st_size
        for one in (path, path.with_name(f"{path.name}-wal"))
        if one.is_file()
    )  # fmt: skip
    free = disk_usage(folder).free
    if free < needed:
        raise StoreFull(
            f"No backup could be written ({needed // 1_000_000 + 1} MB are needed and "
            f"{free // 1_000_000} MB are free): free some space; nothing was changed."
        )


def _value(place: Path, manifest: dict[str, Any]) -> Backup | None:
    made = _made(place)
    held = manifest.get("files")
    if manifest.get("kind") != KIND or made is None or not isinstance(held, dict) or len(held) != 1:
        return None
    ((name, entry),) = held.items()
    ties = manifest.get("ties")
    known = ties if isinstance(ties, dict) else {}

    def number(key: str) -> int | None:
        value = known.get(key)
        return value if isinstance(value, int) else None

    return Backup(
        place, str(name), made, str(known.get("reason") or place.name.rsplit("-", 1)[-1]),
        number("serial") or 0, history.head_of(manifest), number("exams"), number("findings"),
        number("assessments"), int(entry.get("bytes", 0)) if isinstance(entry, dict) else 0,
    )  # fmt: skip


def _all(folder: Path) -> list[Path]:
    return sorted(folder.glob("[0-9]*-*-*-*"), reverse=True) if folder.is_dir() else []


def _made(place: Path) -> datetime | None:
    try:
        stamp = datetime.strptime("-".join(place.name.split("-")[:3]), _STAMP)
    except ValueError:
        return None
    return stamp.replace(tzinfo=UTC)
