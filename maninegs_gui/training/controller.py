"""One training at a time: started, watched, paused, stopped, taken up again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.domain.changes import Changes, Topic
from core.domain.errors import Cancelled, WorldError
from core.domain.progress import CancelToken, Progress, Report
from core.jobs.protocol import ENDINGS, Event, Kind
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store, Tone
from maninegs_gui.bridge.session import Session
from maninegs_gui.training.backend import Backend, Device, Offer, OnEvent, RunningJob
from maninegs_gui.training.offers import Offers
from maninegs_gui.training.preparation import Preparation
from maninegs_gui.training.story import Asked, Phase, Story, fold, past

if TYPE_CHECKING:
    from core.training.config import TrainConfig


class TrainingController(QObject):
    """Knows the run that is under way, and lets no second one start.

    Attributes
    ----------
    preparation
        The data and the checks before a start.
    offers
        What the newest finished run offers.
    interrupted
        The run that can be taken up again, if any.
    """

    story_changed = Signal(object)
    """:class:`Story`."""
    accepted = Signal()
    resumable_changed = Signal(bool)
    """Whether an interrupted run can be taken up again."""
    _heard = Signal(int, object)

    def __init__(
        self, lanes: Lanes, session: Session, backend: Backend, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._backend = backend
        self.preparation = Preparation(lanes, backend, self)
        self.offers = Offers(lanes, session, backend, self)
        self._story = Story()
        self._job: RunningJob | None = None
        self._run: Path | None = None
        self._token: CancelToken | None = None
        self._serial = 0
        self.interrupted: Path | None = None
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self.offers.accepted.connect(self.accepted)
        lanes.changed.connect(self._models_touched)

    @property
    def story(self) -> Story:
        """The run as far as it is known."""
        return self._story

    @property
    def ready(self) -> bool:
        """Whether nothing that is known stands in the way of a start."""
        return self.preparation.ready

    @property
    def offer(self) -> Offer | None:
        """The newest model, while it is not in use."""
        return self.offers.offer

    def refresh(self) -> None:
        """Look for a run under way, an interrupted one, and the newest finished one."""
        if self._story.running:
            return
        self.reattach()
        self._look_for_interrupted()
        if self.offers.newest is None:
            self.offers.refresh()

    def reattach(self) -> None:
        """Go on watching a run that another window of this workspace started."""
        if self._story.running:
            return
        backend, heard = self._backend, self._listener()

        def then(found: tuple[Path, RunningJob] | None) -> None:
            if found is not None and not self._story.running:
                self._run, self._job = found
                self._tell(replace(self._story, phase=Phase.TRAINING, elsewhere=True))

        self._lanes.work(self, "attach", lambda _report, _cancel: backend.attach(heard), then)

    def estimate(self, config: TrainConfig) -> None:
        """Find out how long a run would take, by a few real steps."""
        if not self._story.running:
            self.preparation.estimate(config)

    def start(self, config: TrainConfig) -> None:
        """Freeze the data and start the worker."""
        if self._story.running:
            self._lanes.say(self.tr("A training is under way: stop or cancel it first."))
            return
        if self.preparation.stops:
            self._lanes.say(self.preparation.stops[0], Tone.WARNING)
            return
        backend = self._backend

        def work(store: Store, report: Report, cancel: CancelToken) -> Path:
            return backend.prepare(store, config, report, cancel)

        self._begin(Story(phase=Phase.PREPARING, epochs=config.epochs))
        self._token = self._lanes.long(
            self, "prepare", work, self._start_worker, failed=self._failed, progress=self._progress
        )

    def resume(self, device: Device | None = None) -> None:
        """Take up the interrupted run from its last checkpoint, on ``device`` if given."""
        run, backend = self.interrupted, self._backend
        if run is None or self._story.running:
            return
        self._show_interrupted(None)
        begun = Story(phase=Phase.STARTING, resumed=True)
        self._begin(begun)

        def work(_report: Report, _cancel: CancelToken) -> Story:
            return past(backend.told(run), begun)

        def read(_nothing: object) -> None:
            self._lanes.work(self, "told", work, then, failed=self._failed)

        def then(story: Story) -> None:
            self._tell(replace(story, asked=self._story.asked))
            self._start_worker(run, device)

        self._lanes.write(self, lambda store: backend.resume(store, run), read, self._failed)

    def dismiss(self) -> None:
        """Leave the run whose graphics card was lost as it is; it can be taken up later."""
        self._tell(replace(self._story, code=""))

    def pause(self) -> None:
        """Write a checkpoint and wait; the computer is free meanwhile."""
        self._ask(Asked.PAUSE, lambda job: job.pause())

    def go_on(self) -> None:
        """Go on after a pause."""
        self._ask(Asked.GO_ON, lambda job: job.go_on())

    def stop(self) -> None:
        """Finish the epoch and keep the best."""
        paused = self._story.phase is Phase.PAUSED

        def tell(job: RunningJob) -> None:
            job.stop()
            if paused:
                job.go_on()

        if self._ask(Asked.STOP, tell):
            self._lanes.say(self.tr("The training stops after this epoch and keeps the best."))

    def cancel(self) -> None:
        """End now; the run's folder is kept."""
        if self._token is not None:
            self._token.cancel()
        if self._story.running and self._job is None:
            self._tell(replace(self._story, asked=Asked.CANCEL))
        self._ask(Asked.CANCEL, lambda job: job.cancel())

    def leave(self) -> None:
        """The window closes: let the worker save a checkpoint and end."""
        if self._job is not None:
            self._job.leave()

    def use(self) -> None:
        """Make the offered model the active one."""
        self.offers.use()

    def _begin(self, story: Story) -> None:
        self._job = None
        self.offers.clear()
        self._tell(story)

    def _ask(self, asked: Asked, tell: Callable[[RunningJob], None]) -> bool:
        job = self._job
        if job is None:
            return False
        try:
            if self._story.elsewhere:
                raise WorldError(
                    self.tr("Another window started this training: pause, stop or cancel it there.")
                )
            tell(job)
        except WorldError as error:
            self._lanes.say_error(error)
            return False
        self._tell(replace(self._story, asked=asked))
        return True

    def _listener(self) -> OnEvent:
        """What takes the events of one job, so that those of an earlier one are let go."""
        self._serial += 1
        serial, heard = self._serial, self._heard

        def hear(event: Event) -> None:
            heard.emit(serial, event)

        return hear

    def _start_worker(self, run: Path, device: Device | None = None) -> None:
        self._token = None
        self._run = run
        self._tell(replace(self._story, phase=Phase.STARTING))
        backend, heard = self._backend, self._listener()

        def then(job: RunningJob) -> None:
            self._job = job
            if self._story.asked is Asked.CANCEL:
                job.cancel()

        self._lanes.work(
            self,
            "start",
            lambda _report, _cancel: backend.start(run, heard, device),
            then,
            failed=self._failed,
        )

    def _failed(self, error: Exception) -> None:
        self._token = None
        if isinstance(error, Cancelled):
            self._tell(Story(phase=Phase.CANCELLED))
            return
        sentence = languages.said(error)
        self._tell(replace(self._story, phase=Phase.FAILED, sentence=sentence))
        self._look_for_interrupted()

    def _progress(self, step: Progress) -> None:
        self._tell(replace(self._story, step=step.done, steps=step.total))

    @Slot(int, object)
    def _hear(self, serial: int, event: Event) -> None:
        if serial != self._serial:
            return
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
            if offer is not None:
                self.offers.show(offer)
            else:
                self.offers.refresh()
            if ending is Kind.FAILED and self._story.code != "diverged":
                self._look_for_interrupted()

        self._lanes.long(self, "finish", work, then)

    def _look_for_interrupted(self) -> None:
        self._lanes.ask(self, "interrupted", self._backend.interrupted, self._show_interrupted)

    def _show_interrupted(self, run: Path | None) -> None:
        self.interrupted = None if self._story.running else run
        self.resumable_changed.emit(self.interrupted is not None)

    def _models_touched(self, changes: Changes, origin: object) -> None:
        mine = origin in (self, self.offers)
        if Topic.MODELS in changes.topics and not mine and not self._story.running:
            self.offers.refresh()

    def _tell(self, story: Story) -> None:
        self._story = story
        self.story_changed.emit(story)
