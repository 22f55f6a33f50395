"""Keeps what the worklist asks for in step with everything else, in the same transaction.

One place derives it: :func:`follow` is called by :meth:`core.store.work.Unit.finish` with
the exams that were touched, reads them anew and writes only what differs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, literal, select, text, update
from sqlalchemy.orm import Session, aliased

from core.domain.assessment import Category, Outcome, worst
from core.domain.records import ExamState
from core.domain.roles import Role
from core.domain.study import ImageState, ReaderId, Side
from core.domain.worklist import Stage, Trouble
from core.store import sqlite
from core.store import worklist_terms as terms
from core.store.tables import (
    AdjudicationRow,
    AssessmentRow,
    AssignmentRow,
    BreastRow,
    DoubtRow,
    DraftRow,
    ExamConclusionRow,
    ExamRow,
    FindingRow,
    ImageRow,
    ManifestationRow,
    PathologyRow,
    PatientRow,
    ReaderRow,
    TeachingCaseRow,
    WorklistReaderRow,
    WorklistRow,
    WorklistTermRow,
)
from core.store.text import fold, name, spread
from core.store.worklist_terms import (
    DONE,
    EVERYBODY,
    STARTED,
    TEACHING,
    UNASSIGNED,
    UNREAD,
    Term,
)

_AT_ONCE = 1000
_PERSON = func.coalesce(PatientRow.joined_into, PatientRow.id)
_SHIFT = 32
_LOST = (ImageState.UNREADABLE.value, ImageState.MISSING.value)
_PERSONS = tuple(role.value for role in Role if role.person)
Writer = Session | Connection


def place(day: date | None, exam: int) -> int:
    """Where an exam stands by date: later days are greater, no date is before all days."""
    return ((day.toordinal() if day else 0) << _SHIFT) | exam


def days(since: date | None, until: date | None) -> tuple[int | None, int | None]:
    """The places from a first to a last day: from the one on, and before the other."""
    first = None if since is None and until is None else place(since or date.min, 0)
    return first, None if until is None else (until.toordinal() + 1) << _SHIFT


@dataclass
class _Work:
    """What one reader did on one exam."""

    assessed: dict[int, Category] = field(default_factory=dict)
    findings: set[int] = field(default_factory=set)
    tags: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    concluded: Category | None = None
    drafted: bool = False


@dataclass
class _Exam:
    """What an exam's rows are derived from, gathered."""

    id: int
    day: date | None
    collection: str
    name: str
    search: str
    breasts: dict[int, Side] = field(default_factory=dict)
    images: tuple[int, int, int] = (0, 0, 0)
    work: dict[int, _Work] = field(default_factory=lambda: defaultdict(_Work))
    outcomes: dict[int, Outcome] = field(default_factory=dict)
    settled: int = 0
    assigned: list[int] = field(default_factory=list)
    taught: set[int] = field(default_factory=set)
    """Readers who kept it as a teaching case."""
    doubt: int = 0


@dataclass(frozen=True)
class _Rows:
    """An exam's derived rows."""

    exam: dict[str, Any]
    readers: dict[int, dict[str, Any]]
    terms: frozenset[Term]


def follow(session: Writer, exams: Collection[int]) -> None:
    """Derive the rows of some exams anew; those that are gone lose theirs."""
    if not exams:
        return
    persons = _persons(session)
    for some in _pieces(sorted(exams)):
        fresh = {one.id: _rows(one, persons) for one in _gather(session, some).values()}
        _write(session, _there(session, some), fresh, persons)


def enroll(session: Writer, reader: int) -> None:
    """Give a new person her list: every exam there is, unread."""
    if reader in _persons(session):
        session.execute(
            insert(WorklistTermRow).from_select(
                ["viewer", "term", "place"],
                select(literal(reader), literal(terms.number(UNREAD)), WorklistRow.place),
            )
        )


def rebuild(session: Writer) -> None:
    """Derive everything from scratch: after a migration, or to repair."""
    for table in (WorklistRow, WorklistReaderRow, WorklistTermRow):
        session.execute(delete(table))
    session.execute(text(sqlite.TEXT_CLEAR))
    follow(session, session.scalars(select(ExamRow.id)).all())


def of_persons(session: Writer, patients: Iterable[int]) -> set[int]:
    """The exams of some patients, and of whoever is the same person."""
    found: set[int] = set()
    for some in _pieces(sorted(patients)):
        whose = select(_PERSON).where(PatientRow.id.in_(some)).scalar_subquery()
        ids = select(PatientRow.id).where(
            PatientRow.id.in_(whose) | PatientRow.joined_into.in_(whose)
        )
        found.update(session.scalars(select(ExamRow.id).where(ExamRow.patient_id.in_(ids))))
    return found


