"""The box that a list is chosen from."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from maninegs_gui.worklist.choice import ListChoice


class ListChooser(QComboBox):
    """Every list by name; where filters were changed since, it says so."""

    def __init__(self, choice: ListChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self.setAccessibleName(self.tr("List"))
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._chosen)
        choice.changed.connect(self.fill)
        choice.lists_changed.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """Offer the lists there are, and show the one in use."""
        self.clear()
        current = self._choice.current
        for one in self._choice.lists:
            self.addItem(one.title)
        if current is None:
            self.addItem(self.tr("Own filter"))
            self.setCurrentIndex(self.count() - 1)
        else:
            self.setCurrentIndex(self._choice.lists.index(current))

    def _chosen(self, place: int) -> None:
        lists = self._choice.lists
        if place < len(lists):
            self._choice.want(lists[place].filter)
