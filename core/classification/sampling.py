"""Who takes part where all would be too many: whole patients, drawn without regard to outcome.

A salted hash of the patient's id decides, so that the choice is the same every time, grows
with the store without turning over, and knows no label: a patient's own outcome cannot
reach her opinion by way of who was drawn.
"""

from __future__ import annotations

import hashlib

import numpy as np
import numpy.typing as npt

from core.classification.metrics import Ids

_SALT = b"maninegs sample 1"


def some(patients: Ids, most: int) -> npt.NDArray[np.bool_]:
    """Which of N breasts take part: (N,) of at most ``most`` breasts of whole patients.

    Parameters
    ----------
    patients
        (N,) whose breast each is.
    """
    if len(patients) <= most:
        return np.ones(len(patients), dtype=np.bool_)
    unique, owner, counts = np.unique(patients, return_inverse=True, return_counts=True)
    keys = [hashlib.sha256(_SALT + str(int(patient)).encode()).digest() for patient in unique]
    order = np.array(sorted(range(len(unique)), key=keys.__getitem__), dtype=np.int64)
    taken = np.zeros(len(unique), dtype=np.bool_)
    taken[order[np.cumsum(counts[order]) <= most]] = True
    found: npt.NDArray[np.bool_] = taken[owner]
    return found
