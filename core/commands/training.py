"""One training from the command line: freeze, follow the worker, accept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import models
from core.domain.errors import Cancelled, WorldError, WrongUsage
from core.domain.progress import CancelToken, Progress, Report
from core.domain.records import ModelInfo, RunState
from core.jobs import lock
from core.jobs.protocol import Event, Kind
from core.jobs.runner import Job, Result, State
from core.models import runs
from core.store import Store
from core.store import runs as run_rows
from core.workspace import Workspace

_LOOK = 0.2


@dataclass(frozen=True)
class Trained:
    """A finished training: its folder, what the worker wrote, what it offers."""

    run: Path
    values: dict[str, Any]
    model: ModelInfo


def follow(job: Job, cancel: CancelToken) -> Result:
    """Wait for a job; asked to stop, it saves a checkpoint and ends."""
    left = False
    while True:
        try:
            return job.wait(_LOOK)
        except TimeoutError:
            if cancel.cancelled and not left:
                left = True
                job.leave()


def train(store: Store, run: Path, report: Report, cancel: CancelToken) -> Trained:
    """Run the worker on a run folder, from its newest checkpoint if there is one.

    Raises
    ------
    Cancelled
        When asked to stop; the run can be resumed.
    WorldError
        When it failed.
    """
    warned: list[str] = []

    def tell(event: Event) -> None:
        if event.kind in {Kind.STEP, Kind.EPOCH} and "step" in event.values:
            text = f"Epoch {event['epoch']}, loss {event['loss']:.3f}"
            report(Progress(int(event["step"]), int(event["steps"]), text))
        elif event.kind is Kind.EMBEDDING:
            report(Progress(int(event["done"]), int(event["total"]), "Embedding images"))
        elif event.kind is Kind.WARNING:
            warned.append(str(event["sentence"]))

    result = follow(Job.start(run, on_event=tell), cancel)
    if result.state is State.INTERRUPTED:
        # The store keeps it as running: that is what --resume looks for.
        if cancel.cancelled:
            raise Cancelled("Training (`maninegs train --resume` goes on with it)")
        raise WorldError(result.sentence)
    state = {State.CANCELLED: RunState.CANCELLED, State.FAILED: RunState.FAILED}.get(result.state)
    with store.write(None, "finish a training") as unit:
        offered = models.finish(unit, run, state)
    if offered is None:
        raise WorldError(result.sentence)
    return Trained(run, {**result.values, "warnings": warned}, offered)


def accept(store: Store, workspace: Workspace, trained: Trained) -> None:
    """Make what a training produced the model in use."""
    models.stage(workspace, trained.run)
    with store.write(None, "accept a model") as unit:
        models.accept(unit, workspace, trained.model.id, None)


def to_resume(store: Store, workspace: Workspace) -> Path:
    """The folder of the newest unfinished run.

    Raises
    ------
    WrongUsage
        When there is none.
    """
    held = lock.holder(workspace.runs)
    if held is not None:
        raise lock.Busy
    with store.read() as reading:
        found = runs.resumable(reading, workspace)
    if found is None:
        raise WrongUsage("There is no unfinished training to resume: start one without --resume.")
    with store.write(None, "resume a training") as unit:
        run_rows.resume(unit, found.id)
    return workspace.runs / found.uid
