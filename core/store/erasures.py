"""Deleting a person from the store: what of it is hers, and taking it away.

What is hers follows from the foreign keys: every row that points, over any number of
steps, at one of her ids. A table without such a key is named here, or a test fails.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, func, or_, select, update

from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.study import ReaderId
from core.store import history, sqlite
from core.store.chunks import chunks
from core.store.patients import PERSON
from core.store.tables import (
    Base,
    ErasureRow,
    EvidenceRow,
    ExamRow,
    HistoryRow,
    ImageRow,
    PatientRow,
    SavedListRow,
    UndoRow,
)
from core.store.text import fold
from core.store.work import Reading, Unit

BY_HAND = frozenset({"history", "undo_steps", "evidence", "saved_lists"})
"""Tables that speak of a patient without a foreign key."""
DERIVED = frozenset({"worklist", "worklist_readers", "worklist_terms"})
"""Tables that follow their exam by themselves (``core.store.work.Unit.finish``)."""
NOT_HERS = frozenset(
    {"meta", "readers", "snapshots", "runs", "models", "finding_templates", "erasures"}
)
"""Tables that say nothing of any one patient."""
_TOPICS = {
    Topic.PATIENTS: "patients",
    Topic.EXAMS: "exams",
    Topic.BREASTS: "breasts",
    Topic.IMAGES: "images",
    Topic.FINDINGS: "findings",
    Topic.LANDMARKS: "landmarks",
    Topic.EVIDENCE: "evidence",
}
_NAMED = (("patient", "patients"), ("exam", "exams"), ("image", "images"))


@dataclass(frozen=True)
class StoredFile:
    """A file that the store names: where it lies, and what is in it."""

    path: str
    sha256: str


@dataclass(frozen=True)
class Hers:
    """Everything of one person, by table.

    Attributes
    ----------
    keys
        All her ids; ``exams`` and ``images`` are Study and SOP Instance UIDs.
    ids
        Ids of the rows that other rows point at, by table.
    counts
        Rows by table.
    shared
        SHA-256 of files that are another patient's as well.
    """

    keys: tuple[str, ...]
    exams: tuple[str, ...]
    images: tuple[str, ...]
    files: tuple[StoredFile, ...]
    ids: Mapping[str, tuple[int, ...]]
    counts: Mapping[str, int]
    history: tuple[int, ...]
    undo: tuple[int, ...]
    lists: tuple[int, ...] = ()
    shared: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ErasureRecord:
    """One deletion as the store remembers it."""

    id: int
    uid: str
    at: datetime
    reader: ReaderId | None
    reason: str
    token: str
    counts: Mapping[str, Any]
    models: tuple[Mapping[str, Any], ...]
    backups: tuple[str, ...]
    finished: bool


@dataclass
class _Found:
    ids: dict[str, tuple[int, ...]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)


def persons(reading: Reading, keys: Iterable[str]) -> tuple[int, ...]:
    """The ids of every row of the persons with these keys, joined ones too."""
    found: set[int] = set()
    for some in chunks(keys):
        kept = set(reading.session.scalars(select(PERSON).where(PatientRow.key.in_(some))))
        found.update(reading.session.scalars(select(PatientRow.id).where(PERSON.in_(kept))))
    return tuple(sorted(found))


def hers(reading: Reading, patients: Sequence[int]) -> Hers:
    """Everything that belongs to the person with these patient rows.

    Raises
    ------
    WorldError
        When there is none.
    """
    session = reading.session
    keys = tuple(
        session.scalars(
            select(PatientRow.key).where(PatientRow.id.in_(patients)).order_by(PatientRow.id)
        )
    )
    if not keys:
        raise WorldError("There is no such patient in this workspace: see `maninegs list`.")
    found = _follow(reading, patients)
    exams = _column(reading, ExamRow.key, ExamRow.id, found.ids["exams"])
    uids = _column(reading, ImageRow.sop_instance_uid, ImageRow.id, found.ids["images"])
    evidence = session.execute(
        select(EvidenceRow.id, EvidenceRow.path, EvidenceRow.sha256).where(_evidence(keys, exams))
    ).all()
    found.ids["evidence"] = tuple(row[0] for row in evidence)
    found.counts["evidence"] = len(evidence)
    places = [StoredFile(path, digest) for _, path, digest in evidence]
    for some in chunks(found.ids["images"]):
        places += [
            StoredFile(path, digest)
            for path, digest in session.execute(
                select(ImageRow.path, ImageRow.sha256).where(ImageRow.id.in_(some))
            )
        ]
    lists, told = _lists(reading, patients)
    history = tuple(sorted({*_history(reading, found), *told}))
    undo = _undo(reading, found)
    found.counts |= {"history": len(history), "undo_steps": len(undo), "saved_lists": len(lists)}
    return Hers(
        keys, exams, uids, tuple(places), found.ids, found.counts, history, undo, lists,
        _shared(reading, places, found),
    )  # fmt: skip


def _follow(reading: Reading, patients: Sequence[int]) -> _Found:
    found = _Found({"patients": tuple(patients)}, {"patients": len(patients)})
    for table in Base.metadata.sorted_tables:
        if table.name == "patients":
            continue
        keys = tuple(table.primary_key.columns)
        rows = {
            tuple(row)
            for condition in _pointing(table, found.ids)
            for row in reading.session.execute(select(*keys).where(condition))
        }
        if points_at(table, found.ids):
            found.counts[table.name] = len(rows)
            if [key.name for key in keys] == ["id"]:
                found.ids[table.name] = tuple(sorted(row[0] for row in rows))
    return found


def points_at(table: Table, hers: Iterable[str]) -> list[str]:
    """The columns of a table that point at one of the tables that hold something of hers."""
    known = set(hers)
    return [key.parent.name for key in table.foreign_keys if key.column.table.name in known]


def _pointing(table: Table, ids: Mapping[str, Sequence[int]]) -> list[ColumnElement[bool]]:
    return [
        key.parent.in_(some)
        for key in table.foreign_keys
        for some in chunks(ids.get(key.column.table.name, ()))
    ]


def _column(reading: Reading, column: Any, id_: Any, ids: Sequence[int]) -> tuple[str, ...]:
    return tuple(
        text
        for some in chunks(ids)
        for text in reading.session.scalars(select(column).where(id_.in_(some)).order_by(id_))
    )


def _evidence(keys: Sequence[str], exams: Sequence[str]) -> ColumnElement[bool]:
    return or_(EvidenceRow.patient_key.in_(keys), EvidenceRow.study_instance_uid.in_(exams))


def _history(reading: Reading, found: _Found) -> tuple[int, ...]:
    """History rows that speak of her; of breasts and points that are gone by now, too."""
    breasts = set(found.ids["breasts"])
    data = func.coalesce(HistoryRow.after, HistoryRow.before)
    ids: set[int] = set()
    for name, table in _NAMED:
        for some in chunks(found.ids[table]):
            rows = reading.session.execute(
                select(HistoryRow.id, HistoryRow.topic, HistoryRow.item_id).where(
                    func.json_extract(data, f"$.{name}").in_(some)
                )
            )
            for id_, topic, item in rows:
                ids.add(id_)
                if topic == Topic.BREASTS:
                    breasts.add(item)
    for some in chunks(breasts):
        ids.update(
            reading.session.scalars(select(HistoryRow.id).where(HistoryRow.breast_id.in_(some)))
        )
    for topic, table in _TOPICS.items():
        for some in chunks(found.ids.get(table, ())):
            ids.update(
                reading.session.scalars(
                    select(HistoryRow.id).where(
                        HistoryRow.topic == topic.value, HistoryRow.item_id.in_(some)
                    )
                )
            )
    return tuple(sorted(ids))


def _undo(reading: Reading, found: _Found) -> tuple[int, ...]:
    """Steps of any reader that would bring something of hers back."""
    own = {
        name: set(found.ids.get(table, ()))
        for name, table in (*_NAMED, ("breast", "breasts"), ("id", "findings"))
    }
    return tuple(
        row.id
        for row in reading.session.scalars(select(UndoRow).order_by(UndoRow.id))
        if _speaks(row.commands, own)
    )


def _lists(reading: Reading, patients: Sequence[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Saved lists that look for her by id or name, and the history rows that tell of such."""
    words = {
        fold(word)
        for key, name in reading.session.execute(
            select(PatientRow.key, PatientRow.name).where(PatientRow.id.in_(patients))
        )
        for word in (key, *name.replace("^", " ").split())
        if len(word) > 2
    }

    def names_her(title: str, wanted: Mapping[str, Any]) -> bool:
        sought = fold(str(wanted.get("text", "")))
        # What a reader called her list has words of every kind: none is taken for part of one.
        said = fold(title)
        return any(word in sought or re.search(rf"\b{re.escape(word)}\b", said) for word in words)

    def tells(state: Mapping[str, Any] | None) -> bool:
        return state is not None and names_her(str(state["name"]), state["filter"])

    lists = tuple(
        row.id
        for row in reading.session.execute(
            select(SavedListRow.id, SavedListRow.name, SavedListRow.filter)
        )
        if names_her(row.name, row.filter)
    )
    rows = reading.session.execute(
        select(HistoryRow.id, HistoryRow.before, HistoryRow.after).where(
            HistoryRow.topic == Topic.LISTS.value
        )
    )
    return lists, tuple(row.id for row in rows if tells(row.before) or tells(row.after))


