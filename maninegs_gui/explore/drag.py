"""A drag on the map: it moves the map, or draws a box or a lasso around points."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from maninegs_gui.explore.frame import Floats
from maninegs_gui.explore.values import Flags
from maninegs_gui.theme import Role, color

_STILL = 4
"""Pixels below which a press is a click."""


class Tool(StrEnum):
    """What a drag does."""

    MOVE = "move"
    BOX = "box"
    LASSO = "lasso"


class Drag:
    """From where the button was pressed to where the pointer is now."""

    def __init__(self, tool: Tool, start: QPoint) -> None:
        self.tool = tool
        self.moved = False
        self._last = start
        self._path = [start]

    def follow(self, place: QPoint) -> QPoint | None:
        """Go to a place; by how much the pointer moved, or None while it is a click yet."""
        if not self.moved and (place - self._path[0]).manhattanLength() < _STILL:
            return None
        step, self._last, self.moved = place - self._last, place, True
        if self.tool is not Tool.MOVE:
            self._path.append(place)
        return step

    def inside(self, places: Floats, end: QPoint) -> Flags:
        """Which of N places (N, 2) on the widget lie inside what was drawn up to ``end``."""
        if self.tool is Tool.BOX:
            box = QRectF(QPointF(self._path[0]), QPointF(end)).normalized()
            found: Flags = (
                (places[:, 0] >= box.left()) & (places[:, 0] <= box.right())
                & (places[:, 1] >= box.top()) & (places[:, 1] <= box.bottom())
            )  # fmt: skip
            return found
        return within(places, np.array([(p.x(), p.y()) for p in self._path], np.float32))

    def paint(self, painter: QPainter) -> None:
        """Draw the box or the lasso as far as it is."""
        if not self.moved or self.tool is Tool.MOVE:
            return
        painter.setPen(QPen(color(Role.ACCENT), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(108, 178, 235, 30))
        if self.tool is Tool.BOX:
            painter.drawRect(QRectF(QPointF(self._path[0]), QPointF(self._last)).normalized())
        else:
            painter.drawPolygon(QPolygonF([QPointF(place) for place in self._path]))


def within(places: Floats, outline: Floats) -> Flags:
    """Which of N places (N, 2) lie inside a closed outline (M, 2), by the even-odd rule.

    Each edge of the outline is held against the places at its height alone: a lasso has
    hundreds of short ones, and the window waits for the answer.
    """
    found = np.zeros(len(places), dtype=np.bool_)
    x, y = places[:, 0], places[:, 1]
    order = np.argsort(y)
    heights = y[order]
    for (ax, ay), (bx, by) in zip(outline, np.roll(outline, -1, axis=0), strict=True):
        if ay == by:
            continue
        first, last = np.searchsorted(heights, (min(ay, by), max(ay, by)))
        beside = order[first:last]
        found[beside] ^= x[beside] < (bx - ax) * (y[beside] - ay) / (by - ay) + ax
    return found
