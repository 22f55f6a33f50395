"""Shapes drawn over an image: values in stored pixels, painted at any zoom."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QTransform

Points = tuple[tuple[float, float], ...]
_FAINT = 0.55
"""Opacity of what is only hinted at."""


class Shape(StrEnum):
    """Shapes that can be drawn; the values are those of the stored regions."""

    POINT = "point"
    BOX = "box"
    ELLIPSE = "ellipse"
    POLYGON = "polygon"
    FREEHAND = "freehand"


@dataclass(frozen=True, slots=True)
class Mark:
    """One shape over an image.

    Attributes
    ----------
    points
        (column, row) in stored pixels, as :class:`core.domain.finding.Region` has them.
    text
        What stands beside it, such as the number of its finding.
    lit
        Whether it belongs to what is open now.
    key
        Whatever the owner finds it again by.
    place
        Which of the shapes under that key it is.
    faint
        Whether it is only hinted at: it lies near by, on another slice, say.
    hovered
        Whether it lies under the mouse and opens by a click.
    """

    shape: Shape
    points: Points
    text: str = ""
    lit: bool = False
    key: int = 0
    place: int = 0
    faint: bool = False
    hovered: bool = False


def outline(shape: Shape, points: Points, to_widget: QTransform) -> QPainterPath:
    """The outline of a shape in widget coordinates; empty when it has no points."""
    path = QPainterPath()
    mapped = [to_widget.map(QPointF(x, y)) for x, y in points]
    if not mapped:
        return path
    if shape is Shape.POINT:
        at, arm = mapped[0], 9.0
        for dx, dy in ((arm, 0.0), (0.0, arm)):
            path.moveTo(at.x() - dx, at.y() - dy)
            path.lineTo(at.x() - dx / 3, at.y() - dy / 3)
            path.moveTo(at.x() + dx / 3, at.y() + dy / 3)
            path.lineTo(at.x() + dx, at.y() + dy)
        path.addEllipse(at, arm, arm)
    elif shape in (Shape.BOX, Shape.ELLIPSE):
        rect = QRectF(mapped[0], mapped[-1]).normalized()
        if shape is Shape.BOX:
            path.addRect(rect)
        else:
            path.addEllipse(rect)
    else:
        path.moveTo(mapped[0])
        for point in mapped[1:]:
            path.lineTo(point)
        path.closeSubpath()
    return path


def paint(painter: QPainter, mark: Mark, to_widget: QTransform, color: QColor) -> None:
    """Draw one mark: its colour over a dark rim, so that it is seen on any tissue."""
    path = outline(mark.shape, mark.points, to_widget)
    width = 2.4 if mark.lit or mark.hovered else 1.4
    painter.save()
    if mark.faint:
        width = 1.2
        painter.setOpacity(_FAINT)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 170), width + 2))
    painter.drawPath(path)
    style = Qt.PenStyle.DashLine if mark.faint else Qt.PenStyle.SolidLine
    painter.setPen(QPen(color, width, style))
    painter.drawPath(path)
    if mark.text:
        _paint_text(painter, mark, path.boundingRect(), color)
    painter.restore()


def _paint_text(painter: QPainter, mark: Mark, rect: QRectF, color: QColor) -> None:
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    size = painter.fontMetrics().size(0, mark.text)
    badge = QRectF(0, 0, max(size.width() + 10, size.height() + 2), size.height() + 2)
    # Beside the handle that what is lit has at its corner.
    off = QPointF(9, -3) if _filled(mark) else QPointF(3, 3)
    badge.moveBottomLeft(rect.topRight() + off)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color if _filled(mark) else QColor(0, 0, 0, 190))
    painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
    painter.setPen(QColor(10, 12, 14) if _filled(mark) else color)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, mark.text)


def _filled(mark: Mark) -> bool:
    return mark.lit and not mark.faint


def finished(shape: Shape, points: Points, smallest: float) -> Points | None:
    """The points to keep of a drawn shape, or None when it is too small to be meant.

    Parameters
    ----------
    smallest
        Extent in stored pixels below which a drag counts as a slip of the hand.
    """
    if not points:
        return None
    if shape is Shape.POINT:
        return points[:1]
    across = max(x for x, _ in points) - min(x for x, _ in points)
    down = max(y for _, y in points) - min(y for _, y in points)
    if math.hypot(across, down) < smallest:
        return None
    if shape in (Shape.BOX, Shape.ELLIPSE):
        (x0, y0), (x1, y1) = points[0], points[-1]
        return ((min(x0, x1), min(y0, y1)), (max(x0, x1), max(y0, y1)))
    return points if len(points) >= 3 else None
