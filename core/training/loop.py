"""The training loop: epochs, checkpoints, and going on after what went wrong."""

from __future__ import annotations

import contextlib
import dataclasses
import math
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch

from core.dataset.partition import partition
from core.dataset.snapshot import Snapshot, Split
from core.domain.errors import WorldError
from core.jobs.control import Control, ParentGone
from core.jobs.protocol import Event, Kind, event
from core.training import checkpoint as checkpoints
from core.training import tuning
from core.training.augment import augment
from core.training.checkpoint import NoSpace
from core.training.config import Negatives, Term, TrainConfig
from core.training.data import Batch, Pairs
from core.training.device import Device, DeviceLost, is_full, is_lost
from core.training.estimate import estimate
from core.training.faults import Faults
from core.training.feed import Feed
from core.training.network import Network
from core.training.record import Diverged, Record
from core.training.resume import Before, Parts
from core.training.sampler import mean_distance
from core.training.step import Objective, Stepper, gradients_finite, rate_factor
from core.training.tuning import Choice
from core.training.validate import Validation, Validator

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
        seen = partition(
            snapshot, collections=config.collections, folds=config.folds, fold=config.fold
        )
        self.pairs = Pairs(seen, Split.TRAIN, config.size)
        self.validator = Validator(seen, config)
        sampler = self.pairs.sampler(config, config.seed)
        torch.manual_seed(config.seed)
        self.network = Network(config, snapshot.width).to(device.where)
        self.stepper = Stepper(
            self.network, device, self.faults, Objective.of(config), config.micro_batch
        )
        self.record = Record(chance_loss(config))
        self.parts = Parts(
            network=self.network,
            optimiser=_optimiser(self.network, config),
            scaler=device.scaler,
            generator=torch.Generator().manual_seed(config.seed),
            feed=Feed(self.pairs, sampler, seen.pixels, config.size, device),
            record=self.record,
            stepper=self.stepper,
        )
        self.step = 0
        self.scale = 1.0
        self.choice: Choice | None = None
        self._before: Before | None = None
        self._bad, self._rollbacks = 0, 0
        self._saved_at = self._told_at = time.monotonic()
        self._saved_step: int | None = None
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
        Diverged
            When it does not learn and no epoch before was good.
        DeviceLost
            When the device stopped answering; a checkpoint was written where it could be.
        """
        self.network.train()
        try:
            self._settle()
            self._epochs()
        except ParentGone:
            self.save(wait=False)
            raise
        except Diverged as error:
            self._give_up(error)
        except Exception as error:
            if is_full(error):
                self._save_what_is_left()
                raise WorldError(
                    "The device's memory ran out where a smaller pass does not help: close other "
                    "programs that use it or choose a smaller batch, then resume the run."
                ) from error
            if not is_lost(error):
                raise
            self._save_what_is_left()
            raise DeviceLost from error
        self._take_best()

    def trial(self, steps: int = _TRIAL) -> float:
        """Seconds of one step: the median of a few real ones, the first left out."""
        self.network.train()
        self._trying = True
        self._settle()
        for _ in range(steps + 1):
            self._one_step()
            self.control.check()
        return self.record.median_step() or 0.0

    def _epochs(self) -> None:
        while self.step < self.config.steps and not self.record.stopped:
            self._one_step()
            if self.step % self.config.steps_per_epoch == 0 and self.record.started_epoch:
                self.record.stopped = self.control.stopping
                self._end_epoch()
                self.record.check()
            elif time.monotonic() - self._saved_at > self.config.checkpoint_minutes * 60:
                self.save()
            if self.control.pausing:
                self._pause()
            self.control.check()

    def _pause(self) -> None:
        self.save()
        self.device.empty_cache()
        self.emit(event(Kind.PAUSED, step=self.step))
        self.control.hold()
        self.emit(event(Kind.CONTINUED, step=self.step))

    # -- how it computes -------------------------------------------------------

    def _settle(self) -> None:
        """Choose precision, layout and pass, or do as the run did before (``tuning``)."""
        choice = self.choice
        if choice is None or choice.device != self.device.where.type:
            count = min(len(self.pairs), self.config.batch)
            spread = np.linspace(0, len(self.pairs) - 1, count).astype(np.int64)
            batch = self.pairs.batch(spread, self.device.where)
            left = self.config.steps - self.step
            choice = tuning.tune(self.network, batch, self.config, self.device, steps=left)
            self.stepper.micro_batch = choice.micro_batch
        chosen_now = choice is not self.choice
        self.choice = choice
        self.device = self.stepper.device = tuning.with_choice(self.device, choice)
        if self.parts.scaler.is_enabled() != self.device.scaler.is_enabled():
            self.parts.scaler = self.device.scaler
        tuning.arrange(self.network, choice)
        self.parts.lay_out()
        if choice.compiled:
            self.stepper.encoder = tuning.Compiled(self.network.encoder, self._not_compiled)
        self.emit(
            event(
                Kind.TUNED,
                precision=self.device.precision,
                channels_last=choice.channels_last,
                compiled=choice.compiled,
                micro_batch=self.stepper.micro_batch,
                threads=torch.get_num_threads(),
                resident=self.parts.feed.resident,
                trial=dict(choice.trial),
            )
        )
        # Another trial might choose otherwise, and a resumed run must do as this one.
        if chosen_now and not choice.plain and not self._trying:
            self.save()

    def _not_compiled(self, error: Exception) -> None:
        self._warn(
            "compile",
            f"The encoder cannot be compiled on this computer ({type(error).__name__}): the run "
            "goes on without, a little slower.",
        )

    # -- one step --------------------------------------------------------------

    @property
    def mu(self) -> float:
        """Mean of the distances that are drawn in this epoch."""
        return self._mu(self.step)

    def _mu(self, step: int) -> float:
        return mean_distance(self.config.sampler, step // self.config.steps_per_epoch)

    def _one_step(self) -> None:
        start = time.monotonic()
        parts = self.parts
        self._saved_step = None
        self._set_rates()
        before = Before.of(parts)
        batch = self._batch()
        self._before = before
        batch = self._changed(batch)
        loss = self._gradients(batch, before)
        parts.scaler.unscale_(parts.optimiser)
        if not (math.isfinite(loss) and gradients_finite(self.network)):
            before.undo_statistics(parts)
            too_high = parts.scaler.is_enabled() and parts.scaler.get_scale() > 1
            parts.scaler.update()
            self._before = None
            if math.isfinite(loss) and too_high:
                # The scaler's way to find its scale, which it has lowered now.
                parts.optimiser.zero_grad(set_to_none=True)
                return
            self._skip()
            return
        self._before = None
        parts.scaler.step(parts.optimiser)
        parts.scaler.update()
        self._bad = 0
        self.step += 1
        self.record.add(loss, time.monotonic() - start)
        self._tell(loss)

    def _batch(self) -> Batch:
        more = self.step + 1 < self.config.steps
        return self.parts.feed.take(self.mu, self._mu(self.step + 1) if more else None)

    def _changed(self, batch: Batch) -> Batch:
        pixels = augment(batch.pixels, self.config.augment, self.parts.generator)
        return dataclasses.replace(batch, pixels=self.faults.spoil(pixels))

    def _gradients(self, batch: Batch, before: Before) -> float:
        while True:
            self.parts.optimiser.zero_grad(set_to_none=True)
            try:
                return self.stepper.backward(batch, self.parts.scaler)
            except RuntimeError as error:
                if not is_full(error):
                    raise
                if not self.stepper.halve(len(batch.pixels)):
                    raise WorldError(
                        "The device's memory does not hold even two images: choose a smaller "
                        "size or encoder, or train on the processor."
                    ) from error
            before.undo_pass(self.parts)
            self.device.empty_cache()
            self._warn(
                "memory",
                f"The device's memory ran out: {self.stepper.micro_batch} images pass at once "
                "from now on; the loss is still of the whole batch, and the run takes longer.",
            )

    def _set_rates(self) -> None:
        config = self.config
        warmup = round(config.warmup_epochs * config.steps_per_epoch)
        floor = config.final_rate / config.learning_rate
        factor = self.scale * rate_factor(self.step, warmup, config.steps, floor)
        network, temperatures = self.parts.optimiser.param_groups
        network["lr"] = config.learning_rate * factor
        temperatures["lr"] = config.temperature_rate * factor

    def _skip(self) -> None:
        """A step whose numbers are not finite changes nothing (fault 25)."""
        self._bad += 1
        self.parts.optimiser.zero_grad(set_to_none=True)
        if self._bad < _BAD_IN_A_ROW:
            self._warn("numbers", f"Step {self.step + 1} gave no finite loss and was skipped.")
            return
        self._bad = 0
        self._rollbacks += 1
        if self._rollbacks > _ROLLBACKS:
            raise Diverged(
                "The loss is not finite again and again: lower the learning rate or check the "
                "images, then start a new run."
            )
        found = checkpoints.newest(self.run, self.snapshot_sha, self._warn_checkpoint)
        scale, rollbacks = self.scale / 2, self._rollbacks
        feed, generator = self.parts.feed.state(), self.parts.generator.get_state()
        scaler, choice = self.parts.scaler.state_dict(), self.choice
        micro_batch = self.stepper.micro_batch
        if found is not None:
            self._restore(found)
            # Other batches than those that failed, and what this device has shown since.
            self.parts.feed.restore(feed)
            self.parts.generator.set_state(generator)
            self.choice, self.stepper.micro_batch = choice, micro_batch
            if scaler:
                self.parts.scaler.load_state_dict(scaler)
        self.scale, self._rollbacks = scale, rollbacks
        self._warn(
            "numbers",
            f"The loss was not finite {_BAD_IN_A_ROW} times in a row: the run went back to step "
            f"{self.step} and goes on with half the learning rate.",
        )

    # -- epochs ----------------------------------------------------------------

    def _end_epoch(self) -> None:
        config = self.config
        seen = self._look()
        temperatures = {
            name: value.exp().item() for name, value in self.network.log_temperatures.items()
        }
        entry = self.record.end_epoch(
            self.step,
            seen,
            rate=self.parts.optimiser.param_groups[0]["lr"],
            temperature=temperatures.get("views", next(iter(temperatures.values()), None)),
            temperatures=temperatures,
            mu=self._mu(self.step - 1),
        )
        patience = min(_EPOCH_CHECKPOINT, config.checkpoint_minutes * 60)
        waited = time.monotonic() - self._saved_at > patience
        last = self.step >= config.steps or self.record.stopped
        if entry["best"] or waited or last:
            self.save()
        left = self.record.seconds_left(config.steps - self.step)
        self.emit(event(Kind.EPOCH, **entry, epochs=config.epochs, seconds_left=left))

    def _look(self) -> Validation | None:
        seen = self.validator.look(self.network, self.device) if self.validator else None
        if seen is not None and not seen.finite:
            self._warn("numbers", "The validation loss of this epoch is not finite.")
            return None
        return seen

    def _take_best(self) -> None:
        """The epoch of lowest validation loss becomes the model, if that is wanted."""
        best = self.record.best_step
        if not self.config.keep_best or best in (None, self.step):
            return
        assert best is not None
        try:
            found = checkpoints.at(self.run, best, self.snapshot_sha)
        except WorldError as error:
            self._warn("checkpoint", f"{error.sentence} The last epoch is taken instead.")
            return
        self.network.load_state_dict(found.weights)

    def _give_up(self, error: Diverged) -> None:
        """End with the last good model, or with ``error`` where there is none."""
        best = self.record.best_step
        try:
            found = (
                checkpoints.newest(self.run, self.snapshot_sha, self._warn_checkpoint)
                if best is None
                else checkpoints.at(self.run, best, self.snapshot_sha)
            )
        except WorldError:
            found = None
        good = Record(self.record.chance)
        if found is not None:
            good.restore(found.state)
        if found is None or not good.history or good.diverging:
            raise error
        self.network.load_state_dict(found.weights)
        self.record.stopped, self.record.stopped_because = True, error.sentence
        self._warn("numbers", f"{error.sentence} The best epoch before is kept.")
        # Once more, where this step was saved already with what diverged.
        self._saved_step = None
        self.save()

    # -- checkpoints -----------------------------------------------------------

    def save(self, *, wait: bool = True) -> None:
        """Write a checkpoint; when the disk is full, wait until it is not (fault 6).

        With ``wait`` false (the parent is gone) one attempt is made, and the
        checkpoint before it stays the newest.
        """
        if self._saved_step == self.step:
            return
        found = self._capture()
        size = sum(t.nbytes for part in (found.weights, found.optimiser) for t in part.values())
        tries = 0
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
                tries += 1
                # Said ever more rarely: a night may pass until somebody reads it.
                if not tries & (tries - 1):
                    self._warn("disk", error.sentence)
                if not wait:
                    return
                self.control.pause(_RETRY_DISK)
        self._saved_at = time.monotonic()
        self._saved_step = self.step
        self.emit(event(Kind.CHECKPOINT, step=self.step))

    def _save_what_is_left(self) -> None:
        """After the device was lost: a checkpoint of the last whole step, if it still answers."""
        with contextlib.suppress(RuntimeError, WorldError):
            if self._before is not None:
                self._before.undo(self.parts)
                weights = self.network.state_dict().values()
                if all(bool(torch.isfinite(w).all()) for w in weights):
                    self.save(wait=False)

    def _capture(self) -> checkpoints.Checkpoint:
        return self.parts.capture(
            self.step,
            scale=self.scale,
            rollbacks=self._rollbacks,
            choice=self.choice.document() if self.choice else None,
        )

    def _restore(self, found: checkpoints.Checkpoint) -> None:
        self.parts.restore(found)
        self.step = found.step
        self.scale, self._rollbacks = found.state["scale"], found.state["rollbacks"]
        kept = found.state["choice"]
        self.choice = tuning.from_document(kept) if kept else None

    # -- telling ---------------------------------------------------------------

    def _tell(self, loss: float) -> None:
        record, left = self.record, self.config.steps - self.step
        if record.steps_timed == _TRIAL + 1 and not self._trying:
            each = record.median_step() or 0.0
            self.emit(self.estimate(each, left))
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
                seconds_left=record.seconds_left(left),
            )
        )

    def estimate(self, each: float, steps: int) -> Event:
        """The ``trial`` event of ``steps`` more steps of ``each`` seconds."""
        return estimate(
            each,
            steps=steps,
            images=self.images,
            batch=self.config.batch,
            device=self.device,
            choice=self.choice,
        )

    def _warn(self, code: str, sentence: str) -> None:
        self.emit(event(Kind.WARNING, code=code, sentence=sentence))

    def _warn_checkpoint(self, sentence: str) -> None:
        self._warn("checkpoint", sentence)


def chance_loss(config: TrainConfig) -> float:
    """The loss of a batch whose embeddings tell nothing; infinite where no formula says it."""
    if config.sampler.negatives is Negatives.REWEIGHTED:
        return math.inf
    views = math.log(2 * config.batch - 1) if Term.VIEWS in config.loss_terms else 0.0
    other = math.log(config.batch) if Term.MANIFESTATIONS in config.loss_terms else 0.0
    return views + other


def _optimiser(network: Network, config: TrainConfig) -> torch.optim.Adam:
    temperatures = list(network.log_temperatures.parameters())
    special = {id(p) for p in temperatures}
    others = [p for p in network.parameters() if id(p) not in special]
    groups: list[dict[str, Any]] = [
        {"params": others, "weight_decay": config.weight_decay},
        {"params": temperatures, "weight_decay": 0.0},
    ]
    return torch.optim.Adam(groups, lr=config.learning_rate)
