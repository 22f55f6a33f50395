"""What CAD reports and presentation states say of each image, held back by the gate.

A detector's marks are an opinion of a machine, and the graphics of a presentation state
are another reader's work: neither leaves here before this reader has committed an
assessment of the breast. That a detection failed, or was never made, is no opinion.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from core.annotation import gatekeeper
from core.domain.evidence import CadReport, CadStatus, EvidenceKind
from core.domain.gate import Gate, GatePolicy, Surface
from core.domain.study import BreastId, ExamId, ImageHeader, ImageId, ImageRecord, ReaderId
from core.imaging.cad_match import PlacedMarks, placed
from core.imaging.evidence import Evidence
from core.imaging.image_evidence import CadState, ImageEvidence, StateChoice
from core.imaging.presentation import PresentationState
from core.store import Reading, images
from core.store import evidence as kept


def of_exam(
    reading: Reading, exam: ExamId, reader: ReaderId, policy: GatePolicy
) -> dict[ImageId, ImageEvidence]:
    """What may be shown beside each image of an exam."""
    records = kept.of_exam(reading, exam)
    shown = images.of_exam(reading, exam)
    if not records:
        return {record.id: ImageEvidence() for record in shown}
    sources = {uid for record in shown for uid, _, _ in record.header.sources}
    known = images.headers_of(reading, sorted(sources))
    breasts = {record.breast for record in shown if record.breast is not None}
    gates = gatekeeper.gates(reading, breasts, reader, policy)
    found = [record.evidence for record in records]
    return {
        record.id: about(record.header, found, _gate(record, gates, policy), known)
        for record in shown
    }


def _choice(uid: str, state: PresentationState, gate: Gate) -> StateChoice:
    """A state without what says where another reader looked, until the gate opens."""
    if gate.allows(Surface.OTHER_READER):
        return StateChoice(uid, state)
    bare = replace(
        state, label="", description="", creator="",
        areas=(), graphics=(), texts=(), layers=(), shutters=(),
    )  # fmt: skip
    told = (state.label, state.areas, state.graphics, state.texts, state.shutters)
    return StateChoice(uid, bare, held=any(told))


def about(
    header: ImageHeader,
    found: Sequence[Evidence],
    gate: Gate,
    known: Mapping[str, ImageHeader] | None = None,
) -> ImageEvidence:
    """What may be shown beside one image.

    Parameters
    ----------
    found
        The objects of its exam, the latest last.
    known
        Headers of its source images, where they are in the workspace.
    """
    states = tuple(
        _choice(one.sop_instance_uid, one.content, gate)
        for one in found
        if isinstance(one.content, PresentationState)
        and one.content.covers(header.sop_instance_uid)
    )
    report, on_it = _latest(header, found, known)
    if report is None:
        unread = any(_unread(one) for one in found)
        state = CadState.UNREADABLE if unread else CadState.NOT_RUN
        return ImageEvidence(cad=state, states=states)
    state = _state(on_it.status)
    if state in (CadState.FAILED, CadState.NOT_RUN):
        return ImageEvidence(cad=state, algorithm=report.algorithm, states=states)
    if not gate.allows(Surface.CAD_MARKS):
        return ImageEvidence(cad=CadState.HIDDEN, states=states)
    return ImageEvidence(
        cad=state,
        marks=on_it.marks,
        algorithm=report.algorithm,
        left_out=on_it.left_out + report.placeless,
        reasons=on_it.reasons,
        states=states,
    )


def _latest(
    header: ImageHeader, found: Iterable[Evidence], known: Mapping[str, ImageHeader] | None
) -> tuple[CadReport | None, PlacedMarks]:
    """The report made last that speaks of this image."""
    for one in reversed(list(found)):
        if isinstance(one.content, CadReport):
            on_it = placed(one.content, header, known)
            if on_it.status is not CadStatus.NOT_RUN or on_it.marks:
                return one.content, on_it
    return None, PlacedMarks()


def _unread(one: Evidence) -> bool:
    return one.kind is EvidenceKind.CAD and one.content is None


def _state(status: CadStatus) -> CadState:
    return {
        CadStatus.NOT_RUN: CadState.NOT_RUN,
        CadStatus.FAILED: CadState.FAILED,
        CadStatus.PARTLY: CadState.PARTLY,
        CadStatus.SUCCEEDED: CadState.DONE,
    }[status]


def _gate(record: ImageRecord, gates: Mapping[BreastId, Gate], policy: GatePolicy) -> Gate:
    """The gate of an image's breast; an image that is not placed stays behind it."""
    if record.breast is None:
        return Gate(policy, committed=False)
    return gates[record.breast]
