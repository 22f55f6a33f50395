"""The lock by which a workspace never has two trainers.

The operating system holds it for the process that trains and frees it when that
process ends, however it ends, so a lock that is left over is no lock. What is
written in the file (process id, start, run) only tells people and ``attach``.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from core.domain.errors import WorldError
from core.jobs.protocol import LOCK

_FAR = 1 << 20
"""The locked byte lies beyond the content, which Windows would else not let others read."""
_TRIES, _BETWEEN = 10, 0.05


@dataclass(frozen=True, slots=True)
class Holder:
    """Who trains: process id, when it took the lock (seconds since 1970), and its run."""

    pid: int
    since: float
    run: str


class Busy(WorldError):
    """Another training of this workspace is under way."""

    def __init__(self) -> None:
        super().__init__(
            "A training of this workspace is already under way: wait for it or cancel it first."
        )


class TrainerLock:
    """Held while a worker trains or embeds in the workspace of ``run``."""

    def __init__(self, run: Path) -> None:
        self._path = run.parent / LOCK
        self._run = run.name
        self._handle: int | None = None

    def __enter__(self) -> Self:
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        # Someone may be looking who holds the lock, which takes it for a moment.
        for _ in range(_TRIES):
            if _lock(handle):
                break
            time.sleep(_BETWEEN)
        else:
            os.close(handle)
            raise Busy
        self._handle = handle
        text = json.dumps({"pid": os.getpid(), "since": time.time(), "run": self._run})
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, text.encode())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._handle is not None:
            # Emptied, not removed: a removed file could be locked under its old name.
            os.ftruncate(self._handle, 0)
            os.close(self._handle)
            self._handle = None


def holder(runs: Path) -> Holder | None:
    """Who trains in a workspace's ``runs`` folder now; None when nobody does."""
    path = runs / LOCK
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return None
    try:
        if _lock(handle):
            return None
        content = os.read(handle, 4096)
    finally:
        os.close(handle)
    with contextlib.suppress(ValueError, KeyError, TypeError):
        found = json.loads(content)
        return Holder(int(found["pid"]), float(found["since"]), str(found["run"]))
    return Holder(0, 0.0, "")


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
