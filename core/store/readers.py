"""Readers: persons, and tables that bring tags."""

from __future__ import annotations

from sqlalchemy import select

from core.domain.changes import Topic
from core.domain.errors import WrongUsage
from core.domain.records import Reader
from core.domain.study import ReaderId
from core.store.tables import ReaderRow
from core.store.work import Reading, Unit


def ensure(unit: Unit, name: str, role: str = "reader") -> ReaderId:
    """The id of the reader called ``name``, made when new.

    ``role`` is ``reader`` for persons and ``table`` for imported tags.
    """
    name = name.strip()
    if not name:
        raise WrongUsage("A reader needs a name: type one.")
    known = unit.session.scalar(select(ReaderRow).where(ReaderRow.name == name))
    if known is not None:
        return ReaderId(known.id)
    row = ReaderRow(name=name, role=role, created_at=unit.now)
    unit.session.add(row)
    unit.session.flush()
    unit.record(Topic.READERS, row.id, "add", after={"name": name, "role": role})
    return ReaderId(row.id)


def all_readers(reading: Reading) -> tuple[Reader, ...]:
    """Every reader, oldest first."""
    rows = reading.session.scalars(select(ReaderRow).order_by(ReaderRow.id))
    return tuple(Reader(ReaderId(row.id), row.name, row.role) for row in rows)
