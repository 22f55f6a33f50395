"""Linear evaluation and fine-tuning: what is frozen is frozen, what is held out is never learnt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch.nn import functional

from core import files
from core.classification import metrics
from core.dataset import logits as head_files
from core.dataset import snapshot as snapshots
from core.dataset.snapshot import Snapshot, Split
from core.domain.errors import Cancelled, DamagedArtefact, NotEnoughData
from core.embedding.folder import save_model
from core.embedding.heads import run_head
from core.jobs.control import Control
from core.jobs.protocol import Event, Kind
from core.training import augment, heads
from core.training import config as configs
from core.training.config import HeadConfig, TrainConfig
from core.training.device import Device
from core.training.heads import fit_head
from core.training.network import Network
from tests.support.runs import tiny_config
from tests.support.snapshots import small_snapshot

CPU = Device(torch.device("cpu"))
LINEAR = HeadConfig(epochs=30, patience=30, batch=16)
FINE = HeadConfig(epochs=2, batch=16, learning_rate=1e-3, backbone=0.1, augmented=True)


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def proven(breasts: int = 80, **options: Any) -> Snapshot:
    """A small snapshot in which a coin, seen in the pixels, decides the outcome."""
    found = small_snapshot(breasts=breasts, **options)
    labels = np.random.default_rng(5).integers(0, 2, breasts).astype(np.int8)
    pixels = found.pixels.copy()
    for row in np.flatnonzero(labels == 1):
        for view in found.views[row][found.views[row] >= 0]:
            pixels[view, 8:16, 8:16] = 255
    return replace(found, pathology=labels, pixels=pixels)


def network(seed: int = 1, **other: Any) -> Network:
    torch.manual_seed(seed)
    return Network(tiny_config(**other), 35)


def bits(module: torch.nn.Module) -> dict[str, bytes]:
    return {name: value.numpy().tobytes() for name, value in module.state_dict().items()}


def fit(net: Network, frozen: Snapshot, head: HeadConfig, **other: Any) -> head_files.Logits:
    values: dict[str, Any] = {"size": 32, "device": CPU, "augmentation": tiny_config().augment}
    return fit_head(net, frozen, head, **(values | other))


@pytest.mark.parametrize("augmented", [False, True])
def test_a_linear_evaluation_freezes_everything_batch_norm_too(augmented: bool) -> None:
    net = network().train()
    before = bits(net)
    fit(net, proven(), LINEAR.model_copy(update={"augmented": augmented, "epochs": 3}))
    assert bits(net) == before
    assert all(p.grad is None for p in net.parameters())
    assert all(module.training for module in net.modules())


def test_a_fine_tuning_moves_a_copy() -> None:
    net = network().eval()
    before = bits(net)
    first = fit(net, proven(), FINE)
    assert bits(net) == before
    frozen = fit(net, proven(), FINE.model_copy(update={"backbone": 0.0}))
    assert not np.array_equal(first.logits, frozen.logits)


def test_a_fine_tuning_trains_in_training_mode_and_is_asked_in_the_other() -> None:
    modes: list[tuple[bool, bool]] = []
    net = network()

    def watch(module: torch.nn.Module, *_: object) -> None:
        modes.append((module.training, torch.is_grad_enabled()))

    net.encoder.register_forward_hook(watch)
    fit(net, proven(), FINE)
    assert set(modes) == {(True, True), (False, False)}


def test_the_backbone_moves_at_its_share_of_the_head_s_rate(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rates: list[list[float]] = []

    class Watched(torch.optim.Adam):
        def step(self, closure: Any = None) -> Any:
            rates.append([group["lr"] for group in self.param_groups])
            return super().step(closure)

    monkeypatch.setattr(torch.optim, "Adam", Watched)
    for seed in (1, 2):
        fit(network(seed), proven(), FINE)
    per_run = np.array(rates).reshape(2, -1, 2)
    assert per_run[..., 1] == pytest.approx(0.1 * per_run[..., 0])
    # Equal from every starting point, and falling along a cosine.
    assert np.array_equal(per_run[0], per_run[1])
    assert per_run[0, 0, 0] == pytest.approx(1e-3)
    assert (np.diff(per_run[0, :, 0]) <= 0).all()


def test_the_head_ends_where_a_plain_loop_ends() -> None:
    """A slow reference: features by hand, the whole set as one batch, Adam and the cosine."""
    frozen = proven()
    frozen = replace(frozen, views=np.where(frozen.views < 0, frozen.views[:, ::-1], frozen.views))
    net = network().eval()
    head = LINEAR.model_copy(update={"batch": 1000, "epochs": 12, "weight_decay": 0.01})
    found = fit(net, frozen, head)
    with torch.no_grad():
        pixels = torch.from_numpy(frozen.pixels).float() / 255
        each = torch.cat([net.encoder(one[None]) for one in pixels])
    both = torch.cat((each[frozen.views[:, 0]], each[frozen.views[:, 1]]), dim=1)
    labels = torch.from_numpy(frozen.pathology).float()
    train, held = frozen.split == Split.TRAIN, frozen.split == Split.TEST
    mean, scale = both[train].mean(0), both[train].std(0, correction=0)
    table = (both - mean) / torch.where(scale < 1e-6, torch.ones_like(scale), scale)
    weight = torch.zeros(both.shape[1], requires_grad=True)
    share = labels[train].mean()
    bias = torch.log(share / (1 - share)).clone().requires_grad_()
    optimiser = torch.optim.Adam([weight, bias], weight_decay=0.01)
    best, wanted = -1.0, torch.zeros(0)
    for epoch in range(12):
        part = 0.5 * (1 + np.cos(np.pi * epoch / 12))
        optimiser.param_groups[0]["lr"] = 1e-6 + (1e-3 - 1e-6) * part
        optimiser.zero_grad()
        loss = functional.binary_cross_entropy_with_logits(
            table[train] @ weight + bias, labels[train]
        )
        loss.backward()  # type: ignore[no-untyped-call]  # torch's own
        optimiser.step()
        now = (table @ weight + bias).detach()
        seen = frozen.split == Split.VALIDATION
        value = metrics.auc(now[seen].double().numpy(), frozen.pathology[seen])
        assert found.history[epoch]["loss"] == pytest.approx(loss.item(), abs=1e-5)
        if value > best:
            best, wanted = value, now
    assert found.breast_ids.tolist() == frozen.breast_ids[held].tolist()
    assert found.logits == pytest.approx(wanted[held].numpy(), abs=1e-4)


def test_what_shows_in_the_pixels_is_learnt() -> None:
    frozen = proven(160)
    found = fit(network(), frozen, LINEAR.model_copy(update={"epochs": 60}))
    held = np.isin(frozen.breast_ids, found.breast_ids)
    assert metrics.auc(found.logits, frozen.pathology[held]) > 0.8


def test_no_held_out_outcome_or_tag_reaches_a_classifier() -> None:
    frozen = proven()
    held = frozen.split == Split.TEST
    other = replace(
        frozen,
        pathology=np.where(held, 1 - frozen.pathology, frozen.pathology).astype(np.int8),
        manifestations=np.where(held[:, None], 255, frozen.manifestations).astype(np.uint8),
    )
    for head in (LINEAR, FINE):
        one, two = fit(network(), frozen, head), fit(network(), other, head)
        assert one.logits.tolist() == two.logits.tolist()


def test_the_same_seed_gives_the_same_and_repeats_differ() -> None:
    frozen = proven()
    head = FINE.model_copy(update={"repeats": 2})
    one, two = (fit(network(), frozen, head, seed=4) for _ in range(2))
    assert one.by_repeat.tobytes() == two.by_repeat.tobytes()
    assert not np.array_equal(one.by_repeat[0], one.by_repeat[1])
    assert one.logits == pytest.approx(one.by_repeat.mean(axis=0))
    single = fit(network(), frozen, FINE, seed=4)
    assert single.logits.tolist() == one.by_repeat[0].tolist()


def test_it_stops_when_the_validation_auc_no_longer_rises() -> None:
    frozen = proven()
    found = fit(network(), frozen, LINEAR.model_copy(update={"epochs": 200, "patience": 3}))
    values = [entry["validation_auc"] for entry in found.history]
    best = int(np.argmax(values))
    assert len(values) in (best + 4, 200)
    assert [entry["best"] for entry in found.history][best]


def test_parts_of_a_batch_add_up_to_its_gradient() -> None:
    frozen = proven()
    head = LINEAR.model_copy(update={"augmented": True, "epochs": 2})
    plain = tiny_config().augment.model_copy(update={"crop": 1.0, "flip": 0.0, "operations": 0})
    whole = fit(network(), frozen, head, augmentation=plain)
    parts = fit(network(), frozen, head, augmentation=plain, micro_batch=6)
    assert parts.logits == pytest.approx(whole.logits, abs=1e-5)


def test_a_device_out_of_memory_takes_fewer_images_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sizes: list[int] = []
    net = network()
    real = augment.augment

    def small(pixels: torch.Tensor, *others: Any) -> torch.Tensor:
        sizes.append(len(pixels))
        if len(pixels) > 9:
            raise torch.OutOfMemoryError("simulated")
        return real(pixels, *others)

    monkeypatch.setattr(heads, "augment", small)
    fit(net, proven(), FINE)
    assert sizes[-1] <= 8


@pytest.mark.parametrize("part", [Split.TRAIN, Split.VALIDATION])
def test_patients_without_both_outcomes_are_told(part: Split) -> None:
    frozen = proven()
    one = np.where(frozen.split == part, 1, frozen.pathology).astype(np.int8)
    with pytest.raises(NotEnoughData, match="prove more cases"):
        fit(network(), replace(frozen, pathology=one), LINEAR)


def test_cancel_ends_at_once_and_stop_keeps_the_best() -> None:
    control = Control()
    control.hear("cancel")
    with pytest.raises(Cancelled):
        fit(network(), proven(), LINEAR, control=control)
    control = Control()
    control.hear("stop")
    assert len(fit(network(), proven(), LINEAR, control=control).history) == 1


@pytest.mark.parametrize("seed", range(5))
def test_the_small_auc_is_the_auc(seed: int) -> None:
    random = np.random.default_rng(seed)
    scores, labels = np.round(random.normal(size=60), 1), random.integers(0, 2, 60)
    assert heads.auc(scores, labels) == pytest.approx(metrics.auc(scores, labels.astype(np.int8)))


# -- in a run's folder ---------------------------------------------------------


@pytest.fixture
def run(tmp_path: Path) -> Path:
    config: TrainConfig = tiny_config(linear=LINEAR, finetune=FINE)
    snapshots.save(proven(), tmp_path / "run" / "snapshot")
    configs.save(config, tmp_path / "run")
    sha = files.sha256(tmp_path / "run" / "snapshot" / files.MANIFEST)
    save_model(network(), config, proven(), sha, tmp_path / "run" / "model")
    return tmp_path / "run"


@pytest.mark.parametrize("stage", head_files.STAGES)
def test_a_run_s_classifier_is_sealed_and_tells_its_epochs(
    run: Path, stage: head_files.Stage
) -> None:
    told: list[Event] = []
    document = run_head(run, stage, Control(), told.append)
    found = head_files.load(run / stage, stage=stage, model=document["model"])
    assert found.breast_ids.tolist() == proven().breast_ids[proven().split == 2].tolist()
    assert {one.kind for one in told} == {Kind.EPOCH}
    assert told[0]["stage"] == stage
    # Made anew, it is the same.
    run_head(run, stage, Control(), told.append)
    again = head_files.load(run / stage)
    assert again.logits.tobytes() == found.logits.tobytes()


@pytest.mark.parametrize("name", ["breast_ids.npy", "logits.npy", "by_repeat.npy", "head.json"])
def test_an_altered_classifier_is_refused(run: Path, name: str) -> None:
    run_head(run, "linear", Control(), lambda _: None)
    content = bytearray((run / "linear" / name).read_bytes())
    content[-2] ^= 1
    (run / "linear" / name).write_bytes(content)
    with pytest.raises(DamagedArtefact, match=name):
        head_files.load(run / "linear")


def test_a_cancelled_classifier_leaves_the_one_before(run: Path) -> None:
    run_head(run, "linear", Control(), lambda _: None)
    control = Control()

    def end(item: Event) -> None:
        control.hear("cancel")

    with pytest.raises(Cancelled):
        run_head(run, "linear", control, end)
    assert len(head_files.load(run / "linear").logits)
