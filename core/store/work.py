"""What repositories are handed: a consistent reading, or one write."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from core.domain.changes import Changes, Topic
from core.domain.study import BreastId, ReaderId
from core.store import worklist_facts
from core.store.tables import HistoryRow

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
    """

    def __init__(self, session: Session, reader: ReaderId | None, what: str, now: datetime) -> None:
        super().__init__(session)
        self.reader = reader
        self.what = what
        self.now = now
        self.changes = Changes()
        self._touched: dict[Topic, set[int]] = {}
        self._history: list[dict[str, Any]] = []

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
        offset = self.now.utcoffset()
        self._history.append(
            {
                "at": self.now,
                "offset_minutes": int(offset.total_seconds() // 60) if offset else 0,
                "reader_id": self.reader,
                "what": self.what,
                "action": action,
                "topic": topic.value,
                "item_id": item,
                "breast_id": breast,
                "before": dict(before) if before is not None else None,
                "after": dict(after) if after is not None else None,
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
            self.session.execute(insert(HistoryRow), self._history)
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
