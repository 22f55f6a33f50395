"""A toy experiment is interrupted, goes on and says the same; the table is what the JSON gives."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.classification.metrics import Interval
from core.dataset import snapshot as snapshots
from core.evaluation.protocol import evaluate
from core.training.config import TrainConfig
from tests.experiments import __main__ as command
from tests.experiments import data, runs, table
from tests.experiments.cells import paired, row
from tests.experiments.final import PLAN
from tests.experiments.plan import Plan, Variant, changed
from tests.support.measured import evaluation
from tests.support.snapshots import small_snapshot

TOY = Plan(
    phantoms=0,
    shares=(0, 0, 0),
    size=32,
    base=changed(
        TrainConfig(),
        {
            "encoder": {"stem": 4, "widths": [4, 8], "depths": [1, 1]},
            "projection": 8,
            "size": 32,
            "batch": 8,
            "epochs": 2,
            "steps_per_epoch": 2,
            "keep_best": False,
            "threads": 1,
            "device": "cpu",
            "finetune": {"epochs": 1},
        },
    ),
    variants=(
        Variant("near", "near"),
        Variant("far", "far", {"sampler": {"negatives": "random"}}, finetune=False),
        Variant("fresh", "fresh", trained=False),
    ),
    seeds=(1, 2),
    pairs=(("near", "far"),),
)


def _place(out: Path) -> Path:
    frozen = small_snapshot(160)
    outcome = np.random.default_rng(0).integers(0, 2, len(frozen)).astype(np.int8)
    snapshots.save(replace(frozen, pathology=outcome), out / "snapshot")
    return out


def _said(out: Path) -> dict[str, Any]:
    found = command.document(TOY, out, replicates=20)
    found["made"].pop("seconds")
    found["made"].pop("hours")
    return found


class _Killed(BaseException):
    pass


def test_an_interrupted_experiment_goes_on_and_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, broken = _place(tmp_path / "whole"), _place(tmp_path / "broken")
    told: list[str] = []
    runs.do(TOY, whole, tell=told.append)
    assert len(told) == 2 * (3 + 2 + 3)

    real, calls = dict(runs._STAGES), 0

    def dies(run: Path) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            (run / "model").mkdir()  # what a kill may leave half done
            raise _Killed
        real["train"](run)

    monkeypatch.setattr(runs, "_STAGES", {**real, "train": dies})
    with pytest.raises(_Killed):
        runs.do(TOY, broken, tell=lambda _: None)
    half = _said(broken)
    assert half["rows"]["far"]["auc_probe"] is None
    assert half["pairs"][0]["auc_probe"] is None
    assert table.NOT_RUN in table.tables(command.document(TOY, broken, replicates=20))

    monkeypatch.setattr(runs, "_STAGES", real)
    again: list[str] = []
    runs.do(TOY, broken, tell=again.append)
    assert not any(line.startswith("near-1: train") for line in again)
    assert _said(broken) == _said(whole)
    assert _said(whole)["rows"]["near"]["auc_finetune"] is not None
    assert _said(whole)["rows"]["far"]["auc_finetune"] is None
    fresh = _said(whole)["rows"]["fresh"]["auc_probe"]
    assert fresh["seeds"] == [
        evaluate(whole / "runs" / f"near-{seed}", vectors="untrained").metrics["auc_probe"].value
        for seed in TOY.seeds
    ]

    # Nothing is left to do, until a setting changes.
    runs.do(TOY, whole, tell=pytest.fail)
    other = changed(TOY.base, {"temperature": 0.3})
    less = Plan(**{**vars(TOY), "base": other, "seeds": (1,), "variants": TOY.variants[1:2]})
    runs.do(less, whole, tell=again.append)
    assert again[-1].startswith("far-1")
    assert (
        command.document(TOY, whole, replicates=20)["rows"]["far"]["auc_probe"]["seeds"][1:] == []
    )


def test_cells_average_over_seeds_and_pairs_take_only_the_common_ones() -> None:
    known = {"auc_probe": Interval(0.0, 0.0, 0.0, 0, 0)}
    good = [evaluation(k, signal=2.0, metrics=known) for k in range(3)]
    bad = [evaluation(k, run=f"bad{k}", signal=0.0, metrics=known) for k in (0, 2)]
    found = row(good, ("auc_probe", "auc_finetune"))
    assert found["auc_finetune"] is None
    cell = found["auc_probe"]
    assert cell is not None
    assert cell["low"] < cell["value"] < cell["high"]
    # Averaged, the seeds' noise is less.
    assert len(cell["seeds"]) == 3
    assert cell["value"] > np.mean(cell["seeds"])
    gain = paired(good, bad, ("auc_probe",))["auc_probe"]
    assert gain is not None
    assert len(gain["seeds"]) == 2
    assert 0 < gain["low"] < gain["value"] < gain["high"]
    assert paired(good, [], ("auc_probe",)) == {"auc_probe": None}
    unlike = [evaluation(k, signal=0.0) for k in (0, 2)]
    assert paired(good, unlike, ("auc_probe",)) == {"auc_probe": None}


def test_phantoms_are_drawn_once_and_split_by_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data, "CHUNK", 2)
    pixels = data.collect(tmp_path, 3, 3, 32)
    assert pixels.shape == (6, 2, 32, 32)
    frozen = data.snapshot(pixels, 3, (1, 1, 1))
    assert frozen.split.tolist() == [0, 0, 1, 1, 2, 2]
    assert (frozen.pathology >= 0).tolist() == frozen.manifestations.any(axis=1).tolist()
    monkeypatch.setattr(data, "draw", pytest.fail)
    np.testing.assert_array_equal(data.collect(tmp_path, 3, 3, 32), pixels)
    # A patient is the same however many are drawn beside her.
    monkeypatch.undo()
    np.testing.assert_array_equal(data.draw(3, 3, 1, 32), pixels[4:])


def test_the_variants_of_the_final_plan_differ_in_nothing_but_what_they_say() -> None:
    assert sum(PLAN.shares) >= 600
    assert len(PLAN.seeds) == 5
    steps = {PLAN.settings(variant, 1).steps for variant in PLAN.variants}
    rates = {PLAN.settings(variant, 1).learning_rate for variant in PLAN.variants}
    assert len(steps) == len(rates) == 1
    names = {variant.name for variant in PLAN.variants}
    assert {name for pair in PLAN.pairs for name in pair} <= names


def test_the_table_is_what_the_json_gives() -> None:
    found = json.loads(command.COMMITTED.read_text(encoding="utf-8"))
    assert table.within(command.PAGE) == table.tables(found)
