"""Each reader's teaching cases."""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import Any

from sqlalchemy import select

from core.domain.changes import Topic
from core.domain.study import BreastId, ReaderId
from core.domain.teaching import TeachingCase
from core.store.tables import BreastRow, TeachingCaseRow
from core.store.work import Reading, Unit


def keep(unit: Unit, breast: BreastId, reader: ReaderId, note: str = "") -> None:
    """Keep a breast as a teaching case of ``reader``, or write another note on it."""
    note = note.strip()
    row = unit.session.get(TeachingCaseRow, (breast, reader))
    before = None if row is None else _value(row)
    if before is not None and before.note == note:
        return
    if row is None:
        offset = unit.now.utcoffset() or timedelta()
        row = TeachingCaseRow(
            breast_id=breast, reader_id=reader, at=unit.now,
            offset_minutes=int(offset.total_seconds() // 60),
        )  # fmt: skip
        unit.session.add(row)
    row.note = note
    unit.session.flush()
    _record(unit, "change" if before else "add", before, _value(row))


def drop(unit: Unit, breast: BreastId, reader: ReaderId) -> None:
    """Let a teaching case of ``reader`` go; nothing happens when it is none."""
    row = unit.session.get(TeachingCaseRow, (breast, reader))
    if row is not None:
        before = _value(row)
        unit.session.delete(row)
        unit.session.flush()
        _record(unit, "remove", before, None)


def get(reading: Reading, breast: BreastId, reader: ReaderId) -> TeachingCase | None:
    """The teaching case that a reader made of a breast, if she did."""
    row = reading.session.get(TeachingCaseRow, (breast, reader))
    return None if row is None else _value(row)


def all_cases(reading: Reading, reader: ReaderId) -> tuple[TeachingCase, ...]:
    """The teaching cases of one reader, the latest first.

    Their notes may tell an outcome: a screen asks ``core.annotation.keeping``.
    """
    rows = reading.session.scalars(
        select(TeachingCaseRow)
        .where(TeachingCaseRow.reader_id == reader)
        .order_by(TeachingCaseRow.at.desc(), TeachingCaseRow.breast_id.desc())
    )
    return tuple(_value(row) for row in rows)


def as_data(case: TeachingCase) -> dict[str, Any]:
    """A teaching case as plain data, for the history."""
    return {
        "breast": case.breast,
        "reader": case.reader,
        "note": case.note,
        "at": case.at.isoformat(),
    }


def _record(
    unit: Unit, action: str, before: TeachingCase | None, after: TeachingCase | None
) -> None:
    known = after or before
    if known is None:
        return
    unit.record(
        Topic.TEACHING, known.breast, action,
        before=as_data(before) if before else None, after=as_data(after) if after else None,
        breast=known.breast,
    )  # fmt: skip
    exam = unit.session.scalar(select(BreastRow.exam_id).where(BreastRow.id == known.breast))
    if exam is not None:
        # Lists of teaching cases look different; nothing that the list keeps of an exam does.
        unit.touch(Topic.WORKLIST, exam)


def _value(row: TeachingCaseRow) -> TeachingCase:
    return TeachingCase(
        BreastId(row.breast_id), ReaderId(row.reader_id), row.note,
        row.at.astimezone(timezone(timedelta(minutes=row.offset_minutes))),
    )  # fmt: skip
