"""One line of the settings: its name and help, its control, where its value comes from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.domain.errors import WorldError
from core.settings import Field, Origin, Takes, Value
from maninegs_gui.bridge.choices import Choices
from maninegs_gui.settings import search
from maninegs_gui.settings.control import Control
from maninegs_gui.settings.links import Link
from maninegs_gui.settings.words import SECTIONS, fault_text, origin_text, tr
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label


class Row(QFrame):
    """A setting; what a person gives is kept at once, or explained where it stands."""

    def __init__(self, field: Field, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "card")
        self.field, self._choices = field, choices
        self.section = field.section
        self.control = Control(field, self)
        self.origin = label("", "muted", wrap=True)
        self.trouble = label("", "warning", wrap=True)
        self.trouble.hide()
        self.reset = QPushButton(tr("Reset"), self)
        self.reset.setAccessibleName(tr("Reset: {0}").format(tr(field.title)))
        self.reset.setAutoDefault(False)
        give_role(self.reset, "quiet")
        self._lay_out()
        self.control.given.connect(self._keep)
        self.reset.clicked.connect(lambda _checked=False: self._reset())
        self.show_value()

    def found_by(self, wanted: str) -> bool:
        """Whether a search finds it."""
        field = self.field
        own = (field.title, field.help, field.words, field.key, SECTIONS[field.section])
        names = [tr(choice_name) for _, choice_name in field.choices]
        return search.matches(wanted, *own, *map(tr, own), *names)

    def show_value(self) -> None:
        """Show what holds, and why."""
        settings, key = self._choices.settings, self.field.key
        locked = settings.origin(key) is Origin.LOCKED
        self.control.show_value(settings.value(key))
        self.control.setEnabled(not locked)
        said = origin_text(settings, self.field)
        if self.field.takes is Takes.RESTART and not locked:
            said = f"{said} {tr('A change holds from the next start.')}"
        self.origin.setText(said)
        self.reset.setVisible(settings.origin(key) is Origin.OWN)
        self._explain("")

    def _keep(self, value: Value) -> None:
        fault = self.control.fault(value)
        if not fault:
            try:
                self._choices.set(self.field.key, value)
            except WorldError as error:
                fault = fault_text(self.field, error)
        if fault:
            # What was typed stays to be put right; what holds is named below it.
            self._explain(fault)
        else:
            self.show_value()

    def _reset(self) -> None:
        try:
            self._choices.reset(self.field.key)
        except WorldError as error:
            self._explain(fault_text(self.field, error))
            return
        self.show_value()
        self.control.setFocus()

    def _explain(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        field, words = self.field, QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(tr(field.title), "section", wrap=True))
        if field.help:
            words.addWidget(label(tr(field.help), "", wrap=True))
        words.addWidget(self.trouble)
        words.addWidget(self.origin)
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(self.control)
        under = QHBoxLayout()
        under.addStretch(1)
        under.addWidget(self.reset)
        side.addLayout(under)
        side.addStretch(1)
        if self.field.folder:
            # A path needs the whole width.
            whole = QVBoxLayout(self)
            whole.addLayout(words)
            whole.addLayout(side)
        else:
            row = QHBoxLayout(self)
            row.setSpacing(16)
            row.addLayout(words, 1)
            row.addLayout(side)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(14, 10, 14, 10)


class LinkRow(QFrame):
    """Something that is set elsewhere, and the way there."""

    wanted = Signal(str)
    """The action that leads there."""

    def __init__(self, link: Link, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "card")
        self.link, self.section = link, link.section
        self.open = QPushButton(tr("Open"), self)
        self.open.setAccessibleName(tr("Open: {0}").format(tr(link.title)))
        self.open.setAutoDefault(False)
        self.open.clicked.connect(lambda _checked=False: self.wanted.emit(link.action))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(tr(link.title), "section", wrap=True))
        words.addWidget(label(tr(link.help), "", wrap=True))
        if key:
            words.addWidget(label(tr("Key: {0}").format(key), "muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.open)

    def found_by(self, wanted: str) -> bool:
        """Whether a search finds it."""
        link = self.link
        own = (link.title, link.help, link.words, SECTIONS[link.section])
        return search.matches(wanted, *own, *map(tr, own))
