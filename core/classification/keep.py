"""Keeping a fitted opinion: sealed arrays tied to the vectors and labels they came from."""

from __future__ import annotations

import hashlib
import shutil
import uuid
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core import arrays, files
from core.classification.opinion import Fit, Fitted, Proven
from core.classification.probe import Probe
from core.domain.errors import DamagedArtefact

KIND = "opinion"
_VERSION = 1
_NAMES = {
    "memory": np.bool_,
    "probes": np.float64,
    "siblings": np.float64,
    "coefficients": np.float64,
    "replicates": np.float64,
    "limit": np.float64,
}


def digest(proven: Proven, owners: npt.NDArray[np.int64]) -> str:
    """What a fit depends on: who is proven as what, by which features, and whose is whose."""
    content = hashlib.sha256(f"opinion {_VERSION}".encode())
    for part in (proven.breasts, proven.patients, proven.labels.astype(np.int64), owners):
        content.update(np.ascontiguousarray(part, dtype="<i8").tobytes())
        content.update(b"/")
    content.update(np.ascontiguousarray(proven.vectors, dtype="<f4").tobytes())
    return content.hexdigest()


def save(fitted: Fitted, folder: Path, *, vectors: str, labels: str) -> None:
    """Write and seal a fit beside ``folder`` and put it in its place.

    Parameters
    ----------
    vectors, labels
        SHA-256 of the vectors' manifest, and :func:`digest`.
    """
    fits = fitted.fits
    arrays = {
        "memory": np.stack([one.memory for one in fits]),
        "probes": np.stack([_pack(one.probe) for one in fits]),
        "siblings": np.stack([np.stack([_pack(s) for s in one.siblings]) for one in fits]),
        "coefficients": np.stack([one.coefficients for one in fits]),
        "replicates": np.stack([one.replicates for one in fits]),
        "limit": np.array([fitted.limit]),
    }
    fresh = folder.with_name(f".{folder.name}.{uuid.uuid4().hex}")
    fresh.mkdir(parents=True, mode=0o700)
    try:
        for name, array in arrays.items():
            with files.atomic(fresh / f"{name}.npy") as stream:
                np.save(stream, array, allow_pickle=False)
        files.seal(fresh, KIND, vectors=vectors, labels=labels)
        if folder.exists():
            shutil.rmtree(folder)
        # A kill here leaves no fit, which the next opening makes again.
        fresh.replace(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def load(folder: Path, proven: Proven, *, vectors: str, labels: str) -> Fitted:
    """Open a fit that is whole and belongs to exactly these vectors and labels.

    Raises
    ------
    DamagedArtefact
        In every other case; it is to be fitted again.
    """
    files.check_seal(folder, KIND, vectors=vectors, labels=labels)
    found: dict[str, Any] = {
        name: arrays.load(folder / f"{name}.npy", kind) for name, kind in _NAMES.items()
    }
    try:
        return _fitted(found, proven)
    except (IndexError, ValueError, TypeError) as error:
        raise DamagedArtefact("The saved opinion cannot be read.") from error


def _fitted(found: dict[str, Any], proven: Proven) -> Fitted:
    fits = tuple(
        Fit(
            found["memory"][number],
            _unpack(found["probes"][number]),
            tuple(_unpack(row) for row in found["siblings"][number]),
            found["coefficients"][number],
            found["replicates"][number],
        )
        for number in range(len(found["memory"]))
    )
    return Fitted(proven, fits, float(found["limit"][0]))


def _pack(one: Probe) -> npt.NDArray[np.float64]:
    """A probe as one (4, D) table; its bias fills the last row."""
    return np.stack([one.mean, one.scale, one.weights, np.full_like(one.mean, one.bias)])


def _unpack(table: npt.NDArray[np.float64]) -> Probe:
    return Probe(table[0], table[1], table[2], float(table[3, 0]))
