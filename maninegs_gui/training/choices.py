"""What a training's settings may be chosen from, with the words for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from core.training.options import EncoderConfig, Modalities, Negatives

SIZES = (64, 96, 128, 192, 256, 384, 512, 768, 1024)


def _tr(text: str) -> str:
    return QCoreApplication.translate("training", text)


def presets() -> Mapping[str, str]:
    """Titles of the presets by name."""
    from core.training.config import presets as names

    titles = {
        "demo": _tr("Demonstration (minutes)"),
        "paper": _tr("Published recipe (hours on a GPU)"),
    }
    return {name: titles.get(name, name) for name in names()}


def models() -> Mapping[Modalities, str]:
    """What is contrasted."""
    from core.training.options import Modalities

    return {
        Modalities.II: _tr("II: the two views"),
        Modalities.IM: _tr("IM: the views and the manifestations"),
    }


def encoders() -> Mapping[str, str]:
    """Titles of the named encoders, smallest first."""
    from core.training.encoders import named

    titles = {
        "demo": _tr("Small (demonstration)"),
        "resnet-18": "ResNet-18",
        "resnet-50": "ResNet-50",
        "convnext-tiny": "ConvNeXt-Tiny",
    }
    return {name: titles.get(name, name) for name in named()}


def encoder(name: str) -> EncoderConfig:
    """The encoder of a name."""
    from core.training.encoders import named_config

    return named_config(name)


def name_of(config: EncoderConfig) -> str:
    """The name under which an encoder can be chosen; empty where it has none."""
    from core.training.encoders import named

    for name in named():
        if encoder(name) == _plain(config).model_copy(update={"name": name}):
            return name
    return ""


def _plain(config: EncoderConfig) -> EncoderConfig:
    return config.model_copy(update={"scratch": False, "weights_sha256": ""})


def negatives() -> Mapping[Negatives, str]:
    """How the breasts of a batch are drawn."""
    from core.training.options import Negatives

    return {
        Negatives.MANIFESTATION: _tr("By manifestations (ManiNeg)"),
        Negatives.RANDOM: _tr("At random (baseline)"),
        Negatives.REWEIGHTED: _tr("At random, hard ones weighed up (baseline)"),
    }


def pairs() -> Mapping[str, str]:
    """Between whom the manifestation distance is drawn."""
    return {
        "anchor": _tr("From one breast to the others"),
        "batch": _tr("Between all breasts of a batch"),
    }


def devices() -> Mapping[str, str]:
    """Where it computes."""
    return {
        "auto": _tr("Automatic"),
        "cpu": _tr("Processor"),
        "cuda": _tr("Graphics card (NVIDIA)"),
        "mps": _tr("Graphics card (Apple)"),
    }
