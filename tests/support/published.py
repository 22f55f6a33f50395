"""Encoders as they are published: transformers' own classifiers, tiny and random."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import torch
from transformers import (
    ConvNextConfig,
    ConvNextForImageClassification,
    PreTrainedModel,
    ResNetConfig,
    ResNetForImageClassification,
)

from core.training.config import EncoderConfig

COMMIT = "0123456789abcdef0123456789abcdef01234567"
TINY_RESNET = EncoderConfig(channels=3, stem=4, widths=(8, 16), depths=(1, 2), block="bottleneck")
TINY_CONVNEXT = EncoderConfig(family="convnext", channels=3, widths=(4, 8), depths=(1, 2))


def classifier(config: EncoderConfig, seed: int = 0) -> PreTrainedModel:
    """A published classifier around the encoder that ``config`` describes."""
    torch.manual_seed(seed)
    sizes = {"hidden_sizes": list(config.widths), "depths": list(config.depths), "num_labels": 5}
    if config.family == "convnext":
        stages = len(config.depths)
        made = ConvNextConfig(num_channels=config.channels, num_stages=stages, **sizes)
        return ConvNextForImageClassification(made)
    return ResNetForImageClassification(
        ResNetConfig(
            num_channels=config.channels,
            embedding_size=config.stem,
            layer_type=config.block,
            **sizes,
        )
    )


def publish(config: EncoderConfig, folder: Path, seed: int = 0) -> PreTrainedModel:
    """Save one by transformers' own hand: config.json and model.safetensors."""
    model = classifier(config, seed)
    model.save_pretrained(folder)
    return model


def into_cache(folder: Path, cache: Path, name: str) -> Path:
    """Lay a published folder into a model cache as the hub client does; its blobs' folder."""
    model = cache / f"models--{name.replace('/', '--')}"
    blobs, version = model / "blobs", model / "snapshots" / COMMIT
    blobs.mkdir(parents=True)
    version.mkdir(parents=True)
    (model / "refs").mkdir()
    (model / "refs" / "main").write_text(COMMIT)
    for path in folder.iterdir():
        content = path.read_bytes()
        large = path.suffix == ".safetensors"
        blob = hashlib.sha256(content).hexdigest() if large else hashlib.sha1(content).hexdigest()
        shutil.copy(path, blobs / blob)
        (version / path.name).symlink_to(Path("..", "..", "blobs", blob))
    return blobs
