"""Decoding in helper processes that may die without taking anything with them.

A helper starts when first needed, works on one file at a time under a memory and a
time cap, is replaced when it dies, and ends when it was idle for a while. At most
2.4 GB are shared out among the helpers, so that all processes together stay below
3 GB whatever a file claims (fault 13).
"""

from __future__ import annotations

import contextlib
import itertools
import queue
import re
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from core.domain.errors import (
    Cancelled,
    ChangedFile,
    DamagedArtefact,
    MissingFile,
    RefusedFile,
    UnreadablePixels,
    WorldError,
)
from core.domain.study import ImageHeader, Side, View
from core.imaging import evidence, frames, originals, pixels, wire
from core.imaging.cache import Keeper, touch
from core.imaging.evidence import Evidence
from core.imaging.frames import Frames
from core.imaging.helper import Helper
from core.imaging.orientation import Orientation, hang
from core.imaging.originals import Compared
from core.imaging.pixels import PixelFile
from core.imaging.prepare import RECIPE

MEMORY = 2_400_000_000
"""Bytes of address space that all helpers of a pool share."""
SECONDS = 10.0
"""Longest work on one file, so that a start and the work stay within 15 s (fault 13)."""
IDLE_SECONDS = 90.0
_SETTLE_SECONDS = 1.0
"""Quiet after which written files are synced: never while a reader waits."""
_URGENT, _SOON, _LATER = 0, 1, 2
_KEY = re.compile(r"[0-9a-f]{8,128}")

T = TypeVar("T")
Prepared = npt.NDArray[np.uint8]
_Job = tuple[int, int, Callable[[Helper | None], None] | None]


