"""The slices of one stack as they are wanted: decoded on demand, few of them kept."""

from __future__ import annotations

import threading
from collections import OrderedDict
from concurrent.futures import CancelledError, Future
from concurrent.futures import TimeoutError as NotYet
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QRectF

from core.domain.errors import Cancelled
from core.domain.progress import CancelToken
from core.domain.study import ImageRecord
from core.imaging.frames import Frames
from maninegs_gui.viewer import loading, originals
from maninegs_gui.viewer.loading import Awaited, Loaded, Pool
from maninegs_gui.viewer.originals import Accepted

KEPT = 12
"""How many single slices are kept, in their bytes."""
_LOOK_SECONDS = 0.05


class FramePool(Pool, Protocol):
    """What stacks need of the decoder pool."""

    def submit_frames(self, path: Path, *, urgent: bool = False) -> Future[Frames]:
        """Read which slices a file holds."""


def awaited(future: Awaited | Future[Frames], cancel: CancelToken) -> Any:
    """What a decoder finds; work that did not begin is called off when it is not wanted."""
    while True:
        try:
            return future.result(timeout=_LOOK_SECONDS)
        except CancelledError:
            raise Cancelled("Loading a slice") from None
        except NotYet:
            if cancel.cancelled:
                future.cancel()
                raise Cancelled("Loading a slice") from None


class Slices:
    """Single slices, laid out; the longest unused go first. Any thread may fetch.

    Parameters
    ----------
    kept
        How many full slices' bytes are kept. They are views into files of the cache,
        so that what is kept is mostly the system's to keep or drop.
    accepted
        What was chosen where the file is not the imported one.
    """

    def __init__(
        self,
        pool: FramePool,
        record: ImageRecord,
        kept: int = KEPT,
        accepted: Accepted | None = None,
    ) -> None:
        self._pool, self._kept, self._accepted = pool, kept, accepted
        self._record = originals.wanted(record, accepted)
        self._lock = threading.Lock()
        self._held: OrderedDict[int, Loaded] = OrderedDict()
        self._extent: QRectF | None = None

    def held(self) -> tuple[int, ...]:
        """The frames that are kept, the longest unused first."""
        with self._lock:
            return tuple(self._held)

    def fetch(self, frame: int, cancel: CancelToken, *, urgent: bool = True) -> Loaded:
        """One slice.

        Raises
        ------
        UnreadablePixels
            With the reason.
        Cancelled
            When it is not wanted any more.
        """
        with self._lock:
            found = self._held.get(frame)
            if found is not None:
                self._held.move_to_end(frame)
                return found
        loaded = loading.load(self._pool, self._record, cancel, frame=frame, urgent=urgent)
        loaded = originals.marked(loaded, self._accepted)
        with self._lock:
            # All slices are laid out by the first, so that none jumps against another.
            if self._extent is None:
                self._extent = loaded.picture.extent
            loaded = replace(loaded, picture=replace(loaded.picture, extent=self._extent))
            self._held[frame] = loaded
            self._held.move_to_end(frame)
            most = self._kept * _bytes(loaded)
            while sum(map(_bytes, self._held.values())) > most:
                self._held.popitem(last=False)
        return loaded

    def forget(self) -> None:
        """Let go of all slices."""
        with self._lock:
            self._held.clear()


def _bytes(loaded: Loaded) -> int:
    return sum(level.nbytes for level in loaded.picture.levels)
