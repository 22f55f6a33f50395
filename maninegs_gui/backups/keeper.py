"""Makes the backups of the workspace that is edited: on a lane of its own, told when it fails."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.errors import Cancelled, WorldError
from core.domain.progress import CancelToken, Report
from core.workspace import Workspace
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store, Tone

if TYPE_CHECKING:
    from core.store.verify import Verdict

_EVERY_MILLISECONDS = 60_000
_log = logging.getLogger(__name__)


class Keeper(QObject):
    """Looks every minute whether a backup is due; at the end of the window makes the last one.

    It begins only where the store was opened for editing.
    """

    made = Signal()
    """A backup was made."""

    def __init__(self, lanes: Lanes, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._workspace = lanes, workspace
        self._edits = False
        self.every = timedelta(minutes=25)
        """How old the newest may get while somebody edits."""
        self.last = 6
        """How many of the latest ones are kept."""
        self._trouble = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    @property
    def trouble(self) -> str:
        """Why the last backup could not be made; empty when it could."""
        return self._trouble

    def begin(self) -> None:
        """Compare the history with the newest backup, then keep backups from now on."""
        folder = self._workspace.backups

        def work(store: Store) -> tuple[bool, Verdict | None]:
            from core.store import backup, verify

            kept = [one for one in backup.listed(folder) if one.head is not None]
            with store.read() as reading:
                found = (
                    verify.tail(reading, kept[0].head, f"the backup {kept[0].place.name}")
                    if kept and kept[0].head is not None
                    else None
                )
            return not store.read_only, found

        self._lanes.ask(self, "begin", work, self._begun, failed=lambda _: None)

    def look(self) -> None:
        """Make a backup if one is due."""
        database, folder = self._workspace.database, self._workspace.backups
        every, last = self.every, self.last

        def work(report: Report, cancel: CancelToken) -> bool:
            from core.store import backup

            made = backup.keep(
                database, folder, every=every, last=last, report=report, cancel=cancel
            )
            return made is not None

        self._lanes.aside(self, "backup", work, self._kept, failed=self._failed)

    def stop(self) -> None:
        """Make no more of them; the store is about to be exchanged, or the window to close."""
        self._timer.stop()

    def at_close(self) -> None:
        """Make the last backup of this window, after its store was closed."""
        if not self._edits:
            return
        from core.store import backup

        try:
            folder = self._workspace.backups
            backup.keep(self._workspace.database, folder, every=timedelta(0), last=self.last)
        except WorldError:
            # Nobody looks any more; the next window makes one, or says why it cannot.
            _log.warning("The last backup of the window could not be made.")

    def _begun(self, found: tuple[bool, Verdict | None]) -> None:
        self._edits, verdict = found
        if verdict is not None and not verdict.good:
            self._lanes.say(languages.sentence(verdict.sentence), Tone.FAULT)
        if self._edits:
            self._timer.start()
            self.look()

    def _kept(self, made: bool) -> None:
        self._trouble = ""
        if made:
            self.made.emit()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled) or not isinstance(error, WorldError):
            return
        if languages.said(error) != self._trouble:
            self._trouble = languages.said(error)
            self._lanes.say(languages.said(error), Tone.WARNING)
