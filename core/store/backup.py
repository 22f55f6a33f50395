"""Verified copies of the store through SQLite's backup API.

Copying the live file alone loses what is still in the WAL. A backup is a sealed
folder (kind "backup"): it counts only after ``quick_check`` passed on the copy.
"""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import rmtree

from core import files
from core.domain.errors import DamagedArtefact, StoreUnavailable
from core.store import sqlite

KIND = "backup"
_STAMP = "%Y%m%d-%H%M%S-%f"
_REGULAR = "regular"


def make(path: Path, folder: Path, reason: str) -> Path:
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
        When the store is damaged, so that a bad copy never stands over good ones.
    """
    stamp = datetime.now(UTC).strftime(_STAMP)
    place = folder / f"{stamp}-{reason}"
    try:
        place.mkdir(parents=True, mode=0o700)
        copy = place / path.name
        sqlite.create_file(copy)
        with (
            sqlite.translated(path),
            closing(sqlite.connect(path, mode="ro")) as source,
            closing(sqlite.connect(copy)) as target,
        ):
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE").fetchall()
            whole = target.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        if not whole:
            raise StoreUnavailable(sqlite.damaged(path))
        files.seal(place, KIND)
    except OSError as error:
        rmtree(place, ignore_errors=True)
        raise StoreUnavailable(
            f"No backup could be written into {folder.name} ({error.strerror}): "
            "free some space; nothing was changed."
        ) from error
    except BaseException:
        rmtree(place, ignore_errors=True)
        raise
    return place


def verified(folder: Path) -> tuple[Path, ...]:
    """The whole backups below ``folder``, newest first."""
    found = []
    for place in _all(folder):
        try:
            files.check_seal(place, KIND)
        except DamagedArtefact:
            continue
        found.append(place)
    return tuple(found)


def newest_of(path: Path) -> str:
    """Where the newest whole backup of a damaged store lies, for a sentence."""
    found = verified(path.parent / "backups")
    return f"backups/{found[0].name}" if found else ""


def keep(path: Path, folder: Path, *, every: timedelta = timedelta(days=1), kept: int = 7) -> bool:
    """Make a backup when the newest is older than ``every``; returns whether.

    Of the regular ones ``kept`` stay, those before migrations are never taken away. A
    damaged store gets no new backup, so a bad copy never pushes out a good one.
    """
    newest = max((made for place in _all(folder) if (made := _made(place))), default=None)
    if newest is not None and datetime.now(UTC) - newest < every:
        return False
    make(path, folder, _REGULAR)
    regular = [place for place in _all(folder) if place.name.endswith(f"-{_REGULAR}")]
    for place in regular[kept:]:
        rmtree(place)
    return True


def _all(folder: Path) -> list[Path]:
    return sorted(folder.glob("*-*-*-*"), reverse=True) if folder.is_dir() else []


def _made(place: Path) -> datetime | None:
    try:
        stamp = datetime.strptime("-".join(place.name.split("-")[:3]), _STAMP)
    except ValueError:
        return None
    return stamp.replace(tzinfo=UTC)
