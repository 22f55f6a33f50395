"""Readers: persons, and tables that bring tags."""

from __future__ import annotations

from sqlalchemy import select

from core.domain.changes import Topic
from core.domain.errors import WorldError, WrongUsage
from core.domain.records import Reader
from core.domain.roles import Role
from core.domain.study import ReaderId
from core.store.tables import ReaderRow
from core.store.work import Reading, Unit

TABLE = Role.TABLE
NOBODY = ReaderId(0)
"""Who looks at a store that cannot note them down: has assessed nothing."""


def ensure(unit: Unit, name: str, role: Role = Role.READER) -> ReaderId:
    """The id of the reader called ``name``, made when new.

    The first person of a store becomes its administrator, since somebody must be.

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
        there = Role(known.role)
        if there is not role and not (there.person and role.person):
            whose = "a person who reads" if there.person else "an imported table"
            raise WorldError(f"The name {name} is that of {whose}: choose another.")
        return ReaderId(known.id)
    if role.person and not any(one.role.person for one in all_readers(unit)):
        role = Role.ADMINISTRATOR
    row = ReaderRow(name=name, role=role.value, created_at=unit.now, pin=None, retired=False)
    unit.session.add(row)
    unit.session.flush()
    unit.record(Topic.READERS, row.id, "add", after={"name": name, "role": role.value})
    return ReaderId(row.id)


def all_readers(reading: Reading) -> tuple[Reader, ...]:
    """Every reader, oldest first; tables and the consensus too."""
    rows = reading.session.scalars(select(ReaderRow).order_by(ReaderRow.id))
    return tuple(_value(row) for row in rows)


def persons(reading: Reading, *, retired: bool = True) -> tuple[Reader, ...]:
    """Those who read, oldest first; without the retired ones only who may log in."""
    return tuple(
        one for one in all_readers(reading) if one.role.person and (retired or not one.retired)
    )


def get(reading: Reading, reader: ReaderId) -> Reader:
    """One reader."""
    row = reading.session.get(ReaderRow, reader)
    if row is None:
        raise WorldError(f"There is no reader {reader} in this workspace.")
    return _value(row)


def _value(row: ReaderRow) -> Reader:
    return Reader(ReaderId(row.id), row.name, Role(row.role), row.retired, row.pin is not None)
