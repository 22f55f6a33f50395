"""In which language the program speaks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from core.domain.errors import WorldError
from core.settings import Origin, Settings, field
from maninegs_gui import languages
from maninegs_gui.welcome.draft import Draft
from maninegs_gui.welcome.page import Page
from maninegs_gui.welcome.words import tr

Apply = Callable[[Settings], bool]
"""Lets the chosen language hold at once; False when it will only at the next start."""
_TITLE = "Language  ·  语言"
"""In every language there is: it is read before one was chosen."""


class LanguagePage(Page):
    """Every language by its own name, so that it is found by who reads no other."""

    def __init__(
        self, draft: Draft, settings: Settings, apply: Apply, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            draft,
            _TITLE,
            tr(
                "Of menus and texts; coded terms in reports and exports stay as they are. It can "
                "be changed in the settings at any time."
            ),
            parent,
        )
        self._settings, self._apply = settings, apply
        self.choices: dict[str, QRadioButton] = {}
        locked = settings.origin("language") is Origin.LOCKED
        group = QButtonGroup(self)
        for value, name in field("language").choices:
            made = QRadioButton(name if value else tr("The computer's language"), self)
            made.setAccessibleName(made.text())
            made.setChecked(settings.text("language") == value)
            made.setEnabled(not locked)
            made.toggled.connect(lambda on, value=str(value): self._choose(value) if on else None)
            group.addButton(made)
            self.column.addWidget(made)
            self.choices[str(value)] = made
        self.note = self.below(
            tr("Fixed by the site file {0}.").format(settings.site.name) if locked else ""
        )
        self.column.addStretch(1)

    def begin(self) -> None:
        chosen = next(one for one in self.choices.values() if one.isChecked())
        chosen.setFocus()

    def _choose(self, value: str) -> None:
        try:
            self._settings.set("language", value)
        except WorldError as error:
            self.note.setText(languages.said(error))
            return
        if self._apply(self._settings):
            self.respoken.emit()
        else:
            self.note.setText(tr("It holds from the next start on."))
