"""Lines of text over an image: broken, placed one below the other, and drawn with a rim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText

from maninegs_gui.theme import Role, color
from maninegs_gui.widgets.labels import wrapped

MARGIN = 10.0
SHARE = 0.62
"""Share of a pane's width that plain lines may take."""
_BOLD_SHARE = 0.94
"""Share that bold ones may take."""
_USUAL_HEIGHT = 900.0
_SMALLEST, _LARGEST = 0.9, 1.6
_NARROW = 150.0
"""Width of a pane in which words are rather made smaller than broken."""
_SMALLEST_IN_NARROW = 0.8
_LEAST_POINTS = 7.0
_LONGEST_UNBROKEN = 28
_RIM = QColor(0, 0, 0, 210)
_APART = "   "


@dataclass(frozen=True, slots=True)
class Line:
    """One line to be placed.

    Attributes
    ----------
    size
        A factor on the pane's font.
    live
        Whether it changes while one works, and so is not worth keeping as a picture.
    """

    text: str
    role: Role = Role.MUTED
    size: float = 1.0
    bold: bool = False
    live: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and the room it takes in the pane."""

    line: Line
    rect: QRectF
    points: float


class Setter:
    """Breaks lines and places them at one side of a pane, larger in a larger one."""

    def __init__(self, size: QSizeF, font: QFont, on_right: bool) -> None:
        self._size, self._font, self._on_right = size, font, on_right
        self._styles: dict[tuple[float, bool], tuple[QFont, str, QFontMetricsF]] = {}
        smallest = _SMALLEST if size.width() >= _NARROW else _SMALLEST_IN_NARROW
        self._factor = min(_LARGEST, max(smallest, size.height() / _USUAL_HEIGHT))
        if size.width() < _NARROW:
            self._factor = min(self._factor, smallest)
        self.line_height = self._metrics(Line("")).height()
        self.points = self._points(Line(""))

    def fitted(self, lines: tuple[Line, ...], wanted: float, height: float) -> tuple[Line, ...]:
        """Lines that must all be seen in ``height``, and better in the ``wanted`` part of it.

        What follows the label is joined, and then all is made smaller, until they fit.
        """
        found = self.broken(lines)
        if self.height_of(found) <= wanted or len(lines) == 1:
            return found
        joined = (lines[0], replace(lines[-1], text=flow(line.text for line in lines[1:])))
        for size in (1.0, 0.85, 0.7, 0.55):
            found = self.broken(replace(line, size=line.size * size) for line in joined)
            if self.height_of(found) <= (wanted if size == 1.0 else height):
                break
        return found

    def broken(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """Lines that fit the pane's width: what is too long goes on below."""
        return tuple(
            replace(line, text=part)
            for line in lines
            for part in _wrapped(line.text, self._style(line)[1], self._room_of(line))
        )

    def height_of(self, lines: Iterable[Line]) -> float:
        """Widget pixels that lines take, one below the other."""
        return sum(self._metrics(line).height() for line in lines)

    def width_of(self, line: Line) -> float:
        """Widget pixels that one line takes."""
        return self._metrics(line).horizontalAdvance(line.text)

    def rewritten(self, placed: Placed, text: str) -> Placed | None:
        """Another text in the place of a line, None where it would have to be broken."""
        line = replace(placed.line, text=text)
        if self.width_of(line) > self._room_of(line):
            return None
        return self.placed((line,), placed.rect.top())[0]

    def placed(self, lines: Iterable[Line], y: float) -> tuple[Placed, ...]:
        """One line below the other from ``y`` on."""
        found = []
        for line in lines:
            width, height = self.width_of(line), self._metrics(line).height()
            x = self._size.width() - MARGIN - width if self._on_right else MARGIN
            found.append(Placed(line, QRectF(x, y, width, height), self._points(line)))
            y += height
        return tuple(found)

    def _room_of(self, line: Line) -> int:
        share = _BOLD_SHARE if line.bold else SHARE
        return int(min(self._size.width() * share, self._size.width() - 2 * MARGIN))

    def _points(self, line: Line) -> float:
        return max(_LEAST_POINTS, self._font.pointSizeF() * self._factor * line.size)

    def _style(self, line: Line) -> tuple[QFont, str, QFontMetricsF]:
        """Font, its name and its metrics; making them takes longer than using them."""
        points = self._points(line)
        found = self._styles.get((points, line.bold))
        if found is None:
            font = _styled(self._font, points, line.bold)
            found = self._styles[points, line.bold] = (font, font.toString(), QFontMetricsF(font))
        return found

    def _metrics(self, line: Line) -> QFontMetricsF:
        return self._style(line)[2]


def _styled(font: QFont, points: float, bold: bool) -> QFont:
    found = QFont(font)
    found.setPointSizeF(points)
    found.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return found


def draw(painter: QPainter, placed: Placed, font: QFont) -> None:
    """One line with a dark rim, so that it is read over white tissue too."""
    styled = _styled(font, placed.points, placed.line.bold)
    text = QStaticText(placed.line.text)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.prepare(font=styled)
    painter.setFont(styled)
    painter.setPen(_RIM)
    top = QPointF(placed.rect.topLeft())
    for dx, dy in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
        painter.drawStaticText(top + QPointF(dx, dy), text)
    painter.setPen(color(placed.line.role))
    painter.drawStaticText(top, text)


@lru_cache(maxsize=1024)
def _wrapped(text: str, font: str, width: int) -> tuple[str, ...]:
    made = QFont()
    made.fromString(font)
    return wrapped(text, made, width)


def flow(parts: Iterable[str]) -> str:
    """Parts one after the other; short ones, such as a number and its unit, stay whole."""
    return _APART.join(
        part.replace(" ", "\u00a0") if len(part) <= _LONGEST_UNBROKEN else part for part in parts
    )
