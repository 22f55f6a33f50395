"""The list of runs: two lines each, newest first, the choice of one and a second to compare."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from maninegs_gui.models import words
from maninegs_gui.models.values import Entry, State, Use
from maninegs_gui.theme import Role, color

_ENTRY = Qt.ItemDataRole.UserRole
_PADDING = 10
_GAP = 3
_ROLES = {
    Use.IN_USE: Role.AGREE,
    Use.OFFERED: Role.ACCENT,
    Use.WAS_IN_USE: Role.MUTED,
    Use.NONE: Role.MUTED,
}
_Index = QModelIndex | QPersistentModelIndex


class RunList(QListWidget):
    """Shows entries; the first chosen is looked at, a second (Ctrl) is compared with it."""

    chosen = Signal(str)
    """uid of the run to look at."""
    other_chosen = Signal(str)
    """uid of the run to compare it with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._uid = ""
        self.setAccessibleName(self.tr("Runs and models"))
        self.setItemDelegate(_TwoLines(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemSelectionChanged.connect(self._follow)

    @property
    def uid(self) -> str:
        """The run that is looked at."""
        return self._uid

    @property
    def uids(self) -> tuple[str, ...]:
        """What is listed, in its order."""
        return tuple(self._entry(row).uid for row in range(self.count()))

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """List these; what was chosen stays so while it is there."""
        found = list(entries)
        kept = {one.data(_ENTRY).uid for one in self.selectedItems()}
        self.blockSignals(True)
        self.clear()
        for entry in found:
            item = QListWidgetItem()
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(entry))
            item.setToolTip(_tip(entry))
            self.addItem(item)
            if entry.uid == self._uid:
                self.setCurrentItem(item)
            item.setSelected(entry.uid in kept)
        self.blockSignals(False)

    def choose(self, uid: str) -> bool:
        """Look at a run; whether it is listed."""
        for row in range(self.count()):
            if self._entry(row).uid == uid:
                if uid == self._uid and self.item(row).isSelected():
                    return True  # what is compared with it stays chosen
                self.setCurrentRow(row, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                self.scrollToItem(self.item(row))
                return True
        return False

    def _entry(self, row: int) -> Entry:
        entry: Entry = self.item(row).data(_ENTRY)
        return entry

    def _follow(self) -> None:
        taken = [one.data(_ENTRY).uid for one in self.selectedItems()]
        if not taken:
            return
        if len(taken) == 1 or self._uid not in taken:
            here = self.currentItem()
            self._uid = here.data(_ENTRY).uid if here in self.selectedItems() else taken[0]
            self._keep({self._uid})
            self.chosen.emit(self._uid)
            return
        here = self.currentItem()
        other = here.data(_ENTRY).uid if here is not None else ""
        if other == self._uid or other not in taken:
            other = next(uid for uid in taken if uid != self._uid)
        self._keep({self._uid, other})
        self.other_chosen.emit(other)

    def _keep(self, uids: set[str]) -> None:
        self.blockSignals(True)
        for row in range(self.count()):
            self.item(row).setSelected(self._entry(row).uid in uids)
        self.blockSignals(False)
        self.viewport().update()


class _TwoLines(QStyledItemDelegate):
    """Time and AUC in the first line, kind and size in the second, what became of it below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = QFontMetrics(option.font).height()
        return QSize(260, 3 * height + 2 * _GAP + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(_ENTRY)
        painter.save()
        self._ground(painter, option)
        height = QFontMetrics(option.font).height()
        room = option.rect.adjusted(_PADDING + 3, _PADDING, -_PADDING, -_PADDING)

        def line(place: int) -> QRect:
            return QRect(room.left(), room.top() + place * (height + _GAP), room.width(), height)

        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        gone = entry.state is State.DELETED
        plain = Role.MUTED if gone else Role.TEXT
        value = "" if entry.primary is None else words.number(entry.primary.value)
        interval = words.between(entry.primary)
        right = self._right(painter, line(0), value, bold, plain)
        right = self._right(painter, right, interval, option.font, Role.MUTED)
        self._left(painter, right, words.moment(entry.started), bold, plain)
        right = self._right(painter, line(1), words.size(entry.size), option.font, Role.MUTED)
        self._left(painter, right, words.recipe(entry), option.font, plain)
        right = line(2)
        if entry.trouble:
            right = self._right(painter, right, self.tr("damaged"), option.font, Role.FAULT)
        self._standing(painter, right, entry, option.font)
        painter.restore()

    def _standing(self, painter: QPainter, room: QRect, entry: Entry, font: QFont) -> None:
        if entry.use is not Use.NONE:
            said = words.use(entry.use)
            bold = QFont(font)
            if entry.use in (Use.IN_USE, Use.OFFERED):
                bold.setWeight(QFont.Weight.DemiBold)
            self._left(painter, room, said, bold, _ROLES[entry.use])
            room = room.adjusted(QFontMetrics(bold).horizontalAdvance(said) + 8, 0, 0, 0)
            if entry.state is State.FINISHED:
                return
        role = {State.RUNNING: Role.ACCENT, State.FAILED: Role.FAULT}.get(entry.state, Role.MUTED)
        self._left(painter, room, words.state(entry.state), font, role)

    @staticmethod
    def _ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, color(Role.ACCENT_GROUND))
            bar = QRect(option.rect.topLeft(), QSize(3, option.rect.height()))
            painter.fillRect(bar, color(Role.ACCENT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, color(Role.RAISED))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(color(Role.ACCENT), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        else:
            painter.setPen(QPen(color(Role.LINE), 1))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    @staticmethod
    def _left(painter: QPainter, room: QRect, text: str, font: QFont, role: Role) -> None:
        painter.setFont(font)
        painter.setPen(color(role))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), shown)

    @staticmethod
    def _right(painter: QPainter, room: QRect, text: str, font: QFont, role: Role) -> QRect:
        """Draw at the right end; the room that is left beside it."""
        if not text:
            return room
        painter.setFont(font)
        painter.setPen(color(role))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight), text)
        return room.adjusted(0, 0, -QFontMetrics(font).horizontalAdvance(text) - 10, 0)


def _spoken(entry: Entry) -> str:
    auc = "" if entry.primary is None else f"AUC {words.number(entry.primary.value)}"
    parts = (words.moment(entry.started), words.recipe(entry), words.standing(entry), auc)
    return ", ".join(filter(None, (*parts, entry.trouble)))


def _tip(entry: Entry) -> str:
    return "\n".join(filter(None, (words.recipe(entry), words.standing(entry), entry.trouble)))
