"""Reading every view pixel for pixel, piece by piece (display rules 23 and 29)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize

from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.sizes import pieces


class Walk:
    """Where a walk through views stands: which view, which piece of it."""

    def __init__(self) -> None:
        self._panes: tuple[ViewPane, ...] = ()
        self._view = 0
        self._piece = 0

    def begin(self, panes: Sequence[ViewPane], room: QSize, *, at_end: bool = False) -> None:
        """Walk through these panes, those without an image left out where any has one."""
        self._panes = tuple(pane for pane in panes if pane.record is not None) or tuple(panes[:1])
        self._view = len(self._panes) - 1 if at_end else 0
        self._piece = len(self.centres(room)) - 1 if at_end else 0

    def follow(self, panes: Sequence[ViewPane]) -> None:
        """Take other panes, since images came or went; stay where one was if that is there."""
        here = self.pane if self._panes else None
        self._panes = tuple(pane for pane in panes if pane.record is not None) or tuple(panes[:1])
        if here in self._panes:
            self._view = self._panes.index(here)
        else:
            self._view = self._piece = 0

    @property
    def pane(self) -> ViewPane:
        """The view that is looked at."""
        return self._panes[self._view]

    @property
    def piece(self) -> int:
        """Place of the piece that is looked at, from 0."""
        return self._piece

    def centres(self, room: QSize) -> tuple[QPointF, ...]:
        """Centres of the pieces of the present view, in hung pixels; none without pixels.

        Parameters
        ----------
        room
            Widget pixels that the view has.
        """
        pane = self.pane
        if pane.picture is None:
            return ()
        ratio = pane.devicePixelRatioF()
        extent = pane.picture.extent
        return pieces(extent, room.width() * ratio, room.height() * ratio, pane.anchor)

    def look(self, room: QSize) -> None:
        """Bring the present piece into the middle of its pane, pixel for pixel."""
        found = self.centres(room)
        if found:
            self._piece = min(self._piece, len(found) - 1)
            self.pane.look_at(1.0 / self.pane.devicePixelRatioF(), found[self._piece])

    def step(self, step: int, room: QSize) -> bool:
        """To the next piece or view; False where the walk ends on that side."""
        if 0 <= self._piece + step < len(self.centres(room)):
            self._piece += step
            return True
        if not 0 <= self._view + step < len(self._panes):
            return False
        self._view += step
        self._piece = 0 if step > 0 else max(0, len(self.centres(room)) - 1)
        return True