def of_breasts(session: Writer, breasts: Iterable[int]) -> set[int]:
    """The exams of some breasts."""
    found: set[int] = set()
    for some in _pieces(sorted(breasts)):
        found.update(session.scalars(select(BreastRow.exam_id).where(BreastRow.id.in_(some))))
    return found


def _pieces(ids: Sequence[int]) -> Iterator[list[int]]:
    source = iter(ids)
    while some := list(islice(source, _AT_ONCE)):
        yield some


def _persons(session: Writer) -> frozenset[int]:
    return frozenset(session.scalars(select(ReaderRow.id).where(ReaderRow.role.in_(_PERSONS))))


def _gather(session: Writer, ids: list[int]) -> dict[int, _Exam]:
    found = _heads(session, ids)
    owner: dict[int, _Exam] = {}
    for breast, exam, side in session.execute(
        select(BreastRow.id, BreastRow.exam_id, BreastRow.side).where(BreastRow.exam_id.in_(ids))
    ):
        found[exam].breasts[breast] = Side(side)
        owner[breast] = found[exam]
    unplaced = ImageRow.breast_id.is_(None) | ImageRow.view.is_(None)
    for exam, *counts in session.execute(
        select(
            ImageRow.exam_id, func.count(), func.count().filter(unplaced),
            func.count().filter(ImageRow.state.in_(_LOST)),
        )
        .where(ImageRow.exam_id.in_(ids))
        .group_by(ImageRow.exam_id)
    ):  # fmt: skip
        found[exam].images = (counts[0], counts[1], counts[2])
    for exam, reader in session.execute(
        select(AssignmentRow.exam_id, AssignmentRow.reader_id).where(AssignmentRow.exam_id.in_(ids))
    ):
        found[exam].assigned.append(reader)
    for exam, reader, category in session.execute(
        select(
            ExamConclusionRow.exam_id, ExamConclusionRow.reader_id, ExamConclusionRow.category
        ).where(ExamConclusionRow.exam_id.in_(ids), ExamConclusionRow.category.is_not(None))
    ):
        if category is not None:
            found[exam].work[reader].concluded = Category(category)
    _gather_of_breasts(session, owner)
    return found


def _heads(session: Writer, ids: list[int]) -> dict[int, _Exam]:
    person = aliased(PatientRow)
    found = {}
    for row in session.execute(
        select(
            ExamRow.id, ExamRow.exam_date, ExamRow.collection, ExamRow.accession,
            ExamRow.description, PatientRow.key, PatientRow.name,
            person.key.label("own_key"), person.name.label("own_name"),
        )
        .join(PatientRow, PatientRow.id == ExamRow.patient_id)
        .join(person, person.id == _PERSON)
        .where(ExamRow.id.in_(ids))
    ):  # fmt: skip
        texts = dict.fromkeys((row.key, name(row.name), row.own_key, name(row.own_name)))
        day = row.exam_date.isoformat() if row.exam_date else ""
        found[row.id] = _Exam(
            row.id, row.exam_date, row.collection, fold(name(row.own_name), row.own_key),
            fold(*texts, day, row.accession, row.description),
        )  # fmt: skip
    return found


