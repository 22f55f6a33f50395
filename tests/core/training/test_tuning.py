"""What is chosen for a computer, and that a trial leaves nothing behind."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from core.dataset.snapshot import Split
from core.jobs.control import Control
from core.jobs.protocol import Event, Kind
from core.training import checkpoint as checkpoints
from core.training import tuning
from core.training.config import TrainConfig
from core.training.data import Batch, Pairs
from core.training.device import Device, choose
from core.training.loop import Trainer
from core.training.network import Network
from core.training.tuning import Choice, Compiled, from_document, tune
from tests.support.runs import tiny_config
from tests.support.snapshots import small_snapshot

CPU = choose("cpu")
HALF = choose("cpu", "bf16")
SHA = "a" * 64


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


def batch() -> Batch:
    return Pairs(small_snapshot(), Split.TRAIN, 32).batch(np.arange(8), CPU.where)


class Clock:
    """Tells the time that steps of each side take: plain ones, and those that are tried."""

    def __init__(self, plain: float, tried: float) -> None:
        self._now = 0.0
        self._turns = self._steps(plain, tried)
        self._inside = False

    def _steps(self, plain: float, tried: float) -> Iterator[float]:
        while True:
            yield plain
            yield tried

    def __call__(self) -> float:
        if self._inside:
            self._now += next(self._turns)
        self._inside = not self._inside
        return self._now


def chosen(clock: Clock, steps: int = 10_000, device: Device = HALF, **other: Any) -> Choice:
    """What is chosen where half precision is the rule and full precision is tried."""
    config = tiny_config(**other)
    network = Network(config, 35)
    return tune(network, batch(), config, device, steps=steps, clock=clock)


def test_what_is_tried_is_taken_only_where_it_is_clearly_faster() -> None:
    assert chosen(Clock(1.0, 0.5)).precision == "full"
    assert chosen(Clock(1.0, 0.97)).precision == "bf16"
    assert chosen(Clock(1.0, 3.6)).precision == "bf16"
    assert chosen(Clock(1.0, 0.5)).trial == {"plain": 1000.0, "full": 500.0}


@pytest.mark.parametrize("wish", ["auto", "on"])
def test_a_processor_is_never_given_the_layout_that_breaks_it(wish: str) -> None:
    found = chosen(Clock(1.0, 0.5), device=CPU, channels_last=wish)
    assert not found.channels_last
    assert found.plain


def test_what_a_card_cannot_do_is_not_chosen_and_ends_no_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = tuning._Trial.step

    def step(trial: Any, stepper: Any, scaler: Any) -> float:
        if stepper.device.precision == "full":
            raise RuntimeError("cuDNN error: CUDNN_STATUS_NOT_SUPPORTED")
        return real(trial, stepper, scaler)

    monkeypatch.setattr(tuning._Trial, "step", step)
    found = chosen(Clock(1.0, 0.5))
    assert found.precision == "bf16"
    assert found.trial == {"full": None}


def test_a_run_too_short_to_repay_a_trial_has_none() -> None:
    found = chosen(Clock(1.0, 0.5), steps=100)
    assert found.plain
    assert found.needed is not None
    assert found.needed > 0


@pytest.mark.parametrize(("wish", "device"), [("bf16", HALF), ("full", CPU)])
def test_what_a_person_decided_is_not_tried(wish: str, device: Device) -> None:
    found = chosen(Clock(1.0, 0.5), device=device, precision=wish)
    assert found.precision == wish
    assert found.trial == {}


def test_a_trial_leaves_network_and_random_numbers_as_they_were() -> None:
    config = tiny_config(model="IM")
    network = Network(config, 35)
    before = copy.deepcopy(network.state_dict())
    random = torch.get_rng_state()
    found = tune(network, batch(), config, HALF, steps=10_000, clock=Clock(1.0, 0.5))
    assert found.trial
    after = network.state_dict()
    assert all(torch.equal(before[name], after[name]) for name in before)
    assert torch.equal(torch.get_rng_state(), random)
    assert all(p.grad is None for p in network.parameters())
    assert network.training


def test_images_pass_in_parts_where_all_together_do_not_fit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    config = tiny_config()
    network, some = Network(config, 35), batch()
    each = tuning.bytes_of_an_image(network, some, CPU)
    assert each > 32 * 32 * 4
    monkeypatch.setattr(tuning, "memory_free", lambda _where: each * 12)
    found = tune(network, some, config, CPU, steps=10)
    assert found.micro_batch == 4, "half of the free memory, in a power of two"
    assert not found.plain
    asked = tune(network, some, tiny_config(micro_batch=2), CPU, steps=10)
    assert asked.micro_batch == 2
    monkeypatch.setattr(tuning, "memory_free", lambda _where: None)
    assert tune(network, some, config, CPU, steps=10).micro_batch == 0


def test_a_choice_survives_its_document() -> None:
    found = Choice("cpu", "full", True, False, 8, 10, 20, {"plain": 3.0, "full": None})
    assert from_document(found.document()) == found


def test_an_encoder_that_cannot_be_compiled_is_used_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none(*_: object) -> None:
        raise RuntimeError("Failed to find C++ compiler")

    network, told = Network(tiny_config(), 35).eval(), []
    monkeypatch.setattr(torch, "compile", lambda _encoder: none)
    encoder = Compiled(network.encoder, told.append)
    pixels = torch.rand(2, 32, 32)
    with torch.no_grad():
        assert torch.equal(encoder(pixels), network.encoder(pixels))
        assert torch.equal(encoder(pixels), network.encoder(pixels))
    assert [str(error) for error in told] == ["Failed to find C++ compiler"]
    monkeypatch.setattr(torch, "compile", none)
    Compiled(network.encoder, told.append)(pixels)
    assert len(told) == 2


@pytest.mark.parametrize(
    "error", [torch.OutOfMemoryError("full"), torch.AcceleratorError("CUDA error: gone")]
)
def test_want_of_memory_and_a_lost_device_are_not_the_compilers_fault(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr(torch, "compile", lambda _encoder: broken)
    encoder = Compiled(Network(tiny_config(), 35).encoder, lambda _error: None)
    with pytest.raises(type(error)):
        encoder(torch.rand(2, 32, 32))


# -- in a run ------------------------------------------------------------------


def trainer(run: Path, told: list[Event], config: TrainConfig, device: Device = CPU) -> Trainer:
    run.mkdir(exist_ok=True)
    return Trainer(
        run, config, small_snapshot(), SHA, device=device, control=Control(), emit=told.append
    )


def _same(one: Trainer, two: Trainer) -> bool:
    a, b = one.network.state_dict(), two.network.state_dict()
    return all(torch.equal(a[name], b[name]) for name in a)


def test_a_trial_that_chooses_nothing_changes_no_bit_of_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tuning, "_STEPS", {"cpu": 0})
    monkeypatch.setattr(tuning, "MARGIN", 0.0)
    told: list[Event] = []
    tried = trainer(tmp_path / "tried", told, tiny_config(keep_best=False), HALF)
    tried.train()
    config = tiny_config(keep_best=False, precision="bf16")
    plain = trainer(tmp_path / "plain", [], config, HALF)
    plain.train()
    (tuned,) = [e for e in told if e.kind is Kind.TUNED]
    assert "full" in tuned["trial"]
    assert tuned["precision"] == "bf16"
    assert _same(tried, plain)


def test_a_resumed_run_computes_as_it_did_before_without_another_trial(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tiny_config(keep_best=False)
    chosen = Choice("cpu", "full", micro_batch=8, trial={"plain": 2.0})
    monkeypatch.setattr(tuning, "tune", lambda *_, **__: chosen)
    whole = trainer(tmp_path / "whole", [], config)
    whole.train()
    begun = trainer(tmp_path / "begun", [], config)
    begun._settle()
    assert checkpoints.newest(begun.run, SHA, print) is not None, "kept before the first step"
    monkeypatch.setattr(tuning, "tune", lambda *_, **__: 1 / 0)
    again = trainer(tmp_path / "begun", [], config)
    again.resume()
    assert again.choice == chosen
    again.train()
    assert _same(whole, again)
    assert again.record.history == whole.record.history


def test_another_device_than_before_is_tried_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = trainer(tmp_path, [], tiny_config())
    run.choice = Choice("cuda", "bf16", compiled=True, micro_batch=2)
    run.save()
    told: list[Event] = []
    again = trainer(tmp_path, told, tiny_config())
    again.resume()
    monkeypatch.setattr(
        tuning, "tune", lambda *_, **__: replace(Choice("cpu", "full"), micro_batch=4)
    )
    again._settle()
    (tuned,) = [e for e in told if e.kind is Kind.TUNED]
    assert (tuned["precision"], tuned["compiled"], tuned["micro_batch"]) == ("full", False, 4)
