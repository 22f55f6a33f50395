"""Taking away what may go, and telling what became of it."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass

from core import locks
from core.domain.errors import Cancelled, WorldError
from core.domain.progress import CancelToken, Progress, Report, silent
from core.storage.planning import Item, plan
from core.storage.values import CLEANABLE, Kind, Scope
from core.storage.walking import files_below, is_file, is_folder, reached_without_links

_EVERY = 100


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning did.

    Attributes
    ----------
    freed, count
        Bytes and files that are gone.
    left, reasons
        How many files stayed that were to go, and why, as parts of a sentence.
    cancelled
        Whether it was stopped before its end.
    """

    freed: int = 0
    count: int = 0
    left: int = 0
    reasons: tuple[str, ...] = ()
    cancelled: bool = False


def clean(
    scope: Scope,
    kinds: Collection[Kind],
    *,
    report: Report = silent,
    cancel: CancelToken | None = None,
    now: float | None = None,
) -> Cleaned:
    """Take away what may go of these kinds; any number of windows may read meanwhile.

    Raises
    ------
    WorldError
        When one of the kinds is nothing that may go.
    """
    wrong = [kind for kind in kinds if kind not in CLEANABLE]
    if wrong:
        raise WorldError(f"The {wrong[0]} of a workspace are never cleaned up: choose others.")
    work = _Cleaning(scope, report, cancel, now)
    try:
        for kind in CLEANABLE:
            if kind in kinds:
                work.clean(kind)
    except Cancelled:
        return work.told(cancelled=True)
    return work.told()


class _Cleaning:
    """One cleaning under way."""

    def __init__(
        self, scope: Scope, report: Report, cancel: CancelToken | None, now: float | None
    ) -> None:
        self._scope, self._report, self._cancel, self._now = scope, report, cancel, now
        self._freed = self._count = self._left = 0
        self._reasons: dict[str, None] = {}

    def told(self, *, cancelled: bool = False) -> Cleaned:
        """What was done so far."""
        return Cleaned(self._freed, self._count, self._left, tuple(self._reasons), cancelled)

    def clean(self, kind: Kind) -> None:
        """Take away what may go of one kind."""
        workspace = self._scope.workspace
        if kind is not Kind.BACKUPS or workspace is None:
            self._take(kind)
            return
        if not is_folder(workspace.backups):
            return
        try:
            held = locks.take(workspace.backups / ".lock", str(os.getpid()))
        except OSError as error:
            self._reasons[_why(error)] = None
            return
        if held is None:
            self._reasons["a backup is being made"] = None
            return
        try:
            self._take(kind)
        finally:
            held.release()

    def _take(self, kind: Kind) -> None:
        report, cancel = self._report, self._cancel
        items = plan(self._scope, kind, verify=True, report=report, cancel=cancel, now=self._now)
        for number, item in enumerate(items):
            if cancel is not None:
                cancel.check("Cleaning up")
            if number % _EVERY == 0:
                report(Progress(number, len(items), "Cleaning up"))
            # It was listed some time ago: what became a link since is not followed.
            if not reached_without_links(item.root, item.path):
                continue
            if item.folder:
                self._remove_folder(item)
            elif is_file(item.path):
                self._remove_file(item)
        report(Progress(len(items), len(items), "Cleaning up"))

    def _remove_file(self, item: Item) -> None:
        try:
            item.path.unlink()
        except FileNotFoundError:
            return
        except OSError as error:
            self._left += 1
            self._reasons[_why(error)] = None
            return
        self._freed += item.size
        self._count += 1

    def _remove_folder(self, item: Item) -> None:
        if not is_folder(item.path):
            return
        found: list[OSError] = []

        def failed(_what: object, _place: str, told: tuple[object, object, object]) -> None:
            error = told[1]
            if isinstance(error, OSError) and not isinstance(error, FileNotFoundError):
                found.append(error)

        with suppress(OSError):
            shutil.rmtree(item.path, onerror=failed)
        stays = list(files_below(item.path))
        self._freed += max(0, item.size - sum(one.size for one in stays))
        self._count += max(0, item.count - len(stays))
        if found:
            self._left += max(1, len(stays))
            self._reasons[_why(found[0])] = None


def _why(error: OSError) -> str:
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        # Windows says the same of a file that is mapped.
        return "in use" if os.name == "nt" else "the folder may not be written"
    return error.strerror or "the disk does not answer"
