"""Scan: what an import would do, from headers and structure alone.

Headers are read by the decoder pool's helper processes, never here.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from core import files, tombstones
from core.domain.errors import Cancelled, RefusedFile, WorldError
from core.domain.evidence import EvidenceKind
from core.domain.progress import CancelToken, Progress, Report, silent
from core.domain.study import ImageHeader
from core.imaging.evidence import Evidence
from core.ingest.sniff import HEAD, may_be_evidence
from core.ingest.sources import Found, find
from core.store import Store, images
from core.store import evidence as kept

_AHEAD = 32
_LOOKUP = 200


class HeaderPool(Protocol):
    """The part of the decoder pool that scanning needs."""

    def submit_header(self, path: Path) -> Future[ImageHeader]:
        """Read a header in a helper process."""
        ...

    def submit_evidence(self, path: Path) -> Future[Evidence | None]:
        """Read a CAD report or presentation state in a helper process."""
        ...


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that is not taken in, with the reason."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A new image: where it lies, what its header says, and what the file was like.

    ``sha256`` is empty until somebody needed it; ``size`` and ``modified_ns`` tell whether
    the file changed between scan and apply.
    """

    shown: str
    path: Path
    header: ImageHeader
    size: int
    modified_ns: int
    sha256: str = ""
    unpacked: bool = False


@dataclass(frozen=True, slots=True)
class EvidenceCandidate:
    """A new CAD report or presentation state, and what its file was like."""

    shown: str
    path: Path
    evidence: Evidence
    size: int
    modified_ns: int
    unpacked: bool = False


C = TypeVar("C", Candidate, EvidenceCandidate)


@dataclass(frozen=True)
class Plan:
    """What an import will do.

    Attributes
    ----------
    new
        Images to record.
    duplicate
        Files whose image is known with the same bytes (or twice among these files).
    aside
        Files with the UID of a known image but different bytes: never overwritten.
    refused
        Files that cannot be taken in.
    flagged
        Files that are taken in but have something odd about them.
    scratch
        Folder of what was unpacked from archives; :meth:`discard` removes it.
    evidence
        CAD reports and presentation states to keep beside their images.
    """

    new: tuple[Candidate, ...]
    duplicate: tuple[str, ...]
    aside: tuple[Refusal, ...]
    refused: tuple[Refusal, ...]
    flagged: tuple[Refusal, ...] = ()
    scratch: Path | None = None
    evidence: tuple[EvidenceCandidate, ...] = ()
    deleted: tuple[str, ...] = ()
    """Deletions of patients whose images are taken in again, on purpose."""

    def count(self, kind: EvidenceKind) -> int:
        """How many new objects of one kind there are."""
        return sum(found.evidence.kind is kind for found in self.evidence)

    def discard(self) -> None:
        """Remove what was unpacked from archives."""
        if self.scratch is not None:
            shutil.rmtree(self.scratch, ignore_errors=True)


def scan(
    paths: Iterable[Path],
    store: Store,
    pool: HeaderPool,
    report: Report = silent,
    cancel: CancelToken | None = None,
    *,
    scratch: Path,
    deleted_too: bool = False,
) -> Plan:
    """Plan the import of folders (recursively), files, ZIP archives and DICOMDIRs.

    Parameters
    ----------
    scratch
        Folder (in the workspace's cache) where archives are unpacked.
    deleted_too
        Take in images of patients who were deleted from this workspace, which are
        refused otherwise.

    Raises
    ------
    Cancelled
        When the user asked to stop; nothing was changed.
    """
    cancel = cancel or CancelToken()
    room = _room(scratch)
    try:
        looking = _Scan(store, pool, report, cancel, room)
        looking.deleted_too = deleted_too
        return looking.run([p.absolute() for p in paths])
    except OSError as error:
        shutil.rmtree(room, ignore_errors=True)
        raise WorldError(
            f"The files cannot be looked through ({error.strerror}): free some space in the "
            "workspace or check the disk, then import again."
        ) from error
    except BaseException:
        shutil.rmtree(room, ignore_errors=True)
        raise


