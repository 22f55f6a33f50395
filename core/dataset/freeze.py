"""Freezing: from the living store to a snapshot that never changes.

Gathering is one reading, preparing pixels needs no store (so that another thread may
do it), and only what the store must remember is written at the end.
"""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from core.dataset.material import BreastMaterial, Material, decade, gather
from core.dataset.snapshot import BENIGN, MALIGNANT, UNKNOWN, Snapshot
from core.dataset.summary import summarise
from core.domain.assessment import Outcome
from core.domain.errors import NotEnoughData, UnreadablePixels, WorldError
from core.domain.manifestation import pack
from core.domain.progress import CancelToken, Progress, Report
from core.domain.study import ImageId, ImageRecord, ImageState, Side, View
from core.store import Store, images, splits
from core.workspace import Workspace

Pixels = npt.NDArray[np.uint8]
_IN_FLIGHT = 8
_LABELS = {None: UNKNOWN, Outcome.BENIGN: BENIGN, Outcome.MALIGNANT: MALIGNANT}


class Preparer(Protocol):
    """What freezing wants of the decoders (``core.imaging.pool.DecoderPool``)."""

    def submit_prepare(
        self,
        path: Path,
        key: str,
        size: int,
        *,
        side: Side,
        view: View,
        orientation: tuple[str, str] | None,
    ) -> Future[Pixels]:
        """Start to prepare one image's training pixels (S, S)."""
        ...


@dataclass(frozen=True)
class Frozen:
    """A snapshot, and the images that turned out not to be readable on the way."""

    snapshot: Snapshot
    failed: tuple[tuple[ImageId, str], ...]


class NothingPrepared(NotEnoughData):
    """Every image failed; ``failed`` says which and why."""

    def __init__(self, failed: tuple[tuple[ImageId, str], ...]) -> None:
        super().__init__("None of the images could be prepared: import readable ones.")
        self.failed = failed


def freeze(
    store: Store,
    workspace: Workspace,
    pool: Preparer,
    *,
    size: int,
    report: Report,
    cancel: CancelToken,
    ready: Callable[[Material], None] | None = None,
) -> Snapshot:
    """Freeze everything that training could use.

    Every patient without a split is given one first.

    Parameters
    ----------
    ready
        Looks at what was gathered and raises what stands in the way; by itself the
        freezing asks only whether the data suffice.

    Raises
    ------
    NotEnoughData
        When training could not start with it.
    Cancelled
        When asked to stop; splits that were given stay, they are given once.
    """
    with store.write(None, "share out patients for training") as unit:
        splits.assign(unit)
    with store.read() as reading:
        material = gather(reading, workspace)
    if ready is None:
        summarise(material).check()
    else:
        ready(material)
    try:
        frozen = build(
            material, pool, size=size, report=report, cancel=cancel, scratch=workspace.cache
        )
    except NothingPrepared as error:
        mark_failed(store, error.failed)
        raise
    mark_failed(store, frozen.failed)
    return frozen.snapshot


def mark_failed(store: Store, failed: Sequence[tuple[ImageId, str]]) -> None:
    """Note in the store which images could not be prepared after all."""
    if failed:
        with store.write(None, "prepare training pixels") as unit:
            for image, reason in failed:
                images.set_state(unit, image, ImageState.UNREADABLE, reason)


