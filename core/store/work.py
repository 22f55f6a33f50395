"""What repositories are handed: a consistent reading, or one write."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from core.domain import chain
from core.domain.chain import Head
from core.domain.changes import Changes, Topic
from core.domain.study import BreastId, ReaderId
from core.store import sqlite, worklist_facts
from core.store.tables import HistoryRow

_SET_BACK = timedelta(minutes=1)
"""A clock that is corrected by less is no news."""
_SEEN_IN_LISTS = frozenset({"add", "change", "join", "remove"})
"""What may happen to a patient that her exams' rows tell of; shares of data do not."""


class Reading:
    """A snapshot of the store: what others write meanwhile is not seen."""

    def __init__(self, session: Session) -> None:
        self.session = session


class Unit(Reading):
    """One write: one transaction, its changes, and a history row for each of them.

    Attributes
    ----------
    changes
        What was touched so far; complete after the ``with`` block.

    Parameters
    ----------
    jumped
        By how much the clock went on more than time did since this program's last write.
    """

    def __init__(
        self,
        session: Session,
        reader: ReaderId | None,
        what: str,
        now: datetime,
        jumped: timedelta = timedelta(0),
    ) -> None:
        super().__init__(session)
        self.reader = reader
        self.what = what
        self.now = now
        self._jumped = jumped
        self.changes = Changes()
        self._touched: dict[Topic, set[int]] = {}
        self.head: Head | None = None
        """The head of the history after this unit, once it is finished and wrote any."""
        self._history: list[dict[str, Any]] = []
        self._chained: list[dict[str, Any]] = []

    def touch(self, topic: Topic, *ids: int) -> None:
        """Say that ``ids`` look different now, as a consequence of something recorded."""
        self._touched.setdefault(topic, set()).update(ids)

    def record(
        self,
        topic: Topic,
        item: int,
        action: str,
        *,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
        breast: BreastId | None = None,
    ) -> None:
        """Note one change for the history, written with the commit, and touch its topic.

        Parameters
        ----------
        action
            ``add``, ``change``, ``remove``, ``restore``, ``join``, ...
        before, after
            The state as plain data; None where there was or is nothing.
        """
        self._history.append(
            {
                **self._stamp(),
                "what": self.what,
                "action": action,
                "topic": topic.value,
                "item_id": item,
                "breast_id": breast,
                "before": _plain(before),
                "after": _plain(after),
            }
        )
        self.touch(topic, item)

    def finish(self) -> None:
        """Fix the changes; called by the store just before the commit."""
        self.session.flush()
        if self._touched and not self._history:
            raise RuntimeError(f"{self.what!r} changed the store without a history row")
        self._follow()
        if self._history:
            self._write_history()
        self.changes = Changes(tuple((t, frozenset(ids)) for t, ids in self._touched.items()))

    def _follow(self) -> None:
        """Keep the worklist in step: the exams of everything that was touched."""
        persons = {
            int(entry["item_id"])
            for entry in self._history
            if entry["topic"] == Topic.PATIENTS.value and entry["action"] in _SEEN_IN_LISTS
        }
        for entry in self._history:
            if entry["topic"] == Topic.READERS.value and entry["action"] == "add":
                worklist_facts.enroll(self.session, entry["item_id"])
        exams = worklist_facts.of_persons(self.session, persons)
        exams |= worklist_facts.of_breasts(self.session, self._ids(Topic.BREASTS))
        exams |= self._ids(Topic.EXAMS, Topic.CONCLUSIONS, Topic.ASSIGNMENTS)
        worklist_facts.follow(self.session, exams)
        if exams:
            self.touch(Topic.WORKLIST, *exams)

    def _ids(self, *topics: Topic) -> set[int]:
        return {id_ for topic in topics for id_ in self._touched.get(topic, ())}

    def _stamp(self) -> dict[str, Any]:
        offset = self.now.utcoffset()
        return {
            "at": self.now,
            "offset_minutes": int(offset.total_seconds() // 60) if offset else 0,
            "reader_id": self.reader,
        }

    def _write_history(self) -> None:
        """Chain the rows of this unit behind the last one; the write lock is held by now."""
        last = self.session.execute(
            select(HistoryRow.id, HistoryRow.chain, HistoryRow.at)
            .order_by(HistoryRow.id.desc())
            .limit(1)
        ).one_or_none()
        previous = chain.START if last is None else last.chain
        # Numbers of rows that somebody took away are not given again: the gap tells.
        given = sqlite.last_number(self.session.connection(), HistoryRow.__tablename__)
        number = given if last is None else max(given, last.id)
        for row in (*self._clock_news(None if last is None else last.at), *self._history):
            number += 1
            salt = chain.new_salt()
            content = chain.content_digest(salt, row["what"], row["before"], row["after"])
            previous = chain.link(
                previous, number=number, at=row["at"], offset_minutes=row["offset_minutes"],
                reader=row["reader_id"], action=row["action"], topic=row["topic"],
                item=row["item_id"], breast=row["breast_id"], content_sha=content,
            )  # fmt: skip
            row.update(id=number, salt=salt, content_sha=content, chain=previous, erased=False)
            self._chained.append(row)
        self.session.execute(insert(HistoryRow), self._chained)
        self.head = Head(number, previous)

    def _clock_news(self, last: datetime | None) -> tuple[dict[str, Any], ...]:
        """A row that says that the clock was set since the last row (fault 22)."""
        back = last is not None and last - self.now > _SET_BACK
        if not back and not self._jumped:
            return ()
        seconds = (self.now - last).total_seconds() if back and last else 0.0
        return (
            {
                **self._stamp(),
                "what": "The clock was set back" if back else "The clock was set forward",
                "action": "clock",
                "topic": Topic.STORE.value,
                "item_id": 0,
                "breast_id": None,
                "before": None if last is None else {"at": chain.moment(last)},
                "after": {
                    "at": chain.moment(self.now),
                    "seconds": round(seconds if back else self._jumped.total_seconds()),
                },
            },
        )


def _plain(state: Mapping[str, Any] | None) -> Any:
    """The state exactly as it will be read back, so that its digest is that of what is kept."""
    return None if state is None else json.loads(json.dumps(dict(state)))
