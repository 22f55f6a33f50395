"""What each button and the wheel do on an image."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from maninegs_gui.keys import words
from maninegs_gui.keys.mouse import INPUTS, choices
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.mouse_map import Gesture, MouseMap


class MousePage(QWidget):
    """One choice for each button and the wheel."""

    chosen = Signal(str, object)
    """An input of :data:`maninegs_gui.keys.mouse.INPUTS` and the :class:`Gesture` for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QComboBox] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 12, 0, 0)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name in INPUTS:
            box = QComboBox(self)
            box.setAccessibleName(words.button(name))
            for gesture in choices(name):
                box.addItem(words.gesture(gesture), gesture.value)
            box.activated.connect(lambda _row, one=name: self._choose(one))
            form.addRow(label(words.button(name)), box)
            self.boxes[name] = box
        always = self.tr(
            "A right click always opens the menu of the view, and a double click shows the view "
            "alone."
        )
        form.addRow(label(always, "muted", wrap=True))

    def show_mouse(self, mouse: MouseMap) -> None:
        """Show what holds."""
        for name, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(getattr(mouse, name).value))

    def _choose(self, name: str) -> None:
        self.chosen.emit(name, Gesture(str(self.boxes[name].currentData())))
