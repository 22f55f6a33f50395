"""Readers: persons with a role and perhaps a PIN, and tables that bring tags.

A reader is never deleted, since her work stays: she is retired. PINs are kept as
memory-hard hashes (:mod:`core.domain.pins`); the history says that one was set, never
which, and no hash leaves by it.
"""

from __future__ import annotations

from sqlalchemy import func, select

from core.domain import names
from core.domain.changes import Topic
from core.domain.errors import WorldError, WrongUsage
from core.domain.records import Activity, Reader
from core.domain.roles import Role
from core.domain.study import ReaderId
from core.store.tables import AssessmentRow, BreastRow, ReaderRow
from core.store.work import Reading, Unit

TABLE = Role.TABLE
NOBODY = ReaderId(0)
"""Who looks at a store that cannot note them down: has assessed nothing."""
_LONGEST_NAME = 120


def ensure(unit: Unit, name: str, role: Role = Role.READER) -> ReaderId:
    """The id of the reader called ``name``, made when new.

    Names that differ only in case, blanks or the way a letter is composed are one. The
    first person of a store becomes its administrator, since somebody must be.

    Raises
    ------
    WorldError
        When the name is a person's and a table asks for it, or the other way: a table's
        assessments must never count as a person's, which would open the gate.
    """
    name = _checked(name)
    known = _called(unit, name)
    if known is not None:
        there = Role(known.role)
        if there is not role and not (there.person and role.person):
            raise WorldError(f"The name {name} is that of {_whose(there)}: choose another.")
        return ReaderId(known.id)
    if role.person and not persons(unit):
        role = Role.ADMINISTRATOR
    row = ReaderRow(name=name, role=role.value, created_at=unit.now, pin=None, retired=False)
    unit.session.add(row)
    unit.session.flush()
    unit.record(Topic.READERS, row.id, "add", after={"name": name, "role": role.value})
    return ReaderId(row.id)


def rename(unit: Unit, reader: ReaderId, name: str) -> None:
    """Call a reader something else; her work is hers by id, so it follows."""
    row, name = _person(unit, reader), _checked(name)
    taken = _called(unit, name, beside=row.id)
    if taken is not None:
        raise WorldError(f"The name {name} is that of {_whose(Role(taken.role))}: choose another.")
    if row.name != name:
        before, row.name = row.name, name
        _change(unit, row, "name", before, name)


def set_role(unit: Unit, reader: ReaderId, role: Role) -> None:
    """Give a person another role; the last administrator keeps hers."""
    row = _person(unit, reader)
    if not role.person:
        raise ValueError(f"{role} is no role of a person")
    if role is not Role.ADMINISTRATOR:
        _spare_last(unit, row)
    if row.role != role.value:
        before, row.role = row.role, role.value
        _change(unit, row, "role", before, role.value)


def set_retired(unit: Unit, reader: ReaderId, retired: bool) -> None:
    """Let a person log in no more, or again; her work stays as it is."""
    row = _person(unit, reader)
    if retired:
        _spare_last(unit, row)
    if row.retired != retired:
        row.retired = retired
        _change(unit, row, "retired", not retired, retired)


def set_pin(unit: Unit, reader: ReaderId, kept: str | None) -> None:
    """Keep what :func:`core.domain.pins.hashed` made of a PIN, or ask for none any more."""
    row = _person(unit, reader)
    before, row.pin = row.pin is not None, kept
    if before or kept is not None:
        _change(unit, row, "pin", before, kept is not None)


def strengthen_pin(unit: Unit, reader: ReaderId, old: str, new: str) -> None:
    """Keep the same PIN by a hash that asks for more work, unless it was changed meanwhile."""
    row = _person(unit, reader)
    if row.pin == old:
        row.pin = new
        _change(unit, row, "pin", True, True)


def pin_of(reading: Reading, reader: ReaderId) -> str | None:
    """What is kept of a person's PIN; for the one place that compares it."""
    row = reading.session.get(ReaderRow, reader)
    return None if row is None else row.pin


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


def called(reading: Reading, name: str) -> Reader | None:
    """The reader whom a person means by ``name``, if there is one."""
    row = _called(reading, names.proper(name)) if names.proper(name) else None
    return None if row is None else _value(row)


def open_door(reading: Reading) -> bool:
    """Whether anybody may add herself: until an administrator has a PIN.

    From then on a locked workstation could be entered by inventing a reader.
    """
    return not any(
        one.guarded and not one.retired and one.role is Role.ADMINISTRATOR
        for one in persons(reading)
    )


def activity(reading: Reading) -> dict[ReaderId, Activity]:
    """In how many exams each reader has assessed, and when last; one pass, for the manager."""
    rows = reading.session.execute(
        select(
            AssessmentRow.reader_id,
            func.count(BreastRow.exam_id.distinct()),
            func.max(AssessmentRow.saved_at),
        )
        .join(BreastRow, BreastRow.id == AssessmentRow.breast_id)
        .group_by(AssessmentRow.reader_id)
    )
    return {ReaderId(reader): Activity(exams, last) for reader, exams, last in rows}


def _checked(name: str) -> str:
    proper = names.proper(name)
    if not proper:
        raise WrongUsage("A reader needs a name: type one.")
    if len(proper) > _LONGEST_NAME:
        raise WrongUsage(f"A reader's name has at most {_LONGEST_NAME} characters: shorten it.")
    return proper


def _called(reading: Reading, name: str, beside: int | None = None) -> ReaderRow | None:
    """The row of that very name, else of one that could be taken for it."""
    rows = [
        row
        for row in reading.session.scalars(select(ReaderRow).order_by(ReaderRow.id))
        if row.id != beside and names.key(row.name) == names.key(name)
    ]
    return next((row for row in rows if row.name == name), rows[0] if rows else None)


def _person(unit: Unit, reader: ReaderId) -> ReaderRow:
    row = unit.session.get(ReaderRow, reader)
    if row is None:
        raise WorldError(f"There is no reader {reader} in this workspace.")
    if not Role(row.role).person:
        raise WorldError(f"{row.name} is {_whose(Role(row.role))}: it cannot be changed.")
    return row


def _spare_last(unit: Unit, row: ReaderRow) -> None:
    others = [
        one
        for one in persons(unit, retired=False)
        if one.role is Role.ADMINISTRATOR and one.id != row.id
    ]
    if row.role == Role.ADMINISTRATOR.value and not row.retired and not others:
        raise WorldError(
            f"{row.name} is the only administrator: make another reader administrator first."
        )


def _whose(role: Role) -> str:
    if role.person:
        return "a person who reads"
    return "the readers' consensus" if role is Role.CONSENSUS else "an imported table"


def _change(unit: Unit, row: ReaderRow, what: str, before: object, after: object) -> None:
    unit.record(
        Topic.READERS, row.id, "change", before={what: before}, after={what: after}
    )  # fmt: skip


def _value(row: ReaderRow) -> Reader:
    return Reader(ReaderId(row.id), row.name, Role(row.role), row.retired, row.pin is not None)
