"""The one gate: what the machine may show before a reader has committed.

Every surface asks here and nowhere else. Until *this* reader has saved an
assessment for *this* breast, similar cases may be looked at, but no pathology,
no score, and no order that implies one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class GatePolicy(StrEnum):
    """How strict a site wants the gate; recorded with each assessment."""

    STRICT = "strict"
    """Nothing of the machine before the reader's own assessment."""
    STANDARD = "standard"
    """Similar cases masked before, everything after."""
    OPEN = "open"
    """No masking (teaching)."""


class Surface(StrEnum):
    """Every place where something of the machine could show; a test walks them."""

    SIMILAR_CASES = "similar cases"
    HIT_PATHOLOGY = "pathology of a similar case"
    HIT_SCORE = "score of a similar case"
    OPINION = "opinion"
    WORKLIST_PATHOLOGY = "pathology in the worklist"
    WORKLIST_SORT = "worklist order by score or pathology"
    FINDINGS_PATHOLOGY = "pathology in the findings panel"
    OTHER_READER = "another reader's work"
    CAD_MARKS = "marks of computer-aided detection"
    CASE_EXPORT = "a report or export of one case"


_OPEN_BEFORE = {
    GatePolicy.STRICT: frozenset[Surface](),
    GatePolicy.STANDARD: frozenset({Surface.SIMILAR_CASES}),
    GatePolicy.OPEN: frozenset(Surface),
}


@dataclass(frozen=True, slots=True)
class Gate:
    """What may be shown to one reader about one breast."""

    policy: GatePolicy
    committed: bool

    def allows(self, surface: Surface) -> bool:
        """Whether ``surface`` may show what it has for this breast and reader."""
        return self.committed or surface in _OPEN_BEFORE[self.policy]
