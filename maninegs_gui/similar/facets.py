"""One property that hits are narrowed by: its values as chips with their counts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from maninegs_gui.similar import words
from maninegs_gui.similar.values import FacetRow, Value
from maninegs_gui.widgets.chip import Chip
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import label

TITLES = 78
"""Width of the column of titles."""
_FEW = 6


class FacetChips(QWidget):
    """Chosen values are allowed; none chosen allows all."""

    changed = Signal()

    def __init__(self, row: FacetRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = row.key
        self.chosen: frozenset[str] = frozenset()
        self.row = row
        self._all = False
        self.chips: dict[str, Chip] = {}
        title = label(row.title, "muted", wrap=True)
        title.setFixedWidth(TITLES)
        title.setContentsMargins(0, 4, 0, 0)
        self._flow = Flow(self, 4)
        self._rest = Chip("", checkable=False)
        self._rest.clicked.connect(lambda _on=False: self._unfold())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._flow, 1)

    def show_row(self, row: FacetRow, chosen: frozenset[str]) -> None:
        """Show the counts of another answer; tells nobody."""
        if row == self.row and chosen == self.chosen and self.chips:
            return
        held = next((key for key, chip in self.chips.items() if chip.hasFocus()), None)
        self.row, self.chosen = row, chosen
        shown = self._shown()
        if list(self.chips) != [value.key for value in shown]:
            self._build(shown)
        for value in shown:
            chip = self.chips[value.key]
            chip.set_key(words.number(value.count))
            chip.setChecked(value.key in chosen)
            chip.setAccessibleName(
                self.tr("{0}: {1}, {2}").format(row.title, value.title, words.number(value.count))
            )
        if held in self.chips:
            self.chips[held].setFocus()

    def _shown(self) -> tuple[Value, ...]:
        """The most frequent, and what is chosen, whatever there is of it."""
        known = {value.key for value in self.row.values}
        gone = tuple(Value(key, key, 0) for key in sorted(self.chosen - known))
        if self._all or len(self.row.values) <= _FEW + 1:
            return self.row.values + gone
        return (
            tuple(
                value
                for place, value in enumerate(self.row.values)
                if place < _FEW or value.key in self.chosen
            )
            + gone
        )

    def _build(self, shown: tuple[Value, ...]) -> None:
        self._rest.setParent(None)
        self._flow.clear()
        self.chips = {}
        for value in shown:
            chip = Chip(value.title, words.number(value.count))
            chip.clicked.connect(lambda on, key=value.key: self._choose(key, on))
            self._flow.add(chip)
            self.chips[value.key] = chip
        hidden = len(self.row.values) - len(shown)
        self._rest = Chip(self.tr("{0} more").format(hidden), checkable=False)
        self._rest.setAccessibleName(self.tr("{0}: {1} more values").format(self.row.title, hidden))
        self._rest.clicked.connect(lambda _on=False: self._unfold())
        if hidden > 0:
            self._flow.add(self._rest)

    def _choose(self, key: str, on: bool) -> None:
        self.chosen = self.chosen | {key} if on else self.chosen - {key}
        self.changed.emit()

    def _unfold(self) -> None:
        self._all = True
        self._build(self._shown())
        self.show_row(self.row, self.chosen)
        for key, chip in self.chips.items():
            chip.setChecked(key in self.chosen)
