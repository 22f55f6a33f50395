"""The append-only record of every change; written by :class:`core.store.Unit` alone."""

from __future__ import annotations

from datetime import timedelta, timezone

from sqlalchemy import Select, or_, select

from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.records import HistoryEntry
from core.domain.study import BreastId, ExamId, ReaderId
from core.store.tables import BreastRow, HistoryRow, ImageRow
from core.store.work import Reading


def entries(
    reading: Reading, *, breast: BreastId | None = None, limit: int = 200
) -> tuple[HistoryEntry, ...]:
    """The latest changes (of one breast, or of all), newest first by sequence."""
    query = select(HistoryRow).order_by(HistoryRow.id.desc()).limit(limit)
    if breast is not None:
        query = query.where(HistoryRow.breast_id == breast)
    return _read(reading, query)


def get(reading: Reading, entry: int) -> HistoryEntry:
    """One entry."""
    found = _read(reading, select(HistoryRow).where(HistoryRow.id == entry))
    if not found:
        raise WorldError(f"The history has no entry {entry}.")
    return found[0]


def of_exam(
    reading: Reading, exam: ExamId, *, before: int | None = None, limit: int = 200
) -> tuple[HistoryEntry, ...]:
    """What was done to one exam, its breasts, and its images, newest first by sequence.

    Everybody's, for :mod:`core.annotation.case_history`, which asks the gate.

    Parameters
    ----------
    before
        Only entries older than this one.
    """
    breasts = select(BreastRow.id).where(BreastRow.exam_id == exam)
    images = select(ImageRow.id).where(ImageRow.exam_id == exam)
    # What is of no breast is found by its own index (revision 0008).
    loose = HistoryRow.breast_id.is_(None) & or_(
        (HistoryRow.topic == Topic.CONCLUSIONS.value) & (HistoryRow.item_id == exam),
        (HistoryRow.topic == Topic.IMAGES.value) & HistoryRow.item_id.in_(images),
    )
    found: dict[int, HistoryEntry] = {}
    for wanted in (HistoryRow.breast_id.in_(breasts), loose):
        query = select(HistoryRow).where(wanted).order_by(HistoryRow.id.desc()).limit(limit)
        if before is not None:
            query = query.where(HistoryRow.id < before)
        found |= {entry.id: entry for entry in _read(reading, query)}
    return tuple(found[id_] for id_ in sorted(found, reverse=True)[:limit])


def _read(reading: Reading, query: Select[HistoryRow]) -> tuple[HistoryEntry, ...]:
    return tuple(
        HistoryEntry(
            id=row.id, at=row.at.astimezone(timezone(timedelta(minutes=row.offset_minutes))),
            reader=None if row.reader_id is None else ReaderId(row.reader_id),
            what=row.what, action=row.action, topic=row.topic, item=row.item_id,
            breast=None if row.breast_id is None else BreastId(row.breast_id),
            before=row.before, after=row.after,
        )
        for row in reading.session.scalars(query)
    )  # fmt: skip
