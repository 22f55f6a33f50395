"""Facts, opened cases and the fitted opinion: read once for all screens, in step with the store."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from core import workspace as workspaces
from core.domain.changes import Changes, Topic
from core.domain.progress import CancelToken, Report, silent
from core.domain.study import BreastId
from core.workspace import Workspace

if TYPE_CHECKING:
    from core.classification.service import Opinions
    from core.retrieval.facts import Facts
    from core.retrieval.service import Cases
    from maninegs_gui.bridge.lanes import Store

_LATER = frozenset({Topic.FINDINGS, Topic.ASSESSMENTS})
"""Of the breast that is being read these come with every touch of a key."""
_AT_ONCE = frozenset(
    {Topic.STORE, Topic.PATIENTS, Topic.EXAMS, Topic.IMAGES, Topic.READERS, Topic.PATHOLOGY,
     Topic.ADJUDICATIONS, Topic.MODELS}
)  # fmt: skip


class Kept:
    """What takes seconds to read, read once; any thread may ask.

    Whoever holds facts or cases keeps them as they were: what is newer is another value, which
    shares with the former what did not change (the vectors, the index).
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._lock = threading.Lock()
        # Seconds each; never held together with the first, for which the window waits.
        self._reading, self._opening, self._fitting = (threading.Lock() for _ in range(3))
        self._changed = self._later = Changes()
        self._asked: BreastId | None = None
        self._look_again = False
        self._facts: Facts | None = None
        self._cases: Cases | None = None
        self._opinions: Opinions | None = None

    @property
    def workspace(self) -> Workspace:
        """The workspace it is of, with its site's choices of now."""
        return workspaces.as_now(self._workspace)

    def follow(self, changes: Changes) -> None:
        """The store changed: what it touched is read again at the next question."""
        topics = changes.topics
        with self._lock:
            if topics & _AT_ONCE or (Topic.BREASTS in topics and not topics & _LATER):
                self._changed |= changes
            elif topics & _LATER:  # whoever tags touches the breast as well
                self._later |= changes
            self._look_again |= Topic.MODELS in topics
            if Topic.STORE in topics:
                self._cases = self._opinions = None

    def facts(self, store: Store) -> Facts:
        """The facts as they are now; on a lane of the store."""
        with self._reading:
            with self._lock:
                self._changed |= self._later
                self._later = Changes()
            return self._read(store)

    def facts_while_reading(self, store: Store, breast: BreastId | None) -> Facts:
        """The facts for who asks about the breast that she reads.

        What is tagged in it meanwhile is compared with from the next breast on, so that not
        every touch of a key takes all that was counted to pieces.
        """
        with self._reading:
            with self._lock:
                if breast != self._asked or self._changed:
                    self._changed |= self._later
                    self._later = Changes()
                self._asked = breast
            return self._read(store)

    def _read(self, store: Store) -> Facts:
        from core.retrieval import facts

        with self._lock:
            known, changed = self._facts, self._changed
            self._changed = Changes()
        try:
            # Opened after what changed was taken, so that all of it can be seen in it.
            with store.read() as reading:
                if known is None:
                    known = facts.read(reading, self.workspace)
                elif changed:
                    known = facts.follow(reading, self.workspace, known, changed)
        except BaseException:
            with self._lock:
                self._changed |= changed
            raise
        with self._lock:
            self._facts = known
        return known

    def cases(self, facts: Facts) -> Cases:
        """The cases of the model in use; a :class:`WorldError` says why there are none."""
        from core.retrieval.service import Cases

        with self._opening:
            with self._lock:
                cases, look, self._look_again = self._cases, self._look_again, False
            if cases is None or (look and cases.index.pending):
                # A quicker index was made of the same vectors, or there was nothing yet.
                cases = Cases.open(self.workspace, facts)
            else:
                cases = cases.follow(self.workspace, facts)
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

    def warm(self, facts: Facts, report: Report, cancel: CancelToken) -> None:
        """Work out ahead what the first question would wait for; in the pool."""
        from core.domain.errors import WorldError
        from core.retrieval import regions
        from core.retrieval.values import Query

        try:
            cases = self.cases(facts)
            cancel.check()
            cases.ranking(Query(None))
            _ = cases.limit, cases.narrowing
            cancel.check()
            self.opinions(cases, report, cancel)
            cancel.check()
            maps = regions.maps_of(cases)
            if maps is not None:
                regions.sketch_of(maps)
        except WorldError:
            # Whoever asks is told why there is nothing.
            return
