"""Asks for the points that a reader may see; what is overtaken or stopped never lands."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.domain.gate import GatePolicy
from core.domain.progress import CancelToken, Progress
from core.domain.study import ReaderId
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.explore.values import Chart, MapBackend, NoMap


class Charting(QObject):
    """Takes the question through the lanes: the store is read, then the points are made."""

    came = Signal(object)
    """:class:`Chart` or :class:`NoMap`."""
    went_on = Signal(object)
    """:class:`Progress` of the making."""
    failed = Signal(object)
    """Why it ended without either, also where it was cancelled."""

    def __init__(self, lanes: Lanes, backend: MapBackend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._backend = lanes, backend
        self._turn = 0
        self._job: CancelToken | None = None
        self._making_for: ReaderId | None = None

    def ask(self, reader: ReaderId, policy: GatePolicy, *, make: bool) -> None:
        """Ask anew; ``make`` the map if there is none of these vectors.

        A making that is overtaken, since somebody wrote meanwhile, is asked for again.
        """
        make = make or self._making_for == reader
        self._making_for = reader if make else None
        self._turn += 1
        turn, backend = self._turn, self._backend

        def work(material: object) -> None:
            if turn != self._turn:
                return
            self._job = self._lanes.work(
                self,
                "chart",
                lambda report, cancel: backend.chart(material, report, cancel, make=make),
                lambda found: self._land(turn, found),
                failed=lambda error: self._fail(turn, error),
                progress=lambda step: self._go_on(turn, step),
            )

        self._lanes.ask(
            self,
            "read",
            lambda store: backend.read(store, reader, policy),
            work,
            lambda error: self._fail(turn, error),
        )

    def drop(self) -> None:
        """Let no answer land that is still under way."""
        self._turn += 1
        self._job = None
        self._making_for = None

    def stop(self) -> bool:
        """Cancel the making; whether there was one."""
        if self._job is None:
            return False
        self._job.cancel()
        self.drop()
        return True

    def _land(self, turn: int, found: Chart | NoMap) -> None:
        if turn == self._turn:
            self._job = None
            self._making_for = None
            self.came.emit(found)

    def _go_on(self, turn: int, step: Progress) -> None:
        if turn == self._turn and self._job is not None:
            self.went_on.emit(step)

    def _fail(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self.drop()
            self.failed.emit(error)
