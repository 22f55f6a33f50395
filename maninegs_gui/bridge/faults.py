"""The report that is saved when something is wrong with the program itself."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from core import files


def frames_of(error: BaseException) -> list[str]:
    """Where an error arose, as "file:line in function", without any value.

    Messages and local variables may hold a patient's name or a path (fault 33),
    so of the error itself only its class is kept.
    """
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}")
        for frame in traceback.extract_tb(current.__traceback__):
            where = "/".join(Path(frame.filename).parts[-3:])
            lines.append(f"    {where}:{frame.lineno} in {frame.name}")
        current = current.__cause__ or current.__context__
    return lines


def save_report(error: BaseException, logs: Path) -> Path:
    """Write a report of ``error`` into ``logs`` and return its path.

    Parameters
    ----------
    error
        What was raised; its class and its places are kept, its message is not.
    logs
        The workspace's folder for logs.

    Returns
    -------
    Path
        The new file, named by the moment.
    """
    now = datetime.now(UTC)
    path = logs / f"fault-{now:%Y%m%dT%H%M%S%f}.txt"
    text = "\n".join(
        [
            "ManiNegs fault report (holds no patient data)",
            f"when: {now.isoformat()}",
            f"python: {platform.python_version()} on {platform.system()} {platform.machine()}",
            f"modules: {len(sys.modules)}",
            "",
            *frames_of(error),
            "",
        ]
    )
    with files.atomic(path) as stream:
        stream.write(text.encode())
    return path
