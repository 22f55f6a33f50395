"""Curves that grow while they are watched."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maninegs_gui.theme import Role, color

_LEGEND = 30
"""Pixels above the curves for their names."""


class Curves(QWidget):
    """Two or three named curves over one axis; drawn in raster, without OpenGL.

    The third is drawn faintly below the others.

    Parameters
    ----------
    names
        What each curve is; the colours are given in this order.
    across
        What the horizontal axis counts.
    """

    _STYLES = (
        (Role.ACCENT, Qt.PenStyle.SolidLine),
        (Role.WARNING, Qt.PenStyle.DashLine),
        (Role.LINE_STRONG, Qt.PenStyle.SolidLine),
    )

    def __init__(
        self,
        names: Sequence[str],
        across: str,
        up: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plot = pg.PlotWidget(self, background=color(Role.GROUND))
        self._plot.setAccessibleName(", ".join(names))
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.hideButtons()
        self._plot.showGrid(x=True, y=True, alpha=0.12)
        item = self._plot.getPlotItem()
        legend = item.addLegend(colCount=len(names), labelTextColor=color(Role.TEXT))
        # Above the curves, which it would cover inside.
        item.layout.setContentsMargins(0, _LEGEND, 8, 0)
        legend.setParentItem(item)
        legend.anchor(itemPos=(1, 0), parentPos=(1, 0), offset=(-8, 0))
        for side, text in (("bottom", across), ("left", up)):
            axis = self._plot.getAxis(side)
            axis.setPen(color(Role.LINE_STRONG))
            axis.setTextPen(color(Role.MUTED))
            axis.setLabel(text, color=Role.MUTED.value)
        self._names = tuple(names)
        self._said = [self.tr("{0}: no values yet").format(name) for name in names]
        self._plot.setAccessibleDescription("; ".join(self._said))
        self._items = []
        for name, (role, style) in zip(names, self._STYLES, strict=False):
            faint = role is Role.LINE_STRONG
            pen = pg.mkPen(color(role), width=1 if faint else 2, style=style)
            item = self._plot.plot([], [], name=name, pen=pen)
            item.setZValue(-1 if faint else 1)
            self._items.append(item)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        self.setMinimumHeight(180)

    def set_points(self, curve: int, x: Sequence[float], y: Sequence[float]) -> None:
        """Replace the points of one curve; a single point is drawn as a dot."""
        if len(y):
            told = self.tr("{0}: {1} values, first {2:.3g}, last {3:.3g}, highest {4:.3g}")
            values = [float(one) for one in y]
            said = told.format(self._names[curve], len(y), values[0], values[-1], max(values))
        else:
            said = self.tr("{0}: no values yet").format(self._names[curve])
        self._said[curve] = said
        self._plot.setAccessibleDescription("; ".join(self._said))
        self._items[curve].setData(
            list(x), list(y), symbol="o" if len(x) == 1 else None, symbolSize=6
        )

    def points(self, curve: int) -> int:
        """How many points a curve has, for tests and the tour."""
        found = self._items[curve].getData()[0]
        return 0 if found is None else len(found)

    def set_reach(self, low: float, high: float) -> None:
        """Fix the vertical axis, with room for the legend above what is drawn."""
        self._plot.setYRange(low, low + max(high - low, 1e-6) * 1.6, padding=0.0)

    def set_span(self, first: float, last: float) -> None:
        """Fix the horizontal axis, so that the curve does not seem to run backwards."""
        self._plot.setXRange(first, max(last, first + 1), padding=0.02)
