"""The append-only, chained record of every change; written by :class:`core.store.Unit` alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from sqlalchemy import Select, func, or_, select, update

from core.domain import chain
from core.domain.chain import Head
from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.records import HistoryEntry
from core.domain.study import BreastId, ExamId, ReaderId
from core.store.chunks import chunks
from core.store.tables import BreastRow, HistoryRow, ImageRow, ReaderRow
from core.store.work import Reading, Unit

COUNT, SHA = "history_count", "history_head"
"""Names of a head's parts in the ties of a manifest."""
_AT_ONCE = 1000


def entries(
    reading: Reading, *, breast: BreastId | None = None, limit: int = 200
) -> tuple[HistoryEntry, ...]:
    """The latest changes (of one breast, or of all), newest first by sequence."""
    query = select(HistoryRow).order_by(HistoryRow.id.desc()).limit(limit)
    if breast is not None:
        query = query.where(HistoryRow.breast_id == breast)
    return _read(reading, query)


def get(reading: Reading, entry: int) -> HistoryEntry:
    """One entry."""
    found = _read(reading, select(HistoryRow).where(HistoryRow.id == entry))
    if not found:
        raise WorldError(f"The history has no entry {entry}.")
    return found[0]


def of_exam(
    reading: Reading, exam: ExamId, *, before: int | None = None, limit: int = 200
) -> tuple[HistoryEntry, ...]:
    """What was done to one exam, its breasts, and its images, newest first by sequence.

    Everybody's, for :mod:`core.annotation.case_history`, which asks the gate.

    Parameters
    ----------
    before
        Only entries older than this one.
    """
    breasts = select(BreastRow.id).where(BreastRow.exam_id == exam)
    images = select(ImageRow.id).where(ImageRow.exam_id == exam)
    # What is of no breast is found by its own index (revision 0008).
    loose = HistoryRow.breast_id.is_(None) & or_(
        (HistoryRow.topic == Topic.CONCLUSIONS.value) & (HistoryRow.item_id == exam),
        (HistoryRow.topic == Topic.IMAGES.value) & HistoryRow.item_id.in_(images),
    )
    found: dict[int, HistoryEntry] = {}
    for wanted in (HistoryRow.breast_id.in_(breasts), loose):
        query = select(HistoryRow).where(wanted).order_by(HistoryRow.id.desc()).limit(limit)
        if before is not None:
            query = query.where(HistoryRow.id < before)
        found |= {entry.id: entry for entry in _read(reading, query)}
    return tuple(found[id_] for id_ in sorted(found, reverse=True)[:limit])


def _read(reading: Reading, query: Select[HistoryRow]) -> tuple[HistoryEntry, ...]:
    return tuple(
        HistoryEntry(
            id=row.id, at=row.at.astimezone(timezone(timedelta(minutes=row.offset_minutes))),
            reader=None if row.reader_id is None else ReaderId(row.reader_id),
            what=row.what, action=row.action, topic=row.topic, item=row.item_id,
            breast=None if row.breast_id is None else BreastId(row.breast_id),
            before=row.before, after=row.after, erased=row.erased,
        )
        for row in reading.session.scalars(query)
    )  # fmt: skip


def head(reading: Reading) -> Head:
    """How far the history goes; what a manifest keeps so that it can be held against it."""
    last = reading.session.execute(
        select(HistoryRow.id, HistoryRow.chain).order_by(HistoryRow.id.desc()).limit(1)
    ).one_or_none()
    return Head() if last is None else Head(last.id, last.chain)


def reaches(reading: Reading, known: Head) -> bool:
    """Whether ``known`` was once the head of this history."""
    if known.count == 0:
        return True
    there = reading.session.scalar(select(HistoryRow.chain).where(HistoryRow.id == known.count))
    return there == known.sha


def ties(of: Head) -> dict[str, str | int]:
    """A head as the ties of a sealed folder (``files.seal``)."""
    return {COUNT: of.count, SHA: of.sha}


def head_of(manifest: Mapping[str, Any]) -> Head | None:
    """The head that a manifest keeps among its ties; None where it keeps none."""
    known = manifest.get("ties")
    if not isinstance(known, Mapping):
        return None
    count, sha = known.get(COUNT), known.get(SHA)
    return Head(count, sha) if isinstance(count, int) and isinstance(sha, str) else None


def rows(reading: Reading, *, after: int = 0) -> Iterator[HistoryRow]:
    """Every row behind number ``after`` in its order, a thousand at a time in memory."""
    while True:
        found = reading.session.scalars(
            select(HistoryRow).where(HistoryRow.id > after).order_by(HistoryRow.id).limit(_AT_ONCE)
        ).all()
        yield from found
        reading.session.expunge_all()
        if len(found) < _AT_ONCE:
            return
        after = found[-1].id


