"""What the newest finished run offers, and its model put into use."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from core.domain.changes import Changes
from core.domain.progress import CancelToken, Report
from core.domain.study import ReaderId
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.training.backend import Backend, Offer


class Offers(QObject):
    """Knows the newest finished run's model until a person takes it into use."""

    offered = Signal(object, str)
    """:class:`~maninegs_gui.training.backend.Offer` or None, and a note."""
    accepted = Signal()

    def __init__(
        self, lanes: Lanes, session: Session, backend: Backend, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._session = session
        self._backend = backend
        self.newest: Offer | None = None

    @property
    def offer(self) -> Offer | None:
        """The newest model, while it is not in use."""
        return None if self.newest is None or self.newest.active else self.newest

    def refresh(self) -> None:
        """Look for the newest finished run again."""
        self._lanes.ask(self, "latest", self._backend.latest, self.show)

    def clear(self) -> None:
        """A new run begins: the result of the one before is shown no more."""
        self._set(None, "")

    def show(self, offer: Offer | None) -> None:
        """Show what a finished run offers."""
        if offer is None:
            self._set(None, self.tr("No finished training yet."))
        elif offer.active:
            self._set(offer, self.tr("This model is in use."))
        else:
            self._set(
                offer, self.tr("This model is not in use yet: look at its result, then decide.")
            )

    def use(self) -> None:
        """Make the offered model the active one."""
        offer, reader, backend = self.offer, self._session.reader, self._backend
        if offer is None or reader is None:
            return

        def work(store: Store, report: Report, cancel: CancelToken) -> Changes:
            return backend.accept(store, offer.run, ReaderId(reader), report, cancel)

        def then(changes: Changes) -> None:
            self._lanes.announce(changes, self)
            self.show(replace(offer, active=True))
            self._lanes.say(self.tr("The new model answers from now on."))
            self.accepted.emit()

        def failed(error: Exception) -> None:
            self.show(offer)
            self._lanes.say_error(error)

        self.offered.emit(offer, self.tr("Putting the model into use"))
        self._lanes.long(self, "accept", work, then, failed=failed)

    def _set(self, offer: Offer | None, note: str) -> None:
        self.newest = offer
        self.offered.emit(offer, note)
