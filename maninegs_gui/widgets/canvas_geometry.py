"""Where an image lies in its canvas: pure geometry between stored and widget coordinates.

*Stored* coordinates are (column, row) of the full matrix, the centre of the first
pixel at (0.5, 0.5). *Hung* coordinates are the same pixels after transpose and
flips, as they stand on the screen before zoom and pan.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform


def turning(
    rows: int, columns: int, *, transpose: bool, flip_horizontal: bool, flip_vertical: bool
) -> tuple[QTransform, QSizeF]:
    """The transform from stored to hung coordinates, and the hung size in pixels.

    The transpose comes first; the flips are those of the hung axes.
    """
    width, height = (rows, columns) if transpose else (columns, rows)
    turned = QTransform(0, 1, 1, 0, 0, 0) if transpose else QTransform()
    if flip_horizontal:
        turned = turned * QTransform(-1, 0, 0, 1, width, 0)
    if flip_vertical:
        turned = turned * QTransform(1, 0, 0, -1, 0, height)
    return turned, QSizeF(width, height)


@dataclass(frozen=True, slots=True)
class Anchor:
    """How an image is justified in its canvas.

    Attributes
    ----------
    horizontal
        -1 left edge, 0 centre, 1 right edge.
    vertical
        -1 top, 0 centre, 1 bottom.
    """

    horizontal: int = 0
    vertical: int = 0


def fitting_scale(extent: QRectF, width: float, height: float) -> float:
    """Widget pixels per hung pixel at which ``extent`` just fits."""
    if extent.width() <= 0 or extent.height() <= 0 or width <= 0 or height <= 0:
        return 1.0
    return min(width / extent.width(), height / extent.height())


def justified(extent: QRectF, scale: float, width: float, height: float, anchor: Anchor) -> QPointF:
    """The widget position of the hung origin so that ``extent`` sits at its anchor.

    What does not fit runs over the edges away from the anchor, so that the chest
    wall and the axilla stay in sight.
    """
    free_x = width - extent.width() * scale
    free_y = height - extent.height() * scale
    x = free_x * (anchor.horizontal + 1) / 2
    y = free_y * (anchor.vertical + 1) / 2
    return QPointF(x - extent.left() * scale, y - extent.top() * scale)


def placing(scale: float, origin: QPointF) -> QTransform:
    """The transform from hung to widget coordinates."""
    return QTransform(scale, 0, 0, scale, origin.x(), origin.y())


def zoomed(origin: QPointF, at: QPointF, ratio: float) -> QPointF:
    """The new origin when the scale changes by ``ratio`` and ``at`` stays where it is."""
    return at + (origin - at) * ratio
