"""What the research code gets wrong and this project must not (``manineg-method.md``).

The points on sampler, losses, augmentation, pixels and baselines, each a test named
after it; those on evaluation are in ``tests/core/evaluation/test_six_points.py``.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from core.dataset.snapshot import Snapshot, Split
from core.imaging import prepare as preparation
from core.jobs.control import Control
from core.training import augment as changes
from core.training import checkpoint as checkpoints
from core.training.config import EncoderConfig, Negatives, SamplerConfig, TrainConfig
from core.training.data import Pairs, to_unit
from core.training.device import choose
from core.training.loop import Trainer
from core.training.sampler import ManifestationSampler
from tests.support.manifestations import many
from tests.support.snapshots import small_snapshot

SHA = "a" * 64


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


def _config(**other: Any) -> TrainConfig:
    values: dict[str, Any] = {
        "encoder": EncoderConfig(stem=4, widths=(4, 8), depths=(1, 1)),
        "projection": 8,
        "size": 32,
        "batch": 8,
        "epochs": 2,
        "steps_per_epoch": 3,
        "seed": 3,
        "device": "cpu",
    }
    return TrainConfig(**(values | other))


def _trainer(run: Path, config: TrainConfig, data: Snapshot | None = None) -> Trainer:
    run.mkdir(exist_ok=True)
    return Trainer(
        run,
        config,
        data or small_snapshot(),
        SHA,
        device=choose("cpu"),
        control=Control(),
        emit=lambda _: None,
    )


class _Unread:
    """Pixels that fail the test when somebody looks at them."""

    ndim, dtype = 3, np.dtype(np.uint8)

    def __init__(self, shape: tuple[int, ...]) -> None:
        self.shape = shape

    def __len__(self) -> int:
        return self.shape[0]

    def __getitem__(self, _: object) -> np.ndarray:
        raise AssertionError("a pixel was read to draw a batch")


def test_one_the_sampler_reads_no_image_and_holds_no_table_of_all_pairs() -> None:
    data = small_snapshot()
    unread = replace(data, pixels=_Unread(data.pixels.shape))  # type: ignore[arg-type]  # no array
    sampler = Pairs(unread, Split.TRAIN, 32).sampler(_config(), 0)
    assert len(sampler.next_batch(5.0)) == 8
    sizes = {}
    for count in (5_000, 50_000):
        packed, patients = many(count, seed=1)
        sizes[count] = ManifestationSampler(packed, patients, batch=8).nbytes
    assert sizes[50_000] < 10 * sizes[5_000], "tables grow no faster than the breasts"
    assert sizes[50_000] < 64 * 50_000


def test_one_a_batch_keeps_its_size_and_its_anchor_first() -> None:
    packed, patients = many(500, seed=2)
    sampler = ManifestationSampler(packed, patients, batch=64, seed=1)
    anchors = []
    for _ in range(500):
        batch = sampler.next_batch(0.0)
        assert len(batch) == 64
        anchors.append(int(batch[0]))
    assert sorted(anchors) == list(range(500))


def test_two_baselines_take_equal_steps_at_equal_rates(tmp_path: Path) -> None:
    seen: dict[Negatives, list[tuple[int, float, float]]] = {}
    for negatives in Negatives:
        config = _config(sampler=SamplerConfig(negatives=negatives))
        run = _trainer(tmp_path / negatives, config)
        rates = seen.setdefault(negatives, [])
        run.network.train()
        while run.step < config.steps:
            run._one_step()
            groups = run.parts.optimiser.param_groups
            rates.append((run.step, groups[0]["lr"], groups[1]["lr"]))
    assert len(seen[Negatives.RANDOM]) == 6
    assert seen[Negatives.RANDOM] == seen[Negatives.MANIFESTATION] == seen[Negatives.REWEIGHTED]


@pytest.mark.parametrize("negatives", [Negatives.RANDOM, Negatives.REWEIGHTED])
def test_two_baselines_are_shuffled(negatives: Negatives) -> None:
    packed, patients = many(300, seed=3)
    rule = SamplerConfig(negatives=negatives)
    sampler = ManifestationSampler(packed, patients, rule, batch=30, seed=1)
    batches = [sampler.next_batch(5.0) for _ in range(20)]
    assert all(len(batch) == 30 for batch in batches)
    assert all((np.diff(batch) < 0).any() for batch in batches), "not in the order of the data"
    assert all(np.ptp(batch) > 100 for batch in batches), "not neighbours in the data"
    assert len({frozenset(batch.tolist()) for batch in batches}) == 20


def test_five_everything_is_seeded(tmp_path: Path) -> None:
    runs = []
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        torch.rand(int(torch.randint(1, 9, ())))  # what ran before does not matter
        run = _trainer(tmp_path / name, _config(seed=seed))
        run.train()
        runs.append(run.network.state_dict())
    assert all(torch.equal(runs[0][name], runs[1][name]) for name in runs[0])
    assert any(not torch.equal(runs[0][name], runs[2][name]) for name in runs[0])


def test_five_the_temperature_is_saved_and_no_checkpoint_is_a_pickle(tmp_path: Path) -> None:
    run = _trainer(tmp_path, _config(model="IM", keep_best=False))
    run.train()
    run.save()
    found = checkpoints.newest(tmp_path, SHA, print)
    assert found is not None
    for name, value in run.network.log_temperatures.items():
        assert torch.equal(found.weights[f"log_temperatures.{name}"], value)
        assert value.exp() > 0
    written = [p for p in (tmp_path / "checkpoints").rglob("*") if p.is_file()]
    assert {p.suffix for p in written} == {".safetensors", ".json"}


def test_six_the_network_sees_the_pixels_of_the_reader() -> None:
    # One function makes both: contrast (VOI LUT, MONOCHROME1, padding) is the reader's.
    from core.imaging import voi

    assert preparation.p_values is voi.p_values
    data = small_snapshot()
    pairs = Pairs(data, Split.TRAIN, 32)
    chosen = np.arange(4)
    batch = pairs.batch(chosen, torch.device("cpu"))
    stored = data.pixels[pairs.rows_of(chosen)]
    assert torch.equal(batch.pixels, torch.from_numpy(stored).float() / 255)
    # No window of its own: the same P-value is the same input in every image.
    ramp = torch.arange(256, dtype=torch.uint8).reshape(1, 16, 16)
    assert torch.allclose(to_unit(ramp, 16) * 255, ramp.float())
    assert torch.equal(to_unit(torch.cat((ramp, ramp // 4)), 16)[:1], to_unit(ramp, 16))


def test_six_augmentation_fills_with_black() -> None:
    white = torch.ones(64, 16, 16)
    config = TrainConfig().augment.model_copy(
        update={"crop": 1.0, "flip": 0.0, "operations": 10, "magnitude": 10.0}
    )
    black = {name: torch.zeros(64) for name in changes.OPERATIONS}
    maps = changes._affine(64, black | {"shift_x": torch.ones(64)}, config, _seeded())
    grid = torch.nn.functional.affine_grid(maps, [64, 1, 16, 16], align_corners=False)
    moved = torch.nn.functional.grid_sample(white[:, None], grid, align_corners=False)
    assert (moved.amin(dim=(1, 2, 3)) == 0).all()
    changed = changes.augment(white, config, _seeded())
    borders = torch.cat((changed[:, 0], changed[:, -1], changed[:, :, 0], changed[:, :, -1]), 1)
    assert (borders == 0).any(dim=1).float().mean() > 0.5
    assert changes.augment(torch.zeros(8, 16, 16), config, _seeded()).max() == 0


def _seeded() -> torch.Generator:
    return torch.Generator().manual_seed(1)
