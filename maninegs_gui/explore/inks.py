"""Colours and shapes of the map's values: told apart without colour vision, on near black."""

from __future__ import annotations

import math
from enum import IntEnum

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from maninegs_gui.theme import Role, color

Colours = npt.NDArray[np.uint8]
MOST = 24
"""Values with an ink of their own; rarer ones share the last."""
_NAMED = ("#56b4e9", "#e69f00", "#29b58a", "#f0e442", "#cc79a7", "#d9dee5", "#6f8fff", "#e8703a")
"""After Okabe and Ito (2008), lightened for a dark ground."""
_RAMP = ("#3f4f9a", "#5a6aa8", "#7d8aa0", "#a3a08c", "#c9b96c", "#ffe945")
"""After cividis (Nunez and others, 2018): dark to light for values with an order."""
_FATE = {"pathology": ("#56b4e9", "#e8703a", "#d9dee5")}


_SHIFT = 3
"""Shapes by which a further round of colours goes on: no two of one shape are then alike to
anybody."""
HIDDEN = QColor("#56606c")
"""Of what may not be known yet."""


class Shape(IntEnum):
    """How a point is drawn; each value has another one while there are enough."""

    CIRCLE = 0
    SQUARE = 1
    UP = 2
    DIAMOND = 3
    DOWN = 4
    CROSS = 5
    STAR = 6
    HEXAGON = 7
    RING = 8
    """What this reader may not know yet."""


def colours(count: int, ordered: bool, key: str = "") -> Colours:
    """Colours (count, 3) of values."""
    if key in _FATE and count <= len(_FATE[key]):
        names = _FATE[key][:count]
    elif ordered:
        return _between(count)
    else:
        return _shades(count)
    return np.array([rgb(QColor(name)) for name in names], np.uint8).reshape(-1, 3)


def _shades(count: int) -> Colours:
    """The eight colours, then the same darker, then the same paler."""
    table = np.array([rgb(QColor(name)) for name in _NAMED], np.float64)
    rounds = (table, 0.55 * table, table + 0.55 * (255 - table))
    return np.concatenate(rounds)[:count].round().astype(np.uint8)


def rgb(ink: QColor) -> tuple[int, int, int]:
    """A colour's parts, 0 to 255."""
    return ink.red(), ink.green(), ink.blue()


def shapes(count: int) -> npt.NDArray[np.uint8]:
    """Shapes (count,): with the colour, another pair for each of up to 64 values."""
    place = np.arange(count)
    return ((place + _SHIFT * (place // len(_NAMED))) % Shape.RING).astype(np.uint8)


def _between(count: int) -> Colours:
    steps = np.array([rgb(QColor(name)) for name in _RAMP], np.float64)
    at = np.linspace(0, len(steps) - 1, max(count, 2))[:count]
    found = [np.interp(at, np.arange(len(steps)), steps[:, part]) for part in range(3)]
    return np.stack(found, axis=1).round().astype(np.uint8)


def marker(shape: int, ink: QColor, size: float, ratio: float = 1.0) -> QPixmap:
    """A marker of ``size`` logical pixels, with a dark edge that parts it from its neighbours."""
    made = QPixmap(math.ceil((size + 2) * ratio), math.ceil((size + 2) * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate((size + 2) / 2, (size + 2) / 2)
    radius = size / 2
    if shape == Shape.RING:
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(0, 0), radius * 0.6, radius * 0.6)
    else:
        painter.setPen(QPen(color(Role.GROUND), 0.8))
        painter.setBrush(ink)
        _draw(painter, shape, radius)
    painter.end()
    return made


def ring(painter: QPainter, place: QPointF, ink: QColor, radius: float) -> None:
    """A ring around a point, with a dark edge that parts it from what lies beneath."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color(Role.GROUND), 4))
    painter.drawEllipse(place, radius, radius)
    painter.setPen(QPen(ink, 2))
    painter.drawEllipse(place, radius, radius)


def _draw(painter: QPainter, shape: int, radius: float) -> None:
    if shape == Shape.CIRCLE:
        painter.drawEllipse(QPointF(0, 0), radius * 0.85, radius * 0.85)
        return
    corners = {
        Shape.SQUARE: _ring(4, 45, radius), Shape.UP: _ring(3, -90, radius),
        Shape.DIAMOND: _ring(4, 0, radius), Shape.DOWN: _ring(3, 90, radius),
        Shape.HEXAGON: _ring(6, 0, radius * 0.9),
        Shape.STAR: [_at(-90 + 36 * k, radius * (1.0 if k % 2 == 0 else 0.45)) for k in range(10)],
        Shape.CROSS: [QPointF(x * radius, y * radius) for x, y in _CROSS],
    }  # fmt: skip
    painter.drawPolygon(QPolygonF(corners[Shape(shape)]))


_CROSS = (
    (-0.35, -0.95), (0.35, -0.95), (0.35, -0.35), (0.95, -0.35), (0.95, 0.35), (0.35, 0.35),
    (0.35, 0.95), (-0.35, 0.95), (-0.35, 0.35), (-0.95, 0.35), (-0.95, -0.35), (-0.35, -0.35),
)  # fmt: skip


def _ring(corners: int, first: float, radius: float) -> list[QPointF]:
    return [_at(first + 360 * k / corners, radius) for k in range(corners)]


def _at(degrees: float, radius: float) -> QPointF:
    angle = math.radians(degrees)
    return QPointF(radius * math.cos(angle), radius * math.sin(angle))
