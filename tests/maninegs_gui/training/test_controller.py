"""A training is started, watched, paused, stopped and taken up again; never two at once."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.dataset.checks import Check, Severity
from core.domain.errors import NotEnoughData
from core.jobs.protocol import Event, Kind
from core.training.config import preset
from maninegs_gui.bridge.lanes import Lanes, Tone
from maninegs_gui.training.closing import Closing
from maninegs_gui.training.controller import TrainingController
from maninegs_gui.training.story import Asked, Phase
from tests.support.training import FakeBackend, FakeJob


def begun(controller: TrainingController, backend: FakeBackend, qtbot: QtBot) -> FakeJob:
    """A run that takes steps."""
    controller.start(preset("demo"))
    qtbot.waitUntil(lambda: controller._job is not None)
    backend.jobs[-1].hear(Event(Kind.STARTED, {"device": "cuda", "epochs": 2, "steps": 4}))
    qtbot.waitUntil(lambda: controller.story.phase is Phase.TRAINING)
    return backend.jobs[-1]


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
    controller.preparation.estimate_changed.connect(said.append)
    controller.estimate(preset("demo"))
    qtbot.waitUntil(lambda: any("2 min 5 s on the processor" in text for text in said))
    controller.preparation.change(preset("paper"))
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


def test_a_pause_is_asked_then_told_and_gone_on_from(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    job = begun(controller, backend, qtbot)
    controller.pause()
    assert (job.asked, controller.story.asked) == (["pause"], Asked.PAUSE)
    job.hear(Event(Kind.PAUSED, {"step": 2}))
    qtbot.waitUntil(lambda: controller.story.phase is Phase.PAUSED)
    assert controller.story.running
    controller.start(preset("demo"))
    assert backend.prepared == 1
    controller.go_on()
    job.hear(Event(Kind.CONTINUED, {"step": 2}))
    qtbot.waitUntil(lambda: controller.story.phase is Phase.TRAINING)
    assert job.asked == ["pause", "go on"]


def test_a_paused_run_that_is_stopped_goes_on_to_the_end_of_its_epoch(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    job = begun(controller, backend, qtbot)
    job.hear(Event(Kind.PAUSED, {"step": 2}))
    qtbot.waitUntil(lambda: controller.story.phase is Phase.PAUSED)
    controller.stop()
    assert job.asked == ["stop", "go on"]


def test_a_lost_graphics_card_is_asked_about_and_the_run_goes_on_without(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    job = begun(controller, backend, qtbot)
    backend.left = True
    backend.before = (
        Event(Kind.STARTED, {"device": "cuda", "epochs": 2, "steps": 4}),
        Event(Kind.EPOCH, {"epoch": 1, "epochs": 2, "loss": 2.0}),
    )
    job.hear(Event(Kind.FAILED, {"code": "device", "sentence": "The card is gone."}))
    qtbot.waitUntil(lambda: controller.interrupted is not None)
    assert controller.story.lost_device
    assert backend.endings == [Kind.FAILED]
    controller.resume("cpu")
    qtbot.waitUntil(lambda: len(backend.jobs) == 2)
    assert backend.jobs[-1].device == "cpu"
    assert backend.resumed == ["run-7"]
    assert controller.story.loss.y == (2.0,)
    assert controller.story.running


def test_a_lost_graphics_card_can_wait_for_another_day(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    job = begun(controller, backend, qtbot)
    backend.left = True
    job.hear(Event(Kind.FAILED, {"code": "device", "sentence": "The card is gone."}))
    qtbot.waitUntil(lambda: controller.interrupted is not None)
    controller.dismiss()
    assert not controller.story.lost_device
    assert controller.interrupted is not None


def test_a_run_that_diverged_is_not_offered_again(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    job = begun(controller, backend, qtbot)
    backend.left = True
    job.hear(Event(Kind.FAILED, {"code": "diverged", "sentence": "The loss is not finite."}))
    qtbot.waitUntil(lambda: backend.endings == [Kind.FAILED])
    qtbot.wait(30)
    assert controller.interrupted is None
    assert controller.story.sentence == "The loss is not finite."


def test_the_run_of_another_window_cannot_be_paused_or_stopped_here(
    controller: TrainingController, backend: FakeBackend, lanes: Lanes, qtbot: QtBot
) -> None:
    backend.running = FakeJob(lambda _event: None)
    controller.reattach()
    qtbot.waitUntil(lambda: controller.story.elsewhere)
    for ask in (controller.pause, controller.stop, controller.cancel, controller.go_on):
        with qtbot.waitSignal(lanes.told) as told:
            ask()
        assert "Another window started this training" in told.args[1]
    assert backend.running.asked == []


def test_a_start_that_the_checks_stop_says_why(
    controller: TrainingController, backend: FakeBackend, lanes: Lanes, qtbot: QtBot
) -> None:
    backend.checks = (Check("learn", Severity.STOP, "Too few.", "Tag more."),)
    with qtbot.waitSignal(controller.preparation.looked):
        controller.preparation.show(preset("demo"))
    assert not controller.ready
    with qtbot.waitSignal(lanes.told) as told:
        controller.start(preset("demo"))
    assert told.args == [Tone.WARNING, "Too few. Tag more."]
    assert backend.prepared == 0


def test_changed_settings_are_looked_at_once_without_reading_the_data_again(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    preparation = controller.preparation
    with qtbot.waitSignal(preparation.looked):
        preparation.show(preset("demo"))
    for epochs in (1, 2, 3):
        preparation.change(preset("demo").model_copy(update={"epochs": epochs}))
    with qtbot.waitSignal(preparation.looked):
        pass
    assert [(config.epochs, anew) for config, _, anew in backend.looks] == [
        (preset("demo").epochs, True),
        (3, False),
    ]


def test_what_an_earlier_worker_still_says_does_not_touch_the_new_run(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    first = begun(controller, backend, qtbot)
    first.hear(Event(Kind.CANCELLED, {}))
    qtbot.waitUntil(lambda: controller.story.phase is Phase.CANCELLED)
    second = begun(controller, backend, qtbot)
    first.hear(Event(Kind.FAILED, {"sentence": "Late."}))
    second.hear(Event(Kind.STEP, {"step": 1, "steps": 4, "epoch": 1, "loss": 1.0}))
    qtbot.waitUntil(lambda: controller.story.step == 1)
    assert controller.story.running


def test_a_cancel_before_the_worker_is_there_reaches_it(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    controller.start(preset("demo"))
    qtbot.waitUntil(lambda: controller.story.phase is Phase.STARTING)
    controller.cancel()
    qtbot.waitUntil(lambda: bool(backend.jobs) and backend.jobs[0].asked[:1] == ["cancel"])


def test_closing_the_window_while_a_training_runs_is_asked_once(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    closing = Closing(controller, window)
    assert closing.may_close()
    begun(controller, backend, qtbot)
    assert not closing.may_close()
    assert closing.question is not None
    closing.question.reject()
    qtbot.waitUntil(lambda: closing.question is None)
    assert not closing.may_close()
    closing.question.close_wanted.click()
    assert not window.isVisible()
    assert closing.may_close()


def test_the_run_of_another_window_does_not_keep_this_one_open(
    controller: TrainingController, backend: FakeBackend, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    backend.running = FakeJob(lambda _event: None)
    controller.reattach()
    qtbot.waitUntil(lambda: controller.story.elsewhere)
    assert Closing(controller, window).may_close()
