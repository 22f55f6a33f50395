"""Where the open finding lies and how large it is: derived from its marks, correctable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QVBoxLayout, QWidget

from core import vocabulary
from core.domain.location import NOWHERE, Location
from maninegs_gui import languages
from maninegs_gui.findings.chips import Chips, heading
from maninegs_gui.findings.place_words import in_words, reasons
from maninegs_gui.findings.terms import choices
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.fold import Fold
from maninegs_gui.widgets.labels import label

if TYPE_CHECKING:
    from core.annotation.placement import Derived

_FARTHEST = 300.0


class PlaceBox(Fold):
    """One line while folded; open, what a reader may say better than the marks."""

    corrected = Signal(object)
    """:class:`Location` with everything that the reader corrects."""

    def __init__(self, parent: QWidget | None = None) -> None:
        body = QWidget(parent)
        super().__init__(QCoreApplication.translate("PlaceBox", "Place and size"), body, parent)
        self._said = NOWHERE
        self._why = label("", "muted", wrap=True)
        regions = [one for one in choices("regions") if one[0] != "chest_wall"]
        self.quadrants = Chips(self.tr("Quadrant"), [*choices("quadrants"), *regions])
        self.depths = Chips(self.tr("Depth"), choices("depths"))
        self.clock = QComboBox(self)
        self.clock.setAccessibleName(self.tr("Clock face"))
        self.clock.addItem(self.tr("from the marks"), None)
        for term in vocabulary.get().offered("clocks"):
            self.clock.addItem(languages.title(term), int(term.key))
        self.distance = QDoubleSpinBox(self)
        self.distance.setAccessibleName(self.tr("Distance from the nipple in millimetres"))
        self.distance.setRange(0.0, _FARTHEST)
        self.distance.setDecimals(0)
        self.distance.setSuffix(self.tr(" mm"))
        self.distance.setSpecialValueText(self.tr("from the marks"))
        self.distance.setKeyboardTracking(False)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._why, self.quadrants, self.depths):
            column.addWidget(widget)
        row = Flow(self, spacing=8)
        for name, field in (
            (self.tr("Clock"), self.clock),
            (self.tr("From the nipple"), self.distance),
        ):
            row.add(_named(name, field))
        column.addWidget(row)
        self.quadrants.chosen.connect(self._tell)
        self.depths.chosen.connect(self._tell)
        self.clock.activated.connect(self._tell)
        self.distance.valueChanged.connect(self._tell)

    def show_place(self, said: Location, derived: Derived | None) -> None:
        """Show what the reader corrected, and what follows from that and the marks."""
        self._said = said
        self.set_summary(in_words(derived))
        told = reasons(derived)
        self._why.setText("\n".join(filter(None, (in_words(derived), *told))))
        self._summary.setToolTip("\n".join(told))
        self.quadrants.show_chosen([said.quadrant or ""])
        self.depths.show_chosen([said.depth or ""])
        self.clock.setCurrentIndex(max(0, self.clock.findData(said.clock)))
        self.distance.blockSignals(True)
        self.distance.setValue(said.distance_mm or 0.0)
        self.distance.blockSignals(False)

    def _tell(self, *_: object) -> None:
        quadrants, depths = self.quadrants.on, self.depths.on
        said = Location(
            quadrants[0] if quadrants else None,
            self.clock.currentData(),
            depths[0] if depths else None,
            self.distance.value() or None,
        )
        if said != self._said:
            self.corrected.emit(said)


def _named(name: str, field: QWidget) -> QWidget:
    """A field with its name, which go on in the next line together."""
    pair = QWidget()
    line = QHBoxLayout(pair)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    line.addWidget(heading(name))
    line.addWidget(field)
    return pair
