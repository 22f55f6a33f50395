"""Keeping an evaluation: sealed arrays and one document, tied to what they were made from."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from core import arrays, files
from core.classification.metrics import Interval
from core.domain.errors import DamagedArtefact, WorldError
from core.evaluation.measures import Measures

KIND = "evaluation"
DOCUMENT = "evaluation.json"
IDENTITY: Mapping[str, type] = {
    "run": str, "model": str, "snapshot": str, "variant": str, "seed": int, "folds": int,
    "fold": int, "collection": str, "everyone": bool,
}  # fmt: skip
_OF_BREASTS: Mapping[str, type[np.generic]] = {
    "breast_ids": np.int64, "patient_ids": np.int64, "labels": np.int8, "probability": np.float64,
}  # fmt: skip
_OF_QUERIES: Mapping[str, type[np.generic]] = {
    "query_ids": np.int64, "query_patients": np.int64, "lesion": np.bool_,
    "manifestation_distance": np.float64, "manifestation_distance_random": np.float64,
    "manifestation_distance_ideal": np.float64, "precision": np.float64,
    "precision_chance": np.float64,
}  # fmt: skip
_SCORE = "score_"


def save(
    found: Measures, folder: Path, document: Mapping[str, Any], ties: Mapping[str, str]
) -> None:
    """Write and seal an evaluation beside ``folder`` and put it in its place."""
    fresh = folder.with_name(f".{folder.name}.{uuid.uuid4().hex}")
    tables = {name: getattr(found, name) for name in (*_OF_BREASTS, *_OF_QUERIES)}
    tables |= {f"{_SCORE}{name}": score for name, score in found.scores.items()}
    try:
        fresh.mkdir(parents=True, mode=0o700)
        for name, array in tables.items():
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
        if any(type(found[name]) is not kind for name, kind in IDENTITY.items()):
            raise TypeError("another identity")
        found |= _rows(folder, _OF_BREASTS) | _rows(folder, _OF_QUERIES)
        names = texts(document["scores"])
        if any(Path(name).name != name for name in names):
            raise ValueError("a place elsewhere")
        found["scores"] = {
            name: arrays.load(folder / f"{_SCORE}{name}.npy", np.float64) for name in names
        }
        if any(one.shape != found["breast_ids"].shape for one in found["scores"].values()):
            raise ValueError("scores of other breasts")
        found["metrics"] = {name: interval(one) for name, one in document["metrics"].items()}
        for name in ("subgroups", "nearness"):
            found[name] = {
                facet: {value: _group(group) for value, group in groups.items()}
                for facet, groups in document[name].items()
            }
        found["notes"] = texts(document["notes"])
    except (KeyError, TypeError, ValueError, AttributeError, DamagedArtefact) as error:
        raise DamagedArtefact(f"The evaluation in {folder.name} cannot be read.") from error
    return found


def _rows(folder: Path, kinds: Mapping[str, type[np.generic]]) -> dict[str, Any]:
    """Arrays of equal length, one value for each breast or query."""
    found = {name: arrays.load(folder / f"{name}.npy", kind) for name, kind in kinds.items()}
    if any(one.ndim != 1 for one in found.values()) or len({len(o) for o in found.values()}) != 1:
        raise ValueError("arrays that do not fit together")
    return found


def _group(group: Mapping[str, Any]) -> dict[str, Any]:
    return {k: interval(one) if isinstance(one, dict) else one for k, one in group.items()}


def interval(values: Mapping[str, Any]) -> Interval:
    """An interval from its JSON values; a :class:`TypeError` where they are none."""
    found = Interval(**values)
    numbers = (found.value, found.low, found.high)
    if not all(type(one) in (int, float) for one in numbers) or not all(
        type(one) is int for one in (found.patients, found.breasts)
    ):
        raise TypeError("no numbers")
    return found


def texts(values: Any) -> tuple[str, ...]:
    """Sentences from a JSON list; a :class:`TypeError` where it is none."""
    if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
        raise TypeError("no sentences")
    return tuple(values)