def _speaks(value: Any, own: Mapping[str, set[int]]) -> bool:
    if isinstance(value, Mapping):
        return any(
            (isinstance(inner, int) and inner in own.get(name, ())) or _speaks(inner, own)
            for name, inner in value.items()
        )
    return isinstance(value, list) and any(_speaks(inner, own) for inner in value)


def _shared(reading: Reading, places: Sequence[StoredFile], found: _Found) -> frozenset[str]:
    """Content that other patients' rows name as well."""
    own = set(found.ids["images"])
    shared: set[str] = set()
    for some in chunks({place.sha256 for place in places}):
        rows = reading.session.execute(
            select(ImageRow.id, ImageRow.sha256).where(ImageRow.sha256.in_(some))
        )
        shared.update(digest for id_, digest in rows if id_ not in own)
        kept = reading.session.execute(
            select(EvidenceRow.id, EvidenceRow.sha256).where(EvidenceRow.sha256.in_(some))
        )
        shared.update(digest for id_, digest in kept if id_ not in found.ids["evidence"])
    return frozenset(shared)


def take_away(unit: Unit, found: Hers) -> None:
    """Delete every row of hers, and what the history and the undo log say of her."""
    session = unit.session
    session.connection().exec_driver_sql("PRAGMA secure_delete=ON")
    history.erase(unit, found.history)
    for some in chunks(found.undo):
        session.execute(delete(UndoRow).where(UndoRow.id.in_(some)))
    if found.lists:
        session.execute(delete(SavedListRow).where(SavedListRow.id.in_(found.lists)))
    for some in chunks(found.ids["evidence"]):
        session.execute(delete(EvidenceRow).where(EvidenceRow.id.in_(some)))
    for table in reversed(Base.metadata.sorted_tables):
        if table.name == "patients":
            continue
        for condition in _pointing(table, found.ids):
            session.execute(delete(table).where(condition))
    for some in chunks(found.ids["patients"]):
        # An id that was joined points at another one of hers.
        session.execute(update(PatientRow).where(PatientRow.id.in_(some)).values(joined_into=None))
        session.execute(delete(PatientRow).where(PatientRow.id.in_(some)))
    session.expire_all()
    for topic, name in _TOPICS.items():
        if found.ids.get(name):
            # By id: what is derived from a row, such as the worklist's index, follows it.
            unit.touch(topic, *found.ids[name])
    for topic in (Topic.ASSESSMENTS, Topic.PATHOLOGY, Topic.CONCLUSIONS, Topic.UNDO, Topic.MODELS):
        unit.touch(topic)


