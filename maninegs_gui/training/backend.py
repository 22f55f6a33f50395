"""What the training page asks of the program, so that it can be tested without a worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

from core.domain.changes import Changes
from core.domain.progress import CancelToken, Report
from core.domain.study import ReaderId
from core.jobs.protocol import Event, Kind

if TYPE_CHECKING:
    from core.dataset.checks import Check
    from core.dataset.summary import DataSummary
    from core.models.preflight import Trial
    from core.training.config import TrainConfig
    from maninegs_gui.bridge.lanes import Store

OnEvent = Callable[[Event], None]
Device = Literal["cpu"]


class RunningJob(Protocol):
    """A worker that trains."""

    def stop(self) -> None:
        """Finish the epoch, keep the best."""

    def cancel(self) -> None:
        """End now; the folder is kept."""

    def pause(self) -> None:
        """Write a checkpoint and wait."""

    def go_on(self) -> None:
        """Go on after a pause."""

    def leave(self) -> None:
        """The window closes: the worker saves a checkpoint and ends."""


@dataclass(frozen=True)
class Offer:
    """What a finished run offers: its folder's name and what it measured.

    Attributes
    ----------
    before
        What was measured of the model in use when it was new; empty where there is none.
    """

    run: str
    metrics: Mapping[str, Any] = field(default_factory=dict)
    active: bool = False
    before: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Look:
    """The data and the checks before a start.

    Attributes
    ----------
    collections
        Breasts with images by the collection they came with.
    weights
        A sentence on the encoder's pretrained weights; empty where it has none.
    """

    data: DataSummary
    checks: tuple[Check, ...] = ()
    collections: Mapping[str, int] = field(default_factory=dict)
    weights: str = ""


class Backend(Protocol):
    """Everything that happens outside the window."""

    def look(self, store: Store, config: TrainConfig, trial: Trial | None, *, anew: bool) -> Look:
        """What the data hold and what is to be known before a start.

        Parameters
        ----------
        trial
            What a trial with the same settings showed, if there was one.
        anew
            Whether the data may have changed since it was asked last.
        """

    def prepare(
        self, store: Store, config: TrainConfig, report: Report, cancel: CancelToken
    ) -> Path:
        """Freeze a snapshot into a new run folder."""

    def estimate(
        self, store: Store, config: TrainConfig, report: Report, cancel: CancelToken
    ) -> Trial:
        """What a few trial steps with these settings show."""

    def start(self, run: Path, on_event: OnEvent, device: Device | None = None) -> RunningJob:
        """Start the worker on a run folder; ``on_event`` is called on another thread.

        Parameters
        ----------
        device
            Compute there, whatever the run's settings say.
        """

    def attach(self, on_event: OnEvent) -> tuple[Path, RunningJob] | None:
        """Watch the run that is under way in this workspace, if there is one."""

    def interrupted(self, store: Store) -> Path | None:
        """The run that ended without a result and can be taken up again, if any."""

    def resume(self, store: Store, run: Path) -> Changes:
        """Note that an interrupted run goes on."""

    def told(self, run: Path) -> Sequence[Event]:
        """What a run told before it was interrupted."""

    def finish(self, store: Store, run: Path, ending: Kind) -> tuple[Changes, Offer | None]:
        """Record how a run ended; offer its model when it has one."""

    def latest(self, store: Store) -> Offer | None:
        """What the newest finished run offers."""

    def accept(
        self, store: Store, run: str, reader: ReaderId, report: Report, cancel: CancelToken
    ) -> Changes:
        """Make a run's model the active one, with its vectors and index."""
