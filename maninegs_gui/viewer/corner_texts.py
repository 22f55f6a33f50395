"""The texts over an image: which there are, where they fit, and their painting.

They stand on the side away from the chest wall (display rules 33-41). What names the
image and warns of it is always there; of the rest as much as the pane has room for,
and how many lines it had none for: nothing is cut, and nothing covers anything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap

from core.domain.study import ImageRecord
from core.imaging.orientation import opposite
from maninegs_gui.theme import Role
from maninegs_gui.viewer import texts
from maninegs_gui.widgets.text_setting import MARGIN, SHARE, Line, Placed, Setter, draw, flow

_NARROW = 220.0
"""Width of a pane, in widget pixels, below which a case beside tells its patient once."""
_FEW = 2
"""Live lines there: contrast and zoom."""


class Level(Enum):
    """How much stands over the images; one key goes round (display rule E)."""

    SHORT = "short"
    """Who, when, contrast and size."""
    FULL = "full"
    """All of display rules 33-38."""
    NONE = "none"
    """Label, badges and warnings alone (display rule 41)."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """What the reader wants to see over the images."""

    level: Level = Level.SHORT
    anonymous: bool = False
    """Presentation mode: nothing of display rules 33-35."""

    @property
    def shown(self) -> bool:
        """Whether more is shown than what must be."""
        return self.level is not Level.NONE

    def next_level(self) -> Overlay:
        """Short, full, none, and around."""
        order = list(Level)
        return replace(self, level=order[(order.index(self.level) + 1) % len(order)])


@dataclass(frozen=True, slots=True)
class Told:
    """What a pane has to say of its image.

    Attributes
    ----------
    place, count
        Of the queue in this slot.
    origin
        Whose image it is when not of the open exam's patient.
    when
        Which earlier exam of the same patient it is of.
    notes
        Further lines beside the label, such as the slice, and whether each warns.
    live
        Lines that change while the reader works: contrast, zoom and size.
    letters
        Patient directions to the right and to the bottom, after the flips.
    on_right
        Whether the side away from the chest wall is the right one.
    """

    record: ImageRecord
    place: int = 0
    count: int = 1
    origin: str = ""
    when: str = ""
    notes: tuple[tuple[str, bool], ...] = ()
    warning: str = ""
    live: tuple[str, ...] = ()
    letters: tuple[str, str] | None = None
    on_right: bool = False


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that are shown together or not at all; the least ``order`` is kept longest."""

    order: int
    lines: tuple[Line, ...]
    at_bottom: bool = False


@dataclass
class _Room:
    """What is left of a pane's height while blocks are chosen."""

    height: float
    chosen: list[_Block] = field(default_factory=list)
    left_out: int = 0

    def take(self, block: _Block, need: float) -> None:
        if need <= self.height:
            self.height -= need
            self.chosen.append(block)
        else:
            self.left_out += len(block.lines)


def must(told: Told) -> tuple[Line, ...]:
    """Label, queue, origin, badges and warning: shown whatever the reader chose (rule 41)."""
    label = told.record.label
    if told.count > 1:
        label = _tr("{0}   {1} of {2}").format(label, told.place + 1, told.count)
    lines = [Line(label, Role.TEXT, 1.7, bold=True)]
    if told.when:
        lines.append(Line(told.when, Role.ACCENT, 1.05, bold=True))
    lines.extend(
        Line(text, Role.WARNING if warns else Role.TEXT, 1.05, bold=True)
        for text, warns in told.notes
    )
    if told.origin:
        lines.append(Line(told.origin, Role.WARNING, 1.05, bold=True))
    badges = texts.badges(told.record.header, told.warning)
    lines.extend(Line(badge, Role.WARNING, bold=True) for badge in badges)
    return tuple(lines)


def blocks(told: Told, overlay: Overlay, *, narrow: bool = False) -> tuple[_Block, ...]:
    """What is shown beside that, if there is room; those to be kept longest first."""
    if not overlay.shown:
        return ()
    header = told.record.header
    # In a narrow pane beside others, the origin names the patient, and the breast is seen.
    small = narrow and bool(told.origin)
    live = told.live[:_FEW] if small else told.live
    found = [_Block(2, (Line(text, live=True),), at_bottom=True) for text in live]
    if not overlay.anonymous and not small:
        who = tuple(Line(text, Role.TEXT) for text in texts.identity(header))
        found += [_Block(0, who), _Block(1, _lines(texts.exam(header)))]
    if overlay.level is Level.FULL:
        if not overlay.anonymous:
            found.append(_Block(3, _lines((flow(texts.exam_details(header)),))))
            found.append(_Block(4, _lines((flow(texts.place(header)),))))
        found.append(_Block(5, _lines(texts.reason(header))))
        found.append(_Block(6, _lines((flow(texts.technique(header)),)), at_bottom=True))
        found.append(_Block(7, _lines((flow(texts.device(header)),)), at_bottom=True))
    return tuple(sorted((b for b in found if b.lines), key=lambda block: block.order))


