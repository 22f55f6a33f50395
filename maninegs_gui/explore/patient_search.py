"""Finds a patient by her id and rings her breasts, where that tells nothing too early."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.domain.study import BreastId
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.explore import words
from maninegs_gui.explore.map_view import MapView
from maninegs_gui.explore.shown import Shown
from maninegs_gui.explore.values import MapBackend
from maninegs_gui.widgets.labels import label


class PatientSearch(QWidget):
    """A line to write an id into, and below it what was found."""

    def __init__(
        self, lanes: Lanes, backend: MapBackend, shown: Shown, view: MapView, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._lanes, self._backend, self._shown, self._view = lanes, backend, shown, view
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Find a patient id"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setClearButtonEnabled(True)
        self.line.returnPressed.connect(self._find)
        self.line.textChanged.connect(lambda text: None if text else self._find())
        self.found = label("", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.found)
        self.found.hide()

    def say(self, text: str) -> None:
        """Say below the line what was found; nothing takes no room."""
        self.found.setText(text)
        self.found.setVisible(bool(text))

    def _find(self) -> None:
        key, backend, chart = self.line.text().strip(), self._backend, self._shown.chart
        self._view.set_rings(())
        self.say("")
        if not key or chart is None:
            return

        def take(breasts: tuple[BreastId, ...]) -> None:
            if chart is self._shown.chart and key == self.line.text().strip():
                self._show(key, breasts)

        self._lanes.ask(self, "find", lambda store: backend.of_patient(store, key), take)

    def _show(self, key: str, breasts: tuple[BreastId, ...]) -> None:
        rows = tuple(row for row in map(self._shown.named_row, breasts) if row is not None)
        if not breasts:
            self.say(self.tr("No patient has the id {0}.").format(key))
        elif rows:
            self.say(self.tr("{0} of {1} breasts are ringed.").format(len(rows), len(breasts)))
            self._view.set_rings(rows)
            self._view.show_rows(rows)
            self._view.point_at(rows[0])
        elif any(self._shown.row(breast) is not None for breast in breasts):
            self.say(words.why_secret())
        else:
            self.say(self.tr("None of this patient's breasts is on the map."))
