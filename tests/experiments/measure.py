"""What one run says of the test patients: scores of each breast, and its neighbours.

Everything that is fitted sees training and validation patients only.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from core.classification import probe, vote
from core.dataset.snapshot import MALIGNANT, UNKNOWN, Snapshot, Split
from core.domain.manifestation import distance
from core.embedding.embed import breast_vectors

Floats = npt.NDArray[np.float64]
Vectors = npt.NDArray[np.float32]
NEAREST = 10
STRENGTHS = (0.0003, *probe.STRENGTHS)


def by_view(snapshot: Snapshot, views: Vectors) -> Vectors:
    """(N, 2D): the CC and the MLO vector of each breast side by side."""
    there = np.where(snapshot.views < 0, snapshot.views[:, ::-1], snapshot.views)
    both: Vectors = views[there].reshape(len(snapshot), -1) * np.float32(np.sqrt(0.5))
    return both


def proven(snapshot: Snapshot) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Rows of the proven breasts to fit on, and to measure on."""
    known = snapshot.pathology != UNKNOWN
    test = snapshot.split == Split.TEST
    return np.flatnonzero(known & ~test), np.flatnonzero(known & test)


def measure(snapshot: Snapshot, views: Vectors) -> Mapping[str, Floats]:
    """Measure the frozen vectors of all views on the proven breasts of test patients.

    Parameters
    ----------
    views
        (V, D) in the order of the snapshot's images.

    Returns
    -------
    mapping
        (M,) each, in the order of :func:`proven`: ``probe`` and ``neighbours`` log odds;
        ``distance`` of the ten nearest breasts, ``distance_random`` of any; ``precision``
        of the ten nearest proven breasts by pathology, ``precision_chance`` of any.
    """
    fit, test = proven(snapshot)
    labels = (snapshot.pathology == MALIGNANT).astype(np.int8)
    patients = snapshot.patient_ids
    both = by_view(snapshot, views)
    _, breasts = breast_vectors(snapshot.views, views)
    strength = probe.cross_fit(both[fit], labels[fit], patients[fit], STRENGTHS).strength
    found = {
        "probe": probe.fit(both[fit], labels[fit], strength).logit(both[test]),
        "neighbours": vote.logits(
            breasts[test], patients[test], breasts[fit], labels[fit], patients[fit]
        ),
    }
    other = patients[test][:, None] != patients[None, :]
    far = np.where(other, vote.distances(breasts[test], breasts), np.inf)
    apart = distance(snapshot.manifestations[test][:, None], snapshot.manifestations[None, :])
    same = labels[test][:, None] == labels[None, :]
    known = np.zeros(len(snapshot), dtype=np.bool_)
    known[np.concatenate((fit, test))] = True
    found["distance"] = _nearest(far, apart.astype(np.float64))
    found["distance_random"] = _any(other, apart.astype(np.float64))
    found["precision"] = _nearest(np.where(known, far, np.inf), same.astype(np.float64))
    found["precision_chance"] = _any(other & known, same.astype(np.float64))
    return found


def _nearest(far: Floats, values: Floats) -> Floats:
    order = np.argsort(far, axis=1, kind="stable")[:, :NEAREST]
    found: Floats = np.take_along_axis(values, order, axis=1).mean(axis=1)
    return found


def _any(allowed: npt.NDArray[np.bool_], values: Floats) -> Floats:
    found: Floats = (values * allowed).sum(axis=1) / allowed.sum(axis=1)
    return found
