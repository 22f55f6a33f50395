"""Shows the card of the breast that is pointed at, once the pointer rests on it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from core.domain.study import BreastId, ImageRecord
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.explore.hover_card import SIZE, HoverCard
from maninegs_gui.explore.map_view import MapView
from maninegs_gui.explore.painting import Painting
from maninegs_gui.explore.shown import Shown
from maninegs_gui.explore.values import Card, MapBackend
from maninegs_gui.widgets.thumbnail import Thumbnail

_REST_MILLISECONDS = 120


class Hovering(QObject):
    """Asks for the card of a point, and for its pictures after it."""

    def __init__(
        self, lanes: Lanes, backend: MapBackend, shown: Shown, view: MapView, painting: Painting
    ) -> None:
        super().__init__(view)
        self._lanes, self._backend, self._shown = lanes, backend, shown
        self._view, self._painting = view, painting
        self._card = HoverCard(view)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MILLISECONDS)
        self._rest.timeout.connect(self._ask)
        view.pointed.connect(self._pointed)

    def hide(self) -> None:
        """Take the card away."""
        self._card.hide()

    def _pointed(self, row: int | None) -> None:
        self._card.hide()
        if row is None:
            self._rest.stop()
        else:
            self._rest.start()

    def _ask(self) -> None:
        row, chart, backend = self._view.row, self._shown.chart, self._backend
        if row is None or chart is None:
            return
        breast = BreastId(int(chart.breasts[row]))

        def show(card: Card) -> None:
            if chart is self._shown.chart and self._view.row == row:
                self._show(row, card)

        self._lanes.ask(
            self, "card", lambda store: backend.card(store, breast), show, lambda _error: None
        )

    def _show(self, row: int, card: Card) -> None:
        view = self._view
        self._card.show_card(card, self._painting.said_of(row))
        self._card.put_beside(view.place_of(row), view.rect().adjusted(8, 8, -8, -8))
        view.setAccessibleDescription(self._card.accessibleDescription())
        for image, place in zip(card.images, self._card.thumbnails, strict=True):
            self._load_picture(image, place)

    def _load_picture(self, image: ImageRecord, place: Thumbnail) -> None:
        backend = self._backend
        self._lanes.work(
            place,
            "picture",
            lambda _report, _cancel: backend.picture(image, 2 * SIZE.height()),
            place.set_pixels,
            failed=lambda _error: place.set_note(self.tr("no picture")),
        )
