"""One of every artefact that the program reads back, small, with the way it is read.

``CASES`` are folders or files that :mod:`tests.core.test_artefacts` damages; ``LOADERS``
says of every function of the program that opens one, which of them it reads, or why it
is none.
"""

from __future__ import annotations

import dataclasses
import hashlib
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import torch

from core import files, tombstones
from core.classification import keep
from core.classification.opinion import Fit, Fitted, Proven
from core.classification.probe import Probe
from core.dataset import snapshot as snapshots
from core.dataset import vectors as vector_files
from core.dataset.vectors import VectorFile
from core.embedding.folder import load_model, save_model
from core.erasure import journal
from core.imaging import pool
from core.interop import decode, layout
from core.interop.lossless import export
from core.jobs.protocol import RESULT
from core.models import accepted
from core.retrieval import index
from core.store import backup
from core.training import checkpoint as checkpoints
from core.training import config as configs
from core.training import weights
from core.training.checkpoint import Checkpoint
from core.training.network import Encoder, Network
from tests.support import stores
from tests.support.published import TINY_RESNET, publish
from tests.support.runs import tiny_config
from tests.support.snapshots import small_snapshot

Read = Callable[[Path], object]
_BACKUP = "20260102-030405-000006-asked"


@dataclass(frozen=True)
class Case:
    """An artefact.

    Attributes
    ----------
    make
        Makes one in an empty folder from a seed, and returns how it is read from a folder
        that it was copied to.
    place
        The artefact within the folder; a sealed folder, or one file.
    sealed
        Whether a manifest holds its files.
    tied
        Whether the reader itself knows what it belongs to. Where not, whoever uses it
        compares the manifest's SHA-256 with the one that was noted.
    parsed
        Whether the reader looks into it; otherwise it checks the seal alone.
    """

    make: Callable[[Path, int], Read]
    place: str
    sealed: bool = True
    tied: bool = True
    parsed: bool = True


def _snapshot(folder: Path, seed: int) -> Read:
    snapshots.save(small_snapshot(breasts=10, size=8, seed=seed), folder / "snapshot")
    return lambda at: snapshots.load(at / "snapshot")


def _table(seed: int) -> VectorFile:
    table = np.random.default_rng(seed).normal(size=(12, 4)).astype(np.float32)
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    ids = np.arange(12, dtype=np.int64)
    return VectorFile(f"m{seed}", "mvkl-35@1", "s", "r", ids * 3, table, ids, table)


def _vectors(folder: Path, seed: int) -> Read:
    vector_files.save(_table(seed), folder / "vectors")
    return lambda at: vector_files.load(at / "vectors", model=f"m{seed}")


def _index(folder: Path, seed: int) -> Read:
    index.build(folder / "index", _table(seed), f"v{seed}")
    return lambda at: vars(index.open_index(at / "index", _table(seed), f"v{seed}"))


def _opinion(folder: Path, seed: int) -> Read:
    random = np.random.default_rng(seed)
    proven = Proven(np.arange(6), np.arange(6), _table(seed).breast_vectors[:6], np.arange(6) % 2)

    def probe() -> Probe:
        return Probe(random.normal(size=4), random.random(4), random.normal(size=4), 0.5)

    fits = tuple(
        Fit(random.random(6) > 0.3, probe(), (probe(), probe()), random.normal(size=3),
            random.normal(size=(5, 3)))
        for _ in range(3)
    )  # fmt: skip
    keep.save(Fitted(proven, fits, 0.7), folder / "opinion", vectors=f"v{seed}", labels="l")
    return lambda at: keep.load(at / "opinion", proven, vectors=f"v{seed}", labels="l")


def _lineage(folder: Path, seed: int) -> Read:
    snapshots.save(small_snapshot(breasts=10, size=8, seed=seed), folder / "snapshot")
    configs.save(tiny_config(seed=seed), folder)
    accepted._save_lineage(folder, folder / accepted.LINEAGE)
    nobody: Any = None
    return lambda at: accepted.ActiveModel(nobody, at, "").lineage()


