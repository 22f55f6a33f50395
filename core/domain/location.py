"""Where in the breast a finding lies, in the terms of the field (CID 6018-6025).

Keys: quadrants ``uoq``, ``uiq``, ``loq``, ``liq``, ``central``, ``subareolar``,
``axillary_tail``, ``axilla``; depths ``anterior``, ``middle``, ``posterior``.
"""

from __future__ import annotations

from dataclasses import dataclass


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
