"""Stand-in until core.training.encoders and core.training.weights are merged: then remove."""

from __future__ import annotations

from pathlib import Path

from core.training.config import preset
from core.training.options import EncoderConfig


def named() -> tuple[str, ...]:
    """Names of the encoders."""
    return ("demo", "resnet-50")


def named_config(name: str) -> EncoderConfig:
    """The encoder of a name."""
    return preset({"demo": "demo"}.get(name, "paper")).encoder.model_copy(update={"name": name})


def weights_found(config: EncoderConfig) -> bool:
    """Whether the pretrained weights of an encoder are on this computer."""
    return Path(config.weights).exists()


def sentence_missing(config: EncoderConfig) -> str:
    """Say which weights are not there."""
    return f"The pretrained weights {config.weights} are not on this computer."
