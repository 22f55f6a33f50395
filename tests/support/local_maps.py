"""Local maps for workspaces whose model was made without torch, and images without files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core import files
from core.dataset import local
from core.dataset import vectors as vector_files
from core.dataset.pooling import Head
from core.domain.study import Side, View
from core.imaging.display import Display, Function, Voi
from core.imaging.pixels import PixelsInMemory, pyramid
from core.imaging.prepare import prepare
from tests.support.dicoms import breast_pixels

NONE = np.zeros(0, np.float32)
AVERAGE = Head(False, NONE, NONE, 0.0, np.zeros((0, 0), np.float32))
_PLAIN = Display("MONOCHROME2", "IDENTITY", 12, (Voi(Function.LINEAR, 2048.0, 4096.0),))


def add_maps(vectors: Path, seed: int = 0, places: int = 4) -> None:
    """Lay random local maps beside a sealed vector file."""
    found = vector_files.load(vectors)
    shape = (len(found.image_ids), places, places, found.dimensions)
    seen = np.maximum(np.random.default_rng(seed).normal(size=shape), 0).astype(np.float32)
    writer = local.Writer(vectors, found.image_ids, AVERAGE)
    writer.add(0, seen)
    writer.finish(model=found.model, vectors=files.sha256(vectors / files.MANIFEST))


class MemoryPool:
    """Stands for the decoders where images have no files: each side's plain breast."""

    def __init__(self, rows: int = 400, columns: int = 300) -> None:
        self.shape = (rows, columns)
        self.asked = 0

    def pixels(self, path: Path, key: str, frame: int = 0) -> PixelsInMemory:
        """A right breast, as :mod:`tests.support.stores` has them first."""
        del path, key, frame
        return PixelsInMemory(_PLAIN, tuple(pyramid(breast_pixels(*self.shape, side="R"))))

    def prepare(
        self, path: Path, key: str, size: int, *, side: Side, view: View, orientation: Any
    ) -> npt.NDArray[np.uint8]:
        """Training pixels of it."""
        self.asked += 1
        image = self.pixels(path, key)
        return prepare(image, size, side=side, view=view, orientation=orientation)
