"""The settings of one training: values only, no torch, so that any process may read them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, model_validator

from core import files, resources
from core.domain.errors import DamagedArtefact, WorldError
from core.training.options import (
    FINETUNE,
    TERMS,
    AugmentConfig,
    EncoderConfig,
    Frozen,
    HeadConfig,
    Modalities,
    Negatives,
    Representation,
    SamplerConfig,
    Schedule,
    Term,
)

__all__ = [
    "AugmentConfig",
    "EncoderConfig",
    "HeadConfig",
    "Modalities",
    "Negatives",
    "Representation",
    "SamplerConfig",
    "Schedule",
    "Term",
    "TrainConfig",
    "load",
    "preset",
    "presets",
    "save",
]

DOCUMENT = "config.json"


class TrainConfig(Frozen):
    """Everything that decides a run besides its snapshot.

    Attributes
    ----------
    size
        Side of the square training pixels.
    batch
        Breasts in a batch; ``micro_batch`` (0: all) of their images pass through the
        encoder at once, which bounds the memory and not the loss. Batch norm takes its
        statistics from what passes at once.
    learning_rate, temperature_rate, final_rate
        Adam's peak rates, and where the cosine ends.
    terms
        The terms of the loss; those of ``model`` where none are named.
    temperature
        Where every trainable temperature starts.
    collections
        Train on breasts of these collections only; on all where none are named.
    folds, fold
        Hold out fold ``fold`` of ``folds`` by patient instead of the stored test patients;
        0 folds: the stored split.
    linear, finetune
        How the two classifiers of the evaluation protocol are trained.
    channels_last, compiled
        ``auto``: where a short trial shows that it is faster.
    keep_best
        Whether the model is the epoch of lowest validation loss, or the last one.
    threads
        Threads of the worker, 0 for as many as leave the reader's computer usable.
    """

    version: Literal[1] = 1
    preset: str = "demo"
    model: Modalities = Modalities.II
    terms: tuple[Term, ...] = ()
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
    precision: Literal["auto", "full", "mixed", "bf16", "fp16"] = "auto"
    channels_last: Literal["auto", "on", "off"] = "auto"
    compiled: Literal["auto", "on", "off"] = "auto"
    threads: Annotated[int, Field(ge=0, le=1024)] = 0
    collections: tuple[str, ...] = ()
    folds: Annotated[int, Field(ge=0, le=20)] = 0
    fold: Annotated[int, Field(ge=0, le=19)] = 0
    linear: HeadConfig = HeadConfig()
    finetune: HeadConfig = FINETUNE

    @model_validator(mode="after")
    def _fold_exists(self) -> Self:
        if self.folds == 1 or (self.folds and self.fold >= self.folds):
            raise ValueError("a fold is one of at least two")
        return self

    @property
    def loss_terms(self) -> tuple[Term, ...]:
        """The terms of the loss, in the order of :class:`Term`."""
        chosen = self.terms or TERMS[self.model]
        return tuple(term for term in Term if term in chosen)

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
