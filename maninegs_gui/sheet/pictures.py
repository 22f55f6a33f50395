"""Pictures of the sheet: both views as the viewer hangs them, with marks and heat over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QImage, QPainter, QPen, QTransform

from core.classification.case_sheet import CaseSheet
from core.domain.heat import HeatMap
from core.domain.study import ImageId, ImageRecord
from core.imaging.small import Small
from maninegs_gui.sheet.blocks import INSIDE, Line, Piece, font
from maninegs_gui.sheet.heat import overlay
from maninegs_gui.widgets.canvas_marks import Shape, outline

TALL = 640.0
_MARK = QColor("#ffd34d")
Pictures = Mapping[ImageId, Small]
Heats = Mapping[ImageId, HeatMap]


def images(sheet: CaseSheet, pictures: Pictures, heats: Heats, nothing: str) -> Piece:
    """Both views as the viewer hangs them: CC beside MLO, at one scale of the page."""
    if not sheet.images:
        return Piece(40, Line(nothing, font(9.5)), (nothing,))
    wide = (INSIDE - 20) / 2

    def paint(painter: QPainter, x: float, y: float) -> None:
        for place, image in enumerate(sheet.images):
            room = QRectF(x + place * (wide + 20), y, wide, TALL)
            picture(painter, room, image, pictures.get(image.id))
            found = pictures.get(image.id)
            if found is not None:
                _Over(sheet, image, found, heats.get(image.id))(painter, room)

    return Piece(TALL + 8, paint, tuple(image.label for image in sheet.images))


def picture(painter: QPainter, room: QRectF, image: ImageRecord, found: Small | None) -> None:
    """One image on black with its name; whole and in proportion."""
    painter.fillRect(room, QColor("black"))
    painter.setFont(font(7.5))
    if found is None:
        painter.setPen(QColor("#c8ccd2"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, "-")
    else:
        painter.drawImage(_inside(room, found), _grey(found))
    painter.setPen(QColor("white"))
    painter.drawText(
        room.adjusted(8, 6, -8, -6),
        Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft,
        image.label,
    )


def _inside(room: QRectF, found: Small) -> QRectF:
    """Where the picture lies in its room: whole, in proportion, in the middle."""
    rows, columns = found.grey.shape
    scale = min(room.width() / columns, room.height() / rows)
    wide, high = columns * scale, rows * scale
    return QRectF(
        room.x() + (room.width() - wide) / 2, room.y() + (room.height() - high) / 2, wide, high
    )


def _grey(found: Small) -> QImage:
    rows, columns = found.grey.shape
    return QImage(
        found.grey.tobytes(), columns, rows, columns, QImage.Format.Format_Grayscale8
    ).copy()


@dataclass(frozen=True)
class _Over:
    """Paints heat and marks over an image, where they lie in it."""

    sheet: CaseSheet
    image: ImageRecord
    found: Small
    heat: HeatMap | None

    def __call__(self, painter: QPainter, room: QRectF) -> None:
        place = _inside(room, self.found)
        rows, columns = self.found.grey.shape
        to_page = QTransform()
        to_page.translate(place.x(), place.y())
        to_page.scale(place.width() / columns, place.height() / rows)
        painter.save()
        painter.setClipRect(room)
        if self.heat is not None:
            box, shade = overlay(self.heat, self.found)
            painter.drawImage(to_page.mapRect(box), shade)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for lesion in self.sheet.lesions:
            for region in lesion.regions:
                if region.image != self.image.id:
                    continue
                points = tuple((float(x), float(y)) for x, y in self.found.places(region.points))
                path = outline(Shape(region.kind.value), points, to_page)
                for pen in (QPen(QColor(0, 0, 0, 160), 5), QPen(_MARK, 2.4)):
                    painter.setPen(pen)
                    painter.drawPath(path)
                _badge(painter, str(lesion.number), path.boundingRect(), room)
        painter.restore()


def _badge(painter: QPainter, text: str, around: QRectF, room: QRectF) -> None:
    how = font(8, bold=True)
    painter.setFont(how)
    wide = QFontMetricsF(how).horizontalAdvance(text) + 12
    x = min(around.right() + 4, room.right() - wide - 2)
    y = max(around.top() - 26, room.top() + 2)
    painter.fillRect(QRectF(x, y, wide, 26), QBrush(QColor(0, 0, 0, 190)))
    painter.setPen(_MARK)
    painter.drawText(QRectF(x, y, wide, 26), Qt.AlignmentFlag.AlignCenter, text)
