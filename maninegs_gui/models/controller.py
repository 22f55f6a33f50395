"""What is looked at and compared on the page of models, and what is done about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.domain.changes import Changes, Topic
from core.domain.errors import Cancelled
from core.domain.progress import CancelToken, Report
from core.domain.study import ReaderId
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.models import words
from maninegs_gui.models.backend import Backend
from maninegs_gui.models.values import (
    UNTRAINED,
    Compared,
    Details,
    Entry,
    Hindrance,
    Overview,
    State,
    Use,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOPICS = frozenset({Topic.RUNS, Topic.MODELS, Topic.STORE})
ACCEPT, ROLL_BACK, DELETE, EVALUATE = "accept", "roll back", "delete", "evaluate"
_Work = Callable[[Store, Report, CancelToken], Changes]


class ModelsController(QObject):
    """Asks the backend off the window's thread; an answer about another choice never lands.

    While the page is not shown nothing is asked: it looks again when it is shown next.
    """

    overview_changed = Signal(object)
    """:class:`Overview`."""
    chosen_changed = Signal(object)
    """:class:`Entry` or None."""
    details_changed = Signal(object)
    """:class:`Details` of the chosen run, or None while they are read."""
    files_changed = Signal(object)
    """:class:`Details` with its parts, or None while they are compared with their manifests."""
    compared_changed = Signal(object)
    """:class:`Compared`, or None while it is computed or nothing is to be compared."""
    working_changed = Signal(str)
    """What is being done that can be cancelled; empty when nothing is."""
    progress = Signal(object)
    """:class:`Progress` of it."""
    accepted = Signal()
    """Another model is in use."""

    def __init__(
        self, lanes: Lanes, session: Session, backend: Backend, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session, self._backend = lanes, session, backend
        self.overview = Overview()
        self.uid, self.other, self.seeds = "", "", False
        self.training = False
        self._watched = False
        self._token: CancelToken | None = None
        self._turn = 0
        lanes.changed.connect(self._follow)
        session.profile_changed.connect(self._look_again)

    # What is chosen.

    @property
    def entry(self) -> Entry | None:
        """The run that is looked at."""
        return self.overview.find(self.uid)

    @property
    def working(self) -> bool:
        """Whether something that can be cancelled is under way."""
        return self._token is not None

    @property
    def others(self) -> tuple[str, ...]:
        """The uids that the chosen one can be compared with, the model in use first."""
        entry = self.entry
        if entry is None:
            return ()
        there = [one for one in self.overview.entries if one.uid != self.uid and _has_model(one)]
        there.sort(key=lambda one: one.use is not Use.IN_USE)
        return (*(one.uid for one in there), UNTRAINED)

    @property
    def other_uid(self) -> str:
        """What the chosen one is compared with: what was asked for, else the model in use."""
        others = self.others
        return self.other if self.other in others else next(iter(others), "")

    def set_watched(self, watched: bool) -> None:
        """Say whether the page is shown."""
        self._watched = watched
        if watched:
            self.refresh()

    def set_training(self, running: bool) -> None:
        """A training began or ended, in this window."""
        if running != self.training:
            self.training = running
            self.overview_changed.emit(self.overview)

    def refresh(self) -> None:
        """Look at the runs again."""
        reader, backend = self._session.reader, self._backend

        def look(known: object) -> None:
            # A folder for every run: nobody's finding waits behind that on the database lane.
            self._lanes.work(
                self,
                "folders",
                lambda report, cancel: backend.overview(known, report, cancel),
                self._show_overview,
            )

        self._lanes.ask(self, "overview", lambda store: backend.known(store, reader), look)

    def choose(self, uid: str) -> None:
        """Look at a run; what it was compared with stays where that can be."""
        if uid == self.uid:
            return
        self.uid = uid
        if self.other == uid:
            self.other = ""
        self._show_chosen()

    def compare_with(self, uid: str) -> None:
        """Compare the chosen run with another, or with :data:`UNTRAINED`."""
        if uid != self.other:
            self.other = uid
            self._compare()

    def use_seeds(self, wanted: bool) -> None:
        """Take every run that differs by its seed alone, or only those chosen."""
        if wanted != self.seeds:
            self.seeds = wanted
            self._compare()

    def look_at_files(self) -> None:
        """Compare the parts of the chosen run with their manifests."""
        uid, backend = self.uid, self._backend
        if not uid:
            return

        def then(found: Details) -> None:
            if found.uid == self.uid:
                self.files_changed.emit(found)

        def failed(error: Exception) -> None:
            then(Details(uid, no_files=_sentence(error)))

        self.files_changed.emit(None)
        self._lanes.work(
            self, "files", lambda report, cancel: backend.files(uid, report, cancel), then,
            failed=failed,
        )  # fmt: skip

    # What may be done.

    def hindrance(self, act: str) -> Hindrance | None:
        """Why ``act`` may not be done with what is chosen; None where it may."""
        entry, there = self.entry, self.overview.hindrances
        if act in there:
            return there[act]
        if self.training and act != EVALUATE:
            return Hindrance.TRAINING
        if act == ROLL_BACK:
            return None if self.overview.former else Hindrance.NO_FORMER
        return Hindrance.GONE if entry is None else _of_chosen(act, entry)

    # What is done.

    def evaluate_chosen(self) -> None:
        """Evaluate the chosen run."""
        self.evaluate((self.uid,))

    def evaluate(self, wanted: Sequence[str]) -> None:
        """Evaluate runs that never were."""
        backend, why = self._backend, self.overview.hindrances.get(EVALUATE)
        if why is not None:
            self._lanes.say(words.hindrance(why))
            return

        def work(store: Store, report: Report, cancel: CancelToken) -> Changes:
            done = [backend.evaluate(store, uid, report, cancel) for uid in wanted]
            return Changes.union(done)

        self._do(EVALUATE, self.tr("Evaluating on the test patients"), work)

    def accept(self) -> None:
        """Make the chosen model the one in use."""
        uid, reader, backend = self.uid, self._session.reader, self._backend
        if reader is None or self.hindrance(ACCEPT) is not None:
            return

        def work(store: Store, report: Report, cancel: CancelToken) -> Changes:
            return backend.accept(store, uid, ReaderId(reader), report, cancel)

        self._do(
            ACCEPT, self.tr("Putting the model into use"), work,
            self.tr("This model answers from now on. “Roll back” brings the former one back."),
        )  # fmt: skip

    def roll_back(self) -> None:
        """Make the model that was in use before the one in use again."""
        reader, backend = self._session.reader, self._backend
        if reader is None or self.hindrance(ROLL_BACK) is not None:
            return

        def work(store: Store, report: Report, cancel: CancelToken) -> Changes:
            return backend.roll_back(store, ReaderId(reader), report, cancel)

        self._do(
            ROLL_BACK, self.tr("Bringing the former model back"), work,
            self.tr("The former model answers again. Accept the other one to take this back."),
        )  # fmt: skip

    def delete(self) -> None:
        """Delete the files of the chosen run; the question was asked before."""
        uid, reader, backend = self.uid, self._session.reader, self._backend
        if reader is None or self.hindrance(DELETE) is not None:
            return

        def work(store: Store, report: Report, cancel: CancelToken) -> Changes:
            return backend.delete(store, uid, ReaderId(reader), report, cancel)

        self._do(
            DELETE, self.tr("Deleting the files of the run"), work,
            self.tr("The files of the run are deleted."),
        )  # fmt: skip

    def cancel(self) -> None:
        """Stop what is under way."""
        if self._token is not None:
            self._token.cancel()

    def _do(self, act: str, doing: str, work: _Work, done: str = "") -> None:
        if self.working:
            return

        def then(changes: Changes) -> None:
            self._end()
            self._lanes.announce(changes, self)
            if done:
                self._lanes.say(done)
            self.refresh()
            if act in (ACCEPT, ROLL_BACK):
                self.accepted.emit()

        def failed(error: Exception) -> None:
            self._end()
            self._lanes.say_error(error)
            if not isinstance(error, Cancelled):
                self.refresh()

        self._token = self._lanes.long(
            self, "act", work, then, failed=failed, progress=self.progress.emit
        )
        self.working_changed.emit(doing)

    def _end(self) -> None:
        self._token = None
        self.working_changed.emit("")

    # What is shown.

    def _follow(self, changes: Changes, origin: object) -> None:
        if changes.topics & _TOPICS and origin is not self:
            self._look_again()

    def _look_again(self) -> None:
        if self._watched:  # else it looks when it is shown next
            self.refresh()

    def _show_overview(self, found: Overview) -> None:
        before, chosen = self.overview, self.uid
        self.overview = found
        if found.find(self.uid) is None:
            models = (one for one in found.entries if one.use is not Use.NONE)
            first = found.in_use or next(models, None) or next(iter(found.entries), None)
            self.uid = "" if first is None else first.uid
        self.overview_changed.emit(found)
        if before != found or chosen != self.uid or not self.uid:
            self._show_chosen()

    def _show_chosen(self) -> None:
        uid, backend = self.uid, self._backend
        self.chosen_changed.emit(self.entry)
        self.details_changed.emit(None)
        self._compare()
        if not uid:
            return

        def then(found: Details) -> None:
            if found.uid == self.uid:
                self.details_changed.emit(found)

        def failed(error: Exception) -> None:
            said = _sentence(error)
            then(Details(uid, no_card=said, no_files=said))

        self._lanes.work(
            self, "details", lambda report, cancel: backend.details(uid, report, cancel), then,
            failed=failed,
        )  # fmt: skip

    def _compare(self) -> None:
        self._turn += 1
        turn, entry, other, backend = self._turn, self.entry, self.other_uid, self._backend
        self.compared_changed.emit(None)
        if entry is None or not other or not _has_model(entry):
            return
        ones, others = self._with_seeds(self.uid), self._with_seeds(other)
        if set(ones) & set(others):
            # Seeds of one recipe: averaged, each side would be the same runs.
            ones, others = (self.uid,), (other,)

        def then(found: Compared) -> None:
            # Of two that were asked for one after the other only the later may be shown.
            if turn == self._turn:
                self.compared_changed.emit(found)

        def failed(error: Exception) -> None:
            if not isinstance(error, Cancelled):
                then(Compared(self.uid, other, trouble=_sentence(error)))

        self._lanes.work(
            self,
            "compare",
            lambda report, cancel: replace(
                backend.compare(ones, others, report, cancel), one=ones[0], other=others[0]
            ),
            then,
            failed=failed,
        )

    def _with_seeds(self, uid: str) -> tuple[str, ...]:
        entry = self.overview.find(uid)
        return (uid, *entry.seeds) if entry is not None and self.seeds else (uid,)


def _of_chosen(act: str, entry: Entry) -> Hindrance | None:
    """Why something may not be done with just this run."""
    if entry.state is State.RUNNING:
        return Hindrance.UNDER_WAY
    if act != DELETE and entry.use is Use.NONE:
        return Hindrance.NO_MODEL
    # An accepted model has all it needs of its own; anything else needs the run's folder.
    kept = act == ACCEPT and entry.use in (Use.IN_USE, Use.WAS_IN_USE)
    gone = entry.state is State.DELETED or (act == EVALUATE and not entry.files)
    return Hindrance.GONE if gone and not kept else None


def _has_model(entry: Entry) -> bool:
    return entry.use is not Use.NONE and entry.state is not State.RUNNING


def _sentence(error: Exception) -> str:
    return languages.said(error)
