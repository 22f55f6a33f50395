"""What a table has said of one breast so far, row joined to row.

Joining is a union: it never forgets, saying the same again changes nothing, and the
order of the rows does not matter to what the breast is in the end.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from core.domain.assessment import Category, Density, Outcome, worst
from core.domain.study import Side
from core.ingest.cells import RowFacts, TableFinding

_SPACE = uuid.UUID("6f1f0d0e-6a54-5e4b-9d0a-3a5a0a1f7c35")


def uid(*parts: object) -> str:
    """A UID made from ``parts`` alone, the same in every run (PS3.5 B.2)."""
    return f"2.25.{uuid.uuid5(_SPACE, chr(31).join(str(part) for part in parts)).int}"


def exam_key(patient: str, day: date | None) -> str:
    """The key of an exam that is known from tables alone."""
    return uid("exam", patient, day or "")


@dataclass
class BreastTags:
    """The tags of one breast by one table.

    Attributes
    ----------
    table, exam
        The table's reader and the exam's key, which tracking UIDs are made from.
    findings
        By tracking UID.
    fresh, grown
        Tracking UIDs of findings that are new, or have more descriptors than before.
    """

    table: str
    exam: str
    side: Side
    findings: dict[str, TableFinding] = field(default_factory=dict)
    category: Category | None = None
    density: Density | None = None
    outcome: Outcome | None = None
    outcome_detail: str = ""
    outcome_fixed: bool = False
    """The outcome is known from elsewhere and stays."""
    fresh: set[str] = field(default_factory=set)
    grown: set[str] = field(default_factory=set)
    _settled: tuple[Any, ...] = (None, None, None, "")

    def settle(self) -> None:
        """Take the present state as what the store has."""
        self._settled = self._state()
        self.fresh.clear()
        self.grown.clear()

    @property
    def conclusion_changed(self) -> bool:
        """Whether category or density differ from what the store has."""
        return self._state()[:2] != self._settled[:2]

    @property
    def density_changed(self) -> bool:
        """Whether the density differs from what the store has."""
        return self.density is not self._settled[1]

    @property
    def outcome_changed(self) -> bool:
        """Whether the outcome or its detail differ from what the store has."""
        return self._state()[2:] != self._settled[2:]

    def _state(self) -> tuple[Any, ...]:
        return (self.category, self.density, self.outcome, self.outcome_detail)

    def take(self, facts: RowFacts) -> bool:
        """Join what a row says; returns whether any of it was new."""
        before = self._state()
        new = [self._finding(finding) for finding in facts.findings]
        category = facts.category or (Category.C1 if facts.nothing else None)
        self.category = worst(c for c in (self.category, category) if c is not None)
        self.density = max((d for d in (self.density, facts.density) if d), default=None)
        self._outcome(facts.outcome, facts.outcome_detail)
        return any(new) or before != self._state()

    def _outcome(self, outcome: Outcome | None, detail: str) -> None:
        """Any malignant lesion makes the breast malignant; details of the outcome add up."""
        if outcome is None or self.outcome_fixed:
            return
        if self.outcome is Outcome.MALIGNANT and outcome is Outcome.BENIGN:
            return
        if outcome is not self.outcome:
            self.outcome, self.outcome_detail = outcome, ""
        known = {part for part in self.outcome_detail.split("; ") if part}
        self.outcome_detail = "; ".join(sorted(known | ({detail} if detail else set())))

    def _finding(self, finding: TableFinding) -> bool:
        name = self._name(finding)
        known = self.findings.get(name)
        if known is None:
            self.findings[name] = finding
            self.fresh.add(name)
            return True
        if finding.descriptors <= known.descriptors:
            return False
        self.findings[name] = TableFinding(
            known.type_key, known.descriptors | finding.descriptors, known.identity
        )
        if name not in self.fresh:
            self.grown.add(name)
        return True

    def _name(self, finding: TableFinding) -> str:
        """The tracking UID; a finding of another type is another finding, whatever its number."""
        identity = finding.identity or ";".join(f"{a}={v}" for a, v in sorted(finding.descriptors))
        return uid("finding", self.table, self.exam, self.side, finding.type_key, identity)
