"""The worklist as one reader sees it, answered from the index of ``worklist_facts``.

Every question is a range of an index, from a key on, with at most a look-up for each
further condition; nothing scans the exams. Where an exam stands by date is one number
(its *place*), in which every index ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    and_,
    exists,
    func,
    literal,
    select,
    tuple_,
)
from sqlalchemy.orm import aliased

from core.domain.assessment import Category
from core.domain.gate import Gate, GatePolicy, Surface
from core.domain.records import (
    ExamState,
    ListProgress,
    WorklistRow,
    WorklistTotal,
)
from core.domain.study import BreastId, ExamId, ReaderId, Side
from core.domain.worklist import ME, NOBODY_YET, ListFilter, ListKey, Mine, Order, Stage
from core.store import sqlite
from core.store import worklist_terms as terms
from core.store.patients import PERSON
from core.store.readers import NOBODY
from core.store.tables import (
    AssignmentRow,
    BreastRow,
    ExamRow,
    PatientRow,
    ReaderRow,
    TeachingCaseRow,
    WorklistReaderRow,
    WorklistTermRow,
)
from core.store.tables import WorklistRow as Listed
from core.store.text import words
from core.store.work import Reading
from core.store.worklist_facts import days
from core.store.worklist_terms import DONE, EVERYBODY, STARTED, TEACHING, UNASSIGNED, UNREAD

PAGE = 100
COUNTED = 10_000
"""Up to so many exams are counted that a text finds."""
PLAIN = ListFilter()
_READ = -1


class _Condition(NamedTuple):
    """One word of the index that an exam must have, or must not."""

    viewer: int
    word: str
    wanted: bool = True
    common: bool = False
    """Most exams may have it: better checked than begun with."""


@dataclass(frozen=True)
class _Asked:
    """A filter turned into conditions for one reader; None of them: nothing can match."""

    filter: ListFilter
    reader: ReaderId
    conditions: tuple[_Condition, ...]
    words: tuple[str, ...]

    @property
    def phases(self) -> tuple[Mine | None, ...]:
        """In the order of doubt: what is unread first, then what is read."""
        if self.filter.order is not Order.DOUBT or self.reader == NOBODY:
            return (None,)
        known = {
            Mine.UNREAD: (Mine.UNREAD,), Mine.NEW: (Mine.UNREAD,), Mine.STARTED: (Mine.UNREAD,),
            Mine.DONE: (Mine.DONE,),
        }  # fmt: skip
        mine = self.filter.mine
        return (Mine.UNREAD, Mine.DONE) if mine is None else known[mine]


def page(
    reading: Reading,
    reader: ReaderId,
    wanted: ListFilter = PLAIN,
    *,
    policy: GatePolicy = GatePolicy.STANDARD,
    after: ListKey | None = None,
    limit: int = PAGE,
) -> tuple[WorklistRow, ...]:
    """The next exams of a list after a key (or from its beginning)."""
    asked = _ask(reader, wanted, policy)
    return _walk(reading, asked, after, limit, back=False)


def beside(
    reading: Reading,
    reader: ReaderId,
    wanted: ListFilter,
    here: ListKey | None,
    *,
    policy: GatePolicy = GatePolicy.STANDARD,
    back: bool = False,
    unread: bool = False,
    around: bool = False,
) -> WorklistRow | None:
    """The exam of a list that comes next after ``here``, or before it.

    Parameters
    ----------
    unread
        Only exams that this reader has not finished.
    around
        Go on at the other end when there is none.
    """
    if unread and wanted.mine in {None, Mine.DONE}:
        wanted = replace(wanted, mine=Mine.UNREAD)
    asked = _ask(reader, wanted, policy)
    found = _walk(reading, asked, here, 1, back=back)
    if not found and around and here is not None:
        found = _walk(reading, asked, None, 1, back=back)
    return found[0] if found else None


def total(
    reading: Reading,
    reader: ReaderId,
    wanted: ListFilter = PLAIN,
    *,
    policy: GatePolicy = GatePolicy.STANDARD,
) -> WorklistTotal:
    """How many exams are in a list; what a text finds is counted up to :data:`COUNTED`."""
    return _count(reading, _ask(reader, wanted, policy))


def progress(
    reading: Reading,
    reader: ReaderId,
    wanted: ListFilter = PLAIN,
    *,
    policy: GatePolicy = GatePolicy.STANDARD,
) -> ListProgress:
    """How many exams of a list, whatever their state is to her, this reader finished."""
    whole = total(reading, reader, replace(wanted, mine=None), policy=policy)
    if whole.more:
        return ListProgress(whole, None)
    done = replace(wanted, mine=Mine.DONE)
    return ListProgress(whole, total(reading, reader, done, policy=policy).exams)


def counts(
    reading: Reading,
    reader: ReaderId,
    wanted: ListFilter = PLAIN,
    *,
    policy: GatePolicy = GatePolicy.STANDARD,
) -> tuple[WorklistTotal, ListProgress]:
    """What :func:`total` and :func:`progress` say, nothing counted twice."""
    done = progress(reading, reader, wanted, policy=policy)
    if wanted.mine is None:
        return done.total, done
    return total(reading, reader, wanted, policy=policy), done


def finished_by(
    reading: Reading,
    reader: ReaderId,
    wanted: ListFilter = PLAIN,
    *,
    policy: GatePolicy = GatePolicy.STANDARD,
) -> dict[ReaderId, int]:
    """How many exams of a list each person finished: that they read, never what."""
    persons = reading.session.scalars(select(ReaderRow.id).order_by(ReaderRow.id)).all()
    plain = replace(wanted, mine=None)
    asked = _ask(reader, plain, policy)
    found = {}
    for person in persons:
        own = _Condition(EVERYBODY, terms.read_by(ReaderId(person)))
        number = _count(reading, replace(asked, conditions=(own, *asked.conditions))).exams
        if number:
            found[ReaderId(person)] = number
    return found


def rows_of(
    reading: Reading,
    reader: ReaderId,
    wanted: ListFilter,
    exams: Iterable[ExamId],
    *,
    policy: GatePolicy = GatePolicy.STANDARD,
) -> dict[ExamId, tuple[WorklistRow, bool]]:
    """Some exams as the list shows them, and whether each is in it."""
    asked = _ask(reader, wanted, policy)
    ids = list(exams)
    keys = select(Listed.place.label("place")).where(Listed.exam_id.in_(ids)).subquery()
    some = _rows(reading, reader, keys, ())
    inside = select(Listed.place).where(
        Listed.exam_id.in_(ids), *_checks(asked.conditions, Listed.place), *_range(asked, Listed)
    )
    if asked.words:
        texts = sqlite.TEXT_ROWS
        match = select(texts.c.rowid).where(
            sqlite.text_matches(asked.words), texts.c.rowid.in_([row.key.place for row in some])
        )
        inside = inside.where(Listed.place.in_(match))
    matching = set(reading.session.scalars(inside))
    return {row.exam: (row, row.key.place in matching) for row in some}


def exams_of(
    reading: Reading,
    reader: ReaderId,
    wanted: ListFilter,
    *,
    policy: GatePolicy = GatePolicy.STANDARD,
) -> tuple[ExamId, ...]:
    """Every exam of a list, in no order: for what is done to all of them at once."""
    statement, place = _from(_ask(reader, wanted, policy))
    some = statement.with_only_columns(place.label("place")).subquery()
    found = reading.session.scalars(
        select(Listed.exam_id).select_from(some).join(Listed, Listed.place == some.c.place)
    )
    return tuple(ExamId(exam) for exam in found)


def kept_in(reading: Reading, reader: ReaderId) -> dict[BreastId, ExamId]:
    """The exam of each teaching case of one reader."""
    found = reading.session.execute(
        select(BreastRow.id, BreastRow.exam_id)
        .join(TeachingCaseRow, TeachingCaseRow.breast_id == BreastRow.id)
        .where(TeachingCaseRow.reader_id == reader)
    )
    return {BreastId(breast): ExamId(exam) for breast, exam in found}


def collections(reading: Reading) -> tuple[str, ...]:
    """The collections there are, found by leaps over an index."""
    found: list[str] = []
    while True:
        query = select(func.min(ExamRow.collection))
        if found:
            query = query.where(ExamRow.collection > found[-1])
        last = reading.session.scalar(query)
        if last is None:
            return tuple(found)
        found.append(last)


def _ask(reader: ReaderId, wanted: ListFilter, policy: GatePolicy) -> _Asked:
    """The conditions of a filter, those that few exams meet first."""
    found = (
        *_gated(reader, wanted, policy),
        *_of_reader(reader, wanted),
        *_of_exam(reader, wanted),
    )
    rare_first = sorted(found, key=lambda one: (not one.wanted, one.common))
    return _Asked(wanted, reader, tuple(rare_first), words(wanted.text))


def _gated(reader: ReaderId, wanted: ListFilter, policy: GatePolicy) -> Iterator[_Condition]:
    """What shows once she has committed: words of hers (``worklist_facts`` makes them so)."""
    any_of = wanted.everybodys and Gate(policy, committed=True).allows(Surface.OTHER_READER)
    if wanted.category is not None:
        yield _Condition(int(reader), terms.category(wanted.category, everybodys=any_of))
    for key in wanted.tags:
        yield _Condition(int(reader), terms.tag(key, everybodys=any_of))
    if wanted.pathology is not None:
        unmasked = Gate(policy, committed=False).allows(Surface.WORKLIST_PATHOLOGY)
        viewer = EVERYBODY if unmasked else int(reader)
        yield _Condition(viewer, terms.pathology(wanted.pathology))


def _of_reader(reader: ReaderId, wanted: ListFilter) -> Iterator[_Condition]:
    viewer = int(reader)
    if wanted.mine is Mine.STARTED:
        yield _Condition(viewer, STARTED)
    if wanted.mine is Mine.DONE:
        yield _Condition(viewer, DONE, common=True)
    if wanted.mine in {Mine.UNREAD, Mine.NEW} and reader != NOBODY:
        yield _Condition(viewer, UNREAD, common=True)
    if wanted.mine is Mine.NEW:
        yield _Condition(viewer, STARTED, wanted=False)
    if wanted.teaching:
        yield _Condition(viewer, TEACHING)


def _of_exam(reader: ReaderId, wanted: ListFilter) -> Iterator[_Condition]:
    if wanted.trouble is not None:
        yield _Condition(EVERYBODY, terms.trouble(wanted.trouble))
    if wanted.assigned == NOBODY_YET:
        yield _Condition(EVERYBODY, UNASSIGNED, common=True)
    elif wanted.assigned is not None:
        whose = reader if wanted.assigned == ME else wanted.assigned
        yield _Condition(EVERYBODY, terms.assigned(whose))
    if wanted.read_by is not None:
        whose = reader if wanted.read_by == ME else wanted.read_by
        yield _Condition(EVERYBODY, terms.read_by(whose), common=True)
    if wanted.stage is not None:
        yield _Condition(EVERYBODY, terms.stage(wanted.stage), common=True)
    if wanted.collection is not None:
        yield _Condition(EVERYBODY, terms.collection(wanted.collection), common=True)
    if wanted.side is not None:
        yield _Condition(EVERYBODY, terms.side(wanted.side), common=True)


def _checks(conditions: Iterable[_Condition], place: Any) -> list[ColumnElement[bool]]:
    found = []
    for one in conditions:
        word = aliased(WorklistTermRow)
        there = exists().where(
            word.viewer == one.viewer,
            word.term == terms.number(one.word),
            word.place == place,
        )
        found.append(there if one.wanted else ~there)
    return found


def _range(asked: _Asked, column: Any) -> list[ColumnElement[bool]]:
    place = column.place if hasattr(column, "place") else column
    first, end = days(asked.filter.since, asked.filter.until)
    found: list[ColumnElement[bool]] = []
    if first is not None:
        found.append(place >= first)
    if end is not None:
        found.append(place < end)
    return found


def _from(asked: _Asked) -> tuple[Select[Any], ColumnElement[Any]]:
    """What a list is read from in the order of places: the narrowest index there is."""
    texts = sqlite.TEXT_ROWS
    rest: Sequence[_Condition] = asked.conditions
    begin: list[ColumnElement[bool]] = []
    source: FromClause
    place: Any
    if asked.words:
        source, place = texts, texts.c.rowid
        begin.append(sqlite.text_matches(asked.words))
    elif rest and rest[0].wanted:
        first, rest = rest[0], rest[1:]
        source, place = WorklistTermRow.__table__, WorklistTermRow.__table__.c.place
        begin = [
            WorklistTermRow.viewer == first.viewer,
            WorklistTermRow.term == terms.number(first.word),
        ]
    else:
        source, place = Listed.__table__, Listed.__table__.c.place
    return (
        select(place)
        .select_from(source)
        .where(*begin, *_checks(rest, place), *_range(asked, place)),
        place,
    )


def _count(reading: Reading, asked: _Asked) -> WorklistTotal:
    unwanted = [one for one in asked.conditions if not one.wanted]
    if unwanted and not asked.words:
        # What few exams have is counted faster than what most exams lack.
        others = tuple(one for one in asked.conditions if one.wanted)
        few = tuple(one._replace(wanted=True) for one in unwanted)
        whole = _count(reading, replace(asked, conditions=others))
        return WorklistTotal(
            whole.exams - _count(reading, replace(asked, conditions=few + others)).exams
        )
    statement, _ = _from(asked)
    if not asked.words:
        query = statement.with_only_columns(func.count())
        return WorklistTotal(int(reading.session.scalar(query) or 0))
    some = statement.with_only_columns(literal(1).label("one")).limit(COUNTED + 1).subquery()
    number = int(reading.session.scalar(select(func.count()).select_from(some)) or 0)
    return WorklistTotal(min(number, COUNTED), more=number > COUNTED)


def _walk(
    reading: Reading, asked: _Asked, after: ListKey | None, limit: int, *, back: bool
) -> tuple[WorklistRow, ...]:
    found: tuple[WorklistRow, ...] = ()
    phases = asked.phases
    for phase in reversed(phases) if back else phases:
        key = after
        if key is not None and phase is not None:
            of_key = Mine.DONE if key.rank == _READ else Mine.UNREAD
            ahead = {Mine.DONE: 1, Mine.UNREAD: 0}
            step = ahead[phase] - ahead[of_key]
            if (step > 0) if back else (step < 0):
                continue  # wholly on the other side of the key
            if step:
                key = None
        keys, order = _keys(asked, phase, key, limit - len(found), back=back)
        found += _rows(reading, asked.reader, keys, order)
        if len(found) == limit:
            break
    return found


def _keys(
    asked: _Asked, phase: Mine | None, after: ListKey | None, limit: int, *, back: bool
) -> tuple[Any, tuple[tuple[str, bool], ...]]:
    """The places of one page as a subquery, and by which columns it is in order."""
    order = asked.filter.order
    if phase is Mine.DONE:
        order = Order.NEWEST
        asked = replace(
            asked,
            conditions=(*asked.conditions, _Condition(int(asked.reader), DONE, common=True)),
        )
    if order in {Order.NEWEST, Order.OLDEST}:
        statement, place = _from(asked)
        falling = (order is Order.NEWEST) is not back
        if after is not None:
            statement = statement.where(place < after.place if falling else place > after.place)
        statement = statement.order_by(place.desc() if falling else place.asc())
        keys = statement.with_only_columns(place.label("place")).limit(limit).subquery()
        return keys, (("place", falling),)
    if phase is Mine.UNREAD:
        unread = _Condition(int(asked.reader), UNREAD, common=True)
        if unread not in asked.conditions:
            asked = replace(asked, conditions=(*asked.conditions, unread))
    doubt = order is Order.DOUBT
    column: Any = Listed.doubt if doubt else Listed.name
    falling = doubt is not back
    statement = _listed(asked)
    if after is not None:
        here = tuple_(column, Listed.place)
        there = tuple_(literal(after.rank if doubt else after.name), literal(after.place))
        statement = statement.where(here < there if falling else here > there)
    both = (column, Listed.place)
    statement = statement.order_by(*(one.desc() if falling else one.asc() for one in both))
    keys = (
        statement.with_only_columns(Listed.place.label("place"), column.label("lead"))
        .limit(limit)
        .subquery()
    )
    return keys, (("lead", falling), ("place", falling))


def _listed(asked: _Asked) -> Select[Any]:
    """The same for orders other than by date: along the order, or from few and sorted."""
    few = bool(asked.words) or any(one.wanted and not one.common for one in asked.conditions)
    if not few:
        return select(Listed.place).where(
            *_checks(asked.conditions, Listed.__table__.c.place), *_range(asked, Listed)
        )
    statement, place = _from(asked)
    some = statement.with_only_columns(place.label("place")).subquery()
    return select(Listed.place).select_from(some).join(Listed, Listed.place == some.c.place)


def _rows(
    reading: Reading, reader: ReaderId, keys: Any, order: tuple[tuple[str, bool], ...]
) -> tuple[WorklistRow, ...]:
    person, mine = aliased(PatientRow), aliased(WorklistReaderRow)
    query: Select[*tuple[Any, ...]] = (
        select(
            Listed.exam_id, Listed.place, Listed.name, Listed.doubt, Listed.images,
            Listed.unplaced, Listed.unreadable, Listed.stage, Listed.finished,
            ExamRow.exam_date, ExamRow.age_years, ExamRow.description,
            person.key, person.name,
            mine.state, mine.category, mine.findings, mine.sides,
        )
        .select_from(keys)
        .join(Listed, Listed.place == keys.c.place)
        .join(ExamRow, ExamRow.id == Listed.exam_id)
        .join(PatientRow, PatientRow.id == ExamRow.patient_id)
        .join(person, person.id == PERSON)
        .outerjoin(mine, and_(mine.exam_id == Listed.exam_id, mine.reader_id == reader))
        .order_by(*(keys.c[n].desc() if falling else keys.c[n].asc() for n, falling in order))
    )  # fmt: skip
    found = reading.session.execute(query).all()
    assigned = _assigned(reading, [row[0] for row in found])
    return tuple(_row(row, assigned.get(row[0], ())) for row in found)


def _row(row: Any, assigned: tuple[str, ...]) -> WorklistRow:
    (
        exam, place, name, doubt, images, unplaced, unreadable, stage, finished,
        day, age, description, key, shown, state, category, findings, sides,
    ) = row  # fmt: skip
    mine = ExamState(state) if state else ExamState.NEW
    rank = _READ if mine is ExamState.DONE else doubt
    return WorklistRow(
        exam=ExamId(exam), key=ListKey(rank, name, place), patient_key=key, patient_name=shown,
        exam_date=day, age_years=age, description=description, images=images,
        unplaced=unplaced, unreadable=unreadable, findings=findings or 0,
        assessed_sides=tuple(Side(side) for side in sides or ""),
        category=Category(category) if category else None, state=mine,
        stage=Stage(stage), finished=finished, assigned=assigned,
    )  # fmt: skip


def _assigned(reading: Reading, exams: list[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    if not exams:
        return found
    for exam, name in reading.session.execute(
        select(AssignmentRow.exam_id, ReaderRow.name)
        .join(ReaderRow, ReaderRow.id == AssignmentRow.reader_id)
        .where(AssignmentRow.exam_id.in_(exams))
        .order_by(AssignmentRow.exam_id, AssignmentRow.reader_id)
    ):
        found[exam] = (*found.get(exam, ()), name)
    return found
