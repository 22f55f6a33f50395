"""The training: estimated, started, watched, and its model taken into use."""

from __future__ import annotations

from maninegs_gui.tour.guide import wait
from maninegs_gui.tour.walk import Tour
from maninegs_gui.training.story import Phase


def train(tour: Tour) -> None:
    """Estimate, start a short run, and watch it."""
    guide, reading = tour.guide, tour.reading
    screen, controller = reading.training.content, reading.controller
    guide.run("go.training")
    guide.until(lambda: controller.ready, "the data check")
    screen.form.epochs.setValue(6)
    screen.form.steps.setValue(6)
    screen.form.pixels.setCurrentIndex(screen.form.pixels.findData(64))
    guide.picture("training-data")
    controller.estimate(screen.form.config())
    guide.until(lambda: "about" in screen.estimate_text, "the estimate", 300)
    guide.picture("training-estimate")
    guide.run("training.start")
    guide.until(
        lambda: screen.loss.points(1) >= 2 or not controller.story.running, "the curves", 300
    )
    guide.picture("training-running")
    controller.start(screen.form.config())
    wait(100)
    assert "under way" in reading.window.messages.text, "a second start was not refused"
    reading.window.messages.dismiss()


def take_result(tour: Tour) -> None:
    """Wait for the end; take the model into use."""
    guide, controller = tour.guide, tour.reading.controller
    guide.until(lambda: not controller.story.running, "the end of the training", 600)
    assert controller.story.phase is Phase.FINISHED, controller.story.sentence
    guide.until(lambda: controller.offer is not None, "the offer")
    guide.picture("training-result")
    guide.run("training.use")
    guide.until(lambda: controller.offer is None, "the model to be taken into use")
    guide.picture("model-in-use")
    guide.run("go.reading")
