"""Readers taking turns at one workstation: logging in, changing over, locking."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from core.domain.changes import Changes, Topic
from core.domain.pins import Pin
from core.domain.records import Reader
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Tone
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.bridge.session import Session
from maninegs_gui.readers.doorkeeper import Doorkeeper, People
from maninegs_gui.readers.idle import Idle
from maninegs_gui.readers.idle_setting import idle_minutes
from maninegs_gui.readers.lock import Lock
from maninegs_gui.readers.patience import Patience

if TYPE_CHECKING:
    from maninegs_gui.readers.form import LoginForm
    from maninegs_gui.readers.login import LoginDialog
    from maninegs_gui.readers.manager import ReaderManager

LAST = "reader"
"""The setting that names who read last."""


class ReaderDesk(QObject):
    """Decides who reads in this window, and hides everything while nobody may.

    Parameters
    ----------
    trouble
        Called with a sentence when nobody can read at all.
    """

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        window: QMainWindow,
        settings: QSettings,
        preferences: Preferences,
        *,
        trouble: Callable[[str], None] = lambda _sentence: None,
    ) -> None:
        super().__init__(window)
        self._lanes, self._session, self._window = lanes, session, window
        self._settings, self._preferences, self._trouble = settings, preferences, trouble
        self.doorkeeper = Doorkeeper(lanes, Patience(settings), self)
        self.lock_ = Lock(window, self._unlock_form)
        self.idle = Idle(self)
        self.idle.idle.connect(self._lock_idle)
        self._idle_here = 0
        self._form: LoginForm | None = None
        self.dialog: LoginDialog | None = None
        self.manager: ReaderManager | None = None
        preferences.reader_changed.connect(self._watch_idle)
        preferences.changed.connect(lambda _name: self._watch_idle())
        lanes.changed.connect(self._follow)
        self._watch_idle()

    # What the reader, and the program at its start, can do.

    def start(self, name: str) -> None:
        """Take the last reader as she was; a PIN is asked for before anything is shown."""

        def decide(people: People) -> None:
            known = people.called(name)
            if known is not None and not known.guarded:
                self._read(known)
            elif known is not None or (people.readers and not people.open_door):
                self.lock(preferred=name)
            else:
                self.read_as(name)

        self.doorkeeper.people(decide, self._cannot_read)

    def read_as(self, name: str) -> None:
        """Let the person called ``name`` read; a new name makes a new reader, a PIN is asked."""

        def then(reader: Reader) -> None:
            if reader.guarded:
                self.choose(preferred=reader.name)
            else:
                self._read(reader)

        self.doorkeeper.join(name, then, self._say)

    def choose(self, preferred: str = "") -> None:
        """Ask who reads."""
        if self.lock_.locked:
            return
        if self.dialog is not None:
            self.dialog.activateWindow()
            return
        from maninegs_gui.readers.login import LoginDialog

        form = self._make_form(self.tr("Read as this person"), self._admitted)
        self.dialog = LoginDialog(form, self._over())
        self.dialog.finished.connect(self._dialog_gone)
        self.dialog.open()
        self._fill(form, preferred or self._session.reader_name)

    def lock(self, preferred: str = "") -> None:
        """Cover every window until somebody logs in."""
        if self.lock_.locked:
            return
        if self.dialog is not None:
            self.dialog.reject()
        self.lock_.lock()
        if self._form is not None:
            self._fill(self._form, preferred or self._session.reader_name)

    def manage(self) -> None:
        """Open the profiles: everybody's for an administrator, else the reader's own."""
        if self._session.reader is None or self.lock_.locked:
            return
        if self.manager is not None:
            self.manager.activateWindow()
            return
        from maninegs_gui.readers.manager import ReaderManager

        self.manager = ReaderManager(
            self._lanes, self._session, self.doorkeeper, self._preferences, self._over()
        )
        self.manager.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.manager.finished.connect(self._manager_gone)
        self.manager.open()

    # From here on: what follows.

    def _unlock_form(self) -> QWidget:
        self._form = self._make_form(self.tr("Unlock"), self._admitted)
        return self._form

    def _make_form(self, take: str, admitted: Callable[[Reader], None]) -> LoginForm:
        from maninegs_gui.readers.form import LoginForm

        form = LoginForm(take, self.doorkeeper.patience.wait)

        def asked() -> bool:
            # An answer may come when the question was given up: then nobody is logged in.
            here = self._form if self.dialog is None else self.dialog.form
            return form is here and shiboken6.isValid(form)

        def admit(reader: Reader) -> None:
            if asked():
                admitted(reader)

        def refuse(sentence: str) -> None:
            if asked():
                form.refuse(sentence)

        def joined(reader: Reader) -> None:
            if not asked():
                return
            if reader.guarded:
                form.search.setText(reader.name)
                form.refuse("")
            else:
                admitted(reader)

        def login(reader: Reader, pin: Pin | None) -> None:
            form.hold()
            self.doorkeeper.admit(reader, pin, admit, refuse)

        def join(name: str) -> None:
            form.hold()
            self.doorkeeper.join(name, joined, refuse)

        form.login_wanted.connect(login)
        form.join_wanted.connect(join)
        return form

    def _fill(self, form: LoginForm, preferred: str) -> None:
        def then(people: People) -> None:
            if not shiboken6.isValid(form):
                return
            form.show_people(people.readers, preferred, may_join=people.open_door)
            form.begin()

        self.doorkeeper.people(then)

    def _admitted(self, reader: Reader) -> None:
        same = reader.id == self._session.reader
        if not same:
            self._close_what_is_open()
        self._read(reader)
        self.lock_.unlock(same=same)
        self._form = None
        if self.dialog is not None:
            self.dialog.accept()

    def _read(self, reader: Reader) -> None:
        self._settings.setValue(LAST, reader.name)
        self._session.set_reader(reader.id, reader.name, reader.role)
        self._watch_idle()

    def _close_what_is_open(self) -> None:
        """Dialogs of the former reader show her work."""
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog) and window.isVisible() and window is not self.dialog:
                window.close()

    def _follow(self, changes: Changes, _origin: object) -> None:
        """The present reader may have been renamed, or given another role, or retired."""
        if Topic.READERS not in changes.topics or self._session.reader is None:
            return

        def then(people: People) -> None:
            mine = next((one for one in people.readers if one.id == self._session.reader), None)
            if mine is not None:
                self._read(mine)
            elif int(self._session.reader or 0):
                self.lock()

        self.doorkeeper.people(then)

    def set_idle_here(self, minutes: int) -> None:
        """After how many minutes this computer locks at the latest; 0 for nothing of its own."""
        self._idle_here = minutes
        self._watch_idle()

    def _watch_idle(self) -> None:
        self.idle.set_minutes(idle_minutes(self._preferences, self._idle_here))

    def _lock_idle(self) -> None:
        if self._session.reader is not None:
            self.lock()

    def _dialog_gone(self, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _manager_gone(self, _result: int) -> None:
        self.manager = None

    def _over(self) -> QWidget:
        return QApplication.activeWindow() or self._window

    def _say(self, sentence: str) -> None:
        if self._session.reader is None:
            self._trouble(sentence)
        if sentence:
            self._lanes.say(sentence, Tone.WARNING)

    def _cannot_read(self, error: Exception) -> None:
        self._say(languages.said(error))
