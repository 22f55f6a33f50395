"""A part of a panel that is folded away, with a line that says what is in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label


class Fold(QWidget):
    """A heading that opens and closes what lies below it.

    While it is closed its summary stands beside the heading, so that nothing that was
    said is out of sight.
    """

    toggled = Signal(bool)

    def __init__(self, title: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = body
        self._told = ""
        self.head = QToolButton(self)
        self.head.setText(title)
        self.head.setAccessibleName(title)
        self.head.setCheckable(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setArrowType(Qt.ArrowType.RightArrow)
        self.head.setIconSize(QSize(10, 10))
        self.head.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.head.toggled.connect(self._turn)
        give_role(self.head, "fold")
        self._summary = label("", "muted", wrap=True)
        self._summary.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.head)
        line.addWidget(self._summary, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(body)
        body.hide()

    @property
    def open(self) -> bool:
        """Whether its body is shown."""
        return self.head.isChecked()

    def set_open(self, wanted: bool) -> None:
        """Show the body, or fold it away."""
        self.head.setChecked(wanted)

    def set_summary(self, text: str) -> None:
        """Say what is in it while it is closed."""
        self._told = text
        if not self.open:
            self._summary.setText(text)

    @property
    def summary(self) -> str:
        """What is said while it is closed."""
        return self._told

    def _turn(self, opened: bool) -> None:
        self.head.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        # Its place is kept, so that the heading stays at the left.
        self._summary.setText("" if opened else self._told)
        self.body.setVisible(opened)
        self.toggled.emit(opened)
