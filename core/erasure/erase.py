"""Deleting a patient: look, note what is to be done, do it, record it.

The order is such that a kill at any moment leaves either everything of her, or a journal
from which the next start goes on (``core.erasure.journal``): tombstones, then the store in
one transaction, then what was made from her images, then the freed space of the store.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from core import tombstones
from core import workspace as workspaces
from core.domain.changes import Changes, Topic
from core.domain.errors import WorldError, WrongUsage
from core.domain.progress import CancelToken, Progress, Report, silent
from core.domain.records import Split
from core.domain.roles import Act, may
from core.domain.study import ReaderId
from core.erasure import artefacts, journal, sweep
from core.erasure.journal import Journal
from core.jobs import lock
from core.models import accepted
from core.models.runs import SNAPSHOT
from core.store import Reading, Store, Unit, backup, erasures, readers
from core.store import models as model_rows
from core.store.erasures import ErasureRecord, Hers
from core.tombstones import Tombstone
from core.workspace import Workspace

_STEPS = 6
_COUNTED = (
    "exams", "breasts", "images", "findings", "regions", "assessments", "exam_conclusions",
    "adjudications", "pathologies", "reports", "landmarks", "evidence", "reveals",
    "teaching_cases", "history",
)  # fmt: skip


_EVERYTHING = Changes.union(Changes.of(topic) for topic in Topic)
"""A deletion reaches so many rows that every view reads anew."""


@dataclass(frozen=True)
class Preview:
    """What would go, before anything does.

    Attributes
    ----------
    counts
        Rows of the store by table.
    copies, outside
        Files in the workspace, which go, and outside it, which stay where they lie.
    models
        Models that saw her, with the split she was in.
    backups
        Older backups that will still hold her.
    """

    patient: str
    counts: Mapping[str, int]
    copies: int
    outside: int
    models: tuple[Mapping[str, Any], ...]
    backups: tuple[str, ...]


@dataclass(frozen=True)
class Erased:
    """What a deletion did; ``resumed`` where an earlier start had begun it."""

    record: ErasureRecord
    changes: Changes
    resumed: bool = False


def look(reading: Reading, workspace: Workspace, key: str) -> Preview:
    """What deleting the patient with the id ``key`` (any id of hers) would reach."""
    found = _hers(reading, key)
    copies = _copies(workspace, found)
    return Preview(
        key,
        {name: found.counts.get(name, 0) for name in _COUNTED},
        len(copies),
        len({file.path for file in found.files}) - len(copies),
        _models(reading, workspace, found.ids["breasts"]),
        _holding(workspace, None, *found.keys),
    )


def erase(
    store: Store,
    workspace: Workspace,
    key: str,
    *,
    reason: str,
    reader: ReaderId | None = None,
    old_backups: bool = False,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> Erased:
    """Delete the person with the id ``key`` from everything the workspace holds.

    Parameters
    ----------
    reason
        Kept for good: it must not name her.
    reader
        Who does it, an administrator; None for the command line, which asks nobody.
    old_backups
        Take away the backups that hold her as well, once there is one without her.
    cancel
        Looked at before anything is done; from then on it goes through.

    Raises
    ------
    WorldError
        When a training is under way, the reader may not, or there is no such patient;
        nothing was changed then.
    """
    if not reason.strip():
        raise WrongUsage("Deleting a patient needs a reason: type why.")
    if store.read_only:
        raise WorldError("This workspace is open for review only: nothing was deleted.")
    resume(store, workspace, report)
    with _untrained(workspace):
        with store.read() as reading:
            if reader is not None and not may(
                readers.get(reading, reader).role, Act.DELETE_PATIENT
            ):
                raise WorldError("Only an administrator may delete a patient: ask one.")
            found = _hers(reading, key)
            _check_reason(reason, found)
            work = _journal(
                reading,
                workspace,
                found,
                reason.strip(),
                reader=reader,
                old_backups=old_backups,
            )
        (cancel or CancelToken()).check("The deletion")
        report(Progress(0, _STEPS, "Deleting a patient"))
        journal.write(workspace.root, work)
        _bury(store, workspace, work, found)
        return _carry_out(store, workspace, work, report)


def resume(store: Store, workspace: Workspace, report: Report = silent) -> Erased | None:
    """Finish a deletion that was interrupted; None where there is none.

    Called at every start, before anybody sees the store.
    """
    work = journal.read(workspace.root)
    if work is None or store.read_only:
        return None
    with _untrained(workspace):
        return replace(_carry_out(store, workspace, work, report), resumed=True)


def after_restore(store: Store) -> tuple[Erased, ...]:
    """Delete again, from a restored store, whom the workspace had deleted.

    Called after every restore, before anybody sees the store; also on a copy beside the
    workspace's store that is about to take its place. The records of deletions that the
    restored store lacks are written again.
    """
    workspace = workspaces.load(store.path.parent)
    finished = resume(store, workspace) if _in_place(store, workspace) else None
    done = [] if finished is None else [finished]
    stones = tombstones.load(workspace.root)
    for stone in stones.stones:
        with store.read() as reading:
            keys = [k for k in erasures.keys(reading) if stones.token(k) in stone.patients]
            patients = erasures.persons(reading, keys)
            known = erasures.by_uid(reading, stone.uid)
        if patients:
            done.append(_again(store, workspace, stone, patients))
        elif known is None:
            with store.write(None, "note an earlier deletion") as unit:
                _note(unit, stone.uid, stone.record, token=min(stone.patients, default=""))
                erasures.finish(unit, stone.uid, counts={}, backups=_holding(workspace, stone))
    return tuple(done)


def _again(store: Store, workspace: Workspace, stone: Tombstone, patients: Sequence[int]) -> Erased:
    with _untrained(workspace):
        with store.read() as reading:
            found = erasures.hers(reading, patients)
            reason = str(stone.record.get("reason", ""))
            work = _journal(reading, workspace, found, reason)
        seen = tuple(stone.record.get("models", ())) or work.models
        at = str(stone.record.get("at", work.at))
        work = replace(work, uid=stone.uid, at=at, models=seen)
        if _in_place(store, workspace):
            journal.write(workspace.root, work)
        return _carry_out(store, workspace, work, silent)


def _in_place(store: Store, workspace: Workspace) -> bool:
    """Whether this is the workspace's store, no copy that may yet be thrown away."""
    return store.path == workspace.database


