"""The key legend: every key with what it does, by mode, on one sheet that can be searched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from maninegs_gui.widgets.labels import label

_MOST_COLUMNS = 4
_LETTERS_WIDE = 38
"""Width of a column, in letters of the present font."""
_LONGEST = 22
"""Lines after which a block goes on in another, so that columns come out even."""
Line = tuple[str, str]
"""(keys, what they do), both as shown."""


@dataclass(frozen=True, slots=True)
class Block:
    """Keys of one group that are heard in one mode."""

    mode: str
    group: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the legend shows, and whose keys they are."""

    preset: str
    blocks: tuple[Block, ...]


class KeyLegend(QDialog):
    """Shows what every key does, in as many columns as the window has room for."""

    edit_wanted = Signal()
    """The reader wants to change keys."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sheet = sheet
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search: a word, or one key"))
        self.search.setAccessibleName(self.tr("Search the keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self._columns = _Columns()
        self._nothing = label(self.tr("Nothing answers to that."), "muted")
        scroll = QScrollArea(self)
        scroll.setWidget(self._columns)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Keys"))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(label(self.tr("Keys"), "heading"))
        head.addWidget(label(sheet.preset, "muted"), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.search)
        layout.addWidget(self._nothing)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._make_buttons())
        self._fill("")
        self._size(parent)

    @property
    def columns(self) -> int:
        """How many columns there is room for."""
        return self._columns.count

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        change = buttons.addButton(self.tr("Change keys"), QDialogButtonBox.ButtonRole.ActionRole)
        change.clicked.connect(self._edit)
        for button in (close, change):
            button.setIcon(QIcon())
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        return buttons

    def _edit(self) -> None:
        self.accept()
        self.edit_wanted.emit()

    def _fill(self, wanted: str) -> None:
        blocks = tuple(_found(self._sheet.blocks, wanted.strip().casefold()))
        self._columns.fill([_widget(part) for block in blocks for part in _parts(block)])
        self._nothing.setVisible(not blocks)

    def _size(self, parent: QWidget | None) -> None:
        wanted_width, wanted_height = 1540, 960
        if parent is not None:
            room = parent.window().size()
            wanted_width = min(wanted_width, room.width() - 40)
            wanted_height = min(wanted_height, room.height() - 40)
        self.resize(wanted_width, wanted_height)


class _Columns(QWidget):
    """Puts widgets one below the other into as many even columns as fit side by side."""

    def __init__(self) -> None:
        super().__init__()
        self._widgets: list[QWidget] = []
        self.count = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(28)
        self._places = [QVBoxLayout() for _ in range(_MOST_COLUMNS)]
        for place in self._places:
            place.setSpacing(0)
            row.addLayout(place, 1)
        self._row = row

    def fill(self, widgets: list[QWidget]) -> None:
        """Show other widgets."""
        for old in self._widgets:
            old.hide()
            old.deleteLater()
        self._widgets = widgets
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting() != self.count:
            self._arrange()

    def _fitting(self) -> int:
        wide = _LETTERS_WIDE * self.fontMetrics().averageCharWidth()
        return max(1, min(_MOST_COLUMNS, self.width() // max(1, wide)))

    def _arrange(self) -> None:
        self.count = self._fitting()
        for place in self._places:
            while place.takeAt(0) is not None:
                pass
        heights = [widget.sizeHint().height() for widget in self._widgets]
        ideal = sum(heights) / self.count
        at, filled = 0, 0.0
        for widget, height in zip(self._widgets, heights, strict=True):
            if at < self.count - 1 and filled + height / 2 > ideal * (at + 1):
                at += 1
            self._places[at].addWidget(widget)
            widget.show()
            filled += height
        for index, place in enumerate(self._places):
            place.addStretch(1)
            self._row.setStretch(index, 1 if index < self.count else 0)


def _found(blocks: Sequence[Block], wanted: str) -> Iterator[Block]:
    """The lines that speak of what is searched; one letter is searched among the keys alone."""
    for block in blocks:
        lines = tuple(line for line in block.lines if _matches(block, line, wanted))
        if lines:
            yield Block(block.mode, block.group, lines)


def _matches(block: Block, line: Line, wanted: str) -> bool:
    keys, what = (text.casefold() for text in line)
    if len(wanted) == 1:
        return wanted in keys.split(", ")
    return any(
        wanted in text for text in (keys, what, block.mode.casefold(), block.group.casefold())
    )


def _parts(block: Block) -> Iterator[Block]:
    for first in range(0, len(block.lines), _LONGEST):
        yield Block(block.mode, block.group, block.lines[first : first + _LONGEST])


def _widget(block: Block) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 14)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(4)
    heading = label(f"{block.mode}: {block.group}", "section", wrap=True)
    grid.addWidget(heading, 0, 0, 1, 2)
    for row, (keys, what) in enumerate(block.lines, start=1):
        shown = label(keys, "muted", wrap=True)
        grid.addWidget(shown, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(what, wrap=True), row, 1, Qt.AlignmentFlag.AlignTop)
    grid.setColumnMinimumWidth(0, 15 * box.fontMetrics().averageCharWidth())
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 5)
    return box
