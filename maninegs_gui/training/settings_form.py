"""The few settings of a training that matter, as a form over a preset."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox, QWidget

from maninegs_gui.widgets.labels import label

if TYPE_CHECKING:
    from core.training.config import TrainConfig

_SIZES = (64, 96, 128, 192, 256, 384, 512)
_INSET = 7
"""Pixels that align a number with the text of the boxes above and below it."""


class SettingsForm(QWidget):
    """Starts from a preset and changes model, epochs, size and batch."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base: TrainConfig | None = None
        self.preset = QComboBox(self)
        self.model = QComboBox(self)
        self.epochs = self._number(1, 100_000)
        self.steps = self._number(1, 100_000)
        self.pixels = QComboBox(self)
        self.batch = self._number(2, 4096)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(7)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (self.tr("Preset"), self.preset),
            (self.tr("Model"), self.model),
            (self.tr("Epochs"), self.epochs),
            (self.tr("Steps an epoch"), self.steps),
            (self.tr("Image size"), self.pixels),
            (self.tr("Batch (breasts)"), self.batch),
        ):
            field.setAccessibleName(text)
            form.addRow(label(text, "muted"), field)
        self.preset.currentIndexChanged.connect(lambda _index: self._load_preset())
        for box in (self.model, self.pixels):
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        for number in (self.epochs, self.steps, self.batch):
            number.valueChanged.connect(lambda _value: self.changed.emit())

    def fill(self, preset: str = "demo") -> None:
        """Read the presets that ship with the program and choose one."""
        from core.training.config import Modalities, presets

        if self.preset.count():
            return
        titles = {
            "demo": self.tr("Demonstration (minutes on two cores)"),
            "paper": self.tr("Published recipe (hours on a GPU)"),
        }
        models = {
            Modalities.II: self.tr("Image to image (two views)"),
            Modalities.IM: self.tr("Image to image and manifestations"),
        }
        self._quietly(lambda: self._fill_boxes(titles, presets(), models))
        self.preset.setCurrentIndex(max(0, self.preset.findData(preset)))
        self._load_preset()

    def _fill_boxes(
        self, titles: dict[str, str], names: tuple[str, ...], models: dict[Any, str]
    ) -> None:
        for name in names:
            self.preset.addItem(titles.get(name, name), name)
        for model, title in models.items():
            self.model.addItem(title, model)
        for size in _SIZES:
            self.pixels.addItem(self.tr("{0} x {0} pixels").format(size), size)

    def config(self) -> TrainConfig:
        """The settings as they stand."""
        assert self._base is not None, "fill() comes first"
        return self._base.model_copy(
            update={
                "model": type(self._base.model)(self.model.currentData()),
                "epochs": self.epochs.value(),
                "steps_per_epoch": self.steps.value(),
                "size": self.pixels.currentData(),
                "batch": self.batch.value(),
            }
        )

    def _load_preset(self) -> None:
        from core.training.config import preset

        name = self.preset.currentData()
        if name is None:
            return
        base = self._base = preset(name)

        def put() -> None:
            self.model.setCurrentIndex(max(0, self.model.findData(base.model)))
            self.epochs.setValue(base.epochs)
            self.steps.setValue(base.steps_per_epoch)
            if self.pixels.findData(base.size) < 0:
                self.pixels.addItem(self.tr("{0} x {0} pixels").format(base.size), base.size)
            self.pixels.setCurrentIndex(self.pixels.findData(base.size))
            self.batch.setValue(base.batch)

        self._quietly(put)
        self.changed.emit()

    def _quietly(self, put: Callable[[], None]) -> None:
        fields = (self.preset, self.model, self.epochs, self.steps, self.pixels, self.batch)
        before = [field.blockSignals(True) for field in fields]
        try:
            put()
        finally:
            for field, blocked in zip(fields, before, strict=True):
                field.blockSignals(blocked)

    def _number(self, low: int, high: int) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(low, high)
        # The style sheet's padding does not reach the text of a spin box.
        box.lineEdit().setTextMargins(_INSET, 0, 0, 0)
        return box
