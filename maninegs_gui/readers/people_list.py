"""The list of persons to log in as: initials, name, role, and a mark where a PIN is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.domain import names
from core.domain.records import Reader
from maninegs_gui.readers.words import initials, role_name, spoken
from maninegs_gui.theme import Role, color

_READER = Qt.ItemDataRole.UserRole
_DISC = 30
_PAD = 8


class PeopleList(QListWidget):
    """Persons; typing elsewhere narrows it down, Enter or a double click takes one."""

    taken = Signal()
    """The chosen person is to log in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Readers"))
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.itemDoubleClicked.connect(lambda _item: self.taken.emit())

    def show_people(self, people: Iterable[Reader]) -> None:
        """Show these persons, in the order of their names."""
        self.clear()
        for reader in sorted(people, key=lambda one: names.key(one.name)):
            item = QListWidgetItem(reader.name, self)
            item.setData(_READER, reader)
            item.setToolTip(reader.name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(reader))

    @property
    def reader(self) -> Reader | None:
        """Who is chosen."""
        item = self.currentItem()
        if item is None or item.isHidden():
            return None
        found: Reader = item.data(_READER)
        return found

    @property
    def shown(self) -> tuple[str, ...]:
        """The names that are shown."""
        return tuple(self.item(row).text() for row in self._rows())

    def choose(self, name: str) -> None:
        """Choose the person of this name, if she is there."""
        for row in self._rows():
            if self.item(row).text() == name:
                self._go(row)

    def narrow(self, typed: str) -> None:
        """Show only whose name contains what was typed, and choose the best of them."""
        wanted = names.key(typed)
        for row in range(self.count()):
            self.item(row).setHidden(wanted not in names.key(self.item(row).text()))
        if not wanted and self.reader is not None:
            return
        found = [(names.key(self.item(row).text()), row) for row in self._rows()]
        # The very name, then one that begins like it, then one that holds it.
        found.sort(key=lambda pair: (pair[0] != wanted, not pair[0].startswith(wanted), pair[1]))
        self.setCurrentRow(found[0][1] if found else -1)

    def step(self, by: int) -> None:
        """Choose the next shown person, or the one before."""
        rows = self._rows()
        if rows:
            here = rows.index(self.currentRow()) if self.currentRow() in rows else -1
            self._go(rows[min(len(rows) - 1, max(0, here + by))])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def _rows(self) -> list[int]:
        return [row for row in range(self.count()) if not self.item(row).isHidden()]

    def _go(self, row: int) -> None:
        self.setCurrentRow(row)
        self.scrollToItem(self.item(row))


class _Rows(QStyledItemDelegate):
    """Paints one person."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        style: Any = option
        return QSize(160, max(2 * style.fontMetrics.height(), _DISC) + 2 * _PAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        style: Any = option  # the stubs know nothing of its fields
        reader: Reader = index.data(_READER)
        chosen = bool(style.state & QStyle.StateFlag.State_Selected)
        over = bool(style.state & QStyle.StateFlag.State_MouseOver)
        box = QRectF(style.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or over:
            painter.fillRect(box, color(Role.ACCENT_GROUND if chosen else Role.RAISED))
        disc = QRectF(box.left() + _PAD, box.center().y() - _DISC / 2, _DISC, _DISC)
        painter.setPen(QPen(color(Role.ACCENT if chosen else Role.LINE_STRONG), 1))
        painter.setBrush(color(Role.GROUND))
        painter.drawEllipse(disc)
        font = QFont(style.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(color(Role.TEXT))
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), initials(reader.name))
        painter.setFont(style.font)
        right = box.right() - _PAD
        if reader.guarded:
            right = _paint_mark(painter, QPointF(right, box.center().y()), self.tr("PIN")) - _PAD
        line = style.fontMetrics.height()
        place = QRectF(disc.right() + _PAD + 2, box.center().y() - line, 0, line)
        place.setRight(max(place.left(), right))
        for text, ink in ((reader.name, Role.TEXT), (role_name(reader.role), Role.MUTED)):
            painter.setPen(color(ink))
            room = int(place.width())
            shown = style.fontMetrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)
            place.translate(0, line)
        painter.restore()


def _paint_mark(painter: QPainter, end: QPointF, text: str) -> float:
    """A small framed word whose right edge is at ``end``; returns its left edge."""
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(text) + 12, metrics.height() + 2
    frame = QRectF(end.x() - width, end.y() - height / 2, width, height)
    painter.setPen(QPen(color(Role.LINE_STRONG), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, 4, 4)
    painter.setPen(color(Role.MUTED))
    painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), text)
    return frame.left()
