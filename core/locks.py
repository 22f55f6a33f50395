"""A lock that is one file: who holds it may do what only one at a time may.

The operating system holds it for a process and frees it when that process ends, however
it ends, so a lock file that is left over is no lock. What is written in the file only
tells people who holds it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_FAR = 1 << 20
"""The locked byte lies beyond the content, which Windows would else not let others read."""
_CONTENT = 4096


class FileLock:
    """A lock that is held until :meth:`release`; made by :func:`take`."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def release(self) -> None:
        """Let the next one have it."""
        if self._handle >= 0:
            # Emptied, not removed: a removed file could be locked under its old name.
            os.ftruncate(self._handle, 0)
            os.close(self._handle)
            self._handle = -1


def take(path: Path, says: str) -> FileLock | None:
    """Take the lock at ``path``, or None while another one has it.

    Parameters
    ----------
    says
        What is written into the file for those who find it taken.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    if not try_lock(handle):
        os.close(handle)
        return None
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, says.encode())
    return FileLock(handle)


def holder(path: Path) -> bytes | None:
    """What the holder of the lock at ``path`` wrote; None while nobody holds it."""
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return None
    try:
        # Looking takes the lock for a moment.
        return None if try_lock(handle) else os.read(handle, _CONTENT)
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def try_lock(handle: int) -> bool:
        """Lock an open file, or say that another holds it."""
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

    def try_lock(handle: int) -> bool:
        """Lock an open file, or say that another holds it."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
