"""One training at a time: from the data check over the live run to the accepted model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.domain.changes import Changes, Topic
from core.domain.errors import Cancelled, WorldError
from core.domain.progress import CancelToken, Progress, Report
from core.domain.study import ReaderId
from core.jobs.protocol import ENDINGS, Event, Kind
from maninegs_gui.bridge.lanes import Lanes, Store, Tone
from maninegs_gui.bridge.session import Session
from maninegs_gui.training import words
from maninegs_gui.training.backend import Backend, Offer, RunningJob
from maninegs_gui.training.story import Phase, Story, fold

if TYPE_CHECKING:
    from core.dataset.summary import DataSummary
    from core.training.config import TrainConfig

_TOPICS = frozenset({Topic.IMAGES, Topic.FINDINGS, Topic.PATHOLOGY, Topic.MODELS, Topic.EXAMS})


class TrainingController(QObject):
    """Knows the run that is under way, and lets no second one start."""

    story_changed = Signal(object)
    """:class:`Story`."""
    data_changed = Signal(object, bool, str)
    """Lines (title, number, hint), whether training can start, and a note."""
    estimate_changed = Signal(str)
    offered = Signal(object, str)
    """Metrics of the offered run or None, and a note."""
    accepted = Signal()
    resumable_changed = Signal(bool)
    """Whether an interrupted run can be taken up again."""
    _heard = Signal(object)

    def __init__(
        self, lanes: Lanes, session: Session, backend: Backend, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._session = session
        self._backend = backend
        self._story = Story()
        self._job: RunningJob | None = None
        self._run: Path | None = None
        self._token: CancelToken | None = None
        self.ready = False
        self.offer: Offer | None = None
        self.interrupted: Path | None = None
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        lanes.changed.connect(self._data_touched)

    @property
    def story(self) -> Story:
        """The run as far as it is known."""
        return self._story

    def refresh(self) -> None:
        """Look at the data and at the newest run again."""
        self._lanes.ask(self, "summary", self._backend.summary, self._show_summary)
        if not self._story.running:
            self._lanes.ask(self, "interrupted", self._backend.interrupted, self._show_interrupted)
        if not self._story.running and self.offer is None:
            self._lanes.ask(self, "latest", self._backend.latest, self._show_offer)

    def reattach(self) -> None:
        """Go on watching a run that an earlier window of this workspace started."""
        if self._story.running:
            return
        backend, heard = self._backend, self._heard.emit

        def then(found: tuple[Path, RunningJob] | None) -> None:
            if found is not None:
                self._run, self._job = found
                self._tell(replace(self._story, phase=Phase.TRAINING))

        self._lanes.work(self, "attach", lambda _report, _cancel: backend.attach(heard), then)

    def estimate(self, config: TrainConfig) -> None:
        """Find out how long a run would take, by a few real steps."""
        if self._story.running:
            return
        backend = self._backend

        def work(store: Store, report: Report, cancel: CancelToken) -> float:
            return backend.estimate(store, config, report, cancel)

        self.estimate_changed.emit(self.tr("Taking a few trial steps"))
        self._lanes.long(
            self,
            "estimate",
            work,
            self._show_estimate,
            failed=self._estimate_failed,
            progress=lambda step: self.estimate_changed.emit(_count(step)),
        )

    def forget_estimate(self) -> None:
        """The settings changed: what was estimated does not hold any more."""
        self.estimate_changed.emit("")

    def start(self, config: TrainConfig) -> None:
        """Freeze the data and start the worker."""
        if self._story.running:
            self._lanes.say(self.tr("A training is under way: stop or cancel it first."))
            return
        backend = self._backend

        def work(store: Store, report: Report, cancel: CancelToken) -> Path:
            return backend.prepare(store, config, report, cancel)

        self._job = None
        self._set_offer(None, "")
        self._tell(Story(phase=Phase.PREPARING, epochs=config.epochs))
        self._token = self._lanes.long(
            self, "prepare", work, self._start_worker, failed=self._failed, progress=self._progress
        )

    def resume(self) -> None:
        """Take up the interrupted run from its last checkpoint."""
        run, backend = self.interrupted, self._backend
        if run is None or self._story.running:
            return
        self._show_interrupted(None)
        self._set_offer(None, "")
        self._tell(Story(phase=Phase.STARTING))
        self._lanes.write(
            self,
            lambda store: backend.resume(store, run),
            lambda _nothing: self._start_worker(run),
            self._failed,
        )

    def stop(self) -> None:
        """Finish the epoch and keep the best."""
        if self._job is not None:
            self._job.stop()
            self._lanes.say(self.tr("The training stops after this epoch and keeps the best."))

    def cancel(self) -> None:
        """End now; the run's folder is kept."""
        if self._token is not None:
            self._token.cancel()
        if self._job is not None:
            self._job.cancel()

    def leave(self) -> None:
        """The window closes: let the worker save a checkpoint and end."""
        if self._job is not None:
            self._job.leave()

    def use(self) -> None:
        """Make the offered model the active one."""
        offer, reader, backend = self.offer, self._session.reader, self._backend
        if offer is None or reader is None:
            return

        def work(store: Store, report: Report, cancel: CancelToken) -> Changes:
            return backend.accept(store, offer.run, ReaderId(reader), report, cancel)

        def then(changes: Changes) -> None:
            self._lanes.announce(changes, self)
            self._set_offer(replace(offer, active=True), self.tr("This model is in use."))
            self._lanes.say(self.tr("The new model answers from now on."))
            self.accepted.emit()

        self.offered.emit(offer.metrics, self.tr("Putting the model into use"))
        self._lanes.long(self, "accept", work, then, failed=self._lanes.say_error)

    def _start_worker(self, run: Path) -> None:
        self._token = None
        self._run = run
        self._tell(replace(self._story, phase=Phase.STARTING))
        backend, heard = self._backend, self._heard.emit

        def then(job: RunningJob) -> None:
            self._job = job

        self._lanes.work(
            self,
            "start",
            lambda _report, _cancel: backend.start(run, heard),
            then,
            failed=self._failed,
        )

    def _failed(self, error: Exception) -> None:
        self._token = None
        if isinstance(error, Cancelled):
            self._tell(Story(phase=Phase.CANCELLED))
            return
        sentence = error.sentence if isinstance(error, WorldError) else ""
        self._tell(replace(self._story, phase=Phase.FAILED, sentence=sentence))

    def _progress(self, step: Progress) -> None:
        self._tell(replace(self._story, step=step.done, steps=step.total))

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if event.kind is Kind.WARNING:
            self._lanes.say(str(event.values.get("sentence", "")), Tone.WARNING)
        self._tell(fold(self._story, event))
        if event.kind in ENDINGS:
            self._job = None
            if event.kind is Kind.INTERRUPTED:
                self._show_interrupted(self._run)
            else:
                self._finish(event.kind)

    def _finish(self, ending: Kind) -> None:
        run, backend = self._run, self._backend
        if run is None:
            return

        def work(
            store: Store, _report: Report, _cancel: CancelToken
        ) -> tuple[Changes, Offer | None]:
            return backend.finish(store, run, ending)

        def then(done: tuple[Changes, Offer | None]) -> None:
            changes, offer = done
            self._lanes.announce(changes, self)
            self._show_offer(offer)

        self._lanes.long(self, "finish", work, then)

    def _show_offer(self, offer: Offer | None) -> None:
        if offer is None:
            self._set_offer(None, self.tr("No finished training yet."))
        elif offer.active:
            self._set_offer(offer, self.tr("This model is in use."))
        else:
            self._set_offer(
                offer, self.tr("This model is not in use yet: look at its result, then decide.")
            )

    def _show_interrupted(self, run: Path | None) -> None:
        self.interrupted = run
        self.resumable_changed.emit(run is not None)

    def _set_offer(self, offer: Offer | None, note: str) -> None:
        self.offer = None if offer is not None and offer.active else offer
        self.offered.emit(None if offer is None else dict(offer.metrics), note)

    def _show_summary(self, found: DataSummary) -> None:
        lines, ready, note = words.data_lines(found)
        self.ready = ready
        self.data_changed.emit(lines, ready, note)

    def _show_estimate(self, seconds: float) -> None:
        self.estimate_changed.emit(
            self.tr("A run with these settings takes about {0}.").format(words.duration(seconds))
        )

    def _estimate_failed(self, error: Exception) -> None:
        self.estimate_changed.emit("")
        self._lanes.say_error(error)

    def _data_touched(self, changes: Changes, origin: object) -> None:
        if changes.topics & _TOPICS and origin is not self:
            self._lanes.ask(self, "summary", self._backend.summary, self._show_summary)

    def _tell(self, story: Story) -> None:
        self._story = story
        self.story_changed.emit(story)


def _count(step: Progress) -> str:
    return f"{step.text} ({step.done}/{step.total})" if step.total else step.text
