"""Keeping an evaluation: sealed arrays and one document, tied to what they were made from."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from core import files
from core.classification.metrics import Interval
from core.domain.errors import DamagedArtefact, WorldError
from core.evaluation.measures import Measures

KIND = "evaluation"
DOCUMENT = "evaluation.json"
IDENTITY = (
    "run", "model", "snapshot", "variant", "seed", "folds", "fold", "collection", "everyone",
)  # fmt: skip
_ARRAYS = (
    "breast_ids",
    "patient_ids",
    "labels",
    "probability",
    "query_ids",
    "query_patients",
    "lesion",
    "manifestation_distance",
    "manifestation_distance_random",
    "precision",
    "precision_chance",
)
_SCORE = "score_"


def save(
    found: Measures, folder: Path, document: Mapping[str, Any], ties: Mapping[str, str]
) -> None:
    """Write and seal an evaluation beside ``folder`` and put it in its place."""
    fresh = folder.with_name(f".{folder.name}.{uuid.uuid4().hex}")
    arrays = {name: getattr(found, name) for name in _ARRAYS}
    arrays |= {f"{_SCORE}{name}": score for name, score in found.scores.items()}
    try:
        fresh.mkdir(parents=True, mode=0o700)
        for name, array in arrays.items():
            with files.atomic(fresh / f"{name}.npy") as stream:
                np.save(stream, array, allow_pickle=False)
        content = {"version": 1, **document, "scores": list(found.scores)}
        files.write_json(fresh / DOCUMENT, content)
        files.seal(fresh, KIND, **ties)
        if folder.exists():
            shutil.rmtree(folder)
        # A kill here leaves no evaluation, and the next one is made anew.
        fresh.replace(folder)
    except OSError as error:
        raise WorldError(
            f"The evaluation cannot be kept beside its run ({error.strerror}): free space and "
            "measure again."
        ) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def load(folder: Path, ties: Mapping[str, str]) -> dict[str, Any]:
    """What makes an evaluation, by name.

    Raises
    ------
    DamagedArtefact
        When it differs from its manifest, or was made from anything else.
    """
    files.check_seal(folder, KIND, **ties)
    document = files.read_json(folder / DOCUMENT)
    try:
        found: dict[str, Any] = {name: document[name] for name in IDENTITY}
        for name in _ARRAYS:
            found[name] = np.load(folder / f"{name}.npy", allow_pickle=False)
        found["scores"] = {
            name: np.load(folder / f"{_SCORE}{name}.npy", allow_pickle=False)
            for name in document["scores"]
        }
        found["metrics"] = {name: Interval(**one) for name, one in document["metrics"].items()}
        found["subgroups"] = {
            facet: {value: _group(group) for value, group in groups.items()}
            for facet, groups in document["subgroups"].items()
        }
        found["notes"] = tuple(document["notes"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DamagedArtefact(f"The evaluation in {folder.name} cannot be read.") from error
    return found


def _group(group: Mapping[str, Any]) -> dict[str, Any]:
    return {k: Interval(**one) if isinstance(one, dict) else one for k, one in group.items()}
