"""The breasts of which an opinion was shown, a row each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from core.annotation.reliance import Effect, Row
from core.domain.assessment import Outcome
from maninegs_gui.reliance import words
from maninegs_gui.reliance.words import tr
from maninegs_gui.theme import Role, color

_ROW = Qt.ItemDataRole.UserRole
_PATHOLOGY, _EFFECT = 7, 8


class RelianceTable(QTreeWidget):
    """Sorted as it was given, the latest first; Enter or a double click opens a case."""

    opened = Signal(object)
    """The :class:`Row` whose case is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Breasts of which an opinion was shown"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setMinimumHeight(96)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        titles = (
            tr("Shown"), tr("Patient"), tr("Exam"), tr("Breast"), tr("Opinion"), tr("Before"),
            tr("Now"), tr("Pathology"), tr("What came of it"), tr("Time to change"),
        )  # fmt: skip
        self.setHeaderLabels(list(titles))
        header = self.header()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.itemActivated.connect(lambda *_: self._open())

    @property
    def row(self) -> Row | None:
        """The row that is chosen."""
        item = self.currentItem()
        found: Row | None = None if item is None else item.data(0, _ROW)
        return found

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the chosen breast stays chosen while it is there."""
        before = self.row
        self.clear()
        for row in rows:
            item = _item(row)
            self.addTopLevelItem(item)
            if before is not None and before.breast == row.breast:
                self.setCurrentItem(item)

    def _open(self) -> None:
        if self.row is not None:
            self.opened.emit(self.row)


def _item(row: Row) -> QTreeWidgetItem:
    texts = [
        words.moment(row.opinion.at),
        row.patient_key,
        "" if row.exam_date is None else row.exam_date.isoformat(),
        words.side(row.side),
        words.verdict(row),
        "" if row.before is None else row.before.value,
        row.after.value,
        words.outcome(row.proven),
        words.effect(row),
        "" if row.seconds_to_change is None else words.duration(row.seconds_to_change),
    ]
    item = QTreeWidgetItem(texts)
    item.setData(0, _ROW, row)
    item.setToolTip(1, row.patient_key)
    if row.proven is not None:
        tone = Role.MALIGNANT if row.proven is Outcome.MALIGNANT else Role.BENIGN
        item.setForeground(_PATHOLOGY, color(tone))
    tones = {Effect.BETTER: Role.AGREE, Effect.WORSE: Role.FAULT}
    item.setForeground(_EFFECT, color(tones.get(row.effect, Role.MUTED)))
    return item