def note(
    unit: Unit,
    *,
    uid: str,
    reason: str,
    token: str,
    counts: Mapping[str, Any],
    models: Sequence[Mapping[str, Any]],
    at: datetime | None = None,
    finished: bool = False,
) -> int:
    """Write the record of a deletion."""
    moment = at or unit.now
    offset = moment.utcoffset() or timedelta()
    row = ErasureRow(
        uid=uid, at=moment, offset_minutes=int(offset.total_seconds() // 60),
        reader_id=unit.reader, reason=reason, token=token, counts=dict(counts),
        models=[dict(one) for one in models], backups=[], finished=finished,
    )  # fmt: skip
    unit.session.add(row)
    unit.session.flush()
    unit.record(Topic.PATIENTS, 0, "erase", after={"erasure": row.id, "reason": reason})
    return row.id


def finish(
    unit: Unit, uid: str, *, counts: Mapping[str, Any], backups: Sequence[str]
) -> ErasureRecord:
    """Note that a deletion reached everything, and which older backups still hold her."""
    row = unit.session.scalars(select(ErasureRow).where(ErasureRow.uid == uid)).one()
    row.counts = {**row.counts, **counts}
    row.backups, row.finished = list(backups), True
    unit.session.flush()
    unit.record(Topic.PATIENTS, 0, "erased", after={"erasure": row.id, "counts": dict(row.counts)})
    return _record(row)


def by_uid(reading: Reading, uid: str) -> ErasureRecord | None:
    """The record of one deletion."""
    row = reading.session.scalar(select(ErasureRow).where(ErasureRow.uid == uid))
    return None if row is None else _record(row)


def all_of_them(reading: Reading) -> tuple[ErasureRecord, ...]:
    """Every deletion, the latest first."""
    rows = reading.session.scalars(select(ErasureRow).order_by(ErasureRow.id.desc()))
    return tuple(_record(row) for row in rows)


def keys(reading: Reading) -> tuple[str, ...]:
    """The id of every patient, to compare with those who were deleted."""
    return tuple(reading.session.scalars(select(PatientRow.key).order_by(PatientRow.id)))


def _record(row: ErasureRow) -> ErasureRecord:
    return ErasureRecord(
        row.id, row.uid, row.at.astimezone(timezone(timedelta(minutes=row.offset_minutes))),
        None if row.reader_id is None else ReaderId(row.reader_id), row.reason, row.token,
        row.counts, tuple(row.models), tuple(row.backups), row.finished,
    )  # fmt: skip


def persons_of(reading: Reading, patients: Iterable[int]) -> tuple[int, ...]:
    """Of some patient rows those that are still there."""
    return tuple(
        sorted(
            id_
            for some in chunks(patients)
            for id_ in reading.session.scalars(select(PatientRow.id).where(PatientRow.id.in_(some)))
        )
    )


def keys_in(path: Path) -> tuple[str, ...] | None:
    """The id of every patient in a copy of a store; None when it cannot be read."""
    try:
        with closing(sqlite.connect(path, mode="ro", immutable=True)) as connection:
            return tuple(row[0] for row in connection.execute("SELECT key FROM patients"))
    except sqlite.DRIVER.Error:
        return None
