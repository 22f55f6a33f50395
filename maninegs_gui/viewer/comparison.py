"""Other cases beside the current one: whose they are, where they stand, how they move along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from core.domain.records import BreastInfo
from core.domain.study import BreastId, Side
from core.imaging.hanging import Slot, hang_exams
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer import texts
from maninegs_gui.viewer.compared import ROWS, Column
from maninegs_gui.viewer.contents import Other, read_others
from maninegs_gui.viewer.hanger import Hanger
from maninegs_gui.viewer.links import Linker, Links
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.wall import Wall


class Comparison(QObject):
    """Shows both views of other breasts beside those of the current one.

    The current breast stays as the reader has it: what comes beside it takes its zoom,
    place and contrast, and while it stands there zoom and pan are linked. That is not
    kept as the reader's habit, and what she links or unlinks meanwhile holds for the
    next comparison.

    Parameters
    ----------
    side
        The side of the breast that is read now.
    """

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        *,
        wall: Wall,
        hanger: Hanger,
        linker: Linker,
        side: Callable[[], Side],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session = lanes, session
        self._wall, self._hanger, self._linker = wall, hanger, linker
        self._side = side
        self._wanted: tuple[BreastId, ...] = ()
        self._others: tuple[Other, ...] = ()
        self._following: set[ViewPane] = set()
        self._links = Links(zoom=True, pan=True)
        self._habit: Links | None = None
        hanger.filled.connect(self._filled)
        wall.shown_changed.connect(self._shown_changed)
        session.compare_wanted.connect(self.show)
        session.compare_expected.connect(self._expect)

    @property
    def links(self) -> Links | None:
        """The reader's own links while those of a comparison hold; else None."""
        return self._habit

    def show(self, breasts: Sequence[BreastId]) -> None:
        """Show other breasts beside the current one, or close the comparison with none."""
        self._wanted = tuple(breasts)
        if not self._wanted:
            self._close()
            return
        wanted = self._wanted
        self._lanes.ask(self, "compare", lambda store: read_others(store, wanted), self._take)

    def again(self) -> None:
        """Read the other cases anew: something of them may have been corrected."""
        if self._wall.comparing:
            self.show(self._wanted)

    def name(self) -> None:
        """Say anew whose images these are: anonymous mode came or went."""
        for number, other in enumerate(self._others):
            for pane in self._wall.compared.column(number).values():
                pane.origin_text = self._whose(other.info, number)

    def _take(self, others: tuple[Other, ...]) -> None:
        if tuple(one.breast for one in others) != self._wanted:
            return
        self._others = others
        side = self._side()
        for number, other in enumerate(others):
            self._hang(self._wall.compared.column(number), number, other)
        self._wall.compare(side, len(others))
        for pane in tuple(self._following):
            self._follow(pane)
        self._wall.refresh_tool()
        left_out = self._wall.compared.left_out
        if left_out and self._wall.isVisible():
            self._lanes.say(
                self.tr("There is room for {0} of {1} cases: hide the panels, or widen the window.")
                .format(len(others) - left_out, len(others))
            )  # fmt: skip

    def _hang(self, column: Column, number: int, other: Other) -> None:
        hung = hang_exams(other.images)
        for view, pane in column.items():
            pane.side = other.info.side if other.info is not None else None
            pane.origin_text = self._whose(other.info, number)
            queue = hung.queue(Slot(other.info.side, view)) if other.info is not None else ()
            pane.foreign = not (queue and self._hanger.contents.knows(queue[0]))
            if queue:
                if pane.record is None or pane.record.id != queue[0].id:
                    self._following.add(pane)
                self._hanger.put_up(pane, queue[0])
                self._hanger.mark(pane)
            else:
                self._following.discard(pane)
                self._hanger.take_down(pane)
                if other.trouble:
                    pane.set_trouble(other.trouble)

    def _filled(self, pane: ViewPane) -> None:
        if pane in self._following and self._wall.comparing:
            self._follow(pane)

    def _follow(self, pane: ViewPane) -> None:
        """An image beside is there: it stands as the same view of the current breast does."""
        own = self._wall.own().get(pane.view) if pane.view is not None else None
        if pane.picture is None or own is None:
            return
        self._following.discard(pane)
        if self._linker.links.contrast:
            pane.set_contrast(own.adjustment, self._wall.invert)
        if own.picture is not None and not own.at_home:
            pane.take_view_of(own, _spacing(pane), _spacing(own))

    def _shown_changed(self) -> None:
        if self._wall.comparing:
            self._link()
            return
        self._unlink()
        if self._others and self._wanted:
            # The reader went on to a stage: whoever offers the cases must know.
            self._close()
            self._session.compare_with(())

    def _close(self) -> None:
        self._wanted, self._others = (), ()
        self._following.clear()
        self._wall.end_comparison()
        self._unlink()

    def _link(self) -> None:
        if self._habit is None:
            self._habit = self._linker.links
            self._linker.set_links(replace(self._links, contrast=self._habit.contrast))

    def _unlink(self) -> None:
        if self._habit is not None:
            now, habit = self._linker.links, self._habit
            self._links, self._habit = now, None
            self._linker.set_links(replace(habit, contrast=now.contrast))

    def _expect(self, breasts: tuple[BreastId, ...]) -> None:
        """Decode what is probably looked at next, behind all that is looked at now."""
        exam = self._session.exam

        def prepare(others: tuple[Other, ...]) -> None:
            if exam is None or exam != self._session.exam:
                return
            for other in others:
                hung = hang_exams(other.images)
                for view in ROWS if other.info is not None else ():
                    assert other.info is not None
                    self._hanger.prepare(hung.queue(Slot(other.info.side, view))[:1])

        self._lanes.ask(self, "expected", lambda store: read_others(store, breasts), prepare)

    def _whose(self, info: BreastInfo | None, number: int) -> str:
        whose = self._patient(info)
        if len(self._wanted) < 2:
            return whose
        return self.tr("{0}   {1}").format(number + 1, whose)

    def _patient(self, info: BreastInfo | None) -> str:
        own = next(iter(self._hanger.contents.breasts), None)
        if info is None:
            return self.tr("OTHER PATIENT")
        if own is not None and own.exam == info.exam:
            return self.tr("Same exam")
        same = own is not None and own.patient == info.patient
        if self._wall.overlay.anonymous:
            return self.tr("Same patient, another exam") if same else self.tr("OTHER PATIENT")
        if same:
            return self.tr("Same patient, {0}").format(texts.day(info.exam_date))
        return self.tr("OTHER PATIENT: {0}").format(info.patient_key)


def _spacing(pane: ViewPane) -> float | None:
    return pane.record.header.spacing_mm if pane.record is not None else None
