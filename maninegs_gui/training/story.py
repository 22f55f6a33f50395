"""What the worker has told so far, folded from its events into one value to show."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
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
    PAUSED = "paused"
    """A checkpoint is written and the worker waits."""
    EMBEDDING = "embedding"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"
    FAILED = "failed"


RUNNING = frozenset(
    {Phase.PREPARING, Phase.STARTING, Phase.TRAINING, Phase.PAUSED, Phase.EMBEDDING}
)


class Asked(StrEnum):
    """What the user asked of the worker and it has not done yet."""

    NOTHING = ""
    PAUSE = "pause"
    GO_ON = "go on"
    STOP = "stop"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Warned:
    """One warning of the worker: when (seconds since 1970), what, and of which kind."""

    at: float
    sentence: str
    code: str = ""


_MOST_POINTS = 2000


@dataclass(frozen=True, slots=True)
class Curve:
    """Points of one curve: steps or epochs, and values."""

    x: tuple[float, ...] = ()
    y: tuple[float, ...] = ()

    def with_point(self, x: float, y: float | None) -> Curve:
        """The curve with one more point; a missing value is left out.

        What a resumed run tells again counts, and so do only the points before it.
        """
        if y is None:
            return self
        kept = self.until(x, inclusive=False)
        if len(kept.x) >= _MOST_POINTS:
            # More than a screen can show, and every point costs a copy.
            kept = Curve(kept.x[::2], kept.y[::2])
        return Curve((*kept.x, x), (*kept.y, float(y)))

    def until(self, x: float, *, inclusive: bool = True) -> Curve:
        """The points up to ``x``."""
        if not self.x or self.x[-1] < x or (inclusive and self.x[-1] == x):
            return self
        count = (bisect_right if inclusive else bisect_left)(self.x, x)
        return Curve(self.x[:count], self.y[:count])

    @property
    def last(self) -> float | None:
        """The newest value; None where there is none."""
        return self.y[-1] if self.y else None


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
    distance, chance
        How far the manifestations of the most similar other woman's breast lie, among
        those that validate, and how far by chance.
    mu, temperatures
        The mean distance at which negatives are drawn, and how sharp each term is.
    seconds_left
        None while it is not known.
    tuned
        What the worker settled on: precision, threads, micro_batch, ...
    worker
        Which GPU pack computes; empty for the program's own worker.
    elsewhere
        Another window started it, which alone can pause and stop it.
    code
        Of a failure: ``device`` when the graphics card was lost, ``diverged``.
    """

    phase: Phase = Phase.IDLE
    device: str = ""
    device_reason: str = ""
    worker: str = ""
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
    distance: Curve = Curve()
    chance: Curve = Curve()
    mu: float | None = None
    temperatures: Mapping[str, float] = field(default_factory=dict)
    threads: int = 0
    tuned: Mapping[str, Any] = field(default_factory=dict)
    best_epoch: int = 0
    warnings: tuple[Warned, ...] = ()
    asked: Asked = Asked.NOTHING
    elsewhere: bool = False
    sentence: str = ""
    code: str = ""
    result: Mapping[str, Any] = field(default_factory=dict)

    @property
    def running(self) -> bool:
        """Whether a run is under way, so that no second one may start."""
        return self.phase in RUNNING

    @property
    def lost_device(self) -> bool:
        """Whether it ended because the graphics card was lost: it can go on without."""
        return self.phase is Phase.FAILED and self.code == "device"


def fold(story: Story, event: Event) -> Story:
    """The story after one more event."""
    if event.kind is Kind.WARNING:
        return _warned(story, event)
    tell = _TELLERS.get(event.kind)
    return tell(story, event.values) if tell else story


def past(events: Iterable[Event], story: Story) -> Story:
    """What a run that is taken up again told before, below the phase of ``story``."""
    told = Story(epochs=story.epochs)
    for event in events:
        told = fold(told, event)
    return replace(
        told, phase=story.phase, sentence="", code="", seconds_left=None, result={}, resumed=True,
        asked=Asked.NOTHING, elsewhere=story.elsewhere,
    )  # fmt: skip


