"""The control of one setting, made from its description."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from core.settings import Field, Value
from maninegs_gui.settings.words import tr
from maninegs_gui.widgets.roll import roll_past

_WIDTH = 190
_FOLDER_WIDTH = 260
_INSET = 8


class Control(QWidget):
    """Shows a value and says when a person gives another one."""

    given = Signal(object)
    """The value that a person gave; it was not kept yet."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._quiet = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.part: QCheckBox | QComboBox | QSpinBox | QLineEdit = self._make()
        self.part.setAccessibleName(tr(field.title))
        self.part.setAccessibleDescription(tr(field.help))
        self._row.addWidget(self.part, 1)
        if field.folder:
            self._row.addWidget(self._chooser())
        self.setFocusProxy(self.part)

    def show_value(self, value: Value) -> None:
        """Show what holds; nothing is said of it."""
        self._quiet = True
        if isinstance(self.part, QCheckBox):
            self.part.setChecked(bool(value))
        elif isinstance(self.part, QComboBox):
            self.part.setCurrentIndex(self.part.findData(value))
        elif isinstance(self.part, QSpinBox):
            self.part.setValue(int(value))
        else:
            self.part.setText(str(value))
        self._quiet = False

    def fault(self, value: Value) -> str:
        """What a person must know of a value before it is kept; empty when it is right."""
        if self.field.folder and isinstance(value, str) and value:
            return folder_fault(value)
        return ""

    def _make(self) -> QCheckBox | QComboBox | QSpinBox | QLineEdit:
        field = self.field
        if field.choices:
            box = QComboBox(self)
            for value, choice_name in field.choices:
                box.addItem(tr(choice_name), value)
            box.setMinimumWidth(_WIDTH)
            box.currentIndexChanged.connect(lambda _: self._give(box.currentData()))
            roll_past(box)
            return box
        if isinstance(field.default, bool):
            tick = QCheckBox(tr("On"), self)
            tick.toggled.connect(self._give)
            return tick
        if isinstance(field.default, int):
            number = QSpinBox(self)
            number.setRange(
                0 if field.low is None else field.low, 10**9 if field.high is None else field.high
            )
            number.setSuffix(f" {tr(field.unit)}" if field.unit else "")
            number.setMinimumWidth(_WIDTH)
            # The style sheet's padding does not reach the text of a spin box.
            number.lineEdit().setTextMargins(_INSET, 0, 0, 0)
            # Half-typed numbers are none that anybody wants.
            number.setKeyboardTracking(False)
            number.valueChanged.connect(self._give)
            roll_past(number)
            return number
        line = QLineEdit(self)
        line.setMinimumWidth(_FOLDER_WIDTH if field.folder else _WIDTH)
        if field.folder:
            line.setPlaceholderText(tr("The usual folder"))
        line.editingFinished.connect(lambda: self._give(line.text().strip()))
        return line

    def _chooser(self) -> QPushButton:
        button = QPushButton(tr("Choose..."), self)
        field = self.field
        button.setAccessibleName(tr("Choose: {0}").format(tr(field.title)))
        button.setAutoDefault(False)

        def choose() -> None:
            before = self.part.text() if isinstance(self.part, QLineEdit) else ""
            chosen = QFileDialog.getExistingDirectory(self, tr(field.title), before)
            if chosen:
                self.show_value(chosen)
                self._give(chosen)

        button.clicked.connect(lambda _checked=False: choose())
        return button

    def _give(self, value: object) -> None:
        if not self._quiet:
            self.given.emit(value)


def folder_fault(text: str) -> str:
    """What is wrong with the name of a folder that opens at the start, as a sentence."""
    place = Path(text)
    if not place.is_absolute():
        return tr("Give the whole path, or choose the folder.")
    if place.is_file():
        return tr("That is a file: choose the folder of a workspace.")
    above = place if place.is_dir() else place.parent
    if not above.is_dir():
        return tr("There is no folder {0}: choose one that is there.").format(above)
    if not place.is_dir() and not os.access(above, os.W_OK):
        return tr("A workspace cannot be made in {0}: choose another folder.").format(above)
    return ""
