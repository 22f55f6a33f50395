"""Persons with role, state and what they have done, to be chosen from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from core.domain import names
from core.domain.records import Activity, Reader
from core.domain.study import ReaderId
from maninegs_gui.readers.words import role_name, spoken
from maninegs_gui.theme import Role, color

_READER = Qt.ItemDataRole.UserRole


class PeopleTable(QTreeWidget):
    """One row a person; retired ones last and muted."""

    chosen = Signal(object)
    """:class:`Reader` or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Readers"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setMinimumHeight(110)
        titles = (
            self.tr("Name"), self.tr("Role"), self.tr("PIN"), self.tr("Exams read"),
            self.tr("Last assessment"),
        )  # fmt: skip
        self.setHeaderLabels(list(titles))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(titles)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.currentItemChanged.connect(lambda *_: self.chosen.emit(self.reader))

    @property
    def reader(self) -> Reader | None:
        """Who is chosen."""
        item = self.currentItem()
        found: Reader | None = None if item is None else item.data(0, _READER)
        return found

    def show_people(self, people: Sequence[Reader], activity: Mapping[ReaderId, Activity]) -> None:
        """Show these persons; who was chosen stays so while she is there."""
        before = self.reader
        self.blockSignals(True)
        self.clear()
        for reader in sorted(people, key=lambda one: (one.retired, names.key(one.name))):
            self.addTopLevelItem(self._row(reader, activity.get(reader.id, Activity())))
        self.blockSignals(False)
        self.choose(before.id if before is not None else None)

    def choose(self, reader: ReaderId | None) -> None:
        """Choose a person, if she is there; who is chosen is told again."""
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item is not None and item.data(0, _READER).id == reader:
                self.blockSignals(True)
                self.setCurrentItem(item)
                self.blockSignals(False)
        self.chosen.emit(self.reader)

    def _row(self, reader: Reader, done: Activity) -> QTreeWidgetItem:
        last = done.last.astimezone().strftime("%Y-%m-%d %H:%M") if done.last else "–"
        role = role_name(reader.role)
        if reader.retired:
            role = self.tr("{0}, retired").format(role)
        pin = self.tr("yes") if reader.guarded else "–"
        item = QTreeWidgetItem([reader.name, role, pin, str(done.exams), last])
        item.setData(0, _READER, reader)
        item.setToolTip(0, reader.name)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken(reader))
        item.setTextAlignment(3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if reader.retired:
            for column in range(5):
                item.setForeground(column, color(Role.MUTED))
        return item
