"""Run folders that a worker trains within a second or two."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from core.training import config
from core.training.config import EncoderConfig, TrainConfig
from tests.support.snapshots import save_small


def tiny_config(**other: Any) -> TrainConfig:
    """The smallest sensible training, on one thread of the processor."""
    values: dict[str, Any] = {
        "encoder": EncoderConfig(stem=4, widths=(4, 8), depths=(1, 1)),
        "projection": 8,
        "size": 32,
        "batch": 8,
        "epochs": 3,
        "steps_per_epoch": 4,
        "seed": 3,
        "device": "cpu",
        "threads": 1,
    }
    return TrainConfig(**(values | other))


def make_run(folder: Path, *, snapshot: dict[str, int] | None = None, **other: Any) -> Path:
    """A run folder with a small snapshot and a tiny configuration."""
    folder.mkdir(parents=True)
    save_small(folder, **snapshot or {})
    config.save(tiny_config(**other), folder)
    return folder
