"""Putting another file in the place of a closed database, so that a kill leaves one or the other.

An upgrade and a restore are made on a copy beside the store, which takes the store's
place in one rename. Before it the store has no log: a log that outlived its database
would be played into the new one.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

from core import files, locks
from core.domain.errors import StoreBusy, StoreUnavailable
from core.store import sqlite

_COPY = ".swap-"
_SIDES = ("-wal", "-shm", "-journal")


@contextmanager
def copy_beside(path: Path, source: Path) -> Iterator[Path]:
    """A copy of the closed file ``source`` beside ``path``, gone after the block unless taken.

    Only one at a time is made for a store.

    Raises
    ------
    StoreBusy
        While another process is at it.
    StoreUnavailable
        When there is no room for it.
    """
    lock = locks.take(_lock(path), str(os.getpid()))
    if lock is None:
        raise StoreBusy(
            f"{path.name} is being restored or brought up to date by another process: "
            "wait until it has finished."
        )
    copy = path.with_name(f"{_COPY}{uuid4().hex[:12]}-{path.name}")
    try:
        sqlite.create_file(copy)
        shutil.copyfile(source, copy)
        yield copy
    except OSError as error:
        raise StoreUnavailable(
            f"{path.name} could not be copied ({error.strerror}), nothing was changed: "
            "free some space and try again."
        ) from error
    finally:
        _remove(copy)
        lock.release()


def merge_log(path: Path, *, others: str) -> None:
    """Merge the log into a whole store and take it away; nobody else may have it open.

    Parameters
    ----------
    others
        The sentence when somebody has.
    """
    with sqlite.translated(path), closing(sqlite.connect(path)) as connection:
        connection.execute("PRAGMA busy_timeout=500")
        try:
            mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
        except sqlite.DRIVER.OperationalError as error:
            if not sqlite.is_busy(error):
                raise
            mode = "wal"
        if mode != "delete":
            raise StoreBusy(others)


def stamp(path: Path) -> tuple[int, int, int]:
    """What changes whenever somebody writes to a store without a log."""
    there = path.stat()
    return there.st_ino, there.st_size, there.st_mtime_ns


def put(copy: Path, path: Path) -> None:
    """Let the finished copy take the place of the store, for good."""
    with copy.open("rb") as stream:
        os.fsync(stream.fileno())
    for side in _SIDES:
        if _beside(path, side).exists():
            raise StoreBusy(f"{path.name} was opened meanwhile, nothing was changed: try again.")
    copy.replace(path)
    files.sync_folder(path.parent)


def set_aside(path: Path, folder: Path) -> Path:
    """Let the file at ``path`` also lie in ``folder``, under its name; what is in its log too.

    The store stays where it is until :func:`put` takes its place.
    """
    folder.mkdir(parents=True, mode=0o700)
    aside = folder / path.name
    for side in _SIDES:
        with contextlib.suppress(FileNotFoundError):
            shutil.move(_beside(path, side), _beside(aside, side))
    try:
        os.link(path, aside)
    except OSError:
        # A file system without links: a copy then.
        sqlite.create_file(aside)
        shutil.copyfile(path, aside)
        with aside.open("rb") as stream:
            os.fsync(stream.fileno())
    files.sync_folder(folder)
    files.sync_folder(folder.parent)
    return aside


def clean(path: Path) -> None:
    """Take away copies that a kill left unfinished beside the store at ``path``."""
    left = sorted(path.parent.glob(f"{_COPY}*-{path.name}*"))
    if not left:
        return
    lock = locks.take(_lock(path), str(os.getpid()))
    if lock is None:
        return
    try:
        for one in left:
            with contextlib.suppress(OSError):
                one.unlink()
        # What was set aside for a restore that never came is still the store itself.
        for aside in path.parent.glob(f"backups/*-restore/{path.name}"):
            if path.is_file() and aside.samefile(path):
                shutil.rmtree(aside.parent)
    finally:
        lock.release()


def _remove(copy: Path) -> None:
    for one in (copy, *(_beside(copy, side) for side in _SIDES)):
        with contextlib.suppress(OSError):
            one.unlink()


def _beside(path: Path, side: str) -> Path:
    return path.with_name(path.name + side)


def _lock(path: Path) -> Path:
    return path.with_name(f"{path.name}.swap")
