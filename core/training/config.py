"""The settings of one training: values only, no torch, so that any process may read them."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from core import files, resources
from core.domain.errors import DamagedArtefact, WorldError

DOCUMENT = "config.json"


class Modalities(StrEnum):
    """What is contrasted (``manineg-method.md``, the models)."""

    II = "II"
    """The two views against each other."""
    IM = "IM"
    """The views against each other and against the manifestation vector."""


class Negatives(StrEnum):
    """How the other breasts of a batch are drawn."""

    MANIFESTATION = "manifestation"
    """By manifestation distance: ManiNeg."""
    RANDOM = "random"
    """Uniformly, shuffled: the baseline, at equal steps."""


class Representation(StrEnum):
    """What of the model is kept as the vector of a view."""

    FEATURES = "features"
    """The encoder's pooled features."""
    EMBEDDING = "embedding"
    """Their linear map, before the projector."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class EncoderConfig(_Frozen):
    """A ResNet by configuration; ``weights`` names pretrained ones to start from.

    Attributes
    ----------
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
        A folder, or a name in the local model cache; empty for random weights.
    """

    channels: Literal[1, 3] = 1
    stem: Annotated[int, Field(ge=4, le=512)] = 16
    stem_pool: bool = True
    widths: tuple[int, ...] = (16, 32, 64, 128)
    depths: tuple[int, ...] = (1, 1, 1, 1)
    block: Literal["basic", "bottleneck"] = "basic"
    pool: Literal["average", "both"] = "average"
    weights: str = ""

    @model_validator(mode="after")
    def _stages_fit(self) -> Self:
        if len(self.widths) != len(self.depths) or not self.widths:
            raise ValueError("an encoder has as many depths as widths")
        return self


class SamplerConfig(_Frozen):
    """The Gaussian over manifestation distances and its schedule."""

    negatives: Negatives = Negatives.MANIFESTATION
    mu_max: float = 11.0
    mu_min: float = 0.0
    mu_epochs: Annotated[int, Field(ge=0)] = 3
    sigma: Annotated[float, Field(gt=0)] = 3.0
    d_max: Annotated[int, Field(ge=1)] = 18


class AugmentConfig(_Frozen):
    """Random changes of the training pixels; nothing is filled but with black."""

    crop: Annotated[float, Field(gt=0, le=1)] = 0.5
    """Smallest share of the area that a random crop keeps."""
    flip: Annotated[float, Field(ge=0, le=1)] = 0.5
    operations: Annotated[int, Field(ge=0, le=10)] = 2
    magnitude: Annotated[float, Field(ge=0, le=10)] = 7.0


class TrainConfig(_Frozen):
    """Everything that decides a run besides its snapshot.

    Attributes
    ----------
    size
        Side of the square training pixels.
    batch
        Breasts in a batch; ``micro_batch`` (0: all) of them pass through the encoder
        at once, which bounds the memory and not the loss.
    learning_rate, temperature_rate, final_rate
        Adam's peak rates, and where the cosine ends.
    temperature
        Where every trainable temperature starts.
    keep_best
        Whether the model is the epoch of lowest validation loss, or the last one.
    threads
        Threads of the worker, 0 for as many as leave the reader's computer usable.
    """

    version: Literal[1] = 1
    preset: str = "demo"
    model: Modalities = Modalities.II
    encoder: EncoderConfig = EncoderConfig()
    sampler: SamplerConfig = SamplerConfig()
    augment: AugmentConfig = AugmentConfig()
    representation: Representation = Representation.FEATURES
    projection: Annotated[int, Field(ge=8, le=1024)] = 128
    size: Annotated[int, Field(ge=16, le=2048)] = 96
    batch: Annotated[int, Field(ge=2, le=4096)] = 64
    micro_batch: Annotated[int, Field(ge=0, le=4096)] = 0
    epochs: Annotated[int, Field(ge=1, le=100_000)] = 20
    steps_per_epoch: Annotated[int, Field(ge=1, le=100_000)] = 20
    learning_rate: Annotated[float, Field(gt=0)] = 1e-3
    temperature_rate: Annotated[float, Field(ge=0)] = 1e-2
    final_rate: Annotated[float, Field(ge=0)] = 1e-7
    weight_decay: Annotated[float, Field(ge=0)] = 1e-4
    warmup_epochs: Annotated[float, Field(ge=0)] = 1.0
    temperature: Annotated[float, Field(gt=0)] = 0.7
    keep_best: bool = True
    checkpoint_minutes: Annotated[float, Field(gt=0)] = 10.0
    seed: Annotated[int, Field(ge=0, lt=2**32)] = 0
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    precision: Literal["auto", "full", "mixed"] = "auto"
    threads: Annotated[int, Field(ge=0, le=1024)] = 0

    @property
    def steps(self) -> int:
        """Optimiser steps of the whole run."""
        return self.epochs * self.steps_per_epoch


def presets() -> tuple[str, ...]:
    """Names of the presets that ship with the program."""
    return tuple(sorted(p.stem for p in resources.path("presets").glob("*.json")))


def preset(name: str) -> TrainConfig:
    """The preset named ``name``; a :class:`WorldError` names the others when there is none."""
    if name not in presets():
        raise WorldError(f"There is no preset {name}; there are {', '.join(presets())}.")
    return _parse(resources.path("presets", f"{name}.json"))


def save(config: TrainConfig, run: Path) -> None:
    """Write ``config.json`` into a run folder."""
    files.write_json(run / DOCUMENT, config.model_dump(mode="json"))


def load(run: Path) -> TrainConfig:
    """Read ``config.json`` of a run folder."""
    return _parse(run / DOCUMENT)


def _parse(path: Path) -> TrainConfig:
    # Through JSON, so that lists become tuples and words become enumeration members.
    try:
        return TrainConfig.model_validate_json(json.dumps(files.read_json(path)))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the document"
        raise DamagedArtefact(
            f"The training settings in {path.name} are not valid ({where}: {first['msg']}): "
            "choose a preset again."
        ) from error
