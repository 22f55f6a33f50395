"""One image on black: window and level, zoom, pan, and shapes drawn over it.

The canvas knows pixels, tables and shapes, and no verb of the field. A change of
the grey table touches only the pixels that are on the screen
(:mod:`maninegs_gui.widgets.canvas_raster`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from maninegs_gui.widgets import canvas_marks, canvas_raster
from maninegs_gui.widgets.canvas_geometry import Anchor, fitting_scale, justified, placing, zoomed
from maninegs_gui.widgets.canvas_hands import Hands
from maninegs_gui.widgets.canvas_marks import Mark, Shape

SMALLEST_SCALE = 0.02
LARGEST_SCALE = 16.0
MARK = QColor("#6cb2eb")
MARK_LIT = QColor("#ffd166")


@dataclass(frozen=True)
class Picture:
    """The pixels of one image and how they stand on the screen.

    Attributes
    ----------
    levels
        The pyramid of stored values, full matrix first, each next one half.
    to_hung, hung_size
        From :func:`maninegs_gui.widgets.canvas_geometry.turning`.
    extent
        What should be seen when the image is fitted, in hung pixels.
    air
        (rows, columns) at any resolution, stored frame: kept black in every window.
    """

    levels: tuple[canvas_raster.Stored, ...]
    to_hung: QTransform
    hung_size: QSizeF
    extent: QRectF
    air: npt.NDArray[np.bool_] | None = None


class Layer(Protocol):
    """Something drawn over an image, such as marks, measures or a thumb-bar."""

    def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
        """Draw in widget coordinates; ``canvas.to_widget`` maps stored pixels there."""


class ImageCanvas(Hands):
    """Shows one :class:`Picture` through a grey table; mouse by :class:`Hands`."""

    view_changed = Signal()
    """Zoom or position changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._table: canvas_raster.Table = np.zeros(65536, dtype=np.uint8)
        self._air: QImage | None = None
        self._anchor = Anchor()
        self._scale = 1.0
        self._origin = QPointF()
        self._home_scale: float | None = None
        self._at_home = True
        self._marks: tuple[Mark, ...] = ()
        self._marks_shown = True
        self._layers: list[Layer] = []
        self._air_black = False
        self.looked_at = 0
        """Values that went through the table in the last paint (for tests and benches)."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(80, 80)

    @property
    def picture(self) -> Picture | None:
        """What is shown."""
        return self._picture

    @property
    def scale(self) -> float:
        """Widget pixels per stored pixel."""
        return self._scale

    @property
    def can_draw(self) -> bool:
        """Whether there is something to draw on."""
        return self._picture is not None

    @property
    def to_widget(self) -> QTransform:
        """From stored to widget coordinates."""
        if self._picture is None:
            return QTransform()
        return self._picture.to_hung * placing(self._scale, self._origin)

    def set_picture(self, picture: Picture | None, anchor: Anchor | None = None) -> None:
        """Show another picture at its home place."""
        self._picture = picture
        self._anchor = anchor or Anchor()
        air = picture.air if picture is not None else None
        self._air = canvas_raster.air_image(air) if air is not None else None
        self.go_home()

    def set_table(self, table: canvas_raster.Table) -> None:
        """Show the stored values through another table of 65536 P-values."""
        self._table = table
        self.update()

    def keep_air_black(self, black: bool) -> None:
        """Whether the picture's air is painted black over what the table says."""
        self._air_black = black
        self.update()

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Draw these shapes over the image."""
        self._marks = marks
        self.update()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The shapes over the image."""
        return self._marks

    def show_marks(self, shown: bool) -> None:
        """Show or hide all shapes."""
        self._marks_shown = shown
        self.update()

    @property
    def layers(self) -> tuple[Layer, ...]:
        """What is drawn over the image, the lowest first."""
        return tuple(self._layers)

    def add_layer(self, layer: Layer) -> None:
        """Draw one more layer over the image, above those that are there."""
        if layer not in self._layers:
            self._layers.append(layer)
            self.update()

    def remove_layer(self, layer: Layer) -> None:
        """Draw a layer no more."""
        if layer in self._layers:
            self._layers.remove(layer)
            self.update()

    def set_home_scale(self, scale: float | None) -> None:
        """Fix the scale that :meth:`go_home` uses; None fits this image alone."""
        self._home_scale = scale
        if self._at_home:
            self.go_home()

    def fitting(self) -> float:
        """The scale at which the extent of this image just fits."""
        if self._picture is None:
            return 1.0
        return fitting_scale(self._picture.extent, self.width(), self.height())

    def go_home(self) -> None:
        """Back to the home scale and the anchored place."""
        self._at_home = True
        if self._picture is not None:
            self._scale = self._home_scale if self._home_scale is not None else self.fitting()
            self._origin = justified(
                self._picture.extent, self._scale, self.width(), self.height(), self._anchor
            )
        self._view_moved()

    @property
    def at_home(self) -> bool:
        """Whether neither zoom nor pan was used since :meth:`go_home`."""
        return self._at_home

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Change the scale, keeping the widget point ``at`` (or the middle) where it is."""
        if self._picture is None:
            return
        scale = min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))
        centre = at if at is not None else QPointF(self.width() / 2, self.height() / 2)
        self._origin = zoomed(self._origin, centre, scale / self._scale)
        self._scale = scale
        self._leave_home()

    def look_at(self, scale: float, centre: QPointF) -> None:
        """Show the hung point ``centre`` in the middle, at this scale."""
        if self._picture is None:
            return
        self._scale = min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))
        self._origin = QPointF(self.width() / 2, self.height() / 2) - centre * self._scale
        self._leave_home()

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the image by widget pixels."""
        if self._picture is None:
            return
        self._origin += QPointF(dx, dy)
        self._keep_in_sight()
        self._leave_home()

    def stored_at(self, point: QPointF | QPoint) -> tuple[float, float]:
        """The stored (column, row) under a widget point, kept inside the matrix."""
        inverse, _ = self.to_widget.inverted()
        found = inverse.map(QPointF(point))
        if self._picture is None:
            return (found.x(), found.y())
        rows, columns = self._picture.levels[0].shape
        return (min(max(found.x(), 0.0), columns), min(max(found.y(), 0.0), rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._at_home:
            self.go_home()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        self.looked_at = 0
        if self._picture is not None:
            self._paint_picture(painter, self._picture)
        self.paint_over(painter)
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """Draw shapes; subclasses add their texts on top."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._marks_shown:
            for mark in sorted(self._marks, key=lambda mark: mark.lit):
                color = MARK_LIT if mark.lit else MARK
                canvas_marks.paint(painter, mark, self.to_widget, color)
        for layer in self._layers:
            painter.save()
            layer.paint(painter, self)
            painter.restore()
        drawn = self.being_drawn()
        if drawn is not None:
            canvas_marks.paint(painter, drawn, self.to_widget, MARK_LIT)

    def _paint_picture(self, painter: QPainter, picture: Picture) -> None:
        to_widget = self.to_widget
        inverse, _ = to_widget.inverted()
        shown = inverse.mapRect(QRectF(self.rect()))
        scale = self._scale * self.devicePixelRatioF()
        part = canvas_raster.visible_part(picture.levels, scale, shown)
        if part is None:
            return
        values = canvas_raster.grey(picture.levels, part, self._table)
        self.looked_at = part.pixels
        rows, columns = picture.levels[0].shape
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 3.0)
        painter.setTransform(to_widget, combine=True)
        rect = part.rect
        target = QRectF(
            rect.left() * part.factor,
            rect.top() * part.factor,
            rect.width() * part.factor,
            rect.height() * part.factor,
        )
        painter.setClipRect(QRectF(0, 0, columns, rows))
        painter.drawImage(target, canvas_raster.as_image(values))
        if self._air is not None and self._air_black:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(0, 0, columns, rows), self._air)
        painter.restore()

    def _keep_in_sight(self) -> None:
        """Leave a corner of the image in the canvas however far it is dragged."""
        if self._picture is None:
            return
        size = self._picture.hung_size * self._scale
        keep = 40.0
        x = min(self.width() - keep, max(keep - size.width(), self._origin.x()))
        y = min(self.height() - keep, max(keep - size.height(), self._origin.y()))
        self._origin = QPointF(x, y)

    def _leave_home(self) -> None:
        self._at_home = False
        self._view_moved()

    def _view_moved(self) -> None:
        self.update()
        self.view_changed.emit()


__all__ = ["ImageCanvas", "Layer", "Mark", "Picture", "Shape"]
