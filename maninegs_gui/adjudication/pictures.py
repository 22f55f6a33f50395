"""The images of one breast with every reader's marks in that reader's colour."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from core.domain.errors import WorldError
from core.domain.study import ImageRecord, Side, View
from core.imaging import voi
from maninegs_gui import languages
from maninegs_gui.adjudication import pixels
from maninegs_gui.adjudication.people import tr
from maninegs_gui.adjudication.pixels import Pool, Shown
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.theme import Role, color
from maninegs_gui.widgets import canvas_marks
from maninegs_gui.widgets.canvas import ImageCanvas
from maninegs_gui.widgets.canvas_geometry import Anchor
from maninegs_gui.widgets.canvas_marks import Mark
from maninegs_gui.widgets.labels import EmptyPlace

MOST = 4
"""Images shown at once; all others are in the viewer."""
_ROOM_FOR_TWO = 300
_PIXELS_PER_WINDOW = 450.0
_DASHES = ([4.0, 4.0], [1.2, 3.0], [6.0, 2.0, 1.2, 2.0], [2.0, 6.0], [8.0, 8.0])
"""Of the second reader and those after her; the first one's line is whole and lies beneath."""


@dataclass(frozen=True)
class Drawn:
    """A mark in the colour of its reader.

    Attributes
    ----------
    place
        The reader's column: marks of several on one outline are all seen, since each
        has its own dashes, and their badges stand one under the other.
    """

    mark: Mark
    color: QColor
    place: int = 0


