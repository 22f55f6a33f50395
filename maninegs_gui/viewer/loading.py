"""Off the window's thread: from an image on disk to something a canvas can draw."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF

from core.domain.study import ImageId, ImageRecord
from core.imaging import chestwall
from core.imaging.display import Display
from core.imaging.orientation import hang
from core.imaging.voi import p_values
from maninegs_gui.widgets.canvas import Picture
from maninegs_gui.widgets.canvas_geometry import turning

_COARSE = 512
_AIR_MARGIN = 8.0
"""P-values above the air's own that still count as air."""
_LETTER = 60.0
"""P-values above the air's own from which something is there to be read."""
_NEAR = 12
"""Pixels of the coarse level around the outline in which values decide."""


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
    coarse = coarse_level(levels)
    breast = breast_of(coarse, pixels.display)
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
            air=air_of(coarse, pixels.display, breast),
        ),
        warning=chestwall.warning(header, pixels.chest_wall),
        letters=hung.letters(header.orientation) if header.orientation else None,
    )


def coarse_level(levels: tuple[npt.NDArray[np.uint16], ...]) -> npt.NDArray[np.uint16]:
    """The finest level that is no larger than needed to outline a breast."""
    for level in levels:
        if max(level.shape) <= _COARSE:
            return level
    return levels[-1]


def breast_of(stored: npt.NDArray[np.uint16], display: Display) -> npt.NDArray[np.bool_]:
    """Where the breast is, (rows, columns) of ``stored``; everywhere when none is found."""
    from core.imaging.mask import breast_mask

    found = breast_mask(p_values(stored, display))
    return found if found.any() else np.ones(stored.shape, dtype=np.bool_)


def air_of(
    stored: npt.NDArray[np.uint16], display: Display, breast: npt.NDArray[np.bool_]
) -> npt.NDArray[np.bool_]:
    """What may be blackened when inverted: all that lies dark around the breast.

    The breast's outline is coarse, so near it the values decide: a nipple that the
    outline missed is not covered. Lead letters in the air stay as well.
    """
    from scipy import ndimage

    outside = ~breast
    if not outside.any():
        return outside
    shown = p_values(stored, display)
    level = float(np.median(shown[outside]))
    spread = float(np.median(np.abs(shown[outside] - level)))
    dark = shown <= level + max(_AIR_MARGIN, 4 * spread)
    far = ~ndimage.binary_dilation(breast, iterations=_NEAR)
    labels, _ = ndimage.label(dark | far)
    reached = np.unique(labels[far & (labels > 0)])
    letters = ndimage.binary_dilation(shown > level + _LETTER, iterations=2)
    found: npt.NDArray[np.bool_] = np.isin(labels, reached[reached > 0]) & ~letters
    return found


def _extent(breast: npt.NDArray[np.bool_], factor: float) -> QRectF:
    rows = np.flatnonzero(breast.any(axis=1))
    columns = np.flatnonzero(breast.any(axis=0))
    first = QPointF(float(columns[0]), float(rows[0])) * factor
    last = QPointF(float(columns[-1]) + 1, float(rows[-1]) + 1) * factor
    return QRectF(first, last)
