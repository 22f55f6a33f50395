"""Sealed files without a patient: snapshots and vectors are written anew, without her rows.

Every step can be done again: what a kill left half-way is put right first.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core import arrays, files
from core.dataset import local
from core.dataset import snapshot as snapshots
from core.dataset import vectors as vector_files
from core.dataset.snapshot import Snapshot
from core.dataset.vectors import VectorFile
from core.domain.errors import DamagedArtefact

_FRESH, _GONE = "fresh", "gone"
_ROWS = 64
_KINDS = ("evaluation", "head")
"""What holds per-breast values of a run (``core.evaluation.keep``, ``core.dataset.logits``)."""


def settle(parent: Path) -> None:
    """Put right what a kill between two steps of :func:`_swap` left in a folder."""
    for place in sorted(parent.glob(".*.gone.*")):
        kept = parent / place.name[1:].split(f".{_GONE}.")[0]
        if kept.exists():
            shutil.rmtree(place)
        else:
            place.replace(kept)
    for place in parent.glob(".*.fresh.*"):
        shutil.rmtree(place)


def vectors_without(
    folder: Path, breasts: Collection[int], images: Collection[int], snapshot: str = ""
) -> bool:
    """Take rows out of a vector file; returns whether it was changed.

    One that was altered or cannot be read is of no use and may hold her: it goes.

    Parameters
    ----------
    snapshot
        SHA-256 of the frozen data that they are of, which were written anew without her.
    """
    try:
        found = vector_files.load(folder)
    except DamagedArtefact:
        shutil.rmtree(folder)
        return True
    fresh = without(found, breasts, images)
    if snapshot and found.snapshot != snapshot:
        fresh = replace(fresh or found, snapshot=snapshot)
    if fresh is None:
        return False
    maps = local.load_any(folder, model=found.model, vectors_sha=_sha(folder))
    place = _beside(folder)
    sha = vector_files.save(fresh, place)
    # Where she had the last of them, or they cannot be read, they go with the old folder.
    local.merge(maps, None, fresh.image_ids, place, model=fresh.model, vectors_sha=sha)
    del maps
    _swap(folder, place)
    return True


def without(
    found: VectorFile, breasts: Collection[int], images: Collection[int]
) -> VectorFile | None:
    """The vectors of everybody else; None where none are hers."""
    rows = ~_among(found.breast_ids, breasts)
    views = ~_among(found.image_ids, images)
    if rows.all() and views.all():
        return None
    return replace(
        found,
        breast_ids=found.breast_ids[rows], breast_vectors=found.breast_vectors[rows],
        image_ids=found.image_ids[views], view_vectors=found.view_vectors[views],
    )  # fmt: skip


def snapshot_split(folder: Path, breasts: Collection[int]) -> tuple[int, int] | None:
    """How many of these breasts a sealed folder names, and in which split; None for none.

    Parameters
    ----------
    folder
        A snapshot, or the lineage of an accepted model.
    """
    try:
        ids: Any = arrays.load(folder / "breast_ids.npy", np.int64)
        split: Any = arrays.load(folder / "split.npy", np.int8)
    except DamagedArtefact:
        return None
    mine = _among(ids, breasts)
    return (int(mine.sum()), int(split[mine].max())) if mine.any() else None


def names_any(folder: Path, breasts: Collection[int], patients: Collection[int]) -> bool:
    """Whether the id arrays of a folder name one of these; one that was altered may.

    Arrays are told apart by their names: ``query_patients`` holds patients, and all other
    whole numbers in ``..._ids`` are breasts where they are not ``patient_ids``.
    """
    named = [p for p in folder.glob("*.npy") if p.stem.endswith(("_ids", "_patients"))]
    try:
        if named:
            kind = files.read_json(folder / files.MANIFEST).get("kind")
            files.check_seal(folder, kind if kind in _KINDS else _KINDS[0])
        found: dict[Path, Any] = {path: arrays.load(path, np.int64) for path in named}
    except DamagedArtefact:
        return True
    for path, ids in found.items():
        if _among(ids, patients if "patient" in path.stem else breasts).any():
            return True
    return False


def snapshot_without(folder: Path, breasts: Collection[int], images: Collection[int]) -> bool:
    """Take a patient's rows and pixels out of a snapshot; returns whether there were any.

    One that was altered, or that holds nobody else, goes.
    """
    try:
        found = snapshots.load(folder)
    except (DamagedArtefact, OSError, ValueError, KeyError):
        shutil.rmtree(folder)
        return True
    keep = ~_among(found.breast_ids, breasts)
    pictures = ~_among(found.image_ids, images)
    if keep.all() and pictures.all():
        return False
    if not keep.any():
        del found
        shutil.rmtree(folder)
        return True
    place = _beside(folder)
    place.mkdir(mode=0o700)
    rows = place / ".rows.npy"
    snapshots.save(_fewer(found, keep, pictures, rows), place)
    rows.unlink()
    del found
    _swap(folder, place)
    return True


def _fewer(
    found: Snapshot, keep: npt.NDArray[np.bool_], pictures: npt.NDArray[np.bool_], rows: Path
) -> Snapshot:
    kept = np.flatnonzero(pictures)
    place = np.full(len(pictures) + 1, -1, dtype=np.int32)  # the last stays -1: no such view
    place[kept] = np.arange(len(kept), dtype=np.int32)
    # Pixels go from map to map: a snapshot can be larger than the memory.
    pixels: Any = np.lib.format.open_memmap(
        rows, mode="w+", dtype=np.uint8, shape=(len(kept), *found.pixels.shape[1:])
    )
    for start in range(0, len(kept), _ROWS):
        pixels[start : start + _ROWS] = found.pixels[kept[start : start + _ROWS]]
    return replace(
        found,
        breast_ids=found.breast_ids[keep], patient_ids=found.patient_ids[keep],
        split=found.split[keep], pathology=found.pathology[keep],
        manifestations=found.manifestations[keep], tagged=found.tagged[keep],
        views=place[found.views[keep]], image_ids=found.image_ids[pictures], pixels=pixels,
        facets={
            name: tuple(text for text, stays in zip(texts, keep, strict=True) if stays)
            for name, texts in found.facets.items()
        },
    )  # fmt: skip


def _sha(folder: Path) -> str:
    return files.sha256(folder / files.MANIFEST)


def _among(ids: npt.NDArray[np.int64], some: Collection[int]) -> npt.NDArray[np.bool_]:
    found: npt.NDArray[np.bool_] = np.isin(ids, np.fromiter(some, np.int64, len(some)))
    return found


def _beside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.{_FRESH}.{uuid.uuid4().hex}")


def _swap(folder: Path, fresh: Path) -> None:
    """Put a finished folder in another's place; :func:`settle` ends what a kill began."""
    gone = folder.with_name(f".{folder.name}.{_GONE}.{uuid.uuid4().hex}")
    files.sync_folder(fresh)
    folder.replace(gone)
    fresh.replace(folder)
    files.sync_folder(folder.parent)
    shutil.rmtree(gone)
