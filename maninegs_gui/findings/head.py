"""Which breast, and what undo and redo would do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from core.domain.study import Side
from maninegs_gui.findings.contents import BreastContents
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.chip import Chip


class Head(QWidget):
    """The line above the findings."""

    side_wanted = Signal(object)
    """:class:`Side`."""
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titles = {Side.RIGHT: self.tr("Right breast"), Side.LEFT: self.tr("Left breast")}
        self._sides = {side: Chip(titles[side], parent=self) for side in Side}
        self._undo = self._button(self.tr("Undo"))
        self._redo = self._button(self.tr("Redo"))
        self._undo.clicked.connect(self.undo_wanted)
        self._redo.clicked.connect(self.redo_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for side, chip in self._sides.items():
            chip.clicked.connect(lambda _=False, s=side: self.side_wanted.emit(s))
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self._undo)
        row.addWidget(self._redo)

    def show_contents(self, contents: BreastContents) -> None:
        """Mark the breast that is shown, and name what undo and redo would do."""
        there = {info.side for info in contents.siblings}
        for side, chip in self._sides.items():
            chip.setVisible(side in there)
            chip.setChecked(side is contents.info.side)
            chip.updateGeometry()
        for button, title, plain in (
            (self._undo, contents.undo_title, self.tr("Undo")),
            (self._redo, contents.redo_title, self.tr("Redo")),
        ):
            button.setEnabled(title is not None)
            text = self.tr("{0}: {1}").format(plain, title) if title else plain
            button.setToolTip(text)
            button.setAccessibleName(text)

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text)
        button.setEnabled(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        give_role(button, "quiet")
        return button
