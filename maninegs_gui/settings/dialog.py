"""The settings: found by any word, each with where its value comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.settings import FIELDS, Section, Takes
from core.storage import Scope
from maninegs_gui import languages
from maninegs_gui.actions import Actions
from maninegs_gui.bridge.choices import Choices
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.settings.links import LINKS
from maninegs_gui.settings.row import LinkRow, Row
from maninegs_gui.settings.storage_view import StorageView
from maninegs_gui.settings.words import SECTIONS, tr
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.roll import Roll
from maninegs_gui.widgets.room import within_screen

_SIZE = QSize(940, 680)
_LEFT = 190
_LAID_OUT_MS = 60


class SettingsDialog(QDialog):
    """Sections on the left, one of them at a time; a search shows what it finds of all."""

    link_wanted = Signal(str)
    """The action of something that is set elsewhere; this window has closed."""
    restart_wanted = Signal()

    def __init__(
        self,
        choices: Choices,
        actions: Actions,
        lanes: Lanes,
        scope: Callable[[], Scope],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self.setWindowTitle(tr("Settings"))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search the settings"))
        self.search.setAccessibleName(tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.sections = QListWidget(self)
        self.sections.setAccessibleName(tr("Sections"))
        self.sections.setFixedWidth(_LEFT)
        for section, section_name in SECTIONS.items():
            self.sections.addItem(tr(section_name))
            self.sections.item(self.sections.count() - 1).setData(Qt.ItemDataRole.UserRole, section)
        self.rows = [Row(one, choices, self) for one in FIELDS if not one.hidden]
        known = {spec.id for spec in actions.specs}
        self.links = [
            LinkRow(one, actions.shown_key(one.action), self)
            for one in LINKS
            if one.action in known
        ]
        self.storage = StorageView(lanes, scope, self)
        self.roll = Roll(tr("Settings"), self)
        self.nothing = label("", "muted", wrap=True)
        self.notice = label(
            " ".join(map(languages.sentence, choices.settings.notices)), "warning", wrap=True
        )
        self.notice.setVisible(bool(choices.settings.notices))
        self.later = label(tr("Some changes hold from the next start of the program."), "muted")
        self.restart = self._button(tr("Start the program again"))
        self.close_button = self._button(tr("Close"))
        self._heads: dict[Section, QLabel] = {}
        self._lay_out()
        self._wire()
        self.sections.setCurrentRow(0)
        self._tell_restart()
        self.search.setFocus()

    @property
    def section(self) -> Section:
        """The section that is chosen."""
        item = self.sections.currentItem()
        return Section.GENERAL if item is None else Section(item.data(Qt.ItemDataRole.UserRole))

    def show_section(self, section: Section) -> None:
        """Show one section, and forget what was searched for."""
        self.search.clear()
        self.sections.setCurrentRow(list(SECTIONS).index(section))

    def shown(self) -> tuple[str, ...]:
        """Keys of the settings and actions of the links that are shown, for tests and the tour."""
        return (
            *(row.field.key for row in self.rows if not row.isHidden()),
            *(row.link.action for row in self.links if not row.isHidden()),
        )

    def done(self, result: int) -> None:
        """Nothing goes on behind a closed window."""
        self.storage.stop()
        super().done(result)

    def _show(self) -> None:
        wanted = self.search.text().strip()
        there: set[Section] = set()
        parts: Sequence[Row | LinkRow] = (*self.rows, *self.links)
        for row in parts:
            seen = row.found_by(wanted) if wanted else row.section is self.section
            row.setVisible(seen)
            if seen:
                there.add(row.section)
        room = self.storage.found_by(wanted) if wanted else self.section is Section.STORAGE
        self.storage.setVisible(room)
        if room:
            there.add(Section.STORAGE)
            if self.storage.usage is None:
                self.storage.look()
        for section, head in self._heads.items():
            head.setVisible(section in there)
        self.nothing.setVisible(not there)
        if not there:
            self.nothing.setText(
                tr("Nothing is found by “{0}”. Try another word, such as language or cache.")
                .format(wanted)
            )  # fmt: skip
        self.roll.verticalScrollBar().setValue(0)
        if wanted:
            self.sections.clearSelection()
        else:
            item = self.sections.currentItem()
            if item is not None:
                item.setSelected(True)

    def _choose(self, _row: int) -> None:
        if self.search.text():
            self.search.clear()  # which shows the section
        else:
            self._show()

    def _follow(self, key: str) -> None:
        for row in self.rows:
            if row.field.key == key and not row.control.hasFocus():
                row.show_value()
        self._tell_restart()

    def _tell_restart(self) -> None:
        waits = any(
            row.field.takes is Takes.RESTART and row.field.key in self._choices.moved
            for row in self.rows
        )
        self.later.setVisible(waits)
        self.restart.setVisible(waits)

    def _go(self, action: str) -> None:
        self.accept()
        self.link_wanted.emit(action)

    def _wire(self) -> None:
        self.search.textChanged.connect(lambda _text: self._show())
        self.sections.currentRowChanged.connect(self._choose)
        self.close_button.clicked.connect(lambda _checked=False: self.accept())
        self.restart.clicked.connect(lambda _checked=False: self._again())
        self._choices.changed.connect(self._follow)
        self.storage.asked.connect(self._bring_up)
        self.sections.itemClicked.connect(lambda _item: self.search.clear())
        for row in self.links:
            row.wanted.connect(self._go)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)

    def _bring_up(self) -> None:
        """Let what the storage says be seen, which stands below its bars."""
        # Its lines take their room only once they were laid out.
        for wait in (0, _LAID_OUT_MS):
            QTimer.singleShot(
                wait, self, lambda: self.roll.ensureWidgetVisible(self.storage.clean, 0, 24)
            )

    def _again(self) -> None:
        self.accept()
        self.restart_wanted.emit()

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        column = self.roll.column
        column.setSpacing(8)
        for section, section_name in SECTIONS.items():
            head = self._heads[section] = label(tr(section_name), "heading")
            column.addWidget(head)
            if section is Section.STORAGE:
                column.addWidget(self.storage)
            parts: Sequence[Row | LinkRow] = (*self.rows, *self.links)
            for row in parts:
                if row.section is section:
                    column.addWidget(row)
        column.addWidget(self.nothing)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.later, 1)
        foot.addStretch(0)
        foot.addWidget(self.restart)
        foot.addWidget(self.close_button)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.sections)
        middle.addWidget(self.roll, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(10)
        whole.addWidget(label(tr("Settings"), "heading"))
        whole.addWidget(self.search)
        whole.addWidget(self.notice)
        whole.addLayout(middle, 1)
        whole.addLayout(foot)
        give_role(self.restart, "primary")
        self.resize(within_screen(_SIZE))
