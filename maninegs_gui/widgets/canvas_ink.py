"""Ink that is seen on any tissue: a colour over a dark rim, and words on a dark plate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

_RIM = QColor(0, 0, 0, 190)
_PLATE = QColor(0, 0, 0, 200)
_PADDING = QSizeF(10, 4)
_GAPS = (10.0, 32.0, 64.0)
"""How far a plate may be from what it stands beside, the nearest first."""

_GRID = 20


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

    To the right if it can, or to the left if ``leftward``; farther away where all is
    taken near by, then over lines, then at the nearest free place of the room, and at last
    over anything, but inside the room.
    """
    blocked, crossed = list(taken), list(lines)
    for avoided in (crossed, []):
        for gap in _GAPS:
            for centre in _centres(size, beside, gap, leftward):
                plate = _about(centre, size)
                free = room.contains(plate) and not any(plate.intersects(b) for b in blocked)
                if free and not any(path.intersects(plate) for path in avoided):
                    return plate
    for plate in _anywhere(size, beside, room):
        if not any(plate.intersects(b) for b in blocked):
            return plate
    return _inside(_about(_centres(size, beside, _GAPS[0], leftward)[0], size), room)


def _anywhere(size: QSizeF, beside: QRectF, room: QRectF) -> list[QRectF]:
    """Plates all over the room but not over ``beside``, the nearest to it first."""
    free_x, free_y = room.width() - size.width(), room.height() - size.height()
    if free_x < 0 or free_y < 0:
        return []
    corners = product(range(_GRID + 1), range(_GRID + 1))
    plates = [
        QRectF(room.topLeft() + QPointF(free_x * x / _GRID, free_y * y / _GRID), size)
        for x, y in corners
    ]
    middle = beside.center()
    apart = [one for one in plates if not one.intersects(beside)]
    return sorted(apart, key=lambda one: (one.center() - middle).manhattanLength())


def _centres(size: QSizeF, beside: QRectF, gap: float, leftward: bool) -> tuple[QPointF, ...]:
    """Where a plate's centre may be about something, the best first."""
    x, y = beside.center().x(), beside.center().y()
    first = beside.right() + gap + size.width() / 2
    second = beside.left() - gap - size.width() / 2
    if leftward:
        first, second = second, first
    under = beside.bottom() + gap + size.height() / 2
    over = beside.top() - gap - size.height() / 2
    return (
        QPointF(first, y),
        QPointF(first, under),
        QPointF(first, over),
        QPointF(x, under),
        QPointF(x, over),
        QPointF(second, y),
        QPointF(second, under),
        QPointF(second, over),
    )


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


def _about(centre: QPointF, size: QSizeF) -> QRectF:
    return QRectF(centre - QPointF(size.width() / 2, size.height() / 2), size)


def _inside(plate: QRectF, room: QRectF) -> QRectF:
    x = max(room.left(), min(plate.left(), room.right() - plate.width()))
    y = max(room.top(), min(plate.top(), room.bottom() - plate.height()))
    return QRectF(QPointF(x, y), plate.size())