@dataclass(frozen=True, slots=True)
class Assessed:
    """One entry in which a reader assessed a breast, or took that back.

    ``before`` and ``after`` are categories; None where there was or is none.
    """

    breast: BreastId
    at: datetime
    before: str | None
    after: str | None


def assessed_by(
    reading: Reading, reader: ReaderId, breasts: Iterable[BreastId]
) -> dict[BreastId, tuple[Assessed, ...]]:
    """What one reader's assessments of some breasts went through, in its order."""
    found: dict[BreastId, list[Assessed]] = {}
    for some in chunks(breasts):
        rows = reading.session.execute(
            select(
                HistoryRow.breast_id,
                HistoryRow.at,
                func.json_extract(HistoryRow.before, "$.category"),
                func.json_extract(HistoryRow.after, "$.category"),
            )
            .where(
                HistoryRow.breast_id.in_(some),
                HistoryRow.reader_id == reader,
                HistoryRow.topic == Topic.ASSESSMENTS.value,
                HistoryRow.action != "draft",
                HistoryRow.erased.is_(False),
                func.coalesce(
                    func.json_extract(HistoryRow.after, "$.reader"),
                    func.json_extract(HistoryRow.before, "$.reader"),
                )
                == reader,
            )
            .order_by(HistoryRow.id)
        )
        for breast, at, before, after in rows:
            one = Assessed(BreastId(breast), at, before, after)
            found.setdefault(one.breast, []).append(one)
    return {breast: tuple(those) for breast, those in found.items()}


def begun_by(
    reading: Reading, reader: ReaderId, breasts: Iterable[BreastId]
) -> dict[BreastId, datetime]:
    """When one reader first marked, drafted or assessed some breasts."""
    found: dict[BreastId, datetime] = {}
    for some in chunks(breasts):
        first = (
            select(func.min(HistoryRow.id))
            .where(
                HistoryRow.breast_id.in_(some),
                HistoryRow.reader_id == reader,
                HistoryRow.topic.in_([Topic.ASSESSMENTS.value, Topic.FINDINGS.value]),
            )
            .group_by(HistoryRow.breast_id)
        )
        for breast, at in reading.session.execute(
            select(HistoryRow.breast_id, HistoryRow.at).where(HistoryRow.id.in_(first))
        ):
            if breast is not None:
                found[BreastId(breast)] = at
    return found


def restores(reading: Reading) -> tuple[HistoryRow, ...]:
    """The rows that say that a backup was restored."""
    query = select(HistoryRow).where(
        HistoryRow.topic == Topic.STORE.value, HistoryRow.action == "restore"
    )
    return tuple(reading.session.scalars(query))


def exported(reading: Reading) -> Iterator[dict[str, Any]]:
    """Every row as plain data, oldest first, with all that its chain is computed from."""
    names = {
        row.id: row.name for row in reading.session.execute(select(ReaderRow.id, ReaderRow.name))
    }
    for row in rows(reading):
        yield {
            "id": row.id,
            "at": chain.moment(row.at),
            "offset_minutes": row.offset_minutes,
            "reader": row.reader_id,
            "reader_name": "" if row.reader_id is None else names.get(row.reader_id, ""),
            "action": row.action,
            "topic": row.topic,
            "item": row.item_id,
            "breast": row.breast_id,
            "what": row.what,
            "before": row.before,
            "after": row.after,
            "salt": row.salt,
            "content_sha": row.content_sha,
            "chain": row.chain,
            "erased": row.erased,
        }


def erase(unit: Unit, ids: Iterable[int]) -> int:
    """Erase the content of rows (of a patient who is deleted); returns how many had one.

    That they were erased, and which, is a row of its own; the chain stays whole.
    """
    wanted = sorted(set(ids))
    count = 0
    for part in chunks(wanted):
        done = unit.session.execute(
            update(HistoryRow)
            .where(HistoryRow.id.in_(part), HistoryRow.erased.is_(False))
            .values(what="", salt="", before=None, after=None, erased=True)
            .returning(HistoryRow.id)
        ).all()
        count += len(done)
    if count:
        unit.record(
            Topic.STORE, 0, "erase", after={"rows": [list(span) for span in _spans(wanted)]}
        )
    return count


def erased_rows(entry: HistoryRow) -> Iterator[tuple[int, int]]:
    """(first, last) of each span of rows that an entry says were erased."""
    if entry.topic == Topic.STORE and entry.action == "erase" and not entry.erased:
        for first, last in (entry.after or {}).get("rows", ()):
            yield int(first), int(last)


def _spans(numbers: list[int]) -> Iterator[tuple[int, int]]:
    first = last = None
    for number in numbers:
        if first is None or last is None:
            first = last = number
        elif number == last + 1:
            last = number
        else:
            yield first, last
            first = last = number
    if first is not None and last is not None:
        yield first, last


def as_line(row: Mapping[str, Any]) -> str:
    """One exported row as a line of JSON."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))
