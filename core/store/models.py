"""Models: what runs produced, which one is active, and what it has embedded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import insert, select, update

from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.records import ModelId, ModelInfo, RunId
from core.domain.study import BreastId, ReaderId
from core.store.tables import EmbeddedRow, ModelRow
from core.store.work import Reading, Unit


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
    before = active(unit)
    unit.session.execute(update(ModelRow).values(active=False))
    row.active, row.accepted_at, row.accepted_by = True, unit.now, reader
    unit.record(
        Topic.MODELS, model, "accept",
        before={"active": before.id} if before else None, after={"active": model},
    )  # fmt: skip
    if before:
        unit.touch(Topic.MODELS, before.id)


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
