"""Written reports of exams."""

from __future__ import annotations

from sqlalchemy import select

from core.domain.changes import Topic
from core.domain.records import ExamReport
from core.domain.study import ExamId
from core.store.tables import ReportRow
from core.store.work import Reading, Unit


def add(unit: Unit, exam: ExamId, text: str, source: str) -> int:
    """Keep a report; the same text again is not kept twice."""
    known = unit.session.scalar(
        select(ReportRow.id).where(ReportRow.exam_id == exam, ReportRow.text == text)
    )
    if known is not None:
        return known
    row = ReportRow(exam_id=exam, text=text, source=source)
    unit.session.add(row)
    unit.session.flush()
    unit.record(Topic.EXAMS, exam, "report", after={"report": row.id, "source": source})
    return row.id


def of_exam(reading: Reading, exam: ExamId) -> tuple[ExamReport, ...]:
    """The reports of one exam, oldest first."""
    rows = reading.session.scalars(
        select(ReportRow).where(ReportRow.exam_id == exam).order_by(ReportRow.id)
    )
    return tuple(ExamReport(row.id, ExamId(row.exam_id), row.text, row.source) for row in rows)
