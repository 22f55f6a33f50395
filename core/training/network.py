"""The image encoder by configuration, and the heads that training puts on it.

The encoders are transformers' ResNets; weights come from a folder or the local
model cache and only as safetensors, never as a pickle (architecture, rule 6).
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers.models.resnet.configuration_resnet import ResNetConfig
from transformers.models.resnet.modeling_resnet import ResNetModel

from core.domain.errors import WorldError
from core.training.config import EncoderConfig, Representation, Term, TrainConfig

# Means and deviations of the pretrained weights' pixels, and a middle for breasts on black.
_IMAGENET = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
_GREY = ((0.25,), (0.25,))


class Encoder(nn.Module):
    """A ResNet from grey pixels to pooled features.

    Attributes
    ----------
    dimensions
        Number of features F.
    """

    mean: Tensor
    deviation: Tensor

    def __init__(self, config: EncoderConfig) -> None:
        super().__init__()
        self.net = _pretrained(config) if config.weights else _fresh(config)
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
        grey = pixels[:, None].expand(-1, self.channels, -1, -1)
        seen = self.net((grey - self.mean) / self.deviation)
        average: Tensor = seen.pooler_output.flatten(1)
        if not self.both:
            return average
        return torch.cat((average, seen.last_hidden_state.amax(dim=(2, 3))), dim=1)


class Network(nn.Module):
    """Encoder, embedding, projector, encoders of the other modalities, and temperatures.

    Parameters
    ----------
    config
        Of the run.
    width
        Number of manifestation bits W.
    """

    def __init__(self, config: TrainConfig, width: int) -> None:
        super().__init__()
        size = config.projection
        self.representation = config.representation
        self.encoder = Encoder(config.encoder)
        self.embedding = nn.Linear(self.encoder.dimensions, size, bias=False)
        self.projector = nn.Sequential(
            nn.Linear(size, size, bias=False),
            nn.BatchNorm1d(size),
            nn.ReLU(),
            nn.Linear(size, size, bias=False),
        )
        start = torch.tensor(config.temperature).log()
        self.others = nn.ModuleDict()
        if Term.MANIFESTATIONS in config.loss_terms:
            self.others[Term.MANIFESTATIONS.value] = nn.Sequential(
                nn.Linear(width, 512),
                nn.BatchNorm1d(512),
                nn.ReLU(),
                nn.Linear(512, size, bias=False),
                nn.Dropout(0.5),
            )
        names = (Term.VIEWS.value, *self.others)
        self.log_temperatures = nn.ParameterDict({n: nn.Parameter(start.clone()) for n in names})

    @property
    def dimensions(self) -> int:
        """D, the length of the vectors that are kept."""
        if self.representation is Representation.EMBEDDING:
            return self.embedding.out_features
        return self.encoder.dimensions

    def project(
        self, features: Tensor, others: Mapping[str, Tensor] | None = None
    ) -> tuple[Tensor, Mapping[str, Tensor]]:
        """Unit embeddings of all modalities, through the projector in one pass.

        Parameters
        ----------
        features
            (m, F) of the views.
        others
            (n, ...) values of the other modalities by name; those that the network has
            no encoder for are left out.

        Returns
        -------
        tuple of Tensor and mapping
            (m, d) of the views, and (n, d) of each other modality.
        """
        given = others or {}
        names = [name for name in self.others if name in given]
        parts = [self.embedding(features), *(self.others[name](given[name]) for name in names)]
        together = functional.normalize(self.projector(torch.cat(parts)).float(), dim=1)
        images, *encoded = torch.split(together, [len(part) for part in parts])
        return images, dict(zip(names, encoded, strict=True))

    def represent(self, pixels: Tensor) -> Tensor:
        """The (B, D) vectors of unit length that are kept of images (B, S, S) in 0..1."""
        return self.keep(self.encoder(pixels))

    def keep(self, features: Tensor) -> Tensor:
        """What is kept of features (B, F): the chosen representation (B, D), of unit length."""
        if self.representation is Representation.EMBEDDING:
            features = self.embedding(features)
        return functional.normalize(features.float(), dim=1)


def _fresh(config: EncoderConfig) -> ResNetModel:
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


def _pretrained(config: EncoderConfig) -> ResNetModel:
    try:
        net = ResNetModel.from_pretrained(
            config.weights, local_files_only=True, use_safetensors=True
        )
    except (OSError, ValueError, ImportError) as error:
        raise WorldError(
            f"The pretrained weights {config.weights} are not on this computer: put their folder "
            "(config.json and model.safetensors) somewhere, name it as the encoder's weights, "
            "or choose a preset without pretrained weights."
        ) from error
    found = net.config
    if (tuple(found.hidden_sizes), found.num_channels) != (config.widths, config.channels):
        raise WorldError(
            f"The pretrained weights {config.weights} are of another encoder than the settings "
            "describe: choose weights with the same widths and channels."
        )
    return net
