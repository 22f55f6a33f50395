"""Small pictures that a person has looked at, to hold the present ones against."""

from __future__ import annotations

import os
from pathlib import Path

import imagecodecs
import numpy as np
import numpy.typing as npt

WRITE = "MANINEGS_WRITE_GOLDEN"
"""Environment variable that has the pictures written anew: look at them before a commit."""


def check(path: Path, image: npt.NDArray[np.uint8]) -> None:
    """Fail unless ``image`` (rows, columns) is the picture kept at ``path``, pixel by pixel."""
    if os.environ.get(WRITE):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(imagecodecs.png_encode(np.ascontiguousarray(image), level=9))
    kept = imagecodecs.png_decode(path.read_bytes())
    assert kept.shape == image.shape, f"{path.name} is another size"
    assert np.array_equal(kept, image), f"{path.name} differs: look at both pictures"
