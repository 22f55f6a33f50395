"""Reading the log for people: newest first, what is wanted alone, however large the files are."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from heapq import merge
from pathlib import Path
from typing import Any

from core import log
from core.domain.progress import CancelToken

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_BLOCK = 1 << 18
_LONGEST = 1 << 20
"""A line longer than this is none of ours."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log; texts of it are for showing, as plain text."""

    at: datetime
    clock: float
    level: str
    part: str
    kind: str
    process: int
    text: str
    error: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are wanted.

    Attributes
    ----------
    level
        At least this loud.
    kind
        Of this kind of process; empty for all.
    since, until
        Between these moments.
    words
        Of which the entry holds every one, whatever the case.
    """

    level: str = "DEBUG"
    kind: str = ""
    since: datetime | None = None
    until: datetime | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The newest entries that are wanted, newest first, and whether there are older ones."""

    entries: tuple[Entry, ...]
    more: bool
    bytes: int


def read(
    folder: Path, wanted: Wanted, *, limit: int = 2000, cancel: CancelToken | None = None
) -> Found:
    """The newest ``limit`` entries that are wanted, of all files in ``folder``."""
    token = cancel or CancelToken()
    needles = [word.lower().encode() for word in wanted.words.split() if word.isascii()]
    streams, size = [], 0
    for kind in log.ProcessKind:
        if wanted.kind and kind != wanted.kind:
            continue
        paths = [path for path in log.written(folder) if path.name.startswith(f"{kind}.log")]
        size += sum(_size(path) for path in paths)
        streams.append(_newest_first(paths, wanted, needles, token))
    entries: list[Entry] = []
    for one in merge(*streams, key=lambda entry: entry.at, reverse=True):
        if len(entries) == limit:
            return Found(tuple(entries), True, size)
        entries.append(one)
    return Found(tuple(entries), False, size)


def _newest_first(
    paths: Sequence[Path], wanted: Wanted, needles: Sequence[bytes], cancel: CancelToken
) -> Iterator[Entry]:
    least = LEVELS.index(wanted.level) if wanted.level in LEVELS else 0
    loud = [f'"level": "{level}"'.encode() for level in LEVELS[least:]]
    words = wanted.words.lower().split()
    for path in paths:
        for line in _lines_backwards(path, cancel):
            # Bytes first: of fifty megabytes hardly a line is parsed.
            if not any(level in line for level in loud):
                continue
            if needles:
                lower = line.lower()
                if not all(needle in lower for needle in needles):
                    continue
            entry = parse(line)
            if entry is None or LEVELS.index(entry.level) < least:
                continue
            if wanted.until is not None and entry.at > wanted.until:
                continue
            if wanted.since is not None and entry.at < wanted.since:
                return
            if words and not _holds(entry, words):
                continue
            yield entry


def _holds(entry: Entry, words: Sequence[str]) -> bool:
    text = " ".join((entry.text, entry.part, entry.kind, *entry.error)).lower()
    return all(word in text for word in words)


def _lines_backwards(path: Path, cancel: CancelToken) -> Iterator[bytes]:
    try:
        with path.open("rb") as stream:
            place, rest = path.stat().st_size, b""
            while place > 0:
                cancel.check("Reading the log")
                size = min(_BLOCK, place)
                place -= size
                stream.seek(place)
                lines = (stream.read(size) + rest).split(b"\n")
                rest = lines[0] if len(lines[0]) < _LONGEST else b""
                yield from reversed(lines[1:])
            yield rest
    except OSError:
        # Put aside or cleaned up meanwhile.
        return


def parse(line: bytes) -> Entry | None:
    """An entry of a line; None where it is none of ours."""
    try:
        found = json.loads(line)
        return _entry(found) if isinstance(found, dict) else None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _entry(found: dict[str, Any]) -> Entry | None:
    level, kind = str(found["level"]), str(found["kind"])
    if level not in LEVELS or kind not in set(log.ProcessKind):
        return None
    return Entry(
        at=datetime.fromisoformat(found["at"]).astimezone(UTC),
        clock=float(found["clock"]),
        level=level,
        part=str(found["part"]),
        kind=kind,
        process=int(found["process"]),
        text=str(found["text"]),
        error=tuple(str(one) for one in found.get("error", ())),
    )


def as_line(entry: Entry) -> str:
    """An entry as people copy it."""
    at = entry.at.isoformat(timespec="milliseconds")
    first = f"{at} {entry.level:8} {entry.kind} {entry.process} {entry.part}: {entry.text}"
    return "\n".join([first, *entry.error])


def size_of(folder: Path, kind: str = "") -> int:
    """How many bytes the log of a kind of process has now, or of all; changes as it is written."""
    return sum(
        _size(path) for path in log.written(folder) if not kind or path.name.startswith(f"{kind}.")
    )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
