"""Named filters of the worklist: a reader's own, and everybody's."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from core.domain.changes import Topic
from core.domain.errors import WorldError, WrongUsage
from core.domain.study import ReaderId
from core.domain.worklist import ListFilter, ListId, SavedList, as_data, from_data
from core.store.tables import SavedListRow
from core.store.work import Reading, Unit


def save(unit: Unit, name: str, owner: ReaderId | None, wanted: ListFilter) -> ListId:
    """Keep a list under a name, over one of the same owner that has it.

    ``owner`` is None for a list of everybody's.
    """
    name = name.strip()
    if not name:
        raise WrongUsage("A list needs a name: type one.")
    row = unit.session.scalar(
        select(SavedListRow).where(
            SavedListRow.name == name,
            SavedListRow.reader_id.is_(None) if owner is None else SavedListRow.reader_id == owner,
        )
    )
    before = None if row is None else _data(row)
    if row is None:
        row = SavedListRow(reader_id=owner, name=name, filter=as_data(wanted))
        unit.session.add(row)
    else:
        row.filter = as_data(wanted)
    unit.session.flush()
    unit.record(Topic.LISTS, row.id, "change" if before else "add", before=before, after=_data(row))
    return ListId(row.id)


def remove(unit: Unit, which: ListId) -> None:
    """Forget a list; the exams in it stay."""
    row = _row(unit, which)
    unit.session.delete(row)
    unit.record(Topic.LISTS, which, "remove", before=_data(row))


def get(reading: Reading, which: ListId) -> SavedList:
    """One list."""
    return _value(_row(reading, which))


def of_reader(reading: Reading, reader: ReaderId) -> tuple[SavedList, ...]:
    """Everybody's lists and a reader's own, by name; those of a newer program are left out."""
    rows = reading.session.scalars(
        select(SavedListRow)
        .where(SavedListRow.reader_id.is_(None) | (SavedListRow.reader_id == reader))
        .order_by(SavedListRow.reader_id.is_not(None), SavedListRow.name, SavedListRow.id)
    )
    found = []
    for row in rows:
        try:
            found.append(_value(row))
        except WorldError:
            continue  # it stays as it is, for the program that knows it
    return tuple(found)


def all_lists(reading: Reading) -> tuple[tuple[str, ReaderId | None, dict[str, Any]], ...]:
    """Name, owner and filter as it is kept, of every list; for exports."""
    rows = reading.session.scalars(
        select(SavedListRow).order_by(
            SavedListRow.reader_id.is_not(None), SavedListRow.reader_id, SavedListRow.name
        )
    )
    return tuple(
        (row.name, None if row.reader_id is None else ReaderId(row.reader_id), dict(row.filter))
        for row in rows
    )


def _row(reading: Reading, which: ListId) -> SavedListRow:
    row = reading.session.get(SavedListRow, which)
    if row is None:
        raise WorldError("That list is not there any more.")
    return row


def _value(row: SavedListRow) -> SavedList:
    owner = None if row.reader_id is None else ReaderId(row.reader_id)
    return SavedList(ListId(row.id), row.name, owner, from_data(row.filter))


def _data(row: SavedListRow) -> dict[str, Any]:
    return {"name": row.name, "owner": row.reader_id, "filter": dict(row.filter)}
