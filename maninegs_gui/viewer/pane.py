"""One view on the wall: its pixels, its contrast, and the texts over it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from core.domain.study import ImageRecord, Side, View
from core.imaging import voi
from core.imaging.hanging import Slot
from core.imaging.orientation import opposite
from maninegs_gui.theme import Role, color
from maninegs_gui.viewer import texts
from maninegs_gui.viewer.contrast import Adjustment
from maninegs_gui.viewer.loading import Loaded
from maninegs_gui.widgets import canvas_marks
from maninegs_gui.widgets.canvas import ImageCanvas
from maninegs_gui.widgets.canvas_geometry import Anchor
from maninegs_gui.widgets.labels import wrapped

_MARGIN = 10.0
_NAME_SHARE = 0.62
"""Share of a pane's width that its texts may take."""
_BOLD_SHARE = 0.94
"""Share that its label and its badges may take."""

_TALL = 640
"""Widget pixels from which a pane has room for more than who and when."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """What the reader wants to see over the images."""

    shown: bool = True
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    color: QColor
    points: float = 0.0
    bold: bool = False


class ViewPane(ImageCanvas):
    """Shows one image of a slot, or says why there is none.

    Parameters
    ----------
    side, view
        The slot; None for a pane that takes any image.
    """

    focused = Signal()
    resized = Signal()

    def __init__(self, side: Side | None, view: View | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.view = view
        self.record: ImageRecord | None = None
        self.loaded: Loaded | None = None
        self.choice = 0
        self.slot: Slot | None = None
        self.stack_words: tuple[tuple[str, bool], ...] = ()
        """(text, whether it warns) of the slice that is shown, under the label."""
        self.origin_text = ""
        """Whose image this is when it is not of the open exam's patient."""
        self.when_text = ""
        """Which earlier exam of the same patient this image is of."""
        self._queue = (0, 0)
        self._message = ""
        self._trouble = ""
        self._active = False
        self._overlay = Overlay()
        self._adjustment = Adjustment()
        self._invert = False
        self._black_air_wanted = True
        self.set_empty()

    @property
    def name(self) -> str:
        """The label of what this pane shows, or of the slot it stands for."""
        if self.record is not None:
            return self.record.label
        if self.slot is not None:
            return self.slot.label
        side = self.side.value if self.side else ""
        return f"{side}{self.view.value if self.view else ''}"

    @property
    def message(self) -> str:
        """What stands in the middle while there is no image."""
        return self._trouble or self._message

    @property
    def anchor(self) -> Anchor:
        """Chest walls meet in the middle; obliques hang from the top (display rule 19)."""
        side = self.record.header.side if self.record else self.side
        view = self.record.header.view if self.record else self.view
        horizontal = {Side.RIGHT: 1, Side.LEFT: -1, None: 0}[side]
        return Anchor(horizontal, 0 if view in (View.CC, None) else -1)

    def set_slot(self, slot: Slot) -> None:
        """Stand for a slot: it says which image is missing while there is none."""
        self.slot = slot
        self.set_empty()

    def set_empty(self) -> None:
        """There is no image for this slot: say which one is missing."""
        self.record = self.loaded = None
        self._trouble = ""
        prior = self.slot is not None and self.slot.prior > 0
        missing = self.tr("No prior {0} view") if prior else self.tr("No {0} view")
        self._message = missing.format(self.name) if self.name else ""
        self.when_text = ""
        self._queue = (0, 0)
        self.set_marks(())
        self.set_picture(None)
        self._name_for_readers()

    def set_waiting(self, record: ImageRecord, place: int = 0, count: int = 1) -> None:
        """An image is being decoded; ``place`` of ``count`` in this slot's queue."""
        same = self.record is not None and self.record.id == record.id
        self.record = record
        self._queue = (place, count)
        if not same:
            self.loaded = None
            self.choice = 0
            self._trouble = ""
            self._message = self.tr("Loading {0}").format(record.label)
            self.set_picture(None)
        self._name_for_readers()
        self.update()

    def set_trouble(self, sentence: str) -> None:
        """The image cannot be shown: say why."""
        self.loaded = None
        self._trouble = sentence
        self.set_picture(None)
        self._name_for_readers()

    def set_loaded(self, loaded: Loaded) -> None:
        """The image is there."""
        self.loaded = loaded
        self._trouble = self._message = ""
        self.choice = min(self.choice, len(loaded.display.voi) - 1)
        self.set_picture(loaded.picture, self.anchor)
        self._draw_contrast()
        self._name_for_readers()

    def set_slice(self, loaded: Loaded) -> None:
        """Another slice of the image that is shown: zoom, place and contrast stay."""
        self.loaded = loaded
        self.choice = min(self.choice, len(loaded.display.voi) - 1)
        self.exchange_picture(loaded.picture)
        self._draw_contrast()

    def set_stack_words(self, words: tuple[tuple[str, bool], ...], spoken: str) -> None:
        """Say which slice is shown, on the image and to a screen reader."""
        self.stack_words = words
        self.setAccessibleDescription(spoken)
        self.update()

    def set_contrast(self, adjustment: Adjustment, invert: bool) -> None:
        """Show the image through the reader's contrast."""
        self._adjustment, self._invert = adjustment, invert
        self._draw_contrast()

    @property
    def adjustment(self) -> Adjustment:
        """What the reader did to the contrast of this view."""
        return self._adjustment

    def choose_voi(self, choice: int) -> None:
        """Take another contrast among those that the object offers."""
        self.choice = choice
        self._draw_contrast()

    @property
    def air_is_black(self) -> bool:
        """Whether air stays black when the image is inverted (display rule 11)."""
        return self._black_air_wanted

    def set_air_is_black(self, black: bool) -> None:
        """Keep air black when inverted, or show what is there."""
        self._black_air_wanted = black
        self._draw_contrast()

    def set_overlay(self, overlay: Overlay) -> None:
        """Show or hide the texts."""
        self._overlay = overlay
        self.update()

    def set_active(self, active: bool) -> None:
        """Frame this pane as the one that keys act on."""
        self._active = active
        self.update()

    def mark_at(self, point: QPointF) -> int | None:
        """The key of the mark whose outline or badge lies under a widget point."""
        reach = QRectF(point.x() - 6, point.y() - 6, 12, 12)
        for mark in reversed(self.marks):
            path = canvas_marks.outline(mark.shape, mark.points, self.to_widget)
            if path.intersects(reach) or path.boundingRect().contains(point):
                return mark.key
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paint_over(self, painter: QPainter) -> None:
        super().paint_over(painter)
        if self.message:
            self._paint_message(painter)
        self._paint_texts(painter)
        if self._overlay.shown and self.loaded is not None and self.loaded.letters:
            self._paint_letters(painter, *self.loaded.letters)
        if self._active or self.origin_text:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(color(Role.ACCENT if self._active else Role.WARNING), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _draw_contrast(self) -> None:
        if self.loaded is None:
            return
        display = self.loaded.display
        chosen = display.voi[self.choice]
        window = self._adjustment.window(chosen) if self._adjustment.touched else None
        # Padding is black by its table; air beside it would glare when inverted.
        self.keep_air_black(self._invert and self._black_air_wanted)
        self.set_table(voi.table(display, chosen, window, self._invert))

    def _name_for_readers(self) -> None:
        if self.record is None:
            self.setAccessibleName(self._message)
        else:
            told = texts.accessible(self.record)
            self.setAccessibleName(", ".join(part for part in (told, self.message) if part))

    def _paint_message(self, painter: QPainter) -> None:
        painter.setFont(self._font(1.5))
        painter.setPen(color(Role.WARNING if self._trouble else Role.MUTED))
        room = QRectF(self.rect()).adjusted(30, 30, -30, -30)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self.message)

    def _paint_texts(self, painter: QPainter) -> None:
        if self.record is None:
            return
        top = self._wrapped(self._top_lines(self.record))
        bottom = self._wrapped(self._bottom_lines(self.record))
        room = self.height() - 2 * _MARGIN
        used = 0.0
        y = _MARGIN
        for line in top:
            font = self._font(line.points, line.bold)
            height = QFontMetricsF(font).height()
            if used and used + height > room * 0.55:
                break
            self._paint_line(painter, line, font, y)
            used += height
            y += height
        y = self.height() - _MARGIN
        for line in reversed(bottom):
            font = self._font(line.points, line.bold)
            height = QFontMetricsF(font).height()
            if used + height > room * 0.8:
                break
            y -= height
            used += height
            self._paint_line(painter, line, font, y)

    def _wrapped(self, lines: list[_Line]) -> list[_Line]:
        """Lines that fit the pane: what is too long goes on below, nothing is cut."""
        return [
            replace(line, text=part)
            for line in lines
            for part in wrapped(
                line.text,
                self._font(line.points, line.bold),
                self.width() * (_BOLD_SHARE if line.bold else _NAME_SHARE),
            )
        ]

    def _paint_letters(self, painter: QPainter, right: str, bottom: str) -> None:
        """Where the patient's sides are: away from the chest wall, and below."""
        painter.setFont(self._font(1.0))
        painter.setPen(color(Role.MUTED))
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        middle = Qt.AlignmentFlag.AlignVCenter
        if self.anchor.horizontal < 0:
            painter.drawText(room, int(middle | Qt.AlignmentFlag.AlignRight), right)
        else:
            away = opposite(right)
            painter.drawText(room, int(middle | Qt.AlignmentFlag.AlignLeft), away)
        if self.height() >= _TALL:
            # In a small pane an L below a right breast could pass for its laterality.
            centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(room, int(centre), bottom)

    def _paint_line(self, painter: QPainter, line: _Line, font: QFont, y: float) -> None:
        """One line on the side away from the chest wall, with a dark rim."""
        metrics = QFontMetricsF(font)
        text = line.text
        right = self.anchor.horizontal < 0
        x = self.width() - _MARGIN - metrics.horizontalAdvance(text) if right else _MARGIN
        base = QPointF(x, y + metrics.ascent())
        painter.setFont(font)
        painter.setPen(QColor(0, 0, 0, 210))
        for dx, dy in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
            painter.drawText(base + QPointF(dx, dy), text)
        painter.setPen(line.color)
        painter.drawText(base, text)

    def _top_lines(self, record: ImageRecord) -> list[_Line]:
        bright, dim = color(Role.TEXT), color(Role.MUTED)
        place, count = self._queue
        label = record.label
        if count > 1:
            label = self.tr("{0}   {1} of {2}").format(label, place + 1, count)
        lines = [_Line(label, bright, 1.7, bold=True)]
        if self.when_text:
            lines.append(_Line(self.when_text, color(Role.ACCENT), 1.05, bold=True))
        lines.extend(
            _Line(text, color(Role.WARNING) if warns else bright, 1.25, bold=True)
            for text, warns in self.stack_words
        )
        if self.origin_text:
            lines.append(_Line(self.origin_text, color(Role.WARNING), 1.05, bold=True))
        warning = self.loaded.warning if self.loaded is not None else ""
        lines.extend(
            _Line(badge, color(Role.WARNING), 1.0, bold=True)
            for badge in texts.badges(record.header, warning)
        )
        if self._overlay.shown and not self._overlay.anonymous:
            lines.extend(_Line(line, bright, 1.0) for line in texts.identity(record.header))
            lines.extend(_Line(line, dim, 1.0) for line in texts.exam(record.header))
            if self.height() >= _TALL:
                lines.extend(_Line(line, dim, 1.0) for line in texts.place(record.header))
        return lines

    def _bottom_lines(self, record: ImageRecord) -> list[_Line]:
        if not self._overlay.shown:
            return []
        dim = color(Role.MUTED)
        lines = []
        if self.height() >= _TALL:
            lines = [_Line(line, dim, 0.95) for line in texts.technique(record.header)]
        if self.loaded is not None:
            lines.append(_Line(self._contrast_line(self.loaded), dim, 0.95))
            ratio = self.scale * self.devicePixelRatioF()
            lines.extend(_Line(line, dim, 0.95) for line in texts.size_lines(record.header, ratio))
        return lines

    def _contrast_line(self, loaded: Loaded) -> str:
        chosen = loaded.display.voi[self.choice]
        center, width = self._adjustment.window(chosen)
        parts = [chosen.title, self.tr("C {0}  W {1}").format(round(center), round(width))]
        if self._invert:
            parts.append(self.tr("inverted"))
        return "   ".join(part for part in parts if part)

    def _font(self, share: float, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(8.0, self.font().pointSizeF() * (share or 1.0)))
        font.setBold(bold)
        return font
