"""What the store tells the layers above: rows as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Any, NewType

from core.domain.assessment import Category
from core.domain.roles import Role
from core.domain.study import BreastId, ExamId, PatientId, ReaderId, Side
from core.domain.worklist import ListKey, Stage

RunId = NewType("RunId", int)
ModelId = NewType("ModelId", int)


class Split(IntEnum):
    """Which part of the data a patient belongs to, for ever."""

    TRAIN = 0
    VALIDATION = 1
    TEST = 2


class ExamState(StrEnum):
    """How far one reader is with one exam."""

    NEW = "new"
    STARTED = "started"
    """Something was marked, but a breast still lacks this reader's assessment."""
    DONE = "done"
    """Every breast of the exam has this reader's assessment."""


class RunState(StrEnum):
    """What became of one training."""

    RUNNING = "running"
    FINISHED = "finished"
    STOPPED = "stopped"
    """Ended early by the user; the best checkpoint counts."""
    CANCELLED = "cancelled"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Reader:
    """A person (or a table) that tags."""

    id: ReaderId
    name: str
    role: Role
    retired: bool = False
    guarded: bool = False
    """Whether a PIN is asked for."""


@dataclass(frozen=True, slots=True)
class Activity:
    """How much a reader has done: exams in which she assessed, and when she did so last."""

    exams: int = 0
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class PatientInfo:
    """A person as the worklist shows her; ``key`` is the id in the files."""

    id: PatientId
    key: str
    name: str
    birth_date: date | None
    sex: str


@dataclass(frozen=True, slots=True)
class BreastInfo:
    """One side of one exam.

    ``patient`` and ``patient_key`` are those of the person: where several ids were
    joined, the one that was kept.
    """

    id: BreastId
    exam: ExamId
    patient: PatientId
    patient_key: str
    side: Side
    exam_date: date | None
    vendor: str
    collection: str


@dataclass(frozen=True, slots=True)
class ExamInfo:
    """One exam with what its corner texts and forms need."""

    id: ExamId
    patient: PatientId
    patient_key: str
    key: str
    exam_date: date | None
    age_years: int | None
    description: str
    vendor: str
    collection: str


@dataclass(frozen=True, slots=True)
class WorklistRow:
    """One exam as one reader sees it in the list; nothing of pathology (the gate).

    Attributes
    ----------
    findings, assessed_sides, category, state
        Her own work; ``category`` is the worst of her breasts, or what she says of the exam.
    stage, finished
        How far all persons are: that they read, never what.
    assigned
        Names of the readers it is assigned to.
    """

    exam: ExamId
    key: ListKey
    patient_key: str
    patient_name: str
    exam_date: date | None
    age_years: int | None
    description: str
    images: int
    unplaced: int
    unreadable: int
    findings: int
    assessed_sides: tuple[Side, ...]
    category: Category | None
    state: ExamState
    stage: Stage
    finished: int
    assigned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WorklistTotal:
    """How many exams match; ``more`` when there are more than were counted."""

    exams: int
    more: bool = False


@dataclass(frozen=True, slots=True)
class ListProgress:
    """How many exams of a list this reader finished; None where there are too many to count."""

    total: WorklistTotal
    done: int | None


@dataclass(frozen=True, slots=True)
class ExamReport:
    """A written report of an exam, with where it came from."""

    id: int
    exam: ExamId
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class RunInfo:
    """One training."""

    id: RunId
    uid: str
    preset: str
    settings: Mapping[str, Any]
    snapshot_sha: str
    state: RunState
    metrics: Mapping[str, Any]
    started_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """What a run produced; it searches only once a person accepted it."""

    id: ModelId
    run: RunId
    uid: str
    sha256: str
    metrics: Mapping[str, Any]
    active: bool
    accepted_at: datetime | None
    accepted_by: ReaderId | None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """Who changed what, when, from what, to what.

    ``at`` carries the offset of the clock that wrote it; ``id`` gives the order
    (a clock may jump, fault 22).
    """

    id: int
    at: datetime
    reader: ReaderId | None
    what: str
    action: str
    topic: str
    item: int
    breast: BreastId | None
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    erased: bool = False
    """Its content was erased with the patient it was about."""


@dataclass(frozen=True, slots=True)
class UndoStep:
    """One gesture of a reader: reversible commands as plain data, oldest first."""

    id: int
    reader: ReaderId
    gesture: str
    title: str
    undone: bool
    commands: tuple[Mapping[str, Any], ...] = field(default=())

    @property
    def breast(self) -> BreastId | None:
        """The breast that the gesture was about, so that a window can show it."""
        found = self._first("breast")
        return None if found is None else BreastId(found)

    @property
    def exam(self) -> ExamId | None:
        """The exam that the gesture was about, where it says so; else ask for its breast's."""
        found = self._first("exam")
        return None if found is None else ExamId(found)

    def _first(self, name: str) -> int | None:
        for command in self.commands:
            for place in (command, command.get("after") or {}, command.get("before") or {}):
                if place.get(name) is not None:
                    return int(place[name])
        return None


@dataclass(frozen=True, slots=True)
class Status:
    """How much a store holds."""

    patients: int
    exams: int
    breasts: int
    images: int
    findings: int
    proven: int
