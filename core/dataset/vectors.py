"""The vector file: what a model made of every view and breast, and the truth of every index."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core import arrays, files
from core.domain.errors import DamagedArtefact

KIND = "vectors"
_DOCUMENT = "vectors.json"
_ARRAYS = {
    "breast_ids": np.int64,
    "breast_vectors": np.float32,
    "image_ids": np.int64,
    "view_vectors": np.float32,
}
_TABLES = ("breast_vectors", "view_vectors")
_MAPPING = os.name != "nt"
"""Windows deletes no file that is mapped, and a patient's vectors must be deletable."""
_AT_ONCE = 65_536


def _finite(table: npt.NDArray[np.float32]) -> bool:
    """Whether all numbers are, looked at in parts, so that no truth table of all is made."""
    return all(
        bool(np.isfinite(table[start : start + _AT_ONCE]).all())
        for start in range(0, len(table), _AT_ONCE)
    )


@dataclass(frozen=True)
class VectorFile:
    """Vectors of N breasts and V views in D dimensions.

    Attributes
    ----------
    model
        SHA-256 of the model's manifest.
    lexicon, snapshot, recipe
        What the model was trained on: the lexicon's tag, the SHA-256 of the
        snapshot's manifest, the recipe of the pixels.
    breast_ids, breast_vectors
        (N,) int64 and (N, D) float32 of unit length: the normalised mean of the
        breast's view vectors.
    image_ids, view_vectors
        (V,) int64 and (V, D) float32 of unit length.
    """

    model: str
    lexicon: str
    snapshot: str
    recipe: str
    breast_ids: npt.NDArray[np.int64]
    breast_vectors: npt.NDArray[np.float32]
    image_ids: npt.NDArray[np.int64]
    view_vectors: npt.NDArray[np.float32]

    def __post_init__(self) -> None:
        if self.breast_vectors.ndim != 2 or self.view_vectors.ndim != 2:
            raise DamagedArtefact("The vector file does not hold tables of vectors.")
        if len(self.breast_ids) != len(self.breast_vectors):
            raise DamagedArtefact("The vector file's breasts do not fit its vectors.")
        if len(self.image_ids) != len(self.view_vectors):
            raise DamagedArtefact("The vector file's images do not fit its vectors.")
        if self.breast_vectors.shape[1] != self.view_vectors.shape[1]:
            raise DamagedArtefact("The vector file's breasts and views differ in dimension.")
        if not (_finite(self.breast_vectors) and _finite(self.view_vectors)):
            raise DamagedArtefact("The vector file holds numbers that are not finite.")

    @property
    def dimensions(self) -> int:
        """D."""
        return int(self.breast_vectors.shape[1])


def save(vectors: VectorFile, folder: Path) -> str:
    """Write and seal a vector file; returns the SHA-256 of its manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, kind in _ARRAYS.items():
        with files.atomic(folder / f"{name}.npy") as stream:
            np.save(stream, getattr(vectors, name).astype(kind, copy=False), allow_pickle=False)
    ties = {name: getattr(vectors, name) for name in ("model", "lexicon", "snapshot", "recipe")}
    files.write_json(folder / _DOCUMENT, {"version": 1, **ties, "dimensions": vectors.dimensions})
    return files.seal(folder, KIND, **ties)


def load(folder: Path, **ties: str) -> VectorFile:
    """Check the seal and read a vector file.

    Parameters
    ----------
    folder
        Where it lies.
    ties
        What it must belong to, e.g. ``model="ab12.."``.

    Raises
    ------
    DamagedArtefact
        When it differs from its manifest or belongs to something else.
    """
    return _read(folder, ties, mapped=False)


def mapped(folder: Path, **ties: str) -> VectorFile:
    """The same, with its vectors left where they lie: a million cost no memory of their own.

    A file that was replaced or deleted since is read on as it was.
    """
    return _read(folder, ties, mapped=_MAPPING)


def _read(folder: Path, ties: Mapping[str, str], *, mapped: bool) -> VectorFile:
    files.check_seal(folder, KIND, **ties)
    document = files.read_json(folder / _DOCUMENT)
    try:
        found: dict[str, Any] = {
            name: arrays.load(folder / f"{name}.npy", kind, mapped=mapped and name in _TABLES)
            for name, kind in _ARRAYS.items()
        }
        return VectorFile(
            model=document["model"],
            lexicon=document["lexicon"],
            snapshot=document["snapshot"],
            recipe=document["recipe"],
            **found,
        )
    except (KeyError, TypeError, DamagedArtefact) as error:
        raise DamagedArtefact(
            f"The vectors in {folder.name} cannot be read: make them again from the model."
        ) from error
