"""The jobs of the worker: train and embed, embed alone, and the trial before both."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch

from core import files
from core.dataset import snapshot as snapshots
from core.dataset.snapshot import Snapshot
from core.domain.errors import WorldError
from core.embedding.embed import write_vectors
from core.embedding.folder import MODEL, load_model, save_model
from core.jobs.control import Control
from core.jobs.protocol import Event, Kind, event
from core.training import config as configs
from core.training.device import Device, choose, take_threads
from core.training.estimate import estimate
from core.training.faults import Faults
from core.training.loop import Trainer
from core.training.network import Network

Emit = Callable[[Event], None]

SNAPSHOT = "snapshot"
VECTORS = "vectors"
UNTRAINED = "untrained"


def train_and_embed(run: Path, control: Control, emit: Emit) -> dict[str, object]:
    """Train (or resume) a run and embed its whole snapshot; returns ``result.json``."""
    start = time.monotonic()
    trainer, snapshot, sha = _prepare(run, control, emit)
    config, device = trainer.config, trainer.device
    resumed = trainer.resume()
    emit(
        event(
            Kind.STARTED,
            device=device.where.type,
            device_reason=device.reason,
            threads=torch.get_num_threads(),
            breasts=len(trainer.pairs),
            images=len(snapshot.image_ids),
            epochs=config.epochs,
            steps=config.steps,
            resumed_from=resumed,
        )
    )
    trainer.train()
    model = save_model(trainer.network, config, snapshot, sha, run / MODEL)
    embedder = _Embedder(snapshot, sha, device, config.size, control, emit)
    trained = embedder.write(trainer.network, model, run / VECTORS)
    # The same architecture as it was before its first step: what training is compared with.
    torch.manual_seed(config.seed)
    fresh = Network(config, snapshot.width).to(device.where)
    untrained = embedder.write(fresh, f"untrained:{model}", run / UNTRAINED)
    best = trainer.best_step if config.keep_best else None
    return {
        "version": 1,
        "model": model,
        "vectors": trained,
        "untrained": untrained,
        "snapshot": sha,
        "stopped": trainer.stopped,
        "epochs": len(trainer.history),
        "best_epoch": (best or trainer.step) // config.steps_per_epoch,
        "steps": trainer.step,
        "seconds": round(time.monotonic() - start, 1),
        "device": device.where.type,
        "breasts": len(trainer.pairs),
        "history": trainer.history,
    }


def embed_only(run: Path, control: Control, emit: Emit) -> dict[str, object]:
    """Embed the snapshot of a run folder with the model that lies beside it."""
    start = time.monotonic()
    take_threads(0)
    snapshot = snapshots.load(run / SNAPSHOT)
    sha = files.sha256(run / SNAPSHOT / files.MANIFEST)
    model = load_model(run / MODEL)
    if model.recipe != snapshot.recipe:
        raise WorldError(
            "The model was trained on pixels of another recipe: train again before embedding."
        )
    device = choose()
    network = model.network.to(device.where)
    embedder = _Embedder(snapshot, sha, device, model.size, control, emit)
    vectors = embedder.write(network, model.sha, run / VECTORS)
    return {
        "version": 1,
        "model": model.sha,
        "vectors": vectors,
        "snapshot": sha,
        "seconds": round(time.monotonic() - start, 1),
        "device": device.where.type,
    }


def trial(run: Path, control: Control, emit: Emit) -> None:
    """Tell how long a run would take, by a few real steps that leave nothing behind."""
    trainer, snapshot, _ = _prepare(run, control, emit)
    each = trainer.trial()
    config = trainer.config
    emit(estimate(each, config.steps, len(snapshot.image_ids), config.batch))


def _prepare(run: Path, control: Control, emit: Emit) -> tuple[Trainer, Snapshot, str]:
    config = configs.load(run)
    take_threads(config.threads)
    snapshot = snapshots.load(run / SNAPSHOT)
    sha = files.sha256(run / SNAPSHOT / files.MANIFEST)
    device = choose(config.device, config.precision)
    if device.reason:
        emit(event(Kind.WARNING, code="device", sentence=device.reason))
    trainer = Trainer(
        run,
        config,
        snapshot,
        sha,
        device=device,
        control=control,
        emit=emit,
        faults=Faults.from_environment(),
    )
    return trainer, snapshot, sha


@dataclass(frozen=True)
class _Embedder:
    """Writes the vectors of one snapshot, telling how far it is."""

    snapshot: Snapshot
    snapshot_sha: str
    device: Device
    size: int
    control: Control
    emit: Emit

    def write(self, network: Network, model: str, folder: Path) -> str:
        return write_vectors(
            network,
            self.snapshot,
            folder,
            size=self.size,
            device=self.device,
            model=model,
            snapshot_sha=self.snapshot_sha,
            after=self._after,
        )

    def _after(self, done: int, total: int) -> None:
        self.control.check()
        self.emit(event(Kind.EMBEDDING, done=done, total=total))
