"""One application window edits a workspace at a time; a second one looks (fault 29).

The operating system holds the lock and frees it however the process ends, so one
that is left over is no lock.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

_FAR = 1 << 20
"""The locked byte lies beyond the content, so that others may read who holds it."""


class Lease:
    """The right to edit, until :meth:`release`."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def release(self) -> None:
        """Let the next one edit."""
        if self._handle >= 0:
            os.ftruncate(self._handle, 0)
            os.close(self._handle)
            self._handle = -1


def take(path: Path) -> Lease | None:
    """The lease of the database at ``path``, or None while another window has it."""
    handle = os.open(_place(path), os.O_RDWR | os.O_CREAT, 0o600)
    if not _lock(handle):
        os.close(handle)
        return None
    os.ftruncate(handle, 0)
    os.write(handle, str(os.getpid()).encode())
    return Lease(handle)


def holder(path: Path) -> str:
    """Who has the lease, for a sentence."""
    with contextlib.suppress(OSError):
        process = _place(path).read_text(encoding="ascii", errors="replace")
        if process.isdecimal():
            return f"another window (process {process})"
    return "another window"


def _place(path: Path) -> Path:
    return path.with_name(f"{path.name}.editor")


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
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
        except BlockingIOError:
            return False
        return True
