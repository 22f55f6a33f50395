"""Putting a verified backup in the place of the store; the present file is kept.

The restored copy is made ready beside the store (brought up to date, told in its own
history, deletions applied again) and takes its place in one rename, so a kill leaves the
old store or the restored one.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

from core.domain.chain import Head
from core.domain.changes import Topic
from core.domain.errors import (
    StoreBusy,
    StoreDamaged,
    StoreForeign,
    StoreUnavailable,
    WrongUsage,
)
from core.domain.progress import CancelToken, Progress, Report, silent
from core.store import backup, history, lease, migrate, readers, sqlite, swap
from core.store.backup import Backup

if TYPE_CHECKING:
    from core.store.store import Store

AfterRestore = Callable[["Store"], None]
"""Is given the restored store before it takes its place; applies deletions again."""
_STAMP = "%Y%m%d-%H%M%S-%f"


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did.

    Attributes
    ----------
    aside
        Folder in which the store that was there lies now.
    whole
        Whether it was whole: then it is a backup like others.
    """

    backup: Backup
    aside: Path | None
    whole: bool


def restore(
    path: Path,
    chosen: Backup,
    *,
    by: str,
    why: str,
    after_restore: AfterRestore = lambda _: None,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> Restored:
    """Put ``chosen`` in the place of the closed store at ``path``.

    Parameters
    ----------
    by
        Who asked for it, by name.
    why
        A reason, kept in the history of the restored store.

    Raises
    ------
    StoreBusy
        While a window edits the workspace, or anything else has it open.
    DamagedArtefact
        When the backup is not as it was made. Nothing was changed in either case.
    """
    if not why.strip():
        raise WrongUsage("A restore needs a reason: say why.")
    token = cancel or CancelToken()
    report(Progress(0, 4, "Checking the backup"))
    backup.check(chosen)
    migrate.needed(chosen.path, migrate.peek(chosen.path))
    right = lease.take(path)
    if right is None:
        raise StoreBusy(
            f"This workspace is open in {lease.holder(path)}: close it there, then restore."
        )
    try:
        whole = _close_down(path)
        token.check("The restore")
        report(Progress(1, 4, "Preparing the copy"))
        with swap.copy_beside(path, chosen.path) as copy:
            before = swap.stamp(path) if path.is_file() else None
            _make_ready(copy, path, chosen, by=by, why=why, after_restore=after_restore)
            token.check("The restore")
            report(Progress(2, 4, "Keeping the present file"))
            aside = _set_aside(path, whole)
            try:
                # A link is no write: size and time of the content stay.
                if before is not None and swap.stamp(path) != before:
                    raise StoreBusy(f"{path.name} was written to meanwhile, nothing was changed.")
                report(Progress(3, 4, "Putting the copy in its place"))
                swap.put(copy, path)
            except BaseException:
                if whole and aside is not None:
                    rmtree(aside, ignore_errors=True)
                raise
        report(Progress(4, 4))
        return Restored(chosen, aside, whole)
    finally:
        right.release()


def _close_down(path: Path) -> bool:
    """Merge the log of the present store if it is whole and ours; returns whether it is.

    One that is damaged is not written to, not even from its own log.
    """
    if not path.is_file():
        return False
    try:
        with sqlite.translated(path):
            sqlite.roll_back(path)
        with sqlite.translated(path), closing(sqlite.connect(path, mode="ro")) as connection:
            if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                return False
        swap.merge_log(
            path,
            others=f"{path.name} is in use by another process: close it there, then restore.",
        )
        return migrate.peek(path) is not None
    except (StoreDamaged, StoreForeign):
        return False


def _make_ready(
    copy: Path, path: Path, chosen: Backup, *, by: str, why: str, after_restore: AfterRestore
) -> None:
    from core.store.store import Store

    migrate.run(copy)
    with Store.open_copy(copy) as store:
        with store.read() as reading:
            known = {one.name: one.id for one in readers.all_readers(reading)}
            left = [head for head in _heads(path) if not history.reaches(reading, head)]
        with store.write(known.get(by), "Restore a backup") as unit:
            unit.record(
                Topic.STORE,
                0,
                "restore",
                after={
                    "backup": chosen.place.name,
                    "by": by,
                    "why": why.strip(),
                    "left": [[head.count, head.sha] for head in left],
                },
            )
        after_restore(store)
    migrate.check(copy)


def _heads(path: Path) -> list[Head]:
    """The heads that are known, of the store and of every backup, by their count.

    Those that the restored history does not reach are left behind by it: what came later,
    and what an earlier restore had branched off.
    """
    heads = [one.head for one in backup.listed(path.parent / "backups") if one.head is not None]
    with suppress(StoreUnavailable):
        # Of a damaged store the head may be out of reach; it is left unexplained then.
        heads.append(backup.head_of_store(path))
    return sorted(set(heads), key=lambda head: (head.count, head.sha))


def _set_aside(path: Path, whole: bool) -> Path | None:
    if not path.is_file():
        return None
    reason = "restore" if whole else backup.DAMAGED
    folder = path.parent / "backups"
    place = folder / f"{datetime.now(UTC).strftime(_STAMP)}-{reason}"
    swap.set_aside(path, place)
    if whole:
        backup.seal(place, path.name, reason, folder)
    return place


def heads_of_backups(folder: Path) -> dict[str, Head]:
    """The head of each backup below ``folder`` by a name for sentences."""
    return {
        f"backup {one.place.name}": one.head
        for one in backup.listed(folder)
        if one.head is not None
    }  # fmt: skip
