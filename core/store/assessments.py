"""Assessments: one per breast and reader; saving one is what opens the gate."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from typing import Any

from sqlalchemy import Select, func, select

from core.domain.assessment import Assessment, Category, Density
from core.domain.changes import Topic
from core.domain.study import BreastId, ExamId, ReaderId
from core.store.chunks import chunks
from core.store.tables import AssessmentRow, BreastRow
from core.store.work import Reading, Unit


def save(unit: Unit, assessment: Assessment) -> None:
    """Save a reader's conclusion on a breast over an earlier one of this reader."""
    before = get(unit, assessment.breast, assessment.reader)
    row = unit.session.get(AssessmentRow, (assessment.breast, assessment.reader))
    if row is None:
        row = AssessmentRow(breast_id=assessment.breast, reader_id=assessment.reader)
        unit.session.add(row)
    offset = assessment.saved_at.utcoffset() or timedelta()
    row.category = assessment.category.value
    row.density = assessment.density.value if assessment.density else None
    row.note, row.gate_policy = assessment.note, assessment.gate_policy
    row.saved_at, row.offset_minutes = assessment.saved_at, int(offset.total_seconds() // 60)
    row.reason, row.recommendations = assessment.reason, list(assessment.recommendations)
    row.quality, row.quality_reasons = assessment.quality, list(assessment.quality_reasons)
    _record(unit, "change" if before else "add", before, assessment)


def remove(unit: Unit, breast: BreastId, reader: ReaderId) -> None:
    """Take a conclusion back (an undo); the history keeps that it was made."""
    before = get(unit, breast, reader)
    if before is not None:
        unit.session.delete(unit.session.get_one(AssessmentRow, (breast, reader)))
        unit.session.flush()
        _record(unit, "remove", before, None)


def get(reading: Reading, breast: BreastId, reader: ReaderId) -> Assessment | None:
    """What ``reader`` concluded on ``breast``, if anything."""
    query = select(AssessmentRow).where(
        AssessmentRow.breast_id == breast, AssessmentRow.reader_id == reader
    )
    return next(iter(_read(reading, query)), None)


def committed(reading: Reading, breast: BreastId, reader: ReaderId) -> bool:
    """Whether ``reader`` has saved an assessment for ``breast``."""
    return get(reading, breast, reader) is not None


def of_exam(reading: Reading, exam: ExamId, reader: ReaderId) -> tuple[Assessment, ...]:
    """What one reader concluded on the breasts of one exam."""
    return _read(
        reading,
        select(AssessmentRow)
        .join(BreastRow, BreastRow.id == AssessmentRow.breast_id)
        .where(BreastRow.exam_id == exam, AssessmentRow.reader_id == reader),
    )


def of_breasts(
    reading: Reading, breasts: Iterable[BreastId] | None = None
) -> dict[BreastId, tuple[Assessment, ...]]:
    """Every reader's conclusions on some breasts (or on all), by breast; set-based.

    For freezing and export, never for a screen: another reader's work is gated.
    """
    query = select(AssessmentRow)
    queries = (
        [query]
        if breasts is None
        else [query.where(AssessmentRow.breast_id.in_(some)) for some in chunks(breasts)]
    )
    found: dict[BreastId, list[Assessment]] = {}
    for each in queries:
        for assessment in _read(reading, each):
            found.setdefault(assessment.breast, []).append(assessment)
    return {breast: tuple(some) for breast, some in found.items()}


def read_by_several(
    reading: Reading, whose: Iterable[ReaderId], least: int = 2
) -> tuple[BreastId, ...]:
    """Breasts on which at least ``least`` of some readers concluded, by id; set-based."""
    query = (
        select(AssessmentRow.breast_id)
        .where(AssessmentRow.reader_id.in_(list(whose)))
        .group_by(AssessmentRow.breast_id)
        .having(func.count() >= least)
        .order_by(AssessmentRow.breast_id)
    )
    return tuple(BreastId(one) for one in reading.session.scalars(query))


def breasts_of(reading: Reading, readers: Iterable[ReaderId]) -> set[BreastId]:
    """The breasts on which any of these readers has concluded."""
    found = reading.session.scalars(
        select(AssessmentRow.breast_id).where(AssessmentRow.reader_id.in_(list(readers))).distinct()
    )
    return {BreastId(breast) for breast in found}


def as_data(assessment: Assessment) -> dict[str, Any]:
    """An assessment as plain data, for the history and the undo log."""
    return {
        "breast": assessment.breast,
        "reader": assessment.reader,
        "category": assessment.category.value,
        "density": assessment.density.value if assessment.density else None,
        "note": assessment.note,
        "gate_policy": assessment.gate_policy,
        "saved_at": assessment.saved_at.isoformat(),
        "reason": assessment.reason,
        "recommendations": list(assessment.recommendations),
        "quality": assessment.quality,
        "quality_reasons": list(assessment.quality_reasons),
    }


def from_data(data: dict[str, Any]) -> Assessment:
    """The assessment that :func:`as_data` wrote down."""
    return Assessment(
        breast=BreastId(data["breast"]),
        reader=ReaderId(data["reader"]),
        category=Category(data["category"]),
        density=Density(data["density"]) if data["density"] else None,
        note=data["note"],
        gate_policy=data["gate_policy"],
        saved_at=datetime.fromisoformat(data["saved_at"]),
        # What was written before 0004 says nothing of these.
        reason=data.get("reason", ""),
        recommendations=tuple(data.get("recommendations", ())),
        quality=data.get("quality", ""),
        quality_reasons=tuple(data.get("quality_reasons", ())),
    )


def _record(unit: Unit, action: str, before: Assessment | None, after: Assessment | None) -> None:
    known = after or before
    if known is None:
        return
    unit.record(
        Topic.ASSESSMENTS, known.breast, action,
        before=as_data(before) if before else None, after=as_data(after) if after else None,
        breast=known.breast,
    )  # fmt: skip
    unit.touch(Topic.BREASTS, known.breast)


def _read(reading: Reading, query: Select[AssessmentRow]) -> tuple[Assessment, ...]:
    ordered = query.order_by(AssessmentRow.breast_id, AssessmentRow.reader_id)
    return tuple(
        Assessment(
            breast=BreastId(row.breast_id), reader=ReaderId(row.reader_id),
            category=Category(row.category), density=Density(row.density) if row.density else None,
            note=row.note, gate_policy=row.gate_policy,
            saved_at=row.saved_at.astimezone(timezone(timedelta(minutes=row.offset_minutes))),
            reason=row.reason, recommendations=tuple(row.recommendations),
            quality=row.quality, quality_reasons=tuple(row.quality_reasons),
        )
        for row in reading.session.scalars(ordered)
    )  # fmt: skip
