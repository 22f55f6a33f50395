"""The lock by which a workspace never has two trainers.

What is written in the file (process id, start, run) only tells people and ``attach``.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from core import locks
from core.domain.errors import WorldError
from core.jobs.protocol import LOCK

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
        self._lock: locks.FileLock | None = None

    def __enter__(self) -> Self:
        text = json.dumps({"pid": os.getpid(), "since": time.time(), "run": self._run})
        # Someone may be looking who holds the lock, which takes it for a moment.
        for _ in range(_TRIES):
            self._lock = locks.take(self._path, text)
            if self._lock is not None:
                return self
            time.sleep(_BETWEEN)
        raise Busy

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def holder(runs: Path) -> Holder | None:
    """Who trains in a workspace's ``runs`` folder now; None when nobody does."""
    content = locks.holder(runs / LOCK)
    if content is None:
        return None
    with contextlib.suppress(ValueError, KeyError, TypeError):
        found = json.loads(content)
        return Holder(int(found["pid"]), float(found["since"]), str(found["run"]))
    return Holder(0, 0.0, "")
