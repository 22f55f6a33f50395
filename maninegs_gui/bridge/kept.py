"""Facts, opened cases and the fitted opinion, kept in step with the store for several screens."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from core import workspace as workspaces
from core.domain.changes import Changes, Topic
from core.domain.progress import CancelToken, Report, silent
from core.workspace import Workspace

if TYPE_CHECKING:
    from core.classification.service import Opinions
    from core.retrieval.facts import Facts
    from core.retrieval.service import Cases
    from core.store import Reading


class Kept:
    """What takes seconds to read, read once; any thread may ask."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._lock = threading.Lock()
        self._fitting = threading.Lock()
        self._version = 0
        self._pending: list[Changes] = []
        self._facts: Facts | None = None
        self._cases: Cases | None = None
        self._opinions: Opinions | None = None

    @property
    def workspace(self) -> Workspace:
        """The workspace it is of."""
        return workspaces.as_now(self._workspace)

    def forget(self) -> None:
        """Another model, or other vectors: read everything again at the next question."""
        with self._lock:
            self._version += 1
            self._pending.clear()
            self._facts = self._cases = self._opinions = None

    def follow(self, changes: Changes) -> None:
        """The store changed: read what it touched again at the next question."""
        if Topic.MODELS in changes.topics:
            self.forget()
            return
        with self._lock:
            self._version += 1
            if self._facts is not None:
                self._pending.append(changes)

    def facts(self, reading: Reading) -> Facts:
        """The facts at this moment; on the database lane."""
        from core.retrieval import facts as facts_of

        with self._lock:
            known, version = self._facts, self._version
            pending, self._pending = self._pending, []
        if known is None:
            known = facts_of.read(reading, self._workspace)
        for changes in pending:
            known = facts_of.follow(reading, self._workspace, known, changes)
        with self._lock:
            # Something changed while it was being read: all of it is read again the next time.
            self._facts = known if version == self._version else None
        return known

    def cases(self, facts: Facts) -> Cases:
        """The cases of the model in use; a :class:`WorldError` says why there are none."""
        from core.retrieval.service import Cases

        with self._lock:
            cases = self._cases
        if cases is None or cases.facts.model != facts.model:
            cases = Cases.open(self._workspace, facts)
        elif cases.facts is not facts:
            cases = cases.with_facts(facts)
        with self._lock:
            if self._facts is facts:
                self._cases = cases
        return cases

    def opinions(
        self, cases: Cases, report: Report = silent, cancel: CancelToken | None = None
    ) -> Opinions:
        """The fitted opinion over some cases."""
        from core.classification.service import Opinions

        with self._fitting:
            with self._lock:
                opinions = self._opinions
            if opinions is None or opinions.cases is not cases:
                opinions = Opinions.open(cases, report, cancel)
                with self._lock:
                    if self._cases is cases:
                        self._opinions = opinions
            return opinions
