"""What a run remembers of itself: losses, epochs, the best of them, and how long steps take."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from core.domain.errors import WorldError
from core.training.validate import Validation

_RECENT = 20
_LONG = 5
"""Epochs in a row whose loss is too high until a run is given up."""
_CLEARLY = 1.25
"""How far above its start a loss must lie for that."""


class Diverged(WorldError):
    """The run does not learn any more and cannot get better by going on (fault 25)."""

    code = "diverged"


@dataclass
class Record:
    """The story of a run, as checkpoints keep it.

    Attributes
    ----------
    chance
        The loss of a network that knows nothing; with the first epoch's, what later
        ones are held against.
    history
        An entry for each finished epoch, as the ``epoch`` event tells it.
    best, best_step
        The lowest validation loss, and the step after which it was measured.
    stopped, stopped_because
        Whether the run ended before its last epoch, and why, as a sentence, where
        nobody asked for it.
    """

    chance: float = math.inf
    history: list[dict[str, Any]] = field(default_factory=list)
    best: float = math.inf
    best_step: int | None = None
    stopped: bool = False
    stopped_because: str = ""
    _sum: float = 0.0
    _count: int = 0
    _seconds: deque[float] = field(default_factory=lambda: deque(maxlen=_RECENT))
    _timed: int = 0

    def add(self, loss: float, seconds: float) -> None:
        """Note one finished step."""
        self._sum += loss
        self._count += 1
        self._seconds.append(seconds)
        self._timed += 1

    @property
    def started_epoch(self) -> bool:
        """Whether a step was taken since the last epoch ended."""
        return self._count > 0

    @property
    def steps_timed(self) -> int:
        """Steps of this process so far."""
        return self._timed

    def end_epoch(self, step: int, seen: Validation | None, **other: Any) -> dict[str, Any]:
        """Close the epoch that ends with ``step``; returns its entry of the history."""
        best = seen is not None and seen.loss < self.best
        if seen is not None and best:
            self.best, self.best_step = seen.loss, step
        entry = {
            "epoch": len(self.history) + 1,
            "loss": self._sum / self._count,
            "validation_loss": seen.loss if seen else None,
            "validation_distance": seen.distance if seen else None,
            "chance_distance": seen.chance if seen else None,
            **other,
            "best": best,
        }
        self.history.append(entry)
        self._sum, self._count = 0.0, 0
        return entry

    @property
    def diverging(self) -> bool:
        """Whether the loss stays clearly above where it began."""
        losses = [entry["loss"] for entry in self.history]
        if len(losses) <= _LONG:
            return False
        start = losses[0] if math.isinf(self.chance) else max(losses[0], self.chance)
        return bool(min(losses[-_LONG:]) > _CLEARLY * start + 0.1)

    def check(self) -> None:
        """Raise :class:`Diverged` when the run is :attr:`diverging`."""
        if self.diverging:
            losses = [entry["loss"] for entry in self.history]
            raise Diverged(
                f"The loss stayed above its start for {_LONG} epochs ({losses[-1]:.3g} after "
                f"{losses[0]:.3g}): lower the learning rate, then start a new run."
            )

    def median_step(self) -> float | None:
        """Median seconds of the last steps of this process, its first one left out."""
        recent = list(self._seconds)
        recent = sorted(recent[1:] if 1 < self._timed <= len(recent) else recent)
        return recent[len(recent) // 2] if recent else None

    def seconds_left(self, steps: int) -> float | None:
        """How long ``steps`` more steps take; None before there were any."""
        each = self.median_step()
        return None if each is None else round(each * steps, 1)

    def state(self) -> dict[str, Any]:
        """JSON values for a checkpoint."""
        return {
            "history": list(self.history),
            "best": self.best if math.isfinite(self.best) else None,
            "best_step": self.best_step,
            "stopped": self.stopped,
            "stopped_because": self.stopped_because,
            "sum": self._sum,
            "count": self._count,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on from :meth:`state`; times belong to a process and begin anew."""
        self.history = list(state["history"])
        self.best = math.inf if state["best"] is None else state["best"]
        self.best_step = state["best_step"]
        self.stopped = state["stopped"]
        self.stopped_because = state.get("stopped_because", "")
        self._sum, self._count = state["sum"], state["count"]
