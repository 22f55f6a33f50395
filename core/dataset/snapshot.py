"""The frozen training data: the one value that crosses from the store to torch.

A snapshot is a sealed folder of ``.npy`` files and ``snapshot.json``. It says who,
which pixels, which manifestation vectors, which split; it holds numbers and
pseudonymous ids only, no name, no path, no UID (fault 33).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core import arrays, files
from core.domain.errors import DamagedArtefact
from core.domain.manifestation import Packed
from core.domain.records import Split as Split  # noqa: PLC0414

KIND = "snapshot"
_DOCUMENT = "snapshot.json"
_ARRAYS = {
    "breast_ids": np.int64,
    "patient_ids": np.int64,
    "split": np.int8,
    "pathology": np.int8,
    "manifestations": np.uint8,
    "tagged": np.bool_,
    "views": np.int32,
    "image_ids": np.int64,
    "pixels": np.uint8,
}
VIEW_ORDER = ("CC", "MLO")


UNKNOWN, BENIGN, MALIGNANT = -1, 0, 1


@dataclass(frozen=True)
class Snapshot:
    """N breasts with V prepared images.

    Attributes
    ----------
    breast_ids, patient_ids
        (N,) int64, the store's ids.
    split
        (N,) int8 of :class:`Split`; all breasts of a patient agree.
    pathology
        (N,) int8: -1 unknown, 0 benign, 1 malignant.
    manifestations
        (N, ceil(W / 8)) uint8, packed bits of the lexicon ``lexicon``.
    tagged
        (N,) bool: a person (or a table) said what is in this breast, findings or
        "nothing"; untagged breasts carry no manifestation vector to learn from.
    views
        (N, 2) int32 rows of ``pixels`` for CC and MLO; -1 where the breast lacks one.
    image_ids
        (V,) int64, the store's image ids, one for each row of ``pixels``.
    pixels
        (V, S, S) uint8 P-values, chest wall on the left, black outside the breast
        (``core.imaging.prepare``); memory-mapped when loaded.
    facets
        (N,) text per name, for subgroups: ``density``, ``vendor``, ``type``, ``age`` (a
        decade), ``collection``; and ``inputs``, which images stand for the breast and how
        they lie.
    """

    lexicon: str
    width: int
    recipe: str
    breast_ids: npt.NDArray[np.int64]
    patient_ids: npt.NDArray[np.int64]
    split: npt.NDArray[np.int8]
    pathology: npt.NDArray[np.int8]
    manifestations: Packed
    tagged: npt.NDArray[np.bool_]
    views: npt.NDArray[np.int32]
    image_ids: npt.NDArray[np.int64]
    pixels: npt.NDArray[np.uint8]
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.breast_ids)

    def __post_init__(self) -> None:
        n, v = len(self.breast_ids), len(self.image_ids)
        shapes = {
            "patient_ids": (n,),
            "split": (n,),
            "pathology": (n,),
            "manifestations": (n, (self.width + 7) // 8),
            "tagged": (n,),
            "views": (n, 2),
        }
        for name, shape in shapes.items():
            if getattr(self, name).shape != shape:
                raise DamagedArtefact(f"The snapshot's {name} do not fit its {n} breasts.")
        if self.pixels.ndim != 3 or len(self.pixels) != v:
            raise DamagedArtefact(f"The snapshot's pixels do not fit its {v} images.")
        if self.views.size and (self.views.max() >= v or self.views.min() < -1):
            raise DamagedArtefact("The snapshot names an image that it does not hold.")


def save(snapshot: Snapshot, folder: Path) -> str:
    """Write a snapshot and seal it; returns the SHA-256 of its manifest."""
    for name in _ARRAYS:
        with files.atomic(folder / f"{name}.npy") as stream:
            np.save(stream, getattr(snapshot, name), allow_pickle=False)
    document: dict[str, Any] = {
        "version": 1,
        "lexicon": snapshot.lexicon,
        "width": snapshot.width,
        "recipe": snapshot.recipe,
        "breasts": len(snapshot),
        "facets": {name: list(values) for name, values in snapshot.facets.items()},
    }
    files.write_json(folder / _DOCUMENT, document)
    return files.seal(folder, KIND, lexicon=snapshot.lexicon, recipe=snapshot.recipe)


def load(folder: Path) -> Snapshot:
    """Check the seal and open a snapshot, pixels memory-mapped.

    Raises
    ------
    DamagedArtefact
        When anything in it differs from its manifest or does not fit together.
    """
    files.check_seal(folder, KIND)
    document = files.read_json(folder / _DOCUMENT)
    found: dict[str, Any] = {
        name: arrays.load(folder / f"{name}.npy", kind, mapped=name == "pixels")
        for name, kind in _ARRAYS.items()
    }
    try:
        return Snapshot(
            lexicon=document["lexicon"],
            width=document["width"],
            recipe=document["recipe"],
            facets={name: tuple(values) for name, values in document["facets"].items()},
            **found,
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise DamagedArtefact(
            f"The snapshot in {folder.name} cannot be read: start a new run."
        ) from error