def _untrained(workspace: Workspace) -> lock.TrainerLock:
    """Held so that no training starts meanwhile; refused while one is under way."""
    workspace.runs.mkdir(parents=True, exist_ok=True)
    if lock.holder(workspace.runs) is not None:
        raise WorldError(
            "A training is under way with this workspace's images: wait for it or cancel it, "
            "then delete the patient; nothing was changed."
        )
    return lock.TrainerLock(workspace.runs / "erasing")


def _hers(reading: Reading, key: str) -> Hers:
    patients = erasures.persons(reading, [key])
    if not patients:
        raise WorldError("There is no such patient in this workspace: check the id.")
    return erasures.hers(reading, patients)


def _check_reason(reason: str, found: Hers) -> None:
    """The reason stays for good, so it must not hold what is deleted."""
    if any(len(text) > 3 and text in reason for text in (*found.keys, *found.exams)):
        raise WrongUsage("The reason names the patient and would stay: leave her id out of it.")


def _journal(
    reading: Reading,
    workspace: Workspace,
    found: Hers,
    reason: str,
    *,
    reader: ReaderId | None = None,
    old_backups: bool = False,
) -> Journal:
    return Journal(
        uid=uuid.uuid4().hex,
        at=datetime.now().astimezone().isoformat(timespec="seconds"),
        reason=reason,
        reader=reader,
        patients=found.ids["patients"],
        breasts=found.ids["breasts"],
        images=found.ids["images"],
        sha256=tuple(sorted({file.sha256 for file in found.files} - found.shared)),
        copies=_copies(workspace, found),
        models=_models(reading, workspace, found.ids["breasts"]),
        old_backups=old_backups,
    )


def _copies(workspace: Workspace, found: Hers) -> tuple[str, ...]:
    """Her files inside the workspace, relative to it; a file of two patients stays."""
    inside = set()
    for file in found.files:
        path = Path(file.path)
        if file.sha256 not in found.shared and path.is_relative_to(workspace.images):
            inside.add(path.relative_to(workspace.root).as_posix())
    return tuple(sorted(inside))


def _models(
    reading: Reading, workspace: Workspace, breasts: Sequence[int]
) -> tuple[Mapping[str, Any], ...]:
    """Models that were made from her images: the accepted ones, and those on offer."""
    seen: list[Mapping[str, Any]] = []
    for info in reversed(model_rows.all_models(reading)):
        lineage = workspace.models / info.uid / accepted.LINEAGE
        frozen = workspace.runs / info.uid / SNAPSHOT
        folder = lineage if lineage.is_dir() else frozen
        found = artefacts.snapshot_split(folder, breasts) if folder.is_dir() else None
        if not folder.is_dir():
            seen.append({"model": info.uid, "accepted": info.accepted_at is not None,
                         "split": "unknown", "breasts": 0})  # fmt: skip
        elif found is not None:
            seen.append({"model": info.uid, "accepted": info.accepted_at is not None,
                         "split": Split(found[1]).name.lower(), "breasts": found[0]})  # fmt: skip
    return tuple(seen)


