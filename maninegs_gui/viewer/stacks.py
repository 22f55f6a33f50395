"""Which panes show a stack: opens it, ties it to its pane, and lets go of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPointF, Signal

from core.domain.errors import MissingFile
from core.domain.study import ImageId, ImageRecord, ImageState
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.viewer import originals, stack_hint, stack_layer
from maninegs_gui.viewer.loading import Loaded
from maninegs_gui.viewer.originals import Originals
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.slices import FramePool
from maninegs_gui.viewer.stack import Stack
from maninegs_gui.viewer.stack_layer import StackLayer


class Attached(QObject):
    """One stack in one pane: wheel, bar, words and pictures go between the two."""

    arrived = Signal(object)
    """:class:`ImageId` whose first picture is there: lay the views out."""
    moved = Signal(object)
    """:class:`ViewPane` that shows other slices: its marks are others."""

    def __init__(self, stack: Stack, pane: ViewPane) -> None:
        super().__init__(pane)
        self.stack, self.pane = stack, pane
        self.layer = StackLayer(stack)
        stack.setParent(self)
        stack.picture_ready.connect(self._show)
        stack.failed.connect(self._fail)
        stack.changed.connect(self._tell)
        pane.scrolled.connect(stack.scroll)
        pane.stacked = True
        pane.add_layer(self.layer)
        self._first = True

    def detach(self) -> None:
        """Leave the pane as it was."""
        self.stack.close()
        self.pane.scrolled.disconnect(self.stack.scroll)
        self.pane.stacked = False
        self.pane.remove_layer(self.layer)
        self.pane.set_stack_words((), "")
        self.deleteLater()

    def _ours(self) -> bool:
        record = self.pane.record
        return record is not None and record.id == self.stack.record.id

    def _show(self, loaded: Loaded) -> None:
        if not self._ours():
            return
        if self._first:
            self._first = False
            self.pane.set_loaded(loaded)
            self.arrived.emit(loaded.image)
        else:
            self.pane.set_slice(loaded)
        self.moved.emit(self.pane)

    def _fail(self, error: Exception) -> None:
        if self._ours():
            self.pane.set_trouble(originals.trouble(self.stack.record, error))

    def _tell(self) -> None:
        if self._ours():
            self.pane.set_stack_words(stack_layer.words(self.stack), stack_layer.spoken(self.stack))


class Stacks(QObject):
    """The stacks of the viewer, one a pane; each image is reopened where it was left."""

    arrived = Signal(object)
    """:class:`ImageId` that can be drawn now."""
    moved = Signal(object)
    """:class:`ViewPane` that shows other slices than before."""

    missing = Signal(object)
    """:class:`ImageRecord` whose file was found to be gone."""

    def __init__(
        self, lanes: Lanes, pool: FramePool, parent: QObject, known: Originals | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes, self._pool = lanes, pool
        self._originals = known or Originals()
        self._open: dict[ViewPane, Attached] = {}
        self._places: dict[ImageId, int] = {}

    def show(self, pane: ViewPane, record: ImageRecord, place: int = 0, count: int = 1) -> None:
        """Show a stack in a pane; ``place`` of ``count`` in its slot's queue."""
        there = self._open.get(pane)
        if there is not None and there.stack.record == record:
            pane.set_waiting(record, place, count)
            return
        self.leave(pane)
        pane.set_waiting(record, place, count)
        stack = Stack(
            self._lanes,
            self._pool,
            record,
            place=self._places.get(record.id),
            accepted=self._originals.accepted(record.id),
        )
        stack.refused.connect(partial(self._refused, record))
        attached = Attached(stack, pane)
        attached.arrived.connect(self.arrived)
        attached.moved.connect(self.moved)
        self._open[pane] = attached

    def reopen(self, image: ImageId) -> None:
        """Open a stack anew wherever it is shown: something was chosen for its file."""
        for pane, attached in tuple(self._open.items()):
            record = attached.stack.record
            if record.id == image and pane.record == record:
                self.leave(pane)
                self.show(pane, record)

    def _refused(self, record: ImageRecord, error: Exception) -> None:
        self._originals.note(record.id, error)
        if isinstance(error, MissingFile) and record.state is not ImageState.MISSING:
            self.missing.emit(record)

    def leave(self, pane: ViewPane) -> None:
        """The pane shows something else from now on."""
        attached = self._open.pop(pane, None)
        if attached is not None:
            if attached.stack.shown is not None:
                self._places[attached.stack.record.id] = attached.stack.shown.view.place
            attached.detach()

    def follow(self, pane: ViewPane) -> None:
        """Leave a pane that shows something else by now."""
        attached = self._open.get(pane)
        if attached is not None and pane.record != attached.stack.record:
            self.leave(pane)

    def clear(self) -> None:
        """Leave every pane, and forget where the reader was: another exam is opened."""
        for pane in tuple(self._open):
            self.leave(pane)
        self._places.clear()

    def of(self, pane: ViewPane) -> Stack | None:
        """The stack that a pane shows."""
        attached = self._open.get(pane)
        return attached.stack if attached is not None else None

    def frame_of(self, pane: ViewPane) -> int:
        """The frame that a pane shows, from 0; a plain image has one."""
        stack = self.of(pane)
        return stack.frame_shown if stack is not None else 0

    def show_one_of(self, pane: ViewPane, frames: Sequence[int]) -> None:
        """Go to the first of some frames, unless one of them is in the picture."""
        stack = self.of(pane)
        if stack is not None and frames and not stack.frames_shown & set(frames):
            stack.show_frame(frames[0])

    def click(self, pane: ViewPane, at: QPointF) -> None:
        """A click in a pane: on its thumb-bar it goes to the slice there."""
        stack, layer = self.of(pane), self.layer_of(pane)
        place = layer.place_at(pane, at) if layer is not None else None
        if stack is not None and place is not None:
            stack.go_to(place)

    def layer_of(self, pane: ViewPane) -> StackLayer | None:
        """The thumb-bar of a pane, to mark a band on it."""
        attached = self._open.get(pane)
        return attached.layer if attached is not None else None

    def tick(self, pane: ViewPane, frames: dict[int, bool]) -> None:
        """Mark on a pane's thumb-bar which frames hold marks, and which the open finding's."""
        attached = self._open.get(pane)
        if attached is None or attached.stack.frames is None:
            return
        slices = attached.stack.frames
        found = {place: lit for frame, lit in frames.items()
                 if (place := slices.slice_of(frame)) is not None}  # fmt: skip
        if attached.layer.ticks != found:
            attached.layer.ticks = found
            pane.update()

    def hint(
        self, pane: ViewPane, at: tuple[float, float], nipple: tuple[float, float] | None = None
    ) -> None:
        """Mark in the stacks of the other view where a point of this pane's slice may lie.

        Parameters
        ----------
        at, nipple
            (column, row) in stored pixels of the pane's image.
        """
        source = self.of(pane)
        for other, attached in self._open.items():
            found = None
            if source is not None and other is not pane:
                found = stack_hint.slices_of(source, at, nipple, attached.stack)
            if attached.layer.band != found:
                attached.layer.band = found
                other.update()

    def clear_hints(self) -> None:
        """Mark nothing: the cursor is nowhere."""
        for pane, attached in self._open.items():
            if attached.layer.band is not None:
                attached.layer.band = None
                pane.update()
