"""What is higher than its window: rolled through, never squeezed until its lines are cut."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class _Sheet(QWidget):
    """As high as its wrapped lines need at the width it has, and no higher."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class Roll(QScrollArea):
    """A column of widgets under :attr:`column` that scrolls where there is too little room."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = _Sheet()
        self.column = QVBoxLayout(self._sheet)
        self.column.setContentsMargins(0, 0, 8, 0)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)

    def high_for(self, width: int) -> int:
        """How high it is when nothing needs to be rolled."""
        self.column.activate()
        return self.column.totalHeightForWidth(width)
