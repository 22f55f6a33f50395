"""Entries of the history under the headings of their days, newest first."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from core.annotation.case_history import Seen
from maninegs_gui.history import words
from maninegs_gui.theme import Role, color

_SEEN = Qt.ItemDataRole.UserRole


class EntryList(QTreeWidget):
    """One row an entry: when, who, which breast, what; order is by sequence, not by clock."""

    chosen = Signal(object)
    """:class:`Seen` or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("History of this case"))
        self.setRootIsDecorated(False)
        self.setIndentation(10)
        self.setAllColumnsShowFocus(True)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHeaderLabels([self.tr("When"), self.tr("Who"), self.tr("Where"), self.tr("What")])
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        self.currentItemChanged.connect(lambda *_: self.chosen.emit(self.seen))

    @property
    def seen(self) -> Seen | None:
        """The chosen entry."""
        item = self.currentItem()
        found: Seen | None = None if item is None else item.data(0, _SEEN)
        return found

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """What is shown, for tests: each row's texts; headings have one."""
        found: list[tuple[str, ...]] = []
        for place in range(self.topLevelItemCount()):
            heading = self.topLevelItem(place)
            assert heading is not None
            found.append((heading.text(0),))
            for row in range(heading.childCount()):
                child = heading.child(row)
                assert child is not None
                found.append(tuple(child.text(column) for column in range(4)))
        return tuple(found)

    def show_entries(self, entries: Iterable[Seen]) -> None:
        """Show these entries; the chosen one stays so while it is there."""
        before = self.seen.entry.id if self.seen is not None else None
        self.blockSignals(True)
        self.clear()
        heading: QTreeWidgetItem | None = None
        for seen in entries:
            text = words.day(seen.entry.at)
            # A clock may jump back: the same day may stand twice, the order never changes.
            if heading is None or heading.text(0) != text:
                heading = self._heading(text)
            item = self._row(seen)
            heading.addChild(item)
            if seen.entry.id == before:
                self.setCurrentItem(item)
        self.expandAll()
        self.blockSignals(False)
        self._fit()
        self.chosen.emit(self.seen)

    def step(self, same: tuple[str, int], by: int) -> None:
        """Go to the next entry about the same thing, down the list or up."""
        rows = self._entries()
        here = self.currentItem()
        place = rows.index(here) if here in rows else (-1 if by > 0 else len(rows))
        ahead = rows[place + 1 :] if by > 0 else rows[:place][::-1] if place >= 0 else []
        for item in ahead:
            if item.data(0, _SEEN).item == same:
                self.setCurrentItem(item)
                self.scrollToItem(item)
                return

    def _entries(self) -> list[QTreeWidgetItem]:
        headings = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        rows = (one.child(row) for one in headings if one for row in range(one.childCount()))
        return [row for row in rows if row is not None]

    def _heading(self, text: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [text])
        item.setFirstColumnSpanned(True)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(0, font)
        item.setForeground(0, color(Role.MUTED))
        return item

    def _row(self, seen: Seen) -> QTreeWidgetItem:
        said = "\n".join(words.sentences(seen))
        texts = [
            words.moment(seen.entry.at), words.who(seen), words.side_name(seen.side), said,
        ]  # fmt: skip
        item = QTreeWidgetItem(texts)
        item.setData(0, _SEEN, seen)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(texts))
        for column in range(4):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        for column in (1, 3):
            item.setToolTip(column, texts[column])
        item.setForeground(0, color(Role.MUTED))
        item.setForeground(2, color(Role.MUTED))
        if not seen.restorable:
            item.setForeground(3, color(Role.MUTED))
        return item

    def _fit(self) -> None:
        for column, most in ((0, 170), (1, 170), (2, 130)):
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, min(most, max(60, self.columnWidth(column) + 8)))
        # How high a wrapped text is depends on the widths.
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
