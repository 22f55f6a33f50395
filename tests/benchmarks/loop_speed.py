"""The real training loop beside the same step fed from tensors that lie on the device."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from core.dataset import snapshot as snapshots
from core.dataset.snapshot import Snapshot
from core.jobs.control import Control
from core.training.augment import augment
from core.training.config import TrainConfig
from core.training.data import Batch
from core.training.device import Device
from core.training.loop import Trainer
from core.training.step import gradients_finite
from tests.support.manifestations import many
from tests.support.snapshots import small_snapshot

SHA = "a" * 64
_READY = 4


@dataclass(frozen=True)
class Speed:
    """Seconds of a step, medians over blocks taken in turn.

    Attributes
    ----------
    loop
        Of the loop: drawing, gathering, augmenting, the step, telling, and a checkpoint a block.
    resident
        Of augmentation and step alone, on batches that lie on the device.
    share
        Median over the blocks of what the loop reaches of the other's throughput.
    resumed
        Seconds from a new trainer to its first step after a checkpoint.
    """

    loop: float
    resident: float
    share: float
    resumed: float


def speckled(breasts: int, size: int, folder: Path) -> Snapshot:
    """A snapshot of noise whose breasts all train, its pixels memory-mapped."""
    packed, _ = many(breasts)
    small = small_snapshot(4, size=8)
    random = np.random.default_rng(0)
    found = replace(
        small,
        breast_ids=np.arange(breasts, dtype=np.int64) + 1,
        patient_ids=np.arange(breasts, dtype=np.int64) // 2,
        split=np.zeros(breasts, dtype=np.int8),
        pathology=np.zeros(breasts, dtype=np.int8) - 1,
        manifestations=packed,
        tagged=np.ones(breasts, dtype=np.bool_),
        views=np.arange(2 * breasts, dtype=np.int32).reshape(breasts, 2),
        image_ids=np.arange(2 * breasts, dtype=np.int64),
        pixels=random.integers(1, 255, (2 * breasts, size, size), dtype=np.uint8),
    )
    snapshots.save(found, folder)
    return snapshots.load(folder)


def measure(config: TrainConfig, device: Device, *, breasts: int, blocks: int, steps: int) -> Speed:
    """Both sides in turn, ``blocks`` times ``steps`` steps, after one that warms up."""
    with tempfile.TemporaryDirectory() as folder:
        run = Path(folder)
        data = speckled(breasts, config.size, run / "snapshot")
        trainer = _trainer(run / "run", config, data, device)
        trainer.network.train()
        trainer._settle()
        bare = _bare(_trainer(run / "bare", config, data, trainer.device), trainer)
        taken = []
        _real(trainer, steps)
        bare(steps)
        for _ in range(blocks):
            taken.append((_seconds(_real, trainer, steps), _seconds(bare, steps)))
        resumed = _resumed(run / "run", config, data, device)
    return Speed(
        loop=statistics.median(one for one, _ in taken) / steps,
        resident=statistics.median(other for _, other in taken) / steps,
        share=statistics.median(other / one for one, other in taken),
        resumed=resumed,
    )


def _trainer(run: Path, config: TrainConfig, data: Snapshot, device: Device) -> Trainer:
    run.mkdir(exist_ok=True)
    return Trainer(
        run, config, data, SHA, device=device, control=Control(), emit=lambda _event: None
    )


def _real(trainer: Trainer, steps: int) -> None:
    """What :meth:`Trainer.train` does of so many steps, and a checkpoint after them."""
    for _ in range(steps):
        trainer._one_step()
        if trainer.step % trainer.config.steps_per_epoch == 0:
            trainer._end_epoch()
        trainer.control.check()
    trainer.save()
    trainer.device.synchronise()


def _bare(trainer: Trainer, like: Trainer) -> Callable[[int], None]:
    """The step alone, computed as ``like`` does, on batches that lie on the device."""
    trainer.network.train()
    trainer.choice = like.choice
    trainer.stepper.micro_batch = like.stepper.micro_batch
    trainer._settle()
    ready: list[Batch] = [trainer.parts.feed.take(5.0) for _ in range(_READY)]
    parts = trainer.parts

    def run(steps: int) -> None:
        for step in range(steps):
            batch = ready[step % _READY]
            pixels = augment(batch.pixels, trainer.config.augment, parts.generator)
            parts.optimiser.zero_grad(set_to_none=True)
            trainer.stepper.backward(replace(batch, pixels=pixels), parts.scaler)
            parts.scaler.unscale_(parts.optimiser)
            assert gradients_finite(trainer.network)
            parts.scaler.step(parts.optimiser)
            parts.scaler.update()
        trainer.device.synchronise()

    return run


def _resumed(run: Path, config: TrainConfig, data: Snapshot, device: Device) -> float:
    start = time.perf_counter()
    trainer = _trainer(run, config, data, device)
    assert trainer.resume() > 0
    trainer.network.train()
    trainer._settle()
    trainer._one_step()
    trainer.device.synchronise()
    return time.perf_counter() - start


def _seconds(work: Callable[..., None], *arguments: object) -> float:
    start = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - start
