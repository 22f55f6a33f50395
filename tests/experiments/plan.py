"""What is compared, on which phantoms, with which settings: decided before the final run.

Everything here was chosen on validation patients; ``docs/experiments.md`` says how.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from core.training.config import TrainConfig

Changes = Mapping[str, Any]


@dataclass(frozen=True)
class Variant:
    """One row of the table.

    Attributes
    ----------
    name, title
        In files, and in the table.
    changes
        What of the plan's settings is different.
    finetune
        Whether it is also fine-tuned.
    trained
        Whether it is trained at all, or the encoder as it is before its first step.
    """

    name: str
    title: str
    changes: Changes = field(default_factory=dict)
    finetune: bool = True
    trained: bool = True


@dataclass(frozen=True)
class Plan:
    """A whole experiment.

    Attributes
    ----------
    phantoms, shares, size
        The seed of the phantoms; how many patients train, validate and test; the side
        of their pixels.
    base
        The settings that all variants share.
    variants, seeds
        Every variant runs with every seed.
    pairs
        (one, other) names of variants that are compared with each other; the first
        pair is the primary endpoint.
    """

    phantoms: int
    shares: tuple[int, int, int]
    size: int
    base: TrainConfig
    variants: tuple[Variant, ...]
    seeds: tuple[int, ...]
    pairs: tuple[tuple[str, str], ...]

    def settings(self, variant: Variant, seed: int) -> TrainConfig:
        """The settings of one run."""
        return changed(self.base, {**variant.changes, "seed": seed})

    def document(self) -> dict[str, Any]:
        """Everything that was decided, as JSON values."""
        return {
            "phantoms": self.phantoms,
            "patients": dict(zip(("train", "validation", "test"), self.shares, strict=True)),
            "size": self.size,
            "base": self.base.model_dump(mode="json"),
            "variants": {
                v.name: {"title": v.title, "trained": v.trained, **v.changes} for v in self.variants
            },
            "seeds": list(self.seeds),
            "pairs": [list(pair) for pair in self.pairs],
        }


def changed(config: TrainConfig, changes: Changes) -> TrainConfig:
    """Settings with some values replaced; a mapping replaces only what it names."""
    values = config.model_dump(mode="json")
    for name, value in changes.items():
        values[name] = {**values[name], **value} if isinstance(value, Mapping) else value
    return TrainConfig.model_validate_json(json.dumps(values))
