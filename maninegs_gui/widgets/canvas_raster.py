"""From a pyramid of stored values to the pixels on the screen, touching no more than those.

The canvas draws one composed picture per paint: the visible part of the coarsest
level that still has a value for every screen pixel goes through a table of 65536
entries and is scaled by the painter. Measured on two cores for a 12 megapixel
image fitted to 800 x 450: 0.6 ms for the table and 1.1 ms for the scaled drawing,
against 15 ms for the full matrix alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage

Stored = npt.NDArray[np.uint16]
Table = npt.NDArray[np.uint8]

_TOLERATED_MAGNIFICATION = 1.15
"""A level may be drawn this much larger than its own pixels before a finer one is taken."""


@dataclass(frozen=True, slots=True)
class Part:
    """The part of one level that is on the screen.

    Attributes
    ----------
    level
        Index into the pyramid; 0 is the full matrix.
    factor
        Stored pixels of the full matrix per pixel of this level.
    rect
        The part in pixels of this level.
    """

    level: int
    factor: int
    rect: QRect

    @property
    def pixels(self) -> int:
        """How many values must go through the table."""
        return self.rect.width() * self.rect.height()


def factor_of(levels: Sequence[Stored], index: int) -> int:
    """Stored pixels of the full matrix per pixel of level ``index`` (a power of two)."""
    return max(1, round(int(levels[0].shape[0]) / max(1, int(levels[index].shape[0]))))


def choose_level(levels: Sequence[Stored], scale: float) -> int:
    """The coarsest level that is not visibly magnified.

    Parameters
    ----------
    levels
        The pyramid, full matrix first, each next one half.
    scale
        Device pixels per stored pixel of the full matrix.
    """
    chosen = 0
    for index in range(1, len(levels)):
        if scale * factor_of(levels, index) > _TOLERATED_MAGNIFICATION:
            break
        chosen = index
    return chosen


def visible_part(levels: Sequence[Stored], scale: float, shown: QRectF) -> Part | None:
    """The part of the suitable level under ``shown``, or None when none of it is seen.

    Parameters
    ----------
    levels
        The pyramid, full matrix first.
    scale
        Device pixels per stored pixel.
    shown
        What the screen shows, in stored pixels of the full matrix.
    """
    index = choose_level(levels, scale)
    factor = factor_of(levels, index)
    rows, columns = levels[index].shape
    # One pixel more on each side: the painter's interpolation looks at neighbours.
    left = max(0, int(shown.left() // factor) - 1)
    top = max(0, int(shown.top() // factor) - 1)
    right = min(columns, int(shown.right() // factor) + 2)
    bottom = min(rows, int(shown.bottom() // factor) + 2)
    if right <= left or bottom <= top:
        return None
    return Part(index, factor, QRect(left, top, right - left, bottom - top))


def grey(levels: Sequence[Stored], part: Part, table: Table) -> Table:
    """P-values of one part, (rows, columns) uint8.

    Parameters
    ----------
    table
        (65536,) P-value of each stored value.
    """
    rect = part.rect
    values = levels[part.level][
        rect.top() : rect.top() + rect.height(), rect.left() : rect.left() + rect.width()
    ]
    found: Table = np.take(table, values, mode="clip")
    return found


def as_image(values: Table) -> QImage:
    """A grey picture over ``values`` (rows, columns), which must outlive it."""
    rows, columns = values.shape
    return QImage(values.data, columns, rows, columns, QImage.Format.Format_Grayscale8)


def air_image(air: npt.NDArray[np.bool_]) -> QImage:
    """A picture that is black where ``air`` (rows, columns) is set and clear elsewhere."""
    rows, columns = air.shape
    values = np.zeros((rows, columns, 4), dtype=np.uint8)
    # A soft edge: the outline is coarse, and a hard one would look like a structure.
    solid = np.pad(air, 1, mode="edge").astype(np.uint16)
    down = solid[:-2] + solid[1:-1] + solid[2:]
    values[..., 3] = (down[:, :-2] + down[:, 1:-1] + down[:, 2:]) * 255 // 9
    image = QImage(
        values.data, columns, rows, columns * 4, QImage.Format.Format_ARGB32_Premultiplied
    )
    return image.copy()
