"""The list of similar cases: cards stay where the same breast is found again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.heat import HeatMap
from core.domain.study import BreastId, ImageId
from maninegs_gui.similar.card import CaseCard, Marks
from maninegs_gui.similar.picture import Picture
from maninegs_gui.similar.thumbnails import Thumbnails, extent
from maninegs_gui.similar.values import Case

_BOXES = ((380, QSize(66, 84)), (520, QSize(84, 106)), (100000, QSize(116, 146)))
"""Room of a picture up to a width of the list."""


class CardList(QWidget):
    """Cards from top to bottom."""

    chosen = Signal(object)
    pin_wanted = Signal(object)
    more_wanted = Signal(object)
    less_wanted = Signal(object)
    keep_wanted = Signal(object, bool)
    heat_wanted = Signal(object)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.cards: tuple[CaseCard, ...] = ()
        self._scale: float | None = None
        self._box = QSize()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def fill(self, cases: tuple[Case, ...]) -> None:
        """Show these cases in this order; a breast that stays keeps its card and pictures."""
        known = {card.case.breast: card for card in self.cards}
        cards = []
        for place, case in enumerate(cases):
            card = known.pop(case.breast, None)
            if card is not None and card.case.images != case.images:
                known[case.breast] = card
                card = None
            if card is None:
                card = self._make(case)
            elif card.case != case:
                card.show_case(case)
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
            cards.append(card)
        for gone in known.values():
            if cards and gone.isAncestorOf(gone.focusWidget() or self):
                cards[0].setFocus()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        moved = self.cards != tuple(cards)
        self.cards = tuple(cards)
        if moved:
            # Tab goes by when cards were made; it should go from the top.
            stops = [stop for card in cards for stop in card.stops]
            for earlier, later in pairwise(stops):
                QWidget.setTabOrder(earlier, later)
        self._box = QSize()
        self._fit()

    def clear(self) -> None:
        """Show none."""
        self.fill(())

    def mark(self, marks: Callable[[BreastId], Marks]) -> None:
        """Show how each stands among the others."""
        for card in self.cards:
            card.mark(marks(card.case.breast))

    def set_heat(self, maps: Mapping[ImageId, HeatMap]) -> None:
        """Lay heat over the pictures that have some, and take it from the others."""
        for card in self.cards:
            card.set_heat(maps)

    def card_of(self, breast: BreastId) -> CaseCard | None:
        """The card of a breast."""
        return next((card for card in self.cards if card.case.breast == breast), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _make(self, case: Case) -> CaseCard:
        card = CaseCard(case, self)
        card.chosen.connect(self.chosen)
        card.pin_wanted.connect(self.pin_wanted)
        card.more_wanted.connect(self.more_wanted)
        card.less_wanted.connect(self.less_wanted)
        card.keep_wanted.connect(self.keep_wanted)
        card.heat_wanted.connect(self.heat_wanted)
        for picture in card.pictures:
            self._thumbnails.load(
                picture,
                picture.image,
                picture.set_pixels,
                partial(self._no_picture, picture),
            )
        return card

    def _no_picture(self, place: Picture, _error: Exception) -> None:
        place.set_note(self.tr("no picture"))

    def _fit(self) -> None:
        """One box and one scale for all, so that sizes can be compared by eye."""
        box = next(size for width, size in _BOXES if self.width() < width)
        if box == self._box:
            return
        self._box = box
        extents = [
            found for card in self.cards for image in card.case.images if (found := extent(image))
        ]
        self._scale = None
        if extents:
            widest, tallest = (max(one[axis] for one in extents) for axis in (0, 1))
            self._scale = min(box.width() / widest, box.height() / tallest)
        for card in self.cards:
            card.set_box(box, self._scale)
