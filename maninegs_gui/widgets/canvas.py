"""One image on black: window and level, zoom, pan, and shapes drawn over it.

The canvas knows pixels, tables and shapes, and no verb of the field. A change of
the grey table touches only the pixels that are on the screen
(:mod:`maninegs_gui.widgets.canvas_raster`), and a layer that changes a corner of the
canvas only those of that corner.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from maninegs_gui.widgets import canvas_marks, canvas_raster
from maninegs_gui.widgets.canvas_geometry import Anchor
from maninegs_gui.widgets.canvas_marks import Mark, Points, Shape
from maninegs_gui.widgets.canvas_view import Picture, Placed, ViewState

MARK = QColor("#6cb2eb")
MARK_LIT = QColor("#ffd166")
MARK_HOVERED = QColor("#b9dcff")
_ONE = 1e-6
"""How far from one device pixel a stored pixel may be and still be shown as it is."""
_SHARP = 3.0
"""From this scale on pixels are shown as squares."""


class Layer(Protocol):
    """Something drawn over an image, such as marks, measures or a thumb-bar."""

    def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
        """Draw in widget coordinates; ``canvas.to_widget`` maps stored pixels there."""


class ImageCanvas(Placed):
    """Shows one :class:`Picture` through a grey table; mouse by :class:`Hands`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: canvas_raster.Table = np.zeros(65536, dtype=np.uint8)
        self._air: QImage | None = None
        self._marks: tuple[Mark, ...] = ()
        self._marks_shown = True
        self._edited: Mark | None = None
        self._edited_from: tuple[Points, ...] = ()
        self._edited_held = False
        self._hovered: int | None = None
        self._layers: list[Layer] = []
        self._under: list[Layer] = []
        self._air_black = False
        self.reserved: list[QRectF] = []
        """Where a subclass writes over the layers: they keep their words away from there."""
        self.taken: list[QRectF] = []
        """In a paint: what words of layers must not cover; each layer adds its own."""
        self.looked_at = 0
        """Values that went through the table in the last paint (for tests and benches)."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(80, 80)

    def set_picture(self, picture: Picture | None, anchor: Anchor | None = None) -> None:
        """Show another picture at its home place."""
        self._picture = picture
        self._anchor = anchor or Anchor()
        self._air = None  # made when it is first wanted: opening a study must not wait for it
        self.go_home()

    def exchange_picture(self, picture: Picture) -> None:
        """Show other pixels of the same matrix: zoom and place stay as they are."""
        self._picture = picture
        self._air = canvas_raster.air_image(picture.air) if picture.air is not None else None
        self.update()

    def set_table(self, table: canvas_raster.Table) -> None:
        """Show the stored values through another table of 65536 P-values."""
        self._table = table
        self.update()

    def keep_air_black(self, black: bool) -> None:
        """Whether the picture's air is painted black over what the table says."""
        self._air_black = black
        self.update()

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Draw these shapes over the image.

        One that is being changed by hand stays as the hand has it until it comes back
        changed, and what comes back otherwise goes before.
        """
        self._marks = marks
        edited = self._edited
        if edited is not None and not self._edited_held:
            now = next((one for one in marks if _same(one, edited)), None)
            if now is None or now.points == edited.points or now.points not in self._edited_from:
                self._edited = None
        self.update()

    def show_edited(self, mark: Mark, points: Points, *, held: bool = False) -> None:
        """Draw one of the shapes as it is changed by hand, before its owner has the change.

        Parameters
        ----------
        held
            Whether the hand still has it: nothing that comes meanwhile takes it away.
        """
        if self._edited is None or not _same(self._edited, mark):
            self._edited_from = ()
        if mark.points not in self._edited_from:
            self._edited_from = (*self._edited_from, mark.points)
        self._edited, self._edited_held = replace(mark, points=points), held
        self.update()

    def forget_edited(self) -> None:
        """Draw all shapes as their owner has them."""
        self._edited, self._edited_held = None, False
        self.update()

    @property
    def shown_marks(self) -> tuple[Mark, ...]:
        """The shapes as they are drawn: one of them as the hand has it."""
        edited = self._edited
        return tuple(
            replace(
                one,
                points=edited.points if edited is not None and _same(one, edited) else one.points,
                hovered=one.key == self._hovered and not one.lit,
            )
            for one in self._marks
        )

    @property
    def marks_shown(self) -> bool:
        """Whether shapes are drawn at all."""
        return self._marks_shown

    def hover_mark(self, key: int | None) -> None:
        """Light the shapes under a key a little, since a click would open them."""
        if key != self._hovered:
            self._hovered = key
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

    def add_under(self, layer: Layer) -> None:
        """Draw a layer beneath shapes and all other layers: it may cover pixels, never a mark."""
        if layer not in self._under:
            self._under.append(layer)
            self.update()

    def remove_layer(self, layer: Layer) -> None:
        """Draw a layer no more."""
        for layers in (self._layers, self._under):
            if layer in layers:
                layers.remove(layer)
                self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.black)
        self.looked_at = 0
        self.paint_picture(painter, QRectF(event.rect()))
        self.paint_over(painter)
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """Draw shapes and layers; subclasses add their texts on top."""
        self.paint_content(painter)

    def paint_content(self, painter: QPainter, without: Layer | None = None) -> None:
        """Draw the shapes and the layers, but not ``without``."""
        kept, self.taken = self.taken, list(self.reserved)
        self._paint_layers(painter, self._under, without)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._marks_shown:
            for mark in sorted(self.shown_marks, key=lambda mark: (mark.lit, not mark.faint)):
                color = MARK_LIT if mark.lit else MARK_HOVERED if mark.hovered else MARK
                canvas_marks.paint(painter, mark, self.to_widget, color)
        drawn = self.being_drawn()
        if drawn is not None:
            canvas_marks.paint(painter, drawn, self.to_widget, MARK_LIT)
        self._paint_layers(painter, self._layers, without)
        self.taken = kept

    def _paint_layers(self, painter: QPainter, layers: list[Layer], without: Layer | None) -> None:
        for layer in layers:
            if layer is not without:
                painter.save()
                layer.paint(painter, self)
                painter.restore()

    def paint_picture(self, painter: QPainter, area: QRectF) -> None:
        """Draw the pixels that lie in ``area`` of the widget, through the table.

        Nothing outside the matrix is touched: there it must be black already.
        """
        picture = self._picture
        if picture is None:
            return
        to_widget = self.to_widget
        inverse, _ = to_widget.inverted()
        shown = inverse.mapRect(area)
        scale = self._scale * self.devicePixelRatioF()
        part = canvas_raster.visible_part(picture.levels, scale, shown)
        if part is None:
            return
        values = canvas_raster.grey(picture.levels, part, self._table)
        self.looked_at += part.pixels
        rows, columns = picture.levels[0].shape
        painter.save()
        one_to_one = abs(scale - 1.0) < _ONE
        smooth = scale < _SHARP and not one_to_one
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        if one_to_one:
            to_widget = on_the_grid(to_widget, painter)
        painter.setTransform(to_widget, combine=True)
        rect = part.rect
        target = QRectF(
            rect.left() * part.factor,
            rect.top() * part.factor,
            rect.width() * part.factor,
            rect.height() * part.factor,
        )
        painter.setClipRect(QRectF(0, 0, columns, rows), Qt.ClipOperation.IntersectClip)
        painter.drawImage(target, canvas_raster.as_image(values))
        if picture.air is not None and self._air_black:
            if self._air is None:
                self._air = canvas_raster.air_image(picture.air)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(0, 0, columns, rows), self._air)
        painter.restore()


def on_the_grid(to_widget: QTransform, painter: QPainter) -> QTransform:
    """``to_widget`` moved by less than a device pixel, so that stored pixels meet the device's.

    Between two pixels each stored value would be spread over its neighbours (rule 29), as it
    would at most places where a fractional ratio puts a widget.
    """
    device = to_widget * painter.deviceTransform()
    back, invertible = painter.deviceTransform().inverted()
    if not invertible:
        return to_widget
    wanted = QPointF(round(device.dx()), round(device.dy()))
    moved = back.map(wanted) - back.map(QPointF(device.dx(), device.dy()))
    return to_widget * QTransform.fromTranslate(moved.x(), moved.y())


def _same(one: Mark, other: Mark) -> bool:
    """Whether two shapes are one before and after."""
    return (one.key, one.place, one.shape) == (other.key, other.place, other.shape)


__all__ = ["ImageCanvas", "Layer", "Mark", "Picture", "Shape", "ViewState"]
