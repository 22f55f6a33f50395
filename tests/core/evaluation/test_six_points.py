"""What the research code gets wrong, on evaluation and splits (``manineg-method.md``).

The points on the sampler, the losses and the pixels are in ``tests/core/training``.
"""

from __future__ import annotations

import dataclasses
import json
import pickletools
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from core import workspace as workspaces
from core.classification import metrics
from core.dataset.freeze import freeze
from core.dataset.partition import partition
from core.dataset.snapshot import Snapshot, Split
from core.domain.progress import CancelToken, silent
from core.embedding import job
from core.evaluation.protocol import evaluate
from core.jobs.control import Control
from core.store import findings, splits
from core.training import config as configs
from core.training.config import HeadConfig
from core.training.device import Device
from core.training.heads import fit_head
from core.training.network import Network
from core.workspace import Workspace
from tests.support import stores
from tests.support.measured import frozen, measured_run
from tests.support.pixels import FakeDecoders
from tests.support.runs import make_run, tiny_config

CPU = Device(torch.device("cpu"))


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def test_a_linear_probe_freezes_everything() -> None:
    """The reference's linear evaluation leaves batch norm statistics updating."""
    torch.manual_seed(0)
    network = Network(tiny_config(), 35).train()
    before = {name: value.clone() for name, value in network.state_dict().items()}
    fit_head(network, frozen(80), HeadConfig(epochs=3), size=16, device=CPU)
    for name, value in network.state_dict().items():
        assert torch.equal(value, before[name]), name


def test_every_starting_point_is_fine_tuned_at_equal_rates() -> None:
    """The reference fine-tunes its ImageNet baseline with a tenfold higher backbone rate."""
    rates = []
    for seed in (0, 1):
        torch.manual_seed(seed)
        config = tiny_config(seed=seed)
        found = fit_head(
            Network(config, 35), frozen(80), config.finetune.model_copy(update={"epochs": 2}),
            size=16, device=CPU, augmentation=config.augment,
        )  # fmt: skip
        rates.append([entry["rate"] for entry in found.history])
    assert rates[0] == rates[1]
    assert tiny_config().finetune.backbone == 0.1


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[stores.Filled, Workspace]]:
    workspace = workspaces.create(tmp_path / "work")
    filled = stores.filled(tmp_path / "work", 30)
    yield filled, workspace
    filled.store.close()


def test_the_split_is_by_patient_once_and_for_ever(
    site: tuple[stores.Filled, Workspace], tmp_path: Path
) -> None:
    """A later tag, patient or run never moves a test patient into training."""
    filled, workspace = site

    def freeze_now() -> Snapshot:
        return freeze(filled.store, workspace, FakeDecoders(), size=16, report=silent,
                      cancel=CancelToken())  # fmt: skip

    first = freeze_now()
    part = dict(zip(first.patient_ids.tolist(), first.split.tolist(), strict=True))
    assert all(
        len(set(first.split[first.patient_ids == patient].tolist())) == 1 for patient in part
    )
    with filled.store.write(filled.reader, "tag, prove and import more") as unit:
        for finding in filled.findings[:20]:
            findings.remove(unit, finding)
        for breast in filled.breasts[1::2]:
            stores.add_finding(unit, breast, filled.reader)
            stores.prove(unit, breast)
        for patient in range(100, 140):
            for side, view in stores.VIEWS:
                stores.add_image(unit, stores.header(patient, side, view))
    second = freeze_now()
    later = dict(zip(second.patient_ids.tolist(), second.split.tolist(), strict=True))
    assert {patient: later[patient] for patient in part} == part
    assert len(later) == len(part) + 40
    with filled.store.write(None, "again") as unit:
        assert splits.assign(unit) == {}
    # A run on collections or with another seed keeps them too.
    narrowed = partition(second, collections=["test"])
    assert ((narrowed.split == Split.TEST) == (second.split == Split.TEST)).all()


def test_the_views_of_a_test_breast_are_fixed(site: tuple[stores.Filled, Workspace]) -> None:
    """The reference draws a random acquisition, even for test sets."""
    filled, workspace = site
    with filled.store.write(None, "more acquisitions") as unit:
        for patient in range(1, 31):
            again = dataclasses.replace(
                stores.header(patient), sop_instance_uid=f"1.2.826.77.{patient}", instance_number=9
            )
            stores.add_image(unit, again)
    one, two = (
        freeze(filled.store, workspace, FakeDecoders(), size=16, report=silent,
               cancel=CancelToken())
        for _ in range(2)
    )  # fmt: skip
    assert one.image_ids.tolist() == two.image_ids.tolist()
    assert one.views.tolist() == two.views.tolist()
    # And no classifier looks at a changed copy of them.
    config = tiny_config()
    torch.manual_seed(0)
    network = Network(config, 35)
    snapshot = frozen(80)
    still = {"epochs": 1, "repeats": 2, "learning_rate": 1e-9, "final_rate": 0.0, "augmented": True}
    head = HeadConfig().model_copy(update=still)
    found = fit_head(network, snapshot, head, size=16, device=CPU, augmentation=config.augment)
    assert found.by_repeat[0] == pytest.approx(found.by_repeat[1], abs=1e-4)


def test_everything_is_seeded_and_the_temperature_is_saved_and_nothing_is_a_pickle(
    tmp_path: Path,
) -> None:
    runs = [make_run(tmp_path / name, epochs=1) for name in ("one", "two")]
    for run in runs:
        job.train_and_embed(run, Control(), lambda _: None)
    one, two = (sorted((run / "vectors").glob("*.npy")) for run in runs)
    assert [p.read_bytes() for p in one] == [p.read_bytes() for p in two]
    newest = max((runs[0] / "checkpoints").iterdir())
    heads = [p.read_bytes()[:100_000] for p in newest.glob("*.safetensors")]
    assert any(b"log_temperatures" in head for head in heads)
    for path in runs[0].rglob("*"):
        if path.is_file():
            assert path.suffix in {".json", ".jsonl", ".npy", ".safetensors", ".log"}, path
            assert not unpickles(path.read_bytes()), path
            if path.suffix == ".npy":
                np.load(path, allow_pickle=False)


def unpickles(content: bytes) -> bool:
    """Whether a file is a whole pickle, or a ZIP that could hold one."""
    if content[:2] == b"PK":
        return True
    try:
        list(pickletools.genops(content))
    except Exception:  # noqa: BLE001  # whatever it says, it is none
        return False
    return bool(content)


def test_the_auc_has_an_interval_over_patients_beside_sensitivity_and_calibration(
    tmp_path: Path,
) -> None:
    """The reference reports accuracy at 0.5 on a test set that is 71 % malignant."""
    found = evaluate(measured_run(tmp_path / "run"))
    numbers = json.loads(json.dumps(found.document(), allow_nan=False))["metrics"]
    for name in ("auc_probe", "sensitivity_probe", "brier", "calibration_slope"):
        one = numbers[name]
        assert one["low"] <= one["value"] <= one["high"]
        assert one["patients"] < one["breasts"]
    assert not any("accuracy" in name for name in numbers)
    # Two breasts of one woman are one draw: each breast twice is no narrower interval.
    twice = metrics.auc_interval(
        np.tile(found.scores["probe"], 2), np.tile(found.labels, 2), np.tile(found.patient_ids, 2)
    )
    assert (twice.low, twice.high) == pytest.approx(
        (found.metrics["auc_probe"].low, found.metrics["auc_probe"].high)
    )
    # Where distance is told, precision by pathology is.
    assert ("manifestation_distance" in numbers) <= ("precision" in numbers)
    assert configs.load(tmp_path / "run").seed == found.seed
