"""Verified copies of the store through SQLite's backup API.

Copying the live file alone loses what is still in the WAL. A backup is a sealed
folder (kind "backup"): it counts only after ``quick_check`` passed on the copy.
"""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree

from core import files
from core.domain.errors import DamagedArtefact, StoreUnavailable
from core.store import sqlite

KIND = "backup"


def make(path: Path, folder: Path, reason: str) -> Path:
    """Copy the store at ``path`` into a new folder below ``folder``.

    Parameters
    ----------
    reason
        One word that becomes part of the folder's name (``migration``, ``daily``).

    Returns
    -------
    Path
        The sealed folder.

    Raises
    ------
    StoreUnavailable
        When the store is damaged, so that a bad copy never stands over good ones.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
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
    for place in sorted(folder.glob("*-*-*"), reverse=True) if folder.is_dir() else ():
        try:
            files.check_seal(place, KIND)
        except DamagedArtefact:
            continue
        found.append(place)
    return tuple(found)
