"""A warm worker without torch, for what follows the store."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from core.domain.errors import WorldError
from core.jobs.server import Mapped
from tests.support.local_maps import AVERAGE
from tests.support.models import DIMENSIONS, SIZE


class FakeServer:
    """Makes a vector of each image's pixels; remembers how many it was given."""

    def __init__(self, model: Path, scratch: Path) -> None:
        del scratch
        self.model = model
        self.embedded = 0
        self.stopped = self.closed = False
        self.broken = self.in_a_hurry = False

    def embed(self, pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
        """(V, D) of unit length."""
        if self.stopped or self.broken:
            raise WorldError("The worker that embeds images does not answer: try it again.")
        self.embedded += len(pixels)
        flat = pixels.reshape(len(pixels), -1)[:, :DIMENSIONS].astype(np.float32)
        return flat / np.maximum(np.linalg.norm(flat, axis=1, keepdims=True), 1e-12)

    def embed_maps(self, pixels: npt.NDArray[np.uint8], *, urgent: bool = True) -> Mapped:
        """The same vectors, and maps of 4 x 4 places that tell of each image's pixels."""
        self.in_a_hurry |= urgent
        table = self.embed(pixels)
        blocks = pixels.reshape(len(pixels), 4, SIZE // 4, 4, SIZE // 4).mean(axis=(2, 4))
        seen = np.abs(np.sin(blocks[..., None] * np.arange(1, DIMENSIONS + 1) / 40))
        head = {"gain": AVERAGE.gain, "shift": AVERAGE.shift, "weight": AVERAGE.weight,
                "sums": np.zeros(2)}  # fmt: skip
        return Mapped(table, seen.astype(np.float32), head)

    def stop(self) -> None:
        """Answer nothing any more."""
        self.stopped = True

    def close(self) -> None:
        """End."""
        self.closed = True
