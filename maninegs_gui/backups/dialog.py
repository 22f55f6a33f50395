"""The dialog of backups: their state, one more, the history verified, one restored."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.progress import CancelToken, Progress, Report
from core.domain.roles import Act, may
from core.workspace import Workspace
from maninegs_gui import languages
from maninegs_gui.backups.keeper import Keeper
from maninegs_gui.backups.table import BackupTable, when
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import counted, label
from maninegs_gui.widgets.room import within_screen
from maninegs_gui.widgets.tabbing import as_laid_out

if TYPE_CHECKING:
    from core.store.backup import Backup
    from core.store.verify import Verdict


class BackupsDialog(QDialog):
    """Shows the backups and what can be done; restoring takes a reason and an administrator."""

    restore_wanted = Signal(object, str)
    """(:class:`Backup`, reason)."""

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        keeper: Keeper,
        workspace: Workspace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session = lanes, session
        self._keeper, self._workspace = keeper, workspace
        self._may_restore = False
        self.only = label("", "muted")
        self._token: CancelToken | None = None
        self.setWindowTitle(self.tr("Backups and history"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.state = label("", wrap=True)
        self.table = BackupTable(lanes, workspace.backups, self)
        self.outcome = label("", wrap=True)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.cancel = self._button(self.tr("Stop"), self._stop)
        self.now = self._button(self.tr("Back up now"), self._back_up)
        self.verify = self._button(self.tr("Verify the history"), self._verify)
        self.restore = self._button(self.tr("Restore"), self._ask)
        self.question = QFrame(self)
        self.why = QLineEdit(self)
        self.confirm = self._button(self.tr("Restore this backup"), self._confirm)
        self._warning = label("", "warning", wrap=True)
        self._build()
        self.table.listed.connect(self._show_state)
        self.table.chosen_changed.connect(self._follow_choice)
        self.why.textChanged.connect(self._follow_choice)
        keeper.made.connect(self.table.refresh)
        self._show_working(False)
        self._follow_choice()
        self._ask_role()
        self.table.refresh()

    # Building.

    def _build(self) -> None:
        give_role(self.question, "card")
        self.question.hide()
        self.why.setAccessibleName(self.tr("Reason for the restore"))
        self.why.setPlaceholderText(self.tr("Reason (kept in the history)"))
        give_role(self.confirm, "primary")
        inner = QVBoxLayout(self.question)
        inner.setContentsMargins(14, 12, 14, 12)
        line = QHBoxLayout()
        line.addWidget(self.why, 1)
        line.addWidget(self.confirm)
        line.addWidget(self._button(self.tr("Not now"), self.question.hide))
        inner.addWidget(self._warning)
        inner.addLayout(line)
        work = QHBoxLayout()
        work.addWidget(self.progress, 1)
        work.addWidget(self.cancel)
        buttons = QHBoxLayout()
        for button in (self.now, self.verify, self.restore):
            buttons.addWidget(button)
        self.only.setText(self.tr("Only an administrator may restore."))
        buttons.addWidget(self.only)
        buttons.addStretch(1)
        buttons.addWidget(self._button(self.tr("Close"), self.reject))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Backups"), "heading"))
        layout.addWidget(self.state)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.question)
        layout.addWidget(self.outcome)
        layout.addLayout(work)
        layout.addLayout(buttons)
        as_laid_out(self)
        self.resize(within_screen(QSize(860, 560)))

    def _button(self, text: str, run: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    # What it shows.

    def _show_state(self, backups: tuple[Backup, ...]) -> None:
        if not backups:
            said = self.tr("There is no backup yet.")
        else:
            minutes = int((datetime.now(UTC) - backups[0].made).total_seconds() // 60)
            if not 0 <= minutes < 120:
                said = self.tr("The last backup was made on {0}.").format(when(backups[0]))
            elif minutes == 0:
                said = self.tr("The last backup was made just now.")
            else:
                said = counted(
                    minutes,
                    self.tr("The last backup was made {0} minute ago."),
                    self.tr("The last backup was made {0} minutes ago."),
                )
        if self._keeper.trouble:
            give_role(self.state, "warning")
            said = f"{said} {self._keeper.trouble}"
        else:
            give_role(self.state, "muted")
            said = self.tr(
                "{0} One is made at least every 30 minutes while tags are changed, and when "
                "the window closes. Each is verified."
            ).format(said)
        self.state.setText(said)

    def _follow_choice(self) -> None:
        chosen = self.table.chosen
        self.restore.setEnabled(self._may_restore and chosen is not None and self._token is None)
        self.restore.setToolTip(
            "" if self._may_restore else self.tr("Only an administrator may restore.")
        )
        self.only.setVisible(not self._may_restore)
        self.confirm.setEnabled(chosen is not None and bool(self.why.text().strip()))
        if chosen is None:
            self.question.hide()
        else:
            self._warning.setText(
                self.tr(
                    "The workspace goes back to {0}. What was tagged since is no longer shown; "
                    "the present state is kept as a backup and can be restored in turn."
                ).format(when(chosen))
            )

    def _show_working(self, works: bool) -> None:
        self.progress.setVisible(works)
        self.cancel.setVisible(works)
        for button in (self.now, self.verify):
            button.setEnabled(not works)
        self._follow_choice()

    def _say(self, text: str, role: str) -> None:
        give_role(self.outcome, role)
        self.outcome.setText(text)

    # What it does.

    def _ask_role(self) -> None:
        reader = self._session.reader

        def work(store: Store) -> bool:
            from core.store import readers

            with store.read() as reading:
                if not reader:
                    return False
                return not store.read_only and may(readers.get(reading, reader).role, Act.RESTORE)

        def then(allowed: bool) -> None:
            self._may_restore = allowed
            self._follow_choice()

        self._lanes.ask(self, "role", work, then)

    def _back_up(self) -> None:
        workspace = self._workspace

        def work(report: Report, cancel: CancelToken) -> str:
            from core.store import backup

            return backup.make(workspace.database, workspace.backups, "asked", report, cancel).name

        def then(_name: str) -> None:
            self._done(self.tr("The backup is made and verified."))
            self.table.refresh()

        self._begin()
        self._token = self._lanes.aside(
            self, "now", work, then, failed=self._failed, progress=self._go_on
        )

    def _verify(self) -> None:
        workspace = self._workspace

        def work(store: Store, report: Report, cancel: CancelToken) -> tuple[Verdict, ...]:
            from core.store import restore, verify

            heads = restore.heads_of_backups(workspace.backups)
            with store.read() as reading:
                return verify.verify_all(reading, heads, report, cancel)

        def then(verdicts: tuple[Verdict, ...]) -> None:
            bad = [one for one in verdicts if not one.good]
            if bad:
                self._done(" ".join(languages.sentence(one.sentence) for one in bad[:3]), "fault")
                return
            entries = verdicts[0].head.count
            self._done(
                self.tr("The history of {0} entries is whole, and agrees with {1} backups.").format(
                    entries, len(verdicts) - 1
                )
            )

        self._begin()
        self._token = self._lanes.long(
            self, "history", work, then, failed=self._failed, progress=self._go_on
        )

    def _ask(self) -> None:
        self.question.show()
        self.why.setFocus()

    def _confirm(self) -> None:
        chosen, why = self.table.chosen, self.why.text().strip()
        if chosen is not None and why:
            self.restore_wanted.emit(chosen, why)
            self.accept()

    def _begin(self) -> None:
        self.progress.setRange(0, 0)
        self._say("", "muted")
        self._show_working(True)

    def _go_on(self, progress: Progress) -> None:
        self.progress.setRange(0, progress.total)
        self.progress.setValue(progress.done)

    def _done(self, text: str, role: str = "muted") -> None:
        self._token = None
        self._show_working(False)
        self._say(text, role)

    def _failed(self, error: Exception) -> None:
        self._done(languages.said(error), "warning")

    def _stop(self) -> None:
        if self._token is not None:
            self._token.cancel()

    def done(self, result: int) -> None:
        """Nothing goes on behind a closed dialog."""
        self._stop()
        super().done(result)
