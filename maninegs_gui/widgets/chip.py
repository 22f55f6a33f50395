"""A small toggle with its key beside its name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from maninegs_gui.theme import Role, color

_PADDING = 8
_GAP = 6


class Chip(QAbstractButton):
    """A rounded toggle; checked ones are filled, so that colour is not the only sign.

    Parameters
    ----------
    key
        What to press instead, shown small; empty for none.
    """

    def __init__(
        self, text: str, key: str = "", *, checkable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key = key
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def key(self) -> str:
        """What to press instead."""
        return self._key

    def set_key(self, key: str) -> None:
        """Show another key to press instead."""
        self._key = key
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 2 * _PADDING
        if self._key:
            width += _GAP + QFontMetrics(self._key_font()).horizontalAdvance(self._key)
        return QSize(width + 2, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, enabled = self.isChecked() or self.isDown(), self.isEnabled()
        ground = Role.ACCENT_GROUND if on else Role.HOVER if self.underMouse() else Role.RAISED
        edge = Role.ACCENT if on or self.hasFocus() else Role.LINE
        painter.setBrush(color(ground if enabled else Role.PANEL))
        painter.setPen(QPen(color(edge if enabled else Role.LINE), 2 if self.hasFocus() else 1))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 6, 6)
        text = Role.ON_ACCENT if on else Role.TEXT
        self._paint_text(painter, color(text if enabled else Role.DISABLED), enabled)
        painter.end()

    def _paint_text(self, painter: QPainter, ink: QColor, enabled: bool) -> None:
        room = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(ink)
        painter.drawText(room, int(left), self.text())
        if self._key:
            painter.setFont(self._key_font())
            painter.setPen(color(Role.MUTED if enabled else Role.DISABLED))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(room, int(right), self._key)

    def _key_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(7.0, font.pointSizeF() * 0.85))
        return font
