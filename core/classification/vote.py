"""The neighbours' vote: proven breasts of other patients, the closer the louder."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.classification.metrics import Floats, Ids, Labels

NEIGHBOURS = 15
_PRIOR = 1.0
_CELLS = 4_000_000
"""Distances held at once."""
Vectors = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]


def distances(a: Vectors, b: Vectors) -> Vectors:
    """Cosine distances (N, M) of unit vectors (N, D) and (M, D), never negative."""
    found = a @ b.T
    np.subtract(np.float32(1), found, out=found)
    np.maximum(found, np.float32(0), out=found)
    return found


def weights(nearest: Floats, width: float) -> Floats:
    """How loud neighbours at distances (..., K) speak: halved about every ``width``."""
    found: Floats = np.exp2(-nearest / max(width, 1e-12))
    return found


@dataclass(frozen=True)
class Near:
    """The nearest of some known breasts, for N breasts.

    Attributes
    ----------
    rows, distances
        (N, K) rows of the known, nearest first, and how far they are; infinitely where
        there are fewer than K of other patients.
    """

    rows: Ids
    distances: Floats


def nearest(
    query: Vectors,
    owners: Ids,
    known: Vectors,
    patients: Ids,
    *,
    among: Flags | None = None,
    neighbours: int = NEIGHBOURS,
) -> Near:
    """The nearest known breasts of other patients, exactly, in bounded memory.

    Parameters
    ----------
    query, owners
        (N, D) vectors and (N,) patient ids; a breast never asks its own patient.
    known, patients
        (M, D) vectors and (M,) patient ids.
    among
        (M,) which of the known may be asked; all where not given.
    """
    count = min(neighbours, len(known))
    rows = np.zeros((len(query), count), dtype=np.int64)
    far = np.full((len(query), count), np.inf)
    step = max(1, _CELLS // max(1, len(known)))
    for start in range(0, len(query), step):
        part = slice(start, start + step)
        table = distances(query[part], known)
        table[owners[part, None] == patients[None, :]] = np.inf
        if among is not None:
            table[:, ~among] = np.inf
        found = np.argpartition(table, count - 1, axis=1)[:, :count] if count else rows[part]
        # What single precision chose is measured and put in order in double.
        exact = 1.0 - np.einsum("nd,nkd->nk", query[part], known[found], dtype=np.float64)
        exact = np.where(
            np.isfinite(np.take_along_axis(table, found, axis=1)), np.maximum(exact, 0.0), np.inf
        )
        order = np.lexsort((found, exact), axis=1)
        rows[part] = np.take_along_axis(found, order, axis=1)
        far[part] = np.take_along_axis(exact, order, axis=1)
    return Near(rows, far)


def tally(near: Near, labels: Labels, prior: float) -> Floats:
    """Log odds of malignancy (N,) by what the nearest (of labels (M,)) were.

    ``prior`` is the share of malignant among all that may be asked: the vote is drawn to
    it by one vote's weight, so that no count of neighbours makes a certainty.
    """
    usable = np.isfinite(near.distances)
    width = np.ones(len(near.rows))
    there = usable.any(axis=1)
    if there.any():
        far = np.where(usable[there], near.distances[there], np.nan)
        width[there] = np.nanmedian(far, axis=1)
    width = np.maximum(width, 1e-12)
    loud = np.where(usable, np.exp2(-np.where(usable, near.distances, 0) / width[:, None]), 0.0)
    share = ((loud * labels[near.rows]).sum(axis=1) + _PRIOR * prior) / (loud.sum(axis=1) + _PRIOR)
    found: Floats = np.log(share) - np.log1p(-share)
    return found


def prior_of(labels: Labels) -> float:
    """The share of malignant among (M,) labels, never quite 0 or 1."""
    return float((labels.sum() + 1) / (len(labels) + 2))


def logits(
    query: Vectors,
    owners: Ids,
    known: Vectors,
    labels: Labels,
    patients: Ids,
    *,
    among: Flags | None = None,
    neighbours: int = NEIGHBOURS,
) -> Floats:
    """Log odds of malignancy (N,) by the vote of the nearest proven breasts.

    Parameters are as in :func:`nearest`, with the (M,) ``labels`` of the known.
    """
    near = nearest(query, owners, known, patients, among=among, neighbours=neighbours)
    return tally(near, labels, prior_of(labels if among is None else labels[among]))
