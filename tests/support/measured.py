"""Run folders with vectors that follow the outcome as closely as is asked, without torch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from core import files
from core.dataset import snapshot as snapshots
from core.dataset import vectors as vector_files
from core.dataset.snapshot import Snapshot
from core.dataset.vectors import VectorFile
from core.evaluation.protocol import RunEvaluation
from core.training import config as configs
from tests.support.runs import tiny_config
from tests.support.snapshots import small_snapshot

DIMENSIONS = 6


def frozen(breasts: int = 300, *, collections: tuple[str, ...] = ("first",)) -> Snapshot:
    """A snapshot whose proven breasts are two in three, in collections by patient."""
    plain = small_snapshot(breasts=breasts, size=16)
    random = np.random.default_rng(3)
    labels = random.integers(0, 2, breasts).astype(np.int8)
    labels[random.random(breasts) < 1 / 3] = -1
    place = (plain.patient_ids - 100) // 5
    return replace(
        plain,
        pathology=labels,
        facets={
            "density": tuple("bc"[p % 2] for p in plain.patient_ids),
            "vendor": ("Alpha",) * breasts,
            "type": tuple(("mass", "mass+calcification", "")[i % 3] for i in range(breasts)),
            "age": ("50-59",) * breasts,
            "collection": tuple(collections[p % len(collections)] for p in place),
        },
    )


def vectors_of(
    snapshot: Snapshot, sha: str, *, signal: float, seed: int = 0, model: str = "m"
) -> VectorFile:
    """Noise, and the outcome (and the first bits) shown with ``signal``."""
    random = np.random.default_rng(seed)
    table = random.normal(size=(len(snapshot.image_ids), DIMENSIONS))
    owner = np.zeros(len(snapshot.image_ids), dtype=np.int64)
    for row, pair in enumerate(snapshot.views):
        owner[pair[pair >= 0]] = row
    table[:, 0] += signal * (2.0 * (snapshot.pathology[owner] == 1) - 1)
    table[:, 1] += signal * (snapshot.manifestations[owner, 0] > 31)
    of_views = table / np.linalg.norm(table, axis=1, keepdims=True)
    mean = np.array([of_views[pair[pair >= 0]].mean(axis=0) for pair in snapshot.views])
    return VectorFile(
        model, snapshot.lexicon, sha, snapshot.recipe, snapshot.breast_ids,
        (mean / np.linalg.norm(mean, axis=1, keepdims=True)).astype(np.float32),
        snapshot.image_ids, of_views.astype(np.float32),
    )  # fmt: skip


def measured_run(
    folder: Path, snapshot: Snapshot | None = None, *, signal: float = 1.0, **settings: Any
) -> Path:
    """A run folder as a worker leaves it; its seed decides the noise of its vectors."""
    config = tiny_config(**settings)
    snapshot = frozen() if snapshot is None else snapshot
    snapshots.save(snapshot, folder / "snapshot")
    configs.save(config, folder)
    (folder / "model").mkdir()
    (folder / "model" / "encoder.safetensors").write_bytes(folder.name.encode())
    settings = config.model_dump(mode="json")
    files.write_json(folder / "model" / "model.json", {"version": 1, "config": settings})
    sha = files.seal(folder / "model", "model")
    own = files.sha256(folder / "snapshot" / files.MANIFEST)
    made = vectors_of(snapshot, own, signal=signal, seed=config.seed, model=sha)
    vector_files.save(made, folder / "vectors")
    plain = vectors_of(snapshot, own, signal=0.0, seed=900, model=f"untrained:{sha}")
    vector_files.save(plain, folder / "untrained")
    return folder


def evaluation(
    seed: int = 0, *, breasts: int = 60, signal: float = 1.0, **other: Any
) -> RunEvaluation:
    """An evaluation with made-up scores of women with two breasts each."""
    shown = np.random.default_rng(77)
    labels = shown.integers(0, 2, breasts).astype(np.int8)
    random = np.random.default_rng(1000 + seed)
    ids = np.arange(breasts, dtype=np.int64) + 1
    scores = signal * labels + np.round(random.normal(size=breasts), 1)
    values: dict[str, Any] = {
        "run": f"run{seed}", "model": "m", "snapshot": "s", "variant": "IM", "seed": seed,
        "breast_ids": ids, "patient_ids": ids // 2, "labels": labels,
        "scores": {"probe": scores, "vote": -scores},
        "probability": 1 / (1 + np.exp(-scores)),
        "query_ids": ids, "query_patients": ids // 2,
        "lesion": np.ones(breasts, dtype=np.bool_),
        "manifestation_distance": random.random(breasts) * 9,
        "manifestation_distance_random": random.random(breasts) * 9,
        "manifestation_distance_ideal": random.random(breasts) * 9,
        "precision": random.random(breasts), "precision_chance": random.random(breasts),
        "metrics": {}, "subgroups": {}, "nearness": {},
    }  # fmt: skip
    return RunEvaluation(**(values | other))
