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
    """Encoder, embedding, projector, the encoders of other modalities, and temperatures.

    Only what the terms of the loss ask for is made, each term with one temperature.

    Parameters
    ----------
    config
        Of the run.
    width
        Number of manifestation bits W.
    others
        Encoders of further modalities by name, each from its part of
        ``Batch.others`` (n, ...) to (n, projection): where a report-text encoder
        joins (``docs/engine.md``).

    Attributes
    ----------
    others
        The encoders of all modalities but the images, by name.
    log_temperatures
        ``views``, and one for each other modality, as far as the loss has the term.
    """

    def __init__(
        self, config: TrainConfig, width: int, others: Mapping[str, nn.Module] | None = None
    ) -> None:
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
        self.others = nn.ModuleDict()
        if Term.MANIFESTATIONS in config.loss_terms:
            self.others[Term.MANIFESTATIONS.value] = nn.Sequential(
                nn.Linear(width, 512),
                nn.BatchNorm1d(512),
                nn.ReLU(),
                nn.Linear(512, size, bias=False),
                nn.Dropout(0.5),
            )
        self.others.update(others or {})
        start = torch.tensor(config.temperature).log()
        names = [Term.VIEWS.value] if Term.VIEWS in config.loss_terms else []
        self.log_temperatures = nn.ParameterDict(
            {name: nn.Parameter(start.clone()) for name in (*names, *self.others)}
        )

    @property
    def dimensions(self) -> int:
        """D, the length of the vectors that are kept."""
        if self.representation is Representation.EMBEDDING:
            return self.embedding.out_features
        return self.encoder.dimensions

    def project(
        self, features: Tensor, others: Mapping[str, Tensor] | None = None
    ) -> tuple[Tensor, dict[str, Tensor]]:
        """Unit embeddings of all modalities, through the shared projector in one pass.

        Parameters
        ----------
        features
            (m, F) of images.
        others
            What other modalities say of n breasts, (n, ...) by name, such as the
            (n, W) manifestation bits; one that the network has no encoder for is
            left aside.

        Returns
        -------
        tuple of Tensor and dict
            (m, d) of the images, and (n, d) of each other modality by name.
        """
        given = others or {}
        parts = {name: net(given[name]) for name, net in self.others.items() if name in given}
        together = torch.cat((self.embedding(features), *parts.values()))
        unit = functional.normalize(self.projector(together).float(), dim=1)
        counts = [len(features), *(len(part) for part in parts.values())]
        images, *rest = torch.split(unit, counts)
        return images, dict(zip(parts, rest, strict=True))

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
