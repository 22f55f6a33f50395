"""The loop trains, resumes bit for bit, and survives what a run meets."""

from __future__ import annotations

import math
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from core.dataset.snapshot import Snapshot, Split
from core.domain.errors import Cancelled, NotEnoughData, WorldError
from core.jobs.control import Control, ParentGone
from core.jobs.protocol import Event, Kind
from core.training import checkpoint as checkpoints
from core.training import loop
from core.training.config import EncoderConfig, Modalities, TrainConfig
from core.training.device import DeviceLost, choose, is_full, is_lost
from core.training.faults import Faults
from core.training.loop import Trainer
from core.training.record import Diverged, Record
from core.training.validate import Validation
from tests.support.snapshots import small_snapshot

SHA = "a" * 64


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


def tiny(**other: Any) -> TrainConfig:
    values: dict[str, Any] = {
        "encoder": EncoderConfig(stem=4, widths=(4, 8), depths=(1, 1)),
        "projection": 8,
        "size": 32,
        "batch": 8,
        "epochs": 3,
        "steps_per_epoch": 4,
        "seed": 3,
        "device": "cpu",
    }
    return TrainConfig(**(values | other))


class Told:
    """Takes events, and may act on one."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.control = Control()
        self.on: dict[Kind, Any] = {}

    def __call__(self, item: Event) -> None:
        self.events.append(item)
        if item.kind in self.on:
            self.on[item.kind](item)

    def of(self, kind: Kind) -> list[Event]:
        return [e for e in self.events if e.kind is kind]


def build(
    run: Path, told: Told, data: Snapshot, config: TrainConfig, faults: Faults | None = None
) -> Trainer:
    return Trainer(
        run,
        config,
        data,
        SHA,
        device=choose("cpu"),
        control=told.control,
        emit=told,
        faults=faults,
    )


def trainer(run: Path, told: Told, faults: Faults | None = None, **other: Any) -> Trainer:
    run.mkdir(exist_ok=True)
    return build(run, told, small_snapshot(), tiny(**other), faults)


def _same(one: Trainer, two: Trainer) -> bool:
    a, b = one.network.state_dict(), two.network.state_dict()
    return all(torch.equal(a[name], b[name]) for name in a)


@pytest.mark.parametrize("model", list(Modalities))
def test_a_run_learns_and_tells_each_epoch(tmp_path: Path, model: Modalities) -> None:
    told = Told()
    run = trainer(tmp_path, told, model=model, epochs=10, learning_rate=3e-3)
    run.train()
    epochs = told.of(Kind.EPOCH)
    assert [e["epoch"] for e in epochs] == list(range(1, 11))
    assert epochs[-1]["loss"] < epochs[0]["loss"]
    assert all(e["validation_loss"] > 0 for e in epochs)
    assert epochs[-1]["seconds_left"] == 0
    assert len(told.of(Kind.TRIAL)) == 1
    assert [e["mu"] for e in epochs[:4]] == pytest.approx([11, 22 / 3, 11 / 3, 0])
    assert all(torch.isfinite(t) for t in run.network.log_temperatures.values())


@pytest.mark.parametrize("model", list(Modalities))
def test_a_resumed_run_is_bit_equal_to_an_uninterrupted_one(
    tmp_path: Path, model: Modalities
) -> None:
    whole = trainer(tmp_path / "whole", Told(), model=model, keep_best=False)
    whole.train()
    told = Told()
    broken = trainer(tmp_path / "broken", told, model=model, keep_best=False)
    for _ in range(6):
        broken._one_step()
        if broken.step == 4:
            broken._end_epoch()
    broken.save()
    torch.rand(5)
    again = trainer(tmp_path / "broken", told, model=model, keep_best=False)
    assert again.resume() == 6
    again.train()
    assert _same(whole, again)
    assert again.record.history == whole.record.history


def test_adams_means_lie_in_memory_as_their_parameters_do(tmp_path: Path) -> None:
    run = trainer(tmp_path, Told())
    run._one_step()
    found = run._capture()
    run.network.encoder.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    run.parts.restore(found)
    state = run.parts.optimiser.state
    wide = [p for p in run.network.parameters() if p.dim() == 4 and not p.is_contiguous()]
    assert wide
    for one in wide:
        assert state[one]["exp_avg"].stride() == one.stride()
        assert not state[one]["exp_avg"].requires_grad
    again = run._capture()
    assert again.optimiser.keys() == found.optimiser.keys()
    assert all(torch.equal(v, again.optimiser[n]) for n, v in found.optimiser.items())


def test_the_best_epoch_becomes_the_model(tmp_path: Path) -> None:
    run = trainer(tmp_path, Told())
    looks = iter([3.0, 1.0, 2.0])
    real = run.validator.look

    def look(network: Any, device: Any) -> Any:
        seen = real(network, device)
        return type(seen)(next(looks), seen.distance, seen.chance)

    run.validator.look = look  # type: ignore[method-assign]  # a fixed curve
    run.train()
    assert run.record.best_step == 8
    best = checkpoints.at(tmp_path, 8, SHA)
    assert all(torch.equal(v, best.weights[n]) for n, v in run.network.state_dict().items())
    kept = sorted(p.name for p in (tmp_path / "checkpoints").iterdir())
    assert kept == ["00000008", "00000012"]


def test_old_checkpoints_go_but_the_last_two_and_the_best_stay(tmp_path: Path) -> None:
    run = trainer(tmp_path, Told())
    run.record.best_step = 1
    for step in range(1, 7):
        run.step = step
        run.save()
    names = sorted(p.name for p in (tmp_path / "checkpoints").iterdir())
    assert names == ["00000001", "00000005", "00000006"]


@pytest.mark.parametrize("damage", ["flip", "truncate", "swap", "no manifest"])
def test_a_damaged_checkpoint_is_refused_and_the_one_before_is_used(
    tmp_path: Path, damage: str
) -> None:
    told = Told()
    run = trainer(tmp_path, told)
    for _ in range(2):
        run._one_step()
        run.save()
    first, second = (tmp_path / "checkpoints" / f"0000000{n}" for n in (1, 2))
    weights = second / "weights.safetensors"
    content = bytearray(weights.read_bytes())
    if damage == "flip":
        content[-1] ^= 1
    elif damage == "truncate":
        del content[-7:]
    elif damage == "swap":
        content = bytearray((first / weights.name).read_bytes())
    weights.write_bytes(content)
    if damage == "no manifest":
        (second / "manifest.json").unlink()
    again = trainer(tmp_path, told)
    assert again.resume() == 1
    assert told.of(Kind.WARNING)[-1]["code"] == "checkpoint"


def test_refused_checkpoints_of_later_steps_do_not_push_out_new_ones(tmp_path: Path) -> None:
    run = trainer(tmp_path, Told())
    run.save()
    for _ in range(3):
        run._one_step()
        run.save()
    for name in ("00000002", "00000003"):
        (tmp_path / "checkpoints" / name / "weights.safetensors").write_bytes(b"rotten")
    checkpoints.write(tmp_path, replace(run._capture(), step=0), SHA)
    again = trainer(tmp_path, Told())
    assert again.resume() == 0
    again._one_step()
    again.save()
    assert trainer(tmp_path, Told()).resume() == 1
    assert not list((tmp_path / "checkpoints").glob("0000000[23]"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_disk_that_is_really_full_leaves_the_old_checkpoint(tmp_path: Path) -> None:
    import resource

    run = trainer(tmp_path, Told())
    run.save()
    run._one_step()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3000, hard))
    try:
        with pytest.raises(checkpoints.NoSpace, match="the one before it is kept"):
            checkpoints.write(tmp_path, run._capture(), SHA)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [p.name for p in (tmp_path / "checkpoints").iterdir()] == ["00000000"]
    assert checkpoints.read(tmp_path / "checkpoints" / "00000000", SHA).step == 0


def test_a_checkpoint_of_another_snapshot_is_refused(tmp_path: Path) -> None:
    run = trainer(tmp_path, Told())
    run.save()
    refused: list[str] = []
    assert checkpoints.newest(tmp_path, "b" * 64, refused.append) is None
    assert "another snapshot" in refused[0]


@pytest.mark.parametrize("name", ["weights.safetensors", "optimiser.safetensors"])
def test_a_pickle_in_place_of_tensors_is_never_loaded(tmp_path: Path, name: str) -> None:
    from core import files

    class Evil:
        def __reduce__(self) -> tuple[Any, tuple[str]]:
            return (Path.touch, (tmp_path / "owned",))  # type: ignore[return-value]

    run = trainer(tmp_path, Told())
    run.save()
    folder = tmp_path / "checkpoints" / "00000000"
    torch.save({"x": Evil()}, folder / name)
    files.seal(folder, checkpoints.KIND, snapshot=SHA, run=tmp_path.name)
    refused: list[str] = []
    assert checkpoints.newest(tmp_path, SHA, refused.append) is None
    assert "cannot be read" in refused[0]
    assert not (tmp_path / "owned").exists()


def test_a_step_without_finite_numbers_changes_nothing(tmp_path: Path) -> None:
    told = Told()
    run = trainer(tmp_path, told, Faults(not_finite=frozenset({1})))
    run._one_step()
    before = {n: t.clone() for n, t in run.network.state_dict().items()}
    run._one_step()
    assert run.step == 1
    assert all(torch.equal(before[n], t) for n, t in run.network.state_dict().items())
    assert told.of(Kind.WARNING)[0]["code"] == "numbers"


def test_numbers_that_stay_bad_roll_back_with_a_lower_rate(tmp_path: Path) -> None:
    told = Told()
    run = trainer(tmp_path, told, Faults(not_finite=frozenset({6, 7, 8})))
    run.train()
    assert "went back to step 4" in told.of(Kind.WARNING)[-1]["sentence"]
    assert run.scale == 0.5
    assert run.step == 12
    assert all(torch.isfinite(t.float()).all() for t in run.network.state_dict().values())
    assert all(math.isfinite(e["loss"]) for e in run.record.history)


def test_numbers_that_never_get_better_end_the_run_with_a_sentence(tmp_path: Path) -> None:
    run = trainer(tmp_path, Told(), Faults(not_finite=frozenset(range(100))))
    with pytest.raises(WorldError, match="lower the learning rate"):
        run.train()


def test_memory_that_runs_out_halves_the_pass_and_not_the_result(tmp_path: Path) -> None:
    told = Told()
    whole = trainer(tmp_path / "a", Told(), batch=8)
    parts = trainer(tmp_path / "b", told, Faults(memory_for=5), batch=8)
    before = [p.clone() for p in parts.network.parameters()]
    whole._one_step()
    parts._one_step()
    assert parts.stepper.micro_batch == 4
    assert [e["code"] for e in told.of(Kind.WARNING)] == ["memory", "memory"]
    assert any(
        not torch.equal(a, b) for a, b in zip(before, parts.network.parameters(), strict=True)
    )


def test_gradients_in_parts_are_those_of_the_whole_where_no_batch_norm_mixes(
    tmp_path: Path,
) -> None:
    one, two = (trainer(tmp_path / n, Told()) for n in "ab")
    for run in (one, two):
        run.network.encoder.eval()  # batch norm is what legitimately differs between parts
    two.stepper.micro_batch = 4
    batch = one.parts.feed.take(5.0)
    losses = [run.stepper.backward(batch, run.parts.scaler) for run in (one, two)]
    assert losses[0] == pytest.approx(losses[1], rel=1e-5)
    for a, b in zip(one.network.parameters(), two.network.parameters(), strict=True):
        assert (a.grad is None) == (b.grad is None)
        if a.grad is not None and b.grad is not None:
            assert torch.allclose(a.grad, b.grad, rtol=1e-3, atol=1e-6)


def test_a_pass_that_ran_out_of_memory_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late, small = (trainer(tmp_path / n, Told(), model=Modalities.IM) for n in "ab")
    small.stepper.micro_batch = len(small.parts.feed.take(small.mu).pixels) // 2
    small.parts.feed.put_back()
    # Two runs of one process share torch's random numbers.
    everywhere = torch.get_rng_state()
    small._one_step()
    torch.set_rng_state(everywhere)
    real, failures = late.stepper.backward, [torch.OutOfMemoryError("simulated")]

    def backward(*args: Any) -> float:
        loss = real(*args)
        if failures:
            raise failures.pop()
        return loss

    monkeypatch.setattr(late.stepper, "backward", backward)
    late._one_step()
    assert late.stepper.micro_batch == small.stepper.micro_batch
    assert _same(late, small)


def test_a_scaler_that_looks_for_its_scale_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told()
    run = trainer(tmp_path, told)
    run.save()
    run.parts.scaler = torch.amp.GradScaler("cpu", init_scale=2.0**16)
    real = run.stepper.backward

    def backward(batch: Any, scaler: torch.amp.GradScaler) -> float:
        loss = real(batch, scaler)
        if scaler.get_scale() > 2**10:
            run.network.embedding.weight.grad = torch.full_like(
                run.network.embedding.weight, math.inf
            )
        return loss

    monkeypatch.setattr(run.stepper, "backward", backward)
    for _ in range(8):
        run._one_step()
    assert not told.of(Kind.WARNING)
    assert (run.step, run.scale) == (2, 1.0)


def test_memory_that_the_driver_misses_is_no_lost_device() -> None:
    told = torch.AcceleratorError("CUDA error: out of memory")
    library = RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling cublasCreate")
    for error in (told, library, torch.OutOfMemoryError("CUDA out of memory.")):
        assert is_full(error)
        assert not is_lost(error)
    gone = torch.AcceleratorError("CUDA error: unspecified launch failure")
    assert is_lost(gone)
    assert not is_full(gone)
    assert not is_full(RuntimeError("out of memory, says a program's own fault"))


def test_validation_breasts_that_measure_nothing_keep_nobody_from_training(
    tmp_path: Path,
) -> None:
    data = small_snapshot()
    views = data.views.copy()
    views[data.split == Split.VALIDATION, 1] = -1
    tmp_path.mkdir(exist_ok=True)
    run = build(tmp_path, Told(), replace(data, views=views), tiny(model=Modalities.II))
    assert not run.validator


def test_a_device_that_holds_nothing_ends_the_run_with_a_sentence(tmp_path: Path) -> None:
    run = trainer(tmp_path, Told(), Faults(memory_for=1))
    with pytest.raises(WorldError, match="smaller size or encoder"):
        run.train()


def test_a_full_disk_pauses_the_run_and_keeps_the_old_checkpoint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loop, "_RETRY_DISK", 0.01)
    told = Told()
    run = trainer(tmp_path, told)
    run.save()
    old = checkpoints.files.sha256(tmp_path / "checkpoints" / "00000000" / "manifest.json")
    run._one_step()
    run.faults.full_disk = 2
    seen = []

    def look(_: Event) -> None:
        names = [p.name for p in (tmp_path / "checkpoints").iterdir()]
        now = checkpoints.files.sha256(tmp_path / "checkpoints" / "00000000" / "manifest.json")
        seen.append((names, now))

    told.on[Kind.WARNING] = look
    run.save()
    assert seen == [(["00000000"], old)] * 2
    assert "waits until there is space" in told.of(Kind.WARNING)[0]["sentence"]
    assert checkpoints.newest(tmp_path, SHA, print).step == 1  # type: ignore[union-attr]


def test_a_cancel_ends_a_run_that_waits_for_the_disk(tmp_path: Path) -> None:
    told = Told()
    run = trainer(tmp_path, told, Faults(full_disk=1000))
    told.on[Kind.WARNING] = lambda _: told.control.hear("cancel\n")
    with pytest.raises(Cancelled):
        run.save()


def test_stop_finishes_the_epoch(tmp_path: Path) -> None:
    told = Told()
    run = trainer(tmp_path, told)
    told.control.hear("stop\n")
    run.train()
    assert run.step == 4
    assert len(told.of(Kind.EPOCH)) == 1


def test_cancel_ends_at_once(tmp_path: Path) -> None:
    told = Told()
    run = trainer(tmp_path, told)
    told.control.hear("cancel\n")
    with pytest.raises(Cancelled):
        run.train()
    assert run.step == 1


def test_a_pause_saves_first_and_changes_nothing(tmp_path: Path) -> None:
    whole = trainer(tmp_path / "whole", Told(), keep_best=False)
    whole.train()
    told = Told()
    run = trainer(tmp_path / "paused", told, keep_best=False)
    steps: list[int] = []

    def paused(item: Event) -> None:
        newest = checkpoints.newest(run.run, SHA, print)
        assert newest is not None
        steps.append(newest.step)
        assert item["step"] == newest.step
        told.control.hear("go on")

    told.on[Kind.PAUSED] = paused
    told.on[Kind.EPOCH] = lambda _: told.control.hear("pause")
    run.train()
    assert steps == [4, 8, 12]
    assert [e["step"] for e in told.of(Kind.CONTINUED)] == steps
    assert _same(whole, run)


def test_a_run_whose_parent_goes_while_it_is_paused_is_interrupted(tmp_path: Path) -> None:
    told = Told()
    run = trainer(tmp_path, told)
    told.control.hear("pause")
    told.on[Kind.PAUSED] = lambda _: told.control.lose_parent()
    with pytest.raises(ParentGone):
        run.train()
    assert [e.kind for e in told.events][-2:] == [Kind.CHECKPOINT, Kind.PAUSED]
    assert checkpoints.newest(tmp_path, SHA, print).step == 1  # type: ignore[union-attr]


def test_a_stop_while_paused_finishes_the_epoch(tmp_path: Path) -> None:
    told = Told()
    run = trainer(tmp_path, told)
    told.control.hear("pause")
    told.on[Kind.PAUSED] = lambda _: told.control.hear("stop")
    run.train()
    assert (run.step, run.record.stopped, run.record.stopped_because) == (4, True, "")


@pytest.mark.parametrize("lost", [0, 6])
def test_a_lost_device_saves_and_the_processor_goes_on_to_the_same_end(
    tmp_path: Path, lost: int
) -> None:
    whole = trainer(tmp_path / "whole", Told(), model=Modalities.IM, keep_best=False)
    whole.train()
    faults = Faults(device_lost=lost)
    run = trainer(tmp_path / "lost", Told(), faults, model=Modalities.IM, keep_best=False)
    with pytest.raises(DeviceLost, match="stopped answering"):
        run.train()
    again = trainer(tmp_path / "lost", Told(), model=Modalities.IM, keep_best=False)
    assert again.resume() == lost
    again.train()
    assert _same(whole, again)
    assert again.record.history == whole.record.history


def test_a_device_that_does_not_even_give_its_memory_back_leaves_the_checkpoint_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told()
    run = trainer(tmp_path, told, Faults(device_lost=6))

    def dead(*_: object, **__: object) -> None:
        raise torch.AcceleratorError("CUDA error: an illegal memory access was encountered")

    told.on[Kind.EPOCH] = lambda _: monkeypatch.setattr(run.parts, "capture", dead)
    with pytest.raises(DeviceLost):
        run.train()
    assert checkpoints.newest(tmp_path, SHA, print).step == 4  # type: ignore[union-attr]


def test_other_faults_are_not_taken_for_a_lost_device(tmp_path: Path) -> None:
    run = trainer(tmp_path, Told())
    run.validator.look = lambda *_: 1 / 0  # type: ignore[method-assign,assignment,return-value]
    with pytest.raises(ZeroDivisionError):
        run.train()


def test_numbers_that_never_get_better_keep_the_last_good_model(tmp_path: Path) -> None:
    told = Told()
    run = trainer(tmp_path, told, Faults(not_finite=frozenset(range(6, 100))))
    run.train()
    assert run.record.stopped
    assert "not finite again and again" in run.record.stopped_because
    best = checkpoints.at(tmp_path, 4, SHA)
    assert all(torch.equal(v, best.weights[n]) for n, v in run.network.state_dict().items())
    again = trainer(tmp_path, Told())
    again.resume()
    assert again.record.stopped_because == run.record.stopped_because
    again.train()
    assert _same(run, again)


def test_a_loss_that_stays_above_its_start_ends_the_run(tmp_path: Path) -> None:
    record = Record(chance=4.0)
    for loss in [4.1, 2.0, 5.4, 5.5, 5.6, 5.5]:
        record.add(loss, 0.1)
        record.end_epoch(1, None)
    assert not record.diverging
    record.add(7.0, 0.1)
    record.end_epoch(1, None)
    with pytest.raises(Diverged, match="lower the learning rate"):
        record.check()
    back = Record(chance=4.0)
    back.restore(record.state())
    assert back.diverging


def test_a_run_that_is_given_up_is_saved_with_its_good_model_even_where_it_was_saved_already(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = trainer(tmp_path, Told(), checkpoint_minutes=1e-9)

    def look(*_: object) -> Validation:
        return Validation(float(run.step), 0.0, 0.0)

    def check() -> None:
        if run.step == 8:
            raise Diverged("It does not learn.")

    monkeypatch.setattr(run.validator, "look", look)
    monkeypatch.setattr(run.record, "check", check)
    run.train()
    newest = checkpoints.newest(tmp_path, SHA, print)
    assert newest is not None
    assert (newest.step, newest.state["stopped_because"]) == (8, "It does not learn.")
    best = checkpoints.at(tmp_path, 4, SHA)
    assert all(torch.equal(v, best.weights[n]) for n, v in newest.weights.items())


def test_a_run_that_diverged_before_any_good_epoch_fails_with_its_code(tmp_path: Path) -> None:
    run = trainer(tmp_path, Told(), Faults(not_finite=frozenset(range(100))))
    with pytest.raises(Diverged) as told:
        run.train()
    assert told.value.code == "diverged"


def test_memory_that_runs_out_in_validation_halves_the_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = trainer(tmp_path, Told())
    expected = run.validator.look(run.network, run.device)
    real = run.network.encoder.forward

    def small(pixels: torch.Tensor) -> torch.Tensor:
        if len(pixels) > 5:
            raise torch.OutOfMemoryError("simulated")
        return real(pixels)

    monkeypatch.setattr(run.network.encoder, "forward", small)
    seen = run.validator.look(run.network, run.device)
    assert seen.loss == pytest.approx(expected.loss, rel=1e-5)
    assert seen.distance == expected.distance


def test_every_term_has_its_temperature_in_the_history(tmp_path: Path) -> None:
    run = trainer(tmp_path, Told(), model=Modalities.IM, epochs=1)
    run.train()
    entry = run.record.history[0]
    assert set(entry["temperatures"]) == set(run.network.log_temperatures)
    assert entry["temperature"] == entry["temperatures"]["views"]


def test_a_run_sees_its_own_fold(tmp_path: Path) -> None:
    from core.dataset.partition import partition

    run = trainer(tmp_path, Told(), folds=4, fold=1)
    seen = partition(small_snapshot(), folds=4, fold=1)
    held = set(seen.patient_ids[seen.split == 2].tolist())
    assert held
    assert held.isdisjoint(run.pairs.patients.tolist())


def test_a_checkpoint_of_another_version_is_refused_in_a_sentence(tmp_path: Path) -> None:
    from core import files

    run = trainer(tmp_path, Told())
    run.save()
    folder = tmp_path / "checkpoints" / "00000000"
    state = files.read_json(folder / "state.json")
    files.write_json(folder / "state.json", {**state, "version": 1})
    files.seal(folder, checkpoints.KIND, snapshot=SHA, run=tmp_path.name)
    assert not checkpoints.any_whole(tmp_path, SHA)
    refused: list[str] = []
    assert checkpoints.newest(tmp_path, SHA, refused.append) is None
    assert "another version" in refused[0]


def test_a_lost_parent_leaves_a_checkpoint(tmp_path: Path) -> None:
    told = Told()
    run = trainer(tmp_path, told)
    told.control.lose_parent()
    with pytest.raises(ParentGone):
        run.train()
    assert checkpoints.newest(tmp_path, SHA, print).step == 1  # type: ignore[union-attr]


def test_a_trial_estimates_and_leaves_nothing(tmp_path: Path) -> None:
    assert trainer(tmp_path, Told()).trial() > 0
    assert list(tmp_path.iterdir()) == []


def test_too_little_data_is_said_in_a_sentence(tmp_path: Path) -> None:
    data = small_snapshot(breasts=4)
    with pytest.raises(NotEnoughData):
        build(tmp_path, Told(), replace(data, tagged=data.tagged & False), tiny())


def test_a_run_without_validation_breasts_keeps_its_last_epoch(tmp_path: Path) -> None:
    data = small_snapshot()
    told = Told()
    run = build(tmp_path, told, replace(data, split=data.split * np.int8(0)), tiny())
    run.train()
    assert run.record.best_step is None
    assert told.of(Kind.EPOCH)[-1]["validation_loss"] is None
