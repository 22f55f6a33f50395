"""The jobs of the worker: train and embed, embed alone, and the trial before both."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

import torch

from core import files
from core.dataset import snapshot as snapshots
from core.dataset.snapshot import Snapshot
from core.domain.errors import Cancelled, WorldError
from core.embedding.embed import write_vectors
from core.embedding.folder import MODEL, load_model, save_model
from core.jobs.control import Control, ParentGone
from core.jobs.protocol import Event, Kind, event
from core.training import checkpoint as checkpoints
from core.training import config as configs
from core.training.config import TrainConfig
from core.training.device import Device, choose, is_lost, take_threads
from core.training.faults import Faults
from core.training.loop import Trainer
from core.training.network import Network
from core.training.provenance import code_version
from core.workerpack.use import TITLE

Emit = Callable[[Event], None]

SNAPSHOT = "snapshot"
VECTORS = "vectors"
UNTRAINED = "untrained"
BEFORE = "before"
"""In a run folder: the sealed model in use when the run began, and its vectors."""


def train_and_embed(
    run: Path, control: Control, emit: Emit, *, device: str | None = None
) -> dict[str, object]:
    """Train (or resume) a run and embed its whole snapshot; returns ``result.json``.

    Parameters
    ----------
    device
        Train on this one, whatever the settings say.
    """
    start = time.monotonic()
    prepared = _prepare(run, control, emit, device)
    trainer, snapshot, sha = prepared.trainer, prepared.snapshot, prepared.sha
    config, where = prepared.config, trainer.device
    resumed = trainer.resume()
    emit(
        event(
            Kind.STARTED,
            device=where.where.type,
            device_reason=where.reason,
            threads=torch.get_num_threads(),
            breasts=len(trainer.pairs),
            images=len(snapshot.image_ids),
            epochs=config.epochs,
            steps=config.steps,
            resumed_from=resumed,
            worker=os.environ.get(TITLE, ""),
        )
    )
    trainer.train()
    record, where = trainer.record, trainer.device
    model = save_model(trainer.network, config, snapshot, sha, run / MODEL)
    embedder = _Embedder(snapshot, sha, where, config.size, control, emit)
    trained = embedder.write(trainer.network, model, run / VECTORS, maps=True)
    untrained = _embed_untrained(embedder, config, model, run)
    before = _embed_before(embedder, run)
    # A run that diverged ends with its best epoch, whatever was wanted.
    best = record.best_step if config.keep_best or record.stopped_because else None
    return {
        "version": 1,
        "model": model,
        "vectors": trained,
        "untrained": untrained,
        "before": before,
        "snapshot": sha,
        "stopped": record.stopped,
        "stopped_because": record.stopped_because,
        "epochs": len(record.history),
        "best_epoch": (best or trainer.step) // config.steps_per_epoch,
        "steps": trainer.step,
        "seconds": round(time.monotonic() - start, 1),
        "device": where.where.type,
        "device_name": where.name,
        "precision": where.precision,
        "tuned": trainer.choice.document() if trainer.choice else None,
        "breasts": len(trainer.pairs),
        "seed": config.seed,
        "lexicon": snapshot.lexicon,
        "weights_sha256": config.encoder.weights_sha256,
        "code_version": code_version(),
        "history": record.history,
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
    vectors = embedder.write(network, model.sha, run / VECTORS, maps=True)
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
    prepared = _prepare(run, control, emit, keep_hash=False)
    trainer = prepared.trainer
    emit(trainer.estimate(trainer.trial(), prepared.config.steps))


@dataclass(frozen=True)
class _Prepared:
    trainer: Trainer
    config: TrainConfig
    snapshot: Snapshot
    sha: str


def _prepare(
    run: Path, control: Control, emit: Emit, device: str | None = None, *, keep_hash: bool = True
) -> _Prepared:
    config = configs.load(run)
    take_threads(config.threads)
    snapshot = snapshots.load(run / SNAPSHOT)
    sha = files.sha256(run / SNAPSHOT / files.MANIFEST)
    begun = bool(config.encoder.weights) and checkpoints.any_whole(run, sha)
    if config.encoder.weights:
        config = _with_weights(run, config, emit, begun=begun, keep_hash=keep_hash)
    wanted = cast(Literal["auto", "cpu", "cuda", "mps"], device or config.device)
    found = choose(wanted, config.precision)
    if found.reason:
        emit(event(Kind.WARNING, code="device", sentence=found.reason))
    trainer = Trainer(
        run,
        # A checkpoint has the weights; their file may be gone meanwhile.
        _from_scratch(config) if begun else config,
        snapshot,
        sha,
        device=found,
        control=control,
        emit=emit,
        faults=Faults.from_environment(),
    )
    return _Prepared(trainer, config, snapshot, sha)


def _with_weights(
    run: Path, config: TrainConfig, emit: Emit, *, begun: bool, keep_hash: bool
) -> TrainConfig:
    """The settings with the pretrained weights' hash, noted in the run folder too."""
    from core.training import weights

    resolved, sentence = weights.resolve(config, begun=begun)
    if sentence:
        emit(event(Kind.WARNING, code="weights", sentence=sentence))
    if keep_hash and resolved != config:
        configs.save(resolved, run)
    return resolved


