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
    from maninegs_gui.models.backend import Backend
    from maninegs_gui.models.screen import ModelsScreen


class ModelsPage(Leading):
    """Holds a :class:`ModelsScreen` from the first time it is shown.

    Parameters
    ----------
    backend
        Makes what the screen asks.
    """

    train_wanted = Signal()
    accepted = Signal()
    """Another model is in use."""

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        backend: Callable[[], Backend],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session, self._backend = lanes, session, backend
        self._screen: ModelsScreen | None = None
        self._training = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(self.tr("Models"))

    @property
    def content(self) -> ModelsScreen:
        """The screen, made now if it was not yet."""
        if self._screen is None:
            from maninegs_gui.models.controller import ModelsController
            from maninegs_gui.models.screen import ModelsScreen

            controller = ModelsController(self._lanes, self._session, self._backend(), self)
            controller.set_training(self._training)
            controller.accepted.connect(self.accepted)
            self.controller = controller
            self._screen = ModelsScreen(self._lanes, self._session, controller, self)
            self._screen.train_wanted.connect(self.train_wanted)
            self._layout.addWidget(self._screen)
            self.lead_to(self._screen)
        return self._screen

    def set_training(self, running: bool) -> None:
        """A training of this window began or ended: what it forbids follows."""
        self._training = running
        if self._screen is not None:
            self.controller.set_training(running)

    def show_run(self, uid: str, *, compare: bool = False) -> None:
        """Look at one run; ``compare`` opens its comparison with the model in use."""
        self.content.show_run(uid, compare=compare)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.content.show()
