"""The worklist as one reader sees it: a page of exams in five statements, never one each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import aliased

from core.domain.records import ExamState, WorklistPage, WorklistRow
from core.domain.study import ExamId, ImageState, ReaderId, Side
from core.store.patients import PERSON
from core.store.tables import AssessmentRow, BreastRow, ExamRow, FindingRow, ImageRow, PatientRow
from core.store.text import pattern
from core.store.work import Reading


class _Exam(NamedTuple):
    id: int
    key: str
    name: str
    day: date | None
    description: str


def page(
    reading: Reading, reader: ReaderId, *, text: str = "", offset: int = 0, limit: int = 200
) -> WorklistPage:
    """Exams whose patient, date, accession or description contains ``text``, newest first.

    Findings and assessments are this reader's only; nothing of pathology is asked
    for, so that nothing of it can leak (the gate).
    """
    wanted = [ExamRow.search.like(pattern(word), escape="\\") for word in text.split()]
    total = reading.session.scalar(select(func.count()).select_from(ExamRow).where(*wanted)) or 0
    exams = _exams(reading, wanted, offset, limit)
    ids = [exam.id for exam in exams]
    images = _images(reading, ids)
    findings = _findings(reading, ids, reader)
    sides, assessed = _sides(reading, ids, reader)
    rows = []
    for exam in exams:
        count, unplaced, unreadable = images.get(exam.id, (0, 0, 0))
        done = assessed.get(exam.id, ())
        rows.append(
            WorklistRow(
                exam=ExamId(exam.id), patient_key=exam.key, patient_name=exam.name,
                exam_date=exam.day, description=exam.description,
                images=count, unplaced=unplaced, unreadable=unreadable,
                findings=findings.get(exam.id, 0), assessed_sides=done,
                state=_state(sides.get(exam.id, 0), len(done), findings.get(exam.id, 0)),
            )
        )  # fmt: skip
    return WorklistPage(total, tuple(rows))


def _state(breasts: int, assessed: int, findings: int) -> ExamState:
    if breasts and assessed == breasts:
        return ExamState.DONE
    return ExamState.STARTED if assessed or findings else ExamState.NEW


def _exams(
    reading: Reading, wanted: Sequence[ColumnElement[bool]], offset: int, limit: int
) -> list[_Exam]:
    person = aliased(PatientRow)
    # The page first and the names after: sorting must not drag every patient along.
    some = (
        select(ExamRow.id, ExamRow.patient_id, ExamRow.exam_date, ExamRow.description)
        .where(*wanted)
        .order_by(ExamRow.exam_date.desc(), ExamRow.id.desc())
        .offset(offset)
        .limit(limit)
        .subquery()
    )
    query: Select[*tuple[Any, ...]] = (
        select(some.c.id, person.key, person.name, some.c.exam_date, some.c.description)
        .join(PatientRow, PatientRow.id == some.c.patient_id)
        .join(person, person.id == PERSON)
        .order_by(some.c.exam_date.desc(), some.c.id.desc())
    )
    return [_Exam(*row) for row in reading.session.execute(query)]


def _images(reading: Reading, ids: list[int]) -> dict[int, tuple[int, int, int]]:
    unplaced = (ImageRow.breast_id.is_(None)) | (ImageRow.view.is_(None))
    unreadable = ImageRow.state.in_([ImageState.UNREADABLE.value, ImageState.MISSING.value])
    rows = reading.session.execute(
        select(
            ImageRow.exam_id, func.count(), func.count().filter(unplaced),
            func.count().filter(unreadable),
        )
        .where(ImageRow.exam_id.in_(ids))
        .group_by(ImageRow.exam_id)
    )  # fmt: skip
    return {exam: (count, lost, bad) for exam, count, lost, bad in rows}


def _findings(reading: Reading, ids: list[int], reader: ReaderId) -> dict[int, int]:
    rows = reading.session.execute(
        select(BreastRow.exam_id, func.count())
        .join(FindingRow, FindingRow.breast_id == BreastRow.id)
        .where(
            BreastRow.exam_id.in_(ids),
            FindingRow.reader_id == reader,
            FindingRow.deleted.is_(False),
        )
        .group_by(BreastRow.exam_id)
    )
    return {exam: count for exam, count in rows}  # noqa: C416


def _sides(
    reading: Reading, ids: list[int], reader: ReaderId
) -> tuple[dict[int, int], dict[int, tuple[Side, ...]]]:
    rows = reading.session.execute(
        select(BreastRow.exam_id, BreastRow.side, AssessmentRow.category)
        .outerjoin(
            AssessmentRow,
            (AssessmentRow.breast_id == BreastRow.id) & (AssessmentRow.reader_id == reader),
        )
        .where(BreastRow.exam_id.in_(ids))
        .order_by(BreastRow.exam_id, BreastRow.side.desc())
    )
    breasts: dict[int, int] = {}
    assessed: dict[int, tuple[Side, ...]] = {}
    for exam, side, category in rows:
        breasts[exam] = breasts.get(exam, 0) + 1
        if category is not None:
            assessed[exam] = (*assessed.get(exam, ()), Side(side))
    return breasts, assessed
