"""The curves of a run: its losses, and how near the nearest breasts are in manifestations."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from maninegs_gui.models.values import History
from maninegs_gui.widgets.curves import Curves
from maninegs_gui.widgets.labels import EmptyPlace, label


class CurvesView(QWidget):
    """Two plots over the epochs, below each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loss = Curves(
            [self.tr("training loss"), self.tr("validation loss")],
            self.tr("epoch"), self.tr("loss"), self,
        )  # fmt: skip
        self.distance = Curves(
            [self.tr("nearest breast of another patient"), self.tr("by chance")],
            self.tr("epoch"), self.tr("distance"), self,
        )  # fmt: skip
        self.empty = EmptyPlace(
            self.tr("No curves"), self.tr("This run told of no epoch, or its folder is gone.")
        )
        self._scroll, self._plots = QScrollArea(self), QWidget()
        plots = QVBoxLayout(self._plots)
        plots.setContentsMargins(0, 0, 10, 0)
        plots.addWidget(label(self.tr("Loss"), "section"))
        plots.addWidget(self.loss, 1)
        plots.addWidget(
            label(
                self.tr(
                    "The validation loss is taken over smaller batches: compare it with itself."
                ),
                "muted", wrap=True,
            )
        )  # fmt: skip
        plots.addWidget(label(self.tr("Manifestation distance of the nearest breast"), "section"))
        plots.addWidget(self.distance, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        self._scroll.setWidget(self._plots)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Curves"))
        column.addWidget(self._scroll, 1)
        column.addWidget(self.empty, 1)
        self.show_history(History())

    def show_history(self, found: History) -> None:
        """Show the curves of a run."""
        lines = (
            (self.loss, (found.loss, found.validation)),
            (self.distance, (found.distance, found.chance)),
        )
        for plot, curves in lines:
            for place, line in enumerate(curves):
                plot.set_points(place, line.x, line.y)
            ends = [line.x[-1] for line in curves if line.x]
            if ends:
                plot.set_span(0, max(ends))
                plot.set_reach(0, max(max(line.y) for line in curves if line.y))
        self._scroll.setVisible(bool(found))
        self.empty.setVisible(not found)