class CasePicture(ImageCanvas):
    """One image; drag for window and level, wheel for zoom, double click for the viewer."""

    def __init__(self, record: ImageRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record = record
        self.frame = 0
        self._pixels: Shown | None = None
        self._why_none = tr("Loading {0}").format(record.label)
        self._of_readers: tuple[Drawn, ...] = ()
        self._width, self._shift = 1.0, 0.0
        self.setAccessibleName(tr("Image {0}").format(record.label))
        self._describe()
        self.windowed.connect(self._window)
        self.setMinimumSize(86, 120)

    @property
    def message(self) -> str:
        """What stands in the middle while there is no image."""
        return "" if self._pixels is not None else self._why_none

    @property
    def readers_marks(self) -> tuple[Drawn, ...]:
        """The marks on the frame that is shown."""
        return self._of_readers

    def show_marks_of(self, drawn: Sequence[Drawn]) -> None:
        """Draw these marks, as far as they are near the frame that is shown."""
        self._of_readers = tuple(drawn)
        self._describe()
        self.update()

    def show_image(self, shown: Shown) -> None:
        """The pixels are there."""
        self._pixels = shown
        side, view = self.record.header.side, self.record.header.view
        across = {Side.RIGHT: 1, Side.LEFT: -1, None: 0}[side]
        self.set_picture(shown.picture, Anchor(across, -1 if view is View.MLO else 0))
        self._draw_contrast()
        self._describe()

    def say(self, sentence: str) -> None:
        """Say why there is no image; marks are not drawn on what is not there."""
        self._pixels, self._why_none = None, sentence
        self.set_picture(None)
        self._describe()

    def paint_over(self, painter: QPainter) -> None:
        super().paint_over(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        badges: list[QRectF] = []
        if self._pixels is not None:
            for one in sorted(self._of_readers, key=lambda one: (one.mark.lit, one.place)):
                self._paint_mark(painter, one, badges)
        else:
            painter.setPen(color(Role.MUTED))
            room = QRectF(self.rect()).adjusted(12, 30, -12, -12)
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(room, flags, self._why_none)
        text = self.record.label
        if self.record.header.frames > 1:
            text = tr("{0}  slice {1} of {2}").format(
                text, self.frame + 1, self.record.header.frames
            )
        left = self.record.header.side is Side.RIGHT
        place = QRectF(self.rect()).adjusted(8, 6, -8, -6)
        flags = Qt.AlignmentFlag.AlignTop | (
            Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        )
        painter.setPen(color(Role.IMAGE))
        painter.drawText(place.translated(1, 1), flags, text)
        painter.setPen(color(Role.TEXT))
        painter.drawText(place, flags, text)

    def _paint_mark(self, painter: QPainter, one: Drawn, badges: list[QRectF]) -> None:
        path = canvas_marks.outline(one.mark.shape, one.mark.points, self.to_widget)
        width = 2.4 if one.mark.lit else 1.4
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(one.color, width)
        if one.place:
            pen.setDashPattern(_DASHES[(one.place - 1) % len(_DASHES)])
        else:
            painter.setPen(QPen(QColor(0, 0, 0, 170), width + 2))
            painter.drawPath(path)
        painter.setPen(pen)
        painter.drawPath(path)
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.save()
        painter.setFont(font)
        size = painter.fontMetrics().size(0, one.mark.text)
        rect = path.boundingRect()
        badge = QRectF(0, 0, size.width() + 10, size.height() + 2)
        badge.moveTopLeft(QPointF(rect.right() + 4, rect.top()))
        # A mark at the edge keeps its badge in sight.
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        badge.moveLeft(max(room.left(), min(badge.left(), room.right() - badge.width())))
        badge.moveTop(max(room.top(), min(badge.top(), room.bottom() - badge.height())))
        while any(badge.intersects(other) for other in badges):
            badge.translate(0, 2)
        badges.append(QRectF(badge))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(one.color if one.mark.lit else QColor(0, 0, 0, 200))
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        painter.setPen(QColor(10, 12, 14) if one.mark.lit else one.color)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, one.mark.text)
        painter.restore()

    def _describe(self) -> None:
        """Tell who cannot see it whose marks are on it, as its badges do."""
        badges = ", ".join(one.mark.text for one in self._of_readers)
        marked = tr("Marks: {0}").format(badges) if badges else tr("No marks")
        self.setAccessibleDescription(self.message or marked)

    def _window(self, right: float, down: float) -> None:
        self._width = min(20.0, max(0.02, self._width * math.exp(right / _PIXELS_PER_WINDOW)))
        self._shift = min(3.0, max(-3.0, self._shift + down / _PIXELS_PER_WINDOW * self._width))
        self._draw_contrast()

    def _draw_contrast(self) -> None:
        if self._pixels is None:
            return
        display = self._pixels.display
        first = display.voi[0]
        window = None
        if (self._width, self._shift) != (1.0, 0.0):
            window = (first.center + self._shift * first.width, first.width * self._width)
        self.set_table(voi.table(display, first, window, False))
        self.keep_air_black(True)


class CasePictures(QWidget):
    """Up to four images beside each other."""

    viewer_wanted = Signal()

    def __init__(self, lanes: Lanes, pool: Pool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._pool = lanes, pool
        self.panes: tuple[CasePicture, ...] = ()
        self._serial = 0
        self._stacked = False
        self._empty = EmptyPlace("", "", self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        self._grid.addWidget(self._empty, 0, 0)
        self.setAccessibleName(tr("Images"))
        self.setMinimumWidth(180)

    def show_images(
        self, records: Sequence[ImageRecord], frame_of: Callable[[ImageRecord], int]
    ) -> None:
        """Show the images of another breast."""
        for pane in self.panes:
            self._grid.removeWidget(pane)
            pane.hide()
            pane.deleteLater()
        self._serial += 1
        placed = [one for one in records if one.placed] or list(records)
        self.panes = tuple(CasePicture(one, self) for one in placed[:MOST])
        self._empty.setVisible(not self.panes)
        if not self.panes:
            self._empty.say(
                tr("No images of this breast"), tr("What readers said is all there is to compare.")
            )
        self._arrange()
        for pane in self.panes:
            pane.frame = frame_of(pane.record)
            pane.double_clicked.connect(self.viewer_wanted)
            self._load(pane, self._serial)

    def clear(self) -> None:
        """Show nothing."""
        self.show_images((), lambda _record: 0)
        self._empty.hide()

    def show_marks_of(self, drawn: Callable[[CasePicture], Sequence[Drawn]]) -> None:
        """Draw each image's marks."""
        for pane in self.panes:
            pane.show_marks_of(drawn(pane))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < _ROOM_FOR_TWO) != self._stacked:
            self._arrange()

    def _arrange(self) -> None:
        """Two beside each other, or one under the other where that would make slivers."""
        self._stacked = self.width() < _ROOM_FOR_TWO
        columns = 1 if self._stacked or len(self.panes) == 1 else 2
        for place, pane in enumerate(self.panes):
            self._grid.removeWidget(pane)
            self._grid.addWidget(pane, place // columns, place % columns)

    def _load(self, pane: CasePicture, serial: int) -> None:
        place = self.panes.index(pane)

        def then(shown: Shown) -> None:
            if serial == self._serial:
                pane.show_image(shown)

        def failed(error: Exception) -> None:
            if serial == self._serial:
                reason = (
                    languages.said(error) if isinstance(error, WorldError) else tr("internal fault")
                )
                pane.say(tr("{0} cannot be shown\n{1}").format(pane.record.label, reason))

        self._lanes.work(
            self,
            f"picture {place}",
            lambda _report, cancel: pixels.load(self._pool, pane.record, pane.frame, cancel),
            then,
            failed=failed,
        )
