from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.changes import Changes, Topic
from core.domain.errors import NotEnoughData
from core.domain.progress import CancelToken, Report
from core.domain.study import ReaderId
from core.jobs.protocol import Event, Kind
from core.training.config import TrainConfig, preset
from maninegs_gui.bridge.lanes import Lanes, Tone
from maninegs_gui.bridge.session import Session
from maninegs_gui.training.backend import Offer, OnEvent
from maninegs_gui.training.controller import TrainingController
from maninegs_gui.training.story import Phase


class FakeJob:
    def __init__(self, hear: OnEvent) -> None:
        self.hear = hear
        self.asked: list[str] = []

    def stop(self) -> None:
        self.asked.append("stop")

    def cancel(self) -> None:
        self.asked.append("cancel")

    def leave(self) -> None:
        self.asked.append("leave")


class FakeBackend:
    def __init__(self) -> None:
        self.jobs: list[FakeJob] = []
        self.prepared = 0
        self.accepted: list[str] = []
        self.left = False
        self.resumed: list[str] = []
        self.trouble: Exception | None = None
        self.running: FakeJob | None = None

    def summary(self, _store: object) -> Any:
        raise NotEnoughData("There are 0 breasts: import more exams.")

    def prepare(self, _s: object, _c: TrainConfig, _r: Report, _t: CancelToken) -> Path:
        if self.trouble:
            raise self.trouble
        self.prepared += 1
        return Path("run-1")

    def estimate(self, _s: object, _c: TrainConfig, _r: Report, _t: CancelToken) -> float:
        return 125.0

    def start(self, _run: Path, on_event: OnEvent) -> FakeJob:
        self.jobs.append(FakeJob(on_event))
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

    def finish(self, _store: object, run: Path, _ending: Kind) -> tuple[Changes, Offer | None]:
        return Changes.of(Topic.RUNS), Offer(run.name, {"auc": 0.8})

    def latest(self, _store: object) -> Offer | None:
        return None

    def accept(self, _s: object, run: str, _r: ReaderId, _p: Report, _t: CancelToken) -> Changes:
        self.accepted.append(run)
        return Changes.of(Topic.MODELS)


class NoStore:
    """What lanes want of a store beside its content."""

    committed = 0

    def impatient(self, _seconds: float) -> AbstractContextManager[None]:
        return nullcontext()

    def close(self) -> None: ...


@pytest.fixture
def backend() -> FakeBackend:
    return FakeBackend()


@pytest.fixture
def lanes(qtbot: QtBot, tmp_path: Path) -> Iterator[Lanes]:
    made = Lanes(NoStore, tmp_path)
    yield made
    made.close()


@pytest.fixture
def controller(lanes: Lanes, backend: FakeBackend, tmp_path: Path) -> TrainingController:
    session = Session(workspaces.create(tmp_path / "workspace"))
    session.set_reader(ReaderId(1), "Reader")
    return TrainingController(lanes, session, backend)


def test_a_second_start_while_one_runs_is_impossible(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    config = preset("demo")
    controller.start(config)
    controller.start(config)
    qtbot.waitUntil(lambda: bool(backend.jobs))
    controller.start(config)
    qtbot.wait(20)
    assert backend.prepared == 1
    assert len(backend.jobs) == 1


def test_a_run_is_followed_to_its_offer_and_accepted(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    controller.start(preset("demo"))
    qtbot.waitUntil(lambda: bool(backend.jobs))
    job = backend.jobs[0]
    told = threading.Thread(
        target=lambda: [
            job.hear(Event(Kind.STARTED, {"device": "cpu", "epochs": 2, "steps": 4})),
            job.hear(Event(Kind.STEP, {"step": 2, "steps": 4, "epoch": 1, "loss": 2.0})),
            job.hear(Event(Kind.FINISHED, {})),
        ]
    )
    told.start()
    qtbot.waitUntil(lambda: controller.offer is not None)
    told.join()
    assert controller.story.phase is Phase.FINISHED
    assert controller.story.each.y == (2.0,)
    controller.use()
    qtbot.waitUntil(lambda: backend.accepted == ["run-1"])
    qtbot.waitUntil(lambda: controller.offer is None)


def test_stop_and_cancel_reach_the_worker(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    controller.start(preset("demo"))
    qtbot.waitUntil(lambda: controller.story.phase is Phase.STARTING and bool(backend.jobs))
    qtbot.waitUntil(lambda: controller._job is not None)
    controller.stop()
    controller.cancel()
    assert backend.jobs[0].asked == ["stop", "cancel"]


def test_what_prevents_a_start_is_said_in_a_sentence(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    backend.trouble = NotEnoughData("There are 3 tagged breasts: tag more exams.")
    controller.start(preset("demo"))
    qtbot.waitUntil(lambda: controller.story.phase is Phase.FAILED)
    assert controller.story.sentence == "There are 3 tagged breasts: tag more exams."
    assert not controller.story.running


def test_a_restarted_window_watches_the_run_that_goes_on(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    backend.running = FakeJob(lambda _event: None)
    controller.reattach()
    qtbot.waitUntil(lambda: controller.story.running)
    backend.running.hear(Event(Kind.EPOCH, {"epoch": 3, "epochs": 9, "validation_loss": 1.5}))
    qtbot.waitUntil(lambda: controller.story.epoch == 3)
    controller.start(preset("demo"))
    assert backend.prepared == 0


def test_the_estimate_is_told_in_minutes_and_forgotten_when_settings_change(
    controller: TrainingController, qtbot: QtBot
) -> None:
    said: list[str] = []
    controller.estimate_changed.connect(said.append)
    controller.estimate(preset("demo"))
    qtbot.waitUntil(lambda: any("2 min 5 s" in text for text in said))
    controller.forget_estimate()
    assert said[-1] == ""


def test_a_warning_of_the_worker_is_shown(
    controller: TrainingController, backend: FakeBackend, lanes: Lanes, qtbot: QtBot
) -> None:
    controller.start(preset("demo"))
    qtbot.waitUntil(lambda: bool(backend.jobs))
    with qtbot.waitSignal(lanes.told) as told:
        backend.jobs[0].hear(Event(Kind.WARNING, {"sentence": "Half the batch fits."}))
    assert told.args == [Tone.WARNING, "Half the batch fits."]


def test_an_interrupted_run_is_offered_and_taken_up_again(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    backend.left = True
    with qtbot.waitSignal(controller.resumable_changed) as there:
        controller.refresh()
    assert there.args == [True]
    controller.resume()
    qtbot.waitUntil(lambda: bool(backend.jobs))
    assert backend.resumed == ["run-7"]
    assert controller.story.running
    assert controller.interrupted is None


def test_a_worker_that_dies_can_be_taken_up_again_at_once(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    controller.start(preset("demo"))
    qtbot.waitUntil(lambda: bool(backend.jobs))
    backend.jobs[0].hear(Event(Kind.INTERRUPTED, {"sentence": "The worker ended."}))
    qtbot.waitUntil(lambda: controller.interrupted == Path("run-1"))
    assert not controller.story.running
