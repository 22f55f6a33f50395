"""The page in the window: made when it is first looked at, so that the window is up at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maninegs_gui.training.backend import Offer
from maninegs_gui.training.buttons import Buttons
from maninegs_gui.training.controller import TrainingController
from maninegs_gui.widgets.tabbing import Leading

if TYPE_CHECKING:
    from maninegs_gui.training.screen import TrainingScreen

_ACTIONS = ("start", "resume", "pause", "go_on", "stop", "cancel", "use")


class TrainingPage(Leading):
    """Holds a :class:`TrainingScreen` from the first time it is shown.

    A run that goes on, waits to be resumed, or has a model to offer makes it too: which
    actions can be done is then the screen's to say. Until then none of them can.
    """

    compare_wanted = Signal(str)
    """Uid of the run that a reader wants to compare with others."""

    def __init__(
        self, controller: TrainingController, actions: Buttons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._actions = controller, actions
        self._screen: TrainingScreen | None = None
        self._begins: tuple[str, int] | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(self.tr("Training"))
        for name in _ACTIONS:
            actions[f"training.{name}"].setEnabled(False)
        controller.story_changed.connect(lambda _story: self.content)
        controller.resumable_changed.connect(lambda there: there and self.content)
        controller.offers.offered.connect(self._show_offer)

    @property
    def ready(self) -> bool:
        """Whether the screen was made."""
        return self._screen is not None

    @property
    def content(self) -> TrainingScreen:
        """The screen, made now if it was not yet."""
        if self._screen is None:
            from maninegs_gui.training.screen import TrainingScreen

            self._screen = TrainingScreen(self._controller, self._actions, self)
            self._screen.compare_wanted.connect(self.compare_wanted)
            if self._begins is not None:
                self._screen.form.begin_with(*self._begins)
            self._layout.addWidget(self._screen)
            self.lead_to(self._screen)
        return self._screen

    def begin_with(self, device: str, threads: int) -> None:
        """Where a new training computes, and on how many cores, unless the form says otherwise."""
        self._begins = (device, threads)
        if self._screen is not None:
            self._screen.form.begin_with(device, threads)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.content.show()

    def _show_offer(self, offer: Offer | None, note: str) -> None:
        if offer is not None and self._screen is None:
            # It was not there to hear of it.
            self.content.result.show_offer(offer, note)
