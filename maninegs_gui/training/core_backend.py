"""The training page's backend: snapshot, worker process, registry of models."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.domain.changes import Changes
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Progress, Report
from core.domain.study import ReaderId
from core.jobs.protocol import ENDINGS, EVENTS, Event, Kind, read_events
from core.workspace import Workspace
from maninegs_gui.training.backend import Device, Look, Offer, OnEvent, RunningJob
from maninegs_gui.training.before_start import Before
from maninegs_gui.training.measure import known as measured
from maninegs_gui.training.measure import measure

if TYPE_CHECKING:
    from concurrent.futures import Future

    from core.dataset.freeze import Pixels
    from core.domain.study import Side, View
    from core.imaging.pool import DecoderPool
    from core.jobs.runner import Job
    from core.models.preflight import Trial
    from core.training.config import TrainConfig
    from maninegs_gui.bridge.lanes import Store

_POLL = 0.1
_ENDING_SECONDS = 20.0
"""How long a worker that has told its end may take to go, a lost graphics card included."""
_TAIL = 1 << 16


class _Decoders:
    """The decoder helpers, begun with the first image: a start that is refused begins none."""

    def __init__(self, pool: Callable[[], DecoderPool]) -> None:
        self._pool = pool

    def submit_prepare(
        self,
        path: Path,
        key: str,
        size: int,
        *,
        side: Side,
        view: View,
        orientation: tuple[str, str] | None,
    ) -> Future[Pixels]:
        """Start to prepare one image's training pixels."""
        return self._pool().submit_prepare(
            path, key, size, side=side, view=view, orientation=orientation
        )


