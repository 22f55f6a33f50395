"""The same of drawn phantoms through a real encoder: minutes, so ``make soak`` alone runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from core import workspace as workspaces
from core.classification import metrics
from core.classification.service import Opinions
from core.retrieval import facts
from core.retrieval.service import Cases
from tests.support import stores


def run(folder: Path, checkout: Path, *words: str) -> None:
    """One command of the program, in its own process."""
    subprocess.run(
        [sys.executable, "-m", "core.cli", *words, "--json"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(checkout), "MANINEGS_WORKSPACE": "work"},
        check=True,
        capture_output=True,
    )


def measured(folder: Path) -> dict[str, float]:
    """Of a workspace with a model in use: its out-of-fold error beside a perfect model's."""
    workspace = workspaces.load(folder)
    with stores.open_store(folder) as store, store.read() as reading:
        opinions = Opinions.open(Cases.open(workspace, facts.read(reading, workspace)))
    assert opinions.fitted is not None
    chance, proven = opinions.fitted.out_of_fold(), opinions.fitted.proven
    found = metrics.auc_interval(chance, proven.labels, proven.patients)
    return {
        "breasts": float(len(proven)),
        "error": metrics.calibration_error(chance, proven.labels),
        "perfect": float(np.quantile(metrics.perfect_errors(chance), 0.95)),
        "auc": found.value,
        "low": found.low,
        "high": found.high,
    }


@pytest.mark.soak
@pytest.mark.timeout(7200)
def test_out_of_fold_over_600_drawn_phantom_patients_it_is_as_calibrated_as_can_be_seen(
    checkout: Path, tmp_path: Path
) -> None:
    """Two epochs: the encoder need not be good for its opinion to be honest."""
    run(tmp_path, checkout, "phantom", "phantoms", "--patients", "600", "--seed", "1")
    run(tmp_path, checkout, "import", "phantoms")
    run(tmp_path, checkout, "import-table", "phantoms/truth.csv", "--mapping", "generic")
    run(tmp_path, checkout, "train", "--preset", "demo", "--epochs", "2")
    found = measured(tmp_path / "work")
    print(found)  # the figures of docs/opinion.md
    assert found["breasts"] > 600
    assert found["error"] <= found["perfect"]
