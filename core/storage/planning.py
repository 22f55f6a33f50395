"""What of a kind may go, as a list of files and folders: cleaning touches nothing beside it."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.domain.errors import DamagedArtefact
from core.domain.progress import CancelToken, Progress, Report, silent
from core.jobs import lock
from core.jobs.protocol import RESULT
from core.storage.values import (
    IN_USE_SECONDS,
    OLD_LOG_SECONDS,
    STALE_SECONDS,
    Kind,
    Scope,
)
from core.storage.walking import (
    Found,
    files_below,
    folders_in,
    is_file,
    is_folder,
    newest,
    reached_without_links,
)
from core.store import backup
from core.workspace import Workspace

CHECKPOINTS = "checkpoints"
_CACHES = {
    Kind.DECODED: ("pixels", ".pix"),
    Kind.PICTURES: ("small", ".small"),
    Kind.PREPARED: ("prepared", ".npy"),
}
# Half-made under a hidden name. What erasing puts aside (".fresh.", ".gone.") has three parts
# and may be the only one there is: erasing itself puts it right.
_HALF_MADE = re.compile(r"\.[0-9a-f]{8,64}(\.map)?\.[0-9a-f]{32}")
_DELETED = re.compile(r"\.deleted-[0-9a-f]{8,64}")
_MAKING = re.compile(r"\.making-[0-9-]+")
_EMBEDDING = re.compile(r"embed-[0-9a-f]{32}")
_ROOM = re.compile(r"(\d{1,10})-[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Item:
    """A file, or a folder with all that is in it, that may go.

    Attributes
    ----------
    root
        The folder that it must lie in without a link between.
    size, count
        Bytes and files.
    """

    path: Path
    root: Path
    size: int
    count: int = 1
    folder: bool = False


def plan(
    scope: Scope,
    kind: Kind,
    *,
    verify: bool = False,
    report: Report = silent,
    cancel: CancelToken | None = None,
    now: float | None = None,
) -> tuple[Item, ...]:
    """What of a kind may go.

    Parameters
    ----------
    verify
        Whether the backups that stay are read whole first; without it the answer is what may
        go at most.
    """
    at = time.time() if now is None else now
    found: Iterator[Item] = iter(())
    if kind is Kind.LOGS:
        found = _logs(scope, at)
    elif scope.workspace is None:
        return ()
    elif kind in _CACHES:
        found = _cache(scope.workspace, kind, at, cancel)
    elif kind is Kind.CHECKPOINTS:
        found = _checkpoints(scope.workspace)
    elif kind is Kind.LEFTOVERS:
        found = _leftovers(scope.workspace, at)
    elif kind is Kind.BACKUPS:
        found = _backups(scope.workspace, scope.backups, verify, report, cancel)
    return tuple(found)


def _cache(
    workspace: Workspace, kind: Kind, now: float, cancel: CancelToken | None
) -> Iterator[Item]:
    name, suffix = _CACHES[kind]
    root = workspace.cache
    if not is_folder(root):
        return
    for one in files_below(root / name):
        if cancel is not None:
            cancel.check("Looking")
        if _is_cached(Path(one.path).name, suffix) and not 0 <= now - one.changed < IN_USE_SECONDS:
            yield _item(one, root)


def _is_cached(name: str, suffix: str) -> bool:
    return name.endswith(suffix) or (name.startswith(".") and f"{suffix}." in name)


def _checkpoints(workspace: Workspace) -> Iterator[Item]:
    held = lock.holder(workspace.runs)
    if held is not None and not held.run:
        return  # a worker that has just begun does not say yet on which run
    for run in folders_in(workspace.runs):
        busy = held is not None and held.run == run.name
        if not busy and not run.name.startswith(".") and is_file(run / RESULT):
            yield from _whole(run / CHECKPOINTS, workspace.runs)


def _leftovers(workspace: Workspace, now: float) -> Iterator[Item]:
    for root, place in _candidates(workspace):
        if _DELETED.fullmatch(place.name) or now - newest(place) > STALE_SECONDS:
            yield from _whole(place, root)


def _candidates(workspace: Workspace) -> Iterator[tuple[Path, Path]]:
    """Folders by whose name a kill left them, each with the folder it must lie in."""
    runs, models, cache = workspace.runs, workspace.models, workspace.cache
    for parent, name in (
        (runs, _DELETED),
        (models, _DELETED),
        (models, _HALF_MADE),
        (workspace.indexes, _HALF_MADE),
        (workspace.backups, _MAKING),
        # Embedding a whole collection may well take longer than anything is kept.
        *([] if lock.holder(runs) else [(cache, _EMBEDDING)]),
    ):
        yield from ((parent, one) for one in folders_in(parent) if name.fullmatch(one.name))
    if is_folder(cache):
        for room in folders_in(cache / "unpacked"):
            owner = _ROOM.fullmatch(room.name)
            if owner is not None and not _alive(int(owner[1])):
                yield cache, room


def _alive(pid: int) -> bool:
    if os.name == "nt":
        return False  # there is no harmless probe there: age alone decides
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _backups(
    workspace: Workspace, most: int, verify: bool, report: Report, cancel: CancelToken | None
) -> Iterator[Item]:
    if not is_folder(workspace.backups):
        return
    found = [one for one in backup.listed(workspace.backups) if one.reason == backup.REGULAR]
    kept = 0
    for number, one in enumerate(found):
        if kept >= most:
            yield from _whole(one.place, workspace.backups)
            continue
        if cancel is not None:
            cancel.check("Comparing the backups")
        report(Progress(number, len(found), "Comparing the backups that stay"))
        if not verify or _is_whole(one):
            kept += 1


def _is_whole(one: backup.Backup) -> bool:
    try:
        backup.check(one)
    except (DamagedArtefact, OSError):
        return False
    return True


def _logs(scope: Scope, now: float) -> Iterator[Item]:
    folders = [] if scope.workspace is None else [scope.workspace.logs]
    if scope.logs is not None and scope.logs not in folders:
        folders.append(scope.logs)
    for folder in folders:
        if not is_folder(folder):
            continue
        with suppress(OSError):
            for place in sorted(folder.iterdir()):
                with suppress(OSError):
                    known = place.lstat()
                    if is_file(place) and now - known.st_mtime > OLD_LOG_SECONDS:
                        yield Item(place, folder, known.st_size)


def _item(one: Found, root: Path) -> Item:
    return Item(Path(one.path), root, one.size)


def _whole(place: Path, root: Path) -> Iterator[Item]:
    if is_folder(place) and reached_without_links(root, place):
        inside = list(files_below(place))
        yield Item(place, root, sum(one.size for one in inside), len(inside), folder=True)
