"""What the findings panel shows of one breast, read in one snapshot, and its writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from core.domain import defaults
from core.domain.assessment import Assessment, Category, Draft, ExamConclusion, Pathology
from core.domain.changes import Changes
from core.domain.finding import Finding, FindingId
from core.domain.gate import Gate, GatePolicy, Surface
from core.domain.lexicon import Lexicon
from core.domain.records import BreastInfo
from core.domain.study import BreastId, ImageId, ReaderId
from core.domain.template import Template
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Store

if TYPE_CHECKING:
    from core.annotation import Annotator
    from core.annotation.contradictions import Contradiction
    from core.annotation.placement import Derived
    from core.store import Reading


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
class Earlier:
    """A finding of this reader in the same breast at another exam."""

    finding: Finding
    dated: date | None


@dataclass(frozen=True)
class BreastContents:
    """One breast as one reader sees it.

    Attributes
    ----------
    siblings
        The breasts of the same exam, right before left.
    views
        Label of each image that a finding may be marked on, such as ``RMLO``: those of the
        breast, and with their date those of the same side in other exams.
    said
        The assessment, or what was said before it.
    default, worst
        What the assessment of the breast, and of the exam, begins with.
    earlier
        Lesions that may be carried on, the newest exam first.
    pathology
        None also while the gate hides it; ``hidden`` tells the two apart.
    """

    info: BreastInfo
    siblings: tuple[BreastInfo, ...]
    said: Assessment | Draft
    conclusion: ExamConclusion
    findings: tuple[Finding, ...] = ()
    places: Mapping[FindingId, Derived] = field(default_factory=dict)
    warnings: tuple[Contradiction, ...] = ()
    views: Mapping[ImageId, str] = field(default_factory=dict)
    default: Category | None = None
    worst: Category | None = None
    templates: tuple[Template, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    pathology: Pathology | None = None
    hidden: bool = False
    undo_title: str | None = None
    redo_title: str | None = None

    @property
    def assessment(self) -> Assessment | None:
        """What is committed to, if anything."""
        return self.said if isinstance(self.said, Assessment) else None

    def number(self, finding: FindingId) -> int:
        """The number that a finding goes by in the list and over the images."""
        return 1 + [one.id for one in self.findings].index(finding)

    def sentences(self, finding: FindingId, *, still_open: bool = False) -> tuple[str, ...]:
        """What is odd about a finding.

        One that is still open is being described, so what it merely lacks is not held
        against it yet; what contradicts itself is.
        """
        return tuple(
            languages.sentence(one.sentence)
            for one in self.warnings
            if one.finding == finding and not (still_open and one.incomplete)
        )

    def finding(self, finding: FindingId | None) -> Finding | None:
        """The finding with this id, when it is there."""
        return next((one for one in self.findings if one.id == finding), None)


def read_breast(
    store: Store,
    breast: BreastId,
    desk: Desk,
    nipples: Mapping[ImageId, tuple[float, float]],
) -> BreastContents:
    """Everything the panel shows; pathology only where the gate allows it.

    Parameters
    ----------
    nipples
        Where they seem to be, (column, row) in stored pixels, for images where this
        reader placed none.
    """
    from core.annotation import contradictions, gatekeeper, location
    from core.store import (
        assessments,
        breasts,
        conclusions,
        drafts,
        findings,
        images,
        pathology,
        templates,
    )

    annotator = desk.annotator(store)
    with store.read() as reading:
        info = breasts.get(reading, breast)
        own = findings.of_breast(reading, breast, desk.reader)
        given = assessments.get(reading, breast, desk.reader)
        of_exam = assessments.of_exam(reading, info.exam, desk.reader)
        siblings = breasts.of_exam(reading, info.exam)
        gate: Gate = gatekeeper.gate(reading, breast, desk.reader, desk.policy)
        allowed = gate.allows(Surface.FINDINGS_PATHOLOGY)
        places = location.of_findings(reading, own, desk.reader, nipples)
        facts = contradictions.Facts(
            info.side,
            tuple(one.label for one in images.of_breast(reading, breast)),
            {one: contradictions.Place.of(location.facts(place)) for one, place in places.items()},
            composition=breasts.density(reading, breast) is not None,
        )
        return BreastContents(
            info=info,
            siblings=siblings,
            said=given or drafts.get(reading, breast, desk.reader),
            conclusion=conclusions.get(reading, info.exam, desk.reader),
            findings=own,
            places=places,
            warnings=contradictions.check(own, given, desk.lexicon, facts),
            views=_views(reading, info),
            default=defaults.of_breast(own),
            worst=defaults.of_exam(of_exam),
            templates=templates.of_reader(reading, desk.reader),
            earlier=_earlier(reading, info, own, desk.reader),
            pathology=pathology.get(reading, breast) if allowed else None,
            hidden=not allowed,
            undo_title=annotator.undo_title,
            redo_title=annotator.redo_title,
        )


def _views(reading: Reading, info: BreastInfo) -> dict[ImageId, str]:
    from core.annotation import marking
    from core.store import breasts, images

    dates = {one.exam: one.exam_date for one in breasts.of_person(reading, info.patient)}
    there = marking.markable(reading, info.id)
    exams = {image: record.exam for image, record in images.several(reading, there).items()}
    return {
        image: text if exams[image] == info.exam else _dated(text, dates.get(exams[image]))
        for image, text in there.items()
    }


def _dated(text: str, day: date | None) -> str:
    return f"{text} {day.isoformat()}" if day else text


def _earlier(
    reading: Reading, info: BreastInfo, own: Sequence[Finding], reader: ReaderId
) -> tuple[Earlier, ...]:
    """What this reader found in the same breast at earlier exams and did not carry on yet."""
    from core.store import breasts, findings

    before = [
        one
        for one in breasts.of_person(reading, info.patient)
        if one.side is info.side and one.exam != info.exam and _precedes(one, info)
    ]
    before.sort(key=lambda one: (one.exam_date or date.min, one.id), reverse=True)
    known = {finding.tracking_uid for finding in own}
    found = []
    for one in before:
        for finding in findings.of_breast(reading, one.id, reader):
            if finding.tracking_uid not in known:
                known.add(finding.tracking_uid)
                found.append(Earlier(finding, one.exam_date))
    return tuple(found)


def _precedes(one: BreastInfo, other: BreastInfo) -> bool:
    return bool(one.exam_date and other.exam_date and one.exam_date < other.exam_date)


def toggle(store: Store, desk: Desk, finding: FindingId, tag: tuple[str, str]) -> Changes:
    """Turn a descriptor on or off by what is stored, so that fast keys never fight."""
    from core.store import findings

    with store.read() as reading:
        on = tag not in findings.get(reading, finding).descriptors
    return desk.annotator(store).set_descriptor(finding, tag[0], tag[1], on)


def begin_like(
    store: Store,
    desk: Desk,
    breast: BreastId,
    like: Finding | Template,
    tracking_uid: str | None = None,
) -> tuple[Changes, FindingId]:
    """Begin a finding with the type and descriptors of another one, or of a template.

    Terms of an earlier version are said in the words of today; what has none is left out.
    """
    type_key, descriptors = desk.lexicon.renewed(
        like.type_key, like.descriptors, like.lexicon, like.lexicon_version
    )
    return desk.annotator(store).add_finding(
        breast, type_key, descriptors, tracking_uid=tracking_uid
    )


def begin_like_last(store: Store, desk: Desk, breast: BreastId) -> tuple[Changes, FindingId | None]:
    """The same with the finding that this reader made last, wherever it is; None without one."""
    from core.store import findings

    with store.read() as reading:
        last = findings.last_of(reading, desk.reader)
    return (Changes(), None) if last is None else begin_like(store, desk, breast, last)
