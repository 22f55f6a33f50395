"""What keeps a workspace safe, wired: waiting writes, backups, restores, and ways out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from core.domain.changes import Changes, Topic
from core.domain.errors import StoreUnavailable
from core.domain.progress import CancelToken, Progress, Report
from core.workspace import Workspace
from maninegs_gui.actions import Actions
from maninegs_gui.backups import actions as backups_actions
from maninegs_gui.backups.dialog import BackupsDialog
from maninegs_gui.backups.keeper import Keeper
from maninegs_gui.backups.table import when
from maninegs_gui.backups.trouble import TroubleDialog
from maninegs_gui.bridge.front import Front, to_front
from maninegs_gui.bridge.lanes import Lanes, Tone
from maninegs_gui.bridge.session import Session
from maninegs_gui.main_window import MainWindow
from maninegs_gui.waiting import Waiting

if TYPE_CHECKING:
    from core.store import Store
    from core.store.backup import Backup

_EVERYTHING = Changes(tuple((topic, frozenset()) for topic in Topic))


class SafetyDesk(QObject):
    """Watches over the store of one window.

    Parameters
    ----------
    read_again
        Begins anew as the present reader: another store lies under the window now.
    """

    def __init__(
        self,
        workspace: Workspace,
        *,
        lanes: Lanes,
        session: Session,
        window: MainWindow,
        actions: Actions,
        read_again: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._workspace, self._lanes, self._session = workspace, lanes, session
        self._window, self._read_again = window, read_again
        self.review: Path | None = None
        """The backup that is looked at in the place of the store."""
        self.next_workspace: Path | None = None
        """What to open after this window; None ends the program."""
        self.after_restore: Callable[[Store], None] = lambda _store: None
        """Is given a restored store before it is seen; applies deletions again."""
        self.dialog: BackupsDialog | None = None
        self.trouble: TroubleDialog | None = None
        self.keeper = Keeper(lanes, workspace, self)
        self.waiting = Waiting(lanes, window.messages, window.show_waiting, window)
        self.front = Front(workspace, self)
        self.front.wanted.connect(lambda: to_front(window))
        window.may_close = self.waiting.may_close
        window.closing.connect(self.front.close)
        self.waiting.stays.connect(self.stay)
        lanes.cannot_open.connect(self.show_trouble)
        backups_actions.bind(actions, self.show_backups)

    def begin(self) -> None:
        """After the first paint: examine the tail of the history, keep backups from now on."""
        if self.review is not None:
            return
        self.keeper.begin()
        self._lanes.ask(self, "edits", lambda store: not store.read_only, self._listen)

    def show_backups(self) -> BackupsDialog:
        """Open the dialog of backups."""
        dialog = BackupsDialog(
            self._lanes, self._session, self.keeper, self._workspace, self._window
        )
        dialog.restore_wanted.connect(self._restore)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()
        return dialog

    def show_trouble(self, error: StoreUnavailable) -> None:
        """Say why the store cannot be opened, and offer what can be done."""
        dialog = TroubleDialog(error, self._lanes, self._workspace, self._window)
        dialog.restore_wanted.connect(
            lambda one: self._restore(one, self.tr("The database could not be opened."))
        )
        dialog.review_wanted.connect(self._review)
        dialog.again_wanted.connect(lambda: self._exchange(_nothing))
        dialog.other_wanted.connect(self._choose_other)
        dialog.quit_wanted.connect(self._window.close)
        self.trouble = dialog
        dialog.open()

    def _listen(self, edits: bool) -> None:
        if edits:
            self.front.listen()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _restore(self, chosen: Backup, why: str) -> None:
        database = self._workspace.database
        by, after = self._session.reader_name, self.after_restore

        def work(report: Report, cancel: CancelToken) -> str:
            from core.store import restore

            done = restore.restore(
                database, chosen, by=by, why=why, after_restore=after, report=report,
                cancel=cancel,
            )  # fmt: skip
            if done.whole or done.aside is None:
                return kept
            return damaged.format(f"{done.aside.parent.name}/{done.aside.name}")

        said = self.tr("Restored the backup of {0}.").format(when(chosen))
        kept = self.tr("{0} What was there before is kept as a backup.").format(said)
        damaged = said + " " + self.tr("The damaged database is kept in {0}.")
        self.review = None
        self._exchange(work)

    def _review(self, chosen: Backup) -> None:
        self.review = chosen.path
        said = self.tr("This is the backup of {0}: it is open for review only.")
        self._exchange(lambda *_: said.format(when(chosen)), Tone.WARNING)

    def _exchange(self, work: Callable[[Report, CancelToken], str], tone: Tone = Tone.NOTE) -> None:
        """Do ``work`` while the store is closed; begin anew on what lies there, and say it."""
        self._session.open_exam(None)
        self.keeper.stop()
        shown = QProgressDialog(self.tr("Preparing the workspace"), "", 0, 0, self._window)
        shown.setAccessibleName(self.tr("Preparing the workspace"))
        shown.setCancelButton(None)
        shown.setMinimumDuration(400)

        def progress(step: Progress) -> None:
            shown.setRange(0, step.total)
            shown.setValue(step.done)

        def end() -> None:
            shown.close()
            shown.deleteLater()
            self._window.messages.dismiss()
            self._lanes.announce(_EVERYTHING, None)
            self._read_again()
            self.begin()

        def then(said: str) -> None:
            end()
            if said:
                self._lanes.say(said, tone)

        def failed(error: Exception) -> None:
            end()
            self._lanes.say_error(error)

        self._lanes.exchange(self, "exchange", work, then, failed=failed, progress=progress)

    def _choose_other(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Choose a workspace"), str(self._workspace.root.parent)
        )
        if chosen:
            self.go_to(Path(chosen))

    def go_to(self, workspace: Path) -> None:
        """Close the window, and open one on another workspace after it."""
        self.next_workspace = workspace
        self._window.close()

    def stay(self) -> None:
        """The window stays: what was to open after it is not what ends it later."""
        self.next_workspace = None


def _nothing(_report: Report, _cancel: CancelToken) -> str:
    """Only opened again."""
    return ""
