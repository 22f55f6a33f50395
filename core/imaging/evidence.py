"""What is read of one object about images, as a value and as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.domain.evidence import CadReport, EvidenceKind
from core.imaging.plain import from_plain, to_plain
from core.imaging.presentation import PresentationState

Content = CadReport | PresentationState


@dataclass(frozen=True, slots=True)
class Evidence:
    """One CAD report or presentation state, and the exam that it belongs to.

    Attributes
    ----------
    created
        When it was made, without zone, as the object says.
    content
        None where ``fault`` says why it cannot be read; a reader is then told that there
        is something, instead of taking it for never made (display rule 45).
    """

    kind: EvidenceKind
    sop_instance_uid: str
    study_instance_uid: str
    patient_key: str
    created: datetime | None = None
    manufacturer: str = ""
    content: Content | None = None
    fault: str = ""

    def __post_init__(self) -> None:
        wanted = CadReport if self.kind is EvidenceKind.CAD else PresentationState
        if self.content is not None and not isinstance(self.content, wanted):
            raise ValueError("content of another kind")


def to_json(evidence: Evidence | None) -> dict[str, Any]:
    """A JSON object; empty where a file is no evidence at all."""
    found: dict[str, Any] = to_plain(evidence) if evidence is not None else {}
    return found


def from_json(value: dict[str, Any]) -> Evidence | None:
    """What :func:`to_json` wrote; ValueError when it is anything else."""
    return from_plain(Evidence, value) if value else None


def content_from_json(kind: EvidenceKind, value: dict[str, Any]) -> Content:
    """The content alone, as the store keeps it; ValueError when it is none."""
    if kind is EvidenceKind.CAD:
        return from_plain(CadReport, value)
    return from_plain(PresentationState, value)
