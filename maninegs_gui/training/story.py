"""What the worker has told so far, folded from its events into one value to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from core.jobs.protocol import Event, Kind


class Phase(StrEnum):
    """Where a run is."""

    IDLE = "idle"
    PREPARING = "preparing"
    """The snapshot is being frozen; no worker yet."""
    STARTING = "starting"
    TRAINING = "training"
    EMBEDDING = "embedding"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"
    FAILED = "failed"


RUNNING = frozenset({Phase.PREPARING, Phase.STARTING, Phase.TRAINING, Phase.EMBEDDING})


@dataclass(frozen=True, slots=True)
class Curve:
    """Points of one curve: steps or epochs, and values."""

    x: tuple[float, ...] = ()
    y: tuple[float, ...] = ()

    def with_point(self, x: float, y: float | None) -> Curve:
        """The curve with one more point; a missing value is left out."""
        if y is None or (self.x and x <= self.x[-1]):
            return self
        return Curve((*self.x, x), (*self.y, float(y)))


@dataclass(frozen=True, slots=True)
class Story:
    """A run as far as it is known.

    Attributes
    ----------
    each
        Loss of single steps, over epochs; the last batch of an epoch may be smaller,
        so it jumps.
    loss, validation
        Mean training loss and validation loss of each epoch.
    seconds_left
        None while it is not known.
    """

    phase: Phase = Phase.IDLE
    device: str = ""
    device_reason: str = ""
    epoch: int = 0
    epochs: int = 0
    step: int = 0
    steps: int = 0
    done: int = 0
    total: int = 0
    seconds_left: float | None = None
    seconds_total: float | None = None
    resumed: bool = False
    each: Curve = Curve()
    loss: Curve = Curve()
    validation: Curve = Curve()
    best_epoch: int = 0
    warnings: tuple[str, ...] = ()
    sentence: str = ""
    result: Mapping[str, Any] = field(default_factory=dict)

    @property
    def running(self) -> bool:
        """Whether a run is under way, so that no second one may start."""
        return self.phase in RUNNING


def fold(story: Story, event: Event) -> Story:
    """The story after one more event."""
    values = event.values
    tell = _TELLERS.get(event.kind)
    return tell(story, values) if tell else story


def _started(story: Story, values: Mapping[str, Any]) -> Story:
    return replace(
        story,
        phase=Phase.TRAINING,
        device=str(values.get("device") or ""),
        device_reason=str(values.get("device_reason") or ""),
        epochs=int(values.get("epochs") or 0),
        steps=int(values.get("steps") or 0),
        resumed=bool(values.get("resumed_from")),
    )


def _trial(story: Story, values: Mapping[str, Any]) -> Story:
    total = values.get("seconds_total")
    return replace(story, seconds_total=total, seconds_left=story.seconds_left or total)


def _step(story: Story, values: Mapping[str, Any]) -> Story:
    step = int(values.get("step") or 0)
    steps = int(values.get("steps") or story.steps)
    at = step / steps * story.epochs if steps and story.epochs else float(step)
    return replace(
        story,
        phase=Phase.TRAINING,
        step=step,
        steps=steps,
        epoch=int(values.get("epoch") or story.epoch),
        seconds_left=values.get("seconds_left"),
        each=story.each.with_point(at, values.get("loss")),
    )


def _epoch(story: Story, values: Mapping[str, Any]) -> Story:
    epoch = int(values.get("epoch") or 0)
    return replace(
        story,
        phase=Phase.TRAINING,
        epoch=epoch,
        epochs=int(values.get("epochs") or story.epochs),
        seconds_left=values.get("seconds_left"),
        loss=story.loss.with_point(epoch, values.get("loss")),
        validation=story.validation.with_point(epoch, values.get("validation_loss")),
        best_epoch=epoch if values.get("best") is True else story.best_epoch,
    )


def _embedding(story: Story, values: Mapping[str, Any]) -> Story:
    return replace(
        story,
        phase=Phase.EMBEDDING,
        done=int(values.get("done") or 0),
        total=int(values.get("total") or 0),
        seconds_left=None,
    )


def _ended(phase: Phase) -> Any:
    def tell(story: Story, values: Mapping[str, Any]) -> Story:
        return replace(
            story,
            phase=phase,
            sentence=str(values.get("sentence") or ""),
            seconds_left=None,
            result=dict(values) if phase is Phase.FINISHED else story.result,
        )

    return tell


def _warned(story: Story, values: Mapping[str, Any]) -> Story:
    return replace(story, warnings=(*story.warnings, str(values.get("sentence") or "")))


_TELLERS: Mapping[Kind, Any] = {
    Kind.STARTED: _started,
    Kind.TRIAL: _trial,
    Kind.STEP: _step,
    Kind.EPOCH: _epoch,
    Kind.EMBEDDING: _embedding,
    Kind.WARNING: _warned,
    Kind.INTERRUPTED: _ended(Phase.INTERRUPTED),
    Kind.CANCELLED: _ended(Phase.CANCELLED),
    Kind.FAILED: _ended(Phase.FAILED),
    Kind.FINISHED: _ended(Phase.FINISHED),
}
