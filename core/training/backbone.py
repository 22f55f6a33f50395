"""The image encoder by configuration, and the published weights that it starts from.

The networks are transformers' ResNet and ConvNeXt, built from the settings alone; their
weights are read by :mod:`core.training.weights` and never by transformers, which would
look for them on the network and take pickles.
"""

from __future__ import annotations

import hashlib
import os

# Nothing that transformers does may reach for the network, whatever its defaults become.
os.environ["HF_HUB_OFFLINE"] = "1"

import safetensors
import torch
from safetensors.torch import load
from torch import Tensor, nn
from transformers.models.convnext.configuration_convnext import ConvNextConfig
from transformers.models.convnext.modeling_convnext import ConvNextModel
from transformers.models.resnet.configuration_resnet import ResNetConfig
from transformers.models.resnet.modeling_resnet import ResNetModel

from core.domain.errors import DamagedArtefact, WorldError
from core.training import weights
from core.training.options import EncoderConfig

# Means and deviations of the pretrained weights' pixels, and a middle for breasts on black.
_IMAGENET = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
_GREY = ((0.25,), (0.25,))
_COUNTER = "num_batches_tracked"


class Encoder(nn.Module):
    """A ResNet or ConvNeXt from grey pixels to pooled features.

    Parameters
    ----------
    config
        What to build.
    pretrained
        Whether to start from ``config.weights``; not where a checkpoint or a model
        fills the network anyway.

    Attributes
    ----------
    dimensions
        Number of features F.

    Raises
    ------
    WorldError
        When the weights are not on this computer, or are another encoder's.
    """

    mean: Tensor
    deviation: Tensor

    def __init__(self, config: EncoderConfig, *, pretrained: bool = True) -> None:
        super().__init__()
        self.net: ResNetModel | ConvNextModel = (
            _resnet(config) if config.family == "resnet" else _convnext(config)
        )
        if pretrained and config.weights:
            _fill(self.net, config)
        self.both = config.pool == "both"
        self.dimensions = config.widths[-1] * (2 if self.both else 1)
        self.channels = config.channels
        mean, deviation = _IMAGENET if config.channels == 3 else _GREY
        self.register_buffer("mean", torch.tensor(mean)[:, None, None], persistent=False)
        self.register_buffer("deviation", torch.tensor(deviation)[:, None, None], persistent=False)

    def forward(self, pixels: Tensor) -> Tensor:
        """Features of images.

        Parameters
        ----------
        pixels
            (B, S, S) in 0..1.

        Returns
        -------
        Tensor
            (B, F).
        """
        return self.look(pixels)[0]

    def look(self, pixels: Tensor) -> tuple[Tensor, Tensor]:
        """Features (B, F) of images, and the last feature maps (B, C, h, w) they come from."""
        grey = pixels[:, None].expand(-1, self.channels, -1, -1)
        seen = self.net((grey - self.mean) / self.deviation)
        average: Tensor = seen.pooler_output.flatten(1)
        last: Tensor = seen.last_hidden_state
        if not self.both:
            return average, last
        most: Tensor = last.amax(dim=(2, 3))
        if isinstance(self.net, ConvNextModel):
            # Its average is normalised; the maximum is brought to the same scale.
            most = self.net.layernorm(most)
        return torch.cat((average, most), dim=1), last

    @property
    def normalisation(self) -> nn.LayerNorm | None:
        """What is done with what was pooled, if anything."""
        return self.net.layernorm if isinstance(self.net, ConvNextModel) else None


def _resnet(config: EncoderConfig) -> ResNetModel:
    net = ResNetModel(
        ResNetConfig(
            num_channels=config.channels,
            embedding_size=config.stem,
            hidden_sizes=list(config.widths),
            depths=list(config.depths),
            layer_type=config.block,
        )
    )
    if not config.stem_pool:
        net.embedder.pooler = nn.Identity()
    return net


def _convnext(config: EncoderConfig) -> ConvNextModel:
    return ConvNextModel(
        ConvNextConfig(
            num_channels=config.channels,
            num_stages=len(config.depths),
            hidden_sizes=list(config.widths),
            depths=list(config.depths),
        )
    )


def _fill(net: nn.Module, config: EncoderConfig) -> None:
    """Put published weights into a network, all of them and no others."""
    found = weights.find(config)
    if found is None:
        raise WorldError(weights.sentence_missing(config))
    content = found.path.read_bytes()
    if hashlib.sha256(content).hexdigest() != found.sha256:
        raise _damaged(config, "they changed while they were read")
    try:
        tensors = load(content)
    except (safetensors.SafetensorError, ValueError, RuntimeError) as error:
        raise _damaged(config, "they are no whole safetensors file") from error
    given = {plain: value for name, value in tensors.items() if (plain := _own_name(name))}
    own = {name: value for name, value in net.state_dict().items() if _own_name(name)}
    wanted = own.keys()
    if missing := sorted(wanted - given.keys()):
        raise weights.other_encoder(config, f"{len(missing)} tensors are missing, {missing[0]}")
    if more := sorted(given.keys() - wanted):
        raise weights.other_encoder(config, f"{len(more)} tensors are unknown, {more[0][:80]}")
    for name in sorted(wanted):
        value, place = given[name], own[name]
        if value.shape != place.shape:
            sizes = f"{tuple(value.shape)} instead of {tuple(place.shape)}"
            raise weights.other_encoder(config, f"{name} is {sizes}")
        if not value.is_floating_point() or not bool(torch.isfinite(value).all()):
            raise _damaged(config, f"{name} holds what is no number")
        place.copy_(value)


def _own_name(name: str) -> str | None:
    """The encoder's own name of a tensor that counts; None for heads and counters."""
    return None if name.endswith(_COUNTER) else weights.plain(name)


def _damaged(config: EncoderConfig, why: str) -> DamagedArtefact:
    return DamagedArtefact(
        f"The pretrained weights {weights.shown(config.weights)} cannot be used ({why}): copy "
        "them again from where they came from."
    )
