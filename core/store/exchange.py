"""Whole exams in and out of the store, for exports and imports of tags.

For research and archives, never for a screen: it hands over everybody's work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import aliased

from core.domain.assessment import Adjudication, Assessment, Draft, ExamConclusion, Pathology
from core.domain.changes import Topic
from core.domain.finding import Finding
from core.domain.landmark import Landmark, LandmarkKind
from core.domain.records import Split
from core.domain.reveal import Reveal
from core.domain.roles import Role
from core.domain.study import BreastId, ExamId, ImageId, ImageRecord, PatientId, ReaderId, Side
from core.domain.teaching import TeachingCase
from core.store import (
    adjudications,
    assessments,
    assignments,
    conclusions,
    drafts,
    exams,
    findings,
    images,
    pathology,
    reveals,
    teaching,
)
from core.store.chunks import chunks
from core.store.patients import PERSON
from core.store.tables import (
    BreastRow,
    ExamRow,
    ImageRow,
    LandmarkRow,
    MetaRow,
    PatientRow,
    ReaderRow,
    ReportRow,
    SplitRow,
)
from core.store.work import Reading, Unit

_SOME = 200
_EXAM = (
    "collection", "exam_date", "exam_time", "age_years", "accession", "description",
    "manufacturer",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PatientRecord:
    """One id of one person, with the split it was given."""

    key: str
    name: str
    birth_date: date | None
    sex: str
    joined_into: str | None
    split: Split | None
    stratum: str


@dataclass(frozen=True, slots=True)
class ReaderRecord:
    """A reader without PIN."""

    id: ReaderId
    name: str
    role: Role
    created_at: datetime
    retired: bool


@dataclass(frozen=True, slots=True)
class BreastContent:
    """One breast with everybody's work on it; a finding with whether it was removed."""

    side: Side
    density: str | None
    density_source: str | None
    pathology: Pathology | None
    findings: tuple[tuple[Finding, bool], ...]
    drafts: tuple[Draft, ...]
    assessments: tuple[Assessment, ...]
    adjudication: Adjudication | None
    reveals: tuple[Reveal, ...] = ()
    teaching: tuple[TeachingCase, ...] = ()


@dataclass(frozen=True, slots=True)
class ImageContent:
    """One image, how large its file is, and the points of anatomy on it."""

    record: ImageRecord
    size: int
    collection: str
    landmarks: tuple[Landmark, ...]


@dataclass(frozen=True, slots=True)
class ExamContent:
    """One exam with all that is in it."""

    patient_key: str
    key: str
    fields: Mapping[str, Any]
    breasts: tuple[BreastContent, ...]
    images: tuple[ImageContent, ...]
    reports: tuple[tuple[str, str], ...]
    conclusions: tuple[ExamConclusion, ...]
    assigned: tuple[ReaderId, ...] = ()


@dataclass
class _Loose:
    """What is small enough to be read at once."""

    pathologies: dict[BreastId, Pathology]
    settled: dict[BreastId, Adjudication]
    drafts: dict[BreastId, list[Draft]] = field(default_factory=dict)
    conclusions: dict[ExamId, list[ExamConclusion]] = field(default_factory=dict)
    assigned: dict[ExamId, tuple[ReaderId, ...]] = field(default_factory=dict)


def all_patients(reading: Reading, keys: Sequence[str] | None = None) -> Iterator[PatientRecord]:
    """Every patient row by key, or those of the persons with ``keys``."""
    kept = aliased(PatientRow)
    query = (
        select(PatientRow, kept.key, SplitRow)
        .outerjoin(kept, kept.id == PatientRow.joined_into)
        .outerjoin(SplitRow, SplitRow.patient_id == PatientRow.id)
        .order_by(PatientRow.key)
    )
    if keys is not None:
        persons = select(PERSON).where(PatientRow.key.in_(keys)).scalar_subquery()
        query = query.where(PERSON.in_(persons))
    for row, into, split in reading.session.execute(query):
        yield PatientRecord(
            row.key, row.name, row.birth_date, row.sex, into,
            None if split is None else Split(split.split), "" if split is None else split.stratum,
        )  # fmt: skip


def all_readers(reading: Reading) -> tuple[ReaderRecord, ...]:
    """Every reader, oldest first."""
    return tuple(
        ReaderRecord(ReaderId(row.id), row.name, Role(row.role), row.created_at, row.retired)
        for row in reading.session.scalars(select(ReaderRow).order_by(ReaderRow.id))
    )


def exam_keys(
    reading: Reading, patients: Sequence[str] | None = None
) -> tuple[tuple[str, str, ExamId], ...]:
    """Patient id, key and id of every exam, or of those of some patient ids."""
    query = select(PatientRow.key, ExamRow.key, ExamRow.id).join(
        ExamRow, ExamRow.patient_id == PatientRow.id
    )
    if patients is not None:
        query = query.where(PatientRow.key.in_(patients))
    return tuple(
        (patient, key, ExamId(id_)) for patient, key, id_ in reading.session.execute(query)
    )


