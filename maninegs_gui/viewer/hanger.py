"""Hangs the images of the open exam and of earlier ones on the wall, and keeps panes filled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from core.domain.finding import FindingId, Region
from core.domain.study import ImageId, ImageRecord, ImageState
from core.imaging import kinds
from core.imaging.hanging import Hanging, Slot, hang_exams
from core.imaging.protocols import DEFAULT, Protocol, Stage, stages_for
from maninegs_gui.viewer import originals
from maninegs_gui.viewer.contents import Contents
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.shelf import Shelf
from maninegs_gui.viewer.stacks import Stacks
from maninegs_gui.viewer.strip import Strip
from maninegs_gui.viewer.wall import OVERVIEW, Mode, Wall
from maninegs_gui.widgets.canvas_view import ViewState

_MOST_EXPECTED = 8
"""Both views of four cases."""


class Hanger(QObject):
    """Knows which image belongs into which pane; asks the shelf for its pixels.

    Parameters
    ----------
    protocols
        The hanging protocols to choose from, by id.
    """

    filled = Signal(object)
    """A :class:`ViewPane` that shows another image, or none, from now on."""

    def __init__(
        self,
        wall: Wall,
        shelf: Shelf,
        stacks: Stacks,
        strip: Strip,
        *,
        protocols: Mapping[str, Protocol],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._wall, self._shelf, self._strip = wall, shelf, strip
        self._stacks = stacks
        self.protocols = dict(protocols)
        self.protocol = self.protocols[DEFAULT]
        self.priors_below = False
        self._contents = Contents()
        self._hanging = Hanging()
        self._places: dict[Slot, int] = {}
        self._open_finding: FindingId | None = None
        self._flicked = False
        self._expected: tuple[ImageRecord, ...] = ()
        self._swapped: dict[ViewPane, ViewState] = {}
        shelf.arrived.connect(self._arrived)
        shelf.failed.connect(self._arrived)
        stacks.arrived.connect(self._arrived)
        stacks.moved.connect(self.mark)
        wall.shown_changed.connect(self._fill_shown)

    @property
    def contents(self) -> Contents:
        """What is hung."""
        return self._contents

    @property
    def hanging(self) -> Hanging:
        """The images by slot."""
        return self._hanging

    @property
    def flicked(self) -> bool:
        """Whether priors stand in the places of the open exam's images."""
        return self._flicked

    def clear(self) -> None:
        """Take everything down: another exam is about to be opened."""
        self._stacks.clear()
        self._shelf.clear()
        self._places.clear()
        self._open_finding = None
        self._flicked = False
        self._expected = ()
        for pane in (*self._wall.compared.panes, self._wall.loose):
            self.take_down(pane)
        self._hang(Contents(), anew=True)

    def show(self, contents: Contents) -> None:
        """Hang what was read; of the same exam only what changed is laid out anew."""
        for image in _turned(self._contents.all_images, contents.all_images):
            self._shelf.forget(image)
        anew = contents.exam != self._contents.exam
        self._hang(contents, anew=anew)
        loose = self._hanging.current.loose
        if anew and loose and not self._hanging.current.hung:
            self.show_loose(loose[0])

    def choose(self, protocol_id: str, *, priors_below: bool) -> None:
        """Hang by another protocol; an unknown one is the default."""
        self.protocol = self.protocols.get(protocol_id, self.protocols[DEFAULT])
        self.priors_below = priors_below
        self._hang(self._contents, anew=True)

    def show_marks(self, open_finding: FindingId | None) -> None:
        """Draw the reader's regions; those of the open finding are lit."""
        self._open_finding = open_finding
        for pane in self._wall.all_panes():
            self.mark(pane)

    def open_regions(self) -> tuple[Region, ...]:
        """Where the open finding is marked."""
        return self._contents.regions_of(self._open_finding)

    def mark(self, pane: ViewPane) -> None:
        """Draw the reader's regions of the image, or of the slices, that a pane shows."""
        if pane.record is None or not self._contents.knows(pane.record):
            return  # another patient's image bears no mark of this one
        record, finding = pane.record, self._open_finding
        stack = self._stacks.of(pane)
        if stack is None:
            pane.set_marks(self._contents.marks(record, finding))
            return
        shown, near = stack.frames_shown, stack.frames_near
        pane.set_marks(self._contents.marks(record, finding, shown, near))
        self._stacks.tick(pane, self._contents.marked_frames(record, finding))

    def put_up(self, pane: ViewPane, record: ImageRecord, place: int = 0, count: int = 1) -> None:
        """Show an image in a pane: plain, or as a stack of slices."""
        if record.header.frames > 1 and originals.known_trouble(record) is None:
            self._stacks.show(pane, record, place, count)
        else:
            self._stacks.leave(pane)
            self._shelf.show(pane, record, place, count)

    def prepare(self, records: Sequence[ImageRecord]) -> None:
        """Decode images that are probably put up next, unless more urgent ones are waited for."""
        if self._shelf.waiting == 0:
            for record in records:
                self._shelf.want(record)
            return
        self._expected = (*self._expected, *records)[-_MOST_EXPECTED:]

    def take_down(self, pane: ViewPane) -> None:
        """Show nothing in a pane but which view is missing."""
        self._stacks.leave(pane)
        slot = self._seen_slot(pane)
        pane.set_empty(prior=slot is not None and slot.prior > 0)
        self.filled.emit(pane)

    def name_priors(self) -> None:
        """Say anew of which earlier exam each image is."""
        for pane in self._wall.panes.values():
            if pane.record is not None:
                pane.when_text = self._when(pane.record)

    def queue(self, pane: ViewPane) -> tuple[ImageRecord, ...]:
        """The images that queue in a pane's slot."""
        slot = self._seen_slot(pane)
        return self._hanging.queue(slot) if slot is not None else ()

    def show_queued(self, pane: ViewPane, place: int) -> None:
        """Show another image of a pane's slot."""
        slot, queue = self._seen_slot(pane), self.queue(pane)
        if slot is not None and queue:
            self._places[slot] = place % len(queue)
            self._fill(pane)
            self._wall.fit()

    def next_queued(self, pane: ViewPane) -> None:
        """Show the next image of a pane's slot."""
        slot = self._seen_slot(pane)
        if slot is not None:
            self.show_queued(pane, self._places.get(slot, 0) + 1)

    def toggle_kind(self, pane: ViewPane) -> bool:
        """2D, synthetic 2D and slices of the same view in turn; whether there are others."""
        slot, queue = self._seen_slot(pane), self.queue(pane)
        place = kinds.toggled(queue, self._places.get(slot, 0)) if slot is not None else None
        if place is None:
            return False
        self.show_queued(pane, place)
        return True

    def flicker(self) -> bool:
        """Swap the exam's images with their priors, in the same places; whether it can."""
        panes = [p for p in self._wall.shown_panes() if p.slot is not None and not p.slot.prior]
        if not self._flicked and not any(
            pane.slot is not None and self._hanging.queue(pane.slot.before()) for pane in panes
        ):
            return False
        self._flicked = not self._flicked
        # Those that are not seen too: none may keep the other exam's image.
        for pane in self._wall.panes.values():
            if pane.slot is not None and not pane.slot.prior:
                self._swap(pane)
        self._wall.fit()  # another detector: the same size in millimetres is another scale
        return True

    def show_loose(self, record: ImageRecord) -> None:
        """Look at an image that does not hang."""
        self.put_up(self._wall.loose, record)
        self.mark(self._wall.loose)
        self._strip.mark(record.id)
        self._wall.set_mode(Mode.LOOSE)
        self._wall.fit()

    def wanted(self, contents: Contents) -> tuple[ImageRecord, ...]:
        """The images that would hang of an exam, in the order in which they are looked at."""
        hanging = _sorted(contents)
        return _wanted(stages_for(self.protocol, hanging, priors_below=self.priors_below), hanging)

    def _hang(self, contents: Contents, *, anew: bool) -> None:
        self._contents = contents
        self._hanging = _sorted(contents)
        found = stages_for(self.protocol, self._hanging, priors_below=self.priors_below)
        stages = found or (OVERVIEW,)
        if anew:
            self._flicked = False
        for pane in self._wall.panes.values():
            self._fill(pane)
        self._wall.set_stages(stages, begin=self._first(stages) if anew else None)
        self._wall.refresh()
        self._strip.fill(self._hanging.current)
        self._refresh_loose()
        for record in _wanted(stages, self._hanging):
            self._shelf.want(record)

    def _fill_shown(self) -> None:
        self._swapped.clear()
        for pane in self._wall.shown_panes():
            if pane.slot is not None and pane.record is None:
                self._fill(pane)

    def _fill(self, pane: ViewPane) -> None:
        slot, queue = self._seen_slot(pane), self.queue(pane)
        if slot is None:
            return
        if not queue:
            self.take_down(pane)
            return
        place = self._places.get(slot, 0) % len(queue)
        self._places[slot] = place
        pane.when_text = self._when(queue[place])
        self.put_up(pane, queue[place], place, len(queue))
        self.mark(pane)
        self.filled.emit(pane)

    def _swap(self, pane: ViewPane) -> None:
        """Another exam's image in the same place, at the same size in millimetres."""
        kept = pane.view_state(_spacing(pane))
        self._fill(pane)
        if kept is None or kept.at_home:
            return
        if pane.picture is not None:
            pane.set_view_state(kept, _spacing(pane))
        else:
            self._swapped[pane] = kept

    def _seen_slot(self, pane: ViewPane) -> Slot | None:
        """The slot whose images a pane shows: an earlier exam's while it is flicked."""
        if pane.slot is None:
            return None
        swapped = self._flicked and not pane.slot.prior
        return pane.slot.before() if swapped else pane.slot

    def _when(self, record: ImageRecord) -> str:
        """Which earlier exam an image is of, and how long before; nothing for the open exam."""
        if record.exam == self._contents.exam:
            return ""
        earlier = [one.info for one in self._contents.priors if one.info.id == record.exam]
        now = self._contents.info.exam_date if self._contents.info is not None else None
        then = earlier[0].exam_date if earlier else None
        before = self.tr("{0} before").format(self._span(then, now)) if then and now else ""
        shown = then.isoformat() if then and not self._wall.overlay.anonymous else ""
        return "  ".join(part for part in (self.tr("PRIOR"), shown, before) if part)

    def _span(self, then: date, now: date) -> str:
        days = (now - then).days
        if days < 60:
            return self.tr("{0} days").format(days)
        if days < 730:
            return self.tr("{0} months").format(round(days / 30.44))
        return self.tr("{0} years").format(f"{days / 365.25:.1f}")

    def _first(self, stages: tuple[Stage, ...]) -> str:
        """The first stage that shows anything of the open exam."""
        for stage in stages:
            if any(self._hanging.queue(slot) for slot in stage.slots if not slot.prior):
                return stage.id
        return stages[0].id

    def _arrived(self, image: ImageId) -> None:
        for pane in self._wall.all_panes():
            if pane.record is not None and pane.record.id == image:
                self._shelf.put(pane)
                self.filled.emit(pane)
        self._wall.fit()
        for pane in [one for one in self._swapped if one.picture is not None]:
            pane.set_view_state(self._swapped.pop(pane), _spacing(pane))
        if self._expected and self._shelf.waiting == 0:
            expected, self._expected = self._expected, ()
            self.prepare(expected)

    def _refresh_loose(self) -> None:
        """Leave the single image when it hangs by now, or is not there any more."""
        wall = self._wall
        if wall.mode is not Mode.LOOSE or wall.loose.record is None:
            return
        image = wall.loose.record.id
        record = next((one for one in self._hanging.current.loose if one.id == image), None)
        if record is None:
            wall.leave()
        else:
            self.put_up(wall.loose, record)
            self._strip.mark(image)


