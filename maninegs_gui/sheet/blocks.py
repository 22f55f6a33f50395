"""Blocks of text of the sheet: lines that may part over pages, headings, rows of two columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from core.classification.case_sheet import Row
from maninegs_gui.theme import FAMILIES
from maninegs_gui.widgets.labels import wrapped

WIDTH, HEIGHT = 1240.0, 1754.0
RESOLUTION = 150
MARGIN = 90.0
INSIDE = WIDTH - 2 * MARGIN
INK, MUTED, RULE = QColor("#111111"), QColor("#33373d"), QColor("#8d939c")
_NAMES = 250.0
Paint = Callable[[QPainter, float, float], None]


def font(size: float, *, bold: bool = False) -> QFont:
    """A font of the sheet; ``size`` in points."""
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPixelSize(round(size * RESOLUTION / 72))
    made.setBold(bold)
    # Hinting would make lines on the screen other ones than on paper.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@dataclass(frozen=True)
class Piece:
    """What is not broken over pages.

    Attributes
    ----------
    paint
        Paints it with its left upper corner at (x, y).
    texts
        What it says.
    keep
        It stands on the page of what comes next.
    """

    height: float
    paint: Paint
    texts: tuple[str, ...] = ()
    keep: bool = False


@dataclass(frozen=True)
class Line:
    """Text on one line, ``left`` of its piece."""

    text: str
    how: QFont
    ink: QColor = field(default_factory=lambda: INK)
    left: float = 0.0

    def __call__(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it with its left upper corner at (x, y)."""
        painter.setFont(self.how)
        painter.setPen(self.ink)
        painter.drawText(QPointF(x + self.left, y + QFontMetricsF(self.how).ascent()), self.text)


def space(height: float, *, keep: bool = False) -> Piece:
    """Room."""
    return Piece(height, lambda _painter, _x, _y: None, keep=keep)


def text(
    text: str,
    how: QFont,
    width: float,
    ink: QColor = INK,
    *,
    left: float = 0.0,
    keep: bool = False,
) -> Iterable[Piece]:
    """Lines that may part over pages."""
    metrics = QFontMetricsF(how)
    for line in (part for row in text.splitlines() for part in wrapped(row, how, width)):
        yield Piece(metrics.lineSpacing() * 1.1, Line(line, how, ink, left), (line,), keep)


def heading(text: str) -> Iterable[Piece]:
    """A title over what comes next, on its page."""
    how = font(11, bold=True)
    yield space(18, keep=True)

    def paint(painter: QPainter, x: float, y: float) -> None:
        Line(text, how)(painter, x, y)
        under = y + QFontMetricsF(how).lineSpacing() + 3
        painter.setPen(QPen(RULE, 1))
        painter.drawLine(QPointF(x, under), QPointF(x + INSIDE, under))

    yield Piece(QFontMetricsF(how).lineSpacing() + 10, paint, (text,), keep=True)


def rows(rows: Sequence[Row], left: float = 0.0, width: float = INSIDE) -> Iterable[Piece]:
    """Names at the left, what is said at their right; long ones go on over pages."""
    how = font(9.5)
    names = min(_NAMES, width / 3)
    step = QFontMetricsF(how).lineSpacing() * 1.1
    for row in rows:
        first = [part for part in wrapped(row.name, how, names - 16) if part]
        told = [
            part for text in row.value.splitlines() for part in wrapped(text, how, width - names)
        ]
        for number in range(max(len(first), len(told))):
            name = first[number] if number < len(first) else ""
            value = told[number] if number < len(told) else ""

            def paint(
                painter: QPainter, x: float, y: float, name: str = name, value: str = value
            ) -> None:
                Line(name, how, MUTED, left)(painter, x, y)
                Line(value, how, INK, left + names)(painter, x, y)

            yield Piece(step, paint, tuple(filter(None, (name, value))))
