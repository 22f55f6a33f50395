"""One view on the wall: its pixels, its contrast, and the texts over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from core.domain.study import ImageId, ImageRecord, Side, View
from core.imaging import voi
from core.imaging.hanging import Slot
from maninegs_gui.theme import Role, color
from maninegs_gui.viewer import texts
from maninegs_gui.viewer.contrast import Adjustment
from maninegs_gui.viewer.corner_texts import CornerTexts, Overlay, Told
from maninegs_gui.viewer.loading import Loaded
from maninegs_gui.widgets import canvas_marks
from maninegs_gui.widgets.canvas import ImageCanvas, Mark
from maninegs_gui.widgets.canvas_geometry import Anchor

_GLARE = 8
"""P-values from which air would be seen (display rule 11)."""


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
        self._evidence_words: tuple[tuple[str, bool], ...] = ()
        self.stack_words: tuple[tuple[str, bool], ...] = ()
        """(text, whether it warns) of the slice that is shown, under the label."""
        self.base: Loaded | None = None
        """The image as it was loaded, whatever presentation state is shown."""
        self.foreign = False
        """Whether it shows what is not of the open exam or its priors: nothing is marked there."""
        self.size_note: Callable[[], str] = lambda: ""
        """What must be said of its size beside another view, or nothing; asked in each paint."""
        self._origin_text = self._when_text = ""
        self._spoken = ""
        self._queue = (0, 0)
        self._message = ""
        self._trouble = ""
        self._wanted_marks: tuple[Mark, ...] = ()
        self._active = False
        self._overlay = Overlay()
        self._adjustment = Adjustment()
        self._invert = False
        self._seen_air: set[ImageId] = set()
        self._texts = CornerTexts()
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
    def origin_text(self) -> str:
        """Whose image this is when it is not of the open exam's patient."""
        return self._origin_text

    @origin_text.setter
    def origin_text(self, text: str) -> None:
        self._origin_text = text
        self._name_for_readers()
        self.update()

    @property
    def when_text(self) -> str:
        """Which earlier exam of the same patient this image is of."""
        return self._when_text

    @when_text.setter
    def when_text(self, text: str) -> None:
        self._when_text = text
        self._name_for_readers()
        self.update()

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

    @property
    def marks_fit(self) -> bool:
        """Whether marks lie where they were put: an image is there, and it is the imported one.

        A reader may have them drawn on a changed one all the same (fault 11).
        """
        return self.loaded is not None and self.loaded.marks_fit

    @property
    def can_draw(self) -> bool:
        """Whether there is something to draw on; nothing new goes on a changed image."""
        return super().can_draw and self.loaded is not None and not self.loaded.changed

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Draw other shapes, as soon as they fit."""
        self._wanted_marks = marks
        super().set_marks(marks if self.marks_fit else ())

    def set_empty(self, *, prior: bool = False) -> None:
        """There is no image for this slot: say which one is missing.

        Parameters
        ----------
        prior
            The slot stands for an earlier exam now, as while priors are flicked in.
        """
        self.give_up()
        self.record = self.loaded = self.base = None
        self._trouble = ""
        prior = prior or (self.slot is not None and self.slot.prior > 0)
        missing = self.tr("No prior {0} view") if prior else self.tr("No {0} view")
        self._message = missing.format(self.name) if self.name else ""
        self._when_text = ""
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
            self.give_up()
            self.loaded = self.base = None
            self.set_marks(())
            self.choice = 0
            self._trouble = ""
            self._message = self.tr("Loading {0}").format(record.label)
            self.set_picture(None)
        self._name_for_readers()
        self.update()

    def set_trouble(self, sentence: str) -> None:
        """The image cannot be shown: say why."""
        self.give_up()
        self.loaded = self.base = None
        self.set_marks(self._wanted_marks)
        self._trouble = sentence
        self.set_picture(None)
        self._name_for_readers()

    def set_loaded(self, loaded: Loaded) -> None:
        """The image is there."""
        self.loaded = loaded
        self._trouble = self._message = ""
        self.choice = min(self.choice, len(loaded.display.voi) - 1)
        self.set_picture(loaded.picture, self.anchor)
        self.set_marks(self._wanted_marks)
        self._draw_contrast()
        self._name_for_readers()

    def set_slice(self, loaded: Loaded) -> None:
        """Another slice of the image that is shown: zoom, place and contrast stay.

        A shape that is not finished is given up: it belongs to the slice that was seen.
        """
        self.give_up()
        self.loaded = loaded
        self.choice = min(self.choice, len(loaded.display.voi) - 1)
        self.exchange_picture(loaded.picture)
        self._draw_contrast()

    def set_evidence_words(self, words: tuple[tuple[str, bool], ...]) -> None:
        """What stands beside the image, such as CAD, and whether each line warns."""
        if words != self._evidence_words:
            self._evidence_words = words
            self._name_for_readers()
        self.update()

    def set_stack_words(self, words: tuple[tuple[str, bool], ...], spoken: str) -> None:
        """Say which slice is shown, on the image and to a screen reader."""
        self.stack_words = words
        self._spoken = spoken
        self._name_for_readers()
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
        """Whether this image's air stays black at any window and inverted (display rule 11)."""
        return self.record is None or self.record.id not in self._seen_air

    def set_air_is_black(self, black: bool) -> None:
        """Keep the air of this image black, or show what is there."""
        if self.record is not None:
            (self._seen_air.discard if black else self._seen_air.add)(self.record.id)
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
        """The key of the mark under a widget point: by its line, else the smallest around it."""
        if not self.marks_shown:
            return None
        reach = QRectF(point.x() - 6, point.y() - 6, 12, 12)
        around: list[tuple[float, int]] = []
        for mark in reversed(self.shown_marks):
            path = canvas_marks.outline(mark.shape, mark.points, self.to_widget)
            box = path.boundingRect()
            if mark.faint:
                continue
            if path.intersects(reach) and not path.contains(reach):
                return mark.key
            if box.contains(point):
                around.append((box.width() * box.height(), mark.key))
        return min(around)[1] if around else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu key; the right button has its own way, since it also zooms."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.mapToGlobal(self.rect().center()))

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
        if self.record is not None:
            size = QSizeF(self.size())
            self._texts.paint(painter, self._told(self.record), self._overlay, size, self.font())
            self.reserved = self._texts.rooms
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
        table = voi.table(display, chosen, window, self._invert)
        # Padding is black by its table; air beside it is covered where it would glare.
        self.keep_air_black(self.air_is_black and _glares(table, self.loaded.air_range))
        self.set_table(table)

    def _name_for_readers(self) -> None:
        if self.record is None:
            told = filter(None, (self.message, self._origin_text))
            self.setAccessibleName(", ".join(told))
        else:
            warning = self.loaded.warning if self.loaded is not None else ""
            label = texts.accessible(self.record, warning)
            beside = (text for text, _ in self._evidence_words)
            parts = (label, self._when_text, self._origin_text, *beside, self.message)
            self.setAccessibleName(", ".join(part for part in parts if part))
        self.setAccessibleDescription(self._shown_words())

    def _shown_words(self) -> str:
        """What the picture shows, for who cannot see it: no more than stands in its data."""
        if self.record is None or self.message:
            return self.message or self.tr("No image")
        header, marks = self.record.header, len(self._wanted_marks)
        size = self.tr("{0} x {1} pixels").format(header.columns, header.rows)
        marked = self.tr("{0} marks").format(marks) if marks else self.tr("no marks")
        return ", ".join(part for part in (self._spoken, size, marked) if part)

    def _paint_message(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.5)
        painter.setFont(font)
        painter.setPen(color(Role.WARNING if self._trouble else Role.MUTED))
        room = QRectF(self.rect()).adjusted(30, 30, -30, -30)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        if not room.contains(painter.boundingRect(room, int(flags), self.message)):
            # In a narrow view all of what is wrong is said, in smaller letters.
            painter.setFont(self.font())
            room = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        painter.drawText(room, int(flags), self.message)
        if self.record is None and self._origin_text:
            # Without an image there are no corner texts: whose place this is stands here.
            painter.setFont(self.font())
            painter.setPen(color(Role.WARNING))
            top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            flags = top | Qt.TextFlag.TextWordWrap
            painter.drawText(
                QRectF(self.rect()).adjusted(8, 10, -8, -8), int(flags), self._origin_text
            )

    def _told(self, record: ImageRecord) -> Told:
        place, count = self._queue
        loaded = self.loaded
        live: tuple[str, ...] = ()
        if loaded is not None:
            ratio = self.scale * self.devicePixelRatioF()
            live = (self._contrast_line(loaded), *texts.size_lines(record.header, ratio))
        return Told(
            record,
            place,
            count,
            self.origin_text,
            when=self.when_text,
            notes=(*self._size_words(), *self.stack_words, *self._evidence_words),
            warning=loaded.warning if loaded is not None else "",
            live=live,
            letters=loaded.letters if loaded is not None else None,
            on_right=self.anchor.horizontal < 0,
        )

    def _size_words(self) -> tuple[tuple[str, bool], ...]:
        note = self.size_note()
        return ((note, True),) if note else ()

    def _contrast_line(self, loaded: Loaded) -> str:
        chosen = loaded.display.voi[self.choice]
        center, width = self._adjustment.window(chosen)
        parts = [
            texts.contrast_name(chosen.title),
            self.tr("C {0}  W {1}").format(round(center), round(width)),
        ]
        if self._invert:
            parts.append(self.tr("inverted"))
        return "   ".join(part for part in parts if part)


def _glares(table: voi.Table, air: tuple[int, int] | None) -> bool:
    """Whether a grey table makes the air visible."""
    if air is None:
        return False
    return bool(table[air[0] : air[1] + 1].max(initial=0) > _GLARE)
