"""When the workspace cannot be opened: a sentence that says why, and the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.domain.errors import (
    StoreDamaged,
    StoreForeign,
    StoreMisplaced,
    StoreNewer,
    StoreRetry,
    WorldError,
)
from core.workspace import Workspace
from maninegs_gui import languages
from maninegs_gui.backups.table import BackupTable, when
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.room import within_screen

if TYPE_CHECKING:
    from core.store.backup import Backup


class TroubleDialog(QDialog):
    """Says why the workspace cannot be opened; what cannot help is not offered.

    Parameters
    ----------
    lanes, workspace
        For the list of backups; None where not even the workspace could be opened.
    """

    restore_wanted = Signal(object)
    """:class:`Backup` to put in the place of the store."""
    review_wanted = Signal(object)
    """:class:`Backup` to look at, without writing."""
    again_wanted = Signal()
    other_wanted = Signal()
    """Another workspace."""
    quit_wanted = Signal()

    def __init__(
        self,
        error: WorldError,
        lanes: Lanes | None = None,
        workspace: Workspace | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The workspace cannot be opened"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sure_of: Backup | None = None
        self.sentence = label(languages.said(error), wrap=True)
        self.hint = label(self._hint(error), "muted", wrap=True)
        self.table: BackupTable | None = None
        self.restore = self._button(self.tr("Restore this backup"), self._restore)
        give_role(self.restore, "primary")
        self.review = self._button(self.tr("Look at this backup"), self._review)
        self.again = self._button(self.tr("Try again"), self._emit_again)
        self.other = self._button(self.tr("Choose another workspace"), self._emit_other)
        self.quit = self._button(self.tr("Quit"), self._emit_quit)
        self._warning = label("", "warning", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("The workspace cannot be opened"), "heading"))
        layout.addWidget(self.sentence)
        layout.addWidget(self.hint)
        self._newer = isinstance(error, StoreNewer)
        restorable = isinstance(error, StoreDamaged | StoreForeign | StoreNewer)
        if restorable and lanes is not None and workspace is not None:
            self.table = BackupTable(lanes, workspace.backups, self)
            self.table.chosen_changed.connect(self._follow_choice)
            self.table.listed.connect(self._listed)
            layout.addWidget(self.table, 1)
            layout.addWidget(self._warning)
            self.table.refresh()
            self.resize(within_screen(QSize(860, 520)))
        else:
            layout.addStretch(1)
            self.resize(620, 240)
        buttons = QHBoxLayout()
        for button in (self.restore, self.review):
            button.setVisible(self.table is not None)
            buttons.addWidget(button)
        self.again.setVisible(not isinstance(error, StoreNewer | StoreMisplaced))
        buttons.addWidget(self.again)
        buttons.addStretch(1)
        for button in (self.other, self.quit):
            buttons.addWidget(button)
        layout.addLayout(buttons)
        self._follow_choice()

    def _hint(self, error: WorldError) -> str:
        if isinstance(error, StoreDamaged):
            return self.tr(
                "Nothing was changed, and no backup is made of it. Restoring keeps the damaged "
                "file beside the backups, so that nothing is lost that might still be saved."
            )
        if isinstance(error, StoreNewer):
            return self.tr(
                "Nothing was changed. Update this program, which is best; or go back to the "
                "backup that was made before the newer one brought the database up to date. What "
                "was tagged since then is kept as a backup of its own, which the newer program "
                "can restore."
            )
        if isinstance(error, StoreRetry):
            return self.tr("Nothing was changed. As soon as that has ended, try again.")
        return self.tr("Nothing was changed.")

    def _button(self, text: str, run: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    def _listed(self, backups: tuple[Backup, ...]) -> None:
        if not backups:
            self._warning.setText(self.tr("There is no backup in this workspace."))
        elif self.table is not None and not self.table.selectedItems():
            # The way back from a newer program leads over the backup of before its upgrade.
            rows = [row for row, one in enumerate(backups) if one.reason == "migration"]
            self.table.selectRow(rows[0] if self._newer and rows else 0)

    def _follow_choice(self) -> None:
        chosen = None if self.table is None else self.table.chosen
        if chosen != self._sure_of or chosen is None:
            self._sure_of = None
            self.restore.setText(self.tr("Restore this backup"))
            self._warning.setText("")
        for button in (self.restore, self.review):
            button.setEnabled(chosen is not None)

    def _restore(self) -> None:
        chosen = None if self.table is None else self.table.chosen
        if chosen is None:
            return
        if self._sure_of is None:
            self._sure_of = chosen
            self.restore.setText(self.tr("Yes, restore it"))
            self._warning.setText(
                self.tr(
                    "The workspace goes back to {0}; what was tagged after that is not in it. "
                    "Press once more to restore it."
                ).format(when(chosen))
            )
            return
        self.restore_wanted.emit(chosen)
        self.accept()

    def _review(self) -> None:
        chosen = None if self.table is None else self.table.chosen
        if chosen is not None:
            self.review_wanted.emit(chosen)
            self.accept()

    def _emit_again(self) -> None:
        self.again_wanted.emit()
        self.accept()

    def _emit_other(self) -> None:
        self.other_wanted.emit()

    def _emit_quit(self) -> None:
        self.quit_wanted.emit()
        self.accept()
