"""Images of an exam that do not hang: unplaced, For Processing, specimens, controls."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QWidget

from core.domain.study import ImageId, ImageRecord
from core.imaging.hanging import Sorted
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.tabbing import as_laid_out


class Strip(QFrame):
    """One button for each image that has no slot; nothing when all of them hang."""

    chosen = Signal(object)
    """:class:`ImageRecord`."""
    place_wanted = Signal(object, QPoint)
    """(:class:`ImageRecord`, global place for a menu): say which side and view it shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "bar")
        self._buttons: dict[ImageId, QToolButton] = {}
        self._unplaced: dict[ImageId, ImageRecord] = {}
        self._looked_at: ImageRecord | None = None
        self.place = QToolButton(self)
        self.place.setText(self.tr("Set side and view"))
        self.place.setAccessibleName(self.place.text())
        self.place.clicked.connect(self._ask_place)
        inside = QWidget(self)
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(10, 4, 10, 4)
        self._row.setSpacing(6)
        self._row.addWidget(label(self.tr("Not hung:"), "muted"))
        self._row.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setAccessibleName(self.tr("Images that do not hang"))
        area.setMaximumHeight(inside.sizeHint().height() + 40)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        layout.addWidget(self.place)
        layout.addSpacing(8)
        self.setMaximumHeight(64)
        self.mark(None)
        self.hide()

    def fill(self, hung: Sorted) -> None:
        """Show what ``hung`` left over."""
        for button in self._buttons.values():
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        groups = (
            (self.tr("unplaced"), hung.unplaced),
            (self.tr("For Processing"), hung.processing),
            (self.tr("other"), hung.others),
        )
        for kind, records in groups:
            for record in records:
                self._add(kind, record)
        self._unplaced = {record.id: record for record in hung.unplaced}
        as_laid_out(self)  # the button at the right was made before these
        self.setVisible(bool(self._buttons))

    def mark(self, image: ImageId | None) -> None:
        """Show which of them is looked at."""
        for one, button in self._buttons.items():
            button.setChecked(one == image)
        self._looked_at = self._unplaced.get(image) if image is not None else None
        self.place.setVisible(self._looked_at is not None)

    def _ask_place(self) -> None:
        if self._looked_at is not None:
            at = self.place.mapToGlobal(self.place.rect().topLeft())
            self.place_wanted.emit(self._looked_at, at)

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The buttons, for tests and the tour."""
        return tuple(self._buttons.values())

    def _add(self, kind: str, record: ImageRecord) -> None:
        button = QToolButton(self)
        number = record.header.instance_number
        name = record.label if number is None else f"{record.label} #{number}"
        text = self.tr("{0} ({1})").format(name, kind)
        button.setText(text)
        button.setAccessibleName(text)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(record))
        self._row.insertWidget(self._row.count() - 1, button)
        self._buttons[record.id] = button