class _Scan:
    def __init__(
        self, store: Store, pool: HeaderPool, report: Report, cancel: CancelToken, room: Path
    ) -> None:
        self._store, self._pool = store, pool
        self._report, self._cancel, self._room = report, cancel, room
        self._new: dict[str, Candidate] = {}
        self._evidence: dict[str, EvidenceCandidate] = {}
        self._duplicate: list[str] = []
        self._aside: list[Refusal] = []
        self._refused: list[Refusal] = []
        self._flagged: list[Refusal] = []
        self._erased = tombstones.load(store.path.parent)
        self._deleted: set[str] = set()
        self.deleted_too = False

    def run(self, paths: list[Path]) -> Plan:
        batch: list[Candidate] = []
        beside: list[EvidenceCandidate] = []
        for number, candidate in enumerate(self._candidates(paths), start=1):
            if isinstance(candidate, EvidenceCandidate):
                beside.append(candidate)
            elif candidate is not None:
                batch.append(candidate)
            if len(batch) >= _LOOKUP:
                self._sort(batch)
                batch = []
            if number % 10 == 0:
                self._report(Progress(number, 0, "Looking through files"))
        self._sort(batch)
        self._sort_evidence(beside)
        return Plan(
            new=tuple(self._new.values()),
            duplicate=tuple(self._duplicate),
            aside=tuple(self._aside),
            refused=tuple(self._refused),
            flagged=tuple(self._flagged),
            scratch=self._room,
            evidence=tuple(self._evidence.values()),
            deleted=tuple(sorted(self._deleted)),
        )

    def _candidates(self, paths: list[Path]) -> Iterator[Candidate | EvidenceCandidate | None]:
        """One candidate (or None, when refused) a file, headers read some files ahead."""
        waiting: deque[tuple[Found, Path, Future[ImageHeader] | Future[Evidence | None]]] = deque()
        try:
            for found in find(paths, self._room, self._cancel):
                if found.path is None:
                    self._refused.append(Refusal(found.shown, found.reason))
                    yield None
                    continue
                if found.flagged:
                    self._flagged.append(Refusal(found.shown, found.flagged))
                waiting.append((found, found.path, self._ask(found.path)))
                while len(waiting) >= _AHEAD:
                    yield self._candidate(*waiting.popleft())
            while waiting:
                self._cancel.check("The import")
                yield self._candidate(*waiting.popleft())
        finally:
            for _, _, future in waiting:
                future.cancel()

    def _ask(self, path: Path) -> Future[ImageHeader] | Future[Evidence | None]:
        try:
            with path.open("rb") as stream:
                beside = may_be_evidence(stream.read(HEAD))
        except OSError:
            beside = False  # reading its header says what is wrong
        return self._pool.submit_evidence(path) if beside else self._pool.submit_header(path)

    def _candidate(
        self, found: Found, path: Path, future: Future[ImageHeader] | Future[Evidence | None]
    ) -> Candidate | EvidenceCandidate | None:
        try:
            # An image may name such an object in its first bytes.
            read = future.result() or self._pool.submit_header(path).result()
            about = path.stat()
            reason = self._erasure(read) or ("" if isinstance(read, Evidence) else refusal(read))
        except CancelledError:
            raise Cancelled("The import") from None
        except RefusedFile as refused:
            reason = refused.reason
        except OSError as error:
            reason = f"it cannot be opened ({error.strerror})"
        if reason:
            self._refused.append(Refusal(found.shown, reason))
            return None
        size, modified = about.st_size, about.st_mtime_ns
        if isinstance(read, Evidence):
            return EvidenceCandidate(
                found.shown, path, read, size, modified, unpacked=found.unpacked
            )
        return Candidate(found.shown, path, read, size, modified, unpacked=found.unpacked)

    def _erasure(self, read: ImageHeader | Evidence) -> str:
        """Why a file of a deleted patient is refused; empty where it is wanted."""
        stone = self._erased.of(read.patient_key, read.study_instance_uid, read.sop_instance_uid)
        if stone is None:
            return ""
        if self.deleted_too:
            self._deleted.add(stone.uid)
            return ""
        return tombstones.refusal(stone)

    def _sort(self, batch: list[Candidate]) -> None:
        """Tell new images from known ones, by UID and bytes."""
        if not batch:
            return
        with self._store.read() as reading:
            known = images.known(reading, [c.header.sop_instance_uid for c in batch])
        for candidate in batch:
            self._cancel.check("The import")
            uid = candidate.header.sop_instance_uid
            there = known[uid][1] if uid in known else None
            self._tell_apart(candidate, uid, there, self._new)

    def _sort_evidence(self, found: list[EvidenceCandidate]) -> None:
        """Tell new objects from known ones, by UID and bytes."""
        if not found:
            return
        with self._store.read() as reading:
            known = kept.known(reading, [c.evidence.sop_instance_uid for c in found])
        for candidate in found:
            self._cancel.check("The import")
            uid = candidate.evidence.sop_instance_uid
            self._tell_apart(candidate, uid, known.get(uid), self._evidence)

    def _tell_apart(self, candidate: C, uid: str, there: str | None, new: dict[str, C]) -> None:
        """Put one file among the new ones, the duplicates, or those that are kept aside.

        Parameters
        ----------
        there
            SHA-256 of the object with this UID that the workspace has, or None.
        """
        earlier = new.get(uid)
        if there is None and earlier is None:
            new[uid] = candidate
            return
        try:
            mine = files.sha256(candidate.path)
            theirs = files.sha256(earlier.path) if earlier is not None else there
        except OSError as error:
            reason = f"it cannot be opened ({error.strerror})"
            self._refused.append(Refusal(candidate.shown, reason))
            return
        if mine == theirs:
            self._duplicate.append(candidate.shown)
        else:
            self._aside.append(Refusal(candidate.shown, ASIDE))


ASIDE = (
    "kept aside: another file with the same SOP Instance UID but different bytes is known; "
    "it was not overwritten"
)


def refusal(header: ImageHeader) -> str:
    """Why an image that could be read is still not taken in; empty when it is."""
    if header.quality_control:
        return "a quality control image (display rule 40), not a mammogram of a patient"
    return ""


def _room(scratch: Path) -> Path:
    """A new folder under ``scratch``; those of processes that died are removed."""
    scratch.mkdir(parents=True, exist_ok=True)
    for old in scratch.iterdir():
        owner = old.name.split("-")[0]
        if owner.isdigit() and not _alive(int(owner)):
            shutil.rmtree(old, ignore_errors=True)
    room = scratch / f"{os.getpid()}-{secrets.token_hex(4)}"
    room.mkdir(mode=0o700)
    return room


def _alive(pid: int) -> bool:
    if os.name == "nt":
        return True  # no harmless probe there: the cache is emptied by its owner
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
