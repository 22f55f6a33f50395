"""The page in the window: made when it is first looked at, so that the window is up at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.widgets.tabbing import Leading

if TYPE_CHECKING:
    from maninegs_gui.adjudication.pixels import Pool
    from maninegs_gui.adjudication.screen import AdjudicationScreen


class AdjudicationPage(Leading):
    """Holds an :class:`AdjudicationScreen` from the first time it is shown."""

    viewer_wanted = Signal()
    made = Signal()
    """The screen is there: it may be told its keys."""

    def __init__(
        self, lanes: Lanes, session: Session, pool: Pool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session, self._pool = lanes, session, pool
        self._screen: AdjudicationScreen | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(self.tr("Adjudication"))

    @property
    def ready(self) -> bool:
        """Whether the screen was made."""
        return self._screen is not None

    @property
    def content(self) -> AdjudicationScreen:
        """The screen, made now if it was not yet."""
        if self._screen is None:
            from maninegs_gui.adjudication.screen import AdjudicationScreen

            self._screen = AdjudicationScreen(self._lanes, self._session, self._pool, self)
            self._screen.viewer_wanted.connect(self.viewer_wanted)
            self._layout.addWidget(self._screen)
            self.lead_to(self._screen)
            self.made.emit()
        return self._screen

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.content.show()
