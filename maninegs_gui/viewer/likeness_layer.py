"""Where an image resembles another one: a translucent map of one hue over its pixels.

The grey values below are never touched: the map is painted over them with an opacity that
follows the likeness, in one hue that colour-blind eyes tell from grey, and its contour says
the same without any colour. Values lie in stored pixels, so that the map follows every
flip, rotation, zoom and pan (display rule 18).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen

from core.domain.heat import HeatMap
from maninegs_gui.theme import LIKENESS
from maninegs_gui.widgets import canvas_ink as ink
from maninegs_gui.widgets.canvas import ImageCanvas

OPACITY = 0.5
"""Of the greatest likeness: tissue is seen through it."""
LEVEL = 0.5
"""Likeness at which the contour runs."""
_BAR = 46.0
_MARGIN = 6.0

Floats = npt.NDArray[np.float64]


class LikenessLayer:
    """Draws the map of whatever image its pane shows, and a legend.

    Parameters
    ----------
    heat
        Asks in each paint which map belongs over the pane's image, if any.
    """

    def __init__(self, heat: Callable[[], HeatMap | None]) -> None:
        self._heat = heat
        self._made_for: HeatMap | None = None
        self._image = QImage()
        self._contour = QPainterPath()

    def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
        """Draw in widget coordinates."""
        heat = self._heat()
        if heat is None or canvas.picture is None:
            return
        if heat is not self._made_for:
            self._made_for = heat
            self._image, self._contour = image_of(heat), contour_of(heat)
        rows, columns = canvas.picture.levels[0].shape
        left, top, right, bottom = heat.box
        painter.save()
        painter.setTransform(canvas.to_widget, combine=True)
        painter.setClipRect(QRectF(0, 0, columns, rows), Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(left, top, right - left, bottom - top), self._image)
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(LIKENESS, 1.1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(canvas.to_widget.map(self._contour))
        _paint_legend(painter, canvas)


def image_of(heat: HeatMap) -> QImage:
    """The map as pixels of one hue; clear where nothing was looked at."""
    alpha = OPACITY * np.clip(np.nan_to_num(heat.values.astype(np.float64), nan=0.0), 0.0, 1.0)
    rgb = np.array([LIKENESS.blue(), LIKENESS.green(), LIKENESS.red()], dtype=np.float64)
    pixels = np.empty((*alpha.shape, 4), dtype=np.uint8)
    pixels[..., :3] = np.rint(alpha[..., None] * rgb)
    pixels[..., 3] = np.rint(alpha * 255)
    rows, columns = alpha.shape
    form = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.tobytes(), columns, rows, 4 * columns, form).copy()


def contour_of(heat: HeatMap, level: float = LEVEL) -> QPainterPath:
    """The line of one likeness, closed at the edges of the map, in stored pixels.

    Marching squares between the centres of the cells; beyond the map there is nothing.
    """
    values = np.nan_to_num(heat.values.astype(np.float64), nan=0.0)
    rows, columns = values.shape
    left, top, right, bottom = heat.box
    x = np.concatenate(([left], left + (np.arange(columns) + 0.5) * (right - left) / columns,
                        [right]))  # fmt: skip
    y = np.concatenate(([top], top + (np.arange(rows) + 0.5) * (bottom - top) / rows, [bottom]))
    grid = np.pad(values, 1)
    above = grid >= level
    code = above[:-1, :-1] * 1 + above[:-1, 1:] * 2 + above[1:, 1:] * 4 + above[1:, :-1] * 8
    path = QPainterPath()
    for row, column in np.argwhere((code > 0) & (code < 15)):
        spots = ((row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column))
        corners = [(float(x[c]), float(y[r]), float(grid[r, c]) - level) for r, c in spots]
        _add_cell(path, corners)
    return path


def _add_cell(path: QPainterPath, corners: list[tuple[float, float, float]]) -> None:
    """The lines through one cell of (x, y, height over the level), corner by corner."""
    crossings = []
    for (x0, y0, a), (x1, y1, b) in zip(corners, (*corners[1:], corners[0]), strict=True):
        if (a >= 0) != (b >= 0):
            share = a / (a - b)
            crossings.append(QPointF(x0 + share * (x1 - x0), y0 + share * (y1 - y0)))
    if len(crossings) == 4 and corners[0][2] >= 0:
        crossings = [*crossings[1:], crossings[0]]  # a saddle: cut off the lower corners
    for start, end in zip(crossings[::2], crossings[1::2], strict=True):
        path.moveTo(start)
        path.lineTo(end)


def _paint_legend(painter: QPainter, canvas: ImageCanvas) -> None:
    """What the colour means, in a corner that no other words have."""
    font = painter.font()
    word = _tr("likeness")
    size = ink.plate_size([word], font)
    size.setWidth(size.width() + _BAR + _MARGIN)
    room = QRectF(canvas.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    corner = room.bottomLeft() if canvas.justification.horizontal < 0 else room.bottomRight()
    plate = ink.place_plate(size, QRectF(corner, corner), room, canvas.taken)
    canvas.taken.append(plate)
    ink.paint_plate(painter, plate, [word], QColor("#ece8ff"), font)
    bar = QRectF(plate.right() - _BAR - _MARGIN, plate.center().y() - 4, _BAR, 8)
    shade = QLinearGradient(bar.topLeft(), bar.topRight())
    shade.setColorAt(0, QColor(LIKENESS.red(), LIKENESS.green(), LIKENESS.blue(), 0))
    shade.setColorAt(1, LIKENESS)
    painter.fillRect(bar, shade)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(LIKENESS, 1, Qt.PenStyle.DotLine))
    painter.drawRect(bar)


def _tr(text: str) -> str:
    return QCoreApplication.translate("viewer", text)
