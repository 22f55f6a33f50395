"""A probability with its interval, and a threshold, drawn on a line from 0 to 1."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from maninegs_gui.theme import Role, color


class Gauge(QWidget):
    """Draws the interval as a band and the value as a mark; the ends are named."""

    def __init__(self, low_end: str, high_end: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ends = (low_end, high_end)
        self._values = (0.0, 0.0, 0.0)
        self._threshold: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, max(18, self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_values(self, value: float, low: float, high: float, spoken: str) -> None:
        """Show a probability with its interval, all from 0 to 1."""
        self._values = (value, low, high)
        self.setAccessibleName(spoken)
        self.update()

    def set_threshold(self, threshold: float | None) -> None:
        """Mark the probability from which on something is called above; None for no mark."""
        self._threshold = threshold
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        value, low, high = self._values
        # The ends are named beside the line: below it they would cost the cases their room.
        metrics = self.fontMetrics()
        start, stop = (float(metrics.horizontalAdvance(end)) for end in self._ends)
        begin, middle = start + 14.0, self.height() / 2
        width = self.width() - begin - stop - 14.0

        def at(share: float) -> float:
            return begin + share * width

        painter.setPen(QPen(color(Role.LINE_STRONG), 2))
        painter.drawLine(QPointF(at(0), middle), QPointF(at(1), middle))
        for share in (0.0, 0.5, 1.0):
            painter.drawLine(QPointF(at(share), middle - 3), QPointF(at(share), middle + 3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(Role.ACCENT_GROUND))
        painter.drawRoundedRect(QRectF(at(low), middle - 5, at(high) - at(low), 10), 4, 4)
        painter.setBrush(color(Role.ACCENT))
        painter.drawEllipse(QPointF(at(value), middle), 6, 6)
        if self._threshold is not None:
            place = at(self._threshold)
            painter.setPen(QPen(color(Role.TEXT), 2))
            painter.drawLine(QPointF(place, middle - 8), QPointF(place, middle + 8))
        painter.setPen(color(Role.MUTED))
        line, centre = self.rect(), Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, centre | Qt.AlignmentFlag.AlignLeft, self._ends[0])
        painter.drawText(line, centre | Qt.AlignmentFlag.AlignRight, self._ends[1])
        painter.end()
