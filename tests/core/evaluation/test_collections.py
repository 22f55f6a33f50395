"""Learnt from one collection, measured on another: trained, embedded, classified, measured."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from core.classification import metrics
from core.dataset import snapshot as snapshots
from core.dataset import vectors as vector_files
from core.dataset.partition import partition
from core.dataset.snapshot import Snapshot, Split
from core.domain.errors import NotEnoughData
from core.embedding import job
from core.embedding.heads import run_head
from core.evaluation.compare import compare
from core.evaluation.protocol import RunEvaluation, evaluate
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
    found: np.ndarray = np.array(snapshot.facets["collection"]) == name
    return found


def proven(snapshot: Snapshot) -> np.ndarray:
    found: np.ndarray = snapshot.pathology >= 0
    return found


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few draws: these tests are not about intervals."""
    monkeypatch.setattr(metrics.interval, "__kwdefaults__", {"replicates": 20, "seed": 0})


def test_from_one_collection_to_another_end_to_end(tmp_path: Path) -> None:
    snapshot = frozen(300, collections=TWO)
    config = tiny_config(
        size=16, epochs=1, collections=("first",), linear=HeadConfig(epochs=3, batch=32)
    )
    run = tmp_path / "run"
    snapshots.save(snapshot, run / "snapshot")
    configs.save(config, run)
    job.train_and_embed(run, Control(), lambda _: None)
    run_head(run, "linear", Control(), lambda _: None)
    away = evaluate(run, collection="second")
    test = collection(snapshot, "second") & (snapshot.split == Split.TEST)
    assert away.breast_ids.tolist() == snapshot.breast_ids[test & proven(snapshot)].tolist()
    own = evaluate(run)
    assert not set(own.breast_ids.tolist()) & set(away.breast_ids.tolist())
    everyone = evaluate(run, collection="second", everyone=True)
    whole = collection(snapshot, "second") & proven(snapshot)
    assert everyone.breast_ids.tolist() == snapshot.breast_ids[whole].tolist()
    for found in (away, own, everyone):
        assert set(found.scores) == {"probe", "vote", "opinion", "tags", "linear"}
    # Three evaluations, and no collection's name among the files.
    names = {path.name for path in run.glob("evaluation*")}
    assert len(names) == 3
    assert not any("second" in name for name in names)
    _nothing_elsewhere_moves_a_classifier(run, snapshot, away)


def _nothing_elsewhere_moves_a_classifier(
    run: Path, snapshot: Snapshot, before: RunEvaluation
) -> None:
    """Outcomes and tags of the other collection are dealt anew: probe and head stay."""
    other = np.flatnonzero(collection(snapshot, "second") & (snapshot.split != Split.TEST))
    tags, outcomes = snapshot.manifestations.copy(), snapshot.pathology.copy()
    tags[other], outcomes[other] = tags[other][::-1], outcomes[other][::-1]
    shutil.rmtree(run / "snapshot")
    moved = dataclasses.replace(snapshot, manifestations=tags, pathology=outcomes)
    sha = snapshots.save(moved, run / "snapshot")
    same = dataclasses.replace(vector_files.load(run / "vectors"), snapshot=sha)
    vector_files.save(same, run / "vectors")
    run_head(run, "linear", Control(), lambda _: None)
    after = evaluate(run, collection="second")
    assert after.snapshot != before.snapshot
    for name in ("probe", "vote", "tags", "linear"):
        assert after.scores[name].tolist() == before.scores[name].tolist()


def test_nobody_whom_the_run_learnt_from_is_measured(tmp_path: Path) -> None:
    snapshot = frozen(collections=TWO)
    run = measured_run(tmp_path / "run", snapshot, collections=("first",))
    seen = partition(snapshot, collections=("first",))
    learnt = snapshot.patient_ids[np.isin(seen.split, (Split.TRAIN, Split.VALIDATION))]
    for options in ({}, {"collection": "second"}, {"collection": "second", "everyone": True}):
        found = evaluate(run, **options)
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
