"""What a person looks at to calibrate a monitor: outlines of known size, and steps of grey."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from maninegs_gui.theme import Role, color
from maninegs_gui.viewer.calibration import PixelSize

CARD_MM = (85.60, 53.98)
"""Bank cards and many identity cards: ID-1 of ISO/IEC 7810."""
GREY_STEPS = 18
_COARSE = 10
_MARGIN = 24
_BAR_SHARE = 0.86
_LOW_CONTRAST = 4
"""Grey levels of 255 by which the small squares stand out: about the least that is seen."""
_KEYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Plus: (1, 1),
    Qt.Key.Key_Equal: (1, 1),
    Qt.Key.Key_Minus: (-1, -1),
}


class Method(StrEnum):
    """What is held against the glass."""

    CARD = "card"
    RULER = "ruler"


class SizeBoard(QWidget):
    """Draws a card or two bars, exact to the device pixel, on black.

    The card grows and shrinks until it fits; the bars have as many device pixels as there
    is room for, and a person says how long they are.
    """

    nudged = Signal(int, int)
    """Steps across and down that a key asked for: device pixels of the card, or tenths of a
    millimetre of the bars."""
    bars_changed = Signal()
    """The bars have other lengths, since the board has another size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.method = Method.CARD
        self._square = True
        self._size = PixelSize(0.25, 0.25)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 240)
        self.setAccessibleName(self.tr("Outline to compare with a card or a ruler"))
        self.setAccessibleDescription(
            self.tr("Arrow keys change width and height, plus and minus both; Shift in tens")
        )

    def sizeHint(self) -> QSize:
        return QSize(640, 440)

    @property
    def card(self) -> tuple[int, int]:
        """Width and height of the card's outline in device pixels."""
        return (round(CARD_MM[0] / self._size.across), round(CARD_MM[1] / self._size.down))

    @property
    def bars(self) -> tuple[int, int]:
        """Lengths of the level and the upright bar in device pixels."""
        ratio = self.devicePixelRatioF()
        return (
            max(1, int(self.width() * ratio * _BAR_SHARE)),
            max(1, int(self.height() * ratio * _BAR_SHARE)),
        )

    @property
    def fits(self) -> bool:
        """Whether what is drawn has room."""
        ratio = self.devicePixelRatioF()
        wide, high = self.card if self.method is Method.CARD else self.bars
        return wide <= self.width() * ratio and high <= self.height() * ratio

    def show_size(self, size: PixelSize) -> None:
        """Draw the card for pixels of this size."""
        self._size = size
        self.update()

    def set_method(self, method: Method) -> None:
        """Draw the card or the bars."""
        self.method = method
        self.update()

    def set_square(self, square: bool) -> None:
        """Whether one bar is enough, since pixels are as high as wide."""
        self._square = square
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        # Shift is held for the plus sign itself on many keyboards.
        arrows = event.key() in (
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        )
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        many = _COARSE if arrows and shifted else 1
        self.nudged.emit(step[0] * many, step[1] * many)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bars_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(Role.IMAGE))
        if not self.fits:
            painter.setPen(color(Role.WARNING))
            painter.drawText(
                self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN),
                int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap),
                self.tr("The card needs more room: enlarge this window, or use a ruler."),
            )
        else:
            self._paint_exact(painter)
        if self.hasFocus():
            painter.setPen(color(Role.ACCENT))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_exact(self, painter: QPainter) -> None:
        """Whole device pixels from here on: no smoothing, no fractional ratio."""
        ratio = self.devicePixelRatioF()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.scale(1.0 / ratio, 1.0 / ratio)
        room = QRect(0, 0, round(self.width() * ratio), round(self.height() * ratio))
        if self.method is Method.CARD:
            self._paint_card(painter, room)
        else:
            self._paint_bars(painter, room)
        painter.restore()

    def _paint_card(self, painter: QPainter, room: QRect) -> None:
        wide, high = self.card
        card = QRect((room.width() - wide) // 2, (room.height() - high) // 2, wide, high)
        # The outer edge of the filled area is the edge of the card.
        painter.fillRect(card, color(Role.TEXT))
        painter.fillRect(card.adjusted(2, 2, -2, -2), color(Role.RAISED))

    def _paint_bars(self, painter: QPainter, room: QRect) -> None:
        level, upright = self.bars
        thick = max(4, round(6 * self.devicePixelRatioF()))
        x = (room.width() - level) // 2
        y = (room.height() - upright) // 2
        middle, tall = room.height() // 2, 5 * thick
        line, end = color(Role.MUTED), color(Role.TEXT)
        painter.fillRect(x, middle - thick // 2, level, thick, line)
        painter.fillRect(x, middle - tall // 2, 2, tall, end)
        painter.fillRect(x + level - 2, middle - tall // 2, 2, tall, end)
        if self._square:
            return
        side = x + 4 * tall if room.width() > 12 * tall else x + tall
        painter.fillRect(side - thick // 2, y, thick, upright, line)
        painter.fillRect(side - tall // 2, y, tall, 2, end)
        painter.fillRect(side - tall // 2, y + upright - 2, tall, 2, end)


class GreyBoard(QWidget):
    """Eighteen steps of P-values with faint squares, and the 5 % and 95 % squares.

    Made after the quality-control patterns of AAPM TG-18: on a monitor that follows the
    GSDF neighbouring steps differ alike, and both faint squares are seen in every step.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 240)
        self.setAccessibleName(self.tr("Test pattern of grey steps"))
        self.setAccessibleDescription(
            self.tr(
                "Eighteen even steps from black to white with two faint squares each; below, a "
                "5 percent square on black and a 95 percent square on white"
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(640, 440)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(Role.IMAGE))
        columns, rows = 6, 4
        wide = (self.width() - 2 * _MARGIN) / columns
        high = (self.height() - 2 * _MARGIN) / rows
        for step in range(GREY_STEPS):
            row, column = divmod(step, columns)
            # Every other row runs back, so that neighbours are always one step apart.
            column = columns - 1 - column if row % 2 else column
            place = QRectF(_MARGIN + column * wide, _MARGIN + row * high, wide, high)
            self._paint_step(painter, place, round(step * 255 / (GREY_STEPS - 1)))
        below = _MARGIN + 3 * high
        half = columns / 2 * wide
        for column, (ground, square) in enumerate(((0.0, 0.05), (1.0, 0.95))):
            place = QRectF(_MARGIN + column * half, below, half, high)
            painter.fillRect(place, _grey(round(ground * 255)))
            painter.fillRect(_inner(place, 0.5, 0.5, 0.5), _grey(round(square * 255)))
        painter.end()

    @staticmethod
    def _paint_step(painter: QPainter, place: QRectF, value: int) -> None:
        painter.fillRect(place, _grey(value))
        for x, y, lift in ((0.2, 0.2, _LOW_CONTRAST), (0.8, 0.8, -_LOW_CONTRAST)):
            shown = min(255, max(0, value + lift))
            # At the ends of the scale both squares go the one way that there is.
            shown = value + _LOW_CONTRAST if value == 0 else shown
            shown = value - _LOW_CONTRAST if value == 255 else shown
            painter.fillRect(_inner(place, x, y, 0.2), _grey(shown))


def _grey(value: int) -> QColor:
    return QColor(value, value, value)


def _inner(place: QRectF, x: float, y: float, share: float) -> QRectF:
    """A square around the point (x, y) of ``place``, a share of its shorter side."""
    side = min(place.width(), place.height()) * share
    return QRectF(
        place.left() + x * place.width() - side / 2,
        place.top() + y * place.height() - side / 2,
        side,
        side,
    )
