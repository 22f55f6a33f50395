"""Maps of likeness over the shown images, for as long as somebody wants them there."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject

from core.domain.heat import HeatMap
from core.domain.study import BreastId, ImageId
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer.likeness_layer import LikenessLayer
from maninegs_gui.viewer.pane import ViewPane


class Likeness(QObject):
    """Follows :attr:`Session.heat_wanted`; another breast, exam or reader ends what is shown.

    A map points at a place, as a mark of CAD does: it is drawn once this reader's gate is
    open for the breast that is read, whoever asked for it.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._open: frozenset[BreastId] = frozenset()
        self._maps: dict[ImageId, HeatMap] = {}
        self._layers: dict[ViewPane, LikenessLayer] = {}
        session.heat_wanted.connect(self.show)
        session.breast_changed.connect(lambda _breast: self.show(()))
        session.exam_changed.connect(lambda _exam: self.show(()))
        session.reader_changed.connect(lambda _reader: self.show(()))

    @property
    def images(self) -> frozenset[ImageId]:
        """The images that have a map."""
        return frozenset(self._maps)

    def attach(self, panes: Iterable[ViewPane]) -> None:
        """Serve panes that are new: the map lies beneath every mark and measure."""
        for pane in panes:
            if pane not in self._layers:
                layer = LikenessLayer(partial(self._of, pane))
                self._layers[pane] = layer
                pane.add_under(layer)

    def allow(self, breasts: frozenset[BreastId]) -> None:
        """Draw maps while one of these breasts is read."""
        if breasts != self._open:
            self._open = breasts
            for pane in self._layers:
                pane.update()

    def show(self, maps: Iterable[HeatMap]) -> None:
        """Lay these maps over their images, wherever these are shown, and take others away."""
        self._maps = {one.image: one for one in maps}
        for pane in self._layers:
            pane.update()

    def _of(self, pane: ViewPane) -> HeatMap | None:
        """The map of what a pane shows; none over pixels that nobody compared."""
        if pane.record is None or not pane.marks_fit or self._session.breast not in self._open:
            return None
        return self._maps.get(pane.record.id)
