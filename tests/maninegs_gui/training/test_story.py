from __future__ import annotations

import pytest

from core.jobs.protocol import Event, Kind
from maninegs_gui.training.story import Phase, Story, fold


def told(*events: Event) -> Story:
    story = Story(phase=Phase.STARTING)
    for event in events:
        story = fold(story, event)
    return story


STARTED = Event(Kind.STARTED, {"device": "cpu", "epochs": 4, "steps": 40, "resumed_from": 0})


def test_the_loss_is_drawn_over_epochs_as_steps_arrive() -> None:
    story = told(
        STARTED,
        Event(Kind.STEP, {"step": 5, "steps": 40, "epoch": 1, "loss": 3.0, "seconds_left": 20}),
        Event(Kind.STEP, {"step": 10, "steps": 40, "epoch": 1, "loss": 2.5, "seconds_left": 18}),
    )
    assert story.each.x == (0.5, 1.0)
    assert story.each.y == (3.0, 2.5)
    assert story.seconds_left == 18
    assert story.running


def test_what_was_not_measured_is_left_out_of_the_curve() -> None:
    story = told(
        STARTED,
        Event(Kind.EPOCH, {"epoch": 1, "epochs": 4, "validation_loss": None, "best": False}),
        Event(
            Kind.EPOCH, {"epoch": 2, "epochs": 4, "loss": 2.2, "validation_loss": 2.0, "best": True}
        ),
    )
    assert story.validation.x == (2.0,)
    assert story.loss.y == (2.2,)
    assert story.best_epoch == 2


def test_events_told_twice_after_reattaching_do_not_bend_the_curve_back() -> None:
    step = Event(Kind.STEP, {"step": 10, "steps": 40, "epoch": 1, "loss": 2.5})
    assert told(STARTED, step, step).each.x == (1.0,)


@pytest.mark.parametrize(
    ("kind", "phase"),
    [
        (Kind.FINISHED, Phase.FINISHED),
        (Kind.CANCELLED, Phase.CANCELLED),
        (Kind.INTERRUPTED, Phase.INTERRUPTED),
        (Kind.FAILED, Phase.FAILED),
    ],
)
def test_every_ending_frees_the_start_button(kind: Kind, phase: Phase) -> None:
    story = told(STARTED, Event(kind, {"sentence": "It ended."}))
    assert story.phase is phase
    assert not story.running
