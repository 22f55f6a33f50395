"""The report that is saved when something is wrong with the program itself."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from core import __version__, files, traces
from core.domain.errors import WorldError

KEPT = 50
"""Reports that are kept in a folder; the oldest go."""
HEAD = "ManiNegs {kind} report (holds no patient data)"
_SAVED = "_maninegs_report"


def save_report(error: BaseException, logs: Path) -> Path:
    """Write a report of ``error`` into ``logs`` and return its path.

    Parameters
    ----------
    error
        What was raised; its class and its places are kept, its message is not.
    logs
        The workspace's folder for logs, or the program's own.

    Returns
    -------
    Path
        The new file, named by the moment.
    """
    path = write("fault", traces.frames_of(error), logs)
    error.__dict__[_SAVED] = str(path)
    return path


def saved(error: BaseException) -> bool:
    """Whether a report of this very error was saved already."""
    return _SAVED in error.__dict__


def write(kind: str, lines: Sequence[str], logs: Path, *facts: str) -> Path:
    """Write a report of a kind (``fault``, ``crash``) from lines that name nobody."""
    now = datetime.now(UTC)
    path = logs / f"{kind}-{now:%Y%m%dT%H%M%S%f}.txt"
    text = "\n".join(
        [
            HEAD.format(kind=kind),
            f"when: {now.isoformat()}",
            f"program: {__version__}",
            f"python: {traces.system()}",
            f"modules: {len(sys.modules)}",
            *facts,
            "",
            *lines,
            "",
        ]
    )
    logs.mkdir(parents=True, exist_ok=True, mode=0o700)
    with files.atomic(path) as stream:
        stream.write(text.encode())
    prune(logs)
    return path


_LINES = (
    re.compile(r"ManiNegs (fault|crash) report \(holds no patient data\)"),
    re.compile(r"(when|it had begun): [0-9T:.+\-]*"),
    re.compile(r"(program|its program): [0-9A-Za-z.]*"),
    re.compile(r"python: [0-9.a-z+]+ on (Linux|macOS|Windows|other) [\w?.\-]+"),
    re.compile(r"modules: \d+"),
    re.compile(r"process: (application|command|worker|decoder)"),
    re.compile(r"ended (by|with): [a-z0-9\-]+"),
    re.compile(r"    (<frozen [a-z_.]+>|[\w<>./\-+]+):\d+ in [\w<>.?]+"),
    re.compile(r"thread( that ended)?|It left no frames\."),
    re.compile("|".join(traces.FATAL)),
    re.compile(r"([A-Za-z_]\w*\.)+[A-Za-z_]\w*"),
    re.compile(r""),
)  # fmt: skip
"""What a line of a report may look like (a class, a place, a fact)."""
_LARGEST = 1 << 20


def listed(*folders: Path) -> tuple[Path, ...]:
    """The reports in some folders, newest first."""
    found = [
        path
        for folder in dict.fromkeys(folders)
        for kind in ("fault", "crash")
        for path in folder.glob(f"{kind}-*.txt")
    ]
    return tuple(sorted(found, key=lambda path: path.name.split("-", 1)[1], reverse=True))


def read(path: Path) -> str:
    """A report's text; a line that no report of ours has is left out.

    Raises
    ------
    WorldError
        When it cannot be read.
    """
    try:
        with path.open("rb") as stream:
            text = stream.read(_LARGEST).decode("utf-8", errors="replace")
    except OSError as error:
        raise WorldError(
            f"{path.name} cannot be read ({error.strerror}): it may have been cleaned up."
        ) from error
    lines = text.splitlines()
    if not lines or not _LINES[0].fullmatch(lines[0]):
        return ""
    kept = [line for line in lines if any(one.fullmatch(line) for one in _LINES)]
    return "\n".join(kept) + "\n"


def prune(folder: Path, *, keep: int = KEPT) -> None:
    """Take the oldest reports away where there are more than ``keep``."""
    for path in listed(folder)[keep:]:
        with suppress(OSError):
            path.unlink()


def is_ours(line: str) -> bool:
    """Whether a line may stand in a report."""
    return any(one.fullmatch(line) for one in _LINES)
