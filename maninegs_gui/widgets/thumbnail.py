"""A small grey picture with a label; black until it arrives."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from maninegs_gui.theme import Role, color


class Thumbnail(QWidget):
    """Shows (rows, columns) uint8 grey values, kept in proportion on black.

    Parameters
    ----------
    caption
        Stands in the lower corner, e.g. ``RMLO``.
    """

    def __init__(self, caption: str, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = caption
        self._note = ""
        self._picture: QImage | None = None
        self._size = size
        self.setFixedSize(size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(caption)

    @property
    def filled(self) -> bool:
        """Whether the picture has arrived."""
        return self._picture is not None

    def sizeHint(self) -> QSize:
        return self._size

    def set_pixels(self, grey: npt.NDArray[np.uint8]) -> None:
        """Show a picture; the array is copied."""
        rows, columns = grey.shape
        image = QImage(
            np.ascontiguousarray(grey).tobytes(),
            columns,
            rows,
            columns,
            QImage.Format.Format_Grayscale8,
        )
        self._picture = image.copy()
        self.update()

    def set_note(self, text: str) -> None:
        """Say why there is no picture."""
        self._note = text
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(Role.IMAGE))
        if self._picture is not None:
            shown = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left = (self.width() - shown.width()) // 2
            top = (self.height() - shown.height()) // 2
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRect(left, top, shown.width(), shown.height()), self._picture)
        elif self._note:
            painter.setPen(color(Role.MUTED))
            painter.drawText(
                self.rect().adjusted(4, 4, -4, -18),
                int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap),
                self._note,
            )
        font = painter.font()
        font.setPointSizeF(max(6.5, font.pointSizeF() - 2))
        painter.setFont(font)
        place = self.rect().adjusted(4, 0, -4, -3)
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.setPen(color(Role.IMAGE))
        painter.drawText(place.translated(1, 1), flags, self._caption)
        painter.setPen(color(Role.TEXT))
        painter.drawText(place, flags, self._caption)
        painter.end()
