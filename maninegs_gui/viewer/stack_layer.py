"""What stands beside a stack: a thumb-bar at the outer edge, and its words (rule 49).

The bar keeps to the strip between the edge of the pane and its texts, on the side away
from the chest wall: it covers neither the breast nor a text. Its words are given to
the pane, which sets them under the label, where no text can run into another.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.domain.study import Side
from core.imaging.slab import Blend
from maninegs_gui.theme import Role, color
from maninegs_gui.viewer.stack import Stack
from maninegs_gui.widgets.canvas import MARK, MARK_LIT, ImageCanvas

_EDGE = 3.0
"""From the pane's edge to the bar: its frame is as wide."""
_WIDTH = 4.0
_END = 10.0
_NOTCH = 3.0
_SMALLEST_THUMB = 5.0

Words = tuple[tuple[str, bool], ...]
"""(text, whether it warns) line by line."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("stack", text)


class StackLayer:
    """Draws the thumb-bar of one stack; ``band`` marks slices to look at, if any.

    Attributes
    ----------
    band
        (first, last) place that a point of the other view may lie in.
    ticks
        The places that hold marks of findings, and whether of the one that is open.
    """

    def __init__(self, stack: Stack) -> None:
        self._stack = stack
        self.band: tuple[int, int] | None = None
        self.ticks: dict[int, bool] = {}

    def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
        """Draw in widget coordinates."""
        stack = self._stack
        if stack.frames is None or stack.count < 2:
            return
        bar = self.bar(canvas)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 190))
        painter.drawRoundedRect(bar.adjusted(-1, -1, 1, 1), 3, 3)
        painter.setBrush(color(Role.LINE_STRONG))
        painter.drawRoundedRect(bar, 2, 2)
        if self.band is not None:
            marked = QColor(color(Role.WARNING))
            marked.setAlpha(150)
            painter.setBrush(marked)
            painter.drawRect(self._span(bar, *self.band))
        if stack.shown is not None:
            places = stack.shown.view.places(stack.count)
            painter.setBrush(color(Role.TEXT))
            painter.drawRoundedRect(self._span(bar, places[0], places[-1]), 2, 2)
        if stack.shown is None or stack.wanted != stack.shown.view:
            wanted = stack.wanted.places(stack.count)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color(Role.ACCENT), 1))
            painter.drawRect(self._span(bar, wanted[0], wanted[-1]))
        self._paint_ticks(painter, bar)

    def _paint_ticks(self, painter: QPainter, bar: QRectF) -> None:
        """A notch beside the bar at each slice with a mark, over the thumb."""
        painter.setPen(Qt.PenStyle.NoPen)
        each = bar.height() / self._stack.count
        for place, lit in sorted(self.ticks.items(), key=lambda one: one[1]):
            at = bar.top() + (place + 0.5) * each
            notch = QRectF(bar.left() - _NOTCH, at - 1.5, _WIDTH + 2 * _NOTCH, 3.0)
            painter.setBrush(QColor(0, 0, 0, 190))
            painter.drawRect(notch.adjusted(-1, -1, 1, 1))
            painter.setBrush(MARK_LIT if lit else MARK)
            painter.drawRect(notch)

    def bar(self, canvas: ImageCanvas) -> QRectF:
        """Where the bar stands, in widget coordinates."""
        height = max(0.0, canvas.height() - 2 * _END)
        left = _EDGE
        if self._stack.record.header.side is not Side.RIGHT:
            left = canvas.width() - _EDGE - _WIDTH
        return QRectF(left, _END, _WIDTH, height)

    def place_at(self, canvas: ImageCanvas, point: QPointF) -> int | None:
        """The slice under a widget point, where it lies on the bar or just beside it."""
        bar = self.bar(canvas)
        if not bar.adjusted(-_EDGE, 0, _EDGE, 0).contains(point) or bar.height() <= 0:
            return None
        share = (point.y() - bar.top()) / bar.height()
        return min(self._stack.count - 1, int(share * self._stack.count))

    def _span(self, bar: QRectF, first: int, last: int) -> QRectF:
        """The part of the bar that some slices take up, never too thin to be seen."""
        each = bar.height() / self._stack.count
        top, height = bar.top() + first * each, (last - first + 1) * each
        if height < _SMALLEST_THUMB:
            top -= (_SMALLEST_THUMB - height) / 2
            height = _SMALLEST_THUMB
        return QRectF(bar.left(), top, bar.width(), height).intersected(bar)


def words(stack: Stack) -> Words:
    """What the pane says of the slice that it shows; nothing until there is one."""
    found: list[tuple[str, bool]] = []
    if stack.shown is not None and stack.frames is not None:
        view, frames = stack.shown.view, stack.frames
        text = f"{view.place + 1}/{stack.count}"
        if stack.depth_mm is not None:
            start = frames.ends[0]
            deep = f"{stack.depth_mm:.1f}"
            where = _tr("{0} mm from {1}").format(deep, start) if start else _tr("{0} mm")
            text = f"{text}   {where.format(deep)}"
        found.append((text, False))
        if view.thickness > 1:
            found.append((_slab(stack), False))
        if frames.contradicts(stack.record.header.side):
            found.append((_tr("slices name another side"), True))
    if stack.playing:
        found.append((_tr("cine {0} a second").format(stack.fps), False))
    if stack.trouble:
        found.append((stack.trouble, True))
    return tuple(found)


def _slab(stack: Stack) -> str:
    assert stack.shown is not None
    assert stack.frames is not None
    view = stack.shown.view
    count = len(view.places(stack.count))
    blend = _tr("mean") if view.blend is Blend.MEAN else _tr("brightest")
    between, thick = stack.frames.between_mm, stack.frames.thickness_mm
    if between is None:
        return _tr("slab of {0} slices, {1}").format(count, blend)
    deep = (count - 1) * between + (thick or between)
    return _tr("slab of {0} slices, {1} mm, {2}").format(count, f"{deep:.1f}", blend)


def spoken(stack: Stack) -> str:
    """The same for a screen reader."""
    told = ", ".join(text for text, _ in words(stack))
    return _tr("slice {0}").format(told) if told else ""
