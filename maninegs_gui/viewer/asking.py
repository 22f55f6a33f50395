"""What a reader looks for from the views: cases like this view, or like a part of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from core.domain.finding import Region
from core.domain.study import ImageRecord
from core.retrieval.asking import Ask, Means
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.tools import Tools

Run = tuple[str, Callable[[], object]]
"""Text of a line in a menu, and what choosing it does."""


class Asking(QObject):
    """Turns what is drawn or chosen in the views into questions of the session.

    Parameters
    ----------
    open_regions
        The regions of the finding that is open, none where none is.
    """

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        *,
        tools: Tools,
        open_regions: Callable[[], tuple[Region, ...]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session, self._tools = lanes, session, tools
        self._open_regions = open_regions
        self._search = tools.search
        self._search.drawn.connect(self._drawn)
        self._search.refused.connect(self._refuse)
        session.ask_wanted.connect(self._asked)
        for ended in (session.breast_changed, session.exam_changed, session.reader_changed):
            ended.connect(lambda _which: self._search.close())

    def search_region(self) -> None:
        """Search by the open finding's region in the active view, or draw what to search by.

        Chosen once more while that region is searched by, it draws another one.
        """
        pane = self._tools.active
        found = self._marked(pane)
        if self._tools.tool is None and found is not None and found != self._search.region:
            assert pane.record is not None
            self._ask(pane.record, found)
        else:
            self._tools.search_region()

    def search_view(self, pane: ViewPane) -> None:
        """Look for cases like this view."""
        record = pane.record
        if record is None or pane.foreign or record.breast is None:
            self._refuse()
            return
        self._session.ask_wanted.emit(Ask(Means.VIEW, breast=record.breast, image=record.id))

    def menu(self, pane: ViewPane) -> tuple[Run, ...]:
        """What a view's menu offers of all this; nothing over another patient's image."""
        if pane.record is None or pane.record.breast is None or pane.foreign:
            return ()

        def draw() -> None:
            if not self._tools.searches:
                self._tools.search_region()

        return (
            (self.tr("Cases like this view"), lambda: self.search_view(pane)),
            (self.tr("Cases like a part of this view: draw it"), draw),
        )

    def _drawn(self, pane: ViewPane, region: Region) -> None:
        # One question at a time: the button is at rest again.
        self._tools.choose(None)
        if pane.record is not None:
            self._ask(pane.record, region)

    def _ask(self, record: ImageRecord, region: Region) -> None:
        if record.breast is None:
            self._refuse()
            return
        self._session.ask_wanted.emit(
            Ask(Means.REGION, breast=record.breast, image=record.id, region=region)
        )

    def _asked(self, ask: Ask) -> None:
        self._search.show(ask.region if ask.means is Means.REGION else None)

    def _marked(self, pane: ViewPane) -> Region | None:
        if pane.record is None or pane.foreign:
            return None
        image = pane.record.id
        shapes = (one for one in self._open_regions() if len(one.points) > 1)
        return next((one for one in shapes if one.image == image), None)

    def _refuse(self) -> None:
        self._lanes.say(
            self.tr("Similar cases are looked for by views of the open exam: choose one of these.")
        )
