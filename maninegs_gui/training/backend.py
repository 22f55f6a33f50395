"""What the training page asks of the program, so that it can be tested without a worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from core.domain.changes import Changes
from core.domain.progress import CancelToken, Report
from core.domain.study import ReaderId
from core.jobs.protocol import Event, Kind

if TYPE_CHECKING:
    from core.dataset.summary import DataSummary
    from core.training.config import TrainConfig
    from maninegs_gui.bridge.lanes import Store

OnEvent = Callable[[Event], None]


class RunningJob(Protocol):
    """A worker that trains."""

    def stop(self) -> None:
        """Finish the epoch, keep the best."""

    def cancel(self) -> None:
        """End now; the folder is kept."""

    def leave(self) -> None:
        """The window closes: the worker saves a checkpoint and ends."""


@dataclass(frozen=True)
class Offer:
    """What a finished run offers: its folder's name and what it measured."""

    run: str
    metrics: Mapping[str, Any] = field(default_factory=dict)
    active: bool = False


class Backend(Protocol):
    """Everything that happens outside the window."""

    def summary(self, store: Store) -> DataSummary:
        """What the data hold."""

    def prepare(
        self, store: Store, config: TrainConfig, report: Report, cancel: CancelToken
    ) -> Path:
        """Freeze a snapshot into a new run folder."""

    def estimate(
        self, store: Store, config: TrainConfig, report: Report, cancel: CancelToken
    ) -> float:
        """Seconds that a run with these settings would take, from a few trial steps."""

    def start(self, run: Path, on_event: OnEvent) -> RunningJob:
        """Start the worker on a run folder; ``on_event`` is called on another thread."""

    def attach(self, on_event: OnEvent) -> tuple[Path, RunningJob] | None:
        """Watch the run that is under way in this workspace, if there is one."""

    def interrupted(self, store: Store) -> Path | None:
        """The run that ended without a result and can be taken up again, if any."""

    def resume(self, store: Store, run: Path) -> Changes:
        """Note that an interrupted run goes on."""

    def finish(self, store: Store, run: Path, ending: Kind) -> tuple[Changes, Offer | None]:
        """Record how a run ended; offer its model when it has one."""

    def latest(self, store: Store) -> Offer | None:
        """What the newest finished run offers."""

    def accept(
        self, store: Store, run: str, reader: ReaderId, report: Report, cancel: CancelToken
    ) -> Changes:
        """Make a run's model the active one, with its vectors and index."""
