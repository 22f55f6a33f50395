"""Who trains and who is held out in one run: the stored split, a fold, some collections.

A run's settings choose; the snapshot stays as it was frozen, so that runs on other folds
share it. All breasts of a patient always agree.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from core.dataset.snapshot import Snapshot
from core.domain.errors import NotEnoughData
from core.domain.records import Split

ASIDE = -1
"""In ``split``: a breast that this run neither learns from nor is chosen by."""
_SALT = b"maninegs training folds 1"
_VALIDATION_EVERY = 5


def partition(
    snapshot: Snapshot, *, collections: Sequence[str] = (), folds: int = 0, fold: int = 0
) -> Snapshot:
    """The snapshot with ``split`` as one run sees it.

    Parameters
    ----------
    collections
        Breasts of others are set :data:`ASIDE` unless they are test breasts: a run never
        learns from them, and may be measured on them.
    folds, fold
        With ``folds``: patients are dealt into so many folds by a salted hash of their id,
        ``fold`` is held out as test, and every fifth of the others validates.

    Raises
    ------
    NotEnoughData
        When a named collection has no breast.
    """
    split = divide(
        snapshot.patient_ids,
        snapshot.split.astype(np.int64),
        snapshot.facets.get("collection", ("",) * len(snapshot)),
        collections=collections,
        folds=folds,
        fold=fold,
    )
    return replace(snapshot, split=split.astype(np.int8))


def divide(
    patients: npt.NDArray[np.int64],
    split: npt.NDArray[np.int64],
    given: Sequence[str],
    *,
    collections: Sequence[str] = (),
    folds: int = 0,
    fold: int = 0,
) -> npt.NDArray[np.int64]:
    """The split of each breast as one run sees it, before there is a snapshot.

    Parameters
    ----------
    patients, split, given
        (N,) of each breast: its patient, its stored split, its collection.
    collections, folds, fold
        As :func:`partition` has them.

    Returns
    -------
    ndarray
        (N,).
    """
    if folds:
        split = _dealt(patients, folds, fold)
    if not collections:
        return split
    names = np.array(given, dtype=np.str_)
    for name in collections:
        if name not in names:
            raise NotEnoughData(
                f"No breast with images belongs to the collection {name}: choose another."
            )
    inside = _whole_patients(np.isin(names, list(collections)), patients)
    found: npt.NDArray[np.int64] = np.where(inside | (split == Split.TEST), split, ASIDE)
    return found


def words(collections: Sequence[str] = (), folds: int = 0, fold: int = 0) -> str:
    """A partition as text, for what is tied to it; equal texts are equal partitions."""
    return json.dumps([sorted(set(collections)), folds, fold if folds else 0], ensure_ascii=False)


def _whole_patients(
    inside: npt.NDArray[np.bool_], patients: npt.NDArray[np.int64]
) -> npt.NDArray[np.bool_]:
    """Only patients all of whose breasts are inside, so that no woman straddles."""
    outside = np.unique(patients[~inside])
    return inside & ~np.isin(patients, outside)


def _dealt(patients: npt.NDArray[np.int64], folds: int, fold: int) -> npt.NDArray[np.int64]:
    unique, owner = np.unique(patients, return_inverse=True)
    order = sorted(range(len(unique)), key=lambda k: _key(int(unique[k])))
    place = np.empty(len(unique), dtype=np.int64)
    place[order] = np.arange(len(unique))
    held = place % folds == fold
    rank = np.cumsum(~held[order])[np.argsort(order)]
    part = np.where(rank % _VALIDATION_EVERY == 0, Split.VALIDATION, Split.TRAIN)
    found: npt.NDArray[np.int64] = np.where(held, Split.TEST, part)[owner]
    return found


def _key(patient: int) -> bytes:
    return hashlib.sha256(_SALT + str(patient).encode()).digest()
