"""Which breasts an adjudicator settled, and why so."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from sqlalchemy import select

from core.domain.assessment import Adjudication
from core.domain.changes import Topic
from core.domain.study import BreastId, ReaderId
from core.store.tables import AdjudicationRow
from core.store.work import Reading, Unit


def save(unit: Unit, adjudication: Adjudication) -> None:
    """Note that a breast is settled, over an earlier time."""
    before = get(unit, adjudication.breast)
    row = unit.session.get(AdjudicationRow, adjudication.breast)
    if row is None:
        row = AdjudicationRow(breast_id=adjudication.breast)
        unit.session.add(row)
    offset = adjudication.saved_at.utcoffset() or timedelta()
    row.reader_id, row.reason = adjudication.reader, adjudication.reason
    row.saved_at, row.offset_minutes = adjudication.saved_at, int(offset.total_seconds() // 60)
    unit.session.flush()
    _record(unit, "change" if before else "add", before, adjudication)


def remove(unit: Unit, breast: BreastId) -> None:
    """Open a breast again."""
    before = get(unit, breast)
    if before is not None:
        unit.session.delete(unit.session.get_one(AdjudicationRow, breast))
        unit.session.flush()
        _record(unit, "remove", before, None)


def get(reading: Reading, breast: BreastId) -> Adjudication | None:
    """Who settled a breast, if anybody did."""
    row = reading.session.get(AdjudicationRow, breast)
    return None if row is None else _value(row)


def all_adjudications(reading: Reading) -> dict[BreastId, Adjudication]:
    """Every settled breast."""
    rows = reading.session.scalars(select(AdjudicationRow).order_by(AdjudicationRow.breast_id))
    return {BreastId(row.breast_id): _value(row) for row in rows}


def as_data(adjudication: Adjudication) -> dict[str, Any]:
    """An adjudication as plain data, for the history and the undo log."""
    return {
        "breast": adjudication.breast,
        "reader": adjudication.reader,
        "reason": adjudication.reason,
        "saved_at": adjudication.saved_at.isoformat(),
    }


def from_data(data: dict[str, Any]) -> Adjudication:
    """The adjudication that :func:`as_data` wrote down."""
    return Adjudication(
        BreastId(data["breast"]),
        ReaderId(data["reader"]),
        data["reason"],
        datetime.fromisoformat(data["saved_at"]),
    )


def _record(
    unit: Unit, action: str, before: Adjudication | None, after: Adjudication | None
) -> None:
    known = after or before
    if known is None:
        return
    unit.record(
        Topic.ADJUDICATIONS, known.breast, action,
        before=as_data(before) if before else None, after=as_data(after) if after else None,
        breast=known.breast,
    )  # fmt: skip
    unit.touch(Topic.BREASTS, known.breast)


def _value(row: AdjudicationRow) -> Adjudication:
    return Adjudication(
        BreastId(row.breast_id), ReaderId(row.reader_id), row.reason,
        row.saved_at.astimezone(timezone(timedelta(minutes=row.offset_minutes))),
    )  # fmt: skip
