"""Encoders are built by configuration, and pretrained weights are found or asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from core.domain.errors import WorldError
from core.training.config import EncoderConfig, Modalities, Representation, TrainConfig
from core.training.network import Encoder, Network

TINY = EncoderConfig(stem=4, widths=(4, 8), depths=(1, 1))


def test_the_demo_encoder_is_small_and_gives_its_widest_features() -> None:
    encoder = Encoder(EncoderConfig())
    assert encoder(torch.rand(2, 96, 96)).shape == (2, 128)
    assert sum(p.numel() for p in encoder.parameters()) < 1_000_000


def test_all_modalities_come_back_as_unit_embeddings() -> None:
    network = Network(TrainConfig(model=Modalities.IM, encoder=TINY), width=35)
    features = network.encoder(torch.rand(5, 32, 32))
    images, others = network.project(features, {"manifestations": torch.rand(3, 35).round()})
    assert images.shape == (5, 128)
    assert others["manifestations"].shape == (3, 128)
    every = torch.cat((images, others["manifestations"]))
    assert torch.allclose(every.norm(dim=1), torch.ones(8), atol=1e-5)
    assert set(network.log_temperatures) == {"views", "manifestations"}


@pytest.mark.parametrize(
    ("kept", "size"), [(Representation.FEATURES, 8), (Representation.EMBEDDING, 32)]
)
def test_the_representation_is_the_one_that_was_chosen(kept: Representation, size: int) -> None:
    network = Network(TrainConfig(encoder=TINY, representation=kept, projection=32), 35).eval()
    vectors = network.represent(torch.rand(3, 32, 32))
    assert vectors.shape == (3, size)
    assert torch.allclose(vectors.norm(dim=1), torch.ones(3), atol=1e-5)


def test_absent_pretrained_weights_are_asked_for_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="not on this computer: put their folder"):
        Encoder(EncoderConfig(channels=3, weights=str(tmp_path / "nothing")))


def test_weights_in_a_local_folder_are_loaded_and_must_fit(tmp_path: Path) -> None:
    config = EncoderConfig(channels=3, stem=4, widths=(4, 8), depths=(1, 1))
    source = Encoder(config)
    source.net.save_pretrained(tmp_path)
    loaded = Encoder(config.model_copy(update={"weights": str(tmp_path)}))
    for name, value in source.net.state_dict().items():
        assert torch.equal(value, loaded.net.state_dict()[name]), name
    with pytest.raises(WorldError, match="another encoder"):
        Encoder(
            EncoderConfig(channels=3, stem=4, widths=(4, 16), depths=(1, 1), weights=str(tmp_path))
        )


def test_pickled_weights_are_never_loaded(tmp_path: Path) -> None:
    config = EncoderConfig(channels=3, stem=4, widths=(4, 8), depths=(1, 1))
    source = Encoder(config)
    source.net.config.save_pretrained(tmp_path)
    torch.save(source.net.state_dict(), tmp_path / "pytorch_model.bin")
    with pytest.raises(WorldError, match="not on this computer"):
        Encoder(config.model_copy(update={"weights": str(tmp_path)}))


def test_the_maximum_of_the_map_may_stand_beside_its_average() -> None:
    config = TINY.model_copy(update={"pool": "both"})
    network = Network(TrainConfig(encoder=config, projection=8), 35).eval()
    images = torch.rand(2, 32, 32)
    features = network.encoder(images)
    assert features.shape == (2, 16)
    assert (features[:, 8:] >= features[:, :8]).all()
    assert network.represent(images).shape == (2, network.dimensions)


def test_without_the_stems_pool_the_maps_are_twice_as_fine() -> None:
    fine = Encoder(TINY.model_copy(update={"stem_pool": False}))
    coarse = Encoder(TINY)
    images = torch.rand(1, 1, 32, 32)
    shapes = [e.net(images).last_hidden_state.shape[-1] for e in (fine, coarse)]
    assert shapes == [8, 4]
