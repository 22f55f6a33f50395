"""The history of the open case: who changed what, and a way back to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.changes import Changes
from core.domain.errors import WorldError
from core.domain.study import ExamId, ReaderId, Side
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.history import export, words
from maninegs_gui.history.entry_list import EntryList
from maninegs_gui.history.filters import Filters
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import counted, label

if TYPE_CHECKING:
    from core.annotation.case_history import CaseHistory, Seen

_WANTED = QSize(940, 660)
_LEAST = QSize(640, 440)


class HistoryDialog(QDialog):
    """Follows the session's exam and reader; nothing of another reader passes the gate."""

    def __init__(self, lanes: Lanes, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History of this case"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lanes, self._session = lanes, session
        self.entries: tuple[Seen, ...] = ()
        self._older: int | None = None
        self.held_back = label("", "warning", wrap=True)
        self.message = label("", "muted", wrap=True)
        self.count = label("", "muted")
        self.filters = Filters(self)
        self.list = EntryList(self)
        self.before = self._button(self.tr("Back to before this"), self._restore_before)
        self.after = self._button(self.tr("Back to after this"), self._restore_after)
        self.previous = self._button(self.tr("Same thing, newer"), lambda: self._jump(-1))
        self.next = self._button(self.tr("Same thing, older"), lambda: self._jump(1))
        self.older = self._button(self.tr("Show older entries"), self._ask_older)
        self.save = self._button(self.tr("Save as a table"), self._choose_file)
        self.close_button = self._button(self.tr("Close"), self.accept)
        self._lay_out()
        self.filters.changed.connect(self._show)
        self.list.chosen.connect(self._follow_choice)
        lanes.changed.connect(self._follow)
        # What one reader looks at is not for the next, nor the case before for this one.
        session.reader_changed.connect(self._leave)
        session.exam_changed.connect(self._leave)
        self._offer()
        self.held_back.hide()
        self.count.setText(self.tr("Reading the history"))
        self._ask()

    def restore(self, point: str) -> None:
        """Bring back what the chosen entry changed; an act that can be undone."""
        seen, reader = self.list.seen, self._session.reader
        if seen is None or reader is None:
            return
        policy, entry = self._session.workspace.gate, seen.entry.id

        def work(store: Store) -> Changes:
            from core.annotation import restore

            return restore.restore(store, reader, entry, restore.Point(point), policy)

        def done(_: object) -> None:
            self._say(self.tr("Brought back. Undo takes this back as well."))

        self._lanes.write(self, work, done, self._failed)

    def save_to(self, path: Path) -> None:
        """Write what is shown as a table."""
        try:
            export.write(path, self._shown())
        except WorldError as error:
            self._say(languages.said(error), "warning")
        else:
            self._say(self.tr("Written to {0}.").format(path.name))

    # From here on: asking and showing.

    @Slot(object)
    def _leave(self, _now: object) -> None:
        # A slot of its own: unlike a lambda it goes when the dialog goes.
        self.close()

    def _ask(self) -> None:
        exam, reader = self._session.exam, self._session.reader
        if exam is None or reader is None:
            return
        count = max(300, len(self.entries))
        self._lanes.ask(self, "history", self._question(exam, reader, None, count), self._take)

    def _ask_older(self) -> None:
        exam, reader, older = self._session.exam, self._session.reader, self._older
        if exam is None or reader is None or older is None:
            return

        def take(found: CaseHistory) -> None:
            self.entries, self._older = (*self.entries, *found.entries), found.older
            self._offer()

        self._lanes.ask(self, "history", self._question(exam, reader, older, 300), take)

    def _question(
        self, exam: ExamId, reader: ReaderId, before: int | None, limit: int
    ) -> Callable[[Store], CaseHistory]:
        policy = self._session.workspace.gate

        def work(store: Store) -> CaseHistory:
            from core.annotation import case_history

            with store.read() as reading:
                return case_history.of_exam(
                    reading, exam, reader, policy, before=before, limit=limit
                )

        return work

    def _take(self, found: CaseHistory) -> None:
        self.entries, self._older = found.entries, found.older
        self.held_back.setText(self._closed(found.closed))
        self.held_back.setVisible(bool(found.closed))
        self._offer()

    def _offer(self) -> None:
        self.older.setVisible(self._older is not None)
        self.filters.offer(self.entries)
        self._show()

    def _show(self) -> None:
        shown = self._shown()
        self.list.show_entries(shown)
        self.save.setEnabled(bool(shown))
        if not shown:
            told = self.tr("Nothing was changed yet that can be shown here.")
        elif len(shown) < len(self.entries):
            told = self.tr("{0} of {1} entries").format(len(shown), len(self.entries))
        else:
            told = counted(len(shown), self.tr("{0} entry"), self.tr("{0} entries"))
        self.count.setText(told)

    def _shown(self) -> tuple[Seen, ...]:
        return tuple(seen for seen in self.entries if self.filters.keeps(seen))

    def _closed(self, sides: tuple[Side, ...]) -> str:
        if len(sides) == 1:
            name = words.side_name(sides[0]).lower()
            return self.tr(
                "What others did in the {0} is told once you have assessed it, and so is pathology."
            ).format(name)
        return self.tr("What others did is told once you have assessed a breast, as is pathology.")

    def _follow(self, changes: Changes, _origin: object) -> None:
        if changes:
            self._ask()

    def _follow_choice(self, seen: Seen | None) -> None:
        own = seen is not None and seen.restorable
        entry = seen.entry if seen is not None else None
        self.before.setEnabled(own)
        self.after.setEnabled(own and entry is not None)
        for button in (self.previous, self.next):
            button.setEnabled(seen is not None)

    def _jump(self, by: int) -> None:
        seen = self.list.seen
        if seen is not None:
            self.list.step(seen.item, by)

    def _restore_before(self) -> None:
        self.restore("before")

    def _restore_after(self) -> None:
        self.restore("after")

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as a table"), "history.csv", self.tr("Tables (*.csv)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def _failed(self, error: Exception) -> None:
        self._say(languages.said(error), "warning")

    def _say(self, sentence: str, role: str = "muted") -> None:
        give_role(self.message, role)
        self.message.setText(sentence)

    # Building.

    def _button(self, text: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: run())
        return button

    def _lay_out(self) -> None:
        acts = Flow(self)
        for button in (self.before, self.after, self.previous, self.next):
            acts.add(button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.count)
        foot.addWidget(self.older)
        foot.addStretch(1)
        foot.addWidget(self.save)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(label(self.tr("History of this case"), "heading"))
        layout.addWidget(self.held_back)
        layout.addWidget(self.filters)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.message)
        layout.addWidget(acts)
        layout.addLayout(foot)
        room = QGuiApplication.primaryScreen().availableSize() - QSize(40, 80)
        self.setMinimumSize(_LEAST.boundedTo(room))
        self.resize(_WANTED.boundedTo(room))
