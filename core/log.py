"""The log of this program on this computer: one file a kind of process, without identifiers.

By construction, not by care: of a record of ours only the sentence as it stands in the source
is kept, and of its values only numbers, yes and no, members of an enumeration, classes and
places of errors. A text that was worked out while the program ran, and whatever a library says,
never reaches the file: of a library only who spoke, how loud, and where.

A line is one JSON object: ``at`` (UTC), ``clock`` (seconds of the monotonic clock), ``level``,
``part``, ``process``, ``text``, and ``error`` (the frames) where there was one. Each line is
written by itself into a file that is opened for it, so several processes may share a file, a
rotation needs nobody's consent, and a disk that vanishes costs lines, not the program.
"""

from __future__ import annotations

import json
import logging
import os
import re
import time
from datetime import UTC, datetime
from enum import Enum, StrEnum
from pathlib import Path
from typing import Any

from core import locks, places, traces

LIMIT = 4 << 20
"""Bytes of one file before it is put aside."""
KEPT = 4
"""How many files put aside are kept of each kind of process."""
OURS = ("core", "maninegs_gui")
HIDDEN = "(not kept)"
"""In the place of a value that might name somebody."""


class ProcessKind(StrEnum):
    """Which of the program's processes speaks; also the name of its file."""

    APPLICATION = "application"
    COMMAND = "command"
    WORKER = "worker"
    DECODER = "decoder"


def file_of(kind: ProcessKind, folder: Path | None = None) -> Path:
    """The file into which processes of a kind write."""
    return (folder or places.logs()) / f"{kind.value}.log"


def written(folder: Path | None = None) -> tuple[Path, ...]:
    """Every log file that is there, newest content first within a kind."""
    found: list[Path] = []
    for kind in ProcessKind:
        first = file_of(kind, folder)
        aside = [first.with_name(f"{first.name}.{number}") for number in range(1, KEPT + 1)]
        found += [path for path in (first, *aside) if path.is_file()]
    return tuple(found)


def begin(
    kind: ProcessKind, folder: Path | None = None, *, level: int = logging.INFO
) -> logging.Handler:
    """Let this process write its log from now on; a second call replaces the first."""
    end()
    handler = LogFile(file_of(kind, folder), kind)
    handler.setLevel(level)
    root = logging.getLogger()
    root.addHandler(handler)
    if root.getEffectiveLevel() > level:
        # Only ours at this level: libraries stay as quiet as they are.
        for name in OURS:
            logging.getLogger(name).setLevel(level)
    return handler


def end() -> None:
    """Write no more."""
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one, LogFile)]:
        root.removeHandler(handler)
        for name in OURS:
            logging.getLogger(name).setLevel(logging.NOTSET)


class LogFile(logging.Handler):
    """Writes what may be kept of each record into one bounded file."""

    def __init__(
        self, path: Path, kind: ProcessKind, *, limit: int = LIMIT, kept: int = KEPT
    ) -> None:
        super().__init__()
        self.path, self.kind = path, kind
        self._limit, self._kept = limit, kept

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; a disk that refuses it is not told, since there is nowhere to."""
        line = json.dumps(entry_of(record, self.kind), ensure_ascii=True).encode() + b"\n"
        try:
            self._write(line)
        except OSError:
            return

    def _write(self, line: bytes) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            size = os.fstat(handle).st_size
            os.write(handle, line)
        finally:
            os.close(handle)
        if size + len(line) > self._limit:
            self._turn()

    def _turn(self) -> None:
        """Put full files aside, unless another process is at it."""
        lock = locks.take(self.path.with_name(f".{self.path.name}.turn"), "")
        if lock is None:
            return
        try:
            if self.path.stat().st_size <= self._limit:
                return
            for number in range(self._kept, 0, -1):
                before = self._aside(number - 1) if number > 1 else self.path
                if before.is_file():
                    before.replace(self._aside(number))
        finally:
            lock.release()

    def _aside(self, number: int) -> Path:
        return self.path.with_name(f"{self.path.name}.{number}")


def entry_of(record: logging.LogRecord, kind: ProcessKind) -> dict[str, Any]:
    """What may be kept of a record."""
    part = record.name if _plain(record.name) else HIDDEN
    entry: dict[str, Any] = {
        "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="microseconds"),
        "clock": round(time.monotonic(), 3),
        "level": record.levelname if record.levelno in _LEVELS else "INFO",
        "part": part,
        "process": record.process or 0,
        "kind": kind.value,
        "text": _text(record),
    }
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        entry["error"] = traces.frames_of(error)
    return entry


_KNOWN = re.compile(r"[A-Za-z0-9_.\-]{1,40}", re.ASCII)
_LEVELS = (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL)


def _text(record: logging.LogRecord) -> str:
    if record.name.split(".")[0] not in OURS:
        where = f"{traces.shortened(record.pathname)}:{record.lineno}"
        return f"A library spoke at {where}."
    arguments = record.args
    if not arguments:
        return str(record.msg)
    if isinstance(arguments, tuple):
        try:
            return str(record.msg) % tuple(_value(one) for one in arguments)
        except (TypeError, ValueError):
            return str(record.msg)
    return str(record.msg)


class Known(str):
    """A text that stands in a source or a fixed list, such as a category of Qt's or a revision.

    Who makes one vouches for that; it must look like a name all the same.
    """

    __slots__ = ()


def _value(value: object) -> object:
    if isinstance(value, Known):
        return str(value) if _KNOWN.fullmatch(value) else HIDDEN
    if value is None or isinstance(value, bool | int | float):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, Enum):
        return f"{value.value}"
    if isinstance(value, BaseException):
        return traces.classes_name(type(value))
    if isinstance(value, type):
        return traces.classes_name(value)
    return HIDDEN


def _plain(name: str) -> bool:
    """Whether a logger bears the name of a module, which nothing that runs has made up."""
    return name == "root" or all(part.isidentifier() and part.isascii() for part in name.split("."))
