"""Patients, exams and breasts as images and tables bring them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from core.domain.changes import Topic
from core.domain.errors import WorldError, WrongUsage
from core.domain.records import ExamInfo
from core.domain.study import BreastId, ExamId, ImageHeader, PatientId, Side
from core.store.patients import PERSON
from core.store.tables import BreastRow, ExamRow, PatientRow
from core.store.work import Reading, Unit


def get(reading: Reading, exam: ExamId) -> ExamInfo:
    """One exam."""
    row = reading.session.get(ExamRow, exam)
    if row is None:
        raise WorldError(f"There is no exam {exam} in this workspace.")
    own = select(PERSON).where(PatientRow.id == row.patient_id).scalar_subquery()
    person = reading.session.scalars(select(PatientRow).where(PatientRow.id == own)).one()
    return ExamInfo(
        ExamId(row.id), PatientId(person.id), person.key, row.key, row.exam_date,
        row.age_years, row.description, row.manufacturer, row.collection,
    )  # fmt: skip


def ensure_patient(
    unit: Unit, key: str, *, name: str = "", birth_date: date | None = None, sex: str = ""
) -> PatientRow:
    """The row of the patient called ``key``; what was empty is filled in."""
    if not key:
        raise WrongUsage("A patient needs an id: name the column that holds it.")
    row = unit.session.scalar(select(PatientRow).where(PatientRow.key == key))
    if row is None:
        row = PatientRow(key=key, name=name, birth_date=birth_date, sex=sex, joined_into=None)
        unit.session.add(row)
        unit.session.flush()
        unit.record(Topic.PATIENTS, row.id, "add", after={"key": key})
        return row
    if name and not row.name:
        row.name = name
        # Names are kept in the patient's row alone: the history outlives a deletion.
        unit.record(Topic.PATIENTS, row.id, "change", after={"name": "given"})
    row.sex = row.sex or sex
    row.birth_date = row.birth_date or birth_date
    return row


def ensure_exam(
    unit: Unit, patient: PatientRow, key: str, *, collection: str, exam_date: date | None = None
) -> ExamRow:
    """The row of one exam of ``patient``, made when new."""
    row = unit.session.scalar(
        select(ExamRow).where(ExamRow.patient_id == patient.id, ExamRow.key == key)
    )
    if row is None:
        row = ExamRow(
            patient_id=patient.id, key=key, collection=collection, exam_date=exam_date,
            exam_time="", age_years=None, accession="", description="", manufacturer="",
        )  # fmt: skip
        unit.session.add(row)
        unit.session.flush()
        unit.record(
            Topic.EXAMS, row.id, "add", after={"patient": patient.id, "collection": collection}
        )
    elif exam_date is not None and row.exam_date is None:
        row.exam_date = exam_date
        unit.record(
            Topic.EXAMS, row.id, "change",
            before={"exam_date": None}, after={"exam_date": exam_date.isoformat()},
        )  # fmt: skip
    return row


def ensure_of_header(unit: Unit, header: ImageHeader, collection: str) -> ExamRow:
    """The exam that an image belongs to; what earlier images lacked is filled in."""
    patient = ensure_patient(
        unit, header.patient_key,
        name=header.patient_name, birth_date=header.birth_date, sex=header.sex,
    )  # fmt: skip
    row = ensure_exam(
        unit, patient, header.study_instance_uid,
        collection=collection, exam_date=header.exam_date,
    )  # fmt: skip
    row.exam_time = row.exam_time or header.exam_time
    row.age_years = header.age_years if row.age_years is None else row.age_years
    row.accession = row.accession or header.accession
    row.description = row.description or header.study_description
    row.manufacturer = row.manufacturer or header.manufacturer
    return row


def ensure_breast(unit: Unit, exam: ExamId, side: Side) -> BreastId:
    """The breast on one side of an exam, made when new."""
    known = unit.session.scalar(
        select(BreastRow.id).where(BreastRow.exam_id == exam, BreastRow.side == side.value)
    )
    if known is not None:
        return BreastId(known)
    row = BreastRow(exam_id=exam, side=side.value)
    unit.session.add(row)
    unit.session.flush()
    unit.record(
        Topic.BREASTS, row.id, "add", after={"exam": exam, "side": side.value},
        breast=BreastId(row.id),
    )  # fmt: skip
    return BreastId(row.id)


def restore_breast(unit: Unit, breast: BreastId, exam: ExamId, side: Side) -> bool:
    """Bring a breast back under its own id; False where another one took its place."""
    known = unit.session.scalar(
        select(BreastRow.id).where(BreastRow.exam_id == exam, BreastRow.side == side.value)
    )
    if known is not None:
        return known == breast
    unit.session.add(BreastRow(id=breast, exam_id=exam, side=side.value))
    unit.session.flush()
    unit.record(
        Topic.BREASTS, breast, "restore", after={"exam": exam, "side": side.value}, breast=breast
    )
    return True


def set_age(unit: Unit, exam: ExamId, age_years: int) -> None:
    """Note the age that a table gives, where none is known."""
    row = unit.session.get_one(ExamRow, exam)
    if row.age_years is None:
        row.age_years = age_years
        unit.record(Topic.EXAMS, exam, "change", after={"age_years": age_years})


def of_patient(reading: Reading, key: str) -> tuple[ExamInfo, ...]:
    """The exams of the person with the id ``key`` (any id of hers), oldest first."""
    person = select(PERSON).where(PatientRow.key == key).scalar_subquery()
    found = reading.session.scalars(
        select(ExamRow.id)
        .join(PatientRow, PatientRow.id == ExamRow.patient_id)
        .where(person == PERSON)
        .order_by(ExamRow.exam_date, ExamRow.id)
    )
    return tuple(get(reading, ExamId(exam)) for exam in found)
