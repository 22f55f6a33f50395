"""Readers: persons, and tables that bring tags."""

from __future__ import annotations

from sqlalchemy import select

from core.domain.changes import Topic
from core.domain.errors import WorldError, WrongUsage
from core.domain.records import Reader
from core.domain.study import ReaderId
from core.store.tables import ReaderRow
from core.store.work import Reading, Unit

TABLE = "table"
NOBODY = ReaderId(0)
"""Who looks at a store that cannot note them down: has assessed nothing."""


def ensure(unit: Unit, name: str, role: str = "reader") -> ReaderId:
    """The id of the reader called ``name``, made when new.

    ``role`` is ``reader`` for persons and ``table`` for imported tags.

    Raises
    ------
    WorldError
        When the name is a person's and a table asks for it, or the other way: a table's
        assessments must never count as a person's, which would open the gate.
    """
    name = name.strip()
    if not name:
        raise WrongUsage("A reader needs a name: type one.")
    known = unit.session.scalar(select(ReaderRow).where(ReaderRow.name == name))
    if known is not None:
        if known.role != role:
            whose = "an imported table" if known.role == TABLE else "a person who reads"
            raise WorldError(f"The name {name} is that of {whose}: choose another.")
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
