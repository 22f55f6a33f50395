"""The exact scan: every allowed row of a mapped table against one vector.

A matrix product over the mapped file needs no copy of it, and takes about half the time of
FAISS' flat index, which looks at one vector with one thread (tests/benchmarks/bench_index.py).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_FEW = 0.15
"""Up to this share of allowed rows they are gathered; above it a scan of all is quicker."""
_AT_ONCE = 16_384
_SPARE = 16
"""Rows beyond the wanted that are ranked again, since single precision may swap neighbours."""


def likeness(table: Floats, vector: Floats) -> Floats:
    """The cosine (N,) of a (D,) vector and every row of a table of unit vectors."""
    found: Floats = np.asarray(table) @ vector
    return found


def nearest(table: Floats, vector: Floats, count: int, allowed: Flags | None) -> Rows:
    """Rows (at least ``count``, or all that are allowed) that may be the nearest, unordered."""
    spare = count + _SPARE
    if allowed is None:
        return best(likeness(table, vector), spare)
    chosen = np.flatnonzero(allowed)
    if len(chosen) <= spare:
        return chosen
    if len(chosen) > _FEW * len(table):
        return best(np.where(allowed, likeness(table, vector), -np.inf), spare)
    values = np.empty(len(chosen), np.float32)
    for start in range(0, len(chosen), _AT_ONCE):
        some = chosen[start : start + _AT_ONCE]
        values[start : start + len(some)] = table[some] @ vector
    return chosen[best(values, spare)]


def best(values: npt.NDArray[np.floating], count: int) -> Rows:
    """Places of the ``count`` largest values, unordered."""
    if count >= len(values):
        return np.arange(len(values), dtype=np.int64)
    return np.argpartition(values, len(values) - count)[len(values) - count :].astype(np.int64)


def ranked(table: Floats, vector: Floats, rows: Rows, count: int) -> tuple[Rows, Floats]:
    """The nearest ``count`` of candidate rows by the true vectors, nearest first.

    Returns
    -------
    tuple of ndarray
        (m,) rows and (m,) distances, 1 - cosine; equal ones in the order of rows.
    """
    rows = np.sort(rows)
    cosine = table[rows].astype(np.float64) @ vector.astype(np.float64)
    distances = np.maximum(0.0, 1.0 - cosine)
    order = np.argsort(distances, kind="stable")[:count]
    return rows[order], distances[order].astype(np.float32)
