"""The append-only record of every change; written by :class:`core.store.Unit` alone."""

from __future__ import annotations

from datetime import timedelta, timezone

from sqlalchemy import select

from core.domain.records import HistoryEntry
from core.domain.study import BreastId, ReaderId
from core.store.tables import HistoryRow
from core.store.work import Reading


def entries(
    reading: Reading, *, breast: BreastId | None = None, limit: int = 200
) -> tuple[HistoryEntry, ...]:
    """The latest changes (of one breast, or of all), newest first by sequence."""
    query = select(HistoryRow).order_by(HistoryRow.id.desc()).limit(limit)
    if breast is not None:
        query = query.where(HistoryRow.breast_id == breast)
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
