"""The neighbours' vote: proven breasts of other patients, the closer the louder."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.classification.metrics import Floats, Ids, Labels

NEIGHBOURS = 15
_PRIOR = 1.0
Vectors = npt.NDArray[np.float32]


def distances(a: Vectors, b: Vectors) -> Floats:
    """Cosine distances (N, M) of unit vectors (N, D) and (M, D), never negative."""
    found: Floats = np.maximum(0.0, 1.0 - a.astype(np.float64) @ b.astype(np.float64).T)
    return found


def weights(nearest: Floats, width: float) -> Floats:
    """How loud neighbours at distances (..., K) speak: halved about every ``width``."""
    found: Floats = np.exp2(-nearest / max(width, 1e-12))
    return found


def logits(
    query: Vectors,
    owners: Ids,
    known: Vectors,
    labels: Labels,
    patients: Ids,
    *,
    neighbours: int = NEIGHBOURS,
) -> Floats:
    """Log odds of malignancy by the vote of the nearest proven breasts.

    Parameters
    ----------
    query, owners
        (N, D) vectors and (N,) patient ids; a breast never asks its own patient.
    known, labels, patients
        (M, D) proven vectors, (M,) labels and patient ids.

    Returns
    -------
    ndarray
        (N,) log odds, drawn to the share of malignant among all proven by one
        vote's weight, so that no count of neighbours makes a certainty.
    """
    far = distances(query, known)
    far[owners[:, None] == patients[None, :]] = np.inf
    count = min(neighbours, len(known))
    nearest = np.argsort(far, axis=1, kind="stable")[:, :count]
    near = np.take_along_axis(far, nearest, axis=1)
    prior = (labels.sum() + 1) / (len(labels) + 2)
    found = np.empty(len(query))
    for row in range(len(query)):
        usable = np.isfinite(near[row])
        loud = weights(
            near[row, usable], float(np.median(near[row, usable])) if usable.any() else 1
        )
        share = (loud @ labels[nearest[row, usable]] + _PRIOR * prior) / (loud.sum() + _PRIOR)
        found[row] = np.log(share) - np.log1p(-share)
    return found
