"""Proven outcomes of breasts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select

from core.domain.assessment import Outcome, Pathology
from core.domain.changes import Topic
from core.domain.study import BreastId
from core.store.chunks import chunks
from core.store.tables import PathologyRow
from core.store.work import Reading, Unit


def set_pathology(unit: Unit, pathology: Pathology) -> None:
    """Note the proven outcome of a breast over what was known before."""
    before = get(unit, pathology.breast)
    if before == pathology:
        return
    row = _row(unit, pathology.breast)
    if row is None:
        row = PathologyRow(breast_id=pathology.breast)
        unit.session.add(row)
    row.outcome, row.source = pathology.outcome.value, pathology.source
    row.detail, row.dated = pathology.detail, pathology.dated
    unit.session.flush()
    unit.record(
        Topic.PATHOLOGY, pathology.breast, "change" if before else "add",
        before=as_data(before) if before else None, after=as_data(pathology),
        breast=pathology.breast,
    )  # fmt: skip
    unit.touch(Topic.BREASTS, pathology.breast)


def remove(unit: Unit, breast: BreastId) -> None:
    """Take what was known away; nothing happens when nothing was."""
    before = get(unit, breast)
    if before is not None:
        unit.session.delete(_row(unit, breast))
        unit.session.flush()
        unit.record(Topic.PATHOLOGY, breast, "remove", before=as_data(before), breast=breast)
        unit.touch(Topic.BREASTS, breast)


def get(reading: Reading, breast: BreastId) -> Pathology | None:
    """The proven outcome of a breast, if known. Screens ask the gate first."""
    row = _row(reading, breast)
    return None if row is None else _value(row)


def all_proven(reading: Reading) -> dict[BreastId, Pathology]:
    """Every proven outcome by breast."""
    rows = reading.session.scalars(select(PathologyRow).order_by(PathologyRow.breast_id))
    return {BreastId(row.breast_id): _value(row) for row in rows}


def of_breasts(reading: Reading, breasts: Iterable[BreastId]) -> dict[BreastId, Pathology]:
    """The proven outcomes of some breasts."""
    return {
        BreastId(row.breast_id): _value(row)
        for some in chunks(breasts)
        for row in reading.session.scalars(
            select(PathologyRow).where(PathologyRow.breast_id.in_(some))
        )
    }


def _row(reading: Reading, breast: BreastId) -> PathologyRow | None:
    return reading.session.scalar(select(PathologyRow).where(PathologyRow.breast_id == breast))


def _value(row: PathologyRow) -> Pathology:
    return Pathology(
        BreastId(row.breast_id), Outcome(row.outcome), row.source, row.detail, row.dated
    )


def as_data(pathology: Pathology) -> dict[str, Any]:
    """A proven outcome as plain data, for the history and the undo log."""
    return {
        "breast": pathology.breast,
        "outcome": pathology.outcome.value,
        "source": pathology.source,
        "detail": pathology.detail,
        "dated": pathology.dated.isoformat() if pathology.dated else None,
    }


def from_data(data: dict[str, Any]) -> Pathology:
    """The outcome that :func:`as_data` wrote down."""
    return Pathology(
        BreastId(data["breast"]),
        Outcome(data["outcome"]),
        data["source"],
        data["detail"],
        date.fromisoformat(data["dated"]) if data["dated"] else None,
    )
