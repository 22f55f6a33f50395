"""The key legend: every action with its keys, on one sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from maninegs_gui.widgets.labels import label

_COLUMNS = 4
Entry = tuple[str, str, str]
"""(group, title, keys), all as shown."""


class KeyLegend(QDialog):
    """Shows what every key does, in columns of groups."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        groups: dict[str, list[tuple[str, str]]] = {}
        for group, title, keys in entries:
            if keys:
                groups.setdefault(group, []).append((title, keys))
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setSpacing(32)
        places = [QVBoxLayout() for _ in range(min(_COLUMNS, max(1, len(groups))))]
        heights = [0] * len(places)
        # The longest groups first, so that the columns come out even.
        for group, lines in sorted(groups.items(), key=lambda item: -len(item[1])):
            shortest = heights.index(min(heights))
            places[shortest].addWidget(self._group(group, lines))
            heights[shortest] += len(lines) + 2
        for place in places:
            place.addStretch(1)
            columns.addLayout(place, 1)
        scroll = QScrollArea(self)
        scroll.setWidget(sheet)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        close.setIcon(QIcon())
        close.setAccessibleName(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Keys"), "heading"))
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
        self.resize(1320, 820)

    @staticmethod
    def _group(title: str, lines: Sequence[tuple[str, str]]) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.addWidget(label(title, "section"), 0, 0, 1, 2)
        for row, (what, keys) in enumerate(lines, start=1):
            grid.addWidget(label(keys, "muted"), row, 0)
            grid.addWidget(label(what), row, 1)
        grid.setColumnMinimumWidth(0, 96)
        grid.setColumnStretch(1, 1)
        return box
