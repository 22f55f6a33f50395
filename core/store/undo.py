"""The undo log: each reader's gestures as data, bounded, surviving a restart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, delete, select

from core.domain.changes import Topic
from core.domain.records import UndoStep
from core.domain.study import ReaderId
from core.store.tables import UndoRow
from core.store.work import Reading, Unit

KEPT = 500
"""Steps kept for each reader."""


def push(
    unit: Unit, reader: ReaderId, gesture: str, title: str, command: Mapping[str, Any]
) -> None:
    """Append a command to the reader's last step if of the same gesture, else as a new step.

    What had been undone can no longer be redone.
    """
    unit.session.execute(
        delete(UndoRow).where(UndoRow.reader_id == reader, UndoRow.undone.is_(True))
    )
    last = _row(unit, _done(reader))
    if last is not None and last.gesture == gesture:
        last.commands = [*last.commands, dict(command)]
    else:
        last = UndoRow(
            reader_id=reader, gesture=gesture, title=title, undone=False, commands=[dict(command)]
        )
        unit.session.add(last)
        unit.session.flush()
        oldest = unit.session.scalar(_done(reader).offset(KEPT))
        if oldest is not None:
            unit.session.execute(
                delete(UndoRow).where(UndoRow.reader_id == reader, UndoRow.id <= oldest.id)
            )
    unit.touch(Topic.UNDO, last.id)


def to_undo(reading: Reading, reader: ReaderId) -> UndoStep | None:
    """The step that an undo would take back."""
    return _value(_row(reading, _done(reader)))


def to_redo(reading: Reading, reader: ReaderId) -> UndoStep | None:
    """The step that a redo would do again."""
    return _value(_row(reading, _undone(reader)))


def mark(unit: Unit, step: int, *, undone: bool) -> None:
    """Note that a step was taken back, or done again."""
    unit.session.get_one(UndoRow, step).undone = undone
    unit.touch(Topic.UNDO, step)


def drop(unit: Unit, step: int) -> None:
    """Forget a step that no longer fits what is there."""
    unit.session.delete(unit.session.get_one(UndoRow, step))
    unit.record(Topic.UNDO, step, "remove")


def _done(reader: ReaderId) -> Select[UndoRow]:
    return (
        select(UndoRow)
        .where(UndoRow.reader_id == reader, UndoRow.undone.is_(False))
        .order_by(UndoRow.id.desc())
    )


def _undone(reader: ReaderId) -> Select[UndoRow]:
    return (
        select(UndoRow)
        .where(UndoRow.reader_id == reader, UndoRow.undone.is_(True))
        .order_by(UndoRow.id)
    )


def _row(reading: Reading, query: Select[UndoRow]) -> UndoRow | None:
    return reading.session.scalar(query.limit(1))


def _value(row: UndoRow | None) -> UndoStep | None:
    if row is None:
        return None
    return UndoStep(
        row.id, ReaderId(row.reader_id), row.gesture, row.title, row.undone, tuple(row.commands)
    )
