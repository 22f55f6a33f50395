"""What the page of models shows, as frozen values: nothing here knows of files or the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

UNTRAINED = "untrained"
"""In the place of a run's uid: its own architecture before the first step."""


class State(StrEnum):
    """What became of a run."""

    RUNNING = "running"
    INTERRUPTED = "interrupted"
    """Begun, and nobody works on it: it can be taken up again."""
    FINISHED = "finished"
    STOPPED = "stopped"
    CANCELLED = "cancelled"
    FAILED = "failed"
    DELETED = "deleted"


class Use(StrEnum):
    """What became of the model of a run."""

    NONE = "none"
    """There is none."""
    OFFERED = "offered"
    IN_USE = "in use"
    WAS_IN_USE = "was in use"


class Hindrance(StrEnum):
    """Why something may not be done now."""

    NOBODY = "nobody"
    READ_ONLY = "read-only"
    TRAINING = "training"
    NO_FORMER = "no former"
    """There was no other model in use."""
    GONE = "gone"
    """Its files are not there."""
    UNDER_WAY = "under way"
    """This run itself goes on."""
    NO_MODEL = "no model"


@dataclass(frozen=True, slots=True)
class Number:
    """A measured value with its 95 % interval, and on how much it stands; None is unknown."""

    value: float
    low: float | None = None
    high: float | None = None
    patients: int | None = None
    breasts: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One run in the list, with its model if it has one.

    Attributes
    ----------
    primary
        AUC of the frozen probe on the test patients.
    size
        Bytes on the disk.
    measured
        Whether it was evaluated.
    trouble
        What is damaged or missing, in a sentence; empty as a rule.
    seeds
        uids of runs that differ from it by their seed alone.
    files
        Whether the run's folder is there; a model from elsewhere never had one.
    freed
        Bytes on the disk that deleting it frees.
    """

    uid: str
    started: datetime
    state: State
    use: Use = Use.NONE
    finished: datetime | None = None
    preset: str = ""
    model: str = ""
    negatives: str = ""
    encoder: str = ""
    seed: int | None = None
    primary: Number | None = None
    size: int | None = None
    measured: bool = False
    accepted_by: str = ""
    accepted_at: datetime | None = None
    trouble: str = ""
    seeds: tuple[str, ...] = ()
    files: bool = True
    freed: int | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """Every run, newest first, and what the present reader may do.

    Attributes
    ----------
    former
        uid of the model that was in use before the present one; empty where there is none.
    hindrances
        What keeps the reader from ``accept``, ``roll back``, ``delete`` or ``evaluate``
        whatever is chosen; nothing where it may be done.
    """

    entries: tuple[Entry, ...] = ()
    former: str = ""
    hindrances: Mapping[str, Hindrance] = field(default_factory=dict)

    def find(self, uid: str) -> Entry | None:
        """The entry of a run."""
        return next((one for one in self.entries if one.uid == uid), None)

    @property
    def in_use(self) -> Entry | None:
        """The model that answers."""
        return next((one for one in self.entries if one.use is Use.IN_USE), None)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a model card: a title, rows of a name and a value."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A model card and the same as Markdown."""

    sections: tuple[Section, ...]
    markdown: str


@dataclass(frozen=True, slots=True)
class Line:
    """Points of one curve, by epoch."""

    x: tuple[float, ...] = ()
    y: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """What was told of every epoch; ``distance`` is of the nearest breasts, beside chance."""

    loss: Line = Line()
    validation: Line = Line()
    distance: Line = Line()
    chance: Line = Line()

    def __bool__(self) -> bool:
        return any(one.x for one in (self.loss, self.validation, self.distance))


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of a run, and the preset's where it is another; None: no preset is known."""

    name: str
    value: str
    usual: str | None = None

    @property
    def differs(self) -> bool:
        """Whether it is not what the preset says."""
        return self.usual is not None and self.usual != self.value


class Soundness(StrEnum):
    """Whether a part of a run is what its manifest says."""

    WHOLE = "whole"
    UNSEALED = "unsealed"
    """It has no manifest by its nature, such as the log."""
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Part:
    """A file or folder of a run; ``sha256`` is of its manifest, or of the file itself."""

    name: str
    size: int
    sha256: str = ""
    soundness: Soundness = Soundness.UNSEALED
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Details:
    """Everything about one run; what cannot be read is said in ``no_card`` or ``no_files``."""

    uid: str
    card: Card | None = None
    no_card: str = ""
    history: History = field(default_factory=History)
    settings: tuple[Setting, ...] = ()
    folder: str = ""
    parts: tuple[Part, ...] = ()
    no_files: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One metric of two models on the same breasts; ``difference`` is one less other.

    Attributes
    ----------
    direction
        1 where more is better, -1 where less is (a distance, an error), 0 where neither.
    seeds_one, seeds_other
        The metric of each run that is averaged, where there are several.
    """

    key: str
    one: Number
    other: Number
    difference: Number
    direction: int = 1
    seeds_one: tuple[float, ...] = ()
    seeds_other: tuple[float, ...] = ()

    @property
    def shown(self) -> int:
        """1 where ``one`` was shown to be better, -1 where worse, 0 where neither was."""
        low, high = self.difference.low, self.difference.high
        if low is None or high is None or low <= 0.0 <= high:
            return 0
        return self.direction if low > 0.0 else -self.direction


@dataclass(frozen=True, slots=True)
class Compared:
    """Two models on the test patients whom they share.

    Attributes
    ----------
    rows
        The primary endpoint first; empty where they cannot be compared, which ``trouble``
        says.
    notes
        How it was compared.
    """

    one: str
    other: str
    rows: tuple[Row, ...] = ()
    patients: int = 0
    breasts: int = 0
    notes: tuple[str, ...] = ()
    trouble: str = ""
    unmeasured: tuple[str, ...] = ()
    """uids of those that were never evaluated, where that is the trouble."""