def contents(reading: Reading, wanted: Sequence[ExamId]) -> Iterator[ExamContent]:
    """The exams in the order given, a few hundred at a time in memory."""
    loose = _Loose(pathology.all_proven(reading), adjudications.all_adjudications(reading))
    for draft in drafts.all_drafts(reading):
        loose.drafts.setdefault(draft.breast, []).append(draft)
    for conclusion in conclusions.all_conclusions(reading):
        loose.conclusions.setdefault(conclusion.exam, []).append(conclusion)
    loose.assigned = assignments.all_assignments(reading)
    for start in range(0, len(wanted), _SOME):
        some = wanted[start : start + _SOME]
        found = dict(_some(reading, some, loose))
        for exam in some:
            yield found[exam]
        reading.session.expunge_all()


def _some(
    reading: Reading, some: Sequence[ExamId], loose: _Loose
) -> Iterator[tuple[ExamId, ExamContent]]:
    session = reading.session
    breasts: dict[int, list[BreastRow]] = {}
    for row in session.scalars(
        select(BreastRow).where(BreastRow.exam_id.in_(some)).order_by(BreastRow.side.desc())
    ):
        breasts.setdefault(row.exam_id, []).append(row)
    ids = [BreastId(row.id) for rows in breasts.values() for row in rows]
    tags = findings.with_removed(reading, ids)
    saved = assessments.of_breasts(reading, ids)
    shown, taught = reveals.of_breasts(reading, ids), teaching.of_breasts(reading, ids)
    pictures = _images(reading, some)
    told: dict[int, list[tuple[str, str]]] = {}
    for report in session.scalars(
        select(ReportRow).where(ReportRow.exam_id.in_(some)).order_by(ReportRow.id)
    ):
        told.setdefault(report.exam_id, []).append((report.text, report.source))
    for exam, key in session.execute(
        select(ExamRow, PatientRow.key)
        .join(PatientRow, PatientRow.id == ExamRow.patient_id)
        .where(ExamRow.id.in_(some))
    ):
        yield ExamId(exam.id), ExamContent(
            key, exam.key, {name: getattr(exam, name) for name in _EXAM},
            tuple(
                BreastContent(
                    Side(row.side), row.density, row.density_source,
                    loose.pathologies.get(BreastId(row.id)), tags.get(BreastId(row.id), ()),
                    tuple(loose.drafts.get(BreastId(row.id), ())),
                    saved.get(BreastId(row.id), ()), loose.settled.get(BreastId(row.id)),
                    shown.get(BreastId(row.id), ()), taught.get(BreastId(row.id), ()),
                )
                for row in breasts.get(exam.id, ())
            ),
            tuple(pictures.get(exam.id, ())), tuple(told.get(exam.id, ())),
            tuple(loose.conclusions.get(ExamId(exam.id), ())),
            loose.assigned.get(ExamId(exam.id), ()),
        )  # fmt: skip


def _images(reading: Reading, some: Sequence[ExamId]) -> dict[int, list[ImageContent]]:
    session = reading.session
    points: dict[int, list[Landmark]] = {}
    for row in session.scalars(
        select(LandmarkRow)
        .join(ImageRow, ImageRow.id == LandmarkRow.image_id)
        .where(ImageRow.exam_id.in_(some))
        .order_by(LandmarkRow.id)
    ):
        points.setdefault(row.image_id, []).append(
            Landmark(
                ImageId(row.image_id), ReaderId(row.reader_id), LandmarkKind(row.kind),
                row.column, row.row, row.frame,
            )
        )  # fmt: skip
    kept = {
        row[0]: (row[1], row[2])
        for row in session.execute(
            select(ImageRow.id, ImageRow.size, ImageRow.collection).where(
                ImageRow.exam_id.in_(some)
            )
        )
    }
    found: dict[int, list[ImageContent]] = {}
    for exam, records in groupby(images.of_exams(reading, some), key=lambda one: one.exam):
        found.setdefault(exam, []).extend(
            ImageContent(one, *kept[one.id], tuple(points.get(one.id, ()))) for one in records
        )
    return found


def uids_of(reading: Reading, pictures: Iterable[ImageId]) -> dict[ImageId, str]:
    """The SOP Instance UIDs of images."""
    return {
        ImageId(id_): uid
        for some in chunks(pictures)
        for id_, uid in reading.session.execute(
            select(ImageRow.id, ImageRow.sop_instance_uid).where(ImageRow.id.in_(some))
        )
    }


@dataclass(frozen=True, slots=True)
class KnownImage:
    """An image that is there already: its content, its exam, and whose it is."""

    id: ImageId
    sha256: str
    exam: ExamId
    person: PatientId
    side: Side | None


