"""What is on the map now: points and colours, and which points these let be named."""

from __future__ import annotations

import numpy as np

from core.domain.study import BreastId
from maninegs_gui.explore.values import Chart, Paint


class Shown:
    """Known to all parts of the page; an answer about another chart is dropped by them."""

    def __init__(self) -> None:
        self.chart: Chart | None = None
        self.paint: Paint | None = None
        """The colours that are drawn; None while those that were chosen are worked out."""

    def take(self, chart: Chart) -> bool:
        """Put a chart in the place of the one before; whether its points are others."""
        before, self.chart = self.chart, chart
        if before is not None and np.array_equal(before.points, chart.points):
            return False
        # The colours of before are of other points, row by row.
        self.paint = None
        return True

    def clear(self) -> None:
        """Nothing is on the map any more."""
        self.chart = self.paint = None

    def row(self, breast: BreastId) -> int | None:
        """The point of a breast, if it is drawn."""
        return None if self.chart is None else self.chart.row(breast)

    def named_row(self, breast: BreastId) -> int | None:
        """The point of a breast, unless what its colour tells is not known or not to be told."""
        row = self.row(breast)
        if row is None or self.paint is None or self.paint.secret[row]:
            return None
        return row
