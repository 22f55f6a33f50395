"""A viewer over a store of several patients, to look at one beside others."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from pytestqt.qtbot import QtBot

from core.domain.study import BreastId, ExamId, ImageId, ImageRecord, ReaderId, Side, View
from core.imaging.hanging import Slot
from core.imaging.orientation import assumed
from core.store import Store, images, readers
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.screen import ViewerScreen
from tests.support import stores
from tests.support.lanes import InlineLanes
from tests.support.views import PixelPool, Pixels, hung_view

BOTH = (View.CC, View.MLO)


@dataclass
class Room:
    """Patient 1 is read; others are numbered from 2, a breast each."""

    screen: ViewerScreen
    session: Session
    store: Store
    lanes: InlineLanes
    pool: PixelPool
    reader: ReaderId
    records: dict[tuple[int, Side, View], ImageRecord] = field(default_factory=dict)

    def add(
        self, patient: int, side: Side, *views: View, reach: float = 0.7, **changes: Any
    ) -> BreastId:
        """A breast with these views; ``reach`` is its share of the matrix's width."""
        breast: BreastId | None = None
        pixels = hung_view(side, reach=reach)
        with self.store.write(None, "fill") as unit:
            for view in views:
                head = stores.header(patient, side, view, **changes)
                if "orientation" not in changes:
                    head = replace(head, orientation=assumed(side, view))
                rows, columns = pixels.shape
                uid = f"1.2.{patient}.{side.value}{view.value}"
                head = replace(head, sop_instance_uid=uid, rows=rows, columns=columns)
                record = images.get(unit, stores.add_image(unit, head))
                self.records[patient, side, view] = record
                self.pool.known[record.sha256] = Pixels(pixels)
                breast = record.breast
        assert breast is not None
        return breast

    def open(self) -> None:
        """Open the exam of patient 1 at its right breast."""
        first = self.records[1, Side.RIGHT, View.CC]
        self.session.open_exam(ExamId(first.exam))
        self.settle()
        self.session.set_breast(first.breast)

    def compare(self, *breasts: BreastId) -> None:
        """Show breasts beside, and wait for their pixels."""
        self.session.compare_with(breasts)
        self.settle()

    def settle(self) -> None:
        """Let everything land."""
        self.lanes.settle()
        self.screen.wall.fit()

    def own(self, view: View = View.CC) -> ViewPane:
        """A pane of the breast that is read."""
        return self.screen.wall.panes[Slot(Side.RIGHT, view)]

    def hit(self, number: int, view: View = View.CC) -> ViewPane:
        """A pane of a case beside, from 0."""
        return self.screen.wall.compared.column(number)[view]

    def image(self, patient: int, side: Side, view: View = View.CC) -> ImageId:
        """The id of an image."""
        return self.records[patient, side, view].id


def room(qtbot: QtBot, lanes: InlineLanes, session: Session, store: Store, pool: PixelPool) -> Room:
    """A viewer of 1200 x 800 with patient 1 in the store, both breasts and views."""
    with store.write(None, "fill") as unit:
        reader = readers.ensure(unit, "Reader One")
    screen = ViewerScreen(lanes, session, pool)
    qtbot.addWidget(screen)
    screen.resize(1200, 800)
    screen.show()
    session.set_reader(reader, "Reader One")
    made = Room(screen, session, store, lanes, pool, reader)
    for side in (Side.RIGHT, Side.LEFT):
        made.add(1, side, *BOTH)
    return made
