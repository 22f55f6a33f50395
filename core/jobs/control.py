"""What the parent asks of a worker, as flags that the work looks at between steps."""

from __future__ import annotations

import queue
import threading
from typing import TextIO

from core.domain.errors import Cancelled, WorldError


class ParentGone(WorldError):
    """The application that started the worker went away."""

    def __init__(self) -> None:
        super().__init__("The application closed; the run was saved and can be resumed.")


class Control:
    """Flags raised by the lines on stdin: ``stop``, ``cancel``, ``pause``, or its end.

    Attributes
    ----------
    words
        Every other line, for serve mode; None at the end.
    """

    def __init__(self) -> None:
        self.words: queue.Queue[str | None] = queue.Queue()
        self._stop = threading.Event()
        self._cancel = threading.Event()
        self._orphan = threading.Event()
        self._any = threading.Event()
        self._pause = threading.Event()
        self._go_on = threading.Event()

    @property
    def stopping(self) -> bool:
        """Finish the epoch and keep the best."""
        return self._stop.is_set()

    @property
    def pausing(self) -> bool:
        """Save and wait until :meth:`hold` returns."""
        return self._pause.is_set()

    @property
    def cancelled(self) -> bool:
        """End now and keep the folder."""
        return self._cancel.is_set()

    @property
    def orphaned(self) -> bool:
        """The parent is gone: save and end."""
        return self._orphan.is_set()

    def hear(self, word: str) -> None:
        """Take one line of the parent."""
        match word.strip():
            case "stop":
                self._stop.set()
                self._resume()  # the epoch that is to be finished goes on
            case "cancel":
                self._cancel.set()
                self._any.set()
                self._resume()
            case "pause":
                if not (self.stopping or self.cancelled or self.orphaned):
                    self._go_on.clear()
                    self._pause.set()
            case "go on":
                self._resume()
            case "":
                pass
            case _:
                self.words.put(word)

    def lose_parent(self) -> None:
        """Take the end of stdin, or of the pipe that nobody reads any more."""
        self._orphan.set()
        self._any.set()
        self._resume()
        self.words.put(None)

    def _resume(self) -> None:
        self._pause.clear()
        self._go_on.set()

    def check(self) -> None:
        """Raise :class:`Cancelled` or :class:`ParentGone` when the work must end now."""
        if self.cancelled:
            raise Cancelled("The run")
        if self.orphaned:
            raise ParentGone

    def pause(self, seconds: float) -> None:
        """Wait, but no longer than until the work must end."""
        self._any.wait(seconds)
        self.check()

    def hold(self) -> None:
        """After ``pause``: wait for ``go on`` or ``stop``, or until the work must end.

        Raises
        ------
        Cancelled, ParentGone
            When the wait ended for that.
        """
        if self.pausing:
            self._go_on.wait()
        self.check()

    def listen(self, stream: TextIO) -> None:
        """Hear ``stream`` in a thread of its own until it ends."""

        def run() -> None:
            for line in stream:
                self.hear(line)
            self.lose_parent()

        threading.Thread(target=run, name="control", daemon=True).start()
