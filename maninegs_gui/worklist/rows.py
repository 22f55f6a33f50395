"""How one exam is drawn in the worklist: two lines and a state."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.domain.records import ExamState, WorklistRow
from maninegs_gui.theme import Role, color
from maninegs_gui.worklist.model import ROW, WorklistModel, who

_STATE_COLORS = {
    ExamState.NEW: Role.ACCENT,
    ExamState.STARTED: Role.WARNING,
    ExamState.DONE: Role.MUTED,
}
_MARGIN = 12


class ExamRows(QStyledItemDelegate):
    """Draws patient and date above; views, findings and state below."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        return QSize(180, 2 * option.fontMetrics.height() + 18)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        model = index.model()
        if not isinstance(row, WorklistRow) or not isinstance(model, WorklistModel):
            return
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, color(Role.ACCENT_GROUND))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), color(Role.ACCENT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, color(Role.RAISED))
        painter.setPen(color(Role.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(_MARGIN, 6, -_MARGIN, -6)
        half = inner.height() // 2
        upper = QRect(inner.x(), inner.y(), inner.width(), half)
        lower = QRect(inner.x(), inner.y() + half, inner.width(), half)
        font: QFont = option.font
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        text, muted = color(Role.ON_ACCENT if selected else Role.TEXT), color(Role.MUTED)
        if selected:
            muted = color(Role.TEXT)
        date = row.exam_date.isoformat() if row.exam_date else ""
        read = row.state is ExamState.DONE
        self._line(painter, upper, who(row), date, font if read else bold, text, muted)
        notes = model.notes(row)
        facts = filter(None, (model.views_text(row), model.findings_text(row), notes))
        badge = color(_STATE_COLORS[row.state])
        self._line(
            painter, lower, " · ".join(facts), model.state_text(row), font,
            color(Role.WARNING) if notes else muted, text if selected else badge,
        )  # fmt: skip
        painter.restore()

    @staticmethod
    def _line(  # noqa: PLR0917 - one line of paint, in the order it is read
        painter: QPainter,
        place: QRect,
        left: str,
        right: str,
        font: QFont,
        left_color: QColor,
        right_color: QColor,
    ) -> None:
        painter.setFont(font)
        metrics = painter.fontMetrics()
        taken = metrics.horizontalAdvance(right) + 8 if right else 0
        room = place.adjusted(0, 0, -taken, 0)
        painter.setPen(left_color)
        elided = metrics.elidedText(left, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        painter.setPen(right_color)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, right)
