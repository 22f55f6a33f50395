"""The parts of a training's settings: what is contrasted, drawn, changed, and with what.

Values only, no torch, so that any process may read them; each part is explained in
``docs/engine.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Modalities(StrEnum):
    """What is contrasted (``manineg-method.md``, the models)."""

    II = "II"
    """The two views against each other."""
    IM = "IM"
    """The views against each other and against the manifestation vector."""


class Term(StrEnum):
    """A term of the loss; any subset is a model."""

    VIEWS = "views"
    """The two views of a breast against each other."""
    MANIFESTATIONS = "manifestations"
    """Each view against the manifestation vector."""


TERMS: Mapping[Modalities, tuple[Term, ...]] = {
    Modalities.II: (Term.VIEWS,),
    Modalities.IM: (Term.VIEWS, Term.MANIFESTATIONS),
}


class Negatives(StrEnum):
    """How the other breasts of a batch are drawn, and weighed."""

    MANIFESTATION = "manifestation"
    """By manifestation distance: ManiNeg."""
    RANDOM = "random"
    """Uniformly, shuffled: the baseline, at equal steps."""
    REWEIGHTED = "reweighted"
    """Drawn as ``random``; the loss weighs hard ones up and corrects for false ones
    (Robinson et al., 2021), by ``tau_plus`` and ``beta``."""


class Schedule(StrEnum):
    """How the mean distance falls from ``mu_max`` to ``mu_min`` over ``mu_epochs``."""

    LINEAR = "linear"
    COSINE = "cosine"
    CONSTANT = "constant"
    """``mu_max`` throughout."""


class Representation(StrEnum):
    """What of the model is kept as the vector of a view."""

    FEATURES = "features"
    """The encoder's pooled features."""
    EMBEDDING = "embedding"
    """Their linear map, before the projector."""


