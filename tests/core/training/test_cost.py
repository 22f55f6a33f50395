"""What an encoder costs is counted as torch counts it."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from core.training.config import EncoderConfig, preset
from core.training.cost import cost
from core.training.network import Encoder

ENCODERS = {
    "demo": preset("demo").encoder,
    "basic": EncoderConfig(channels=3, stem=8, widths=(8, 16, 24), depths=(2, 1, 2)),
    "bottleneck": EncoderConfig(
        stem=8, widths=(16, 32, 64), depths=(1, 2, 1), block="bottleneck", stem_pool=False
    ),
}


@pytest.mark.parametrize("name", ENCODERS)
@pytest.mark.parametrize("size", [32, 37])
def test_parameters_operations_and_outputs_are_those_of_the_network(name: str, size: int) -> None:
    config = ENCODERS[name]
    network = Encoder(config)
    seen = {"operations": 0, "outputs": 0}

    def count(layer: nn.Module, _given: tuple[Tensor, ...], out: Tensor) -> None:
        assert isinstance(layer, nn.Conv2d)
        side = out.shape[-1] * out.shape[-2]
        seen["operations"] += layer.weight.numel() * side
        seen["outputs"] += out.shape[1] * side

    for layer in network.modules():
        if isinstance(layer, nn.Conv2d):
            layer.register_forward_hook(count)
    with torch.no_grad():
        network.eval()(torch.zeros(1, size, size))
    told = cost(config, size)
    assert told.parameters == sum(one.numel() for one in network.parameters())
    assert (told.operations, told.outputs) == (seen["operations"], seen["outputs"])


def test_published_encoders_cost_what_is_published() -> None:
    """He et al. (2016) and Liu et al. (2022), without the classifier."""
    fifty = cost(preset("paper").encoder, 224)
    assert fifty.parameters == 23_508_032
    assert fifty.operations == pytest.approx(4.1e9, rel=0.02)
    tiny = cost(
        EncoderConfig(
            family="convnext", channels=3, widths=(96, 192, 384, 768), depths=(3, 3, 9, 3)
        ),
        224,
    )
    assert tiny.parameters == 27_820_128
    assert tiny.operations == pytest.approx(4.46e9, rel=0.02)
