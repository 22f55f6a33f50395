"""A heat map as something to lay over a small picture."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from core.domain.heat import HeatMap
from core.imaging.small import Small
from maninegs_gui.theme import LIKENESS

_STRONGEST = 150


def overlay(heat: HeatMap, found: Small) -> tuple[QRectF, QImage]:
    """The box in pixels of ``found.grey``, and a picture of the heat that fills it."""
    left, top, right, bottom = heat.box
    (ax, ay), (bx, by) = found.places([(left, top), (right, bottom)])
    box = QRectF(QPointF(float(ax), float(ay)), QPointF(float(bx), float(by))).normalized()
    values = np.nan_to_num(found.hung.apply(heat.values), nan=0.0)
    rows, columns = values.shape
    shade = np.zeros((rows, columns, 4), np.uint8)
    shade[..., :3] = (LIKENESS.red(), LIKENESS.green(), LIKENESS.blue())
    shade[..., 3] = np.clip(values * _STRONGEST, 0, _STRONGEST).astype(np.uint8)
    made = QImage(shade.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
    return box, made.copy()
