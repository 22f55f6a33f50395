"""What a trained classifier says of breasts that it never learnt from: a sealed file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from core import arrays, files
from core.domain.errors import DamagedArtefact

KIND = "head"
_DOCUMENT = "head.json"
_ARRAYS = {"breast_ids": np.int64, "logits": np.float64, "by_repeat": np.float64}

Stage = Literal["linear", "finetune"]
STAGES: tuple[Stage, ...] = ("linear", "finetune")


@dataclass(frozen=True)
class Logits:
    """Log odds of malignancy of M breasts that neither trained nor validated.

    Attributes
    ----------
    breast_ids
        (M,) int64.
    logits
        (M,) float64, the mean over the repeats.
    by_repeat
        (R, M) float64, of each repeat with its own seed.
    history
        One entry an epoch: ``repeat``, ``epoch``, ``loss``, ``validation_auc``, ``rate``,
        ``best``.
    """

    breast_ids: npt.NDArray[np.int64]
    logits: npt.NDArray[np.float64]
    by_repeat: npt.NDArray[np.float64]
    history: tuple[Mapping[str, Any], ...] = ()

    def __post_init__(self) -> None:
        count = len(self.breast_ids)
        if (
            self.breast_ids.ndim != 1
            or self.logits.shape != (count,)
            or self.by_repeat.shape[1:] != (count,)
        ):
            raise DamagedArtefact("The classifier's log odds do not fit its breasts.")
        if not (np.isfinite(self.logits).all() and np.isfinite(self.by_repeat).all()):
            raise DamagedArtefact("The classifier's log odds are not all finite.")


def save(logits: Logits, folder: Path, document: Mapping[str, Any], **ties: str) -> str:
    """Write and seal them with what made them; returns the SHA-256 of the manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in _ARRAYS:
        with files.atomic(folder / f"{name}.npy") as stream:
            np.save(stream, getattr(logits, name), allow_pickle=False)
    history = [dict(entry) for entry in logits.history]
    files.write_json(folder / _DOCUMENT, {"version": 1, **ties, **document, "history": history})
    return files.seal(folder, KIND, **ties)


def load(folder: Path, **ties: str) -> Logits:
    """Check the seal and read them.

    Raises
    ------
    DamagedArtefact
        When they differ from their manifest or belong to something else than ``ties`` say.
    """
    files.check_seal(folder, KIND, **ties)
    document = files.read_json(folder / _DOCUMENT)
    try:
        found: dict[str, Any] = {
            name: arrays.load(folder / f"{name}.npy", kind) for name, kind in _ARRAYS.items()
        }
        history = document["history"]
        if not isinstance(history, list) or not all(isinstance(one, dict) for one in history):
            raise TypeError("no epochs")
        return Logits(**found, history=tuple(history))
    except (KeyError, TypeError, DamagedArtefact) as error:
        raise DamagedArtefact(
            f"The classifier in {folder.name} cannot be read: train it again."
        ) from error
