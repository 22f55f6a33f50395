"""Before a start: whether the run fits this computer, in sentences that say what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core import computer
from core.computer import Computer
from core.dataset.checks import Check, Severity
from core.domain.errors import NotEnoughData, WorldError
from core.jobs.protocol import Event, Kind
from core.models import preflight
from core.models.preflight import Trial
from core.training.config import EncoderConfig, Modalities, TrainConfig, preset
from core.training.cost import cost
from tests.support.material import material

ROOMY = Computer(disk=10**12, memory=10**11, cores=4, graphics=True)
SMALL = preset("demo").model_copy(update={"batch": 16})


def found(
    config: TrainConfig = SMALL,
    place: Computer = ROOMY,
    trial: Trial | None = None,
    *,
    weights: bool = True,
) -> dict[str, Check]:
    there = True if weights else None
    checks = preflight.check(material(), config, place, trial, found=lambda _encoder: there)
    return {one.code: one for one in checks}


def test_a_small_run_on_a_roomy_computer_gives_nothing_to_say() -> None:
    assert not found()


def test_weights_that_are_missing_stop_unless_the_run_may_start_from_scratch() -> None:
    paper = preset("paper").model_copy(update={"batch": 16})
    assert found(paper, weights=False)["weights"].severity is Severity.STOP
    encoder = paper.encoder.model_copy(update={"scratch": True})
    scratch = paper.model_copy(update={"encoder": encoder})
    assert found(scratch, weights=False)["weights"].severity is Severity.WARNING
    assert "weights" not in found(paper)
    assert "weights" not in found(SMALL, weights=False)


def test_weights_that_are_there_and_cannot_be_used_stop() -> None:
    def refused(_encoder: EncoderConfig) -> object:
        raise WorldError("The weights are another encoder's: choose others.")

    paper = preset("paper")
    checks = preflight.check(material(), paper, ROOMY, found=refused)
    said = next(one for one in checks if one.code == "weights")
    assert (said.severity, said.sentence) == (
        Severity.STOP,
        "The weights are another encoder's.",
    )
    assert said.todo == "Choose others."


def test_a_batch_larger_than_what_teaches_is_told() -> None:
    assert "36 breasts" in found(preset("demo"))["batch"].sentence


@pytest.mark.parametrize(
    ("free", "severity"), [(10**6, Severity.STOP), (2**27, Severity.WARNING), (10**12, None)]
)
def test_the_disk_is_weighed_against_pixels_checkpoints_and_models(
    free: int, severity: Severity | None
) -> None:
    said = found(place=Computer(disk=free, memory=10**11, graphics=True)).get("disk")
    assert (said.severity if said else None) is severity


def test_what_a_run_writes_is_counted_from_its_settings() -> None:
    price = cost(SMALL.encoder, SMALL.size)
    needed = preflight.disk_needed(material(), SMALL, price)
    pixels = 120 * 96**2
    checkpoints = 4 * 3 * 4 * price.parameters
    assert pixels + checkpoints < needed < 1.5 * (pixels + checkpoints)


def test_memory_matters_on_the_processor_alone() -> None:
    tight = Computer(disk=10**12, memory=10**9, cores=2, graphics=False)
    paper = preset("paper").model_copy(update={"batch": 32, "size": 512})
    assert found(paper, tight)["memory"].severity is Severity.STOP
    some = Computer(disk=10**12, memory=4 * 10**9, cores=2, graphics=False)
    assert found(paper, some)["memory"].severity is Severity.WARNING
    assert "memory" not in found(paper, Computer(10**12, 10**9, 2, graphics=True))
    on_cpu = paper.model_copy(update={"device": "cpu"})
    assert "memory" in found(on_cpu, Computer(10**12, 10**9, 2, graphics=True))


def test_the_published_recipe_on_a_processor_says_how_many_days() -> None:
    place = Computer(disk=10**12, memory=10**11, cores=2, graphics=False)
    said = found(preset("paper"), place)["time"]
    assert said.severity is Severity.WARNING
    assert " days" in said.sentence
    assert "time" not in found(preset("paper"), ROOMY)
    assert "time" not in found(SMALL, place)


def test_a_trial_says_the_time_and_the_device_that_it_measured() -> None:
    said = found(trial=Trial(600.0, "cuda", "Tesla T4"))["time"]
    assert (said.severity, "10 min" in said.sentence) == (Severity.NOTE, True)
    assert "Tesla T4" in said.sentence
    slow = found(trial=Trial(9.2 * 86_400, "cpu"))["time"]
    assert (slow.severity, "10 days on the processor" in slow.sentence) == (Severity.WARNING, True)


def test_a_batch_that_the_graphics_card_does_not_hold_passes_in_parts() -> None:
    said = found(trial=Trial(60.0, "cuda", "", 9 * 10**9, 4 * 10**9, 8))["device-memory"]
    assert said.severity is Severity.WARNING
    assert "8 images at a time" in said.todo
    assert "device-memory" not in found(trial=Trial(60.0, "cuda", "", 10**9, 4 * 10**9))


@pytest.mark.parametrize(
    "values", [{"seconds_total": 5.0}, {"seconds_total": 5, "memory_needed": None, "device": None}]
)
def test_a_trial_of_an_older_worker_leaves_open_what_it_did_not_tell(
    values: dict[str, Any],
) -> None:
    assert Trial.of(Event(Kind.TRIAL, values)) == Trial(5.0)


def test_a_trial_of_a_newer_worker_is_read_whole() -> None:
    values = {
        "seconds_total": 7.5, "device": "cuda", "device_name": "T4", "memory_needed": 10,
        "memory_free": 20, "micro_batch": 4, "anything": "else",
    }  # fmt: skip
    assert Trial.of(Event(Kind.TRIAL, values)) == Trial(7.5, "cuda", "T4", 10, 20, 4)


def test_views_alone_need_both_views() -> None:
    assert not found(SMALL.model_copy(update={"model": Modalities.II}))


def test_the_first_stop_is_raised() -> None:
    checks = (Check("a", Severity.WARNING, "A."), Check("b", Severity.STOP, "B is.", "Do b."))
    with pytest.raises(NotEnoughData, match=r"B is\. Do b\."):
        preflight.require(checks)
    preflight.require(checks[:1])


def test_this_computer_is_looked_at(tmp_path: Path) -> None:
    seen = computer.look(tmp_path)
    assert seen.disk
    assert seen.memory is None or seen.memory > 0
    assert seen.cores >= 1


def test_a_disk_that_is_gone_is_not_known(tmp_path: Path) -> None:
    assert computer.look(tmp_path / "gone").disk is None
