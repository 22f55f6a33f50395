"""Folds by patient that no label can influence."""

from __future__ import annotations

import hashlib

import numpy as np
import numpy.typing as npt

from core.classification.metrics import Ids

FOLDS = 5
_SALT = b"maninegs folds 1"


def by_patient(patients: Ids, folds: int = FOLDS) -> npt.NDArray[np.int64]:
    """The fold of each breast; all breasts of a patient share one.

    Patients are dealt round in the order of a salted hash of their id, so folds
    are even, the same every time, and independent of every label: a patient's own
    outcome cannot reach her out-of-fold opinion even by way of the folds.

    Parameters
    ----------
    patients
        (N,) patient ids.
    folds
        How many.

    Returns
    -------
    ndarray
        (N,) fold numbers from 0.
    """
    unique, owner = np.unique(patients, return_inverse=True)
    keys = [hashlib.sha256(_SALT + str(int(patient)).encode()).digest() for patient in unique]
    place = np.empty(len(unique), dtype=np.int64)
    place[sorted(range(len(unique)), key=keys.__getitem__)] = np.arange(len(unique))
    found: npt.NDArray[np.int64] = (place % folds)[owner]
    return found
