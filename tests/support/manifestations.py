"""Manifestation vectors that look like tagged breasts, for tests and benchmarks."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core import lexicons
from core.domain.manifestation import pack


def realistic(
    count: int, seed: int = 0, *, normal: float = 0.1
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.uint8], npt.NDArray[np.int64]]:
    """Bits (N, W), packed vectors and patients (N,) of breasts as readers tag them.

    One value of each group of a mass or of calcifications, common values far more
    often than rare ones, and now and then a sign; some breasts are normal.
    """
    random = np.random.default_rng(seed)
    lexicon = lexicons.get()
    bits = np.zeros((count, lexicon.width), dtype=np.bool_)
    for row in bits:
        if random.random() < normal:
            continue
        has = random.choice(3, p=[0.5, 0.25, 0.25])
        for key, positions in lexicon.groups().items():
            if key == "sign":
                row[list(positions)] = random.random(len(positions)) < 0.12
                continue
            if (key.startswith("mass") and has == 1) or (key.startswith("calc") and has == 0):
                continue
            weights = 1.0 / np.arange(1, len(positions) + 1)
            row[random.choice(positions, p=weights / weights.sum())] = True
    patients = np.sort(random.integers(0, max(count * 2 // 3, 1), count))
    return bits, pack(bits), patients


def many(
    count: int, seed: int = 0, *, normal: float = 0.1
) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int64]]:
    """Packed vectors and patients of as many breasts as wanted, drawn as :func:`realistic`.

    Whole columns at a time: a million in seconds, from other random numbers.
    """
    random = np.random.default_rng(seed)
    lexicon = lexicons.get()
    bits = np.zeros((count, lexicon.width), dtype=np.bool_)
    tagged = random.random(count) >= normal
    has = random.choice(3, size=count, p=[0.5, 0.25, 0.25])
    for key, positions in lexicon.groups().items():
        if key == "sign":
            bits[:, list(positions)] = random.random((count, len(positions))) < 0.12
            continue
        without = 1 if key.startswith("mass") else 0 if key.startswith("calc") else -1
        rows = np.flatnonzero(has != without)
        weights = 1.0 / np.arange(1, len(positions) + 1)
        value = random.choice(positions, size=len(rows), p=weights / weights.sum())
        bits[rows, value] = True
    bits[~tagged] = False
    patients = np.sort(random.integers(0, max(count * 2 // 3, 1), count))
    return pack(bits), patients
