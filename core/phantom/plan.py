"""What a phantom patient has: the values from which images and truth are made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.domain.assessment import Density, Outcome
from core.domain.study import Side


@dataclass(frozen=True, slots=True)
class Place:
    """Where a lesion lies in the breast.

    Attributes
    ----------
    depth
        Distance behind the nipple as a share of the breast's depth: the same in
        CC and MLO.
    lateral, upper
        Off the nipple's axis as a share of the room there, -1 to 1: lateral is up
        in CC, upper is up in MLO.
    """

    depth: float
    lateral: float
    upper: float


@dataclass(frozen=True, slots=True)
class PlannedFinding:
    """One lesion: its type and descriptors of the lexicon, and its place."""

    type_key: str
    descriptors: tuple[tuple[str, str], ...]
    place: Place

    def value(self, axis: str) -> str | None:
        """The value of a single-valued axis, if it is described."""
        return next((v for a, v in self.descriptors if a == axis), None)

    @property
    def signs(self) -> frozenset[str]:
        """The signs that go with it."""
        return frozenset(v for a, v in self.descriptors if a == "sign")


@dataclass(frozen=True, slots=True)
class Shape:
    """A breast's outline in millimetres at the ``small`` scale (see ``anatomy``)."""

    depth: float
    half_height: float
    roundness: float
    axilla: float
    pectoral_width: float
    pectoral_length: float
    tilt: float


@dataclass(frozen=True, slots=True)
class BreastPlan:
    """One breast of one exam, before it is drawn.

    ``entropy`` seeds everything that is drawn in it; ``chance`` is the probability
    of malignancy that its manifestations give (None for a normal breast).
    """

    entropy: tuple[int, ...]
    side: Side
    density: Density
    shape: Shape
    findings: tuple[PlannedFinding, ...] = ()
    chance: float | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class PatientPlan:
    """One patient with one exam of both breasts."""

    number: int
    key: str
    birth_date: date
    exam_date: date
    style: int
    breasts: tuple[BreastPlan, ...]

    @property
    def age(self) -> int:
        """Full years on the day of the exam."""
        before = (self.exam_date.month, self.exam_date.day) < (
            self.birth_date.month,
            self.birth_date.day,
        )
        return self.exam_date.year - self.birth_date.year - before
