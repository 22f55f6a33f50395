"""Decode every recorded image once, so that what cannot be read is known before it is needed."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core.domain.errors import Cancelled, UnreadablePixels
from core.domain.progress import CancelToken, Progress, Report, silent
from core.domain.study import ImageId, ImageRecord, ImageState
from core.store import Store, images

_AHEAD = 8
_BATCH = 64


class PixelPool(Protocol):
    """The part of the decoder pool that decoding needs."""

    def submit_check(self, path: Path) -> Future[None]:
        """Decode an image in a helper process and keep nothing of it."""
        ...


@dataclass(frozen=True, slots=True)
class Failed:
    """An image that could not be decoded."""

    image: ImageId
    path: str
    reason: str


def decode_pending(
    store: Store,
    pool: PixelPool,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> list[Failed]:
    """Decode the images whose pixels nobody has looked at yet.

    A failing one becomes "unreadable: reason", one whose file is gone becomes missing.
    Cancelling keeps what was found out so far.

    Raises
    ------
    Cancelled
        When the pool was ended meanwhile; what was found out is kept.
    """
    cancel = cancel or CancelToken()
    with store.read() as reading:
        pending = images.in_state(reading, ImageState.RECORDED)
    failed: list[Failed] = []
    known: list[tuple[ImageId, ImageState, str]] = []
    waiting: deque[tuple[ImageRecord, Future[None]]] = deque()
    todo = iter(pending)
    done = 0
    try:
        while not cancel.cancelled:
            while len(waiting) < _AHEAD and (record := next(todo, None)) is not None:
                waiting.append((record, pool.submit_check(Path(record.path))))
            if not waiting:
                break
            record, future = waiting.popleft()
            outcome = _outcome(record, future)
            if outcome is None:
                raise Cancelled("Decoding")
            state, reason = outcome
            known.append((record.id, state, reason))
            if state is not ImageState.READY:
                failed.append(Failed(record.id, record.path, reason))
            done += 1
            if len(known) >= _BATCH:
                _save(store, known)
                known = []
            report(Progress(done, len(pending), "Decoding images once"))
    finally:
        for record, future in waiting:
            if not future.cancel() and future.done() and (late := _outcome(record, future)):
                known.append((record.id, *late))
        _save(store, known)
    return failed


def _outcome(record: ImageRecord, future: Future[None]) -> tuple[ImageState, str] | None:
    """What became of one image; None when the pool ended, which says nothing of the file."""
    try:
        future.result()
    except (Cancelled, CancelledError):
        return None
    except UnreadablePixels as unreadable:
        if not Path(record.path).is_file():
            return ImageState.MISSING, "the file is not where it lay"
        return ImageState.UNREADABLE, unreadable.reason
    except OSError as error:
        if not Path(record.path).is_file():
            return ImageState.MISSING, "the file is not where it lay"
        return ImageState.UNREADABLE, f"it cannot be read ({error.strerror})"
    return ImageState.READY, ""


def _save(store: Store, known: Sequence[tuple[ImageId, ImageState, str]]) -> None:
    if not known:
        return
    with store.write(None, "decode images") as unit:
        for image, state, reason in known:
            images.set_state(unit, image, state, reason)
