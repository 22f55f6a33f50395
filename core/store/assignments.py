"""Which reader is to read which exam; set-based, since thousands are given out at once."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, insert, select

from core.domain.changes import Topic
from core.domain.study import ExamId, ReaderId
from core.store.chunks import chunks
from core.store.tables import AssignmentRow, WorklistReaderRow
from core.store.work import Reading, Unit


def assign(unit: Unit, exams: Iterable[ExamId], reader: ReaderId) -> int:
    """Give exams to a reader; those she has already stay. Returns how many are new."""
    given = 0
    for some in chunks(dict.fromkeys(exams)):
        there = _held(unit, some, reader)
        new = [exam for exam in some if exam not in there]
        given += len(new)
        if new:
            unit.session.execute(
                insert(AssignmentRow),
                [{"exam_id": exam, "reader_id": reader, "by_id": unit.reader} for exam in new],
            )
        for exam in new:
            unit.record(Topic.ASSIGNMENTS, exam, "add", after={"reader": reader})
    return given


def unassign(unit: Unit, exams: Iterable[ExamId], reader: ReaderId) -> int:
    """Take exams from a reader. Returns how many she had."""
    taken = 0
    for some in chunks(dict.fromkeys(exams)):
        there = sorted(_held(unit, some, reader))
        taken += len(there)
        unit.session.execute(
            delete(AssignmentRow).where(
                AssignmentRow.exam_id.in_(there), AssignmentRow.reader_id == reader
            )
        )
        for exam in there:
            unit.record(Topic.ASSIGNMENTS, exam, "remove", before={"reader": reader})
    return taken


def of_exam(reading: Reading, exam: ExamId) -> tuple[ReaderId, ...]:
    """Whom an exam is assigned to."""
    found = reading.session.scalars(
        select(AssignmentRow.reader_id)
        .where(AssignmentRow.exam_id == exam)
        .order_by(AssignmentRow.reader_id)
    )
    return tuple(ReaderId(reader) for reader in found)


def all_assignments(reading: Reading) -> dict[ExamId, tuple[ReaderId, ...]]:
    """Whom every assigned exam is assigned to; for exports."""
    found: dict[ExamId, list[ReaderId]] = {}
    for exam, reader in reading.session.execute(
        select(AssignmentRow.exam_id, AssignmentRow.reader_id).order_by(
            AssignmentRow.exam_id, AssignmentRow.reader_id
        )
    ):
        found.setdefault(ExamId(exam), []).append(ReaderId(reader))
    return {exam: tuple(readers) for exam, readers in found.items()}


def begun_by(reading: Reading, exams: Iterable[ExamId], reader: ReaderId) -> set[ExamId]:
    """Those of ``exams`` on which a reader has worked: she is no second reader of them."""
    found: set[ExamId] = set()
    for some in chunks(exams):
        rows = reading.session.scalars(
            select(WorklistReaderRow.exam_id).where(
                WorklistReaderRow.exam_id.in_(some), WorklistReaderRow.reader_id == reader
            )
        )
        found.update(ExamId(exam) for exam in rows)
    return found


def _held(reading: Reading, exams: list[ExamId], reader: ReaderId) -> set[int]:
    return set(
        reading.session.scalars(
            select(AssignmentRow.exam_id).where(
                AssignmentRow.exam_id.in_(exams), AssignmentRow.reader_id == reader
            )
        )
    )
