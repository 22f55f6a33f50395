"""Cells of a table that draw an interval beside a zero line, all rows on their own scale."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from maninegs_gui.theme import Role, color

INTERVAL = Qt.ItemDataRole.UserRole + 1
"""Where a cell keeps its :class:`Interval`."""
_MARGIN = 14.0


@dataclass(frozen=True, slots=True)
class Interval:
    """A difference with its ends, already turned so that the right side is the good one.

    ``reach`` is where the cell's edges are, the same in all rows of one unit.
    """

    value: float
    low: float
    high: float
    reach: float

    @property
    def clear(self) -> bool:
        """Whether it lies on one side of zero."""
        return self.low > 0.0 or self.high < 0.0


class IntervalCell(QStyledItemDelegate):
    """Draws the interval as a line with ends and the value as a dot, hollow where zero is in."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
                 ) -> QSize:  # fmt: skip
        return QSize(220, super().sizeHint(option, index).height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, color(Role.ACCENT_GROUND))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = box.center().x()
        painter.setPen(QPen(color(Role.LINE_STRONG), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(middle, box.top()), QPointF(middle, box.bottom()))
        found = index.data(INTERVAL)
        if isinstance(found, Interval) and found.reach > 0:
            self._draw(painter, box, found)
        painter.restore()

    @staticmethod
    def _draw(painter: QPainter, box: QRectF, found: Interval) -> None:
        half, y = box.width() / 2 - _MARGIN, box.center().y()

        def at(value: float) -> float:
            return box.center().x() + max(-1.0, min(1.0, value / found.reach)) * half

        ink = color(Role.TEXT if found.clear else Role.MUTED)
        painter.setPen(QPen(ink, 2))
        painter.drawLine(QPointF(at(found.low), y), QPointF(at(found.high), y))
        for end in (found.low, found.high):
            painter.drawLine(QPointF(at(end), y - 4), QPointF(at(end), y + 4))
        painter.setBrush(ink if found.clear else color(Role.PANEL))
        painter.drawEllipse(QPointF(at(found.value), y), 4.5, 4.5)
