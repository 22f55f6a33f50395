"""What the findings panel shows of one breast, read in one snapshot, and its writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.domain.assessment import Assessment, Category, Density, Pathology
from core.domain.changes import Changes
from core.domain.finding import Finding, FindingId
from core.domain.gate import Gate, GatePolicy, Surface
from core.domain.lexicon import Lexicon
from core.domain.records import BreastInfo
from core.domain.study import BreastId, ImageId, ReaderId
from maninegs_gui.bridge.lanes import Store

if TYPE_CHECKING:
    from core.annotation import Annotator
    from core.annotation.contradictions import Contradiction


@dataclass(frozen=True)
class Desk:
    """Who tags, with which vocabulary, under which gate."""

    reader: ReaderId
    policy: GatePolicy
    lexicon: Lexicon

    def annotator(self, store: Store) -> Annotator:
        """The verbs of this reader; on the lane that owns the store."""
        from core.annotation import Annotator

        return Annotator(store, self.reader, self.policy, self.lexicon)


@dataclass(frozen=True)
class BreastContents:
    """One breast as one reader sees it.

    Attributes
    ----------
    siblings
        The breasts of the same exam, right before left.
    views
        Label of each image of the breast, such as ``RMLO``.
    pathology
        None also while the gate hides it; ``hidden`` tells the two apart.
    """

    info: BreastInfo
    siblings: tuple[BreastInfo, ...]
    findings: tuple[Finding, ...] = ()
    assessment: Assessment | None = None
    warnings: tuple[Contradiction, ...] = ()
    views: Mapping[ImageId, str] = field(default_factory=dict)
    pathology: Pathology | None = None
    hidden: bool = False
    lacking: frozenset[str] = frozenset()
    """Sentences that a finding gets for what it lacks, before anything is said of it."""
    undo_title: str | None = None
    redo_title: str | None = None

    def number(self, finding: FindingId) -> int:
        """The number that a finding goes by in the list and over the images."""
        return 1 + [one.id for one in self.findings].index(finding)

    def sentences(self, finding: FindingId, *, still_open: bool = False) -> tuple[str, ...]:
        """What is odd about a finding.

        One that is still open is being described, so what it merely lacks is not held
        against it yet; what contradicts itself is.
        """
        told = (one.sentence for one in self.warnings if one.finding == finding)
        return tuple(one for one in told if not still_open or one not in self.lacking)

    def finding(self, finding: FindingId | None) -> Finding | None:
        """The finding with this id, when it is there."""
        return next((one for one in self.findings if one.id == finding), None)


def read_breast(store: Store, breast: BreastId, desk: Desk) -> BreastContents:
    """Everything the panel shows; pathology only where the gate allows it."""
    from core.annotation import contradictions, gatekeeper
    from core.store import assessments, breasts, findings, images, pathology

    annotator = desk.annotator(store)
    with store.read() as reading:
        info = breasts.get(reading, breast)
        own = findings.of_breast(reading, breast, desk.reader)
        given = assessments.get(reading, breast, desk.reader)
        gate: Gate = gatekeeper.gate(reading, breast, desk.reader, desk.policy)
        allowed = gate.allows(Surface.FINDINGS_PATHOLOGY)
        return BreastContents(
            info=info,
            siblings=breasts.of_exam(reading, info.exam),
            findings=own,
            assessment=given,
            warnings=contradictions.check(own, given, desk.lexicon),
            lacking=frozenset(
                one.sentence
                for one in contradictions.check(
                    [replace(finding, descriptors=frozenset(), regions=()) for finding in own],
                    None,
                    desk.lexicon,
                )
            ),
            views={one.id: one.label for one in images.of_breast(reading, breast)},
            pathology=pathology.get(reading, breast) if allowed else None,
            hidden=not allowed,
            undo_title=annotator.undo_title,
            redo_title=annotator.redo_title,
        )


def toggle(store: Store, desk: Desk, finding: FindingId, tag: tuple[str, str]) -> Changes:
    """Turn a descriptor on or off by what is stored, so that fast keys never fight."""
    from core.store import findings

    with store.read() as reading:
        on = tag not in findings.get(reading, finding).descriptors
    return desk.annotator(store).set_descriptor(finding, tag[0], tag[1], on)


def assess(
    store: Store, desk: Desk, breast: BreastId, category: Category, pending: Density | None
) -> Changes:
    """Save an assessment; density and note of an earlier one of this reader stay.

    Parameters
    ----------
    pending
        The density that was chosen before there was an assessment.
    """
    given = _given(store, desk, breast)
    density = given.density if given is not None else pending
    note = given.note if given is not None else ""
    return desk.annotator(store).save_assessment(breast, category, density, note)


def grade(store: Store, desk: Desk, breast: BreastId, density: Density) -> Changes:
    """Save the density of an assessment that is there; otherwise it waits for one."""
    given = _given(store, desk, breast)
    if given is None:
        return Changes()
    return desk.annotator(store).save_assessment(breast, given.category, density, given.note)


def _given(store: Store, desk: Desk, breast: BreastId) -> Assessment | None:
    from core.store import assessments

    with store.read() as reading:
        return assessments.get(reading, breast, desk.reader)
