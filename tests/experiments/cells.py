"""The cells of the table: a variant with its interval, and two variants paired.

All of it is ``core.evaluation.compare``; here it is only asked for the seeds that there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from core.evaluation.compare import Row, compare
from core.evaluation.protocol import RunEvaluation

Runs = Sequence[RunEvaluation]


def cell(runs: Runs, metric: str) -> dict[str, Any] | None:
    """A variant's metric of the scores averaged over the seeds that have it; None without any."""
    known = [run for run in runs if has(run, metric)]
    if not known:
        return None
    row = _row(known, known, metric)
    return {**asdict(row.one), "seeds": list(row.seeds_one)}


def paired(ones: Runs, others: Runs, metric: str) -> dict[str, Any] | None:
    """How much higher ``ones`` are, over the seeds that both have; None without any."""
    sides = [{run.seed: run for run in side if has(run, metric)} for side in (ones, others)]
    seeds = sorted(sides[0].keys() & sides[1].keys())
    if not seeds:
        return None
    one, other = ([side[seed] for seed in seeds] for side in sides)
    row = _row(one, other, metric)
    alone = np.subtract(row.seeds_one, row.seeds_other)
    return {**asdict(row.difference), "seeds": alone.tolist()}


def sample(run: RunEvaluation | None) -> dict[str, int]:
    """Whom everything is measured on."""
    if run is None:
        return {"breasts": 0, "patients": 0, "malignant": 0, "queries": 0}
    return {
        "breasts": len(run.breast_ids),
        "patients": len(np.unique(run.patient_ids)),
        "malignant": int(run.labels.sum()),
        "queries": len(run.query_ids),
    }


def chance(run: RunEvaluation | None) -> dict[str, float]:
    """What needs no image: chance in a search, and the probe on the tags alone."""
    if run is None:
        return {}
    return {
        "manifestation_distance": run.metrics["manifestation_distance_random"].value,
        "precision": run.metrics["precision_chance"].value,
        "auc_tags": run.metrics["auc_tags"].value,
    }


def has(run: RunEvaluation, metric: str) -> bool:
    """Whether a run has a metric."""
    return metric in run.metrics


def _row(ones: Runs, others: Runs, metric: str) -> Row:
    return compare(ones, others).metrics[metric]
