"""The page in the window: made when it is first looked at, so that the window is up at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.widgets.tabbing import Leading

if TYPE_CHECKING:
    from maninegs_gui.explore.screen import MapScreen
    from maninegs_gui.explore.values import MapBackend


class MapPage(Leading):
    """Holds a :class:`MapScreen` from the first time it is shown.

    Parameters
    ----------
    backend
        Makes what the screen asks.
    """

    train_wanted = Signal()
    reading_wanted = Signal()
    """A case was opened: show it."""

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        backend: Callable[[], MapBackend],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session, self._backend = lanes, session, backend
        self._screen: MapScreen | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(self.tr("Map"))

    @property
    def content(self) -> MapScreen:
        """The screen, made now if it was not yet."""
        if self._screen is None:
            from maninegs_gui.explore.screen import MapScreen

            self._screen = MapScreen(self._lanes, self._session, self._backend(), self)
            self._screen.train_wanted.connect(self.train_wanted)
            self._screen.reading_wanted.connect(self.reading_wanted)
            self._layout.addWidget(self._screen)
            self.lead_to(self._screen)
        return self._screen

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.content.show()
