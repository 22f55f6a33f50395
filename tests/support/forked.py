"""Workers that start within milliseconds: forked from a process that has torch imported.

A worker of this kind is a process like any other (its own id, pipes, signals, exit code);
only the seconds of importing torch are spared, so that a hundred can be started and killed.
``python -m tests.support.forked FD`` is the process that they are forked from.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import IO, Any

HOME = Path(__file__).resolve().parents[2]
POSSIBLE = hasattr(os, "fork") and hasattr(socket, "send_fds")
_MOST = 1 << 16


class Forked:
    """What of :class:`subprocess.Popen` a job wants, for a worker that was forked."""

    def __init__(self, stdin: int, stdout: int, status: int) -> None:
        self.stdin: IO[str] = os.fdopen(stdin, "w", encoding="utf-8")
        self.stdout: IO[str] = os.fdopen(stdout, "r", encoding="utf-8", errors="replace")
        self._status = os.fdopen(status, "r", encoding="utf-8")
        self.pid = int(self._status.readline())
        self.returncode: int | None = None

    def wait(self) -> int:
        """Its exit code, negative for a signal."""
        if self.returncode is None:
            self.returncode = int(self._status.readline())
            self._status.close()
        return self.returncode


class Nursery:
    """Starts workers; stands in for the ``subprocess`` module of :mod:`core.jobs.runner`."""

    def __init__(self) -> None:
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        environment = {**os.environ, "OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.forked", str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            env=environment,
            cwd=HOME,
        )
        theirs.close()
        self.subprocess = SimpleNamespace(PIPE=subprocess.PIPE, Popen=self.popen)

    def popen(self, command: Sequence[str], **options: Any) -> Forked:
        """Start ``python -P -m core.worker ...`` as a fork."""
        assert "core.worker" in command
        stdin_theirs, stdin = os.pipe()
        stdout, stdout_theirs = os.pipe()
        status, status_theirs = os.pipe()
        said = {
            "arguments": list(command)[list(command).index("core.worker") + 1 :],
            "environment": dict(options["env"]),
            "cwd": str(options["cwd"]),
        }
        theirs = [stdin_theirs, stdout_theirs, options["stderr"].fileno(), status_theirs]
        socket.send_fds(self._socket, [json.dumps(said).encode() + b"\n"], theirs)
        for handle in (stdin_theirs, stdout_theirs, status_theirs):
            os.close(handle)
        return Forked(stdin, stdout, status)

    def close(self) -> None:
        """End the process that workers are forked from."""
        self._socket.close()
        self._process.kill()
        self._process.wait()


@contextmanager
def nursery() -> Iterator[Nursery]:
    """A nursery that ends with the block."""
    found = Nursery()
    try:
        yield found
    finally:
        found.close()


def main(handle: int) -> None:
    """Fork a worker for each line on the socket, until it ends."""
    import core.embedding.job  # noqa: F401  # what every worker needs

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(fileno=handle) as asked:
        while True:
            line, handles, _, _ = socket.recv_fds(asked, _MOST, 4)
            if not line:
                return
            if os.fork() == 0:
                asked.close()
                _mind(json.loads(line), *handles)
            for one in handles:
                os.close(one)


def _mind(said: dict[str, Any], stdin: int, stdout: int, stderr: int, status: int) -> None:
    """Fork the worker itself, and tell its id and how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    pid = os.fork()
    if pid == 0:
        for handle, place in ((stdin, 0), (stdout, 1), (stderr, 2)):
            os.dup2(handle, place)
        for handle in (stdin, stdout, stderr, status):
            os.close(handle)
        _work(said)
    for handle in (stdin, stdout, stderr):
        os.close(handle)
    os.write(status, f"{pid}\n".encode())
    ended = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.write(status, f"{ended}\n".encode())
    os._exit(0)


def _work(said: dict[str, Any]) -> None:
    from core import worker

    os.environ.clear()
    os.environ.update(said["environment"])
    os.chdir(said["cwd"])
    sys.stdin = os.fdopen(0, encoding="utf-8")
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    code = worker.main(said["arguments"])
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main(int(sys.argv[1]))
