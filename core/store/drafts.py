"""What readers said of breasts that they have not assessed yet; one row a breast and reader."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from core.domain.assessment import Density, Draft
from core.domain.changes import Topic
from core.domain.study import BreastId, ReaderId
from core.store.tables import DraftRow
from core.store.work import Reading, Unit


def save(unit: Unit, draft: Draft) -> None:
    """Keep a draft over an earlier one; an empty one takes it away."""
    before = get(unit, draft.breast, draft.reader)
    if before == draft:
        return
    row = unit.session.get(DraftRow, (draft.breast, draft.reader))
    if draft.empty:
        unit.session.delete(row)
    else:
        if row is None:
            row = DraftRow(breast_id=draft.breast, reader_id=draft.reader)
            unit.session.add(row)
        row.density = draft.density.value if draft.density else None
        row.note, row.recommendations = draft.note, list(draft.recommendations)
        row.quality, row.quality_reasons = draft.quality, list(draft.quality_reasons)
    unit.session.flush()
    unit.record(
        Topic.ASSESSMENTS, draft.breast, "draft",
        before=None if before.empty else as_data(before),
        after=None if draft.empty else as_data(draft),
        breast=draft.breast,
    )  # fmt: skip
    unit.touch(Topic.BREASTS, draft.breast)


def get(reading: Reading, breast: BreastId, reader: ReaderId) -> Draft:
    """What ``reader`` said of ``breast`` so far; an empty draft where nothing was said."""
    row = reading.session.get(DraftRow, (breast, reader))
    return Draft(breast, reader) if row is None else _value(row)


def all_drafts(reading: Reading) -> tuple[Draft, ...]:
    """Everybody's, by breast and reader; for exports."""
    rows = reading.session.scalars(
        select(DraftRow).order_by(DraftRow.breast_id, DraftRow.reader_id)
    )
    return tuple(_value(row) for row in rows)


def as_data(draft: Draft) -> dict[str, Any]:
    """A draft as plain data, for the history and the undo log."""
    return {
        "breast": draft.breast,
        "reader": draft.reader,
        "density": draft.density.value if draft.density else None,
        "note": draft.note,
        "recommendations": list(draft.recommendations),
        "quality": draft.quality,
        "quality_reasons": list(draft.quality_reasons),
    }


def from_data(data: dict[str, Any]) -> Draft:
    """The draft that :func:`as_data` wrote down."""
    return Draft(
        BreastId(data["breast"]),
        ReaderId(data["reader"]),
        Density(data["density"]) if data["density"] else None,
        data["note"],
        tuple(data["recommendations"]),
        data["quality"],
        tuple(data["quality_reasons"]),
    )


def _value(row: DraftRow) -> Draft:
    return Draft(
        BreastId(row.breast_id), ReaderId(row.reader_id),
        Density(row.density) if row.density else None, row.note,
        tuple(row.recommendations), row.quality, tuple(row.quality_reasons),
    )  # fmt: skip
