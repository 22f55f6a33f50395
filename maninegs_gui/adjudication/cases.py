"""The list of breasts that several persons read, as a model."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.annotation.comparison import Listing, Row, State
from core.domain.study import BreastId
from maninegs_gui.adjudication.people import tr
from maninegs_gui.theme import Role, color

ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class CaseModel(QAbstractListModel):
    """Rows in the order of the listing: most disagreement first, settled ones last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_listing(self, listing: Listing) -> None:
        """Take another listing."""
        if listing.rows == self._rows:
            return
        self.beginResetModel()
        self._rows = listing.rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{title(row)}\n{story(row)}"
        if role == Qt.ItemDataRole.ForegroundRole and row.state is State.SETTLED:
            return color(Role.MUTED)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{title(row)}, {story(row)}"
        return row if role == ROW else None

    def place_of(self, breast: BreastId | None) -> int:
        """The row of a breast, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.info.id == breast), -1)

    def row(self, place: int) -> Row:
        """The row at a place."""
        return self._rows[place]

    def next_open(self, place: int) -> int:
        """The next row after ``place`` that is to be settled, going round; -1 for none."""
        count = len(self._rows)
        for step in range(1, count + 1):
            here = (place + step) % count
            if here != place and self._rows[here].state is not State.SETTLED:
                return here
        return -1


def title(row: Row) -> str:
    """Whose breast it is, the side first: what is cut in a narrow list is the date."""
    info = row.info
    day = info.exam_date.isoformat() if info.exam_date else ""
    return "  ".join(filter(None, (info.side.value, info.patient_key, day)))


def story(row: Row) -> str:
    """How many read it, and how far they are apart."""
    if row.state is State.SETTLED:
        return tr("✓ settled, {0} readers").format(row.readers)
    if row.state is State.READ_SINCE:
        return tr("read again since it was settled")
    if not row.apart:
        return tr("{0} readers agree").format(row.readers)
    return tr("{1} % apart, {0} readers").format(row.readers, max(1, round(100 * row.apart)))
