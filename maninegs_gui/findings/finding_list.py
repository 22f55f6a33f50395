"""The findings of one breast, and how a new one is made."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import lexicons
from core.domain.finding import FindingId
from core.domain.lexicon import Lexicon
from maninegs_gui.findings.contents import BreastContents
from maninegs_gui.findings.editor import heading
from maninegs_gui.findings.finding_row import FindingRow
from maninegs_gui.widgets.chip import Chip
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import label


class FindingList(QWidget):
    """One card a finding, the editor of the open one, a chip for each type of a new one."""

    opened = Signal(object)
    """:class:`FindingId`."""
    new_wanted = Signal(str)
    """Key of a finding type."""

    def __init__(self, lexicon: Lexicon, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[FindingRow] = []
        self.new_chips: dict[str, Chip] = {}
        self._none = label(self.tr("No findings in this breast"), "muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._none)
        column.addLayout(self._list)
        column.addWidget(editor)
        column.addWidget(self._make_new(lexicon))

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
                lexicons.get(finding.lexicon),
                views=contents.views,
                warnings=contents.sentences(finding.id),
            )
            row.setVisible(finding.id != open_finding)
            row.opened.connect(self.opened)
            self._list.addWidget(row)
            self.rows.append(row)
        self._none.setVisible(not contents.findings)

    def _make_new(self, lexicon: Lexicon) -> QWidget:
        holder = Flow(self)
        holder.setAccessibleName(self.tr("New finding"))
        holder.add(heading(self.tr("New finding")))
        for place, kind in enumerate(lexicon.types, start=1):
            chip = Chip(kind.title, str(place) if place <= 9 else "", checkable=False)
            chip.clicked.connect(lambda _=False, k=kind.key: self.new_wanted.emit(k))
            holder.add(chip)
            self.new_chips[kind.key] = chip
        return holder
