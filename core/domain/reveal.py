"""What the machine showed a reader, and when: the ground of every report on reliance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.domain.assessment import Category
from core.domain.study import BreastId, ReaderId


class Shown(StrEnum):
    """How much of the machine a reader saw."""

    MASKED = "masked"
    """Similar cases without pathology, score and order."""
    CASES = "cases"
    """Similar cases with their pathology and likeness."""
    OPINION = "opinion"
    """The opinion, with or without cases."""
    REFUSED = "refused"
    """"No opinion", and why."""


@dataclass(frozen=True, slots=True)
class Reveal:
    """One moment at which one reader saw something of the machine about one breast.

    Attributes
    ----------
    category
        What this reader had assessed it as at that moment; None before she committed.
    model
        SHA-256 of the model's manifest.
    probability, low, high
        The opinion as shown; None where none was.
    threshold
        The operating point's probability; None where none was.
    gate_policy
        The site's policy at that moment.
    """

    breast: BreastId
    reader: ReaderId
    shown: Shown
    at: datetime
    gate_policy: str
    model: str = ""
    category: Category | None = None
    probability: float | None = None
    low: float | None = None
    high: float | None = None
    threshold: float | None = None

    @property
    def above(self) -> bool | None:
        """Whether the opinion called the breast suspicious; None where it said nothing."""
        if self.probability is None or self.threshold is None:
            return None
        return self.probability >= self.threshold