def known_images(reading: Reading, uids: Iterable[str]) -> dict[str, KnownImage]:
    """The images that are there, by SOP Instance UID."""
    return {
        uid: KnownImage(
            ImageId(id_), digest, ExamId(exam), PatientId(person), Side(side) if side else None
        )
        for some in chunks(uids)
        for uid, id_, digest, exam, person, side in reading.session.execute(
            select(
                ImageRow.sop_instance_uid,
                ImageRow.id,
                ImageRow.sha256,
                ImageRow.exam_id,
                PERSON,
                ImageRow.side,
            )
            .join(ExamRow, ExamRow.id == ImageRow.exam_id)
            .join(PatientRow, PatientRow.id == ExamRow.patient_id)
            .where(ImageRow.sop_instance_uid.in_(some))
        )
    }


def find_exam(reading: Reading, patient_key: str, key: str) -> ExamId | None:
    """The exam of this patient id with this key, if it is there."""
    found = reading.session.scalar(
        select(ExamRow.id)
        .join(PatientRow, PatientRow.id == ExamRow.patient_id)
        .where(PatientRow.key == patient_key, ExamRow.key == key)
    )
    return None if found is None else ExamId(found)


def ensure_reader(unit: Unit, record: ReaderRecord) -> ReaderId:
    """The reader of this name; a new one comes as she was, without PIN."""
    there = unit.session.scalar(select(ReaderRow.id).where(ReaderRow.name == record.name))
    if there is not None:
        return ReaderId(there)
    row = ReaderRow(
        name=record.name, role=record.role.value, created_at=record.created_at, pin=None,
        retired=record.retired,
    )  # fmt: skip
    unit.session.add(row)
    unit.session.flush()
    unit.record(
        Topic.READERS, row.id, "add", after={"name": record.name, "role": record.role.value}
    )
    return ReaderId(row.id)


def ensure_patient(unit: Unit, record: PatientRecord) -> PatientId:
    """The patient with this key, made when new; what was empty is filled in."""
    row = exams.ensure_patient(
        unit, record.key, name=record.name, birth_date=record.birth_date, sex=record.sex
    )
    unit.session.flush()
    return PatientId(row.id)


def split_of(reading: Reading, patient_key: str) -> Split | None:
    """The split that one patient id was given."""
    found = reading.session.scalar(
        select(SplitRow.split)
        .join(PatientRow, PatientRow.id == SplitRow.patient_id)
        .where(PatientRow.key == patient_key)
    )
    return None if found is None else Split(found)


def give_split(unit: Unit, patient: PatientId, split: Split, stratum: str) -> None:
    """Give a patient without a split the one she has elsewhere; it never changes again."""
    unit.session.add(SplitRow(patient_id=patient, split=int(split), stratum=stratum))
    unit.session.flush()
    unit.record(Topic.PATIENTS, patient, "split", after={"split": split.name, "stratum": stratum})


def ensure_exam(unit: Unit, content: ExamContent) -> ExamId:
    """The exam, made when new."""
    patient = exams.ensure_patient(unit, content.patient_key)
    fields = content.fields
    row = exams.ensure_exam(
        unit, patient, content.key, collection=fields["collection"],
        exam_date=fields["exam_date"],
    )  # fmt: skip
    return ExamId(row.id)


def fill_exam(unit: Unit, exam: ExamId, fields: Mapping[str, Any], *, exactly: bool) -> None:
    """Say of an exam what an export says; of one that was there only what it lacks."""
    row = unit.session.get_one(ExamRow, exam)
    new = {
        name: value
        for name, value in fields.items()
        if getattr(row, name) != value and (exactly or getattr(row, name) in ("", None))
    }
    if not new:
        return
    before = {name: _plain(getattr(row, name)) for name in new}
    for name, value in new.items():
        setattr(row, name, value)
    unit.session.flush()
    unit.record(
        Topic.EXAMS, exam, "change", before=before,
        after={name: _plain(value) for name, value in new.items()},
    )  # fmt: skip


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def value_of(reading: Reading, key: str) -> str | None:
    """A single value of the store itself."""
    row = reading.session.get(MetaRow, key)
    return None if row is None else row.value


def set_value(unit: Unit, key: str, value: str) -> None:
    """Keep a single value of the store itself, such as the salt of pseudonyms."""
    unit.session.add(MetaRow(key=key, value=value))


@dataclass(frozen=True, slots=True)
class Picture:
    """Where an image belongs, for annotations that name it."""

    uid: str
    path: str
    side: str | None
    patient: str
    exam: str


def pictures(reading: Reading) -> dict[str, Picture]:
    """Every image by its SOP Instance UID."""
    return {
        uid: Picture(uid, path, side, patient, exam)
        for uid, path, side, patient, exam in reading.session.execute(
            select(
                ImageRow.sop_instance_uid, ImageRow.path, ImageRow.side, PatientRow.key,
                ExamRow.key,
            )
            .join(ExamRow, ExamRow.id == ImageRow.exam_id)
            .join(PatientRow, PatientRow.id == ExamRow.patient_id)
        )
    }  # fmt: skip
