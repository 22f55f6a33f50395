"""Models and vectors on disk: what was trained is what embeds, and damage is refused."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import save

from core import files
from core.dataset import vectors
from core.domain.errors import DamagedArtefact
from core.embedding.embed import breast_vectors, embed_views, write_vectors
from core.embedding.folder import load_model, replaced, save_model
from core.training.config import EncoderConfig, Modalities, Representation, TrainConfig
from core.training.device import choose
from core.training.network import Network
from tests.support.snapshots import small_snapshot

CPU = choose("cpu")
SHA = "a" * 64


def _config(**other: object) -> TrainConfig:
    tiny = EncoderConfig(stem=4, widths=(4, 8), depths=(1, 1))
    return TrainConfig(**({"encoder": tiny, "projection": 8, "size": 32} | other))  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


@pytest.mark.parametrize("model", list(Modalities))
@pytest.mark.parametrize("kept", list(Representation))
def test_a_loaded_model_embeds_as_the_trained_one(
    tmp_path: Path, model: Modalities, kept: Representation
) -> None:
    config, data = _config(model=model, representation=kept), small_snapshot()
    network = Network(config, data.width)
    sha = save_model(network, config, data, SHA, tmp_path / "model")
    found = load_model(tmp_path / "model")
    assert (found.sha, found.recipe, found.size, found.dimensions) == (sha, "test-32", 32, 8)
    ours = embed_views(network, data.pixels, 32, CPU)
    assert np.array_equal(ours, embed_views(found.network, data.pixels, 32, CPU))
    assert np.allclose(np.linalg.norm(ours, axis=1), 1, atol=1e-5)


def test_a_view_embeds_alike_alone_and_among_others() -> None:
    network, data = Network(_config(), 35), small_snapshot()
    together = embed_views(network, data.pixels, 32, CPU)
    alone = embed_views(network, data.pixels[70:71], 32, CPU)
    assert np.allclose(together[70:71], alone, atol=1e-5)
    assert embed_views(network, data.pixels[:0], 32, CPU).shape == (0, 8)


def test_a_breast_is_the_unit_mean_of_the_views_it_has() -> None:
    of_views = np.array([[1, 0], [0, 1], [0.6, 0.8]], dtype=np.float32)
    views = np.array([[0, 1], [-1, 2], [-1, -1], [2, -1]], dtype=np.int32)
    rows, units = breast_vectors(views, of_views)
    assert rows.tolist() == [0, 1, 3]
    assert np.allclose(units, [[0.5**0.5, 0.5**0.5], [0.6, 0.8], [0.6, 0.8]], atol=1e-6)


def test_the_vector_file_holds_every_view_and_every_breast_with_one(tmp_path: Path) -> None:
    data = small_snapshot()
    told: list[tuple[int, int]] = []
    write_vectors(
        Network(_config(), data.width),
        data,
        tmp_path / "vectors",
        size=32,
        device=CPU,
        model="m",
        snapshot_sha=SHA,
        after=lambda done, total: told.append((done, total)),
    )
    found = vectors.load(tmp_path / "vectors", model="m", snapshot=SHA, lexicon=data.lexicon)
    assert np.array_equal(found.image_ids, data.image_ids)
    assert np.array_equal(found.breast_ids, data.breast_ids)
    assert told == [(64, 80), (80, 80)]


@pytest.mark.parametrize("damage", ["flip", "truncate", "swap", "no manifest"])
def test_a_damaged_model_is_refused(tmp_path: Path, damage: str) -> None:
    config, data = _config(), small_snapshot()
    for name in ("one", "two"):
        save_model(Network(config, data.width), config, data, SHA, tmp_path / name)
    weights = tmp_path / "one" / "encoder.safetensors"
    content = bytearray(weights.read_bytes())
    if damage == "flip":
        content[-1] ^= 1
    elif damage == "truncate":
        del content[-10:]
    elif damage == "swap":
        content = bytearray((tmp_path / "two" / "encoder.safetensors").read_bytes())
    weights.write_bytes(content)
    if damage == "no manifest":
        (tmp_path / "one" / files.MANIFEST).unlink()
    with pytest.raises(DamagedArtefact):
        load_model(tmp_path / "one")


def test_a_pickle_in_place_of_the_weights_is_never_loaded(tmp_path: Path) -> None:
    config, data = _config(), small_snapshot()
    save_model(Network(config, data.width), config, data, SHA, tmp_path / "model")

    class Evil:
        def __reduce__(self) -> tuple[object, tuple[Path]]:
            return (Path.touch, (tmp_path / "owned",))

    torch.save({"x": Evil()}, tmp_path / "model" / "encoder.safetensors")
    files.seal(tmp_path / "model", "model")
    with pytest.raises(DamagedArtefact, match="accept another"):
        load_model(tmp_path / "model")
    assert not (tmp_path / "owned").exists()


def test_a_folder_that_is_not_finished_never_takes_the_old_ones_place(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "old").touch()

    def half() -> None:
        with replaced(tmp_path / "x") as new:
            (new / "half").touch()
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        half()
    assert [p.name for p in tmp_path.iterdir()] == ["x"]
    with replaced(tmp_path / "x") as new:
        (new / "whole").touch()
    assert [p.name for p in (tmp_path / "x").iterdir()] == ["whole"]


def test_the_choice_of_the_encoder_is_in_the_models_document(tmp_path: Path) -> None:
    encoder = EncoderConfig(
        name="resnet-50",
        stem=4,
        widths=(4, 8),
        depths=(1, 1),
        weights="/home/jane doe/secret/start.safetensors",
        weights_sha256="c" * 64,
    )
    config, data = _config(encoder=encoder), small_snapshot()
    # As a run does that goes on from its checkpoint: the weights themselves are not needed.
    network = Network(config, data.width, pretrained=False)
    save_model(network, config, data, SHA, tmp_path / "model")
    document = files.read_json(tmp_path / "model" / "model.json")
    assert document["encoder"] == {
        "name": "resnet 4-8",
        "family": "resnet",
        "weights": "start.safetensors",
        "sha256": "c" * 64,
    }
    assert b"jane" not in (tmp_path / "model" / "model.json").read_bytes()
    assert load_model(tmp_path / "model").dimensions == 8


# What the program wrote before encoders had names, with the fields of that time.
OLD_CONFIG = {
    "version": 1, "preset": "demo", "model": "IM",
    "encoder": {"channels": 1, "stem": 4, "stem_pool": True, "widths": [4, 8], "depths": [1, 1],
                "block": "basic", "pool": "average", "weights": "/old/weights"},
    "sampler": {"negatives": "manifestation", "mu_max": 11.0, "mu_min": 0.0, "mu_epochs": 3,
                "sigma": 3.0, "d_max": 18},
    "augment": {"crop": 0.5, "flip": 0.5, "operations": 2, "magnitude": 7.0},
    "representation": "features", "projection": 8, "size": 32, "batch": 8, "micro_batch": 0,
    "epochs": 3, "steps_per_epoch": 4, "learning_rate": 0.001, "temperature_rate": 0.01,
    "final_rate": 1e-07, "weight_decay": 0.0001, "warmup_epochs": 1.0, "temperature": 0.7,
    "keep_best": True, "checkpoint_minutes": 10.0, "seed": 3, "device": "cpu",
    "precision": "auto", "threads": 1,
}  # fmt: skip


def test_a_model_of_an_earlier_version_still_loads(tmp_path: Path) -> None:
    torch.manual_seed(0)
    network = Network(_config(model=Modalities.IM), 35)
    kept = ("encoder.", "embedding.")
    tensors = {n: v for n, v in network.state_dict().items() if n.startswith(kept)}
    # By hand: the names that encoders' tensors had, which must never change.
    first = "encoder.net.embedder.embedder.convolution.weight"
    last = "encoder.net.encoder.stages.1.layers.0.layer.1.normalization.num_batches_tracked"
    assert {first, last, "embedding.weight"} <= tensors.keys()
    assert len(tensors) == 37
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "encoder.safetensors").write_bytes(save(tensors))
    ties = {"lexicon": "mvkl-35@1", "recipe": "test-32", "snapshot": SHA}
    document = {"version": 1, **ties, "width": 35, "size": 32, "dimensions": 8}
    files.write_json(folder / "model.json", {**document, "config": OLD_CONFIG})
    files.seal(folder, "model", **ties)
    found = load_model(folder)
    pixels = small_snapshot().pixels
    ours = embed_views(network, pixels, 32, CPU)
    assert np.array_equal(ours, embed_views(found.network, pixels, 32, CPU))


@pytest.mark.parametrize(
    "asked",
    [{"width": 10**12}, {"width": "35"}, {"config": {"projection": 1024}},
     {"config": {"encoder": {"widths": [4096] * 2, "depths": [16] * 2}}},
     {"config": {"encoder": {"widths": [10**9], "depths": [1]}}}],
    ids=["width", "text", "projection", "large", "boundless"],
)  # fmt: skip
def test_a_document_cannot_make_a_model_take_all_memory(
    tmp_path: Path, asked: dict[str, Any]
) -> None:
    config, data = _config(model=Modalities.IM), small_snapshot()
    folder = tmp_path / "model"
    save_model(Network(config, data.width), config, data, SHA, folder)
    document = files.read_json(folder / "model.json")
    files.write_json(folder / "model.json", _merged(document, asked))
    files.seal(folder, "model")
    # A manifestation vector of any width: training only used it, so it is no reason to refuse.
    if "width" in asked:
        assert load_model(folder).dimensions == 8
    else:
        with pytest.raises(DamagedArtefact, match="cannot be read: accept another"):
            load_model(folder)


def _merged(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    changed = {
        name: _merged(one[name], value) if isinstance(value, dict) else value
        for name, value in other.items()
    }
    return {**one, **changed}