def layout(told: Told, overlay: Overlay, size: QSizeF, font: QFont) -> tuple[Placed, ...]:
    """Every line with its place in a pane of ``size``; none beyond it, none over another."""
    setter = Setter(size, font, told.on_right)
    narrow = size.width() < _NARROW and overlay.level is Level.SHORT
    rest = [replace(b, lines=setter.broken(b.lines)) for b in blocks(told, overlay, narrow=narrow)]
    who = sum(setter.height_of(block.lines) for block in rest if block.order == 0)
    inside = size.height() - 2 * MARGIN
    first = setter.fitted(must(told), inside - who, inside)
    used = setter.height_of(first)
    room = _Room(inside - used - setter.line_height)
    for block in rest:
        room.take(block, setter.height_of(block.lines))
    top = [*first, *_in_order(b for b in room.chosen if not b.at_bottom)]
    if room.left_out and overlay.level is Level.FULL:
        more = Line(_tr("{0} more lines in a larger view").format(room.left_out))
        if setter.height_of(setter.broken((more,))) <= room.height + setter.line_height:
            top.extend(setter.broken((more,)))
    # Contrast and size stay in their place at the bottom, whatever else comes and goes.
    bottom = _in_order(sorted((b for b in room.chosen if b.at_bottom), key=lambda b: -b.order))
    placed = setter.placed(top, MARGIN)
    start = size.height() - MARGIN - setter.height_of(bottom)
    return (*placed, *setter.placed(bottom, start))


def letters(told: Told, placed: Sequence[Placed], size: QSizeF, font: QFont) -> tuple[Placed, ...]:
    """Where the patient's sides are: away from the chest wall, and below (rule 38).

    An arrow goes with each: a bare L below a right breast could pass for its laterality.
    """
    if told.letters is None:
        return ()
    right, bottom = told.letters
    setter = Setter(size, font, told.on_right)
    upper = [p.rect.bottom() for p in placed if p.rect.top() < size.height() / 2]
    lower = [p.rect.top() for p in placed if p.rect.top() >= size.height() / 2]
    begin, end = max(upper, default=MARGIN), min(lower, default=size.height() - MARGIN)
    side = Line(f"{right} →" if told.on_right else f"← {opposite(right)}")
    half = setter.line_height / 2
    across = setter.placed((side,), (begin + end) / 2 - half)
    down = Line(f"↓ {bottom}")
    rect = QRectF(across[0].rect)
    rect.setWidth(setter.width_of(down))
    free = size.width() * (1 - SHARE) / 2
    rect.moveCenter(
        QPointF(free if told.on_right else size.width() - free, size.height() - MARGIN - half)
    )
    if end - begin < setter.line_height:
        across = ()
    if any(one.rect.intersects(rect) for one in (*placed, *across)):
        return across
    return (*across, Placed(down, rect, setter.points))


class CornerTexts:
    """Paints the texts of one pane; what does not change is set and drawn once, and kept."""

    def __init__(self) -> None:
        self._set_for: tuple[object, ...] = ()
        self._placed: tuple[Placed, ...] = ()
        self._still: list[QRectF] = []
        self._picture = QPixmap()
        self.rooms: list[QRectF] = []
        """Where the last paint wrote."""

    def paint(
        self, painter: QPainter, told: Told, overlay: Overlay, size: QSizeF, font: QFont
    ) -> None:
        """Draw over the image, in widget coordinates."""
        ratio = painter.device().devicePixelRatio()
        wanted = (replace(told, live=()), overlay, size, font.toString(), ratio)
        live = None
        if wanted == self._set_for:
            live = self._rewritten(told, size, font) if overlay.shown else ()
        if live is None:
            self._placed = layout(told, overlay, size, font)
            live = tuple(one for one in self._placed if one.line.live)
            still = tuple(one for one in self._placed if not one.line.live)
            if overlay.shown:
                still += letters(told, self._placed, size, font)
            self._picture = _picture(still, size, ratio, font)
            self._still = [one.rect for one in still]
            self._set_for = wanted
        painter.drawPixmap(QPointF(0, 0), self._picture)
        for one in live:
            draw(painter, one, font)
        self.rooms = [*self._still, *(one.rect for one in live)]

    def _rewritten(self, told: Told, size: QSizeF, font: QFont) -> tuple[Placed, ...] | None:
        """The live lines where they stood before; None when the pane must be set anew."""
        before = [one for one in self._placed if one.line.live]
        if len(before) != len(told.live):
            return None
        setter = Setter(size, font, told.on_right)
        found = [setter.rewritten(*one) for one in zip(before, told.live, strict=True)]
        return None if None in found else tuple(one for one in found if one is not None)


def _picture(placed: Iterable[Placed], size: QSizeF, ratio: float, font: QFont) -> QPixmap:
    """Lines on a clear ground of a pane's size."""
    found = QPixmap((size * ratio).toSize())
    found.setDevicePixelRatio(ratio)
    found.fill(Qt.GlobalColor.transparent)
    painter = QPainter(found)
    for one in placed:
        draw(painter, one, font)
    painter.end()
    return found


def _lines(found: Iterable[str]) -> tuple[Line, ...]:
    return tuple(Line(text) for text in found if text)


def _in_order(chosen: Iterable[_Block]) -> tuple[Line, ...]:
    return tuple(line for block in chosen for line in block.lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("viewer", text)


__all__ = ["CornerTexts", "Level", "Overlay", "Told", "layout", "letters", "must"]