class DecoderPool:
    """Helper processes behind a queue; every method may be called from any thread.

    Parameters
    ----------
    cache
        Folder for decoded pixels; may be emptied at any time.
    processes
        Most helpers at once.
    seconds
        Longest work on one file.
    keep
        Bytes that pixel files may take up in the cache; the longest unused go first.
    idle
        Seconds without work after which a helper ends; the next work starts another.
    fault
        For tests, see :data:`core.imaging.helper_process.FAULT`.
    compare
        Whether a file must have the SHA-256 that it is asked for by (fault 11); only
        measurements, where one file stands for many, go without.
    """

    def __init__(
        self,
        cache: Path,
        *,
        processes: int = 2,
        seconds: float = SECONDS,
        keep: int = 8 << 30,
        idle: float = IDLE_SECONDS,
        fault: str = "",
        compare: bool = True,
    ) -> None:
        self._cache = cache
        self._compare = compare
        self._compared = Compared()
        self._keeper = Keeper(cache / "pixels", keep)
        self._session = secrets.token_hex(8)
        self._idle = idle
        self._seconds = seconds
        self._memory = MEMORY // processes
        self._fault = fault
        self._jobs: queue.PriorityQueue[_Job] = queue.PriorityQueue()
        self._order = itertools.count()
        self._lock = threading.Lock()
        self._made = threading.Condition()
        self._making: set[Path] = set()
        self._unsettled: list[Path] = []
        self._closed = False
        self._pending = 0
        self._helpers: list[Helper] = []
        self._threads: list[threading.Thread] = []
        self._processes = processes

    def __enter__(self) -> DecoderPool:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all helpers at once; work that waits is cancelled."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            helpers, threads = tuple(self._helpers), tuple(self._threads)
        with contextlib.suppress(queue.Empty):
            while True:
                _, _, run = self._jobs.get_nowait()
                if run is not None:
                    run(None)
        for _ in threads:
            self._jobs.put((-1, next(self._order), None))
        for helper in helpers:
            helper.forbid()
        for thread in threads:
            thread.join()

    def warm(self) -> None:
        """Start all helpers now, so that a first image does not wait for them."""
        with self._lock:
            while not self._closed and len(self._threads) < self._processes:
                self._start()

    def keep_below(self, most: int) -> None:
        """Let pixel files take up so many bytes of the cache from the next one on."""
        self._keeper.keep_below(most)

    def header(self, path: Path) -> ImageHeader:
        """The header of a DICOM file.

        Raises
        ------
        RefusedFile
            When it cannot be a mammogram or cannot be read.
        """
        return self.submit_header(path, urgent=True).result()

    def frames(self, path: Path) -> Frames:
        """The slices of a multi-frame file, in the order of space.

        Raises
        ------
        RefusedFile
            With the reason.
        """
        return self.submit_frames(path, urgent=True).result()

    def check(self, path: Path) -> None:
        """Decode an image once and keep nothing.

        Raises
        ------
        UnreadablePixels
            With the reason.
        """
        self.submit_check(path, urgent=True).result()

    def pixels(self, path: Path, key: str, frame: int = 0) -> PixelFile:
        """The decoded pixels of one frame, from the cache when they are there.

        Parameters
        ----------
        key
            SHA-256 of the file.

        Raises
        ------
        ChangedFile
            When the file has another SHA-256, and nothing is kept of the one asked for.
        MissingFile
            When there is no file, and nothing is kept.
        UnreadablePixels
            With the reason.
        """
        return self.submit_pixels(path, key, frame, urgent=True).result()

    def prepare(
        self,
        path: Path,
        key: str,
        size: int,
        *,
        side: Side | None,
        view: View | None,
        orientation: Orientation | None,
    ) -> Prepared:
        """Training pixels (size, size) uint8; see :func:`core.imaging.prepare.prepare`."""
        return self.submit_prepare(
            path, key, size, side=side, view=view, orientation=orientation, urgent=True
        ).result()

    def submit_header(self, path: Path, *, urgent: bool = False) -> Future[ImageHeader]:
        """:meth:`header`, later; urgent work goes before all that waits."""
        return self._told("header", path, wire.header_from_json, "Its header", urgent)

    def submit_frames(self, path: Path, *, urgent: bool = False) -> Future[Frames]:
        """:meth:`frames`, later."""
        return self._told("frames", path, frames.from_json, "Its slices", urgent)

    def submit_evidence(self, path: Path, *, urgent: bool = False) -> Future[Evidence | None]:
        """The CAD report or presentation state in a file, later; None when it is neither.

        The future raises RefusedFile when the file is damaged, or of another kind of them.
        """
        return self._told("evidence", path, evidence.from_json, "Its content", urgent)

    def _told(
        self,
        work: str,
        path: Path,
        parse: Callable[[dict[str, Any]], T],
        what: str,
        urgent: bool,
    ) -> Future[T]:
        """What a helper says of a file without decoding it, checked; refusals name ``what``."""

        def run(helper: Helper) -> T:
            try:
                return parse(helper.ask(work, path))
            except UnreadablePixels as error:
                raise RefusedFile(error.reason) from error
            except (ValueError, TypeError) as error:
                helper.kill()
                raise RefusedFile(
                    f"{what} made a decoder answer nonsense: it is refused as harmful."
                ) from error

        return self._submit(run, _URGENT if urgent else _LATER)

    def submit_check(self, path: Path, *, urgent: bool = False) -> Future[None]:
        """:meth:`check`, later."""

        def work(helper: Helper) -> None:
            helper.ask("check", path)

        return self._submit(work, _URGENT if urgent else _LATER)

    def submit_pixels(
        self, path: Path, key: str, frame: int = 0, *, urgent: bool = False
    ) -> Future[PixelFile]:
        """:meth:`pixels`, later; an image that is not urgent yet goes before all other work.

        What did not begin can be cancelled through the future.
        """
        kept = self._kept(key, frame)
        ready = self._ready(kept)
        if ready is not None:
            return _done(ready)

        def work(helper: Helper) -> PixelFile:
            with self._alone(kept):
                found = self._ready(kept)  # another helper may have made it meanwhile
                if found is not None:
                    return found
                more = {"out": str(kept), "frame": frame, "session": self._session}
                self._ask(helper, "pixels", path, key, **more)
                with self._lock:
                    self._unsettled.append(kept)
                self._keeper.added(kept)
                return _opened(kept, self._session)

        return self._submit(work, _URGENT if urgent else _SOON)

    def submit_prepare(
        self,
        path: Path,
        key: str,
        size: int,
        *,
        side: Side | None,
        view: View | None,
        orientation: Orientation | None,
        urgent: bool = False,
    ) -> Future[Prepared]:
        """:meth:`prepare`, later."""
        kept = self._kept(key, 0)
        hung = hang(side, view, orientation)
        way = f"{int(hung.transpose)}{int(hung.flip_horizontal)}{int(hung.flip_vertical)}"
        name = f"{key}-{size}-{side.value if side else 'x'}{way}.npy"
        out = self._cache / "prepared" / RECIPE / key[:2] / name
        ready = _load_prepared(out, size)
        if ready is not None:
            return _done(ready)

        def work(helper: Helper) -> Prepared:
            self._ask(
                helper,
                "prepare",
                path,
                key,
                out=str(out),
                kept=str(kept),
                session=self._session,
                size=size,
                side=side.value if side else None,
                view=view.value if view else None,
                orientation=orientation,
            )
            found = _load_prepared(out, size)
            if found is None:
                raise UnreadablePixels("Its training pixels cannot be read back: try again.")
            return found

        return self._submit(work, _URGENT if urgent else _LATER)

    def _kept(self, key: str, frame: int) -> Path:
        if not _KEY.fullmatch(key):
            raise ValueError("the key of an image is its SHA-256 in hexadecimal")
        return self._cache / "pixels" / key[:2] / f"{key}-{frame}.pix"

    def _ask(self, helper: Helper, work: str, path: Path, key: str, **more: Any) -> None:
        """Ask for something of the file that has this SHA-256, and of no other."""
        before = originals.stamp(path)
        wanted = self._compared.key_to_compare(key, before) if self._compare else ""
        try:
            helper.ask(work, path, key=wanted, **more)
        except ChangedFile:
            raise
        except UnreadablePixels as error:
            if originals.is_gone(path):
                raise MissingFile from error
            raise
        if wanted and work == "pixels":  # other work may not have needed the file
            self._compared.add(key, before)

    def _ready(self, kept: Path) -> PixelFile | None:
        try:
            found = pixels.load(kept, self._session)
        except DamagedArtefact:
            return None
        touch(kept)
        return found

    @contextlib.contextmanager
    def _alone(self, kept: Path) -> Iterator[None]:
        """Let no two helpers make the same file: the later one finds it made."""
        with self._made:
            self._made.wait_for(lambda: kept not in self._making)
            self._making.add(kept)
        try:
            yield
        finally:
            with self._made:
                self._making.discard(kept)
                self._made.notify_all()

    def _submit(self, work: Callable[[Helper], T], order: int) -> Future[T]:
        future: Future[T] = Future()

        def run(helper: Helper | None) -> None:
            if not future.set_running_or_notify_cancel():
                return
            if helper is None:
                future.set_exception(Cancelled("Decoding"))
                return
            try:
                future.set_result(work(helper))
            except WorldError as error:
                future.set_exception(error)
            except BaseException as error:  # noqa: BLE001 (the future carries it on)
                helper.kill()
                future.set_exception(error)

        with self._lock:
            if self._closed:
                run(None)
                return future
            self._pending += 1
            if len(self._threads) < min(self._processes, self._pending):
                self._start()
            self._jobs.put((order, next(self._order), run))
        return future

    def _start(self) -> None:
        helper = Helper(self._memory, self._seconds, self._fault)
        thread = threading.Thread(
            target=self._serve, args=(helper,), name=f"decoder-{len(self._threads)}", daemon=True
        )
        self._helpers.append(helper)
        self._threads.append(thread)
        thread.start()

    def _serve(self, helper: Helper) -> None:
        with contextlib.suppress(WorldError):  # the first work on it says why
            helper.start()
        used = time.monotonic()
        while True:
            try:
                _, _, run = self._jobs.get(timeout=min(self._idle, _SETTLE_SECONDS))
            except queue.Empty:
                self._settle()
                if time.monotonic() - used >= self._idle:
                    helper.kill()
                continue
            if run is None:
                return
            run(helper)
            del run  # it holds the pixels, for whoever asked has let go of them by the next work
            used = time.monotonic()
            with self._lock:
                self._pending -= 1

    def _settle(self) -> None:
        """Sync what was written, in a quiet moment, so that later sessions may read it."""
        with self._lock:
            written, self._unsettled = self._unsettled, []
        for kept in written:
            pixels.settle(kept)


def _done(value: T) -> Future[T]:
    future: Future[T] = Future()
    future.set_result(value)
    return future


def _opened(kept: Path, session: str) -> PixelFile:
    try:
        return pixels.load(kept, session)
    except DamagedArtefact as error:
        raise UnreadablePixels("Its decoded pixels cannot be read back: try again.") from error


def _load_prepared(path: Path, size: int) -> Prepared | None:
    """Training pixels of the cache, or None when they are not there or not whole."""
    try:
        found = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    if not isinstance(found, np.ndarray) or found.shape != (size, size) or found.dtype != np.uint8:
        return None
    return found
