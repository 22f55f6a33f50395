"""How little the model in use is sure of breasts: coarse steps that tell no direction."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete, insert, select

from core.domain.changes import Topic
from core.domain.study import BreastId
from core.store.chunks import chunks
from core.store.tables import DoubtRow
from core.store.work import Reading, Unit

STEPS = 16


def replace(unit: Unit, steps: Mapping[BreastId, int]) -> None:
    """Note the doubts of some breasts over earlier ones."""
    if any(not 0 <= step < STEPS for step in steps.values()):
        raise ValueError(f"doubts are 0 to {STEPS - 1}")
    changed = []
    for some in chunks(steps):
        there = of_breasts(unit, some)
        new = [breast for breast in some if there.get(breast) != steps[breast]]
        unit.session.execute(delete(DoubtRow).where(DoubtRow.breast_id.in_(new)))
        if new:
            unit.session.execute(
                insert(DoubtRow), [{"breast_id": one, "step": steps[one]} for one in new]
            )
        changed += new
    _record(unit, changed)


def forget(unit: Unit, breasts: list[BreastId]) -> None:
    """Drop the doubts of some breasts: the model in use knows them not."""
    unit.session.execute(delete(DoubtRow).where(DoubtRow.breast_id.in_(breasts)))
    _record(unit, breasts)


def all_breasts(reading: Reading) -> set[BreastId]:
    """The breasts that have a doubt."""
    return {BreastId(one) for one in reading.session.scalars(select(DoubtRow.breast_id))}


def of_breasts(reading: Reading, breasts: list[BreastId]) -> dict[BreastId, int]:
    """The doubts of some breasts; those without are left out."""
    rows = reading.session.execute(
        select(DoubtRow.breast_id, DoubtRow.step).where(DoubtRow.breast_id.in_(breasts))
    )
    return {BreastId(breast): step for breast, step in rows}


def _record(unit: Unit, breasts: list[BreastId]) -> None:
    if breasts:
        unit.record(Topic.DOUBTS, 0, "change", after={"breasts": len(breasts)})
        unit.touch(Topic.BREASTS, *breasts)
