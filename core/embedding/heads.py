"""The worker's modes ``linear`` and ``finetune``: a classifier on the model of a run."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from core import files
from core.dataset import logits as heads
from core.dataset import snapshot as snapshots
from core.dataset.logits import Stage
from core.dataset.partition import partition, words
from core.domain.errors import WorldError
from core.embedding.folder import MODEL, load_model, replaced
from core.jobs.control import Control
from core.jobs.protocol import Event, Kind, event
from core.training import config as configs
from core.training.device import choose, take_threads
from core.training.heads import fit_head

Emit = Callable[[Event], None]
_TELL_EVERY = 0.5


def run_head(run: Path, stage: Stage, control: Control, emit: Emit) -> dict[str, Any]:
    """Train one of the two classifiers of a finished run and seal what it says.

    Starts anew each time; what lies in ``run/linear`` or ``run/finetune`` stays until the
    new one is whole. The model of the run is never changed.

    Returns
    -------
    dict
        The content of ``head.json`` without its history.

    Raises
    ------
    NotEnoughData
        When the training or the validation patients lack an outcome.
    """
    start = time.monotonic()
    config = configs.load(run)
    take_threads(config.threads)
    whole = snapshots.load(run / "snapshot")
    sha = files.sha256(run / "snapshot" / files.MANIFEST)
    model = load_model(run / MODEL)
    if model.recipe != whole.recipe:
        raise WorldError(
            "The model was trained on pixels of another recipe: train again before measuring it."
        )
    frozen = partition(whole, collections=config.collections, folds=config.folds, fold=config.fold)
    device = choose(config.device, config.precision)
    if device.reason:
        emit(event(Kind.WARNING, code="device", sentence=device.reason))
    settings = config.linear if stage == "linear" else config.finetune
    found = fit_head(
        model.network.to(device.where),
        frozen,
        settings,
        size=model.size,
        device=device,
        augmentation=config.augment,
        seed=config.seed,
        micro_batch=config.micro_batch,
        control=control,
        tell=_Teller(stage, emit),
    )
    document = {
        "seed": config.seed,
        "settings": settings.model_dump(mode="json"),
        "device": device.where.type,
        "epochs": len(found.history),
        "validation_auc": [
            max(e["validation_auc"] for e in found.history if e["repeat"] == repeat)
            for repeat in range(settings.repeats)
        ],
        "seconds": round(time.monotonic() - start, 1),
    }
    ties = {
        "stage": stage,
        "model": model.sha,
        "snapshot": sha,
        "partition": words(config.collections, config.folds, config.fold),
    }
    with replaced(run / stage) as new:
        heads.save(found, new, document, **ties)
    return {"version": 1, **ties, **document}


class _Teller:
    """Tells epochs as events, not more than about two a second but for the best ones."""

    def __init__(self, stage: Stage, emit: Emit) -> None:
        self._stage, self._emit = stage, emit
        self._told, self._began = 0.0, time.monotonic()

    def __call__(self, entry: Mapping[str, Any]) -> None:
        now = time.monotonic()
        if now - self._told < _TELL_EVERY and not entry["best"]:
            return
        self._told = now
        done = entry["repeat"] * entry["epochs"] + entry["epoch"]
        left = entry["repeats"] * entry["epochs"] - done
        self._emit(
            event(
                Kind.EPOCH,
                stage=self._stage,
                validation_loss=None,
                validation_distance=None,
                temperature=None,
                mu=None,
                seconds_left=round((now - self._began) / done * left, 1),
                **entry,
            )
        )
