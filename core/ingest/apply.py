"""Apply: record what a plan found, then decode each image once in a helper.

Images are recorded in batches, one transaction each, so that ending at any point leaves
a consistent store; what was recorded but not decoded yet is taken up by the next import.
"""

from __future__ import annotations

import errno
import hashlib
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from core import files, tombstones
from core.domain.errors import WorldError
from core.domain.evidence import EvidenceKind
from core.domain.progress import CancelToken, Progress, Report, silent
from core.domain.study import ImageId
from core.ingest.decode import PixelPool, decode_pending
from core.ingest.plan import ASIDE, Candidate, EvidenceCandidate, Plan, Refusal
from core.store import Store, Unit, images
from core.store import evidence as kept
from core.workspace import Workspace

C = TypeVar("C", Candidate, EvidenceCandidate)

_BATCH = 64
_CHUNK = 1 << 20
_CHANGED = "it changed while it was being imported: import it again"


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did.

    ``planned`` counts the new images that the plan found, ``imported`` those recorded;
    ``unreadable`` are recorded, but their pixels cannot be decoded. CAD reports and
    presentation states are kept beside the images and counted apart.
    """

    planned: int
    imported: int
    duplicate: int
    refused: tuple[Refusal, ...]
    unreadable: tuple[Refusal, ...]
    flagged: tuple[Refusal, ...] = ()
    cancelled: bool = False
    cad_reports: int = 0
    presentation_states: int = 0


@dataclass(frozen=True, slots=True)
class _Taken(Generic[C]):
    candidate: C
    path: Path
    sha256: str


class _Beside:
    """What became of the objects beside the images."""

    def __init__(self) -> None:
        self.added: Counter[EvidenceKind] = Counter()
        self.duplicate = 0
        self.refused: list[Refusal] = []
        self.flagged: list[Refusal] = []


def apply(
    plan: Plan,
    store: Store,
    workspace: Workspace,
    pool: PixelPool,
    *,
    copy: bool = False,
    report: Report = silent,
    cancel: CancelToken | None = None,
    collection: str = "",
) -> Imported:
    """Record the new images of a plan and decode each once.

    Parameters
    ----------
    copy
        Take the files into the workspace; otherwise they stay where they lie. What came
        out of an archive is always taken in.
    collection
        Name of the set that the images belong to.

    Returns
    -------
    Imported
        With ``cancelled`` set where the user asked to stop: what is listed is kept.

    Raises
    ------
    WorldError
        When the disk is full or the store cannot be written; what was recorded stays.
    """
    cancel = cancel or CancelToken()
    refused = [*plan.refused, *plan.aside]
    duplicate = len(plan.duplicate)
    shown: dict[ImageId, str] = {}
    beside = _Beside()
    try:
        _check_room(plan, workspace, copy)
        tombstones.lift(workspace.root, plan.deleted)
        for done, batch in _batches(plan.new):
            if cancel.cancelled:
                break
            taken, faults = _take(batch, workspace, copy)
            refused.extend(faults)
            added, known, aside = _record(taken, store, collection)
            shown.update(added)
            duplicate += known
            refused.extend(aside)
            report(Progress(done, len(plan.new), "Recording images"))
        if not cancel.cancelled:
            beside = _keep_evidence(plan.evidence, store, workspace, copy)
    finally:
        plan.discard()
    unreadable = [] if cancel.cancelled else decode_pending(store, pool, report, cancel)
    return Imported(
        planned=len(plan.new),
        imported=len(shown),
        duplicate=duplicate + beside.duplicate,
        refused=(*refused, *beside.refused),
        unreadable=tuple(Refusal(shown.get(f.image, f.path), f.reason) for f in unreadable),
        flagged=(*plan.flagged, *beside.flagged),
        cancelled=cancel.cancelled,
        cad_reports=beside.added[EvidenceKind.CAD],
        presentation_states=beside.added[EvidenceKind.PRESENTATION],
    )


def _keep_evidence(
    found: Sequence[EvidenceCandidate], store: Store, workspace: Workspace, copy: bool
) -> _Beside:
    """Keep CAD reports and presentation states, after the images that they speak of."""
    result = _Beside()
    for _, batch in _batches(found):
        taken, faults = _take(batch, workspace, copy)
        result.refused.extend(faults)
        if not taken:
            continue
        with store.write(None, "import CAD and presentation states") as unit:
            known = kept.known(unit, [t.candidate.evidence.sop_instance_uid for t in taken])
            for one in taken:
                _keep_one(one, known, unit, result)
    return result


def _keep_one(
    one: _Taken[EvidenceCandidate], known: Mapping[str, str], unit: Unit, result: _Beside
) -> None:
    evidence, shown = one.candidate.evidence, one.candidate.shown
    there = known.get(evidence.sop_instance_uid)
    if there == one.sha256:
        result.duplicate += 1
        return
    if there is not None:
        result.refused.append(Refusal(shown, ASIDE))
        return
    kept.add(unit, evidence, path=str(one.path), sha256=one.sha256)
    result.added[evidence.kind] += 1
    if evidence.fault:
        result.flagged.append(Refusal(shown, f"kept, but it cannot be read. {evidence.fault}"))
    if kept.stranger(unit, evidence):
        result.flagged.append(
            Refusal(shown, "kept, but not shown: its study is here under another patient")
        )
    elif kept.exam_of(unit, evidence) is None:
        result.flagged.append(
            Refusal(shown, "kept: it is shown once an image of its exam is imported")
        )


def _batches(candidates: Sequence[C]) -> Iterator[tuple[int, Sequence[C]]]:
    for start in range(0, len(candidates), _BATCH):
        batch = candidates[start : start + _BATCH]
        yield start + len(batch), batch


def _check_room(plan: Plan, workspace: Workspace, copy: bool) -> None:
    needed = sum(c.size for c in plan.new if copy or c.unpacked)
    needed += sum(c.size for c in plan.evidence if copy or c.unpacked)
    if not needed:
        return
    workspace.images.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(workspace.images).free
    if needed > free:
        raise WorldError(
            f"The images need {_size(needed)} and the disk of the workspace has {_size(free)} "
            "left: free some space, or import without copying."
        )


def _size(number: int) -> str:
    return f"{number / 1e9:.1f} GB" if number >= 1e9 else f"{number / 1e6:.0f} MB"


def _take(
    batch: Sequence[C], workspace: Workspace, copy: bool
) -> tuple[list[_Taken[C]], list[Refusal]]:
    """Hash (and copy) the files of a batch, two at a time."""
    taken: list[_Taken[C]] = []
    refused: list[Refusal] = []
    with ThreadPoolExecutor(2) as threads:
        for outcome in threads.map(lambda c: _take_one(c, workspace, copy), batch):
            if isinstance(outcome, Refusal):
                refused.append(outcome)
            else:
                taken.append(outcome)
    return taken, refused


def _take_one(candidate: C, workspace: Workspace, copy: bool) -> _Taken[C] | Refusal:
    try:
        about = candidate.path.stat()
        if (about.st_size, about.st_mtime_ns) != (candidate.size, candidate.modified_ns):
            return Refusal(candidate.shown, _CHANGED)
        digest = files.sha256(candidate.path)
        path = candidate.path
        if copy or candidate.unpacked:
            path = copied(path, digest, workspace)
        return _Taken(candidate, path, digest)
    except ChangedFile:
        return Refusal(candidate.shown, _CHANGED)
    except OSError as error:
        _raise_full(error)
        return Refusal(candidate.shown, f"it cannot be read ({error.strerror})")


class ChangedFile(Exception):
    """A file differs from what it was a moment before."""


def copied(path: Path, digest: str, workspace: Workspace) -> Path:
    """Copy a file into the workspace under its content's hash; returns where it lies."""
    suffix = path.suffix.lower() if path.suffix.isascii() and len(path.suffix) <= 5 else ""
    target = workspace.images / digest[:2] / f"{digest}{suffix}"
    if target.exists() and target.stat().st_size == path.stat().st_size:
        return target
    seen = hashlib.sha256()
    with path.open("rb") as source, files.atomic(target) as out:
        while chunk := source.read(_CHUNK):
            seen.update(chunk)
            out.write(chunk)
        if seen.hexdigest() != digest:
            raise ChangedFile
    return target


def _raise_full(error: OSError) -> None:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        raise WorldError(
            "The disk of the workspace is full: free some space and import again; what was "
            "imported before is kept."
        ) from error


def _record(
    taken: Sequence[_Taken[Candidate]], store: Store, collection: str
) -> tuple[dict[ImageId, str], int, list[Refusal]]:
    """Record a batch in one transaction; what became known meanwhile is left alone."""
    added: dict[ImageId, str] = {}
    aside: list[Refusal] = []
    duplicate = 0
    if not taken:
        return added, duplicate, aside
    with store.write(None, "import images") as unit:
        known: Mapping[str, tuple[ImageId, str]] = images.known(
            unit, [t.candidate.header.sop_instance_uid for t in taken]
        )
        for one in taken:
            header = one.candidate.header
            there = known.get(header.sop_instance_uid)
            if there is None:
                image = images.add(
                    unit,
                    header,
                    path=str(one.path),
                    sha256=one.sha256,
                    size=one.candidate.size,
                    collection=collection,
                )
                added[image] = one.candidate.shown
            elif there[1] == one.sha256:
                duplicate += 1
            else:
                aside.append(Refusal(one.candidate.shown, ASIDE))
    return added, duplicate, aside
