"""A warm worker without torch, for what follows the store."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from core.domain.errors import WorldError
from tests.support.models import DIMENSIONS


class FakeServer:
    """Makes a vector of each image's pixels; remembers how many it was given."""

    def __init__(self, model: Path, scratch: Path) -> None:
        del scratch
        self.model = model
        self.embedded = 0
        self.stopped = self.closed = False
        self.broken = False

    def embed(self, pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
        """(V, D) of unit length."""
        if self.stopped or self.broken:
            raise WorldError("The worker that embeds images does not answer: try it again.")
        self.embedded += len(pixels)
        flat = pixels.reshape(len(pixels), -1)[:, :DIMENSIONS].astype(np.float32)
        return flat / np.maximum(np.linalg.norm(flat, axis=1, keepdims=True), 1e-12)

    def stop(self) -> None:
        """Answer nothing any more."""
        self.stopped = True

    def close(self) -> None:
        """End."""
        self.closed = True