def build(
    material: Material,
    pool: Preparer,
    *,
    size: int,
    report: Report,
    cancel: CancelToken,
    only: Iterable[int] | None = None,
    scratch: Path | None = None,
) -> Frozen:
    """Prepare the pixels of gathered material and put the snapshot together.

    Parameters
    ----------
    size
        Side S of the square training pixels.
    only
        Breast ids to take; all that have an image when not given.
    scratch
        Folder in which the snapshot's pixels lie until it is saved and dropped; the
        system's own when not given. They are never held in memory.

    Raises
    ------
    NothingPrepared
        When no image could be prepared.
    WorldError
        When the disk is full.
    """
    from core.imaging.prepare import RECIPE

    chosen = None if only is None else set(only)
    rows = [
        row
        for row in material.breasts
        if row.seen and row.split is not None and (chosen is None or row.info.id in chosen)
    ]
    wanted = [view for row in rows for view in row.views if view is not None]
    place: dict[ImageId, int] = {}
    failed: list[tuple[ImageId, str]] = []
    with closing(_Scratch(scratch, size)) as kept:
        for done, (image, future) in enumerate(_in_order(pool, wanted, size, cancel)):
            try:
                kept.add(future.result())
                place[image.id] = len(place)
            except UnreadablePixels as error:
                failed.append((image.id, error.reason))
            report(Progress(done + 1, len(wanted), "Preparing images"))
        pixels = kept.mapped()
    rows = [row for row in rows if any(v is not None and v.id in place for v in row.views)]
    if not rows:
        raise NothingPrepared(tuple(failed))
    return Frozen(
        Snapshot(
            lexicon=material.lexicon.tag,
            width=material.lexicon.width,
            recipe=RECIPE,
            breast_ids=np.array([row.info.id for row in rows], dtype=np.int64),
            patient_ids=np.array([row.info.patient for row in rows], dtype=np.int64),
            split=np.array([row.split for row in rows], dtype=np.int8),
            pathology=np.array([_LABELS[row.outcome] for row in rows], dtype=np.int8),
            manifestations=pack(np.stack([row.bits for row in rows])),
            tagged=np.array([row.tagged for row in rows], dtype=np.bool_),
            views=np.array([_places(row, place) for row in rows], dtype=np.int32),
            image_ids=np.array(list(place), dtype=np.int64),
            pixels=pixels,
            facets={
                "density": tuple(row.density for row in rows),
                "vendor": tuple(row.info.vendor for row in rows),
                "collection": tuple(row.info.collection for row in rows),
                "type": tuple(row.kind for row in rows),
                "age": tuple(decade(row.views) for row in rows),
                "inputs": tuple(row.inputs for row in rows),
            },
        ),
        tuple(failed),
    )


class _Scratch:
    """Images (S, S) one after the other in a file without a name, mapped at the end.

    Written, not mapped, while it grows: a full disk is then an error that can be told,
    where a write through a map would end the process.
    """

    def __init__(self, folder: Path | None, size: int) -> None:
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
        # Gone with the last map of it, however the process ends.
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115
        self._size = size
        self._count = 0

    def add(self, image: Pixels) -> None:
        if image.shape != (self._size, self._size):
            raise ValueError("an image of another size")
        with _told_when_full():
            self._file.write(np.ascontiguousarray(image, dtype=np.uint8).data)
        self._count += 1

    def mapped(self) -> Pixels:
        """(V, S, S), read-only."""
        shape = (self._count, self._size, self._size)
        with _told_when_full():
            self._file.flush()
            if not self._count:
                return np.empty(shape, dtype=np.uint8)
            return np.memmap(self._file, dtype=np.uint8, mode="r", shape=shape)

    def close(self) -> None:
        # What was not written yet for want of space is not needed any more.
        with suppress(OSError):
            self._file.close()


@contextmanager
def _told_when_full() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise WorldError(
            f"The training pixels cannot be written ({error.strerror}): free space and start again."
        ) from error


def _places(row: BreastMaterial, place: dict[ImageId, int]) -> tuple[int, int]:
    cc, mlo = (-1 if view is None else place.get(view.id, -1) for view in row.views)
    return cc, mlo


def _in_order(
    pool: Preparer, wanted: Sequence[ImageRecord], size: int, cancel: CancelToken
) -> Iterator[tuple[ImageRecord, Future[Pixels]]]:
    """Futures in the order of the images, a few under way at a time."""
    waiting: deque[tuple[ImageRecord, Future[Pixels]]] = deque()
    source = iter(wanted)
    try:
        while True:
            for image in islice(source, _IN_FLIGHT - len(waiting)):
                head = image.header
                assert head.side is not None
                assert head.view is not None
                future = pool.submit_prepare(
                    Path(image.path),
                    image.sha256,
                    size,
                    side=head.side,
                    view=head.view,
                    orientation=head.orientation,
                )
                waiting.append((image, future))
            if not waiting:
                return
            cancel.check("Preparing images")
            yield waiting.popleft()
    finally:
        for _, future in waiting:
            future.cancel()
