"""How much each kind of thing takes, and how much of it may go."""

from __future__ import annotations

import shutil
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core import workspace as workspaces
from core.domain.progress import CancelToken, Progress, Report, silent
from core.jobs.protocol import RESULT
from core.storage import planning
from core.storage.values import CLEANABLE, Kind, Scope
from core.storage.walking import Found, files_below, is_file, is_folder
from core.workspace import Workspace

_EVERY = 500
_TOP = {
    "images": Kind.IMAGES,
    "models": Kind.MODELS,
    "indexes": Kind.INDEXES,
    "runs": Kind.RUNS,
    "backups": Kind.BACKUPS,
    "logs": Kind.LOGS,
}
_CACHE = {"pixels": Kind.DECODED, "small": Kind.PICTURES, "prepared": Kind.PREPARED}


@dataclass(frozen=True, slots=True)
class Part:
    """One kind: bytes and files that it takes, and of these what may go at most."""

    kind: Kind
    size: int
    count: int
    free_size: int = 0
    free_count: int = 0


@dataclass(frozen=True, slots=True)
class Usage:
    """What was found.

    Attributes
    ----------
    parts
        The kinds that there is something of, in the order of :class:`Kind`.
    disk_free, disk_size
        Bytes of the disk that the workspace lies on; None where it does not say.
    unreadable
        Folders that could not be looked into: their content is not counted.
    linked
        Folders of the workspace that are links to elsewhere: not looked into.
    """

    parts: tuple[Part, ...]
    disk_free: int | None = None
    disk_size: int | None = None
    unreadable: int = 0
    linked: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of all parts."""
        return sum(part.size for part in self.parts)

    def part(self, kind: Kind) -> Part:
        """One kind; of nothing where there is none of it."""
        return next((one for one in self.parts if one.kind is kind), Part(kind, 0, 0))


def look(
    scope: Scope,
    *,
    report: Report = silent,
    cancel: CancelToken | None = None,
    now: float | None = None,
) -> Usage:
    """Go through all folders; some seconds for a hundred thousand files.

    Raises
    ------
    Cancelled
        When asked to stop.
    """
    at = time.time() if now is None else now
    sizes: Counter[Kind] = Counter()
    counts: Counter[Kind] = Counter()
    closed: list[str] = []
    for number, (kind, one) in enumerate(_everything(scope, closed)):
        if cancel is not None:
            cancel.check("Looking")
        if number % _EVERY == 0:
            report(Progress(number, 0, "Looking through the folders"))
        sizes[kind] += one.size
        counts[kind] += 1
    parts = []
    for kind in Kind:
        going = planning.plan(scope, kind, now=at, cancel=cancel) if kind in CLEANABLE else ()
        # An empty folder that a kill left is nothing to a person.
        size, count = sum(one.size for one in going), sum(one.count for one in going)
        if counts[kind]:
            parts.append(Part(kind, sizes[kind], counts[kind], size, count))
    free, whole = _disk(scope)
    return Usage(tuple(parts), free, whole, len(closed), _linked(scope.workspace))


def _everything(scope: Scope, closed: list[str]) -> Iterator[tuple[Kind, Found]]:
    workspace = scope.workspace
    if workspace is not None:
        for one in files_below(workspace.root, closed.append):
            yield _kind(workspace, Path(one.path).relative_to(workspace.root).parts), one
    yield from _own(scope, closed)
    if scope.logs is not None and not _within(scope.logs, workspace):
        for one in files_below(scope.logs, closed.append):
            yield Kind.LOGS, one


def _own(scope: Scope, closed: list[str]) -> Iterator[tuple[Kind, Found]]:
    """The program's own folder without its logs, and without a workspace that lies in it."""
    if scope.data is None or not is_folder(scope.data) or _within(scope.data, scope.workspace):
        return
    try:
        inside = sorted(scope.data.iterdir())
    except OSError:
        closed.append(str(scope.data))
        return
    for place in inside:
        # The worker pack may be put in place, and taken away, under a neighbouring name.
        pack = place.name.strip(".").startswith(Kind.WORKER.value)
        if is_folder(place) and place != scope.logs and not workspaces.exists(place):
            for one in files_below(place, closed.append):
                yield (Kind.WORKER if pack else Kind.OTHER), one


def _within(place: Path, workspace: Workspace | None) -> bool:
    return workspace is not None and workspace.root in (place, *place.parents)


def _kind(workspace: Workspace, parts: tuple[str, ...]) -> Kind:
    if len(parts) == 1:
        database = parts[0].startswith(workspace.database.name)
        return Kind.DATABASE if database else Kind.OTHER
    top, second = parts[0], parts[1]
    if top == "cache":
        left = second == "unpacked" or second.startswith("embed-")
        return _CACHE.get(second, Kind.LEFTOVERS if left else Kind.OTHER)
    if top in ("runs", "models", "indexes", "backups") and second.startswith("."):
        return Kind.LEFTOVERS if len(parts) > 2 else Kind.OTHER  # a lock file
    if top == "runs" and len(parts) > 3 and parts[2] == planning.CHECKPOINTS:
        done = is_file(workspace.runs / second / RESULT)
        return Kind.CHECKPOINTS if done else Kind.RUNS
    if top == "models" and "local" in parts[2:-1]:
        return Kind.MAPS
    return _TOP.get(top, Kind.OTHER)


def _linked(workspace: Workspace | None) -> tuple[str, ...]:
    if workspace is None:
        return ()
    try:
        return tuple(sorted(one.name for one in workspace.root.iterdir() if one.is_symlink()))
    except OSError:
        return ()


def _disk(scope: Scope) -> tuple[int | None, int | None]:
    place = scope.data if scope.workspace is None else scope.workspace.root
    try:
        found = None if place is None else shutil.disk_usage(place)
    except OSError:
        found = None
    return (None, None) if found is None else (found.free, found.total)
