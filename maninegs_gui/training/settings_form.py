"""The settings of a training that a reader may sensibly choose, as a form over a preset."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from maninegs_gui.training import choices
from maninegs_gui.widgets.fold import Fold
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.tabbing import as_laid_out

if TYPE_CHECKING:
    from core.training.config import TrainConfig
    from core.training.options import EncoderConfig

_INSET = 7
"""Pixels that align a number with the text of the boxes above and below it."""
_GIVEN = ""
"""In the box of encoders: the one of the settings, which has no name."""


class SettingsForm(QWidget):
    """Starts from a preset; everything that it does not show comes from there."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base: TrainConfig | None = None
        self._begins: dict[str, Any] = {}
        self._quiet = False
        self.preset = QComboBox(self)
        self.model = QComboBox(self)
        self.encoder = QComboBox(self)
        self.weights = label("", "muted", wrap=True)
        self.folder = QPushButton(self.tr("Choose their folder"), self)
        self.folder.setAccessibleName(self.folder.text())
        self.folder.clicked.connect(self._choose_folder)
        self._weights_from = ""
        self.scratch = QCheckBox(self.tr("Train from scratch where they are missing"), self)
        self.epochs = self._number(1, 100_000)
        self.steps = self._number(1, 100_000)
        self.pixels = QComboBox(self)
        self.batch = self._number(2, 4096)
        self.negatives = QComboBox(self)
        self.pairs = QComboBox(self)
        self.device = QComboBox(self)
        self.seed = QDoubleSpinBox(self)
        self.seed.setDecimals(0)
        self.seed.setRange(0, 2**32 - 1)
        self.seed.lineEdit().setTextMargins(_INSET, 0, 0, 0)
        self.collections = _Collections(self)
        self.scratch.setAccessibleName(self.scratch.text())
        self.weights.setAccessibleName(self.tr("Pretrained weights"))
        self._lay_out()
        self.preset.currentIndexChanged.connect(lambda _index: self._load_preset())
        self.encoder.currentIndexChanged.connect(lambda _index: self._choose_encoder())
        for box in (self.model, self.pixels, self.negatives, self.pairs, self.device):
            box.currentIndexChanged.connect(lambda _index: self._tell())
        for number in (self.epochs, self.steps, self.batch, self.seed):
            number.valueChanged.connect(lambda _value: self._tell())
        self.scratch.toggled.connect(lambda _on: self._tell())
        self.collections.changed.connect(self._tell)

    def fill(self, preset: str = "demo") -> None:
        """Read the presets that ship with the program and choose one."""
        if self.preset.count():
            return
        self._quiet = True
        for box, found in (
            (self.preset, choices.presets()),
            (self.model, choices.models()),
            (self.encoder, choices.encoders()),
            (self.negatives, choices.negatives()),
            (self.pairs, choices.pairs()),
            (self.device, choices.devices()),
        ):
            _add(box, found)
        _add(self.pixels, {size: self._size(size) for size in choices.SIZES})
        self.preset.setCurrentIndex(max(0, self.preset.findData(preset)))
        self._quiet = False
        self._load_preset()

    def config(self) -> TrainConfig:
        """The settings as they stand."""
        base = self._base
        assert base is not None, "fill() comes first"
        model = type(base.model)(self.model.currentData())
        negatives = type(base.sampler.negatives)(self.negatives.currentData())
        sampler = {"negatives": negatives, "pairs": self.pairs.currentData()}
        return base.model_copy(
            update={
                "model": model,
                # Named terms are of the model that was chosen with them.
                "terms": base.terms if model is base.model else (),
                "encoder": self._encoder(),
                "sampler": base.sampler.model_copy(update=sampler),
                "epochs": self.epochs.value(),
                "steps_per_epoch": self.steps.value(),
                "size": self.pixels.currentData(),
                "batch": self.batch.value(),
                "collections": self.collections.chosen(),
                "seed": int(self.seed.value()),
                "device": self.device.currentData(),
            }
        )

    def begin_with(self, device: str, threads: int) -> None:
        """Where a new training computes, and on how many cores, unless the form says otherwise."""
        self._begins = {"device": device, "threads": threads}
        if self._base is not None:
            self._base = self._base.model_copy(update={"threads": threads})
            self.device.setCurrentIndex(self.device.findData(device))

    def show_config(self, config: TrainConfig) -> None:
        """Show settings that were made elsewhere; :meth:`config` gives them back."""
        self.fill()
        self._base = config
        self._weights_from = ""
        self._quiet = True
        _choose(self.preset, config.preset, config.preset)
        self.model.setCurrentIndex(self.model.findData(config.model))
        given = self.encoder.findData(_GIVEN)
        if given >= 0:
            self.encoder.removeItem(given)
        title = config.encoder.name or self.tr("As in the preset")
        _choose(self.encoder, choices.name_of(config.encoder) or _GIVEN, title)
        self.scratch.setChecked(config.encoder.scratch)
        self.epochs.setValue(config.epochs)
        self.steps.setValue(config.steps_per_epoch)
        _choose(self.pixels, config.size, self._size(config.size))
        self.batch.setValue(config.batch)
        self.negatives.setCurrentIndex(self.negatives.findData(config.sampler.negatives))
        _choose(self.pairs, config.sampler.pairs, config.sampler.pairs)
        _choose(self.device, config.device, config.device)
        self.seed.setValue(config.seed)
        self.collections.choose(config.collections)
        self._quiet = False
        self._tell()

    def show_collections(self, found: Mapping[str, int]) -> None:
        """Say which collections the data hold, with their breasts."""
        self.collections.offer(found)

    def show_weights(self, sentence: str) -> None:
        """Say whether the encoder's pretrained weights are there."""
        self.weights.setText(sentence)
        self._plain.setRowVisible(self.weights, bool(sentence))

    def take_weights(self, folder: str) -> None:
        """Start from the pretrained weights in a folder (or a safetensors file)."""
        self._weights_from = folder
        self.show_weights("")
        self._tell()

    def _encoder(self) -> EncoderConfig:
        base = self._base
        assert base is not None
        name = self.encoder.currentData()
        chosen = base.encoder
        if name != _GIVEN and choices.name_of(base.encoder) != name:
            chosen = choices.encoder(name)
        scratch = self.scratch.isChecked()
        if not chosen.weights:
            return chosen
        if self._weights_from:
            found = {"weights": self._weights_from, "weights_sha256": ""}
            chosen = chosen.model_copy(update=found)
        if chosen.scratch == scratch:
            return chosen
        return chosen.model_copy(update={"scratch": scratch})

    def _choose_folder(self) -> None:
        title = self.tr("The folder with config.json and model.safetensors")
        folder = QFileDialog.getExistingDirectory(self, title)
        if folder:
            self.take_weights(folder)

    def _choose_encoder(self) -> None:
        if not self._quiet:
            self._weights_from = ""
            self.show_weights("")
            self._tell()

    def _load_preset(self) -> None:
        from core.training.config import preset

        name = self.preset.currentData()
        if name is not None and not self._quiet:
            self.show_config(preset(name).model_copy(update=self._begins))

    def _tell(self) -> None:
        if self._quiet or self._base is None:
            return
        there = bool(self._encoder().weights)
        for row in (self.folder, self.scratch):
            self._plain.setRowVisible(row, there)
        by_tags = self.negatives.currentData() == "manifestation"
        self.pairs.setEnabled(by_tags)
        self.fold.set_summary(self._advanced())
        self.changed.emit()

    def _advanced(self) -> str:
        """What the folded part says, in one line."""
        parts = [self.negatives.currentText(), self.device.currentText()]
        if self.collections.chosen():
            parts.append(", ".join(self.collections.chosen()))
        return " · ".join(parts)

    def _size(self, size: int) -> str:
        return self.tr("{0} x {0} pixels").format(size)

    def _lay_out(self) -> None:
        body = QWidget(self)
        self.fold = Fold(self.tr("Advanced"), body, self)
        plain = (
            (self.tr("Preset"), self.preset),
            (self.tr("Model"), self.model),
            (self.tr("Encoder"), self.encoder),
            (self.tr("Weights"), self.weights),
            ("", self.folder),
            ("", self.scratch),
            (self.tr("Image size"), self.pixels),
            (self.tr("Batch (breasts)"), self.batch),
            (self.tr("Epochs"), self.epochs),
            (self.tr("Steps an epoch"), self.steps),
        )
        advanced = (
            (self.tr("Negatives"), self.negatives),
            (self.tr("Distances"), self.pairs),
            (self.tr("Collections"), self.collections),
            (self.tr("Seed"), self.seed),
            (self.tr("Compute on"), self.device),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        top = QWidget(self)
        self._plain = _form(top, plain)
        _form(body, advanced)
        self.show_weights("")
        column.addWidget(top)
        column.addWidget(self.fold)
        as_laid_out(self)

    def _number(self, low: int, high: int) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(low, high)
        # The style sheet's padding does not reach the text of a spin box.
        box.lineEdit().setTextMargins(_INSET, 0, 0, 0)
        return box


class _Collections(QWidget):
    """A tick for each collection of the data; none ticked means all."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 3, 0, 0)
        self._column.setSpacing(2)
        self._hint = label("", "muted", wrap=True)
        self._column.addWidget(self._hint)
        self._say()

    def chosen(self) -> tuple[str, ...]:
        """Names of the ticked ones."""
        return tuple(name for name, tick in self._ticks.items() if tick.isChecked())

    def choose(self, names: Iterable[str]) -> None:
        """Tick these and no others."""
        wanted = tuple(names)
        for name in wanted:
            self._tick(name)
        # In the order they were given, so that the same settings come back.
        others = [name for name in self._ticks if name not in wanted]
        self._ticks = {name: self._ticks[name] for name in (*wanted, *others)}
        for name, tick in self._ticks.items():
            tick.blockSignals(True)
            tick.setChecked(name in wanted)
            tick.blockSignals(False)
        self._say()

    def offer(self, found: Mapping[str, int]) -> None:
        """Show these, with their numbers of breasts, and what is ticked beside them."""
        for name in [one for one in self._ticks if one not in found]:
            if not self._ticks[name].isChecked():
                self._ticks.pop(name).deleteLater()
        for name, count in found.items():
            tick = self._tick(name)
            tick.setText(self.tr("{0} ({1} breasts)").format(name, count))
        self._say()

    def _tick(self, name: str) -> QCheckBox:
        if name not in self._ticks:
            tick = QCheckBox(name, self)
            tick.setAccessibleName(self.tr("Collection {0}").format(name))
            tick.toggled.connect(lambda _on: self._turned())
            self._column.addWidget(tick)
            self._ticks[name] = tick
        return self._ticks[name]

    def _turned(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        if not self._ticks:
            self._hint.setText(self.tr("The data name none."))
        elif not self.chosen():
            self._hint.setText(self.tr("All. Tick some to learn from those alone."))
        else:
            self._hint.setText(self.tr("Learns from the ticked ones; all can be found."))


def _form(parent: QWidget, rows: Iterable[tuple[str, QWidget]]) -> QFormLayout:
    form = QFormLayout(parent)
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(14)
    form.setVerticalSpacing(7)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for text, field in rows:
        if text and not field.accessibleName():
            field.setAccessibleName(text)
        if isinstance(field, QComboBox | QAbstractSpinBox):
            # A long title must not push the column wider than it is.
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if isinstance(field, QComboBox):
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field.setMinimumContentsLength(14)
        title = label(text, "muted")
        title.setBuddy(field)  # on Linux a screen reader names a choice by its label alone
        form.addRow(title, field)
    return form


def _add(box: QComboBox, found: Mapping[Any, str]) -> None:
    for value, title in found.items():
        box.addItem(title, value)


def _choose(box: QComboBox, value: Any, title: str) -> None:
    """Choose a value, which is added where the box does not offer it."""
    if box.findData(value) < 0:
        box.addItem(title, value)
    box.setCurrentIndex(box.findData(value))
