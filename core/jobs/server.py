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
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

import numpy as np
import numpy.typing as npt

from core.domain.errors import WorldError
from core.jobs.launch import Choice, child_command, choose
from core.jobs.protocol import Event, Kind, parse_line
from core.workerpack import use

_PATIENCE = 120.0
_USUAL, _LOW = "BELOW_NORMAL_PRIORITY_CLASS", "IDLE_PRIORITY_CLASS"
"""How Windows names them."""
_AT_ONCE = 4
"""Images of a request that nobody waits for, before others may have their turn."""
_HEAD = ("gain", "shift", "weight", "sums")
Floats = npt.NDArray[np.float32]


class Mapped(NamedTuple):
    """What the encoder saw.

    Attributes
    ----------
    vectors
        (V, D) float32 of unit length.
    maps
        (V, h, w, C) float32, the last feature maps.
    head
        How maps become vectors, as arrays (``core.dataset.pooling.Head.of``).
    """

    vectors: Floats
    maps: Floats
    head: Mapping[str, npt.NDArray[Any]]


class EmbeddingServer:
    """Embeds pixels with one model; starts its child at the first request.

    Thread-safe: requests are answered one after the other, those that a person waits for
    before all that wait. A child that died or ended for want of work is started again.

    Parameters
    ----------
    model
        The sealed model folder.
    scratch
        A folder for the pixels and vectors in passing, e.g. the workspace's cache.
    low
        Let the child give way to everything else on this computer.

    Attributes
    ----------
    cold
        Seconds that the last start took until the model was loaded; None before.
    """

    def __init__(self, model: Path, scratch: Path, *, low: bool = False) -> None:
        self._model = model
        self._low = low
        scratch.mkdir(parents=True, exist_ok=True)
        self._scratch = Path(tempfile.mkdtemp(prefix="embed-", dir=scratch))
        self._turns = _Turns()
        self.cold: float | None = None
        self._head: dict[str, npt.NDArray[Any]] = {}
        self._child: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self._said: queue.Queue[Event | None] = queue.Queue()
        self._number = 0
        self._began = 0.0
        self._closed = False
        self._choice = Choice()
        self._heard = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def embed(self, pixels: npt.NDArray[np.uint8], *, urgent: bool = True) -> Floats:
        """Vectors of prepared images.

        Parameters
        ----------
        pixels
            (V, S, S) P-values of the model's recipe.
        urgent
            Whether a person waits; what is not urgent goes in small parts, between which
            others have their turn.

        Returns
        -------
        ndarray
            (V, D) float32 of unit length.

        Raises
        ------
        WorldError
            When the model cannot be loaded or the worker does not answer.
        """
        if urgent or pixels.ndim != 3 or len(pixels) <= _AT_ONCE:
            return self._answer(pixels, urgent=urgent, maps=False).vectors
        parts = np.array_split(pixels, -(-len(pixels) // _AT_ONCE))
        found = [self._answer(part, urgent=False, maps=False).vectors for part in parts]
        return np.concatenate(found)

    def embed_maps(self, pixels: npt.NDArray[np.uint8], *, urgent: bool = True) -> Mapped:
        """As :meth:`embed`, with what the encoder saw at each place."""
        return self._answer(pixels, urgent=urgent, maps=True)

    def warm(self) -> float:
        """Start the child now, so that the first request finds the model loaded.

        Returns
        -------
        float
            Seconds that it took; 0 where it was there.

        Raises
        ------
        WorldError
            When the model cannot be loaded.
        """
        with self._turns.take(urgent=False):
            if self._closed or (self._child is not None and self._child.poll() is None):
                return 0.0
            self._start()
            if self._stopped():
                self._kill()
            while True:
                try:
                    item = self._said.get(timeout=_PATIENCE)
                except queue.Empty:
                    item = None
                if item is None and self._falls_back():
                    self._start()
                    continue
                if item is None or item.kind is Kind.FAILED:
                    self._end()
                    raise WorldError(_silent(item))
                self._heard = True
                if self._ready(item):
                    return self.cold or 0.0

    def _answer(self, pixels: npt.NDArray[np.uint8], *, urgent: bool, maps: bool) -> Mapped:
        with self._turns.take(urgent=urgent):
            if self._closed:
                raise WorldError("The search for similar cases was closed: open the case again.")
            place = self._scratch / "pixels.npy"
            np.save(place, np.ascontiguousarray(pixels), allow_pickle=False)
            for attempt in range(2):
                if attempt and self._stopped():
                    break
                if self._child is None or self._child.poll() is not None:
                    self._start()
                    if self._stopped():
                        # Asked to stop before there was a child that could be told.
                        self._kill()
                        break
                found = self._ask(place, maps=maps)
                if found is not None:
                    return found
                self._end()
                if attempt:
                    break
            raise WorldError(_silent(None))

    def stop(self) -> None:
        """Let a request that is under way fail at once; nothing is answered from then on."""
        self._closed = True
        self._kill()

    def _kill(self) -> None:
        child = self._child
        if child is not None:
            child.kill()

    def _stopped(self) -> bool:
        return self._closed

    def close(self) -> None:
        """End the child and remove what was in passing."""
        with self._turns.take(urgent=True):
            self._closed = True
            self._end()
            shutil.rmtree(self._scratch, ignore_errors=True)

    def _start(self) -> None:
        self._end()
        self._began = time.monotonic()
        self._said = queue.Queue()
        self._heard = False
        self._choice = choose()
        try:
            self._child = self._opened()
        except OSError:
            if not self._falls_back():
                raise
            self._child = self._opened()
        if self._low and hasattr(os, "setpriority"):
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._child.pid, 19)
        self._reader = threading.Thread(
            target=_listen, args=(self._child, self._said), name="embedding-server", daemon=True
        )
        self._reader.start()

    def _falls_back(self) -> bool:
        """Whether the program's own worker takes over, the GPU pack's having said nothing."""
        pack = self._choice.pack
        if pack is None or self._heard or self._stopped():
            return False
        use.did_not_start(pack, "it ended without a word")
        self._choice = Choice()
        return True

    def _opened(self) -> subprocess.Popen[str]:
        command, environment = child_command(
            "core.worker", "serve", str(self._model), pack=self._choice.pack
        )
        return subprocess.Popen(
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

    def _ask(self, place: Path, *, maps: bool) -> Mapped | None:
        """What it answers; None when the child died or is silent."""
        child = self._child
        assert child is not None
        assert child.stdin is not None
        self._number += 1
        answer = self._scratch / f"vectors-{self._number}.npy"
        seen = self._scratch / f"maps-{self._number}.npy"
        request = {"v": 1, "request": self._number, "pixels": str(place), "answer": str(answer)}
        if maps:
            request["maps"] = str(seen)
            if not self._head:
                request["head"] = str(self._scratch)
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
                item = None
            if item is None:
                self._falls_back()
                return None
            self._heard = True
            if item.kind is Kind.FAILED:
                raise WorldError(str(item.values.get("sentence", "")))
            if self._ready(item) or item.values.get("request") != self._number:
                continue
            if item.kind is Kind.REFUSED:
                raise WorldError(str(item.values.get("sentence", "")))
            if maps and not self._head:
                self._head = {name: _taken(self._scratch / f"{name}.npy") for name in _HEAD}
            found = _taken(seen) if maps else np.zeros((0, 0, 0, 0), np.float32)
            return Mapped(_taken(answer), found, self._head)

    def _ready(self, item: Event) -> bool:
        """Whether it says that the model is loaded, which is noted."""
        if item.kind is not Kind.READY:
            return False
        self.cold = time.monotonic() - self._began
        return True

    def _end(self) -> None:
        child, self._child = self._child, None
        self._head = {}
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


class _Turns:
    """One at a time, those that a person waits for first."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._taken = False
        self._urgent = 0

    @contextlib.contextmanager
    def take(self, *, urgent: bool) -> Iterator[None]:
        """Wait for a turn and have it."""
        with self._changed:
            self._urgent += urgent
            try:
                self._changed.wait_for(lambda: not self._taken and (urgent or not self._urgent))
                self._taken = True
            finally:
                self._urgent -= urgent
        try:
            yield
        finally:
            with self._changed:
                self._taken = False
                self._changed.notify_all()


def _taken(path: Path) -> npt.NDArray[Any]:
    """An array that the child wrote for one request; its file goes."""
    found: npt.NDArray[Any] = np.load(path, allow_pickle=False)
    path.unlink(missing_ok=True)
    return found


def _silent(item: Event | None) -> str:
    if item is None:
        return "The worker that embeds images does not answer: try it again."
    return str(item.values.get("sentence", ""))


def _listen(child: subprocess.Popen[str], said: queue.Queue[Event | None]) -> None:
    assert child.stdout is not None
    with child.stdout as lines:
        for line in lines:
            with contextlib.suppress(WorldError):
                said.put(parse_line(line))
    said.put(None)