def _holding(workspace: Workspace, stone: Tombstone | None, *keys: str) -> tuple[str, ...]:
    """The backups that hold a patient, by her keys or by what a tombstone knows of them."""
    stones = tombstones.load(workspace.root)
    hers = {stones.token(key) for key in keys} | (stone.patients if stone else frozenset())
    found = []
    for place in sorted(workspace.backups.iterdir()) if workspace.backups.is_dir() else ():
        if not place.is_dir() or place.name.startswith("."):
            continue
        there = erasures.keys_in(place / workspace.database.name)
        # One that cannot be read may hold her.
        if there is None or any(stones.token(key) in hers for key in there):
            found.append(place.name)
    return tuple(found)


def _bury(store: Store, workspace: Workspace, work: Journal, found: Hers) -> None:
    with store.read() as reading:
        names = {reader.id: reader.name for reader in readers.all_readers(reading)}
    by = names.get(ReaderId(work.reader), "") if work.reader is not None else ""
    record = {"at": work.at, "by": by, "reason": work.reason, "models": list(work.models)}
    things = (*found.exams, *found.images, *work.sha256)
    tombstones.put(workspace.root, work.uid, found.keys, things, record)


def _carry_out(store: Store, workspace: Workspace, work: Journal, report: Report) -> Erased:
    """All steps after the journal; what an interrupted one has done is done again."""
    _take_from_store(store, workspace, work)
    counts = {}
    report(Progress(1, _STEPS, "Deleting decoded images"))
    counts["files"] = sweep.pixels(workspace, work)
    report(Progress(2, _STEPS, "Writing frozen data anew"))
    counts["trainings"] = sweep.trainings(store, workspace, work)
    report(Progress(3, _STEPS, "Writing vectors anew"))
    counts["models"] = sweep.models(workspace, work)
    report(Progress(4, _STEPS, "Overwriting the freed space"))
    store.scrub()
    if _in_place(store, workspace):
        report(Progress(5, _STEPS, "Backing up without the patient"))
        backup.make(store.path, workspace.backups, "erasure")
    stone = next((s for s in tombstones.load(workspace.root).stones if s.uid == work.uid), None)
    older = _holding(workspace, stone)
    if work.old_backups:
        for name in older:
            shutil.rmtree(workspace.backups / name)
        older = ()
    with store.write(_who(store, work), "delete a patient") as unit:
        record = erasures.finish(unit, work.uid, counts=counts, backups=older)
    if _in_place(store, workspace):
        journal.done(workspace.root)
    report(Progress(_STEPS, _STEPS, "The patient is deleted"))
    return Erased(record, _EVERYTHING)


def _take_from_store(store: Store, workspace: Workspace, work: Journal) -> None:
    with store.read() as reading:
        known = erasures.by_uid(reading, work.uid)
        patients = erasures.persons_of(reading, work.patients)
        found = erasures.hers(reading, patients) if patients else None
    if found is None and known is not None:
        return
    stones = tombstones.load(workspace.root)
    if found is not None and all(stone.uid != work.uid for stone in stones.stones):
        _bury(store, workspace, work, found)  # killed before they were written
        stones = tombstones.load(workspace.root)
    token = stones.token(found.keys[0]) if found is not None else ""
    counts = {} if found is None else {name: found.counts.get(name, 0) for name in _COUNTED}
    with store.write(_who(store, work), "delete a patient") as unit:
        if found is not None:
            erasures.take_away(unit, found)
        if known is None:
            record = {"at": work.at, "reason": work.reason, "models": work.models}
            _note(unit, work.uid, record, token=token, counts=counts)


def _note(
    unit: Unit,
    uid: str,
    record: Mapping[str, Any],
    *,
    token: str,
    counts: Mapping[str, int] | None = None,
) -> None:
    erasures.note(
        unit, uid=uid, reason=str(record.get("reason", "")), token=token, counts=counts or {},
        models=tuple(record.get("models", ())), at=datetime.fromisoformat(str(record["at"])),
    )  # fmt: skip


def _who(store: Store, work: Journal) -> ReaderId | None:
    with store.read() as reading:
        known = {int(reader.id) for reader in readers.all_readers(reading)}
    return ReaderId(work.reader) if work.reader in known and work.reader is not None else None
