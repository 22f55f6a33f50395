"""CAD reports and presentation states, kept beside the images they speak of.

An object belongs to the exam of its study and patient. It may come before the first image
of that exam; it is found as soon as the exam is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.evidence import EvidenceKind
from core.domain.study import ExamId
from core.imaging.evidence import Content, Evidence, content_from_json
from core.imaging.plain import to_plain
from core.store.chunks import chunks
from core.store.tables import EvidenceRow, ExamRow, PatientRow
from core.store.work import Reading, Unit

_OLDER = "It was read by another version of the program: import it into a new workspace."


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """One object as the store knows it."""

    id: int
    evidence: Evidence
    path: str
    sha256: str


def known(reading: Reading, uids: Sequence[str]) -> dict[str, str]:
    """Which SOP Instance UIDs are there already, with the SHA-256 of their files."""
    return {
        uid: digest
        for some in chunks(uids)
        for uid, digest in reading.session.execute(
            select(EvidenceRow.sop_instance_uid, EvidenceRow.sha256).where(
                EvidenceRow.sop_instance_uid.in_(some)
            )
        )
    }


def add(unit: Unit, evidence: Evidence, *, path: str, sha256: str) -> int:
    """Keep one object; its exam need not be there yet.

    Raises
    ------
    WorldError
        When an object with this SOP Instance UID is there already.
    """
    if known(unit, [evidence.sop_instance_uid]):
        raise WorldError(
            "An object with this SOP Instance UID is there already: it was left alone."
        )
    row = EvidenceRow(
        sop_instance_uid=evidence.sop_instance_uid,
        study_instance_uid=evidence.study_instance_uid,
        patient_key=evidence.patient_key, kind=evidence.kind.value, path=path, sha256=sha256,
        manufacturer=evidence.manufacturer,
        created=evidence.created.isoformat() if evidence.created else "",
        content=to_plain(evidence.content), fault=evidence.fault,
    )  # fmt: skip
    unit.session.add(row)
    unit.session.flush()
    unit.record(
        Topic.EVIDENCE, row.id, "add", after={"kind": evidence.kind.value, "sha256": sha256}
    )
    exam = exam_of(unit, evidence)
    if exam is not None:
        unit.touch(Topic.EXAMS, exam)
    return row.id


def exam_of(reading: Reading, evidence: Evidence) -> ExamId | None:
    """The exam that an object belongs to, if it is there."""
    found = reading.session.scalar(
        select(ExamRow.id)
        .join(PatientRow, PatientRow.id == ExamRow.patient_id)
        .where(ExamRow.key == evidence.study_instance_uid, PatientRow.key == evidence.patient_key)
    )
    return None if found is None else ExamId(found)


def stranger(reading: Reading, evidence: Evidence) -> bool:
    """Whether the study of an object is there under another patient alone."""
    if exam_of(reading, evidence) is not None:
        return False
    return bool(
        reading.session.scalar(
            select(ExamRow.id).where(ExamRow.key == evidence.study_instance_uid).limit(1)
        )
    )


def of_exam(reading: Reading, exam: ExamId) -> tuple[EvidenceRecord, ...]:
    """The objects of one exam, the latest made last."""
    rows = reading.session.scalars(
        select(EvidenceRow)
        .join(ExamRow, ExamRow.key == EvidenceRow.study_instance_uid)
        .join(PatientRow, PatientRow.id == ExamRow.patient_id)
        .where(ExamRow.id == exam, PatientRow.key == EvidenceRow.patient_key)
        .order_by(EvidenceRow.created, EvidenceRow.id)
    )
    return tuple(_record(row) for row in rows)


def _record(row: EvidenceRow) -> EvidenceRecord:
    kind = EvidenceKind(row.kind)
    content: Content | None = None
    fault = row.fault
    if row.content is not None:
        try:
            content = content_from_json(kind, row.content)
        except ValueError:
            fault = _OLDER
    evidence = Evidence(
        kind=kind, sop_instance_uid=row.sop_instance_uid,
        study_instance_uid=row.study_instance_uid, patient_key=row.patient_key,
        created=datetime.fromisoformat(row.created) if row.created else None,
        manufacturer=row.manufacturer, content=content, fault=fault,
    )  # fmt: skip
    return EvidenceRecord(row.id, evidence, row.path, row.sha256)
