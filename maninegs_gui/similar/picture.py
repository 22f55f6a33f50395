"""One view of a similar case: small, in the scale of all the others, with its heat on it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.domain.study import ImageRecord, Side
from maninegs_gui.similar.thumbnails import Grey, HungHeat, extent
from maninegs_gui.theme import LIKENESS, Role, color

_MOST_HEAT = 215
_LEAST_HEAT = 0.25
"""What speaks less than this for the likeness is left as it is, so that the image is seen."""


class Picture(QWidget):
    """A hung image in a box, its chest wall at the box's edge."""

    def __init__(self, image: ImageRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = image
        self._grey: QImage | None = None
        self._heat: QImage | None = None
        self._place = (0.0, 0.0, 1.0, 1.0)
        self._note = ""
        self._scale: float | None = None
        self._extent = extent(image)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._name()

    @property
    def filled(self) -> bool:
        """Whether the picture has arrived."""
        return self._grey is not None

    @property
    def heated(self) -> bool:
        """Whether a heat map lies on it."""
        return self._heat is not None

    def set_box(self, size: QSize, scale: float | None) -> None:
        """Give it room, and the scale of all pictures in pixels a millimetre."""
        self.setFixedSize(size)
        self._scale = scale
        self.update()

    def set_pixels(self, grey: Grey) -> None:
        """Show a picture; the array is copied."""
        rows, columns = grey.shape
        image = QImage(
            np.ascontiguousarray(grey).tobytes(),
            columns,
            rows,
            columns,
            QImage.Format.Format_Grayscale8,
        )
        self._grey, self._note = image.copy(), ""
        self.update()

    def set_note(self, text: str) -> None:
        """Say why there is no picture."""
        self._note = text
        self.update()

    def set_heat(self, heat: HungHeat | None) -> None:
        """Lay a heat map over the picture, or take it away."""
        self._heat = None
        if heat is not None:
            rows, columns = heat.values.shape
            layer = np.zeros((rows, columns, 4), np.uint8)
            layer[..., :3] = (LIKENESS.red(), LIKENESS.green(), LIKENESS.blue())
            shown = np.clip((heat.values - _LEAST_HEAT) / (1 - _LEAST_HEAT), 0, 1)
            layer[..., 3] = np.round(_MOST_HEAT * shown)
            made = QImage(
                layer.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888
            )
            self._heat, self._place = made.copy(), heat.place
        self._name()
        self.update()

    def shown_rect(self) -> QRectF:
        """Where the picture lies in the box, in its own pixels."""
        width, height = self._natural()
        right = self.image.header.side is Side.RIGHT
        # The chest wall of a right breast hangs at the right, beside the left breast's.
        left = self.width() - width if right else 0.0
        return QRectF(left, (self.height() - height) / 2, width, height)

    def _natural(self) -> tuple[float, float]:
        room = (float(self.width()), float(self.height()))
        if self._extent is not None and self._scale is not None:
            width, height = self._extent[0] * self._scale, self._extent[1] * self._scale
        elif self._grey is not None:
            width, height = float(self._grey.width()), float(self._grey.height())
            fit = min(room[0] / width, room[1] / height)
            width, height = width * fit, height * fit
        else:
            return room
        fit = min(1.0, room[0] / width, room[1] / height)
        return width * fit, height * fit

    def _name(self) -> None:
        parts = [self.image.label]
        if self._extent is None:
            parts.append(self.tr("size not known"))
        if self._heat is not None:
            parts.append(self.tr("where it is alike is marked"))
        self.setAccessibleName(", ".join(parts))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(Role.IMAGE))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self.shown_rect()
        if self._grey is not None:
            painter.drawImage(place, self._grey)
            if self._heat is not None:
                left, top, right, bottom = self._place
                painter.save()
                painter.setClipRect(place)
                painter.drawImage(
                    QRectF(
                        place.left() + left * place.width(),
                        place.top() + top * place.height(),
                        (right - left) * place.width(),
                        (bottom - top) * place.height(),
                    ),
                    self._heat,
                )
                painter.restore()
        elif self._note:
            painter.setPen(color(Role.MUTED))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect().adjusted(3, 3, -3, -16), flags, self._note)
        self._caption(painter)
        painter.end()

    def _caption(self, painter: QPainter) -> None:
        font = painter.font()
        font.setPointSizeF(max(6.5, font.pointSizeF() - 2))
        painter.setFont(font)
        place = self.rect().adjusted(4, 0, -4, -3)
        # Away from the chest wall, where there is air.
        away = (
            Qt.AlignmentFlag.AlignLeft
            if self.image.header.side is Side.RIGHT
            else Qt.AlignmentFlag.AlignRight
        )
        flags = int(Qt.AlignmentFlag.AlignBottom | away)
        text = self.image.label
        if self._extent is None:
            text = f"{text} ?"
        painter.setPen(color(Role.IMAGE))
        painter.drawText(place.translated(1, 1), flags, text)
        painter.setPen(color(Role.TEXT))
        painter.drawText(place, flags, text)