def _accepted(folder: Path, seed: int) -> Read:
    place = folder / "uid" / accepted.MODEL
    place.mkdir(parents=True)
    files.write_json(place / "model.json", {"size": 32 + seed})
    (place / "encoder.safetensors").write_bytes(bytes(range(seed, 100 + seed)))
    info: Any = SimpleNamespace(uid="uid", sha256=files.seal(place, accepted.MODEL))

    def read(at: Path) -> object:
        workspace: Any = SimpleNamespace(models=at)
        return accepted.check(workspace, info).document

    return read


def _model(folder: Path, seed: int) -> Read:
    torch.manual_seed(seed)
    config, data = tiny_config(), small_snapshot(breasts=10, size=8)
    save_model(Network(config, data.width), config, data, f"s{seed}", folder / "model")

    def read(at: Path) -> object:
        found = load_model(at / "model")
        return found.sha, found.network.encoder, found.network.embedding

    return read


def _checkpoint(folder: Path, seed: int) -> Read:
    torch.manual_seed(seed)
    # Runs of different seeds have the same snapshot, so that it alone tells them not apart.
    run = folder / "run" if seed == 0 else folder / f"run-{seed}"
    state = {"best_step": None, "history": [seed]}
    checkpoints.write(run, Checkpoint(4, {"w": torch.rand(3)}, {"0.m": torch.rand(3)}, state), "s")
    if seed:
        run.rename(folder / "run")
    return lambda at: checkpoints.read(at / "run" / "checkpoints" / "00000004", "s")


def _export(folder: Path, seed: int) -> Read:
    filled = stores.filled(folder / "ws", 2 + seed)
    with filled.store as store:
        export(store, folder / "export")
    shutil.rmtree(folder / "ws")

    def read(at: Path) -> object:
        found: list[object] = [decode.open_export(at / "export")]
        for name, look in ((layout.PATIENTS, decode.patient), (layout.EXAMS, decode.fields)):
            for number, line in decode.lines(at / "export", name):
                with decode.refused(name, number):
                    found += [look(line), line]
        return found

    return read


def _backup(folder: Path, seed: int) -> Read:
    path = stores.filled(folder / "ws", 2 + seed).closed()
    backup.make(path, folder / "made", "asked").rename(folder / _BACKUP)
    shutil.rmtree(folder / "made")
    shutil.rmtree(folder / "ws")
    (known,) = backup.listed(folder)

    def read(at: Path) -> object:
        one = dataclasses.replace(known, place=at / _BACKUP)
        backup.check(one)
        return one.path.read_bytes()

    return read


def _weights(folder: Path, seed: int) -> Read:
    publish(TINY_RESNET, folder / "weights", seed)
    known = files.sha256(folder / "weights" / "model.safetensors")

    def read(at: Path) -> object:
        given = {"weights": str(at / "weights"), "weights_sha256": known}
        config = TINY_RESNET.model_copy(update=given)
        assert weights.find(config) is not None
        return Encoder(config)

    return read


def _settings(folder: Path, seed: int) -> Read:
    configs.save(tiny_config(seed=seed), folder)
    return configs.load


def _json(name: str, read: Read, **values: object) -> Callable[[Path, int], Read]:
    def make(folder: Path, seed: int) -> Read:
        files.write_json(folder / name, {"version": 1, "seed": seed, **values})
        return read

    return make


def _erased(folder: Path, seed: int) -> Read:
    tombstones.save(folder, tombstones.Tombstones(f"{seed:064x}"))
    return tombstones.load


def _erasing(folder: Path, seed: int) -> Read:
    journal.write(folder, journal.Journal("u", "2026", "why", None, (seed,), (), (), (), (), ()))
    return journal.read


def _prepared(folder: Path, seed: int) -> Read:
    np.save(folder / "prepared.npy", np.full((8, 8), seed, np.uint8))

    def read(at: Path) -> object:
        found = pool._load_prepared(at / "prepared.npy", 8)
        if found is None:
            # A cache: None is how it says that it has to be made again.
            raise Rebuilt
        return found

    return read


class Rebuilt(Exception):
    """What was damaged is a cache and is made again."""


