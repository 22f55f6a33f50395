"""The actions with their keys, and what changes them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from maninegs_gui.actions import Actions, ActionSpec, title
from maninegs_gui.keys import words
from maninegs_gui.keys.chords import native, spoken
from maninegs_gui.keys.recorder import KeyRecorder
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import label

_ID = Qt.ItemDataRole.UserRole


class KeyPage(QWidget):
    """A list by group with a search field; Enter on an action records a key for it."""

    recorded = Signal(str, str)
    """Action id and the key that was pressed."""
    remove_wanted = Signal(str, str)
    """Action id and one of its keys."""
    reset_wanted = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._changed: frozenset[str] = frozenset()
        self._items: dict[str, QTreeWidgetItem] = {}
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search: a word, or a key"))
        self.search.setAccessibleName(self.tr("Search the actions"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.tree = QTreeWidget(self)
        self.recorder = KeyRecorder(self)
        self.reset = QPushButton(self.tr("Reset this action"), self)
        self.reset.setAccessibleName(self.reset.text())
        self._name = label("", "section", wrap=True)
        self._keys = Flow(self)
        self._keys.setAccessibleName(self.tr("Keys of this action"))
        self._build_tree()
        self._lay_out()
        self.tree.currentItemChanged.connect(lambda _now, _before: self._show_current())
        self.tree.itemActivated.connect(lambda _item, _column: self._record())
        self.recorder.recorded.connect(self._recorded)
        self.recorder.given_up.connect(self.tree.setFocus)
        self.reset.clicked.connect(lambda: self.reset_wanted.emit(self.current))
        self.show_keys(frozenset())
        self.tree.setCurrentItem(next(iter(self._items.values())))

    @property
    def current(self) -> str:
        """The id of the action that is chosen; empty on a group's heading."""
        item = self.tree.currentItem()
        return "" if item is None else str(item.data(0, _ID) or "")

    def choose(self, action_id: str) -> None:
        """Choose an action."""
        self.tree.setCurrentItem(self._items[action_id])

    def show_keys(self, changed: frozenset[str]) -> None:
        """Show the present keys; ``changed`` are the reader's own."""
        self._changed = changed
        for spec in self._actions.present:
            item, keys = self._items[spec.id], spoken(spec.keys)
            heard = words.mode(spec.when)
            if spec.id in changed:
                heard = self.tr("{0}, changed").format(heard)
            item.setText(1, keys)
            item.setText(2, heard)
            said = self.tr("{0}: {1}. {2}").format(title(spec), keys or self.tr("no key"), heard)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        self._show_current()

    @property
    def shown(self) -> tuple[str, ...]:
        """Ids of the actions that the search leaves, in order."""
        return tuple(one for one, item in self._items.items() if not item.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A notice that appears below must not push the chosen action out of sight.
        item = self.tree.currentItem()
        if item is not None:
            self.tree.scrollToItem(item)

    def _build_tree(self) -> None:
        tree = self.tree
        tree.setAccessibleName(self.tr("Actions and their keys"))
        tree.setHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("Heard")])
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(True)
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        headings: dict[str, QTreeWidgetItem] = {}
        for spec in self._actions.specs:
            heading = headings.get(spec.group)
            if heading is None:
                heading = headings[spec.group] = self._heading(spec)
            item = QTreeWidgetItem(heading, [title(spec), "", ""])
            item.setData(0, _ID, spec.id)
            self._items[spec.id] = item
        tree.expandAll()

    def _heading(self, spec: ActionSpec) -> QTreeWidgetItem:
        heading = QTreeWidgetItem(self.tree, [words.group(spec.group)])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        heading.setFirstColumnSpanned(True)
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(0, font)
        return heading

    def _lay_out(self) -> None:
        chosen = QHBoxLayout()
        chosen.setSpacing(8)
        chosen.addWidget(self.recorder)
        chosen.addWidget(self._keys, 1)
        chosen.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addWidget(self._name)
        column.addLayout(chosen)

    def _show_current(self) -> None:
        self._keys.clear()
        chosen = self.current
        for widget in (self.recorder, self.reset):
            widget.setEnabled(bool(chosen))
        if not chosen:
            self._name.setText("")
            return
        self._name.setText(self._items[chosen].text(0))
        self.reset.setEnabled(chosen in self._changed)
        for key in self._actions.keys_of(chosen):
            text = self.tr("Remove {0}").format(native(key))
            button = QPushButton(text, self._keys)
            button.setAccessibleName(text)
            button.clicked.connect(
                lambda _checked=False, one=chosen, key=key: self.remove_wanted.emit(one, key)
            )
            self._keys.add(button)
            button.show()

    def _record(self) -> None:
        if self.current:
            self.recorder.begin()

    def _recorded(self, key: str) -> None:
        self.tree.setFocus()
        self.recorded.emit(self.current, key)

    def _filter(self, wanted: str) -> None:
        text = wanted.strip().casefold()
        for spec in self._actions.present:
            keys = [native(key).casefold() for key in spec.keys]
            group = words.group(spec.group).casefold()
            found = (
                text in keys
                if len(text) == 1
                else any(text in one for one in (title(spec).casefold(), group, *keys))
            )
            self._items[spec.id].setHidden(not found)
        for row in range(self.tree.topLevelItemCount()):
            heading = self.tree.topLevelItem(row)
            if heading is not None:
                rows = (heading.child(at) for at in range(heading.childCount()))
                heading.setHidden(all(one is None or one.isHidden() for one in rows))
        first = next((item for item in self._items.values() if not item.isHidden()), None)
        if first is not None:
            self.tree.setCurrentItem(first)
