"""Small snapshots whose pixels show their manifestations, for tests of the engine."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from core import lexicons
from core.dataset import snapshot as snapshots
from core.dataset.snapshot import Snapshot
from tests.support.manifestations import realistic


def small_snapshot(breasts: int = 40, size: int = 32, seed: int = 0, single: int = 1) -> Snapshot:
    """Breasts of two views whose texture follows their manifestation bits.

    About six in ten train, two validate, two test; ``single`` lack their MLO view and
    one was never tagged.
    """
    random = np.random.default_rng(seed)
    bits, packed, _ = realistic(breasts, seed=seed)
    patients = np.arange(breasts, dtype=np.int64) // 2 + 100
    share = (np.arange(breasts) // 2) % 5
    split = np.select([share == 3, share == 4], [1, 2], 0).astype(np.int8)
    patterns = random.random((bits.shape[1], size, size))
    pixels = np.zeros((2 * breasts, size, size), dtype=np.uint8)
    for view in range(2):
        mixed = (
            np.tensordot(bits.astype(float), patterns, 1)
            / np.maximum(bits.sum(1), 1)[:, None, None]
        )
        noisy = 60 + 150 * mixed + random.normal(0, 8, mixed.shape)
        pixels[view::2, :, : size * 3 // 4] = noisy.clip(1, 255)[:, :, : size * 3 // 4]
    views = np.arange(2 * breasts, dtype=np.int32).reshape(breasts, 2)
    views[: 4 * single : 4, 1] = -1
    tagged = np.ones(breasts, dtype=np.bool_)
    tagged[1] = False
    return Snapshot(
        lexicon=lexicons.get().tag,
        width=bits.shape[1],
        recipe=f"test-{size}",
        breast_ids=np.arange(breasts, dtype=np.int64) + 1,
        patient_ids=patients,
        split=split,
        pathology=np.where(bits.any(1), bits[:, 7].astype(np.int8), -1).astype(np.int8),
        manifestations=packed,
        tagged=tagged,
        views=views,
        image_ids=np.arange(2 * breasts, dtype=np.int64) + 1000,
        pixels=pixels,
    )


def save_small(run: Path, **options: int) -> str:
    """Write a small snapshot into a run folder; returns its SHA-256."""
    return snapshots.save(small_snapshot(**options), run / "snapshot")
