"""Who holds a database that stays locked, where the system can tell."""

from __future__ import annotations

import os
from pathlib import Path

_LOCKS = Path("/proc/locks")


def of(path: Path) -> str:
    """A name for the other process that has locks on ``path``, for a sentence.

    On Linux from ``/proc/locks``, which needs no open file: opening and closing
    the database here would drop this process's own locks.
    """
    inodes = set()
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        try:
            inodes.add(str(path.with_name(name).stat().st_ino))
        except OSError:
            continue
    try:
        lines = _LOCKS.read_text().splitlines()
    except OSError:
        return "another program"
    for line in lines:
        parts = [part for part in line.split() if part != "->"]
        if len(parts) < 6 or parts[3] != "WRITE":
            continue
        process, inode = parts[4], parts[5].rsplit(":", 1)[-1]
        if inode in inodes and process.isdigit() and int(process) not in {0, os.getpid()}:
            return f"{_name(process)} (process {process})"
    return "another program"


def _name(process: str) -> str:
    try:
        return Path(f"/proc/{process}/comm").read_text().strip() or "another program"
    except OSError:
        return "another program"