def _gather_of_breasts(session: Writer, owner: dict[int, _Exam]) -> None:
    for some in _pieces(list(owner)):
        for breast, reader, finding, type_key, axis, value in session.execute(
            select(
                FindingRow.breast_id, FindingRow.reader_id, FindingRow.id, FindingRow.type_key,
                ManifestationRow.axis, ManifestationRow.value,
            )
            .outerjoin(ManifestationRow, ManifestationRow.finding_id == FindingRow.id)
            .where(FindingRow.breast_id.in_(some), FindingRow.deleted.is_(False))
        ):  # fmt: skip
            work = owner[breast].work[reader]
            work.findings.add(finding)
            work.tags[breast].add(type_key)
            if axis is not None:
                work.tags[breast].add(f"{axis}={value}")
        for breast, reader, category in session.execute(
            select(AssessmentRow.breast_id, AssessmentRow.reader_id, AssessmentRow.category)
            .where(AssessmentRow.breast_id.in_(some))
        ):  # fmt: skip
            owner[breast].work[reader].assessed[breast] = Category(category)
        for breast, reader in session.execute(
            select(DraftRow.breast_id, DraftRow.reader_id).where(DraftRow.breast_id.in_(some))
        ):
            owner[breast].work[reader].drafted = True
        for breast, outcome in session.execute(
            select(PathologyRow.breast_id, PathologyRow.outcome)
            .where(PathologyRow.breast_id.in_(some))
        ):  # fmt: skip
            owner[breast].outcomes[breast] = Outcome(outcome)
        for breast in session.scalars(
            select(AdjudicationRow.breast_id).where(AdjudicationRow.breast_id.in_(some))
        ):
            owner[breast].settled += 1
        for breast, reader in session.execute(
            select(TeachingCaseRow.breast_id, TeachingCaseRow.reader_id)
            .where(TeachingCaseRow.breast_id.in_(some))
        ):  # fmt: skip
            owner[breast].taught.add(reader)
        for breast, step in session.execute(
            select(DoubtRow.breast_id, DoubtRow.step).where(DoubtRow.breast_id.in_(some))
        ):
            owner[breast].doubt = max(owner[breast].doubt, step)


def _rows(exam: _Exam, persons: frozenset[int]) -> _Rows:
    here = place(exam.day, exam.id)
    readers: dict[int, dict[str, Any]] = {}
    found: set[Term] = set()
    for reader in sorted(exam.work.keys() & persons):
        row = _of_reader(exam, reader)
        readers[reader] = row
        found |= {(reader, terms.number(word)) for word in _words_of(exam, reader, row)}
    found |= {(reader, terms.number(TEACHING)) for reader in exam.taught & persons}
    done = [reader for reader, row in readers.items() if row["state"] == ExamState.DONE.value]
    stage = _stage(exam, bool(readers), len(done))
    images, unplaced, unreadable = exam.images
    words = {terms.stage(stage), terms.collection(exam.collection)}
    words |= {terms.side(side) for side in exam.breasts.values()}
    words |= {terms.read_by(ReaderId(reader)) for reader in done}
    words |= {terms.assigned(ReaderId(reader)) for reader in exam.assigned} or {UNASSIGNED}
    # Asked for only where a site's policy masks nothing (``core.store.worklist``).
    words |= {terms.pathology(outcome) for outcome in exam.outcomes.values()}
    if unplaced:
        words.add(terms.trouble(Trouble.UNPLACED))
    if unreadable:
        words.add(terms.trouble(Trouble.UNREADABLE))
    found |= {(EVERYBODY, terms.number(word)) for word in words}
    row = {
        "place": here, "exam_id": exam.id, "name": exam.name, "doubt": exam.doubt,
        "images": images, "unplaced": unplaced, "unreadable": unreadable, "stage": stage.value,
        "finished": len(done), "search": exam.search, "terms": terms.pack(found),
    }  # fmt: skip
    return _Rows(row, readers, frozenset(found))


def _stage(exam: _Exam, begun: bool, done: int) -> Stage:
    if exam.breasts and exam.settled == len(exam.breasts):
        return Stage.ADJUDICATED
    if done > 1:
        return Stage.SECOND_READ
    if done:
        return Stage.READ
    return Stage.IN_PROGRESS if begun else Stage.NEW


def _of_reader(exam: _Exam, reader: int) -> dict[str, Any]:
    work = exam.work[reader]
    done = bool(exam.breasts) and len(work.assessed) == len(exam.breasts)
    category = work.concluded or worst(work.assessed.values())
    sides = {exam.breasts[breast] for breast in work.assessed}
    return {
        "exam_id": exam.id, "reader_id": reader,
        "state": (ExamState.DONE if done else ExamState.STARTED).value,
        "category": category.value if category else None, "findings": len(work.findings),
        "sides": "".join(side.value for side in (Side.RIGHT, Side.LEFT) if side in sides),
    }  # fmt: skip


def _words_of(exam: _Exam, reader: int, row: dict[str, Any]) -> Iterator[str]:
    """The words of one viewer; of others only what lies on breasts that she committed on."""
    mine = exam.work[reader]
    yield DONE if row["state"] == ExamState.DONE.value else STARTED
    if row["category"]:
        yield terms.category(Category(row["category"]))
    for tags in mine.tags.values():
        for key in tags:
            yield terms.tag(key)
            yield terms.tag(key, everybodys=True)
    for breast in mine.assessed:
        if breast in exam.outcomes:
            yield terms.pathology(exam.outcomes[breast])
        for other in exam.work.values():
            if breast in other.assessed:
                yield terms.category(other.assessed[breast], everybodys=True)
            for key in other.tags.get(breast, ()):
                yield terms.tag(key, everybodys=True)


