"""Ink that is seen on any tissue: a colour over a dark rim, and words on a dark plate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

_RIM = QColor(0, 0, 0, 190)
_PLATE = QColor(0, 0, 0, 200)
_PADDING = QSizeF(10, 4)
_GAP = 10.0


def stroke(
    painter: QPainter,
    path: QPainterPath,
    color: QColor,
    width: float = 1.6,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Draw a line in ``color`` over a dark rim."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_RIM, width + 2.4))
    painter.drawPath(path)
    painter.setPen(QPen(color, width, style))
    painter.drawPath(path)


def polyline(points: Sequence[QPointF], *, closed: bool = False) -> QPainterPath:
    """A path through points."""
    path = QPainterPath()
    if points:
        path.moveTo(points[0])
        for point in points[1:]:
            path.lineTo(point)
        if closed:
            path.closeSubpath()
    return path


def plate_size(lines: Sequence[str], font: QFont) -> QSizeF:
    """How large the plate under some lines is."""
    metrics = QFontMetricsF(font)
    width = max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
    return QSizeF(width, metrics.height() * len(lines)) + _PADDING


def place_plate(
    size: QSizeF,
    beside: QRectF,
    room: QRectF,
    taken: Iterable[QRectF],
    *,
    lines: Iterable[QPainterPath] = (),
    leftward: bool = False,
) -> QRectF:
    """Where a plate goes: beside ``beside``, inside ``room``, over nothing taken and no line.

    To the right if it can, or to the left if ``leftward``. Where everything is taken it
    goes there too, and inside the room at least.
    """
    middle_x, middle_y = beside.center().x(), beside.center().y()
    half_x, half_y = size.width() / 2, size.height() / 2
    first, second = beside.right() + _GAP + half_x, beside.left() - _GAP - half_x
    if leftward:
        first, second = second, first
    under, over = beside.bottom() + _GAP + half_y, beside.top() - _GAP - half_y
    centres = (
        (first, middle_y),
        (second, middle_y),
        (first, under),
        (first, over),
        (middle_x, under),
        (middle_x, over),
        (second, under),
        (second, over),
    )
    blocked, crossed = list(taken), list(lines)
    for x, y in centres:
        plate = QRectF(QPointF(x - half_x, y - half_y), size)
        if not room.contains(plate) or any(plate.intersects(one) for one in blocked):
            continue
        if not any(path.intersects(plate) for path in crossed):
            return plate
    plate = QRectF(QPointF(first - half_x, middle_y - half_y), size)
    return _inside(plate, room)


def paint_plate(
    painter: QPainter, plate: QRectF, lines: Sequence[str], color: QColor, font: QFont
) -> None:
    """Lines on a dark plate."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_PLATE)
    painter.drawRoundedRect(plate, 4, 4)
    painter.setFont(font)
    painter.setPen(color)
    metrics = QFontMetricsF(font)
    y = plate.top() + _PADDING.height() / 2 + metrics.ascent()
    for line in lines:
        painter.drawText(QPointF(plate.left() + _PADDING.width() / 2, y), line)
        y += metrics.height()


def _inside(plate: QRectF, room: QRectF) -> QRectF:
    x = max(room.left(), min(plate.left(), room.right() - plate.width()))
    y = max(room.top(), min(plate.top(), room.bottom() - plate.height()))
    return QRectF(QPointF(x, y), plate.size())
