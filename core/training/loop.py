"""The training loop: epochs, checkpoints, and going on after what went wrong."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from core.dataset.snapshot import Snapshot, Split
from core.domain.errors import WorldError
from core.jobs.control import Control, ParentGone
from core.jobs.protocol import Event, Kind, event
from core.training import checkpoint as checkpoints
from core.training.augment import augment
from core.training.checkpoint import Checkpoint, NoSpace
from core.training.config import TrainConfig
from core.training.data import Batch, Pairs
from core.training.device import Device
from core.training.estimate import estimate
from core.training.faults import Faults
from core.training.network import Network
from core.training.sampler import mean_distance
from core.training.step import Objective, Stepper, gradients_finite, rate_factor
from core.training.validate import Validator

Emit = Callable[[Event], None]

_BAD_IN_A_ROW = 3
_ROLLBACKS = 5
_TELL_EVERY = 0.5
_RETRY_DISK = 10.0
_EPOCH_CHECKPOINT = 60.0
_TRIAL = 4


class Trainer:
    """One run from its first step, or from its newest whole checkpoint, to its end.

    Parameters
    ----------
    run
        The run folder; checkpoints go there.
    config, snapshot, snapshot_sha
        What to train, and the SHA-256 of the snapshot's manifest.
    device
        Where.
    control
        What the parent asks.
    emit
        Takes the events.
    """

    def __init__(
        self,
        run: Path,
        config: TrainConfig,
        snapshot: Snapshot,
        snapshot_sha: str,
        *,
        device: Device,
        control: Control,
        emit: Emit,
        faults: Faults | None = None,
    ) -> None:
        self.run, self.config, self.snapshot_sha = run, config, snapshot_sha
        self.device, self.control, self.emit = device, control, emit
        self.faults = faults or Faults()
        self.images = len(snapshot.image_ids)
        self.pairs = Pairs(snapshot, Split.TRAIN, config.size)
        self.validator = Validator(Pairs(snapshot, Split.VALIDATION, config.size), config)
        self.sampler = self.pairs.sampler(config, config.seed)
        torch.manual_seed(config.seed)
        self.network = Network(config, snapshot.width).to(device.where)
        self.generator = torch.Generator().manual_seed(config.seed)
        objective = Objective.of(config)
        self.stepper = Stepper(self.network, device, self.faults, objective, config.micro_batch)
        self.scaler = device.scaler
        temperatures = list(self.network.log_temperatures.parameters())
        special = {id(p) for p in temperatures}
        others = [p for p in self.network.parameters() if id(p) not in special]
        self.optimiser = torch.optim.Adam(
            [
                {"params": others, "weight_decay": config.weight_decay},
                {"params": temperatures, "weight_decay": 0.0},
            ],
            lr=config.learning_rate,
        )
        self.step = 0
        self.scale = 1.0
        self.history: list[dict[str, Any]] = []
        self.stopped = False
        self.best: float = math.inf
        self.best_step: int | None = None
        self._sum, self._count = 0.0, 0
        self._bad, self._rollbacks = 0, 0
        self._saved_at = self._told_at = time.monotonic()
        self._seconds: list[float] = []
        self._trying = False

    # -- the run ---------------------------------------------------------------

    def resume(self) -> int:
        """Go on from the newest whole checkpoint; returns its step, 0 for a new run."""
        found = checkpoints.newest(self.run, self.snapshot_sha, self._warn_checkpoint)
        if found is not None:
            self._restore(found)
        return self.step

    def train(self) -> None:
        """Run to the end, or until ``stop`` at the end of an epoch.

        Raises
        ------
        Cancelled
            When the parent said ``cancel``.
        ParentGone
            When the parent went away; a checkpoint was written.
        """
        self.network.train()
        try:
            while self.step < self.config.steps and not self.stopped:
                self._one_step()
                if self.step % self.config.steps_per_epoch == 0 and self._count:
                    self.stopped = self.control.stopping
                    self._end_epoch()
                elif time.monotonic() - self._saved_at > self.config.checkpoint_minutes * 60:
                    self.save()
                self.control.check()
        except ParentGone:
            self.save(wait=False)
            raise
        self._take_best()

    def trial(self, steps: int = _TRIAL) -> float:
        """Seconds of one step: the median of a few real ones, the first left out."""
        self.network.train()
        self._trying = True
        for _ in range(steps + 1):
            self._one_step()
            self.control.check()
        return sorted(self._seconds[1:])[len(self._seconds[1:]) // 2]

    # -- one step --------------------------------------------------------------

    @property
    def epoch(self) -> int:
        """The epoch under way, from 0."""
        return self.step // self.config.steps_per_epoch

    @property
    def mu(self) -> float:
        """Mean of the distances that are drawn in this epoch."""
        return mean_distance(self.config.sampler, self.epoch)

    def _one_step(self) -> None:
        start = time.monotonic()
        self._set_rates()
        batch = self.pairs.batch(self.sampler.next_batch(self.mu), self.device.where)
        changed = augment(batch.pixels, self.config.augment, self.generator)
        batch = replace(batch, pixels=self.faults.spoil(changed))
        # A bad batch spoils the batch-norm statistics before its loss tells.
        buffers = [b.clone() for b in self.network.buffers()]
        loss = self._gradients(batch)
        self.scaler.unscale_(self.optimiser)
        if not (math.isfinite(loss) and gradients_finite(self.network)):
            for kept, now in zip(buffers, self.network.buffers(), strict=True):
                now.copy_(kept)
            self.scaler.update()
            self._skip()
            return
        self.scaler.step(self.optimiser)
        self.scaler.update()
        self._bad = 0
        self.step += 1
        self._sum += loss
        self._count += 1
        self._seconds.append(time.monotonic() - start)
        self._tell(loss)

    def _gradients(self, batch: Batch) -> float:
        while True:
            self.optimiser.zero_grad(set_to_none=True)
            try:
                return self.stepper.backward(batch, self.scaler)
            except torch.OutOfMemoryError as error:
                if not self.stepper.halve(len(batch.pixels)):
                    raise WorldError(
                        "The device's memory does not hold even two images: choose a smaller "
                        "size or encoder, or train on the processor."
                    ) from error
            if self.device.where.type == "cuda":
                torch.cuda.empty_cache()
            self._warn(
                "memory",
                f"The device's memory ran out: {self.stepper.micro_batch} images pass at once "
                "from now on; the result is the same, the run takes longer.",
            )

    def _set_rates(self) -> None:
        config = self.config
        warmup = round(config.warmup_epochs * config.steps_per_epoch)
        floor = config.final_rate / config.learning_rate
        factor = self.scale * rate_factor(self.step, warmup, config.steps, floor)
        network, temperatures = self.optimiser.param_groups
        network["lr"] = config.learning_rate * factor
        temperatures["lr"] = config.temperature_rate * factor

    def _skip(self) -> None:
        """A step whose numbers are not finite changes nothing (fault 25)."""
        self._bad += 1
        self.optimiser.zero_grad(set_to_none=True)
        if self._bad < _BAD_IN_A_ROW:
            self._warn("numbers", f"Step {self.step + 1} gave no finite loss and was skipped.")
            return
        self._bad = 0
        self._rollbacks += 1
        if self._rollbacks > _ROLLBACKS:
            raise WorldError(
                "The loss is not finite again and again: lower the learning rate or check the "
                "images, then start a new run."
            )
        found = checkpoints.newest(self.run, self.snapshot_sha, self._warn_checkpoint)
        scale, rollbacks = self.scale / 2, self._rollbacks
        sampler, generator = self.sampler.state(), self.generator.get_state()
        if found is not None:
            self._restore(found)
            # Other batches than those that failed.
            self.sampler.restore(sampler)
            self.generator.set_state(generator)
        self.scale, self._rollbacks = scale, rollbacks
        self._warn(
            "numbers",
            f"The loss was not finite {_BAD_IN_A_ROW} times in a row: the run went back to step "
            f"{self.step} and goes on with half the learning rate.",
        )

    # -- epochs ----------------------------------------------------------------

    def _end_epoch(self) -> None:
        seen = self.validator.look(self.network, self.device) if self.validator else None
        best = seen is not None and seen.loss < self.best
        if seen is not None and best:
            self.best, self.best_step = seen.loss, self.step
        number = self.step // self.config.steps_per_epoch
        entry: dict[str, Any] = {
            "epoch": number,
            "loss": self._sum / self._count,
            "validation_loss": seen.loss if seen else None,
            "validation_distance": seen.distance if seen else None,
            "chance_distance": seen.chance if seen else None,
            "rate": self.optimiser.param_groups[0]["lr"],
            "temperature": self.network.log_temperatures["views"].exp().item(),
            "mu": mean_distance(self.config.sampler, number - 1),
            "best": best,
        }
        self.history.append(entry)
        self._sum, self._count = 0.0, 0
        patience = min(_EPOCH_CHECKPOINT, self.config.checkpoint_minutes * 60)
        waited = time.monotonic() - self._saved_at > patience
        if best or waited or self.step >= self.config.steps or self.stopped:
            self.save()
        self.emit(
            event(
                Kind.EPOCH,
                **entry,
                epochs=self.config.epochs,
                seconds_left=self.seconds_left(),
            )
        )

    def seconds_left(self) -> float | None:
        """How long the rest takes, from the last steps; None before there were any."""
        recent = sorted(self._seconds[-20:])
        if not recent:
            return None
        return round(recent[len(recent) // 2] * (self.config.steps - self.step), 1)

    def _take_best(self) -> None:
        """The epoch of lowest validation loss becomes the model, if that is wanted."""
        if not self.config.keep_best or self.best_step in (None, self.step):
            return
        assert self.best_step is not None
        try:
            found = checkpoints.at(self.run, self.best_step, self.snapshot_sha)
        except WorldError as error:
            self._warn("checkpoint", f"{error.sentence} The last epoch is taken instead.")
            return
        self.network.load_state_dict(found.weights)

    # -- checkpoints -----------------------------------------------------------

    def save(self, *, wait: bool = True) -> None:
        """Write a checkpoint; when the disk is full, wait until it is not (fault 6).

        With ``wait`` false (the parent is gone) one attempt is made, and the
        checkpoint before it stays the newest.
        """
        found = self._capture()
        size = sum(t.nbytes for part in (found.weights, found.optimiser) for t in part.values())
        while True:
            try:
                if not checkpoints.room_for(self.run, size):
                    raise NoSpace(
                        "There is no space for a checkpoint: the one before it is kept, and "
                        "training waits until some is freed."
                    )
                checkpoints.write(self.run, found, self.snapshot_sha, self.faults.write)
                break
            except NoSpace as error:
                self._warn("disk", error.sentence)
                if not wait:
                    return
                self.control.pause(_RETRY_DISK)
        self._saved_at = time.monotonic()
        self.emit(event(Kind.CHECKPOINT, step=self.step))

    def _capture(self) -> Checkpoint:
        adam = self.optimiser.state_dict()
        tensors = {
            f"{index}.{name}": _whole(value)
            for index, values in adam["state"].items()
            for name, value in values.items()
        }
        tensors["generator.global"] = torch.get_rng_state()
        tensors["generator.augment"] = self.generator.get_state()
        if self.device.where.type == "cuda":
            tensors["generator.cuda"] = torch.cuda.get_rng_state()
        return Checkpoint(
            step=self.step,
            weights={n: _whole(t) for n, t in self.network.state_dict().items()},
            optimiser=tensors,
            state={
                "sampler": self.sampler.state(),
                "scaler": self.scaler.state_dict(),
                "history": self.history,
                "best": self.best if math.isfinite(self.best) else None,
                "best_step": self.best_step,
                "stopped": self.stopped,
                "scale": self.scale,
                "rollbacks": self._rollbacks,
                "sum": self._sum,
                "count": self._count,
                "micro_batch": self.stepper.micro_batch,
            },
        )

    def _restore(self, found: Checkpoint) -> None:
        self.network.load_state_dict(found.weights)
        adam = self.optimiser.state_dict()
        adam["state"] = {}
        for name, value in found.optimiser.items():
            index, part = name.split(".", 1)
            if index != "generator":
                adam["state"].setdefault(int(index), {})[part] = value
        self.optimiser.load_state_dict(adam)
        torch.set_rng_state(found.optimiser["generator.global"])
        self.generator.set_state(found.optimiser["generator.augment"])
        if self.device.where.type == "cuda" and "generator.cuda" in found.optimiser:
            torch.cuda.set_rng_state(found.optimiser["generator.cuda"])
        state = found.state
        self.sampler.restore(state["sampler"])
        if state["scaler"]:
            self.scaler.load_state_dict(state["scaler"])
        self.step = found.step
        self.history = list(state["history"])
        self.best = math.inf if state["best"] is None else state["best"]
        self.best_step = state["best_step"]
        self.stopped = state["stopped"]
        self.scale, self._rollbacks = state["scale"], state["rollbacks"]
        self._sum, self._count = state["sum"], state["count"]
        self.stepper.micro_batch = state["micro_batch"]

    # -- telling ---------------------------------------------------------------

    def _tell(self, loss: float) -> None:
        if len(self._seconds) == _TRIAL + 1 and not self._trying:
            each = sorted(self._seconds[1:])[_TRIAL // 2]
            left = self.config.steps - self.step
            self.emit(estimate(each, left, self.images, self.config.batch))
        if time.monotonic() - self._told_at < _TELL_EVERY:
            return
        self._told_at = time.monotonic()
        self.emit(
            event(
                Kind.STEP,
                step=self.step,
                steps=self.config.steps,
                epoch=(self.step - 1) // self.config.steps_per_epoch + 1,
                loss=loss,
                seconds_left=self.seconds_left(),
            )
        )

    def _warn(self, code: str, sentence: str) -> None:
        self.emit(event(Kind.WARNING, code=code, sentence=sentence))

    def _warn_checkpoint(self, sentence: str) -> None:
        self._warn("checkpoint", sentence)


def _whole(tensor: Tensor) -> Tensor:
    """A copy on the CPU that shares its memory with nothing."""
    return tensor.detach().to("cpu", copy=True).contiguous()
