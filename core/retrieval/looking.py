"""What the encoder saw of single images: from the local maps, or by the warm worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.dataset.local import LocalMaps
from core.dataset.pooling import Floats, Head
from core.domain.errors import WorldError
from core.domain.study import ImageRecord
from core.imaging.kinds import Kind, kind_of
from core.imaging.pool import DecoderPool
from core.imaging.prepare import Frame, frame
from core.jobs.server import Mapped

if TYPE_CHECKING:
    from core.retrieval.service import Cases

EmbedMaps = Callable[[npt.NDArray[np.uint8]], Mapped]
"""``core.jobs.server.EmbeddingServer.embed_maps``."""


@dataclass(frozen=True, eq=False)
class Looking:
    """Looks at images as the model in use does; for the pool's threads, not the window's.

    Attributes
    ----------
    maps
        Local maps of the model (:func:`core.retrieval.regions.maps_of`), None for none.
    embed_maps
        Asked for what has no map there; without it such an image is refused.
    """

    cases: Cases
    maps: LocalMaps | None
    pool: DecoderPool
    embed_maps: EmbedMaps | None = None

    @property
    def size(self) -> int:
        """Side of the prepared square."""
        return int(self.cases.model.document["size"])

    def frame(self, record: ImageRecord) -> Frame:
        """Where the prepared square of an image comes from."""
        _check(record)
        pixels = self.pool.pixels(Path(record.path), record.sha256)
        head = record.header
        return frame(
            pixels, self.size, side=head.side, view=head.view, orientation=head.orientation
        )

    def seen(self, record: ImageRecord) -> tuple[Head, Floats]:
        """The map (h, w, C) of an image as it lies now, and how it becomes a vector.

        Raises
        ------
        WorldError
            When it has none and no worker was given, or it cannot be read.
        """
        _check(record)
        if self.maps is not None and self._true(record):
            rows = self.maps.rows(np.array([record.id], np.int64))
            if rows[0] >= 0:
                return self.maps.head, self.maps.values(rows)[0]
        if self.embed_maps is None:
            raise WorldError(
                f"The model in use has no local map of {record.label}: refresh, or train again."
            )
        head = record.header
        pixels = self.pool.prepare(
            Path(record.path), record.sha256, self.size,
            side=head.side, view=head.view, orientation=head.orientation,
        )  # fmt: skip
        found = self.embed_maps(pixels[None])
        return Head.of(found.head), found.maps[0]

    def _true(self, record: ImageRecord) -> bool:
        """Whether what was embedded of the image's breast is as it lies now."""
        return record.breast is not None and int(record.breast) in self.cases.rows


def _check(record: ImageRecord) -> None:
    if kind_of(record.header) in (Kind.TOMO, Kind.PROJECTION):
        raise WorldError(
            f"{record.label} holds slices, and models compare 2D images: draw the region on the "
            "mammogram or the synthetic 2D image of this view."
        )
