"""Off the window's thread: from an image on disk to something a canvas can draw."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF

from core.domain.study import ImageId, ImageRecord
from core.imaging import air, chestwall
from core.imaging.display import Display
from core.imaging.orientation import hang
from maninegs_gui.widgets.canvas import Picture
from maninegs_gui.widgets.canvas_geometry import turning


class Pixels(Protocol):
    """A decoded image in the workspace cache."""

    @property
    def display(self) -> Display:
        """How its stored values are meant to be shown."""

    @property
    def chest_wall(self) -> str:
        """Side of the stored pixels where the chest wall seems to be, or nothing."""

    def levels(self) -> tuple[npt.NDArray[np.uint16], ...]:
        """The pyramid, full matrix first."""


class Pool(Protocol):
    """What the viewer needs of the decoder pool."""

    def pixels(self, path: Path, key: str) -> Pixels:
        """Decode a file, or find it in the cache."""


@dataclass(frozen=True)
class Loaded:
    """One image, ready to be drawn.

    Attributes
    ----------
    warning
        What the pixels say against an orientation that was only assumed (display
        rule 17: warn, never flip), or nothing.
    """

    image: ImageId
    display: Display
    picture: Picture
    warning: str = ""
    letters: tuple[str, str] | None = None
    """Patient directions to the right and to the bottom of the hung image (rule 38)."""
    air_range: tuple[int, int] | None = None
    """Stored values of the air, to tell whether a grey table makes it glare (rule 11)."""
    changed: bool = False
    """Whether these are not the pixels that were imported (fault 11)."""
    marks_fit: bool = True
    """Whether marks may be drawn on them."""


def load(pool: Pool, record: ImageRecord) -> Loaded:
    """Decode one image and find out what of it should be seen.

    Raises
    ------
    UnreadablePixels
        With the reason, when the file cannot be decoded.
    """
    pixels = pool.pixels(Path(record.path), record.sha256)
    levels = pixels.levels()
    header = record.header
    rows, columns = levels[0].shape
    hung = hang(header.side, header.view, header.orientation)
    to_hung, size = turning(
        rows,
        columns,
        transpose=hung.transpose,
        flip_horizontal=hung.flip_horizontal,
        flip_vertical=hung.flip_vertical,
    )
    coarse = levels[air.coarse_level([level.shape for level in levels])]
    breast = air.breast_of(coarse, pixels.display)
    around = air.air_of(coarse, pixels.display, breast)
    whole = QRectF(0, 0, size.width(), size.height())
    extent = to_hung.mapRect(_extent(breast, rows / coarse.shape[0])).intersected(whole)
    return Loaded(
        image=record.id,
        display=pixels.display,
        picture=Picture(
            levels,
            to_hung,
            size,
            extent if not extent.isEmpty() else whole,
            air=around,
        ),
        warning=chestwall.warning(header, pixels.chest_wall),
        letters=hung.letters(header.orientation) if header.orientation else None,
        air_range=air.air_range(coarse, around),
    )


def _extent(breast: npt.NDArray[np.bool_], factor: float) -> QRectF:
    rows = np.flatnonzero(breast.any(axis=1))
    columns = np.flatnonzero(breast.any(axis=0))
    first = QPointF(float(columns[0]), float(rows[0])) * factor
    last = QPointF(float(columns[-1]) + 1, float(rows[-1]) + 1) * factor
    return QRectF(first, last)
