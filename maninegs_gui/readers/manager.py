"""The profiles of readers: everybody's for an administrator, else the reader's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import shiboken6
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.domain.changes import Changes, Topic
from core.domain.pins import Pin
from core.domain.records import Activity, Reader
from core.domain.roles import Act, Role
from core.domain.study import ReaderId
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.bridge.session import Session
from maninegs_gui.readers.doorkeeper import Doorkeeper
from maninegs_gui.readers.people_table import PeopleTable
from maninegs_gui.readers.profile import ProfileForm
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.tabbing import as_laid_out

_WANTED = QSize(880, 600)
_LEAST = QSize(640, 440)


@dataclass(frozen=True)
class Profiles:
    """The persons there are, and how much each has done."""

    readers: tuple[Reader, ...] = ()
    activity: dict[ReaderId, Activity] = field(default_factory=dict)


class ReaderManager(QDialog):
    """A table of persons, and beneath it what may be done to the chosen one."""

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        doorkeeper: Doorkeeper,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session, self._doorkeeper = lanes, session, doorkeeper
        self._wanted: ReaderId | None = session.reader
        self.manages = session.may(Act.MANAGE_READERS)
        self.table = PeopleTable(self)
        self.form = ProfileForm(preferences, manages=self.manages, parent=self)
        self.message = label("", "muted", wrap=True)
        title = self.tr("Readers and PINs") if self.manages else self.tr("My profile")
        self.setWindowTitle(title)
        self._lay_out(title)
        self._wire()
        self._refresh()

    def _lay_out(self, title: str) -> None:
        self.add = QPushButton(self.tr("Add a reader"), self)
        self.add.setAccessibleName(self.add.text())
        self.add.setVisible(self.manages)
        close = QPushButton(self.tr("Close"), self)
        close.setAccessibleName(close.text())
        close.clicked.connect(lambda _checked=False: self.accept())
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(self.form)
        area.setAccessibleName(self.tr("Profile"))
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(label(title, "heading"))
        layout.addWidget(self.table, 3)
        layout.addWidget(self.message)
        layout.addWidget(area, 4)
        layout.addLayout(foot)
        as_laid_out(self)
        room = QGuiApplication.primaryScreen().availableSize() - QSize(40, 80)
        self.setMinimumSize(_LEAST.boundedTo(room))
        self.resize(_WANTED.boundedTo(room))

    def _wire(self) -> None:
        self.table.chosen.connect(self._choose)
        form = self.form
        form.rename_wanted.connect(lambda name: self._act("rename", name))
        form.role_wanted.connect(lambda role: self._act("set_role", role))
        form.retire_wanted.connect(lambda retired: self._act("set_retired", retired))
        form.pin_wanted.connect(self._set_pin)
        form.unpin_wanted.connect(self._take_pin)
        form.trouble.connect(lambda sentence: self.say(sentence, "warning"))
        self.add.clicked.connect(lambda _checked=False: self._add())
        self._lanes.changed.connect(self._follow)

    def say(self, sentence: str, role: str = "muted") -> None:
        """Say what was done, or why not; nothing once it was closed while a PIN was checked."""
        if not shiboken6.isValid(self):
            return
        give_role(self.message, role)
        self.message.setText(sentence)

    # Showing.

    def _refresh(self) -> None:
        self._lanes.ask(self, "profiles", _read, self._show)

    def _show(self, profiles: Profiles) -> None:
        mine = self._session.reader
        shown = [one for one in profiles.readers if self.manages or one.id == mine]
        wanted = self._wanted if self._wanted is not None else mine
        self.table.show_people(shown, profiles.activity)
        self.table.choose(wanted)

    def _follow(self, changes: Changes, _origin: object) -> None:
        if changes.topics & {Topic.READERS, Topic.ASSESSMENTS}:
            self._refresh()

    def _choose(self, reader: Reader | None) -> None:
        if reader is not None:
            self._wanted = reader.id
        own = reader is not None and reader.id == self._session.reader
        self.form.show_reader(reader, own=own)

    # Acting.

    def _act(self, verb: str, value: object) -> None:
        reader = self.table.reader
        if reader is None:
            return
        self._write(lambda people: getattr(people, verb)(reader.id, value))

    def _set_pin(self, pin: Pin, current: Pin | None) -> None:
        reader = self.table.reader
        if reader is None:
            return

        def keep(kept: str) -> None:
            self._doorkeeper.patience.clear(reader.id)
            self._write(lambda people: people.set_pin(reader.id, kept), self.tr("The PIN is set."))

        def go_on() -> None:
            self._doorkeeper.hash(pin, keep, self._refused)

        self._prove(reader, current, go_on)

    def _take_pin(self, current: Pin | None) -> None:
        reader = self.table.reader
        if reader is None:
            return

        def go_on() -> None:
            self._doorkeeper.patience.clear(reader.id)
            self._write(
                lambda people: people.set_pin(reader.id, None),
                self.tr("{0} logs in without a PIN from now on.").format(reader.name),
            )

        self._prove(reader, current, go_on)

    def _prove(self, reader: Reader, current: Pin | None, then: Callable[[], None]) -> None:
        """Her own PIN is changed only by who knows it: the desk may have been left unlocked."""
        if reader.guarded and reader.id == self._session.reader:
            self.say(self.tr("Checking"))
            self._doorkeeper.admit(reader, current, lambda _reader: then(), self._refused)
        else:
            then()

    def _add(self) -> None:
        name = self.form.new_name
        if not name:
            self.say(self.tr("Type the name of the new reader first."), "warning")
            self.form.focus_name()
            return

        def then(made: ReaderId) -> None:
            self._wanted = made
            self._refresh()

        reader = self._session.reader
        self._lanes.write(
            self, lambda store: _people(store, reader).add(name, Role.READER), then, self._failed
        )

    def _write(self, act: Callable[..., Changes], told: str = "") -> None:
        reader = self._session.reader
        self._lanes.write(
            self, lambda store: act(_people(store, reader)), lambda _: self.say(told), self._failed
        )

    def _failed(self, error: Exception) -> None:
        self._refused(languages.said(error))

    def _refused(self, sentence: str) -> None:
        if shiboken6.isValid(self):
            wrong = self.tr("The PIN was wrong, or it is too early for another try.")
            self.say(sentence or wrong, "warning")
            self._refresh()


def _people(store: Store, reader: ReaderId | None):  # type: ignore[no-untyped-def]
    from core.annotation.people import People
    from core.store.readers import NOBODY

    return People(store, NOBODY if reader is None else reader)


def _read(store: Store) -> Profiles:
    from core.store import readers

    with store.read() as reading:
        return Profiles(readers.persons(reading), readers.activity(reading))
