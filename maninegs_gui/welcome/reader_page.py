"""Who reads: the name that her findings and assessments carry."""

from __future__ import annotations

import getpass

from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from core.domain import names
from core.settings.new_workspaces import SiteRules
from maninegs_gui.welcome.draft import Draft
from maninegs_gui.welcome.page import Page
from maninegs_gui.welcome.words import tr

_LONGEST = 120
"""Characters of a reader's name, as the store keeps it."""
_OFFERED_HEIGHT = 150


class ReaderPage(Page):
    """A name, and those that the site offers."""

    def __init__(self, draft: Draft, rules: SiteRules, parent: QWidget | None = None) -> None:
        super().__init__(
            draft,
            tr("Who reads?"),
            tr(
                "Your name as it stands on the worklist. Findings and assessments are kept under "
                "it, apart from those of others; more readers and PINs can be added later."
            ),
            parent,
        )
        self.name = QLineEdit(self)
        self.name.setMaxLength(_LONGEST)
        self.name.setAccessibleName(tr("Name of the reader"))
        self.name.setPlaceholderText(tr("Type your name"))
        self.name.setText(draft.reader or account())
        self.name.textChanged.connect(lambda _text: self._typed())
        self.column.addWidget(self.name)
        self.offered = QListWidget(self)
        self.offered.setAccessibleName(tr("Names that the site offers"))
        self.offered.setMaximumHeight(_OFFERED_HEIGHT)
        self.offered.addItems(list(rules.readers))
        self.offered.setVisible(bool(rules.readers))
        self.offered.currentItemChanged.connect(self._take)
        self.offered.itemClicked.connect(lambda item: self._take(item, None))
        self.column.addWidget(self.offered)
        self.note = self.below(
            tr("Who comes first in a new workspace is its administrator, and can hand that over.")
        )
        self.note.setContentsMargins(0, 0, 0, 0)
        self.column.addStretch(1)
        self._typed()

    def ready(self) -> bool:
        return bool(names.proper(self.name.text()))

    def begin(self) -> None:
        self.name.setFocus()
        self.name.selectAll()

    def _take(self, item: QListWidgetItem | None, _before: object) -> None:
        if item is not None:
            self.name.setText(item.text())

    def _typed(self) -> None:
        self.draft.reader = names.proper(self.name.text())
        self.changed.emit()


def account() -> str:
    """The name of the account; empty where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
