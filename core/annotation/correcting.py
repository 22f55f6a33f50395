"""What a reader corrects of a finding's place, and what follows from that."""

from __future__ import annotations

from dataclasses import replace

from core.annotation.placement import Derived, Half
from core.domain.location import (
    Depth,
    Location,
    Quadrant,
    agree,
    clock_of,
    quadrants_at,
    sign_of,
)


def merge(derived: Derived, corrected: Location) -> Derived:
    """What holds: what the reader corrected, and what follows from the marks and from that.

    A corrected clock face gives the quadrant and a corrected quadrant the clock face,
    unless both were corrected: then both stand, and :func:`agree` tells of a contradiction.
    """
    corrected, unknown = _understood(corrected)
    if unknown:
        derived = replace(derived, notes=(*derived.notes, unknown))
    if not corrected:
        return derived
    given = frozenset(
        name
        for name, value in (
            ("quadrant", corrected.quadrant), ("clock", corrected.clock),
            ("depth", corrected.depth), ("distance", corrected.distance_mm),
        )
        if value is not None
    )  # fmt: skip
    found = replace(
        derived,
        corrected=given,
        why={name: text for name, text in derived.why.items() if name not in given},
    )
    if corrected.depth is not None:
        found = replace(found, depth=Depth(corrected.depth))
    if corrected.distance_mm is not None:
        found = replace(found, distance_mm=corrected.distance_mm)
    if corrected.quadrant is not None:
        found = replace(found, quadrant=Quadrant(corrected.quadrant), half=None)
    if corrected.clock is not None:
        found = replace(found, clock=corrected.clock)
    if corrected.quadrant is None and corrected.clock is not None:
        return _quadrant_by_clock(found)
    if corrected.clock is None and corrected.quadrant is not None:
        return _clock_by_quadrant(found)
    return found


def _understood(given: Location) -> tuple[Location, str]:
    """A correction without what this version has no word for, and a sentence on that."""
    kept = replace(
        given,
        quadrant=given.quadrant if given.quadrant in set(Quadrant) else None,
        depth=given.depth if given.depth in set(Depth) else None,
        clock=given.clock if given.clock in range(1, 13) else None,
    )
    if kept == given:
        return given, ""
    return kept, "Its corrected place has a term that this version does not know."


def _quadrant_by_clock(found: Derived) -> Derived:
    assert found.clock is not None
    if found.side is None:
        return found
    may = quadrants_at(found.side, found.clock)
    if found.quadrant is not None and agree(found.side, found.quadrant, found.clock):
        return found
    if len(may) == 1:
        why = {name: text for name, text in found.why.items() if name != "quadrant"}
        return replace(found, quadrant=next(iter(may)), half=None, why=why)
    why = found.because("quadrant", f"{found.clock} h lies between two quadrants.")
    return replace(found, quadrant=None, half=_half_of(may), why=why)


def _half_of(may: frozenset[Quadrant]) -> Half | None:
    """The half that some quadrants have in common."""
    signs = [sign for one in may if (sign := sign_of(one)) is not None]
    outs, ups = {out for out, _ in signs}, {up for _, up in signs}
    if len(ups) == 1:
        return Half.UPPER if ups == {1} else Half.LOWER
    if len(outs) == 1:
        return Half.OUTER if outs == {1} else Half.INNER
    return None


def _clock_by_quadrant(found: Derived) -> Derived:
    """The derived hour where it agrees, else the one as far off the axes in the quadrant."""
    assert found.quadrant is not None
    if found.side is None:
        return found
    if found.clock is not None and agree(found.side, found.quadrant, found.clock):
        return found
    sign = sign_of(found.quadrant)
    if sign is None:
        why = "The region that was chosen has no clock face of its own."
        return replace(found, clock=None, why=found.because("clock", why))
    if found.outward is None or found.upward is None or found.clock is None:
        why = "The marks do not tell the hour within the quadrant."
        return replace(found, clock=None, why=found.because("clock", why))
    hour = clock_of(found.side, sign[0] * abs(found.outward), sign[1] * abs(found.upward))
    return replace(found, clock=hour, why={k: v for k, v in found.why.items() if k != "clock"})
