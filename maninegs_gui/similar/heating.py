"""Which part of the images is alike: made for one hit at a time, shown on cards and images."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.domain.heat import HeatMap
from core.domain.study import BreastId, ImageId
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.similar.backend import Backend
from maninegs_gui.similar.values import Material


class Heating(QObject):
    """Heat of the hit that is stepped to, while it is on; off with the next breast."""

    changed = Signal()

    def __init__(
        self, lanes: Lanes, session: Session, backend: Backend, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session, self._backend = lanes, session, backend
        self.breast: BreastId | None = None
        """Whose heat is on, or on its way."""
        self.maps: dict[ImageId, HeatMap] = {}

    def toggle(self, material: Material, breast: BreastId) -> None:
        """Turn the heat of a hit on, or off where it is on."""
        if breast == self.breast:
            self.clear()
        else:
            self._make(material, breast)

    def follow(self, material: Material, breast: BreastId) -> None:
        """Another hit is stepped to: where heat is on, it is that one's now."""
        if self.breast is not None and breast != self.breast:
            self._make(material, breast)

    def clear(self) -> None:
        """Take all heat away."""
        if self.breast is None:
            return
        self.breast = None
        self._put(())

    def _make(self, material: Material, breast: BreastId) -> None:
        backend = self._backend
        self.breast = breast
        self._put(())

        def take(maps: tuple[HeatMap, ...]) -> None:
            if self.breast == breast:
                self._put(maps)

        def failed(error: Exception) -> None:
            if self.breast == breast:
                self.clear()
                self._lanes.say_error(error)

        self._lanes.work(
            self,
            "heat",
            lambda report, cancel: backend.heat(material, breast, report, cancel),
            take,
            failed=failed,
        )

    def _put(self, maps: tuple[HeatMap, ...]) -> None:
        had = bool(self.maps)
        self.maps = {one.image: one for one in maps}
        if maps or had:
            self._session.heat_wanted.emit(maps)
        self.changed.emit()
