"""Encoders by name have the published shape, and both families give features."""

from __future__ import annotations

import pytest
import torch

from core.domain.errors import WorldError
from core.training import config as configs
from core.training import encoders
from core.training.config import EncoderConfig
from core.training.network import Encoder
from tests.support.published import TINY_CONVNEXT, TINY_RESNET

# Parameters of the published classifiers on ImageNet (He et al., 2016; Liu et al., 2022), less
# those of their heads, features x 1000 + 1000.
PUBLISHED = {
    "resnet-18": (11_689_512 - 513_000, 512),
    "resnet-50": (25_557_032 - 2_049_000, 2048),
    "convnext-tiny": (28_589_128 - 769_000, 768),
}


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


def test_the_named_encoders_are_those_of_the_method() -> None:
    assert encoders.named() == ("demo", *PUBLISHED)
    with pytest.raises(WorldError, match="no encoder vit; there are demo, resnet-18"):
        encoders.named_config("vit")


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_name_gives_the_published_number_of_parameters_and_features(name: str) -> None:
    with torch.device("meta"):
        encoder = Encoder(encoders.named_config(name), pretrained=False)
    count = sum(value.numel() for value in encoder.parameters())
    assert (count, encoder.dimensions) == PUBLISHED[name]


@pytest.mark.parametrize("pool", ["average", "both"])
@pytest.mark.parametrize("config", [TINY_RESNET, TINY_CONVNEXT], ids=lambda c: c.family)
def test_both_families_turn_grey_pixels_into_features(config: EncoderConfig, pool: str) -> None:
    encoder = Encoder(config.model_copy(update={"pool": pool}))
    features = encoder(torch.rand(3, 64, 64))
    assert features.shape == (3, encoder.dimensions)
    assert encoder.dimensions == config.widths[-1] * (2 if pool == "both" else 1)
    assert features.std() > 0
    features.square().sum().backward()
    assert all(p.grad is not None for p in encoder.parameters())


def test_every_preset_names_an_encoder_of_that_shape() -> None:
    for name in configs.presets():
        encoder = configs.preset(name).encoder
        assert encoder.name in encoders.named(), name
        assert encoder == encoders.named_config(encoder.name), name


def test_an_encoder_goes_only_by_a_name_whose_shape_it_has() -> None:
    fifty = encoders.named_config("resnet-50")
    assert encoders.label(fifty.model_copy(update={"weights": "", "pool": "both"})) == "resnet-50"
    claimed = EncoderConfig(name="resnet-50")
    assert encoders.label(claimed) == "resnet 16-32-64-128"
    assert encoders.label(TINY_CONVNEXT) == "convnext 4-8"


@pytest.mark.parametrize(
    "wrong",
    [{"widths": ()}, {"widths": (8,) * 7, "depths": (1,) * 7}, {"widths": (10**9,), "depths": (1,)},
     {"widths": (8,), "depths": (10**9,)}, {"widths": (0,), "depths": (1,)}],
)  # fmt: skip
def test_an_encoder_cannot_ask_for_all_memory(wrong: dict[str, tuple[int, ...]]) -> None:
    with pytest.raises(ValueError, match="encoder"):
        EncoderConfig(**wrong)  # type: ignore[arg-type]
