"""One black area with panes in a grid: in the main window, or in a window of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from maninegs_gui.theme import Role
from maninegs_gui.viewer.pane import ViewPane

_GAP = 2
Place = tuple[int, int, ViewPane]
"""Row, column and the pane that stands there."""


class Surface(QWidget):
    """Lays panes out edge to edge; gaps are black (display rule 12)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(_GAP)
        self._shown: tuple[ViewPane, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"Surface {{ background: {Role.IMAGE.value}; }}")

    @property
    def shown(self) -> tuple[ViewPane, ...]:
        """The panes on this surface, row by row."""
        return self._shown

    def arrange(self, places: Sequence[Place], rows: int, columns: int, between: int = 0) -> None:
        """Show these panes and no others.

        Parameters
        ----------
        rows, columns
            Of the whole grid: what is empty keeps its place.
        between
            Black pixels between columns.
        """
        for pane in self._shown:
            self._grid.removeWidget(pane)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 1 if row < rows else 0)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._grid.setHorizontalSpacing(between)
        before: ViewPane | None = None
        for row, column, pane in places:
            self._grid.addWidget(pane, row, column)
            self._grid.setRowStretch(row, 1)
            self._grid.setColumnStretch(column, 1)
            pane.show()
            if before is not None:
                QWidget.setTabOrder(before, pane)
            before = pane
        self._shown = tuple(pane for _, _, pane in places)


def shares(places: Sequence[Place], columns: int, count: int, alone: int) -> list[list[Place]]:
    """Deal the columns of a grid out to ``count`` surfaces, from left to right.

    Parameters
    ----------
    alone
        Which surface takes a grid of a single column.
    """
    if columns == 1:
        return [list(places) if k == alone else [] for k in range(count)]
    share = -(-columns // count)
    return [
        [(row, column - k * share, pane) for row, column, pane in places if column // share == k]
        for k in range(count)
    ]
