"""What the machine showed to whom, and when; only ever added to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from typing import Any

from sqlalchemy import Select, select

from core.domain.assessment import Category
from core.domain.changes import Topic
from core.domain.reveal import Reveal, Shown
from core.domain.study import BreastId, ReaderId
from core.store.tables import RevealRow
from core.store.work import Reading, Unit


def add(unit: Unit, reveal: Reveal) -> None:
    """Note one moment at which a reader saw something."""
    offset = reveal.at.utcoffset() or timedelta()
    row = RevealRow(
        breast_id=reveal.breast, reader_id=reveal.reader, shown=reveal.shown.value,
        at=reveal.at, offset_minutes=int(offset.total_seconds() // 60),
        gate_policy=reveal.gate_policy, model=reveal.model,
        category=reveal.category.value if reveal.category else None,
        probability=reveal.probability, low=reveal.low, high=reveal.high,
        threshold=reveal.threshold,
    )  # fmt: skip
    unit.session.add(row)
    unit.session.flush()
    unit.record(Topic.REVEALS, row.id, "add", after=as_data(reveal), breast=reveal.breast)


def last(reading: Reading, breast: BreastId, reader: ReaderId) -> Reveal | None:
    """What ``reader`` saw of ``breast`` last, if anything."""
    query = _of(breast, reader).order_by(RevealRow.id.desc()).limit(1)
    return next(iter(_read(reading, query)), None)


def of_breast(reading: Reading, breast: BreastId, reader: ReaderId) -> tuple[Reveal, ...]:
    """All that ``reader`` saw of ``breast``, the earliest first."""
    return _read(reading, _of(breast, reader).order_by(RevealRow.id))


def of_reader(
    reading: Reading, reader: ReaderId, *, shown: Iterable[Shown] = tuple(Shown)
) -> tuple[Reveal, ...]:
    """All that one reader saw of some kinds, breast by breast, the earliest first."""
    query = select(RevealRow).where(
        RevealRow.reader_id == reader, RevealRow.shown.in_([one.value for one in shown])
    )
    return _read(reading, query.order_by(RevealRow.breast_id, RevealRow.id))


def readers(reading: Reading) -> tuple[ReaderId, ...]:
    """Everybody who ever saw something, by id."""
    found = reading.session.scalars(
        select(RevealRow.reader_id).distinct().order_by(RevealRow.reader_id)
    )
    return tuple(ReaderId(one) for one in found)


def as_data(reveal: Reveal) -> dict[str, Any]:
    """A reveal as plain data, for the history and for exports."""
    return {
        "breast": reveal.breast,
        "reader": reveal.reader,
        "shown": reveal.shown.value,
        "at": reveal.at.isoformat(),
        "gate_policy": reveal.gate_policy,
        "model": reveal.model,
        "category": reveal.category.value if reveal.category else None,
        "probability": reveal.probability,
        "low": reveal.low,
        "high": reveal.high,
        "threshold": reveal.threshold,
    }


def from_data(data: dict[str, Any]) -> Reveal:
    """The reveal that :func:`as_data` wrote down."""
    return Reveal(
        BreastId(data["breast"]), ReaderId(data["reader"]), Shown(data["shown"]),
        datetime.fromisoformat(data["at"]), data["gate_policy"], data["model"],
        Category(data["category"]) if data["category"] else None,
        data["probability"], data["low"], data["high"], data["threshold"],
    )  # fmt: skip


def _of(breast: BreastId, reader: ReaderId) -> Select[RevealRow]:
    return select(RevealRow).where(RevealRow.reader_id == reader, RevealRow.breast_id == breast)


def _read(reading: Reading, query: Select[RevealRow]) -> tuple[Reveal, ...]:
    return tuple(
        Reveal(
            BreastId(row.breast_id), ReaderId(row.reader_id), Shown(row.shown),
            row.at.astimezone(timezone(timedelta(minutes=row.offset_minutes))),
            row.gate_policy, row.model, Category(row.category) if row.category else None,
            row.probability, row.low, row.high, row.threshold,
        )
        for row in reading.session.scalars(query)
    )  # fmt: skip
