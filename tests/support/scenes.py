"""Small breasts with a lesion each, for encoders that are taught in seconds."""

from __future__ import annotations

import numpy as np


def scenes(count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Prepared squares of half-round breasts, each with a lesion of one of four kinds."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[:96, :96].astype(float)
    pixels, kinds = [], random.integers(0, 4, count)
    for kind in kinds:
        breast = ((x / 70) ** 2 + ((y - 48) / 46) ** 2) < 1
        coarse = random.normal(size=(12, 12)).repeat(8, axis=0).repeat(8, axis=1)
        image = 80 + 14 * coarse + random.normal(scale=6, size=(96, 96))
        cx, cy = random.uniform(12, 45), random.uniform(22, 74)
        away = np.hypot(x - cx, y - cy)
        if kind == 0:
            image += 110 * (away < 8)
        elif kind == 1:
            spokes = np.abs(np.sin(4 * np.arctan2(y - cy, x - cx))) > 0.7
            image += 110 * ((away < 4) | ((away < 14) & spokes))
        elif kind == 2:
            specks = random.random((96, 96)) < 0.12
            image += 150 * (specks & (away < 11))
        pixels.append(np.where(breast, image.clip(1, 255), 0).astype(np.uint8))
    return np.array(pixels), kinds.astype(np.int64)
