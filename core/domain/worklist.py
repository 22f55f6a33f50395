"""What a worklist can be asked for: filters and orders as plain values.

There is no filter, order or column for a score or an opinion, and none may be added:
a test enumerates what is here (``core.domain.gate``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, NewType

from core.domain.assessment import Category, Outcome
from core.domain.errors import WorldError
from core.domain.study import ReaderId, Side

ListId = NewType("ListId", int)
ME = ReaderId(-1)
"""Stands for whoever looks, so that one list serves everybody."""
NOBODY_YET = ReaderId(-2)
"""In place of the reader an exam is assigned to: it is assigned to no one."""


class Stage(StrEnum):
    """How far the readers of a site are with one exam; tells that they read, never what."""

    NEW = "new"
    IN_PROGRESS = "in progress"
    """Somebody began, nobody finished."""
    READ = "read"
    """One person finished."""
    SECOND_READ = "second read"
    """Two persons or more finished."""
    ADJUDICATED = "adjudicated"
    """Every breast was settled."""


class Mine(StrEnum):
    """How far the person who looks is with an exam, as a filter."""

    UNREAD = "unread"
    """Not finished: nothing done yet, or only begun."""
    NEW = "new"
    STARTED = "started"
    DONE = "done"


class Trouble(StrEnum):
    """Images that somebody should look after."""

    UNPLACED = "unplaced"
    UNREADABLE = "unreadable"


class Order(StrEnum):
    """In which order exams are listed."""

    NEWEST = "newest"
    OLDEST = "oldest"
    PATIENT = "patient"
    DOUBT = "doubt"
    """Unread exams on which the model in use, or model and neighbours, are least agreed,
    without saying to which side; read ones after them by date."""


@dataclass(frozen=True, slots=True)
class ListFilter:
    """Which exams are wanted, all conditions together, and in which order.

    Attributes
    ----------
    text
        Words that must all be found in patient, name, date, accession or description.
    category, tags
        This reader's own; with ``everybodys`` also other readers' on breasts that she
        has committed on.
    pathology
        Matches only breasts whose gate is open for the reader.
    tags
        Keys of the lexicon: ``mass``, or ``mass_margin=spiculated``.
    assigned
        A reader, :data:`ME`, or :data:`NOBODY_YET`.
    read_by
        A reader who finished the exam.
    teaching
        Those that this reader kept as teaching cases.
    """

    text: str = ""
    since: date | None = None
    until: date | None = None
    side: Side | None = None
    category: Category | None = None
    pathology: Outcome | None = None
    mine: Mine | None = None
    stage: Stage | None = None
    read_by: ReaderId | None = None
    assigned: ReaderId | None = None
    tags: tuple[str, ...] = ()
    everybodys: bool = False
    collection: str | None = None
    trouble: Trouble | None = None
    teaching: bool = False
    order: Order = Order.NEWEST

    @property
    def names(self) -> tuple[str, ...]:
        """The conditions that are set, by field."""
        free = ListFilter()
        return tuple(
            one.name
            for one in fields(self)
            if one.name not in {"order", "everybodys"}
            and getattr(self, one.name) != getattr(free, one.name)
        )

    def without(self, name: str) -> ListFilter:
        """The same with one condition lifted."""
        return replace(self, **{name: getattr(ListFilter(), name)})


@dataclass(frozen=True, slots=True)
class ListKey:
    """Where an exam stands in every order: what paging and "next" go on from.

    ``rank`` is -1 for an exam that this reader has read.
    """

    rank: int
    name: str
    place: int


@dataclass(frozen=True, slots=True)
class SavedList:
    """A named filter; ``owner`` is None where it is for everybody."""

    id: ListId
    name: str
    owner: ReaderId | None
    filter: ListFilter = field(default_factory=ListFilter)


class BuiltIn(StrEnum):
    """Lists that everybody has."""

    ALL = "all"
    UNREAD = "unread"
    STARTED = "started"
    ASSIGNED = "assigned"
    SECOND = "second"
    SETTLE = "settle"
    TEACHING = "teaching"


BUILT_IN: Mapping[BuiltIn, ListFilter] = {
    BuiltIn.ALL: ListFilter(),
    BuiltIn.UNREAD: ListFilter(mine=Mine.UNREAD),
    BuiltIn.STARTED: ListFilter(mine=Mine.STARTED),
    BuiltIn.ASSIGNED: ListFilter(assigned=ME),
    BuiltIn.SECOND: ListFilter(stage=Stage.READ, mine=Mine.UNREAD),
    BuiltIn.SETTLE: ListFilter(stage=Stage.SECOND_READ),
    BuiltIn.TEACHING: ListFilter(teaching=True),
}
"""Those to settle are for adjudicators."""

_KINDS: Mapping[str, type[StrEnum]] = {
    "side": Side, "category": Category, "pathology": Outcome, "mine": Mine, "stage": Stage,
    "trouble": Trouble, "order": Order,
}  # fmt: skip


def as_data(wanted: ListFilter) -> dict[str, Any]:
    """A filter as plain data: only what is set."""
    found: dict[str, Any] = {"order": wanted.order.value, "everybodys": wanted.everybodys}
    for name in wanted.names:
        value = getattr(wanted, name)
        if isinstance(value, StrEnum):
            value = value.value
        elif isinstance(value, date):
            value = value.isoformat()
        elif isinstance(value, tuple):
            value = list(value)
        found[name] = value
    return found


def from_data(data: Mapping[str, Any]) -> ListFilter:
    """The filter that :func:`as_data` wrote down.

    Raises
    ------
    WorldError
        When it was written by a newer program, or altered.
    """
    known = {one.name for one in fields(ListFilter)}
    try:
        if not set(data) <= known:
            raise ValueError
        return ListFilter(**{name: _value(name, value) for name, value in data.items()})
    except (ValueError, TypeError) as error:
        raise WorldError(
            "This list asks for something that this program does not know: make it anew."
        ) from error


def _value(name: str, value: Any) -> Any:
    if name in _KINDS:
        return _KINDS[name](value)
    if name in {"since", "until"}:
        return date.fromisoformat(value)
    if name == "tags":
        if not all(isinstance(tag, str) for tag in value):
            raise ValueError(name)
        return tuple(value)
    if name in {"read_by", "assigned"}:
        return ReaderId(int(value))
    if name in {"everybodys", "teaching"}:
        return bool(value)
    if not isinstance(value, str):
        raise TypeError(name)
    return value
