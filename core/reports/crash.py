"""What is set up first in a process, so that nothing it dies of goes unseen.

Errors that nobody caught, in any thread, and fatal signals leave a report on this computer; a
message, a value or a user's folder is in none of them (:mod:`core.traces`). Nothing is sent.
"""

from __future__ import annotations

import atexit
import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from core import __version__, log, places, traces
from core.reports import faults, session
from core.reports.session import End, Left

_log = logging.getLogger(__name__)
_OF_CHILDREN = 3
"""Reports of dead children that one process writes; a folder of harmful files kills hundreds."""
_SIGNALS = frozenset({4, 6, 7, 8, 10, 11})
"""SIGILL, SIGABRT, SIGBUS (7 on Linux, 10 on macOS), SIGFPE, SIGSEGV."""


@dataclass
class _State:
    run: session.Run | None = None
    hooks: tuple[Any, Any, Any] | None = None
    children: int = 0


_state = _State()
told: list[Callable[[str], None]] = []
"""Are given the name of each report that this process writes of itself; from any thread."""


def install(kind: log.ProcessKind, folder: Path | None = None) -> None:
    """Watch over this process from now on, and write its log.

    Where the folder of logs cannot be written, what can be watched without it still is.
    """
    if _state.hooks is not None:
        return
    place = folder or places.logs()
    log.begin(kind, place)
    try:
        _state.run = session.begin(kind.value, place)
        faulthandler.enable(_state.run.stream, all_threads=True)
    except OSError:
        _log.warning("No report of a crash can be kept: the folder of logs cannot be written.")
        if sys.stderr is not None:
            with suppress(OSError, ValueError, AttributeError):
                faulthandler.enable(all_threads=True)
    before, in_threads, unraisable = sys.excepthook, threading.excepthook, sys.unraisablehook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _report(error, place)
        before(kind, error, trace)

    def thread_hook(happened: threading.ExceptHookArgs) -> None:
        if happened.exc_value is not None:
            _report(happened.exc_value, place)
        in_threads(happened)

    def unraisable_hook(happened: Any) -> None:
        if happened.exc_value is not None:
            _report(happened.exc_value, place)
        unraisable(happened)

    _state.hooks = before, in_threads, unraisable
    sys.excepthook, threading.excepthook = hook, thread_hook
    sys.unraisablehook = unraisable_hook
    atexit.register(finish)
    _log.info("The process begins, version %s.", log.Known(__version__))


def watch_child() -> None:
    """Inside a child whose standard error its parent keeps: let a fatal end be told there."""
    with suppress(OSError, ValueError, AttributeError):
        faulthandler.enable(all_threads=True)


def finish() -> None:
    """Take the marker away: the process ends well."""
    run, _state.run = _state.run, None
    if run is not None:
        _log.info("The process ends.")
        faulthandler.disable()
        run.end()


def undo() -> None:
    """End, and watch over this process no more: for one that goes on, as a test's does."""
    finish()
    hooks, _state.hooks = _state.hooks, None
    if hooks is not None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
        atexit.unregister(finish)
        log.end()
        faulthandler.enable(sys.__stderr__ or 2, all_threads=True)


def _report(error: BaseException, place: Path) -> None:
    if isinstance(error, KeyboardInterrupt | SystemExit) or faults.saved(error):
        return
    _log.error("Nobody caught an error.", exc_info=error)
    try:
        name = faults.save_report(error, place).name
    except OSError:
        return
    for tell in told:
        tell(name)


def child_died(kind: log.ProcessKind, code: int | None, said: bytes) -> str:
    """Tell the log of a child's end; of a crash a report too.

    Parameters
    ----------
    code
        Its exit code as :mod:`subprocess` tells it.
    said
        The end of its standard error; only what ``faulthandler`` wrote is read.

    Returns
    -------
    str
        The report's name; empty where there is none.
    """
    _log.warning("A child of kind %s ended with code %s.", kind, code)
    frames = traces.fatal_frames(said.decode("utf-8", errors="replace"))
    fatal = code is not None and (-code in _SIGNALS or code > 0xC0000000)
    if not (frames or fatal) or _state.children >= _OF_CHILDREN:
        return ""
    _state.children += 1
    fact = f"process: {kind.value}", f"ended with: {code}"
    try:
        path = faults.write("crash", frames or ["It left no frames."], places.logs(), *fact)
    except OSError:
        return ""
    return path.name


@dataclass(frozen=True, slots=True)
class Ended:
    """A run of the application that ended otherwise than well, and its report."""

    end: End
    report: Path | None


def collect(
    folder: Path | None = None, *, only: log.ProcessKind | None = None
) -> tuple[Ended, ...]:
    """Make reports of what earlier runs left; each is told once, oldest first.

    Parameters
    ----------
    only
        The kind of process whose runs are looked at; of every kind where none is named.
    """
    place = folder or places.logs()
    found = []
    for one in session.left(place):
        if only is not None and one.what != only:
            continue
        report: Path | None = None
        application = one.what == log.ProcessKind.APPLICATION
        if one.end is End.CRASH or application:
            with suppress(OSError):
                report = faults.write("crash", _lines(one), place, *_facts(one))
        session.forget(one)
        _log.warning("A run of kind %s had ended by %s.", log.Known(one.what), one.end)
        if application:
            found.append(Ended(one.end, report))
    return tuple(found)


def _facts(one: Left) -> tuple[str, ...]:
    return (
        f"process: {one.what}",
        f"ended by: {one.end.value}",
        f"it had begun: {one.started}",
        f"its program: {one.version}",
    )


def _lines(one: Left) -> list[str]:
    return list(one.frames) or ["It left no frames."]
