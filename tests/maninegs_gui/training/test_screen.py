"""The page says what stops a start, and asks and shows what the run needs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.dataset.checks import Check, Severity
from core.jobs.protocol import Event, Kind
from maninegs_gui.actions import Actions
from maninegs_gui.training.backend import Offer
from maninegs_gui.training.controller import TrainingController
from maninegs_gui.training.screen import TrainingScreen
from maninegs_gui.training.story import Phase
from tests.support.training import FakeBackend, FakeJob

STOP = Check("leak", Severity.STOP, "Two share an image.", "Join them.", ("P0001", "P0002"))
WEAK = Check("missing", Severity.WARNING, "Images not where they lay: 3.", "Relink them.")
NOTE = Check("note", Severity.NOTE, "Breasts read by several: 2; settled: 1.")


@pytest.fixture
def actions() -> Actions:
    return Actions()


@pytest.fixture
def screen(
    controller: TrainingController, backend: FakeBackend, actions: Actions, qtbot: QtBot
) -> TrainingScreen:
    made = TrainingScreen(controller, actions)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    return made


def shown(screen: TrainingScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen._controller.preparation.looked):
        screen.show()


def begun(screen: TrainingScreen, actions: Actions, backend: FakeBackend, qtbot: QtBot) -> FakeJob:
    shown(screen, qtbot)
    actions["training.start"].trigger()
    qtbot.waitUntil(lambda: screen._controller._job is not None)
    job = backend.jobs[-1]
    job.hear(Event(Kind.STARTED, {"device": "cuda", "epochs": 4, "steps": 8, "threads": 2}))
    qtbot.waitUntil(lambda: screen.headline == "Epoch 1 of 4")
    return job


def test_checks_are_told_by_word_and_sentence_and_what_to_do(
    screen: TrainingScreen, backend: FakeBackend, actions: Actions, qtbot: QtBot
) -> None:
    backend.checks = (STOP, WEAK, NOTE)
    shown(screen, qtbot)
    assert screen.checks.head == "1 thing stops the training"
    assert screen.checks.texts == (
        "Stop: Two share an image. Join them.",
        "Warning: Images not where they lay: 3. Relink them.",
        "Note: Breasts read by several: 2; settled: 1.",
    )
    texts = [one.text() for one in screen.checks.findChildren(QLabel)]
    assert "Patients: P0001, P0002" in texts
    assert not actions["training.start"].isEnabled()
    assert screen._blocked.isVisible()


def test_warnings_do_not_stop_a_start(
    screen: TrainingScreen, backend: FakeBackend, actions: Actions, qtbot: QtBot
) -> None:
    backend.checks = (WEAK,)
    shown(screen, qtbot)
    assert screen.checks.head == "The training can start; 1 warning"
    assert actions["training.start"].isEnabled()


def test_settings_that_stop_the_start_block_it_and_others_free_it(
    screen: TrainingScreen, backend: FakeBackend, actions: Actions, qtbot: QtBot
) -> None:
    shown(screen, qtbot)
    backend.checks = (STOP,)
    screen.form.batch.setValue(99)
    qtbot.waitUntil(lambda: not actions["training.start"].isEnabled())
    backend.checks = ()
    screen.form.batch.setValue(98)
    qtbot.waitUntil(actions["training.start"].isEnabled)


def test_pause_and_go_on_take_turns(
    screen: TrainingScreen, backend: FakeBackend, actions: Actions, qtbot: QtBot
) -> None:
    job = begun(screen, actions, backend, qtbot)
    assert screen.run.pause.isVisible()
    assert "saves a checkpoint" in screen.run.closing
    screen.run.pause.click()
    qtbot.waitUntil(lambda: "pausing" in screen.run.details)
    job.hear(Event(Kind.PAUSED, {"step": 2}))
    qtbot.waitUntil(lambda: screen.headline == "Epoch 1 of 4: paused")
    assert not screen.run.pause.isVisible()
    assert "the computer is free" in screen.run.closing
    screen.run.go_on.click()
    assert job.asked == ["pause", "go on"]


def test_numbers_and_warnings_of_a_run_are_shown(
    screen: TrainingScreen, backend: FakeBackend, actions: Actions, qtbot: QtBot
) -> None:
    job = begun(screen, actions, backend, qtbot)
    job.hear(Event(Kind.TUNED, {"precision": "bf16", "micro_batch": 8, "threads": 3}))
    values = {
        "epoch": 1, "epochs": 4, "loss": 2.0, "validation_loss": 1.9, "validation_distance": 3.5,
        "chance_distance": 5.0, "mu": 9.5, "best": True,
        "temperatures": {"views": 0.2, "manifestations": 0.31},
    }  # fmt: skip
    job.hear(Event(Kind.EPOCH, values))
    job.hear(Event(Kind.WARNING, {"code": "memory", "sentence": "Half fits."}, 10.0))
    job.hear(Event(Kind.WARNING, {"code": "disk", "sentence": "The disk is full."}, 20.0))
    qtbot.waitUntil(lambda: len(screen.run.warnings) == 2)
    assert screen.run.warnings == ("The disk is full.", "Half fits.")
    facts = {(title, hint): value for title, value, hint in screen.run.facts}
    assert facts["Validation loss", "best in epoch 1"] == "1.900"
    assert facts["Distance of the most similar", "5.00 by chance"] == "3.50"
    assert facts["Distance of negatives", "mean, in tags"] == "9.5"
    assert facts["Temperature", "manifestations"] == "0.310"
    assert facts["Device", "bf16, 8 images at a time"] == "Graphics card"
    assert screen.run.distance.points(0) == screen.run.distance.points(1) == 1


def test_a_lost_graphics_card_is_a_question_and_yes_goes_on_with_the_processor(
    screen: TrainingScreen, backend: FakeBackend, actions: Actions, qtbot: QtBot
) -> None:
    job = begun(screen, actions, backend, qtbot)
    backend.left = True
    job.hear(Event(Kind.FAILED, {"code": "device", "sentence": "It does not answer."}))
    qtbot.waitUntil(screen.run.question.isVisible)
    assert screen.headline == "The graphics card was lost."
    screen.run.on_processor.click()
    qtbot.waitUntil(lambda: len(backend.jobs) == 2)
    assert backend.jobs[1].device == "cpu"
    qtbot.waitUntil(lambda: not screen.run.question.isVisible())


def test_left_for_later_the_run_can_be_taken_up_by_its_button(
    screen: TrainingScreen, backend: FakeBackend, actions: Actions, qtbot: QtBot
) -> None:
    job = begun(screen, actions, backend, qtbot)
    backend.left = True
    job.hear(Event(Kind.FAILED, {"code": "device", "sentence": "It does not answer."}))
    qtbot.waitUntil(screen.run.question.isVisible)
    screen.run.later.click()
    qtbot.waitUntil(lambda: not screen.run.question.isVisible())
    assert screen.run.resume.isVisible()
    screen.run.resume.click()
    qtbot.waitUntil(lambda: len(backend.jobs) == 2)
    assert backend.jobs[1].device is None


def test_a_run_that_diverged_and_kept_an_epoch_says_both(
    screen: TrainingScreen, backend: FakeBackend, actions: Actions, qtbot: QtBot
) -> None:
    job = begun(screen, actions, backend, qtbot)
    because = "The loss grew; the model of epoch 3 is kept."
    job.hear(Event(Kind.FINISHED, {"stopped_because": because}))
    qtbot.waitUntil(lambda: screen.run.details == because)
    assert screen._controller.story.phase is Phase.FINISHED
    qtbot.waitUntil(lambda: screen._controller.offer is not None)


def test_the_run_of_another_window_is_shown_and_cannot_be_touched(
    screen: TrainingScreen, backend: FakeBackend, actions: Actions, qtbot: QtBot
) -> None:
    backend.running = FakeJob(lambda _event: None)
    shown(screen, qtbot)
    qtbot.waitUntil(lambda: "Another window" in screen.run.closing)
    for action_id in ("start", "pause", "stop", "cancel"):
        assert not actions[f"training.{action_id}"].isEnabled()


def test_a_result_says_the_gain_and_can_be_compared_and_used(
    screen: TrainingScreen, backend: FakeBackend, actions: Actions, qtbot: QtBot
) -> None:
    shown(screen, qtbot)
    metrics = {"auc": {"value": 0.84, "low": 0.78, "high": 0.9}, "auc_untrained": {"value": 0.6}}
    screen._controller.offers.show(Offer("run-9", metrics, before={"auc": {"value": 0.8}}))
    assert "+0.24 against the untrained encoder (0.60)" in screen.result.gain
    assert "+0.04 against the model in use (0.80" in screen.result.gain
    with qtbot.waitSignal(screen.compare_wanted) as wanted:
        screen.result.compare.click()
    assert wanted.args == ["run-9"]
    screen.result.use.click()
    qtbot.waitUntil(lambda: backend.accepted == ["run-9"])
    qtbot.waitUntil(lambda: not screen.result.use.isVisible())


def test_a_result_that_could_not_be_measured_says_why(screen: TrainingScreen, qtbot: QtBot) -> None:
    shown(screen, qtbot)
    screen._controller.offers.show(Offer("run-9", {"note": "Too few are proven."}))
    assert "Too few are proven." in screen.result.note
    assert screen.result.gain == ""
