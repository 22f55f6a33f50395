"""The lanes off the GUI thread: one for the database, one for long work, and a pool.

Work is asked for with an owner and a key; the latest request of an owner under a
key wins, and a result that was overtaken, or whose owner is gone, never lands.
Results arrive on the GUI thread. Import and freezing mix long waiting with short
transactions, so they have a lane of their own (:meth:`Lanes.long`) on the same
store: a question from the window never waits behind a decoder. The pool never
touches the store.

A write that another process or a lost disk keeps from being saved is kept in memory and
tried again, and later writes queue behind it (:attr:`Lanes.waiting`); reads go on.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from core.domain.changes import Changes, Topic
from core.domain.errors import (
    Cancelled,
    StoreGone,
    StoreRetry,
    StoreUnavailable,
    WorldError,
)
from core.domain.progress import CancelToken, Progress, Report
from core.reports.faults import save_report
from maninegs_gui import languages

if TYPE_CHECKING:
    from core.store import Store as Store  # noqa: PLC0414 - exported from here
else:
    # SQLAlchemy is imported on the database lane, after the window is up.
    Store = Any

T = TypeVar("T")

Failed = Callable[[Exception], None]
_PROGRESS_SECONDS = 0.05
_PATIENCE_SECONDS = 0.25
"""How long a write waits for others on the lane, where reads wait behind it."""
_TOLD_SECONDS = 5.0
"""How long another process may write before the reader is told who it is (fault 7)."""
_AGAIN_MILLISECONDS = 500
_GIVES_WAY_SECONDS, _LOOK_SECONDS = 10.0, 0.05
"""How long what gives way is waited for, where the store must be closed."""
_SAID_BY_READERS = Changes(
    tuple(
        (topic, frozenset())
        for topic in (
            Topic.FINDINGS, Topic.ASSESSMENTS, Topic.CONCLUSIONS, Topic.PATHOLOGY,
            Topic.LANDMARKS, Topic.UNDO,
        )
    )
)  # fmt: skip
"""What every view reads anew when something was not saved, to show what the store holds."""
_log = logging.getLogger(__name__)


class Tone(StrEnum):
    """How a message is meant."""

    NOTE = "note"
    WARNING = "warning"
    FAULT = "fault"


@dataclass
class _Request:
    """One piece of work on its way through a lane."""

    owner: QObject
    key: str
    serial: int
    work: Callable[..., Any]
    then: Callable[[Any], None] | None
    failed: Failed | None
    progress: Callable[[Progress], None] | None = None
    token: CancelToken = field(default_factory=CancelToken)
    writes: bool = False
    gives_way: bool = False
    result: Any = None
    error: Exception | None = None


class _SharedStore:
    """The one open store, opened by whichever lane asks first.

    When it cannot be opened that is remembered, so that a damaged store is examined once.
    """

    def __init__(
        self,
        open_store: Callable[[], Store],
        held: bool,
        cannot: Callable[[StoreUnavailable], None],
    ) -> None:
        self._open_store, self._cannot = open_store, cannot
        self._lock = threading.Lock()
        self._store: Store | None = None
        self._error: StoreUnavailable | None = None
        self._wanted = threading.Event()
        if not held:
            self._wanted.set()

    def release(self) -> None:
        """Let lanes that wait for the store have it."""
        self._wanted.set()

    def get(self) -> Store:
        """The open store."""
        self._wanted.wait()
        with self._lock:
            if self._error is not None:
                raise self._error
            if self._store is None:
                try:
                    self._store = self._open_store()
                except StoreUnavailable as error:
                    self._error = error
                    self._cannot(error)
                    raise
            return self._store

    @contextmanager
    def closed(self) -> Iterator[None]:
        """Keep it closed for the block; opened anew by whoever asks next."""
        with self._lock:
            store, self._store, self._error = self._store, None, None
            if store is not None:
                store.close()
            yield

    @property
    def is_open(self) -> bool:
        """Whether it was opened, so that a failure is of a write and not of the opening."""
        return self._store is not None

    def close(self) -> None:
        """Let go of it."""
        with self.closed():
            pass


class Lanes(QObject):
    """Runs work off the GUI thread and brings its results back to it.

    Parameters
    ----------
    open_store
        Opens the workspace's store; called once on each thread that uses it.
    logs
        Where fault reports are saved.
    held
        Leave the store closed until :meth:`release`: opening it loads the database
        libraries, which must not compete with the window's first paint.
    """

    changed = Signal(object, object)
    """(:class:`Changes`, origin) after each write."""
    told = Signal(object, str)
    """(:class:`Tone`, sentence) for the message bar."""
    busy = Signal(int)
    """How many pieces of work are under way."""
    waiting = Signal(int, str)
    """How many writes are not saved yet, and why; the reason is empty for the first seconds
    while another process writes, and with 0 everything that waited is saved or told."""
    cannot_open = Signal(object)
    """The :class:`StoreUnavailable` for which the store cannot be opened; once a try."""

    _arrived = Signal(object)
    _kept = Signal(int, str)
    _closed_off = Signal(object)
    _went_on = Signal(object, object)

    def __init__(
        self,
        open_store: Callable[[], Store],
        logs: Path,
        parent: QObject | None = None,
        *,
        held: bool = False,
    ) -> None:
        super().__init__(parent)
        self._logs = logs
        self._latest: dict[tuple[int, str], _Request] = {}
        self._running: set[int] = set()
        self._serial = 0
        self._closed = False
        self._lock = threading.Lock()
        self._tokens: dict[int, CancelToken] = {}
        self._store = _SharedStore(open_store, held, self._tell_closed)
        self._held: deque[_Request] = deque()
        self._held_since = 0.0
        self._shown_waiting = 0
        self._long_running = 0
        self._at_length: _Request | None = None
        self._gate = threading.Lock()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MILLISECONDS)
        self._again.timeout.connect(self._try_again)
        self._database = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        self._long = ThreadPoolExecutor(max_workers=1, thread_name_prefix="long")
        self._pool = ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool")
        self._aside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="aside")
        self._arrived.connect(self._land, Qt.ConnectionType.QueuedConnection)
        self._went_on.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        self._closed_off.connect(self.cannot_open, Qt.ConnectionType.QueuedConnection)
        self._kept.connect(self._show_waiting, Qt.ConnectionType.QueuedConnection)

    def release(self) -> None:
        """Open the store for what waits for it, where the lanes were made ``held``."""
        self._store.release()

    def ask(
        self,
        owner: QObject,
        key: str,
        work: Callable[[Store], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Read from the store; ``then`` gets the answer on the GUI thread.

        A later ``ask`` of the same owner and key overtakes this one: its answer
        is dropped, and work that did not begin yet is not done at all.
        """
        self._submit(self._database, self._run_store, self._new(owner, key, work, then, failed))

    def write(
        self,
        origin: QObject,
        work: Callable[[Store], Changes | tuple[Changes, T]],
        then: Callable[[Any], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Write to the store, in order; ``changed`` carries what the write returns.

        ``then`` gets the second part of what ``work`` returns, or ``None``. A
        write is always done, and its changes always told, even when its origin
        is gone by then.
        """
        request = self._new(origin, f"write {self._serial}", work, then, failed)
        request.writes = True
        self._submit(self._database, self._run_store, request)

    def work(
        self,
        owner: QObject,
        key: str,
        work: Callable[[Report, CancelToken], T],
        then: Callable[[T], None],
        *,
        failed: Failed | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> CancelToken:
        """Run ``work`` in the pool, without the store; returns what cancels it.

        A later call of the same owner and key cancels this one.
        """
        request = self._new(owner, key, work, then, failed, progress=progress)
        self._submit(self._pool, self._run_work, request)
        return request.token

    def long(
        self,
        owner: QObject,
        key: str,
        work: Callable[[Store, Report, CancelToken], T],
        then: Callable[[T], None],
        *,
        failed: Failed | None = None,
        progress: Callable[[Progress], None] | None = None,
        gives_way: bool = False,
    ) -> CancelToken:
        """Run long work that needs the store now and then; one at a time.

        Work that ``gives_way`` is cancelled where the store must be closed.
        """
        request = self._new(owner, key, work, then, failed, progress=progress)
        request.gives_way = gives_way
        self._submit(self._long, self._run_long, request)
        return request.token

    def aside(
        self,
        owner: QObject,
        key: str,
        work: Callable[[Report, CancelToken], T],
        then: Callable[[T], None],
        *,
        failed: Failed | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> CancelToken:
        """Run work on files that must wait for nobody, such as a backup; one at a time."""
        request = self._new(owner, key, work, then, failed, progress=progress)
        self._submit(self._aside, self._run_work, request)
        return request.token

    def exchange(
        self,
        owner: QObject,
        key: str,
        work: Callable[[Report, CancelToken], T],
        then: Callable[[T], None],
        *,
        failed: Failed | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> CancelToken:
        """Run work on the store's file while the store is closed; it is opened anew after.

        Refused while longer work uses the store, or writes wait to be saved.
        """
        request = self._new(owner, key, work, then, failed, progress=progress)
        self._submit(self._database, self._run_exchange, request)
        return request.token

    @property
    def waiting_count(self) -> int:
        """How many writes are not saved yet."""
        return len(self._held)

    @property
    def waiting_for(self) -> tuple[str, ...]:
        """What is known of the writes that wait, in the words of the history."""
        errors = [request.error for request in tuple(self._held)]
        return tuple(one.what for one in errors if isinstance(one, StoreRetry) and one.what)

    def announce(self, changes: Changes, origin: QObject | None) -> None:
        """Tell everyone about changes that long work made."""
        if changes:
            self.changed.emit(changes, origin)

    def say(self, sentence: str, tone: Tone = Tone.NOTE) -> None:
        """Show one sentence in the message bar."""
        self.told.emit(tone, sentence)

    def say_error(self, error: Exception) -> None:
        """Show what a ``failed`` callback was given, where the sentence is all there is to do.

        A fault of ours was told already when its report was saved.
        """
        if isinstance(error, WorldError):
            tone = Tone.NOTE if isinstance(error, Cancelled) else Tone.WARNING
            self.say(languages.said(error), tone)

    def fault(self, error: BaseException) -> None:
        """Save a full report of an error of ours and say so."""
        _log.error("Something is wrong with the program.", exc_info=error)
        try:
            name = save_report(error, self._logs).name
        except OSError:
            _log.exception("A fault report could not be saved.")
            name = ""
        sentence = (
            self.tr("Something went wrong in ManiNegs; a report was saved as {0}.").format(name)
            if name
            else self.tr("Something went wrong in ManiNegs; its report could not be saved.")
        )
        self.told.emit(Tone.FAULT, sentence)

    def close(self) -> None:
        """Cancel long work, finish every write, close the store, end the threads."""
        if self._closed:
            return
        self._closed = True
        self._store.release()
        with self._lock:
            tokens = list(self._tokens.values())
        for token in tokens:
            token.cancel()
        self._again.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._aside.shutdown(wait=True, cancel_futures=True)
        self._long.shutdown(wait=True)
        if self._held:
            self._database.submit(self._save_held)
        self._database.submit(self._store.close)
        self._database.shutdown(wait=True)
        self._latest.clear()

    def _new(
        self,
        owner: QObject,
        key: str,
        work: Callable[..., Any],
        then: Callable[[Any], None] | None,
        failed: Failed | None,
        *,
        progress: Callable[[Progress], None] | None = None,
    ) -> _Request:
        self._serial += 1
        request = _Request(owner, key, self._serial, work, then, failed, progress)
        place = (id(owner), key)
        overtaken = self._latest.get(place)
        if overtaken is not None:
            overtaken.token.cancel()
        self._latest[place] = request
        return request

    def _submit(
        self, lane: ThreadPoolExecutor, run: Callable[[_Request], None], request: _Request
    ) -> None:
        if self._closed:
            return
        self._count(request, +1)
        lane.submit(run, request)

    def _count(self, request: _Request, step: int) -> None:
        with self._lock:
            if step > 0:
                self._running.add(request.serial)
                self._tokens[request.serial] = request.token
            else:
                self._running.discard(request.serial)
                self._tokens.pop(request.serial, None)
            count = len(self._running)
        self.busy.emit(count)

    # These three run on the lanes' threads.

    def _run_store(self, request: _Request) -> None:
        if request.token.cancelled and not request.writes:
            self._arrive(request)
            return
        if request.writes:
            if self._held or not self._save(request):
                self._hold(request)
            return
        self._guard(request, lambda: request.work(self._store.get()))

    def _save(self, request: _Request) -> bool:
        """Do a write; whether it is over, saved or refused, and need not be tried again."""
        saved = 0
        request.error = None
        try:
            store = self._store.get()
            with store.impatient(_PATIENCE_SECONDS):
                try:
                    request.result = request.work(store)
                finally:
                    saved = store.committed
        except StoreRetry as error:
            # What was saved in part must not be done twice.
            request.error = error
            if saved == 0 and self._store.is_open:
                return False
        except Exception as error:  # noqa: BLE001 - carried to the GUI thread, where it is told
            request.error = error
        self._arrive(request)
        return True

    def _hold(self, request: _Request) -> None:
        if not self._held:
            self._held_since = time.monotonic()
        self._held.append(request)
        self._tell_held()

    def _save_held(self) -> None:
        while self._held and self._save(self._held[0]):
            self._held.popleft()
        self._tell_held()

    def _tell_held(self) -> None:
        error = self._held[0].error if self._held else None
        late = time.monotonic() - self._held_since >= _TOLD_SECONDS
        told = isinstance(error, StoreRetry) and (late or isinstance(error, StoreGone))
        if shiboken6.isValid(self):
            reason = (
                languages.sentence(error.reason) if told and isinstance(error, StoreRetry) else ""
            )
            self._kept.emit(len(self._held), reason)

    def _tell_closed(self, error: StoreUnavailable) -> None:
        if shiboken6.isValid(self):
            self._closed_off.emit(error)

    def _run_exchange(self, request: _Request) -> None:
        def run() -> Any:
            if self._held or not self._gave_way():
                raise WorldError(
                    self.tr("Something is still being saved or imported: wait for it first.")
                )
            with self._store.closed():
                return request.work(self._reporter(request), request.token)

        with self._gate:
            self._guard(request, run)

    def _gave_way(self) -> bool:
        """Whether no long work uses the store, or what does has ended when it was asked to."""
        with self._lock:
            running = self._at_length
        if running is not None and running.gives_way:
            running.token.cancel()
            end = time.monotonic() + _GIVES_WAY_SECONDS
            while self._long_running and time.monotonic() < end:
                time.sleep(_LOOK_SECONDS)
        return not self._long_running

    def _run_work(self, request: _Request) -> None:
        self._guard(request, lambda: request.work(self._reporter(request), request.token))

    def _run_long(self, request: _Request) -> None:
        def run() -> Any:
            return request.work(self._store.get(), self._reporter(request), request.token)

        with self._gate, self._lock:
            self._long_running += 1
            self._at_length = request
        try:
            self._guard(request, run)
        finally:
            with self._lock:
                self._long_running -= 1
                self._at_length = None

    def _guard(self, request: _Request, run: Callable[[], Any]) -> None:
        try:
            request.result = run()
        except Exception as error:  # noqa: BLE001 - carried to the GUI thread, where it is told
            request.error = error
        self._arrive(request)

    def _arrive(self, request: _Request) -> None:
        if shiboken6.isValid(self):
            self._arrived.emit(request)

    def _reporter(self, request: _Request) -> Report:
        last = [0.0]

        def report(progress: Progress) -> None:
            now = time.monotonic()
            finished = progress.total and progress.done >= progress.total
            if (finished or now - last[0] >= _PROGRESS_SECONDS) and shiboken6.isValid(self):
                last[0] = now
                self._went_on.emit(request, progress)

        return report

    # From here on: the GUI thread.

    def _try_again(self) -> None:
        if not self._closed:
            self._database.submit(self._save_held)

    @Slot(int, str)
    def _show_waiting(self, count: int, reason: str) -> None:
        if self._closed:
            return
        if count:
            if not self._again.isActive():
                self._again.start()
            if count > self._shown_waiting:
                self.announce(_SAID_BY_READERS, None)
        if count or self._shown_waiting:
            self.waiting.emit(count, reason)
        self._shown_waiting = count

    @Slot(object)
    def _land(self, request: _Request) -> None:
        self._count(request, -1)
        place = (id(request.owner), request.key)
        current = self._latest.get(place) is request
        if current:
            del self._latest[place]
        alive = shiboken6.isValid(request.owner)
        if request.error is not None:
            self._tell_error(request, current and alive)
            return
        result = request.result
        if request.writes:
            changes, result = result if isinstance(result, tuple) else (result, None)
            self.announce(changes, request.owner if alive else None)
        if current and alive and request.then is not None and not self._closed:
            request.then(result)

    def _tell_error(self, request: _Request, lands: bool) -> None:
        error = cast(Exception, request.error)
        if not isinstance(error, WorldError):
            self.fault(error)
        if request.writes:
            self.announce(_SAID_BY_READERS, None)
        if lands and request.failed is not None:
            request.failed(error)
        elif lands or request.writes:
            self.say_error(error)

    @Slot(object, object)
    def _show_progress(self, request: _Request, progress: Progress) -> None:
        current = self._latest.get((id(request.owner), request.key)) is request
        if current and request.progress is not None and shiboken6.isValid(request.owner):
            request.progress(progress)
