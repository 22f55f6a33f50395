"""Who was joined to whom since a run was frozen: its own evaluation does not know."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from core.dataset import snapshot as snapshots
from core.domain.errors import DamagedArtefact
from core.store import Reading, breasts


def joined_since(reading: Reading, run: Path) -> int:
    """How many persons of now are two or more in the snapshot of a run."""
    try:
        frozen = snapshots.load(run / "snapshot")
    except DamagedArtefact:
        return 0
    now = {int(info.id): int(info.patient) for info in breasts.all_breasts(reading)}
    then: dict[int, set[int]] = {}
    for breast, patient in zip(
        frozen.breast_ids.tolist(), np.asarray(frozen.patient_ids).tolist(), strict=True
    ):
        if breast in now:
            then.setdefault(now[breast], set()).add(patient)
    return sum(len(before) > 1 for before in then.values())


def sentence(number: int) -> str:
    """What that means for the run's numbers; empty for nobody."""
    if not number:
        return ""
    who = "One patient was" if number == 1 else f"{number} patients were"
    return (
        f"{who} joined with another since these data were frozen: here they still count as "
        "separate, so that one half may be learnt from while the other is measured. Measure the "
        "model in use (maninegs evaluate), or train again."
    )