def _there(session: Writer, ids: list[int]) -> dict[int, _Rows]:
    readers: dict[int, dict[int, dict[str, Any]]] = defaultdict(dict)
    for row in session.execute(
        select(*WorklistReaderRow.__table__.columns).where(WorklistReaderRow.exam_id.in_(ids))
    ).mappings():
        readers[row["exam_id"]][row["reader_id"]] = dict(row)
    return {
        row["exam_id"]: _Rows(
            dict(row), readers[row["exam_id"]], frozenset(terms.unpack(row["terms"]))
        )
        for row in session.execute(
            select(*WorklistRow.__table__.columns).where(WorklistRow.exam_id.in_(ids))
        ).mappings()
    }


def _write(
    session: Writer, before: dict[int, _Rows], after: dict[int, _Rows], persons: frozenset[int]
) -> None:
    lines: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for exam in sorted(before.keys() | after.keys()):
        _differences(before.get(exam), after.get(exam), persons, lines)
    _delete(session, WorklistTermRow, lines["terms gone"], "viewer", "term", "place")
    _delete(session, WorklistReaderRow, lines["readers gone"], "exam_id", "reader_id")
    _delete(session, WorklistRow, lines["exams gone"], "place")
    if lines["texts gone"]:
        texts = sqlite.TEXT_ROWS
        session.execute(
            delete(texts).where(texts.c.rowid == bindparam("its_rowid")),
            [{"its_rowid": row["rowid"]} for row in lines["texts gone"]],
        )
    for kind, rows in (
        (WorklistRow, "exams"), (WorklistReaderRow, "readers"), (WorklistTermRow, "terms"),
        (sqlite.TEXT_ROWS, "texts"),
    ):  # fmt: skip
        if lines[rows]:
            session.execute(insert(kind), lines[rows])
    if lines["exams changed"]:
        table: Any = WorklistRow.__table__
        session.execute(
            update(table).where(table.c.place == bindparam("there")),
            [{**row, "there": row["place"]} for row in lines["exams changed"]],
        )


def _differences(
    before: _Rows | None,
    after: _Rows | None,
    persons: frozenset[int],
    lines: dict[str, list[dict[str, Any]]],
) -> None:
    old, new = _entries(before, persons), _entries(after, persons)
    lines["terms gone"] += [_entry(one) for one in sorted(old - new)]
    lines["terms"] += [_entry(one) for one in sorted(new - old)]
    there = {} if before is None else before.readers
    wanted = {} if after is None else after.readers
    for reader in sorted(there.keys() | wanted.keys()):
        if there.get(reader) == wanted.get(reader):
            continue
        if reader in there:
            lines["readers gone"].append(there[reader])
        if reader in wanted:
            lines["readers"].append(wanted[reader])
    was = None if before is None else before.exam
    now = None if after is None else after.exam
    if was == now:
        return
    moved = was is None or now is None or was["place"] != now["place"]
    if was and moved:
        lines["exams gone"].append(was)
    if now:
        lines["exams" if moved else "exams changed"].append(now)
    if moved or (was and now and was["search"] != now["search"]):
        if was:
            lines["texts gone"].append({"rowid": was["place"]})
        if now:
            lines["texts"].append({"rowid": now["place"], "search": spread(now["search"])})


def _entries(rows: _Rows | None, persons: frozenset[int]) -> set[tuple[int, int, int]]:
    """The rows of the inverted index; "unread" is kept for every person and packed for none."""
    if rows is None:
        return set()
    here = rows.exam["place"]
    found = {(viewer, term, here) for viewer, term in rows.terms}
    unread = terms.number(UNREAD)
    for person in persons:
        row = rows.readers.get(person)
        if row is None or row["state"] != ExamState.DONE.value:
            found.add((person, unread, here))
    return found


def _entry(one: tuple[int, int, int]) -> dict[str, Any]:
    return dict(zip(("viewer", "term", "place"), one, strict=True))


def _delete(session: Writer, kind: Any, rows: list[dict[str, Any]], *keys: str) -> None:
    if rows:
        table = kind.__table__
        session.execute(
            delete(table).where(*(table.c[key] == bindparam(f"its_{key}") for key in keys)),
            [{f"its_{key}": row[key] for key in keys} for row in rows],
        )
