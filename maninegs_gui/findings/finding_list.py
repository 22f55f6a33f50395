"""The findings of one breast, and how a new one is made."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.finding import FindingId
from core.domain.lexicon import Lexicon
from maninegs_gui.findings.chips import heading
from maninegs_gui.findings.contents import BreastContents
from maninegs_gui.findings.finding_row import FindingRow, type_title
from maninegs_gui.findings.place_words import size_in_words
from maninegs_gui.findings.versions import lexicon_of
from maninegs_gui.widgets.chip import Chip
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import label

_KEY_COUNT = 9


class FindingList(QWidget):
    """One card a finding, the editor of the open one, and what a new one may begin with."""

    opened = Signal(object)
    """:class:`FindingId`."""
    similar_wanted = Signal(object)
    """:class:`FindingId` that others like it are looked for."""
    new_wanted = Signal(str)
    """Key of a finding type."""
    repeat_wanted = Signal()
    template_wanted = Signal(object)
    """:class:`Template`."""
    template_dropped = Signal(object)
    """:class:`Template` to be taken away."""
    earlier_wanted = Signal(object)
    """A :class:`Finding` of another exam, to be carried on."""

    def __init__(self, lexicon: Lexicon, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[FindingRow] = []
        self.new_chips: dict[str, Chip] = {}
        self._none = label(self.tr("No findings in this breast"), "muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.repeat = Chip(self.tr("Same as the last"), checkable=False)
        self.repeat.clicked.connect(self.repeat_wanted)
        self.templates = Flow(self)
        self.templates.setAccessibleName(self.tr("Templates"))
        self.earlier = Flow(self)
        self.earlier.setAccessibleName(self.tr("Carry on from an earlier exam"))
        self._shown: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._none)
        column.addLayout(self._list)
        column.addWidget(editor)
        column.addWidget(self._make_new(lexicon))
        column.addWidget(self.templates)
        column.addWidget(self.earlier)

    def show_contents(self, contents: BreastContents, open_finding: FindingId | None) -> None:
        """Make the cards anew; the open finding's card gives way to its editor."""
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for number, finding in enumerate(contents.findings, start=1):
            row = FindingRow(
                number,
                finding,
                lexicon_of(finding),
                views=contents.views,
                warnings=contents.sentences(finding.id),
                size=size_in_words(contents.places.get(finding.id)),
            )
            row.opened.connect(self.opened)
            row.similar_wanted.connect(self.similar_wanted)
            self._list.addWidget(row)
            row.setVisible(finding.id != open_finding)  # in the list: alone it would be a window
            self.rows.append(row)
        self._none.setVisible(not contents.findings)
        begin = (contents.templates, contents.earlier)
        if begin != self._shown:
            self._shown = begin
            self._show_beginnings(contents)

    def show_keys(self, repeat: str, template: str) -> None:
        """Say which keys repeat the last finding, and open the templates."""
        self.repeat.set_key(repeat)
        self.templates.setToolTip(template)

    def _show_beginnings(self, contents: BreastContents) -> None:
        self.templates.clear()
        self.templates.setVisible(bool(contents.templates))
        if contents.templates:
            self.templates.add(heading(self.tr("Templates")))
        for template in contents.templates:
            chip = Chip(template.name, checkable=False, parent=self.templates)
            chip.setAccessibleName(self.tr("New finding like {0}").format(template.name))
            chip.clicked.connect(lambda _=False, t=template: self.template_wanted.emit(t))
            away = QAction(self.tr("Take this template away"), chip)
            away.triggered.connect(lambda _=False, t=template: self.template_dropped.emit(t))
            chip.addAction(away)
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            self.templates.add(chip)
            chip.show()
        self.earlier.clear()
        self.earlier.setVisible(bool(contents.earlier))
        if contents.earlier:
            self.earlier.add(heading(self.tr("Carry on")))
        for one in contents.earlier:
            title = type_title(one.finding, lexicon_of(one.finding))
            day = one.dated.isoformat() if one.dated else self.tr("undated")
            text = self.tr("{0} of {1}").format(title, day)
            chip = Chip(text, checkable=False, parent=self.earlier)
            chip.setAccessibleName(self.tr("Carry on {0}").format(text))
            chip.clicked.connect(lambda _=False, f=one.finding: self.earlier_wanted.emit(f))
            self.earlier.add(chip)
            chip.show()

    def _make_new(self, lexicon: Lexicon) -> QWidget:
        holder = Flow(self)
        holder.setAccessibleName(self.tr("New finding"))
        holder.add(heading(self.tr("New finding")))
        for place, kind in enumerate(lexicon.offered, start=1):
            chip = Chip(kind.title, str(place) if place <= _KEY_COUNT else "", checkable=False)
            chip.clicked.connect(lambda _=False, k=kind.key: self.new_wanted.emit(k))
            holder.add(chip)
            self.new_chips[kind.key] = chip
        holder.add(self.repeat)
        return holder
