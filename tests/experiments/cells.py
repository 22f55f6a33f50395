"""The cells of the table: a variant with its interval, and two variants paired.

All of it is ``core.evaluation.compare``; here it is only asked for the seeds that there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

import numpy as np

from core.classification.metrics import REPLICATES
from core.evaluation.compare import Comparison, compare
from core.evaluation.protocol import RunEvaluation

Runs = Sequence[RunEvaluation]
Cells = dict[str, dict[str, Any] | None]


def row(runs: Runs, metrics: Iterable[str], replicates: int = REPLICATES) -> Cells:
    """A variant's metrics, scores averaged over the seeds that have them; None without any."""
    found: Cells = {}
    known: dict[tuple[str, ...], Comparison] = {}
    for metric in metrics:
        some = [run for run in runs if metric in run.metrics]
        key = tuple(run.run for run in some)
        if some and key not in known:
            # Its own interval alone is wanted, and a run is never compared with itself.
            twins = [replace(run, run=f"{run.run} again") for run in some]
            known[key] = compare(some, twins, replicates=replicates)
        there = known[key].metrics[metric] if some else None
        found[metric] = (
            {**asdict(there.one), "seeds": list(there.seeds_one)} if there is not None else None
        )
    return found


def paired(ones: Runs, others: Runs, metrics: Iterable[str], replicates: int = REPLICATES) -> Cells:
    """How much higher ``ones`` are, over the seeds that both have; None without any."""
    found: Cells = {}
    known: dict[tuple[int, ...], Comparison] = {}
    for metric in metrics:
        first, second = (
            {run.seed: run for run in side if metric in run.metrics} for side in (ones, others)
        )
        seeds = tuple(sorted(first.keys() & second.keys()))
        if seeds and seeds not in known:
            sides = ([side[seed] for seed in seeds] for side in (first, second))
            known[seeds] = compare(*sides, replicates=replicates)
        there = known[seeds].metrics[metric] if seeds else None
        found[metric] = (
            {
                **asdict(there.difference),
                "seeds": np.subtract(there.seeds_one, there.seeds_other).tolist(),
            }
            if there is not None
            else None
        )
    return found


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
