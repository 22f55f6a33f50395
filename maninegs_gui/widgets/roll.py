"""What is higher than its window: rolled through, never squeezed until its lines are cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class _Sheet(QWidget):
    """As high as its wrapped lines need at the width it has, and no higher."""

    def minimumSizeHint(self) -> QSize:
        found, layout = super().minimumSizeHint(), self.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        return QSize(found.width(), 0) if wraps else found


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


class _Past(QObject):
    """Lets the wheel pass a control that has not the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget):
            event.ignore()  # for whatever rolls around it
            return not watched.hasFocus()
        return super().eventFilter(watched, event)


def roll_past(*controls: QWidget) -> None:
    """Leave the wheel over these to what they stand in: no value changes in passing."""
    for control in controls:
        control.installEventFilter(_Past(control))
