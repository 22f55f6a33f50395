"""Where in a breast a finding lies, in the words of reports: quadrant, clock face, depth.

Keys are those of the lexicon (CID 6018-6025); their codes are written at export. The clock
is that of a person who faces the patient: in the right breast lateral is at 9 h, in the
left one at 3 h.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from core.domain.study import Side


class Quadrant(StrEnum):
    """Quadrants and regions (CID 6020)."""

    UOQ = "uoq"
    UIQ = "uiq"
    LOQ = "loq"
    LIQ = "liq"
    CENTRAL = "central"
    """Behind the nipple, in the middle or posterior third."""
    SUBAREOLAR = "subareolar"
    AXILLARY_TAIL = "axillary_tail"
    AXILLA = "axilla"
    """Never derived: no mark tells it from the tail."""


class Depth(StrEnum):
    """Thirds from the nipple to the chest wall (CID 6024)."""

    ANTERIOR = "anterior"
    MIDDLE = "middle"
    POSTERIOR = "posterior"


@dataclass(frozen=True, slots=True)
class Location:
    """What is said of a place; None where nothing is.

    Attributes
    ----------
    clock
        Hour of the clock face, 1 to 12, as seen when facing the patient.
    distance_mm
        From the nipple.
    """

    quadrant: str | None = None
    clock: int | None = None
    depth: str | None = None
    distance_mm: float | None = None

    def __bool__(self) -> bool:
        return self != NOWHERE


NOWHERE = Location()
"""Nothing said."""


_SIGNS = {
    Quadrant.UOQ: (1, 1),
    Quadrant.UIQ: (-1, 1),
    Quadrant.LOQ: (1, -1),
    Quadrant.LIQ: (-1, -1),
}
"""(outward, upward) of each quadrant."""
_NO_CLOCK = frozenset({Quadrant.CENTRAL, Quadrant.SUBAREOLAR})
_OUTER = frozenset({Quadrant.AXILLARY_TAIL, Quadrant.AXILLA})


def quadrant_of(outward: float, upward: float) -> Quadrant:
    """The quadrant of a point off the nipple; on an axis the outer and upper one."""
    if upward >= 0:
        return Quadrant.UOQ if outward >= 0 else Quadrant.UIQ
    return Quadrant.LOQ if outward >= 0 else Quadrant.LIQ


def clock_of(side: Side, outward: float, upward: float) -> int:
    """The hour, 1 to 12, nearest to the direction of a point off the nipple.

    Parameters
    ----------
    outward, upward
        Away from the midline and up, in one unit, not both 0.
    """
    across = outward if side is Side.LEFT else -outward
    hour = round(math.degrees(math.atan2(across, upward)) / 30) % 12
    return hour or 12


def direction_of(side: Side, clock: int) -> tuple[float, float]:
    """(outward, upward) of an hour, of length 1; an axis is exactly 0 off the other."""
    turn = math.radians(30 * (clock % 12))
    across, upward = round(math.sin(turn), 9), round(math.cos(turn), 9)
    return (across if side is Side.LEFT else -across) + 0.0, upward + 0.0


def mirrored(clock: int) -> int:
    """The hour of the same place in the other breast."""
    return (12 - clock) % 12 or 12


def quadrants_at(side: Side, clock: int) -> frozenset[Quadrant]:
    """The quadrants that an hour may be in: one, or the two that meet at 12, 3, 6 and 9."""
    outward, upward = direction_of(side, clock)
    return frozenset(
        quadrant
        for quadrant, (out, up) in _SIGNS.items()
        if out * outward >= 0 and up * upward >= 0
    )


def clocks_in(side: Side, quadrant: str) -> tuple[int, ...]:
    """The hours that lie wholly in a quadrant, such as 10 and 11 of the right UOQ; else none."""
    wanted = frozenset({quadrant})
    return tuple(hour for hour in range(1, 13) if quadrants_at(side, hour) == wanted)


def agree(side: Side, quadrant: str, clock: int) -> bool:
    """Whether a clock face and a quadrant or region can be of one place."""
    if quadrant in _NO_CLOCK:
        return False
    if quadrant in _OUTER:
        return Quadrant.UOQ in quadrants_at(side, clock)
    return quadrant in quadrants_at(side, clock)


def sign_of(quadrant: str) -> tuple[int, int] | None:
    """(outward, upward) as 1 or -1 of a quadrant; None for a region that is none."""
    return _SIGNS.get(Quadrant(quadrant)) if quadrant in set(Quadrant) else None
