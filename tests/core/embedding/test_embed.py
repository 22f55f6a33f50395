"""Models and vectors on disk: what was trained is what embeds, and damage is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

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