def _sorted(contents: Contents) -> Hanging:
    return hang_exams(contents.images, *(prior.images for prior in contents.priors))


def _wanted(stages: Sequence[Stage], hanging: Hanging) -> tuple[ImageRecord, ...]:
    """The first image of each slot, stage by stage, each once."""
    slots = (slot for stage in stages for slot in stage.slots)
    found = (hanging.first(slot) for slot in slots)
    return tuple({record.id: record for record in found if record is not None}.values())


def _spacing(pane: ViewPane) -> float | None:
    return pane.record.header.spacing_mm if pane.record is not None else None


def _turned(before: tuple[ImageRecord, ...], after: tuple[ImageRecord, ...]) -> frozenset[ImageId]:
    """Images that hang otherwise than before, or were found again: laid out anew."""
    old = {record.id: record for record in before}
    return frozenset(
        record.id
        for record, was in ((one, old.get(one.id, one)) for one in after)
        # An image that was lost meanwhile stays as long as it is looked at (fault 10).
        if _layout(was) != _layout(record) or (_lost(was) and not _lost(record))
    )


def _layout(record: ImageRecord) -> tuple[object, ...]:
    head = record.header
    return (head.side, head.view, head.orientation, record.path)


def _lost(record: ImageRecord) -> bool:
    return record.state in (ImageState.UNREADABLE, ImageState.MISSING)
