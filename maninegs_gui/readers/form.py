"""The form to log in by: who, with which PIN, or somebody new."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.domain import names
from core.domain.pins import LONGEST, Pin
from core.domain.records import Reader
from core.domain.study import ReaderId
from maninegs_gui.readers.people_list import PeopleList
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label


class LoginForm(QWidget):
    """Typing narrows the list down, Enter logs in; a PIN is asked for where there is one.

    It decides nothing: whoever made it checks what it asks for, and calls :meth:`refuse`,
    :meth:`hold` or takes it away.

    Parameters
    ----------
    take
        The word on the button that logs in.
    wait
        Seconds until a reader's PIN may be tried again.
    """

    login_wanted = Signal(object, object)
    """:class:`Reader` and :class:`Pin`, or None where no PIN is asked for."""
    join_wanted = Signal(str)
    """The name of somebody new."""

    def __init__(
        self, take: str, wait: Callable[[ReaderId], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wait = wait
        self._may_join = False
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Type a name"))
        self.search.setAccessibleName(self.tr("Name of the reader"))
        self.people = PeopleList(self)
        self.pin = QLineEdit(self)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(LONGEST)
        self.pin.setPlaceholderText(self.tr("PIN"))
        self.pin.setAccessibleName(self.tr("PIN"))
        self.message = label("", "warning", wrap=True)
        self.join = QPushButton(self)
        give_role(self.join, "quiet")
        self.take = QPushButton(take, self)
        self.take.setAccessibleName(take)
        give_role(self.take, "primary")
        self._held = False
        self._tick = QTimer(self)
        self._tick.setInterval(500)
        self._lay_out()
        self._wire()
        self._follow()

    def show_people(self, people: Iterable[Reader], current: str, *, may_join: bool) -> None:
        """Offer these persons; ``may_join`` says whether somebody may add herself."""
        self._may_join = may_join
        self.people.show_people(people)
        self.people.choose(current)
        self.people.narrow(self.search.text())
        self._follow()

    def refuse(self, sentence: str) -> None:
        """Say why nobody was logged in; another try may follow."""
        self._held = False
        self.pin.clear()
        self._follow()
        self.message.setText(sentence)
        self._show_wait()
        self.begin()

    def hold(self) -> None:
        """Wait while what was typed is checked."""
        self._held = True
        self.message.setText(self.tr("Checking"))
        self._follow()

    def begin(self) -> None:
        """Put the keys where the next thing is typed."""
        reader = self.people.reader
        guarded = reader is not None and reader.guarded and self.pin.isEnabled()
        (self.pin if guarded else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        """Log the chosen person in, or offer to add whoever was typed."""
        reader = self.people.reader
        if self._held:
            return
        if reader is None:
            if self._may_join and names.proper(self.search.text()):
                self.message.setText(self.tr("Nobody is called so here. Is this somebody new?"))
                self.join.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not reader.guarded:
            self.login_wanted.emit(reader, None)
        elif self._wait(reader.id) > 0:
            self.pin.clear()
            self._show_wait()
        elif self.pin.text():
            typed = Pin(self.pin.text())
            self.pin.clear()
            self.login_wanted.emit(reader, typed)
        else:
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent):
            steps = {
                Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5,
            }  # fmt: skip
            by = steps.get(Qt.Key(event.key()))
            if by is not None:
                if event.type() == QEvent.Type.KeyPress:
                    self.people.step(by)
                event.accept()
                return True
        # A dialog's buttons leave Enter alone, but here Enter has just led to this one.
        if (
            watched is self.join
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.isAutoRepeat()
        ):
            self.join.click()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.join)
        buttons.addStretch(1)
        buttons.addWidget(self.take)
        self.buttons = buttons
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.search)
        layout.addWidget(self.people, 1)
        layout.addWidget(self.pin)
        layout.addWidget(self.message)
        layout.addLayout(buttons)
        self.people.setMinimumHeight(140)

    def _wire(self) -> None:
        self.search.installEventFilter(self)
        self.join.installEventFilter(self)
        self.search.textChanged.connect(self._typed)
        self.search.returnPressed.connect(self.enter)
        self.people.taken.connect(self.enter)
        self.people.itemSelectionChanged.connect(self._choice_changed)
        self.pin.returnPressed.connect(self.enter)
        self.take.clicked.connect(lambda _checked=False: self.enter())
        self.join.clicked.connect(lambda _checked=False: self._join())
        self._tick.timeout.connect(self._show_wait)

    def _typed(self, text: str) -> None:
        self.people.narrow(text)
        self._choice_changed()

    def _choice_changed(self) -> None:
        # What was typed for one reader is never tried on another.
        self.pin.clear()
        self.message.setText("")
        self._follow()
        self._show_wait()

    def _join(self) -> None:
        name = names.proper(self.search.text())
        if name and self.people.reader is None:
            self.join_wanted.emit(name)
        else:
            self.search.setPlaceholderText(self.tr("Name of the new reader"))
            self.search.clear()
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        reader, typed = self.people.reader, names.proper(self.search.text())
        self.pin.setVisible(reader is not None and reader.guarded)
        self.take.setEnabled(reader is not None and not self._held)
        for part in (self.search, self.people, self.pin):
            part.setEnabled(not self._held)
        new = bool(typed) and reader is None
        text = self.tr("Add “{0}”").format(_short(typed)) if new else self.tr("New reader")
        self.join.setText(text)
        self.join.setAccessibleName(text)
        self.join.setVisible(self._may_join)
        if reader is None and typed and not self._may_join:
            self.message.setText(self.tr("Nobody is called so. An administrator adds new readers."))
        self.message.setVisible(True)

    def _show_wait(self) -> None:
        reader = self.people.reader
        seconds = self._wait(reader.id) if reader is not None and reader.guarded else 0.0
        if seconds > 0:
            self.message.setText(
                self.tr("The PIN was wrong. Next try in {0} s.").format(int(seconds) + 1)
            )
            self._tick.start()
        elif self._tick.isActive():
            self._tick.stop()
            self.message.setText("")
        self.pin.setEnabled(not self._held and seconds <= 0)


def _short(name: str) -> str:
    return name if len(name) <= 24 else f"{name[:23]}…"
