"""Another case beside the current one: whose it is, and where it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from core.domain.records import BreastInfo
from core.domain.study import BreastId, Side
from core.imaging.hanging import Slot, hang_exams
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.viewer import texts
from maninegs_gui.viewer.contents import Other, read_other
from maninegs_gui.viewer.hanger import Hanger
from maninegs_gui.viewer.wall import Mode, Wall


class Comparison(QObject):
    """Shows both views of another breast beside those of the current one.

    Parameters
    ----------
    side
        The side of the breast that is read now.
    """

    def __init__(
        self, lanes: Lanes, wall: Wall, hanger: Hanger, side: Callable[[], Side], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lanes, self._wall, self._hanger = lanes, wall, hanger
        self._side = side
        self._wanted: BreastId | None = None
        self._info: BreastInfo | None = None

    def show(self, breast: BreastId | None) -> None:
        """Show another breast beside the current one, or close it with None."""
        self._wanted = breast
        if breast is None:
            if self._wall.mode is Mode.COMPARE:
                self._wall.leave()
            return
        self._lanes.ask(self, "compare", lambda store: read_other(store, breast), self._take)

    def again(self) -> None:
        """Read the other case anew: something of it may have been corrected."""
        if self._wall.mode is Mode.COMPARE:
            self.show(self._wanted)

    def name(self) -> None:
        """Say anew whose images these are: anonymous mode came or went."""
        if self._info is not None:
            for pane in self._wall.others.values():
                pane.origin_text = self._whose(self._info)

    def _take(self, other: Other) -> None:
        info = other.info
        if info.id != self._wanted:
            return
        self._info = info
        whose = self._whose(info)
        hung = hang_exams(other.images)
        for view, pane in self._wall.others.items():
            pane.side = info.side
            pane.origin_text = whose
            queue = hung.queue(Slot(info.side, view))
            pane.foreign = not (queue and self._hanger.contents.knows(queue[0]))
            if queue:
                self._hanger.put_up(pane, queue[0])
                self._hanger.mark(pane)
            else:
                self._hanger.take_down(pane)
        self._wall.compare(self._side())
        self._wall.refresh_tool()

    def _whose(self, info: BreastInfo) -> str:
        own = next(iter(self._hanger.contents.breasts), None)
        if own is not None and own.exam == info.exam:
            return self.tr("Same exam")
        same = own is not None and own.patient == info.patient
        if self._wall.overlay.anonymous:
            return self.tr("Same patient, another exam") if same else self.tr("OTHER PATIENT")
        if same:
            return self.tr("Same patient, {0}").format(texts.day(info.exam_date))
        return self.tr("OTHER PATIENT: {0}").format(info.patient_key)
