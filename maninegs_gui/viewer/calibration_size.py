"""The page on which a person fits a card or a ruler to the glass: true size (display rule 29)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from maninegs_gui.theme import give_role
from maninegs_gui.viewer.calibration import LARGEST_MM, SMALLEST_MM, PixelSize
from maninegs_gui.viewer.calibration_boards import CARD_MM, Method, SizeBoard
from maninegs_gui.widgets.labels import label

COLUMN = 320
"""Logical pixels of the column of controls."""
_MM_PER_INCH = 25.4
_INSET = 7
"""Logical pixels that align a number with the text of other fields."""


class SizePage(QWidget):
    """Adjusts an estimate of the pixel size until what is drawn fits what is held against it.

    The estimate becomes a calibration only when the person ticks that it fits and saves.
    """

    save_wanted = Signal(object)
    """The :class:`PixelSize` that the person vouches for."""
    forget_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.estimate = PixelSize(0.25, 0.25)
        self._claimed: PixelSize | None = None
        self.board = SizeBoard(self)
        self.card = QRadioButton(self.tr("Card (85.60 x 53.98 mm)"), self)
        self.ruler = QRadioButton(self.tr("Ruler"), self)
        self.across, self.down = QDoubleSpinBox(self), QDoubleSpinBox(self)
        self.square = QCheckBox(self.tr("The pixels are square"), self)
        self.claim = QPushButton(self.tr("Start from the monitor's own figure"), self)
        self.fits = QCheckBox(self.tr("I held it against the screen: it fits"), self)
        self.save = QPushButton(self.tr("Save true size"), self)
        self.forget = QPushButton(self.tr("Forget"), self)
        self.result = label(wrap=True)
        self.kept = label("", "muted", wrap=True)
        self._hint = label("", "muted", wrap=True)
        self._across_name, self._down_name = label("", "muted"), label("", "muted")
        self._form = QFormLayout()
        for box in (self.across, self.down):
            # The style sheet's padding does not reach the text of a spin box.
            box.lineEdit().setTextMargins(_INSET, 0, 0, 0)
        self._lay_out()
        self._connect()
        self.card.setChecked(True)
        self.square.setChecked(True)
        self._show_method()

    def start(
        self, kept: PixelSize | None, claimed: PixelSize | None, sentence: str, guess: PixelSize
    ) -> None:
        """Begin with another monitor.

        Parameters
        ----------
        kept
            Its present calibration, the place to begin from.
        claimed
            What the monitor says of itself: offered, never taken.
        sentence
            What is recorded at present, in words.
        guess
            Where to begin when nothing is known.
        """
        self._claimed = claimed
        self.claim.setEnabled(claimed is not None)
        begin = kept or _evened(claimed or guess)
        self.square.setChecked(begin.across == begin.down)
        self._set_estimate(begin)
        self.say_kept(sentence, known=kept is not None)

    def say_kept(self, sentence: str, *, known: bool) -> None:
        """Say what is recorded of the monitor."""
        self.kept.setText(sentence)
        self.forget.setEnabled(known)
        self.fits.setChecked(False)

    def _lay_out(self) -> None:
        give_role(self.save, "primary")
        for control in (
            self.card,
            self.ruler,
            self.square,
            self.claim,
            self.fits,
            self.save,
            self.forget,
        ):
            control.setAccessibleName(control.text())
        self.forget.setAccessibleName(self.tr("Forget the true size of this monitor"))
        form = self._form
        form.setHorizontalSpacing(12)
        form.addRow(self._across_name, self.across)
        form.addRow(self._down_name, self.down)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save, 1)
        buttons.addWidget(self.forget)
        column = QVBoxLayout()
        column.setSpacing(9)
        column.addWidget(label(self.tr("What do you hold against the screen?"), "section"))
        column.addWidget(self.card)
        column.addWidget(self.ruler)
        column.addWidget(self._hint)
        column.addLayout(form)
        column.addWidget(self.square)
        column.addWidget(self.claim)
        column.addWidget(self.result)
        column.addWidget(self.fits)
        column.addLayout(buttons)
        column.addWidget(self.kept)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.board, 1)
        layout.addWidget(scrolled(column, self.tr("True size settings")))
        QWidget.setTabOrder(self.board, self.card)

    def _connect(self) -> None:
        self.card.toggled.connect(lambda _on: self._show_method())
        self.across.valueChanged.connect(lambda _value: self._typed())
        self.down.valueChanged.connect(lambda _value: self._typed())
        self.square.toggled.connect(self._square_changed)
        self.claim.clicked.connect(self._take_claim)
        self.fits.toggled.connect(self.save.setEnabled)
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.estimate))
        self.forget.clicked.connect(self.forget_wanted)
        self.board.nudged.connect(self._nudge)
        self.board.bars_changed.connect(self._show_numbers)
        self.save.setEnabled(False)

    def _show_method(self) -> None:
        method = Method.CARD if self.card.isChecked() else Method.RULER
        self.board.set_method(method)
        if method is Method.CARD:
            names = (self.tr("Width (pixels)"), self.tr("Height (pixels)"))
            hint = self.tr(
                "Hold the card's upper left corner against the outline's. Focus the outline: "
                "arrow keys change it by one pixel, with Shift by ten."
            )
        else:
            names = (self.tr("Level bar (mm)"), self.tr("Upright bar (mm)"))
            hint = self.tr(
                "Measure the bar from end mark to end mark and type its length. A larger "
                "window (F11) makes a longer bar and a finer measure."
            )
        for name, text, box in zip(
            (self._across_name, self._down_name), names, (self.across, self.down), strict=True
        ):
            name.setText(text)
            box.setAccessibleName(text)
            box.setDecimals(0 if method is Method.CARD else 1)
            box.setSingleStep(1.0 if method is Method.CARD else 0.1)
        self._hint.setText(hint)
        self._show_numbers()

    def _show_numbers(self) -> None:
        """Say the estimate in the numbers of the present method."""
        if self.board.method is Method.CARD:
            numbers = [float(pixels) for pixels in self.board.card]
            ranges = [(mm / LARGEST_MM, mm / SMALLEST_MM) for mm in CARD_MM]
        else:
            bars = self.board.bars
            numbers = [bars[0] * self.estimate.across, bars[1] * self.estimate.down]
            ranges = [(pixels * SMALLEST_MM, pixels * LARGEST_MM) for pixels in bars]
        for box, number, room in zip((self.across, self.down), numbers, ranges, strict=True):
            blocked = box.blockSignals(True)
            box.setRange(*room)
            box.setValue(number)
            box.blockSignals(blocked)

    def _typed(self) -> None:
        across, down = self.across.value(), self.down.value()
        if self.board.method is Method.CARD:
            size = PixelSize(CARD_MM[0] / across, CARD_MM[1] / down)
        else:
            bars = self.board.bars
            size = PixelSize(across / bars[0], down / bars[1])
        self._set_estimate(PixelSize(size.across, size.across) if self._squared() else size)

    def _nudge(self, across: int, down: int) -> None:
        if self._squared():
            # Up and down then change the same side as left and right.
            across, down = across or down, 0
        step = 1.0 if self.board.method is Method.CARD else 0.1
        for box, many in ((self.across, across), (self.down, down)):
            if many:
                box.setValue(box.value() + many * step)

    def _squared(self) -> bool:
        return self.square.isChecked()

    def _square_changed(self, square: bool) -> None:
        self._form.setRowVisible(self.down, not square)
        self.board.set_square(square)
        if square:
            self._set_estimate(PixelSize(self.estimate.across, self.estimate.across))

    def _take_claim(self) -> None:
        if self._claimed is not None:
            begin = _evened(self._claimed)
            self.square.setChecked(begin.across == begin.down)
            self._set_estimate(begin)

    def _set_estimate(self, size: PixelSize) -> None:
        self.estimate = size
        self.fits.setChecked(False)
        self.board.show_size(size)
        self._show_numbers()
        self.result.setText(
            self.tr("{0:.4f} mm a pixel across, {1:.4f} mm down ({2:.0f} pixels an inch)").format(
                size.across, size.down, _MM_PER_INCH / size.across
            )
        )
        give_role(self.result, "" if size.square else "warning")


def _evened(size: PixelSize) -> PixelSize:
    """Square where the difference is but rounding."""
    return PixelSize(size.mean, size.mean) if size.square else size


def scrolled(column: QVBoxLayout, name: str) -> QScrollArea:
    """A column of controls that may be scrolled where a window is low."""
    inside = QWidget()
    column.setContentsMargins(0, 0, 10, 0)
    inside.setLayout(column)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inside)
    area.setAccessibleName(name)
    area.setFixedWidth(COLUMN)
    area.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
    return area
