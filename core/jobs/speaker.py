"""The worker's mouth: events on stdout, and in the run folder for who attaches later."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from core.jobs.protocol import EVENTS, Event, format_line


class Speaker:
    """Writes events; the end of the reader's pipe is told to ``lost``.

    Stray output of libraries must not look like events, so the process's stdout is
    given to this object and whatever else is printed goes to stderr.
    """

    def __init__(self, run: Path | None, lost: Callable[[], None]) -> None:
        self._lost = lost
        self._pipe: TextIO | None = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
        sys.stdout.flush()
        os.dup2(2, 1)
        self._path = run / EVENTS if run else None
        self._turn = threading.Lock()
        self._mend()

    def __call__(self, item: Event) -> None:
        """Say one event."""
        line = format_line(item) + "\n"
        with self._turn:
            # A full disk must not end the training for want of a log line.
            if self._path is not None:
                with contextlib.suppress(OSError), self._path.open("ab") as stream:
                    stream.write(line.encode())
            if self._pipe is None:
                return
            try:
                self._pipe.write(line)
                self._pipe.flush()
            except OSError:
                self._drop()

    def close(self) -> None:
        """Say no more."""
        with self._turn:
            self._drop()

    def _drop(self) -> None:
        pipe, self._pipe = self._pipe, None
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()
            self._lost()

    def _mend(self) -> None:
        """End the torn last line of a killed worker."""
        if self._path is None or not self._path.is_file():
            return
        with self._path.open("rb+") as stream:
            if stream.seek(0, os.SEEK_END) and stream.seek(-1, os.SEEK_END) is not None:
                torn = stream.read(1) != b"\n"
                if torn:
                    stream.write(b"\n")
