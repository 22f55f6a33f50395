"""What the map page asks of the program and gets, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import numpy.typing as npt

from core.domain.gate import GatePolicy
from core.domain.progress import CancelToken, Report
from core.domain.study import BreastId, ExamId, ImageRecord, ReaderId, Side

if TYPE_CHECKING:
    from maninegs_gui.bridge.lanes import Store

Ids = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


Reasons = tuple[tuple[BreastId, str], ...]
"""Breasts, each with why it is listed."""


class Why(StrEnum):
    """Why there is no map."""

    NO_MODEL = "no model"
    TOO_FEW = "too few"
    NOT_MADE = "not made"
    """There is none of these vectors yet, and nobody asked to make it."""
    CLOSED = "closed by the gate"
    """Every breast is still to be assessed, and the site shows nothing before."""


@dataclass(frozen=True)
class NoMap:
    """Why there is no map, in a sentence."""

    why: Why
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One way of colouring."""

    key: str
    title: str


@dataclass(frozen=True, eq=False)
class Chart:
    """The points that one reader may see.

    Attributes
    ----------
    breasts, exams
        (N,) ids, breasts rising.
    points
        (N, 2) within -1 and 1, y upwards.
    assessed
        (N,) whether this reader may know what the machine and pathology say of it.
    left_out
        Breasts that are not drawn before their assessment, since the site wants it so.
    source
        The backend's own.
    """

    breasts: Ids
    exams: Ids
    points: npt.NDArray[np.float32]
    assessed: Flags
    left_out: int
    landmarks: int
    trust: float
    choices: tuple[Choice, ...]
    source: Any = None

    def row(self, breast: int) -> int | None:
        """The place of a breast, if it is drawn."""
        found = int(np.searchsorted(self.breasts, breast))
        there = found < len(self.breasts) and int(self.breasts[found]) == breast
        return found if there else None


@dataclass(frozen=True, eq=False)
class Paint:
    """What a colouring says of each point.

    Attributes
    ----------
    codes
        (N,) place in ``names``; -1 where this reader may not know it yet.
    names
        In the order of the legend.
    ordered
        The values have an order (ages, densities), which the colours follow.
    secret
        (N,) points that are not named, opened or found in this colouring: the colours
        around one would tell what is to be read first.
    hidden
        What the legend says of the points of code -1.
    """

    key: str
    codes: npt.NDArray[np.int32]
    names: tuple[str, ...]
    ordered: bool
    secret: Flags
    hidden: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A case in a list: which breast, and why it is listed."""

    breast: BreastId
    title: str
    why: str


@dataclass(frozen=True)
class Card:
    """A breast as it is shown beside the pointer."""

    breast: BreastId
    exam: ExamId
    patient_key: str
    side: Side
    exam_date: date | None
    images: tuple[ImageRecord, ...] = field(default=())


class MapBackend(Protocol):
    """The map: what the store knows on one lane, the rest on the other."""

    def read(self, store: Store, reader: ReaderId, policy: GatePolicy) -> Any:
        """What the map needs of the store, on the database lane."""

    def chart(
        self, material: Any, report: Report, cancel: CancelToken, *, make: bool
    ) -> Chart | NoMap:
        """The points, on the pool lane; ``make`` the map if there is none of these vectors."""

    def paint(self, chart: Chart, key: str) -> Paint:
        """One colouring of them, on the pool lane."""

    def odd(self, chart: Chart, report: Report, cancel: CancelToken) -> Reasons:
        """Cases that stand out, on the pool lane."""

    def suspected(self, chart: Chart, report: Report, cancel: CancelToken) -> Reasons | str:
        """Cases that may be mislabelled, or a sentence why none can be told; on the pool lane."""

    def named(self, store: Store, found: Reasons) -> tuple[Told, ...]:
        """Cases with the patients' ids, on the database lane."""

    def card(self, store: Store, breast: BreastId) -> Card:
        """A breast for the card beside the pointer, on the database lane."""

    def of_patient(self, store: Store, key: str) -> tuple[BreastId, ...]:
        """All breasts of the person with this id, on the database lane."""

    def picture(self, image: ImageRecord, tallest: int) -> npt.NDArray[np.uint8]:
        """A small picture, hung, on the pool lane."""
