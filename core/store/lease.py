"""One application window edits a workspace at a time; a second one looks (fault 29)."""

from __future__ import annotations

import os
import time
from pathlib import Path

from core import locks
from core.locks import FileLock

_TRIES, _BETWEEN = 5, 0.05


def take(path: Path) -> FileLock | None:
    """The lease of the database at ``path``, or None while another window has it."""
    for _ in range(_TRIES):
        # Someone may be looking who has it, which takes it for a moment.
        lease = locks.take(_place(path), str(os.getpid()))
        if lease is not None:
            return lease
        time.sleep(_BETWEEN)
    return None


def holder(path: Path) -> str:
    """Who has the lease, for a sentence."""
    process = (locks.holder(_place(path)) or b"").decode("ascii", errors="replace")
    return f"another window (process {process})" if process.isdecimal() else "another window"


def _place(path: Path) -> Path:
    return path.with_name(f"{path.name}.editor")
