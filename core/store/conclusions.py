"""What readers say of an exam as a whole; one row an exam and reader."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from core.domain.assessment import Category, ExamConclusion
from core.domain.changes import Topic
from core.domain.study import ExamId, ReaderId
from core.store.tables import ExamConclusionRow
from core.store.work import Reading, Unit


def save(unit: Unit, conclusion: ExamConclusion) -> None:
    """Keep a conclusion over an earlier one of this reader; an empty one takes it away."""
    before = get(unit, conclusion.exam, conclusion.reader)
    if before == conclusion:
        return
    row = unit.session.get(ExamConclusionRow, (conclusion.exam, conclusion.reader))
    if conclusion.empty:
        unit.session.delete(row)
    else:
        if row is None:
            row = ExamConclusionRow(exam_id=conclusion.exam, reader_id=conclusion.reader)
            unit.session.add(row)
        row.category = conclusion.category.value if conclusion.category else None
        row.reason, row.report = conclusion.reason, conclusion.report
        row.recommendations = list(conclusion.recommendations)
        row.follow_up_months = conclusion.follow_up_months
    unit.session.flush()
    action = "remove" if conclusion.empty else "add" if before.empty else "change"
    unit.record(
        Topic.CONCLUSIONS, conclusion.exam, action,
        before=None if before.empty else as_data(before),
        after=None if conclusion.empty else as_data(conclusion),
    )  # fmt: skip
    unit.touch(Topic.EXAMS, conclusion.exam)


def get(reading: Reading, exam: ExamId, reader: ReaderId) -> ExamConclusion:
    """What ``reader`` says of ``exam``; an empty one where nothing was said."""
    row = reading.session.get(ExamConclusionRow, (exam, reader))
    return ExamConclusion(exam, reader) if row is None else _value(row)


def all_conclusions(reading: Reading) -> tuple[ExamConclusion, ...]:
    """Everybody's, by exam and reader; for exports."""
    rows = reading.session.scalars(
        select(ExamConclusionRow).order_by(ExamConclusionRow.exam_id, ExamConclusionRow.reader_id)
    )
    return tuple(_value(row) for row in rows)


def as_data(conclusion: ExamConclusion) -> dict[str, Any]:
    """A conclusion as plain data, for the history and the undo log."""
    return {
        "exam": conclusion.exam,
        "reader": conclusion.reader,
        "category": conclusion.category.value if conclusion.category else None,
        "reason": conclusion.reason,
        "recommendations": list(conclusion.recommendations),
        "follow_up_months": conclusion.follow_up_months,
        "report": conclusion.report,
    }


def from_data(data: dict[str, Any]) -> ExamConclusion:
    """The conclusion that :func:`as_data` wrote down."""
    return ExamConclusion(
        ExamId(data["exam"]),
        ReaderId(data["reader"]),
        Category(data["category"]) if data["category"] else None,
        data["reason"],
        tuple(data["recommendations"]),
        data["follow_up_months"],
        data["report"],
    )


def _value(row: ExamConclusionRow) -> ExamConclusion:
    return ExamConclusion(
        ExamId(row.exam_id), ReaderId(row.reader_id),
        Category(row.category) if row.category else None,
        row.reason, tuple(row.recommendations), row.follow_up_months, row.report,
    )  # fmt: skip
