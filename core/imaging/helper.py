"""One decoder child, seen from the application."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import IO, Any

from core.domain.errors import (
    Cancelled,
    ChangedFile,
    RefusedFile,
    UnreadablePixels,
    WorldError,
)
from core.imaging import originals, wire
from core.jobs.launch import child_command
from core.log import ProcessKind
from core.reports import crash

_MODULE = "core.imaging.helper_process"
_FAULT = "MANINEGS_DECODER_FAULT"
_START_SECONDS = 60.0
_LONGEST_REASON = 600
_SAID_BYTES = 1 << 16
_END_SECONDS = 5.0
"""How long a child that closed its mouth takes to be gone."""


class Helper:
    """A child process that is started when asked and replaced when it died.

    One thread asks; any thread may kill.
    """

    def __init__(self, memory: int, seconds: float, fault: str = "") -> None:
        self._memory = memory
        self._seconds = seconds
        self._fault = fault
        self._process: subprocess.Popen[bytes] | None = None
        self._said: IO[bytes] | None = None
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._forbidden = False

    def ask(self, work: str, path: Path, **more: Any) -> dict[str, Any]:
        """The answer to one request.

        Raises
        ------
        RefusedFile, UnreadablePixels
            With the helper's reason, or because it died, hung or spoke nonsense.
        ChangedFile
            When the file is not the one that it was asked to be.
        Cancelled
            When it was forbidden meanwhile.
        """
        process = self._running()
        number = next(self._numbers)
        request = {"id": number, "work": work, "path": str(path), **more}
        line = json.dumps(request).encode("ascii") + b"\n"
        if len(line) > wire.LONGEST_LINE:
            raise ValueError("a request longer than a line may be")
        answer = self._exchange(process, line, self._seconds)
        if answer.get("id") != number:
            self.kill()
            raise UnreadablePixels("Its decoder answered nonsense: it is refused as harmful.")
        if "refused" in answer:
            raise RefusedFile(str(answer["refused"])[:_LONGEST_REASON])
        if originals.is_digest(changed := str(answer.get("changed"))):
            raise ChangedFile(changed)
        if "unreadable" in answer:
            raise UnreadablePixels(str(answer["unreadable"])[:_LONGEST_REASON])
        value = answer.get("value")
        return value if isinstance(value, dict) else {}

    def start(self) -> None:
        """Start the child now, if it does not run.

        Raises
        ------
        WorldError
            When it cannot be started.
        """
        self._running()

    def kill(self) -> None:
        """End the child at once; the next request starts another."""
        with self._lock:
            process, self._process = self._process, None
            said, self._said = self._said, None
        if process is not None:
            _end(process)
        if said is not None:
            said.close()

    def forbid(self) -> None:
        """End the child and start no other."""
        with self._lock:
            self._forbidden = True
        self.kill()

    def _running(self) -> subprocess.Popen[bytes]:
        with self._lock:
            process = self._process
        if process is not None and process.poll() is None:
            return process
        self.kill()
        return self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        command, environment = child_command(
            _MODULE, str(self._memory), str(self._seconds + 3.0), threads=1
        )
        environment.pop(_FAULT, None)
        if self._fault:
            environment[_FAULT] = self._fault
        environment["MALLOC_ARENA_MAX"] = "2"
        with self._lock:
            if self._forbidden:
                raise Cancelled("Decoding")
            # Codecs may print what a file holds: only the frames of a fatal end are ever read.
            said = self._said = tempfile.TemporaryFile("a+b")  # noqa: SIM115
            process = subprocess.Popen(
                command,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            self._process = process
        try:
            ready = self._exchange(process, b"", _START_SECONDS)
        except UnreadablePixels as error:
            raise WorldError(
                "A decoder process could not be started: run the self-test and install again."
            ) from error
        if "ready" not in ready:
            self.kill()
            raise WorldError("A decoder process could not be started: install the program again.")
        return process

    def _exchange(
        self, process: subprocess.Popen[bytes], line: bytes, seconds: float
    ) -> dict[str, Any]:
        """Send a line and read one; the child is killed when it takes too long."""
        late = threading.Event()

        def end() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            answer = _talk(process, line)
        finally:
            timer.cancel()
            timer.join()
        self._listen(process, died=not answer and not late.is_set() and not self._forbidden)
        if answer.endswith(b"\n"):
            with contextlib.suppress(ValueError):
                value = json.loads(answer)
                if isinstance(value, dict):
                    return value
            self.kill()
            raise UnreadablePixels("Its decoder answered nonsense: it is refused as harmful.")
        self.kill()
        if self._forbidden:  # ended with the pool: this says nothing about the file
            raise Cancelled("Decoding")
        if late.is_set():
            raise UnreadablePixels(
                f"It was not decoded within {seconds:.0f} seconds: export the image again."
            )
        raise UnreadablePixels("The decoder died on it: export the image again.")

    def _listen(self, process: subprocess.Popen[bytes], *, died: bool) -> None:
        """Report what a dead child left of its end; else keep what it printed small."""
        with self._lock:
            said = self._said
            if said is None:
                return
            with contextlib.suppress(OSError, ValueError):
                size = os.fstat(said.fileno()).st_size
                if died:
                    with contextlib.suppress(subprocess.TimeoutExpired):
                        process.wait(_END_SECONDS)
                    said.seek(max(0, os.fstat(said.fileno()).st_size - _SAID_BYTES))
                    crash.child_died(ProcessKind.DECODER, process.returncode, said.read())
                elif size > _SAID_BYTES:
                    os.ftruncate(said.fileno(), 0)


def _talk(process: subprocess.Popen[bytes], line: bytes) -> bytes:
    """One line to the child and one back; whatever is no whole line means that it died."""
    if process.stdin is None or process.stdout is None:
        raise ValueError("a child without pipes")
    try:
        if line:
            process.stdin.write(line)
            process.stdin.flush()
        return process.stdout.readline(wire.LONGEST_LINE)
    except (OSError, ValueError):  # the pipe broke, or another thread closed it
        return b""


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()
