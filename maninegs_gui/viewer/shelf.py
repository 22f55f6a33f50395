"""The decoded images of the open exam: asked for once, kept until the exam is left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from core.domain.errors import Cancelled, MissingFile
from core.domain.progress import CancelToken
from core.domain.study import ImageId, ImageRecord, ImageState
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.viewer import loading, originals
from maninegs_gui.viewer.loading import Loaded, Pool
from maninegs_gui.viewer.originals import Originals
from maninegs_gui.viewer.pane import ViewPane

Ready = Callable[[ImageRecord], Loaded | None]
"""Hands over an image that was made ready before it was asked for, once."""


class Shelf(QObject):
    """Fetches images through the pool lane and says when one is there, or why it is not.

    Attributes
    ----------
    ready
        Asked before anything is decoded.
    """

    arrived = Signal(object)
    """:class:`ImageId` that can be drawn now."""
    failed = Signal(object)
    """:class:`ImageId` that cannot be shown."""
    missing = Signal(object)
    """:class:`ImageRecord` whose file was found to be gone."""

    def __init__(
        self, lanes: Lanes, pool: Pool, parent: QObject, known: Originals | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes, self._pool = lanes, pool
        self._originals = known or Originals()
        self.ready: Ready = lambda _record: None
        self._loaded: dict[ImageId, Loaded] = {}
        self._troubles: dict[ImageId, str] = {}
        self._waiting: dict[ImageId, CancelToken] = {}

    @property
    def waiting(self) -> int:
        """How many images are still being decoded."""
        return len(self._waiting)

    def clear(self) -> None:
        """Forget everything and stop what is under way."""
        for token in self._waiting.values():
            token.cancel()
        self._waiting.clear()
        self._loaded.clear()
        self._troubles.clear()

    def forget(self, image: ImageId) -> None:
        """Lay this image out anew when it is wanted next."""
        self._loaded.pop(image, None)
        self._troubles.pop(image, None)
        token = self._waiting.pop(image, None)
        if token is not None:
            token.cancel()

    def show(self, pane: ViewPane, record: ImageRecord, place: int = 0, count: int = 1) -> None:
        """Show ``record`` in ``pane``, now or when it is there."""
        pane.set_waiting(record, place, count)
        self.put(pane)
        self.want(record)

    def want(self, record: ImageRecord) -> None:
        """Decode an image that will be looked at, unless it is there or under way."""
        if record.id in self._loaded or record.id in self._troubles or record.id in self._waiting:
            return
        known = originals.known_trouble(record)
        if known is not None:
            self._fail(record, known)
            return
        if record.header.frames > 1:
            return  # slices are decoded one by one, when they are looked at (rule 49)
        accepted = self._originals.accepted(record.id)
        ready = self.ready(record) if accepted is None else None
        if ready is not None:
            self._loaded[record.id] = ready
            self.arrived.emit(record.id)
            return
        self._waiting[record.id] = self._lanes.work(
            self,
            f"pixels {record.id}",
            lambda _report, cancel: self._load(cancel, record),
            partial(self._arrive, record),
            failed=partial(self._fail, record),
        )

    def of(self, image: ImageId) -> Loaded | None:
        """An image as it was loaded, if it is there."""
        return self._loaded.get(image)

    def is_changed(self, image: ImageId) -> bool:
        """Whether the image's file was found to be another than the imported one."""
        return self._originals.is_changed(image)

    def accept(self, record: ImageRecord, *, marks: bool) -> None:
        """Show a changed file all the same, with or without marks; kept until the program ends."""
        if self._originals.accept(record.id, marks=marks):
            self.forget(record.id)
            self.want(record)

    def put(self, pane: ViewPane) -> None:
        """Give ``pane`` what is there of the image it waits for."""
        if pane.record is None:
            return
        loaded = self._loaded.get(pane.record.id)
        trouble = self._troubles.get(pane.record.id)
        if loaded is not None:
            if pane.base is not loaded:
                pane.base = loaded
                pane.set_loaded(loaded)
        elif trouble is not None:
            pane.set_trouble(trouble)

    def _load(self, cancel: CancelToken, record: ImageRecord) -> Loaded:
        """In the pool; paging through cases leaves nothing behind that is still to do."""
        accepted = self._originals.accepted(record.id)
        loaded = loading.load(self._pool, originals.wanted(record, accepted), cancel)
        return originals.marked(loaded, accepted)

    def _arrive(self, record: ImageRecord, loaded: Loaded) -> None:
        if self._waiting.pop(record.id, None) is None:
            return  # forgotten meanwhile: it may lie otherwise by now
        self._loaded[record.id] = loaded
        self.arrived.emit(record.id)

    def _fail(self, record: ImageRecord, error: Exception) -> None:
        self._waiting.pop(record.id, None)
        if isinstance(error, Cancelled):
            return
        self._originals.note(record.id, error)
        self._troubles[record.id] = originals.trouble(record, error)
        self.failed.emit(record.id)
        if isinstance(error, MissingFile) and record.state is not ImageState.MISSING:
            self.missing.emit(record)
