"""What is known of a finding's size and place, as values, with why the rest is not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.domain.location import Depth, Location, Quadrant, agree
from core.domain.study import ImageId, ImageRecord, Side
from core.imaging.bearing import Bearing, Tells
from core.imaging.extent import Size
from core.imaging.measure import Correction, Point


class Half(StrEnum):
    """Half a breast: all that one view tells."""

    OUTER = "outer"
    INNER = "inner"
    UPPER = "upper"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class NippleAt:
    """A nipple, (column, row) in stored pixels, and whether a reader placed it."""

    at: Point
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """One image that a finding is marked on.

    Attributes
    ----------
    prior
        Whether it is of an earlier exam.
    """

    record: ImageRecord
    nipple: NippleAt | None = None
    prior: bool = False


@dataclass(frozen=True, slots=True)
class ViewPlace:
    """What one view says.

    Attributes
    ----------
    size
        None for a point.
    distance_mm
        From the nipple, in this view.
    suggested
        Whether the nipple is only a suggestion of the program.
    why
        Why it says nothing of the place, or nothing.
    """

    image: ImageId
    label: str
    tells: Tells
    prior: bool = False
    size: Size | None = None
    bearing: Bearing | None = None
    suggested: bool = False
    why: str = ""

    @property
    def distance_mm(self) -> float | None:
        """From the nipple in this view, where it can be told."""
        if self.bearing is None or not self.bearing.spacing.known:
            return None
        return self.bearing.distance


@dataclass(frozen=True, slots=True)
class Derived:
    """Size and place of one finding, with why what is None is not known.

    Attributes
    ----------
    half
        What one view alone tells; None where the quadrant is known.
    correction
        What the millimetres of the size are worth.
    distance_apart_mm
        By how much the views of the exam differ in the distance from the nipple.
    why
        A sentence for each of ``size``, ``quadrant``, ``clock``, ``depth`` and
        ``distance`` that is None.
    notes
        Sentences on how far it can be relied on.
    corrected
        Which of ``quadrant``, ``clock``, ``depth`` and ``distance`` a reader gave.
    outward, upward
        Off the nipple in mm, or in shares of the breast's depth without spacing.
    """

    side: Side | None
    views: tuple[ViewPlace, ...] = ()
    size: Size | None = None
    quadrant: Quadrant | None = None
    half: Half | None = None
    clock: int | None = None
    depth: Depth | None = None
    distance_mm: float | None = None
    distance_apart_mm: float | None = None
    outward: float | None = None
    upward: float | None = None
    why: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    corrected: frozenset[str] = frozenset()

    @property
    def size_mm(self) -> float | None:
        """The largest diameter over the views of the exam, in mm."""
        return self.size.largest if self.size is not None and self.size.known else None

    @property
    def across_mm(self) -> float | None:
        """The extent across that diameter, in the same view."""
        return self.size.across if self.size is not None and self.size.known else None

    @property
    def correction(self) -> Correction:
        """What the millimetres of the size are worth."""
        return self.size.correction if self.size is not None else Correction.NONE

    def because(self, name: str, why: str) -> dict[str, str]:
        """:attr:`why` with one more reason, if there is one."""
        return {**self.why, name: why} if why else dict(self.why)

    @property
    def location(self) -> Location:
        """The place alone, as a reader's own would be written down."""
        return Location(self.quadrant, self.clock, self.depth, self.distance_mm)


def facts(derived: Derived) -> dict[str, object]:
    """What rules of contradiction ask for, as plain values; None is what is not known.

    ``views`` are the labels of the exam's own views that are marked, ``priors`` those of
    earlier exams; ``agrees`` is False where quadrant and clock face cannot be of one place.
    """
    quadrant, clock, side = derived.quadrant, derived.clock, derived.side
    known = quadrant is not None and clock is not None and side is not None
    return {
        "side": side.value if side is not None else None,
        "size_mm": derived.size_mm,
        "across_mm": derived.across_mm,
        "quadrant": quadrant.value if quadrant is not None else None,
        "half": derived.half.value if derived.half is not None else None,
        "clock": clock,
        "depth": derived.depth.value if derived.depth is not None else None,
        "distance_mm": derived.distance_mm,
        "distance_apart_mm": derived.distance_apart_mm,
        "views": tuple(one.label for one in derived.views if not one.prior),
        "priors": tuple(one.label for one in derived.views if one.prior),
        "agrees": agree(side, quadrant, clock) if known and side and quadrant and clock else None,
        "corrected": derived.corrected,
    }
