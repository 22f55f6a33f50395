"""How much the images count against the tags, and each group of tags."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSlider, QVBoxLayout, QWidget

from maninegs_gui.similar.values import GroupRow, Weights
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.roll import roll_past

_STEPS = 20


def _slider(name: str, parent: QWidget) -> QSlider:
    made = QSlider(Qt.Orientation.Horizontal, parent)
    made.setRange(0, _STEPS)
    made.setPageStep(_STEPS // 4)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAccessibleName(name)
    made.setMinimumWidth(60)
    # Weights are kept for the next cases: scrolling the panel must not move one unnoticed.
    roll_past(made)
    return made


class WeightSliders(QWidget):
    """A slider between images and tags, and one a group of tags."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[GroupRow, ...] = ()
        self.image = _slider(self.tr("Weight of the images against the tags"), self)
        self.image.valueChanged.connect(lambda _value: self._moved())
        self.groups: dict[str, QSlider] = {}
        self._quiet = False
        self._given: Mapping[str, float] = {}
        self._tags = label(self.tr("Tags"), "muted")
        self._images = label(self.tr("Images"), "muted")
        ends = QGridLayout()
        ends.setHorizontalSpacing(8)
        ends.addWidget(self._tags, 0, 0)
        ends.addWidget(self.image, 0, 1)
        ends.addWidget(self._images, 0, 2)
        ends.setColumnStretch(1, 1)
        self._body = QWidget(self)
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._none = label(
            self.tr("Nothing is tagged in what is asked about: the images alone count."),
            "muted", wrap=True,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(ends)
        column.addWidget(self._body)
        column.addWidget(self._none)

    @property
    def weights(self) -> Weights:
        """What the sliders say; groups that are as usual are not named."""
        found = dict(self._given)
        for row in self.rows:
            value = self.groups[row.key].value() / _STEPS
            if abs(value - row.usual) < 0.5 / _STEPS:
                found.pop(row.key, None)
            else:
                found[row.key] = value
        return Weights(self.image.value() / _STEPS, found)

    def show_weights(self, rows: tuple[GroupRow, ...], weights: Weights) -> None:
        """Show groups and weights; tells nobody."""
        self._quiet = True
        if rows != self.rows:
            self._build(rows)
        self._given = weights.groups
        self.image.setValue(round(_STEPS * weights.image))
        for row in rows:
            slider = self.groups[row.key]
            slider.setValue(round(_STEPS * weights.groups.get(row.key, row.usual)))
        for part in (self.image, self._tags, self._images, self._body):
            part.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._quiet = False

    def _build(self, rows: tuple[GroupRow, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows, self.groups = rows, {}
        for place, row in enumerate(rows):
            title = label(row.title, "muted")
            slider = _slider(self.tr("Weight of {0}").format(row.title), self._body)
            slider.valueChanged.connect(lambda _value: self._moved())
            self._grid.addWidget(title, place, 0)
            self._grid.addWidget(slider, place, 1)
            self.groups[row.key] = slider

    def _moved(self) -> None:
        if not self._quiet:
            self.changed.emit()
