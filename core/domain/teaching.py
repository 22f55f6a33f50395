"""Cases that a reader kept to learn or teach from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.domain.study import BreastId, ReaderId


@dataclass(frozen=True, slots=True)
class TeachingCase:
    """One breast that one reader kept, and why; another reader keeps her own.

    Attributes
    ----------
    note
        In her own words; may be empty. It may tell what the case turned out to be: a screen
        shows it through the gate (``core.annotation.keeping``).
    """

    breast: BreastId
    reader: ReaderId
    note: str
    at: datetime
