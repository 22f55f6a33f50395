"""Models: what runs produced, which one is active, and what it has embedded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from sqlalchemy import delete, insert, select, update

from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.records import ModelId, ModelInfo, RunId
from core.domain.study import BreastId, ReaderId
from core.store.tables import EmbeddedRow, HistoryRow, ModelRow
from core.store.work import Reading, Unit

_ACCEPT, _ROLL_BACK = "accept", "roll back"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A model was put into use: by whom, when, and which one it replaced.

    Attributes
    ----------
    rolled_back
        Whether this was a way back to an earlier model.
    """

    model: ModelId
    at: datetime
    by: ReaderId | None
    replaced: ModelId | None
    rolled_back: bool


def add(unit: Unit, run: RunId, uid: str, sha256: str, metrics: Mapping[str, Any]) -> ModelId:
    """Offer what a run produced; it is not used before a person accepts it."""
    row = ModelRow(
        run_id=run, uid=uid, sha256=sha256, metrics=dict(metrics), active=False,
        accepted_at=None, accepted_by=None,
    )  # fmt: skip
    unit.session.add(row)
    unit.session.flush()
    unit.record(Topic.MODELS, row.id, "add", after={"run": run, "sha256": sha256})
    return ModelId(row.id)


def accept(unit: Unit, model: ModelId, reader: ReaderId | None) -> None:
    """Make ``model`` the one that is used; the one before stays to return to."""
    row = _row(unit, model)
    row.accepted_at, row.accepted_by = unit.now, reader
    _use(unit, row, _ACCEPT)


def roll_back(unit: Unit, model: ModelId) -> None:
    """Go back to ``model``; who accepted it, and when, stays as it was."""
    _use(unit, _row(unit, model), _ROLL_BACK)


def _use(unit: Unit, row: ModelRow, action: str) -> None:
    before = active(unit)
    unit.session.execute(update(ModelRow).values(active=False))
    row.active = True
    unit.record(
        Topic.MODELS, row.id, action,
        before={"active": before.id} if before else None, after={"active": row.id},
    )  # fmt: skip
    if before:
        unit.touch(Topic.MODELS, before.id)


def acceptances(reading: Reading) -> tuple[Acceptance, ...]:
    """Every time that a model was put into use, oldest first, as the history has it."""
    rows = reading.session.scalars(
        select(HistoryRow)
        .where(
            HistoryRow.topic == Topic.MODELS.value,
            HistoryRow.action.in_((_ACCEPT, _ROLL_BACK)),
            # What belongs to no breast is found by its own index (revision 0008).
            HistoryRow.breast_id.is_(None),
        )
        .order_by(HistoryRow.id)
    )
    return tuple(
        Acceptance(
            ModelId(row.item_id),
            row.at.astimezone(timezone(timedelta(minutes=row.offset_minutes))),
            None if row.reader_id is None else ReaderId(row.reader_id),
            ModelId(int(row.before["active"])) if row.before else None,
            row.action == _ROLL_BACK,
        )
        for row in rows
    )


def former(reading: Reading) -> ModelInfo | None:
    """The model that was in use before the present one; None where there was none.

    After a way back it is the one before that, so that going back twice goes back twice.
    """
    now = active(reading)
    if now is None:
        return None
    stack: list[ModelId] = []
    for one in acceptances(reading):
        if one.rolled_back:
            while stack and stack[-1] != one.model:
                stack.pop()
        if not stack or stack[-1] != one.model:
            stack.append(one.model)
    while stack and stack[-1] != now.id:
        stack.pop()
    below = [model for model in stack[:-1] if model != now.id]
    return get(reading, below[-1]) if below else None


def withdraw(unit: Unit, model: ModelId) -> None:
    """Take back an offer that nobody accepted; the history remembers it.

    Raises
    ------
    WorldError
        When it was accepted once: then it stays.
    """
    row = _row(unit, model)
    if row.accepted_at is not None or row.active:
        raise WorldError(f"The model {row.uid} was accepted and stays: it can be gone back to.")
    before = {"run": row.run_id, "sha256": row.sha256}
    unit.session.execute(delete(EmbeddedRow).where(EmbeddedRow.model_id == model))
    unit.session.delete(row)
    unit.record(Topic.MODELS, model, "remove", before=before)


def active(reading: Reading) -> ModelInfo | None:
    """The model in use, if any was accepted."""
    reading.session.flush()
    row = reading.session.scalar(select(ModelRow).where(ModelRow.active.is_(True)))
    return None if row is None else _value(row)


def get(reading: Reading, model: ModelId) -> ModelInfo:
    """One model."""
    return _value(_row(reading, model))


def all_models(reading: Reading) -> tuple[ModelInfo, ...]:
    """Every model, newest first."""
    rows = reading.session.scalars(select(ModelRow).order_by(ModelRow.id.desc()))
    return tuple(_value(row) for row in rows)


def mark_embedded(unit: Unit, model: ModelId, breasts: Iterable[BreastId]) -> None:
    """Note that ``model`` has vectors of ``breasts``."""
    new = sorted(set(breasts) - embedded(unit, model))
    if not new:
        return
    unit.session.execute(
        insert(EmbeddedRow),
        [{"model_id": model, "breast_id": breast} for breast in new],
    )
    unit.record(Topic.MODELS, model, "embed", after={"breasts": len(new)})


def forget_embedded(unit: Unit, model: ModelId, breasts: Iterable[BreastId]) -> None:
    """Note that the vectors of ``breasts`` are not there or not good any more."""
    gone = sorted(set(breasts) & embedded(unit, model))
    for breast in gone:
        unit.session.delete(unit.session.get_one(EmbeddedRow, (model, breast)))
    if gone:
        unit.record(Topic.MODELS, model, "embed", before={"breasts": len(gone)})


def embedded(reading: Reading, model: ModelId) -> set[BreastId]:
    """The breasts that ``model`` has vectors of."""
    found = reading.session.scalars(
        select(EmbeddedRow.breast_id).where(EmbeddedRow.model_id == model)
    )
    return {BreastId(breast) for breast in found}


def _row(reading: Reading, model: ModelId) -> ModelRow:
    row = reading.session.get(ModelRow, model)
    if row is None:
        raise WorldError(f"There is no model {model} in this workspace.")
    return row


def _value(row: ModelRow) -> ModelInfo:
    return ModelInfo(
        ModelId(row.id), RunId(row.run_id), row.uid, row.sha256, row.metrics, row.active,
        row.accepted_at, None if row.accepted_by is None else ReaderId(row.accepted_by),
    )  # fmt: skip
