"""The points as one picture: few of them as markers, many as dots that shine where they crowd."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from maninegs_gui.explore import inks
from maninegs_gui.explore.frame import Floats, Frame
from maninegs_gui.explore.inks import Shape
from maninegs_gui.explore.points import Drawing, Points, Rows
from maninegs_gui.theme import Role, color

MARKERS = 4_000
"""Points on the screen up to which each is a marker of its own."""


class Raster:
    """Draws points in the pixels of the screen; markers that were made once are kept."""

    def __init__(self) -> None:
        self._markers: dict[tuple[int, int, int, int, float], QPixmap] = {}

    def of(self, points: Points, frame: Frame, ratio: float) -> QImage:
        """What is seen of the points, ``ratio`` screen pixels to one of the widget."""
        wide = max(1, round(frame.size.width() * ratio))
        high = max(1, round(frame.size.height() * ratio))
        if points.drawing is None or not len(points):
            return _blank((wide, high), ratio)
        rows, scale = points.rows, frame.scale
        x = (points.columns[0][rows] - np.float32(frame.centre[0])) * np.float32(scale * ratio)
        y = (points.columns[1][rows] - np.float32(frame.centre[1])) * np.float32(-scale * ratio)
        x += np.float32(wide / 2)
        y += np.float32(high / 2)
        seen = (x >= -8) & (x < wide + 8) & (y >= -8) & (y < high + 8)
        rows, x, y = rows[seen], x[seen], y[seen]
        if len(rows) <= MARKERS:
            made = _blank((wide, high), ratio)
            self._mark(made, points.drawing, rows, np.stack([x, y], axis=1) / ratio)
            return made
        return _dotted(points.drawing, rows, (x, y), (wide, high), ratio)

    def _mark(
        self, made: QImage, drawing: Drawing, rows: Rows, places: npt.NDArray[np.floating]
    ) -> None:
        ratio = made.devicePixelRatioF()
        wide = 11.0 if len(rows) <= 400 else 9.0 if len(rows) <= 1500 else 7.0
        half = (wide + 2) / 2
        painter = QPainter(made)
        # What may not be known yet lies beneath what may.
        order = np.argsort(drawing.shapes[rows] != Shape.RING, kind="stable")
        for row, (x, y) in zip(rows[order].tolist(), places[order].tolist(), strict=True):
            ink = drawing.colours[row]
            key = (int(drawing.shapes[row]), int(ink[0]), int(ink[1]), int(ink[2]), wide + ratio)
            known = self._markers.get(key)
            if known is None:
                known = inks.marker(key[0], QColor(*key[1:4]), wide, ratio)
                self._markers[key] = known
            painter.drawPixmap(QPointF(x - half, y - half), known)
        painter.end()


def _blank(size: tuple[int, int], ratio: float) -> QImage:
    made = QImage(*size, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(ratio)
    made.fill(color(Role.GROUND))
    return made


def _dotted(
    drawing: Drawing,
    rows: Rows,
    places: tuple[Floats, Floats],
    size: tuple[int, int],
    ratio: float,
) -> QImage:
    wide, high = size
    dot = max(1, round((3 if len(rows) <= 30_000 else 2) * ratio))
    # A border around the picture, so that no dot needs to be cut.
    edge = 8 + dot
    across = wide + 2 * edge
    x = places[0].astype(np.int32) + (edge - dot // 2)
    y = places[1].astype(np.int32) + (edge - dot // 2)
    strength = _strength(x, y, across)
    ground = inks.rgb(color(Role.GROUND))
    value = np.full(len(rows), 0xFF << 24, np.uint32)
    colours = drawing.colours[rows].astype(np.int32)
    for part, shift in enumerate((16, 8, 0)):
        mixed = ((colours[:, part] - ground[part]) * strength >> 8) + ground[part]
        value |= mixed.astype(np.uint32) << np.uint32(shift)
    base = (0xFF << 24) | (ground[0] << 16) | (ground[1] << 8) | ground[2]
    canvas = np.full((high + 2 * edge) * across, base, np.uint32)
    place = y * across + x
    for dy in range(dot):
        for dx in range(dot):
            canvas[place + (dy * across + dx)] = value
    inside = canvas.reshape(-1, across)[edge : edge + high, edge : edge + wide]
    made = QImage(inside.tobytes(), wide, high, 4 * wide, QImage.Format.Format_RGB32).copy()
    made.setDevicePixelRatio(ratio)
    return made


def _strength(
    x: npt.NDArray[np.int32], y: npt.NDArray[np.int32], across: int
) -> npt.NDArray[np.int32]:
    """How bright (N,) each dot is, up to 256: a lone one stays readable, a crowd shines."""
    cell = (y >> 2) * ((across >> 2) + 1) + (x >> 2)
    crowd = np.bincount(cell)
    shine = np.log1p(crowd) / np.log1p(max(1, int(crowd.max(initial=1))))
    found: npt.NDArray[np.int32] = (141 + 115 * shine).astype(np.int32)[cell]
    return found