class Frozen(BaseModel):
    """Settings never change once they are made, and know no other fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# Far beyond any encoder in use, so that a document from elsewhere cannot ask for all memory.
_STAGES, _WIDEST, _DEEPEST = 6, 4096, 64


class EncoderConfig(Frozen):
    """An image encoder by configuration; ``weights`` names pretrained ones to start from.

    Attributes
    ----------
    name
        What people call it (``resnet-50``); the fields below are what counts.
    family
        ``resnet``, or ``convnext`` (whose ``stem``, ``block`` and ``stem_pool`` are fixed).
    channels
        1, or 3 (the grey image replicated, as pretrained weights want it).
    stem
        Channels of the first convolution; ``stem_pool`` whether a maximum pool follows
        it, which saves time and loses what is two pixels wide.
    widths, depths
        Output channels and number of blocks of each stage.
    pool
        ``average`` over the last feature map, or ``both`` its average and its maximum
        (twice the features): a lesion fills a small part of the map.
    weights
        A name in the local model cache, a folder, or one safetensors file; empty for
        random weights.
    weights_sha256
        SHA-256 of the safetensors file that ``weights`` stood for when the run began;
        filled in by the program.
    scratch
        Train from random weights where ``weights`` are not on this computer.
    """

    name: str = ""
    family: Literal["resnet", "convnext"] = "resnet"
    channels: Literal[1, 3] = 1
    stem: Annotated[int, Field(ge=4, le=512)] = 16
    stem_pool: bool = True
    widths: tuple[int, ...] = (16, 32, 64, 128)
    depths: tuple[int, ...] = (1, 1, 1, 1)
    block: Literal["basic", "bottleneck"] = "basic"
    pool: Literal["average", "both"] = "average"
    weights: str = ""
    weights_sha256: str = ""
    scratch: bool = False

    @model_validator(mode="after")
    def _stages_fit(self) -> Self:
        if len(self.widths) != len(self.depths) or not 1 <= len(self.widths) <= _STAGES:
            raise ValueError("an encoder has as many depths as widths, at most six")
        if not all(1 <= n <= _WIDEST for n in self.widths):
            raise ValueError(f"the widths of an encoder lie between 1 and {_WIDEST}")
        if not all(1 <= n <= _DEEPEST for n in self.depths):
            raise ValueError(f"the depths of an encoder lie between 1 and {_DEEPEST}")
        return self


class SamplerConfig(Frozen):
    """The Gaussian over manifestation distances, its schedule, and the sampler's variants.

    Attributes
    ----------
    d_min, d_max
        The whole distances that are drawn.
    draw
        ``vector``: a vector uniformly, then a breast that carries it, so that rare
        manifestations are not drowned; ``breast``: a breast uniformly.
    same_patient
        ``vector``: never two breasts of one patient with the same vector in a batch;
        ``never``: never two breasts of one patient.
    weights
        How much a differing bit of each group of the lexicon counts, 1 where not named.
    pairs
        ``anchor``: distances to the anchor are drawn by the rule; ``batch``: the distances
        between all pairs of the batch are.
    tau_plus, beta
        Of re-weighted negatives: the assumed share of false negatives, and how much
        hardness counts.
    """

    negatives: Negatives = Negatives.MANIFESTATION
    schedule: Schedule = Schedule.LINEAR
    mu_max: float = 11.0
    mu_min: float = 0.0
    mu_epochs: Annotated[int, Field(ge=0)] = 3
    sigma: Annotated[float, Field(gt=0)] = 3.0
    d_min: Annotated[int, Field(ge=1)] = 1
    d_max: Annotated[int, Field(ge=1)] = 18
    draw: Literal["vector", "breast"] = "vector"
    same_patient: Literal["vector", "never"] = "vector"
    weights: Mapping[str, Annotated[float, Field(ge=0, le=16)]] = Field(default_factory=dict)
    pairs: Literal["anchor", "batch"] = "anchor"
    tau_plus: Annotated[float, Field(ge=0, lt=1)] = 0.1
    beta: Annotated[float, Field(ge=0)] = 1.0

    @model_validator(mode="after")
    def _range_is_one(self) -> Self:
        if self.d_min > self.d_max:
            raise ValueError("the smallest distance is above the largest")
        return self


class AugmentConfig(Frozen):
    """Random changes of the training pixels; nothing is filled but with black."""

    crop: Annotated[float, Field(gt=0, le=1)] = 0.5
    """Smallest share of the area that a random crop keeps."""
    flip: Annotated[float, Field(ge=0, le=1)] = 0.5
    operations: Annotated[int, Field(ge=0, le=10)] = 2
    magnitude: Annotated[float, Field(ge=0, le=10)] = 7.0


class HeadConfig(Frozen):
    """How a classifier is trained on a finished encoder: the head alone, or both.

    The defaults are the published linear evaluation; ``finetune`` of
    :class:`TrainConfig` starts from its fine-tuning.

    Attributes
    ----------
    backbone
        The encoder's learning rate as a share of the head's; 0 freezes it whole, batch
        norm statistics too.
    patience
        Epochs without a better validation AUC before it ends.
    augmented
        Whether training images are changed as in pretraining.
    repeats
        Classifiers that differ in their seed alone; their log odds are averaged.
    """

    epochs: Annotated[int, Field(ge=1, le=100_000)] = 1000
    patience: Annotated[int, Field(ge=1)] = 100
    batch: Annotated[int, Field(ge=2, le=4096)] = 48
    learning_rate: Annotated[float, Field(gt=0)] = 1e-3
    backbone: Annotated[float, Field(ge=0)] = 0.0
    final_rate: Annotated[float, Field(ge=0)] = 1e-6
    weight_decay: Annotated[float, Field(ge=0)] = 1e-6
    augmented: bool = False
    repeats: Annotated[int, Field(ge=1, le=100)] = 1


FINETUNE = HeadConfig(
    learning_rate=5e-5, backbone=0.1, final_rate=5e-7, weight_decay=5e-5, augmented=True
)
"""The published fine-tuning."""
