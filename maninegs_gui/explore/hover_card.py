"""The small card beside a point: whose breast it is, its pictures, what the colouring says."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.domain.study import Side
from maninegs_gui.explore.colourings import tr
from maninegs_gui.explore.values import Card
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import NameLabel, label
from maninegs_gui.widgets.thumbnail import Thumbnail

SIZE = QSize(110, 140)
_WIDE = 256
_AWAY = 16


class HoverCard(QFrame):
    """Lies over the map, beside the point and inside the map; takes no clicks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        give_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedWidth(_WIDE)
        self.setAccessibleName(self.tr("The breast that is pointed at"))
        self._title = NameLabel("", "section")
        self._date = label("", "muted")
        self._value = label("", "", wrap=True)
        self._how = label(self.tr("Click or Enter opens the case"), "muted", wrap=True)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self.thumbnails: tuple[Thumbnail, ...] = ()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._date)
        column.addLayout(self._row)
        column.addWidget(self._value)
        column.addWidget(self._how)
        self.hide()

    def show_card(self, card: Card, value: str) -> None:
        """Fill the card; pictures come later."""
        side = tr("right breast") if card.side is Side.RIGHT else tr("left breast")
        self._title.setText(f"{card.patient_key}, {side}")
        self._date.setText(tr("no date") if card.exam_date is None else card.exam_date.isoformat())
        self._value.setText(value)
        for old in self.thumbnails:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.thumbnails = tuple(Thumbnail(image.label, SIZE, self) for image in card.images)
        for place in self.thumbnails:
            self._row.addWidget(place)
            place.show()
        self.setAccessibleDescription(f"{self._title.text()}. {value}")

    def put_beside(self, place: QPoint, room: QRect) -> None:
        """Stand beside a place, inside ``room``, and not on it."""
        self._column.activate()
        high = self._column.totalHeightForWidth(_WIDE)
        self.setFixedHeight(high if high > 0 else self.sizeHint().height())
        left = place.x() + _AWAY
        if left + self.width() > room.right():
            left = place.x() - _AWAY - self.width()
        top = min(max(room.top(), place.y() - self.height() // 2), room.bottom() - self.height())
        self.move(max(room.left(), left), max(room.top(), top))
        self.raise_()
        self.show()