def _from_scratch(config: TrainConfig) -> TrainConfig:
    encoder = config.encoder.model_copy(update={"weights": ""})
    return config.model_copy(update={"encoder": encoder})


def _embed_untrained(embedder: _Embedder, config: TrainConfig, model: str, run: Path) -> str | None:
    """The same architecture as it was before its first step: what training is compared with."""
    torch.manual_seed(config.seed)
    try:
        fresh = Network(config, embedder.snapshot.width).to(embedder.device.where)
    except WorldError as error:
        embedder.emit(event(Kind.WARNING, code="weights", sentence=error.sentence))
        return None
    return embedder.write(fresh, f"untrained:{model}", run / UNTRAINED)


def _embed_before(embedder: _Embedder, run: Path) -> str | None:
    """The model that was in use when the run began, on the new snapshot; None without one."""
    folder = run / BEFORE / MODEL
    if not folder.is_dir():
        return None
    try:
        model = load_model(folder)
        if model.recipe != embedder.snapshot.recipe:
            raise WorldError(
                "The model in use was trained on pixels of another recipe: it is not compared."
            )
        network = model.network.to(embedder.device.where)
        return embedder.write(network, model.sha, run / BEFORE / VECTORS, size=model.size)
    except (Cancelled, ParentGone):
        raise
    except (WorldError, OSError, RuntimeError) as error:
        if is_lost(error):
            raise
        why = error.sentence if isinstance(error, WorldError) else type(error).__name__
        sentence = f"The model in use cannot be compared with the new one: {why}"
        embedder.emit(event(Kind.WARNING, code="before", sentence=sentence))
        return None


@dataclass(frozen=True)
class _Embedder:
    """Writes the vectors of one snapshot, telling how far it is."""

    snapshot: Snapshot
    snapshot_sha: str
    device: Device
    size: int
    control: Control
    emit: Emit

    def write(
        self,
        network: Network,
        model: str,
        folder: Path,
        size: int | None = None,
        *,
        maps: bool = False,
    ) -> str:
        return write_vectors(
            network,
            self.snapshot,
            folder,
            size=size or self.size,
            device=self.device,
            model=model,
            snapshot_sha=self.snapshot_sha,
            after=self._after,
            dropped=self._dropped if maps else None,
        )

    def _dropped(self, sentence: str) -> None:
        self.emit(event(Kind.WARNING, code="local", sentence=sentence))

    def _after(self, done: int, total: int) -> None:
        if self.control.pausing:
            # Nothing to save: vectors are made anew from the model, which is written.
            self.emit(event(Kind.PAUSED, step=done))
            self.control.hold()
            self.emit(event(Kind.CONTINUED, step=done))
        self.control.check()
        self.emit(event(Kind.EMBEDDING, done=done, total=total))
