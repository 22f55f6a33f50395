"""Giving exams to readers, and keeping lists: who may, and how many at once.

Not undone by key: taking back is the same act the other way, and the history has both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.domain.changes import Changes
from core.domain.errors import WorldError
from core.domain.roles import Act, may
from core.domain.study import ExamId, ReaderId
from core.domain.worklist import ListFilter, ListId
from core.store import Store, Unit, assignments, readers, saved_lists


@dataclass(frozen=True, slots=True)
class Assigned:
    """What came of it: how many are new, and how many were left out and why not."""

    given: int
    left_out: int


def assign(
    store: Store, by: ReaderId, reader: ReaderId, exams: Iterable[ExamId], *, second: bool = False
) -> tuple[Changes, Assigned]:
    """Give exams to a reader; anybody may take them for herself.

    Parameters
    ----------
    second
        For a second reading: exams that this reader has worked on already are left out.

    Raises
    ------
    WorldError
        When ``by`` may not assign to others, or ``reader`` does not read.
    """
    wanted = list(dict.fromkeys(exams))
    with store.write(by, "Assign exams") as unit:
        _check(unit, by, reader)
        known = assignments.begun_by(unit, wanted, reader) if second else set()
        given = assignments.assign(unit, (exam for exam in wanted if exam not in known), reader)
    return unit.changes, Assigned(given, len(known))


def unassign(
    store: Store, by: ReaderId, reader: ReaderId, exams: Iterable[ExamId]
) -> tuple[Changes, Assigned]:
    """Take exams from a reader; anybody may give back her own."""
    with store.write(by, "Take back assigned exams") as unit:
        _check(unit, by, reader)
        taken = assignments.unassign(unit, exams, reader)
    return unit.changes, Assigned(taken, 0)


def save_list(
    store: Store, by: ReaderId, name: str, wanted: ListFilter, *, everybodys: bool = False
) -> tuple[Changes, ListId]:
    """Keep a list for oneself, or for everybody."""
    with store.write(by, "Save a list") as unit:
        if everybodys:
            _must(unit, by, Act.SITE_LISTS, "keep lists for everybody")
        made = saved_lists.save(unit, name, None if everybodys else by, wanted)
    return unit.changes, made


def remove_list(store: Store, by: ReaderId, which: ListId) -> Changes:
    """Forget a list."""
    with store.write(by, "Remove a list") as unit:
        there = saved_lists.get(unit, which)
        if there.owner is None:
            _must(unit, by, Act.SITE_LISTS, "remove everybody's lists")
        elif there.owner != by:
            raise WorldError("This list is another reader's: make your own beside it.")
        saved_lists.remove(unit, which)
    return unit.changes


def _check(unit: Unit, by: ReaderId, reader: ReaderId) -> None:
    if reader != by:
        _must(unit, by, Act.ASSIGN, "assign exams to others")
    to = readers.get(unit, reader)
    if not to.role.person or to.retired:
        raise WorldError(f"{to.name} does not read here: assign to somebody who does.")


def _must(unit: Unit, by: ReaderId, act: Act, words: str) -> None:
    if not may(readers.get(unit, by).role, act):
        raise WorldError(f"You may not {words}: ask an administrator.")
