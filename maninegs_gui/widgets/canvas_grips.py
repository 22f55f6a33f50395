"""What all handles over an image share: how near is on it, and how it looks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from maninegs_gui.widgets import canvas_ink as ink

REACH = 8.0
"""Widget pixels around a handle that still are the handle."""
NEAR = 5.0
"""Widget pixels beside a line that still are the line."""

Widget = tuple[float, float]
"""A point in widget coordinates."""


def nearest(points: Sequence[Widget], at: Widget, reach: float = REACH) -> int | None:
    """Which of some handles lies under a point."""
    apart = [math.dist(point, at) for point in points]
    least = min(apart, default=math.inf)
    return apart.index(least) if least <= reach else None


def apart(line: Sequence[Widget], at: Widget) -> float:
    """Distance of a point from the nearest piece of a line."""
    gaps = _gaps(line, at)
    return float(gaps.min()) if len(gaps) else math.inf


def piece(line: Sequence[Widget], at: Widget) -> int:
    """Which piece of a line is nearest to a point, from 0."""
    return int(_gaps(line, at).argmin())


def _gaps(line: Sequence[Widget], at: Widget) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    corners = np.asarray(line, dtype=np.float64).reshape(-1, 2)
    start, along = corners[:-1], np.diff(corners, axis=0)
    off = np.asarray(at) - start
    square = np.maximum((along * along).sum(axis=1), 1e-12)
    share = np.clip((off * along).sum(axis=1) / square, 0.0, 1.0)
    gap = off - along * share[:, None]
    found: np.ndarray[tuple[int], np.dtype[np.float64]] = np.hypot(gap[:, 0], gap[:, 1])
    return found


def room_of(at: QPointF, half: float) -> QRectF:
    """What a handle covers, with a rim that words must not touch."""
    reach = half + 3
    return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)


def paint_rings(painter: QPainter, points: Iterable[QPointF], half: float, color: QColor) -> None:
    """Handles through which the image is seen."""
    for point in points:
        path = QPainterPath()
        path.addEllipse(point, half, half)
        ink.stroke(painter, path, color, 1.4)


def paint_knobs(
    painter: QPainter, points: Iterable[QPointF], half: float, color: QColor, *, filled: bool
) -> None:
    """Square handles, filled where what they belong to is selected."""
    for point in points:
        path = QPainterPath()
        path.addRect(QRectF(point.x() - half, point.y() - half, 2 * half, 2 * half))
        ink.stroke(painter, path, color, 1.4)
        if filled:
            painter.fillPath(path, color)
