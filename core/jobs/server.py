"""The warm worker: a child that keeps the accepted model loaded and embeds on request."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
import numpy.typing as npt

from core.domain.errors import WorldError
from core.jobs.launch import child_command
from core.jobs.protocol import Event, Kind, parse_line

_PATIENCE = 120.0
_USUAL, _LOW = "BELOW_NORMAL_PRIORITY_CLASS", "IDLE_PRIORITY_CLASS"
"""How Windows names them."""


class EmbeddingServer:
    """Embeds pixels with one model; starts its child at the first request.

    Thread-safe: requests are answered one after the other. A child that died or
    ended for want of work is started again.

    Parameters
    ----------
    model
        The sealed model folder.
    scratch
        A folder for the pixels and vectors in passing, e.g. the workspace's cache.
    low
        Let the child give way to everything else on this computer.
    """

    def __init__(self, model: Path, scratch: Path, *, low: bool = False) -> None:
        self._model = model
        self._low = low
        scratch.mkdir(parents=True, exist_ok=True)
        self._scratch = Path(tempfile.mkdtemp(prefix="embed-", dir=scratch))
        self._turn = threading.Lock()
        self._child: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self._said: queue.Queue[Event | None] = queue.Queue()
        self._number = 0
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def embed(self, pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
        """Vectors of prepared images.

        Parameters
        ----------
        pixels
            (V, S, S) P-values of the model's recipe.

        Returns
        -------
        ndarray
            (V, D) float32 of unit length.

        Raises
        ------
        WorldError
            When the model cannot be loaded or the worker does not answer.
        """
        with self._turn:
            if self._closed:
                raise WorldError("The search for similar cases was closed: open the case again.")
            place = self._scratch / "pixels.npy"
            np.save(place, np.ascontiguousarray(pixels), allow_pickle=False)
            for attempt in range(2):
                if attempt and self._stopped():
                    break
                if self._child is None or self._child.poll() is not None:
                    self._start()
                found = self._ask(place)
                if found is not None:
                    return found
                self._end()
                if attempt:
                    break
            raise WorldError("The worker that embeds images does not answer: try it again.")

    def stop(self) -> None:
        """Let a request that is under way fail at once; nothing is answered from then on."""
        self._closed = True
        child = self._child
        if child is not None:
            child.kill()

    def _stopped(self) -> bool:
        return self._closed

    def close(self) -> None:
        """End the child and remove what was in passing."""
        with self._turn:
            self._closed = True
            self._end()
            shutil.rmtree(self._scratch, ignore_errors=True)

    def _start(self) -> None:
        self._end()
        self._said = queue.Queue()
        command, environment = child_command("core.worker", "serve", str(self._model))
        self._child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd=self._scratch,
            encoding="utf-8",
            errors="replace",
            creationflags=getattr(subprocess, _LOW if self._low else _USUAL, 0),
        )
        if self._low and hasattr(os, "setpriority"):
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._child.pid, 19)
        self._reader = threading.Thread(
            target=_listen, args=(self._child, self._said), name="embedding-server", daemon=True
        )
        self._reader.start()

    def _ask(self, place: Path) -> npt.NDArray[np.float32] | None:
        """The vectors; None when the child died or is silent."""
        child = self._child
        assert child is not None
        assert child.stdin is not None
        self._number += 1
        answer = self._scratch / f"vectors-{self._number}.npy"
        request = {"v": 1, "request": self._number, "pixels": str(place), "answer": str(answer)}
        try:
            child.stdin.write(json.dumps(request) + "\n")
            child.stdin.flush()
        except OSError:
            # A model that cannot be loaded says so before it goes.
            pass
        while True:
            try:
                item = self._said.get(timeout=_PATIENCE)
            except queue.Empty:
                return None
            if item is None:
                return None
            if item.kind is Kind.FAILED:
                raise WorldError(str(item.values.get("sentence", "")))
            if item.values.get("request") != self._number:
                continue
            if item.kind is Kind.REFUSED:
                raise WorldError(str(item.values.get("sentence", "")))
            vectors: npt.NDArray[np.float32] = np.load(answer, allow_pickle=False)
            answer.unlink(missing_ok=True)
            return vectors

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        for stream in (child.stdin,):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        try:
            child.wait(timeout=5)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        if self._reader is not None:
            self._reader.join(timeout=5)


def _listen(child: subprocess.Popen[str], said: queue.Queue[Event | None]) -> None:
    assert child.stdout is not None
    with child.stdout as lines:
        for line in lines:
            with contextlib.suppress(WorldError):
                said.put(parse_line(line))
    said.put(None)
