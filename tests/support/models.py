"""Workspaces with an accepted model, made without torch: vectors that follow the tags."""

from __future__ import annotations

import atexit
import json
import shutil
import struct
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core import files, models
from core import workspace as workspaces
from core.dataset import snapshot as snapshots
from core.dataset import vectors as vector_files
from core.dataset.freeze import freeze
from core.dataset.snapshot import Snapshot
from core.dataset.vectors import VectorFile
from core.domain.assessment import Category
from core.domain.manifestation import unpack
from core.domain.progress import CancelToken, silent
from core.domain.records import ModelInfo
from core.domain.study import ImageState
from core.models import runs
from core.store import Store, breasts, findings, images, readers
from core.store import models as model_rows
from core.training.config import TrainConfig
from core.workspace import Workspace
from tests.support import stores
from tests.support.pixels import FakeDecoders

SIZE = 16
DIMENSIONS = 12


@dataclass(frozen=True)
class Trained:
    """A workspace whose store has tags and proven cases, and a finished run."""

    workspace: Workspace
    filled: stores.Filled
    run: Path
    model: ModelInfo

    @property
    def store(self) -> Store:
        """The open store; close it."""
        return self.filled.store


def trained(folder: Path, patients: int = 60, *, accept: bool = True) -> Trained:
    """``patients`` with a proven right breast each, their tags readable from the vectors.

    Made once for all tests of a process, and copied to ``folder``.
    """
    shutil.copytree(_template(patients, accept), folder, dirs_exist_ok=True)
    workspace = workspaces.load(folder)
    store = stores.open_store(folder)
    with store.read() as reading:
        every = tuple(info.id for info in breasts.all_breasts(reading))
        model = model_rows.all_models(reading)[0]
        reader = readers.all_readers(reading)[0].id
        pictures = tuple(i.id for i in images.in_state(reading, *ImageState))
        found = findings.of_breasts(reading)
    tags = tuple(finding.id for some in found.values() for finding in some)
    filled = stores.Filled(store, reader, every, pictures, tags)
    return Trained(workspace, filled, workspace.runs / model.uid, model)


@cache
def _template(patients: int, accept: bool) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="maninegs-test-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    make(folder, patients, accept=accept).store.close()
    return folder


def make(folder: Path, patients: int, *, accept: bool) -> Trained:
    """Build such a workspace from nothing."""
    workspace = workspaces.create(folder)
    filled = stores.filled(folder, patients)
    with filled.store.write(filled.reader, "assess") as unit:
        for breast in filled.breasts[1::2]:
            stores.assess(unit, breast, filled.reader, Category.C1)
    frozen = freeze(
        filled.store, workspace, FakeDecoders(), size=SIZE, report=silent, cancel=CancelToken()
    )
    config = TrainConfig(size=SIZE)
    run, sha = runs.write_run(workspace, config, frozen)
    with filled.store.write(None, "start a training") as unit:
        runs.record(unit, run, config, sha)
    fabricate(run)
    with filled.store.write(None, "finish a training") as unit:
        model = models.finish(unit, run)
    assert model is not None
    if accept:
        models.stage(workspace, run)
        with filled.store.write(filled.reader, "accept a model") as unit:
            models.accept(unit, workspace, model.id, filled.reader)
    return Trained(workspace, filled, run, model)


def fabricate(run: Path, seed: int = 0) -> None:
    """What a worker leaves behind, from the snapshot's tags instead of a training."""
    frozen = snapshots.load(run / runs.SNAPSHOT)
    (run / "model").mkdir()
    (run / "model" / "encoder.safetensors").write_bytes(tensors(seed))
    snapshot_sha = files.sha256(run / runs.SNAPSHOT / files.MANIFEST)
    ties = {"lexicon": frozen.lexicon, "recipe": frozen.recipe, "snapshot": snapshot_sha}
    document = {
        "version": 1, **ties, "width": frozen.width, "size": SIZE, "dimensions": DIMENSIONS,
        "config": files.read_json(run / "config.json"),
    }  # fmt: skip
    files.write_json(run / "model" / "model.json", document)
    sha = files.seal(run / "model", "model", **ties)
    vector_files.save(_vectors(frozen, sha, snapshot_sha, 2.0, seed), run / "vectors")
    untrained = _vectors(frozen, "untrained", snapshot_sha, 0.0, seed + 1)
    vector_files.save(untrained, run / "untrained")
    files.write_json(run / "result.json", {"version": 1, "state": "finished"})


def tensors(seed: int) -> bytes:
    """A safetensors file with one tensor of four numbers."""
    head = json.dumps(
        {"encoder.w": {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]}}
    ).encode()
    return struct.pack("<Q", len(head)) + head + struct.pack("<4f", seed, 1, 2, 3)


def another(site: Trained, seed: int, *, accept: bool = True) -> ModelInfo:
    """One more finished run of the same data, begun beside the model in use."""
    with site.store.read() as reading:
        before = runs.in_use(reading, site.workspace)
    config = TrainConfig(size=SIZE, seed=seed)
    frozen = snapshots.load(site.run / runs.SNAPSHOT)
    run, sha = runs.write_run(site.workspace, config, frozen, before)
    with site.store.write(None, "start a training") as unit:
        runs.record(unit, run, config, sha)
    fabricate(run, seed)
    if (run / runs.BEFORE).is_dir():
        old = files.sha256(run / runs.BEFORE / "model" / files.MANIFEST)
        vector_files.save(_vectors(frozen, old, sha, 1.0, seed + 50), run / runs.BEFORE / "vectors")
    with site.store.write(None, "finish a training") as unit:
        model = models.finish(unit, run)
    assert model is not None
    models.stage(site.workspace, run)
    if accept:
        with site.store.write(site.filled.reader, "use a model") as unit:
            models.accept(unit, site.workspace, model.id, site.filled.reader)
    return model


def _vectors(frozen: Snapshot, model: str, sha: str, signal: float, seed: int) -> VectorFile:
    generator = np.random.default_rng(seed)
    bits = unpack(frozen.manifestations, frozen.width).astype(np.float64)
    mixing = np.random.default_rng(9).normal(size=(frozen.width, DIMENSIONS))
    table = signal * bits @ mixing + generator.normal(size=(len(frozen), DIMENSIONS))
    views = np.repeat(table, 2, axis=0)[: len(frozen.image_ids)]
    return VectorFile(
        model, frozen.lexicon, sha, frozen.recipe,
        frozen.breast_ids, unit(table), frozen.image_ids, unit(views),
    )  # fmt: skip


def unit(table: npt.NDArray[np.float64]) -> npt.NDArray[np.float32]:
    """Rows of unit length."""
    return (table / np.linalg.norm(table, axis=1, keepdims=True)).astype(np.float32)
