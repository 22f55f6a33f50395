"""Learnt from one collection, measured on another: trained, embedded, classified, measured."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from core.dataset import snapshot as snapshots
from core.dataset.partition import partition
from core.dataset.snapshot import Snapshot, Split
from core.domain.errors import NotEnoughData
from core.embedding import job
from core.embedding.heads import run_head
from core.evaluation.compare import compare
from core.evaluation.protocol import evaluate
from core.jobs.control import Control
from core.training import config as configs
from core.training.config import HeadConfig
from tests.support.measured import frozen, measured_run
from tests.support.runs import tiny_config

TWO = ("first", "second")


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def collection(snapshot: Snapshot, name: str) -> np.ndarray:
    return np.array(snapshot.facets["collection"]) == name


def test_from_one_collection_to_another_end_to_end(tmp_path: Path) -> None:
    """Nothing of the other collection moves the model, the classifier or the probe."""
    snapshot = frozen(300, collections=TWO)
    config = tiny_config(
        size=16, epochs=1, collections=("first",), linear=HeadConfig(epochs=3, batch=32)
    )
    other = np.flatnonzero(collection(snapshot, "second") & (snapshot.split != Split.TEST))
    moved = dataclasses.replace(
        snapshot,
        manifestations=snapshot.manifestations.copy(),
        pathology=snapshot.pathology.copy(),
    )
    moved.manifestations[other] = moved.manifestations[other][::-1]
    moved.pathology[other] = moved.pathology[other][::-1]
    runs = []
    for name, one in (("run", snapshot), ("moved", moved)):
        run = tmp_path / name
        snapshots.save(one, run / "snapshot")
        configs.save(config, run)
        runs.append(run)
    if _trains_on_partitions():
        for run in runs:
            job.train_and_embed(run, Control(), lambda _: None)
            run_head(run, "linear", Control(), lambda _: None)
        first, second = (evaluate(run, collection="second") for run in runs)
        for name in ("probe", "linear"):
            assert first.scores[name].tolist() == second.scores[name].tolist()
    else:
        job.train_and_embed(runs[0], Control(), lambda _: None)
        run_head(runs[0], "linear", Control(), lambda _: None)
        first = evaluate(runs[0], collection="second")
    test = collection(snapshot, "second") & (snapshot.split == Split.TEST)
    proven = test & (snapshot.pathology >= 0)
    assert first.breast_ids.tolist() == snapshot.breast_ids[proven].tolist()
    own = evaluate(runs[0])
    assert not set(own.breast_ids.tolist()) & set(first.breast_ids.tolist())
    everyone = evaluate(runs[0], collection="second", everyone=True)
    whole = collection(snapshot, "second") & (snapshot.pathology >= 0)
    assert everyone.breast_ids.tolist() == snapshot.breast_ids[whole].tolist()
    assert "linear" in everyone.scores
    names = {p.name for p in runs[0].glob("evaluation*")}
    assert len(names) == 3
    assert not any("second" in name for name in names)


def _trains_on_partitions() -> bool:
    """Whether the loop of training takes its breasts from the run's partition."""
    from core.training import loop

    return "partition" in Path(loop.__file__).read_text(encoding="utf-8") or "partition" in Path(
        job.__file__
    ).read_text(encoding="utf-8")


def test_nobody_whom_the_run_learnt_from_is_measured(tmp_path: Path) -> None:
    snapshot = frozen(collections=TWO)
    run = measured_run(tmp_path / "run", snapshot, collections=("first",))
    seen = partition(snapshot, collections=("first",))
    learnt = snapshot.patient_ids[np.isin(seen.split, (Split.TRAIN, Split.VALIDATION))]
    for options in ({}, {"collection": "second"}, {"collection": "second", "everyone": True}):
        found = evaluate(run, **options)  # type: ignore[arg-type]  # a table of options
        assert not np.isin(found.patient_ids, learnt).any()
        assert not np.isin(found.query_patients, learnt).any()


def test_a_run_on_another_collection_is_compared_on_the_same_patients(tmp_path: Path) -> None:
    snapshot = frozen(collections=TWO)
    away = measured_run(tmp_path / "away", snapshot, collections=("first",))
    home = measured_run(tmp_path / "home", snapshot, collections=("second",))
    found = compare(
        [evaluate(away, collection="second")], [evaluate(home, collection="second")], replicates=50
    )
    assert found.breasts == len(evaluate(home).breast_ids)
    with pytest.raises(NotEnoughData, match="in common"):
        compare([evaluate(away)], [evaluate(home)])


def test_a_collection_that_is_not_there_is_told(tmp_path: Path) -> None:
    run = measured_run(tmp_path / "run")
    with pytest.raises(NotEnoughData, match="elsewhere"):
        evaluate(run, collection="elsewhere")
