"""Whether a run of the program came to its end, and how one that did not was ended.

A run leaves a marker while it lasts, locked by the operating system for as long as the process
lives, and beside it the file into which ``faulthandler`` writes when a signal ends everything.
A run that ends well takes both away; whoever starts next reads what was left.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from core import __version__, locks, traces

_MARK, _FATAL = ".run", ".fatal"
_BOOT = Path("/proc/sys/kernel/random/boot_id")
_BOOT_SECONDS = 120.0
"""Within this two moments of a computer's start are the same; clocks are set in between."""

_YOUNG_SECONDS = 10.0


class End(StrEnum):
    """How a run ended that did not end well."""

    CRASH = "crash"
    """The program or a library broke: there are frames."""
    KILLED = "killed"
    """Something ended it from outside, or it broke without a word."""
    COMPUTER = "computer"
    """The computer went down with it: a power cut, or a restart."""


@dataclass(frozen=True, slots=True)
class Left:
    """A run that did not end well.

    Attributes
    ----------
    what
        The kind of process.
    frames
        Where it was, of a crash.
    """

    what: str
    end: End
    started: str
    version: str
    frames: tuple[str, ...]
    mark: Path
    fatal: Path


class Run:
    """The marker of this process; made by :func:`begin`."""

    def __init__(self, mark: Path, lock: locks.FileLock) -> None:
        self.mark = mark
        self.fatal = mark.with_suffix(_FATAL)
        self._lock: locks.FileLock | None = lock
        handle = os.open(self.fatal, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self.stream = os.fdopen(handle, "ab", buffering=0)

    def end(self) -> None:
        """Take everything away: the run ended well."""
        if self._lock is None:
            return
        lock, self._lock = self._lock, None
        with suppress(OSError):
            self.stream.close()
        lock.release()
        for path in (self.fatal, self.mark):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def begin(what: str, folder: Path) -> Run:
    """Leave the marker of this process below ``folder``."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    mark = folder / f"{what}-{uuid4().hex[:12]}{_MARK}"
    now = datetime.now(UTC).isoformat(timespec="seconds")
    says = {"what": what, "started": now, "version": __version__, "boot": _boot()}
    lock = locks.take(mark, json.dumps(says))
    if lock is None:
        raise OSError("the marker of a run is locked by another")
    return Run(mark, lock)


def left(folder: Path) -> tuple[Left, ...]:
    """The runs below ``folder`` that ended otherwise than well, oldest first."""
    found: list[tuple[float, Left]] = []
    for mark in folder.glob(f"*{_MARK}"):
        with suppress(OSError):
            state = mark.stat()
            moment = state.st_mtime
            if not state.st_size and abs(time.time() - moment) < _YOUNG_SECONDS:
                continue  # just being made, or just ended
            lock = _free(mark)
            if lock is None:
                continue
            try:
                found.append((moment, _left(mark)))
            finally:
                os.close(lock)
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def forget(one: Left) -> None:
    """Take away what a run left; its report is written."""
    for path in (one.fatal, one.mark):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _free(mark: Path) -> int | None:
    """The open marker of a process that is gone; None while it lives."""
    handle = os.open(mark, os.O_RDWR)
    if locks.try_lock(handle):
        return handle
    os.close(handle)
    return None


def _left(mark: Path) -> Left:
    try:
        said = json.loads(mark.read_text(encoding="utf-8"))
        said = said if isinstance(said, dict) else {}
    except (OSError, ValueError):
        said = {}
    fatal = mark.with_suffix(_FATAL)
    try:
        frames = tuple(traces.fatal_frames(fatal.read_text(encoding="utf-8", errors="replace")))
    except OSError:
        frames = ()
    outside = End.KILLED if _same_boot(said.get("boot")) else End.COMPUTER
    return Left(
        what=_word(said.get("what")),
        end=End.CRASH if frames else outside,
        started=_moment(said.get("started")),
        version=_word(said.get("version")),
        frames=frames,
        mark=mark,
        fatal=fatal,
    )


def _word(value: object) -> str:
    if not isinstance(value, str) or len(value) >= 24 or not value.isascii():
        return ""
    return value if value.replace(".", "").isalnum() else ""


def _moment(value: object) -> str:
    try:
        return datetime.fromisoformat(str(value)).astimezone(UTC).isoformat(timespec="seconds")
    except ValueError:
        return ""


def _boot() -> str | float:
    """Which start of the computer this is: its own name for it, or the moment."""
    with suppress(OSError):
        return _BOOT.read_text(encoding="ascii").strip()
    # Where it counts while the computer sleeps, as on Windows, this is the moment it was started.
    return time.time() - time.monotonic()


def _same_boot(before: object) -> bool:
    now = _boot()
    if isinstance(now, float) and isinstance(before, int | float):
        return abs(now - before) < _BOOT_SECONDS
    return before is None or now == before
