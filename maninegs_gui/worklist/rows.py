"""How one exam is drawn in the worklist: two lines and a state."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.domain.records import ExamState, WorklistRow
from maninegs_gui.theme import Role, color
from maninegs_gui.worklist.model import ROW, WorklistModel, name_of

_STATE_COLORS = {
    ExamState.NEW: Role.ACCENT,
    ExamState.STARTED: Role.WARNING,
    ExamState.DONE: Role.MUTED,
}
_MARGIN = 12


class ExamRows(QStyledItemDelegate):
    """Draws patient id and date above; name, views, findings and state below."""

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
        key = "", row.patient_key
        self._line(painter, upper, key, date, font if read else bold, text, muted)
        notes = model.notes(row)
        facts = filter(None, (model.views_text(row), model.findings_text(row), notes))
        left = (name_of(row), " · ".join(facts))
        kept = model.kept_text(row)
        if kept:  # among her teaching cases, what she wrote tells more than a name
            left = (kept, notes)
        badge = color(_STATE_COLORS[row.state])
        self._line(
            painter, lower, left, model.state_text(row), font,
            color(Role.WARNING) if notes else muted, text if selected else badge,
        )  # fmt: skip
        painter.restore()

    @staticmethod
    def _line(  # noqa: PLR0917 - one line of paint, in the order it is read
        painter: QPainter,
        place: QRect,
        left: tuple[str, str],
        right: str,
        font: QFont,
        left_color: QColor,
        right_color: QColor,
    ) -> None:
        """Draw what gives way, what stays, and what stands at the right.

        Of ``left`` the first is cut to the room that the second leaves.
        """
        painter.setFont(font)
        metrics = painter.fontMetrics()
        gives, stays = left
        room = place.width() - (metrics.horizontalAdvance(right) + 8 if right else 0)
        # Both ends of a very long id tell more than its beginning alone.
        stays = metrics.elidedText(stays, Qt.TextElideMode.ElideMiddle, room)
        tail = f" · {stays}" if gives and stays else stays
        room -= metrics.horizontalAdvance(tail)
        shown = metrics.elidedText(gives, Qt.TextElideMode.ElideRight, room) if gives else ""
        painter.setPen(left_color)
        text = f"{shown}{tail}" if shown not in {"", "…"} else stays
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.setPen(right_color)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, right)
