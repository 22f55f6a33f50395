"""Intervals over patients: of a variant whose scores are averaged over seeds, and of two paired."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from core.classification import metrics
from core.classification.metrics import Ids, Interval, Labels

Floats = npt.NDArray[np.float64]
SCORES = ("probe", "finetune", "neighbours")
MEANS = ("distance", "precision")
CHANCES = {"distance": "distance_random", "precision": "precision_chance"}
REPLICATES = metrics.REPLICATES


@dataclass(frozen=True)
class Asked:
    """The test breasts that everything is measured on, in one order."""

    labels: Labels
    patients: Ids


def cell(asked: Asked, name: str, seeds: Sequence[Mapping[str, Floats]]) -> dict[str, Any] | None:
    """One cell of the table; None where no seed has it.

    The value is that of the scores averaged over seeds, with its interval from a
    bootstrap over patients; ``seeds`` are the values of each seed alone.
    """
    found = [seed[name] for seed in seeds if name in seed]
    if not found:
        return None
    if name in SCORES:
        whole = metrics.auc_interval(np.mean(found, axis=0), asked.labels, asked.patients)
        alone = [metrics.auc(one, asked.labels) for one in found]
        return {**_interval(whole), "seeds": alone}
    chance = float(np.mean([seed[CHANCES[name]] for seed in seeds if name in seed]))
    whole = mean_interval(np.mean(found, axis=0), asked.patients)
    return {**_interval(whole), "seeds": [float(o.mean()) for o in found], "chance": chance}


def paired(
    asked: Asked,
    name: str,
    one: Sequence[Mapping[str, Floats]],
    other: Sequence[Mapping[str, Floats]],
) -> dict[str, Any] | None:
    """How much higher ``one`` is than ``other`` on the same breasts: the paired bootstrap.

    Only seeds that both have take part, so that half a run never compares unequal numbers.
    """
    both = [(a[name], b[name]) for a, b in zip(one, other, strict=True) if name in a and name in b]
    if not both:
        return None
    first, second = (np.mean(part, axis=0) for part in zip(*both, strict=True))
    if name in SCORES:
        gain = metrics.auc_gain(first, second, asked.labels, asked.patients)
        alone = [metrics.auc(a, asked.labels) - metrics.auc(b, asked.labels) for a, b in both]
    else:
        gain = mean_interval(first - second, asked.patients)
        alone = [float((a - b).mean()) for a, b in both]
    return {**_interval(gain), "seeds": alone}


def mean_interval(values: Floats, patients: Ids) -> Interval:
    """A mean over breasts with its percentile interval from a bootstrap over patients."""
    drawn = [
        weights @ values / weights.sum(axis=1)
        for weights in metrics.draw_patients(patients, REPLICATES, 0)
    ]
    low, high = np.quantile(np.concatenate(drawn), [0.025, 0.975])
    count = len(np.unique(patients))
    return Interval(float(values.mean()), float(low), float(high), count, len(values))


def _interval(found: Interval) -> dict[str, Any]:
    return {"value": found.value, "low": found.low, "high": found.high}