def _started(story: Story, values: Mapping[str, Any]) -> Story:
    epochs, steps = int(values.get("epochs") or 0), int(values.get("steps") or 0)
    resumed = int(values.get("resumed_from") or 0)
    at = resumed / steps * epochs if steps else 0.0
    curves = {name: getattr(story, name).until(at) for name in _CURVES}
    return replace(
        story,
        phase=Phase.TRAINING,
        device=str(values.get("device") or ""),
        device_reason=str(values.get("device_reason") or ""),
        worker=str(values.get("worker") or ""),
        threads=int(values.get("threads") or 0),
        epochs=epochs,
        steps=steps,
        step=resumed,
        resumed=bool(resumed),
        tuned={},
        asked=Asked.NOTHING,
        **curves,
    )


_CURVES = ("each", "loss", "validation", "distance", "chance")


def _trial(story: Story, values: Mapping[str, Any]) -> Story:
    total = values.get("seconds_total")
    return replace(story, seconds_total=total, seconds_left=story.seconds_left or total)


def _tuned(story: Story, values: Mapping[str, Any]) -> Story:
    return replace(story, tuned=dict(values), threads=int(values.get("threads") or story.threads))


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
    if "stage" in values:
        # A classifier of the evaluation, which the same file of events tells of later.
        return story
    epoch = int(values.get("epoch") or 0)
    mu = values.get("mu")
    return replace(
        story,
        phase=Phase.TRAINING,
        epoch=epoch,
        epochs=int(values.get("epochs") or story.epochs),
        seconds_left=values.get("seconds_left"),
        loss=story.loss.with_point(epoch, values.get("loss")),
        validation=story.validation.with_point(epoch, values.get("validation_loss")),
        distance=story.distance.with_point(epoch, values.get("validation_distance")),
        chance=story.chance.with_point(epoch, values.get("chance_distance")),
        mu=story.mu if mu is None else float(mu),
        temperatures=_temperatures(values) or story.temperatures,
        best_epoch=epoch if values.get("best") is True else story.best_epoch,
    )


def _temperatures(values: Mapping[str, Any]) -> Mapping[str, float]:
    """One number, or one of each term by its name."""
    found = values.get("temperatures", values.get("temperature"))
    if isinstance(found, Mapping):
        return {str(k): float(v) for k, v in found.items() if isinstance(v, int | float)}
    return {"views": float(found)} if isinstance(found, int | float) else {}


def _paused(story: Story, values: Mapping[str, Any]) -> Story:
    step = int(values.get("step") or story.step)
    asked = Asked.NOTHING if story.asked is Asked.PAUSE else story.asked
    return replace(story, phase=Phase.PAUSED, step=step, asked=asked)


def _continued(story: Story, _values: Mapping[str, Any]) -> Story:
    asked = Asked.NOTHING if story.asked is Asked.GO_ON else story.asked
    return replace(story, phase=Phase.TRAINING, asked=asked)


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
        because = values.get("stopped_because") if phase is Phase.FINISHED else None
        return replace(
            story,
            phase=phase,
            sentence=str(values.get("sentence") or because or ""),
            code=str(values.get("code") or ("diverged" if because else "")),
            seconds_left=None,
            asked=Asked.NOTHING,
            result=dict(values) if phase is Phase.FINISHED else story.result,
        )

    return tell


def _warned(story: Story, event: Event) -> Story:
    values = event.values
    one = Warned(event.at, str(values.get("sentence") or ""), str(values.get("code") or ""))
    return story if one in story.warnings else replace(story, warnings=(*story.warnings, one))


_TELLERS: Mapping[Kind, Any] = {
    Kind.STARTED: _started,
    Kind.TRIAL: _trial,
    Kind.TUNED: _tuned,
    Kind.STEP: _step,
    Kind.EPOCH: _epoch,
    Kind.PAUSED: _paused,
    Kind.CONTINUED: _continued,
    Kind.EMBEDDING: _embedding,
    Kind.INTERRUPTED: _ended(Phase.INTERRUPTED),
    Kind.CANCELLED: _ended(Phase.CANCELLED),
    Kind.FAILED: _ended(Phase.FAILED),
    Kind.FINISHED: _ended(Phase.FINISHED),
}
