"""The one gate: what the machine may show before a reader has committed.

Every surface asks here and nowhere else. Until *this* reader has saved an
assessment for *this* breast, similar cases may be looked at, but no pathology,
no score, and no order that implies one. What another reader did there is hidden
as well, so that reads are blind; an adjudicator, who is to settle them, sees them
once there are at least :data:`ENOUGH_READS`, and sees no more of the machine for it.
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
    FACET_PATHOLOGY = "counts and choice of similar cases by pathology"
    SIMILARITY = "where and how much a similar case is alike"
    """Likeness drawn over the images: it points at a place, as a mark of CAD does."""
    MAP = "pathology and opinion of a point of the map"
    EVIDENCE_SHEET = "evidence sheet of one case"
    RELIANCE_REPORT = "row of the report on reliance"
    TEACHING_NOTE = "note on a teaching case"
    REVEAL_HISTORY = "what the machine showed, in the history"
    STATUS_BAR = "status bar"


ENOUGH_READS = 2
"""Persons who must have committed on a breast before their reads are adjudicated."""

_OPEN_BEFORE = {
    GatePolicy.STRICT: frozenset[Surface](),
    GatePolicy.STANDARD: frozenset({Surface.SIMILAR_CASES}),
    GatePolicy.OPEN: frozenset(Surface),
}


def open_before(policy: GatePolicy) -> frozenset[Surface]:
    """What a policy shows before anybody has committed."""
    return _OPEN_BEFORE[policy]


@dataclass(frozen=True, slots=True)
class Gate:
    """What may be shown to one reader about one breast.

    Attributes
    ----------
    committed
        Whether this reader has saved an assessment of it.
    adjudicating
        Whether this reader may adjudicate and there is enough to settle.
    """

    policy: GatePolicy
    committed: bool
    adjudicating: bool = False

    def allows(self, surface: Surface) -> bool:
        """Whether ``surface`` may show what it has for this breast and reader."""
        if self.committed or surface in _OPEN_BEFORE[self.policy]:
            return True
        return self.adjudicating and surface is Surface.OTHER_READER
