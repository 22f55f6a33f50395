"""A training without a worker, for tests of the page and pictures of it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from core.dataset.checks import Check
from core.dataset.material import Material
from core.dataset.summary import summarise
from core.domain.changes import Changes, Topic
from core.domain.progress import CancelToken, Report
from core.domain.study import ReaderId
from core.jobs.protocol import Event, Kind
from core.models.preflight import Trial
from core.training.config import TrainConfig
from maninegs_gui.training.backend import Device, Look, Offer, OnEvent
from tests.support.material import material


class FakeJob:
    """A worker that only remembers what it was asked."""

    def __init__(self, hear: OnEvent, device: Device | None = None) -> None:
        self.hear = hear
        self.device = device
        self.asked: list[str] = []

    def stop(self) -> None:
        self.asked.append("stop")

    def cancel(self) -> None:
        self.asked.append("cancel")

    def pause(self) -> None:
        self.asked.append("pause")

    def go_on(self) -> None:
        self.asked.append("go on")

    def leave(self) -> None:
        self.asked.append("leave")


class FakeBackend:
    """A program whose store, worker and models are plain attributes."""

    def __init__(self) -> None:
        self.material: Material = material()
        self.checks: tuple[Check, ...] = ()
        self.jobs: list[FakeJob] = []
        self.prepared = 0
        self.accepted: list[str] = []
        self.left = False
        self.resumed: list[str] = []
        self.endings: list[Kind] = []
        self.trouble: Exception | None = None
        self.running: FakeJob | None = None
        self.before: tuple[Event, ...] = ()
        self.looks: list[tuple[TrainConfig, Trial | None, bool]] = []
        self.trial = Trial(125.0, "cpu")
        self.offer = Offer("run-1", {"auc": 0.8})

    def look(self, _store: object, config: TrainConfig, trial: Trial | None, *, anew: bool) -> Look:
        self.looks.append((config, trial, anew))
        said = "microsoft/resnet-50: not on this computer" if config.encoder.weights else "None"
        return Look(summarise(self.material), self.checks, {"cbis": 40, "site": 20}, said)

    def prepare(self, _s: object, _c: TrainConfig, _r: Report, _t: CancelToken) -> Path:
        if self.trouble:
            raise self.trouble
        self.prepared += 1
        return Path("run-1")

    def estimate(self, _s: object, _c: TrainConfig, _r: Report, _t: CancelToken) -> Trial:
        return self.trial

    def start(self, _run: Path, on_event: OnEvent, device: Device | None = None) -> FakeJob:
        self.jobs.append(FakeJob(on_event, device))
        return self.jobs[-1]

    def attach(self, on_event: OnEvent) -> tuple[Path, FakeJob] | None:
        if self.running is None:
            return None
        self.running.hear = on_event
        return Path("run-0"), self.running

    def interrupted(self, _store: object) -> Path | None:
        return Path("run-7") if self.left else None

    def resume(self, _store: object, run: Path) -> Changes:
        self.resumed.append(run.name)
        return Changes.of(Topic.RUNS)

    def told(self, _run: Path) -> Sequence[Event]:
        return self.before

    def finish(self, _store: object, _run: Path, ending: Kind) -> tuple[Changes, Offer | None]:
        self.endings.append(ending)
        return Changes.of(Topic.RUNS), self.offer if ending is Kind.FINISHED else None

    def latest(self, _store: object) -> Offer | None:
        return None

    def accept(self, _s: object, run: str, _r: ReaderId, _p: Report, _t: CancelToken) -> Changes:
        self.accepted.append(run)
        return Changes.of(Topic.MODELS)


class NoStore:
    """What lanes want of a store beside its content."""

    committed = 0
    read_only = False

    def impatient(self, _seconds: float) -> AbstractContextManager[None]:
        return nullcontext()

    def close(self) -> None: ...
