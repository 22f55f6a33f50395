"""Keeping a fitted opinion: sealed arrays tied to the model and the labels they came from."""

from __future__ import annotations

import hashlib
import shutil
import uuid
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core import arrays, files
from core.classification.fitting import Fit, Proven
from core.classification.probe import Probe
from core.classification.unlike import Known, Limits
from core.domain.errors import DamagedArtefact

KIND = "opinion"
_VERSION = 2
_NAMES = {
    "memory": np.bool_,
    "probes": np.float64,
    "siblings": np.float64,
    "coefficients": np.float64,
    "replicates": np.float64,
    "crossed": np.float64,
    "folds": np.int64,
    "limits": np.float64,
    "reference": np.uint8,
}


def digest(proven: Proven) -> str:
    """What a fit depends on: who is proven as what, by which features."""
    content = hashlib.sha256(f"opinion {_VERSION}".encode())
    for part in (proven.breasts, proven.patients, proven.labels.astype(np.int64)):
        content.update(np.ascontiguousarray(part, dtype="<i8").tobytes())
        content.update(b"/")
    content.update(np.ascontiguousarray(proven.vectors, dtype="<f4").tobytes())
    return content.hexdigest()


def digest_of(reference: Known) -> bytes:
    """What the limits depend on; of a new image alone they are measured anew and nothing else."""
    content = hashlib.sha256(f"limits {_VERSION}".encode())
    content.update(np.ascontiguousarray(reference.owners, dtype="<i8").tobytes())
    content.update(np.ascontiguousarray(reference.table, dtype="<f4").tobytes())
    return content.digest()


def save(
    fits: tuple[Fit, ...],
    limits: Limits,
    folder: Path,
    *,
    reference: bytes,
    model: str,
    labels: str,
) -> None:
    """Write and seal fits beside ``folder`` and put them in its place.

    Parameters
    ----------
    reference
        :func:`digest_of` what the limits were measured on.
    model, labels
        SHA-256 of the model's manifest, and :func:`digest`.
    """
    tables = {
        "memory": np.stack([one.memory for one in fits]),
        "probes": np.stack([_pack(one.probe) for one in fits]),
        "siblings": np.stack([np.stack([_pack(s) for s in one.siblings]) for one in fits]),
        "coefficients": np.stack([one.coefficients for one in fits]),
        "replicates": np.stack([one.replicates for one in fits]),
        "crossed": np.stack([one.crossed for one in fits]),
        "folds": np.stack([one.folds for one in fits]),
        "limits": np.array([limits.breast, limits.view]),
        "reference": np.frombuffer(reference, np.uint8),
    }
    fresh = folder.with_name(f".{folder.name}.{uuid.uuid4().hex}")
    fresh.mkdir(parents=True, mode=0o700)
    try:
        for name, array in tables.items():
            with files.atomic(fresh / f"{name}.npy") as stream:
                np.save(stream, array, allow_pickle=False)
        files.seal(fresh, KIND, model=model, labels=labels)
        if folder.exists():
            shutil.rmtree(folder)
        # A kill here leaves no fit, which the next opening makes again.
        fresh.replace(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def load(
    folder: Path, breasts: int, *, reference: bytes, model: str, labels: str
) -> tuple[tuple[Fit, ...], Limits | None]:
    """Open fits that are whole and belong to exactly this model and these labels.

    Parameters
    ----------
    breasts
        How many proven ones they know of.

    Returns
    -------
    tuple
        The fits; and the limits, or None where these were measured on other breasts.

    Raises
    ------
    DamagedArtefact
        In every other case; it is to be fitted again.
    """
    files.check_seal(folder, KIND, model=model, labels=labels)
    found: dict[str, Any] = {
        name: arrays.load(folder / f"{name}.npy", kind) for name, kind in _NAMES.items()
    }
    try:
        fits = _fits(found, breasts)
        breast, view = (float(one) for one in found["limits"])
        of = found["reference"].tobytes()
    except (IndexError, ValueError, TypeError) as error:
        raise DamagedArtefact("The saved opinion cannot be read.") from error
    return fits, Limits(breast, view) if of == reference else None


def _fits(found: dict[str, Any], breasts: int) -> tuple[Fit, ...]:
    shapes = {"memory": (breasts,), "crossed": (breasts, 2), "folds": (breasts,)}
    if any(found[name].shape[1:] != shape for name, shape in shapes.items()):
        raise ValueError("fits of other breasts")
    return tuple(
        Fit(
            found["memory"][number],
            _unpack(found["probes"][number]),
            tuple(_unpack(row) for row in found["siblings"][number]),
            found["coefficients"][number],
            found["replicates"][number],
            found["crossed"][number],
            found["folds"][number],
        )
        for number in range(len(found["memory"]))
    )


def _pack(one: Probe) -> npt.NDArray[np.float64]:
    """A probe as one (4, D) table; its bias fills the last row."""
    return np.stack([one.mean, one.scale, one.weights, np.full_like(one.mean, one.bias)])


def _unpack(table: npt.NDArray[np.float64]) -> Probe:
    return Probe(table[0], table[1], table[2], float(table[3, 0]))
