"""The image encoder, and what training puts on it: heads, other modalities, temperatures."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.dataset.pooling import Floats, Head
from core.training.backbone import Encoder
from core.training.config import Representation, Term, TrainConfig

__all__ = ["Encoder", "Network"]


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
    pretrained
        Whether the encoder starts from the weights that the settings name; not where a
        checkpoint or a model fills the network anyway.

    Attributes
    ----------
    others
        The encoders of all modalities but the images, by name.
    log_temperatures
        ``views``, and one for each other modality, as far as the loss has the term.
    """

    def __init__(
        self,
        config: TrainConfig,
        width: int,
        others: Mapping[str, nn.Module] | None = None,
        *,
        pretrained: bool = True,
    ) -> None:
        super().__init__()
        size = config.projection
        self.representation = config.representation
        self.encoder = Encoder(config.encoder, pretrained=pretrained)
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

    def locate(self, pixels: Tensor) -> tuple[Tensor, Tensor]:
        """:meth:`represent`, and the last feature maps (B, h, w, C) that it comes from."""
        features, last = self.encoder.look(pixels)
        return self.keep(features), last.permute(0, 2, 3, 1)

    def head(self) -> Head:
        """What :meth:`keep` and the pooling before it do, as numbers that need no torch."""
        normal = self.encoder.normalisation
        none = np.zeros(0, np.float32)
        kept = self.representation is Representation.EMBEDDING
        return Head(
            both=self.encoder.both,
            gain=none if normal is None else _numbers(normal.weight),
            shift=none if normal is None else _numbers(normal.bias),
            epsilon=0.0 if normal is None else float(normal.eps),
            weight=_numbers(self.embedding.weight) if kept else np.zeros((0, 0), np.float32),
        )

    def keep(self, features: Tensor) -> Tensor:
        """What is kept of features (B, F): the chosen representation (B, D), of unit length."""
        if self.representation is Representation.EMBEDDING:
            features = self.embedding(features)
        return functional.normalize(features.float(), dim=1)


def _numbers(values: Tensor) -> Floats:
    return values.detach().float().cpu().numpy()