CASES: Mapping[str, Case] = {
    "snapshot": Case(_snapshot, "snapshot", tied=False),
    "vectors": Case(_vectors, "vectors"),
    "index": Case(_index, "index"),
    "opinion": Case(_opinion, "opinion"),
    "lineage": Case(_lineage, accepted.LINEAGE, tied=False),
    "accepted model": Case(_accepted, "uid/model", parsed=False),
    "model": Case(_model, "model", tied=False),
    "checkpoint": Case(_checkpoint, "run/checkpoints/00000004"),
    "export": Case(_export, "export", tied=False),
    "backup": Case(_backup, _BACKUP, tied=False, parsed=False),
    "encoder weights": Case(_weights, "weights/model.safetensors", sealed=False),
    "settings": Case(_settings, configs.DOCUMENT, sealed=False),
    "result": Case(_json(RESULT, lambda at: files.read_json(at / RESULT)), RESULT, sealed=False),
    "pointer": Case(
        _json("current.json", accepted.current_vectors, vectors="vectors-1"),
        "current.json", sealed=False,
    ),
    "erased": Case(_erased, tombstones.NAME, sealed=False),
    "erasing": Case(_erasing, journal.NAME, sealed=False),
    "prepared pixels": Case(_prepared, "prepared.npy", sealed=False),
}  # fmt: skip

# Every function that opens an artefact: which of CASES holds it, or, with a dash, why it is none.
LOADERS: Mapping[str, str] = {
    "core.arrays.load": "- the door to every array; each case with arrays goes through it",
    "core.classification.keep.load": "opinion",
    "core.commands.safety.verify": "- reads the head that an export names, which it compares",
    "core.dataset.snapshot.load": "snapshot",
    "core.dataset.vectors.load": "vectors",
    "core.embedding.folder.load_model": "model",
    "core.embedding.serve._answer": "- pixels that the parent wrote for this one request",
    "core.erasure.artefacts._fewer": "- writes",
    "core.erasure.artefacts.snapshot_split": "- tells which models saw a patient, none if damaged",
    "core.erasure.journal.read": "erasing",
    "core.imaging.pool._load_prepared": "prepared pixels",
    "core.interop.decode.open_export": "export",
    "core.jobs.runner.Job._result": "result",
    "core.jobs.server.EmbeddingServer._ask": "- vectors that the child wrote for this one request",
    "core.models.accepted.ActiveModel.document": "accepted model",
    "core.models.accepted.ActiveModel.lineage": "lineage",
    "core.models.accepted._check_run": "accepted model",
    "core.models.accepted._inputs": "- of a snapshot whose seal was checked just before",
    "core.models.accepted._save_lineage": "snapshot",
    "core.models.accepted.check": "accepted model",
    "core.models.accepted.current_inputs": "pointer",
    "core.models.accepted.current_vectors": "pointer",
    "core.models.accepted.stage": "accepted model",
    "core.models.runs.finish": "result",
    "core.retrieval.index.open_index": "index",
    "core.store.backup.check": "backup",
    "core.store.backup.listed": "backup",
    "core.tombstones.load": "erased",
    "core.training.backbone._fill": "encoder weights",
    "core.training.checkpoint.read": "checkpoint",
    "core.training.config._parse": "settings",
    "core.training.weights._check_fit": "encoder weights",
    "core.training.weights._differences": "encoder weights",
    "core.worker._job": "result",
    "maninegs_gui.demo.Demo._noted": "- the demonstration's own note of how far it got",
    "maninegs_gui.training.measure.known": "- figures to show, none if damaged",
}


def print_of(value: object) -> str:
    """A hash of everything that was read, so that an unnoticed change shows."""
    digest = hashlib.sha256()

    def add(one: object) -> None:
        if isinstance(one, torch.nn.Module):
            add(dict(one.state_dict()))
        elif isinstance(one, torch.Tensor):
            add(one.numpy())
        elif isinstance(one, np.ndarray):
            digest.update(f"{one.dtype}{one.shape}".encode() + np.ascontiguousarray(one).tobytes())
        elif dataclasses.is_dataclass(one) and not isinstance(one, type):
            add({f.name: getattr(one, f.name) for f in dataclasses.fields(one)})
        elif isinstance(one, Mapping):
            for key in sorted(one, key=str):
                digest.update(str(key).encode())
                add(one[key])
        elif isinstance(one, tuple | list):
            for part in one:
                add(part)
        elif type(one).__module__.startswith("faiss"):
            digest.update(str(one.ntotal).encode())  # type: ignore[attr-defined]  # no rows to see
        else:
            digest.update(repr(one).encode())

    add(value)
    return digest.hexdigest()