class CoreTraining:
    """Trains in the workspace, through the worker process.

    Parameters
    ----------
    pool
        Gives the decoder helpers when they are first needed.
    """

    def __init__(self, workspace: Workspace, pool: Callable[[], DecoderPool]) -> None:
        self._workspace = workspace
        self._pool = pool
        self._before = Before(workspace)

    def look(self, store: Store, config: TrainConfig, trial: Trial | None, *, anew: bool) -> Look:
        """What the data hold and what is to be known before a start."""
        return self._before.look(store, config, trial, anew=anew)

    def prepare(
        self, store: Store, config: TrainConfig, report: Report, cancel: CancelToken
    ) -> Path:
        """Freeze a snapshot into a new run folder."""
        from core.models import new_run

        return new_run(
            store, self._workspace, _Decoders(self._pool), config, report=report, cancel=cancel
        )

    def estimate(
        self, store: Store, config: TrainConfig, report: Report, cancel: CancelToken
    ) -> Trial:
        """A few real steps on a snapshot that is thrown away."""
        from core.dataset.freeze import freeze
        from core.jobs.runner import Job
        from core.models.preflight import Trial
        from core.models.runs import write_run

        frozen = freeze(
            store, self._workspace, _Decoders(self._pool), size=config.size, report=report,
            cancel=cancel,
        )  # fmt: skip
        run, _ = write_run(self._workspace, config, frozen)
        told: list[Trial] = []
        failed: list[str] = []
        ended = threading.Event()

        def hear(event: Event) -> None:
            if event.kind is Kind.TRIAL:
                told.append(Trial.of(event))
            elif event.kind is Kind.FAILED:
                failed.append(str(event.values.get("sentence", "")))

        try:
            report(Progress(0, 0, "Taking a few trial steps"))
            job = Job.start(run, on_event=hear, mode="trial")
            while job.running and not ended.wait(_POLL):
                if cancel.cancelled:
                    job.cancel()
            job.wait()
            cancel.check("The estimate")
        finally:
            shutil.rmtree(run, ignore_errors=True)
        if not told:
            raise WorldError(failed[0] if failed else "The trial steps gave no time: try again.")
        return told[-1]

    def start(self, run: Path, on_event: OnEvent, device: Device | None = None) -> RunningJob:
        """Start the worker on a run folder, as soon as an earlier one on it has gone."""
        from core.jobs import lock
        from core.jobs.runner import Job

        ends = time.monotonic() + _ENDING_SECONDS
        while time.monotonic() < ends:
            held = lock.holder(self._workspace.runs)
            if held is None or held.run != run.name:
                break
            time.sleep(_POLL)
        return self._watched(lambda hear: Job.start(run, on_event=hear, device=device), on_event)

    def attach(self, on_event: OnEvent) -> tuple[Path, RunningJob] | None:
        """Watch the run that is under way in this workspace, if there is one."""
        from core.jobs import lock
        from core.jobs.runner import Job

        held = lock.holder(self._workspace.runs)
        if held is None or not held.run:
            return None
        run = self._workspace.runs / held.run
        return run, self._watched(lambda hear: Job.attach(run, on_event=hear), on_event)

    def _watched(self, begin: Callable[[OnEvent], Job], on_event: OnEvent) -> Job:
        """A job whose end is always told, also when the worker was killed without a word."""
        last: list[Kind] = []

        def hear(event: Event) -> None:
            last[:] = [event.kind]
            on_event(event)

        job = begin(hear)

        def watch() -> None:
            result = job.wait()
            if not last or last[0] not in ENDINGS:
                on_event(Event(Kind.INTERRUPTED, {"sentence": result.sentence}))

        threading.Thread(target=watch, name=f"watch-{job.run.name}", daemon=True).start()
        return job

    def interrupted(self, store: Store) -> Path | None:
        """The run that ended without a result and can be taken up again, if any."""
        from core.jobs import lock
        from core.models.runs import resumable

        if store.read_only or lock.holder(self._workspace.runs) is not None:
            return None
        with store.read() as reading:
            found = resumable(reading, self._workspace)
        if found is None:
            return None
        run = self._workspace.runs / found.uid
        # It would diverge again.
        return None if _ended_as(run) == "diverged" else run

    def resume(self, store: Store, run: Path) -> Changes:
        """Note that an interrupted run goes on."""
        from core.store import runs

        with store.write(None, "take up a training") as unit:
            runs.resume(unit, runs.by_uid(unit, run.name).id)
        changes: Changes = unit.changes
        return changes

    def told(self, run: Path) -> Sequence[Event]:
        """What a run told before it was interrupted."""
        return [event for event, _ in read_events(run)]

    def finish(self, store: Store, run: Path, ending: Kind) -> tuple[Changes, Offer | None]:
        """Record how a run ended; offer its model when it has one."""
        from core import models
        from core.domain.records import RunState

        states = {Kind.CANCELLED: RunState.CANCELLED, Kind.FAILED: RunState.FAILED}
        if ending is Kind.INTERRUPTED or store.read_only:
            return Changes(), self.latest(store) if store.read_only else None
        with store.write(None, "end of a training") as unit:
            info = models.finish(unit, run, states.get(ending))
        changes: Changes = unit.changes
        if info is None:
            return changes, None
        # Measured before anyone accepts it, so that there is something to decide by.
        try:
            models.stage(self._workspace, run)
            metrics = measure(store, self._workspace, info)
        except WorldError as error:
            # It ended and is offered all the same: that was written, and is told.
            metrics = {"note": error.sentence}
        return changes, Offer(info.uid, metrics, info.active, self._former(store, metrics))

    def latest(self, store: Store) -> Offer | None:
        """What the newest finished run offers."""
        from core.store import models as rows

        with store.read() as reading:
            known = rows.all_models(reading)
        # One from elsewhere is no result of a training here: the page of models offers it.
        newest = next((one for one in known if not one.metrics.get("imported")), None)
        if newest is None:
            return None
        metrics = measured(self._workspace, newest)
        before = {} if newest.active else self._former(store, metrics)
        return Offer(newest.uid, metrics, newest.active, before)

    def accept(
        self, store: Store, run: str, reader: ReaderId, report: Report, cancel: CancelToken
    ) -> Changes:
        """Copy a run's model into the workspace and make it the one in use."""
        from core.models import using

        return using.use(
            store, self._workspace, run, reader, pool=self._pool, report=report, cancel=cancel
        )

    def _former(self, store: Store, metrics: Mapping[str, Any]) -> Mapping[str, Any]:
        """What was measured of the model in use: on the same breasts, else when it was new."""
        from core.store import models as rows

        with store.read() as reading:
            found = rows.active(reading)
        if found is not None and metrics.get("former") == found.uid and "auc_former" in metrics:
            return {"auc": metrics["auc_former"]}
        return {} if found is None else measured(self._workspace, found)


def _ended_as(run: Path) -> str:
    """The code of a run's failure, from the end of its events; empty for all else."""
    try:
        start = max(0, (run / EVENTS).stat().st_size - _TAIL)
    except OSError:
        return ""
    told = [event for event, _ in read_events(run, start)]
    failed = bool(told) and told[-1].kind is Kind.FAILED
    return str(told[-1].values.get("code") or "") if failed else ""
