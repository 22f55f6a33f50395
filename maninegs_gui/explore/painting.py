"""The colouring that is chosen: its colours on the points, its values in the legend."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.explore.legend import Legend
from maninegs_gui.explore.map_view import MapView
from maninegs_gui.explore.shown import Shown
from maninegs_gui.explore.values import Chart, MapBackend, Paint
from maninegs_gui.widgets.labels import label


class Painting(QObject):
    """Works out the colours of the points whenever they or the choice are others.

    Makes the choice, the legend and the note of what is grey; the page lays them out.
    """

    drawn = Signal()
    """The points have the looks that the legend says."""

    def __init__(
        self, lanes: Lanes, backend: MapBackend, shown: Shown, view: MapView, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._lanes, self._backend, self._shown, self._view = lanes, backend, shown, view
        self.choice = QComboBox(parent)
        self.choice.setAccessibleName(self.tr("Colour by"))
        self.choice.setMaxVisibleItems(24)
        self.choice.setMinimumContentsLength(10)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.legend = Legend(parent)
        self.note = label("", "muted", wrap=True)
        self.choice.currentIndexChanged.connect(lambda _place: self.work_out())
        self.legend.changed.connect(self._draw)

    def offer(self, chart: Chart) -> None:
        """Offer a chart's colourings; the one that was chosen stays so."""
        key = self.choice.currentData()
        self.choice.blockSignals(True)
        self.choice.clear()
        for one in chart.choices:
            self.choice.addItem(one.title, one.key)
        self.choice.setCurrentIndex(max(0, self.choice.findData(key)))
        self.choice.blockSignals(False)

    def blank(self) -> None:
        """Say nothing of colours until the next ones are there."""
        self._shown.paint = None
        self.legend.blank()
        self.note.hide()

    def work_out(self) -> None:
        """Colour the points that are shown, as chosen."""
        chart, backend, key = self._shown.chart, self._backend, self.choice.currentData()
        if chart is None or key is None:
            return
        if self._shown.paint is not None and self._shown.paint.key != key:
            # The colours of before under the name of the next ones would be read wrongly.
            self.blank()
            self._view.blank()

        def take(paint: Paint) -> None:
            if chart is self._shown.chart:
                self._take(paint)

        self._lanes.work(self, "paint", lambda _report, _cancel: backend.paint(chart, key), take)

    def said_of(self, row: int) -> str:
        """What the colouring that is drawn says of a point; another one may be chosen by now."""
        chart, paint = self._shown.chart, self._shown.paint
        if chart is None or paint is None:
            return ""
        titles = {choice.key: choice.title for choice in chart.choices}
        return f"{titles.get(paint.key, '')}: {self.legend.value_of(row)}"

    def _take(self, paint: Paint) -> None:
        self._shown.paint = paint
        self.legend.show_paint(paint)
        self.note.setText(self.legend.note)
        self.note.setVisible(bool(self.legend.note))
        self._draw()

    def _draw(self) -> None:
        self._view.set_drawing(self.legend.drawing())
        self.drawn.emit()
